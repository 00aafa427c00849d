//! `doctor`: what it finds, what it says to do, and that it changes nothing and shows no secret.

use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

use axum::Json;
use axum::http::{HeaderMap, Uri};
use axum::response::IntoResponse as _;
use portevoix::app::doctor::CHECKS;
use portevoix::content::{Action, Revision};
use portevoix::id::Millis;
use portevoix::ledger::Entry;
use portevoix::store::{Durability, NewDecision, Store};
use serde_json::{Value, json};

use super::{Desk, Ended};

/// What doctor says as JSON; the code it ended with is held against what it says.
fn report(ended: Ended) -> Value {
    let said: Value = serde_json::from_str(&ended.out).unwrap_or_else(|error| panic!("{error}: {ended:#?}"));
    let errors = said["errors"].as_u64().unwrap();
    ended.expect(if errors == 0 { 0 } else { 20 });
    said
}

fn doctor(desk: &Desk) -> Value {
    report(desk.run(&["doctor", "--json"]))
}

/// The verdicts of a check, with what was seen.
fn of<'a>(report: &'a Value, id: &str) -> Vec<(&'a str, &'a str)> {
    let checks = report["checks"].as_array().unwrap().iter().filter(|check| check["id"] == id);
    checks.map(|check| (check["verdict"].as_str().unwrap(), check["what"].as_str().unwrap())).collect()
}

fn is(report: &Value, id: &str, verdict: &str, part: &str) {
    let found = of(report, id);
    assert!(found.iter().any(|(is, what)| *is == verdict && what.contains(part)), "{id} is not {verdict}: {found:?}");
}

/// Free ports, so that nothing on this machine is in the way.
const FREE: &str = "[listen]\nprivate = \"127.0.0.1:0\"\npublic = \"127.0.0.1:0\"\n";

#[test]
fn a_fresh_machine_is_well_and_nothing_is_written() {
    let desk = Desk::new();
    desk.write("portevoix.toml", FREE);
    let found = doctor(&desk);
    assert_eq!(found["errors"], 0, "{found:#}");
    for (id, verdict, part) in [
        ("configuration", "ok", "portevoix.toml"),
        ("data", "ok", "first start"),
        ("content", "warning", "sample"),
        ("public_url", "warning", "not set"),
        ("clock", "ok", "UTC"),
        ("zones", "ok", "20"),
        ("keys", "ok", "audience.keys"),
        ("discord", "ok", "no token"),
    ] {
        is(&found, id, verdict, part);
    }
    let names: Vec<_> = std::fs::read_dir(desk.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["portevoix.toml"]);
    // Every warning and error comes with what to do and a page that is there.
    for check in found["checks"].as_array().unwrap() {
        let page = check["page"].as_str().unwrap();
        assert!(check["verdict"] == "ok" || check["fix"].is_string(), "{check}");
        assert!(CHECKS.iter().any(|known| known.page == page), "{check}");
    }
    desk.run(&["--lang", "fr", "doctor"]).expect(0).says("avertissement").says("Voir docs/");
}

