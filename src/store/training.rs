//! Training: the track that a person chose and the step they reached. Only that person's own page asks for it.
use sqlx::Row as _;

use super::{Result, StoreError, sql, stamp};
use crate::content::Level;
use crate::id::{Millis, PersonId};

/// Where somebody is in the training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Training {
    /// The track they chose.
    pub level: Level,
    /// The step they saw last, from 0. The track may have become shorter since.
    pub step: usize,
    /// When that was. Business time.
    pub at: Millis,
}

stamp! {
    /// Where the person is; `None` when they chose no track, or forgot it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn training(&self, person: PersonId) -> Result<Option<Training>> {
        let row: Option<Row> =
            sqlx::query(sql::TRAINING).bind(person.to_string()).fetch_optional(&self.readers).await?;
        row.map(|row| {
            let level: String = row.try_get("level")?;
            let step: i64 = row.try_get("step")?;
            let odd = |value: String| StoreError::Value { what: "training", value };
            Ok(Training {
                level: Level::parse(&level).ok_or_else(|| odd(level))?,
                step: usize::try_from(step).map_err(|_| odd(step.to_string()))?,
                at: Millis(row.try_get("at")?),
            })
        })
        .transpose()
    }

    /// The person is here now. It replaces where they were.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_training(&self, person: PersonId, training: Training) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::TRAINING_SET)
            .bind(person.to_string())
            .bind(training.level.code())
            .bind(i64::try_from(training.step).unwrap_or(i64::MAX))
            .bind(training.at.0)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Forgets which track the person chose.
    ///
    /// # Errors
    /// What the database says.
    pub async fn forget_training(&self, person: PersonId) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::TRAINING_DROP).bind(person.to_string()).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
