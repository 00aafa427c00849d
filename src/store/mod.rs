//! Everything durable: SQL (rows in, domain types out; claims and leases) and the click spool.
//!
//! Statements stand once, in [`sql`]. The typed methods are written once too, inside `stamp!`, and stamped for each
//! database; PostgreSQL will be one more line in that macro. Every write is one `BEGIN IMMEDIATE` transaction on the
//! one writer connection, so two writers never meet and a busy database never surprises a commit.

use std::path::{Path, PathBuf};

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection as _, Row as _, SqlSafeStr as _, SqlitePool};

pub mod backup;
pub mod spool;
pub mod sql;

mod acceptance;
mod account;
mod alert;
mod anchor;
mod audience;
mod choice;
mod click;
mod contribution;
mod correction;
mod decision;
mod declined;
mod erase;
mod errand;
mod event;
mod export;
mod feed;
mod kit;
mod ledger;
mod link;
mod link_code;
mod look;
mod merge;
mod pause;
mod person;
mod question;
mod recall;
mod redact;
mod report;
mod review;
mod sample;
mod share;
mod slot;
mod sweep;
mod tally;
mod training;
mod wish;
mod workspace;

pub use acceptance::Acceptance;
pub use account::{AccountRow, LastSeen};
pub use alert::{Alert, NewAlert};
pub use anchor::{Anchor, Kept};
pub use audience::{KeyRow, KeyTally, NewTicket};
pub use choice::{Choices, Holiday, RecapWish};
pub use click::{Click, ClickTotals};
pub use contribution::{Contribution, News};
pub use correction::{Correction, NewCorrection, Step, Way};
pub use decision::{Decision, NewDecision};
pub use erase::{Erased, Erasure};
pub use errand::{Ended, Errand, ErrandClass, ErrandKind, NewErrand};
pub use export::{EXPLAINED, SECTIONS, Section};
pub use feed::{Became, FeedRow, NewSeen, OpenDraft};
pub use kit::{Kit, NewKit};
pub use link::{LinkRow, NewLink};
pub use link_code::{CodeRow, NewCode};
pub use merge::{Lost, Merge, merged_columns};
pub use pause::{Brake, NewPause, Pause};
pub use person::{NewPerson, Person, PersonState};
pub use question::{NewQuestion, Question, ShareToAsk};
pub use recall::{Progress, Tally};
pub use report::ReportShare;
pub use review::{NewReview, ReviewsTold, review_number};
pub use sample::{Keeping, StoredSample};
pub use share::{Added, Asking, NewShare, Share, Shared};
pub use slot::{Choice, NewSlot, Origin, Slot, SlotCounts};
pub use tally::{ClassTally, ErrandTally, LateSlots, Tallies};
pub use training::Training;
pub use wish::WishRow;
pub use workspace::{Message, NewMessage};

/// Stamps the typed methods for each database from one source.
macro_rules! stamp {
    ($($items:tt)*) => {
        mod sqlite {
            use super::*;
            /// A write transaction.
            type Tx = sqlx::Transaction<'static, sqlx::Sqlite>;
            /// A row of a result.
            type Row = sqlx::sqlite::SqliteRow;
            impl crate::store::Store { $($items)* }
        }
    };
}
pub(crate) use stamp;

/// The version that a database of this program has; a higher one was written by a newer program.
pub const SCHEMA_VERSION: i64 = 12;
/// SQLite's `application_id` of our files: `PVOX`.
const APPLICATION_ID: u32 = 0x5056_4F58;

/// What the store could not do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database answered with an error.
    #[error("database: {0}")]
    Sql(#[from] sqlx::Error),
    /// A file beside the database could not be written or read.
    #[error("{path}: {source}")]
    File {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The database was written by a newer program.
    #[error("{path} has schema version {found}; this program knows versions up to {known}")]
    Newer {
        /// The database file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version that this program can read.
        known: i64,
    },
    /// The database was written by an older program, and is only to be read.
    #[error(
        "{path} has schema version {found}; this program reads version {known}: run it once to bring it up to date"
    )]
    Older {
        /// The database file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The version that this program reads.
        known: i64,
    },
    /// The file is not a database, or a damaged one.
    #[error("{path} cannot be used: {reason}")]
    Corrupt {
        /// The database file.
        path: PathBuf,
        /// What the look at it found.
        reason: String,
    },
    /// Another running program holds this data folder.
    #[error("{0} is in use by another running portevoix")]
    InUse(PathBuf),
    /// A copy would take the place of the database that it is made of, or of a file beside it.
    #[error("{0} belongs to the database itself")]
    Itself(PathBuf),
    /// A stored value is not what was written: a bug or a hand in the database.
    #[error("stored {what} cannot be read: {value:?}")]
    Value {
        /// Which value.
        what: &'static str,
        /// What stands there.
        value: String,
    },
}

