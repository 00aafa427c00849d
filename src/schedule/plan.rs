//! The plan of the coming weeks: the same choice as in the real run, fed back its own picks.

use std::collections::BTreeMap;
use std::iter::Peekable;

use super::calendar::{Calendar, Schedule, What};
use super::queue::{Posted, admit, choose, text_of};
use super::skip::Skip;
use crate::content::Item;
use crate::id::{ChannelId, ItemId, Millis, ScheduleId};
use crate::lang::Lang;

/// The most entries of one plan.
pub const MOST: usize = 5_000;

/// What will be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// This item, as things stand.
    Item(ItemId),
    /// The weekly board.
    Board,
}

/// One firing of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// When.
    pub at: Millis,
    /// Which schedule.
    pub schedule: ScheduleId,
    /// Where.
    pub channel: ChannelId,
    /// What, or why not.
    pub what: Result<Pick, Skip>,
}

/// What the schedules of `calendar` will post after `from`, up to and including `until`, in order of time; at one
/// instant in the order of the schedules' names. At most [`MOST`] entries: a longer plan is cut there.
///
/// `items` are the approved ones, `history` is what each channel has had. Schedules whose channel is not in the
/// calendar plan nothing.
#[must_use]
pub fn plan(
    calendar: &Calendar,
    items: &[&Item],
    history: &BTreeMap<ChannelId, Vec<Posted>>,
    from: Millis,
    until: Millis,
) -> Vec<Planned> {
    let mut history = history.clone();
    let mut lines: Vec<_> = calendar
        .schedules
        .iter()
        .filter_map(|schedule| Some((schedule, calendar.channel(&schedule.channel)?.lang)))
        .map(|(schedule, lang)| (schedule, lang, schedule.cadence.between(from, until).peekable()))
        .collect();
    let mut planned = Vec::new();
    while planned.len() < MOST {
        let Some((at, schedule, lang)) = earliest(&mut lines) else {
            break;
        };
        let posts = history.entry(schedule.channel.clone()).or_default();
        let what = fire(schedule, lang, at, items, posts);
        planned.push(Planned { at, schedule: schedule.id.clone(), channel: schedule.channel.clone(), what });
    }
    planned
}

/// Takes the earliest instant of all lines; the first line wins a tie.
fn earliest<'a, I: Iterator<Item = Millis>>(
    lines: &mut [(&'a Schedule, Lang, Peekable<I>)],
) -> Option<(Millis, &'a Schedule, Lang)> {
    let waiting = lines.iter_mut().filter_map(|line| line.2.peek().copied().map(|at| (at, line)));
    let (at, line) = waiting.min_by_key(|(at, _)| *at)?;
    line.2.next();
    Some((at, line.0, line.1))
}

fn fire(schedule: &Schedule, lang: Lang, at: Millis, items: &[&Item], posts: &mut Vec<Posted>) -> Result<Pick, Skip> {
    match schedule.post {
        What::Board => admit(schedule, at, posts).map(|()| Pick::Board),
        What::Items => {
            let item = choose(schedule, lang, at, items, posts)?;
            posts.push(Posted { item: item.id.clone(), at, kind: item.kind, text: text_of(item, lang) });
            Ok(Pick::Item(item.id.clone()))
        }
    }
}

#[cfg(test)]
mod tests;
