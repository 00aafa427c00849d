//! Near-identical texts: the Jaccard index over word shingles, after normalisation.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Words in a row that make one shingle.
const SHINGLE: usize = 3;
/// From this share of common shingles on, two texts are nearly the same: 4 of 5.
const ALIKE: (usize, usize) = (4, 5);

/// A text as the set of its shingles, each as a hash of 64 bits: in ascending order, so that two sets are compared in
/// one walk. Two shingles of different words that share a hash would need a text of billions of words, or somebody who
/// looks for them; what they would win is one item that is held back for three days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shingles(Vec<u64>);

impl Shingles {
    /// Compatibility forms, case, punctuation and white space do not count.
    pub(super) fn of(text: &str) -> Self {
        let plain: String = text.nfkc().flat_map(char::to_lowercase).collect();
        let words: Vec<&str> = plain.unicode_words().collect();
        let mut shingles: Vec<u64> = match words.len() {
            // Too short to shift: alike only if equal. Signs alone (an emoji) are compared as they are.
            0 => vec![hash(&[plain.trim()])],
            1..SHINGLE => vec![hash(&words)],
            _ => words.windows(SHINGLE).map(hash).collect(),
        };
        shingles.sort_unstable();
        shingles.dedup();
        Self(shingles)
    }

    /// The first of its shingles: so many that any text like it holds at least one of them among its own first.
    pub(super) fn first(&self) -> &[u64] {
        let (most, of) = ALIKE;
        &self.0[..self.0.len() - (self.0.len() * most).div_ceil(of) + 1]
    }

    /// Do at least four fifths of all shingles stand in both?
    pub(super) fn alike(&self, other: &Self) -> bool {
        let common = self.common(other);
        let all = self.0.len() + other.0.len() - common;
        common * ALIKE.1 >= all * ALIKE.0
    }

    fn common(&self, other: &Self) -> usize {
        let (mut left, mut right, mut common) = (self.0.iter().peekable(), other.0.iter().peekable(), 0);
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            let order = a.cmp(b);
            common += usize::from(order.is_eq());
            if order.is_le() {
                left.next();
            }
            if order.is_ge() {
                right.next();
            }
        }
        common
    }
}

/// The number of words goes into it, so that two words are never a shingle of three.
fn hash(words: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
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
