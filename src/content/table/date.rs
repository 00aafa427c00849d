//! Days as people write them in spreadsheets, in French and in English.
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use super::Cell;
use crate::content::prose::fold;
use crate::id::Millis;

/// What `3/4/2026` means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Days {
    /// The third of April: as everywhere but in the United States.
    #[default]
    DayFirst,
    /// The fourth of March.
    MonthFirst,
}

/// A day, with its time where one was written, in nobody's zone yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day and a time where the organisation is.
    Local(Date, Option<Time>),
    /// An instant with its offset.
    Exact(Millis),
}

impl Moment {
    /// The instant in `zone`. A day alone begins at its first instant, or at the first after it where it is the `end` of
    /// something. Local times that come twice or never are read as RFC 5545, 3.3.5 says.
    #[must_use]
    pub fn instant(self, end: bool, zone: &TimeZone) -> Option<Millis> {
        let local = match self {
            Self::Exact(at) => return Some(at),
            Self::Local(date, Some(time)) => date.to_datetime(time),
            Self::Local(date, None) if end => date.tomorrow().ok()?.to_datetime(Time::midnight()),
            Self::Local(date, None) => date.to_datetime(Time::midnight()),
        };
        zone.to_ambiguous_timestamp(local).compatible().ok().map(Millis::from)
    }
}

/// Days of Excel that are taken for one where only a number stands: from 1982 to 2119.
const SERIALS: std::ops::Range<f64> = 30_000.0..80_000.0;

/// The day in a cell; `None` where it is none.
#[must_use]
pub fn day_of(cell: &Cell, days: Days) -> Option<Moment> {
    match cell {
        Cell::Day(at) => Some(moment(*at)),
        // A date whose cell lost its format: days since 30 December 1899.
        Cell::Number(number) if SERIALS.contains(number) => {
            #[expect(clippy::cast_possible_truncation, reason = "within the range above")]
            let (whole, minutes) = (number.trunc() as i64, (number.fract() * 1_440.0).round() as i64);
            let day = Date::new(1899, 12, 30).ok()?.checked_add(jiff::Span::new().days(whole)).ok()?;
            let at = day.to_datetime(Time::midnight()).checked_add(jiff::Span::new().minutes(minutes)).ok()?;
            Some(moment(at))
        }
        Cell::Number(_) => None,
        Cell::Text(_) => written(&cell.text(), days),
    }
}

/// Midnight is what a spreadsheet stores for a day alone.
fn moment(at: DateTime) -> Moment {
    Moment::Local(at.date(), Some(at.time()).filter(|time| *time != Time::midnight()))
}

fn written(text: &str, days: Days) -> Option<Moment> {
    let text = text.trim();
    if let Ok(stamp) = text.parse::<jiff::Timestamp>() {
        return Some(Moment::Exact(Millis::from(stamp)));
    }
    let folded = fold(text).replace([',', '\u{a0}', '\u{202f}', '\t'], " ");
    let mut words: Vec<&str> =
        folded.split(' ').filter(|word| !word.is_empty() && *word != "a" && *word != "at").collect();
    // `2026-12-31t09:30`: the fold made the letter small.
    if let [only] = words.as_slice()
        && let Some((day, time)) = only.split_once('t').filter(|(day, _)| day.len() == 10)
    {
        words = vec![day, time];
    }
    let time = match words.last().and_then(|word| time_of(word)) {
        Some(time) if words.len() > 1 => {
            words.pop();
            Some(time)
        }
        _ => None,
    };
    let date = match words.as_slice() {
        [one] => numeric(one, days),
        [day, month, year] if month.starts_with(char::is_alphabetic) => {
            date(number(year, 4)?, month_of(month)?, ordinal(day)?)
        }
        [month, day, year] => date(number(year, 4)?, month_of(month)?, ordinal(day)?),
        // A weekday in front of it.
        [_, day, month, year] => date(number(year, 4)?, month_of(month)?, ordinal(day)?),
        _ => None,
    }?;
    Some(Moment::Local(date, time))
}

fn numeric(text: &str, days: Days) -> Option<Date> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if a.len() == 4 {
        return date(number(a, 4)?, number(b, 2)?, number(c, 2)?);
    }
    let (day, month) = if days == Days::DayFirst { (a, b) } else { (b, a) };
    date(number(c, 4)?, number(month, 2)?, number(day, 2)?)
}

/// `9:30`, `09:30:00`, `9h30`, `9h`.
fn time_of(word: &str) -> Option<Time> {
    if !word.contains([':', 'h']) || word.ends_with(':') {
        return None;
    }
    let mut parts = word.split([':', 'h']).filter(|part| !part.is_empty());
    let small = |part: Option<&str>| part.map_or(Some(0), |part| i8::try_from(number(part, 2)?).ok());
    let time = Time::new(small(parts.next())?, small(parts.next())?, small(parts.next())?, 0).ok()?;
    parts.next().is_none().then_some(time)
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    let small = |number: i16| i8::try_from(number).ok();
    // Two digits of a year are a guess.
    if year < 1_000 { None } else { Date::new(year, small(month)?, small(day)?).ok() }
}

fn number(text: &str, most: usize) -> Option<i16> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && (1..=most).contains(&text.len());
    if digits { text.parse().ok() } else { None }
}

/// `1`, `1er`, `2nd`, `31st`.
fn ordinal(word: &str) -> Option<i16> {
    let bare = ["er", "st", "nd", "rd", "th", "."].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    number(bare, 2)
}

/// The month that a word begins, by three letters or more, in either language; `jui` could be two.
fn month_of(word: &str) -> Option<i16> {
    const NAMES: [(&str, &str); 12] = [
        ("janvier", "january"),
        ("fevrier", "february"),
        ("mars", "march"),
        ("avril", "april"),
        ("mai", "may"),
        ("juin", "june"),
        ("juillet", "july"),
        ("aout", "august"),
        ("septembre", "september"),
        ("octobre", "october"),
        ("novembre", "november"),
        ("decembre", "december"),
    ];
    let word = word.trim_end_matches('.');
    let begun = |(fr, en): &(&str, &str)| word.len() >= 3 && (fr.starts_with(word) || en.starts_with(word));
    let mut found = NAMES.iter().enumerate().filter(|(_, names)| begun(names)).map(|(at, _)| at);
    match (found.next(), found.next()) {
        (Some(month), None) => i16::try_from(month + 1).ok(),
        // `juil` is July, `jui` could be June as well.
        _ => None,
    }
}
