//! What is posted at an instant: the next item of the queue that no rule stands against, or the rule that does.

use super::calendar::Schedule;
use super::shelf::{Queue, Shelf};
use super::skip::Skip;
use super::track::Track;
use crate::content::{Item, Kind};
use crate::id::{ItemId, Millis};
use crate::lang::Lang;

/// Texts are compared with those of the posts less than this far away, in milliseconds.
pub(super) const FRESH: i64 = 3 * Millis::DAY;

/// A post that a channel has had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    /// Which item.
    pub item: ItemId,
    /// When.
    pub at: Millis,
    /// What it was about.
    pub kind: Kind,
    /// What it said: [`text_of`] the item, as it was then.
    pub text: String,
}

/// The words by which two items are compared: title and body of the version for `lang`.
#[must_use]
pub fn text_of(item: &Item, lang: Lang) -> String {
    let version = item.version(lang);
    format!("{}\n{}", version.title, version.body)
}

/// May `schedule` post anything at `at`, an item or a board? Holidays, quiet hours and the daily cap, in this order.
///
/// Days and hours are those of the cadence's zone. `history` is the channel's, in any order.
///
/// # Errors
/// The first rule that stands against it.
pub fn admit(schedule: &Schedule, at: Millis, history: &[Posted]) -> Result<(), Skip> {
    admit_beside(schedule, at, history.iter().map(|post| post.at))
}

/// The same, of a channel that had posts at these instants.
pub(super) fn admit_beside(schedule: &Schedule, at: Millis, posts: impl Iterator<Item = Millis>) -> Result<(), Skip> {
    let zone = schedule.cadence.time_zone();
    let local = zone.to_datetime(at.timestamp());
    if schedule.holidays.is_some_and(|country| country.is_holiday(local.date())) {
        return Err(Skip::Holiday);
    }
    if schedule.quiet.is_some_and(|quiet| quiet.holds(local.time())) {
        return Err(Skip::Quiet);
    }
    if let Some(cap) = schedule.cap_per_day {
        // No civil day and its neighbours span more than three times 25 hours: the rest need no calendar.
        let near = posts.filter(|post| at.since(*post).abs() < 3 * Millis::DAY);
        let today = near.filter(|post| zone.to_datetime(post.timestamp()).date() == local.date()).count();
        if today >= usize::try_from(cap).unwrap_or(usize::MAX) {
            return Err(Skip::Capped);
        }
    }
    Ok(())
}

/// The item that `schedule` posts at `at`, of `items`, which are the approved ones.
///
/// `lang` is the channel's language, `history` the channel's posts in any order. An item qualifies when it is current,
/// passes the schedule's filter, is meant for readers of `lang`, and was never posted in the channel. Of those, the
/// first by `order`, then by expiry (soonest first, none last), then by id, that keeps the promotional share and does
/// not read like a post of the last three days.
///
/// # Errors
/// Why nothing is posted. Where items are left but each has a rule against it, the rule against the first of them.
pub fn choose<'a>(
    schedule: &Schedule,
    lang: Lang,
    at: Millis,
    items: &[&'a Item],
    history: &[Posted],
) -> Result<&'a Item, Skip> {
    let track = Track::of(history);
    let shelf = Shelf::new(lang, items);
    Queue::of(schedule, &shelf, &track).next(at, &track).map(|chosen| chosen.item).map_err(|held| held.rule)
}

#[cfg(test)]
pub(super) mod tests;
