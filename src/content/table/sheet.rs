//! One sheet of a workbook, cell by cell: a sheet that claims to be a million rows high is never laid out whole.
use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx};
use jiff::civil::{Date, DateTime, Time};

use super::separated::clean;
use super::zip::UNPACKED;
use super::{Cell, MAX_COLUMNS, MAX_ROWS, Table, TableError, table};

fn broken(error: calamine::XlsxError) -> TableError {
    TableError::Broken(error.to_string().chars().take(200).collect())
}

/// The names of the sheets.
pub(super) fn names(bytes: &[u8]) -> Result<Vec<String>, TableError> {
    let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    Ok(book.sheet_names())
}

/// Reads a sheet: the one of this name, in any case, or the first.
pub(super) fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Table, TableError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let there = book.sheet_names();
    let same = |name: &&String| wanted.is_none_or(|wanted| name.to_lowercase() == wanted.trim().to_lowercase());
    let Some(name) = there.iter().find(same) else {
        return Err(TableError::NoSheet { wanted: wanted.unwrap_or_default().to_owned(), there });
    };
    let mut reader = book.worksheet_cells_reader(name).map_err(broken)?;
    let mut rows: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    let mut left = UNPACKED;
    while let Some(found) = reader.next_cell().map_err(broken)? {
        let (row, column) = found.get_position();
        let (row, column) = (row as usize + 1, column as usize);
        // A text that stands once in the file may be shown in every cell: it is counted each time.
        left = left.checked_sub(letters(found.get_value())).ok_or(TableError::Bomb)?;
        let cell = cell(found.get_value());
        if cell.is_empty() {
            continue;
        }
        if column >= MAX_COLUMNS {
            return Err(TableError::TooManyColumns);
        }
        // One for the header, one to know that there are too many.
        if !rows.contains_key(&row) && rows.len() > MAX_ROWS + 1 {
            return Err(TableError::TooManyRows);
        }
        let cells = rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Text(String::new()));
        }
        cells[column] = cell;
    }
    // What a result about it is written with: the one that a sheet never holds by itself.
    table(rows, b';')
}

/// How many bytes of text a cell shows.
fn letters(value: &DataRef<'_>) -> u64 {
    match value {
        DataRef::SharedString(text) => text.len() as u64,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.len() as u64,
        _ => 0,
    }
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Text(clean(text)),
        DataRef::SharedString(text) => Cell::Text(clean(text)),
        #[expect(clippy::cast_precision_loss, reason = "a cell of a sheet is a float to begin with")]
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(flag) => Cell::Text(flag.to_string()),
        DataRef::DateTime(at) => instant(at).map_or(Cell::Number(at.as_f64()), Cell::Day),
        // `#REF!` and its like say nothing.
        DataRef::Error(_) | DataRef::Empty => Cell::Text(String::new()),
    }
}

fn instant(at: &ExcelDateTime) -> Option<DateTime> {
    if !at.is_datetime() || !(1.0..2_958_466.0).contains(&at.as_f64()) {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    let small = |number: u8| i8::try_from(number).ok();
    let date = Date::new(i16::try_from(year).ok()?, small(month)?, small(day)?).ok()?;
    let time = Time::new(small(hour)?, small(minute)?, small(second)?, 0).ok()?;
    Some(date.to_datetime(time))
}
