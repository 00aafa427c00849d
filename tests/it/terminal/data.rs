//! What is in the way of a start: a folder, a disk, a database. Each has a code of its own, and nothing is damaged.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use portevoix::store::{Durability, Store};
use sqlx::{Connection as _, SqliteConnection};

use super::{Desk, Running, finish};

const FREE: [&str; 4] = ["--private", "127.0.0.1:0", "--public", "127.0.0.1:0"];

fn run<'a>(data: &'a str, free: &'a [&'a str]) -> Vec<&'a str> {
    ["run", "--data", data].into_iter().chain(free.iter().copied()).collect()
}

/// The program inside a mount namespace of its own, where `mount` made `folder` what the test needs: root ignores modes,
/// so `chmod` would show nothing. `None`, said loudly, where this user may not mount.
pub(super) fn mounted(desk: &Desk, mount: &str, then: &str) -> Option<Command> {
    for flags in ["-m", "-rm"] {
        let probe = Command::new("unshare").args([flags, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).output();
        if probe.is_ok_and(|probe| probe.status.success()) {
            let script = format!("mkdir -p full && {mount} && {then}");
            let program = desk.command(&[]).get_program().to_owned();
            let mut command = Command::new("unshare");
            command.args([flags, "sh", "-c", &script]).arg(program).current_dir(desk.path(""));
            command.env_clear().env("LC_ALL", "C").env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
            return Some(command);
        }
    }
    eprintln!("SKIPPED: this user may not mount, so there is no full and no read-only disk to try");
    None
}

const RUN: &str = "\"$0\" run --data full/data --private 127.0.0.1:0 --public 127.0.0.1:0";

#[test]
fn a_taken_port_ends_with_5_and_leaves_no_database() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let desk = Desk::new();
    desk.run(&["run", "--private", &address, "--public", "127.0.0.1:0"]).expect(5).says(&address);
    desk.run(&["run", "--private", "127.0.0.1:0", "--public", &address]).expect(5).says(&address).says("--public");
    // Not ours to listen on: an address of documentation, on no machine.
    desk.run(&["run", "--private", "127.0.0.1:0", "--public", "192.0.2.1:80"]).expect(5).says("192.0.2.1:80");
    assert!(!desk.path("data/portevoix.db").exists());
}

#[test]
fn a_folder_that_may_not_be_written_ends_with_6() {
    // The kernel's own file system: not even root makes a folder there.
    let desk = Desk::new();
    desk.run(&run("/sys/portevoix", &FREE)).expect(6).says("/sys/portevoix").says("--data");
    desk.run(&["--lang", "fr", "run", "--data", "/sys/portevoix"]).expect(6).says("/sys/portevoix");
    // A file where the folder should be is no question of rights.
    desk.write("file", "mine");
    desk.run(&run("file", &FREE)).expect(1).says("file");
    assert_eq!(desk.read("file"), "mine");
}

#[test]
fn a_read_only_disk_ends_with_6_and_keeps_every_byte() {
    let desk = Desk::new();
    desk.start(&["run", "--data", "full/data"]).stop();
    let before = bytes(&desk.path("full/data"));
    let Some(command) = mounted(&desk, "mount --bind full full && mount -o remount,ro,bind full", RUN) else { return };
    finish(command).expect(6).says("full/data");
    assert_eq!(bytes(&desk.path("full/data")), before);
}

#[test]
fn a_full_disk_ends_with_7_and_starts_once_there_is_space() {
    // Sizes at which it is full at different moments: lock, first page, shared memory, schema, last checkpoint.
    for kilobytes in [4, 8, 32, 40, 64, 128, 256, 400] {
        let desk = Desk::new();
        let full = format!("mount -t tmpfs -o size={kilobytes}k tmpfs full");
        let Some(command) = mounted(&desk, &full, RUN) else { return };
        finish(command).expect(7).says("no space left");
        // The same folder, then with space: what the first start left must not be in the way.
        let then = format!("{RUN} 2>first; mount -o remount,size=20m full && exec {RUN}");
        let Some(command) = mounted(&desk, &full, &then) else { return };
        let mut running = Running::new(command);
        running.wait_for("http://");
        let (code, said) = running.stop();
        assert_eq!(code, 0, "{kilobytes}k: {said:#?}");
    }
}

#[test]
fn one_program_a_folder() {
    let desk = Desk::new();
    let first = desk.start(&["run", "--data", "d"]);
    desk.run(&run("d", &FREE)).expect(10).says("--data");
    desk.run(&run("./d/../d", &FREE)).expect(10);
    // Reading beside it is fine.
    desk.run(&["ledger", "verify", "--data", "d"]).expect(0).says("whole");
    assert_eq!(first.stop().0, 0);
    let (code, _) = desk.start(&["run", "--data", "d"]).stop();
    assert_eq!(code, 0);
}

/// Name and content of every file below `folder` that matters. Not the lock, which is empty; not the two files that
/// SQLite puts beside a database even to read it.
fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let passing = |name: &String| name == "lock" || name.ends_with("-shm") || name.ends_with("-wal");
    let names = crate::source::files(folder).into_iter().filter(|name| !passing(name));
    names.map(|name| (name.clone(), std::fs::read(folder.join(name)).unwrap())).collect()
}

/// A data folder with a database of ours, and a change made to its bytes.
fn with_bytes(change: impl FnOnce(&mut Vec<u8>)) -> Desk {
    let desk = Desk::new();
    desk.start(&["run"]).stop();
    let mut bytes = std::fs::read(desk.path("data/portevoix.db")).unwrap();
    change(&mut bytes);
    std::fs::write(desk.path("data/portevoix.db"), bytes).unwrap();
    desk
}

