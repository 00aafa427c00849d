//! The language of a post. Wider than [`Lang`], the languages that portevoix itself speaks: people write in theirs.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

mod guess;

pub use guess::language_of;
pub(super) use guess::{Words, script_of};

/// A language that posts are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// French.
    Fr,
    /// German.
    De,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Portuguese.
    Pt,
    /// Irish.
    Ga,
    /// Hindi.
    Hi,
    /// A language whose sentences are not understood here; its labels may be.
    #[serde(rename = "und")]
    Other,
}

impl Language {
    /// Every language, the unknown one last.
    pub const ALL: [Self; 10] =
        [Self::En, Self::Fr, Self::De, Self::Es, Self::It, Self::Nl, Self::Pt, Self::Ga, Self::Hi, Self::Other];

    /// ISO 639-1 code; `und` for [`Language::Other`].
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::De => "de",
            Self::Es => "es",
            Self::It => "it",
            Self::Nl => "nl",
            Self::Pt => "pt",
            Self::Ga => "ga",
            Self::Hi => "hi",
            Self::Other => "und",
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Fr,
            Lang::En => Self::En,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that is no language tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag")]
pub struct BadLanguage;

impl FromStr for Language {
    type Err = BadLanguage;

    /// A BCP 47 tag, of which the primary subtag counts: `fr-CA` is French, `ja` is [`Language::Other`].
    fn from_str(tag: &str) -> Result<Self, BadLanguage> {
        let mut subtags = tag.split(['-', '_']);
        let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let sound = |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        let word = matches!(primary.len(), 2..=3) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        if !word || !subtags.all(sound) {
            return Err(BadLanguage);
        }
        Ok(Self::ALL.into_iter().find(|one| one.code() == primary).unwrap_or(Self::Other))
    }
}
