//! The ledger's rows: a leaf is appended in the transaction of what it tells. Approvals are kept here too: their rows
//! exist so that each gets its leaf once.
use sqlx::Row as _;

use super::{Result, sql, stamp};
use crate::content::Approval;
use crate::ledger::{Entry, Stored, leaf_hash};

stamp! {
    /// Appends `entry` inside the caller's transaction: leaf and deed are saved together or not at all.
    pub(in crate::store) async fn append(tx: &mut Tx, entry: &Entry) -> Result<()> {
        let row: Row = sqlx::query(sql::LEDGER_NEXT).fetch_one(&mut **tx).await?;
        let seq: i64 = row.try_get("seq")?;
        let line = entry.leaf(seq).line();
        let hash = leaf_hash(&line).to_vec();
        sqlx::query(sql::LEDGER_ADD).bind(seq).bind(line).bind(hash).execute(&mut **tx).await?;
        if let Some(private) = &entry.private {
            sqlx::query(sql::LEDGER_PRIVATE_ADD)
                .bind(seq)
                .bind(private.person.clone())
                .bind(private.salt.to_vec())
                .bind(private.body.clone())
                .execute(&mut **tx)
                .await?;
        }
        Ok(())
    }

    /// Up to `limit` leaves from position `from` on.
    ///
    /// # Errors
    /// What the database says.
    pub async fn ledger(&self, from: i64, limit: i64) -> Result<Vec<Stored>> {
        let rows: Vec<Row> =
            sqlx::query(sql::LEDGER_READ).bind(from).bind(limit).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let salt: Option<Vec<u8>> = row.try_get("salt")?;
                let body: Option<String> = row.try_get("body")?;
                Ok((row.try_get("seq")?, row.try_get("line")?, row.try_get("hash")?, salt.zip(body)))
            })
            .collect()
    }

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
