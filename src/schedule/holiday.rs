//! Public holidays of seven countries, by rule: the national ones only, no regional ones.
//!
//! | country | source of the rule |
//! |---|---|
//! | FR | Code du travail, art. L3133-1 (Alsace-Moselle's two are regional) |
//! | BE | Law of 4 January 1974 and royal decree of 18 April 1974: the ten legal holidays |
//! | CH | Federal constitution, art. 110 (1 August); 1 January, Ascension and 25 December hold in every canton |
//! | CA | Canada Labour Code, s. 166; Holidays Act; on a weekend also the next weekday, as the public service has it |
//! | US | 5 U.S.C. 6103; on a Saturday also the Friday before, on a Sunday also the Monday after |
//! | UK | Bank holidays of England and Wales (Banking and Financial Dealings Act 1971), with substitute days |
//! | DE | The nine days that are holidays in every Land (German Unity Day by the Einigungsvertrag, art. 2) |
//!
//! A holiday on a weekend stays one: substitute days come in addition. One-off days (a coronation) are not rules.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::lang::Lang;
use crate::say;

/// A country whose public holidays are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Country {
    /// France.
    Fr,
    /// Belgium.
    Be,
    /// Switzerland.
    Ch,
    /// Canada.
    Ca,
    /// The United States.
    Us,
    /// The United Kingdom, as in England and Wales.
    Uk,
    /// Germany.
    De,
}

impl Country {
    /// Every country, in the order in which they are listed to people.
    pub const ALL: [Self; 7] = [Self::Fr, Self::Be, Self::Ch, Self::Ca, Self::Us, Self::Uk, Self::De];

    /// The code in files: `FR`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "FR",
            Self::Be => "BE",
            Self::Ch => "CH",
            Self::Ca => "CA",
            Self::Us => "US",
            Self::Uk => "UK",
            Self::De => "DE",
        }
    }

    /// Is `day` a public holiday, or the substitute of one?
    ///
    /// ```
    /// use portevoix::schedule::Country;
    /// assert!(Country::Fr.is_holiday(jiff::civil::date(2026, 7, 14)));
    /// assert!(!Country::De.is_holiday(jiff::civil::date(2026, 7, 14)));
    /// ```
    #[must_use]
    pub fn is_holiday(self, day: Date) -> bool {
        self.holiday(day).is_some()
    }

    /// The code of the holiday on `day`, or of the one that is kept on it; `None` on any other day.
    #[must_use]
    pub fn holiday(self, day: Date) -> Option<&'static str> {
        // New Year's Day on a Saturday is kept on 31 December in the United States: the next year may reach back.
        let next = (self == Self::Us && day.month() == 12).then_some(day.year().saturating_add(1));
        std::iter::once(day.year()).chain(next).find_map(|year| self.holidays(year).get(&day).copied())
    }

    /// What it is called.
    #[must_use]
    pub fn holiday_name(self, day: Date, lang: Lang) -> Option<String> {
        self.holiday(day).map(|name| say!(lang, "schedule-holiday", name = name))
    }

    /// The holidays that belong to `year`, with their substitutes (which may lie at the end of the year before), and the
    /// codes of their names.
    #[must_use]
    pub fn holidays(self, year: i16) -> BTreeMap<Date, &'static str> {
        let mut days = BTreeMap::new();
        for (rule, name) in self.rules() {
            let Some(day) = rule.day(year) else { continue };
            days.entry(day).or_insert(*name);
        }
        match self {
            Self::Us => observed_nearest(&mut days),
            Self::Ca | Self::Uk => observed_after(&mut days),
            _ => {}
        }
        days
    }

    /// Rules, and the codes of their names.
    fn rules(self) -> &'static [(Rule, &'static str)] {
        use Rule::{Before, Easter, Fixed, Last, Nth};
        use Weekday::{Monday, Thursday};
        match self {
            Self::Fr => &[
                (Fixed(1, 1), "new_year"),
                (Easter(1), "easter_monday"),
                (Fixed(5, 1), "labour"),
                (Fixed(5, 8), "victory"),
                (Easter(39), "ascension"),
                (Easter(50), "whit_monday"),
                (Fixed(7, 14), "national_day"),
                (Fixed(8, 15), "assumption"),
                (Fixed(11, 1), "all_saints"),
                (Fixed(11, 11), "armistice"),
                (Fixed(12, 25), "christmas"),
            ],
            Self::Be => &[
                (Fixed(1, 1), "new_year"),
                (Easter(1), "easter_monday"),
                (Fixed(5, 1), "labour"),
                (Easter(39), "ascension"),
                (Easter(50), "whit_monday"),
                (Fixed(7, 21), "national_day"),
                (Fixed(8, 15), "assumption"),
                (Fixed(11, 1), "all_saints"),
                (Fixed(11, 11), "armistice"),
                (Fixed(12, 25), "christmas"),
            ],
            Self::Ch => &[
                (Fixed(1, 1), "new_year"),
                (Easter(39), "ascension"),
                (Fixed(8, 1), "national_day"),
                (Fixed(12, 25), "christmas"),
            ],
            Self::Ca => &[
                (Fixed(1, 1), "new_year"),
                (Easter(-2), "good_friday"),
                (Before(5, 25, Monday), "victoria"),
                (Fixed(7, 1), "canada"),
                (Nth(9, 1, Monday), "labour"),
                (Fixed(9, 30), "truth"),
                (Nth(10, 2, Monday), "thanksgiving"),
                (Fixed(11, 11), "remembrance"),
                (Fixed(12, 25), "christmas"),
                (Fixed(12, 26), "boxing"),
            ],
            Self::Us => &[
                (Fixed(1, 1), "new_year"),
                (Nth(1, 3, Monday), "king"),
                (Nth(2, 3, Monday), "washington"),
                (Last(5, Monday), "memorial"),
                (Fixed(6, 19), "juneteenth"),
                (Fixed(7, 4), "independence"),
                (Nth(9, 1, Monday), "labour"),
                (Nth(10, 2, Monday), "columbus"),
                (Fixed(11, 11), "veterans"),
                (Nth(11, 4, Thursday), "thanksgiving"),
                (Fixed(12, 25), "christmas"),
            ],
            Self::Uk => &[
                (Fixed(1, 1), "new_year"),
                (Easter(-2), "good_friday"),
                (Easter(1), "easter_monday"),
                (Nth(5, 1, Monday), "early_may"),
                (Last(5, Monday), "spring"),
                (Last(8, Monday), "summer"),
                (Fixed(12, 25), "christmas"),
                (Fixed(12, 26), "boxing"),
            ],
            Self::De => &[
                (Fixed(1, 1), "new_year"),
                (Easter(-2), "good_friday"),
                (Easter(1), "easter_monday"),
                (Fixed(5, 1), "labour"),
                (Easter(39), "ascension"),
                (Easter(50), "whit_monday"),
                (Fixed(10, 3), "unity"),
                (Fixed(12, 25), "christmas"),
                (Fixed(12, 26), "second_christmas"),
            ],
        }
    }
}

