//! Bytes as letters, without guessing.
use super::{Encoding, TableError};

/// What Windows-1252 has from 0x80 to 0x9F; the five places that it leaves empty are no letters (Unicode's CP1252.TXT,
/// from memory, 2026-11-22; a test holds the ones that French uses).
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of `bytes`.
pub(super) fn text(bytes: &[u8], encoding: Encoding) -> Result<String, TableError> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes)?,
        _ => {
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match (str::from_utf8(bytes), encoding) {
                (Ok(text), _) => text.to_owned(),
                (Err(_), Encoding::Windows1252) => bytes.iter().map(|byte| letter(*byte)).collect(),
                (Err(error), Encoding::Unicode) => {
                    let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                    return Err(TableError::NotUnicode(good.split(|byte| *byte == b'\n').count()));
                }
            }
        }
    };
    if text.contains('\0') { Err(TableError::NotText) } else { Ok(text) }
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// UTF-16, as Excel saves "Unicode text".
fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, TableError> {
    let mut text = String::new();
    let units = bytes.chunks(2).map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        // Half a letter at the end: no letter of its own.
        _ => 0xD800,
    });
    for letter in char::decode_utf16(units) {
        text.push(letter.map_err(|_| TableError::NotUnicode(text.matches('\n').count() + 1))?);
    }
    Ok(text)
}
