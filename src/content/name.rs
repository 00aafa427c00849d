//! An id for an item that has only a title.
use unicode_normalization::UnicodeNormalization as _;

use crate::id::ItemId;

/// Longest name made from a title, in characters: room is left for a number behind it.
const LONGEST: usize = 56;
/// What has no letter of ours in its title is called this.
const NAMELESS: &str = "item";

/// The id that a title suggests: its words in ASCII, `-` between them, cut between two words. A title without a letter
/// or digit that ASCII has gives `item`.
#[must_use]
pub fn slug_of(title: &str) -> ItemId {
    let mut name = String::new();
    for word in ascii(title).split('-').filter(|word| !word.is_empty()) {
        let joined = if name.is_empty() { word.len() } else { name.len() + 1 + word.len() };
        if joined > LONGEST {
            if name.is_empty() {
                name.push_str(word.get(..LONGEST).unwrap_or(NAMELESS));
            }
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    let name = if name.is_empty() { NAMELESS } else { &name };
    #[expect(clippy::expect_used, reason = "ASCII letters, digits and hyphens, beginning with a letter or digit")]
    name.parse().expect("a slug")
}

/// The first id from this title that `taken` does not know: `launch`, `launch-2`, `launch-3`...
pub fn unused(title: &str, taken: impl Fn(&ItemId) -> bool) -> ItemId {
    let first = slug_of(title);
    let mut id = first.clone();
    for number in 2..10_000_000_u32 {
        if !taken(&id) {
            break;
        }
        #[expect(clippy::expect_used, reason = "at most 56 characters of a slug, a hyphen and seven digits")]
        let next = format!("{first}-{number}").parse().expect("a slug");
        id = next;
    }
    id
}

/// Lower-case ASCII letters and digits, everything else as hyphens; accents are dropped.
fn ascii(title: &str) -> String {
    let mut out = String::new();
    for c in title.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        match c.to_lowercase().next().unwrap_or(c) {
            c if c.is_ascii_alphanumeric() => out.push(c),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            'ı' => out.push('i'),
            _ => out.push('-'),
        }
    }
    out
}
