//! Events of chat platforms that were taken: a platform that got no answer in time sends them again.
use super::{Result, sql, stamp};
use crate::id::Millis;

/// How long an event is remembered, in milliseconds: no platform sends one again after that.
const REMEMBERED: i64 = Millis::DAY;

stamp! {
    /// Takes an event; `false` when it was taken within the last day. Real time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn take_event(&self, workspace: &str, id: &str, now: Millis) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::EVENTS_FORGET).bind(now.plus(-REMEMBERED).0).execute(&mut *tx).await?;
        let taken: Option<Row> =
            sqlx::query(sql::EVENT_TAKE).bind(workspace).bind(id).bind(now.0).fetch_optional(&mut *tx).await?;
        tx.commit().await?;
        Ok(taken.is_some())
    }
}
