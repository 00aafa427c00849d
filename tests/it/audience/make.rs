//! `portevoix audience make` against an installation of a few lines, which evaluates with a key of its own.

use std::collections::BTreeSet;
use std::process::Output;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use portevoix::reach::pseudonym::{Key, direct};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng as _};
use serde_json::{Value, json};

use super::{element, hex};

const THRESHOLD: u64 = 1 << 61;
const TICKET: &str = "9vJ4s8bN2kLmQwErTyUpAz";

/// How the installation behaves.
#[derive(Clone, Copy, PartialEq)]
enum Mood {
    Sound,
    Expired,
    Refuses,
    Short,
    Elsewhere,
    Spent,
    Greedy,
}

struct Installation {
    key: Key,
    mood: Mood,
    heard: Mutex<Vec<(Method, String, Vec<u8>)>>,
}

type Told = Arc<Installation>;

async fn answer(State(told): State<Told>, Path(what): Path<String>, method: Method, body: Bytes) -> Response {
    told.heard.lock().unwrap().push((method.clone(), what.clone(), body.to_vec()));
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    let json = |status: StatusCode, value: Value| (status, value.to_string()).into_response();
    match (method, what.as_str(), told.mood) {
        (_, _, Mood::Expired) => StatusCode::NOT_FOUND.into_response(),
        (_, _, Mood::Elsewhere) => (StatusCode::FOUND, [(header::LOCATION, "/audience/other/state")]).into_response(),
        (Method::GET, "state", mood) => json(
            StatusCode::OK,
            json!({
                "key_version": 3,
                "threshold": format!("{:016x}", if mood == Mood::Greedy { THRESHOLD + 1 } else { THRESHOLD }),
                "batch": 256,
                "left": if mood == Mood::Spent { 767 } else { 30_000 },
                "organisation": ["Acme", "Acme France"],
                "stored": [{"network": "linkedin", "count": 12, "kept": 3, "colleagues": 0, "made_at": "2026-11-01"}],
            }),
        ),
        (Method::POST, "evaluate", mood) => {
            assert_eq!(asked["key_version"], 3);
            let elements: Vec<_> =
                asked["elements"].as_array().unwrap().iter().map(|text| element(text.as_str().unwrap())).collect();
            let mut evaluated: Vec<String> = told.key.evaluate(&elements).unwrap().iter().map(|e| hex(e)).collect();
            evaluated.truncate(if mood == Mood::Short { 255 } else { 256 });
            json(StatusCode::OK, json!({ "key_version": 3, "elements": evaluated }))
        }
        (Method::PUT, "sample", Mood::Refuses) => {
            json(StatusCode::BAD_REQUEST, json!({ "code": "x", "message": "Not\u{1b}[2J this one." }))
        }
        (Method::PUT, "sample", _) => json(
            StatusCode::OK,
            json!({ "stored": {
                "network": asked["network"],
                "count": asked["count"],
                "kept": asked["pseudonyms"].as_array().unwrap().len(),
                "colleagues": asked["colleagues"].as_array().unwrap().len(),
                "made_at": "2026-11-22",
            } }),
        ),
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

/// Opens an installation in that mood; answers it and the address of a person's page.
async fn open(mood: Mood) -> (Told, String) {
    let key = Key::generate(&mut ChaCha8Rng::seed_from_u64(11));
    let told = Arc::new(Installation { key, mood, heard: Mutex::default() });
    let pages = Router::new().route(&format!("/audience/{TICKET}/{{what}}"), axum::routing::any(answer));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let pages = pages.with_state(told.clone());
    tokio::spawn(async move { axum::serve(listener, pages).await });
    (told, format!("http://{address}/audience/{TICKET}"))
}

/// 750 contacts as LinkedIn writes them; every tenth is a colleague.
fn list() -> String {
    let row = |n: usize| {
        let employer = if n.is_multiple_of(10) { "ACME (France)" } else { "Elsewhere" };
        format!("Prénom{n},\"Nomen, PhD\",https://www.linkedin.com/in/{n},,{employer},Poet,01 Jan 2024\n")
    };
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    header.to_owned() + &(0..750).map(row).collect::<String>() + &row(3) + ",,,,,,\n,,,,Acme,,\n"
}

async fn make(content: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Connections.csv");
    std::fs::write(&file, content).unwrap();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_portevoix"));
    command.args(["--lang", "en", "audience", "make"]).arg(&file).args(arguments);
    command.env_remove("PORTEVOIX_AUDIENCE").stdin(std::process::Stdio::null()).current_dir(folder.path());
    let ended = tokio::task::spawn_blocking(move || command.output());
    tokio::time::timeout(std::time::Duration::from_secs(120), ended).await.expect("it ends").unwrap().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_becomes_a_sample_and_no_contact_leaves() {
    let (told, page) = open(Mood::Sound).await;
    let unasked = make(&list(), &["--to", &page]).await;
    assert!(!unasked.status.success() && text(&unasked.stderr).contains("without a terminal nobody can be asked"));
    assert_eq!(told.heard.lock().unwrap().drain(..).count(), 1, "what would be stored was shown, nothing was sent");
    let output = make(&list(), &["--yes", "--to", &page]).await;
    assert!(output.status.success(), "{}", text(&output.stderr));
    let shown = text(&output.stdout);
    for words in ["LinkedIn: 750 different", "3 batches of 256", "one in 4", "75 of your contacts", "12 contacts"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let heard = told.heard.lock().unwrap();
    let asked: Vec<&str> = heard.iter().map(|(_, what, _)| what.as_str()).collect();
    assert_eq!(asked, ["state", "evaluate", "evaluate", "evaluate", "sample"]);
    let mut seen = BTreeSet::new();
    for (_, _, body) in &heard[1..4] {
        let batch: Value = serde_json::from_slice(body).unwrap();
        let elements = batch["elements"].as_array().unwrap();
        assert_eq!(elements.len(), 256);
        seen.extend(elements.iter().map(ToString::to_string));
    }
    assert_eq!(seen.len(), 768, "no element twice, fillers included");
    for (_, _, body) in heard.iter() {
        let body = text(body).to_lowercase();
        assert!(!["nom", "acme", "poet", "elsewhere"].iter().any(|word| body.contains(word)), "{body}");
    }
    let sent: Value = serde_json::from_slice(&heard[4].2).unwrap();
    let employer = |n: usize| if n.is_multiple_of(10) { "acme" } else { "elsewhere" };
    let all: Vec<(u64, usize)> = (0..750)
        .map(|n| (direct(&told.key, &format!("name:prenom{n}|nomen|{}", employer(n))).unwrap(), n))
        .filter(|(pseudonym, _)| *pseudonym < THRESHOLD)
        .collect();
    let written = |some: BTreeSet<u64>| some.into_iter().map(|one| format!("{one:016x}")).collect::<Vec<_>>();
    let kept = written(all.iter().map(|(pseudonym, _)| *pseudonym).collect());
    let colleagues =
        written(all.iter().filter(|(_, n)| n.is_multiple_of(10)).map(|(pseudonym, _)| *pseudonym).collect());
    assert!((130..250).contains(&kept.len()) && !colleagues.is_empty());
    let expected = json!({
        "network": "linkedin",
        "key_version": 3,
        "threshold": "2000000000000000",
        "count": 750,
        "pseudonyms": kept,
        "colleagues": colleagues,
    });
    assert_eq!(sent, expected);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_goes_wrong_is_told_and_nothing_is_kept() {
    for (mood, words, most) in [
        (Mood::Expired, "not valid any more", "state"),
        (Mood::Elsewhere, "status 302", "state"),
        (Mood::Greedy, "not one of portevoix’s", "state"),
        (Mood::Spent, "needs 768 values to be sent, and you have 767", "state"),
        (Mood::Short, "not one of portevoix’s", "evaluate"),
        (Mood::Refuses, "refused: Not[2J this one.", "sample"),
    ] {
        let (told, page) = open(mood).await;
        let output = make(&list(), &["--yes", "--to", &page]).await;
        assert_eq!(output.status.code(), Some(1), "{words}");
        let told_to = text(&output.stderr);
        assert!(told_to.contains(words) && !told_to.contains(TICKET), "{words}: {told_to}");
        assert_eq!(told.heard.lock().unwrap().last().unwrap().1, most, "{words}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_an_address_or_on_a_dry_run_nobody_is_asked() {
    let (told, page) = open(Mood::Sound).await;
    for (arguments, words) in [
        (vec!["--dry-run", "--to", &page], "dry run"),
        (vec![], "add --to ADDRESS"),
        (vec!["--network", "linkedin"], "one in 4"),
    ] {
        let output = make(&list(), &arguments).await;
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(text(&output.stdout).contains(words), "{}", text(&output.stdout));
    }
    for (content, arguments, code, words) in [
        (list(), vec!["--to", "http://example.org/audience/x"], 2, "begins with https://"),
        (list(), vec!["--to", "https://me:word@example.org/audience/x"], 2, "begins with https://"),
        (list(), vec!["--to", "https://example.org/elsewhere/x"], 2, "begins with https://"),
        (list(), vec!["--network", "x", "--to", &page], 2, "Leave --network out"),
        ("name\nAda\n".to_owned(), vec!["--to", &page], 2, "--network linkedin"),
        ("name\n\"Ada\n".to_owned(), vec!["--to", &page], 1, "Line 2, column 1"),
        (String::new(), vec!["--to", &page], 1, "empty"),
    ] {
        let output = make(&content, &arguments).await;
        assert_eq!(output.status.code(), Some(code), "{words}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains(words), "{words}: {}", text(&output.stderr));
    }
    assert!(told.heard.lock().unwrap().is_empty());
}
