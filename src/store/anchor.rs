//! Figures that networks showed to the authors of shares.
use std::collections::BTreeMap;

use sqlx::Row as _;

use super::{Result, StoreError, parsed, sql, stamp};
use crate::id::ShareId;

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

stamp! {
    /// Every figure that was told of a share that stands.
    ///
    /// # Errors
    /// What the database says.
    pub async fn anchors(&self) -> Result<BTreeMap<ShareId, Anchor>> {
        let rows: Vec<Row> = sqlx::query(sql::ANCHORS).fetch_all(&self.readers).await?;
        let mut found: BTreeMap<ShareId, Anchor> = BTreeMap::new();
        for row in &rows {
            let anchor = found.entry(parsed("share id", row.try_get("share")?)?).or_default();
            let value = u64::try_from(row.try_get::<i64, _>("value")?).ok();
            match row.try_get::<&str, _>("kind")? {
                "impressions" => anchor.impressions = value,
                "reached" => anchor.reached = value,
                "reposts" => anchor.reposts = value,
                other => return Err(StoreError::Value { what: "kind of figure", value: other.to_owned() }),
            }
        }
        Ok(found)
    }
}
