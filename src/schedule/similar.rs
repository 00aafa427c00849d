//! Near-identical texts: the Jaccard index over word shingles, after normalisation.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Words in a row that make one shingle.
const SHINGLE: usize = 3;
/// From this share of common shingles on, two texts are nearly the same: 4 of 5.
const ALIKE: (usize, usize) = (4, 5);

/// A text as the set of its shingles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shingles(BTreeSet<String>);

impl Shingles {
    /// Compatibility forms, case, punctuation and white space do not count.
    pub(super) fn of(text: &str) -> Self {
        let plain: String = text.nfkc().flat_map(char::to_lowercase).collect();
        let words: Vec<&str> = plain.unicode_words().collect();
        if words.len() < SHINGLE {
            // Too short to shift: alike only if equal. Signs alone (an emoji) are compared as they are.
            let whole = if words.is_empty() { plain.trim().to_owned() } else { words.join(" ") };
            return Self(BTreeSet::from([whole]));
        }
        Self(words.windows(SHINGLE).map(|window| window.join(" ")).collect())
    }

    /// Do at least four fifths of all shingles stand in both?
    pub(super) fn alike(&self, other: &Self) -> bool {
        let common = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len() - common;
        common * ALIKE.1 >= all * ALIKE.0
    }
}

#[cfg(test)]
mod tests {
    use super::Shingles;

    #[test]
    fn nearly_the_same_text_is_recognised() {
        let ten = "one two three four five six seven eight nine ten";
        for (a, b, expected) in [
            (ten, ten, true),
            (ten, "ONE, two — three four\nfive six seven; eight nine ten!", true),
            // 8 shingles of each; one word added at the end: 8 of 9 in common.
            (ten, "one two three four five six seven eight nine ten eleven", true),
            // One word changed in the middle: 5 of 11.
            (ten, "one two three four FIFTH six seven eight nine ten", false),
            // Ten of twelve and a half: exactly 8 of 10 is alike.
            (ten, "one two three four five six seven eight nine ten eleven twelve", true),
            (ten, "one two three four five six seven eight nine ten eleven twelve thirteen", false),
            ("Café crème", "cafe\u{301} CRÈME", true),
            // French as it is typed, and as it is set: no-break spaces make no other text.
            ("Vraiment ? Oui : « demain » !", "Vraiment\u{202f}? Oui\u{a0}: «\u{a0}demain\u{a0}»\u{202f}!", true),
            ("hello", "hello world", false),
            ("🎉", "🎉", true),
            ("🎉", "🚀", false),
            ("", "", true),
            ("", ten, false),
            ("ﬁne print here", "fine print here", true),
        ] {
            assert_eq!(Shingles::of(a).alike(&Shingles::of(b)), expected, "{a:?} {b:?}");
            assert_eq!(Shingles::of(b).alike(&Shingles::of(a)), expected, "{b:?} {a:?}");
        }
    }
}
