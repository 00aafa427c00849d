//! The statements on both databases: a throw-away PostgreSQL cluster and an SQLite file.
//!
//! The program itself opens SQLite only; this holds that every statement, and the schema, is PostgreSQL too, with the
//! types that the typed methods bind and read. A short story is then run on both and must read the same.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use portevoix::store::sql::all;
use portevoix::store::{Durability, Store};
use sqlx::{Column as _, Connection as _, Executor as _, Row as _, SqliteConnection, TypeInfo as _, ValueRef as _};

use crate::source::{files, root};

/// A cluster in a temporary folder, reached through a socket there; gone when it is dropped.
struct Cluster {
    server: Child,
    bin: PathBuf,
    folder: tempfile::TempDir,
    user: Option<(u32, u32)>,
}

impl Cluster {
    /// `None` where PostgreSQL is not installed.
    fn start() -> Option<Self> {
        let bin = binaries()?;
        let folder = tempfile::tempdir().unwrap();
        // PostgreSQL refuses to run as root: then the service's own user runs it.
        let user = is_root().then(|| service_user().expect("the user postgres, which PostgreSQL's package makes"));
        if let Some((uid, gid)) = user {
            chown(folder.path(), Some(uid), Some(gid)).unwrap();
        }
        let data = folder.path().join("data");
        let mut init = as_user(&bin.join("initdb"), user);
        let made = init.arg("-D").arg(&data).args(["-U", "portevoix", "--auth=trust", "--no-sync", "--encoding=UTF8"]);
        let made = made.arg("--locale=C").output().unwrap();
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let mut server = as_user(&bin.join("postgres"), user);
        server.arg("-D").arg(&data).arg("-k").arg(folder.path()).args(["-h", "", "-c", "fsync=off"]);
        let mut server = server.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        // It says itself when it is ready; what it says later is read away, so that it never waits for a reader.
        let mut log = BufReader::new(server.stderr.take().unwrap());
        let mut line = String::new();
        while !line.contains("ready to accept connections") {
            line.clear();
            assert_ne!(log.read_line(&mut line).unwrap(), 0, "postgres ended before it was ready");
        }
        std::thread::spawn(move || std::io::copy(&mut log, &mut std::io::sink()));
        Some(Self { server, bin, folder, user })
    }

    /// Runs a script; rows come unaligned, `|` between columns, as psql writes them.
    fn psql(&self, script: &str) -> Result<String, String> {
        let mut psql = as_user(&self.bin.join("psql"), self.user);
        psql.args([
            "-X",
            "-A",
            "-t",
            "-q",
            "-U",
            "portevoix",
            "-d",
            "postgres",
            "-v",
            "ON_ERROR_STOP=1",
            "-f",
            "-",
            "-h",
        ]);
        psql.arg(self.folder.path()).args(["-P", "null=NULL"]);
        let mut psql = psql.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut input = psql.stdin.take().unwrap();
        let script = script.to_owned();
        let writer = std::thread::spawn(move || input.write_all(script.as_bytes()));
        let output = psql.wait_with_output().unwrap();
        drop(writer.join());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Immediate shutdown: its data is thrown away.
        let told = Command::new("kill").args(["-QUIT", &self.server.id().to_string()]).status();
        if !told.is_ok_and(|status| status.success()) {
            drop(self.server.kill());
        }
        drop(self.server.wait());
    }
}

/// The newest `/usr/lib/postgresql/N/bin`, or where `pg_config` says.
fn binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = versions.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()).max();
    let folder = newest.map(|version| PathBuf::from(format!("/usr/lib/postgresql/{version}/bin"))).or_else(|| {
        let told = Command::new("pg_config").arg("--bindir").output().ok()?;
        Some(PathBuf::from(String::from_utf8(told.stdout).ok()?.trim()))
    });
    folder.filter(|folder| folder.join("initdb").exists())
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn service_user() -> Option<(u32, u32)> {
    let passwd = std::fs::read_to_string("/etc/passwd").ok()?;
    let fields: Vec<&str> = passwd.lines().find(|line| line.starts_with("postgres:"))?.split(':').collect();
    Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?))
}

fn as_user(program: &Path, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command.current_dir("/").env("LC_ALL", "C").stdin(Stdio::null());
    command
}

