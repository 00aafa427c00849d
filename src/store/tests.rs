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
    for (name, text) in sql::ALL {
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
