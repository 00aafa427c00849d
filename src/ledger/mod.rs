//! The ledger's leaf: what is written, in which bytes, and how it is hashed.
//!
//! A leaf is one line of canonical JSON (RFC 8785: keys sorted, no spaces; only text and integers occur). Its hash is
//! RFC 6962's leaf hash, SHA-256 of a zero byte and the line, so that a tree and its proofs can be built over the
//! leaves later without touching them. Leaves name random ids. What is personal stays outside, in a row that the leaf
//! commits to by a salted hash: erasing row and salt leaves every leaf, and every proof, valid.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::{Millis, hex};

/// What can be written down. A new kind of event is one row here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// A revision of an item was approved.
    Approved,
    /// A revision of an item was put up for review.
    Submitted,
    /// An item was sent back to its author.
    ChangesRequested,
    /// An item was taken back.
    Withdrawn,
    /// An item was put away.
    Archived,
    /// An item was taken up again as a draft.
    Restored,
    /// Two accounts turned out to be one person's: one random id stands for both from now on.
    Merged,
    /// A person accepted a version of the charter and joined.
    Joined,
    /// A person who takes part accepted another version of the charter.
    CharterAccepted,
    /// A person left.
    Left,
    /// A card was put into a channel.
    Posted,
    /// A kit, with its disclosure, was offered.
    KitOffered,
    /// A person says that they shared.
    Shared,
    /// A share was taken back.
    Undone,
    /// A share's evidence or verdict changed.
    EvidenceAdded,
    /// What was given as evidence cannot be evidence of this share.
    EvidenceRefused,
    /// A person was asked to correct a post's text.
    CorrectionAsked,
    /// A correction came to its end.
    CorrectionClosed,
    /// A person told, or had forgotten, what a network showed them of their share.
    FiguresTold,
    /// A person says that they removed their post of an item that was taken back.
    PostRemoved,
    /// An administrator read figures of fewer than five people.
    Read,
    /// The organisation's own rules ask for less than a shipped pack, on somebody's decision.
    RuleWeakened,
    /// All posting and nudging was paused, or its pause got another end or reason.
    Paused,
    /// Posting goes on.
    Resumed,
    /// A person gave a sample of their audience on a network.
    SampleGiven,
    /// A person's sample was forgotten, as they asked.
    SampleForgotten,
    /// Pseudonyms are made under another version of the key from now on.
    KeyMade,
    /// Everything that is stored about a person was fetched: by them, or by the operator.
    Exported,
    /// A person was erased, as they asked. Leaves go on naming the random id, which nothing else does any more.
    Erased,
}

/// One leaf. Field order is alphabetical: serialising it is canonical without sorting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// What happened.
    pub action: Action,
    /// Random id of the person who acted; empty for the program itself.
    pub actor: String,
    /// When, in epoch milliseconds.
    pub at: i64,
    /// HMAC-SHA256 of the private row under its salt, hexadecimal; empty when there is none.
    pub commitment: String,
    /// What is public about it, as `key=value` words chosen by the writer: ids, codes, hashes.
    pub detail: String,
    /// Position in the ledger, from 0.
    pub seq: i64,
    /// Id of what it happened to.
    pub subject: String,
}

/// An event before it has its place in the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What happened.
    pub action: Action,
    /// Random id of the person who acted; empty for the program itself.
    pub actor: String,
    /// When.
    pub at: Millis,
    /// Id of what it happened to.
    pub subject: String,
    /// Public detail: ids, codes, hashes. Never a name, a handle or a text.
    pub detail: String,
    /// What is personal about it, with whom it goes when they are erased.
    pub private: Option<Private>,
}

/// A body that a leaf commits to, and the salt that makes the commitment say nothing once both are deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Private {
    /// Whose it is.
    pub person: String,
    /// 32 random bytes.
    pub salt: [u8; 32],
    /// The exact text that was shown, stated or pasted.
    pub body: String,
}

impl Private {
    /// HMAC-SHA256 of the body under the salt, hexadecimal.
    #[must_use]
    pub fn commitment(&self) -> String {
        commitment(&self.salt, &self.body)
    }
}

/// HMAC-SHA256 of `body` under `salt`, hexadecimal.
#[must_use]
pub fn commitment(salt: &[u8], body: &str) -> String {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(salt).expect("any key length");
    mac.update(body.as_bytes());
    hex(&mac.finalize().into_bytes())
}

