//! Whom to ask for the figures of a post: rarely, and the one whose answer would narrow an item's range most.
//!
//! Nothing here knows a clock or a chat: who may be written to now is said by the candidate.

use std::collections::BTreeSet;

use crate::network::Network;

/// A day, in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// A post is asked about from this age on, in milliseconds: by then most who see it have seen it.
pub const FROM: i64 = DAY;
/// And until this age: later the author hardly finds the figure again.
pub const UNTIL: i64 = 7 * DAY;
/// Nobody is asked twice within so many milliseconds.
pub const REST: i64 = 14 * DAY;
/// Of an item, one question within so many milliseconds.
pub const ITEM_REST: i64 = DAY;
/// The budget of questions is for so many milliseconds.
pub const WEEK: i64 = 7 * DAY;
/// One advocate of so many is asked in a [`WEEK`].
const ONE_OF: usize = 20;
/// An answer that would leave more than this share of the range's width is not asked for.
pub const WORTH: f64 = 0.9;

/// A share whose author might be asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Its author: the same number for the same person.
    pub person: usize,
    /// What was shared: the same number for the same item.
    pub item: usize,
    /// Where.
    pub network: Network,
    /// When, in milliseconds of business time.
    pub shared_at: i64,
    /// The author takes part.
    pub advocate: bool,
    /// The author has not said that they do not want to be asked.
    pub willing: bool,
    /// A private message may go to them now: they neither snooze nor pause, their hours and the caps allow it.
    pub may_be_told: bool,
    /// When they were asked last, for whatever item.
    pub last_asked: Option<i64>,
    /// They were asked for this item before, or said not to be.
    pub asked_for_item: bool,
    /// They told how often this share was shown, or to how many.
    pub told: bool,
}

/// Why somebody is not asked about a share. In the order in which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Not {
    /// The network shows its authors nothing that would help.
    Network,
    /// It is younger than [`FROM`].
    TooSoon,
    /// It is older than [`UNTIL`].
    TooLate,
    /// It was told.
    Told,
    /// They take no part.
    NoAdvocate,
    /// They do not want to be asked.
    Unwilling,
    /// They were asked about this item.
    AskedBefore,
    /// They were asked about another one within [`REST`].
    AskedLately,
    /// No private message goes to them now.
    Quiet,
}

impl Candidate {
    /// May the author be asked at `now` (milliseconds of business time), whatever it is worth?
    ///
    /// # Errors
    /// The first reason why not.
    pub fn open(&self, now: i64) -> Result<(), Not> {
        let age = now.saturating_sub(self.shared_at);
        let lately = self.last_asked.is_some_and(|at| now.saturating_sub(at) < REST);
        let rules = [
            (!self.network.calibrates(), Not::Network),
            (age < FROM, Not::TooSoon),
            (age > UNTIL, Not::TooLate),
            (self.told, Not::Told),
            (!self.advocate, Not::NoAdvocate),
            (!self.willing, Not::Unwilling),
            (self.asked_for_item, Not::AskedBefore),
            (lately, Not::AskedLately),
            (!self.may_be_told, Not::Quiet),
        ];
        rules.into_iter().find(|(holds, _)| *holds).map_or(Ok(()), |(_, not)| Err(not))
    }
}

/// How many questions there may be in a [`WEEK`]: one advocate in twenty, and one where there are fewer; none where
/// there is nobody.
#[must_use]
pub fn allowance(advocates: usize) -> usize {
    if advocates == 0 { 0 } else { (advocates / ONE_OF).max(1) }
}

/// Questions that were asked already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// How many within the last [`WEEK`].
    pub week: usize,
    /// Items with one within the last [`ITEM_REST`].
    pub items: BTreeSet<usize>,
}

