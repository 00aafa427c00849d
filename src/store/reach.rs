//! What reach is worked out from, beside samples and figures: who shared what where, without texts, and the clicks.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{Result, parsed, sql, stamp};
use crate::id::{ItemId, Millis, PersonId, ShareId};
use crate::network::Network;

/// A share that stands, as far as reach needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Its id.
    pub id: ShareId,
    /// Who shared.
    pub person: PersonId,
    /// What.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// When. Business time.
    pub at: Millis,
}

stamp! {
    /// Every share that stands, oldest first.
    ///
    /// # Errors
    /// What the database says.
    pub async fn shares_for_reach(&self) -> Result<Vec<Shared>> {
        let rows: Vec<Row> = sqlx::query(sql::SHARES_FOR_REACH).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                Ok(Shared {
                    id: parsed("share id", row.try_get("id")?)?,
                    person: parsed("person id", row.try_get("person")?)?,
                    item: parsed("item id", row.try_get("item")?)?,
                    network: parsed("network", row.try_get("network")?)?,
                    at: Millis(row.try_get("shared_at")?),
                })
            })
            .collect()
    }

    /// Counted clicks of all time on people's own links, by item, person and network.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clicks_by_share(&self) -> Result<BTreeMap<(ItemId, PersonId, Network), u64>> {
        let rows: Vec<Row> = sqlx::query(sql::CLICKS_BY_SHARE).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                let item = parsed("item id", row.try_get("item")?)?;
                let person = parsed("person id", row.try_get("person")?)?;
                let network = parsed("network", row.try_get("network")?)?;
                Ok(((item, person, network), row.try_get::<i64, _>("n")?.cast_unsigned()))
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
