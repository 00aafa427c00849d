//! Following feeds: who is asked when, what of an answer is new, and how a new entry becomes one file.
//!
//! What was seen and the drafts that come of it are kept in one transaction; then the files are written, and a draft
//! that is in its file is struck off. Whoever dies in between finds the draft in the database and writes it then: nothing
//! is lost with a feed that moves on, and nothing is written twice.
use std::collections::BTreeSet;

use super::intake::{IntakeError, Result, free_id};
use super::port::{Faults, Feeds, FetchError, Fetched, Folder, Wanted};
use crate::content::{Entry, FEEDS, Feed, FeedSource, Library, page_key, read_feed};
use crate::id::{ItemId, Millis};
use crate::lang::Lang;
use crate::say;
use crate::store::{Became, FeedRow, NewSeen, Store};

mod file;

pub use file::write_open;

/// Most drafts of the first look at a feed.
pub const FIRST: usize = 3;
/// Most drafts of a later look; what is left over comes at the next one.
pub const MOST: usize = 20;
/// Shortest time between two looks at one feed, in milliseconds.
pub const PAUSE: i64 = Millis::HOUR;
/// Longest time between two looks at a feed that cannot be read, in milliseconds.
pub const LONGEST: i64 = Millis::DAY;

/// What following feeds needs.
pub struct Desk<'a> {
    /// Where it is kept what was seen.
    pub store: &'a Store,
    /// Where drafts are written.
    pub folder: &'a dyn Folder,
    /// The content as it is.
    pub library: &'a Library,
    /// Who reads feeds.
    pub feeds: &'a dyn Feeds,
    /// Where tests let it die.
    pub faults: &'a dyn Faults,
    /// Real time.
    pub now: Millis,
    /// Added to the next look, in milliseconds from 0 to a few minutes: not everybody asks on the hour.
    pub jitter: i64,
}

impl Desk<'_> {
    pub(super) fn pass(&self, point: &'static str) -> Result<()> {
        if self.faults.dies_at(point) { Err(IntakeError::Died(point)) } else { Ok(()) }
    }
}

/// Every way in which a look at a feed can end: the code in the database.
pub const OUTCOMES: &[&str] =
    &["READ", "SAME", "ENDED", "GONE", "NOT_PUBLIC", "FORBIDDEN", "BUSY", "UNREADABLE", "LOST", "NOT_A_FEED"];

/// What a look at a feed found, before anything is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// One of [`OUTCOMES`].
    pub outcome: &'static str,
    /// More about it, for whoever looks after the feed; empty where there is nothing to say.
    pub detail: String,
    /// Wait that the host asked for, in milliseconds.
    pub retry_after: Option<i64>,
    /// The feed, where it was read.
    pub feed: Option<Feed>,
    /// What to ask with the next time.
    pub tags: (Option<String>, Option<String>),
}

impl Look {
    fn ended(outcome: &'static str, detail: impl Into<String>) -> Self {
        Self { outcome, detail: detail.into(), retry_after: None, feed: None, tags: (None, None) }
    }

    /// Did the host answer as it should?
    #[must_use]
    pub fn well(&self) -> bool {
        matches!(self.outcome, "READ" | "SAME")
    }
}

