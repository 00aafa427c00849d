//! What a person chose for themselves beyond their wishes of private messages: hours, networks, recap, holidays.
use jiff::civil::Date;
use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::{Millis, PersonId};
use crate::network::Network;

/// Stands for "on no network", which is not the same as not having chosen.
const NONE: &str = "-";

/// Whether somebody wants their own week told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RecapWish {
    /// They were never asked.
    #[default]
    Unasked,
    /// They were asked, and said nothing.
    Offered,
    /// Yes.
    On,
    /// No.
    Off,
}

impl RecapWish {
    /// Every wish.
    pub const ALL: [Self; 4] = [Self::Unasked, Self::Offered, Self::On, Self::Off];

    /// The code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unasked => "",
            Self::Offered => "offered",
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

/// What a person chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Their own quiet hours, `19:00-08:00`; empty for everybody's.
    pub hours: String,
    /// The networks on which they share; `None` while they have not chosen, which is the organisation's list.
    pub networks: Option<Vec<Network>>,
    /// Whether they want their own week told.
    pub recap: RecapWish,
}

/// A time in which somebody is away. Business time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// From then on.
    pub since: Millis,
    /// They are back then.
    pub until: Millis,
}

impl Holiday {
    /// Are they away at this instant?
    #[must_use]
    pub fn holds(&self, at: Millis) -> bool {
        (self.since..self.until).contains(&at)
    }
}

stamp! {
    /// What a person chose; what everybody begins with for who is not known.
    ///
    /// # Errors
    /// What the database says.
    pub async fn choices(&self, person: PersonId) -> Result<Choices> {
        let row: Option<Row> = sqlx::query(sql::CHOICES).bind(person.to_string()).fetch_optional(&self.readers).await?;
        let Some(row) = row else { return Ok(Choices::default()) };
        let (networks, recap): (String, String) = (row.try_get("networks")?, row.try_get("recap")?);
        let recap = RecapWish::ALL.into_iter().find(|known| known.code() == recap);
        let codes = networks.split_whitespace().filter(|code| *code != NONE);
        let chosen: Result<Vec<Network>> = codes.map(|code| parsed("network", code)).collect();
        Ok(Choices {
            hours: row.try_get("hours")?,
            networks: (!networks.is_empty()).then_some(chosen).transpose()?,
            recap: recap.ok_or(StoreError::Value { what: "recap wish", value: String::new() })?,
        })
    }

    /// The person shares on these networks and on no other.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_networks(&self, person: PersonId, networks: &[Network]) -> Result<()> {
        let codes: Vec<&str> = networks.iter().map(|network| network.code()).collect();
        let text = if codes.is_empty() { NONE.to_owned() } else { codes.join(" ") };
        self.set_choice(sql::NETWORKS_SET, person, text).await
    }

    /// The person's own quiet hours; empty for everybody's.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_hours(&self, person: PersonId, hours: &str) -> Result<()> {
        self.set_choice(sql::HOURS_SET, person, hours.to_owned()).await
    }

    /// Whether the person wants their own week told.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_recap(&self, person: PersonId, wish: RecapWish) -> Result<()> {
        self.set_choice(sql::RECAP_SET, person, wish.code().to_owned()).await
    }

    async fn set_choice(&self, statement: &'static str, person: PersonId, value: String) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(statement).bind(person.to_string()).bind(value).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The recap is offered to this person now; `false` where it was before.
    ///
    /// # Errors
    /// What the database says.
    pub async fn offer_recap(&self, person: PersonId) -> Result<bool> {
        let mut tx: Tx = self.write().await?;
        let done = sqlx::query(sql::RECAP_OFFER).bind(person.to_string()).execute(&mut *tx).await?;
        tx.commit().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Advocates who want their week told, shared something in `[from, until)`, and have no errand of the week that
    /// begins on `monday`: neither of their own nor of whoever became one with them.
    ///
    /// # Errors
    /// What the database says.
    pub async fn recap_wanted(&self, from: Millis, until: Millis, monday: Date) -> Result<Vec<PersonId>> {
        let query = sqlx::query(sql::RECAP_WANTED).bind(from.0).bind(until.0).bind(monday.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        rows.iter().map(|row| parsed("person id", row.try_get("person")?)).collect()
    }

    /// When the person was, is and will be away, the earliest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn holidays(&self, person: PersonId) -> Result<Vec<Holiday>> {
        let rows: Vec<Row> = sqlx::query(sql::HOLIDAYS).bind(person.to_string()).fetch_all(&self.readers).await?;
        let holiday =
            |row: &Row| Ok(Holiday { since: Millis(row.try_get("since")?), until: Millis(row.try_get("until")?) });
        rows.iter().map(holiday).collect()
    }

    /// The person is away; an end of a holiday that goes on is replaced.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_holiday(&self, person: PersonId, holiday: Holiday, now: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::HOLIDAY_END).bind(person.to_string()).bind(now.0).execute(&mut *tx).await?;
        let query = sqlx::query(sql::HOLIDAY_SET).bind(person.to_string());
        query.bind(holiday.since.0).bind(holiday.until.0).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The person is back.
    ///
    /// # Errors
    /// What the database says.
    pub async fn end_holiday(&self, person: PersonId, now: Millis) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::HOLIDAY_END).bind(person.to_string()).bind(now.0).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}
