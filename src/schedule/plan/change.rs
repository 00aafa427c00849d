//! What became different since a plan was looked at last.

use std::collections::BTreeMap;

use super::{Pick, Planned};
use crate::id::{ChannelId, ItemId, Millis, ScheduleId};

/// A post of a plan that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// When.
    pub at: Millis,
    /// Which schedule.
    pub schedule: ScheduleId,
    /// Where.
    pub channel: ChannelId,
    /// What.
    pub pick: Pick,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Millis,
    /// Which schedule.
    pub schedule: ScheduleId,
    /// Where.
    pub channel: ChannelId,
    /// What was to be posted then.
    pub was: Option<Pick>,
    /// What is to be posted now. Never the same as `was`.
    pub is: Option<Pick>,
}

impl Change {
    /// `+` for a post that was not planned, `-` for one that is not any more, `~` for another one in its place.
    #[must_use]
    pub fn sign(&self) -> char {
        match (&self.was, &self.is) {
            (None, _) => '+',
            (_, None) => '-',
            _ => '~',
        }
    }

    /// The items that it names.
    pub fn items(&self) -> impl Iterator<Item = &ItemId> {
        [&self.was, &self.is].into_iter().flatten().filter_map(|pick| match pick {
            Pick::Item(item) => Some(item),
            Pick::Board => None,
        })
    }
}

/// The posts of a plan, as they are kept.
#[must_use]
pub fn posts(planned: &[Planned]) -> Vec<Kept> {
    let kept = |one: &Planned| {
        let pick = one.what.clone().ok()?;
        Some(Kept { at: one.at, schedule: one.schedule.clone(), channel: one.channel.clone(), pick })
    };
    planned.iter().filter_map(kept).collect()
}

/// Which firing of the calendar.
type Slot<'p> = (Millis, &'p ScheduleId, &'p ChannelId);
/// What each of the two plans has there.
type Sides<'p> = (Option<&'p Pick>, Option<&'p Pick>);

/// The differences between two plans after `from`, up to and including `until`: what both looked at. What went by since
/// the older one was made is no difference, and neither is what only one of them reaches.
#[must_use]
pub fn changes(before: &[Kept], now: &[Kept], from: Millis, until: Millis) -> Vec<Change> {
    let both = |at: Millis| from < at && at <= until;
    let mut slots: BTreeMap<Slot<'_>, Sides<'_>> = BTreeMap::new();
    for one in before.iter().filter(|one| both(one.at)) {
        slots.entry((one.at, &one.schedule, &one.channel)).or_default().0 = Some(&one.pick);
    }
    for one in now.iter().filter(|one| both(one.at)) {
        slots.entry((one.at, &one.schedule, &one.channel)).or_default().1 = Some(&one.pick);
    }
    let differs = slots.into_iter().filter(|(_, (was, is))| was != is);
    let change = |((at, schedule, channel), (was, is)): (Slot<'_>, Sides<'_>)| Change {
        at,
        schedule: ScheduleId::clone(schedule),
        channel: ChannelId::clone(channel),
        was: was.cloned(),
        is: is.cloned(),
    };
    differs.map(change).collect()
}
