//! Rules as data: what a jurisdiction asks of a post, and which rule applies to which.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Language, Relationship};
use crate::content::Kind;
use crate::network::Network;

mod alias;
mod book;
mod case;
mod codes;
mod file;
mod merge;
mod overlay;
mod phrase;
mod read;
mod shipped;
mod strict;
#[cfg(test)]
mod tests;
mod weakening;

pub use book::Rulebook;
pub(crate) use case::Case;
pub use codes::CODES;
pub use phrase::{Phrase, Phrases};
pub use strict::Aspect;
#[cfg(test)]
pub(super) use tests::every_case;
pub use weakening::Weakening;

/// The code of a jurisdiction or of a regime within one: `FR`, `UK-FCA`. Made by [`Rulebook::jurisdiction`] only, so
/// it always has a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Jurisdiction(pub(super) String);

impl Jurisdiction {
    /// A code that a file stands for: capitals, digits and hyphens, of 2 to 16 characters.
    pub(super) fn of_file(name: &str) -> Option<Self> {
        let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fit = (2..=16).contains(&name.len()) && name.bytes().all(sound) && name.as_bytes()[0].is_ascii_lowercase();
        fit.then(|| Self(name.to_ascii_uppercase()))
    }

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
    /// Whether the other of label and relationship sentence is enough by itself is an open question of law.
    pub other_open: bool,
    /// Languages in which it has to be said as well, behind the post's own.
    pub also: Vec<Language>,
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
    /// Its words as the reading of texts makes their keys; a leading `#` in `text` changes nothing, both forms count.
    pub keys: Vec<String>,
    /// It counts only as a hashtag: Ireland wants the `#` of `#Ad`. With `{org}` among the keys, the hashtag is the name and
    /// the other keys in one word: Canada takes `#AcmeAmbassador`.
    pub tag_only: bool,
    /// Relationships that it may label; empty means every one.
    pub relationships: Vec<Relationship>,
    /// It is one of the language's general labels, which a pack accepts that names none in that language.
    pub general: bool,
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
    /// Languages of posts in which it is rejected; empty means every one.
    pub languages: Vec<Language>,
    /// Only the hashtag is rejected, as it is written with `#`: thanking somebody is no fault, `#thanks` as a label is.
    pub tag_only: bool,
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
    /// Languages whose labels do in a post of any language.
    pub any_language: Vec<Language>,
    /// Wordings that were rejected here.
    pub rejected: Vec<Rejected>,
    /// Its rules, the most specific first: the first that fits a post applies.
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

/// Gives an enum its list of all and the code of each, as files and messages write it.
macro_rules! coded {
    ($type:ident { $($variant:ident $code:literal),+ $(,)? }) => {
        impl $type {
            /// Every one, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The code in files.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The one with this code.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

coded!(Requirement { Relationship "relationship", Label "label", Both "both", None "none", Block "block" });
coded!(Zone {
    FirstWord "first_word",
    FirstLine "first_line",
    FirstTwoLines "first_two_lines",
    BeforeFold "before_fold",
    Anywhere "anywhere",
});
coded!(Review { Auto "auto", Human "human" });
coded!(Confidence { Open "open", Reported "reported", Settled "settled" });
coded!(Exemption { NoConnection "NO_CONNECTION", NotAnEndorsement "NOT_AN_ENDORSEMENT" });
