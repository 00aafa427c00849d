//! The room from outside: files in, items and findings out.
mod approvals;
mod brand;
mod fuzz;
mod items;
mod library;
mod lint;
mod moments;
mod plain;
mod replies;
mod revision;
mod state;
mod training;

use jiff::tz::TimeZone;

use super::*;

/// A small valid picture, as far as anybody looks.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and then some";

/// A valid item in French, without anything optional.
const BARE: &str = "---\ntitle: Un titre\nkind: csr\ncaptions:\n  - text: Une phrase.\n---\nTexte.\n";

fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").expect("bundled")
}

fn file(path: &str, text: impl AsRef<[u8]>) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes: text.as_ref().to_vec() }
}

/// Front matter (without its dashes) and body as a file.
fn page(path: &str, front: &str, body: &str) -> SourceFile {
    file(path, format!("---\n{front}---\n{body}"))
}

/// `CODE path:line:column` of each finding.
fn briefly(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(|d| format!("{} {}", d.code.code, d.location())).collect()
}

/// The only item of `files`, which must be free of errors.
fn only(files: &[SourceFile]) -> Item {
    let (mut items, found) = parse_items(files, &paris());
    assert!(!found.iter().any(Diagnostic::is_error), "{found:?}");
    assert_eq!(items.len(), 1);
    items.remove(0)
}
