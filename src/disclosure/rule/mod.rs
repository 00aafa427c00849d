//! Rules as data: what a jurisdiction asks of a post, and which rule applies to which.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Language, Relationship};
use crate::content::Kind;
use crate::network::Network;

mod book;

pub use book::Rulebook;

/// The code of a jurisdiction or of a regime within one: `FR`, `UK-FCA`. Made by [`Rulebook::jurisdiction`] only, so
/// it always has a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Jurisdiction(pub(super) String);

impl Jurisdiction {
    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.0
    }
}

/// What a rule asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Requirement {
    /// That the author says how they are tied to the organisation.
    Relationship,
    /// That the post is labelled as advertising.
    Label,
    /// Both, the label first.
    Both,
    /// Nothing.
    None,
    /// That such a post is not made at all.
    Block,
}

/// Where it has to stand, strictest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Nothing but marks, emoji and symbols may stand before it.
    FirstWord,
    /// In the first line.
    FirstLine,
    /// In the first two lines.
    FirstTwoLines,
    /// Before the place where the network's feed cuts the post.
    BeforeFold,
    /// Anywhere in the post that is not its end.
    Anywhere,
}

/// Who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// The rule can be applied by a program.
    Auto,
    /// A text that satisfies the rule still needs somebody's approval: a principal, an authorised firm.
    Human,
}

/// How well the rule is known to be the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Nobody has ruled on it, or authorities differ: what is missing is for a person to decide.
    Open,
    /// Reported by lawyers or authorities; the text itself was not seen.
    Reported,
    /// Seen in the law, in a ruling or in a regulator's own guidance.
    Settled,
}

/// Why a rule asks for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Exemption {
    /// Nothing ties the author to the organisation.
    NoConnection,
    /// The post endorses nothing.
    NotAnEndorsement,
}

/// One rule of a pack, in one version.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Stable id: `fr.employee`.
    pub id: String,
    /// The day this version was written. A change of what is accepted is a new version.
    pub version: String,
    /// In force from this day on.
    pub effective: Date,
    /// Relationships it is about; empty means every one.
    pub relationships: Vec<Relationship>,
    /// Kinds of content it is about; empty means every one.
    pub kinds: Vec<Kind>,
    /// Networks it is about; empty means every one.
    pub networks: Vec<Network>,
    /// Languages of posts it is about; empty means every one.
    pub languages: Vec<Language>,
    /// Only for posts that earn their author something (`true`) or nothing (`false`).
    pub rewarded: Option<bool>,
    /// What it asks for.
    pub requirement: Requirement,
    /// The other of label and relationship sentence is enough too.
    pub either: bool,
    /// Where it has to stand.
    pub zone: Zone,
    /// Who decides.
    pub review: Review,
    /// How well it is known to be the law.
    pub confidence: Confidence,
    /// A warning of the risk has to stand before the fold as well.
    pub risk_warning: bool,
    /// Why it asks for nothing, where it asks for nothing.
    pub exemption: Option<Exemption>,
    /// What it is based on, as people cite it.
    pub source: String,
    /// Where that can be read.
    pub source_url: Option<String>,
    /// When the source was made or checked: `2023`, `2023-07-26`.
    pub source_date: String,
}

/// An accepted advertising label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// As written: `Ad`, `#pub`, `Collaboration commerciale`.
    pub text: String,
    /// Its language.
    pub lang: Language,
    /// Its words as [`super::read`] makes their keys; a leading `#` in `text` changes nothing, both forms count.
    pub keys: Vec<String>,
}

/// A wording that is known not to be enough, with the reason code that it gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// As written: `sp`, `thanks {org}`.
    pub text: String,
    /// Its words, `{org}` where a name of the organisation stands.
    pub keys: Vec<String>,
    /// One of [`super::REASONS`].
    pub reason: String,
}

/// The rules of one jurisdiction.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// Its code.
    pub jurisdiction: Jurisdiction,
    /// Its name in French and in English.
    pub names: (String, String),
    /// Version of the pack as a whole.
    pub version: String,
    /// Accepted labels, preferred first within a language.
    pub labels: Vec<Label>,
    /// Wordings that were rejected here.
    pub rejected: Vec<Rejected>,
    /// Its rules. The most specific one that fits a post applies; the earlier of equals.
    pub rules: Vec<Rule>,
}

/// The rule of one jurisdiction that applies to a post.
#[derive(Clone, Copy, Debug)]
pub struct Applied<'b> {
    /// The rule.
    pub rule: &'b Rule,
    /// The pack it is from.
    pub pack: &'b Pack,
}
