//! Figures for a monitor: what there is, what waits, and when something last went well. Nobody is named or counted as a
//! person; labels are codes of ours.
//!
//! A figure is a row of [`METRICS`]; the documentation's table, the text for the monitor and a test are made from it.
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::click::NODE;
use super::{Parts, Result};
use crate::board::GROUP_MIN;
use crate::id::Millis;
use crate::share::Class;
use crate::store::spool::RECORD;

/// A slot that is due for longer is late: a platform that is down or refuses its token makes cards wait.
pub const LATE: i64 = 15 * Millis::MINUTE;

/// How a figure moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Up and down.
    Gauge,
    /// Only up, while nothing is erased and no copy restored.
    Counter,
}

impl Kind {
    /// As Prometheus names it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Gauge => "gauge",
            Self::Counter => "counter",
        }
    }
}

/// A figure.
#[derive(Clone, Copy, Debug)]
pub struct Metric {
    /// Its name, with the unit at its end.
    pub name: &'static str,
    /// How it moves.
    pub kind: Kind,
    /// What it says.
    pub help: &'static str,
    /// Its labels, whose values are codes.
    pub labels: &'static [&'static str],
}

const fn gauge(name: &'static str, labels: &'static [&'static str], help: &'static str) -> Metric {
    Metric { name, kind: Kind::Gauge, help, labels }
}

const fn counter(name: &'static str, labels: &'static [&'static str], help: &'static str) -> Metric {
    Metric { name, kind: Kind::Counter, help, labels }
}

/// Every figure. Instants are Unix seconds; business time, which is real time except in the demo.
pub const METRICS: &[Metric] = &[
    gauge("portevoix_build_info", &["version", "schema"], "Always 1; the program's version and its schema version."),
    gauge("portevoix_slots", &["state"], "Slots by state: due, sending, sent, skipped, failed."),
    gauge("portevoix_slots_late", &[], "Slots that wait for more than 15 minutes."),
    gauge("portevoix_last_post_timestamp_seconds", &[], "When a card was last posted; 0 before the first one."),
    gauge("portevoix_paused", &[], "1 while all posting is paused."),
    gauge(
        "portevoix_errands",
        &["kind", "state"],
        "Private messages and edits by kind and state: open, done, moot, failed.",
    ),
    gauge(
        "portevoix_shares",
        &["tier"],
        "Shares that stand, by evidence tier; none while fewer than five people shared.",
    ),
    gauge("portevoix_links", &[], "Tracked links."),
    counter("portevoix_clicks_total", &["class"], "Visits of tracked links by class, every request."),
    counter("portevoix_clicks_counted_total", &[], "Counted clicks: people, each once per item and day."),
    gauge("portevoix_spool_lag_bytes", &[], "Bytes of the click spool that were not imported yet."),
    gauge(
        "portevoix_spool_lag_seconds",
        &[],
        "Age of the oldest click that was not imported yet; 0 where there is none.",
    ),
    gauge("portevoix_items", &["offered"], "Items of the content folder: offered now (yes) or not (no)."),
    gauge(
        "portevoix_loop_last_success_timestamp_seconds",
        &["loop"],
        "When each of the loops plan, posts, clicks and errands last went well.",
    ),
    counter("portevoix_loop_failures_total", &["loop"], "How often each of these loops failed since the start."),
    gauge("portevoix_database_bytes", &[], "Size of the database file."),
];

/// One value of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// The name of the figure.
    pub name: &'static str,
    /// The values of its labels, in their order.
    pub labels: Vec<String>,
    /// The value.
    pub value: f64,
}

/// How a background loop goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beat {
    /// When it last went well; `None` before the first time.
    pub last: Option<Millis>,
    /// How often it failed since the start.
    pub failures: u64,
}

