//! What the compliance report counts: shares without whose they are.
use sqlx::Row as _;

use super::{Result, from_json, parsed, sql, stamp};
use crate::disclosure::Judgement;
use crate::id::{ItemId, Millis};
use crate::ledger::Entry;
use crate::network::Network;
use crate::share::Tier;

/// One share, as the report sees it: nobody's.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportShare {
    /// What was shared.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// How well its text is known.
    pub tier: Tier,
    /// The verdict on it.
    pub judgement: Judgement,
    /// Corrections that were asked for.
    pub asked: u64,
    /// Those of them that ended.
    pub closed: u64,
}

stamp! {
    /// The shares from `from` until before `until` that were not undone, by item and network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn report(&self, from: Millis, until: Millis) -> Result<Vec<ReportShare>> {
        let rows: Vec<Row> = sqlx::query(sql::REPORT).bind(from.0).bind(until.0).fetch_all(&self.readers).await?;
        let count = |n: i64| u64::try_from(n).unwrap_or(0);
        rows.iter()
            .map(|row| {
                Ok(ReportShare {
                    item: parsed("item id", row.try_get("item")?)?,
                    network: parsed("network", row.try_get("network")?)?,
                    tier: parsed("evidence tier", row.try_get("tier")?)?,
                    judgement: from_json("judgement", row.try_get("judgement")?)?,
                    asked: count(row.try_get("asked")?),
                    closed: count(row.try_get("closed")?),
                })
            })
            .collect()
    }

    /// Writes a leaf once: with the same `key` never again, whoever starts again.
    ///
    /// # Errors
    /// What the database says.
    pub async fn note_once(&self, key: &str, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::META_ONCE).bind(key.to_owned()).execute(&mut *tx).await?;
        if done.rows_affected() == 1 {
            Self::append(&mut tx, entry).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Writes down that something was done that changes no other row.
    ///
    /// # Errors
    /// What the database says.
    pub async fn note(&self, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        Self::append(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }
}
