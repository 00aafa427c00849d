//! What people wish of private messages, and how many that nobody asked for they were given.
use std::collections::BTreeSet;

use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::{Millis, PersonId};
use crate::schedule::nudge::Notices;

/// A person's wishes, as they said them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishRow {
    /// How they want to be told what waits.
    pub notices: Notices,
    /// IANA name of their zone; empty for the organisation's.
    pub zone: String,
    /// Until then they hear nothing. Business time; 0 when they never said so.
    pub snoozed_until: Millis,
    /// Since when they want no private messages. Business time.
    pub paused_at: Option<Millis>,
    /// Their own quiet hours, `19:00-08:00`; empty for everybody's. Kept by `set_hours`.
    pub hours: String,
    /// They are on holiday until then, or were. Business time; 0 when never. Kept by `set_holiday`.
    pub away_until: Millis,
}

stamp! {
    /// What a person wishes; `None` for who is not known, or was erased.
    ///
    /// # Errors
    /// What the database says.
    pub async fn wishes(&self, person: PersonId) -> Result<Option<WishRow>> {
        let row: Option<Row> = sqlx::query(sql::WISHES).bind(person.to_string()).fetch_optional(&self.readers).await?;
        row.map(|row| {
            let notices: String = row.try_get("notices")?;
            Ok(WishRow {
                notices: Notices::parse(&notices).ok_or(StoreError::Value { what: "notices", value: notices })?,
                zone: row.try_get("zone")?,
                snoozed_until: Millis(row.try_get("snoozed_until")?),
                paused_at: row.try_get::<Option<i64>, _>("paused_at")?.map(Millis),
                hours: row.try_get("hours")?,
                away_until: Millis(row.try_get("away_until")?),
            })
        })
        .transpose()
    }

    /// From now on the person wishes this; hours and holidays stay as they are.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_wishes(&self, person: PersonId, wishes: &WishRow) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::WISHES_SET)
            .bind(person.to_string())
            .bind(wishes.notices.code())
            .bind(wishes.zone.clone())
            .bind(wishes.snoozed_until.0)
            .bind(wishes.paused_at.map(|at| at.0))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Who wants no private messages now, and to be named nowhere.
    ///
    /// # Errors
    /// What the database says.
    pub async fn paused_people(&self) -> Result<BTreeSet<PersonId>> {
        let rows: Vec<Row> = sqlx::query(sql::PEOPLE_PAUSED).fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("person id", row.try_get("person")?)).collect()
    }

    /// When the person was given nudges since `since`, oldest first. Business time.
    ///
    /// # Errors
    /// What the database says.
    pub async fn nudges_given(&self, person: PersonId, since: Millis) -> Result<Vec<Millis>> {
        let query = sqlx::query(sql::NUDGES_GIVEN).bind(person.to_string()).bind(since.0);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok(Millis(row.try_get("done_at")?))).collect()
    }

    /// Does a nudge wait to be sent to this person?
    ///
    /// # Errors
    /// What the database says.
    pub async fn nudge_waits(&self, person: PersonId) -> Result<bool> {
        let row: Option<Row> = sqlx::query(sql::NUDGE_WAITS).bind(person.to_string()).fetch_optional(&self.readers).await?;
        Ok(row.is_some())
    }
}
