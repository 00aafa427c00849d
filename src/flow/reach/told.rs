//! What of an answer may be told: figures about fewer than [`GROUP_MIN`] people are withheld, and with them enough
//! others that nobody finds them by subtraction. The range itself is about people outside, and always told; for others
//! than the author it is worked out without the figures of fewer than [`GROUP_MIN`] people.

use std::collections::BTreeSet;

use super::Answered;
use crate::board::GROUP_MIN;
use crate::lang::Lang;
use crate::network::Network;
use crate::say;

/// The figures about colleagues that may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Different colleagues who shared; `None` where that is withheld.
    pub sharers: Option<u32>,
    /// Networks with their shares, the most first. Empty where none may be told.
    pub networks: Vec<(Network, u32)>,
    /// There were shares on other networks too.
    pub others: bool,
    /// Enough people shared that what their audiences have in common tells of none of them.
    pub overlap: bool,
}

impl Answered {
    /// What went in, as label and figure; of a few people no more than that they are few.
    #[must_use]
    pub fn basis(&self, lang: Lang) -> Vec<(String, String)> {
        let told = self.told();
        if told.overlap || told.sharers == Some(0) {
            return self.report.basis.lines(lang, GROUP_MIN as u64);
        }
        vec![(say!(lang, "reach-went-people"), say!(lang, "reach-fewer", least = GROUP_MIN.to_string()))]
    }

    /// What would make the range narrower for those who read it.
    #[must_use]
    pub fn narrower(&self, lang: Lang) -> Vec<String> {
        if self.discreet {
            return vec![say!(lang, "reach-discreet", least = GROUP_MIN.to_string())];
        }
        self.report.narrower(lang, GROUP_MIN)
    }

    /// What may be told of it.
    #[must_use]
    pub fn told(&self) -> Told {
        let people: BTreeSet<_> = self.sharers.values().flatten().collect();
        if people.is_empty() {
            return Told { sharers: Some(0), ..Told::default() };
        }
        if people.len() < GROUP_MIN {
            return Told { others: true, ..Told::default() };
        }
        let mut networks: Vec<(Network, u32)> =
            self.shares.iter().map(|(network, shares)| (*network, *shares)).collect();
        networks.sort_by_key(|(network, shares)| (std::cmp::Reverse(*shares), *network));
        let sharers = |network: &Network| self.sharers.get(network).map_or(0, BTreeSet::len);
        let (mut told, few): (Vec<_>, Vec<_>) =
            networks.into_iter().partition(|(network, _)| sharers(network) >= GROUP_MIN);
        let mut hidden: BTreeSet<_> =
            few.iter().filter_map(|(network, _)| self.sharers.get(network)).flatten().collect();
        // All less those that are told must not be a few people either.
        while !hidden.is_empty()
            && hidden.len() < GROUP_MIN
            && let Some((network, _)) = told.pop()
        {
            hidden.extend(self.sharers.get(&network).into_iter().flatten());
        }
        let others = told.len() < self.shares.len();
        Told { sharers: u32::try_from(people.len()).ok(), networks: told, others, overlap: true }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rand_chacha::ChaCha8Rng;
    use rand_chacha::rand_core::SeedableRng as _;

    use super::*;
    use crate::id::{Millis, PersonId};
    use crate::reach::{Company, Question, answer};

    fn of(all: &[(Network, std::ops::Range<u64>)]) -> Told {
        let person = |number: u64| PersonId::mint(Millis(0), &mut ChaCha8Rng::seed_from_u64(number));
        let sharers: BTreeMap<Network, BTreeSet<PersonId>> =
            all.iter().map(|(network, people)| (*network, people.clone().map(person).collect())).collect();
        let shares = sharers.iter().map(|(network, people)| (*network, people.len() as u32)).collect();
        let report = answer(&Company::default(), &Question::default(), &mut ChaCha8Rng::seed_from_u64(0));
        Answered { report, sharers, shares, discreet: false }.told()
    }

    #[test]
    fn a_few_people_are_withheld_and_cannot_be_found_by_subtraction() {
        use Network::{Bluesky, Linkedin, Mastodon, X};
        for (all, sharers, networks, others) in [
            (&[][..], Some(0), &[][..], false),
            (&[(Linkedin, 0..4)], None, &[], true),
            (&[(Linkedin, 0..3), (X, 3..7)], Some(7), &[], true),
            (&[(Linkedin, 0..9)], Some(9), &[(Linkedin, 9)], false),
            (&[(Linkedin, 0..9), (X, 0..5)], Some(9), &[(Linkedin, 9), (X, 5)], false),
            // Two on X would be all less LinkedIn: LinkedIn is withheld with them.
            (&[(Linkedin, 0..9), (X, 9..11)], Some(11), &[], true),
            (&[(Linkedin, 0..9), (Bluesky, 0..6), (X, 9..11)], Some(11), &[(Linkedin, 9)], true),
            (&[(Linkedin, 0..9), (Mastodon, 10..13), (X, 13..16)], Some(15), &[(Linkedin, 9)], true),
        ] {
            let told = of(all);
            assert_eq!((told.sharers, told.networks.as_slice(), told.others), (sharers, networks, others), "{all:?}");
            assert_eq!(told.overlap, sharers.is_some_and(|count| count > 0), "{all:?}");
        }
    }
}
