//! The plan of the coming weeks: the same choice as in the real run, fed back its own picks.

use std::collections::BTreeMap;

use super::calendar::{Calendar, Schedule, What};
use super::queue::{Posted, admit_beside};
use super::shelf::{Held, Queue, Shelf};
use super::skip::Skip;
use super::track::Track;
use crate::content::Item;
use crate::id::{ChannelId, ItemId, Millis, ScheduleId};
use crate::lang::Lang;

mod change;
mod note;
mod review;

pub use change::{Change, Kept, changes, posts};
pub use note::{Note, Topic};
pub use review::{Scene, review};

/// The most entries of one plan: 52 weeks of 50 schedules that post twice a day each.
pub const MOST: usize = 40_000;

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
    /// What stood before it in the queue and is held back by a rule.
    pub held: Option<Held>,
}

/// What the schedules of `calendar` will post after `from`, up to and including `until`, in order of time; at one
/// instant in the order of the schedules' names. At most [`MOST`] entries: a longer plan is cut there.
///
/// `items` are the approved ones, also those that are still under embargo; `history` is what each channel has had.
/// Schedules whose channel is not in the calendar plan nothing.
#[must_use]
pub fn plan(
    calendar: &Calendar,
    items: &[&Item],
    history: &BTreeMap<ChannelId, Vec<Posted>>,
    from: Millis,
    until: Millis,
) -> Vec<Planned> {
    plan_from(calendar, items, history, Start::Running(from), until)
}

/// Where a plan begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The program runs, or has run: what falls due after this.
    Running(Millis),
    /// It is started for the first time then, and posts at once where a schedule says so.
    Installed(Millis),
}

/// [`plan`], also for a program that has not run yet.
#[must_use]
pub fn plan_from<'c>(
    calendar: &'c Calendar,
    items: &[&Item],
    history: &BTreeMap<ChannelId, Vec<Posted>>,
    start: Start,
    until: Millis,
) -> Vec<Planned> {
    let shelves = Lang::ALL.map(|lang| (lang, Shelf::new(lang, items)));
    let shelf = |lang: Lang| shelves.iter().find(|(known, _)| *known == lang).map(|(_, shelf)| shelf);
    let mut tracks: BTreeMap<&ChannelId, Track<'_>> =
        history.iter().map(|(channel, posts)| (channel, Track::of(posts))).collect();
    let shelved = |schedule: &'c Schedule| Some((schedule, shelf(calendar.channel(&schedule.channel)?.lang)?));
    let mut planned = Vec::new();
    let from = match start {
        Start::Running(from) => from,
        Start::Installed(at) => {
            let firsts = calendar.schedules.iter().filter(|schedule| schedule.first_on_install);
            for (schedule, shelf) in firsts.filter_map(shelved) {
                let first = schedule.for_the_first_start();
                let track = tracks.entry(&schedule.channel).or_default();
                let (what, held) = fire(&first, &mut Queue::of(&first, shelf, track), at, track);
                let (schedule, channel) = (schedule.id.clone(), schedule.channel.clone());
                planned.push(Planned { at, schedule, channel, what, held });
            }
            at
        }
    };
    let mut lines: Vec<Line<'_, '_>> = calendar
        .schedules
        .iter()
        .filter_map(shelved)
        .map(|(schedule, shelf)| {
            let track = tracks.entry(&schedule.channel).or_default();
            Line { schedule, queue: Queue::of(schedule, shelf, track) }
        })
        .collect();
    for (at, line) in instants(&lines, from, until) {
        let Some(Line { schedule, queue }) = lines.get_mut(line) else { continue };
        let schedule = *schedule;
        let track = tracks.entry(&schedule.channel).or_default();
        let (what, held) = fire(schedule, queue, at, track);
        if let Ok(Pick::Item(item)) = &what {
            let beside = lines.iter_mut().filter(|line| line.queue.posts_in(&schedule.channel));
            beside.for_each(|line| line.queue.forget(item));
        }
        planned.push(Planned { at, schedule: schedule.id.clone(), channel: schedule.channel.clone(), what, held });
    }
    planned
}

/// A schedule and what is left of its queue.
struct Line<'s, 'a> {
    schedule: &'s Schedule,
    queue: Queue<'s, 'a>,
}

/// Every instant, with the number of its line: by time, then by line.
fn instants(lines: &[Line<'_, '_>], from: Millis, until: Millis) -> Vec<(Millis, usize)> {
    let of = |(number, line): (usize, &Line<'_, '_>)| {
        // No line alone can fill more than the whole plan.
        line.schedule.cadence.between(from, until).take(MOST).map(|at| (at, number)).collect::<Vec<_>>()
    };
    let mut all: Vec<(Millis, usize)> = lines.iter().enumerate().flat_map(of).collect();
    all.sort_unstable();
    all.truncate(MOST);
    all
}

fn fire<'a>(
    schedule: &Schedule,
    queue: &mut Queue<'_, 'a>,
    at: Millis,
    track: &mut Track<'a>,
) -> (Result<Pick, Skip>, Option<Held>) {
    if schedule.post == What::Board {
        return (admit_beside(schedule, at, track.near(at, 3 * Millis::DAY)).map(|()| Pick::Board), None);
    }
    queue.tidy(at);
    match queue.next(at, track) {
        Ok(chosen) => {
            track.add(chosen.item, at, chosen.words);
            (Ok(Pick::Item(chosen.item.id.clone())), chosen.held)
        }
        Err(held) => (Err(held.rule), Some(held).filter(|held| held.count > 0)),
    }
}

#[cfg(test)]
mod tests;
