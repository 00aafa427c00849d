//! The pairs of neighbouring words of a text: what two texts are compared by.

use std::collections::HashMap;

use crate::disclosure::{TokenKind, read};

/// Words of a text that are compared. Longer than any post that people write about an item; keeps a comparison quick
/// whatever somebody pasted.
const MOST: usize = 1_000;

/// How often each pair of neighbouring words occurs in a text.
///
/// Words are compared without case, accents, punctuation and invisible characters; links, hashtags and mentions are
/// none. A single word counts as a pair with nothing.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    counts: HashMap<(String, String), usize>,
    total: usize,
}

impl Pairs {
    /// The pairs of `text`.
    pub(super) fn of(text: &str) -> Self {
        Self::of_words(&words(text))
    }

    /// The pairs of these words.
    pub(super) fn of_words(words: &[String]) -> Self {
        let mut counts = HashMap::new();
        if let [only] = words {
            counts.insert((only.clone(), String::new()), 1);
        }
        for pair in words.windows(2) {
            *counts.entry((pair[0].clone(), pair[1].clone())).or_insert(0) += 1;
        }
        Self { total: counts.values().sum(), counts }
    }

    /// How many there are.
    pub(super) fn total(&self) -> usize {
        self.total
    }

    /// How many of them the other text has too.
    pub(super) fn shared(&self, other: &Self) -> usize {
        self.counts.iter().map(|(pair, count)| count.min(other.counts.get(pair).unwrap_or(&0))).sum()
    }
}

/// The words of a text, as they are compared.
pub(super) fn words(text: &str) -> Vec<String> {
    let tokens = read(text).tokens.into_iter();
    tokens.filter(|token| token.kind == TokenKind::Word).map(|token| token.key).take(MOST).collect()
}
