//! Instants as people write them: a day, a local date and time, or RFC 3339 with its offset.
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::code;
use super::report::Report;
use super::tree::At;
use crate::id::Millis;

/// What a day alone means: its first instant, or the first after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// An embargo lifts as the day begins.
    Start,
    /// An item is good through the whole day it expires on.
    End,
}

/// The instant that `written` names in `zone`. A local time that comes twice means the first; one that is skipped is
/// read with the offset before the gap (RFC 5545, 3.3.5): both earn a warning.
pub(super) fn read(
    written: &At<String>,
    name: &str,
    edge: Edge,
    zone: &TimeZone,
    report: &mut Report<'_>,
) -> Option<At<Millis>> {
    let At { at, value } = written;
    let found = instant(value, edge, zone);
    let Some((millis, odd)) = found else {
        report.at(&code::WRONG_VALUE, *at, &[("name", name), ("value", value), ("expected", "time")]);
        return None;
    };
    if let Some(code) = odd {
        let meant = millis.zoned(zone).strftime("%Y-%m-%dT%H:%M%:z").to_string();
        report.at(code, *at, &[("value", value), ("meant", &meant)]);
    }
    Some(At { at: *at, value: millis })
}

/// The shortest form in which [`read`] finds the same instant again in `zone`, without a warning.
pub(super) fn write(at: Millis, edge: Edge, zone: &TimeZone) -> String {
    let local = at.zoned(zone);
    let day = if edge == Edge::End { local.date().yesterday() } else { Ok(local.date()) };
    let time = local.datetime().strftime("%Y-%m-%dT%H:%M").to_string();
    let forms = day.map(|day| day.to_string()).into_iter().chain([time]);
    let same = |form: &String| instant(form, edge, zone) == Some((at, None));
    forms.into_iter().find(same).unwrap_or_else(|| at.to_string())
}

type Odd = Option<&'static super::Code>;

fn instant(text: &str, edge: Edge, zone: &TimeZone) -> Option<(Millis, Odd)> {
    // jiff reads more than we promise (week dates, annotations that it then ignores): hold it to our three forms.
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | ':' | '.' | 'T' | 't' | ' ' | 'Z' | 'z');
    if !text.chars().all(plain) || text.get(4..5) != Some("-") || text.get(7..8) != Some("-") {
        return None;
    }
    if text.len() == 10 {
        let date: Date = text.parse().ok()?;
        let day = if edge == Edge::End { date.tomorrow().ok()? } else { date };
        // Where midnight itself is skipped or comes twice, the day begins at its first instant: nothing to warn of.
        return local(day.to_datetime(Time::midnight()), zone).map(|(millis, _)| (millis, None));
    }
    if let Ok(stamp) = text.parse::<jiff::Timestamp>() {
        return Some((Millis::from(stamp), None));
    }
    // A civil time would silently drop an offset that it cannot use.
    let has_offset = text.get(10..).is_some_and(|time| time.contains(['+', '-', 'Z', 'z']));
    if has_offset { None } else { local(text.parse().ok()?, zone) }
}

fn local(when: DateTime, zone: &TimeZone) -> Option<(Millis, Odd)> {
    let found = zone.to_ambiguous_timestamp(when);
    let odd: Odd = match found.offset() {
        AmbiguousOffset::Unambiguous { .. } => None,
        AmbiguousOffset::Gap { .. } => Some(&code::TIME_SKIPPED),
        AmbiguousOffset::Fold { .. } => Some(&code::TIME_TWICE),
    };
    found.compatible().ok().map(|stamp| (Millis::from(stamp), odd))
}
