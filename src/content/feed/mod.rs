//! What a feed says: RSS, Atom or JSON Feed as entries, and entries as drafts. A feed is a stranger's bytes.
use std::collections::BTreeSet;

use feed_rs::model;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::draft::Draft;
use super::feeds::FeedSource;
use super::item::Caption;
use super::page_address::{page_key, without_tracking};
use super::words::tame;
use crate::id::{ItemId, Millis, hex};

mod html;
mod markdown;

pub use html::text_of_html;
pub use markdown::escape;

/// Largest feed that is read, in bytes.
pub const MAX_FEED: usize = 2 * 1024 * 1024;
/// Most entries that are looked at, the newest first.
pub const MAX_ENTRIES: usize = 1_000;
/// Longest title of a draft, in characters.
const TITLE: usize = 200;
/// Longest summary of a draft, in characters.
const SUMMARY: usize = 600;
/// Longest id that is kept as it is, in bytes; a longer one is kept as its hash.
const GUID: usize = 200;

/// A feed as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// What it calls itself; empty where it does not say.
    pub title: String,
    /// Its entries, the newest first; those without a date after those with one, in the order of the feed.
    pub entries: Vec<Entry>,
    /// Entries that say nothing: neither title nor text.
    pub empty: usize,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What names it for ever: its own id, or one made of its address or of its words where it has none.
    pub guid: String,
    /// The page it stands for: `https`, without tracking. `None` where it has no such address.
    pub link: Option<Url>,
    /// Its title on one line; the beginning of its text where it has none.
    pub title: String,
    /// Its text, plain, shortened to a few sentences; paragraphs apart by an empty line.
    pub summary: String,
    /// When it was published, as far as it says.
    pub at: Option<Millis>,
}

impl Entry {
    /// What is equal for two entries about one page; empty without one.
    #[must_use]
    pub fn page(&self) -> String {
        self.link.as_ref().map(page_key).unwrap_or_default()
    }

    /// The draft it becomes in `feed`, under this id.
    #[must_use]
    pub fn draft(&self, feed: &FeedSource, id: ItemId) -> Draft {
        Draft {
            campaign: feed.campaign.clone(),
            link: self.link.clone(),
            markets: feed.markets.clone(),
            author: feed.author.clone(),
            captions: vec![Caption { network: None, text: self.title.clone() }],
            body: escape(&self.summary),
            ..Draft::new(id, feed.lang, self.title.clone(), feed.kind)
        }
    }
}

/// Why bytes are no feed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// More than [`MAX_FEED`] bytes.
    #[error("longer than {MAX_FEED} bytes")]
    TooLarge,
    /// No RSS, Atom or JSON Feed, or a broken one.
    #[error("not a feed: {0}")]
    NotAFeed(String),
}

/// Reads a feed that was found at `base`: relative addresses are understood from there.
///
/// # Errors
/// [`FeedError`].
pub fn read_feed(bytes: &[u8], base: &Url) -> Result<Feed, FeedError> {
    if bytes.len() > MAX_FEED {
        return Err(FeedError::TooLarge);
    }
    // Without an id of its own an entry gets none from the parser, whose last resort is chance.
    let parser = feed_rs::parser::Builder::new().base_uri(Some(base.as_str())).sanitize_content(false);
    let parser = parser.id_generator(|_, _, _| String::new()).build();
    let feed =
        parser.parse(bytes).map_err(|error| FeedError::NotAFeed(error.to_string().chars().take(200).collect()))?;
    let all = feed.entries.len().min(MAX_ENTRIES);
    let mut entries: Vec<Entry> =
        feed.entries.into_iter().take(MAX_ENTRIES).filter_map(|entry| self::entry(entry, base)).collect();
    let empty = all - entries.len();
    let mut seen = BTreeSet::new();
    entries.retain(|entry| seen.insert(entry.guid.clone()));
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    Ok(Feed { title: feed.title.map(|title| line(&title.content, TITLE)).unwrap_or_default(), entries, empty })
}

fn entry(entry: model::Entry, base: &Url) -> Option<Entry> {
    let content = || entry.content.as_ref().and_then(|content| content.body.clone());
    let media = || entry.media.iter().find_map(|media| Some(media.description.as_ref()?.content.clone()));
    let summary = entry.summary.as_ref().map(|text| text.content.clone()).filter(|text| !text.trim().is_empty());
    let summary = summary.or_else(content).or_else(media).unwrap_or_default();
    let summary = shown(&text_of_html(&summary), SUMMARY);
    let title = line(entry.title.as_ref().map_or("", |title| &title.content), TITLE);
    let title = if title.is_empty() { line(&summary, 80) } else { title };
    if title.is_empty() {
        return None;
    }
    let link = link(&entry, base);
    let guid = match (entry.id.trim(), &link) {
        ("", Some(link)) => page_key(link),
        ("", None) => format!("{title}\n{summary}"),
        (id, _) => id.to_owned(),
    };
    let at = entry.published.or(entry.updated).map(|at| Millis(at.timestamp_millis()));
    Some(Entry { guid: short_id(guid), link, title, summary, at })
}

/// The page of an entry: the link that is meant for people, from wherever the feed stands.
fn link(entry: &model::Entry, base: &Url) -> Option<Url> {
    let alternate = |link: &&model::Link| link.rel.as_deref().is_none_or(|rel| rel == "alternate");
    let base = entry.base.as_ref().and_then(|own| base.join(own).ok()).unwrap_or_else(|| base.clone());
    let written = entry.links.iter().filter(alternate).find_map(|link| base.join(link.href.trim()).ok())?;
    let mut url = without_tracking(&written);
    // The feed itself came over https, so its host speaks it; of others nobody knows.
    if url.scheme() == "http" && url.host_str() == base.host_str() && url.port().is_none() {
        url.set_scheme("https").ok()?;
    }
    let plain = url.scheme() == "https" && url.username().is_empty() && url.password().is_none() && url.has_host();
    plain.then_some(url)
}

/// One line of plain text without signs that ring a bell.
fn line(text: &str, most: usize) -> String {
    shown(&text_of_html(text).split_whitespace().collect::<Vec<_>>().join(" "), most)
}

/// As much of a stranger's text as is shown, without signs that ring a bell. Cut first: bells are looked for in what is
/// left, one after the other.
fn shown(text: &str, most: usize) -> String {
    tame(&short(text, most))
}

/// At most `most` characters, cut between two words, with a sign that something is missing.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    let whole = cut.rfind(char::is_whitespace).filter(|at| *at > cut.len() / 2).unwrap_or(cut.len());
    format!("{}…", cut[..whole].trim_end())
}

fn short_id(guid: String) -> String {
    if guid.len() > GUID || guid.chars().any(char::is_control) { hex(&Sha256::digest(guid.as_bytes())) } else { guid }
}

#[cfg(test)]
mod tests;
