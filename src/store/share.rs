//! Shares: recorded once per person, item and network, together with their ledger leaf.
use std::collections::BTreeSet;

use sqlx::Row as _;

use super::{Kit, Result, Step, from_json, parsed, sql, stamp, to_json};
use crate::disclosure::Judgement;
use crate::id::{ItemId, KitId, Millis, PersonId, ShareId};
use crate::ledger::Entry;
use crate::network::Network;
use crate::share::{Outcome, Tier};

/// A share to be recorded.
#[derive(Clone, Debug)]
pub struct NewShare {
    /// Its id.
    pub id: ShareId,
    /// The kit it came from.
    pub kit: Kit,
    /// When it was shared. Business time.
    pub shared_at: Millis,
    /// When it was recorded, for the undo. Real time.
    pub recorded_at: Millis,
    /// How we know.
    pub tier: Tier,
    /// The person reworded the suggestion.
    pub own_words: bool,
}

/// A recorded share that was not undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// Its id.
    pub id: ShareId,
    /// Who shared.
    pub person: PersonId,
    /// What.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// The kit it came from.
    pub kit: KitId,
    /// When. Business time.
    pub shared_at: Millis,
    /// When it was recorded. Real time.
    pub recorded_at: Millis,
    /// How we know.
    pub tier: Tier,
    /// The post's address, where told.
    pub permalink: Option<String>,
    /// The text that was posted, as far as known.
    pub text: Option<String>,
    /// Reworded.
    pub own_words: bool,
    /// The verdict on the best-known text.
    pub judgement: Judgement,
    /// When the text was seen on the network. Business time; `None` when it is known otherwise, or not.
    pub seen_at: Option<Millis>,
    /// The host that showed it.
    pub seen_via: Option<String>,
    /// Asking the network for it.
    pub asking: Asking,
    /// Grows with every change: who changes what they read earlier changes nothing.
    pub fence: i64,
}

/// A share that stands, as far as reach needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Its id.
    pub id: ShareId,
    /// Who shared.
    pub person: PersonId,
    /// What.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// When. Business time.
    pub at: Millis,
}

/// How asking the network for a post's text goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// How often it was asked for in vain, or is being asked for.
    pub attempts: u32,
    /// When it may be asked for next. Real time; `None` when it is not to be.
    pub next: Option<Millis>,
    /// What came of it last.
    pub outcome: Option<Outcome>,
}

/// What became of recording a share.
#[derive(Clone, Debug, PartialEq)]
pub enum Added {
    /// It is recorded.
    New,
    /// The person had already shared this item there.
    Already(Box<Share>),
}