/// A value that a statement is given.
#[derive(Clone, Copy, Debug)]
enum Value {
    T(&'static str),
    N(i64),
    B(u8),
    Null,
}
use Value::{B, N, Null, T};

impl Value {
    fn literal(self) -> String {
        match self {
            T(text) => format!("'{text}'"),
            N(number) => number.to_string(),
            B(byte) => format!("'\\x{byte:02x}'::bytea"),
            Null => "NULL".to_owned(),
        }
    }
}

/// A short story through every table: statement, and what it is given.
const STORY: &[(&str, &[Value])] = &[
    ("META_SET", &[T("k"), T("one")]),
    ("META_SET", &[T("k"), T("two")]),
    ("META", &[T("k")]),
    ("PERSON_ADD", &[T("p1"), N(5)]),
    ("PERSON_DETAIL_ADD", &[T("p1"), B(1), T("Zoé"), T("fr"), T("FR"), T("")]),
    ("PERSON_ADD", &[T("p2"), N(6)]),
    ("PERSON_DETAIL_ADD", &[T("p2"), B(2), T("Ann"), T("en"), T("US"), T("sales")]),
    ("ACCOUNT_ADD", &[T("local"), T("w"), T("zoe"), T("p1")]),
    ("PERSON_STATE", &[T("p1"), T("advocate"), N(9)]),
    ("PERSON_NAMED", &[T("p1"), N(1)]),
    ("PERSON_HOST", &[T("p1"), T("mastodon.example")]),
    ("PERSON_BY_ACCOUNT", &[T("local"), T("w"), T("zoe")]),
    ("PEOPLE", &[N(10)]),
    ("PEOPLE_COUNT", &[]),
    ("ACCEPTANCE_ADD", &[T("p1"), T("c"), N(1)]),
    ("ACCEPTANCE_ADD", &[T("p1"), T("c"), N(2)]),
    ("ACCEPTANCE_ADD", &[T("p1"), T("b"), N(3)]),
    ("ACCEPTANCES", &[T("p1")]),
    ("TRAINING_SET", &[T("p1"), T("late"), N(0), N(4)]),
    ("TRAINING_SET", &[T("p1"), T("native"), N(2), N(5)]),
    ("TRAINING", &[T("p1")]),
    ("TRAINING_DROP", &[T("p1")]),
    ("TRAINING", &[T("p1")]),
    ("AUDIENCE_SET", &[T("p1"), T("x"), T("1"), N(1)]),
    ("AUDIENCE_SET", &[T("p1"), T("x"), T("2"), N(2)]),
    ("AUDIENCES", &[]),
    ("KEY_ADD", &[N(1), N(9), T("f"), N(1)]),
    // A version has one key for ever.
    ("KEY_ADD", &[N(1), N(8), T("g"), N(2)]),
    ("KEY_ADD", &[N(2), N(9), T("h"), N(3)]),
    ("KEY_NEWEST", &[]),
    ("TAKES_PART", &[T("p1")]),
    ("TAKES_PART", &[T("p2")]),
    ("SAMPLE_SET", &[T("p1"), T("x"), N(1), N(9), N(5), B(3), B(4), N(6)]),
    ("SAMPLE_SET", &[T("p1"), T("x"), N(2), N(9), N(7), B(5), B(6), N(8)]),
    ("SAMPLES", &[]),
    ("SAMPLES_KEPT", &[N(2)]),
    ("SAMPLES_KEPT", &[N(1)]),
    ("SAMPLES_OF_KEY", &[N(2)]),
    ("KEY_LOWER", &[N(2), N(9)]),
    ("KEY_LOWER", &[N(2), N(8)]),
    ("SAMPLES_ABOVE", &[N(2), N(8)]),
    ("SAMPLE_CUT", &[T("p1"), T("x"), N(8), B(7), B(8)]),
    ("SAMPLES_ABOVE", &[N(2), N(8)]),
    ("SAMPLES_OF", &[T("p1")]),
    ("SAMPLES_BY_KEY", &[]),
    ("EVALUATIONS_ADD", &[T("p1"), T("2026-11"), N(6), N(10)]),
    ("EVALUATIONS_ADD", &[T("p1"), T("2026-11"), N(4), N(10)]),
    // One more than the month has.
    ("EVALUATIONS_ADD", &[T("p1"), T("2026-11"), N(1), N(10)]),
    ("EVALUATIONS_OF", &[T("p1"), T("2026-11")]),
    ("EVALUATIONS_FORGET", &[T("p1"), T("2026-12")]),
    ("EVALUATIONS_OF", &[T("p1"), T("2026-11")]),
    ("TICKET_ADD", &[T("t1"), T("p1"), N(50)]),
    ("TICKET_ADD", &[T("t2"), T("p2"), N(50)]),
    ("TICKET", &[T("t1"), N(49)]),
    ("TICKET", &[T("t1"), N(50)]),
    // Nobody's page opens for who takes no part.
    ("TICKET", &[T("t2"), N(49)]),
    ("TICKETS_DROP", &[T("p1"), N(0)]),
    ("TICKET", &[T("t1"), N(49)]),
    ("MERGE_TICKETS", &[T("p1"), T("p2")]),
    ("SAMPLE_DROP", &[T("p1"), T("x")]),
    ("SAMPLES", &[]),
    ("ACCOUNT_ADD", &[T("discord"), T("w"), T("ann"), T("p2")]),
    ("ACCOUNT_SEEN", &[T("discord"), T("w"), T("ann"), N(50), T("Annie"), T("approver")]),
    ("ACCOUNT", &[T("discord"), T("w"), T("ann")]),
    ("ACCOUNT_NAMES", &[T("p2")]),
    ("ACCOUNT_TRY", &[T("discord"), T("w"), T("ann"), N(60), N(0)]),
    ("ACCOUNT_TRY", &[T("discord"), T("w"), T("ann"), N(61), N(1)]),
    ("ACCOUNT_TRIES", &[T("discord"), T("w"), T("ann")]),
    ("PERSON_NAME", &[T("p2"), T("Annie")]),
    ("PEOPLE_WITH_ROLE", &[T("approver"), T("approver"), T("approver"), T("admin")]),
    ("ROLES_FORGET", &[T("p2")]),
    ("PEOPLE_WITH_ROLE", &[T("viewer"), T("author"), T("approver"), T("admin")]),
    ("ACCOUNTS_OF", &[T("p2")]),
    ("DECISION_NEXT", &[]),
    ("DECISION_ADD", &[N(1), T("i"), T("rev"), T("submit"), T("p1"), T("slack"), T(""), N(7)]),
    ("DECISION_ADD", &[N(2), T("i"), T("rev"), T("approve"), T("p2"), T("discord"), T(""), N(7)]),
    ("DECISION_ADD", &[N(3), T("i"), T("two"), T("submit"), T("p2"), T("discord"), T("why"), N(8)]),
    ("DECISION_ADD", &[N(4), T("j"), T("rev"), T("withdraw"), Null, T("slack"), T(""), N(9)]),
    ("DECISION_NEWEST", &[T("i")]),
    ("DECISIONS_NEWEST", &[]),
    ("DECISIONS_OF_ITEM", &[T("i"), N(2)]),
    ("SUBMITTERS", &[T("i")]),
    ("CODE_ADD", &[T("h"), T("p1"), T("slack"), T("w"), N(90)]),
    // One's own code is no use, nor is one that was typed too often or too late.
    ("CODE_CLAIM", &[T("h"), T("p1"), N(80), N(1)]),
    ("CODE_CLAIM", &[T("h"), T("p2"), N(90), N(1)]),
    ("CODE_CLAIM", &[T("h"), T("p2"), N(80), N(1)]),
    ("CODE_CLAIM", &[T("h"), T("p3"), N(80), N(1)]),
    ("CODE", &[T("h"), N(89)]),
    ("CODE", &[T("h"), N(90)]),
    ("CODE_USE", &[T("h"), T("p1"), N(80)]),
    ("CODE", &[T("h"), N(80)]),
    ("CODE_USE", &[T("h"), T("p2"), N(80)]),
    ("CODE", &[T("h"), N(80)]),
    ("CODES_DROP", &[T("p1"), N(100)]),
    ("CURSOR_SET", &[T("s"), T("c"), N(20)]),
    ("CURSOR_SET", &[T("s"), T("c"), N(10)]),
    ("CURSOR", &[T("s"), T("c")]),
    ("SLOT_ADD", &[T("a"), T("s"), T("r"), T("c"), N(100), N(200), T("items"), T("schedule"), T("z"), T("due"), T("")]),
    // The same instant again: no second row.
    ("SLOT_ADD", &[T("b"), T("s"), T("q"), T("c"), N(100), N(200), T("items"), T("schedule"), T("z"), T("due"), T("")]),
    ("SLOTS_OPEN", &[N(50), N(10)]),
    ("SLOT_ADVANCE", &[T("a"), N(0), T("sending"), N(0), N(70), N(90), T(""), Null, Null, N(1), T("w"), T("C1")]),
    // Somebody who still holds the old fence comes too late.
    ("SLOT_ADVANCE", &[T("a"), N(0), T("failed"), N(0), N(0), N(0), T("late"), Null, Null, N(1), Null, Null]),
    ("SLOT_CHOOSE", &[T("a"), N(1), T("i"), T("rev"), T("csr"), T("words"), T("L1")]),
    ("SLOTS_OPEN", &[N(89), N(10)]),
    ("SLOTS_OPEN", &[N(90), N(10)]),
    ("SLOT_ADVANCE", &[T("a"), N(1), T("sent"), N(0), N(0), N(0), T(""), T("m1"), N(77), N(0), T("w"), T("C1")]),
    ("SLOT", &[T("a")]),
    ("SLOT_CHANNEL_HISTORY", &[T("c"), N(0)]),
    ("SLOT_STATES", &[]),
    ("LINK_ADD", &[T("L1"), T("i"), T("https://x.example/"), Null, Null, T("a"), N(1)]),
    ("LINK_ADD", &[T("L2"), T("i"), T("https://x.example/"), T("x"), T("p1"), Null, N(2)]),
    ("LINKS_OF_PERSON", &[T("p1"), T("i"), T("x")]),
    ("KIT_ADD", &[T("k1"), T("p1"), T("i"), T("rev"), T("x"), T("fr"), N(0), Null, T("text"), T("{}"), T("L2"), N(3)]),
    ("KIT", &[T("k1")]),
    (
        "SHARE_ADD",
        &[T("h1"), T("p1"), T("i"), T("rev"), T("x"), T("k1"), N(10), N(11), T("t1"), N(0), T("ok"), T("{}")],
    ),
    // One active share for a person, an item and a network.
    (
        "SHARE_ADD",
        &[T("h2"), T("p1"), T("i"), T("rev"), T("x"), T("k1"), N(12), N(13), T("t1"), N(0), T("ok"), T("{}")],
    ),
    ("SHARES_BETWEEN", &[N(0), N(100)]),
    (
        "SHARE_EVIDENCE",
        &[
            T("h1"),
            N(0),
            T("t2"),
            T("https://x.com/i/status/1"),
            T("words"),
            T("ok"),
            T("{}"),
            N(1),
            Null,
            Null,
            N(0),
            N(60),
            Null,
        ],
    ),
    // Who read the share before that changes nothing.
    ("SHARE_FETCH", &[T("h1"), N(0), N(9), Null, T("LATE")]),
    ("SHARES_TO_FETCH", &[N(59), N(10)]),
    ("SHARES_TO_FETCH", &[N(60), N(10)]),
    ("SHARE_FETCH", &[T("h1"), N(1), N(1), N(90), T("GONE")]),
    ("SHARE", &[T("h1")]),
    ("OFFERED_FIRST", &[T("p1"), T("i")]),
    ("OFFERED_FIRST", &[T("p2"), T("i")]),
    ("CORRECTION_ADD", &[T("q1"), T("h1"), T("direct"), N(70), T("NO"), T("r"), T("1"), T("t3"), Null]),
    // One is open already.
    ("CORRECTION_ADD", &[T("q2"), T("h1"), T("page"), N(71), T("NO"), T("r"), T("1"), T("t3"), Null]),
    ("PEOPLE_TO_CORRECT", &[N(0), N(10)]),
    ("CORRECTION_LATER", &[T("q1"), T("direct"), N(50)]),
    ("PEOPLE_TO_CORRECT", &[N(49), N(10)]),
    ("PEOPLE_TO_CORRECT", &[N(50), N(10)]),
    ("CORRECTIONS_WAITING", &[T("p1")]),
    ("ERRAND_ADD", &[T("e0"), T("correction"), T("q1"), T("p1"), Null, T("nudge"), N(60), N(0)]),
    ("CORRECTION_ERRAND", &[T("q1"), T("e0")]),
    ("CORRECTIONS_WAITING", &[T("p1")]),
    ("CORRECTIONS_OF_ERRAND", &[T("e0")]),
    ("NUDGE_WAITS", &[T("p1")]),
    ("ERRAND_DONE", &[T("e0"), N(0), N(80), T("done"), T(""), T("m9")]),
    ("CORRECTIONS_SAID", &[T("e0"), N(80)]),
    ("CORRECTIONS_SAID", &[T("e0"), N(99)]),
    ("CORRECTIONS_TO_PAGE", &[T("e0")]),
    ("NUDGES_GIVEN", &[T("p1"), N(80)]),
    ("NUDGES_GIVEN", &[T("p1"), N(81)]),
    ("WISHES_SET", &[T("p1"), T("each"), T("Asia/Tokyo"), N(70), N(71)]),
    ("WISHES", &[T("p1")]),
    ("PEOPLE_PAUSED", &[]),
    ("WISHES_DROP", &[T("p1")]),
    ("WISHES", &[T("p1")]),
    ("CORRECTIONS_OPEN_OF_PERSON", &[T("p1")]),
    ("CORRECTION_CLOSE", &[T("h1"), N(90), T("sufficient")]),
    ("CORRECTION_CLOSE", &[T("h1"), N(99), T("undone")]),
    // One message for a share, ever.
    ("CORRECTION_ADD", &[T("q3"), T("h1"), T("direct"), N(91), T("NO"), T("r"), T("1"), T("t3"), Null]),
    ("CORRECTIONS_OF_SHARE", &[T("h1")]),
    ("REPORT", &[N(0), N(100)]),
    ("AUDIENCE_OF", &[T("p1"), T("x")]),
    ("AUDIENCE_OF", &[T("p2"), T("x")]),
    ("SHARES_TO_ASK", &[N(0), N(100)]),
    ("ANCHOR_SHARE", &[T("h1"), T("p2")]),
    ("ANCHOR_SHARE", &[T("h1"), T("p1")]),
    ("ANCHOR_SET", &[T("h1"), T("impressions"), N(412), N(60)]),
    ("ANCHOR_SET", &[T("h1"), T("impressions"), N(500), N(61)]),
    ("ANCHOR_SET", &[T("h1"), T("reposts"), N(3), N(61)]),
    ("ANCHORS_OF_SHARE", &[T("h1"), T("p1")]),
    ("ANCHOR_DROP", &[T("h1"), T("reposts")]),
    ("ANCHORS_OF_PERSON", &[T("p1")]),
    ("ANCHORS_OF_PERSON", &[T("p2")]),
    // Of somebody else's share, above the budget, and then as it may be; not twice.
    ("QUESTION_ADD", &[T("p2"), T("i"), T("h1"), N(70), N(0), N(0), N(0), N(9)]),
    ("QUESTION_ADD", &[T("p1"), T("i"), T("h1"), N(70), N(0), N(0), N(0), N(0)]),
    ("QUESTIONS_SINCE", &[N(0)]),
    ("QUESTION_ADD", &[T("p1"), T("i"), T("h1"), N(70), N(0), N(0), N(0), N(1)]),
    ("QUESTION_ADD", &[T("p1"), T("i"), T("h1"), N(80), N(75), N(75), N(0), N(9)]),
    ("QUESTION_ADD", &[T("p1"), T("j"), T("h1"), N(80), N(60), N(0), N(0), N(9)]),
    ("QUESTION_NEVER", &[T("p1"), T("i"), T("h1")]),
    ("QUESTION_NEVER", &[T("p1"), T("j"), T("h1")]),
    ("QUESTIONS_OF", &[T("p1")]),
    ("QUESTIONS_SINCE", &[N(69)]),
    ("FIGURES_SET", &[T("p1"), N(0)]),
    ("FIGURES", &[T("p1")]),
    ("SHARES_TO_ASK", &[N(0), N(100)]),
    ("ADVOCATES_COUNT", &[]),
    ("SHARE_UNDO", &[T("h1"), T("p1"), N(20), N(5)]),
    ("ANCHORS", &[]),
    (
        "SHARE_ADD",
        &[T("h3"), T("p1"), T("i"), T("rev"), T("x"), T("k1"), N(14), N(15), T("t1"), N(0), T("ok"), T("{}")],
    ),
    // The item is taken back, and comes back.
    ("SHARES_TO_REMOVE", &[T("i")]),
    ("DECISION_ADD", &[N(101), T("i"), T("rev"), T("withdraw"), T("p1"), T("local"), T("why"), N(90)]),
    ("LINKS_WITHDRAW", &[T("i")]),
    ("LINKS_WITHDRAWN", &[]),
    ("SLOTS_CANCEL", &[T("i")]),
    ("ERRANDS_EDIT", &[T("i"), N(90)]),
    ("ERRANDS_EDIT", &[T("i"), N(91)]),
    ("ERRAND_EDIT_LATE", &[T("a"), N(92)]),
    ("ERRAND_ADD", &[T("e9"), T("ask_removal"), T("h3 1"), T("p1"), T("i"), T("takedown"), N(90), N(0)]),
    ("SHARE_REMOVED", &[T("h3"), T("p1"), N(93)]),
    ("SHARE_REMOVED", &[T("h3"), T("p1"), N(94)]),
    ("SHARE_STANDS_AGAIN", &[T("h3"), T("k1")]),
    ("SHARES_TO_REMOVE", &[T("i")]),
    ("WITHDRAWN_STILL", &[T("i")]),
    ("WITHDRAWN_SINCE", &[T("i"), N(100)]),
    ("WITHDRAWN_SINCE", &[T("i"), N(101)]),
    ("WITHDRAWN_AFTER_KIT", &[T("k1")]),
    ("WITHDRAWN_AT", &[T("i")]),
    ("WITHDRAWN_AT", &[T("j")]),
    ("ITEM_LAST_REVISION", &[T("i")]),
    ("RECALL_PROGRESS", &[T("i"), N(90)]),
    ("RECALL_REMOVED", &[T("i"), N(90)]),
    ("DECISION_ADD", &[N(102), T("i"), T("rev"), T("restore"), T("p1"), T("local"), T(""), N(95)]),
    ("WITHDRAWN_STILL", &[T("i")]),
    ("WITHDRAWN_AFTER_KIT", &[T("k1")]),
    ("SHARES_OF_PERSON", &[T("p1")]),
    ("SHARERS_BEFORE", &[N(15)]),
    ("ERRAND_ADD", &[T("e1"), T("edit_card"), T("a"), Null, T("i"), T("takedown"), N(5), N(0)]),
    // What is told to the comms team ends in whom it is told to: 22 characters, as in every id.
    ("ERRAND_ADD", &[T("e2"), T("alert"), T("s:1111111111111111111111"), T("p1"), Null, T("desk"), N(5), N(40)]),
    // Asked for again: nothing happens.
    ("ERRAND_ADD", &[T("e3"), T("edit_card"), T("a"), Null, T("i"), T("takedown"), N(6), N(0)]),
    ("ERRANDS_OPEN", &[N(39), N(10)]),
    ("ERRAND_CLAIM", &[T("e1"), N(0), N(60)]),
    ("ERRAND_CLAIM", &[T("e1"), N(0), N(61)]),
    ("ERRAND_LATER", &[T("e1"), N(1), N(30)]),
    ("ERRANDS_OPEN", &[N(40), N(10)]),
    ("ERRAND_DONE", &[T("e1"), N(2), N(70), T("done"), T(""), T("m1")]),
    ("ERRAND_DONE", &[T("e1"), N(3), N(71), T("failed"), T("late"), Null]),
    ("ERRANDS_OPEN", &[N(99), N(10)]),
    ("VISITOR_ADD", &[N(1), T("i"), N(i64::MIN)]),
    ("VISITOR_ADD", &[N(1), T("i"), N(i64::MIN)]),
    ("ROLLUP_ADD", &[T("L2"), N(0), N(1), N(2), N(3)]),
    ("ROLLUP_ADD", &[T("L2"), N(0), N(1), N(4_000_000_000), N(5)]),
    ("CLICKS_BY_ITEM", &[N(0), N(1)]),
    ("CLICKS_OF_PERSON", &[T("p1")]),
    ("CLICKS_TOTAL", &[]),
    ("SALT_ADD", &[N(1), B(7)]),
    ("SALT_ADD", &[N(1), B(8)]),
    ("SALT", &[N(1)]),
    ("SPOOL_IMPORTED_SET", &[T("n"), N(1), N(64)]),
    ("SPOOL_IMPORTED_SET", &[T("n"), N(1), N(32)]),
    ("SPOOL_IMPORTED", &[T("n")]),
    ("LEDGER_NEXT", &[]),
    ("LEDGER_ADD", &[N(0), T("{}"), B(9)]),
    ("LEDGER_PRIVATE_ADD", &[N(0), T("p1"), B(3), T("body")]),
    ("LEDGER_NEXT", &[]),
    ("LEDGER_READ", &[N(0), N(10)]),
    ("MESSAGE_ADD", &[T("m1"), T("c"), Null, Null, T("nonce"), T("{}"), N(1)]),
    ("MESSAGE_ADD", &[T("m2"), T("c"), Null, Null, T("nonce"), T("{}"), N(2)]),
    ("MESSAGE_ADD", &[T("m3"), T("c"), Null, T("p2"), Null, T("{}"), N(3)]),
    ("MESSAGE_BY_NONCE", &[T("nonce")]),
    ("MESSAGES_SINCE", &[T("c"), N(0), N(10)]),
    ("MESSAGE_EDIT", &[T("m1"), T("[]"), N(9)]),
    ("MESSAGE", &[T("m1")]),
    ("PICTURE_ADD", &[T("s"), T("image/png"), B(4)]),
    ("PICTURE", &[T("s")]),
    ("SESSION_ADD", &[T("t"), T("p1"), T("csrf"), N(1), N(10)]),
    ("SESSION", &[T("t"), N(9)]),
    ("SESSION", &[T("t"), N(10)]),
    // Zoé and Ann turn out to be one.
    ("ACCEPTANCE_ADD", &[T("p2"), T("c"), N(0)]),
    ("AUDIENCE_SET", &[T("p2"), T("x"), T("9"), N(1)]),
    ("AUDIENCE_SET", &[T("p2"), T("linkedin"), T("9"), N(1)]),
    ("TRAINING_SET", &[T("p1"), T("late"), N(0), N(4)]),
    ("TRAINING_SET", &[T("p2"), T("native"), N(1), N(5)]),
    ("LINK_ADD", &[T("L3"), T("i"), T("https://x.example/"), T("x"), T("p2"), Null, N(4)]),
    ("KIT_ADD", &[T("k2"), T("p2"), T("i"), T("rev"), T("x"), T("fr"), N(0), Null, T("text"), T("{}"), T("L3"), N(4)]),
    (
        "SHARE_ADD",
        &[T("h4"), T("p2"), T("i"), T("rev"), T("x"), T("k2"), N(30), N(31), T("t1"), N(0), T("ok"), T("{}")],
    ),
    ("MERGE_SHARES_TWICE", &[T("p1"), T("p2")]),
    // Restored last: nothing is approved.
    ("MERGE_APPROVALS", &[T("p1"), T("p2")]),
    ("DECISION_ADD", &[N(103), T("i"), T("two"), T("submit"), T("p2"), T("slack"), T(""), N(96)]),
    ("SUBMITTED_BEFORE", &[T("i"), T("two"), N(3)]),
    ("SUBMITTED_BEFORE", &[T("i"), T("two"), N(103)]),
    ("DECISION_ADD", &[N(104), T("i"), T("two"), T("approve"), T("p1"), T("slack"), T(""), N(97)]),
    ("APPROVERS", &[]),
    // Approved by the one; submitted twice by the other since it was approved before.
    ("MERGE_APPROVALS", &[T("p1"), T("p2")]),
    ("MERGE_APPROVALS", &[T("p1"), T("p1")]),
    ("MERGE_APPROVALS", &[T("p2"), T("p2")]),
    ("MERGE_SHARE_UNDO", &[T("h4"), N(40)]),
    ("MERGE_LINKS_TWICE", &[T("p1"), T("p2")]),
    // Both were to be told of one alert, one alone of another; of one submission both, and one was told.
    ("ERRAND_ADD", &[T("e4"), T("alert"), T("s:2222222222222222222222"), T("p2"), Null, T("desk"), N(5), N(40)]),
    ("ERRAND_ADD", &[T("e5"), T("alert"), T("t:2222222222222222222222"), T("p2"), Null, T("desk"), N(5), N(40)]),
    ("ERRAND_ADD", &[T("e6"), T("review"), T("3 1111111111111111111111"), T("p1"), T("i"), T("desk"), N(5), N(0)]),
    ("ERRAND_ADD", &[T("e7"), T("review"), T("3 2222222222222222222222"), T("p2"), T("i"), T("desk"), N(5), N(0)]),
    ("REVIEWS_OF", &[T("p1")]),
    ("REVIEWS_OF", &[T("p3")]),
    ("ERRAND_DONE", &[T("e7"), N(0), N(80), T("done"), T(""), T("m7")]),
    ("REVIEWS_OF", &[T("p2")]),
    ("MERGE_TOLD_TWICE", &[T("p1"), T("p2"), N(98), T("moot"), T("TOLD")]),
    ("REVIEWS_OF", &[T("p1")]),
    ("ERRANDS_OPEN", &[N(99), N(10)]),
    ("MERGE_ACCEPTANCES", &[T("p1"), T("p2")]),
    ("MERGE_ACCEPTANCES_DROP", &[T("p2")]),
    ("MERGE_AUDIENCES", &[T("p1"), T("p2")]),
    ("AUDIENCES_DROP", &[T("p2")]),
    ("MERGE_TRAINING", &[T("p1"), T("p2")]),
    ("TRAINING_DROP", &[T("p2")]),
    ("QUESTION_NEVER", &[T("p2"), T("i"), T("h1")]),
    ("MERGE_QUESTIONS", &[T("p2"), T("p1")]),
    ("QUESTIONS_DROP", &[T("p1")]),
    ("QUESTIONS_OF", &[T("p2")]),
    ("MERGE_QUESTIONS", &[T("p1"), T("p2")]),
    ("QUESTIONS_DROP", &[T("p2")]),
    ("QUESTIONS_OF", &[T("p1")]),
    ("MERGE_DECLINED", &[T("p1"), T("p2")]),
    ("MERGE_DECLINED_DROP", &[T("p2")]),
    ("MERGE_ACCOUNT", &[T("p1"), T("p2")]),
    ("MERGE_SHARE", &[T("p1"), T("p2")]),
    ("MERGE_KIT", &[T("p1"), T("p2")]),
    ("MERGE_LINK", &[T("p1"), T("p2")]),
    ("MERGE_DECISION", &[T("p1"), T("p2")]),
    ("MERGE_PAUSE", &[T("p1"), T("p2")]),
    ("MERGE_PAUSE_ENDED", &[T("p1"), T("p2")]),
    ("MERGE_ERRAND", &[T("p1"), T("p2")]),
    ("MERGE_SESSION", &[T("p1"), T("p2")]),
    ("MERGE_SAID", &[T("p1"), T("p2")]),
    ("MERGE_SHOWN", &[T("p1"), T("p2")]),
    ("MERGE_PRIVATE", &[T("p1"), T("p2")]),
    ("MERGE_CODES", &[T("p1"), T("p2")]),
    ("MERGE_QUIET", &[T("p1"), T("p2"), T("p2")]),
    ("MERGE_DETAIL", &[T("p1"), T("Annie"), T("en"), T("US"), T("sales"), N(0), T(""), T("employee"), T("UK-FCA")]),
    ("MERGE_BORN", &[T("p1"), T("p2"), T("advocate"), N(9)]),
    ("MERGE_DETAIL_DROP", &[T("p2")]),
    ("MERGE_PERSON_DROP", &[T("p2")]),
    ("PEOPLE", &[N(10)]),
    ("ACCOUNTS_OF", &[T("p1")]),
    ("ACCEPTANCES", &[T("p1")]),
    ("AUDIENCES", &[]),
    ("TRAINING", &[T("p1")]),
    ("LINKS_OF_PERSON", &[T("p1"), T("i"), T("x")]),
    ("LINKS_RETARGET", &[T("p1"), T("i"), T("x"), T("https://y.example/")]),
    ("LINKS", &[]),
    ("KITS_OF_ITEM", &[T("p1"), T("i"), N(10)]),
    ("SHARES_OF_PERSON", &[T("p1")]),
    ("SUBMITTERS", &[T("i")]),
    ("MESSAGES", &[T("c"), T("p1"), N(10)]),
    ("SESSIONS_FORGET", &[N(10)]),
    ("PEOPLE_WITH_ROLE", &[T("none"), T("none"), T("approver"), T("admin")]),
    ("PERSON_ADD", &[T("p2"), N(6)]),
    ("PAUSE_ADD", &[T("w1"), N(10), N(20), T("storm"), T("p1")]),
    ("PAUSE_CHANGE", &[N(30), T("longer"), T("p2")]),
    ("PAUSE_NOW", &[]),
    ("PAUSE_LAPSE", &[N(29)]),
    ("PAUSE_END", &[T("w1"), N(25), T("p1"), N(1)]),
    ("PAUSE_ADD", &[T("w2"), N(40), N(50), T(""), T("p1")]),
    ("PAUSE_NOW", &[]),
    ("PAUSE_AT", &[N(24)]),
    ("PAUSE_AT", &[N(25)]),
    ("PAUSE_LAPSE", &[N(50)]),
    ("PAUSE_NOW", &[]),
    ("SLOTS_PAUSED", &[N(0), N(10)]),
    ("DECLINED_ADD", &[T("p1"), T("i"), N(7)]),
    ("DECLINED_ADD", &[T("p1"), T("i"), N(8)]),
    ("DECLINED_ADD", &[T("p2"), T("i"), N(9)]),
    ("DECLINED_COUNT", &[T("i")]),
    ("DECLINED_SINCE", &[N(8)]),
    ("DECLINED_DROP", &[T("p2"), T("i")]),
    ("DECLINED_COUNT", &[T("i")]),
    ("CLICKS_HOURLY", &[N(0)]),
    ("SENT_FIRST", &[]),
    ("ALERT_ADD", &[T("a1"), T("i"), T("birth"), N(3), N(11), T("{}")]),
    ("ALERT_ADD", &[T("a2"), T("i"), T("birth"), N(3), N(12), T("{}")]),
    ("ALERT_SEEN", &[T("a1"), T("virality"), N(13), T("{}"), Null]),
    ("ALERT", &[T("a1")]),
    ("ALERT_CLOSE", &[T("a1"), N(14), T("p1")]),
    ("ALERT_CLOSE", &[T("a1"), N(15), T("p2")]),
    ("ALERT_ADD", &[T("a3"), T("i"), T("birth"), N(9), N(16), T("{}")]),
    ("MERGE_ALERT", &[T("p2"), T("p1")]),
    ("ALERTS_NEWEST", &[]),
    ("FEED_KEEP", &[T("f"), T("u"), T("e"), Null, Null, N(1), N(2), N(0), T("READ"), N(0)]),
    ("FEED_KEEP", &[T("f"), T("u"), Null, T("m"), N(1), N(3), N(4), N(1), T("LOST"), N(1)]),
    ("FEED", &[T("f")]),
    ("FEED_SEEN_ADD", &[T("f"), T("g1"), T("p"), T("drafted"), T("items/a.fr.md"), T("---"), N(3)]),
    ("FEED_SEEN_ADD", &[T("f"), T("g1"), T("q"), T("known"), Null, Null, N(4)]),
    ("FEED_SEEN_ADD", &[T("f"), T("g2"), T(""), T("passed"), Null, Null, N(4)]),
    ("FEED_GUIDS", &[T("f")]),
    ("FEED_PAGES", &[]),
    ("FEED_MOVED", &[T("f"), T("g1"), T("items/b.fr.md")]),
    ("FEED_OPEN", &[]),
    ("FEED_WRITTEN", &[T("f"), T("g1")]),
    ("FEED_OPEN", &[]),
];

fn statement(name: &str) -> &'static str {
    all().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("no statement {name}")).1
}

