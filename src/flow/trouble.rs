//! What is wrong, told to the operator in one channel in words: one message when it begins, and one when it ends.
//!
//! A trouble is a row of [`TROUBLES`]. What was begun and what was told of it stands in one value of the store, written
//! before and after each message, so that a restart neither repeats nor forgets one; a message whose answer was lost
//! counts as told, because two are worse than one that may be missing in a channel that is looked at anyway.
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::card::{Card, Tone};
use super::metrics::LATE;
use super::port::{Outgoing, PostError};
use super::{Parts, Result, forecast, metrics};
use crate::id::{ChannelId, Millis, SlotId};
use crate::lang::{Lang, say};
use crate::say;
use crate::schedule::{Skip, What, plan};

/// Where what was told is kept.
const TOLD: &str = "troubles";
/// How far back failures of a channel count.
const RECENT: i64 = 2 * Millis::DAY;
/// How far ahead a schedule is looked at.
const AHEAD: i64 = 7 * Millis::DAY;
/// How often in a row a feed may not be read before it is told: two further looks, within six hours.
const READS: i64 = 3;
/// A click that waits for longer is behind.
const BEHIND: i64 = 5 * Millis::MINUTE;

/// Something that may be wrong.
#[derive(Clone, Copy, Debug)]
pub struct Trouble {
    /// Its code.
    pub code: &'static str,
    /// What is said when it begins, and what to do.
    pub begins: &'static str,
    /// What is said when it ends.
    pub ends: &'static str,
}

const fn trouble(code: &'static str, begins: &'static str, ends: &'static str) -> Trouble {
    Trouble { code, begins, ends }
}

/// Everything that is told.
pub const TROUBLES: &[Trouble] = &[
    trouble("failed", "app-trouble-failed", "app-trouble-failed-end"),
    trouble("late", "app-trouble-late", "app-trouble-late-end"),
    trouble("empty", "app-trouble-empty", "app-trouble-empty-end"),
    trouble("feed", "app-trouble-feed", "app-trouble-feed-end"),
    trouble("clicks", "app-trouble-clicks", "app-trouble-clicks-end"),
    trouble("disk", "app-trouble-disk", "app-trouble-disk-end"),
];

/// A trouble of something: code and subject, a channel, a schedule or a feed, or nothing.
type Name = (String, String);

/// What is kept of an open trouble.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Open {
    code: String,
    subject: String,
    /// When it was first seen. Business time.
    begun: i64,
    /// The nonce of the message under way.
    nonce: SlotId,
    /// Its beginning was told.
    told: bool,
    /// It is over, and that is to be told.
    over: bool,
}

/// Looks once, and tells what began or ended since; answers how many messages were posted. `disk_low` is what the
/// caller found of the data folder's disk.
///
/// # Errors
/// What spool and store say; what was not told is told at the next look.
pub async fn watch(parts: &Parts, channel: &ChannelId, disk_low: bool) -> Result<usize> {
    if parts.catalogue().calendar.channel(channel).is_none() {
        return Ok(0);
    }
    let now = parts.business.now();
    let seen = gather(parts, now, disk_low).await?;
    let kept = parts.store.meta(TOLD).await?.unwrap_or_default();
    // A value that cannot be read is one of another version: what it told is told again, once.
    let before: Vec<Open> = serde_json::from_str(&kept).unwrap_or_default();
    let mut open = next(parts, &before, &seen, now);
    if open != before {
        keep(parts, &open).await?;
    }
    let (mut posted, mut at) = (0, 0);
    while let Some(one) = open.get(at) {
        let over = one.over;
        if one.told && !over || !tell(parts, channel, one).await {
            at += 1;
            continue;
        }
        posted += 1;
        if over {
            open.remove(at);
        } else {
            open[at].told = true;
            at += 1;
        }
        keep(parts, &open).await?;
    }
    Ok(posted)
}

async fn keep(parts: &Parts, open: &[Open]) -> Result<()> {
    let text = serde_json::to_string(open).map_err(std::io::Error::other)?;
    Ok(parts.store.set_meta(TOLD, &text).await?)
}