stamp! {
    pub(in crate::store) fn share_of(row: &Row) -> Result<Share> {
        let tier: String = row.try_get("tier")?;
        Ok(Share {
            id: parsed("share id", row.try_get("id")?)?,
            person: parsed("person id", row.try_get("person")?)?,
            item: parsed("item id", row.try_get("item")?)?,
            network: parsed("network", row.try_get("network")?)?,
            kit: parsed("kit id", row.try_get("kit")?)?,
            shared_at: Millis(row.try_get("shared_at")?),
            recorded_at: Millis(row.try_get("recorded_at")?),
            tier: parsed("evidence tier", &tier)?,
            permalink: row.try_get("permalink")?,
            text: row.try_get("text")?,
            own_words: row.try_get::<i64, _>("own_words")? == 1,
            judgement: from_json("judgement", row.try_get("judgement")?)?,
            seen_at: row.try_get::<Option<i64>, _>("seen_at")?.map(Millis),
            seen_via: row.try_get("seen_via")?,
            asking: Asking {
                attempts: u32::try_from(row.try_get::<i64, _>("fetch_attempts")?).unwrap_or(u32::MAX),
                next: row.try_get::<Option<i64>, _>("next_fetch")?.map(Millis),
                outcome: row.try_get::<Option<String>, _>("fetch_outcome")?.map(|o| parsed("outcome", &o)).transpose()?,
            },
            fence: row.try_get("fence")?,
        })
    }

    /// Records a share together with its leaf; one that stands already is answered instead.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_share(&self, share: &NewShare, entry: &Entry) -> Result<Added> {
        let kit = &share.kit;
        let verdict = to_json("verdict", &kit.judgement.verdict)?;
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::SHARE_ADD)
            .bind(share.id.to_string())
            .bind(kit.person.to_string())
            .bind(kit.item.to_string())
            .bind(kit.revision.0.clone())
            .bind(kit.network.code())
            .bind(kit.id.to_string())
            .bind(share.shared_at.0)
            .bind(share.recorded_at.0)
            .bind(share.tier.code())
            .bind(i64::from(share.own_words))
            .bind(verdict.trim_matches('"').to_owned())
            .bind(to_json("judgement", &kit.judgement)?)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            let query = sqlx::query(sql::SHARE_ACTIVE)
                .bind(kit.person.to_string())
                .bind(kit.item.to_string())
                .bind(kit.network.code());
            let row: Row = query.fetch_one(&mut *tx).await?;
            let known = Self::share_of(&row)?;
            // Who shares with a newer kit what they had removed has a post to remove again, should it come to that.
            let query = sqlx::query(sql::SHARE_STANDS_AGAIN).bind(known.id.to_string()).bind(kit.id.to_string());
            query.execute(&mut *tx).await?;
            tx.commit().await?;
            return Ok(Added::Already(Box::new(known)));
        }
        Self::append(&mut tx, entry).await?;
        Self::ask_late(&mut tx, share.id, kit.id, kit.person, &kit.item, share.shared_at).await?;
        tx.commit().await?;
        Ok(Added::New)
    }

    /// The share with this id, unless it was undone.
    ///
    /// # Errors
    /// What the database says.
    pub async fn share(&self, id: ShareId) -> Result<Option<Share>> {
        let row: Option<Row> = sqlx::query(sql::SHARE).bind(id.to_string()).fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::share_of).transpose()
    }

    /// Takes a share back if it is this person's and was recorded at or after `not_older_than`; `false` otherwise.
    ///
    /// # Errors
    /// What the database says.
    pub async fn undo_share(
        &self, id: ShareId, person: PersonId, now: Millis, not_older_than: Millis, entry: &Entry,
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::SHARE_UNDO)
            .bind(id.to_string())
            .bind(person.to_string())
            .bind(now.0)
            .bind(not_older_than.0)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        // Nobody is asked to correct what they took back.
        sqlx::query(sql::CORRECTION_CLOSE)
            .bind(id.to_string())
            .bind(now.0)
            .bind("undone")
            .execute(&mut *tx)
            .await?;
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Keeps new evidence, the verdict on it and what follows for its correction; `false` when the share is gone or
    /// changed since it was read.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_evidence(&self, share: &Share, entry: &Entry, step: &Step) -> Result<bool> {
        let verdict = to_json("verdict", &share.judgement.verdict)?;
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::SHARE_EVIDENCE)
            .bind(share.id.to_string())
            .bind(share.fence)
            .bind(share.tier.code())
            .bind(share.permalink.clone())
            .bind(share.text.clone())
            .bind(verdict.trim_matches('"').to_owned())
            .bind(to_json("judgement", &share.judgement)?)
            .bind(i64::from(share.own_words))
            .bind(share.seen_at.map(|at| at.0))
            .bind(share.seen_via.clone())
            .bind(i64::from(share.asking.attempts))
            .bind(share.asking.next.map(|at| at.0))
            .bind(share.asking.outcome.map(Outcome::code))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        Self::append(&mut tx, entry).await?;
        Self::correct(&mut tx, share.id, step).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Keeps how asking the network goes, with a leaf where there is something to tell; `false` when the share is gone
    /// or changed since it was read.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_asking(&self, share: &Share, asking: Asking, entry: Option<&Entry>) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::SHARE_FETCH)
            .bind(share.id.to_string())
            .bind(share.fence)
            .bind(i64::from(asking.attempts))
            .bind(asking.next.map(|at| at.0))
            .bind(asking.outcome.map(Outcome::code))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        if let Some(entry) = entry {
            Self::append(&mut tx, entry).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Up to `limit` shares of advocates whose post may be asked for at `now` (real time), the longest waiting first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_to_fetch(&self, now: Millis, limit: i64) -> Result<Vec<Share>> {
        let rows: Vec<Row> =
            sqlx::query(sql::SHARES_TO_FETCH).bind(now.0).bind(limit).fetch_all(&self.readers).await?;
        rows.iter().map(Self::share_of).collect()
    }

    /// When this person was first offered a kit for this item, for whichever network. Business time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn offered_first(&self, person: PersonId, item: &ItemId) -> Result<Option<Millis>> {
        let query = sqlx::query(sql::OFFERED_FIRST).bind(person.to_string()).bind(item.to_string());
        let row: Row = query.fetch_one(&self.readers).await?;
        Ok(row.try_get::<Option<i64>, _>("at")?.map(Millis))
    }

    /// A person's shares, newest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_of_person(&self, person: PersonId) -> Result<Vec<Share>> {
        let query = sqlx::query(sql::SHARES_OF_PERSON).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::share_of).collect()
    }

    /// An item's shares, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_of_item(&self, item: &ItemId) -> Result<Vec<Share>> {
        let query = sqlx::query(sql::SHARES_OF_ITEM).bind(item.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::share_of).collect()
    }

    /// The latest known texts of the newest `limit` shares of an item by other people than `person`, on every network:
    /// what they told, else what their kit offered.
    ///
    /// # Errors
    /// What the database says.
    pub async fn texts_of_others(
        &self, item: &ItemId, person: PersonId, limit: i64,
    ) -> Result<Vec<(PersonId, String)>> {
        let query = sqlx::query(sql::TEXTS_OF_OTHERS).bind(item.to_string()).bind(person.to_string()).bind(limit);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok((parsed("person id", row.try_get("person")?)?, row.try_get("text")?))).collect()
    }

    /// The shares from `from` until before `until`, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_between(&self, from: Millis, until: Millis) -> Result<Vec<Share>> {
        let rows: Vec<Row> =
            sqlx::query(sql::SHARES_BETWEEN).bind(from.0).bind(until.0).fetch_all(&self.readers).await?;
        rows.iter().map(Self::share_of).collect()
    }

    /// Who shared anything before `before`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn sharers_before(&self, before: Millis) -> Result<BTreeSet<PersonId>> {
        let rows: Vec<Row> = sqlx::query(sql::SHARERS_BEFORE).bind(before.0).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("person id", row.try_get("person")?)).collect()
    }

    /// Every share that stands, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_for_reach(&self) -> Result<Vec<Shared>> {
        let rows: Vec<Row> = sqlx::query(sql::SHARES_FOR_REACH).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                Ok(Shared {
                    id: parsed("share id", row.try_get("id")?)?,
                    person: parsed("person id", row.try_get("person")?)?,
                    item: parsed("item id", row.try_get("item")?)?,
                    network: parsed("network", row.try_get("network")?)?,
                    at: Millis(row.try_get("shared_at")?),
                })
            })
            .collect()
    }
}
