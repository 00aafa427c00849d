//! Folders of text files named `name.language.md`: read, grouped by name, each with its front matter.
use std::borrow::Cow;
use std::collections::BTreeMap;

use super::code;
use super::diagnostic::Diagnostic;
use super::front;
use super::report::Report;
use super::source::{SourceFile, text_of};
use super::tree::{Fields, Node};
use super::{words, yaml};
use crate::id::Slug;
use crate::lang::{Lang, did_you_mean};

/// One file of such a folder, as text.
pub(super) struct Named<'a> {
    pub(super) path: &'a str,
    pub(super) text: Cow<'a, str>,
}

/// The readable files directly in `folder`, by name and language. What is wrong with the others goes to `found`.
pub(super) fn in_folder<'a>(
    files: &'a [SourceFile],
    folder: &'static str,
    found: &mut Vec<Diagnostic>,
) -> BTreeMap<Slug, BTreeMap<Lang, Named<'a>>> {
    let mut groups: BTreeMap<Slug, BTreeMap<Lang, Named<'a>>> = BTreeMap::new();
    for file in files {
        let Some(name) = file.path.strip_prefix(folder).filter(|name| !name.starts_with('.')) else { continue };
        let mut report = Report::new(&file.path, "");
        if let Some((slug, lang)) = parse_name(name, folder, &mut report) {
            match text_of(file) {
                Ok(text) => {
                    groups.entry(slug).or_default().insert(lang, Named { path: &file.path, text });
                }
                Err(unreadable) => found.extend(unreadable.into_found()),
            }
        }
        found.extend(report.into_found());
    }
    groups
}

/// `salaries.fr.md`: the name `salaries` in French.
pub(super) fn parse_name(name: &str, folder: &str, report: &mut Report<'_>) -> Option<(Slug, Lang)> {
    let parts = name.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.'));
    let Some((slug, lang)) = parts.and_then(|(slug, lang)| Some((slug.parse::<Slug>().ok()?, lang))) else {
        report.whole(&code::BAD_NAME, &[("name", name), ("folder", folder)]);
        return None;
    };
    let known = Lang::ALL.map(Lang::code);
    let parsed = lang.parse().ok();
    if parsed.is_none() {
        let near = did_you_mean(lang, known).unwrap_or("none");
        report.whole(&code::UNKNOWN_LANG, &[("value", lang), ("near", near), ("known", &known.join(", "))]);
    }
    Some((slug, parsed?))
}

/// Warns where a group is written in one language only.
pub(super) fn check_languages(group: &BTreeMap<Lang, Named<'_>>, found: &mut Vec<Diagnostic>) {
    if let (1, Some((lang, file))) = (group.len(), group.first_key_value()) {
        let mut report = Report::new(file.path, "");
        report.alone(*lang);
        found.extend(report.into_found());
    }
}

/// Front matter as a tree, and where the body begins; mass mentions and HTML in the body are reported.
pub(super) fn open(text: &str, report: &mut Report<'_>) -> Option<(Node, usize)> {
    let parts = front::split(text, report)?;
    let front = text.get(parts.yaml.clone())?;
    let node = yaml::parse(front, parts.yaml.start, report)?;
    words::check_body(text.get(parts.body..).unwrap_or_default(), parts.body, report);
    Some((node, parts.body))
}

/// The text of a key that must be there, checked for mass mentions; empty where the report says why.
pub(super) fn needed(fields: &Fields<'_>, key: &'static str, report: &mut Report<'_>) -> String {
    let Some(found) = fields.text(key, report) else {
        // Where it stands with a wrong type, that has been reported.
        if fields.node(key).is_none_or(|node| matches!(node.value, super::tree::Value::Text(_))) {
            report.at(&code::MISSING, 0, &[("name", key)]);
        }
        return String::new();
    };
    words::check_value(&found.value, found.at, report);
    found.value
}
