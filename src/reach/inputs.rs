//! From shares as they are recorded to the few blocks that a draw walks over.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::network::Network;

use super::{Audience, Evidence, Sharing};

/// What an estimate is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inputs {
    /// The shares of one item. The same person twice on the same network counts once, with the better known audience.
    pub sharings: Vec<Sharing>,
    /// Counted human clicks so far, robots and repeated visits of one day already taken out. None at all is evidence
    /// too: of an item that is minutes old it says less than the model reads into it.
    pub clicks: u64,
    /// People in the company, who are inside and therefore not reached. Taken as at least the number of different
    /// sharers, so 0 is "not known".
    pub colleagues: u32,
}

/// More shares than this are put together by network and size of audience.
pub(super) const MOST_SINGLE: usize = 64;

/// Shares on one network that know equally much about their audience. A single share is a block of one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    /// Where.
    pub(super) network: Network,
    /// How many shares.
    pub(super) members: f64,
    /// What is known of their audiences.
    pub(super) known: Known,
}

/// A block's audiences.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Known {
    /// Counted: their sum and the sum of their squares.
    Counts {
        /// Sum, in people.
        sum: f64,
        /// Sum of squares.
        squares: f64,
    },
    /// Each at least this many people; 0 where nothing is known.
    AtLeast(f64),
}

/// The shares of one item, each person once on each network, ordered by person.
#[derive(Clone, Debug)]
pub(super) struct Folded {
    shares: Vec<Sharing>,
}

impl Folded {
    /// Keeps the better known audience of two, and the larger of two that are known equally well.
    pub(super) fn new(sharings: &[Sharing]) -> Self {
        let mut shares = sharings.to_vec();
        // A sorted list and no map: ten times faster where 100,000 shares are folded.
        shares.sort_unstable_by_key(|s| (s.person, s.network, Reverse(rank(s.audience))));
        shares.dedup_by_key(|s| (s.person, s.network));
        Self { shares }
    }

    /// How many shares are left.
    pub(super) fn shares(&self) -> usize {
        self.shares.len()
    }

    /// How many different people shared.
    pub(super) fn people(&self) -> usize {
        self.shares.chunk_by(|a, b| a.person == b.person).count()
    }

    /// Declared when every share has a count or a band.
    pub(super) fn evidence(&self) -> Evidence {
        if self.shares.iter().any(|s| s.audience == Audience::Unknown) {
            Evidence::Modelled
        } else {
            Evidence::Declared
        }
    }

    /// Sum of counts and of the lower ends of bands; `None` as soon as one is unknown.
    pub(super) fn naive_sum(&self) -> Option<u64> {
        self.shares.iter().map(|s| s.audience.floor().map(u64::from)).sum()
    }

    /// For every network in use, in order: the share of its sharers who shared on an earlier one too.
    pub(super) fn repeaters(&self) -> BTreeMap<Network, f64> {
        let mut tally: BTreeMap<Network, (f64, f64)> = BTreeMap::new();
        for person in self.shares.chunk_by(|a, b| a.person == b.person) {
            for (i, share) in person.iter().enumerate() {
                let (again, all) = tally.entry(share.network).or_default();
                *all += 1.0;
                *again += if i > 0 { 1.0 } else { 0.0 };
            }
        }
        tally.into_iter().map(|(network, (again, all))| (network, again / all)).collect()
    }

    /// The blocks: one a share where they are few, else one a network, kind and octave of the audience.
    pub(super) fn blocks(&self) -> Vec<Block> {
        if self.shares() <= MOST_SINGLE {
            return self.shares.iter().map(Block::one).collect();
        }
        let mut groups: BTreeMap<(Network, bool, u32), Block> = BTreeMap::new();
        for share in &self.shares {
            let block = Block::one(share);
            let counted = matches!(share.audience, Audience::Count(_));
            // Octaves: the bit length of the count.
            let octave = u32::BITS - share.audience.floor().unwrap_or(0).leading_zeros();
            groups.entry((share.network, counted, octave)).and_modify(|group| group.join(&block)).or_insert(block);
        }
        groups.into_values().collect()
    }
}

