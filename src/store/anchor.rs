//! Figures that networks showed to the authors of shares. They are the share's: who leaves leaves them with it.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::{Millis, PersonId, ShareId};
use crate::ledger::Entry;
use crate::network::{Figure, Network};

/// What a network showed of one share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// How often it was shown.
    pub impressions: Option<u64>,
    /// How many different people it was shown to.
    pub reached: Option<u64>,
    /// How often it was passed on.
    pub reposts: Option<u64>,
}

impl Anchor {
    fn get(&self, figure: Figure) -> Option<u64> {
        match figure {
            Figure::Impressions => self.impressions,
            Figure::Reached => self.reached,
            Figure::Reposts => self.reposts,
        }
    }

    fn slot(&mut self, figure: Figure) -> &mut Option<u64> {
        match figure {
            Figure::Impressions => &mut self.impressions,
            Figure::Reached => &mut self.reached,
            Figure::Reposts => &mut self.reposts,
        }
    }
}

/// What became of telling figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// They are kept.
    Yes,
    /// Others were told since these were looked at: to be looked at again.
    Changed,
    /// The share is somebody else's, or was undone.
    Gone,
}

stamp! {
    fn anchors_in(rows: &[Row]) -> Result<BTreeMap<ShareId, Anchor>> {
        let mut found: BTreeMap<ShareId, Anchor> = BTreeMap::new();
        for row in rows {
            let kind: &str = row.try_get("kind")?;
            let figure = Figure::ALL.into_iter().find(|figure| figure.code() == kind);
            let figure = figure.ok_or_else(|| StoreError::Value { what: "kind of figure", value: kind.to_owned() })?;
            let anchor = found.entry(parsed("share id", row.try_get("share")?)?).or_default();
            *anchor.slot(figure) = u64::try_from(row.try_get::<i64, _>("value")?).ok();
        }
        Ok(found)
    }

    /// Every figure that was told of a share that stands.
    ///
    /// # Errors
    /// What the database says.
    pub async fn anchors(&self) -> Result<BTreeMap<ShareId, Anchor>> {
        let rows: Vec<Row> = sqlx::query(sql::ANCHORS).fetch_all(&self.readers).await?;
        Self::anchors_in(&rows)
    }

    /// The figures that one person told of their shares that stand.
    ///
    /// # Errors
    /// What the database says.
    pub async fn anchors_of_person(&self, person: PersonId) -> Result<BTreeMap<ShareId, Anchor>> {
        let query = sqlx::query(sql::ANCHORS_OF_PERSON).bind(person.to_string());
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        Self::anchors_in(&rows)
    }

    /// What a person told of their audience on a network, as its size code, and the exact length of the list that their
    /// sample was taken of.
    ///
    /// # Errors
    /// What the database says.
    pub async fn audience_of(&self, person: PersonId, network: Network) -> Result<(Option<String>, Option<u32>)> {
        let query = sqlx::query(sql::AUDIENCE_OF).bind(person.to_string()).bind(network.code());
        let row: Row = query.fetch_one(&self.readers).await?;
        let count: Option<i64> = row.try_get("count")?;
        Ok((row.try_get("size")?, count.map(|count| u32::try_from(count).unwrap_or(u32::MAX))))
    }

    /// The figures of a person's own share become `after`, with their leaf, if they still are `before`: a figure that is
    /// not in it is forgotten.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_anchor(
        &self, share: ShareId, person: PersonId, (before, after): (Anchor, Anchor), now: Millis, entry: &Entry,
    ) -> Result<Kept> {
        let (id, person) = (share.to_string(), person.to_string());
        let mut tx: Tx = self.write().await?;
        let query = sqlx::query(sql::ANCHOR_SHARE).bind(id.clone()).bind(person.clone());
        let stands: Option<Row> = query.fetch_optional(&mut *tx).await?;
        if stands.is_none() {
            return Ok(Kept::Gone);
        }
        let query = sqlx::query(sql::ANCHORS_OF_SHARE).bind(id.clone()).bind(person);
        let rows: Vec<Row> = query.fetch_all(&mut *tx).await?;
        if Self::anchors_in(&rows)?.remove(&share).unwrap_or_default() != before {
            return Ok(Kept::Changed);
        }
        for figure in Figure::ALL {
            let query = match after.get(figure).map(|value| i64::try_from(value).unwrap_or(i64::MAX)) {
                same if same == before.get(figure).and_then(|value| i64::try_from(value).ok()) => continue,
                Some(value) => {
                    sqlx::query(sql::ANCHOR_SET).bind(id.clone()).bind(figure.code()).bind(value).bind(now.0)
                }
                None => sqlx::query(sql::ANCHOR_DROP).bind(id.clone()).bind(figure.code()),
            };
            query.execute(&mut *tx).await?;
        }
        Self::append(&mut tx, entry).await?;
        tx.commit().await?;
        Ok(Kept::Yes)
    }
}
