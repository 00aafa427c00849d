//! Putting a copy in the place of a database: the old one is kept, and at every moment one of the two is whole.
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use sqlx::{ConnectOptions as _, Connection as _, Row as _};

use super::check::{self, Held, Maker};
use super::part::Part;
use super::{existing, file, folder_of, forget_salts, with_ending};
use crate::id::{Millis, PauseId};
use crate::ledger::Entry;
use crate::store::{Durability, Result, Store, StoreError, look};

/// The salt of a day.
pub type Salt = (i64, [u8; 32]);

/// A pause that a restore begins.
#[derive(Clone, Debug)]
pub struct Hold {
    /// Its id.
    pub id: PauseId,
    /// Since when. Business time.
    pub now: Millis,
    /// Why, in words for whoever looks at it.
    pub reason: String,
    /// Its leaf.
    pub entry: Entry,
}

/// What took the place of a database.
#[derive(Clone, Debug)]
pub struct Restored {
    /// What the copy held.
    pub held: Held,
    /// How far the copy had imported each segment of the spool, in bytes.
    pub imported: HashMap<i64, u64>,
}

/// A database that another one has taken the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it stands now.
    pub path: PathBuf,
    /// Its salts are gone; `false` where it cannot be opened: then it holds those of its last two days.
    pub without_salts: bool,
}

/// The salts of a database that is about to be replaced; none where it cannot be opened. With them, a visitor of today
/// who comes again is known after the restore.
pub async fn salts(database: &Path) -> Vec<Salt> {
    // SQLite throws away the log beside a file that it does not know as its own.
    if look::look(database).await.is_err() {
        return vec![];
    }
    let Ok(mut old) = existing(database).connect().await else { return vec![] };
    let rows = sqlx::query("SELECT day, salt FROM day_salt").fetch_all(&mut old).await.unwrap_or_default();
    // Folded into the file, as far as that can be: the file alone is then the whole database.
    drop(sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut old).await);
    drop(old.close().await);
    rows.iter()
        .filter_map(|row| Some((row.try_get(0).ok()?, row.try_get::<Vec<u8>, _>(1).ok()?.try_into().ok()?)))
        .collect()
}

/// Keeps what stands at `database`, with the log beside it, under a name that is free; `None` where there is nothing.
/// Both names hold the same file until the new one takes its place.
///
/// # Errors
/// What the file system says; then nothing has changed.
pub fn keep_beside(database: &Path) -> Result<Option<PathBuf>> {
    if !database.exists() {
        return Ok(None);
    }
    let free = |path: &PathBuf| !path.exists() && !with_ending(path, "-wal").exists();
    let mut names = (1..=u32::MAX).map(|number| with_ending(database, &format!(".old-{number}")));
    let kept = names.find(free).unwrap_or_else(|| with_ending(database, ".old"));
    for ending in ["-wal", ""] {
        let (from, to) = (with_ending(database, ending), with_ending(&kept, ending));
        if from.exists() {
            // Where the file system knows no second name, it is a copy.
            let done = std::fs::hard_link(&from, &to).or_else(|_| std::fs::copy(&from, &to).map(drop));
            done.map_err(|source| file(&to, source))?;
        }
    }
    Ok(Some(kept))
}

/// Drops what [`keep_beside`] made, where nothing took the place of the database.
pub fn drop_kept(kept: &Path) {
    for ending in ["", "-wal"] {
        drop(std::fs::remove_file(with_ending(kept, ending)));
    }
}

/// Puts a copy of `backup` at `database`, brought to this program's schema, looked through, and with `salts`; with a
/// `hold`, nothing is posted from it until somebody ends it. `node` is whose spool is asked about.
///
/// Nobody else may have the data folder open.
///
/// # Errors
/// [`StoreError::Newer`] or [`StoreError::Corrupt`] of the copy; what the file system says.
/// Then the database is what it was.
pub async fn put_in_place(
    backup: &Path,
    database: &Path,
    salts: &[Salt],
    node: &str,
    hold: Option<&Hold>,
) -> Result<Restored> {
    let part = Part::take(database)?;
    part.copy_from(backup)?;
    // The copy is what is looked through: the file it was made of may change meanwhile.
    let held = check::backup(part.path(), Maker::Anybody).await?;
    let store = Store::open_beside(part.path(), Durability::Full).await?;
    let prepared = prepare(&store, salts, hold).await;
    let imported = store.imported(node).await;
    store.close().await;
    prepared?;
    let imported = imported?;
    if with_ending(part.path(), "-wal").metadata().is_ok_and(|meta| meta.len() > 0) {
        let reason = "its log could not be folded into it".to_owned();
        return Err(StoreError::Corrupt { path: part.path().to_owned(), reason });
    }
    for ending in ["-wal", "-shm"] {
        match std::fs::remove_file(with_ending(database, ending)) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => return Err(file(database, source)),
            _ => {}
        }
    }
    part.become_whole(database)?;
    Ok(Restored { held, imported })
}

async fn prepare(store: &Store, salts: &[Salt], hold: Option<&Hold>) -> Result<()> {
    for (day, salt) in salts {
        store.day_salt(*day, *salt).await?;
    }
    if let Some(hold) = hold {
        store.hold(hold).await?;
    }
    Ok(())
}

impl Kept {
    /// Takes the salts out of a database that was kept: they are deleted within 48 hours, also here.
    pub async fn settle(path: PathBuf) -> Self {
        let without_salts = look::look(&path).await.is_ok() && forget_salts(&path).await.is_ok();
        drop(std::fs::File::open(folder_of(&path)).and_then(|folder| folder.sync_all()));
        Self { path, without_salts }
    }
}
