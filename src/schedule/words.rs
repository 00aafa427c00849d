//! Plain words, English and French: `weekdays 09:30`, `chaque lundi et jeudi à 10h`, `friday to monday 18:00`.
//!
//! Days and times in any order; words that only join them are skipped; any other word is refused rather than guessed
//! at, since `every other monday` would otherwise post twice as often as was asked.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::codes;
use super::days::DaySet;
use super::fields::{Sets, parts};
use super::remark::Remark;
use crate::lang::did_you_mean;

/// Sets of weekdays: bits 0 (Sunday) to 6. Without accents, in lower case.
const DAYS: &[(&str, u8)] = &[
    ("sunday", 1),
    ("sundays", 1),
    ("sun", 1),
    ("dimanche", 1),
    ("dimanches", 1),
    ("dim", 1),
    ("monday", 2),
    ("mondays", 2),
    ("mon", 2),
    ("lundi", 2),
    ("lundis", 2),
    ("lun", 2),
    ("tuesday", 4),
    ("tuesdays", 4),
    ("tue", 4),
    ("tues", 4),
    ("mardi", 4),
    ("mardis", 4),
    ("mar", 4),
    ("wednesday", 8),
    ("wednesdays", 8),
    ("wed", 8),
    ("mercredi", 8),
    ("mercredis", 8),
    ("mer", 8),
    ("thursday", 16),
    ("thursdays", 16),
    ("thu", 16),
    ("thur", 16),
    ("thurs", 16),
    ("jeudi", 16),
    ("jeudis", 16),
    ("jeu", 16),
    ("friday", 32),
    ("fridays", 32),
    ("fri", 32),
    ("vendredi", 32),
    ("vendredis", 32),
    ("ven", 32),
    ("saturday", 64),
    ("saturdays", 64),
    ("sat", 64),
    ("samedi", 64),
    ("samedis", 64),
    ("sam", 64),
    ("weekday", WORKING),
    ("weekdays", WORKING),
    ("weekend", 65),
    ("weekends", 65),
    ("week-end", 65),
    ("week-ends", 65),
    ("daily", ALL),
    ("everyday", ALL),
    ("quotidien", ALL),
    ("quotidiennement", ALL),
    ("day", ALL),
    ("days", ALL),
    ("jour", ALL),
    ("jours", ALL),
];
const WORKING: u8 = 0b011_1110;
const ALL: u8 = 0b111_1111;

/// Before or after `day`: a working day. (`ouvrable` is not here: in French law that is Monday to Saturday.)
const WORKING_WORDS: &[&str] = &["ouvre", "ouvres", "working", "business", "work"];
const JOINING: &[&str] = &[
    "every", "each", "on", "at", "the", "and", "from", "chaque", "tous", "toutes", "les", "le", "la", "et", "du", "de",
    "a", "&",
];
const RANGE: &[&str] = &["to", "through", "thru", "till", "au", "a", "-", "–"];
const TIMES: &[(&str, u16)] = &[("noon", 720), ("midi", 720), ("midnight", 0), ("minuit", 0)];

/// Reads words into days and times.
pub(super) fn read(text: &str) -> Result<Sets, Remark> {
    let words = split(text);
    let mut days = 0u8;
    let mut times = Vec::new();
    let mut index = 0;
    while let Some((column, word)) = words.get(index) {
        let next = words.get(index + 1).map(|(_, word)| word.as_str());
        let after = words.get(index + 2).map(|(_, word)| word.as_str());
        let first = day(word);
        if let (Some(from), Some(until)) = (first, next.filter(|w| RANGE.contains(w)).and(after).and_then(day)) {
            days |= range(from, until).ok_or_else(|| unknown(*column, word))?;
            index += 3;
            continue;
        }
        let working = |word: Option<&str>| word.is_some_and(|word| WORKING_WORDS.contains(&word));
        if first == Some(ALL) && working(next) || working(Some(word)) && next.and_then(day) == Some(ALL) {
            days |= WORKING;
            index += 2;
            continue;
        }
        if let Some(some) = first {
            days |= some;
        } else if let Some(minutes) = time(*column, word)? {
            times.push(minutes);
        } else if !JOINING.contains(&word.as_str()) {
            return Err(unknown(*column, word));
        }
        index += 1;
    }
    finish(days, times)
}

fn finish(days: u8, mut times: Vec<u16>) -> Result<Sets, Remark> {
    if times.is_empty() {
        return Err(Remark::new(&codes::NO_TIME));
    }
    if days == 0 {
        return Err(Remark::new(&codes::NO_DAY));
    }
    times.sort_unstable();
    times.dedup();
    Ok(Sets { days: DaySet::weekly(days), times, warnings: Vec::new() })
}

fn unknown(column: usize, word: &str) -> Remark {
    let known =
        DAYS.iter().map(|(name, _)| *name).chain(TIMES.iter().map(|(name, _)| *name)).chain(JOINING.iter().copied());
    let guess = did_you_mean(word, known.filter(|name| name.len() > 2));
    Remark::new(&codes::UNKNOWN_WORD).at(column).with("word", word).guess(guess)
}

fn day(word: &str) -> Option<u8> {
    DAYS.iter().find(|(name, _)| *name == word).map(|(_, days)| *days)
}

/// The days from one day to another, over the end of the week if need be; `None` if either is not a single day.
fn range(from: u8, until: u8) -> Option<u8> {
    if from.count_ones() != 1 || until.count_ones() != 1 {
        return None;
    }
    let mut day = from;
    let mut days = from;
    while day != until {
        day = if day == 64 { 1 } else { day << 1 };
        days |= day;
    }
    Some(days)
}

/// `09:30`, `9h30`, `18h`, `midi`; `None` if the word is not about time at all.
fn time(column: usize, word: &str) -> Result<Option<u16>, Remark> {
    if let Some((_, minutes)) = TIMES.iter().find(|(name, _)| *name == word) {
        return Ok(Some(*minutes));
    }
    if !word.starts_with(|c: char| c.is_numeric()) && !word.contains(':') {
        return Ok(None);
    }
    let (hour, minute) = word.split_once([':', 'h']).unwrap_or((word, "?"));
    let minute = if minute.is_empty() && word.ends_with('h') { "00" } else { minute };
    let number = |text: &str, most: u16| {
        let plain = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u16>().ok().filter(|value| plain && *value <= most)
    };
    match (number(hour, 23), number(minute, 59).filter(|_| minute.len() == 2)) {
        (Some(hour), Some(minute)) => Ok(Some(hour * 60 + minute)),
        _ => Err(Remark::new(&codes::BAD_TIME).at(column).with("part", word)),
    }
}

/// Words in lower case without accents, with their columns; commas separate, and `monday-friday` is three words.
fn split(text: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    for (column, part) in parts(text) {
        let mut at = column;
        for piece in part.split([',', ';']) {
            let plain: String = piece.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
            match plain.split_once(['-', '–']).filter(|(from, until)| day(from).is_some() && day(until).is_some()) {
                Some((from, until)) => {
                    let until_at = at + from.chars().count() + 1;
                    words.extend([(at, from.to_owned()), (until_at - 1, "-".to_owned()), (until_at, until.to_owned())]);
                }
                None if plain.is_empty() => {}
                None => words.push((at, plain)),
            }
            at += piece.chars().count() + 1;
        }
    }
    words
}
