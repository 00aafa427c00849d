//! What came of asking a network for the text of a post.

use std::fmt;
use std::str::FromStr;

use super::seen::{SeenError, Why};
use crate::lang::Lang;
use crate::say;

/// What came of it. Kept beside the share; only [`Outcome::Seen`] raises its tier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The text was seen.
    Seen,
    /// The network has no endpoint that answers everybody.
    NoEndpoint,
    /// The network's terms forbid asking for this.
    Terms,
    /// The host is not one that this installation asks.
    NotListed,
    /// The post is not shown to everybody.
    NotPublic,
    /// The post is not there.
    Gone,
    /// Only the beginning of the text is shown.
    Truncated,
    /// The answer is no post that could be read.
    NotUnderstood,
    /// The author does not want to be shown to those who are not signed in.
    OptedOut,
    /// Somebody else's post, passed on.
    PassedOn,
    /// Posted before the person was offered a kit: evidence of something else.
    PostedBeforeOffer,
    /// Nobody answered, again and again.
    Unreachable,
    /// The item is no longer in the library: nothing says what its text should say.
    ItemGone,
}

/// Every outcome with its code, which never changes, and the key of its message.
pub const OUTCOMES: &[(Outcome, &str, &str)] = &[
    (Outcome::Seen, "SEEN", "share-outcome-seen"),
    (Outcome::NoEndpoint, "NO_ENDPOINT", "share-outcome-no-endpoint"),
    (Outcome::Terms, "TERMS", "share-outcome-terms"),
    (Outcome::NotListed, "NOT_LISTED", "share-outcome-not-listed"),
    (Outcome::NotPublic, "NOT_PUBLIC", "share-outcome-not-public"),
    (Outcome::Gone, "GONE", "share-outcome-gone"),
    (Outcome::Truncated, "TRUNCATED", "share-outcome-truncated"),
    (Outcome::NotUnderstood, "NOT_UNDERSTOOD", "share-outcome-not-understood"),
    (Outcome::OptedOut, "OPTED_OUT", "share-outcome-opted-out"),
    (Outcome::PassedOn, "PASSED_ON", "share-outcome-passed-on"),
    (Outcome::PostedBeforeOffer, "POSTED_BEFORE_OFFER", "share-outcome-posted-before-offer"),
    (Outcome::Unreachable, "UNREACHABLE", "share-outcome-unreachable"),
    (Outcome::ItemGone, "ITEM_GONE", "share-outcome-item-gone"),
];

impl Outcome {
    /// The code in the database and in leaves.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.row().1
    }

    /// What it means, and what the person can do.
    #[must_use]
    pub fn label(self, lang: Lang) -> String {
        say!(lang, self.row().2)
    }

    fn row(self) -> &'static (Self, &'static str, &'static str) {
        &OUTCOMES[self as usize]
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A code that is none of [`OUTCOMES`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown outcome {0:?}")]
pub struct UnknownOutcome(pub String);

impl FromStr for Outcome {
    type Err = UnknownOutcome;
    fn from_str(code: &str) -> Result<Self, UnknownOutcome> {
        let row = OUTCOMES.iter().find(|(_, known, _)| *known == code);
        row.map(|row| row.0).ok_or_else(|| UnknownOutcome(code.chars().take(32).collect()))
    }
}

impl From<Why> for Outcome {
    fn from(why: Why) -> Self {
        match why {
            Why::NoEndpoint => Self::NoEndpoint,
            Why::Terms => Self::Terms,
        }
    }
}

impl From<SeenError> for Outcome {
    fn from(error: SeenError) -> Self {
        match error {
            SeenError::NotPublic => Self::NotPublic,
            SeenError::Gone => Self::Gone,
            SeenError::Truncated => Self::Truncated,
            SeenError::NotUnderstood => Self::NotUnderstood,
            SeenError::OptedOut => Self::OptedOut,
            SeenError::PassedOn => Self::PassedOn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_stands_in_its_row() {
        for (at, (outcome, code, _)) in OUTCOMES.iter().enumerate() {
            assert_eq!(*outcome as usize, at, "{code}");
            assert_eq!(code.parse::<Outcome>().unwrap(), *outcome);
            for lang in Lang::ALL {
                assert!(!outcome.label(lang).is_empty());
            }
        }
        assert!("seen".parse::<Outcome>().is_err());
    }
}
