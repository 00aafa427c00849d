//! Everything of the comms team's out of the program and back: the files as they are, and beside them what was decided
//! about items, without anybody's name or words of reason.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::editorial::leaf;
use super::intake::{IntakeError, Result};
use super::port::{Change, Folder, FolderError};
use crate::content::{Action, Revision, SourceFile};
use crate::id::{ItemId, Millis, hex};
use crate::ledger::Entry;
use crate::store::{NewDecision, Store};

/// The file that stands beside the exported ones.
pub const INVENTORY: &str = "portevoix-export.json";
/// Changes when a later program would not be understood by an earlier one.
pub const FORMAT: u32 = 1;

/// What an export holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    /// [`FORMAT`].
    pub format: u32,
    /// SHA-256 of every file, by its path below the folder.
    pub files: BTreeMap<String, String>,
    /// What was decided about items, in the order in which it was.
    pub decisions: Vec<Decided>,
}

/// A decision without the one who took it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// About which item.
    pub item: ItemId,
    /// The revision that was looked at.
    pub revision: Revision,
    /// What was decided: its code.
    pub action: String,
    /// Where: `discord`.
    pub platform: String,
    /// When.
    pub at: Millis,
}

/// Why an export cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadExport {
    /// No inventory, or one that is not understood.
    #[error("the inventory: {0}")]
    Inventory(String),
    /// A file is missing or is not what the inventory says.
    #[error("{0} is not the file that was exported")]
    File(String),
    /// There are other files of these names.
    #[error("other files stand there: {}", .0.join(", "))]
    InTheWay(Vec<String>),
}

/// The inventory of these files, with every decision about any item.
///
/// # Errors
/// What the store says.
pub async fn inventory(store: Option<&Store>, files: &[SourceFile]) -> Result<Inventory> {
    let mut all = vec![];
    if let Some(store) = store {
        for newest in store.decisions().await? {
            all.extend(store.decisions_of(&newest.item, i64::MAX).await?);
        }
    }
    all.sort_by_key(|decision| decision.seq);
    let decisions = all.into_iter().map(|decision| Decided {
        item: decision.item,
        revision: decision.revision,
        action: decision.action.code().to_owned(),
        platform: decision.platform,
        at: decision.at,
    });
    let hash = |file: &SourceFile| (file.path.clone(), hex(&Sha256::digest(&file.bytes)));
    Ok(Inventory { format: FORMAT, files: files.iter().map(hash).collect(), decisions: decisions.collect() })
}

/// Reads an inventory and holds the files to it. Files that it does not name are left out.
///
/// # Errors
/// [`BadExport`].
pub fn verify(
    inventory: &[u8],
    files: Vec<SourceFile>,
) -> std::result::Result<(Inventory, Vec<SourceFile>), BadExport> {
    let bad = |why: String| BadExport::Inventory(why);
    let inventory: Inventory = serde_json::from_slice(inventory).map_err(|error| bad(error.to_string()))?;
    if inventory.format != FORMAT {
        return Err(bad(format!("format {}, this program knows {FORMAT}", inventory.format)));
    }
    let known =
        |decided: &&Decided| action(&decided.action).is_none() || Revision::parse(&decided.revision.0).is_none();
    if let Some(odd) = inventory.decisions.iter().find(known) {
        return Err(bad(format!("a decision about {} is not understood", odd.item)));
    }
    let mut found: BTreeMap<String, SourceFile> = files.into_iter().map(|file| (file.path.clone(), file)).collect();
    let mut kept = vec![];
    for (path, hash) in &inventory.files {
        let file = found.remove(path).filter(|file| hex(&Sha256::digest(&file.bytes)) == *hash);
        kept.push(file.ok_or_else(|| BadExport::File(path.clone()))?);
    }
    Ok((inventory, kept))
}

/// An edit is no decision, and the database refuses it.
fn action(code: &str) -> Option<Action> {
    Action::ALL.into_iter().find(|action| action.code() == code && *action != Action::Edit)
}

/// The changes that bring these files into the folder; those that are there already are none.
///
/// # Errors
/// What the folder says, or [`BadExport::InTheWay`] with every file that is there and is another.
pub fn changes(
    folder: &dyn Folder,
    files: Vec<SourceFile>,
) -> std::result::Result<std::result::Result<Vec<Change>, BadExport>, FolderError> {
    let (mut changes, mut other) = (vec![], vec![]);
    for SourceFile { path, bytes } in files {
        match folder.read(&path)? {
            None => changes.push(Change { path, was: None, becomes: Some(bytes) }),
            Some(there) if there == bytes => {}
            Some(_) => other.push(path),
        }
    }
    Ok(if other.is_empty() { Ok(changes) } else { Err(BadExport::InTheWay(other)) })
}

/// Keeps the decisions about items about which nothing was decided here; answers how many were kept.
///
/// # Errors
/// What the store says; what was kept stays kept, and the rest is kept at another try.
pub async fn restore(store: &Store, decisions: &[Decided], now: Millis) -> Result<usize> {
    let mut kept = 0;
    let mut last: BTreeMap<&ItemId, Option<i64>> = BTreeMap::new();
    for decided in decisions {
        let Some(action) = action(&decided.action) else { continue };
        let there = store.decisions_of(&decided.item, i64::MAX).await?;
        let same = |known: &crate::store::Decision| {
            known.action == action && known.revision == decided.revision && known.at == decided.at
        };
        if there.iter().any(same) {
            last.insert(&decided.item, there.first().map(|newest| newest.seq));
            continue;
        }
        // Somebody decided about it here: what was decided elsewhere before is not the newer word.
        let known = last.get(&decided.item).copied();
        if known.is_none() && !there.is_empty() {
            continue;
        }
        let new = NewDecision {
            item: decided.item.clone(),
            revision: decided.revision.clone(),
            action,
            person: None,
            platform: decided.platform.clone(),
            reason: String::new(),
            at: decided.at,
        };
        let entry = Entry {
            action: leaf(action),
            actor: String::new(),
            at: now,
            subject: decided.item.to_string(),
            detail: format!("revision={} source=import", decided.revision.0),
            private: None,
        };
        let after = there.first().map(|newest| newest.seq);
        if store.add_decision(&new, after, &entry, &[]).await? {
            kept += 1;
            let newest = store.decision(&decided.item).await?;
            last.insert(&decided.item, newest.map(|newest| newest.seq));
        }
    }
    Ok(kept)
}

impl From<BadExport> for IntakeError {
    fn from(bad: BadExport) -> Self {
        Self::Export(bad)
    }
}
