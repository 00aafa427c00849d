//! Which language a text is plainly written in, by its commonest small words.

use super::Language;
use crate::disclosure::reading::{Kind, Token, read};

// Words that are common in one language and not words of the other. No negations: denying something must not make a
// text look more or less like a language; nothing of one letter, which initials are.
const FRENCH: &[&str] = &[
    "le", "la", "les", "des", "du", "un", "une", "et", "est", "sont", "nous", "vous", "notre", "nos", "votre", "pour",
    "avec", "dans", "que", "qui", "ce", "cette", "ces", "sur", "au", "aux", "par", "je", "mon", "ma", "mes", "il",
    "elle", "mais", "tout", "leur",
];
const ENGLISH: &[&str] = &[
    "the", "and", "of", "to", "is", "are", "was", "we", "you", "our", "your", "with", "for", "this", "that", "these",
    "it", "from", "by", "my", "have", "has", "how", "what", "be", "at", "they", "their", "where",
];
/// Small words of one language from which on a text may be called plainly that.
const ENOUGH: usize = 6;
/// How many times as many as of the other language.
const CLEARLY: usize = 4;

/// The language that `text` is plainly written in; `None` for a short, mixed or third-language text.
#[must_use]
pub fn language_of(text: &str) -> Option<Language> {
    Words::of(&read(text).tokens).language()
}

/// How many small words of each language a text has.
#[derive(Clone, Copy)]
pub(in crate::disclosure) struct Words {
    french: usize,
    english: usize,
}

impl Words {
    pub(in crate::disclosure) fn of(tokens: &[Token]) -> Self {
        let count =
            |list: &[&str]| tokens.iter().filter(|t| t.kind == Kind::Word && list.contains(&t.key.as_str())).count();
        Self { french: count(FRENCH), english: count(ENGLISH) }
    }

    /// These without `part`, which is among them.
    pub(in crate::disclosure) fn without(self, part: Self) -> Self {
        Self { french: self.french.saturating_sub(part.french), english: self.english.saturating_sub(part.english) }
    }

    pub(in crate::disclosure) fn language(self) -> Option<Language> {
        if plainly(self.french, self.english) {
            Some(Language::Fr)
        } else {
            plainly(self.english, self.french).then_some(Language::En)
        }
    }
}

fn plainly(these: usize, others: usize) -> bool {
    these >= ENOUGH && these >= CLEARLY * others
}
