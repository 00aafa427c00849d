//! After an erasure: nothing of it may be left in the database's files, in the log of writes, or in free pages.
use std::collections::HashSet;

use sqlx::Row as _;

use super::{Result, Store, parsed, sql, stamp};
use crate::id::{LinkCode, Millis};

impl Store {
    /// Folds the write-ahead log into the database and empties it; `false` while somebody still reads an older state.
    ///
    /// # Errors
    /// What the database says.
    pub async fn empty_log(&self) -> Result<bool> {
        let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&self.writer).await?;
        Ok(row.try_get::<i64, _>(0)? == 0)
    }

    /// Writes the database's file anew. What is deleted is overwritten at once, but a page that was divided may keep a
    /// copy of what stood in it; a new file has none. Nobody writes meanwhile.
    ///
    /// # Errors
    /// What the database says: on a full disk, that it needs as much room again.
    pub async fn rewrite(&self) -> Result<()> {
        sqlx::query("VACUUM").execute(&self.writer).await?;
        Ok(())
    }
}

stamp! {
    /// How many people were erased so far.
    ///
    /// # Errors
    /// What the database says.
    pub async fn erasures(&self) -> Result<i64> {
        let row: Row = sqlx::query(sql::ERASURES).fetch_one(&self.readers).await?;
        Ok(row.try_get("n")?)
    }

    /// The erasures whose files were not swept yet.
    ///
    /// # Errors
    /// What the database says.
    pub async fn unswept(&self) -> Result<Vec<String>> {
        let rows: Vec<Row> = sqlx::query(sql::ERASURES_UNSWEPT).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok(row.try_get("person")?)).collect()
    }

    /// The files were swept after these erasures.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_swept(&self, erasures: &[String], now: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        for erasure in erasures {
            sqlx::query(sql::ERASURE_SWEPT).bind(erasure.clone()).bind(now.0).execute(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The codes of all links that there are.
    ///
    /// # Errors
    /// What the database says.
    pub async fn link_codes(&self) -> Result<HashSet<LinkCode>> {
        let rows: Vec<Row> = sqlx::query(sql::LINK_CODES).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("link code", row.try_get("code")?)).collect()
    }
}
