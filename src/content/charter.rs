//! The social-media charter that everybody accepts before they speak for the organisation.
use std::collections::BTreeMap;

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
}

impl Charter {
    /// The text in `lang`, or in the other language where there is none.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.texts.get(&lang).or_else(|| self.texts.values().next()).map_or("", String::as_str)
    }
}

/// The charter from `charter/charter.<lang>.md`. An empty or unreadable file is reported and left out.
#[must_use]
pub fn parse_charter(files: &[SourceFile]) -> (Option<Charter>, Vec<Diagnostic>) {
    let mut found = Vec::new();
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
        report.whole(&code::OTHER_LANGUAGE, &[("lang", lang.other().code())]);
        found.extend(report.into_found());
    }
    (charter(texts), found)
}

/// The file of the charter in `lang`.
pub(super) fn path(lang: Lang) -> String {
    format!("{FOLDER}charter.{lang}.md")
}

fn charter(texts: BTreeMap<Lang, String>) -> Option<Charter> {
    let paths: Vec<(String, &str)> = texts.iter().map(|(lang, text)| (path(*lang), text.as_str())).collect();
    let files: Vec<(&str, &str)> = paths.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let version = revision(&files, None).short().to_owned();
    (!texts.is_empty()).then_some(Charter { version, texts })
}
