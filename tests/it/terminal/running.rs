//! The program while it runs: from start to first card, health, an orderly end, and an end without order.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use sqlx::{Connection as _, Row as _, SqliteConnection};

use super::{Desk, Running, STUCK};

/// Channels of the sample: each has a schedule that posts right after installation.
const FIRST_CARDS: usize = 2;

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(STUCK)).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

async fn database(desk: &Desk) -> SqliteConnection {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(desk.path("data/portevoix.db"));
    SqliteConnection::connect_with(&options).await.unwrap()
}

/// Cards in each channel, and how many slots were sent.
async fn cards(desk: &Desk) -> (Vec<(String, i64)>, usize) {
    let mut database = database(desk).await;
    let cards = sqlx::query("SELECT channel, COUNT(*) FROM workspace_message GROUP BY channel ORDER BY channel");
    let cards = cards.fetch_all(&mut database).await.unwrap().iter().map(|row| (row.get(0), row.get(1))).collect();
    let sent = sqlx::query("SELECT COUNT(*) FROM slot WHERE state = 'sent'").fetch_one(&mut database).await.unwrap();
    database.close().await.unwrap();
    (cards, usize::try_from(sent.get::<i64, _>(0)).unwrap())
}

/// A post that was under way is looked for when lease and quarantine are over: here they are made to be.
async fn a_minute_passes(desk: &Desk) {
    let mut database = database(desk).await;
    let over = sqlx::query("UPDATE slot SET lease_until = 0, quarantine_until = 0 WHERE state = 'sending'");
    over.execute(&mut database).await.unwrap();
    database.close().await.unwrap();
}

fn one_each() -> Vec<(String, i64)> {
    vec![("advocates".to_owned(), 1), ("ambassadeurs".to_owned(), 1)]
}

#[tokio::test]
async fn from_an_empty_folder_to_the_first_cards_and_an_orderly_end() {
    let desk = Desk::new();
    let mut running = desk.start(&["run"]);
    for _ in 0..FIRST_CARDS {
        running.wait_for(" posted ");
    }
    let healthy = get(&running.address, "/healthz");
    assert!(healthy.starts_with("HTTP/1.1 200"), "{healthy}");
    let page = get(&running.address, "/");
    assert!(page.starts_with("HTTP/1.1 200") || page.starts_with("HTTP/1.1 303"), "{page}");
    let (code, said) = running.stop();
    assert_eq!(code, 0, "{said:#?}");
    assert!(said.last().is_some_and(|line| line.starts_with("Stopped")), "{said:#?}");
    assert!(!said.iter().any(|line| line.contains("WARN") || line.contains("ERROR")), "{said:#?}");
    assert_eq!(cards(&desk).await, (one_each(), FIRST_CARDS));
    desk.run(&["ledger", "verify"]).expect(0).says("whole");
    // Files of the run are the database, the spool and the lock; content was not written out.
    assert!(!desk.path("content").exists() && !desk.path("data/portevoix.db-wal").exists());
}

#[tokio::test]
async fn a_second_start_posts_nothing_again() {
    let desk = Desk::with_sample();
    let mut running = desk.start(&["run"]);
    for _ in 0..FIRST_CARDS {
        running.wait_for(" posted ");
    }
    assert_eq!(running.stop().0, 0);
    for _ in 0..3 {
        assert_eq!(desk.start(&["run"]).stop().0, 0);
    }
    assert_eq!(cards(&desk).await, (one_each(), FIRST_CARDS));
}

#[tokio::test]
async fn killed_at_the_first_card_there_is_one_card_in_the_end() {
    // Before, between and after the first posts; the ready line comes before the work begins.
    for posts in [0, 1, FIRST_CARDS] {
        let desk = Desk::new();
        let mut running = desk.start(&["run"]);
        for _ in 0..posts {
            running.wait_for(" posted ");
        }
        running.kill();
        let (_, sent) = cards(&desk).await;
        assert!(sent >= posts, "a card was announced and not kept");
        a_minute_passes(&desk).await;
        let mut again = desk.start(&["run"]);
        for _ in sent..FIRST_CARDS {
            again.wait_for(" posted ");
        }
        let (code, said) = again.stop();
        assert_eq!(code, 0, "{said:#?}");
        assert_eq!(cards(&desk).await, (one_each(), FIRST_CARDS), "killed after {posts}");
        desk.run(&["ledger", "verify"]).expect(0);
    }
}

#[test]
fn killed_at_any_moment_of_the_first_start_it_starts_again() {
    // Between the first byte of the database and the first checkpoint lie some milliseconds: go through them.
    for moment in 0..30 {
        let desk = Desk::new();
        let mut command = desk.command(&["run", "--private", "127.0.0.1:0", "--public", "127.0.0.1:0"]);
        command.env("PORTEVOIX__LOG__FILTER", "off");
        let mut first = Running::new(command);
        first.listen_for(Duration::from_millis(moment));
        first.kill();
        let (code, said) = desk.start(&["run"]).stop();
        assert_eq!(code, 0, "killed after {moment} ms: {said:#?}");
    }
}

#[test]
fn an_end_is_asked_for_by_ctrl_c_as_well() {
    let desk = Desk::new();
    let mut running = desk.start(&["--lang", "fr", "run"]);
    running.signal("INT");
    running.wait_for("Arrêté");
    assert_eq!(running.code(), 0);
}

#[test]
fn the_log_is_one_object_a_line_where_that_is_asked_for() {
    let desk = Desk::new();
    desk.write("portevoix.toml", "[content]\ntrust_file_approvals = true\n[log]\njson = true\n");
    let mut running = desk.start(&["run"]);
    let line = running.wait_for("posted");
    let object: serde_json::Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
    assert_eq!(object["level"], "INFO");
    assert_eq!(running.stop().0, 0);
}
