//! Counts for the operator: how much there is of each thing, and what waits. Nobody is named.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{Result, sql, stamp};
use crate::id::Millis;

/// Slots that wait to be posted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LateSlots {
    /// Those that are due or being sent.
    pub open: i64,
    /// Those of them whose instant is longer ago than was asked for.
    pub late: i64,
}

/// Errands of one kind in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrandTally {
    /// Code of the kind.
    pub kind: String,
    /// `open`, `done`, `moot` or `failed`.
    pub state: String,
    /// How many.
    pub count: i64,
}

/// Clicks of one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassTally {
    /// Code of the [`crate::share::Class`].
    pub class: u8,
    /// Counted: each visitor once per item and day.
    pub counted: i64,
    /// Every request.
    pub total: i64,
}

/// Everything that is counted, as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tallies {
    /// Slots by the code of their state.
    pub slots: BTreeMap<String, i64>,
    /// Slots that wait.
    pub waiting: LateSlots,
    /// Slots that failed for good, of those since the moment that was asked for.
    pub failed_slots: i64,
    /// Errands that failed for good since then.
    pub failed_errands: i64,
    /// When a card was last posted. Business time; `None` before the first one.
    pub last_sent: Option<Millis>,
    /// Errands by kind and state.
    pub errands: Vec<ErrandTally>,
    /// People by the code of their state.
    pub people: BTreeMap<String, i64>,
    /// Shares that stand, by evidence tier.
    pub shares: BTreeMap<String, i64>,
    /// How many people made them.
    pub sharers: i64,
    /// Clicks by class.
    pub clicks: Vec<ClassTally>,
    /// Tracked links.
    pub links: i64,
}

stamp! {
    /// Counts everything, at one moment; a slot is late whose instant is before `late_before`, and failures are told since
    /// `failed_since` (business time).
    ///
    /// # Errors
    /// What the database says.
    pub async fn tallies(&self, late_before: Millis, failed_since: Millis) -> Result<Tallies> {
        let mut tx: Tx = self.readers.begin().await?;
        let waiting: Row = sqlx::query(sql::TALLY_LATE).bind(late_before.0).fetch_one(&mut *tx).await?;
        let failed: Row = sqlx::query(sql::TALLY_FAILED).bind(failed_since.0).fetch_one(&mut *tx).await?;
        let last: Row = sqlx::query(sql::TALLY_LAST_SENT).fetch_one(&mut *tx).await?;
        let errands: Vec<Row> = sqlx::query(sql::TALLY_ERRANDS).fetch_all(&mut *tx).await?;
        let errand = |row: &Row| -> Result<ErrandTally> {
            Ok(ErrandTally { kind: row.try_get("kind")?, state: row.try_get("state")?, count: row.try_get("n")? })
        };
        let clicks: Vec<Row> = sqlx::query(sql::TALLY_CLICKS).fetch_all(&mut *tx).await?;
        let class = |row: &Row| -> Result<ClassTally> {
            let class = u8::try_from(row.try_get::<i64, _>("class")?).unwrap_or(u8::MAX);
            Ok(ClassTally { class, counted: row.try_get("counted")?, total: row.try_get("total")? })
        };
        Ok(Tallies {
            slots: Self::by_state(&mut tx, sql::SLOT_STATES).await?,
            waiting: LateSlots { open: waiting.try_get("n")?, late: waiting.try_get("late")? },
            failed_slots: failed.try_get("slots")?,
            failed_errands: failed.try_get("errands")?,
            last_sent: last.try_get::<Option<i64>, _>("at")?.map(Millis),
            errands: errands.iter().map(errand).collect::<Result<_>>()?,
            people: Self::by_state(&mut tx, sql::TALLY_PEOPLE).await?,
            shares: Self::by_state(&mut tx, sql::TALLY_SHARES).await?,
            sharers: Self::count_of(&mut tx, sql::TALLY_SHARERS).await?,
            clicks: clicks.iter().map(class).collect::<Result<_>>()?,
            links: Self::count_of(&mut tx, sql::TALLY_LINKS).await?,
        })
    }

    /// Channels in which a card failed for good since `since` (business time), and none was posted after it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn failing_channels(&self, since: Millis) -> Result<Vec<String>> {
        let rows: Vec<Row> = sqlx::query(sql::FAILING_CHANNELS).bind(since.0).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok(row.try_get("channel")?)).collect()
    }

    /// How many slots wait whose instant is before `before` (business time).
    ///
    /// # Errors
    /// What the database says.
    pub async fn late_slots(&self, before: Millis) -> Result<i64> {
        let row: Row = sqlx::query(sql::TALLY_LATE).bind(before.0).fetch_one(&self.readers).await?;
        Ok(row.try_get("late")?)
    }

    async fn by_state(tx: &mut Tx, statement: &'static str) -> Result<BTreeMap<String, i64>> {
        let rows: Vec<Row> = sqlx::query(statement).fetch_all(&mut **tx).await?;
        rows.iter().map(|row| Ok((row.try_get("state")?, row.try_get("n")?))).collect()
    }

    async fn count_of(tx: &mut Tx, statement: &'static str) -> Result<i64> {
        let row: Row = sqlx::query(statement).fetch_one(&mut **tx).await?;
        Ok(row.try_get("n")?)
    }
}
