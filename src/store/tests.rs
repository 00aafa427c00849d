//! What belongs to the file itself; the rest is tested from outside, in `tests/it/store.rs`.
use super::*;

#[test]
fn the_stamp_names_the_schema_version() {
    let newest = MIGRATIONS.iter().map(|(version, _, _)| *version).max();
    assert_eq!(newest, Some(SCHEMA_VERSION));
}

#[test]
fn every_statement_has_a_name_of_its_own_and_portable_placeholders() {
    let mut names = std::collections::BTreeSet::new();
    for (name, text) in sql::all() {
        assert!(names.insert(name), "{name} stands twice");
        assert!(!text.contains('?') && !text.contains('"'), "{name} is not in the common dialect: {text}");
        let most = (1..=20).filter(|n| text.contains(&format!("${n}"))).max().unwrap_or(0);
        assert!((1..=most).all(|n| text.contains(&format!("${n}"))), "{name} leaves a placeholder out");
    }
}

#[tokio::test]
async fn what_was_kept_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portevoix.db");
    let store = Store::open(&path, Durability::Full).await.unwrap();
    store.set_meta("word", "megaphone").await.unwrap();
    store.close().await;
    let store = Store::open(&path, Durability::Full).await.unwrap();
    assert_eq!(store.meta("word").await.unwrap().as_deref(), Some("megaphone"));
    assert_eq!(store.meta("nothing").await.unwrap(), None);
    store.close().await;
}

/// A database as the program of the first schema left it, with a person, a kit and shares.
async fn of_the_first_schema(path: &std::path::Path) {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .pragma("application_id", APPLICATION_ID.to_string())
        .foreign_keys(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    let (version, name, sql) = MIGRATIONS[0];
    let first = Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false);
    Migrator::with_migrations(vec![first]).run(&pool).await.unwrap();
    for statement in [
        "PRAGMA user_version = 1",
        "INSERT INTO person VALUES ('1111111111111111111111', 1, 'advocate', 1)",
        "INSERT INTO kit VALUES ('1111111111111111111112', '1111111111111111111111', 'news', 'rev', 'mastodon', 'en', 0, \
         NULL, 'text', '{}', NULL, 5)",
        "INSERT INTO link VALUES ('11111111112', 'news', 'https://example.com/', 'mastodon', '1111111111111111111111', \
         NULL, 5, 0)",
        "INSERT INTO share VALUES ('1111111111111111111113', '1111111111111111111111', 'news', 'rev', 'mastodon', \
         '1111111111111111111112', 6, 6, 'T1', 'https://piaille.fr/@ada/115601234567890123', NULL, 0, 'sufficient', \
         '{\"verdict\":\"sufficient\",\"reason\":\"OK\",\"rule\":\"r\",\"rule_version\":\"1\",\"text_hash\":\"h\"}', NULL)",
        "INSERT INTO share VALUES ('1111111111111111111114', '1111111111111111111111', 'other', 'rev', 'x', \
         '1111111111111111111112', 7, 7, 'T1', NULL, NULL, 0, 'sufficient', \
         '{\"verdict\":\"sufficient\",\"reason\":\"OK\",\"rule\":\"r\",\"rule_version\":\"1\",\"text_hash\":\"h\"}', NULL)",
    ] {
        sqlx::query(statement).execute(&pool).await.unwrap();
    }
    pool.close().await;
}

#[tokio::test]
async fn a_database_of_the_first_schema_keeps_its_shares() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portevoix.db");
    of_the_first_schema(&path).await;
    let store = Store::open(&path, Durability::Full).await.unwrap();
    let share = |id: &'static str| store.share(id.parse().unwrap());
    let named = share("1111111111111111111113").await.unwrap().unwrap();
    let bare = share("1111111111111111111114").await.unwrap().unwrap();
    // Whoever named a post then had not been told that it may be read: it is not asked for.
    assert!(named.permalink.is_some());
    assert_eq!(named.asking, Asking::default());
    assert_eq!((bare.asking, bare.seen_at, bare.fence), (Asking::default(), None, 0));
    let links: Vec<String> = store.links().await.unwrap().iter().map(|link| link.code.to_string()).collect();
    assert_eq!(links, ["11111111112"], "links are moved into their new table");
    let due = store.shares_to_fetch(crate::id::Millis(1), 10).await.unwrap();
    assert_eq!(due, []);
    store.close().await;
}

#[tokio::test]
async fn an_event_is_known_for_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("portevoix.db"), Durability::Off).await.unwrap();
    let day = crate::id::Millis::DAY;
    for (workspace, id, at, known) in [
        ("acme", "Ev1", 0, false),
        ("acme", "Ev1", 1, true),
        ("acme", "Ev2", 1, false),
        ("other", "Ev1", 1, false),
        ("acme", "Ev1", day, true),
        ("acme", "Ev1", day + 1, false),
        ("acme", "", day + 1, false),
    ] {
        let at = crate::id::Millis(at);
        assert_eq!(store.knows_event(workspace, id, at).await.unwrap(), known, "{workspace} {id} at {at:?}");
        // Looking changes nothing; remembering again does not begin a new day.
        assert_eq!(store.knows_event(workspace, id, at).await.unwrap(), known, "{workspace} {id} at {at:?}");
        store.remember_event(workspace, id, at).await.unwrap();
        assert!(store.knows_event(workspace, id, at).await.unwrap(), "{workspace} {id} at {at:?}");
    }
    store.close().await;
}
