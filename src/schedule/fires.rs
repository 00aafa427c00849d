//! From local minutes to instants, in order: the evaluator behind [`Cadence`](super::Cadence).

use std::collections::VecDeque;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::days::DaySet;
use crate::id::Millis;

/// The instants of a cadence strictly after one, in order, each once.
///
/// Local days are read one after another. Their instants are not quite in order: a time in a gap is moved forward, at
/// most past the next day's first times. So an instant is given out only when no unread day can hold an earlier one.
pub(super) struct Fires<'a> {
    zone: &'a TimeZone,
    days: &'a DaySet,
    /// Minutes after midnight, ascending.
    times: &'a [u16],
    after: Timestamp,
    /// The first day not read yet; `None` past the last.
    day: Option<Date>,
    /// Read, not given out: ascending, without repeats, all after `after`.
    ready: VecDeque<Timestamp>,
}

impl<'a> Fires<'a> {
    pub(super) fn new(zone: &'a TimeZone, days: &'a DaySet, times: &'a [u16], after: Millis) -> Self {
        let after = after.timestamp();
        let today = zone.to_datetime(after).date();
        // A gap can move yesterday's times past `after`: Samoa skipped the whole of 30 December 2011.
        let start = today.yesterday().unwrap_or(Date::MIN);
        let day = if times.is_empty() { None } else { days.next(start) };
        Self { zone, days, times, after, day, ready: VecDeque::new() }
    }

    /// No time of `day` or later is before this instant.
    fn floor(&self, day: Date) -> Timestamp {
        let midnight = self.zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0));
        // Of a midnight in a gap, `earlier` lies before the gap: a bound all the same.
        midnight.earlier().unwrap_or(Timestamp::MAX)
    }

    /// Moves the times of `day` that come after `after` into `ready`.
    fn read(&mut self, day: Date) {
        let mut found: Vec<Timestamp> = match self.plain(day) {
            Some(midnight) => {
                let seconds = midnight.as_second();
                let at = |&t: &u16| Timestamp::from_second(seconds + i64::from(t) * 60).ok();
                let past = self.times.partition_point(|t| at(t).is_none_or(|at| at <= self.after));
                self.times.iter().skip(past).filter_map(at).collect()
            }
            None => {
                let at = |&t: &u16| self.zone.to_ambiguous_timestamp(local(day, t)).compatible().ok();
                self.times.iter().filter_map(at).filter(|at| *at > self.after).collect()
            }
        };
        if self.ready.back() < found.first() && found.is_sorted_by(|a, b| a < b) {
            self.ready.extend(found);
        } else {
            found.extend(self.ready.drain(..));
            found.sort_unstable();
            found.dedup();
            self.ready = found.into();
        }
    }

    /// The instant of midnight, if the offset is the same all day: then times are plain sums. Almost every day is.
    fn plain(&self, day: Date) -> Option<Timestamp> {
        let midnight = self.zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).unambiguous().ok()?;
        let end = day.tomorrow().ok()?.at(0, 0, 0, 0);
        let next = self.zone.to_ambiguous_timestamp(end).unambiguous().ok()?;
        let changes = self.zone.following(midnight).next().is_some_and(|change| change.timestamp() <= next);
        (!changes).then_some(midnight)
    }
}

fn local(day: Date, minutes: u16) -> DateTime {
    // 0 to 1439, so that both fit.
    day.at((minutes / 60) as i8, (minutes % 60) as i8, 0, 0)
}

impl Iterator for Fires<'_> {
    type Item = Millis;

    fn next(&mut self) -> Option<Millis> {
        while let Some(day) = self.day {
            if self.ready.front().is_some_and(|first| *first < self.floor(day)) {
                break;
            }
            self.read(day);
            self.day = day.tomorrow().ok().and_then(|from| self.days.next(from));
        }
        self.ready.pop_front().map(Millis::from)
    }
}
