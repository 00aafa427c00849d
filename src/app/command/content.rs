//! `portevoix content list` and `approve`.
use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;

use super::run::print_findings;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io};
use crate::app::folder;
use crate::app::terminal::{line, warn};
use crate::content::{APPROVALS, Action, Approval, Diagnostic, Item, State, append_approval, same_person, step};
use crate::flow::Catalogue;
use crate::flow::port::Clock as _;
use crate::flow::standing::{Follows, Turn, follows};
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;

pub(super) fn read(config: &Config, lang: Lang) -> Result<(Catalogue, Vec<Diagnostic>), Stop> {
    let folder = &config.content.folder;
    let files = folder::read(folder).map_err(|error| unreadable(folder, &error, lang))?;
    Ok(Catalogue::read(&files, config.content.trust_file_approvals))
}

pub(super) fn unreadable(path: &Path, error: &std::io::Error, lang: Lang) -> Stop {
    let text = say!(lang, "app-folder-failed", path = path.display().to_string(), reason = error.to_string());
    Stop::new(of_io(error), text)
}

/// How the list is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// One line an item
    #[default]
    Human,
    /// One JSON document
    Json,
}

/// Every item: id, state, revision, title, and what follows from slots and dates.
pub(crate) fn list(config: &Config, format: ListFormat, lang: Lang) -> Ended {
    let (catalogue, findings) = read(config, lang)?;
    print_findings(&findings, lang);
    let now = SystemClock.now();
    let (catalogue, past) = super::plan::known(config, catalogue, now, lang)?;
    let known = follows(&catalogue, &past, now);
    let mut items: Vec<&Item> = catalogue.library.items.values().collect();
    items.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let rows = items.into_iter().map(|item| {
        let Follows { scheduled, posted, expired } = known.get(&item.id).cloned().unwrap_or_default();
        let at = |turn: Option<Turn>| turn.map(|turn| turn.at);
        (item, [("scheduled", at(scheduled)), ("posted", at(posted)), ("expired", expired)])
    });
    if format == ListFormat::Json {
        let rows: Vec<serde_json::Value> = rows.map(|(item, follows)| row(&catalogue, item, follows, lang)).collect();
        line(format!("{:#}", serde_json::json!({ "items": rows })));
        return Ok(ExitCode::SUCCESS);
    }
    for (item, follows) in rows {
        let state = catalogue.state(item).name(lang);
        let (id, revision, title) = (item.id.as_str(), item.revision.short(), &item.version(lang).title);
        let told: Vec<String> = follows
            .into_iter()
            .filter_map(|(what, at)| Some(say!(lang, "app-list-follows", what = what, day = day(&catalogue, at?))))
            .collect();
        let told = if told.is_empty() { String::new() } else { format!("  ({})", told.join(", ")) };
        line(format!("{id:24} {state:12} {revision}  {title}{told}"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The day of an instant where the organisation is.
fn day(catalogue: &Catalogue, at: Millis) -> String {
    at.zoned(&catalogue.library.brand.zone).date().to_string()
}

fn row(catalogue: &Catalogue, item: &Item, follows: [(&str, Option<Millis>); 3], lang: Lang) -> serde_json::Value {
    let mut row = serde_json::json!({
        "id": item.id.as_str(),
        "state": catalogue.state(item).code(),
        "revision": item.revision.0,
        "title": item.version(lang).title,
        "kind": item.kind.code(),
        "campaign": item.campaign,
        "author": item.author,
        "languages": item.versions.keys().map(|lang| lang.code()).collect::<Vec<_>>(),
        "approvals_needed": catalogue.approvals_of(item).1,
    });
    for (what, at) in follows {
        row[what] = serde_json::json!(at.map(|at| at.to_string()));
    }
    row
}

/// Approves items as they stand: all of them, or none.
pub(crate) fn approve(config: &Config, ids: &[String], by: &str, lang: Lang) -> Ended {
    let folder = &config.content.folder;
    if !folder.exists() {
        let text = say!(lang, "app-approve-no-folder", path = folder.display().to_string());
        return Err(Stop::new(Exit::Content, text));
    }
    let (catalogue, findings) = read(config, lang)?;
    let now = SystemClock.now();
    let approvals = ids.iter().map(|id| one(&catalogue, &findings, id, by, now, lang));
    let approvals: Vec<Option<Approval>> = approvals.collect::<Result<_, _>>()?;
    let file = folder.join(APPROVALS);
    let mut text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(unreadable(&file, &error, lang)),
    };
    for approval in approvals.iter().flatten() {
        text = append_approval(&text, approval);
    }
    replace(&file, &text).map_err(|error| unreadable(&file, &error, lang))?;
    for (id, approval) in ids.iter().zip(&approvals) {
        let key = if approval.is_some() { "app-approved" } else { "app-approved-before" };
        line(say!(lang, key, item = id));
    }
    if !config.content.trust_file_approvals {
        warn(say!(lang, "app-approve-untrusted"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The approval to be written, or `None` when this revision is approved already.
fn one(
    catalogue: &Catalogue,
    findings: &[Diagnostic],
    id: &str,
    by: &str,
    now: Millis,
    lang: Lang,
) -> Result<Option<Approval>, Stop> {
    let Some(item) = catalogue.library.items.values().find(|item| item.id.as_str() == id) else {
        let here = format!("items/{id}.");
        let own: Vec<Diagnostic> = findings.iter().filter(|f| f.path.starts_with(&here)).cloned().collect();
        print_findings(&own, lang);
        return Err(Stop::new(Exit::Content, say!(lang, "app-approve-unknown", item = id)));
    };
    let mine =
        |known: &Approval| known.item == item.id && known.revision == item.revision && same_person(&known.by, by);
    if catalogue.library.state(item) == State::Approved || catalogue.library.approvals.iter().any(mine) {
        return Ok(None);
    }
    step(State::InReview, Action::Approve, by, item.author.as_deref(), catalogue.library.brand.approval.own)
        .map_err(|refusal| Stop::new(Exit::Content, refusal.message(lang)))?;
    Ok(Some(Approval { item: item.id.clone(), revision: item.revision.clone(), by: by.to_owned(), at: now }))
}

/// Writes beside the file and renames: a crash leaves the old one whole.
fn replace(file: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write as _;
    let beside = file.with_extension("toml.new");
    let mut new = std::fs::File::create(&beside)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    std::fs::rename(&beside, file)
}
