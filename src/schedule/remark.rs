//! What is said about a cadence: a code, the place in the text, and the values that the message names.

use std::fmt;

use crate::content::Code;
use crate::lang::{Arg, Lang, say};

/// Something worth telling about the text of a cadence, in either language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The row of [`CODES`](super::CODES) that it belongs to.
    pub code: &'static Code,
    /// 1-based column in the cadence's text, in characters; `None` where the whole text is meant.
    pub column: Option<usize>,
    /// The values that its message names.
    pub args: Vec<(&'static str, String)>,
}

impl Remark {
    pub(super) fn new(code: &'static Code) -> Self {
        Self { code, column: None, args: Vec::new() }
    }

    /// At `column`, which the message may name.
    pub(super) fn at(mut self, column: usize) -> Self {
        self.column = Some(column);
        self.with("column", column)
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, clip(&value.to_string())));
        self
    }

    /// With a list of what is possible; it is ours, so it is not clipped.
    pub(super) fn list(mut self, name: &'static str, values: &[&str]) -> Self {
        self.args.push((name, values.join(", ")));
        self
    }

    /// With a did-you-mean, where there is one.
    pub(super) fn guess(self, guess: Option<&str>) -> Self {
        self.with("close", if guess.is_some() { "yes" } else { "no" }).with("guess", guess.unwrap_or_default())
    }

    /// What is wrong.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        self.tell(lang, self.code.key)
    }

    /// What to do about it.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> String {
        self.tell(lang, &format!("{}-hint", self.code.key))
    }

    /// What is wrong and what to do, as one text.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        format!("{} {}", self.what(lang), self.hint(lang))
    }

    fn tell(&self, lang: Lang, key: &str) -> String {
        let args: Vec<(&str, Arg<'_>)> = self.args.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
        say(lang, key, &args)
    }
}

/// At most 60 characters of what a person wrote, without control characters: enough to recognise it.
pub(super) fn clip(text: &str) -> String {
    let mut shown: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// Why a text is not a cadence: names the field, the column and the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CadenceError(pub Remark);

impl CadenceError {
    /// What is wrong and what to do, in the reader's language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.0.message(lang)
    }

    /// The stable code: `PVX-S023`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code.code
    }

    /// 1-based column in the text, in characters; `None` where the whole text (or the zone) is meant.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.0.column
    }
}

impl fmt::Display for CadenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for CadenceError {}

impl From<Remark> for CadenceError {
    fn from(remark: Remark) -> Self {
        Self(remark)
    }
}
