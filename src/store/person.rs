//! People: a random id, and beside it the erasable row that tells who it is.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::disclosure::Relationship;
use crate::id::{Millis, PersonId};
use crate::lang::Lang;
use crate::ledger::Entry;
use crate::network::Network;

/// Whether a person takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonState {
    /// Known to the chat, never opted in.
    Known,
    /// Opted in.
    Advocate,
    /// Opted out again.
    Left,
}

impl PersonState {
    pub(in crate::store) fn code(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Advocate => "advocate",
            Self::Left => "left",
        }
    }
}

/// A person with what the chat shows of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Random id.
    pub id: PersonId,
    /// Takes part, or not.
    pub state: PersonState,
    /// Since when that is so. Business time.
    pub since: Millis,
    /// The name that colleagues see.
    pub name: String,
    /// The language they read.
    pub lang: Lang,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    /// Team name, or empty.
    pub team: String,
    /// Agreed to be named on boards.
    pub named: bool,
    /// Host of their Mastodon instance, or empty.
    pub host: String,
    /// What ties them to the organisation.
    pub relationship: Relationship,
    /// Codes of the regimes they are under beyond their country's rules: `US-FINRA`.
    pub regimes: Vec<String>,
}

/// A person to be added, with the account through which they are known.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// Random id.
    pub id: PersonId,
    /// 32 random bytes: salt of everything personal.
    pub salt: [u8; 32],
    /// The name that colleagues see.
    pub name: String,
    /// The language they read.
    pub lang: Lang,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    /// Team name, or empty.
    pub team: String,
    /// Platform, workspace and id there.
    pub account: (String, String, String),
}

