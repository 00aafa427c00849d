//! Feeds: how the last look at each ended, what was seen in it, and drafts that are not in their files yet.
use std::collections::BTreeSet;

use sqlx::Row as _;

use super::{Result, sql, stamp};
use crate::id::{Millis, Slug};

/// How the last look at a feed ended. Instants are real time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedRow {
    /// Its name in `feeds.toml`.
    pub name: Slug,
    /// Where it was read then: another address begins anew.
    pub url: String,
    /// What its host wants to be asked with, so that it can say that nothing changed.
    pub etag: Option<String>,
    /// The same, as a date.
    pub modified: Option<String>,
    /// When it was read for the first time.
    pub first_read_at: Option<Millis>,
    /// When it was asked last; 0 where it never was.
    pub asked_at: Millis,
    /// Not asked again before this instant.
    pub next_at: Millis,
    /// How often in a row it could not be read.
    pub failures: i64,
    /// The code of how the last look ended; empty where there was none.
    pub outcome: String,
    /// Gone for good.
    pub stopped: bool,
}

impl FeedRow {
    /// A feed that was never asked.
    #[must_use]
    pub fn new(name: Slug, url: String) -> Self {
        Self {
            name,
            url,
            etag: None,
            modified: None,
            first_read_at: None,
            asked_at: Millis(0),
            next_at: Millis(0),
            failures: 0,
            outcome: String::new(),
            stopped: false,
        }
    }
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// A draft: the path of its file below the content folder, and the file's text.
    Drafted(String, String),
    /// Nothing: an item has its page already.
    Known,
    /// Nothing: it was there before the feed was followed.
    Passed,
}

/// An entry that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSeen {
    /// Its id in the feed.
    pub guid: String,
    /// Its page, as `content::page_key` writes it; empty without one.
    pub page: String,
    /// What became of it.
    pub became: Became,
}

/// A draft that is not certainly in its file yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    /// The feed it comes from.
    pub feed: String,
    /// The entry it comes from.
    pub guid: String,
    /// Where its file is to stand.
    pub path: String,
    /// What the file is to hold.
    pub draft: String,
}

stamp! {
    /// How the last look at a feed ended.
    ///
    /// # Errors
    /// What the database says.
    pub async fn feed(&self, name: &Slug) -> Result<Option<FeedRow>> {
        let row: Option<Row> = sqlx::query(sql::FEED).bind(name.to_string()).fetch_optional(&self.readers).await?;
        row.map(|row| {
            Ok(FeedRow {
                name: name.clone(),
                url: row.try_get("url")?,
                etag: row.try_get("etag")?,
                modified: row.try_get("modified")?,
                first_read_at: row.try_get::<Option<i64>, _>("first_read_at")?.map(Millis),
                asked_at: Millis(row.try_get("asked_at")?),
                next_at: Millis(row.try_get("next_at")?),
                failures: row.try_get("failures")?,
                outcome: row.try_get("outcome")?,
                stopped: row.try_get::<i64, _>("stopped")? == 1,
            })
        })
        .transpose()
    }

    /// Keeps how a look ended together with what was seen. What somebody else saw first stays as they kept it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn keep_feed(&self, feed: &FeedRow, seen: &[NewSeen]) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::FEED_KEEP)
            .bind(feed.name.to_string())
            .bind(feed.url.clone())
            .bind(feed.etag.clone())
            .bind(feed.modified.clone())
            .bind(feed.first_read_at.map(|at| at.0))
            .bind(feed.asked_at.0)
            .bind(feed.next_at.0)
            .bind(feed.failures)
            .bind(feed.outcome.clone())
            .bind(i64::from(feed.stopped))
            .execute(&mut *tx)
            .await?;
        for one in seen {
            let (outcome, path, draft) = match &one.became {
                Became::Drafted(path, draft) => ("drafted", Some(path.clone()), Some(draft.clone())),
                Became::Known => ("known", None, None),
                Became::Passed => ("passed", None, None),
            };
            sqlx::query(sql::FEED_SEEN_ADD)
                .bind(feed.name.to_string())
                .bind(one.guid.clone())
                .bind(one.page.clone())
                .bind(outcome)
                .bind(path)
                .bind(draft)
                .bind(feed.asked_at.0)
                .execute(&mut *tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }

    /// The ids of the entries of a feed that were seen.
    ///
    /// # Errors
    /// What the database says.
    pub async fn feed_guids(&self, name: &Slug) -> Result<BTreeSet<String>> {
        let rows: Vec<Row> = sqlx::query(sql::FEED_GUIDS).bind(name.to_string()).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok(row.try_get("guid")?)).collect()
    }

    /// How many drafts were made of a feed's entries.
    ///
    /// # Errors
    /// What the database says.
    pub async fn feed_drafted(&self, name: &Slug) -> Result<i64> {
        Ok(sqlx::query_scalar(sql::FEED_DRAFTED).bind(name.to_string()).fetch_one(&self.readers).await?)
    }

    /// The pages of all entries that were seen in any feed.
    ///
    /// # Errors
    /// What the database says.
    pub async fn feed_pages(&self) -> Result<BTreeSet<String>> {
        let rows: Vec<Row> = sqlx::query(sql::FEED_PAGES).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok(row.try_get("page")?)).collect()
    }

    /// The drafts that are still to be written, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn open_drafts(&self) -> Result<Vec<OpenDraft>> {
        let rows: Vec<Row> = sqlx::query(sql::FEED_OPEN).fetch_all(&self.readers).await?;
        let open = |row: &Row| {
            Ok(OpenDraft {
                feed: row.try_get("feed")?,
                guid: row.try_get("guid")?,
                path: row.try_get("path")?,
                draft: row.try_get("draft")?,
            })
        };
        rows.iter().map(open).collect()
    }

    /// A draft is to be written elsewhere: its place was taken meanwhile.
    ///
    /// # Errors
    /// What the database says.
    pub async fn draft_moved(&self, draft: &OpenDraft, path: &str) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::FEED_MOVED).bind(draft.feed.clone()).bind(draft.guid.clone()).bind(path.to_owned());
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// A draft is in its file.
    ///
    /// # Errors
    /// What the database says.
    pub async fn draft_written(&self, draft: &OpenDraft) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::FEED_WRITTEN).bind(draft.feed.clone()).bind(draft.guid.clone());
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
