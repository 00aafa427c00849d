//! Clicks: imported from the spool into hourly rollups, each visitor once per item and day.
use std::collections::{BTreeMap, HashMap};

use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::{ItemId, LinkCode, Millis, PersonId};
use crate::network::Network;
use crate::share::Class;

/// One visit of a tracked link. No address, no agent, no referrer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Click {
    /// The link.
    pub code: LinkCode,
    /// When. Business time.
    pub at: Millis,
    /// Code of its [`Class`].
    pub class: u8,
    /// Keyed hash of item, address and agent under the day's salt; 0 unless human.
    pub visitor: u64,
}

impl Click {
    /// The day whose salt made the visitor hash: days since the epoch, UTC.
    #[must_use]
    pub fn day(&self) -> i64 {
        self.at.0.div_euclid(Millis::DAY)
    }
}

/// All clicks of the installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClickTotals {
    /// Human clicks, each visitor once per item and day.
    pub counted: i64,
    /// Every request.
    pub total: i64,
}

stamp! {
    /// Stores clicks read from a spool segment between two positions, and the second one, in one transaction. Where
    /// somebody else has imported from the first position in the meantime, nothing is stored.
    ///
    /// `item_of` names the item that a link leads to; a click on an unknown link is dropped.
    ///
    /// # Errors
    /// What the database says; then nothing is stored and the segment is read again.
    pub async fn import_clicks(
        &self, node: &str, segment: i64, (from, imported): (u64, u64), clicks: &[Click],
        item_of: impl Fn(LinkCode) -> Option<ItemId>,
    ) -> Result<()> {
        let mut rollup: BTreeMap<(LinkCode, i64, u8), (i64, i64)> = BTreeMap::new();
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::SPOOL_POSITION).bind(node.to_owned()).bind(segment);
        let row: Option<Row> = query.fetch_optional(&mut *tx).await?;
        let position: i64 = row.map_or(Ok(0), |row| row.try_get("imported"))?;
        if position.cast_unsigned() != from {
            return Ok(());
        }
        for click in clicks {
            let Some(item) = item_of(click.code) else { continue };
            let human = click.class == Class::Human.code();
            let counted = human && {
                let query = sqlx::query(sql::VISITOR_ADD).bind(click.day()).bind(item.to_string());
                // Stored as the same 64 bits: SQL has no unsigned integers.
                let done = query.bind(click.visitor.cast_signed()).execute(&mut *tx).await?;
                done.rows_affected() == 1
            };
            let sums = rollup.entry((click.code, click.at.0.div_euclid(Millis::HOUR), click.class)).or_default();
            sums.0 += i64::from(counted);
            sums.1 += 1;
        }
        for ((code, hour, class), (counted, total)) in rollup {
            sqlx::query(sql::ROLLUP_ADD)
                .bind(code.to_string())
                .bind(hour)
                .bind(i64::from(class))
                .bind(counted)
                .bind(total)
                .execute(&mut *tx)
                .await?;
        }
        sqlx::query(sql::SPOOL_IMPORTED_SET)
            .bind(node.to_owned())
            .bind(segment)
            .bind(imported.cast_signed())
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// How far each segment of a node has been imported, in bytes.
    ///
    /// # Errors
    /// What the database says.
    pub async fn imported(&self, node: &str) -> Result<HashMap<i64, u64>> {
        let rows: Vec<Row> = sqlx::query(sql::SPOOL_IMPORTED).bind(node.to_owned()).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| Ok((row.try_get("segment")?, row.try_get::<i64, _>("imported")?.cast_unsigned())))
            .collect()
    }

    /// Forgets the import positions of segments before `segment`: they were removed.
    ///
    /// # Errors
    /// What the database says.
    pub async fn forget_segments(&self, node: &str, segment: i64) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::SPOOL_FORGET).bind(node.to_owned()).bind(segment).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The salt of a day: the one that is kept, else `fresh`, which is kept from now on.
    ///
    /// # Errors
    /// What the database says.
    pub async fn day_salt(&self, day: i64, fresh: [u8; 32]) -> Result<[u8; 32]> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::SALT_ADD).bind(day).bind(fresh.to_vec()).execute(&mut *tx).await?;
        let row: Row = sqlx::query(sql::SALT).bind(day).fetch_one(&mut *tx).await?;
        tx.commit().await?;
        let salt: Vec<u8> = row.try_get("salt")?;
        salt.try_into().map_err(|_| StoreError::Value { what: "day salt", value: String::new() })
    }

    /// Deletes the salts and visitor hashes of every day before `day`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn forget_visitors(&self, day: i64) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::SALTS_FORGET).bind(day).execute(&mut *tx).await?;
        sqlx::query(sql::VISITORS_FORGET).bind(day).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Counted clicks by item, from the hour of `from` until before the hour of `until`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clicks_by_item(&self, from: Millis, until: Millis) -> Result<BTreeMap<ItemId, u64>> {
        let hour = |at: Millis| at.0.div_euclid(Millis::HOUR);
        let query = sqlx::query(sql::CLICKS_BY_ITEM).bind(hour(from)).bind(hour(until));
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| Ok((parsed("item id", row.try_get("item")?)?, row.try_get::<i64, _>("n")?.cast_unsigned())))
            .collect()
    }

    /// Counted clicks on a person's own links, by item and network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clicks_of_person(&self, person: PersonId) -> Result<BTreeMap<(ItemId, Network), u64>> {
        let query = sqlx::query(sql::CLICKS_OF_PERSON).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let item = parsed("item id", row.try_get("item")?)?;
                let network = parsed("network", row.try_get("network")?)?;
                Ok(((item, network), row.try_get::<i64, _>("n")?.cast_unsigned()))
            })
            .collect()
    }

    /// All clicks there are.
    ///
    /// # Errors
    /// What the database says.
    pub async fn click_totals(&self) -> Result<ClickTotals> {
        let row: Row = sqlx::query(sql::CLICKS_TOTAL).fetch_one(&self.readers).await?;
        Ok(ClickTotals { counted: row.try_get("counted")?, total: row.try_get("total")? })
    }

    /// Counted clicks of all time on people's own links, by item, person and network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clicks_by_share(&self) -> Result<BTreeMap<(ItemId, PersonId, Network), u64>> {
        let rows: Vec<Row> = sqlx::query(sql::CLICKS_BY_SHARE).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let item = parsed("item id", row.try_get("item")?)?;
                let person = parsed("person id", row.try_get("person")?)?;
                let network = parsed("network", row.try_get("network")?)?;
                Ok(((item, person, network), row.try_get::<i64, _>("n")?.cast_unsigned()))
            })
            .collect()
    }
}