/// How a holiday's day is found in a year.
enum Rule {
    /// Month and day.
    Fixed(i8, i8),
    /// Days after Easter Sunday.
    Easter(i32),
    /// In a month, the n-th of a weekday.
    Nth(i8, i8, Weekday),
    /// In a month, the last of a weekday.
    Last(i8, Weekday),
    /// The last of a weekday before a month and day.
    Before(i8, i8, Weekday),
}

impl Rule {
    /// `None` only beyond jiff's calendar.
    fn day(&self, year: i16) -> Option<Date> {
        let first = |month| Date::new(year, month, 1);
        match *self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Easter(days) => easter(year)?.checked_add(jiff::Span::new().try_days(days).ok()?).ok(),
            Self::Nth(month, nth, weekday) => first(month).ok()?.nth_weekday_of_month(nth, weekday).ok(),
            Self::Last(month, weekday) => first(month).ok()?.nth_weekday_of_month(-1, weekday).ok(),
            Self::Before(month, day, weekday) => Date::new(year, month, day).ok()?.nth_weekday(-1, weekday).ok(),
        }
    }
}

/// Saturday is also kept on Friday, Sunday on Monday.
fn observed_nearest(days: &mut BTreeMap<Date, &'static str>) {
    for (day, name) in days.clone() {
        let kept = match day.weekday() {
            Weekday::Saturday => day.yesterday(),
            Weekday::Sunday => day.tomorrow(),
            _ => continue,
        };
        if let Ok(kept) = kept {
            days.entry(kept).or_insert(name);
        }
    }
}

/// A weekend day is also kept on the next weekday that is not a holiday itself.
fn observed_after(days: &mut BTreeMap<Date, &'static str>) {
    let weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    for (day, name) in days.clone().into_iter().filter(|(day, _)| weekend(*day)) {
        let mut kept = day;
        while weekend(kept) || days.contains_key(&kept) {
            let Ok(next) = kept.tomorrow() else { break };
            kept = next;
        }
        days.entry(kept).or_insert(name);
    }
}

/// Easter Sunday of the Gregorian calendar, by the computus of Meeus, Jones and Butcher (*Astronomical Algorithms*,
/// chapter 8). `None` beyond jiff's calendar.
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let year32 = i32::from(year);
    let (golden, century, in_century) = (year32.rem_euclid(19), year32.div_euclid(100), year32.rem_euclid(100));
    let (quarter, rest) = (century.div_euclid(4), century.rem_euclid(4));
    let moon = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - quarter - moon + 15).rem_euclid(30);
    let (leaps, odd) = (in_century / 4, in_century % 4);
    let weekday = (32 + 2 * rest + 2 * leaps - epact - odd).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let days = epact + weekday - 7 * shift + 114;
    Date::new(year, i8::try_from(days / 31).ok()?, i8::try_from(days % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests;
