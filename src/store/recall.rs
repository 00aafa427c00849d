//! Taking an item back: one transaction writes what was decided and all the work that follows from it.
//!
//! What is on its way at that moment cannot be stopped in the same transaction, so it is met where it arrives: a slot
//! that is settled as sent later, and a share that is told later, cause their errand in their own transaction.
use sqlx::Row as _;

use super::{NewDecision, NewErrand, Result, parsed, sql, stamp};
use crate::content::Revision;
use crate::id::{ErrandId, ItemId, KitId, LinkCode, Millis, PersonId, ShareId, SlotId};
use crate::ledger::Entry;
use crate::store::ErrandKind;

/// How far a recall has come. Counts only: nobody is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Cards that were delivered.
    pub cards: Tally,
    /// People who are asked to remove their post.
    pub asked: Tally,
    /// Of those, how many say that it is gone.
    pub removed: i64,
    /// What platforms said of cards that cannot be edited, and of how many.
    pub failures: Vec<(String, i64)>,
}

/// How much of a kind of work is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of it, without what turned out to be unnecessary.
    pub all: i64,
    /// What is done.
    pub done: i64,
    /// What cannot be done.
    pub failed: i64,
}

impl Tally {
    /// What is still to be done.
    #[must_use]
    pub fn open(self) -> i64 {
        self.all - self.done - self.failed
    }

    fn add(&mut self, outcome: &str, reason: &str, n: i64) {
        match outcome {
            "done" => self.done += n,
            // A card that was taken away by hand shows nothing any more.
            "moot" if reason == "MESSAGE_GONE" => self.done += n,
            "moot" => return,
            "failed" => self.failed += n,
            _ => {}
        }
        self.all += n;
    }
}

