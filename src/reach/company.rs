//! What an estimate is asked about: a company's people with their audiences, its items with their shares, and what was
//! measured of them. Plain values: where they come from, and what is wrong with them, is settled before.

use std::collections::{BTreeMap, BTreeSet};

use super::Audience;
use crate::network::Network;

/// Highest share of the contacts that a sample keeps, whatever the size of the company (decision 26).
pub const MOST_THETA: f64 = 0.25;

/// Everything that is known when reach is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Company {
    /// Samples keep a contact whose pseudonym is below `theta` times 2^63. Above 0, at most 1.
    pub theta: f64,
    /// How many people work there, those included who share nothing. Zero: as many as `members`.
    pub headcount: u32,
    /// Who may have shared something; a [`Share`] names one by its place in this list.
    pub members: Vec<Member>,
    /// Pseudonyms below theta that belong to colleagues: met in a sample, they are inside and no reach.
    pub inside: BTreeSet<u64>,
    /// Networks whose samples know accounts, not names: somebody met there and on another network has two pseudonyms.
    pub by_account: BTreeSet<Network>,
    /// What was shared, in any order. All of them teach; each may be asked for.
    pub items: Vec<Item>,
    /// What is believed of a network where that is not what this program ships.
    pub beliefs: BTreeMap<Network, Belief>,
}

/// One colleague.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Member {
    /// What is known of their connections, by network; nothing is known of a network that is not here.
    pub audiences: BTreeMap<Network, Connections>,
}

/// What is known of a person's connections on one network.
#[derive(Clone, Debug, PartialEq)]
pub enum Connections {
    /// A coordinated sample, with the exact number.
    Sample(Sample),
    /// What the person told: a number, a band, or nothing.
    Told(Audience),
}

/// The part of an audience that is kept: the pseudonyms below theta.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// How many connections there are in all, colleagues included.
    pub count: u32,
    /// Ascending, each once, each below theta: on average `count` times theta of them.
    pub pseudonyms: Vec<u64>,
}

/// A piece of content that was shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its shares; the same person once for each network.
    pub shares: Vec<Share>,
    /// Counted clicks on the links of these shares; `None` where nothing was counted.
    pub clicks: Option<u64>,
    /// Reposts by people outside, of all shares together, where that is known; then those of the shares are not read.
    pub reposts: Option<u64>,
}

/// One share, and the figures that the network showed to its author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who: the place in [`Company::members`].
    pub member: usize,
    /// Where.
    pub network: Network,
    /// Impressions: how often it was shown.
    pub impressions: Option<u64>,
    /// Members reached: how many different people it was shown to. Better than impressions where both are there.
    pub reached: Option<u64>,
    /// How often people outside passed this share on.
    pub reposts: Option<u64>,
}

/// What is believed of a network before anything is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Belief {
    /// Mean, over companies and posts, of the share of the connections that sees a post. Between 0 and 1.
    pub visibility: f64,
}

/// What is asked: who saw any of these items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Places in [`Company::items`].
    pub items: Vec<usize>,
    /// Only shares of these people, by their places; `None` for everybody's.
    pub members: Option<BTreeSet<usize>>,
}

impl Question {
    /// Everybody's shares of one item.
    #[must_use]
    pub fn item(place: usize) -> Self {
        Self { items: vec![place], members: None }
    }
}
