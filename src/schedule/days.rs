//! Which days a cadence means, as sets of bits, and the search for the next of them.

use jiff::civil::Date;

/// The longest wait between two days of a set that has any: 29 February on a given weekday, across a century year
/// without one (2088, then 2128).
const LONGEST_WAIT_YEARS: i16 = 40;

/// Days by month, day of month and weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DaySet {
    /// Bits 1 to 12.
    pub(super) months: u16,
    /// Days of the month: bits 1 to 31.
    pub(super) dom: u32,
    /// Weekdays: bits 0 (Sunday) to 6.
    pub(super) dow: u8,
    /// A day matches when either its day of month or its weekday does; otherwise both must.
    pub(super) either: bool,
}

impl DaySet {
    /// Every month and day of the month, on the weekdays in `dow`.
    pub(super) fn weekly(dow: u8) -> Self {
        Self { months: 0x1FFE, dom: 0xFFFF_FFFE, dow, either: false }
    }

    /// Is there any such day in the calendar at all? 30 February is not.
    pub(super) fn ever(&self) -> bool {
        let dated = (1..=12).any(|month| self.months >> month & 1 == 1 && self.dom & mask(longest(month)) != 0);
        if self.either { dated || (self.months != 0 && self.dow != 0) } else { dated && self.dow != 0 }
    }

    /// The first matching day from `from` on; `None` when there is none before jiff's end of time.
    pub(super) fn next(&self, from: Date) -> Option<Date> {
        self.search(from).0
    }

    /// As [`next`](Self::next), with the number of months looked at: the work, which a test bounds.
    pub(super) fn search(&self, from: Date) -> (Option<Date>, u32) {
        let mut steps = 0;
        if !self.ever() {
            return (None, steps);
        }
        let mut floor = from.day();
        for year in from.year()..=from.year().saturating_add(LONGEST_WAIT_YEARS) {
            let first = if year == from.year() { from.month() } else { 1 };
            for month in (first..=12).filter(|month| self.months >> month & 1 == 1) {
                steps += 1;
                let Ok(start) = Date::new(year, month, 1) else {
                    return (None, steps);
                };
                let past = if year == from.year() && month == from.month() { mask(floor - 1) } else { 0 };
                let days = self.days_of(start) & !past;
                if days != 0 {
                    return (Date::new(year, month, days.trailing_zeros() as i8).ok(), steps);
                }
            }
            floor = 1;
        }
        (None, steps)
    }

    /// The matching days of the month that begins at `start`, whatever the month: bits 1 to 31.
    fn days_of(&self, start: Date) -> u32 {
        let first = start.weekday().to_sunday_zero_offset();
        let weekdays = (0..7i8).filter(|w| self.dow >> w & 1 == 1).fold(0, |days, weekday| {
            // One bit a week, from the first day of the month that falls on this weekday.
            days | 0x2040_8102u32 << (weekday - first).rem_euclid(7)
        });
        let days = if self.either { self.dom | weekdays } else { self.dom & weekdays };
        days & mask(start.days_in_month())
    }
}

/// Bits 1 to `last`.
fn mask(last: i8) -> u32 {
    ((1u64 << (last + 1)) - 2) as u32
}

/// The greatest number of days that `month` can have.
fn longest(month: i8) -> i8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const FEB_29: DaySet = DaySet { months: 1 << 2, dom: 1 << 29, dow: 0x7F, either: false };

    #[test]
    fn leap_days_are_found_across_a_century_and_by_weekday() {
        let check = |set: DaySet, from: Date, expected: Option<Date>| assert_eq!(set.next(from), expected, "{from}");
        check(FEB_29, date(2096, 3, 1), Some(date(2104, 2, 29)));
        check(FEB_29, date(2024, 2, 29), Some(date(2024, 2, 29)));
        let sundays = DaySet { dow: 1, ..FEB_29 };
        check(sundays, date(2088, 3, 1), Some(date(2128, 2, 29)));
        check(DaySet { dom: 1 << 30, ..FEB_29 }, date(2026, 1, 1), None);
        check(DaySet { dow: 0, ..FEB_29 }, date(2026, 1, 1), None);
        check(DaySet { dow: 0, either: true, ..FEB_29 }, date(2026, 1, 1), Some(date(2028, 2, 29)));
        check(DaySet { dom: 0, dow: 1, either: true, ..FEB_29 }, date(2026, 3, 1), Some(date(2027, 2, 7)));
        check(FEB_29, date(9999, 3, 1), None);
        check(DaySet::weekly(0x7F), Date::MAX, Some(Date::MAX));
    }

    #[test]
    fn every_wait_is_within_the_bound_from_any_day_of_a_gregorian_cycle() {
        // Every weekday of 29 February, from every leap day of 400 years: the worst case there is.
        for weekday in 0..7 {
            let set = DaySet { dow: 1 << weekday, ..FEB_29 };
            for year in (2000..2400i16).step_by(4) {
                let (found, steps) = set.search(date(year, 3, 1));
                assert!(found.is_some() && steps <= 41, "weekday {weekday} from {year}: {found:?} in {steps} steps");
            }
        }
    }

    fn holds(set: &DaySet, day: Date) -> bool {
        let (dom, dow) = (set.dom >> day.day() & 1 == 1, set.dow >> day.weekday().to_sunday_zero_offset() & 1 == 1);
        set.months >> day.month() & 1 == 1 && if set.either { dom || dow } else { dom && dow }
    }

    #[test]
    fn the_next_day_is_the_one_a_day_by_day_walk_finds() {
        for (months, dom, dow, either) in [
            (0x1FFE, 1 << 13, 1 << 5, true),
            (0x1FFE, 0b1010_1010, 0x3E, false),
            (1 << 4, 1 << 31, 1, true),
            (6, 1 << 28, 4, false),
        ] {
            let set = DaySet { months, dom, dow, either };
            let mut from = date(2026, 1, 1);
            for _ in 0..800 {
                let walked = from.series(jiff::Span::new().days(1)).take(20_000).find(|day| holds(&set, *day));
                assert_eq!(set.next(from), walked, "{set:?} from {from}");
                from = from.tomorrow().unwrap();
            }
        }
    }
}
