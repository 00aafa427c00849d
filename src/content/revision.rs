//! The hash that approval pins.
use sha2::{Digest, Sha256};

use super::item::Revision;
use super::source::normal;
use crate::id::hex;

/// Changes when the encoding below does, so that an old hash never stands for a new meaning.
const DOMAIN: &[u8] = b"portevoix item revision 1";

/// The revision of an item: SHA-256 over its files and its picture, each as path and bytes, all with their lengths.
///
/// The order of `files` does not matter. Line ends (CRLF or LF) and a byte order mark do not change it: a checkout on
/// another system is still the same content. Anything else does.
#[must_use]
pub fn revision(files: &[(&str, &str)], image: Option<(&str, &[u8])>) -> Revision {
    let mut files: Vec<_> = files.iter().map(|(path, text)| (*path, normal(text))).collect();
    files.sort();
    let mut hash = Sha256::new();
    part(&mut hash, DOMAIN);
    count(&mut hash, files.len());
    for (path, text) in &files {
        part(&mut hash, path.as_bytes());
        part(&mut hash, text.as_bytes());
    }
    count(&mut hash, usize::from(image.is_some()));
    if let Some((path, bytes)) = image {
        part(&mut hash, path.as_bytes());
        part(&mut hash, bytes);
    }
    Revision(hex(&hash.finalize()))
}

/// SHA-256 of `bytes`, as 64 lower-case hexadecimal characters.
pub(super) fn hex_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

impl Revision {
    /// `text` as a revision: exactly 64 lower-case hexadecimal characters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == 64 && text.bytes().all(digit)).then(|| Self(text.to_owned()))
    }
}

// Without its length, the end of one part could pass for the start of the next.
fn part(hash: &mut Sha256, bytes: &[u8]) {
    count(hash, bytes.len());
    hash.update(bytes);
}

fn count(hash: &mut Sha256, count: usize) {
    hash.update((count as u64).to_be_bytes());
}
