//! What is posted at an instant: the next item of the queue that no rule stands against, or the rule that does.

use std::collections::HashSet;

use super::calendar::Schedule;
use super::similar::Shingles;
use super::skip::Skip;
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
        let near = history.iter().filter(|post| at.since(post.at).abs() < 3 * Millis::DAY);
        let today = near.filter(|post| zone.to_datetime(post.at.timestamp()).date() == local.date()).count();
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
    admit(schedule, at, history)?;
    let seen: HashSet<&ItemId> = history.iter().map(|post| &post.item).collect();
    let mut waiting: Vec<&'a Item> =
        items.iter().copied().filter(|item| qualifies(schedule, lang, at, item) && !seen.contains(&item.id)).collect();
    waiting.sort_by_key(|item| (item.order, item.expires.is_none(), item.expires, &item.id));
    let promotional = promotional_allowed(schedule.promotional, at, history);
    let fresh: Vec<Shingles> =
        history.iter().filter(|post| at.since(post.at).abs() < FRESH).map(|post| Shingles::of(&post.text)).collect();
    let mut reason = None;
    for item in waiting {
        let against = if item.kind.sells() && !promotional {
            Some(Skip::Promotional)
        } else {
            let text = Shingles::of(&text_of(item, lang));
            fresh.iter().any(|post| post.alike(&text)).then_some(Skip::Duplicate)
        };
        match against {
            None => return Ok(item),
            Some(rule) => reason = reason.or(Some(rule)),
        }
    }
    Err(reason.unwrap_or(Skip::NothingToPost))
}

fn qualifies(schedule: &Schedule, lang: Lang, at: Millis, item: &Item) -> bool {
    let kinds = schedule.kinds.is_empty() || schedule.kinds.contains(&item.kind);
    let campaigns =
        schedule.campaigns.is_empty() || item.campaign.as_ref().is_some_and(|c| schedule.campaigns.contains(c));
    let languages = item.segment.languages.is_empty() || item.segment.languages.contains(&lang);
    kinds && campaigns && languages && item.current(at)
}

/// Would a promotional post at `at` leave every run of `of` consecutive posts with at most `most` such?
///
/// Posts may lie on both sides of `at` (a plan is being filled in), so every run that would hold the new one counts.
fn promotional_allowed((most, of): (u32, u32), at: Millis, history: &[Posted]) -> bool {
    let size = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
    let (most, of) = (size(most), size(of).max(1));
    let mut posts: Vec<(Millis, bool)> = history.iter().map(|post| (post.at, post.kind.sells())).collect();
    posts.sort_by_key(|(at, _)| *at);
    let place = posts.partition_point(|(earlier, _)| *earlier <= at);
    posts.insert(place, (at, true));
    let near = &posts[place.saturating_sub(of - 1)..posts.len().min(place.saturating_add(of))];
    near.windows(of.min(near.len())).all(|run| run.iter().filter(|(_, promotional)| *promotional).count() <= most)
}

#[cfg(test)]
pub(super) mod tests;
