//! Who is thanked by name: the top, the most improved, the newcomers. Only people who agreed to it are looked at.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use super::points::PER_SHARE;
use super::recap::{Facts, Person};
use super::totals::{GROUP_MIN, small};
use super::week::Week;
use crate::id::PersonId;

/// Places on the board.
pub(super) const PLACES: usize = 5;
/// Places on the board when people tied at the last rank would otherwise be left out.
pub(super) const PLACES_TIED: usize = 8;
/// People shown as most improved, when several improved equally.
pub(super) const IMPROVED_MOST: usize = 2;

/// One line of the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1 and up, among those who agreed to be named; people with equal points share it, and the next is skipped.
    pub rank: u32,
    /// Who.
    pub person: PersonId,
    /// Their name, as they gave it.
    pub name: String,
    /// Points after the caps.
    pub points: u32,
    /// Their shares that count.
    pub shares: u32,
    /// Different networks of these shares.
    pub networks: u32,
}

/// Someone who gained most against their own week before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improved {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Points more than the week before: at least those of one share.
    pub gain: u32,
}

/// People whose first share ever was in this week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomers {
    /// Those who agreed to be named, who became advocates first standing first.
    pub named: Vec<(PersonId, String)>,
    /// How many others; `None` when there are fewer than five, or none.
    pub others: Option<u32>,
}

/// Someone with points who agreed to be named.
#[derive(Clone, Copy)]
pub(super) struct Standing<'a> {
    pub(super) rank: u32,
    pub(super) points: u32,
    pub(super) person: &'a Person,
}

/// The first places, and how many people were left out although they are tied with the last one shown.
///
/// Ranks are counted among those who agreed to be named only: a gap would point at who did not. A tie at the last
/// place is shown whole up to [`PLACES_TIED`]. A larger one cannot be: then those who stand for it are drawn by
/// [`lot`], which neither an early name in the alphabet nor an early hour helps to win, and which changes weekly.
pub(super) fn top<'a>(
    scores: &BTreeMap<PersonId, u32>,
    people: &'a BTreeMap<PersonId, Person>,
    week: &Week,
) -> (Vec<Standing<'a>>, u32) {
    let mut groups: BTreeMap<u32, Vec<&Person>> = BTreeMap::new();
    for (id, points) in scores.iter().filter(|(_, points)| **points > 0) {
        if let Some(person) = people.get(id).filter(|person| person.named) {
            groups.entry(*points).or_default().push(person);
        }
    }
    let (mut shown, mut left_out) = (Vec::new(), 0);
    for (points, mut group) in groups.into_iter().rev() {
        if shown.len() >= PLACES {
            break;
        }
        let rank = small(shown.len() + 1);
        if shown.len() + group.len() > PLACES_TIED {
            group.sort_by_key(|person| lot(person.id, week));
            left_out = small(group.len() - (PLACES - shown.len()));
            group.truncate(PLACES - shown.len());
        }
        group.sort_by_key(|person| (person.name.to_lowercase(), person.id));
        shown.extend(group.into_iter().map(|person| Standing { rank, points, person }));
    }
    (shown, left_out)
}

/// Who gained most among those who had points in both weeks; nobody when the most is less than one share's worth.
///
/// Coming from zero is no improvement but a start or a return: it would always beat someone who does well every week.
pub(super) fn improved(
    scores: &BTreeMap<PersonId, u32>,
    before: &BTreeMap<PersonId, u32>,
    people: &BTreeMap<PersonId, Person>,
    week: &Week,
) -> Vec<Improved> {
    let gain = |id: &PersonId, now: u32| before.get(id).filter(|then| **then > 0).map(|then| now.saturating_sub(*then));
    let mut found: Vec<Improved> = scores
        .iter()
        .filter_map(|(id, now)| {
            let person = people.get(id).filter(|person| person.named)?;
            let gain = gain(id, *now).filter(|gain| *gain >= PER_SHARE)?;
            Some(Improved { person: *id, name: person.name.clone(), gain })
        })
        .collect();
    let most = found.iter().map(|one| one.gain).max().unwrap_or_default();
    found.retain(|one| one.gain == most);
    found.sort_by_key(|one| lot(one.person, week));
    found.truncate(IMPROVED_MOST);
    found.sort_by_key(|one| (one.name.to_lowercase(), one.person));
    found
}

/// Who of `sharers` had never shared before.
pub(super) fn newcomers(facts: &Facts, sharers: &BTreeSet<PersonId>) -> Newcomers {
    let new: Vec<&PersonId> = sharers.difference(&facts.ever_before).collect();
    let mut named: Vec<&Person> =
        new.iter().filter_map(|id| facts.people.get(*id)).filter(|person| person.named).collect();
    named.sort_by_key(|person| (person.advocate_since, person.name.to_lowercase(), person.id));
    let others = new.len() - named.len();
    Newcomers {
        named: named.into_iter().map(|person| (person.id, person.name.clone())).collect(),
        others: (others >= GROUP_MIN).then(|| small(others)),
    }
}

/// The person's number in this week's draw: the same for everyone who computes it, and different every week.
fn lot(person: PersonId, week: &Week) -> [u8; 32] {
    Sha256::digest(format!("{} {person}", week.first)).into()
}
