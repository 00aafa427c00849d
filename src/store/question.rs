//! Who was asked for the figures of a share, and who may be.
use sqlx::Row as _;

use super::{NewErrand, Result, parsed, sql, stamp};
use crate::id::{ItemId, Millis, PersonId, ShareId};
use crate::network::Network;

/// A share whose author takes part, with what is known of asking them for its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareToAsk {
    /// The share.
    pub id: ShareId,
    /// Its author.
    pub person: PersonId,
    /// What was shared.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// When. Business time.
    pub shared_at: Millis,
    /// The author may be asked for figures at all.
    pub willing: bool,
    /// When the author was asked last, for whatever item. Business time.
    pub last_asked: Option<Millis>,
    /// The author was asked for this item, or said not to be.
    pub asked: bool,
    /// Impressions or members reached were told of it.
    pub told: bool,
}

/// A question to be asked.
#[derive(Clone, Debug)]
pub struct NewQuestion {
    /// Whom.
    pub person: PersonId,
    /// About which item.
    pub item: ItemId,
    /// About which share of it.
    pub share: ShareId,
    /// When. Business time.
    pub asked_at: Millis,
    /// Only if the person was asked nothing after this.
    pub person_since: Millis,
    /// Only if nobody was asked about the item after this.
    pub item_since: Millis,
    /// Only if fewer than so many questions were asked after this.
    pub most_since: (Millis, i64),
}

/// A question that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whom.
    pub person: PersonId,
    /// About which item.
    pub item: ItemId,
    /// When. Business time; 0 when they said beforehand that they do not want to be.
    pub asked_at: Millis,
}

stamp! {
    /// The shares of advocates from `from` to `until` (business time) that stand and were not removed, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_to_ask(&self, from: Millis, until: Millis) -> Result<Vec<ShareToAsk>> {
        let query = sqlx::query(sql::SHARES_TO_ASK).bind(from.0).bind(until.0);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                Ok(ShareToAsk {
                    id: parsed("share id", row.try_get("id")?)?,
                    person: parsed("person id", row.try_get("person")?)?,
                    item: parsed("item id", row.try_get("item")?)?,
                    network: parsed("network", row.try_get("network")?)?,
                    shared_at: Millis(row.try_get("shared_at")?),
                    willing: row.try_get::<i64, _>("figures")? == 1,
                    last_asked: row.try_get::<Option<i64>, _>("last_asked")?.map(Millis),
                    asked: row.try_get::<i64, _>("asked")? > 0,
                    told: row.try_get::<i64, _>("told")? > 0,
                })
            })
            .collect()
    }

    /// Keeps a question with the errand that asks it; `false` when a limit forbids it or the share is gone: then nothing
    /// happens.
    ///
    /// # Errors
    /// What the database says.
    pub async fn ask_figure(&self, new: &NewQuestion, errand: &NewErrand) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::QUESTION_ADD)
            .bind(new.person.to_string())
            .bind(new.item.to_string())
            .bind(new.share.to_string())
            .bind(new.asked_at.0)
            .bind(new.person_since.0)
            .bind(new.item_since.0)
            .bind(new.most_since.0.0)
            .bind(new.most_since.1)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 || !Self::errand(&mut tx, errand).await? {
            return Ok(false);
        }
        tx.commit().await?;
        Ok(true)
    }

    /// The person is not asked about this item from now on, whether they were or not.
    ///
    /// # Errors
    /// What the database says.
    pub async fn never_ask(&self, person: PersonId, item: &ItemId, share: ShareId) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::QUESTION_NEVER).bind(person.to_string()).bind(item.to_string());
        query.bind(share.to_string()).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// What a person was asked about, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn questions_of(&self, person: PersonId) -> Result<Vec<Question>> {
        let query = sqlx::query(sql::QUESTIONS_OF).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let item = parsed("item id", row.try_get("item")?)?;
                Ok(Question { person, item, asked_at: Millis(row.try_get("asked_at")?) })
            })
            .collect()
    }

    /// The questions that were asked after `since` (business time), oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn questions_since(&self, since: Millis) -> Result<Vec<Question>> {
        let rows: Vec<Row> = sqlx::query(sql::QUESTIONS_SINCE).bind(since.0).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                Ok(Question {
                    person: parsed("person id", row.try_get("person")?)?,
                    item: parsed("item id", row.try_get("item")?)?,
                    asked_at: Millis(row.try_get("asked_at")?),
                })
            })
            .collect()
    }

    /// How many people take part.
    ///
    /// # Errors
    /// What the database says.
    pub async fn advocates_count(&self) -> Result<i64> {
        let row: Row = sqlx::query(sql::ADVOCATES_COUNT).fetch_one(&self.readers).await?;
        Ok(row.try_get("n")?)
    }

    /// May this person be asked for figures? `false` for who is not known.
    ///
    /// # Errors
    /// What the database says.
    pub async fn may_ask_figures(&self, person: PersonId) -> Result<bool> {
        let row: Option<Row> = sqlx::query(sql::FIGURES).bind(person.to_string()).fetch_optional(&self.readers).await?;
        Ok(row.map(|row| row.try_get::<i64, _>("figures")).transpose()? == Some(1))
    }

    /// The person may be asked for figures from now on, or no longer.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_figures(&self, person: PersonId, may: bool) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::FIGURES_SET).bind(person.to_string()).bind(i64::from(may)).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
