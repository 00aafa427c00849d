//! Phrases that are looked for word by word: whatever the case, also in the plural and other usual endings, and never
//! inside another word.
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

/// One word or several in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    words: Vec<String>,
    exact: bool,
}

/// A word of a text, in lower case, and the bytes where it stands.
#[derive(Debug)]
pub(super) struct Word {
    text: String,
    at: Range<usize>,
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        // Accents that stand beside their letter belong to the word.
        let inside = letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = text.get(from..at).unwrap_or_default();
                found.push(Word { text: word.nfc().flat_map(char::to_lowercase).collect(), at: from..at });
                start = None;
            }
            _ => {}
        }
    }
    found
}

impl Phrase {
    /// The words of `text`; `None` where it holds none. An `exact` phrase has no other endings.
    #[must_use]
    pub fn new(text: &str, exact: bool) -> Option<Self> {
        let words: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
        (!words.is_empty()).then_some(Self { words, exact })
    }

    /// The bytes of each place in `text`, whose words these are, where the phrase stands.
    pub(super) fn places(&self, text: &str, words: &[Word]) -> impl Iterator<Item = Range<usize>> {
        words.windows(self.words.len()).filter_map(move |window| {
            let same = window.iter().zip(&self.words).all(|(found, wanted)| self.same(wanted, &found.text));
            let joined = window.windows(2).all(|pair| {
                // Over the end of a sentence, words are no phrase.
                let between = text.get(pair[0].at.end..pair[1].at.start).unwrap_or_default();
                !between.contains(['.', '!', '?', ';', ':', ',', '(', ')', '|']) && between.matches('\n').count() < 2
            });
            (same && joined).then(|| window[0].at.start..window[window.len() - 1].at.end)
        })
    }

    fn same(&self, wanted: &str, found: &str) -> bool {
        wanted == found || !self.exact && inflected(wanted, found)
    }
}

/// Is `found` the word `wanted` with another usual ending of French or English: plural, feminine, past, `-ing`?
///
/// Accents are kept: `sûr` is not `sur`. Words of three letters take a plural at most, shorter ones nothing: too many
/// other words begin with them.
fn inflected(wanted: &str, found: &str) -> bool {
    let letters = wanted.chars().count();
    let longer = |stem: &str, endings: &[&str]| found.strip_prefix(stem).is_some_and(|end| endings.contains(&end));
    if letters < 3 {
        return false;
    }
    if letters == 3 {
        return longer(wanted, &["s"]);
    }
    let swapped = |from: &str, endings: &[&str]| wanted.strip_suffix(from).is_some_and(|stem| longer(stem, endings));
    longer(wanted, &["s", "x", "e", "es", "d", "ed", "ing"])
        || swapped("e", &["ed", "ing"])
        || swapped("al", &["aux"])
        || swapped("y", &["ies", "ied"])
        || swapped("f", &["ve", "ves"])
        || swapped("eux", &["euse", "euses"])
        || swapped("er", &["ère", "ères", "é", "ée", "és", "ées", "ez", "ons", "ent"])
        || swapped("eur", &["rice", "rices", "euse", "euses"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &str, text: &str, found: Option<&str>) {
        let words = words(text);
        let place = Phrase::new(phrase, false).unwrap().places(text, &words).next();
        assert_eq!(place.and_then(|place| text.get(place)), found, "{phrase} in {text}");
    }

    #[test]
    fn a_phrase_is_found_in_every_form_and_in_no_other_word() {
        for (phrase, text, found) in [
            ("leader", "Le LEADER du marché", Some("LEADER")),
            ("leader", "two leaders", Some("leaders")),
            ("leader", "leadership", None),
            ("leader", "cheerleader", None),
            ("guarantee", "we guaranteed it", Some("guaranteed")),
            ("guarantee", "guaranteeing", Some("guaranteeing")),
            ("garanti", "des gains garantis", Some("garantis")),
            ("garanti", "une hausse garantie", Some("garantie")),
            ("mondial", "leaders mondiaux", Some("mondiaux")),
            ("fraudeur", "fraudeuse", Some("fraudeuse")),
            ("zero risk", "Zero-risk plan", Some("Zero-risk")),
            ("zero risk", "zero  risks", Some("zero  risks")),
            ("zero risk", "We have zero. Risk is low", None),
            ("zero risk", "zero\n\nrisk", None),
            ("zéro risque", "ZE\u{301}RO risque", Some("ZE\u{301}RO risque")),
            ("sûr", "sur la table", None),
            ("bio", "biologie", None),
            ("bio", "les bios", Some("bios")),
            ("no", "nos", None),
            ("l’unique", "C’est l'unique", Some("l'unique")),
            ("meilleur", "🎉meilleure🎉", Some("meilleure")),
            ("a b", "a", None),
        ] {
            check(phrase, text, found);
        }
        let text = "two leaders";
        assert_eq!(Phrase::new("leader", true).unwrap().places(text, &words(text)).next(), None);
        assert_eq!(Phrase::new(" …! ", false), None);
    }
}
