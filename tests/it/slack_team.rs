//! A Slack workspace as a platform, against a server that answers what each case says: what the line is told, which
//! form of a card is tried next, and that no address chosen by the server leads elsewhere.
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use portevoix::app::clock::SystemClock;
use portevoix::chat::exchange::Platform;
use portevoix::chat::slack::Team;
use portevoix::chat::slack::team::TeamChat;
use portevoix::flow::card::{Button, Card, Chart, Picture};
use portevoix::flow::port::{Outgoing, PostError};
use portevoix::id::{Millis, SlotId};
use portevoix::lang::Lang;
use serde_json::{Value, json};

/// A call as it came in: its method and what it said.
type Heard = (String, Value);

/// Answers in order, each to the method that it names.
#[derive(Clone, Default)]
struct Script {
    answers: Arc<Mutex<VecDeque<(String, u16, Value)>>>,
    heard: Arc<Mutex<Vec<Heard>>>,
}

impl Script {
    fn methods(&self) -> Vec<String> {
        self.heard.lock().unwrap().iter().map(|(method, _)| method.clone()).collect()
    }

    fn body(&self, at: usize) -> Value {
        self.heard.lock().unwrap()[at].1.clone()
    }
}

fn arguments(query: &str, body: &Bytes) -> Value {
    serde_json::from_slice(body).unwrap_or_else(|_| {
        let fields = url::form_urlencoded::parse(query.as_bytes());
        fields
            .map(|(key, value)| (key.into_owned(), Value::from(value.into_owned())))
            .collect::<serde_json::Map<_, _>>()
            .into()
    })
}

async fn answer(State(script): State<Script>, request: Request) -> Response {
    let method = request.uri().path().trim_start_matches("/api/").to_owned();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let body = to_bytes(request.into_body(), 1 << 20).await.unwrap();
    script.heard.lock().unwrap().push((method.clone(), arguments(&query, &body)));
    let next = {
        let mut answers = script.answers.lock().unwrap();
        let at = answers.iter().position(|(name, ..)| *name == method);
        at.and_then(|at| answers.remove(at))
    };
    let (status, said) = next.map_or_else(|| (200, usual(&method)), |(_, status, said)| (status, said));
    let status = StatusCode::from_u16(status).unwrap();
    let kind = [("content-type", "application/json; charset=utf-8")];
    match &said {
        Value::String(text) => (status, text.clone()).into_response(),
        said if status == StatusCode::TOO_MANY_REQUESTS => {
            (status, kind, [("retry-after", "7")], said.to_string()).into_response()
        }
        said => (status, kind, said.to_string()).into_response(),
    }
}

/// What a friendly Slack says.
fn usual(method: &str) -> Value {
    match method {
        "auth.test" => json!({"ok": true, "user_id": "U0BOT", "bot_id": "B0BOT", "team_id": "T0"}),
        "chat.postMessage" | "chat.update" => json!({"ok": true, "channel": "C1", "ts": "1.000002"}),
        "conversations.open" => json!({"ok": true, "channel": {"id": "D1"}}),
        "conversations.history" => json!({"ok": true, "messages": [], "has_more": false}),
        "files.info" => json!({"ok": true, "file": {"mimetype": "image/png"}}),
        _ => json!({"ok": true}),
    }
}

