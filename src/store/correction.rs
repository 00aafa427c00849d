//! Corrections: what was asked of whom because a text says too little, how it was said, and how it ended.
use sqlx::Row as _;

use super::{NewErrand, Result, StoreError, parsed, sql, stamp};
use crate::id::{CorrectionId, ErrandId, Millis, PersonId, ShareId};
use crate::ledger::Entry;
use crate::share::Tier;

/// How a correction is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// In the answer to the text that was pasted.
    Answer,
    /// In one private message; at most one for each share, ever.
    Direct,
    /// On the person's own page only.
    Page,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Answer, Self::Direct, Self::Page];

    /// The code in the database and in leaves.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Direct => "direct",
            Self::Page => "page",
        }
    }
}

/// A correction to be asked for.
#[derive(Clone, Debug)]
pub struct NewCorrection {
    /// Its id.
    pub id: CorrectionId,
    /// How it is said.
    pub way: Way,
    /// When. Business time.
    pub asked_at: Millis,
    /// Why: the verdict's reason.
    pub reason: String,
    /// The rule that decided.
    pub rule: String,
    /// Its version.
    pub rule_version: String,
    /// How well the text is known.
    pub tier: Tier,
}

/// A correction as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// The share it is about.
    pub share: ShareId,
    /// How it is said.
    pub way: Way,
    /// When it was asked for. Business time.
    pub asked_at: Millis,
    /// Why.
    pub reason: String,
    /// When it was said. Business time; `None` while a message is still to be sent, and always for [`Way::Page`].
    pub sent_at: Option<Millis>,
    /// When it ended. Business time.
    pub closed_at: Option<Millis>,
    /// The verdict that ended it, or `undone`.
    pub closed_verdict: Option<String>,
}

/// What new evidence means for a share's correction. One that is open is not asked for again.
#[derive(Clone, Debug)]
pub enum Step {
    /// Nothing.
    Stays,
    /// It is asked for, with its leaf, unless one is open.
    Asked(Box<NewCorrection>, Box<Entry>),
    /// The open one ends with this verdict at this time, with its leaf.
    Closed(String, Millis, Box<Entry>),
}

stamp! {
    fn correction_of(row: &Row) -> Result<Correction> {
        let way: String = row.try_get("way")?;
        Ok(Correction {
            id: parsed("correction id", row.try_get("id")?)?,
            share: parsed("share id", row.try_get("share")?)?,
            way: Way::ALL.into_iter().find(|known| known.code() == way).ok_or(StoreError::Value { what: "way", value: way })?,
            asked_at: Millis(row.try_get("asked_at")?),
            reason: row.try_get("reason")?,
            sent_at: row.try_get::<Option<i64>, _>("sent_at")?.map(Millis),
            closed_at: row.try_get::<Option<i64>, _>("closed_at")?.map(Millis),
            closed_verdict: row.try_get("closed_verdict")?,
        })
    }

    /// Takes the step inside the caller's transaction.
    pub(in crate::store) async fn correct(tx: &mut Tx, share: ShareId, step: &Step) -> Result<()> {
        let (done, entry) = match step {
            Step::Stays => return Ok(()),
            Step::Asked(new, entry) => {
                let query = sqlx::query(sql::CORRECTION_ADD)
                    .bind(new.id.to_string())
                    .bind(share.to_string())
                    .bind(new.way.code())
                    .bind(new.asked_at.0)
                    .bind(new.reason.clone())
                    .bind(new.rule.clone())
                    .bind(new.rule_version.clone())
                    .bind(new.tier.code())
                    // What is said in an answer is said with it.
                    .bind((new.way == Way::Answer).then_some(new.asked_at.0));
                (query.execute(&mut **tx).await?, entry)
            }
            Step::Closed(verdict, at, entry) => {
                let query = sqlx::query(sql::CORRECTION_CLOSE).bind(share.to_string()).bind(at.0).bind(verdict.clone());
                (query.execute(&mut **tx).await?, entry)
            }
        };
        if done.rows_affected() > 0 {
            Self::append(tx, entry).await?;
        }
        Ok(())
    }

    /// Every correction of a share, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn corrections_of_share(&self, share: ShareId) -> Result<Vec<Correction>> {
        let query = sqlx::query(sql::CORRECTIONS_OF_SHARE).bind(share.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::correction_of).collect()
    }

    /// A person's open corrections, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn open_corrections(&self, person: PersonId) -> Result<Vec<Correction>> {
        let query = sqlx::query(sql::CORRECTIONS_OPEN_OF_PERSON).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::correction_of).collect()
    }

    /// Up to `limit` advocates to whom something is to be said at `now` (real time).
    ///
    /// # Errors
    /// What the database says.
    pub async fn people_to_correct(&self, now: Millis, limit: i64) -> Result<Vec<PersonId>> {
        let rows: Vec<Row> =
            sqlx::query(sql::PEOPLE_TO_CORRECT).bind(now.0).bind(limit).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("person id", row.try_get("person")?)).collect()
    }

    /// A person's corrections that wait to be said in a private message, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn corrections_waiting(&self, person: PersonId) -> Result<Vec<Correction>> {
        let query = sqlx::query(sql::CORRECTIONS_WAITING).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::correction_of).collect()
    }

    /// The corrections that an errand says and that are still open, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn corrections_of_errand(&self, errand: ErrandId) -> Result<Vec<Correction>> {
        let query = sqlx::query(sql::CORRECTIONS_OF_ERRAND).bind(errand.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(Self::correction_of).collect()
    }

    /// These corrections are said by this errand; `false` when it exists already: then nothing happens.
    ///
    /// # Errors
    /// What the database says.
    pub async fn say_corrections(&self, errand: &NewErrand, corrections: &[CorrectionId]) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        if !Self::errand(&mut tx, errand).await? {
            return Ok(false);
        }
        for correction in corrections {
            let query = sqlx::query(sql::CORRECTION_ERRAND).bind(correction.to_string()).bind(errand.id.to_string());
            query.execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// What the end of an errand means for the corrections in it: said at `at` (business time), or left to their page.
    pub(in crate::store) async fn corrections_ended(
        tx: &mut Tx, errand: ErrandId, said_at: Option<Millis>,
    ) -> Result<()> {
        let query = match said_at {
            Some(at) => sqlx::query(sql::CORRECTIONS_SAID).bind(errand.to_string()).bind(at.0),
            None => sqlx::query(sql::CORRECTIONS_TO_PAGE).bind(errand.to_string()),
        };
        query.execute(&mut **tx).await?;
        Ok(())
    }

    /// It is said this way, and looked at again not before `not_before` (real time).
    ///
    /// # Errors
    /// What the database says.
    pub async fn correction_later(&self, id: CorrectionId, way: Way, not_before: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::CORRECTION_LATER).bind(id.to_string()).bind(way.code()).bind(not_before.0);
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
