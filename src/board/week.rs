//! The week a board is about: Monday to Sunday, in the channel's own time zone.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::id::Millis;

/// A whole week, Monday 00:00 to Monday 00:00 local time: 167 to 169 hours where clocks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    /// Its Monday.
    pub first: Date,
    /// Its Sunday.
    pub last: Date,
    /// The first instant that belongs to it.
    pub from: Millis,
    /// The first instant that no longer belongs to it.
    pub until: Millis,
}

impl Week {
    /// The last week that was over at `now`. Asked on a Monday at 00:00, it is the week that has just ended.
    #[must_use]
    pub fn before(now: Millis, zone: &TimeZone) -> Self {
        let today = now.zoned(zone).date();
        let since_monday = today.weekday().since(Weekday::Monday);
        Self::starting(today.saturating_sub(i64::from(since_monday).days()).saturating_sub(7.days()), zone)
    }

    /// The week before this one. `zone` must be the one this week was made with.
    #[must_use]
    pub fn previous(&self, zone: &TimeZone) -> Self {
        Self::starting(self.first.saturating_sub(7.days()), zone)
    }

    /// Whether `at` falls into this week.
    #[must_use]
    pub fn holds(&self, at: Millis) -> bool {
        self.from <= at && at < self.until
    }

    fn starting(monday: Date, zone: &TimeZone) -> Self {
        Self {
            first: monday,
            last: monday.saturating_add(6.days()),
            from: midnight(monday, zone),
            until: midnight(monday.saturating_add(7.days()), zone),
        }
    }
}

/// The day's first instant: where midnight is skipped, the moment of the jump; where it comes twice, the first.
fn midnight(day: Date, zone: &TimeZone) -> Millis {
    // Fails only within a day of jiff's ends of time.
    let start = day.to_zoned(zone.clone()).map_or(Timestamp::MIN, |zoned| zoned.timestamp());
    start.into()
}