/// The start is refused with `code`, by every command that opens the database, and not one byte changes.
fn refused(desk: &Desk, code: i32, part: &str) {
    let before = bytes(&desk.path("data"));
    for command in [&["run", "--private", "127.0.0.1:0", "--public", "127.0.0.1:0"][..], &["ledger", "verify"]] {
        desk.run(command).expect(code).says(part);
        assert_eq!(bytes(&desk.path("data")), before, "{command:?} changed something");
    }
}

#[test]
fn a_newer_database_ends_with_8_unchanged() {
    // The version stands in bytes 60 to 63 of the file.
    let next = u32::try_from(portevoix::store::SCHEMA_VERSION).unwrap() + 1;
    for version in [next, 9_999, i32::MAX as u32] {
        let desk = with_bytes(|bytes| bytes[60..64].copy_from_slice(&version.to_be_bytes()));
        refused(&desk, 8, &version.to_string());
    }
}

#[test]
fn a_damaged_or_foreign_database_ends_with_9_unchanged() {
    let half = |bytes: &mut Vec<u8>| bytes.truncate(bytes.len() / 2);
    let hole = |bytes: &mut Vec<u8>| {
        let middle = bytes.len() / 2;
        bytes[middle..middle + 8192].fill(0xa5);
    };
    let text =
        |bytes: &mut Vec<u8>| *bytes = b"not a database, and longer than a header of one hundred bytes ".repeat(3);
    type Change = Box<dyn FnOnce(&mut Vec<u8>)>;
    let changes: [(&str, Change); 6] = [
        ("half of it", Box::new(half)),
        ("a hole", Box::new(hole)),
        ("a text", Box::new(text)),
        ("short", Box::new(|bytes| bytes.truncate(40))),
        ("its header", Box::new(|bytes| bytes[..16].copy_from_slice(b"SQLite format 4\0"))),
        ("another program's", Box::new(|bytes| bytes[68..72].copy_from_slice(b"GPKG"))),
    ];
    for (what, change) in changes {
        let desk = with_bytes(change);
        let before = bytes(&desk.path("data"));
        let ended = desk.run(&["run", "--private", "127.0.0.1:0", "--public", "127.0.0.1:0"]);
        assert_eq!(ended.code, 9, "{what}: {ended:#?}");
        refused(&desk, 9, "portevoix.db");
        assert_eq!(bytes(&desk.path("data")), before, "{what}");
    }
}

#[tokio::test]
async fn an_empty_file_becomes_a_database_and_a_foreign_one_stays() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("data")).unwrap();
    desk.write("data/portevoix.db", "");
    assert_eq!(desk.start(&["run"]).stop().0, 0);
    // Somebody else's database that never said whose it is.
    let desk = Desk::new();
    std::fs::create_dir(desk.path("data")).unwrap();
    let options =
        sqlx::sqlite::SqliteConnectOptions::new().filename(desk.path("data/portevoix.db")).create_if_missing(true);
    let mut foreign = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query("CREATE TABLE theirs (x)").execute(&mut foreign).await.unwrap();
    foreign.close().await.unwrap();
    refused(&desk, 9, "portevoix.db");
}

/// Changes rows behind the program's back, as somebody with the file could.
async fn tampered(sql: &'static str) -> Desk {
    let desk = Desk::new();
    let mut running = desk.start(&["run"]);
    running.wait_for("posted");
    assert_eq!(running.stop().0, 0);
    desk.run(&["ledger", "verify"]).expect(0).says("whole");
    let options =
        sqlx::sqlite::SqliteConnectOptions::new().filename(desk.path("data/portevoix.db")).foreign_keys(false);
    let mut database = SqliteConnection::connect_with(&options).await.unwrap();
    for trigger in ["DROP TRIGGER ledger_leaf_is_never_changed", "DROP TRIGGER ledger_leaf_is_never_removed"] {
        sqlx::query(trigger).execute(&mut database).await.unwrap();
    }
    let changed = sqlx::query(sql).execute(&mut database).await.unwrap();
    assert!(changed.rows_affected() > 0, "{sql} changed nothing");
    database.close().await.unwrap();
    desk
}

#[tokio::test]
async fn a_ledger_that_was_tampered_with_ends_with_9() {
    for sql in [
        "UPDATE ledger_leaf SET line = replace(line, 'approved', 'withdrew') WHERE seq = 0",
        "UPDATE ledger_leaf SET line = line || ' ' WHERE seq = 1",
        "UPDATE ledger_leaf SET hash = zeroblob(32) WHERE seq = 2",
        "DELETE FROM ledger_leaf WHERE seq = 1",
        "UPDATE ledger_leaf SET seq = 1000 WHERE seq = 3",
        "INSERT INTO ledger_leaf SELECT seq + 1000, line, hash FROM ledger_leaf WHERE seq = 0",
    ] {
        let desk = tampered(sql).await;
        let ended = desk.run(&["ledger", "verify"]);
        assert_eq!(ended.code, 9, "{sql}: {ended:#?}");
    }
}

#[tokio::test]
async fn a_ledger_that_is_not_there_is_said_to_be_so() {
    let desk = Desk::new();
    desk.run(&["ledger", "verify"]).expect(1).says("portevoix.db");
    assert!(!desk.path("data").exists(), "verify made a folder");
    std::fs::create_dir(desk.path("data")).unwrap();
    Store::open(&desk.path("data/portevoix.db"), Durability::Off).await.unwrap().close().await;
    desk.run(&["ledger", "verify"]).expect(0).says("it is still empty");
}