impl StoreError {
    /// No space is left on the disk, or in the database's page limit.
    #[must_use]
    pub fn is_full(&self) -> bool {
        match self {
            // 4874: the shared memory of the write-ahead log could not grow.
            Self::Sql(error) => code_of(error).is_some_and(|code| matches!(code.as_str(), "13" | "4874")),
            Self::File { source, .. } => source.kind() == std::io::ErrorKind::StorageFull,
            _ => false,
        }
    }

    /// The folder or the file may not be written to.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
        match self {
            Self::Sql(error) => {
                code_of(error).is_some_and(|code| matches!(code.as_str(), "8" | "14" | "264" | "776" | "1032" | "1544"))
            }
            Self::File { source, .. } => matches!(source.kind(), PermissionDenied | ReadOnlyFilesystem),
            _ => false,
        }
    }
}

/// SQLite's extended result code, also of an error that a migration met.
fn code_of(error: &sqlx::Error) -> Option<String> {
    match error {
        sqlx::Error::Database(error) => error.code().map(|code| code.into_owned()),
        sqlx::Error::Migrate(error) => match error.as_ref() {
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => code_of(error),
            _ => None,
        },
        _ => None,
    }
}

/// The result of anything here.
pub type Result<T> = std::result::Result<T, StoreError>;

/// How hard SQLite holds on to what it wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// A commit survives power loss. What everybody gets.
    Full,
    /// For simulations that throw the database away.
    Off,
}

/// An open database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl Store {
    /// Opens the database at `path`, made or migrated as needed. Before a migration, a copy is put into `backups/` beside it.
    ///
    /// # Errors
    /// [`StoreError::Newer`] and [`StoreError::Corrupt`] before anything was written; else what SQLite says.
    pub async fn open(path: &Path, durability: Durability) -> Result<Self> {
        look::look(path).await?;
        if durability == Durability::Full {
            backup::before_migration(path).await?;
        }
        Self::open_beside(path, durability).await
    }

    /// As [`Self::open`], for a file that was looked through and of which there is another copy.
    async fn open_beside(path: &Path, durability: Durability) -> Result<Self> {
        let synchronous = match durability {
            Durability::Full => SqliteSynchronous::Full,
            Durability::Off => SqliteSynchronous::Off,
        };
        if !path.exists() {
            // Its log gets the same rights: what is known about people is for the program's own user.
            drop(backup::for_the_owner(path).map_err(|source| StoreError::File { path: path.to_owned(), source })?);
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .pragma("application_id", APPLICATION_ID.to_string())
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(synchronous)
            .busy_timeout(std::time::Duration::from_secs(5))
            .foreign_keys(true)
            // What is deleted is overwritten: who forgets a sample finds nothing of it in the file, or in a copy of it.
            .pragma("secure_delete", "ON")
            .pragma("cache_size", "-2000")
            .optimize_on_close(true, None);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            // A full disk ends SQLite's transaction by itself; sqlx cannot roll it back then and believes that it is
            // still open. Such a connection is replaced instead of refusing every transaction from now on.
            .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
            .connect_with(options.clone())
            .await?;
        migrate(&writer).await?;
        // Version and schema belong into the file itself: the next start looks at its header before anything else.
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&writer).await?;
        let readers = SqlitePoolOptions::new().max_connections(4).min_connections(1).connect_with(options).await?;
        Ok(Self { writer, readers })
    }

    /// Opens the database at `path` to read from it, beside the program that runs on it or without: nothing is made,
    /// migrated or written.
    ///
    /// # Errors
    /// [`StoreError::Newer`], [`StoreError::Older`] and [`StoreError::Corrupt`]; else what SQLite says.
    pub async fn open_to_read(path: &Path) -> Result<Self> {
        look::look(path).await?;
        let options = SqliteConnectOptions::new().filename(path).read_only(true);
        let options = options.busy_timeout(std::time::Duration::from_secs(5));
        let readers = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        let found: i64 = sqlx::query("PRAGMA user_version").fetch_one(&readers).await?.try_get(0)?;
        if found < SCHEMA_VERSION {
            readers.close().await;
            return Err(StoreError::Older { path: path.to_owned(), found, known: SCHEMA_VERSION });
        }
        Ok(Self { writer: readers.clone(), readers })
    }

    /// Bytes of the database, its log left out.
    ///
    /// # Errors
    /// What SQLite says.
    pub async fn size(&self) -> Result<i64> {
        const SIZE: &str = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
        Ok(sqlx::query(SIZE).fetch_one(&self.readers).await?.try_get(0)?)
    }

    /// Waits for open transactions, folds the write-ahead log into the file and closes it.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }

    async fn write(&self) -> Result<sqlx::Transaction<'static, sqlx::Sqlite>> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE".into_sql_str()).await?)
    }

    /// Lets the database grow no further, as on a full disk, or lets it grow again: the tests fill the disk with it.
    ///
    /// # Errors
    /// What SQLite says.
    #[doc(hidden)]
    pub async fn hold_full(&self, full: bool) -> Result<()> {
        // SQLite never lowers the limit below the pages that there are: 1 is the size of now.
        let limit = if full { "PRAGMA max_page_count = 1" } else { "PRAGMA max_page_count = 4294967294" };
        sqlx::query(limit).execute(&self.writer).await?;
        Ok(())
    }
}

