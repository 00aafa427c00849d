//! Tables that we write: no cell of ours is ever a formula in somebody's spreadsheet.
use super::mapping::fields;
use crate::lang::Lang;

/// What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection", read in 2026).
pub(super) const RISKY: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The cell with an apostrophe in front where a spreadsheet would run it.
#[must_use]
pub fn neutral(cell: &str) -> String {
    if cell.starts_with(RISKY) { format!("'{cell}") } else { cell.to_owned() }
}

/// Rows as CSV with a byte order mark, so that Excel reads the accents; each cell made [`neutral`].
#[must_use]
pub fn write_csv<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>, delimiter: u8) -> String {
    let mut builder = csv::WriterBuilder::new();
    builder.delimiter(delimiter).terminator(csv::Terminator::CRLF).flexible(true).has_headers(false);
    let mut writer = builder.from_writer(vec![]);
    for row in rows {
        // A vector takes whatever is written to it.
        let _ = writer.write_record(row.as_ref().iter().map(|cell| neutral(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

/// A table to fill in: the names of the columns in this language, and a row as an example. French spreadsheets separate
/// by semicolons.
#[must_use]
pub fn template(lang: Lang) -> String {
    let (delimiter, example) = match lang {
        Lang::Fr => (
            b';',
            [
                "",
                "fr",
                "Nos bureaux ouvrent à Lille",
                "Deux phrases pour les collègues.",
                "Nous ouvrons à Lille !",
                "https://example.com/lille",
                "educational",
                "lille",
                "31/12/2026 09:30",
                "31/01/2027",
            ],
        ),
        Lang::En => (
            b',',
            [
                "",
                "en",
                "Our office opens in Lille",
                "Two sentences for colleagues.",
                "We are opening in Lille!",
                "https://example.com/lille",
                "educational",
                "lille",
                "2026-12-31 09:30",
                "2027-01-31",
            ],
        ),
    };
    let header = fields().take(example.len()).map(|(_, code, others)| match lang {
        Lang::Fr => others.first().copied().unwrap_or(code).to_owned(),
        Lang::En => code.to_owned(),
    });
    write_csv([header.collect::<Vec<_>>(), example.map(str::to_owned).to_vec()], delimiter)
}
