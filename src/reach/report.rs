//! What an estimate answers: spreads, never bare numbers, with what they rest on.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Estimate, Evidence, Interval, Method};
use crate::network::Network;

/// The probabilities of [`Spread::quantiles`].
pub const QUANTILES: [f64; 7] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/// What is known of a number that nobody counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Spread {
    /// The expected number.
    pub mean: f64,
    /// Ascending, at [`QUANTILES`].
    pub quantiles: [f64; 7],
}

/// How many different people saw what was asked for, and what that rests on. All in people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Outside the company: this is reach.
    pub reach: Spread,
    /// Colleagues who saw it; no part of reach.
    pub inside: Spread,
    /// Outside, by the network where they saw it first-hand. Somebody who saw it on two counts in both.
    pub networks: BTreeMap<Network, Spread>,
    /// Outside, from a colleague's own share.
    pub direct: Spread,
    /// Outside, only from somebody who passed it on.
    pub passed_on: Spread,
    /// Outside, first-hand: who met it once, twice, three times or more.
    pub frequency: [Spread; 3],
    /// Sum of the audiences that are known, at their least: people counted twice, shown beside and never instead.
    /// `None` as soon as one is not known.
    pub naive_sum: Option<u64>,
    /// How it was made.
    pub method: Method,
    /// What it rests on.
    pub evidence: Evidence,
    /// What went in, counted.
    pub basis: Basis,
    /// What would make it narrower, the best first.
    pub shrink: Vec<Shrink>,
}

/// What went into an estimate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Basis {
    /// Shares.
    pub shares: u32,
    /// Shares whose author gave a sample.
    pub sampled: u32,
    /// Shares whose author told a number or a band.
    pub told: u32,
    /// Shares whose figures were given.
    pub anchored: u32,
    /// Counted clicks; `None` where nobody counted, or where the question is about some of an item's shares only: clicks
    /// are counted for a whole item.
    pub clicks: Option<u64>,
    /// External reposts, where they are known.
    pub reposts: Option<u64>,
    /// Anchors of other items that taught what networks show here.
    pub learnt_from: u32,
}

/// Something that could still be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Shrink {
    /// Whose share: the place in `Company::members`.
    pub member: usize,
    /// Of which item: the place in `Company::items`.
    pub item: usize,
    /// Where.
    pub network: Network,
    /// What to ask for.
    pub ask: Ask,
    /// Expected width of the 80 % interval of the logarithm afterwards, relative to now: 0.6 is two fifths narrower.
    pub width: f64,
}

/// What a person could give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// The figure that the network shows for their share.
    Anchor,
    /// A sample of their audience.
    Sample,
}

impl Spread {
    /// The same number with certainty.
    #[must_use]
    pub fn exactly(people: f64) -> Self {
        Self { mean: people, quantiles: [people; 7] }
    }

    /// The middle: half of the probability lies below.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.quantiles[3]
    }

    /// Central intervals of probability 0.5, 0.8 and 0.95.
    #[must_use]
    pub fn intervals(&self) -> [Interval; 3] {
        let q = &self.quantiles;
        [(2, 4), (1, 5), (0, 6)].map(|(low, high)| Interval { low: q[low], high: q[high] })
    }
}

impl Report {
    /// Reach with its intervals, for whoever shows one line of it.
    #[must_use]
    pub fn estimate(&self) -> Estimate {
        let [half, range, wide] = self.reach.intervals();
        Estimate {
            median: self.reach.median(),
            half,
            range,
            wide,
            method: self.method,
            evidence: self.evidence,
            naive_sum: self.naive_sum,
            shares: self.basis.shares,
            anchored: self.basis.anchored,
        }
    }
}