/// Which candidates are asked now, by their places, each with its width afterwards relative to now: of each item the
/// best, below [`WORTH`], nobody twice, and the best of them first until `allowance` is spent. Of two that are worth the
/// same, the earlier in the list.
#[must_use]
pub fn choose(candidates: &[(Candidate, f64)], now: i64, allowance: usize, spent: &Spent) -> Vec<usize> {
    let open = |(_, (candidate, width)): &(usize, &(Candidate, f64))| {
        // A width that is not a number is below nothing.
        *width < WORTH && candidate.open(now).is_ok() && !spent.items.contains(&candidate.item)
    };
    let mut ranked: Vec<(usize, &(Candidate, f64))> = candidates.iter().enumerate().filter(open).collect();
    ranked.sort_by(|(_, (_, one)), (_, (_, other))| one.total_cmp(other));
    let (mut items, mut people, mut chosen) = (BTreeSet::new(), BTreeSet::new(), vec![]);
    for (place, (candidate, _)) in ranked {
        if spent.week + chosen.len() >= allowance {
            break;
        }
        if !items.contains(&candidate.item) && people.insert(candidate.person) {
            items.insert(candidate.item);
            chosen.push(place);
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 100 * DAY;

    fn base() -> Candidate {
        Candidate {
            person: 1,
            item: 1,
            network: Network::Linkedin,
            shared_at: NOW - 2 * DAY,
            advocate: true,
            willing: true,
            may_be_told: true,
            last_asked: None,
            asked_for_item: false,
            told: false,
        }
    }

    #[test]
    fn who_may_be_asked() {
        let base = base();
        for (candidate, expected) in [
            (base, Ok(())),
            (Candidate { network: Network::X, ..base }, Ok(())),
            (Candidate { network: Network::Mastodon, ..base }, Err(Not::Network)),
            (Candidate { network: Network::Bluesky, ..base }, Err(Not::Network)),
            (Candidate { network: Network::Email, ..base }, Err(Not::Network)),
            (Candidate { shared_at: NOW - DAY, ..base }, Ok(())),
            (Candidate { shared_at: NOW - DAY + 1, ..base }, Err(Not::TooSoon)),
            (Candidate { shared_at: NOW + DAY, ..base }, Err(Not::TooSoon)),
            (Candidate { shared_at: i64::MAX, ..base }, Err(Not::TooSoon)),
            (Candidate { shared_at: NOW - 7 * DAY, ..base }, Ok(())),
            (Candidate { shared_at: NOW - 7 * DAY - 1, ..base }, Err(Not::TooLate)),
            (Candidate { shared_at: i64::MIN, ..base }, Err(Not::TooLate)),
            (Candidate { told: true, ..base }, Err(Not::Told)),
            (Candidate { advocate: false, ..base }, Err(Not::NoAdvocate)),
            (Candidate { willing: false, ..base }, Err(Not::Unwilling)),
            (Candidate { asked_for_item: true, last_asked: Some(0), ..base }, Err(Not::AskedBefore)),
            (Candidate { last_asked: Some(NOW - 14 * DAY), ..base }, Ok(())),
            (Candidate { last_asked: Some(NOW - 14 * DAY + 1), ..base }, Err(Not::AskedLately)),
            (Candidate { last_asked: Some(NOW + 1), ..base }, Err(Not::AskedLately)),
            (Candidate { may_be_told: false, ..base }, Err(Not::Quiet)),
        ] {
            assert_eq!(candidate.open(NOW), expected, "{candidate:?}");
        }
    }

    #[test]
    fn one_in_twenty_is_asked_in_a_week_and_at_least_one() {
        for (advocates, expected) in [(0, 0), (1, 1), (19, 1), (39, 1), (40, 2), (300, 15), (10_000, 500)] {
            assert_eq!(allowance(advocates), expected, "{advocates}");
        }
    }

    #[test]
    fn the_best_answer_of_each_item_is_asked_for_within_the_budget() {
        let of = |person, item, width| (Candidate { person, item, ..base() }, width);
        let spent = |week, items: &[usize]| Spent { week, items: items.iter().copied().collect() };
        let quiet = |mut one: (Candidate, f64)| {
            one.0.may_be_told = false;
            one
        };
        for (what, candidates, allowance, spent, expected) in [
            ("nobody", vec![], 9, spent(0, &[]), vec![]),
            ("the narrowest", vec![of(1, 1, 0.8), of(2, 1, 0.5), of(3, 1, 0.7)], 9, spent(0, &[]), vec![1]),
            ("not worth it", vec![of(1, 1, 0.9), of(2, 1, f64::NAN), of(3, 1, 1.2)], 9, spent(0, &[]), vec![]),
            ("just worth it", vec![of(1, 1, 0.899)], 9, spent(0, &[]), vec![0]),
            ("one of each item", vec![of(1, 1, 0.5), of(2, 2, 0.4), of(3, 2, 0.3)], 9, spent(0, &[]), vec![2, 0]),
            ("nobody twice", vec![of(1, 1, 0.5), of(1, 2, 0.4), of(2, 1, 0.6)], 9, spent(0, &[]), vec![1, 2]),
            ("who may not be told", vec![quiet(of(1, 1, 0.2)), of(2, 1, 0.6)], 9, spent(0, &[]), vec![1]),
            ("the item had one today", vec![of(1, 1, 0.5), of(2, 2, 0.6)], 9, spent(1, &[1]), vec![1]),
            ("the week has one left", vec![of(1, 1, 0.5), of(2, 2, 0.4)], 3, spent(2, &[]), vec![1]),
            ("the week is spent", vec![of(1, 1, 0.5)], 3, spent(3, &[]), vec![]),
            ("more than spent", vec![of(1, 1, 0.5)], 1, spent(9, &[]), vec![]),
            ("no allowance", vec![of(1, 1, 0.5)], 0, spent(0, &[]), vec![]),
            ("the earlier of equals", vec![of(2, 1, 0.5), of(1, 1, 0.5)], 9, spent(0, &[]), vec![0]),
        ] {
            assert_eq!(choose(&candidates, NOW, allowance, &spent), expected, "{what}");
        }
    }
}
