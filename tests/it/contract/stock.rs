//! What the installations of the suite offer: a few of the shipped items, a draft, an item that is not for everybody.
use std::fmt::Write as _;
use std::sync::Arc;

use portevoix::content::{self, APPROVALS, Approval, SourceFile, append_approval};
use portevoix::flow::Catalogue;
use portevoix::flow::catalogue::CALENDAR;
use portevoix::id::Millis;

use super::stage::{HERE, ICI, THERE};
use crate::world::sample_files;

/// The item of the first card: it has a picture.
pub(crate) const FIRST: &str = "unique-reach";
/// The one after it.
pub(crate) const SECOND: &str = "self-hosted";
/// Written, and approved by nobody.
pub(crate) const DRAFT: &str = "spring-news";
/// Approved, and meant for those who read French.
pub(crate) const APART: &str = "en-francais";

/// Workspace and platform id of each channel; nothing for the embedded workspace.
pub(crate) type Places<'a> = &'a [(&'a str, (&'a str, &'a str))];

/// What is offered, with the channels at these places.
pub(crate) fn catalogue(places: Places<'_>) -> Arc<Catalogue> {
    let kept = |file: &SourceFile| match file.path.strip_prefix("items/") {
        Some(item) => item.starts_with(FIRST) || item.starts_with(SECOND),
        None => file.path != APPROVALS && file.path != CALENDAR,
    };
    let mut files: Vec<SourceFile> = sample_files().into_iter().filter(kept).collect();
    for (lang, title, words) in
        [("fr", "Des nouvelles du printemps", "Le printemps"), ("en", "News of spring", "Spring")]
    {
        files.push(file(&format!("items/{DRAFT}.{lang}.md"), &item(title, words, "")));
        let apart = item(&format!("{title} (2)"), words, "segment:\n  languages: [fr]\n");
        files.push(file(&format!("items/{APART}.{lang}.md"), &apart));
    }
    files.push(file(CALENDAR, &calendar(places)));
    files.push(file(APPROVALS, &approvals(&files)));
    let (catalogue, findings) = Catalogue::read(&files, true);
    let errors: Vec<_> = findings.iter().filter(|finding| finding.is_error()).map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    Arc::new(catalogue)
}

fn item(title: &str, words: &str, more: &str) -> String {
    format!(
        "---\ntitle: {title}\nkind: educational\nlink: https://example.com/spring\norder: 900\n{more}captions:\n  \
         - text: {words}.\n---\n{words}.\n"
    )
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn approvals(files: &[SourceFile]) -> String {
    let (library, _) = content::read(files);
    let wanted = library.items.values().filter(|item| item.id.as_str() != DRAFT);
    wanted.fold(String::new(), |text, item| {
        let at = Millis(1_790_000_000_000);
        append_approval(
            &text,
            &Approval { item: item.id.clone(), revision: item.revision.clone(), by: "Noor".into(), at },
        )
    })
}

fn calendar(places: Places<'_>) -> String {
    let mut text = String::new();
    for (channel, lang) in [(HERE, "en"), (ICI, "fr"), (THERE, "en")] {
        let _ = writeln!(text, "[channel.{channel}]\nlang = \"{lang}\"");
        if let Some((_, (workspace, id))) = places.iter().find(|(known, _)| *known == channel) {
            let _ = writeln!(text, "workspace = \"{workspace}\"\nid = \"{id}\"");
        }
    }
    for channel in [HERE, ICI] {
        let _ = writeln!(
            text,
            "[schedule.{channel}-items]\nchannel = \"{channel}\"\nwhen = \"daily 09:30\"\nzone = \"Europe/Paris\"\n\
             post = \"items\"\nfirst = \"on_install\"\nquiet = \"20:00-08:00\"\n\
             [schedule.{channel}-late]\nchannel = \"{channel}\"\nwhen = \"daily 22:00\"\nzone = \"Europe/Paris\"\n\
             post = \"items\"\nquiet = \"20:00-08:00\"\n\
             [schedule.{channel}-board]\nchannel = \"{channel}\"\ncron = \"0 9 * * 1\"\nzone = \"Europe/Paris\"\n\
             post = \"board\"\n"
        );
    }
    text
}
