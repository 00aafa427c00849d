//! One-time codes by which somebody says that two accounts are theirs. Only a code's hash is kept.
use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{Millis, PersonId};

/// A code that was just made.
#[derive(Clone, Debug)]
pub struct NewCode {
    /// Hash of the code, hexadecimal.
    pub hash: String,
    /// Who asked for it.
    pub person: PersonId,
    /// Platform and workspace of the account under which they did.
    pub at: (String, String),
    /// When it is worth nothing any more. Real time.
    pub expires_at: Millis,
}

/// A code that may still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeRow {
    /// Who asked for it.
    pub person: PersonId,
    /// Platform and workspace of the account under which they did.
    pub at: (String, String),
    /// Who typed it last, and was asked whether both accounts are theirs.
    pub claimed_by: Option<PersonId>,
}

stamp! {
    /// Keeps a code in place of any other that the person has; those whose time is over go too.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_code(&self, code: &NewCode, now: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::CODES_DROP).bind(code.person.to_string()).bind(now.0).execute(&mut *tx).await?;
        sqlx::query(sql::CODE_ADD)
            .bind(code.hash.clone())
            .bind(code.person.to_string())
            .bind(code.at.0.clone())
            .bind(code.at.1.clone())
            .bind(code.expires_at.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// The code with this hash, if its time is not over.
    ///
    /// # Errors
    /// What the database says.
    pub async fn code(&self, hash: &str, now: Millis) -> Result<Option<CodeRow>> {
        let query = sqlx::query(sql::CODE).bind(hash.to_owned()).bind(now.0);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.map(|row| {
            let claimed: Option<String> = row.try_get("claimed_by")?;
            Ok(CodeRow {
                person: parsed("person id", row.try_get("person")?)?,
                at: (row.try_get("platform")?, row.try_get("workspace")?),
                claimed_by: claimed.as_deref().map(|id| parsed("person id", id)).transpose()?,
            })
        })
        .transpose()
    }

    /// `person` typed the code of somebody else, at most the `most`th time that it is typed; `false` where there is no
    /// such code, it is their own, or it was typed too often.
    ///
    /// # Errors
    /// What the database says.
    pub async fn claim_code(&self, hash: &str, person: PersonId, now: Millis, most: i64) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::CODE_CLAIM).bind(hash.to_owned()).bind(person.to_string()).bind(now.0).bind(most);
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    /// Whoever typed the code takes it back: it is worth nothing any more. `false` when it was not theirs to use.
    ///
    /// # Errors
    /// What the database says.
    pub async fn drop_code(&self, hash: &str, claimed_by: PersonId, now: Millis) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = Self::use_code(&mut tx, hash, claimed_by, now).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Uses the code up, once.
    pub(in crate::store) async fn use_code(tx: &mut Tx, hash: &str, claimed_by: PersonId, now: Millis) -> Result<bool> {
        let query = sqlx::query(sql::CODE_USE).bind(hash.to_owned()).bind(claimed_by.to_string()).bind(now.0);
        Ok(query.execute(&mut **tx).await?.rows_affected() == 1)
    }
}
