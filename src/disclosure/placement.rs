//! Where something stands: first, in the first lines, before the fold, at the end, in a pile of hashtags.

use std::ops::Range;

use super::reading::{Kind, Reading, Token};
use super::rule::Zone;

/// Hashtags, links and mentions next to a disclosure that make a pile (FTC Disclosures 101, ASCI, OLG Celle).
const PILE: usize = 3;
/// Words before a sentence from which on it may be the end of a post.
const LONG: usize = 10;
/// The same for the first sentence, where the statement may close the thought that the post opens with.
const LONG_SENTENCE: usize = 25;
/// Words that may follow what still counts as the end.
const TAIL: usize = 3;
/// The same within the statement's own sentence.
const REST: usize = 7;

/// Counts over a text that every place is read from.
pub(super) struct Layout<'a> {
    tokens: &'a [Token],
    /// Number of words before each token, and after the last one all.
    words_before: Vec<u32>,
    /// For each token the first and one past the last token of its sentence.
    sentences: Vec<Range<usize>>,
    /// The line of each token, from 0; empty lines before the first word do not count.
    lines: Vec<u32>,
    /// First byte of the plain text that a reader has to open the post for.
    fold: usize,
    /// Tokens before which nothing stands but marks and labels.
    head: usize,
}

impl<'a> Layout<'a> {
    /// `fold` is the byte from which on the text is hidden, `labelled` tells the tokens that are part of a label, in order.
    pub(super) fn of(reading: &'a Reading, fold: usize, labelled: &[Range<usize>]) -> Self {
        let tokens = reading.tokens.as_slice();
        let mut words_before = Vec::with_capacity(tokens.len() + 1);
        let mut lines = Vec::with_capacity(tokens.len());
        let (mut sum, mut line, mut begun) = (0, 0, false);
        for token in tokens {
            words_before.push(sum);
            lines.push(line);
            sum += u32::from(token.kind == Kind::Word);
            begun |= token.kind != Kind::Break;
            line += u32::from(begun && token.kind == Kind::Break);
        }
        words_before.push(sum);
        let head = head(tokens, labelled);
        Self { tokens, words_before, sentences: sentences(tokens), lines, fold, head }
    }

    /// The fault of the place, if it has one; `atom` for a label or hashtag, which is no sentence.
    pub(super) fn fault(&self, at: &Range<usize>, zone: Zone, atom: bool) -> Option<&'static str> {
        if self.piled(at, atom) {
            Some("HASHTAG_PILE")
        } else if self.closes_post(at, atom) {
            Some("END_OF_POST")
        } else if zone == Zone::FirstWord && at.start > self.head {
            Some(if self.hidden(at) { "BELOW_FOLD" } else { "NOT_FIRST_WORD" })
        } else if zone != Zone::Anywhere && self.hidden(at) || self.too_low(at, zone) {
            Some("BELOW_FOLD")
        } else {
            None
        }
    }

    /// Does some of it stand behind the fold?
    pub(super) fn hidden(&self, at: &Range<usize>) -> bool {
        at.end > 0 && self.tokens[at.end - 1].at.end > self.fold
    }

    fn too_low(&self, at: &Range<usize>, zone: Zone) -> bool {
        let line = self.lines[at.start];
        match zone {
            Zone::FirstLine => line > 0,
            Zone::FirstTwoLines => line > 1,
            _ => false,
        }
    }

    /// The sentence that holds the token `at`.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        self.sentences[at].clone()
    }

    pub(super) fn piled(&self, at: &Range<usize>, atom: bool) -> bool {
        let before = run(self.tokens[..at.start].iter().rev());
        let is_tag = atom && at.len() == 1 && self.tokens[at.start].kind == Kind::Tag;
        if !is_tag {
            return before >= PILE;
        }
        // Alone on the first line nothing crowds it, whatever the next lines hold.
        let alone = at.start == 0 && self.tokens.get(1).is_none_or(|t| t.kind == Kind::Break);
        !alone && before + run(self.tokens[at.end..].iter()) >= PILE
    }

    fn closes_post(&self, at: &Range<usize>, atom: bool) -> bool {
        let sentence = if atom { at.clone() } else { self.sentence(at.start) };
        let after = self.words_before[self.tokens.len()] - self.words_before[sentence.end.max(at.end)];
        let before = self.words_before[sentence.start] as usize;
        let rest = self.words_before[sentence.end.max(at.end)] - self.words_before[at.end];
        after as usize <= TAIL
            && rest as usize <= REST
            && (before >= LONG || self.words_before[at.start] as usize >= LONG_SENTENCE)
    }
}

/// Tokens at the start that are marks or parts of `labelled`, which is in order.
fn head(tokens: &[Token], labelled: &[Range<usize>]) -> usize {
    let mut head = 0;
    let mut labels = labelled.iter().peekable();
    while let Some(token) = tokens.get(head) {
        while labels.next_if(|label| label.start < head).is_some() {}
        match labels.next_if(|label| label.start == head) {
            Some(label) => head = label.end,
            None if matches!(token.kind, Kind::Mark | Kind::Break) => head += 1,
            None => break,
        }
    }
    head
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
