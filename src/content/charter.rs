//! The social-media charter that everybody accepts before they speak for the organisation.
use std::collections::BTreeMap;

use super::charter_rules;
use super::code;
use super::diagnostic::Diagnostic;
use super::report::Report;
use super::revision::revision;
use super::source::{SourceFile, text_of};
use crate::lang::Lang;

/// Where the charter lives, below the content folder.
pub(super) const FOLDER: &str = "charter/";

/// The charter, in each language that it is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charter {
    /// The first 12 hexadecimal characters of the hash over all its texts: who accepted this one accepted no other.
    pub version: String,
    /// Markdown; at least one.
    pub texts: BTreeMap<Lang, String>,
    /// What changed last, in a few lines of Markdown, for those who accepted an earlier version. May be empty, and is
    /// no part of the version: correcting it asks nobody again.
    pub changes: BTreeMap<Lang, String>,
}

impl Charter {
    /// The text in `lang`, or in the other language where there is none.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.texts.get(&lang).or_else(|| self.texts.values().next()).map_or("", String::as_str)
    }

    /// What changed last, in `lang` or else in the other language.
    #[must_use]
    pub fn change(&self, lang: Lang) -> Option<&str> {
        self.changes.get(&lang).or_else(|| self.changes.values().next()).map(|text| text.trim())
    }
}

/// The charter from `charter/charter.<lang>.md`, and what changed in it from `charter/changes.<lang>.md`. An empty or
/// unreadable file is reported and left out. A charter that lacks one of its four rules is reported, and used: asking
/// for nothing would be worse.
#[must_use]
pub fn parse_charter(files: &[SourceFile]) -> (Option<Charter>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let texts = both(files, path, &mut found);
    let changes = both(files, changes_path, &mut found);
    for (lang, text) in &texts {
        let path = path(*lang);
        let mut report = Report::new(&path, text);
        for (number, rule) in charter_rules::missing(text) {
            report.whole(&code::CHARTER_RULE, &[("number", &number.to_string()), ("rule", rule)]);
        }
        found.extend(report.into_found());
    }
    (charter(texts, changes), found)
}

/// The file of the charter in `lang`.
pub(super) fn path(lang: Lang) -> String {
    format!("{FOLDER}charter.{lang}.md")
}

/// The file that tells what changed last, in `lang`.
pub(super) fn changes_path(lang: Lang) -> String {
    format!("{FOLDER}changes.{lang}.md")
}

/// A text in the languages that it is written in; a warning where one is missing.
fn both(files: &[SourceFile], path: fn(Lang) -> String, found: &mut Vec<Diagnostic>) -> BTreeMap<Lang, String> {
    let mut texts = BTreeMap::new();
    for lang in Lang::ALL {
        let Some(file) = files.iter().rfind(|f| f.path == path(lang)) else {
            continue;
        };
        match text_of(file) {
            Ok(text) if text.trim().is_empty() => {
                let mut report = Report::new(&file.path, "");
                report.whole(&code::EMPTY, &[]);
                found.extend(report.into_found());
            }
            Ok(text) => {
                texts.insert(lang, text.into_owned());
            }
            Err(report) => found.extend(report.into_found()),
        }
    }
    if let (1, Some(lang)) = (texts.len(), texts.keys().next().copied()) {
        let present = path(lang);
        let mut report = Report::new(&present, "");
        report.alone(lang);
        found.extend(report.into_found());
    }
    texts
}

fn charter(texts: BTreeMap<Lang, String>, changes: BTreeMap<Lang, String>) -> Option<Charter> {
    let paths: Vec<(String, &str)> = texts.iter().map(|(lang, text)| (path(*lang), text.as_str())).collect();
    let files: Vec<(&str, &str)> = paths.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let version = revision(&files, None).short().to_owned();
    (!texts.is_empty()).then_some(Charter { version, texts, changes })
}
