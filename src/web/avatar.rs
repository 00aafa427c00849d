//! A person without a picture: two initials on a colour that stays theirs.

use unicode_segmentation::UnicodeSegmentation as _;

/// How many colours the style sheet has.
const HUES: u32 = 8;

/// What is drawn for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Avatar {
    /// One or two initials.
    pub(super) initials: String,
    /// Number of the colour, from 0.
    pub(super) hue: u32,
}

/// The avatar of a name.
pub(super) fn avatar(name: &str) -> Avatar {
    // FNV-1a: the same name has the same colour on every machine and in every version.
    let hash = name.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    Avatar { initials: initials(name), hue: (hash >> 8) % HUES }
}

/// First letters of the first and the last word.
fn initials(name: &str) -> String {
    let mut words = name.split(|c: char| c.is_whitespace() || c == '-').filter_map(first_letter);
    let first = words.next();
    let last = words.next_back();
    let found: String = first.into_iter().chain(last).collect();
    if found.is_empty() { "?".to_owned() } else { found }
}

fn first_letter(word: &str) -> Option<String> {
    let letter = word.graphemes(true).find(|letter| letter.chars().any(char::is_alphanumeric))?;
    Some(letter.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_those_of_the_first_and_last_word() {
        for (name, expected) in [
            ("Élodie Nguyễn", "ÉN"),
            ("Marc-Antoine L’Hôte", "ML"),
            ("zoé", "Z"),
            ("Jean <Dupont> & fils", "JF"),
            ("", "?"),
            ("<>", "?"),
            ("  anne   b  ", "AB"),
            ("李 小龙", "李小"),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
    }

    #[test]
    fn a_colour_stays() {
        assert_eq!(avatar("Élodie Nguyễn"), avatar("Élodie Nguyễn"));
        assert!((0..50).all(|n| avatar(&n.to_string()).hue < HUES));
    }
}
