//! `backup` and `restore`, as an operator rehearses them.

use std::path::Path;
use std::process::Command;

use portevoix::store::{Durability, Store};

use super::data::mounted;
use super::{Desk, finish};

/// Runs something on the store of a desk's data folder.
fn with_store<T>(desk: &Desk, work: impl AsyncFnOnce(&Store) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        std::fs::create_dir_all(desk.path("data")).unwrap();
        let store = Store::open(&desk.path("data/portevoix.db"), Durability::Full).await.unwrap();
        let done = work(&store).await;
        store.close().await;
        done
    })
}

fn meta(desk: &Desk) -> Option<String> {
    with_store(desk, async |store| store.meta("word").await.unwrap())
}

fn set(desk: &Desk, word: &str) {
    with_store(desk, async |store| store.set_meta("word", word).await.unwrap());
}

fn copies(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

#[test]
fn a_copy_is_made_of_a_running_program_and_restored_after_it() {
    let desk = Desk::new();
    desk.run(&["backup"]).expect(1).says("no database");
    set(&desk, "first");
    let running = desk.start(&["run"]);
    desk.run(&["backup"]).expect(0).says("looked through").says("audience.keys");
    desk.run(&["backup", "copy.db"]).expect(0).says("copy.db");
    desk.run(&["restore", "copy.db", "--force"]).expect(10).says("in use");
    assert_eq!(running.stop().0, 0);
    set(&desk, "second");
    desk.run(&["restore", "copy.db"]).expect(21).says("--force");
    assert_eq!(meta(&desk).as_deref(), Some("second"));
    let told = desk.run(&["restore", "copy.db", "--force"]).expect(0).says("old-1").says("/portevoix resume");
    assert!(told.out.contains("0 clicks of the spool"), "{told:#?}");
    assert_eq!(meta(&desk).as_deref(), Some("first"));
    let held = with_store(&desk, async |store| store.brake().await.unwrap().open);
    assert_eq!(held.expect("posting is paused").reason, "Restored from a backup");
    desk.run(&["ledger", "verify"]).expect(0).says("whole");
    // Whoever looks is told.
    desk.run(&["status"]).expect(0).says("All posting is paused since");
    desk.run(&["--lang", "fr", "status"]).expect(0).says("Toute publication est en pause depuis le");
    let told: serde_json::Value = serde_json::from_str(&desk.run(&["status", "--json"]).expect(0).out).unwrap();
    assert!(told["paused"] == true && told["paused_since"].is_string() && told["paused_until"].is_null(), "{told}");
    assert!(desk.run(&["doctor"]).out.contains("All posting is paused since"));
    // Onto an empty machine, without a pause.
    std::fs::remove_dir_all(desk.path("data")).unwrap();
    desk.run(&["--lang", "fr", "restore", "copy.db", "--no-pause"]).expect(0).says("Restauré");
    assert!(with_store(&desk, async |store| store.brake().await.unwrap().open).is_none());
    assert_eq!(desk.start(&["run"]).stop().0, 0);
}

#[test]
fn old_copies_go_and_only_from_a_folder() {
    let desk = Desk::new();
    set(&desk, "first");
    std::fs::create_dir(desk.path("safe")).unwrap();
    desk.write("safe/portevoix-20260101T000000Z.db", "older");
    desk.write("safe/letter.txt", "mine");
    desk.run(&["backup", "safe", "--keep", "1"]).expect(0).says("Removed");
    assert_eq!(copies(&desk.path("safe")).len(), 2);
    desk.run(&["backup", "safe/one.db", "--keep", "1"]).expect(2).says("folder");
    desk.run(&["backup", "--keep", "0"]).expect(2);
}

#[test]
fn files_that_are_no_copies_are_refused_and_nothing_changes() {
    let desk = Desk::new();
    set(&desk, "first");
    desk.run(&["backup", "copy.db"]).expect(0);
    let before = std::fs::read(desk.path("data/portevoix.db")).unwrap();
    let bytes = std::fs::read(desk.path("copy.db")).unwrap();
    std::fs::write(desk.path("half.db"), &bytes[..bytes.len() / 2]).unwrap();
    desk.write("text.db", "a letter");
    desk.write("empty.db", "");
    for (name, code) in [("half.db", 9), ("text.db", 9), ("empty.db", 9), ("gone.db", 1), ("data", 1)] {
        desk.run(&["restore", name, "--force"]).expect(code);
        let told = desk.run(&["--lang", "fr", "restore", name, "--force"]).expect(code).err;
        assert!(!told.contains("cannot be used"), "{told}");
    }
    assert_eq!(std::fs::read(desk.path("data/portevoix.db")).unwrap(), before);
    assert!(!copies(&desk.path("data")).iter().any(|name| name.contains("old") || name.contains("part")));
}

#[test]
fn a_disk_that_is_full_leaves_the_earlier_copy() {
    let desk = Desk::new();
    set(&desk, "first");
    desk.run(&["backup", "copy.db"]).expect(0);
    let size = std::fs::metadata(desk.path("copy.db")).unwrap().len();
    for share in [0, 1, 2] {
        // Room for the earlier copy, and for none, half or nearly all of another one.
        let room = size + size * share / 2 - 8192 * u64::from(share == 2);
        let full = format!("mount -t tmpfs -o size={room} tmpfs full && cp copy.db full/copy.db");
        let then = "\"$0\" backup full/copy.db; code=$?; cmp copy.db full/copy.db && test ! -e full/.copy.db.part && exit $code; exit 99";
        let Some(command) = mounted(&desk, &full, then) else { return };
        finish(command).expect(7).says("no space left");
    }
}

#[test]
fn wherever_it_is_killed_there_is_a_whole_copy_or_none() {
    let desk = Desk::new();
    set(&desk, &"megaphone ".repeat(1_000_000));
    for target in ["a.db", "a.db", "a.db"] {
        let mut child: std::process::Child = desk.command(&["backup", target]).spawn().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        // Nothing, or a whole one.
        if desk.path(target).exists() {
            let other = Desk::new();
            let copy = desk.path(target).display().to_string();
            other.run(&["restore", &copy]).expect(0);
        }
    }
    desk.run(&["backup", "a.db"]).expect(0);
    assert!(!desk.path(".a.db.part").exists());
    // A restore that is killed leaves what was there.
    let mut child: std::process::Child = Command::new(env!("CARGO_BIN_EXE_portevoix"))
        .args(["restore", "a.db", "--force"])
        .current_dir(desk.path(""))
        .spawn()
        .unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(meta(&desk).unwrap().starts_with("megaphone"));
    desk.run(&["restore", "a.db", "--force"]).expect(0);
}