/// What is open now: what was and still is, what ended after it was told, and what is new.
fn next(parts: &Parts, before: &[Open], seen: &BTreeSet<Name>, now: Millis) -> Vec<Open> {
    let mint = || SlotId::mint(parts.real.now(), &mut parts.chance.rng());
    let is_seen = |open: &Open| seen.contains(&(open.code.clone(), open.subject.clone()));
    let mut open: Vec<Open> = vec![];
    for one in before {
        match (is_seen(one), one.told, one.over) {
            // It ended before anybody was told that it had begun.
            (false, false, _) => {}
            (false, true, false) => open.push(Open { over: true, nonce: mint(), ..one.clone() }),
            // It came back before its end was told: it goes on.
            (true, true, true) => open.push(Open { over: false, ..one.clone() }),
            _ => open.push(one.clone()),
        }
    }
    let known: BTreeSet<Name> = open.iter().map(|one| (one.code.clone(), one.subject.clone())).collect();
    open.extend(seen.difference(&known).map(|(code, subject)| Open {
        code: code.clone(),
        subject: subject.clone(),
        begun: now.0,
        nonce: mint(),
        told: false,
        over: false,
    }));
    open
}

/// Posts the message of a beginning or an end; `false` when it certainly was not posted.
async fn tell(parts: &Parts, channel: &ChannelId, open: &Open) -> bool {
    let catalogue = parts.catalogue();
    let lang = catalogue.channel_lang(channel);
    let Some(trouble) = TROUBLES.iter().find(|trouble| trouble.code == open.code) else { return true };
    let place = catalogue.calendar.channel(channel).and_then(|channel| channel.place.clone());
    let card = card(lang, trouble, open);
    let outgoing = Outgoing { channel: channel.clone(), place, slot: open.nonce, card };
    match parts.chat.post(&outgoing).await {
        Ok(_) => true,
        Err(PostError::Lost(reason)) => {
            tracing::warn!(trouble = open.code, reason, "it is not known whether the channel was told");
            true
        }
        Err(error) => {
            tracing::warn!(%error, trouble = open.code, "the channel could not be told; again at the next look");
            false
        }
    }
}

fn card(lang: Lang, trouble: &Trouble, open: &Open) -> Card {
    let (key, tone) = if open.over { (trouble.ends, Tone::Plain) } else { (trouble.begins, Tone::Warning) };
    let title = if open.over { say!(lang, "app-trouble-over") } else { say!(lang, "app-trouble-begun") };
    let text = say(lang, key, &[("subject", open.subject.as_str().into())]);
    Card::new(lang).tone(tone).title(title).text(text).time(say!(lang, "app-trouble-since"), Millis(open.begun))
}

/// Everything that is wrong now.
async fn gather(parts: &Parts, now: Millis, disk_low: bool) -> Result<BTreeSet<Name>> {
    let mut seen = BTreeSet::new();
    let mut add = |code: &str, subject: &str| seen.insert((code.to_owned(), subject.to_owned()));
    for channel in parts.store.failing_channels(now.plus(-RECENT)).await? {
        add("failed", &channel);
    }
    // While posting is paused cards wait, as they are meant to.
    let paused = parts.store.brake().await?.holds(now).is_some();
    if !paused && parts.store.late_slots(now.plus(-LATE)).await? > 0 {
        add("late", "");
    }
    for schedule in empty(parts, now).await? {
        add("empty", &schedule);
    }
    for feed in unread(parts).await? {
        add("feed", &feed);
    }
    if metrics::lag(parts).await?.1.is_some_and(|oldest| now.since(oldest) > BEHIND) {
        add("clicks", "");
    }
    if disk_low {
        add("disk", "");
    }
    Ok(seen)
}

/// The schedules that have nothing to post at any of their instants within a week.
async fn empty(parts: &Parts, now: Millis) -> Result<Vec<String>> {
    let catalogue = parts.catalogue();
    let history = forecast::history(&parts.store, &catalogue, now).await?;
    let planned = plan(&catalogue.calendar, &catalogue.approved(), &history, now, now.plus(AHEAD));
    let mut left: BTreeMap<&str, bool> = BTreeMap::new();
    for slot in &planned {
        let items = catalogue.calendar.schedule(&slot.schedule).is_some_and(|known| known.post == What::Items);
        if items {
            *left.entry(slot.schedule.as_str()).or_default() |= slot.what != Err(Skip::NothingToPost);
        }
    }
    Ok(left.into_iter().filter(|(_, left)| !left).map(|(name, _)| name.to_owned()).collect())
}

/// The feeds that are gone for good, or that could not be read several times in a row.
async fn unread(parts: &Parts) -> Result<Vec<String>> {
    let catalogue = parts.catalogue();
    let mut unread = vec![];
    for source in catalogue.library.feeds.values() {
        // A feed whose address was corrected begins anew.
        let row = parts.store.feed(&source.name).await?.filter(|row| row.url == source.url.as_str());
        if row.is_some_and(|row| row.stopped || row.failures >= READS) {
            unread.push(source.name.to_string());
        }
    }
    Ok(unread)
}