/// Asks a feed. Keeps nothing.
pub async fn look(feeds: &dyn Feeds, source: &FeedSource, row: Option<&FeedRow>) -> Look {
    let same = row.filter(|row| row.url == source.url.as_str());
    let wanted = Wanted {
        url: source.url.clone(),
        etag: same.and_then(|row| row.etag.clone()),
        modified: same.and_then(|row| row.modified.clone()),
    };
    match feeds.read(&wanted).await {
        Ok(Fetched::Same) => Look { tags: (wanted.etag, wanted.modified), ..Look::ended("SAME", "") },
        Ok(Fetched::Ended) => Look::ended("ENDED", ""),
        Ok(Fetched::Body { url, bytes, etag, modified }) => match read_feed(&bytes, &url) {
            Ok(feed) => Look { feed: Some(feed), tags: (etag, modified), ..Look::ended("READ", "") },
            Err(error) => Look::ended("NOT_A_FEED", error.to_string()),
        },
        Err(error) => {
            let outcome = match &error {
                FetchError::Forbidden(_) => "FORBIDDEN",
                FetchError::Busy { .. } => "BUSY",
                FetchError::Gone => "GONE",
                FetchError::NotPublic => "NOT_PUBLIC",
                FetchError::Unreadable(_) => "UNREADABLE",
                FetchError::Lost(_) => "LOST",
            };
            let retry_after = if let FetchError::Busy { retry_after } = error { Some(retry_after) } else { None };
            Look { retry_after, ..Look::ended(outcome, error.to_string()) }
        }
    }
}

/// What there is to say beyond an outcome: the wait that the host asked for in words, else what the program that read
/// the answer said, in brackets because it is English in any language. Nothing where the outcome says it all.
#[must_use]
pub fn because(outcome: &str, detail: &str, retry_after: Option<i64>, lang: Lang) -> Option<String> {
    match retry_after {
        Some(wait) if wait > 2 * Millis::HOUR => {
            Some(say!(lang, "content-feed-wait-hours", count = wait.saturating_add(Millis::HOUR - 1) / Millis::HOUR))
        }
        Some(wait) => {
            Some(say!(lang, "content-feed-wait-minutes", count = (wait.max(1) + Millis::MINUTE - 1) / Millis::MINUTE))
        }
        None if detail.is_empty() || matches!(outcome, "GONE" | "NOT_PUBLIC") => None,
        None => Some(format!("({detail})")),
    }
}

/// What became of a look that was due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// One of [`OUTCOMES`].
    pub outcome: &'static str,
    /// More about it.
    pub detail: String,
    /// Wait that the host asked for, in milliseconds.
    pub retry_after: Option<i64>,
    /// The items that became drafts.
    pub drafted: Vec<ItemId>,
    /// Entries whose page an item has already.
    pub known: usize,
    /// Entries that were there before the feed was followed.
    pub passed: usize,
    /// New entries that wait for the next look.
    pub left: usize,
}

/// Looks at a feed when its time has come, or at once where a person asks (`by_hand`): keeps what is new and writes it.
/// `None` when it was not its time.
///
/// # Errors
/// What folder and store say. A feed that cannot be read is no error: it is kept, and said in the answer.
pub async fn follow(desk: &Desk<'_>, source: &FeedSource, by_hand: bool) -> Result<Option<Followed>> {
    let row = desk.store.feed(&source.name).await?.filter(|row| row.url == source.url.as_str());
    if let Some(row) = row.as_ref().filter(|_| !by_hand)
        && (row.stopped || row.next_at > desk.now)
    {
        return Ok(None);
    }
    // Where drafts cannot be written nobody is asked: the answer would have to be thrown away.
    desk.folder.read(FEEDS)?;
    let looked = look(desk.feeds, source, row.as_ref()).await;
    let row = row.unwrap_or_else(|| FeedRow::new(source.name.clone(), source.url.to_string()));
    let mut chosen = Chosen::default();
    if let Some(feed) = &looked.feed {
        chosen = choose(desk, source, feed, row.first_read_at.is_none()).await?;
    }
    let row = settled(desk, row, &looked, chosen.left > 0);
    desk.store.keep_feed(&row, &chosen.seen).await?;
    desk.pass("feed_kept")?;
    write_open(desk).await?;
    let count = |wanted: &Became| chosen.seen.iter().filter(|seen| seen.became == *wanted).count();
    let (known, passed) = (count(&Became::Known), count(&Became::Passed));
    let Look { outcome, detail, retry_after, .. } = looked;
    Ok(Some(Followed { outcome, detail, retry_after, drafted: chosen.drafted, known, passed, left: chosen.left }))
}

