//! Copies of the database beside the running program, and putting one in its place.
//!
//! A copy is made by SQLite itself (`VACUUM INTO`, one snapshot, only what is live), under a name of its own in the folder
//! where it is to stand. There the salts of the day are taken out, it is opened and looked through, and only then it gets
//! its name: whoever finds a file under that name finds a whole one. A file left half by a killed program is written over
//! by the next copy to the same name.
use std::path::{Path, PathBuf};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode};
use sqlx::{ConnectOptions as _, Connection as _, Row as _, SqliteConnection};

use super::{Result, SCHEMA_VERSION, StoreError, look, sql};

/// Folder of copies beside the database, where nobody names another one.
pub const FOLDER: &str = "backups";

mod check;
mod part;
mod replace;

pub use check::Held;
pub use replace::{Hold, Kept, Restored, Salt, drop_kept, keep_beside, put_in_place, salts};

use check::Maker;
use part::Part;
pub(super) use part::open as for_the_owner;

/// Copies the database at `database` to `target`, in place of what stands there; answers what the copy holds.
///
/// The daily salts are left out: without them nobody can say of a visitor in a copy who it was.
///
/// # Errors
/// [`StoreError::Itself`] where `target` is the database; [`StoreError::Newer`] or [`StoreError::Corrupt`] of the
/// database, or of the copy; [`StoreError::InUse`] while another program makes the same copy; what SQLite and the file
/// system say. `target` then is what it was.
pub async fn back_up(database: &Path, target: &Path) -> Result<Held> {
    std::fs::metadata(database).map_err(|source| file(database, source))?;
    if is_of(database, target).map_err(|source| file(target, source))? {
        return Err(StoreError::Itself(target.to_owned()));
    }
    look::look(database).await?;
    let part = Part::take(target)?;
    let held = fill(database, &part).await?;
    part.become_whole(target)?;
    Ok(held)
}

/// Is this the name of the database, or of a file of SQLite's beside it? Under a running program another file in their
/// place is the end of both.
fn is_of(database: &Path, target: &Path) -> std::io::Result<bool> {
    let full = |path: &Path| {
        std::io::Result::Ok(std::fs::canonicalize(folder_of(path))?.join(path.file_name().unwrap_or_default()))
    };
    let target: PathBuf = full(target)?;
    // A link to the database has two names.
    let own = [full(database)?, std::fs::canonicalize(database)?];
    let endings = ["", "-wal", "-shm", "-journal"];
    Ok(own.iter().any(|path| endings.iter().any(|ending| with_ending(path, ending) == target)))
}

/// Makes the copy and looks through it.
async fn fill(database: &Path, part: &Part) -> Result<Held> {
    let into = text_of(part.path())?;
    let mut source = existing(database).connect().await?;
    let before = check::only_grow(&mut source).await?;
    sqlx::query("VACUUM INTO $1").bind(into).execute(&mut source).await?;
    let after = check::only_grow(&mut source).await?;
    source.close().await?;
    forget_salts(part.path()).await?;
    let held = check::backup(part.path(), Maker::Us).await?;
    let whole = before.iter().zip(&after).all(|((name, least), (_, most))| {
        held.rows.iter().any(|(held, rows)| held == name && (least..=most).contains(&rows))
    });
    if whole { Ok(held) } else { Err(corrupt(part.path(), "the copy does not hold what was copied")) }
}

/// Copies a database of an earlier schema into `backups/` beside it before it is migrated, once for each state it was in.
///
/// # Errors
/// As [`back_up`]: then nothing was migrated either.
pub(in crate::store) async fn before_migration(database: &Path) -> Result<()> {
    if !database.exists() {
        return Ok(());
    }
    let mut old = existing(database).connect().await?;
    let version = number(&mut old, "PRAGMA user_version").await?;
    if !(1..SCHEMA_VERSION).contains(&version) {
        return Ok(old.close().await?);
    }
    // A migration that broke off leaves the stamp as it was, and this number where it came to.
    let applied = number(&mut old, "SELECT MAX(version) FROM _sqlx_migrations").await?;
    old.close().await?;
    let folder = folder_of(database).join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|source| file(&folder, source))?;
    back_up(database, &folder.join(format!("before-migration-from-{applied}.db"))).await.map(drop)
}

/// Looks through a file that is to be restored, as it stands. It is opened to be read only.
///
/// # Errors
/// [`StoreError::Newer`]; [`StoreError::Corrupt`] with what is wrong with it; what the file system says.
pub async fn check(backup: &Path) -> Result<Held> {
    std::fs::metadata(backup).map_err(|source| file(backup, source))?;
    check::backup(backup, Maker::Anybody).await
}

/// Takes the salts out of a database that nobody else has open. Nothing of them stays in the file.
async fn forget_salts(path: &Path) -> Result<()> {
    // In memory: a journal on the disk would keep what is deleted.
    let options = existing(path).journal_mode(SqliteJournalMode::Memory).pragma("secure_delete", "ON");
    let mut copy = options.connect().await?;
    sqlx::query(sql::SALTS_FORGET).bind(i64::MAX).execute(&mut copy).await?;
    Ok(copy.close().await?)
}

/// A database that must be there.
fn existing(path: &Path) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new().filename(path).create_if_missing(false);
    options.busy_timeout(std::time::Duration::from_secs(5))
}

async fn number(connection: &mut SqliteConnection, statement: &'static str) -> Result<i64> {
    Ok(sqlx::query(statement).fetch_one(connection).await?.try_get(0)?)
}

fn text_of(path: &Path) -> Result<String> {
    let odd = || file(path, std::io::Error::new(std::io::ErrorKind::InvalidFilename, "the path is no text"));
    path.to_str().map(str::to_owned).ok_or_else(odd)
}

fn file(path: &Path, source: std::io::Error) -> StoreError {
    StoreError::File { path: path.to_owned(), source }
}

fn corrupt(path: &Path, reason: impl ToString) -> StoreError {
    StoreError::Corrupt { path: path.to_owned(), reason: reason.to_string() }
}

/// `path` with more behind its name.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(ending);
    path.into()
}

/// The folder in which a file stands.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests;
