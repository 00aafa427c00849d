//! Disclosure: what to say, where, and whether a text says enough.
//!
//! [`compose`] and [`place`] make the words; [`judge`] reads a text and gives a verdict with a reason, never a boolean.
//! A text is read, statements about the relationship are found in it by a grammar, and each is weighed by
//! where it stands.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Kind;
use crate::network::Network;

mod batch;
mod bench;
mod claim;
mod compose;
mod explain;
mod fold;
mod grammar;
mod hint;
mod judge;
mod label;
mod language;
mod org;
mod placement;
mod reading;
mod relationship;
pub mod rule;
mod script;
mod statement;
mod surface;
mod tag;
#[cfg(test)]
mod tests;

pub use batch::{Batch, Composed, Judged};
pub use compose::{Composition, Disclosure, RuleRef, Says, compose, place, why};
pub use explain::{REASONS, explain};
pub use judge::judge;
pub use language::{BadLanguage, Language, language_of};
pub(crate) use reading::{Kind as TokenKind, read};
pub use relationship::{Relationship, UnknownRelationship};
pub use rule::{CODES, Jurisdiction, Rulebook, Weakening};
pub use surface::{Surface, UnknownSurface};

/// The organisation that an advocate speaks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The name as the public knows it.
    pub name: String,
    /// Other names and handles that mean the same.
    pub aliases: Vec<String>,
}

/// Everything a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Whose relationship is disclosed; `None` where that is not known, and any organisation that the text names will do.
    pub org: Option<&'a Organisation>,
    /// What ties the author to it.
    pub relationship: Relationship,
    /// What the post is about.
    pub kind: Kind,
    /// Where it is posted.
    pub network: Network,
    /// The post's language.
    pub lang: Language,
    /// Whose rules it is under: the author's, the organisation's seat's, those of whom it addresses.
    pub jurisdictions: &'a [Jurisdiction],
    /// The author earns something by posting.
    pub rewarded: bool,
    /// Where the text stands.
    pub surface: Surface,
    /// Mastodon's content warning, which hides the text and counts as said before it.
    pub content_warning: Option<&'a str>,
    /// The day on which a rule must be in force.
    pub on: Date,
}

/// Is the disclosure in a text enough? Never a boolean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The text says what the rule asks for, where it asks for it.
    Sufficient,
    /// It does not, for a named reason.
    Insufficient,
    /// No rule asks for anything.
    NotRequired,
    /// The law or the text is open: a person decides.
    NeedsReview,
    /// The text is not known.
    Unverifiable,
}

/// A verdict with its reason, rule and the text it was given on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Stable upper-case code, one of [`REASONS`]: `OK`, `NO_DISCLOSURE`, `NEGATED`...
    pub reason: String,
    /// Code of the jurisdiction whose rule decided; empty where none did, and in verdicts of before it was kept.
    #[serde(default)]
    pub jurisdiction: String,
    /// Id of the rule that decided.
    pub rule: String,
    /// Version of that rule.
    pub rule_version: String,
    /// SHA-256 of the judged text, hexadecimal.
    pub text_hash: String,
}
