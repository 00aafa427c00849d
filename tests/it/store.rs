//! The store from outside: what it opens and what it refuses, a full disk, the ledger's locks, and two claimers.
use std::path::Path;

use portevoix::flow::{catalogue, plan, post};
use portevoix::id::{Millis, SlotId};
use portevoix::ledger::{Action, Entry};
use portevoix::schedule::line::{self, Event, Now, State};
use portevoix::store::{Durability, NewSlot, Origin, SCHEMA_VERSION, Store, StoreError};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sqlx::Connection as _;

use crate::world::{Pages, Platform, Setup, World};

fn small() -> Setup {
    let pages = Pages::default()
        .channel("general", "en")
        .schedule("daily", "channel='general';when='daily 09:30';zone='Europe/Paris';catch_up_window='4h'")
        .items(6);
    Setup { catalogue: pages.read(), platform: Platform::Fake, ..Setup::local() }
}

/// A database with something in it, closed.
async fn grown(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("portevoix.db");
    let store = Store::open(&path, Durability::Full).await.unwrap();
    for n in 0..200 {
        store.set_meta(&format!("key-{n}"), &"value ".repeat(100)).await.unwrap();
    }
    store.close().await;
    path
}

/// Opening must fail and leave every byte as it was; the error, or `None` when it opened.
async fn refusal(path: &Path) -> Option<StoreError> {
    let before = std::fs::read(path).unwrap();
    let error = match Store::open(path, Durability::Full).await {
        Ok(store) => {
            store.close().await;
            return None;
        }
        Err(error) => error,
    };
    assert!(before == std::fs::read(path).unwrap(), "{error}: the file was changed");
    Some(error)
}

async fn refused(path: &Path, what: &str) -> StoreError {
    refusal(path).await.unwrap_or_else(|| panic!("{what} was opened"))
}

fn write_at(path: &Path, offset: usize, bytes: &[u8]) {
    let mut all = std::fs::read(path).unwrap();
    all[offset..offset + bytes.len()].copy_from_slice(bytes);
    std::fs::write(path, all).unwrap();
}

#[tokio::test]
async fn what_was_closed_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = grown(folder.path()).await;
    for _ in 0..3 {
        let store = Store::open(&path, Durability::Full).await.unwrap();
        assert_eq!(store.meta("key-7").await.unwrap().unwrap().len(), 600);
        store.close().await;
    }
}

/// The database as the first release left it, with a person in it who takes part.
async fn first_release(path: &Path) {
    use sqlx::SqlSafeStr as _;
    use sqlx::migrate::{Migration, MigrationType, Migrator};
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path).create_if_missing(true);
    let options = options.pragma("application_id", 0x5056_4F58.to_string());
    let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    let line = include_str!("../../migrations/sqlite/0001_line.sql").into_sql_str();
    let first = Migration::new(1, "line".into(), MigrationType::Simple, line, false);
    Migrator::with_migrations(vec![first]).run(&pool).await.unwrap();
    for sql in [
        "PRAGMA user_version = 1",
        "INSERT INTO person VALUES ('11111111111111111111AA', 5, 'advocate', 6)",
        "INSERT INTO person_detail VALUES ('11111111111111111111AA', x'00', 'Zoé', 'fr', 'FR', '', 1, '')",
        "INSERT INTO acceptance VALUES ('11111111111111111111AA', 'abc', 6)",
    ] {
        sqlx::query(sql).execute(&pool).await.unwrap();
    }
    pool.close().await;
}

#[tokio::test]
async fn a_database_of_the_first_release_is_brought_forward_with_all_it_holds() {
    use portevoix::content::Level;
    use portevoix::store::{Acceptance, Training};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portevoix.db");
    first_release(&path).await;
    for step in 0..2 {
        let store = Store::open(&path, Durability::Full).await.unwrap();
        let zoe = store.people(9).await.unwrap().remove(0);
        assert_eq!((zoe.name.as_str(), zoe.named), ("Zoé", true));
        assert_eq!(store.acceptance(zoe.id, "abc").await.unwrap(), Acceptance::This(Millis(6)));
        assert_eq!(store.acceptance(zoe.id, "new").await.unwrap(), Acceptance::Earlier(Millis(6)));
        let here = Training { level: Level::Late, step, at: Millis(9) };
        store.set_training(zoe.id, here).await.unwrap();
        assert_eq!(store.training(zoe.id).await.unwrap(), Some(here));
        store.close().await;
    }
}

#[tokio::test]
async fn an_empty_file_is_a_fresh_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portevoix.db");
    std::fs::write(&path, b"").unwrap();
    let store = Store::open(&path, Durability::Full).await.unwrap();
    assert_eq!(store.people_count().await.unwrap(), 0);
    store.close().await;
}

