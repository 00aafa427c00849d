//! Where an organisation asks for less than a shipped pack, on somebody's explicit decision.

use sha2::{Digest, Sha256};

use super::{Aspect, Jurisdiction};
use crate::id::hex;

/// One weakening that is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weakening {
    /// The rule, label or wording that asks for less: `company.csr`, `#pub`.
    pub rule: String,
    /// Whose pack it weakens.
    pub jurisdiction: Jurisdiction,
    /// In what.
    pub aspect: Aspect,
    /// What the pack asks for.
    pub was: String,
    /// What is asked for instead.
    pub is: String,
    /// Why, as the file says.
    pub reason: String,
    /// Who decided, as the file says: personal, so never part of a leaf.
    pub decided_by: String,
}

impl Weakening {
    /// What the ledger's leaf says of it: codes and a hash of the reason, `key=value`. Who decided belongs into the private
    /// body, see [`Self::body`].
    #[must_use]
    pub fn detail(&self) -> String {
        let digest = Sha256::digest(self.reason.as_bytes());
        let hash = hex(&digest[..8]);
        let word = |text: &str| text.split_whitespace().collect::<Vec<_>>().join("_");
        format!(
            "jurisdiction={} rule={} aspect={} was={} is={} reason={hash}",
            self.jurisdiction.code(),
            word(&self.rule),
            self.aspect.code(),
            word(&self.was),
            word(&self.is),
        )
    }

    /// What the leaf commits to and does not say: who decided, and the reason.
    #[must_use]
    pub fn body(&self) -> String {
        format!("{}\n{}", self.decided_by, self.reason)
    }
}
