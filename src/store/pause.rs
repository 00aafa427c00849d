//! Pauses of all posting and nudging: one row, which every replica reads before it sends anything.
use sqlx::Row as _;

use super::backup::Hold;
use super::{Result, Slot, parsed, sql, stamp};
use crate::id::{Millis, PauseId, PersonId};
use crate::ledger::Entry;

/// How many slots are read at most about one pause.
const SLOTS: i64 = 10_000;

/// A pause that nobody has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Its id; stays the same when it gets another end or reason.
    pub id: PauseId,
    /// Since when. Business time.
    pub since: Millis,
    /// Ends by itself then; never where nothing is given. Business time.
    pub until: Option<Millis>,
    /// Why, in somebody's words; empty where nothing was said.
    pub reason: String,
    /// Who paused, or changed it last.
    pub person: Option<PersonId>,
}

/// A pause to be begun, or what an open one is changed to.
#[derive(Clone, Debug)]
pub struct NewPause {
    /// Its id, where none is open.
    pub id: PauseId,
    /// Ends by itself then.
    pub until: Option<Millis>,
    /// Why; empty for nothing.
    pub reason: String,
    /// Who pauses.
    pub person: PersonId,
}

/// What holds posting back, as one statement read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brake {
    /// The pause that nobody ended; its own end may be over.
    pub open: Option<Pause>,
    /// What fell due up to then was let go when a pause ended. Business time.
    pub let_go: Option<Millis>,
}

impl Brake {
    /// The pause that holds at `now` (business time).
    #[must_use]
    pub fn holds(&self, now: Millis) -> Option<&Pause> {
        self.open.as_ref().filter(|pause| pause.until.is_none_or(|until| now < until))
    }

    /// Was what fell due at `instant` let go?
    #[must_use]
    pub fn drops(&self, instant: Millis) -> bool {
        self.let_go.is_some_and(|until| instant <= until)
    }
}

stamp! {
    /// What holds posting back now.
    ///
    /// # Errors
    /// What the database says; whoever cannot read it must not send.
    pub async fn brake(&self) -> Result<Brake> {
        let rows: Vec<Row> = sqlx::query(sql::PAUSE_NOW).fetch_all(&self.readers).await?;
        let mut brake = Brake::default();
        for row in &rows {
            if let Some(ended) = row.try_get::<Option<i64>, _>("ended_at")? {
                brake.let_go = brake.let_go.max(Some(Millis(ended)));
                continue;
            }
            let person: Option<String> = row.try_get("person")?;
            brake.open = Some(Pause {
                id: parsed("pause id", row.try_get("id")?)?,
                since: Millis(row.try_get("since")?),
                until: row.try_get::<Option<i64>, _>("until")?.map(Millis),
                reason: row.try_get("reason")?,
                person: person.as_deref().map(|text| parsed("person id", text)).transpose()?,
            });
        }
        Ok(brake)
    }

    /// Did a pause hold at this instant of business time?
    ///
    /// # Errors
    /// What the database says.
    pub async fn paused_at(&self, at: Millis) -> Result<bool> {
        let row: Row = sqlx::query(sql::PAUSE_AT).bind(at.0).fetch_one(&self.readers).await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Begins a pause, or gives the open one another end and reason.
    ///
    /// # Errors
    /// What the database says.
    pub async fn pause(&self, new: &NewPause, now: Millis, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let (until, reason, person) = (new.until.map(|at| at.0), new.reason.clone(), new.person.to_string());
        let changed = sqlx::query(sql::PAUSE_CHANGE)
            .bind(until)
            .bind(reason.clone())
            .bind(person.clone())
            .execute(&mut *tx)
            .await?;
        if changed.rows_affected() == 0 {
            let query = sqlx::query(sql::PAUSE_ADD).bind(new.id.to_string()).bind(now.0).bind(until);
            query.bind(reason).bind(person).execute(&mut *tx).await?;
        }
        Self::append(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }

    /// Nothing is posted until somebody ends it: begun by nobody, after a restore. A pause that is open already does.
    ///
    /// # Errors
    /// What the database says.
    pub(in crate::store) async fn hold(&self, hold: &Hold) -> Result<()> {
        if self.brake().await?.open.is_some() {
            return Ok(());
        }
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::PAUSE_ADD).bind(hold.id.to_string()).bind(hold.now.0).bind(None::<i64>);
        query.bind(hold.reason.clone()).bind(None::<String>).execute(&mut *tx).await?;
        Self::append(&mut tx, &hold.entry).await?;
        Ok(tx.commit().await?)
    }

    /// Ends the open pause whose own end is over; `false` when there is none.
    ///
    /// # Errors
    /// What the database says.
    pub async fn lapse_pause(&self, now: Millis, entry: &Entry) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::PAUSE_LAPSE).bind(now.0).execute(&mut *tx).await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Somebody ends this pause; with `let_go`, what fell due until now is not posted any more. `false` when it had
    /// ended already.
    ///
    /// # Errors
    /// What the database says.
    pub async fn resume(
        &self, pause: PauseId, now: Millis, person: PersonId, let_go: bool, entry: &Entry,
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::PAUSE_END)
            .bind(pause.to_string())
            .bind(now.0)
            .bind(person.to_string())
            .bind(i64::from(let_go))
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// The slots that a pause since `since` holds back or cost, by instant: open ones, and those skipped because of a
    /// pause; at most 10,000.
    ///
    /// # Errors
    /// What the database says.
    pub async fn slots_paused(&self, since: Millis) -> Result<Vec<Slot>> {
        let rows: Vec<Row> = sqlx::query(sql::SLOTS_PAUSED).bind(since.0).bind(SLOTS).fetch_all(&self.readers).await?;
        rows.iter().map(Self::slot_of).collect()
    }
}
