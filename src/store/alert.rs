//! Alerts: one row for one episode of an item, and the hourly figures that a look at them begins with.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{NewErrand, Result, from_json, parsed, sql, stamp, to_json};
use crate::id::{AlertId, ItemId, Millis, PersonId};
use crate::share::{Figures, Phase};

/// An alert.
#[derive(Clone, Debug, PartialEq)]
pub struct Alert {
    /// Its id.
    pub id: AlertId,
    /// The item it is about.
    pub item: ItemId,
    /// Where the episode stands.
    pub phase: Phase,
    /// The first hour of the episode. Business time.
    pub begun: Millis,
    /// When it was raised. Business time.
    pub raised_at: Millis,
    /// When the item was looked at last. Business time.
    pub seen_at: Millis,
    /// When it ended, or somebody said that it is fine.
    pub closed_at: Option<Millis>,
    /// What was seen.
    pub figures: Figures,
}

/// An alert to be raised.
#[derive(Clone, Debug)]
pub struct NewAlert {
    /// Its id.
    pub id: AlertId,
    /// The item it is about.
    pub item: ItemId,
    /// Where the episode stands.
    pub phase: Phase,
    /// The first hour of the episode.
    pub begun: Millis,
    /// What was seen.
    pub figures: Figures,
}

/// Counted clicks on people's own links, of each item by hour since 1970, hours without any left out.
pub(super) type Hourly = BTreeMap<ItemId, Vec<(i64, u32)>>;

stamp! {
    fn alert_of(row: &Row) -> Result<Alert> {
        let phase: String = row.try_get("phase")?;
        Ok(Alert {
            id: parsed("alert id", row.try_get("id")?)?,
            item: parsed("item id", row.try_get("item")?)?,
            phase: parsed("phase", &phase)?,
            begun: Millis(row.try_get::<i64, _>("begun")?.saturating_mul(Millis::HOUR)),
            raised_at: Millis(row.try_get("raised_at")?),
            seen_at: Millis(row.try_get("seen_at")?),
            closed_at: row.try_get::<Option<i64>, _>("closed_at")?.map(Millis),
            figures: from_json("figures", row.try_get("figures")?)?,
        })
    }

    /// Counted clicks on people's own links (a colleague who opens a card's link is no visitor), from the hour of `since`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clicks_hourly(&self, since: Millis) -> Result<Hourly> {
        let hour = since.0.div_euclid(Millis::HOUR);
        let rows: Vec<Row> = sqlx::query(sql::CLICKS_HOURLY).bind(hour).fetch_all(&self.readers).await?;
        let mut found = Hourly::new();
        for row in &rows {
            let count = u32::try_from(row.try_get::<i64, _>("n")?).unwrap_or(u32::MAX);
            found.entry(parsed("item id", row.try_get("item")?)?).or_default().push((row.try_get("hour")?, count));
        }
        Ok(found)
    }

    /// When each item was posted first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn first_sent(&self) -> Result<BTreeMap<ItemId, Millis>> {
        let rows: Vec<Row> = sqlx::query(sql::SENT_FIRST).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok((parsed("item id", row.try_get("item")?)?, Millis(row.try_get("at")?)))).collect()
    }

    /// The newest alert of every item that ever had one.
    ///
    /// # Errors
    /// What the database says.
    pub async fn newest_alerts(&self) -> Result<Vec<Alert>> {
        let rows: Vec<Row> = sqlx::query(sql::ALERTS_NEWEST).fetch_all(&self.readers).await?;
        rows.iter().map(Self::alert_of).collect()
    }

    /// The alert with this id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn alert(&self, id: AlertId) -> Result<Option<Alert>> {
        let row: Option<Row> = sqlx::query(sql::ALERT).bind(id.to_string()).fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::alert_of).transpose()
    }

    /// Raises an alert together with the errands that tell it; `false` where one is open for the item already.
    ///
    /// # Errors
    /// What the database says.
    pub async fn raise_alert(&self, new: &NewAlert, now: Millis, errands: &[NewErrand]) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::ALERT_ADD)
            .bind(new.id.to_string())
            .bind(new.item.to_string())
            .bind(new.phase.code())
            .bind(new.begun.0.div_euclid(Millis::HOUR))
            .bind(now.0)
            .bind(to_json("figures", &new.figures)?)
            .execute(&mut *tx)
            .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        for errand in errands {
            Self::errand(&mut tx, errand).await?;
        }
        tx.commit().await?;
        Ok(true)
    }

    /// Keeps what a later look at an open alert saw, and that its episode is over where `closed` says so; `false` when
    /// it was closed meanwhile.
    ///
    /// # Errors
    /// What the database says.
    pub async fn alert_seen(
        &self, id: AlertId, phase: Phase, figures: &Figures, now: Millis, closed: bool,
    ) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::ALERT_SEEN)
            .bind(id.to_string())
            .bind(phase.code())
            .bind(now.0)
            .bind(to_json("figures", figures)?)
            .bind(closed.then_some(now.0))
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    /// Somebody says that it is fine; `false` when it was closed already.
    ///
    /// # Errors
    /// What the database says.
    pub async fn close_alert(&self, id: AlertId, now: Millis, person: PersonId) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::ALERT_CLOSE).bind(id.to_string()).bind(now.0).bind(person.to_string());
        let done = query.execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }
}