/// How a look leaves the feed. Where entries are left over the host is asked for everything again: it would say that
/// nothing changed.
fn settled(desk: &Desk<'_>, row: FeedRow, looked: &Look, left: bool) -> FeedRow {
    let well = looked.well();
    let failures = if well { 0 } else { row.failures.saturating_add(1) };
    let doubled = PAUSE.saturating_mul(1 << failures.clamp(0, 10)).min(LONGEST);
    let wait = doubled.max(looked.retry_after.unwrap_or(0).min(7 * Millis::DAY)).saturating_add(desk.jitter.max(0));
    let (etag, modified) = if well && !left { looked.tags.clone() } else { (None, None) };
    FeedRow {
        etag,
        modified,
        first_read_at: row.first_read_at.or(looked.feed.as_ref().map(|_| desk.now)),
        asked_at: desk.now,
        next_at: desk.now.plus(wait),
        failures,
        outcome: looked.outcome.to_owned(),
        stopped: looked.outcome == "ENDED",
        ..row
    }
}

/// What of a feed is new.
#[derive(Default)]
struct Chosen {
    seen: Vec<NewSeen>,
    drafted: Vec<ItemId>,
    left: usize,
}

async fn choose(desk: &Desk<'_>, source: &FeedSource, feed: &Feed, first: bool) -> Result<Chosen> {
    let guids = desk.store.feed_guids(&source.name).await?;
    let mut pages = desk.store.feed_pages().await?;
    pages.extend(desk.library.items.values().filter_map(|item| item.link.as_ref()).map(page_key));
    let planned: BTreeSet<String> = desk.store.open_drafts().await?.into_iter().map(|open| open.path).collect();
    let mut chosen = Chosen::default();
    for entry in feed.entries.iter().filter(|entry| !guids.contains(&entry.guid)) {
        let page = entry.page();
        let seen = |became| NewSeen { guid: entry.guid.clone(), page: page.clone(), became };
        let became = if !page.is_empty() && !pages.insert(page.clone()) {
            Became::Known
        } else if chosen.drafted.len() < if first { FIRST } else { MOST } {
            draft(desk, source, entry, &planned, &mut chosen.drafted)?
        } else if first {
            Became::Passed
        } else {
            chosen.left += 1;
            continue;
        };
        chosen.seen.push(seen(became));
    }
    Ok(chosen)
}

fn draft(
    desk: &Desk<'_>,
    source: &FeedSource,
    entry: &Entry,
    planned: &BTreeSet<String>,
    drafted: &mut Vec<ItemId>,
) -> Result<Became> {
    let waits = |id: &ItemId| planned.iter().any(|path| path.starts_with(&format!("items/{id}.")));
    let id = free_id(desk.library, desk.folder, &entry.title, |id| drafted.contains(id) || waits(id))?;
    drafted.push(id.clone());
    let draft = entry.draft(source, id);
    Ok(Became::Drafted(draft.path(), draft.write()))
}

#[cfg(test)]
mod tests {
    use super::{Lang, Millis, because};

    #[test]
    fn a_wait_is_said_in_minutes_or_hours_and_english_stands_in_brackets() {
        for (outcome, detail, wait, expected) in [
            ("BUSY", "x", Some(1), Some("Ask again in 1 minute at the earliest.")),
            ("BUSY", "x", Some(2 * Millis::HOUR), Some("Ask again in 120 minutes at the earliest.")),
            ("BUSY", "x", Some(2 * Millis::HOUR + 1), Some("Ask again in 3 hours at the earliest.")),
            ("NOT_A_FEED", "no root", None, Some("(no root)")),
            ("GONE", "no such post", None, None),
            ("READ", "", None, None),
        ] {
            assert_eq!(because(outcome, detail, wait, Lang::En).as_deref(), expected, "{outcome} {wait:?}");
        }
    }
}
