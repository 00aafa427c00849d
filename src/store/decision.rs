//! What the comms team decided in chat: one row a decision, with its leaf, never changed afterwards.
use sqlx::Row as _;

use super::{NewReview, Result, StoreError, parsed, sql, stamp};
use crate::content::{Action, Revision};
use crate::id::{ItemId, Millis, PersonId};
use crate::ledger::Entry;

/// A decision to be kept.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// About which item.
    pub item: ItemId,
    /// The revision that was looked at.
    pub revision: Revision,
    /// What was decided. [`Action::Edit`] is no decision: files are edited, and the database refuses it.
    pub action: Action,
    /// Who did; `None` for the program itself.
    pub person: Option<PersonId>,
    /// The platform on which they did: `discord`.
    pub platform: String,
    /// Why, in their words; empty where none was given.
    pub reason: String,
    /// When. Business time.
    pub at: Millis,
}

/// A kept decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its number among all decisions of the installation, from 1, in the order in which they were taken.
    pub seq: i64,
    /// About which item.
    pub item: ItemId,
    /// The revision that was looked at.
    pub revision: Revision,
    /// What was decided.
    pub action: Action,
    /// Who did; `None` for the program itself, or somebody who was erased.
    pub person: Option<PersonId>,
    /// The platform on which they did.
    pub platform: String,
    /// Why, in their words; empty where none was given.
    pub reason: String,
    /// When. Business time.
    pub at: Millis,
}

stamp! {
    fn decision_of(row: &Row) -> Result<Decision> {
        let action: String = row.try_get("action")?;
        let known = Action::ALL.into_iter().find(|known| known.code() == action);
        let person: Option<String> = row.try_get("person")?;
        Ok(Decision {
            seq: row.try_get("seq")?,
            item: parsed("item id", row.try_get("item")?)?,
            revision: Revision(row.try_get("revision")?),
            action: known.ok_or(StoreError::Value { what: "decision", value: action })?,
            person: person.as_deref().map(|id| parsed("person id", id)).transpose()?,
            platform: row.try_get("platform")?,
            reason: row.try_get("reason")?,
            at: Millis(row.try_get("at")?),
        })
    }

    /// Keeps a decision inside the caller's transaction, whatever was decided before; answers its number. The caller
    /// appends its leaf.
    pub(in crate::store) async fn decide(tx: &mut Tx, new: &NewDecision) -> Result<i64> {
        let row: Row = sqlx::query(sql::DECISION_NEXT).fetch_one(&mut **tx).await?;
        let seq: i64 = row.try_get("seq")?;
        sqlx::query(sql::DECISION_ADD)
            .bind(seq)
            .bind(new.item.to_string())
            .bind(new.revision.0.clone())
            .bind(new.action.code())
            .bind(new.person.map(|id| id.to_string()))
            .bind(new.platform.clone())
            .bind(new.reason.clone())
            .bind(new.at.0)
            .execute(&mut **tx)
            .await?;
        Ok(seq)
    }

    /// Keeps a decision with its leaf, if the newest one about its item is still number `after` (`None`: there is none
    /// yet); `false` when somebody decided in between: what they decided on is no longer how the item stands. `reviews`
    /// are told of it, unless this revision was submitted before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_decision(
        &self, new: &NewDecision, after: Option<i64>, entry: &Entry, reviews: &[NewReview],
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::DECISION_NEWEST).bind(new.item.to_string());
        let newest: Option<Row> = query.fetch_optional(&mut *tx).await?;
        let newest = newest.map(|row| row.try_get::<i64, _>("seq")).transpose()?;
        if newest != after {
            return Ok(false);
        }
        let number = Self::decide(&mut tx, new).await?;
        Self::append(&mut tx, entry).await?;
        Self::ask_review(&mut tx, new, number, reviews).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The newest decision about this item.
    ///
    /// # Errors
    /// What the database says.
    pub async fn decision(&self, item: &ItemId) -> Result<Option<Decision>> {
        let query = sqlx::query(sql::DECISION_NEWEST).bind(item.to_string());
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::decision_of).transpose()
    }

    /// The newest decision about each item, by item.
    ///
    /// # Errors
    /// What the database says.
    pub async fn decisions(&self) -> Result<Vec<Decision>> {
        let rows: Vec<Row> = sqlx::query(sql::DECISIONS_NEWEST).fetch_all(&self.readers).await?;
        rows.iter().map(Self::decision_of).collect()
    }

    /// How many decisions were taken: grows with each, so that whoever holds them sees that there are new ones.
    ///
    /// # Errors
    /// What the database says.
    pub async fn decided(&self) -> Result<i64> {
        let row: Row = sqlx::query(sql::DECISION_NEXT).fetch_one(&self.readers).await?;
        Ok(row.try_get::<i64, _>("seq")? - 1)
    }

    /// The newest `limit` decisions about an item, newest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn decisions_of(&self, item: &ItemId, limit: i64) -> Result<Vec<Decision>> {
        let query = sqlx::query(sql::DECISIONS_OF_ITEM).bind(item.to_string()).bind(limit);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::decision_of).collect()
    }

    /// How many different people approved each item that was approved last, since the last decision of another kind
    /// or about another revision. Somebody who was erased since is still one.
    ///
    /// # Errors
    /// What the database says.
    pub async fn approvers(&self) -> Result<Vec<(ItemId, usize)>> {
        let rows: Vec<Row> = sqlx::query(sql::APPROVERS).fetch_all(&self.readers).await?;
        let one = |row: &Row| -> Result<(ItemId, usize)> {
            let people: i64 = row.try_get("people")?;
            Ok((parsed("item id", row.try_get("item")?)?, usize::try_from(people).unwrap_or(0)))
        };
        rows.iter().map(one).collect()
    }

    /// Who asked for review of this item since it was last approved in chat, before its newest submission.
    ///
    /// # Errors
    /// What the database says.
    pub async fn submitters(&self, item: &ItemId) -> Result<Vec<PersonId>> {
        let rows: Vec<Row> = sqlx::query(sql::SUBMITTERS).bind(item.to_string()).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("person id", row.try_get("person")?)).collect()
    }
}
