//! What is kept of an account beside whose it is: when it was last heard of, and what its platform told then.
use sqlx::Row as _;

use super::{Person, Result, parsed, sql, stamp};
use crate::content::Role;
use crate::id::{Millis, PersonId};

/// What a platform told of an account when it was last heard of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastSeen {
    /// When. Real time.
    pub at: Millis,
    /// The name that colleagues saw; empty where the platform did not say.
    pub name: String,
    /// The role that its groups gave it. Never what somebody may do: that is asked of the platform each time.
    pub role: Option<Role>,
}

/// A known account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// Whose it is.
    pub person: PersonId,
    /// What was told of it last.
    pub seen: LastSeen,
}

stamp! {
    /// What is known of an account: platform, workspace, id there.
    ///
    /// # Errors
    /// What the database says.
    pub async fn account(&self, account: &(String, String, String)) -> Result<Option<AccountRow>> {
        let (platform, workspace, external) = account.clone();
        let query = sqlx::query(sql::ACCOUNT).bind(platform).bind(workspace).bind(external);
        let row: Option<Row> = query.fetch_optional(&self.readers).await?;
        row.map(|row| {
            Ok(AccountRow {
                person: parsed("person id", row.try_get("person")?)?,
                seen: LastSeen {
                    at: Millis(row.try_get("seen_at")?),
                    name: row.try_get("name")?,
                    role: Role::parse(row.try_get("role")?),
                },
            })
        })
        .transpose()
    }

    /// Keeps what a platform told of an account; `rename` is the person whose name it changes.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_seen(
        &self, account: &(String, String, String), seen: &LastSeen, rename: Option<PersonId>,
    ) -> Result<()> {
        let (platform, workspace, external) = account.clone();
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::ACCOUNT_SEEN)
            .bind(platform)
            .bind(workspace)
            .bind(external)
            .bind(seen.at.0)
            .bind(seen.name.clone())
            .bind(seen.role.map_or("", Role::code))
            .execute(&mut *tx)
            .await?;
        if let Some(person) = rename {
            let query = sqlx::query(sql::PERSON_NAME).bind(person.to_string()).bind(seen.name.clone());
            query.execute(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// The names that a person's accounts show and showed before, as far back as they are kept.
    ///
    /// # Errors
    /// What the database says.
    pub async fn account_names(&self, person: PersonId) -> Result<Vec<String>> {
        let query = sqlx::query(sql::ACCOUNT_NAMES).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        let mut names = vec![];
        for row in &rows {
            let (now, before): (String, String) = (row.try_get("name")?, row.try_get("names")?);
            names.extend(before.lines().chain([now.as_str()]).filter(|name| !name.is_empty()).map(str::to_owned));
        }
        Ok(names)
    }

    /// Whoever was last seen with at least this role, on any of their accounts: whom to tell something in private.
    ///
    /// # Errors
    /// What the database says.
    pub async fn people_with_role(&self, least: Role) -> Result<Vec<Person>> {
        // As many placeholders as there are roles; a role twice changes nothing.
        let enough = |role: Role| if role >= least { role } else { least };
        let [a, b, c, d] = Role::ALL.map(|role| enough(role).code());
        let rows: Vec<Row> =
            sqlx::query(sql::PEOPLE_WITH_ROLE).bind(a).bind(b).bind(c).bind(d).fetch_all(&self.readers).await?;
        rows.iter().map(Self::person_of).collect()
    }

    /// Counts that this account typed a code, and answers how often it did since `window` (real time); the counting
    /// begins anew after that.
    ///
    /// # Errors
    /// What the database says.
    pub async fn count_try(&self, account: &(String, String, String), now: Millis, window: Millis) -> Result<i64> {
        let (platform, workspace, external) = account.clone();
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::ACCOUNT_TRY)
            .bind(platform.clone())
            .bind(workspace.clone())
            .bind(external.clone())
            .bind(now.0)
            .bind(window.0)
            .execute(&mut *tx)
            .await?;
        let query = sqlx::query(sql::ACCOUNT_TRIES).bind(platform).bind(workspace).bind(external);
        let row: Row = query.fetch_one(&mut *tx).await?;
        tx.commit().await?;
        Ok(row.try_get("tries")?)
    }
}
