//! Whether a sample can be what it says: of a list of this length, each contact kept with probability theta.
use super::even::even;
use super::{Refusal, Result};
use crate::network::Network;
use crate::reach::contact;
use crate::reach::sample::{believed, theta};
use crate::store::KeyRow;

/// Longest list of contacts that a sample is taken of, as the file's readers hold it. LinkedIn's own limit of connections
/// is 30,000 (LinkedIn Help, "LinkedIn network size limit", from memory).
pub const MOST_CONTACTS: u32 = contact::MOST_CONTACTS as u32;
/// The networks of which a sample is taken: those whose lists can be read. Of another one nobody has a list to give.
pub const LISTED: [Network; 4] = [Network::Linkedin, Network::X, Network::Bluesky, Network::Mastodon];

/// A sample as a page sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Of which network.
    pub network: Network,
    /// Under which version of the key the pseudonyms were made.
    pub key: i64,
    /// Below which threshold they were kept.
    pub threshold: u64,
    /// How many different contacts the list has.
    pub count: u32,
    /// Those that were kept.
    pub pseudonyms: Vec<u64>,
    /// Those of them who are colleagues.
    pub colleagues: Vec<u64>,
}

impl Given {
    /// Names the first thing that cannot be.
    ///
    /// # Errors
    /// That thing.
    pub fn check(&self, key: &KeyRow) -> Result<()> {
        let refuse = |wrong: bool, why: Refusal| if wrong { Err(why) } else { Ok(()) };
        refuse(!LISTED.contains(&self.network), Refusal::Unlisted)?;
        refuse(self.key != key.version, Refusal::Key)?;
        refuse(self.threshold != key.threshold, Refusal::Threshold)?;
        refuse(self.count > MOST_CONTACTS, Refusal::Count)?;
        refuse(!ascends(&self.pseudonyms) || !ascends(&self.colleagues), Refusal::Order)?;
        refuse(self.pseudonyms.last().is_some_and(|last| *last >= self.threshold), Refusal::Above)?;
        refuse(!even(&self.pseudonyms, self.threshold), Refusal::Implausible)?;
        refuse(self.pseudonyms.len() > self.count as usize, Refusal::MoreThanCount)?;
        let kept = |colleague: &u64| self.pseudonyms.binary_search(colleague).is_ok();
        refuse(!self.colleagues.iter().all(kept), Refusal::Colleagues)?;
        let believed = believed(self.count, theta(self.threshold));
        refuse(!believed.contains(&(self.pseudonyms.len() as f64)), Refusal::Implausible)?;
        Ok(())
    }
}

fn ascends(values: &[u64]) -> bool {
    values.is_sorted_by(|a, b| a < b)
}

#[cfg(test)]
mod tests {
    use super::super::Failure;
    use super::*;
    use crate::id::Millis;

    const QUARTER: u64 = 1 << 61;

    /// So many, evenly spread.
    fn spread(kept: u64) -> Vec<u64> {
        (0..kept).map(|n| n * (QUARTER / kept)).collect()
    }

    fn given(count: u32, pseudonyms: Vec<u64>) -> Given {
        Given { network: Network::Linkedin, key: 1, threshold: QUARTER, count, pseudonyms, colleagues: vec![] }
    }

    #[track_caller]
    fn check(given: &Given, expected: Option<Refusal>) {
        let key = KeyRow { version: 1, threshold: QUARTER, fingerprint: String::new(), made_at: Millis(0) };
        let found = match given.check(&key) {
            Err(Failure::Refused(refusal)) => Some(refusal),
            other => other.map(|()| None).unwrap(),
        };
        assert_eq!(found, expected, "{given:?}");
    }

    #[test]
    fn what_cannot_be_is_named() {
        let good = given(12, vec![1, 2, 3]);
        check(&good, None);
        check(&given(0, vec![]), None);
        check(&given(30_000, spread(7_500)), None);
        check(&Given { colleagues: vec![1, 3], ..good.clone() }, None);
        for network in Network::ALL {
            let expected = (!LISTED.contains(&network)).then_some(Refusal::Unlisted);
            check(&Given { network, ..good.clone() }, expected);
        }
        check(&Given { key: 2, ..good.clone() }, Some(Refusal::Key));
        check(&Given { threshold: QUARTER / 2, ..good.clone() }, Some(Refusal::Threshold));
        check(&Given { threshold: u64::MAX, ..good.clone() }, Some(Refusal::Threshold));
        check(&Given { count: 30_001, ..good.clone() }, Some(Refusal::Count));
        check(&given(12, vec![2, 1, 3]), Some(Refusal::Order));
        check(&given(12, vec![1, 1]), Some(Refusal::Order));
        check(&Given { colleagues: vec![3, 1], ..good.clone() }, Some(Refusal::Order));
        check(&given(12, vec![1, QUARTER]), Some(Refusal::Above));
        check(&given(12, vec![1, QUARTER - 1]), None);
        check(&given(2, vec![1, 2, 3]), Some(Refusal::MoreThanCount));
        check(&Given { colleagues: vec![4], ..good }, Some(Refusal::Colleagues));
    }

    #[test]
    fn a_kept_number_that_chance_does_not_make_is_refused() {
        // Of 750 contacts at theta 0.25: 187.5, give or take 6 x 11.86 + 6 = 77.2.
        for (kept, believed) in [(0, false), (110, false), (111, true), (187, true), (264, true), (265, false)] {
            let expected = (!believed).then_some(Refusal::Implausible);
            check(&given(750, spread(kept)), expected);
        }
        // Of very few contacts all may be kept, or none.
        for count in 0..=8 {
            check(&given(count, (0..u64::from(count)).collect()), None);
            check(&given(count, vec![]), None);
        }
    }
}
