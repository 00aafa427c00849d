//! Spreadsheets: read or refused; each row is a draft that is free of errors, or has a finding with its place.
#![no_main]

use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use portevoix::content::table::{Days, Defaults, Encoding, Mapping, Options, read, rows};
use portevoix::content::{Brand, Kind, SourceFile, parse_items};
use portevoix::lang::Lang;

fuzz_target!(|bytes: &[u8]| {
    let encoding = if bytes.len() % 2 == 0 { Encoding::Unicode } else { Encoding::Windows1252 };
    let Ok(table) = read(bytes, &Options { encoding, ..Options::default() }) else { return };
    let Ok((mapping, _)) = Mapping::of(&table.header, &[], "t") else { return };
    let brand = Brand { zone: TimeZone::UTC, ..Brand::default() };
    let defaults = Defaults { lang: Lang::Fr, kind: Some(Kind::Csr), campaign: None, days: Days::DayFirst, brand };
    let rows = rows(&table, &mapping, &defaults, &[], "t");
    assert_eq!(rows.good.len() + rows.bad.len(), table.rows.len());
    for bad in &rows.bad {
        let told = |found: &&portevoix::content::Diagnostic| found.place.is_some_and(|(row, _)| row == *bad);
        assert!(rows.found.iter().filter(told).any(portevoix::content::Diagnostic::is_error));
    }
    for row in rows.good.iter().take(5) {
        let file = SourceFile { path: row.draft.path(), bytes: row.draft.write().into_bytes() };
        assert_eq!(parse_items(&[file], &TimeZone::UTC).0.len(), 1, "{}", row.draft.write());
    }
});
