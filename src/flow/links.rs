//! The tracked links in memory: what the redirect reads, so that a visitor never waits for the database.
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use url::Url;

use super::{Parts, Result};
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

/// What stands behind a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// It leads there.
    Open(Arc<Target>),
    /// Its item was taken back: a plain page says so.
    Withdrawn,
}

/// Code to target.
#[derive(Debug, Default)]
pub struct Links(RwLock<Known>);

#[derive(Debug, Default)]
struct Known {
    targets: HashMap<LinkCode, Arc<Target>>,
    withdrawn: HashSet<LinkCode>,
    /// Grows with every change of what is withdrawn or gone: what was read from the store before is older than this.
    changes: u64,
    /// How many people were erased when this was last compared with the store.
    erasures: i64,
}

impl Links {
    /// All links of the store.
    #[must_use]
    pub fn new(rows: Vec<LinkRow>) -> Self {
        let links = Self::default();
        let withdrawn = rows.iter().filter(|row| row.withdrawn).map(|row| row.code).collect();
        for row in rows {
            links.insert(0, row.code, row.item, row.target);
        }
        links.write().withdrawn = withdrawn;
        links
    }

    fn read(&self) -> RwLockReadGuard<'_, Known> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Known> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// What stands behind `code`; `None` when it is none of ours.
    #[must_use]
    pub fn behind(&self, code: LinkCode) -> Option<Behind> {
        let known = self.read();
        if known.withdrawn.contains(&code) {
            return Some(Behind::Withdrawn);
        }
        known.targets.get(&code).cloned().map(Behind::Open)
    }

    /// What `code` was made for, withdrawn or not: clicks from before count.
    #[must_use]
    pub fn get(&self, code: LinkCode) -> Option<Arc<Target>> {
        self.read().targets.get(&code).cloned()
    }

    /// How often what is withdrawn changed so far: to be read before a link is made, for [`add`].
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.read().changes
    }

    /// A link that was just made, or that leads somewhere again. `false` when what is withdrawn changed after `since`:
    /// then the store must be asked.
    pub fn insert(&self, since: u64, code: LinkCode, item: ItemId, url: Url) -> bool {
        let target = Arc::new(Target { item, url });
        let mut known = self.write();
        known.targets.insert(code, target);
        let calm = known.changes == since;
        if known.withdrawn.remove(&code) {
            known.changes += 1;
        }
        calm
    }

    /// These links are gone: they are none of ours any more.
    pub fn forget(&self, codes: &[LinkCode]) {
        let mut known = self.write();
        for code in codes {
            known.targets.remove(code);
            known.withdrawn.remove(code);
        }
        known.changes += 1;
    }

    /// From now on, no link of this item leads anywhere.
    pub fn withdraw(&self, item: &ItemId) {
        let mut known = self.write();
        let codes: Vec<LinkCode> =
            known.targets.iter().filter(|(_, target)| &target.item == item).map(|(code, _)| *code).collect();
        known.withdrawn.extend(codes);
        known.changes += 1;
    }
}

/// Puts a link that was just made, or that leads somewhere again, into the memory. `since` are the [`Links::changes`]
/// before the store was asked: where its item was withdrawn or its person erased meanwhile, the link leads nowhere.
///
/// # Errors
/// What the store says.
pub async fn add(parts: &Parts, since: u64, code: LinkCode, item: ItemId, url: Url) -> Result<()> {
    if parts.links.insert(since, code, item, url) {
        return Ok(());
    }
    // Its person may have been erased meanwhile, and it with them.
    if !parts.store.link_codes().await?.contains(&code) {
        parts.links.forget(&[code]);
    }
    refresh(parts).await
}

/// Reads again which links are withdrawn: another replica, or a hand in the database, may have changed that.
///
/// # Errors
/// What the store says.
pub async fn refresh(parts: &Parts) -> Result<()> {
    let before = parts.links.read().changes;
    let withdrawn: HashSet<LinkCode> = parts.store.withdrawn_links().await?.into_iter().collect();
    let mut known = parts.links.write();
    // What changed here meanwhile is newer than what was read: the next look sees both.
    if known.changes == before && known.withdrawn != withdrawn {
        known.withdrawn = withdrawn;
        known.changes += 1;
    }
    Ok(())
}

/// Forgets the links of people who were erased, also by another process; were there any?
///
/// # Errors
/// What the store says.
pub async fn forget_erased(parts: &Parts) -> Result<bool> {
    let erasures = parts.store.erasures().await?;
    if parts.links.read().erasures == erasures {
        return Ok(false);
    }
    // What is in memory was in the store before: what the store does not have now is gone, and not on its way.
    let here: Vec<LinkCode> = parts.links.read().targets.keys().copied().collect();
    let there = parts.store.link_codes().await?;
    let gone: Vec<LinkCode> = here.into_iter().filter(|code| !there.contains(code)).collect();
    parts.links.forget(&gone);
    parts.links.write().erasures = erasures;
    Ok(true)
}
