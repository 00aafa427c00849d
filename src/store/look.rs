//! A look at a database file before anything is written: is it ours, whole, and not from the future?
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};
use sqlx::{Row as _, SqlitePool};

use super::{APPLICATION_ID, Result, SCHEMA_VERSION, StoreError};

/// What is said of a file that is whole, but not ours.
const FOREIGN: &str = "it is an SQLite database of another program";

/// What a database says of itself, in its header or through SQLite.
struct Stamp {
    application: i64,
    version: i64,
}

impl Stamp {
    /// Killed in its very first moments, a database bears no stamp yet.
    fn is_blank(&self) -> bool {
        self.application == 0 && self.version == 0
    }

    fn check(&self, path: &Path) -> Result<()> {
        if self.application != i64::from(APPLICATION_ID) {
            return Err(corrupt(path, FOREIGN));
        }
        if self.version > SCHEMA_VERSION {
            let path = path.to_owned();
            return Err(StoreError::Newer { path, found: self.version, known: SCHEMA_VERSION });
        }
        Ok(())
    }
}

fn corrupt(path: &Path, reason: impl ToString) -> StoreError {
    StoreError::Corrupt { path: path.to_owned(), reason: reason.to_string() }
}

/// Refuses a file that this program must not open; no file at all is fine.
///
/// # Errors
/// [`StoreError::Newer`] or [`StoreError::Corrupt`]; [`StoreError::File`] when it cannot be read.
pub(super) async fn look(path: &Path) -> Result<()> {
    let header = match read_header(path) {
        Ok(None) => return Ok(()),
        Ok(Some(header)) => header,
        Err(source) => return Err(StoreError::File { path: path.to_owned(), source }),
    };
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return Err(corrupt(path, "it is not an SQLite database"));
    }
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let stamp = Stamp { application: i64::from(number(68)), version: i64::from(number(60)) };
    if !stamp.is_blank() {
        stamp.check(path)?;
    }
    if is_cut_short(path, &header) {
        return Err(corrupt(path, "its end is missing"));
    }
    match examine(path).await {
        // Killed while it wrote: SQLite has to bring the file in order before anybody can read it, and will.
        Err(error) if error.is_read_only() => Ok(()),
        Err(StoreError::Sql(error)) => Err(corrupt(path, error)),
        other => other,
    }
}

/// The same through SQLite, which also sees the log beside the file: what a killed program wrote last stands there.
async fn examine(path: &Path) -> Result<()> {
    let options = SqliteConnectOptions::new().filename(path).read_only(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let answer = ask(&pool).await;
    pool.close().await;
    let (checked, stamp, tables) = answer?;
    if checked != "ok" {
        return Err(corrupt(path, checked));
    }
    if stamp.is_blank() && tables == 0 { Ok(()) } else { stamp.check(path) }
}

async fn ask(pool: &SqlitePool) -> std::result::Result<(String, Stamp, i64), sqlx::Error> {
    let checked = sqlx::query("PRAGMA quick_check(1)").fetch_one(pool).await?.try_get(0)?;
    let application = sqlx::query("PRAGMA application_id").fetch_one(pool).await?.try_get(0)?;
    let version = sqlx::query("PRAGMA user_version").fetch_one(pool).await?.try_get(0)?;
    let tables = sqlx::query("SELECT COUNT(*) FROM sqlite_master").fetch_one(pool).await?.try_get(0)?;
    Ok((checked, Stamp { application, version }, tables))
}

/// Is the file shorter than its own header says? Not asked while a write-ahead log may hold the rest.
fn is_cut_short(path: &Path, header: &[u8]) -> bool {
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |meta| meta.len());
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let pages = u64::from(u32::from_be_bytes([header[28], header[29], header[30], header[31]]));
    // The page count holds only where the change counter agrees with the one it was written under.
    header[24..28] == header[92..96] && length(Path::new(&log)) == 0 && length(path) < pages * page
}

/// The first 100 bytes, or `None` when there is no file or an empty one.
fn read_header(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    use std::io::Read as _;
    let mut header = Vec::with_capacity(100);
    match std::fs::File::open(path) {
        Ok(file) => file.take(100).read_to_end(&mut header)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok((!header.is_empty()).then_some(header))
}