stamp! {
    pub(in crate::store) fn person_of(row: &Row) -> Result<Person> {
        let state: String = row.try_get("state")?;
        let state = match state.as_str() {
            "known" => PersonState::Known,
            "advocate" => PersonState::Advocate,
            "left" => PersonState::Left,
            _ => return Err(StoreError::Value { what: "person state", value: state }),
        };
        Ok(Person {
            id: parsed("person id", row.try_get("id")?)?,
            state,
            since: Millis(row.try_get("since")?),
            name: row.try_get("name")?,
            lang: parsed("language", row.try_get("lang")?)?,
            country: row.try_get("country")?,
            team: row.try_get("team")?,
            named: row.try_get::<i64, _>("named")? == 1,
            host: row.try_get("host")?,
            relationship: parsed("relationship", row.try_get("relationship")?)?,
            regimes: row.try_get::<String, _>("regimes")?.split_whitespace().map(str::to_owned).collect(),
        })
    }

    /// The person with this id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn person(&self, id: PersonId) -> Result<Option<Person>> {
        let row: Option<Row> =
            sqlx::query(sql::PERSON).bind(id.to_string()).fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::person_of).transpose()
    }

    /// The person behind an account of a chat platform.
    ///
    /// # Errors
    /// What the database says.
    pub async fn person_by_account(&self, account: &(String, String, String)) -> Result<Option<Person>> {
        let (platform, workspace, external) = account.clone();
        let query = sqlx::query(sql::PERSON_BY_ACCOUNT).bind(platform).bind(workspace).bind(external);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.as_ref().map(Self::person_of).transpose()
    }

    /// The id under which a workspace of a platform knows this person.
    ///
    /// # Errors
    /// What the database says.
    pub async fn account_of(&self, platform: &str, workspace: &str, person: PersonId) -> Result<Option<String>> {
        let query = sqlx::query(sql::ACCOUNT_OF).bind(platform.to_owned()).bind(workspace.to_owned());
        let row: Option<Row> = query.bind(person.to_string()).fetch_optional(&self.readers).await?;
        row.map(|row| Ok(row.try_get("external_id")?)).transpose()
    }

    /// Every account of a person as platform, workspace and id there, the one heard of last first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn accounts_of(&self, person: PersonId) -> Result<Vec<(String, String, String)>> {
        let rows: Vec<Row> = sqlx::query(sql::ACCOUNTS_OF).bind(person.to_string()).fetch_all(&self.readers).await?;
        let account = |row: &Row| Ok((row.try_get("platform")?, row.try_get("workspace")?, row.try_get("external_id")?));
        rows.iter().map(account).collect()
    }

    /// Up to `limit` people by name.
    ///
    /// # Errors
    /// What the database says.
    pub async fn people(&self, limit: i64) -> Result<Vec<Person>> {
        let rows: Vec<Row> = sqlx::query(sql::PEOPLE).bind(limit).fetch_all(&self.readers).await?;
        rows.iter().map(Self::person_of).collect()
    }

    /// How many people are known.
    ///
    /// # Errors
    /// What the database says.
    pub async fn people_count(&self) -> Result<i64> {
        let row: Row = sqlx::query(sql::PEOPLE_COUNT).fetch_one(&self.readers).await?;
        Ok(row.try_get("n")?)
    }

    /// Adds a person and their account.
    ///
    /// # Errors
    /// What the database says; the account being taken is a unique violation.
    pub async fn add_person(&self, new: &NewPerson, now: Millis) -> Result<()> {
        let id = new.id.to_string();
        let (platform, workspace, external) = new.account.clone();
        let mut tx: Tx = self.write().await?;
        // In the embedded workspace an account is called by its person: what was on its way while they were erased does
        // not bring them back under their old id.
        if Self::was_erased(&mut tx, &external).await? {
            return Err(StoreError::Value { what: "account", value: "erased".to_owned() });
        }
        sqlx::query(sql::PERSON_ADD).bind(id.clone()).bind(now.0).execute(&mut *tx).await?;
        sqlx::query(sql::PERSON_DETAIL_ADD)
            .bind(id.clone())
            .bind(new.salt.to_vec())
            .bind(new.name.clone())
            .bind(new.lang.code())
            .bind(new.country.clone())
            .bind(new.team.clone())
            .execute(&mut *tx)
            .await?;
        sqlx::query(sql::ACCOUNT_ADD).bind(platform).bind(workspace).bind(external).bind(id).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The person accepts a charter version and takes part from `now` on.
    ///
    /// # Errors
    /// What the database says.
    pub async fn join(&self, person: PersonId, charter: &str, now: Millis, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        Self::add_acceptance(&mut tx, person, charter, now).await?;
        Self::set_state(&mut tx, person, PersonState::Advocate, now).await?;
        Self::append(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }

    /// The person takes part no longer: named nowhere from now on, and what they told of their audiences, which
    /// training they chose and how they want to be told things is forgotten.
    ///
    /// # Errors
    /// What the database says.
    pub async fn leave(&self, person: PersonId, now: Millis, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        Self::set_state(&mut tx, person, PersonState::Left, now).await?;
        sqlx::query(sql::PERSON_NAMED).bind(person.to_string()).bind(0i64).execute(&mut *tx).await?;
        sqlx::query(sql::PERSON_HOST).bind(person.to_string()).bind("").execute(&mut *tx).await?;
        sqlx::query(sql::AUDIENCES_DROP).bind(person.to_string()).execute(&mut *tx).await?;
        sqlx::query(sql::SAMPLES_DROP).bind(person.to_string()).execute(&mut *tx).await?;
        sqlx::query(sql::TICKETS_DROP).bind(person.to_string()).bind(i64::MIN).execute(&mut *tx).await?;
        sqlx::query(sql::TRAINING_DROP).bind(person.to_string()).execute(&mut *tx).await?;
        sqlx::query(sql::WISHES_DROP).bind(person.to_string()).execute(&mut *tx).await?;
        sqlx::query(sql::ERASE_HOLIDAYS).bind(person.to_string()).execute(&mut *tx).await?;
        sqlx::query(sql::ROLES_FORGET).bind(person.to_string()).execute(&mut *tx).await?;
        Self::append(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }

    async fn set_state(tx: &mut Tx, person: PersonId, state: PersonState, now: Millis) -> Result<()> {
        sqlx::query(sql::PERSON_STATE)
            .bind(person.to_string())
            .bind(state.code())
            .bind(now.0)
            .execute(&mut **tx)
            .await?;
        Ok(())
    }

    /// The person reads `lang` from now on.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_lang(&self, person: PersonId, lang: Lang) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::PERSON_LANG).bind(person.to_string()).bind(lang.code()).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The person agrees to be named on boards, or no longer.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_named(&self, person: PersonId, named: bool) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::PERSON_NAMED).bind(person.to_string()).bind(i64::from(named)).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// The person's Mastodon instance; empty forgets it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_host(&self, person: PersonId, host: &str) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::PERSON_HOST).bind(person.to_string()).bind(host.to_owned()).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// What ties the person to the organisation, where they post from, and under which regimes.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_ties(
        &self, person: PersonId, relationship: Relationship, country: &str, regimes: &[String],
    ) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::PERSON_TIES)
            .bind(person.to_string())
            .bind(relationship.code())
            .bind(country.to_owned())
            .bind(regimes.join(" "))
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// What the person says of their audience on a network; `None` forgets it, and so does who takes part no longer.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_audience(
        &self, person: PersonId, network: Network, size: Option<&str>, now: Millis,
    ) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        let (person, network) = (person.to_string(), network.code());
        let takes_part: Option<Row> =
            sqlx::query(sql::TAKES_PART).bind(person.clone()).fetch_optional(&mut *tx).await?;
        // Who left in the meantime leaves nothing behind.
        let size = size.filter(|_| takes_part.is_some());
        let query = match size {
            Some(size) => sqlx::query(sql::AUDIENCE_SET).bind(person).bind(network).bind(size.to_owned()).bind(now.0),
            None => sqlx::query(sql::AUDIENCE_DROP).bind(person).bind(network),
        };
        query.execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Every told audience, as its size code.
    ///
    /// # Errors
    /// What the database says.
    pub async fn audiences(&self) -> Result<BTreeMap<(PersonId, Network), String>> {
        let rows: Vec<Row> = sqlx::query(sql::AUDIENCES).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let person = parsed("person id", row.try_get("person")?)?;
                let network = parsed("network", row.try_get("network")?)?;
                Ok(((person, network), row.try_get("size")?))
            })
            .collect()
    }

    /// Everybody who is known, with the name of their team; empty where they told none.
    ///
    /// # Errors
    /// What the database says.
    pub async fn people_in_teams(&self) -> Result<BTreeMap<PersonId, String>> {
        let rows: Vec<Row> = sqlx::query(sql::PEOPLE_IN_TEAMS).fetch_all(&self.readers).await?;
        rows.iter().map(|row| Ok((parsed("person id", row.try_get("id")?)?, row.try_get("team")?))).collect()
    }
}
