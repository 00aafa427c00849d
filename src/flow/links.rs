//! The tracked links in memory: what the redirect reads, so that a visitor never waits for the database.
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use url::Url;

use crate::id::{ItemId, LinkCode};
use crate::store::LinkRow;

/// Where a code leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The item.
    pub item: ItemId,
    /// The address.
    pub url: Url,
}

/// Code to target.
#[derive(Debug, Default)]
pub struct Links(RwLock<HashMap<LinkCode, Arc<Target>>>);

impl Links {
    /// All links of the store.
    #[must_use]
    pub fn new(rows: Vec<LinkRow>) -> Self {
        let links = Self::default();
        for row in rows {
            links.insert(row.code, row.item, row.target);
        }
        links
    }

    /// Where `code` leads.
    #[must_use]
    pub fn get(&self, code: LinkCode) -> Option<Arc<Target>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&code).cloned()
    }

    /// A link that was just made.
    pub fn insert(&self, code: LinkCode, item: ItemId, url: Url) {
        let target = Arc::new(Target { item, url });
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(code, target);
    }
}
