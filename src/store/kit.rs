//! Kits: exactly what each person was shown.
use sqlx::Row as _;

use super::{Result, from_json, parsed, sql, stamp, to_json};
use crate::content::Revision;
use crate::disclosure::Judgement;
use crate::id::{ItemId, KitId, LinkCode, Millis, PersonId};
use crate::lang::Lang;
use crate::ledger::Entry;
use crate::network::Network;

/// A kit to be kept: exactly what a person was shown.
#[derive(Clone, Debug)]
pub struct NewKit {
    /// Its id.
    pub id: KitId,
    /// Whom it was made for.
    pub person: PersonId,
    /// What it shares.
    pub item: ItemId,
    /// Revision of the item.
    pub revision: Revision,
    /// Where it is to be shared.
    pub network: Network,
    /// Language of the text.
    pub lang: Lang,
    /// Which of the suggested captions.
    pub variant: u32,
    /// The person's own caption instead of a suggested one.
    pub own_words: Option<String>,
    /// The whole text.
    pub text: String,
    /// What the rules say of it.
    pub judgement: Judgement,
    /// The personal link in it.
    pub link: Option<LinkCode>,
}

/// A kept kit: the same.
pub type Kit = NewKit;

stamp! {
    /// Keeps a kit together with its leaf.
    ///
    /// # Errors
    /// What the database says.
    pub async fn add_kit(&self, kit: &NewKit, now: Millis, entry: &Entry) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::KIT_ADD)
            .bind(kit.id.to_string())
            .bind(kit.person.to_string())
            .bind(kit.item.to_string())
            .bind(kit.revision.0.clone())
            .bind(kit.network.code())
            .bind(kit.lang.code())
            .bind(i64::from(kit.variant))
            .bind(kit.own_words.clone())
            .bind(kit.text.clone())
            .bind(to_json("judgement", &kit.judgement)?)
            .bind(kit.link.map(|link| link.to_string()))
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        Self::append(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }

    /// The kit with this id.
    ///
    /// # Errors
    /// What the database says.
    pub async fn kit(&self, id: KitId) -> Result<Option<Kit>> {
        let row: Option<Row> = sqlx::query(sql::KIT).bind(id.to_string()).fetch_optional(&self.readers).await?;
        let Some(row) = row else { return Ok(None) };
        let link: Option<String> = row.try_get("link")?;
        Ok(Some(Kit {
            id,
            person: parsed("person id", row.try_get("person")?)?,
            item: parsed("item id", row.try_get("item")?)?,
            revision: Revision(row.try_get("item_revision")?),
            network: parsed("network", row.try_get("network")?)?,
            lang: parsed("language", row.try_get("lang")?)?,
            variant: u32::try_from(row.try_get::<i64, _>("variant")?).unwrap_or(0),
            own_words: row.try_get("own_words")?,
            text: row.try_get("text")?,
            judgement: from_json("judgement", row.try_get("judgement")?)?,
            link: link.as_deref().map(|text| parsed("link code", text)).transpose()?,
        }))
    }

    /// The person's newest kit of this item for each network, the newest first; of the newest `limit` kits.
    ///
    /// # Errors
    /// What the database says.
    pub async fn kits_of_item(&self, person: PersonId, item: &ItemId, limit: i64) -> Result<Vec<(Network, KitId)>> {
        let query = sqlx::query(sql::KITS_OF_ITEM).bind(person.to_string()).bind(item.to_string()).bind(limit);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        let mut kits: Vec<(Network, KitId)> = vec![];
        for row in rows {
            let network = parsed("network", row.try_get("network")?)?;
            if kits.iter().all(|(known, _)| *known != network) {
                kits.push((network, parsed("kit id", row.try_get("id")?)?));
            }
        }
        Ok(kits)
    }
}
