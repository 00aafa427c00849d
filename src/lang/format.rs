//! Numbers, dates and lists as each language writes them, by ICU4X.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, MDE, YMD, YMDE};
use icu_datetime::input::{Date, DateTime, Time};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::{Locale, locale};
use jiff::civil;

use super::{Lang, say};

/// English is written day first and on a 24-hour clock, like French: the product's readers are international.
fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::Fr => locale!("fr"),
        Lang::En => locale!("en-GB"),
    }
}

/// `4820` as `4 820` (narrow no-break space) in French and `4,820` in English.
#[must_use]
pub fn number(lang: Lang, value: i64) -> String {
    match DecimalFormatter::try_new(locale_of(lang).into(), Default::default()) {
        Ok(formatter) => formatter.format(&Decimal::from(value)).to_string(),
        // Compiled data holds both languages; a plain number is still a number.
        Err(_) => value.to_string(),
    }
}

/// `1.25` as `1,25` in French and `1.25` in English, with this many digits behind the sign; at most six. Not-a-number and
/// what is beyond `i64` are written as the nearest that can be.
#[must_use]
pub fn decimal(lang: Lang, value: f64, digits: u8) -> String {
    let digits = digits.min(6);
    // The cast saturates, and takes not-a-number for zero.
    let mut exact = Decimal::from((value * 10f64.powi(i32::from(digits))).round() as i64);
    exact.multiply_pow10(-i16::from(digits));
    match DecimalFormatter::try_new(locale_of(lang).into(), Default::default()) {
        Ok(formatter) => formatter.format(&exact).to_string(),
        Err(_) => exact.to_string(),
    }
}

/// `low` to `high`, as numbers: `48 000 – 74 000`. A line may end after the dash, not before it.
#[must_use]
pub fn range(lang: Lang, low: i64, high: i64) -> String {
    format!("{}\u{a0}– {}", number(lang, low), number(lang, high))
}

/// `Ada, Bo et Cy`, `Ada, Bo and Cy`: things as a sentence names them. Empty where there are none.
///
/// For what goes together; what may be chosen from, and what is cut short with a number, is parted by commas.
#[must_use]
pub fn list<T: AsRef<str>>(lang: Lang, items: &[T]) -> String {
    let options = ListFormatterOptions::default().with_length(ListLength::Wide);
    match ListFormatter::try_new_and(locale_of(lang).into(), options) {
        Ok(formatter) => formatter.format(items.iter().map(AsRef::as_ref)).to_string(),
        // Compiled data holds both languages; commas are understood too.
        Err(_) => items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
    }
}

fn iso(date: civil::Date) -> Option<Date<icu_calendar::Iso>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Date::try_new_iso(i32::from(date.year()), month, day).ok()
}

/// `22 novembre 2026`, `22 November 2026`.
#[must_use]
pub fn date(lang: Lang, day: civil::Date) -> String {
    let written = DateTimeFormatter::try_new(locale_of(lang).into(), YMD::long())
        .ok()
        .and_then(|formatter| Some(formatter.format(&iso(day)?).to_string()));
    written.map_or_else(|| day.to_string(), |written| with_first(lang, day, written))
}

/// French says `1er janvier`, and counts every other day of the month with a plain number; ICU has the plain number for
/// all of them.
fn with_first(lang: Lang, day: civil::Date, written: String) -> String {
    if lang == Lang::Fr && day.day() == 1 { written.replacen("1 ", "1er ", 1) } else { written }
}

/// `lundi 23 novembre 2026 à 09:00`, `Monday 23 November 2026 at 09:00`.
#[must_use]
pub fn date_time(lang: Lang, at: civil::DateTime) -> String {
    let clock = |value: i8| u8::try_from(value).ok();
    let written =
        DateTimeFormatter::try_new(locale_of(lang).into(), YMDE::long().with_time_hm()).ok().and_then(|formatter| {
            let time = Time::try_new(clock(at.hour())?, clock(at.minute())?, 0, 0).ok()?;
            Some(formatter.format(&DateTime { date: iso(at.date())?, time }).to_string())
        });
    written.map_or_else(|| at.to_string(), |written| with_first(lang, at.date(), written))
}

/// `lun. 23 nov.`, `Mon 23 Nov`: for tables, whose readers know the year.
#[must_use]
pub fn short_day(lang: Lang, day: civil::Date) -> String {
    let written = DateTimeFormatter::try_new(locale_of(lang).into(), MDE::medium())
        .ok()
        .and_then(|formatter| Some(formatter.format(&iso(day)?).to_string()));
    written.map_or_else(|| day.to_string(), |written| with_first(lang, day, written))
}

/// `lundi`, `Monday`.
#[must_use]
pub fn weekday(lang: Lang, day: civil::Date) -> String {
    let written = DateTimeFormatter::try_new(locale_of(lang).into(), E::long())
        .ok()
        .and_then(|formatter| Some(formatter.format(&iso(day)?).to_string()));
    written.unwrap_or_else(|| day.to_string())
}

/// First to last day, naming the month and year once where they are the same: `16 – 22 novembre 2026`. One day alone is
/// that day.
#[must_use]
pub fn date_range(lang: Lang, from: civil::Date, to: civil::Date) -> String {
    let whole = date(lang, to);
    if from == to {
        return whole;
    }
    let whole_start = date(lang, from);
    let same = (from.year(), from.month()) == (to.year(), to.month());
    let start = if same { whole_start.split(' ').next().unwrap_or_default() } else { &whole_start };
    say(lang, "date-range", &[("from", start.to_owned().into()), ("to", whole.into())])
}

/// `Semaine 47`, `Week 47`: the ISO 8601 week that holds `day`.
#[must_use]
pub fn week_of(lang: Lang, day: civil::Date) -> String {
    say(lang, "week-of", &[("week", day.iso_week_date().week().to_string().into())])
}
