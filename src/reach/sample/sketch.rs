//! A sample as a theta sketch: what DataSketches and its databases can read, count and merge.

use super::super::Interval;
use super::super::company::Sample;
use super::bytes::{self, EXACT, Parts, SketchError};
use super::{RANGE, Tally, theta};

/// A theta sketch: the hashes below a threshold, each once. Pseudonyms are such hashes, and samples such sketches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    threshold: u64,
    hashes: Vec<u64>,
    empty: bool,
}

impl Sketch {
    /// The sketch of a sample under its threshold. A list of nobody becomes the empty sketch.
    ///
    /// # Errors
    /// A threshold of 0 or above 2^63, pseudonyms that are 0 (the format has no room for that one), not ascending or not
    /// below the threshold, and more of them than the count.
    pub fn of(sample: &Sample, threshold: u64) -> Result<Self, SketchError> {
        let (kept, count) = (sample.pseudonyms.len() as u64, u64::from(sample.count));
        if kept > count {
            return Err(SketchError::Kept { kept, count });
        }
        // Theta = 1 is written as 2^63 - 1 there, and as 2^63 here.
        let threshold = if threshold == RANGE { EXACT } else { threshold };
        let hashes = bytes::checked(sample.pseudonyms.clone(), threshold, true)?;
        Ok(Self::made(threshold, hashes, count == 0))
    }

    /// Reads the bytes of Apache DataSketches: compact, serial version 3, not compressed, seed 9001.
    ///
    /// # Errors
    /// Everything else, each by its name; see [`SketchError`].
    pub fn read(bytes: &[u8]) -> Result<Self, SketchError> {
        let Parts { threshold, hashes, empty } = bytes::read(bytes)?;
        Ok(Self::made(threshold, hashes, empty))
    }

    /// As bytes of Apache DataSketches, ordered.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        bytes::write(&Parts { threshold: self.threshold, hashes: self.hashes.clone(), empty: self.empty })
    }

    /// Whoever keeps everybody and kept nobody is empty, and the empty sketch has no threshold.
    fn made(threshold: u64, hashes: Vec<u64>, empty: bool) -> Self {
        let empty = empty || (threshold == EXACT && hashes.is_empty());
        Self { threshold: if empty { EXACT } else { threshold }, hashes, empty }
    }

    /// Hashes below this are kept; 2^63 - 1 when all are.
    #[must_use]
    pub fn threshold(&self) -> u64 {
        self.threshold
    }

    /// The kept hashes, ascending.
    #[must_use]
    pub fn hashes(&self) -> &[u64] {
        &self.hashes
    }

    /// Whether nothing was ever put into it: not the same as having kept nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.empty
    }

    /// Whether all are kept, so that their number is exact.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.threshold == EXACT
    }

    /// How many different people were put in, with its standard error.
    #[must_use]
    pub fn estimate(&self) -> Tally {
        if self.is_exact() {
            return Tally::exact(self.hashes.len() as f64);
        }
        Tally::seen(self.hashes.len(), theta(self.threshold))
    }

    /// Between which numbers of people the kept ones are no more than `z` standard deviations from what one would
    /// expect (Wilson's score interval); 1.96 for 95 %. Never below what is kept.
    #[must_use]
    pub fn range(&self, z: f64) -> Interval {
        let kept = self.hashes.len() as f64;
        if self.is_exact() {
            return Interval { low: kept, high: kept };
        }
        let share = theta(self.threshold);
        let spread = z * z * (1.0 - share) / 2.0;
        let reach = (spread * (2.0 * kept + spread)).sqrt();
        let people = |kept: f64| kept / share;
        Interval { low: people(kept + spread - reach).max(kept), high: people(kept + spread + reach) }
    }

    /// Of all people in any of the sketches, whatever their thresholds: the lowest one rules.
    #[must_use]
    pub fn union(sketches: &[&Self]) -> Self {
        let full = || sketches.iter().filter(|sketch| !sketch.empty);
        let threshold = full().map(|sketch| sketch.threshold).min().unwrap_or(EXACT);
        let mut hashes: Vec<u64> = full().flat_map(|sketch| sketch.below(threshold)).copied().collect();
        hashes.sort_unstable();
        hashes.dedup();
        Self::made(threshold, hashes, full().next().is_none())
    }

    /// Of the people in both sketches.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        let threshold = self.threshold.min(other.threshold);
        let theirs = other.below(threshold);
        let both = self.below(threshold).iter().filter(|hash| theirs.binary_search(hash).is_ok());
        Self::made(threshold, both.copied().collect(), self.empty || other.empty)
    }

    /// As a sample: the count is exact where the sketch is, else the estimate, rounded.
    #[must_use]
    pub fn sample(&self) -> Sample {
        // A float becomes the nearest number that fits.
        Sample { count: self.estimate().people.round() as u32, pseudonyms: self.hashes.clone() }
    }

    fn below(&self, threshold: u64) -> &[u64] {
        &self.hashes[..self.hashes.partition_point(|hash| *hash < threshold)]
    }
}
