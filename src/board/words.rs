//! Sentences that the picture, its description and the text share.

use crate::lang::{Lang, date_range, list, number, week_of};
use crate::reach::Estimate;
use crate::say;

use super::rank::Entry;
use super::totals::{Totals, Trend};
use super::week::Week;

/// `Semaine 47 · 16 – 22 novembre 2026`.
pub(super) fn week(lang: Lang, week: &Week) -> String {
    format!("{} · {}", week_of(lang, week.first), date_range(lang, week.first, week.last))
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A count in figures.
pub(super) fn figure(lang: Lang, count: u64) -> String {
    number(lang, whole(count))
}

/// A counted thing: `6 partages`. `key` is a message with `count` for the plural and `shown` for the figure.
pub(super) fn counted(lang: Lang, key: &str, count: u64) -> String {
    say!(lang, key, count = count, shown = figure(lang, count))
}

/// `+12`, `−8` with a true minus sign, `=`.
pub(super) fn signed(lang: Lang, change: i64) -> String {
    match change {
        0 => "=".to_owned(),
        1.. => format!("+{}", number(lang, change)),
        _ => format!("−{}", number(lang, change.saturating_abs())),
    }
}

/// `6 partages · 4 réseaux`.
pub(super) fn work(lang: Lang, entry: &Entry) -> String {
    let (shares, networks) = (u64::from(entry.shares), u64::from(entry.networks));
    format!("{} · {}", counted(lang, "board-shares", shares), counted(lang, "board-networks", networks))
}

/// The totals that may be told, each as a phrase; none when all are withheld.
pub(super) fn totals(lang: Lang, totals: &Totals) -> Vec<String> {
    let told = [
        ("board-sharers", totals.sharers.map(u64::from)),
        ("board-shares", totals.shares.map(u64::from)),
        ("board-clicks", totals.clicks),
    ];
    told.into_iter().filter_map(|(key, count)| Some(counted(lang, key, count?))).collect()
}

/// `Par rapport à la semaine précédente : +3 personnes, −8 partages.`
pub(super) fn trend(lang: Lang, trend: &Trend) -> String {
    let all =
        [("board-people", Some(trend.sharers)), ("board-shares", Some(trend.shares)), ("board-clicks", trend.clicks)];
    let changes: Vec<String> = all
        .into_iter()
        .filter_map(|(key, change)| Some((key, change.filter(|change| *change != 0)?)))
        .map(|(key, change)| say!(lang, key, count = change.saturating_abs(), shown = signed(lang, change)))
        .collect();
    if changes.is_empty() {
        say!(lang, "board-trend-same")
    } else {
        say!(lang, "board-trend", changes = list(lang, &changes))
    }
}

/// The range with its certainty and its method, in reach's own words: never one without the other.
pub(super) fn reach(lang: Lang, estimate: &Estimate) -> String {
    say!(lang, "board-reach", estimate = estimate.describe(lang))
}

/// Names in a row, the rest as *and others*: with their number where it is five or more, without it otherwise.
pub(super) fn names(lang: Lang, mut names: Vec<String>, most: usize, others: Option<u32>) -> String {
    let cut = names.len().saturating_sub(most);
    names.truncate(most);
    let rest = cut + others.map_or(0, |others| others as usize);
    // The last comma is the message's where others follow.
    let begun = names.join(", ");
    match (begun.is_empty(), rest) {
        (_, 0) => list(lang, &names),
        (true, rest) => counted(lang, "board-people", rest as u64),
        (false, rest) if rest < super::GROUP_MIN => say!(lang, "board-and-others", list = begun),
        (false, rest) => say!(lang, "board-and-more", list = begun, shown = figure(lang, rest as u64)),
    }
}
