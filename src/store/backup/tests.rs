//! Copies are whole, restores lose nothing that the copy held and count nothing twice, and strangers' files are refused.
use std::os::unix::fs::PermissionsExt as _;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{Executor as _, SqlSafeStr as _};

use super::*;
use crate::id::{ItemId, LinkCode, Millis};
use crate::share::Class;
use crate::store::{APPLICATION_ID, Click, Durability, MIGRATIONS, SCHEMA_VERSION, Store};

const SALT: [u8; 32] = *b"the salt of a day, thirty-two by";

struct World {
    folder: tempfile::TempDir,
}

impl World {
    /// A database with a salt, left open in its write-ahead log.
    async fn new() -> (Self, Store) {
        let world = Self { folder: tempfile::tempdir().unwrap() };
        let store = Store::open(&world.path("portevoix.db"), Durability::Full).await.unwrap();
        store.day_salt(20_000, SALT).await.unwrap();
        store.set_meta("word", "megaphone").await.unwrap();
        // Clicks are kept of links that are there.
        let link = sqlx::query(crate::store::sql::LINK_ADD).bind(LinkCode(1).to_string()).bind("news");
        let link =
            link.bind("https://example.org/").bind("linkedin").bind(None::<String>).bind(None::<String>).bind(1_i64);
        link.execute(&mut *store.writer.acquire().await.unwrap()).await.unwrap();
        (world, store)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn holds(path: &Path, bytes: &[u8]) -> bool {
    std::fs::read(path).unwrap().windows(bytes.len()).any(|part| part == bytes)
}

#[tokio::test]
async fn a_copy_never_takes_the_place_of_its_own_database() {
    let (world, store) = World::new().await;
    let database = world.path("portevoix.db");
    std::fs::create_dir(world.path("sub")).unwrap();
    std::os::unix::fs::symlink(&database, world.path("link.db")).unwrap();
    for target in ["portevoix.db", "portevoix.db-wal", "portevoix.db-shm", "sub/../portevoix.db"] {
        for from in [&database, &world.path("link.db")] {
            let refused = back_up(from, &world.path(target)).await;
            assert!(matches!(refused, Err(StoreError::Itself(_))), "{target}: {refused:?}");
        }
    }
    assert_eq!(store.meta("word").await.unwrap().as_deref(), Some("megaphone"));
    back_up(&database, &world.path("sub/portevoix.db")).await.unwrap();
}

#[tokio::test]
async fn a_copy_is_made_beside_the_running_program_without_the_salts() {
    let (world, store) = World::new().await;
    let copy = world.path("copy.db");
    let held = back_up(&world.path("portevoix.db"), &copy).await.unwrap();
    assert_eq!((held.version, held.rows.len()), (SCHEMA_VERSION, 7));
    assert_eq!(copy.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert!(holds(&copy, b"megaphone"), "what stood in the log only is in the copy");
    assert!(!holds(&copy, &SALT));
    assert!(!world.names().iter().any(|name| name.contains(".part")), "{:?}", world.names());
    // The database kept it, and goes on.
    assert_eq!(store.day_salt(20_000, [0; 32]).await.unwrap(), SALT);
    store.set_meta("word", "horn").await.unwrap();
    assert_eq!(back_up(&world.path("portevoix.db"), &copy).await.unwrap().version, SCHEMA_VERSION);
    assert!(holds(&copy, b"horn"), "a copy takes the place of an earlier one");
    assert_eq!(check(&copy).await.unwrap().rows, held.rows);
    store.close().await;
}

#[tokio::test]
async fn what_a_killed_program_left_is_written_over_and_what_another_one_holds_is_not() {
    let (world, store) = World::new().await;
    let (database, copy) = (world.path("portevoix.db"), world.path("copy.db"));
    std::fs::write(world.path(".copy.db.part"), vec![7; 100_000]).unwrap();
    back_up(&database, &copy).await.unwrap();
    let before = std::fs::read(&copy).unwrap();
    let other = Part::take(&copy).unwrap();
    assert!(matches!(back_up(&database, &copy).await, Err(StoreError::InUse(path)) if path == copy));
    assert_eq!(std::fs::read(&copy).unwrap(), before);
    drop(other);
    // A link under the name of the part leads to a file that is not ours.
    std::fs::write(world.path("mine"), "mine").unwrap();
    std::os::unix::fs::symlink(world.path("mine"), world.path(".copy.db.part")).unwrap();
    assert!(back_up(&database, &copy).await.is_err());
    assert_eq!(std::fs::read_to_string(world.path("mine")).unwrap(), "mine");
    store.close().await;
}

#[tokio::test]
async fn a_file_that_is_no_whole_copy_of_ours_is_refused() {
    let (world, store) = World::new().await;
    let good = world.path("good.db");
    back_up(&world.path("portevoix.db"), &good).await.unwrap();
    store.close().await;
    let bytes = std::fs::read(&good).unwrap();
    let bad = world.path("bad.db");
    let mut flipped = bytes.clone();
    flipped[bytes.len() / 2..bytes.len() / 2 + 4096].fill(0xff);
    for (what, bytes) in [
        ("nothing", vec![]),
        ("text", b"SQLite format 3".to_vec()),
        ("a header", bytes[..100].to_vec()),
        ("half", bytes[..bytes.len() / 2].to_vec()),
        ("all but a page", bytes[..bytes.len() - 4096].to_vec()),
        ("another content", flipped),
    ] {
        std::fs::write(&bad, bytes).unwrap();
        assert!(matches!(check(&bad).await, Err(StoreError::Corrupt { .. })), "{what}");
    }
    for (what, statement) in [
        ("a newer one", "PRAGMA user_version = 4000"),
        ("another program's", "PRAGMA application_id = 7"),
        ("one without a stamp", "PRAGMA user_version = 0"),
        ("one with a trigger", "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM meta; END"),
        ("one with a view", "CREATE VIEW v AS SELECT 1"),
        ("one without a trigger of ours", "DROP TRIGGER ledger_leaf_is_never_removed"),
        ("one without a table", "DROP TABLE picture"),
        (
            "one of which rows are missing",
            "PRAGMA foreign_keys = OFF; INSERT INTO session VALUES ('h', 'x', 'c', 1, 2)",
        ),
    ] {
        std::fs::copy(&good, &bad).unwrap();
        let mut open = existing(&bad).connect().await.unwrap();
        for part in statement.split("; ").filter(|_| !statement.contains("BEGIN")) {
            open.execute(part.to_owned().leak() as &'static str).await.unwrap();
        }
        if statement.contains("BEGIN") {
            open.execute(statement).await.unwrap();
        }
        open.close().await.unwrap();
        assert!(matches!(check(&bad).await, Err(StoreError::Corrupt { .. } | StoreError::Newer { .. })), "{what}");
        let error = put_in_place(&bad, &world.path("new.db"), &[], "main", None).await;
        assert!(error.is_err() && !world.path("new.db").exists(), "{what}");
    }
    // What somebody added to look at it faster is nobody's harm.
    std::fs::copy(&good, &bad).unwrap();
    let mut open = existing(&bad).connect().await.unwrap();
    open.execute("CREATE INDEX mine ON meta (value)").await.unwrap();
    open.close().await.unwrap();
    check(&bad).await.unwrap();
    // The file of a running program is not all of it.
    std::fs::write(world.path("good.db-wal"), "newer").unwrap();
    assert!(matches!(check(&good).await, Err(StoreError::Corrupt { .. })));
}

/// A click of a visitor on the first link, in hour 0.
fn click(visitor: u64) -> Click {
    Click { code: LinkCode(1), at: Millis(1), class: Class::Human.code(), visitor }
}

async fn import(store: &Store, from: u64, clicks: &[Click]) {
    let to = from + 32 * clicks.len() as u64;
    let item: ItemId = "news".parse().unwrap();
    store.import_clicks("main", 1, (from, to), clicks, |_| Some(item.clone())).await.unwrap();
}

#[tokio::test]
async fn a_restore_keeps_the_old_one_and_counts_no_click_twice() {
    let (world, store) = World::new().await;
    let (database, copy) = (world.path("portevoix.db"), world.path("copy.db"));
    import(&store, 0, &[click(7)]).await;
    back_up(&database, &copy).await.unwrap();
    // After the copy: the same visitor again, and another one.
    import(&store, 32, &[click(7), click(8)]).await;
    store.set_meta("word", "horn").await.unwrap();
    assert_eq!(store.click_totals().await.unwrap().counted, 2);
    store.close().await;

    let kept_salts = salts(&database).await;
    assert_eq!(kept_salts, [(20_000, SALT)]);
    let kept = keep_beside(&database).unwrap().unwrap();
    let restored = put_in_place(&copy, &database, &kept_salts, "main", None).await.unwrap();
    let kept = Kept::settle(kept).await;
    assert_eq!((restored.imported.get(&1), kept.without_salts), (Some(&32), true));
    assert!(!holds(&kept.path, &SALT) && holds(&kept.path, b"horn"));

    let store = Store::open(&database, Durability::Full).await.unwrap();
    assert_eq!(store.meta("word").await.unwrap().as_deref(), Some("megaphone"));
    // The spool is read on from where the copy stood: both clicks come again, and the visitor of before is known.
    import(&store, 32, &[click(7), click(8)]).await;
    let totals = store.click_totals().await.unwrap();
    assert_eq!((totals.counted, totals.total), (2, 3));
    // Today's salt is the same, so that a visitor of this morning is known this afternoon.
    assert_eq!(store.day_salt(20_000, [0; 32]).await.unwrap(), SALT);
    store.close().await;
    // Once more: the first one that was kept stays.
    assert_eq!(keep_beside(&database).unwrap().unwrap(), world.path("portevoix.db.old-2"));
}

#[tokio::test]
async fn wherever_a_restore_is_killed_one_of_the_two_is_whole() {
    let (world, store) = World::new().await;
    let (database, copy) = (world.path("portevoix.db"), world.path("copy.db"));
    back_up(&database, &copy).await.unwrap();
    store.set_meta("word", "horn").await.unwrap();
    store.close().await;
    // Killed after each of its steps: the part half written; both names; the log gone.
    std::fs::write(world.path(".portevoix.db.part"), &std::fs::read(&copy).unwrap()[..9000]).unwrap();
    assert_eq!(word(&database).await, "horn");
    keep_beside(&database).unwrap();
    assert_eq!(word(&database).await, "horn");
    assert_eq!(word(&world.path("portevoix.db.old-1")).await, "horn");
    put_in_place(&copy, &database, &[], "main", None).await.unwrap();
    assert_eq!(word(&database).await, "megaphone");
    // A damaged one is kept with the log beside it: in it stands what could not be folded in.
    std::fs::write(&database, "damaged").unwrap();
    std::fs::write(world.path("portevoix.db-wal"), "log").unwrap();
    assert!(salts(&database).await.is_empty());
    let kept = keep_beside(&database).unwrap().unwrap();
    put_in_place(&copy, &database, &[], "main", None).await.unwrap();
    assert_eq!(std::fs::read(&kept).unwrap(), b"damaged");
    assert_eq!(std::fs::read(with_ending(&kept, "-wal")).unwrap(), b"log");
    assert!(!Kept::settle(kept).await.without_salts);
    assert_eq!(word(&database).await, "megaphone");
}

async fn word(database: &Path) -> String {
    let store = Store::open(database, Durability::Full).await.unwrap();
    let word = store.meta("word").await.unwrap().unwrap();
    store.close().await;
    word
}

#[tokio::test]
async fn before_a_migration_there_is_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portevoix.db");
    let options = existing(&path).create_if_missing(true).pragma("application_id", APPLICATION_ID.to_string());
    let mut old = options.connect().await.unwrap();
    let of = |&(version, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS[..5].iter().map(of).collect()).run(&mut old).await.unwrap();
    old.execute("PRAGMA user_version = 5").await.unwrap();
    old.execute("INSERT INTO meta VALUES ('word', 'old')").await.unwrap();
    old.close().await.unwrap();
    Store::open(&path, Durability::Full).await.unwrap().close().await;
    let copy = folder.path().join(FOLDER).join("before-migration-from-5.db");
    let held = check(&copy).await.unwrap();
    assert_eq!(held.version, 5);
    assert!(holds(&copy, b"old"));
    // It can be restored, and is migrated then, with no other copy of it.
    put_in_place(&copy, &path, &[], "main", None).await.unwrap();
    assert_eq!(word(&path).await, "old");
    assert_eq!(std::fs::read_dir(folder.path().join(FOLDER)).unwrap().count(), 1);
}