async fn sqlite(folder: &Path) -> SqliteConnection {
    let file = folder.join("portevoix.db");
    Store::open(&file, Durability::Off).await.unwrap().close().await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file).foreign_keys(true);
    SqliteConnection::connect_with(&options).await.unwrap()
}

/// The rows of one step, as psql writes them.
async fn step(database: &mut SqliteConnection, name: &str, values: &[Value]) -> String {
    let sql = statement(name);
    // SQLite takes values that are missing for NULL; PostgreSQL does not, and is not installed everywhere.
    let wanted = (1..).take_while(|number| sql.contains(&format!("${number}"))).count();
    assert_eq!(wanted, values.len(), "{name} {values:?}: how many values");
    let mut query = sqlx::query(sql);
    for value in values {
        query = match *value {
            T(text) => query.bind(text),
            N(number) => query.bind(number),
            B(byte) => query.bind(vec![byte]),
            Null => query.bind(None::<String>),
        };
    }
    let rows = query.fetch_all(&mut *database).await.unwrap_or_else(|error| panic!("{name} {values:?}: {error}"));
    let mut text = String::new();
    for row in rows {
        let cells =
            row.columns().iter().filter(|column| column.name() != "seq" || !name.starts_with("MESSAGE")).map(|c| {
                let at = c.ordinal();
                let raw = row.try_get_raw(at).unwrap();
                match (raw.is_null(), raw.type_info().name()) {
                    (true, _) => "NULL".to_owned(),
                    (_, "INTEGER") => row.get::<i64, _>(at).to_string(),
                    (_, "BLOB") => {
                        row.get::<Vec<u8>, _>(at).iter().fold("\\x".to_owned(), |text, b| text + &format!("{b:02x}"))
                    }
                    _ => row.get(at),
                }
            });
        writeln!(text, "{}", cells.collect::<Vec<_>>().join("|")).unwrap();
    }
    text
}

