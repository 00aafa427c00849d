//! What must not have changed: every row of the people who did nothing, and every row that belongs to nobody.
//!
//! The tables are found in the database, so that one that is added later is watched from its first day.
use std::collections::{BTreeMap, BTreeSet};

use sqlx::Connection as _;
use sqlx::Row as _;

use crate::world::World;

/// Columns that say whose a row is.
const OWNERS: &[&str] = &["person", "owner", "only_for", "author"];
/// Tables in which strangers may leave something that names nobody: logs and caches, each bounded or checked by itself.
const OPEN: &[&str] = &[
    // Checked by its own hashes, and by its beginning.
    "ledger_leaf",
    // Deduplication of platform events: one row an event, forgotten after a while.
    "chat_event",
    "_sqlx_migrations",
];

/// Rows by table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kept(BTreeMap<String, BTreeSet<String>>);

/// Reads every row that belongs to one of `people`, or to nobody.
pub(crate) async fn kept(world: &World, people: &[String]) -> Kept {
    let mut raw = world.raw().await;
    let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let names: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut raw).await.unwrap();
    let mut all = BTreeMap::new();
    for table in names.into_iter().filter(|name| !OPEN.contains(&name.as_str())) {
        let columns = sqlx::query("SELECT name FROM pragma_table_info($1)").bind(table.clone());
        let columns: Vec<String> =
            columns.fetch_all(&mut raw).await.unwrap().iter().map(|column| column.get(0)).collect();
        let owners: Vec<&str> = match table.as_str() {
            "person" => vec!["id"],
            _ => OWNERS.iter().copied().filter(|owner| columns.iter().any(|column| column == owner)).collect(),
        };
        let quoted: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
        let select = format!("SELECT {}, {} FROM {table}", owner_of(&owners), quoted.join(" || '|' || "));
        let rows = sqlx::query(sqlx::AssertSqlSafe(select)).fetch_all(&mut raw).await.unwrap();
        let wanted = rows.iter().filter_map(|row| {
            let owner: Option<String> = row.get(0);
            owner.is_none_or(|owner| people.contains(&owner)).then(|| row.get::<String, _>(1))
        });
        all.insert(table, wanted.collect());
    }
    raw.close().await.unwrap();
    Kept(all)
}

/// The first owner that is named; nobody where no column says whose a row is.
fn owner_of(columns: &[&str]) -> String {
    match columns {
        [] => "NULL".to_owned(),
        [one] => (*one).to_owned(),
        more => format!("COALESCE({})", more.join(", ")),
    }
}

impl Kept {
    /// Fails with what is there and should not be, or the other way round.
    #[track_caller]
    pub(crate) fn assert_same(&self, after: &Self) {
        for (table, before) in &self.0 {
            let after = &after.0[table];
            let lost: Vec<_> = before.difference(after).take(3).collect();
            let new: Vec<_> = after.difference(before).take(3).collect();
            assert!(lost.is_empty() && new.is_empty(), "{table} changed: lost {lost:#?}, new {new:#?}");
        }
    }
}
