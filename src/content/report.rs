//! Collects what is wrong in one file, and turns byte offsets into places.
use super::code;
use super::diagnostic::{Code, Diagnostic, place_of};
use crate::lang::Lang;

/// The findings in one file.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    path: &'a str,
    text: &'a str,
    found: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    /// Nothing found yet in `path`, which holds `text`.
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        Self { path, text, found: Vec::new() }
    }

    /// The file it is about.
    pub(crate) fn path(&self) -> &'a str {
        self.path
    }

    /// A finding at a byte offset of the text.
    pub(crate) fn at(&mut self, code: &'static Code, at: usize, args: &[(&'static str, &str)]) {
        self.place(code, place_of(self.text, at), args);
    }

    /// A finding at a line and column.
    pub(crate) fn place(&mut self, code: &'static Code, place: (usize, usize), args: &[(&'static str, &str)]) {
        self.push(code, Some(place), args);
    }

    /// A finding about the file as a whole.
    pub(crate) fn whole(&mut self, code: &'static Code, args: &[(&'static str, &str)]) {
        self.push(code, None, args);
    }

    /// The file stands there in `lang` alone: the other language is missing.
    pub(crate) fn alone(&mut self, lang: Lang) {
        let missing = lang.other().code();
        let name = self.path.rsplit('/').next().unwrap_or_default();
        let stem = name.strip_suffix(&format!(".{}.md", lang.code())).unwrap_or(name);
        let file = format!("{stem}.{missing}.md");
        self.at(&code::OTHER_LANGUAGE, 0, &[("lang", missing), ("file", &file)]);
    }

    fn push(&mut self, code: &'static Code, place: Option<(usize, usize)>, args: &[(&'static str, &str)]) {
        let args = args.iter().map(|(name, value)| (*name, brief(value))).collect();
        self.found.push(Diagnostic { code, path: self.path.to_owned(), place, args });
    }

    /// Has something been found that keeps the file from being used?
    pub(crate) fn has_errors(&self) -> bool {
        self.found.iter().any(Diagnostic::is_error)
    }

    /// How many errors have been found.
    pub(crate) fn errors(&self) -> usize {
        self.found.iter().filter(|found| found.is_error()).count()
    }

    /// What was found.
    pub(crate) fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// The start of a value, on one line: a message that quotes a novel helps nobody.
fn brief(value: &str) -> String {
    const LONGEST: usize = 120;
    let mut short: String = value.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if value.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}