#[tokio::test]
async fn a_newer_database_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = grown(folder.path()).await;
    write_at(&path, 60, &99u32.to_be_bytes());
    assert!(matches!(
        refused(&path, "a newer database").await,
        StoreError::Newer { found: 99, known: SCHEMA_VERSION, .. }
    ));
}

#[tokio::test]
async fn another_programs_database_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = grown(folder.path()).await;
    for foreign in [0u32, 0x4750_4B47] {
        write_at(&path, 68, &foreign.to_be_bytes());
        assert!(matches!(refused(&path, &foreign.to_string()).await, StoreError::Corrupt { .. }));
    }
}

#[tokio::test]
async fn what_is_no_database_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portevoix.db");
    let pages: &[&[u8]] = &[b"x", b"SQLite format 3\0", b"# notes\nnot a database\n", &[0; 4096], &[0xFF; 100]];
    for garbage in pages {
        std::fs::write(&path, garbage).unwrap();
        assert!(matches!(refused(&path, &format!("{} bytes", garbage.len())).await, StoreError::Corrupt { .. }));
    }
}

#[tokio::test]
async fn a_damaged_database_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = grown(folder.path()).await;
    let whole = std::fs::read(&path).unwrap();
    let mut damages: Vec<(String, Vec<u8>)> = vec![];
    // Cut in the middle of a page, at the end of one, and to almost nothing.
    for length in [whole.len() - 1_000, whole.len() - 4_096, whole.len() / 2 / 4_096 * 4_096, 4_096, 120] {
        damages.push((format!("cut to {length} of {} bytes", whole.len()), whole[..length].to_vec()));
    }
    // A page that begins with nonsense, wherever it lies.
    for page in 1..whole.len() / 4_096 {
        let mut damaged = whole.clone();
        damaged[page * 4_096..page * 4_096 + 64].fill(0xA5);
        damages.push((format!("page {page}"), damaged));
    }
    let mut opened = vec![];
    for (what, bytes) in damages {
        std::fs::write(&path, &bytes).unwrap();
        match refusal(&path).await {
            Some(StoreError::Corrupt { .. }) => {}
            Some(other) => panic!("{what}: {other}"),
            None => opened.push(what),
        }
        let _ = std::fs::remove_file(path.with_extension("db-wal"));
        let _ = std::fs::remove_file(path.with_extension("db-shm"));
    }
    assert!(opened.is_empty(), "opened although damaged: {opened:?}");
    std::fs::write(&path, &whole).unwrap();
    Store::open(&path, Durability::Full).await.unwrap().close().await;
}

#[tokio::test]
async fn a_full_disk_is_named_and_recovered_from() {
    let world = World::open(Setup { now: "2026-11-24T08:29:00Z", ..small() }).await;
    world.tick().await.unwrap();
    world.store().hold_full(true).await.unwrap();
    let mut full = None;
    for n in 0..2_000 {
        if let Err(error) = world.store().set_meta(&format!("key-{n}"), &"value ".repeat(500)).await {
            full = Some(error);
            break;
        }
    }
    let full = full.expect("a limit of pages is reached");
    assert!(full.is_full() && !full.is_read_only(), "{full}");
    // Reading still works, and the slot that falls due now is not lost, whenever space is found again.
    world.store().slots().await.unwrap();
    world.pass(2 * Millis::MINUTE);
    let mut died = world.tick().await;
    for _ in 0..20 {
        if died.is_err() {
            break;
        }
        world.pass(Millis::DAY);
        died = world.tick().await;
    }
    world.store().hold_full(false).await.unwrap();
    world.store().set_meta("after", "space").await.unwrap();
    world.pass(2 * Millis::MINUTE);
    world.tick().await.unwrap();
    let slots = world.store().slots().await.unwrap();
    assert!(slots.iter().any(|slot| matches!(slot.state, State::Sent { .. })), "{slots:?}");
    assert_eq!(world.chat.log().len(), slots.iter().filter(|s| matches!(s.state, State::Sent { .. })).count());
    world.finish().await;
}

#[tokio::test]
async fn ledger_rows_are_neither_changed_nor_removed() {
    let world = World::open(small()).await;
    catalogue::record(world.parts()).await.unwrap();
    assert_eq!(world.ledger().await.len(), 6);
    let mut raw = world.raw().await;
    let attempts = [
        "UPDATE ledger_leaf SET line = 'x' WHERE seq = 0",
        "UPDATE ledger_leaf SET seq = 99 WHERE seq = 0",
        "DELETE FROM ledger_leaf WHERE seq = 5",
        "DELETE FROM ledger_leaf",
        "INSERT INTO ledger_leaf (seq, line, hash) VALUES (3, 'x', x'00')",
    ];
    for attempt in attempts {
        sqlx::query(attempt).execute(&mut raw).await.expect_err(attempt);
    }
    // Approvals are written once, however often the files are read.
    catalogue::record(world.parts()).await.unwrap();
    assert_eq!(world.ledger().await.len(), 6);
    // Erasing what is personal leaves the ledger whole.
    sqlx::query("DELETE FROM ledger_private WHERE seq = 2").execute(&mut raw).await.unwrap();
    raw.close().await.unwrap();
    assert_eq!(world.ledger().await.len(), 6);
    world.finish().await;
}

