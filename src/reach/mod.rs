//! How many different people outside the company saw an item: always an interval, with its method and its evidence.
//!
//! [`Company`] is what is known, [`Question`] what is asked, [`Report`] the answer. [`answer`] learns what the company's
//! own figures teach, draws what is not known (lists that nobody sampled, what a network shows, who passes it on) and
//! reads the intervals off the draws. Everything is a pure function of the inputs and of the generator handed over.

use serde::{Deserialize, Serialize};

pub mod ask;
mod audience;
mod company;
pub mod contact;
pub mod door;
mod draw;
mod estimate;
pub mod figures;
pub mod pseudonym;
mod report;
pub mod sample;
pub mod score;
mod special;
mod words;
pub mod world;
mod yardstick;

pub use audience::{AudienceError, MOST as MOST_AUDIENCE, parse_audience};
pub use company::{Belief, Company, Connections, Item, MOST_THETA, Member, Question, Sample, Share};
pub use estimate::{Model, answer};
pub use report::{Ask, Basis, QUANTILES, Report, Shrink, Spread};
pub use words::rounded;
pub use yardstick::{Multiplier, PAGE_VISIBILITY, Yardsticks};

/// What is known of a person's connections on one network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The person told the number of connections, in people.
    Count(u32),
    /// "500+": at least this many people, not exactly.
    AtLeast(u32),
    /// Nothing is known.
    Unknown,
}

/// What an estimate rests on, in one word: figures of its own shares where there are any, else the weakest of what is
/// known of the audiences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// An audience is not known: averages stand in for it.
    Modelled,
    /// Audiences as people declared them.
    Declared,
    /// Samples of the audiences: who is counted twice is seen, not modelled.
    Sampled,
    /// Figures that the networks showed, for at least one of these very shares.
    Measured,
}

/// How an estimate was made; the number changes when the model does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// No share and no click: nobody could have seen it, exactly zero.
    Nothing,
    /// Clicks and no share: a range that begins at zero.
    Clicks,
    /// Person by person: samples where there are any, lists drawn where there are none; visibility from figures, clicks
    /// and beliefs.
    People,
}

/// A central interval, in people.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower end, in people.
    pub low: f64,
    /// Upper end, in people.
    pub high: f64,
}

/// Estimated different people outside the company, never impressions. There is no field without its interval.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// Half of the probability lies below. In people.
    pub median: f64,
    /// Holds the truth with probability one half.
    pub half: Interval,
    /// Holds the truth with probability 0.8: the one that is shown.
    pub range: Interval,
    /// Holds the truth with probability 0.95.
    pub wide: Interval,
    /// How it was made.
    pub method: Method,
    /// What it rests on.
    pub evidence: Evidence,
    /// The sum of declared audiences, which counts people twice: shown beside, never instead.
    pub naive_sum: Option<u64>,
    /// How many shares went in.
    pub shares: u32,
    /// How many of them with a figure that the network showed.
    pub anchored: u32,
}
