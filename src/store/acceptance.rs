//! Which versions of the charter somebody accepted, and when.
use sqlx::Row as _;

use super::{Result, sql, stamp};
use crate::id::{Millis, PersonId};
use crate::ledger::Entry;

/// What is known of a person's acceptances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// None, of any version.
    Never,
    /// Some other version, last at this instant. Business time.
    Earlier(Millis),
    /// The version asked for, at this instant.
    This(Millis),
}

stamp! {
    /// What the person accepted, seen from the version `charter`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn acceptance(&self, person: PersonId, charter: &str) -> Result<Acceptance> {
        let rows: Vec<Row> =
            sqlx::query(sql::ACCEPTANCES).bind(person.to_string()).fetch_all(&self.readers).await?;
        let mut found = Acceptance::Never;
        for row in rows {
            let at = Millis(row.try_get("at")?);
            if row.try_get::<String, _>("charter")? == charter {
                return Ok(Acceptance::This(at));
            }
            // Oldest first: the newest of the others stays.
            found = Acceptance::Earlier(at);
        }
        Ok(found)
    }

    /// The person, who takes part already, accepts another version: nothing else about them changes.
    ///
    /// # Errors
    /// What the database says.
    pub async fn accept(&self, person: PersonId, charter: &str, now: Millis, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let done = Self::add_acceptance(&mut tx, person, charter, now).await?;
        // Pressed twice, it was accepted once.
        if done {
            Self::append(&mut tx, entry).await?;
        }
        Ok(tx.commit().await?)
    }

    /// `false` when this version was accepted before.
    pub(in crate::store) async fn add_acceptance(tx: &mut Tx, person: PersonId, charter: &str, now: Millis) -> Result<bool> {
        let query = sqlx::query(sql::ACCEPTANCE_ADD).bind(person.to_string()).bind(charter.to_owned()).bind(now.0);
        Ok(query.execute(&mut **tx).await?.rows_affected() > 0)
    }
}