impl Block {
    fn one(share: &Sharing) -> Self {
        let known = match share.audience {
            Audience::Count(n) => Known::Counts { sum: f64::from(n), squares: f64::from(n) * f64::from(n) },
            Audience::AtLeast(n) => Known::AtLeast(f64::from(n)),
            Audience::Unknown => Known::AtLeast(0.0),
        };
        Self { network: share.network, members: 1.0, known }
    }

    /// Adds a block of the same kind. Bands of one octave share their mean lower end.
    fn join(&mut self, other: &Self) {
        let members = self.members + other.members;
        match (&mut self.known, other.known) {
            (Known::Counts { sum, squares }, Known::Counts { sum: more, squares: more_squares }) => {
                *sum += more;
                *squares += more_squares;
            }
            (Known::AtLeast(floor), Known::AtLeast(more)) => {
                *floor = (*floor * self.members + more * other.members) / members;
            }
            // Grouping is by kind, so this does not happen; nothing is mixed if it ever does.
            _ => return,
        }
        self.members = members;
    }
}

/// How much an audience tells: a count more than a band, a band more than nothing.
fn rank(audience: Audience) -> (u8, u32) {
    match audience {
        Audience::Unknown => (0, 0),
        Audience::AtLeast(n) => (1, n),
        Audience::Count(n) => (2, n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Audience::{AtLeast, Count, Unknown};
    use Network::{Bluesky, Linkedin, X};

    fn fold(list: &[(u64, Network, Audience)]) -> Folded {
        let sharings: Vec<_> =
            list.iter().map(|&(person, network, audience)| Sharing { person, network, audience }).collect();
        Folded::new(&sharings)
    }

    #[test]
    fn a_person_counts_once_on_a_network_with_what_is_known_best() {
        for (list, expected) in [
            (vec![Count(300), Count(300)], Some(300)),
            (vec![Unknown, AtLeast(500)], Some(500)),
            (vec![Count(200), AtLeast(500)], Some(200)),
            (vec![Count(200), Count(250), Unknown], Some(250)),
            (vec![Unknown, Unknown], None),
        ] {
            let folded = fold(&list.iter().map(|a| (1, Linkedin, *a)).collect::<Vec<_>>());
            assert_eq!((folded.shares(), folded.naive_sum()), (1, expected), "{list:?}");
        }
    }

    #[test]
    fn evidence_is_that_of_the_weakest_input() {
        assert_eq!(fold(&[(1, Linkedin, Count(1)), (2, X, AtLeast(500))]).evidence(), Evidence::Declared);
        assert_eq!(fold(&[(1, Linkedin, Count(1)), (2, X, Unknown)]).evidence(), Evidence::Modelled);
    }

    #[test]
    fn repeaters_are_those_who_shared_on_an_earlier_network() {
        let folded = fold(&[(1, Linkedin, Unknown), (1, X, Unknown), (2, X, Unknown), (2, Bluesky, Unknown)]);
        let expected = BTreeMap::from([(Linkedin, 0.0), (X, 0.5), (Bluesky, 1.0)]);
        assert_eq!((folded.people(), folded.repeaters()), (2, expected));
    }

    #[test]
    fn many_shares_become_few_blocks_and_lose_nobody() {
        let audience = |i: u32| match i % 3 {
            0 => Count(i % 1_000),
            1 => AtLeast(500),
            _ => Unknown,
        };
        let list: Vec<_> = (0..90_000u32).map(|i| (u64::from(i), Network::ALL[i as usize % 4], audience(i))).collect();
        let blocks = fold(&list).blocks();
        assert!(blocks.len() < 60, "{}", blocks.len());
        assert_eq!(blocks.iter().map(|b| b.members).sum::<f64>(), 90_000.0);
        let counted: f64 = blocks.iter().map(|b| if let Known::Counts { sum, .. } = b.known { sum } else { 0.0 }).sum();
        assert_eq!(counted, (0..90_000u32).filter(|i| i % 3 == 0).map(|i| f64::from(i % 1_000)).sum::<f64>());
        assert!(blocks.iter().any(|b| b.known == Known::AtLeast(500.0)));
    }
}
