//! What can be wrong with a file of contacts: a code, a place, and words. Its twin in the page is
//! `assets/audience/problem.js`.

use crate::lang::{Arg, Lang, number, say};

/// One row of [`CODES`].
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable code: `unclosed-quote`.
    pub code: &'static str,
    /// Fluent key of what happened and what to do.
    pub key: &'static str,
    /// Is the whole file refused? Otherwise it is used without what the code names.
    pub error: bool,
    /// What its message inserts.
    pub args: &'static [&'static str],
}

const fn error(code: &'static str, key: &'static str, args: &'static [&'static str]) -> Code {
    Code { code, key, error: true, args }
}

const fn note(code: &'static str, key: &'static str) -> Code {
    Code { code, key, error: false, args: &[] }
}

pub(super) static TOO_LARGE: Code = error("too-large", "reach-contact-too-large", &["size", "most"]);
pub(super) static EMPTY: Code = error("empty", "reach-contact-empty", &[]);
pub(super) static ARCHIVE: Code = error("archive", "reach-contact-archive", &[]);
pub(super) static BINARY: Code = error("binary", "reach-contact-binary", &[]);
pub(super) static ENCODING: Code = error("encoding", "reach-contact-encoding", &[]);
pub(super) static JSON: Code = error("json", "reach-contact-json", &[]);
pub(super) static NOT_LIST: Code = error("not-list", "reach-contact-not-list", &[]);
pub(super) static FOLLOWING: Code = error("following", "reach-contact-following", &[]);
pub(super) static FOLLOWING_MASTODON: Code = error("following-mastodon", "reach-contact-following-mastodon", &[]);
pub(super) static OTHER_EXPORT: Code = error("other-export", "reach-contact-other-export", &["what"]);
pub(super) static NO_HEADER: Code = error("no-header", "reach-contact-no-header", &[]);
pub(super) static UNCLOSED_QUOTE: Code = error("unclosed-quote", "reach-contact-unclosed-quote", &[]);
pub(super) static LONG_FIELD: Code = error("long-field", "reach-contact-long-field", &["most"]);
pub(super) static TOO_MANY: Code = error("too-many", "reach-contact-too-many", &["n", "most"]);
pub(super) static NO_CONTACTS: Code = error("no-contacts", "reach-contact-no-contacts", &["n"]);
pub(super) static UNUSABLE_ROW: Code = note("unusable-row", "reach-contact-unusable-row");
pub(super) static LONG_ROW: Code = note("long-row", "reach-contact-long-row");
pub(super) static MORE_PAGES: Code = note("more-pages", "reach-contact-more-pages");

/// Every code. The page asks for their words with [`Code::template`].
pub static CODES: [&Code; 18] = [
    &TOO_LARGE,
    &EMPTY,
    &ARCHIVE,
    &BINARY,
    &ENCODING,
    &JSON,
    &NOT_LIST,
    &FOLLOWING,
    &FOLLOWING_MASTODON,
    &OTHER_EXPORT,
    &NO_HEADER,
    &UNCLOSED_QUOTE,
    &LONG_FIELD,
    &TOO_MANY,
    &NO_CONTACTS,
    &UNUSABLE_ROW,
    &LONG_ROW,
    &MORE_PAGES,
];

impl Code {
    /// Its words, with `{name}` where the page inserts the argument of that name.
    #[must_use]
    pub fn template(&self, lang: Lang) -> String {
        let marks: Vec<String> = self.args.iter().map(|name| format!("{{{name}}}")).collect();
        let args: Vec<(&str, Arg<'_>)> =
            self.args.iter().zip(&marks).map(|(name, mark)| (*name, mark.into())).collect();
        say(lang, self.key, &args)
    }
}

/// 1-based, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// `\r\n`, `\n` and `\r` each end one.
    pub line: usize,
    /// Of the character that it is about.
    pub column: usize,
}

/// A value that a message inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Written as the reader's language writes numbers.
    Number(usize),
    /// As it stands in the file.
    Text(String),
}

/// A finding in a file of contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind.
    pub code: &'static Code,
    /// Where, if it has a place.
    pub place: Option<Place>,
    /// What its message inserts, in the order of [`Code::args`].
    pub args: Vec<(&'static str, Value)>,
}

impl Problem {
    pub(super) fn new(code: &'static Code) -> Self {
        Self { code, place: None, args: vec![] }
    }

    pub(super) fn at(code: &'static Code, place: Place) -> Self {
        Self { place: Some(place), ..Self::new(code) }
    }

    pub(super) fn with(mut self, name: &'static str, value: usize) -> Self {
        self.args.push((name, Value::Number(value)));
        self
    }

    pub(super) fn naming(mut self, name: &'static str, value: &str) -> Self {
        self.args.push((name, Value::Text(value.to_owned())));
        self
    }

    /// What happened, where, and what to do.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let text = |value: &Value| match value {
            Value::Number(n) => number(lang, i64::try_from(*n).unwrap_or(i64::MAX)),
            Value::Text(text) => text.clone(),
        };
        let values: Vec<String> = self.args.iter().map(|(_, value)| text(value)).collect();
        let args: Vec<(&str, Arg<'_>)> =
            self.args.iter().zip(&values).map(|((name, _), text)| (*name, text.into())).collect();
        let words = say(lang, self.code.key, &args);
        let Some(Place { line, column }) = self.place else { return words };
        let at = [("line", line.to_string()), ("column", column.to_string()), ("words", words)];
        say(lang, "reach-contact-place", &at.each_ref().map(|(name, value)| (*name, value.into())))
    }
}
