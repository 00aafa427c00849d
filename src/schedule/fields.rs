//! Five-field Unix cron, rewritten for the `cron` crate, which parses it into sets and nothing more.
//!
//! The crate reads seconds first, numbers weekdays 1 to 7 from Sunday, takes `5/15` for `5-59/15`, refuses `6-1`, and
//! its iterator answers times in the past around daylight saving. So this file settles what is written, in the sense
//! of Vixie's cron, before the crate sees it: names become numbers, Sunday is 0 or 7, a start without a range and with
//! a step is that start alone, an empty range means nothing. Whether a field begins with `*` is kept outside.

use std::str::FromStr;

use cron::TimeUnitSpec;

use super::codes;
use super::days::DaySet;
use super::field::FIELDS;
use super::remark::Remark;

/// What an expression means: days, and minutes after midnight on each of them, ascending.
#[derive(Debug)]
pub(super) struct Sets {
    pub(super) days: DaySet,
    pub(super) times: Vec<u16>,
    pub(super) warnings: Vec<Remark>,
}

/// Reads a five-field expression.
pub(super) fn read(text: &str) -> Result<Sets, Remark> {
    let parts = parts(text);
    if let Some((column, part)) = parts.first().filter(|(_, part)| part.starts_with('@')) {
        return Err(Remark::new(&codes::NICKNAME).at(*column).with("part", part));
    }
    if parts.len() != FIELDS.len() {
        return Err(Remark::new(&codes::FIELD_COUNT).with("count", parts.len()));
    }
    let mut warnings = Vec::new();
    let mut rewritten = Vec::with_capacity(FIELDS.len());
    for (field, (column, part)) in FIELDS.iter().zip(&parts) {
        rewritten.push(field.rewrite(*column, part, &mut warnings)?);
    }
    sets(text, &parts, &rewritten, warnings)
}

/// The words of `text` with their 1-based columns, in characters.
pub(super) fn parts(text: &str) -> Vec<(usize, String)> {
    let mut parts: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for (index, letter) in text.chars().enumerate() {
        if letter.is_whitespace() {
            inside = false;
        } else if let Some((_, part)) = parts.last_mut().filter(|_| inside) {
            part.push(letter);
        } else {
            parts.push((index + 1, letter.to_string()));
            inside = true;
        }
    }
    parts
}

/// Lets the crate read the rewritten fields and takes the sets out of it. A field without any value is shown to the
/// crate as `*`, and its set is emptied here.
fn sets(
    text: &str,
    parts: &[(usize, String)],
    rewritten: &[Vec<String>],
    warnings: Vec<Remark>,
) -> Result<Sets, Remark> {
    let field = |index: usize| {
        rewritten.get(index).filter(|items| !items.is_empty()).map_or("*".to_owned(), |items| items.join(","))
    };
    let expression = format!("0 {} {} {} {} {}", field(0), field(1), field(2), field(3), field(4));
    let parsed = cron::Schedule::from_str(&expression)
        .map_err(|_| Remark::new(&codes::NOT_AN_ITEM).at(1).with("part", text).with("field", "all"))?;
    let bits = |index: usize, values: &dyn Fn() -> u64| {
        if rewritten.get(index).is_some_and(Vec::is_empty) { 0 } else { values() }
    };
    let minutes = bits(0, &|| collect(parsed.minutes().iter()));
    let hours = bits(1, &|| collect(parsed.hours().iter()));
    let dom = bits(2, &|| collect(parsed.days_of_month().iter()));
    let months = bits(3, &|| collect(parsed.months().iter()));
    // From 1 to 7 back to bits 0 to 6.
    let dow = bits(4, &|| collect(parsed.days_of_week().iter()) >> 1);
    let star = |index: usize| parts.get(index).is_some_and(|(_, part)| part.starts_with('*'));
    // Each fits: days end at 31, months at 12, weekdays at 6.
    let days = DaySet { months: months as u16, dom: dom as u32, dow: dow as u8, either: !star(2) && !star(4) };
    Ok(Sets { days, times: times(hours, minutes), warnings })
}

fn collect(values: impl Iterator<Item = u32>) -> u64 {
    values.fold(0, |bits, value| bits | 1 << value)
}

fn times(hours: u64, minutes: u64) -> Vec<u16> {
    let of = |bits: u64, end: u16| (0..end).filter(move |value| bits >> value & 1 == 1);
    of(hours, 24).flat_map(|hour| of(minutes, 60).map(move |minute| hour * 60 + minute)).collect()
}
