//! From the bytes of a file to its text. Its twin in the page is `assets/audience/text.js`.
//!
//! UTF-8, and UTF-16 where its mark says so. Other encodings are refused, Windows-1252 among them: nothing in such a
//! file tells it from Central European, Cyrillic or Turkish ones, and a name that is read wrongly is silently somebody
//! else.

use super::problem::{ARCHIVE, BINARY, ENCODING, Place, Problem, TOO_LARGE};

/// Largest file, in bytes.
pub const MOST_BYTES: usize = 20 * MEBIBYTE;
const MEBIBYTE: usize = 1024 * 1024;

/// 1-based line and column, in characters, of the byte `offset` in `text`.
pub(super) fn place(text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let last = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let returns = before.matches('\r').count() + before.matches('\n').count() - before.matches("\r\n").count();
    Place { line: returns + 1, column: before.get(last..).unwrap_or_default().chars().count() + 1 }
}

fn utf8(bytes: &[u8]) -> Result<String, Problem> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or_default();
        Problem::at(&ENCODING, place(good, good.len()))
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Problem> {
    let broken = || Problem::new(&ENCODING);
    let (pairs, []) = bytes.as_chunks::<2>() else { return Err(broken()) };
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().map_err(|_| broken())
}

/// The text without its mark.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Problem> {
    if bytes.len() > MOST_BYTES {
        let size = bytes.len().div_ceil(MEBIBYTE);
        return Err(Problem::new(&TOO_LARGE).with("size", size).with("most", MOST_BYTES / MEBIBYTE));
    }
    let text = match bytes {
        [b'P', b'K', 3, 4, ..] => return Err(Problem::new(&ARCHIVE)),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest)?,
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ if bytes.contains(&0) => return Err(Problem::new(&BINARY)),
        _ => utf8(bytes)?,
    };
    if text.contains('\0') { Err(Problem::new(&BINARY)) } else { Ok(text) }
}
