//! Misfires: which instants are owed now, and which went by and are not posted any more.

use super::calendar::{CatchUp, Schedule};
use crate::id::Millis;

/// The most instants that one call answers with.
pub const BATCH: usize = 1_000;

/// An instant younger than this is never missed, whatever the schedule says: the loop that asks does not tick at every
/// instant. In milliseconds.
pub const GRACE: i64 = Millis::MINUTE;

/// What a schedule owes at some moment. Every instant is in exactly one of the two lists, each of which is ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    /// To be posted now.
    pub due: Vec<Millis>,
    /// To be recorded as [`Skip::Missed`](super::Skip::Missed), never silently.
    pub missed: Vec<Millis>,
    /// The first instant after all these. If it is not after `now`, there was more than one batch: record these two
    /// lists, move the cursor to [`handled`](Self::handled), and ask again.
    pub next: Option<Millis>,
}

impl Owed {
    /// The last instant of both lists, which becomes the cursor; `None` if both are empty.
    #[must_use]
    pub fn handled(&self) -> Option<Millis> {
        self.due.last().max(self.missed.last()).copied()
    }
}

/// The instants of `schedule` after `cursor` (the last one already handled) up to and including `now`.
///
/// Those older than the schedule's window are missed. Within it, `all` owes each, `latest` the newest, `none` only
/// those younger than [`GRACE`]. At most [`BATCH`] are answered at a time and none is ever lost. A clock that was set
/// back, so that `now` lies before `cursor`, owes nothing.
///
/// ```
/// use portevoix::{id::Millis, schedule};
/// let file = "[channel.a]\nlang = 'fr'\n[schedule.s]\nchannel = 'a'\nwhen = 'daily 09:00'\n";
/// let (calendar, findings) = schedule::parse("schedules.toml", file, "UTC");
/// assert!(findings.is_empty());
/// let day = |n: i64, hours: i64| Millis(n * Millis::DAY + hours * Millis::HOUR);
/// // Down for three days, back half an hour after 09:00.
/// let owed = schedule::owed(&calendar.schedules[0], day(0, 9), day(3, 9).plus(30 * Millis::MINUTE));
/// assert_eq!(owed.due, [day(3, 9)]);
/// assert_eq!(owed.missed, [day(1, 9), day(2, 9)]);
/// assert_eq!(owed.next, Some(day(4, 9)));
/// ```
#[must_use]
pub fn owed(schedule: &Schedule, cursor: Millis, now: Millis) -> Owed {
    let mut found: Vec<Millis> = schedule.cadence.between(cursor, now).take(BATCH).collect();
    let next = schedule.cadence.next_after(found.last().copied().unwrap_or(cursor));
    let more = next.is_some_and(|next| next <= now);
    let late = match schedule.catch_up {
        CatchUp::None => GRACE - 1,
        CatchUp::Latest | CatchUp::All => schedule.catch_up_window.max(GRACE - 1),
    };
    // Ages fall along the list: first those too old, then those within the window.
    let mut split = found.partition_point(|at| now.since(*at) > late);
    if schedule.catch_up == CatchUp::Latest {
        // Where more follow within `now`, the newest is among them, and all of these are older.
        let newest = if more { found.len() } else { found.len().saturating_sub(1) };
        split = split.max(newest);
    }
    let due = found.split_off(split);
    Owed { due, missed: found, next }
}

#[cfg(test)]
mod tests;
