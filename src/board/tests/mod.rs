//! A small world of people and shares, and the cases of each part.

mod picture;
mod points;
mod recap;
mod told;
mod week;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use jiff::tz::TimeZone;

use super::*;
use crate::id::{ItemId, Millis, PersonId};
use crate::network::Network;
use crate::reach::{Estimate, Evidence, Interval, Method};

/// Thursday 26 November 2026, 09:00 in Paris: the week before it is 16 to 22 November, ISO week 47.
fn now() -> Millis {
    date(2026, 11, 26).at(9, 0, 0, 0).to_zoned(paris()).unwrap().timestamp().into()
}

fn paris() -> TimeZone {
    TimeZone::get("Europe/Paris").unwrap()
}

fn person(number: usize) -> PersonId {
    let digits = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let last = [digits[number / 32], digits[number % 32]].map(char::from);
    format!("11111111111111111111{}{}", last[0], last[1]).parse().unwrap()
}

fn item(name: &str) -> ItemId {
    name.parse().unwrap()
}

/// `hour` hours into the week; eligible, unchecked, in the suggested words: 10 points.
fn share(who: usize, what: &str, network: Network, hour: i64) -> ShareFact {
    let at = Week::before(now(), &paris()).from.plus(hour * Millis::HOUR);
    ShareFact { person: person(who), item: item(what), network, at, eligible: true, checked: false, own_words: false }
}

fn known(who: usize, name: &str, named: bool) -> (PersonId, Person) {
    (person(who), Person { id: person(who), name: name.into(), named, advocate_since: Millis(who as i64) })
}

fn estimate(low: f64, high: f64) -> Estimate {
    let range = Interval { low, high };
    Estimate {
        median: f64::midpoint(low, high),
        half: range,
        range,
        wide: range,
        method: Method::People,
        evidence: Evidence::Declared,
        naive_sum: None,
        shares: 127,
        anchored: 0,
    }
}

/// A week in which nothing happened.
fn nothing() -> Facts {
    Facts {
        week: Week::before(now(), &paris()),
        shares: vec![],
        shares_before: vec![],
        ever_before: BTreeSet::new(),
        people: BTreeMap::new(),
        clicks: 0,
        clicks_before: 0,
        reach: None,
        items: BTreeMap::new(),
        clicks_by_item: BTreeMap::new(),
        teaser: None,
    }
}

/// Adds person `who`, with one 10-point share on each of `days` (0 is Monday), all of different items.
fn add(facts: &mut Facts, who: usize, name: &str, named: bool, days: usize) {
    facts.people.extend([known(who, name, named)]);
    for day in 0..days {
        facts.shares.push(share(who, &format!("item-{day}"), Network::ALL[day % 4], day as i64 * 24 + 9));
    }
}

/// One week earlier than `share`.
fn earlier(share: ShareFact) -> ShareFact {
    ShareFact { at: share.at.plus(-7 * Millis::DAY), ..share }
}

/// A week in a company of some size: everything there is to show is shown.
fn full() -> Facts {
    let mut facts = nothing();
    let names = ["Élodie Nguyễn", "Marc-Antoine L’Hôte", "Aïcha Benâïm", "Jean <Dupont> & fils", "Zoë Müller"];
    for (who, name) in names.into_iter().enumerate() {
        add(&mut facts, who, name, true, 7 - who);
    }
    add(&mut facts, 5, "Noé Lefèvre", true, 1);
    add(&mut facts, 6, "Inès d’Almeida", true, 1);
    for who in 7..38 {
        add(&mut facts, who, "Nom Secret", false, 1 + who % 3);
    }
    facts.shares.iter_mut().filter(|share| share.person == person(0)).for_each(|share| share.checked = true);
    facts.shares_before = (0..30).map(|who| earlier(share(who, "old", Network::X, 30))).collect();
    facts.shares_before.extend((0..1).map(|who| earlier(share(who, "older", Network::X, 80))));
    facts.ever_before = (0..38).filter(|who| ![5, 6].contains(who)).map(person).collect();
    (facts.clicks, facts.clicks_before) = (1204, 1250);
    facts.reach = Some(estimate(48_217.0, 73_904.0));
    facts.items = BTreeMap::from([(item("item-0"), "Notre usine de Lyon passe à l’énergie solaire".to_owned())]);
    facts.clicks_by_item = BTreeMap::from([(item("item-0"), 412)]);
    facts.teaser = Some("Le nouveau site carrières ouvre ses portes, avec douze portraits de collègues".to_owned());
    facts
}

fn board(facts: &Facts) -> Board {
    super::recap(facts, &paris())
}