impl Entry {
    /// The leaf at position `seq`.
    #[must_use]
    pub fn leaf(&self, seq: i64) -> Leaf {
        Leaf {
            action: self.action,
            actor: self.actor.clone(),
            at: self.at.0,
            commitment: self.private.as_ref().map(Private::commitment).unwrap_or_default(),
            detail: self.detail.clone(),
            seq,
            subject: self.subject.clone(),
        }
    }
}

impl Leaf {
    /// The canonical line, without a line end.
    #[must_use]
    pub fn line(&self) -> String {
        // Text and integers only: serialising them cannot fail, and an empty line would be caught by its hash.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// RFC 6962's leaf hash of a line.
#[must_use]
pub fn leaf_hash(line: &str) -> [u8; 32] {
    Sha256::new().chain_update([0u8]).chain_update(line.as_bytes()).finalize().into()
}

/// What is wrong with a stored ledger.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// A position is missing or out of order.
    #[error("leaf {expected} is missing: the next one found is {found}")]
    Gap {
        /// The position that should be next.
        expected: i64,
        /// The position found.
        found: i64,
    },
    /// The line is not what its hash was made of, or not a canonical leaf.
    #[error("leaf {0} was changed after it was written")]
    Changed(i64),
    /// The private row is not what the leaf commits to.
    #[error("the private row of leaf {0} was changed after it was written")]
    PrivateChanged(i64),
}

/// A stored leaf: position, line, hash, and the private row where it has not been erased.
pub type Stored = (i64, String, Vec<u8>, Option<(Vec<u8>, String)>);

/// Reads a ledger from its first leaf and names the first flaw.
///
/// # Errors
/// The first [`Flaw`] in order of position.
pub fn verify(leaves: impl IntoIterator<Item = Stored>) -> Result<i64, Flaw> {
    let mut next = 0;
    for (seq, line, hash, private) in leaves {
        if seq != next {
            return Err(Flaw::Gap { expected: next, found: seq });
        }
        let leaf: Leaf = serde_json::from_str(&line).map_err(|_| Flaw::Changed(seq))?;
        if hash != leaf_hash(&line) || leaf.line() != line || leaf.seq != seq {
            return Err(Flaw::Changed(seq));
        }
        if private.is_some_and(|(salt, body)| commitment(&salt, &body) != leaf.commitment) {
            return Err(Flaw::PrivateChanged(seq));
        }
        next += 1;
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(n: i64) -> Entry {
        let private = Private { person: "p".into(), salt: [7; 32], body: "Je travaille chez portevoix.".into() };
        Entry {
            action: Action::KitOffered,
            actor: "p".into(),
            at: Millis(n),
            subject: "kit".into(),
            detail: "rule=x".into(),
            private: Some(private),
        }
    }

    fn stored(n: i64) -> Vec<Stored> {
        (0..n)
            .map(|seq| {
                let entry = entry(seq);
                let line = entry.leaf(seq).line();
                let private = entry.private.map(|p| (p.salt.to_vec(), p.body));
                (seq, line.clone(), leaf_hash(&line).to_vec(), private)
            })
            .collect()
    }

    #[test]
    fn a_leaf_is_canonical_json() {
        let line = entry(5).leaf(0).line();
        let value: serde_json::Value = serde_json::from_str(&line).unwrap();
        let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
        assert!(keys.is_sorted(), "{keys:?}");
        assert_eq!(serde_json::to_string(&value).unwrap(), line);
    }

    #[test]
    fn the_empty_leaf_has_the_published_hash() {
        // RFC 6962 test vector: leaf hash of the empty string.
        let expected = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
        assert_eq!(hex(&leaf_hash("")), expected);
    }

    #[test]
    fn a_whole_ledger_verifies_and_erasure_leaves_it_whole() {
        let mut leaves = stored(4);
        assert_eq!(verify(leaves.clone()), Ok(4));
        leaves[2].3 = None;
        assert_eq!(verify(leaves), Ok(4));
    }

    #[test]
    fn every_change_is_named() {
        let mut changed = stored(3);
        changed[1].1 = changed[1].1.replace("rule=x", "rule=y");
        assert_eq!(verify(changed), Err(Flaw::Changed(1)));
        let mut missing = stored(3);
        missing.remove(1);
        assert_eq!(verify(missing), Err(Flaw::Gap { expected: 1, found: 2 }));
        let mut private = stored(3);
        private[0].3 = Some((vec![7; 32], "Something else".into()));
        assert_eq!(verify(private), Err(Flaw::PrivateChanged(0)));
    }
}
