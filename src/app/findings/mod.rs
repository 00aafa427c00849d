//! Findings as they are told: to a person at the terminal, to a script, and to whatever shows SARIF beside the code.
use clap::ValueEnum;

use crate::content::{Code, Diagnostic, Severity, SourceFile};
use crate::flow::check::TABLES;
use crate::lang::Lang;

mod human;
mod json;
mod sarif;

pub(crate) use sarif::Base;

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: place, words, the line itself, and what to do
    #[default]
    Human,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for what shows findings beside the code
    Sarif,
}

/// What was found in which files.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Findings<'a> {
    /// The files, for the lines that are quoted.
    pub(crate) files: &'a [SourceFile],
    /// All of them, in the order in which they are told.
    pub(crate) found: &'a [Diagnostic],
    /// Are warnings counted, but not told?
    pub(crate) only_errors: bool,
    /// From where SARIF names files.
    pub(crate) base: &'a Base,
    /// How many items can be used.
    pub(crate) items: usize,
}

impl Findings<'_> {
    /// Those that are told.
    fn told(&self) -> impl Iterator<Item = &Diagnostic> {
        self.found.iter().filter(|finding| finding.is_error() || !self.only_errors)
    }

    /// How many of the findings are errors, and how many are not.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let errors = self.found.iter().filter(|finding| finding.is_error()).count();
        (errors, self.found.len() - errors)
    }

    /// All of it as one text.
    pub(crate) fn written(&self, format: Format, lang: Lang) -> String {
        match format {
            Format::Human => human::written(self, lang),
            Format::Json => json::written(self, lang),
            Format::Sarif => sarif::written(self, lang),
        }
    }
}

/// Every code that a check can name.
pub(crate) fn codes() -> impl Iterator<Item = &'static Code> {
    TABLES.into_iter().flatten()
}

/// `error` or `warning`, in machines' words.
fn severity(code: &Code) -> &'static str {
    if code.severity == Severity::Error { "error" } else { "warning" }
}

#[cfg(test)]
mod tests;
