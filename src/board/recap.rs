//! From a week's facts to its board.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;

use super::points::{ShareFact, score};
use super::rank::{self, Entry, Improved, Newcomers, Standing};
use super::totals::{GROUP_MIN, Group, Totals, Trend, small, trend};
use super::week::Week;
use crate::id::{ItemId, Millis, PersonId};
use crate::reach::{Estimate, Method};

/// Someone who may appear on a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// The name they want to be called by, unchecked.
    pub name: String,
    /// They agreed to be named on boards. Without it they are part of totals only.
    pub named: bool,
    /// When they became an advocate.
    pub advocate_since: Millis,
}

/// All that a board is made of. Shares outside their week, and shares that are not eligible, are passed over.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The week the board is about.
    pub week: Week,
    /// Its shares.
    pub shares: Vec<ShareFact>,
    /// The shares of the week before.
    pub shares_before: Vec<ShareFact>,
    /// Who had shared at any time before this week.
    pub ever_before: BTreeSet<PersonId>,
    /// Everyone known; a share of someone who is not (erased since) counts in totals.
    pub people: BTreeMap<PersonId, Person>,
    /// Counted clicks in the week.
    pub clicks: u64,
    /// Counted clicks in the week before.
    pub clicks_before: u64,
    /// Different people reached in the week.
    pub reach: Option<Estimate>,
    /// Titles in the board's language; an item without one is called by its id.
    pub items: BTreeMap<ItemId, String>,
    /// Counted clicks in the week, for each item.
    pub clicks_by_item: BTreeMap<ItemId, u64>,
    /// What is coming next week, in the board's language.
    pub teaser: Option<String>,
}

/// The item that most people chose to share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Best {
    /// Which.
    pub item: ItemId,
    /// Its title.
    pub title: String,
    /// How many people shared it; `None` when withheld.
    pub sharers: Option<u32>,
    /// Its clicks; `None` when withheld.
    pub clicks: Option<u64>,
}

/// A week's board: everything in it may be told to everyone.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// The week.
    pub week: Week,
    /// Nothing was shared that counts: a board that invites instead of counting.
    pub quiet: bool,
    /// The figures of all.
    pub totals: Totals,
    /// Change against the week before, where both weeks may be told.
    pub trend: Option<Trend>,
    /// The first places, by rank; at most five, or eight with ties.
    pub top: Vec<Entry>,
    /// People tied with the last one shown who found no place.
    pub left_out: u32,
    /// Most improved: one, or two with equal gain.
    pub improved: Vec<Improved>,
    /// First shares.
    pub newcomers: Newcomers,
    /// The best item.
    pub best: Option<Best>,
    /// Different people reached; `None` also when withheld, or when nothing could have been seen.
    pub reach: Option<Estimate>,
    /// What comes next.
    pub teaser: Option<String>,
}

/// The board of `facts.week`; local days are those of `zone`.
#[must_use]
pub fn recap(facts: &Facts, zone: &TimeZone) -> Board {
    let now = Tally::of(facts, &facts.shares, facts.week, facts.clicks, zone);
    let before = Tally::of(facts, &facts.shares_before, facts.week.previous(zone), facts.clicks_before, zone);
    let totals = now.totals(facts);
    let enough = now.sharers.len() >= GROUP_MIN;
    Board {
        week: facts.week,
        quiet: now.shares.is_empty(),
        totals,
        trend: trend(totals, before.totals(facts)),
        top: now.top.iter().map(|standing| now.entry(standing)).collect(),
        left_out: now.left_out,
        improved: rank::improved(&now.scores, &before.scores, &facts.people, &facts.week),
        newcomers: rank::newcomers(facts, &now.sharers),
        best: best(facts, &now.shares, totals),
        reach: facts.reach.clone().filter(|estimate| enough && estimate.method != Method::Nothing),
        teaser: facts.teaser.clone().filter(|teaser| !teaser.trim().is_empty()),
    }
}

/// One week, counted.
struct Tally<'a> {
    shares: Vec<&'a ShareFact>,
    sharers: BTreeSet<PersonId>,
    scores: BTreeMap<PersonId, u32>,
    top: Vec<Standing<'a>>,
    left_out: u32,
    clicks: u64,
}

impl<'a> Tally<'a> {
    fn of(facts: &'a Facts, shares: &'a [ShareFact], week: Week, clicks: u64, zone: &TimeZone) -> Self {
        let shares: Vec<&ShareFact> = shares.iter().filter(|share| share.eligible && week.holds(share.at)).collect();
        let owned: Vec<ShareFact> = shares.iter().map(|share| (*share).clone()).collect();
        let scores = score(&owned, zone);
        let (top, left_out) = rank::top(&scores, &facts.people, &week);
        Self { sharers: shares.iter().map(|share| share.person).collect(), shares, scores, top, left_out, clicks }
    }

    fn totals(&self, facts: &Facts) -> Totals {
        let named = facts.people.values().filter(|person| person.named).map(|person| person.id).collect();
        let shown = self.top.iter().map(|standing| standing.person.id).collect();
        let (shares, clicks) = (self.shares.len(), self.clicks);
        Group { sharers: &self.sharers, shown: &shown, named: &named, shares, clicks }.totals()
    }

    fn entry(&self, standing: &Standing<'_>) -> Entry {
        let own = || self.shares.iter().filter(|share| share.person == standing.person.id);
        Entry {
            rank: standing.rank,
            person: standing.person.id,
            name: standing.person.name.clone(),
            points: standing.points,
            shares: small(own().count()),
            networks: small(own().map(|share| share.network).collect::<BTreeSet<_>>().len()),
        }
    }
}

/// Most people, then most clicks, then the earlier name. People come first because a single sharer with a large
/// network must not decide what everyone's best item was.
fn best(facts: &Facts, shares: &[&ShareFact], totals: Totals) -> Option<Best> {
    let mut sharers: BTreeMap<&ItemId, BTreeSet<PersonId>> = BTreeMap::new();
    for share in shares {
        sharers.entry(&share.item).or_default().insert(share.person);
    }
    let clicks = |item: &ItemId| facts.clicks_by_item.get(item).copied().unwrap_or_default();
    // Reversed, because of equals `max_by_key` answers the last.
    let (item, people) = sharers.iter().rev().max_by_key(|(item, people)| (people.len(), clicks(item)))?;
    let enough = people.len() >= GROUP_MIN;
    Some(Best {
        item: (*item).clone(),
        title: facts.items.get(*item).map_or_else(|| item.to_string(), Clone::clone),
        // Where only one item was shared, its sharers are the total.
        sharers: (enough && totals.sharers.is_some()).then(|| small(people.len())),
        clicks: Some(clicks(item)).filter(|clicks| enough && *clicks >= GROUP_MIN as u64),
    })
}
