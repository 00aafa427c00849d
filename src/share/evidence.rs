//! What an advocate brings back after posting, and how much it proves.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::lang::{Lang, number};
use crate::network::{Network, Permalink, PermalinkError, permalink};
use crate::say;

/// The longest text that is taken as a post's final text, in characters. Some networks take more; what has to be said
/// stands at the beginning.
pub const MAX_TEXT: usize = 10_000;

/// How well a post's text is known. Ordered: a later tier proves more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tier {
    /// The kit contained the disclosure; nobody said what was posted.
    T0,
    /// The advocate says that it was posted.
    T1,
    /// The advocate pasted the final text, or showed a screenshot.
    T2,
    /// The text was fetched from a public endpoint.
    T3,
    /// A platform's API delivered it.
    T4,
}

impl Tier {
    /// Every tier, weakest first.
    pub const ALL: [Self; 5] = [Self::T0, Self::T1, Self::T2, Self::T3, Self::T4];

    /// `T0` to `T4`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::T0 => "T0",
            Self::T1 => "T1",
            Self::T2 => "T2",
            Self::T3 => "T3",
            Self::T4 => "T4",
        }
    }

    /// May it be called "checked"?
    #[must_use]
    pub fn checked(self) -> bool {
        self >= Self::T2
    }

    /// May it be called "verified"?
    #[must_use]
    pub fn verified(self) -> bool {
        self >= Self::T3
    }

    /// What the tier means, in the reader's language.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::T0 => "share-tier-t0",
            Self::T1 => "share-tier-t1",
            Self::T2 => "share-tier-t2",
            Self::T3 => "share-tier-t3",
            Self::T4 => "share-tier-t4",
        };
        say!(lang, key)
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A tier code that is none of `T0` to `T4`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown evidence tier {0:?}")]
pub struct UnknownTier(pub String);

impl FromStr for Tier {
    type Err = UnknownTier;
    fn from_str(code: &str) -> Result<Self, UnknownTier> {
        Self::ALL.into_iter().find(|t| t.code() == code).ok_or_else(|| UnknownTier(code.chars().take(16).collect()))
    }
}

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The post's address. It raises no tier by itself: it names what may be fetched.
    Permalink(Permalink),
    /// The post's final text: 1 to [`MAX_TEXT`] characters, as pasted but for white space around it.
    Text(String),
}

/// Why what was pasted is neither.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceError {
    /// Nothing to see in it.
    #[error("nothing was pasted")]
    Empty,
    /// More than [`MAX_TEXT`] characters.
    #[error("the text is too long")]
    TooLong,
    /// A post of another network than the share's.
    #[error("a post on {found}, not on {wanted}")]
    OtherNetwork {
        /// Where the post is.
        found: Network,
        /// Where the share was said to be.
        wanted: Network,
    },
    /// A post from before the person was offered anything to share.
    #[error("posted before the kit was offered")]
    PostedBeforeOffer,
    /// Its id says that it will be posted later: a slip in the address.
    #[error("a post of the future")]
    PostedLater,
    /// A post that the person named for another share.
    #[error("the post of another share")]
    OfAnotherShare,
    /// An address that leads to no post.
    #[error(transparent)]
    Address(PermalinkError),
}

impl EvidenceError {
    /// What the person is told, and what to do instead.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Empty => say!(lang, "share-evidence-empty"),
            Self::TooLong => say!(lang, "share-evidence-too-long", most = number(lang, MAX_TEXT as i64)),
            Self::OtherNetwork { found, wanted } => {
                say!(lang, "share-evidence-other-network", found = found.name(), wanted = wanted.name())
            }
            Self::PostedBeforeOffer => say!(lang, "share-outcome-posted-before-offer"),
            Self::PostedLater => say!(lang, "share-evidence-posted-later"),
            Self::OfAnotherShare => say!(lang, "share-evidence-another-share"),
            Self::Address(error) => error.message(lang),
        }
    }
}

/// Understands what a person pasted: the post's address on `network`, or else its final text.
///
/// One word that starts like an address is one; a text that merely contains one is a text.
pub fn read_evidence(input: &str, network: Network) -> Result<Evidence, EvidenceError> {
    let input = input.trim();
    if !input.chars().any(shows) {
        return Err(EvidenceError::Empty);
    }
    match permalink(input) {
        Ok(found) if found.network == network => Ok(Evidence::Permalink(found)),
        Ok(found) => Err(EvidenceError::OtherNetwork { found: found.network, wanted: network }),
        Err(error) if is_address(input) => Err(EvidenceError::Address(error)),
        Err(_) if input.chars().nth(MAX_TEXT).is_some() => Err(EvidenceError::TooLong),
        Err(_) => Ok(Evidence::Text(input.to_owned())),
    }
}

/// Does a reader see it? White space, zero-width characters and direction marks leave nothing to see.
pub(super) fn shows(c: char) -> bool {
    let invisible = matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    !(c.is_whitespace() || c.is_control() || invisible)
}

/// One word with a scheme, or with a host and a path.
fn is_address(input: &str) -> bool {
    if input.contains(char::is_whitespace) {
        return false;
    }
    let lower = input.get(..8).unwrap_or(input).to_ascii_lowercase();
    let scheme = ["https://", "http://", "at://", "www."].iter().any(|start| lower.starts_with(start));
    let (host, path) = input.split_once('/').unwrap_or((input, ""));
    let hostlike =
        host.contains('.') && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'));
    scheme || hostlike && !path.is_empty()
}

#[cfg(test)]
mod tests;