/// The same story, as psql reads it. A message's `seq` counts refused rows too on PostgreSQL, so it is not compared.
fn story_for_psql() -> String {
    let mut script = prepare_all();
    for (name, values) in STORY {
        let values: Vec<String> = values.iter().map(|value| value.literal()).collect();
        let given = if values.is_empty() { String::new() } else { format!("({})", values.join(", ")) };
        writeln!(script, "\\echo -- {name}\nEXECUTE {name}{given};").unwrap();
    }
    script
}

fn prepare_all() -> String {
    all().fold(String::new(), |script, (name, sql)| script + &format!("PREPARE {name} AS {sql};\n"))
}

/// A started cluster with the schema, or `None` (said loudly, and refused in CI) where there is none to be had.
fn cluster() -> Option<Cluster> {
    let Some(cluster) = Cluster::start() else {
        assert!(std::env::var_os("CI").is_none(), "PostgreSQL is not installed, and CI must have it");
        eprintln!("SKIPPED: PostgreSQL is not installed; `tests/run` installs it");
        return None;
    };
    let folder = root().join("migrations/postgres");
    for file in files(&folder) {
        let sql = std::fs::read_to_string(folder.join(&file)).unwrap();
        cluster.psql(&sql).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    Some(cluster)
}

#[tokio::test]
async fn every_statement_can_be_prepared_on_sqlite() {
    assert!(all().count() > 50);
    let folder = tempfile::tempdir().unwrap();
    let mut database = sqlite(folder.path()).await;
    for (name, sql) in all() {
        let prepared = (&mut database).prepare(sqlx::SqlSafeStr::into_sql_str(sql)).await;
        prepared.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[tokio::test]
async fn every_statement_can_be_prepared_on_postgresql_with_our_types() {
    let Some(cluster) = cluster() else { return };
    let script = prepare_all() + "SELECT name, parameter_types FROM pg_prepared_statements;";
    let types = cluster.psql(&script).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(types.lines().count(), all().count());
    // What the typed methods bind: i64, text, bytes. Any other type would be refused when the program binds.
    let odd = types.lines().filter(|line| {
        let types = line.split_once('|').map_or("", |(_, types)| types).trim_matches(['{', '}']);
        !types.split(',').all(|of| ["", "bigint", "text", "bytea"].contains(&of))
    });
    assert_eq!(odd.collect::<Vec<_>>(), Vec::<&str>::new(), "parameters of types that are never bound");
    let reading = all().filter(|(_, sql)| sql.starts_with("SELECT"));
    let described =
        reading.fold(String::new(), |script, (name, sql)| script + &format!("\\echo -- {name}\n{sql} \\gdesc\n"));
    let described = cluster.psql(&described).unwrap_or_else(|error| panic!("{error}"));
    let mut of = "";
    for line in described.lines() {
        match line.strip_prefix("-- ") {
            Some(name) => of = name,
            None => assert!(
                line.ends_with("|bigint") || line.ends_with("|text") || line.ends_with("|bytea"),
                "{of}: {line}"
            ),
        }
    }
}

#[tokio::test]
async fn a_story_reads_the_same_on_both_databases() {
    let folder = tempfile::tempdir().unwrap();
    let mut database = sqlite(folder.path()).await;
    let mut on_sqlite = String::new();
    for (name, values) in STORY {
        writeln!(on_sqlite, "-- {name}\n{}", step(&mut database, name, values).await.trim_end()).unwrap();
    }
    // The story is worth telling: what must not happen twice did not.
    for (name, expected) in [
        ("META", "two"),
        ("CURSOR", "20"),
        ("SALT", "\\x07"),
        ("SPOOL_IMPORTED", "1|64"),
        ("ACCEPTANCES", "c|1\nb|3"),
        ("TRAINING", "native|2|5"),
        ("SUBMITTED_BEFORE", "\n-- SUBMITTED_BEFORE\n3"),
        ("MERGE_APPROVALS", "i|two|2\n-- MERGE_APPROVALS\ni|two|0\n-- MERGE_APPROVALS\n"),
        (
            "ERRANDS_OPEN",
            "a|edit_card|a|NULL|i|90|0|0|0|NULL|||NULL\n\
             e9|ask_removal|h3 1|p1|i|90|0|0|0|NULL|||NULL\n\
             e2|alert|s:1111111111111111111111|p1|NULL|5|40|0|0|NULL|||NULL\n\
             e5|alert|t:2222222222222222222222|p2|NULL|5|40|0|0|NULL|||NULL",
        ),
        ("REVIEWS_OF", "3 2222222222222222222222|NULL|NULL\n-- MERGE_TOLD_TWICE\n\n-- REVIEWS_OF\nNULL|NULL|NULL"),
    ] {
        assert!(on_sqlite.contains(&format!("-- {name}\n{expected}\n")), "{name} is not {expected} in\n{on_sqlite}");
    }
    let Some(cluster) = cluster() else { return };
    let on_postgresql = cluster.psql(&story_for_psql()).unwrap_or_else(|error| panic!("{error}"));
    let mut name = "";
    let mut compared = String::new();
    for line in on_postgresql.lines() {
        name = line.strip_prefix("-- ").unwrap_or(name);
        let first_is_seq = name.starts_with("MESSAGE") && name != "MESSAGE_BY_NONCE" && !line.starts_with("-- ");
        let line = if first_is_seq { line.split_once('|').map_or(line, |(_, rest)| rest) } else { line };
        writeln!(compared, "{line}").unwrap();
    }
    let plain = |text: &str| text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(plain(&on_sqlite), plain(&compared));
}

#[tokio::test]
async fn the_ledger_is_append_only_on_both_databases() {
    const CHANGES: [&str; 3] =
        ["UPDATE ledger_leaf SET line = 'x'", "DELETE FROM ledger_leaf", "DELETE FROM ledger_leaf WHERE seq = 0"];
    let folder = tempfile::tempdir().unwrap();
    let mut database = sqlite(folder.path()).await;
    step(&mut database, "LEDGER_ADD", &[N(0), T("{}"), B(9)]).await;
    for sql in CHANGES {
        let refused = sqlx::query(sql).execute(&mut database).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
    let Some(cluster) = cluster() else { return };
    cluster.psql("INSERT INTO ledger_leaf (seq, line, hash) VALUES (0, '{}', '\\x09')").unwrap();
    for sql in CHANGES.into_iter().chain(["TRUNCATE ledger_leaf CASCADE"]) {
        let refused = cluster.psql(sql).unwrap_err();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
    }
}
