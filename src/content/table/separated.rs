//! Values between commas, semicolons or tabs (RFC 4180, and what spreadsheets make of it).
use csv::{ReaderBuilder, StringRecord};

use super::{Cell, MAX_COLUMNS, Table, TableError, table};

/// What may stand between two cells.
const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// Reads `text`; the delimiter is the one that the first line has most of, where nobody says it.
pub(super) fn read(text: &str, delimiter: Option<u8>) -> Result<Table, TableError> {
    let (said, skipped, text) = announced(text);
    let delimiter = delimiter.or(said).unwrap_or_else(|| likely(text));
    if let Some(at) = open_quote(text, delimiter) {
        return Err(TableError::OpenQuote(Lines { text, at: 0, line: skipped + 1 }.of(at)));
    }
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = vec![];
    let mut record = StringRecord::new();
    let mut lines = Lines { text, at: 0, line: skipped + 1 };
    // Text that is text already cannot fail to be read.
    while reader.read_record(&mut record).map_err(|error| TableError::Broken(error.to_string()))? {
        if record.len() > MAX_COLUMNS {
            return Err(TableError::TooManyColumns);
        }
        if rows.len() > super::MAX_ROWS + 1 {
            return Err(TableError::TooManyRows);
        }
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let cells: Vec<Cell> = record.iter().map(|cell| Cell::Text(clean(cell))).collect();
        if !cells.iter().all(Cell::is_empty) {
            rows.push((line, cells));
        }
    }
    table(rows, delimiter)
}

/// The byte of the quote that opens a cell and is never closed: to the reader, all behind it would be that cell.
fn open_quote(text: &str, delimiter: u8) -> Option<u64> {
    // Where a cell begins, a quote opens it; inside, two of them are one that is written.
    let (mut begins, mut open, mut seen) = (true, None, false);
    for (at, byte) in (0..).zip(text.bytes()) {
        if let (Some(_), false) = (open, seen) {
            seen = byte == b'"';
            continue;
        }
        match byte {
            b'"' if seen => seen = false,
            b'"' if begins => (open, begins) = (Some(at), false),
            byte => {
                (open, seen) = (None, false);
                begins = byte == delimiter || matches!(byte, b'\n' | b'\r');
            }
        }
    }
    open.filter(|_| !seen)
}

/// Counts lines as an editor does; the reader's own count stops in front of the empty lines that it passes over.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line of what begins at `byte` or behind the line ends there; never called with an earlier one than before.
    fn of(&mut self, byte: u64) -> usize {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        let bytes = self.text.as_bytes();
        while let Some(&letter) = bytes.get(self.at).filter(|letter| self.at < byte || matches!(letter, b'\n' | b'\r'))
        {
            self.at += 1;
            let ends = letter == b'\n' || letter == b'\r' && bytes.get(self.at) != Some(&b'\n');
            self.line += usize::from(ends);
        }
        self.line
    }
}

/// Excel's first line `sep=;`, which is no row.
fn announced(text: &str) -> (Option<u8>, usize, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    match said.map(str::as_bytes) {
        Some([byte]) if DELIMITERS.contains(byte) => (Some(*byte), 1, rest),
        _ => (None, 0, text),
    }
}

fn likely(text: &str) -> u8 {
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut quoted = false;
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            byte if !quoted => {
                if let Some(at) = DELIMITERS.iter().position(|known| *known == byte) {
                    counts[at] += 1;
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let first = counts.iter().position(|count| *count == most).unwrap_or_default();
    if most == 0 { b',' } else { DELIMITERS[first] }
}

/// A cell without what no item file holds anyway, and with plain line ends.
pub(super) fn clean(cell: &str) -> String {
    cell.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