/// The migrations, in order, as they are compiled in.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "line", include_str!("../../migrations/sqlite/0001_line.sql")),
    (2, "evidence", include_str!("../../migrations/sqlite/0002_evidence.sql")),
    (3, "training", include_str!("../../migrations/sqlite/0003_training.sql")),
    (4, "ties", include_str!("../../migrations/sqlite/0004_ties.sql")),
    (5, "editorial", include_str!("../../migrations/sqlite/0005_editorial.sql")),
    (6, "crisis", include_str!("../../migrations/sqlite/0006_crisis.sql")),
    (7, "errand", include_str!("../../migrations/sqlite/0007_errand.sql")),
    (8, "accounts", include_str!("../../migrations/sqlite/0008_accounts.sql")),
    (9, "reach", include_str!("../../migrations/sqlite/0009_reach.sql")),
    (10, "feed", include_str!("../../migrations/sqlite/0010_feed.sql")),
    (11, "contribution", include_str!("../../migrations/sqlite/0011_contribution.sql")),
    (12, "rights", include_str!("../../migrations/sqlite/0012_rights.sql")),
];

async fn migrate(pool: &SqlitePool) -> Result<()> {
    let migrations = MIGRATIONS.iter().map(|&(version, name, sql)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    let migrator = Migrator::with_migrations(migrations.collect());
    migrator.run(pool).await.map_err(|error| StoreError::Sql(error.into()))?;
    const STAMP: &str = "PRAGMA user_version = 12";
    debug_assert!(STAMP.ends_with(&SCHEMA_VERSION.to_string()));
    sqlx::query(STAMP).execute(pool).await?;
    Ok(())
}

/// A stored text that must be a `T`.
fn parsed<T: std::str::FromStr>(what: &'static str, text: &str) -> Result<T> {
    text.parse().map_err(|_| StoreError::Value { what, value: text.chars().take(64).collect() })
}

/// A stored JSON value that must be a `T`.
fn from_json<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| StoreError::Value { what, value: text.chars().take(64).collect() })
}

fn to_json<T: serde::Serialize>(what: &'static str, value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| StoreError::Value { what, value: error.to_string() })
}

stamp! {
    /// A value that the installation keeps about itself.
    ///
    /// # Errors
    /// What the database says.
    pub async fn meta(&self, key: &str) -> Result<Option<String>> {
        let row: Option<Row> = sqlx::query(sql::META).bind(key.to_owned()).fetch_optional(&self.readers).await?;
        row.map(|row| Ok(row.try_get("value")?)).transpose()
    }

    /// Keeps a value.
    ///
    /// # Errors
    /// What the database says.
    pub async fn set_meta(&self, key: &str, value: &str) -> Result<()> {
        let mut tx: Tx = self.write().await?;
        sqlx::query(sql::META_SET).bind(key.to_owned()).bind(value.to_owned()).execute(&mut *tx).await?;
        Ok(tx.commit().await?)
    }
}

#[cfg(test)]
mod tests;