/// A workspace whose server says these things.
async fn workspace(answers: Vec<(&str, u16, Value)>) -> (TeamChat, Script, SocketAddr) {
    let script = Script::default();
    let answers = answers.into_iter().map(|(method, status, said)| (method.to_owned(), status, said));
    script.answers.lock().unwrap().extend(answers);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let app = Router::new().fallback(answer).with_state(script.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    let team = Team { id: "T0".into(), token: "xoxb-secret".to_owned().into(), roles: Default::default() };
    let base = format!("http://{at}/api/").parse().unwrap();
    (TeamChat::new(&base, &team, Arc::new(SystemClock)), script, at)
}

fn slot() -> SlotId {
    SlotId::mint(Millis(1_795_000_000_000), &mut rand_chacha::ChaCha8Rng::from_seed([7; 32]))
}

use rand_core::SeedableRng as _;

fn outgoing(card: Card) -> Outgoing {
    Outgoing { channel: "news".parse().unwrap(), place: None, slot: slot(), card }
}

fn card() -> Card {
    let url = "https://go.example.com/r/abc".parse().unwrap();
    Card::new(Lang::En).title("Title").text("Text").row([Button::open("Read", url)])
}

fn board() -> Card {
    let mut card = card();
    card.picture = Some(Picture::png(vec![1, 2, 3], "The board".into()));
    card.chart =
        Some(Chart { title: "Points".into(), heads: ["Who".into(), "Points".into()], rows: vec![("Ana".into(), 3)] });
    card
}

fn upload(at: &str) -> Value {
    json!({"ok": true, "file_id": "F0123456789", "upload_url": at})
}

#[tokio::test]
async fn the_line_is_told_whether_it_was_certainly_not_posted() {
    let refused = |retry_after, permanent| Some((retry_after, permanent));
    for (status, said, expected, word) in [
        (429, json!({"ok": false, "error": "ratelimited"}), refused(Some(7_000), false), "ratelimited"),
        (200, json!({"ok": false, "error": "ratelimited"}), refused(Some(30_000), false), "ratelimited"),
        (200, json!({"ok": false, "error": "not_in_channel"}), refused(None, true), "/invite"),
        (200, json!({"ok": false, "error": "is_archived"}), refused(None, true), "archived"),
        (
            200,
            json!({"ok": false, "error": "missing_scope", "needed": "chat:write"}),
            refused(Some(60_000), false),
            "chat:write",
        ),
        // The token was changed: what waits for the new one is not given up.
        (200, json!({"ok": false, "error": "invalid_auth"}), refused(Some(60_000), false), "token"),
        (200, json!({"ok": false, "error": "token_revoked"}), refused(Some(60_000), false), "token"),
        (200, json!({"ok": false, "error": "of_tomorrow"}), refused(None, false), "of_tomorrow"),
        (403, json!({"ok": false, "error": "no"}), refused(None, false), "HTTP 403"),
        (200, json!({"ok": false, "error": "internal_error"}), None, "internal_error"),
        (200, json!({"ok": false, "error": "fatal_error"}), None, "fatal_error"),
        (502, json!({"gateway": true}), None, "HTTP 502"),
        (200, json!("<html>sign in</html>"), None, "without"),
        (200, json!({"ok": true}), None, "ts"),
    ] {
        let (chat, script, _) = workspace(vec![("chat.postMessage", status, said.clone())]).await;
        let error = chat.post("C1", &outgoing(card())).await.unwrap_err();
        assert!(error.to_string().contains(word), "{said}: {error}");
        assert!(!error.to_string().contains("xoxb"), "{error}");
        let told = match error {
            PostError::Refused { retry_after, permanent, .. } => Some((retry_after, permanent)),
            PostError::Lost(_) | PostError::Gone(_) => None,
        };
        assert_eq!(told, expected, "{status} {said}");
        assert_eq!(script.methods(), ["chat.postMessage"], "nothing is sent twice");
    }
}

#[tokio::test]
async fn a_post_carries_its_slot_and_is_found_by_it_and_by_its_link() {
    let (chat, script, _) = workspace(vec![]).await;
    assert_eq!(chat.post("C1", &outgoing(card())).await.unwrap(), "C1/1.000002");
    let mut sent = script.body(0);
    assert_eq!(
        sent["metadata"],
        json!({"event_type": "portevoix_slot", "event_payload": {"slot": slot().to_string()}})
    );
    assert_eq!(
        (&sent["unfurl_links"], &sent["link_names"], &sent["parse"]),
        (&json!(false), &json!(false), &json!("none"))
    );
    sent["ts"] = json!("1.000002");
    sent["bot_id"] = json!("B0BOT");
    let first = json!({"ok": true, "messages": [{"ts": "9.1", "user": "U1", "text": "a person"}], "has_more": true, "response_metadata": {"next_cursor": "abc="}});
    let second = json!({"ok": true, "messages": [sent], "has_more": false, "response_metadata": {"next_cursor": ""}});
    let (chat, script, _) =
        workspace(vec![("conversations.history", 200, first), ("conversations.history", 200, second)]).await;
    let found = chat.history("C1", Millis(1_500)).await.unwrap();
    assert_eq!(found.len(), 1, "what people say is not looked at");
    assert_eq!(found[0].message, "C1/1.000002");
    assert!(found[0].text.contains(&slot().to_string()) && found[0].text.contains("https://go.example.com/r/abc"));
    assert_eq!(script.methods(), ["auth.test", "conversations.history", "conversations.history"]);
    assert_eq!((&script.body(1)["oldest"], &script.body(2)["cursor"]), (&json!("1.500000"), &json!("abc=")));
}

#[tokio::test]
async fn a_history_that_is_not_whole_proves_nothing() {
    for said in [
        json!({"ok": true, "messages": [], "has_more": true}),
        json!({"ok": true}),
        json!({"ok": false, "error": "internal_error"}),
    ] {
        let (chat, ..) = workspace(vec![("conversations.history", 200, said.clone())]).await;
        assert!(chat.history("C1", Millis(0)).await.is_err(), "{said}");
    }
}

#[tokio::test]
async fn a_private_card_stands_once_for_its_nonce() {
    let standing = json!({"ok": true, "has_more": false, "messages": [
        {"ts": "5.1", "user": "U0BOT", "bot_id": "B0BOT", "metadata": {"event_payload": {"nonce": "n1"}}},
        {"ts": "4.1", "user": "U9", "metadata": {"event_payload": {"nonce": "n2"}}},
    ]});
    let (chat, script, _) = workspace(vec![("conversations.history", 200, standing.clone())]).await;
    assert_eq!(chat.direct("U9", &card(), "n1").await.unwrap(), "D1/5.1");
    assert!(!script.methods().contains(&"chat.postMessage".to_owned()));
    let (chat, script, _) = workspace(vec![("conversations.history", 200, standing)]).await;
    assert_eq!(chat.direct("U9", &card(), "n2").await.unwrap(), "D1/1.000002", "somebody else's words are not ours");
    let sent = script.heard.lock().unwrap().last().cloned().unwrap().1;
    assert_eq!((&sent["channel"], &sent["metadata"]["event_payload"]["nonce"]), (&json!("D1"), &json!("n2")));
}

#[tokio::test]
async fn a_board_is_sent_in_the_best_form_that_slack_takes() {
    let no = || json!({"ok": false, "error": "invalid_blocks", "response_metadata": {"messages": ["[ERROR] unsupported type"]}});
    let kinds = |sent: &Value| -> Vec<String> {
        sent["blocks"].as_array().unwrap().iter().map(|block| block["type"].as_str().unwrap().to_owned()).collect()
    };
    for (refusals, expected) in [(0, "data_visualization"), (1, "image"), (2, "section")] {
        let (chat, script, at) = workspace(vec![]).await;
        script.answers.lock().unwrap().extend((0..refusals).map(|_| ("chat.postMessage".to_owned(), 200, no())));
        let place = upload(&format!("http://{at}/upload/1"));
        script.answers.lock().unwrap().push_back(("files.getUploadURLExternal".into(), 200, place));
        chat.post("C1", &outgoing(board())).await.unwrap();
        let sent = script.heard.lock().unwrap().last().cloned().unwrap();
        assert_eq!(sent.0, "chat.postMessage");
        assert!(kinds(&sent.1).iter().any(|kind| kind == expected), "{refusals}: {:?}", kinds(&sent.1));
        assert_eq!(script.methods().iter().filter(|method| *method == "chat.postMessage").count(), refusals + 1);
        assert_eq!(kinds(&sent.1).iter().any(|kind| kind == "image"), refusals == 1);
    }
}

#[tokio::test]
async fn no_picture_goes_to_an_address_outside() {
    for outside in
        ["https://files.slack.com/upload/v1/x", "http://127.0.0.1:9/upload", "http://localhost/", "file:///x", "no"]
    {
        let mut plain = board();
        plain.chart = None;
        let (chat, script, _) = workspace(vec![("files.getUploadURLExternal", 200, upload(outside))]).await;
        chat.dressed(&plain).await;
        assert_eq!(script.methods(), ["files.getUploadURLExternal"], "{outside}: nothing is completed");
        let url: Result<url::Url, _> = outside.parse();
        if let Ok(url) = url {
            assert!(!chat.api().gate().allows(&url), "{outside}");
            assert!(chat.api().respond(&url, &json!({})).await.is_err(), "{outside}");
        }
    }
}