/// What the background loops tell of themselves.
#[derive(Debug, Default)]
pub struct Pulse(Mutex<BTreeMap<&'static str, Beat>>);

impl Pulse {
    /// Does a turn of the loop of this name, and keeps whether it went well.
    ///
    /// # Errors
    /// What the turn says.
    pub async fn follow<T>(
        &self,
        name: &'static str,
        parts: &Parts,
        turn: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        // It is counted from its first turn on, and not only from the end of it: a monitor asks when it likes.
        self.beats_of(|beats| {
            beats.entry(name).or_default();
        });
        let done = turn.await;
        self.beat(name, parts.business.now(), done.is_ok());
        done
    }

    fn beat(&self, name: &'static str, now: Millis, well: bool) {
        self.beats_of(|beats| {
            let beat = beats.entry(name).or_default();
            if well {
                beat.last = Some(now);
            } else {
                beat.failures += 1;
            }
        });
    }

    /// Every loop that began a turn.
    #[must_use]
    pub fn beats(&self) -> BTreeMap<&'static str, Beat> {
        self.beats_of(|beats| beats.clone())
    }

    fn beats_of<T>(&self, what: impl FnOnce(&mut BTreeMap<&'static str, Beat>) -> T) -> T {
        what(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Collects samples.
#[derive(Default)]
struct Samples(Vec<Sample>);

impl Samples {
    fn add(&mut self, name: &'static str, labels: &[&str], value: f64) {
        self.0.push(Sample { name, labels: labels.iter().map(|label| (*label).to_owned()).collect(), value });
    }
}

/// Every figure as it stands.
///
/// # Errors
/// What spool and store say.
pub async fn gather(parts: &Parts, pulse: &Pulse) -> Result<Vec<Sample>> {
    let now = parts.business.now();
    let tallies = parts.store.tallies(now.plus(-LATE), now).await?;
    let mut out = Samples::default();
    let schema = crate::store::SCHEMA_VERSION.to_string();
    out.add("portevoix_build_info", &[env!("CARGO_PKG_VERSION"), &schema], 1.0);
    for state in ["due", "sending", "sent", "skipped", "failed"] {
        out.add("portevoix_slots", &[state], whole(tallies.slots.get(state).copied().unwrap_or(0)));
    }
    out.add("portevoix_slots_late", &[], whole(tallies.waiting.late));
    out.add("portevoix_last_post_timestamp_seconds", &[], seconds(tallies.last_sent));
    let paused = parts.store.brake().await?.holds(now).is_some();
    out.add("portevoix_paused", &[], f64::from(u8::from(paused)));
    for errand in &tallies.errands {
        out.add("portevoix_errands", &[&errand.kind, &errand.state], whole(errand.count));
    }
    // Few enough to know one another: nobody is told how often they shared.
    for (tier, count) in tallies.shares.iter().filter(|_| tallies.sharers >= GROUP_MIN as i64) {
        out.add("portevoix_shares", &[tier], whole(*count));
    }
    out.add("portevoix_links", &[], whole(tallies.links));
    for class in &tallies.clicks {
        let name = Class::from_code(class.class).map_or("unknown", class_name);
        out.add("portevoix_clicks_total", &[name], whole(class.total));
    }
    out.add("portevoix_clicks_counted_total", &[], whole(tallies.clicks.iter().map(|class| class.counted).sum()));
    let (behind, oldest) = lag(parts).await?;
    out.add("portevoix_spool_lag_bytes", &[], behind as f64);
    out.add("portevoix_spool_lag_seconds", &[], oldest.map_or(0.0, |at| whole(now.since(at).max(0)) / 1000.0));
    let (offered, all) = offer(parts, now);
    out.add("portevoix_items", &["yes"], offered as f64);
    out.add("portevoix_items", &["no"], (all - offered) as f64);
    for (name, beat) in pulse.beats() {
        out.add("portevoix_loop_last_success_timestamp_seconds", &[name], seconds(beat.last));
        out.add("portevoix_loop_failures_total", &[name], beat.failures as f64);
    }
    out.add("portevoix_database_bytes", &[], whole(parts.store.size().await?));
    Ok(out.0)
}

fn offer(parts: &Parts, now: Millis) -> (usize, usize) {
    let catalogue = parts.catalogue();
    (catalogue.offered(now).len(), catalogue.library.items.len())
}

/// How many bytes of the spool were not imported yet, and when the oldest of these clicks was.
///
/// # Errors
/// What spool and store say.
pub async fn lag(parts: &Parts) -> Result<(u64, Option<Millis>)> {
    let done = parts.store.imported(NODE).await?;
    let (mut behind, mut oldest) = (0, None);
    for segment in parts.spool.segments()? {
        let from = done.get(&segment).copied().unwrap_or(0);
        let length = parts.spool.length(segment)?;
        // Half a record at the end is being written.
        let waiting = length.saturating_sub(from) / RECORD as u64 * RECORD as u64;
        behind += waiting;
        if waiting > 0 && oldest.is_none() {
            oldest = parts.spool.read(segment, from, 1)?.0.first().map(|click| click.at);
        }
    }
    Ok((behind, oldest))
}

/// The label of a class.
fn class_name(class: Class) -> &'static str {
    match class {
        Class::Human => "human",
        Class::Preview => "preview",
        Class::Crawler => "crawler",
        Class::Prefetch => "prefetch",
        Class::Head => "head",
        Class::Other => "other",
    }
}

/// Counts stay far below 2^53, up to which every whole number is exact.
fn whole(count: i64) -> f64 {
    count as f64
}

fn seconds(at: Option<Millis>) -> f64 {
    at.map_or(0.0, |at| whole(at.0) / 1000.0)
}
