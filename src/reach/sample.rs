//! The structure behind audiences: samples that keep the same people for everybody.
//!
//! A sample keeps a contact exactly when the contact's pseudonym is below a threshold that is the same for all. So
//! whoever is kept is kept in every list that holds them, and the kept people are a fair share `theta` of all people:
//! what is counted among them, divided by theta, is what it would be among everybody. [`Index`] holds all lists by small
//! numbers and counts unions, intersections, how many know each person, and how many new people a list adds. [`Weights`]
//! correct the count by what is known exactly, the length of every list. [`Sketch`] is the same sample in the bytes of
//! Apache DataSketches.
//!
//! Formulae and the layout of the bytes: `docs/samples.md`.

use std::ops::RangeInclusive;

use super::Interval;
use super::company::Sample;

mod bytes;
mod index;
mod overlap;
mod rake;
mod residual;
mod sketch;

pub use bytes::SketchError;
pub use index::Index;
pub use overlap::FEWEST;
pub use rake::Weights;
pub use sketch::Sketch;

#[cfg(test)]
mod tests;

/// Pseudonyms are below this: 2^63.
pub const RANGE: u64 = 1 << 63;
/// The highest threshold of a stored sample, 2^61: theta = 0.25 ([`super::MOST_THETA`]).
pub const MOST_THRESHOLD: u64 = RANGE / 4;
/// How many different people the samples of a company aim to keep; the memory of every estimate follows from it.
pub const KEPT: u64 = 65_536;

/// The threshold for a company whose people know about `known` different contacts together: theta is the smaller of
/// 0.25 and 65,536 / known. It only ever falls: with a `current` threshold, the lower of the two is the answer. At
/// least 1.
#[must_use]
pub fn threshold_for(known: u64, current: Option<u64>) -> u64 {
    let ideal = (u128::from(KEPT) * u128::from(RANGE)) / u128::from(known.max(1));
    let ideal = u64::try_from(ideal).unwrap_or(u64::MAX).min(MOST_THRESHOLD);
    ideal.min(current.unwrap_or(MOST_THRESHOLD)).max(1)
}

/// The share of all people that a threshold keeps: above 0, at most 1, whatever is handed over.
#[must_use]
pub fn theta(threshold: u64) -> f64 {
    threshold.clamp(1, RANGE) as f64 / RANGE as f64
}

/// The threshold that keeps the share `theta` of all people: the first pseudonym that is not kept.
#[must_use]
pub fn threshold_of(theta: f64) -> u64 {
    (theta * RANGE as f64) as u64
}

/// How many standard deviations a sample may lie from its expected size, and how many people beside: a sound sample is
/// refused less than once in a hundred million.
const SIGMAS: f64 = 6.0;
const SLACK: f64 = 6.0;

/// The fewest and the most pseudonyms that a sample of so many connections is believed to have. Each is kept with
/// probability `theta`, so their number is binomial.
#[must_use]
pub fn believed(count: u32, theta: f64) -> RangeInclusive<f64> {
    let mean = f64::from(count) * theta;
    let most_off = SIGMAS * (mean * (1.0 - theta)).sqrt() + SLACK;
    (mean - most_off).max(0.0)..=(mean + most_off).min(f64::from(count))
}

/// A pseudonym or threshold as documents and pages write it: exactly 16 hexadecimal digits, of either case.
#[must_use]
pub fn sixteen(text: &str) -> Option<u64> {
    // from_str_radix alone would take a sign.
    let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    digits.then(|| u64::from_str_radix(text, 16).ok()).flatten()
}

impl Sample {
    /// Forgets whom a lower threshold does not keep. A higher one changes nothing: what was not kept is gone. The count
    /// stays, as it is of the whole list.
    pub fn cut(&mut self, threshold: u64) {
        self.pseudonyms.retain(|pseudonym| *pseudonym < threshold);
    }
}

/// A number of people that was estimated, and how far off it usually is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Estimated different people; 0 or more.
    pub people: f64,
    /// Standard error, in people; 0 where the number is exact.
    pub error: f64,
}

impl Tally {
    /// A number without error.
    fn exact(people: f64) -> Self {
        Self { people, error: 0.0 }
    }

    /// Of everybody, when `seen` people were met in a sample of the share `theta`. With nobody met the error is that of
    /// one: that nobody was met does not show that there is nobody.
    fn seen(seen: usize, theta: f64) -> Self {
        Self { people: seen as f64 / theta, error: (seen.max(1) as f64 * (1.0 - theta)).sqrt() / theta }
    }

    /// `z` standard errors to both sides, never below 0; 1.96 for 95 %.
    #[must_use]
    pub fn range(self, z: f64) -> Interval {
        let reach = z * self.error;
        Interval { low: (self.people - reach).max(0.0), high: self.people + reach }
    }
}
