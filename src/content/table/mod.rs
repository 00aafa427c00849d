//! Spreadsheets as items: a file as cells, a header as a mapping, a row as a draft or as what is wrong with it.
//!
//! Nothing here stores anything. A spreadsheet is somebody's file: it is held to limits before it is read, and what it
//! says is only ever text, number or day.
use jiff::civil::DateTime;

mod code;
mod date;
mod decode;
mod mapping;
mod row;
mod separated;
mod sheet;
mod write;
mod zip;

pub use code::{DUPLICATE, TABLE_CODES};
pub use date::{Days, Moment, day_of};
pub use mapping::{Field, MapError, Mapping, fields};
pub use row::{Defaults, Row, Rows, names_of, rows};
pub use write::{neutral, template, write_csv};

/// Largest file that is read, in bytes.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// Most rows below the header.
pub const MAX_ROWS: usize = 10_000;
/// Most columns.
pub const MAX_COLUMNS: usize = 100;
/// Longest cell, in characters.
pub const MAX_CELL: usize = 10_000;

/// How letters stand in a CSV file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark, and UTF-16 with one. Anything else is refused: a guess would store wrong
    /// letters without a word.
    #[default]
    Unicode,
    /// Windows-1252, as an older Excel writes: only where somebody says so.
    Windows1252,
}

/// How a file is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Letters of a CSV file.
    pub encoding: Encoding,
    /// What stands between the cells of a CSV file: `,`, `;` or tab; found out where it is not said.
    pub delimiter: Option<u8>,
    /// The sheet of a workbook; the first one where it is not said.
    pub sheet: Option<String>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words; empty for an empty cell.
    Text(String),
    /// A number of a workbook.
    Number(f64),
    /// A day, with or without a time, of a workbook.
    Day(DateTime),
}

impl Cell {
    /// The cell as text, trimmed; an apostrophe that keeps a formula from being one is taken off.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => {
                let text = text.trim();
                match text.strip_prefix('\'') {
                    Some(rest) if rest.starts_with(write::RISKY) => rest.to_owned(),
                    _ => text.to_owned(),
                }
            }
            Self::Number(number) => number.to_string(),
            Self::Day(at) => at.to_string(),
        }
    }

    /// Is nothing there?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// A file as cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The names of the columns, as they are written.
    pub header: Vec<String>,
    /// Each row that says something, with its number: the line of a CSV file, the row of a sheet, from 1.
    pub rows: Vec<(usize, Vec<Cell>)>,
    /// What stood between the cells: what a result is written with.
    pub delimiter: u8,
}

/// Why a file cannot be read as a table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// More than [`MAX_BYTES`].
    #[error("longer than {MAX_BYTES} bytes")]
    TooLarge,
    /// More than [`MAX_ROWS`] rows.
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// More than [`MAX_COLUMNS`] columns.
    #[error("more than {MAX_COLUMNS} columns")]
    TooManyColumns,
    /// It unpacks to far more than a sheet of items is.
    #[error("unpacks to more than is read")]
    Bomb,
    /// No Unicode text, from this line on.
    #[error("line {0} is not Unicode")]
    NotUnicode(usize),
    /// A quote opens in this line and never closes.
    #[error("line {0} opens a quote that never closes")]
    OpenQuote(usize),
    /// A NUL stands in it: no text.
    #[error("not a text file")]
    NotText,
    /// A workbook of before 2007, or one with a password.
    #[error("an old or encrypted workbook")]
    OldWorkbook,
    /// The workbook cannot be read.
    #[error("a broken workbook: {0}")]
    Broken(String),
    /// There is no such sheet; these are there.
    #[error("no sheet {wanted:?}, only {there:?}")]
    NoSheet {
        /// What was asked for.
        wanted: String,
        /// The names of the sheets.
        there: Vec<String>,
    },
    /// No row with names of columns.
    #[error("no header")]
    NoHeader,
}

impl TableError {
    /// The code in messages.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::TooManyRows => "rows",
            Self::TooManyColumns => "columns",
            Self::Bomb => "bomb",
            Self::NotUnicode(_) => "not_unicode",
            Self::OpenQuote(_) => "quote",
            Self::NotText => "not_text",
            Self::OldWorkbook => "old",
            Self::Broken(_) => "broken",
            Self::NoSheet { .. } => "sheet",
            Self::NoHeader => "header",
        }
    }
}

/// Reads a file: a workbook by its first bytes, anything else as separated values.
///
/// # Errors
/// [`TableError`].
pub fn read(bytes: &[u8], options: &Options) -> Result<Table, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(TableError::OldWorkbook);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        zip::check(bytes)?;
        return sheet::read(bytes, options.sheet.as_deref());
    }
    let text = decode::text(bytes, options.encoding)?;
    separated::read(&text, options.delimiter)
}

/// The names of a workbook's sheets, as they stand in it; none of a file of any other kind.
///
/// # Errors
/// [`TableError`], as [`read`] says it of the same file.
pub fn sheets(bytes: &[u8]) -> Result<Vec<String>, TableError> {
    if bytes.len() > MAX_BYTES {
        return Err(TableError::TooLarge);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(vec![]);
    }
    zip::check(bytes)?;
    sheet::names(bytes)
}

/// Header and rows out of rows as they come: rows without words are passed over.
fn table(rows: impl IntoIterator<Item = (usize, Vec<Cell>)>, delimiter: u8) -> Result<Table, TableError> {
    let mut rows = rows.into_iter().filter(|(_, cells)| !cells.iter().all(Cell::is_empty));
    let (_, header) = rows.next().ok_or(TableError::NoHeader)?;
    let mut header: Vec<String> = header.iter().map(Cell::text).collect();
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    let rows: Vec<(usize, Vec<Cell>)> = rows.take(MAX_ROWS + 1).collect();
    if rows.len() > MAX_ROWS {
        return Err(TableError::TooManyRows);
    }
    Ok(Table { header, rows, delimiter })
}

#[cfg(test)]
mod tests;
