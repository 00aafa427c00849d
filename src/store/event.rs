//! Events of chat platforms that were dealt with: a platform that got no answer in time sends them again.
use super::{Result, sql, stamp};
use crate::id::Millis;

/// How long an event is remembered, in milliseconds: no platform sends one again after that.
const REMEMBERED: i64 = Millis::DAY;

stamp! {
    /// Was this event dealt with within the last day? Real time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn knows_event(&self, workspace: &str, id: &str, now: Millis) -> Result<bool> {
        let query = sqlx::query(sql::EVENT_KNOWN).bind(workspace).bind(id).bind(now.plus(-REMEMBERED).0);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        Ok(row.is_some())
    }

    /// Remembers that an event was dealt with, and forgets those of more than a day ago. Real time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn remember_event(&self, workspace: &str, id: &str, now: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::EVENTS_FORGET).bind(now.plus(-REMEMBERED).0).execute(&mut *tx).await?;
        sqlx::query(sql::EVENT_REMEMBER).bind(workspace).bind(id).bind(now.0).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(())
    }
}
