//! Tracked links: personal ones, and the one that each posted card carries.
use sqlx::Row as _;
use url::Url;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::{ItemId, LinkCode, Millis, PersonId, SlotId};
use crate::network::Network;

/// A link to be made: personal (person and network) or a card's own (slot).
#[derive(Clone, Debug)]
pub struct NewLink {
    /// Its code.
    pub code: LinkCode,
    /// The item it leads to.
    pub item: ItemId,
    /// Where it leads.
    pub target: Url,
    /// Whose it is, and for which network.
    pub owner: Option<(PersonId, Network)>,
    /// The slot whose card carries it.
    pub slot: Option<SlotId>,
}

/// What the redirect needs of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRow {
    /// Its code.
    pub code: LinkCode,
    /// The item it leads to.
    pub item: ItemId,
    /// Where it leads.
    pub target: Url,
    /// Its item was taken back.
    pub withdrawn: bool,
}

stamp! {
    pub(in crate::store) async fn add_link(tx: &mut Tx, link: &NewLink, now: Millis) -> Result<()> {
        sqlx::query(sql::LINK_ADD)
            .bind(link.code.to_string())
            .bind(link.item.to_string())
            .bind(link.target.to_string())
            .bind(link.owner.map(|(_, network)| network.code()))
            .bind(link.owner.map(|(person, _)| person.to_string()))
            .bind(link.slot.map(|slot| slot.to_string()))
            .bind(now.0)
            .execute(&mut **tx)
            .await?;
        Ok(())
    }

    /// The codes of the person's links for this item and network, the one for new kits first: those that exist (two
    /// where two accounts turned out to be one person's), else `link`'s. They lead to `link`'s target from now on: a
    /// corrected address corrects also what was shared before, and an item that came back is found again. `None` when the
    /// item was withdrawn after the decision number `known`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn personal_link(&self, link: &NewLink, known: i64, now: Millis) -> Result<Option<Vec<LinkCode>>> {
        let Some((person, network)) = link.owner else {
            return Err(StoreError::Value { what: "personal link", value: "without owner".into() });
        };
        let mut tx: Tx = self.write().await?;
        if Self::withdrawn_since(&mut tx, &link.item, known).await? {
            return Ok(None);
        }
        let query = sqlx::query(sql::LINKS_OF_PERSON)
            .bind(person.to_string())
            .bind(link.item.to_string())
            .bind(network.code());
        let rows: Vec<Row> = query.fetch_all(&mut *tx).await?;
        if rows.is_empty() {
            Self::add_link(&mut tx, link, now).await?;
            tx.commit().await?;
            return Ok(Some(vec![link.code]));
        }
        sqlx::query(sql::LINKS_RETARGET)
            .bind(person.to_string())
            .bind(link.item.to_string())
            .bind(network.code())
            .bind(link.target.to_string())
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        rows.iter().map(|row| parsed("link code", row.try_get("code")?)).collect::<Result<_>>().map(Some)
    }

    /// Every link, also of items that were taken back.
    ///
    /// # Errors
    /// What the database says.
    pub async fn links(&self) -> Result<Vec<LinkRow>> {
        let rows: Vec<Row> = sqlx::query(sql::LINKS).fetch_all(&self.readers).await?;
        rows.iter()
            .map(|row| {
                Ok(LinkRow {
                    code: parsed("link code", row.try_get("code")?)?,
                    item: parsed("item id", row.try_get("item")?)?,
                    target: parsed("link target", row.try_get("target")?)?,
                    withdrawn: row.try_get::<i64, _>("withdrawn")? == 1,
                })
            })
            .collect()
    }
}
