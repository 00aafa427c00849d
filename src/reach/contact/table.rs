//! Lists with a header line: LinkedIn's, Mastodon's and plain ones, with commas, semicolons or tabs. Its twin in the
//! page is `assets/audience/table.js`.
//!
//! Quoted fields are read by hand: the crate `csv` takes a quote that is never closed for the end of the file, says no
//! column, and has no twin in the page that does the same to the last sign.

use super::columns::{Columns, account};
use super::identity::trim;
use super::lists::is_did;
use super::problem::{LONG_FIELD, LONG_ROW, NO_HEADER, Problem, UNCLOSED_QUOTE};
use super::text::place;
use super::{Row, Rows};
use crate::network::Network;

/// Longest field, in characters.
pub const MOST_FIELD: usize = 10_000;
/// The header stands in one of the first lines: LinkedIn sets notes before it.
const MOST_PREAMBLE: usize = 40;

const ENDS: [char; 2] = ['\r', '\n'];

/// One field, and where it begins.
struct Field {
    text: String,
    at: usize,
}

/// The rest of a text from `at` on; nothing behind its end.
fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

/// Length of the line's end at `at`.
fn ending(text: &str, at: usize) -> usize {
    if rest(text, at).starts_with("\r\n") { 2 } else { 1 }
}

/// What stands between quotes, from behind the first one; and where it goes on behind the last one.
fn quoted(text: &str, start: usize) -> Result<(String, usize), Problem> {
    let mut value = String::new();
    let mut at = start + 1;
    loop {
        let length = rest(text, at).find('"').ok_or_else(|| Problem::at(&UNCLOSED_QUOTE, place(text, start)))?;
        value.push_str(rest(text, at).get(..length).unwrap_or_default());
        at += length + 1;
        if !rest(text, at).starts_with('"') {
            return Ok((value, at));
        }
        value.push('"');
        at += 1;
    }
}

/// One record from `at` on, and where the next one begins. A field in quotes may hold line breaks; what follows its
/// closing quote belongs to it, as spreadsheets take it.
fn record(text: &str, mut at: usize, delimiter: char) -> Result<(Vec<Field>, usize), Problem> {
    let mut fields = vec![];
    loop {
        let start = at;
        let (mut value, from) = if rest(text, at).starts_with('"') { quoted(text, at)? } else { (String::new(), at) };
        let open = rest(text, from);
        let length = open.find([delimiter, '\r', '\n']).unwrap_or(open.len());
        value.push_str(open.get(..length).unwrap_or_default());
        at = from + length;
        if value.chars().count() > MOST_FIELD {
            return Err(Problem::at(&LONG_FIELD, place(text, start)).with("most", MOST_FIELD));
        }
        fields.push(Field { text: trim(&value).to_owned(), at: start });
        if !rest(text, at).starts_with(delimiter) {
            return Ok((fields, at + ending(text, at)));
        }
        at += delimiter.len_utf8();
    }
}

/// The header of a list: its columns, what stands between them, and where the first record begins.
struct Header {
    columns: Columns,
    delimiter: char,
    next: usize,
}

/// The first line that names columns which say who somebody is.
fn header(text: &str) -> Option<Header> {
    let mut from = 0;
    for _ in 0..MOST_PREAMBLE {
        let line = rest(text, from);
        let line = line.get(..line.find(ENDS).unwrap_or(line.len())).unwrap_or_default();
        let end = from + line.len();
        let next = end + ending(text, end);
        for delimiter in [',', ';', '\t'] {
            let Ok((fields, _)) = record(line, 0, delimiter) else { continue };
            if let Some(columns) = Columns::of(fields.iter().map(|field| field.text.as_str())) {
                return Some(Header { columns, delimiter, next });
            }
        }
        from = next;
    }
    None
}

/// A list of DIDs without any header.
fn bare(text: &str) -> Result<Rows, Problem> {
    let mut rows = vec![];
    for line in text.split(ENDS).map(trim).filter(|line| !line.is_empty()) {
        let did = Some(line).filter(|did| is_did(did)).ok_or_else(|| Problem::new(&NO_HEADER))?;
        rows.push(Row { content: Ok(account(Network::Bluesky, Some(did))), at: None });
    }
    Ok(Rows { network: Some(Network::Bluesky), rows, notes: vec![] })
}

/// Reads a list with a header line, or a list of DIDs without.
pub(super) fn read(text: &str, name: &str) -> Result<Rows, Problem> {
    let Some(Header { columns, delimiter, next }) = header(text) else { return bare(text) };
    let network = columns.network(name)?;
    let mut rows = vec![];
    let mut at = next;
    while at < text.len() {
        let (fields, next) = record(text, at, delimiter)?;
        let extra = fields.iter().skip(columns.len()).find(|field| !field.text.is_empty());
        if let Some(extra) = extra {
            rows.push(Row { content: Err(&LONG_ROW), at: Some(extra.at) });
        } else if fields.iter().any(|field| !field.text.is_empty()) {
            let texts: Vec<&str> = fields.iter().map(|field| field.text.as_str()).collect();
            rows.push(Row { content: Ok(columns.contact(&texts)), at: Some(at) });
        }
        at = next;
    }
    Ok(Rows { network, rows, notes: vec![] })
}
