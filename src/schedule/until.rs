//! Until when, as somebody types it in a hurry: `3h`, `18:30`, `tomorrow 9:00`, `2026-11-24 09:00`, RFC 3339.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::content::fold;
use crate::id::Millis;

/// No pause is longer, in milliseconds.
const LONGEST: i64 = 366 * Millis::DAY;
const TOMORROW: [&str; 2] = ["tomorrow", "demain"];

/// The instant that `text` names in `zone`, after `now` and at most 366 days away; `None` for anything else.
///
/// A duration is a number and `m`, `h`, `d` or `j` (*jours*), so `9h` alone is nine hours; after a day it is nine
/// o'clock. A time of day alone is its next occurrence. A local time
/// that comes twice means the first; one that is skipped is read with the offset before the gap, as in a cadence.
///
/// ```
/// use portevoix::{id::Millis, schedule::until};
/// let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
/// let now = Millis::from("2026-11-22T16:00:00Z".parse::<jiff::Timestamp>().unwrap()); // 17:00 in Paris
/// let read = |text: &str| until(text, now, &zone).map(|at| at.zoned(&zone).strftime("%d %H:%M").to_string());
/// for (text, expected) in [
///     ("3h", "22 20:00"),
///     ("2 j", "24 17:00"),
///     ("18:30", "22 18:30"),
///     ("9:00", "23 09:00"),
///     ("demain 9h", "23 09:00"),
///     ("2026-11-24 09:00", "24 09:00"),
///     ("2026-11-24T09:00:00Z", "24 10:00"),
/// ] {
///     assert_eq!(read(text).as_deref(), Some(expected), "{text}");
/// }
/// ```
#[must_use]
pub fn until(text: &str, now: Millis, zone: &TimeZone) -> Option<Millis> {
    let text = text.trim();
    let at = duration(text)
        .and_then(|wait| Some(Millis(now.0.checked_add(wait)?)))
        .or_else(|| text.parse::<jiff::Timestamp>().ok().map(Millis::from))
        .or_else(|| local(&fold(text), now, zone))?;
    (at > now && at.since(now) <= LONGEST).then_some(at)
}

fn duration(text: &str) -> Option<i64> {
    let text: String = text.split_whitespace().collect();
    let unit = match text.chars().last()? {
        'm' => Millis::MINUTE,
        'h' => Millis::HOUR,
        'd' | 'j' => Millis::DAY,
        _ => return None,
    };
    number(text.get(..text.len() - 1)?)?.checked_mul(unit)
}

fn number(text: &str) -> Option<i64> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok())?
}

fn local(text: &str, now: Millis, zone: &TimeZone) -> Option<Millis> {
    let today = now.zoned(zone).date();
    let instant = |day: Date, time: Time| {
        zone.to_zoned(DateTime::from_parts(day, time)).ok().map(|at| Millis::from(at.timestamp()))
    };
    let Some((day, clock)) = text.split_once([' ', 't']) else {
        let time = clock_time(text)?;
        return instant(today, time).filter(|at| *at > now).or_else(|| instant(today.tomorrow().ok()?, time));
    };
    let day = if TOMORROW.contains(&day) { today.tomorrow().ok()? } else { date(day)? };
    instant(day, clock_time(clock.trim())?)
}

/// `2026-11-24`, and nothing else that jiff reads.
fn date(text: &str) -> Option<Date> {
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    plain.then(|| text.parse().ok())?
}

/// `9:00`, `09:30`, `9h`, `9h30`.
fn clock_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', 'h'])?;
    let minute = if minute.is_empty() && text.ends_with('h') { "00" } else { minute };
    let (hour, minute) = (number(hour).filter(|h| *h < 24)?, number(minute).filter(|m| *m < 60 && minute.len() == 2)?);
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_moment_to_come_is_refused() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        // 17:00 in Paris.
        let now = Millis::from("2026-11-22T16:00:00Z".parse::<jiff::Timestamp>().unwrap());
        for text in [
            "",
            "h",
            "0h",
            "-3h",
            "3",
            "3w",
            "99999h",
            "9999d",
            "25:00",
            "12:60",
            "12:5",
            "noon",
            "2026-11-24",
            "tomorrow",
            "2026-11-22 16:59",
            "2026-11-22T15:59:59Z",
            "2026-02-30 09:00",
            "2099-01-01 00:00",
            "demain 9",
            "٣h",
            "\u{0}",
        ] {
            assert_eq!(until(text, now, &zone), None, "{text:?}");
        }
        // A time that is skipped, and one that comes twice.
        let at = |text: &str, now: &str| {
            let now = Millis::from(now.parse::<jiff::Timestamp>().unwrap());
            until(text, now, &zone).map(|at| at.to_string())
        };
        assert_eq!(at("2:30", "2027-03-27T20:00:00Z").as_deref(), Some("2027-03-28T01:30:00Z"));
        assert_eq!(at("2:30", "2027-10-30T20:00:00Z").as_deref(), Some("2027-10-31T00:30:00Z"));
    }
}