#[test]
fn what_is_wrong_is_found_and_named() {
    let desk = Desk::with_sample();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    desk.edit("portevoix.toml", "private = \"127.0.0.1:8080\"", "private = \"127.0.0.1:0\"");
    desk.edit("portevoix.toml", "public = \"127.0.0.1:8081\"", &format!("public = \"{address}\""));
    desk.edit("portevoix.toml", "trust_file_approvals = true", "trust_file_approvals = false");
    desk.edit("portevoix.toml", "# public_url = \"https", "public_url = \"http");
    desk.edit("portevoix.toml", "# token = \"\"", "token = \"not-a-secret\"");
    desk.edit("content/brand.toml", "name = \"", "name = \"株式 ");
    std::fs::set_permissions(desk.path("portevoix.toml"), PermissionsExt::from_mode(0o644)).unwrap();
    let nowhere = "[channel.advocates]\nworkspace = \"nowhere\"\nid = \"1\"\n";
    desk.edit("content/schedules.toml", "[channel.advocates]\n", nowhere);
    desk.write("content/items/broken.md", "no front matter");
    std::fs::create_dir(desk.path("data")).unwrap();
    desk.write("data/portevoix.db", "a letter");
    desk.write("data/audience.keys", "no key");
    let found = doctor(&desk);
    for (id, verdict, part) in [
        ("secrets", "warning", "portevoix.toml"),
        ("listeners", "error", &*address.to_string()),
        ("approvals", "warning", "not believed"),
        ("public_url", "warning", "not https"),
        ("fonts", "warning", "株式"),
        ("channels", "error", "nowhere"),
        ("content", "error", "errors"),
        ("database", "error", "not an SQLite database"),
        ("keys", "error", "line 1"),
        ("discord", "warning", "no workspace"),
    ] {
        is(&found, id, verdict, part);
    }
    assert!(!found.to_string().contains("not-a-secret"), "{found:#}");
    assert_eq!(desk.read("data/portevoix.db"), "a letter");
    desk.write("portevoix.toml", "no_such = 1\n");
    let found = doctor(&desk);
    is(&found, "configuration", "error", "portevoix.toml:1:1");
    assert_eq!(found["checks"].as_array().unwrap().len(), 1);
}

#[test]
fn beside_the_running_program_it_says_so() {
    let desk = Desk::with_sample();
    let running = desk.start(&["run"]);
    desk.edit("portevoix.toml", "private = \"127.0.0.1:8080\"", &format!("private = \"{}\"", running.address));
    desk.edit("portevoix.toml", "public = \"127.0.0.1:8081\"", "public = \"127.0.0.1:0\"");
    let found = doctor(&desk);
    for (id, part) in [("running", "runs on this"), ("listeners", "is well there"), ("database", "is whole")] {
        is(&found, id, "ok", part);
    }
    assert_eq!(found["errors"], 0, "{found:#}");
    is(&found, "calendar", "ok", "#");
    assert_eq!(running.stop().0, 0);
    is(&doctor(&desk), "running", "ok", "does not run");
}

#[tokio::test]
async fn what_was_approved_in_chat_counts() {
    let desk = Desk::with_sample();
    desk.edit("portevoix.toml", "private = \"127.0.0.1:8080\"", "private = \"127.0.0.1:0\"");
    desk.edit("portevoix.toml", "public = \"127.0.0.1:8081\"", "public = \"127.0.0.1:0\"");
    desk.edit("portevoix.toml", "trust_file_approvals = true", "trust_file_approvals = false");
    std::fs::create_dir(desk.path("data")).unwrap();
    let store = Store::open(&desk.path("data/portevoix.db"), Durability::Full).await.unwrap();
    let offered = || {
        let told = desk.run(&["status", "--json"]).expect(0).out;
        serde_json::from_str::<Value>(&told).unwrap()["items_offered"].clone()
    };
    let before = doctor(&desk);
    assert_eq!(offered(), 0);
    let listed: Value =
        serde_json::from_str(&desk.run(&["content", "list", "--format", "json"]).expect(0).out).unwrap();
    for item in listed["items"].as_array().unwrap() {
        let (id, at) = (item["id"].as_str().unwrap(), Millis(1_700_000_000_000));
        let new = NewDecision {
            item: id.parse().unwrap(),
            revision: Revision(item["revision"].as_str().unwrap().to_owned()),
            action: Action::Approve,
            person: None,
            platform: "local".into(),
            reason: String::new(),
            at,
        };
        let action = portevoix::ledger::Action::Approved;
        let (subject, detail, actor) = (id.to_owned(), String::new(), String::new());
        let entry = Entry { action, actor, at, subject, detail, private: None };
        assert!(store.add_decision(&new, None, &entry, &[]).await.unwrap());
    }
    let found = doctor(&desk);
    assert_ne!(of(&found, "calendar"), of(&before, "calendar"), "{found:#}");
    assert_ne!(offered(), 0);
    store.close().await;
}

