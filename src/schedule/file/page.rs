//! The file as text: what is found in it, and the pieces that can be read although others cannot.

use toml::de::DeTable;

use crate::content::{Diagnostic, place_of};
use crate::schedule::codes;
use crate::schedule::remark::Remark;

/// The file, and the findings so far.
pub(super) struct Page<'t> {
    path: &'t str,
    text: &'t str,
    findings: Vec<Diagnostic>,
}

/// A part of the file that is valid TOML by itself.
pub(super) struct Piece<'t> {
    /// Byte offset of the part in the file.
    pub(super) base: usize,
    pub(super) table: DeTable<'t>,
}

impl<'t> Page<'t> {
    pub(super) fn new(path: &'t str, text: &'t str) -> Self {
        Self { path, text, findings: Vec::new() }
    }

    /// The whole file where it is valid; else every section that is, and a finding for each that is not.
    ///
    /// The TOML parser could recover by itself, but then it drops single lines or books them on the section before:
    /// a schedule would post without its quiet hours.
    pub(super) fn pieces(&mut self) -> Vec<Piece<'t>> {
        if let Ok(table) = DeTable::parse(self.text) {
            return vec![Piece { base: 0, table: table.into_inner() }];
        }
        let mut pieces = Vec::new();
        for (base, part) in sections(self.text) {
            match DeTable::parse(part) {
                Ok(table) => pieces.push(Piece { base, table: table.into_inner() }),
                Err(error) => {
                    let at = base + error.span().map_or(0, |span| span.start);
                    self.report(Some(at), Remark::new(&codes::SYNTAX).with("detail", error.message()));
                }
            }
        }
        pieces
    }

    /// The file's text between two byte offsets.
    pub(super) fn slice(&self, span: &std::ops::Range<usize>) -> &'t str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Adds a finding at a byte offset.
    pub(super) fn report(&mut self, at: Option<usize>, remark: Remark) {
        let place = at.map(|offset| place_of(self.text, offset));
        self.findings.push(Diagnostic { code: remark.code, path: self.path.to_owned(), place, args: remark.args });
    }

    /// All findings, from top to bottom.
    pub(super) fn findings(mut self) -> Vec<Diagnostic> {
        self.findings.sort_by_key(|finding| finding.place);
        self.findings
    }
}

/// The file cut before every line that begins with `[`.
fn sections(text: &str) -> Vec<(usize, &str)> {
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let end = offset + line.len();
        match parts.last_mut() {
            Some((_, last)) if !line.trim_start().starts_with('[') => *last = end,
            _ => parts.push((offset, end)),
        }
        offset = end;
    }
    parts.into_iter().filter_map(|(from, until)| Some((from, text.get(from..until)?))).collect()
}
