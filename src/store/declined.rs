//! "Not for me": who said it of which item. Counted; there is no statement that reads whose answers they are.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{ItemId, Millis, PersonId};

stamp! {
    /// Keeps that an item is not for this person; `false` when they had said so already.
    ///
    /// # Errors
    /// What the database says.
    pub async fn decline(&self, person: PersonId, item: &ItemId, now: Millis) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::DECLINED_ADD).bind(person.to_string()).bind(item.to_string()).bind(now.0);
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    /// Forgets that an item is not for this person; `false` when they had not said so.
    ///
    /// # Errors
    /// What the database says.
    pub async fn undecline(&self, person: PersonId, item: &ItemId) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::DECLINED_DROP).bind(person.to_string()).bind(item.to_string());
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    /// How many people an item is not for.
    ///
    /// # Errors
    /// What the database says.
    pub async fn declined_count(&self, item: &ItemId) -> Result<i64> {
        let row: Row = sqlx::query(sql::DECLINED_COUNT).bind(item.to_string()).fetch_one(&self.readers).await?;
        Ok(row.try_get("n")?)
    }

    /// The moments since `since` at which somebody declined, by item.
    ///
    /// # Errors
    /// What the database says.
    pub async fn declined_since(&self, since: Millis) -> Result<BTreeMap<ItemId, Vec<Millis>>> {
        let rows: Vec<Row> = sqlx::query(sql::DECLINED_SINCE).bind(since.0).fetch_all(&self.readers).await?;
        let mut found: BTreeMap<ItemId, Vec<Millis>> = BTreeMap::new();
        for row in &rows {
            found.entry(parsed("item id", row.try_get("item")?)?).or_default().push(Millis(row.try_get("at")?));
        }
        Ok(found)
    }
}
