//! The sentences that say how an author is tied to the organisation, for composing.

use super::{Language, Relationship};

/// The wordings for one relationship in one language. `{org}` stands for the name, `{tag}` for it as a hashtag writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// What tie it states.
    pub relationship: Relationship,
    /// Its language.
    pub lang: Language,
    /// A whole sentence, with its full stop.
    pub full: String,
    /// A shorter form.
    pub short: String,
    /// A hashtag for networks where every character counts; not every tie has one that readers understand.
    pub hashtag: Option<String>,
    /// The sentence where the organisation's name is not known: it says "my company" instead.
    pub unnamed: Option<String>,
}

/// Every phrase, and the words for advertising that each language has whatever the jurisdiction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    /// One for a relationship and a language.
    pub phrases: Vec<Phrase>,
    /// General labels by language, the preferred one first.
    pub labels: Vec<(Language, Vec<String>)>,
}

impl Phrases {
    /// The wordings for a relationship in a language.
    #[must_use]
    pub fn of(&self, relationship: Relationship, lang: Language) -> Option<&Phrase> {
        self.phrases.iter().find(|phrase| phrase.relationship == relationship && phrase.lang == lang)
    }
}