/// A Discord and a Slack that answer as theirs would; each checks the token.
async fn platforms(headers: HeaderMap, uri: Uri) -> axum::response::Response {
    let token = headers.get("authorization").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let overwrites = json!([{ "id": "100000000000000001", "type": 0, "allow": "0", "deny": "2048" }]);
    let body = match (uri.path(), token) {
        ("/api/v10/users/@me", "Bot good") => json!({ "id": "100000000000000005" }),
        ("/api/v10/guilds/100000000000000001", "Bot good") => {
            json!({ "roles": [{ "id": "100000000000000001", "permissions": "117760" }] })
        }
        ("/api/v10/guilds/100000000000000001/members/100000000000000005", "Bot good") => json!({ "roles": [] }),
        ("/api/v10/channels/100000000000000010", "Bot good") => json!({ "permission_overwrites": [] }),
        ("/api/v10/channels/100000000000000011", "Bot good") => json!({ "permission_overwrites": overwrites }),
        ("/auth.test", "Bearer xoxb-good") => {
            let scopes = [("x-oauth-scopes", "chat:write,commands")];
            return (scopes, Json(json!({ "ok": true, "team_id": "T1" }))).into_response();
        }
        ("/apps.connections.open", "Bearer xapp-good") => json!({ "ok": true, "url": "wss://x.example/" }),
        (path, _) if !path.starts_with("/api/v10/") => json!({ "ok": false, "error": "invalid_auth" }),
        _ => {
            let refused = Json(json!({ "message": "401: Unauthorized", "code": 0 }));
            return (axum::http::StatusCode::UNAUTHORIZED, refused).into_response();
        }
    };
    Json(body).into_response()
}

#[tokio::test(flavor = "multi_thread")]
async fn with_online_the_platforms_are_asked_what_the_tokens_may_do() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}/", listener.local_addr().unwrap());
    let server = axum::Router::new().fallback(platforms);
    let serving = tokio::spawn(async move { axum::serve(listener, server).await });
    let asked = tokio::task::spawn_blocking(move || {
        let desk = Desk::with_sample();
        let place = |id: &str| format!("workspace = \"acme\"\nid = \"{id}\"\n");
        let first = format!("[channel.ambassadeurs]\n{}", place("100000000000000010"));
        desk.edit("content/schedules.toml", "[channel.ambassadeurs]\n", &first);
        let second = format!("[channel.advocates]\n{}", place("100000000000000011"));
        desk.edit("content/schedules.toml", "[channel.advocates]\n", &second);
        let ask = |discord: &str, app: &str, slack: &str| {
            let config = format!(
                "{FREE}[discord]\ntoken = \"{discord}\"\napi_base = \"{base}\"\n\
                 workspace.acme = {{ id = \"100000000000000001\" }}\n[slack]\napp_token = \"{app}\"\n\
                 api_base = \"{base}\"\nworkspace.team = {{ id = \"T1\", token = \"{slack}\" }}\n"
            );
            desk.write("portevoix.toml", &config);
            let found = report(desk.run(&["doctor", "--online", "--json"]));
            assert!(!found.to_string().contains("good"), "a token is shown: {found:#}");
            found
        };
        [ask("good", "xapp-good", "xoxb-good"), ask("bad", "xapp-bad", "xoxb-bad")]
    });
    let [good, bad] = tokio::time::timeout(std::time::Duration::from_secs(60), asked).await.unwrap().unwrap();
    is(&good, "discord", "error", "channel 100000000000000011: it lacks Send Messages");
    assert_eq!(of(&good, "discord").len(), 1, "{good:#}");
    is(&good, "slack", "error", "lacks channels:history");
    is(&bad, "discord", "error", "401");
    is(&bad, "slack", "error", "team: invalid_auth");
    is(&bad, "slack", "error", "app-level token is refused");
    serving.abort();
}