stamp! {
    /// Takes an item back: the decision with its leaf, its links, its slots that wait, an errand for each of its cards and
    /// one for each advocate whose share stands. `false` when it is taken back already: then nothing happens.
    ///
    /// `mint` makes the errands' ids.
    ///
    /// # Errors
    /// What the database says.
    pub async fn withdraw(
        &self, decision: &NewDecision, entry: &Entry, mint: &(dyn Fn() -> ErrandId + Send + Sync),
    ) -> Result<bool> {
        let item = decision.item.to_string();
        let mut tx: Tx = self.write().await?;
        let holds: Option<Row> = sqlx::query(sql::WITHDRAWN_STILL).bind(item.clone()).fetch_optional(&mut *tx).await?;
        if holds.is_some() {
            return Ok(false);
        }
        let number = Self::decide(&mut tx, decision).await?;
        Self::append(&mut tx, entry).await?;
        sqlx::query(sql::LINKS_WITHDRAW).bind(item.clone()).execute(&mut *tx).await?;
        sqlx::query(sql::SLOTS_CANCEL).bind(item.clone()).execute(&mut *tx).await?;
        sqlx::query(sql::ERRANDS_EDIT).bind(item.clone()).bind(decision.at.0).execute(&mut *tx).await?;
        let shares: Vec<Row> = sqlx::query(sql::SHARES_TO_REMOVE).bind(item).fetch_all(&mut *tx).await?;
        for share in &shares {
            let (id, person) = (parsed("share id", share.try_get("id")?)?, parsed("person id", share.try_get("person")?)?);
            let errand = ask_removal(mint(), id, number, person, &decision.item, decision.at);
            Self::errand(&mut tx, &errand).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Causes the edit of a slot's card whose own link was withdrawn before it was known to stand: at `at`, or when the
    /// withdrawal is dated, where that is ahead of the clock.
    pub(in crate::store) async fn withdraw_late(tx: &mut Tx, slot: SlotId, at: Millis) -> Result<()> {
        sqlx::query(sql::ERRAND_EDIT_LATE).bind(slot.to_string()).bind(at.0).execute(&mut **tx).await?;
        Ok(())
    }

    /// Causes the question for a share that is told after its item was withdrawn.
    pub(in crate::store) async fn ask_late(
        tx: &mut Tx, share: ShareId, kit: KitId, person: PersonId, item: &ItemId, at: Millis,
    ) -> Result<()> {
        let row: Row = sqlx::query(sql::WITHDRAWN_AFTER_KIT).bind(kit.to_string()).fetch_one(&mut **tx).await?;
        if let Some(number) = row.try_get::<Option<i64>, _>("seq")? {
            // A withdrawal may be dated ahead of the clock: what it causes is never older than it.
            let at = row.try_get::<Option<i64>, _>("at")?.map_or(at, |withdrawn| at.max(Millis(withdrawn)));
            // One share is told late once: its own id is as good as a new one.
            Self::errand(tx, &ask_removal(ErrandId(share.0), share, number, person, item, at)).await?;
        }
        Ok(())
    }

    /// Was the item withdrawn after the decision number `known`? Who holds an older catalogue would not know.
    pub(in crate::store) async fn withdrawn_since(tx: &mut Tx, item: &ItemId, known: i64) -> Result<bool> {
        let query = sqlx::query(sql::WITHDRAWN_SINCE).bind(item.to_string()).bind(known);
        let row: Option<Row> = query.fetch_optional(&mut **tx).await?;
        Ok(row.is_some())
    }

    /// The person says that their post is gone, with its leaf; `false` when they said so before. It is not asked for any
    /// more.
    ///
    /// # Errors
    /// What the database says.
    pub async fn share_removed(&self, share: ShareId, person: PersonId, at: Millis, entry: &Entry) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::SHARE_REMOVED).bind(share.to_string()).bind(person.to_string()).bind(at.0);
        if query.execute(&mut *tx).await?.rows_affected() == 0 {
            return Ok(false);
        }
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The revision under which an item was last seen by anybody; `None` when nobody ever saw it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn last_revision(&self, item: &ItemId) -> Result<Option<Revision>> {
        let row: Option<Row> =
            sqlx::query(sql::ITEM_LAST_REVISION).bind(item.to_string()).fetch_optional(&self.readers).await?;
        row.map(|row| Ok(Revision(row.try_get("item_revision")?))).transpose()
    }

    /// When the item was last withdrawn, if that still holds or held until it was restored. Business time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn withdrawn_at(&self, item: &ItemId) -> Result<Option<Millis>> {
        let row: Row = sqlx::query(sql::WITHDRAWN_AT).bind(item.to_string()).fetch_one(&self.readers).await?;
        Ok(row.try_get::<Option<i64>, _>("at")?.map(Millis))
    }

    /// How far the recall that began at `since` has come.
    ///
    /// # Errors
    /// What the database says.
    pub async fn recall_progress(&self, item: &ItemId, since: Millis) -> Result<Progress> {
        let query = sqlx::query(sql::RECALL_PROGRESS).bind(item.to_string()).bind(since.0);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        let mut progress = Progress::default();
        for row in &rows {
            let (kind, outcome, reason, n): (String, String, String, i64) =
                (row.try_get("kind")?, row.try_get("outcome")?, row.try_get("reason")?, row.try_get("n")?);
            if kind == ErrandKind::EditCard.code() {
                progress.cards.add(&outcome, &reason, n);
                if outcome == "failed" {
                    progress.failures.push((reason, n));
                }
            } else {
                progress.asked.add(&outcome, &reason, n);
            }
        }
        let query = sqlx::query(sql::RECALL_REMOVED).bind(item.to_string()).bind(since.0);
        let row: Row = query.fetch_one(&self.readers).await?;
        progress.removed = row.try_get("n")?;
        Ok(progress)
    }

    /// The links that lead to a plain page.
    ///
    /// # Errors
    /// What the database says.
    pub async fn withdrawn_links(&self) -> Result<Vec<LinkCode>> {
        let rows: Vec<Row> = sqlx::query(sql::LINKS_WITHDRAWN).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("link code", row.try_get("code")?)).collect()
    }
}

fn ask_removal(id: ErrandId, share: ShareId, number: i64, person: PersonId, item: &ItemId, at: Millis) -> NewErrand {
    NewErrand {
        id,
        kind: ErrandKind::AskRemoval,
        // Once for each withdrawal: who shared again after the item came back is asked again.
        subject: format!("{share} {number}"),
        person: Some(person),
        item: Some(item.clone()),
        created_at: at,
        not_before: Millis(0),
    }
}
