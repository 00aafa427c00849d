//! What stands around samples: the versions of keys, the addresses of people's own pages, and how much of the month's
//! evaluations each person used.
use sqlx::Row as _;

use super::{ErrandKind, NewErrand, Result, parsed, sql, stamp};
use crate::id::{ErrandId, Millis, PersonId};
use crate::ledger::Entry;

/// A version of the key. The key itself stands in a file and never here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyRow {
    /// From 1 upwards; the highest is the one that is used.
    pub version: i64,
    /// A pseudonym is kept that is below it; times 2^-63 it is theta.
    pub threshold: u64,
    /// By which it is known whether the file still holds this key.
    pub fingerprint: String,
    /// When it was made. Business time.
    pub made_at: Millis,
}

/// How much was made under a version of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyTally {
    /// Which version.
    pub version: i64,
    /// Its threshold.
    pub threshold: u64,
    /// When the key was made. Business time.
    pub made_at: Millis,
    /// How many samples are kept that were made under it.
    pub samples: u64,
    /// Of how many people.
    pub people: u64,
}

/// The address of a person's own page, just made. Only its hash is kept.
#[derive(Clone, Debug)]
pub struct NewTicket {
    /// Hash of the ticket, hexadecimal.
    pub hash: String,
    /// Whose page it opens.
    pub person: PersonId,
    /// When it opens nothing any more. Real time.
    pub expires_at: Millis,
}

stamp! {
    fn key_of(row: &Row) -> Result<KeyRow> {
        Ok(KeyRow {
            version: row.try_get("version")?,
            threshold: u64::try_from(row.try_get::<i64, _>("threshold")?).unwrap_or(0),
            fingerprint: row.try_get("fingerprint")?,
            made_at: Millis(row.try_get("made_at")?),
        })
    }

    /// The version of the key that is used.
    ///
    /// # Errors
    /// What the database says.
    pub async fn newest_key(&self) -> Result<Option<KeyRow>> {
        let row: Option<Row> = sqlx::query(sql::KEY_NEWEST).fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::key_of).transpose()
    }

    /// The same, inside the caller's transaction.
    pub(in crate::store) async fn newest_key_in(tx: &mut Tx) -> Result<Option<KeyRow>> {
        let row: Option<Row> = sqlx::query(sql::KEY_NEWEST).fetch_optional(&mut **tx).await?;
        row.as_ref().map(Self::key_of).transpose()
    }

    /// A version is used from now on, and whoever gave a sample under an earlier one is to be asked for a new one, by an
    /// errand that `mint` names; `false` where the version is there already.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_key(
        &self, key: &KeyRow, entry: &Entry, mint: &mut (dyn FnMut() -> ErrandId + Send),
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::KEY_ADD).bind(key.version).bind(key.threshold.cast_signed());
        let done = query.bind(key.fingerprint.clone()).bind(key.made_at.0).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        let people: Vec<Row> = sqlx::query(sql::SAMPLED_BEFORE).bind(key.version).fetch_all(&mut *tx).await?;
        for row in &people {
            let person: PersonId = parsed("person id", row.try_get("person")?)?;
            let errand = NewErrand {
                id: mint(),
                kind: ErrandKind::Sample,
                subject: format!("{} {person}", key.version),
                person: Some(person),
                item: None,
                created_at: key.made_at,
                not_before: Millis(0),
            };
            Self::errand(&mut tx, &errand).await?;
        }
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Every version of the key, oldest first, and how much was made under it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn key_tallies(&self) -> Result<Vec<KeyTally>> {
        let rows: Vec<Row> = sqlx::query(sql::SAMPLES_BY_KEY).fetch_all(&self.readers).await?;
        let number = |row: &Row, name: &str| -> Result<u64> {
            Ok(u64::try_from(row.try_get::<i64, _>(name)?).unwrap_or(0))
        };
        rows.iter()
            .map(|row| {
                Ok(KeyTally {
                    version: row.try_get("version")?,
                    threshold: number(row, "threshold")?,
                    made_at: Millis(row.try_get("made_at")?),
                    samples: number(row, "samples")?,
                    people: number(row, "people")?,
                })
            })
            .collect()
    }

    /// Keeps a ticket in place of any other that the person has; those whose time is over go too.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_ticket(&self, ticket: &NewTicket, now: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::TICKETS_DROP).bind(ticket.person.to_string()).bind(now.0).execute(&mut *tx).await?;
        let query = sqlx::query(sql::TICKET_ADD).bind(ticket.hash.clone()).bind(ticket.person.to_string());
        query.bind(ticket.expires_at.0).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Whose page the ticket with this hash opens at `now` (real time): somebody who takes part, or nobody.
    ///
    /// # Errors
    /// What the database says.
    pub async fn ticket(&self, hash: &str, now: Millis) -> Result<Option<PersonId>> {
        let query = sqlx::query(sql::TICKET).bind(hash.to_owned()).bind(now.0);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.map(|row| parsed("person id", row.try_get("person")?)).transpose()
    }

    /// Counts `more` evaluations of a person in a month (`2026-11`), at most `most` in all: `false` where that would
    /// be more, and then none is counted. Earlier months are forgotten.
    ///
    /// # Errors
    /// What the database says.
    pub async fn spend_evaluations(&self, person: PersonId, month: &str, more: u32, most: u32) -> Result<bool> {
        if more > most {
            return Ok(false);
        }
        let mut tx: Tx = self.write().await?;
        let (id, month) = (person.to_string(), month.to_owned());
        sqlx::query(sql::EVALUATIONS_FORGET).bind(id.clone()).bind(month.clone()).execute(&mut *tx).await?;
        let query = sqlx::query(sql::EVALUATIONS_ADD).bind(id).bind(month).bind(i64::from(more)).bind(i64::from(most));
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    /// How many evaluations a person used in a month.
    ///
    /// # Errors
    /// What the database says.
    pub async fn evaluations(&self, person: PersonId, month: &str) -> Result<u32> {
        let query = sqlx::query(sql::EVALUATIONS_OF).bind(person.to_string()).bind(month.to_owned());
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        let count = row.map(|row| row.try_get::<i64, _>("count")).transpose()?.unwrap_or(0);
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}
