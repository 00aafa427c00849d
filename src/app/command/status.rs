//! `portevoix status`: how much there is of each thing, and what waits.
use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;
use serde::Serialize;

use super::backup::database;
use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::doctor::RECENT;
use crate::app::exit::{Exit, Stop, of_io, of_store, words_of_store};
use crate::app::folder;
use crate::app::terminal::line;
use crate::flow::forecast::look_back;
use crate::flow::metrics::LATE;
use crate::flow::port::Clock as _;
use crate::flow::{Catalogue, FlowError};
use crate::id::Millis;
use crate::lang::{Lang, date_time, number};
use crate::say;
use crate::store::{Pause, Store, StoreError, Tallies};

/// A figure about fewer people is withheld.
const FEWEST: i64 = 5;

/// Flags of `status`.
#[derive(Debug, Args)]
pub(crate) struct StatusArgs {
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

/// What is printed. A number of people under five is `null`.
#[derive(Debug, Serialize)]
struct Status {
    paused: bool,
    paused_since: Option<String>,
    paused_until: Option<String>,
    items: usize,
    items_offered: usize,
    slots: BTreeMap<String, i64>,
    slots_late: i64,
    last_post: Option<String>,
    people: Option<i64>,
    advocates: Option<i64>,
    sharers: Option<i64>,
    shares: BTreeMap<String, i64>,
    links: i64,
    clicks_counted: i64,
    clicks_total: i64,
    errands_open: i64,
    posts_failed: i64,
    errands_failed: i64,
}

pub(crate) fn run(config: &Config, args: &StatusArgs, lang: Lang) -> Ended {
    let file = database(config, lang)?;
    let now = SystemClock.now();
    let files = folder::read(&config.content.folder).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let (catalogue, _) = Catalogue::read(&files, config.content.trust_file_approvals);
    let read = async {
        let store = Store::open_to_read(&file).await?;
        let tallies = store.tallies(now.plus(-LATE), now.plus(-RECENT)).await;
        let looked = look_back(&store, catalogue, now).await;
        store.close().await;
        Ok((tallies?, looked?))
    };
    let (tallies, (catalogue, past)) = runtime()?.block_on(read).map_err(|error: FlowError| match error {
        FlowError::Store(StoreError::Older { .. }) => Stop::new(Exit::Failed, say!(lang, "app-status-older")),
        FlowError::Store(error) => {
            Stop::new(of_store(&error), say!(lang, "app-status-failed", reason = words_of_store(&error, lang)))
        }
        error => Stop::new(Exit::Failed, say!(lang, "app-status-failed", reason = error.to_string())),
    })?;
    let pause = past.pause.as_ref();
    let status = status(&tallies, catalogue.library.items.len(), catalogue.offered(now).len(), pause);
    if args.json {
        let text = serde_json::to_string_pretty(&status);
        line(text.map_err(|error| Stop::new(Exit::Failed, error.to_string()))?);
    } else {
        tell(&status, &tallies, pause, lang);
    }
    Ok(ExitCode::SUCCESS)
}

/// `None` for a group under five, unless it is empty.
fn people(count: i64) -> Option<i64> {
    (count == 0 || count >= FEWEST).then_some(count)
}

fn status(tallies: &Tallies, items: usize, offered: usize, pause: Option<&Pause>) -> Status {
    let instant = |at: Millis| jiff::Timestamp::from_millisecond(at.0).ok().map(|at| at.to_string());
    let advocates = tallies.people.get("advocate").copied().unwrap_or(0);
    let all: i64 = tallies.people.values().sum();
    Status {
        paused: pause.is_some(),
        paused_since: pause.and_then(|pause| instant(pause.since)),
        paused_until: pause.and_then(|pause| instant(pause.until?)),
        items,
        items_offered: offered,
        slots: tallies.slots.clone(),
        slots_late: tallies.waiting.late,
        last_post: tallies.last_sent.and_then(instant),
        // From the difference of two figures nobody is to be counted who may not be counted.
        people: people(all).filter(|_| people(all - advocates).is_some()),
        advocates: people(advocates),
        sharers: people(tallies.sharers),
        shares: if people(tallies.sharers).is_some() { tallies.shares.clone() } else { BTreeMap::new() },
        links: tallies.links,
        clicks_counted: tallies.clicks.iter().map(|class| class.counted).sum(),
        clicks_total: tallies.clicks.iter().map(|class| class.total).sum(),
        errands_open: tallies.errands.iter().filter(|tally| tally.state == "open").map(|tally| tally.count).sum(),
        posts_failed: tallies.failed_slots,
        errands_failed: tallies.failed_errands,
    }
}

/// That all posting is paused, since when, and until when where it has an end.
pub(crate) fn paused(pause: &Pause, lang: Lang) -> String {
    let time = |at: Millis| date_time(lang, at.zoned(&jiff::tz::TimeZone::UTC).datetime());
    let since = time(pause.since);
    match pause.until {
        Some(until) => say!(lang, "app-status-paused-until", since = since, until = time(until)),
        None => say!(lang, "app-status-paused", since = since),
    }
}

fn tell(status: &Status, tallies: &Tallies, pause: Option<&Pause>, lang: Lang) {
    if let Some(pause) = pause {
        line(paused(pause, lang));
    }
    let figure = |count: Option<i64>| count.map_or_else(|| say!(lang, "app-keys-few"), |count| number(lang, count));
    let of = |state: &str| number(lang, status.slots.get(state).copied().unwrap_or(0));
    let whole = |count: usize| number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let last = tallies.last_sent.map(|at| date_time(lang, at.zoned(&jiff::tz::TimeZone::UTC).datetime()));
    let last = last.map_or_else(|| say!(lang, "app-status-never"), |at| format!("{at} UTC"));
    let shares = tallies.sharers == 0 || !status.shares.is_empty();
    line(say!(lang, "app-status-items", items = whole(status.items), offered = whole(status.items_offered)));
    let (sent, skipped, failed) = (of("sent"), of("skipped"), of("failed"));
    line(say!(lang, "app-status-slots", sent = sent, skipped = skipped, failed = failed));
    let late = number(lang, status.slots_late);
    line(say!(lang, "app-status-waiting", due = number(lang, tallies.waiting.open), late = late, last = last));
    line(say!(lang, "app-status-people", people = figure(status.people), advocates = figure(status.advocates)));
    let count = shares.then(|| status.shares.values().sum());
    line(say!(lang, "app-status-shares", shares = figure(count), sharers = figure(status.sharers)));
    let (counted, total) = (number(lang, status.clicks_counted), number(lang, status.clicks_total));
    line(say!(lang, "app-status-clicks", links = number(lang, status.links), counted = counted, total = total));
    let (open, posts) = (number(lang, status.errands_open), number(lang, status.posts_failed));
    let errands = number(lang, status.errands_failed);
    line(say!(lang, "app-status-errands", open = open, posts = posts, errands = errands));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_under_five_are_not_counted_even_by_difference() {
        let of = |known: i64, advocates: i64, sharers: i64| {
            let people = [("known".to_owned(), known), ("advocate".to_owned(), advocates)].into();
            let shares = [("T1".to_owned(), 9)].into();
            let status = status(&Tallies { people, sharers, shares, ..Tallies::default() }, 0, 0, None);
            (status.people, status.advocates, status.sharers, status.shares.len())
        };
        assert_eq!(of(0, 0, 0), (Some(0), Some(0), Some(0), 1));
        assert_eq!(of(10, 4, 4), (Some(14), None, None, 0));
        assert_eq!(of(3, 10, 5), (None, Some(10), Some(5), 1), "13 less 10 would be three people");
        assert_eq!(of(5, 5, 5), (Some(10), Some(5), Some(5), 1));
    }
}
