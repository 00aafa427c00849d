//! Where a statement stands: before the fold, at the end, in a pile of hashtags.

use std::ops::Range;

use super::reading::{Kind, Reading, Token};
use crate::network::Network;

/// Hashtags, links and mentions next to a disclosure that make a pile (FTC Disclosures 101, ASCI, OLG Celle).
const PILE: usize = 3;
/// Words before a sentence from which on it may be the end of a post.
const LONG: usize = 10;
/// The same for the first sentence, where the statement may close the thought that the post opens with.
const LONG_SENTENCE: usize = 25;
/// Words that may follow what still counts as the end.
const TAIL: usize = 3;

/// Counts over a text that every statement's place is read from.
pub(super) struct Layout<'a> {
    tokens: &'a [Token],
    /// Number of words before each token, and after the last one all.
    words_before: Vec<usize>,
    /// For each token the first and one past the last token of its sentence.
    sentences: Vec<Range<usize>>,
    /// First byte of the plain text that a reader has to open the post for.
    fold: usize,
}

impl<'a> Layout<'a> {
    pub(super) fn of(reading: &'a Reading, network: Network) -> Self {
        let tokens = reading.tokens.as_slice();
        let mut words_before = Vec::with_capacity(tokens.len() + 1);
        let mut sum = 0;
        for token in tokens {
            words_before.push(sum);
            sum += usize::from(token.kind == Kind::Word);
        }
        words_before.push(sum);
        Self { tokens, words_before, sentences: sentences(tokens), fold: super::fold::fold(&reading.plain, network) }
    }

    /// The place's fault, if it has one.
    pub(super) fn fault(&self, at: &Range<usize>) -> Option<&'static str> {
        if self.piled(at) {
            Some("HASHTAG_PILE")
        } else if self.closes_post(at) {
            Some("END_OF_POST")
        } else if self.tokens[at.end - 1].at.end > self.fold {
            Some("BELOW_FOLD")
        } else {
            None
        }
    }

    /// The sentence that holds the token `at`.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        self.sentences[at].clone()
    }

    fn piled(&self, at: &Range<usize>) -> bool {
        let before = run(self.tokens[..at.start].iter().rev());
        let is_tag = at.len() == 1 && self.tokens[at.start].kind == Kind::Tag;
        if !is_tag {
            return before >= PILE;
        }
        // Alone on the first line nothing crowds it, whatever the next lines hold.
        let alone = at.start == 0 && self.tokens.get(1).is_none_or(|t| t.kind == Kind::Break);
        !alone && before + run(self.tokens[at.end..].iter()) >= PILE
    }

    fn closes_post(&self, at: &Range<usize>) -> bool {
        let is_tag = self.tokens[at.start].kind == Kind::Tag && at.len() == 1;
        let sentence = if is_tag { at.clone() } else { self.sentence(at.start) };
        let after = self.words_before[self.tokens.len()] - self.words_before[sentence.end.max(at.end)];
        let before = self.words_before[sentence.start];
        after <= TAIL && (before >= LONG || self.words_before[at.start] >= LONG_SENTENCE)
    }
}

/// Tags, links and mentions in a row, across lines and marks.
fn run<'a>(tokens: impl Iterator<Item = &'a Token>) -> usize {
    let crowd = |t: &&Token| matches!(t.kind, Kind::Tag | Kind::Link | Kind::Mention);
    tokens.take_while(|t| t.kind != Kind::Word).filter(crowd).take(PILE).count()
}

fn sentences(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        let ends =
            token.kind == Kind::Break || matches!(token.key.as_str(), "." | "!" | "?" if token.kind == Kind::Mark);
        if ends || at + 1 == tokens.len() {
            out.resize(at + 1, start..at + 1);
            start = at + 1;
        }
    }
    out
}
