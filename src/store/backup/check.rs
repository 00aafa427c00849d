//! Looking through a copy: whole, ours, of a version that is known, and with nothing in it that we did not make.
use std::collections::BTreeSet;
use std::path::Path;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, Connection as _, Row as _, SqlSafeStr as _, SqliteConnection};

use super::{corrupt, file, number, with_ending};
use crate::store::{APPLICATION_ID, MIGRATIONS, Result, SCHEMA_VERSION, StoreError, look, sql};

/// What a database holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its schema version.
    pub version: i64,
    /// Its size in bytes.
    pub bytes: u64,
    /// Rows of its main tables, by their names.
    pub rows: Vec<(String, i64)>,
}

/// Rows that are only ever added: a copy has at least those of before, and at most those of after.
pub(super) async fn only_grow(connection: &mut SqliteConnection) -> Result<[(&'static str, i64); 2]> {
    Ok([
        ("ledger", number(connection, "SELECT COUNT(*) FROM ledger_leaf").await?),
        ("slots", number(connection, "SELECT COUNT(*) FROM slot").await?),
    ])
}

/// Who made a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Maker {
    /// We did, a moment ago, from a database in use: it is as that one is.
    Us,
    /// Somebody hands it in.
    Anybody,
}

/// Looks through the file at `path`.
pub(super) async fn backup(path: &Path, maker: Maker) -> Result<Held> {
    let beside = std::fs::metadata(with_ending(path, "-wal")).map_or(0, |meta| meta.len());
    if beside > 0 {
        return Err(corrupt(path, "it is the file of a running program, whose newest part stands beside it"));
    }
    look::look(path).await?;
    let options = SqliteConnectOptions::new().filename(path).read_only(true).create_if_missing(false);
    // What a stranger wrote into the schema is not run, and cells are looked at before they are believed.
    let options = options.pragma("trusted_schema", "OFF").pragma("cell_size_check", "ON");
    let mut copy = options.connect().await?;
    let held = read(&mut copy, path, maker).await;
    drop(copy.close().await);
    match held {
        Err(StoreError::Sql(error)) => Err(corrupt(path, error)),
        held => held,
    }
}

async fn read(copy: &mut SqliteConnection, path: &Path, maker: Maker) -> Result<Held> {
    let checked: String = sqlx::query("PRAGMA quick_check(1)").fetch_one(&mut *copy).await?.try_get(0)?;
    if checked != "ok" {
        return Err(corrupt(path, checked));
    }
    let application = number(copy, "PRAGMA application_id").await?;
    let version = number(copy, "PRAGMA user_version").await?;
    if application != i64::from(APPLICATION_ID) || version < 1 {
        return Err(corrupt(path, "it is not a database of portevoix"));
    }
    if version > SCHEMA_VERSION {
        return Err(StoreError::Newer { path: path.to_owned(), found: version, known: SCHEMA_VERSION });
    }
    if maker == Maker::Anybody {
        if let Some(odd) = odd(copy, version).await? {
            return Err(corrupt(path, format!("its schema is not that of version {version}: {odd}")));
        }
        if sqlx::query("PRAGMA foreign_key_check").fetch_optional(&mut *copy).await?.is_some() {
            return Err(corrupt(path, "rows name others that are not there"));
        }
    }
    let rows = sqlx::query(sql::ROWS).fetch_all(&mut *copy).await?;
    let rows: Result<_> = rows.iter().map(|row| Ok((row.try_get("name")?, row.try_get("n")?))).collect();
    let bytes = std::fs::metadata(path).map_err(|source| file(path, source))?.len();
    Ok(Held { version, bytes, rows: rows? })
}

/// What our migrations make and is missing, or what would run by itself (a trigger, a view) and is not ours to the
/// letter. An index or a table that somebody added is nobody's harm.
async fn odd(copy: &mut SqliteConnection, version: i64) -> Result<Option<String>> {
    let mut fresh = SqliteConnectOptions::new().in_memory(true).connect().await?;
    let known = MIGRATIONS.iter().filter(|(known, ..)| *known <= version).map(|&(version, name, sql)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    let migrator = Migrator::with_migrations(known.collect());
    migrator.run(&mut fresh).await.map_err(|error| StoreError::Sql(error.into()))?;
    let expected = schema(&mut fresh).await?;
    fresh.close().await?;
    let found = schema(copy).await?;
    let runs = |thing: &&String| thing.starts_with("trigger ") || thing.starts_with("view ");
    let missing = expected.difference(&found).next();
    Ok(missing.or_else(|| found.difference(&expected).find(runs)).cloned())
}

async fn schema(connection: &mut SqliteConnection) -> Result<BTreeSet<String>> {
    const SCHEMA: &str = "SELECT type, name, CASE WHEN type IN ('trigger', 'view') THEN sql ELSE '' END AS sql \
        FROM sqlite_schema WHERE name NOT LIKE 'sqlite@_%' ESCAPE '@'";
    let rows = sqlx::query(SCHEMA).fetch_all(connection).await?;
    let rows = rows.iter().map(|row| {
        let (kind, name, sql): (String, String, String) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        let sql: Vec<&str> = sql.split_whitespace().collect();
        Ok(format!("{kind} {name} {}", sql.join(" ")).trim_end().to_owned())
    });
    rows.collect()
}
