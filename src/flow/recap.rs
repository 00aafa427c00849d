//! One's own week, told in private to whoever wants it: what they shared, what came of it, and what was new.
//!
//! It goes only to advocates who said yes, and only after a week in which they shared: there is no message about not
//! sharing. It waits for their own hours, and does not run after anybody: a recap of another week than the last is not
//! sent any more.
use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::card::{Button, Card};
use super::errand::Task;
use super::reach::About;
use super::{Parts, Result, reach};
use crate::board::Week;
use crate::id::{ErrandId, Millis};
use crate::lang::{number, week_of};
use crate::network::Network;
use crate::say;
use crate::store::{Ended, Errand, ErrandKind, Holiday, NewErrand, Person, RecapWish, Share};

/// How long after a week's end its recaps are planned.
const NEWS: i64 = 2 * Millis::DAY;
/// No row of weeks is looked at for longer than this.
const LONGEST: u32 = 520;

/// Plans the recaps of the week that ended; answers how many are new.
///
/// # Errors
/// What the store says.
pub async fn plan(parts: &Parts) -> Result<usize> {
    let now = parts.business.now();
    let week = Week::before(now, &parts.catalogue().library.brand.zone);
    if now.since(week.until) > NEWS {
        return Ok(0);
    }
    let people = parts.store.recap_wanted(week.from, week.until, week.first).await?;
    let new: Vec<NewErrand> = people
        .into_iter()
        .map(|person| NewErrand {
            id: ErrandId::mint(now, &mut parts.chance.rng()),
            kind: ErrandKind::Recap,
            subject: format!("{} {person}", week.first),
            person: Some(person),
            item: None,
            created_at: now,
            not_before: Millis(0),
        })
        .collect();
    if new.is_empty() { Ok(0) } else { Ok(parts.store.add_errands(&new, None).await?) }
}

/// What the errand comes to: the week, if it is still the last one, they still want it, and something of it stands.
pub(super) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    if parts.store.choices(person.id).await?.recap != RecapWish::On {
        return Ok(Task::Over(Ended::UNWANTED));
    }
    let zone = parts.catalogue().library.brand.zone.clone();
    let week = Week::before(parts.business.now(), &zone);
    let shares = parts.store.shares_of_person(person.id).await?;
    let own: Vec<&Share> = shares.iter().filter(|share| week.holds(share.shared_at)).collect();
    if own.is_empty() || errand.subject.split(' ').next() != Some(week.first.to_string().as_str()) {
        return Ok(Task::Over(Ended::SUBJECT_GONE));
    }
    let holidays = parts.store.holidays(person.id).await?;
    let dated: Vec<(Network, Millis)> = shares.iter().map(|share| (share.network, share.shared_at)).collect();
    let weeks = streak(&dated, &holidays, week, &zone);
    Ok(Task::Say(Box::new(card(parts, person, &week, &own, &firsts(&dated, &week), weeks).await?)))
}

/// In how many weeks in a row something was shared, up to this one. A week in which they were away is passed over: it is
/// no gap, and does not count.
fn streak(shares: &[(Network, Millis)], holidays: &[Holiday], last: Week, zone: &TimeZone) -> u32 {
    let (mut weeks, mut week) = (0, last);
    for _ in 0..LONGEST {
        if shares.iter().any(|(_, at)| week.holds(*at)) {
            weeks += 1;
        } else if !holidays.iter().any(|holiday| holiday.since < week.until && holiday.until > week.from) {
            break;
        }
        week = week.previous(zone);
    }
    weeks
}

/// What was new in a week.
#[derive(Debug, PartialEq, Eq)]
struct Firsts {
    /// The first share of all.
    share: bool,
    /// Networks on which they had not shared before; empty with the first share of all.
    networks: BTreeSet<Network>,
}

fn firsts(shares: &[(Network, Millis)], week: &Week) -> Firsts {
    let before: BTreeSet<Network> =
        shares.iter().filter(|(_, at)| *at < week.from).map(|(network, _)| *network).collect();
    let now = shares.iter().filter(|(_, at)| week.holds(*at)).map(|(network, _)| *network);
    let networks = if before.is_empty() { BTreeSet::new() } else { now.filter(|n| !before.contains(n)).collect() };
    Firsts { share: before.is_empty(), networks }
}

async fn card(
    parts: &Parts,
    person: &Person,
    week: &Week,
    own: &[&Share],
    firsts: &Firsts,
    weeks: u32,
) -> Result<Card> {
    let lang = person.lang;
    let count = |value: usize| number(lang, i64::try_from(value).unwrap_or(i64::MAX));
    let estimate = reach::of(parts, About::Person(person.id)).await?.report.estimate();
    let checked = own.iter().filter(|share| share.tier.checked()).count();
    let mut lines = vec![say!(lang, "chat-recap-thanks", count = own.len())];
    if firsts.share {
        lines.push(say!(lang, "chat-recap-first", count = own.len()));
    }
    for network in &firsts.networks {
        lines.push(say!(lang, "chat-recap-first-network", network = network.name()));
    }
    if weeks > 1 {
        lines.push(say!(lang, "chat-recap-streak", count = weeks as usize));
    }
    Ok(Card::new(lang)
        .title(say!(lang, "chat-recap-title", week = week_of(lang, week.first)))
        .text(lines.join("\n\n"))
        .fact(say!(lang, "chat-me-shares"), count(own.len()))
        .fact(say!(lang, "chat-recap-checked"), count(checked))
        .fact(say!(lang, "chat-recap-reach"), estimate.describe(lang))
        .row([
            Button::press(say!(lang, "chat-shares-open"), "me:shares"),
            Button::press(say!(lang, "chat-recap-end"), "me:recap off"),
        ])
        .footer(say!(lang, "chat-recap-footer")))
}

#[cfg(test)]
mod tests;
