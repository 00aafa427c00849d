//! What is wrong in a file a person wrote: a code, a place, a reason and a remedy.
use std::fmt;

use crate::lang::{Arg, Lang, number, say};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look; the file is used.
    Warning,
    /// The file is not used.
    Error,
}

/// One row of [`CODES`](super::CODES): its message is `KEY` and its remedy `KEY-hint` in the message files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    /// The stable code that people quote: `PVX-C001`.
    pub code: &'static str,
    /// Fluent key of the message.
    pub key: &'static str,
    /// How bad it is.
    pub severity: Severity,
}

/// A finding in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: &'static Code,
    /// Path of the file, below the content folder.
    pub path: String,
    /// 1-based line and column (in characters), where there is one.
    pub place: Option<(usize, usize)>,
    /// The values that its message names.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// What is wrong and what to do, in the reader's language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.tell(lang, self.code.key)
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        self.tell(lang, &format!("{}-hint", self.code.key))
    }

    /// Does it keep the file from being used?
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.code.severity == Severity::Error
    }

    fn tell(&self, lang: Lang, key: &str) -> String {
        // Sizes of files are long numbers: for reading they are grouped.
        let sized = self.args.iter().any(|(name, _)| *name == "bytes");
        let shown = |name: &str, value: &String| match value.parse() {
            Ok(count) if sized && matches!(name, "bytes" | "limit") => number(lang, count),
            _ => value.clone(),
        };
        let args: Vec<(&str, String)> = self.args.iter().map(|(name, value)| (*name, shown(name, value))).collect();
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
        say(lang, key, &args)
    }

    /// `path:line:column`.
    #[must_use]
    pub fn location(&self) -> String {
        match self.place {
            Some((line, column)) => format!("{}:{line}:{column}", self.path),
            None => self.path.clone(),
        }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} {}", self.location(), self.code.code, self.message(Lang::En))
    }
}

/// 1-based line and column, in characters, of the byte `offset` in `text`.
#[must_use]
pub fn place_of(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
    (line, column)
}
