//! Approvals that were believed, each with its ledger leaf.
use super::{Result, sql, stamp};
use crate::content::Approval;
use crate::ledger::Entry;

stamp! {
    /// Keeps an approval that was read from a trusted file; `true` when it was not known yet.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_approval(&self, approval: &Approval, entry: &Entry) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::APPROVAL_ADD)
            .bind(approval.item.to_string())
            .bind(approval.revision.0.clone())
            .bind(approval.by.clone())
            .bind(approval.at.0)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }
}