#[tokio::test]
async fn replacing_a_leaf_does_not_slip_past_the_lock() {
    let world = World::open(small()).await;
    catalogue::record(world.parts()).await.unwrap();
    let mut raw = world.raw().await;
    // REPLACE deletes without the delete trigger unless triggers are recursive.
    let replace = "INSERT OR REPLACE INTO ledger_leaf (seq, line, hash) VALUES (1, 'forged', x'00')";
    let done = sqlx::query(replace).execute(&mut raw).await;
    raw.close().await.unwrap();
    if done.is_ok() {
        let leaves = world.store().ledger(0, 100).await.unwrap();
        portevoix::ledger::verify(leaves).expect_err("what slipped past the lock is found");
    } else {
        world.finish().await;
    }
}

#[tokio::test]
async fn a_slot_exists_once_whoever_plans_it() {
    let world = World::open(small()).await;
    let schedule = world.parts().catalogue().calendar.schedules[0].clone();
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let now = world.parts().business.now();
    let mut slot = |ms: i64| NewSlot {
        id: SlotId::mint(now, &mut rng),
        instant: now.plus(ms),
        deadline: now.plus(ms + Millis::HOUR),
        origin: Origin::Schedule,
        skipped: None,
    };
    let (first, again, other) = (slot(0), slot(0), slot(1));
    let kept = first.id;
    world.store().plan(&schedule, &[first], now).await.unwrap();
    world.store().plan(&schedule, &[again, other], now.plus(1)).await.unwrap();
    let slots = world.store().slots().await.unwrap();
    assert_eq!(slots.len(), 2);
    assert_eq!(slots[0].id, kept);
    // Progress never goes back.
    world.store().plan(&schedule, &[], now.plus(-5)).await.unwrap();
    assert_eq!(world.store().planned_to(&schedule.id, &schedule.channel).await.unwrap(), Some(now.plus(1)));
    world.finish().await;
}

#[tokio::test]
async fn of_two_claimers_exactly_one_wins() {
    let world = World::open(Setup { now: "2026-11-24T08:00:00Z", ..small() }).await;
    world.allow_warnings();
    plan::plan_due(world.parts()).await.unwrap();
    for day in 0..5 {
        world.business.set(crate::world::instant("2026-11-24T08:30:01Z").plus(day * Millis::DAY));
        world.real.set(world.parts().business.now());
        plan::plan_due(world.parts()).await.unwrap();
        let open = world.store().open_slots(world.parts().real.now(), 10).await.unwrap();
        assert_eq!(open.len(), 1);
        let slot = &open[0];
        let (state, _) = line::step(&slot.state, &Event::Claim, slot.deadline, 0, world.parts().now()).unwrap();
        let claim = || world.store().advance(slot, &state, true, None, None);
        let (a, b, c) = tokio::join!(claim(), claim(), claim());
        let won: Vec<i64> = [a, b, c].into_iter().filter_map(Result::unwrap).collect();
        assert_eq!(won, [slot.fence + 1]);
        // A late answer under the old fence writes nothing, not even its leaf.
        let entry = Entry {
            action: Action::Posted,
            actor: String::new(),
            at: Millis(0),
            subject: slot.id.to_string(),
            detail: String::new(),
            private: None,
        };
        let sent = State::Sent { message: "ghost".into() };
        assert_eq!(world.store().advance(slot, &sent, false, None, Some(&entry)).await.unwrap(), None);
        assert!(world.ledger().await.is_empty() || day > 0);
        // The winner gives up; the line goes on after lease and quarantine.
        let later = Now { real: world.parts().real.now().plus(line::LEASE + line::QUARANTINE), ..world.parts().now() };
        world.real.set(later.real);
        world.business.add(line::LEASE + line::QUARANTINE);
        world.tick().await.unwrap();
    }
    assert_eq!(world.chat.log().len(), 5);
    world.finish().await;
}

#[tokio::test]
async fn two_workers_post_each_slot_once() {
    let world = World::open(Setup { now: "2026-11-24T08:00:00Z", ..small() }).await;
    plan::plan_due(world.parts()).await.unwrap();
    for _ in 0..4 {
        world.pass(Millis::DAY + Millis::HOUR);
        plan::plan_due(world.parts()).await.unwrap();
        let work = || post::work(world.parts());
        let (a, b, c) = tokio::join!(work(), work(), work());
        assert_eq!(a.unwrap() + b.unwrap() + c.unwrap(), 1);
    }
    assert_eq!(world.chat.log().len(), 4);
    world.finish().await;
}
