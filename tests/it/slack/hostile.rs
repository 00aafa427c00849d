//! What is not what Slack documents changes nothing and breaks nothing; strangers are told so kindly.
use serde_json::{Value, json};

use super::office::{Office, Way};
use super::server::Outcome;

/// Every value of a payload in turn, replaced by something of another kind.
fn mutants(payload: &Value) -> Vec<Value> {
    fn walk(value: &Value, path: String, found: &mut Vec<String>) {
        match value {
            Value::Object(all) => all.iter().for_each(|(key, value)| walk(value, format!("{path}/{key}"), found)),
            Value::Array(all) => {
                all.iter().enumerate().for_each(|(n, value)| walk(value, format!("{path}/{n}"), found))
            }
            _ => {}
        }
        found.push(path);
    }
    let mut paths = vec![];
    walk(payload, String::new(), &mut paths);
    let odd =
        [json!(null), json!(7), json!([]), json!({"x": []}), json!("x".repeat(100_000)), json!("\u{202e}\u{0}../")];
    let mut all = vec![];
    for path in paths {
        for value in &odd {
            let mut mutant = payload.clone();
            *mutant.pointer_mut(&path).unwrap() = value.clone();
            all.push(mutant);
        }
    }
    all
}

#[tokio::test]
async fn hostile_envelopes_break_nothing() {
    let office = Office::open(Way::Socket).await;
    office.world.allow_warnings();
    office.world.tick().await.unwrap();
    let (slack, bob) = (&office.slack, &office.bob);
    let card = office.card("C0ADVOCATES");
    let (slash, typed) = slack.slashed(bob, "C0ADVOCATES", "/me");
    let (press, pressed) = slack.pressing(bob, &card, &card.action("share:"));
    let opened = slack.home_opened(bob);
    let mut sent = 0;
    for (kind, payload) in [(slash, typed), (press, pressed), ("events_api", opened)] {
        for mutant in mutants(&payload) {
            slack.say(slack.envelope(kind, &mutant).to_string()).await;
            sent += 1;
        }
    }
    for odd in
        ["", "{", "[]", "null", "{\"type\":7}", "{\"type\":\"interactive\"}", "{\"envelope_id\":[],\"type\":\"x\"}"]
    {
        slack.say(odd).await;
    }
    assert!(sent > 500, "{sent}");
    // It still listens, on the same connection, and what everybody sees is as it was. What there was no room for came
    // again.
    let connections = slack.connections();
    let (kind, payload) = slack.slashed(bob, "C0ADVOCATES", "/me language xx");
    slack.answered(bob, kind, payload).await;
    assert_eq!(slack.connections(), connections);
    assert_eq!(office.card("C0ADVOCATES"), card);
    assert_eq!(office.world.count("SELECT COUNT(*) FROM share").await, 0);
    office.finish().await;
}

#[tokio::test]
async fn strangers_change_nothing() {
    let office = Office::open(Way::Socket).await;
    office.world.allow_warnings();
    office.world.tick().await.unwrap();
    let (slack, bob) = (&office.slack, &office.bob);
    let card = office.card("C0ADVOCATES");
    // A workspace that is not in the configuration, and an answer that would go elsewhere.
    let (kind, mut payload) = slack.slashed(bob, "C0ADVOCATES", "/me");
    payload["team_id"] = "T0OTHER".into();
    slack.deliver(kind, payload).await;
    let (kind, mut payload) = slack.slashed(bob, "C0ADVOCATES", "/me");
    payload["response_url"] = "https://evil.example/collect".into();
    let answer = slack.answered(bob, kind, payload).await;
    assert!(matches!(answer, Outcome::Ephemeral(_)), "by another way: {answer:?}");
    let before = office.world.count("SELECT COUNT(*) FROM person").await;
    // Somebody of another organisation, in a shared channel.
    let (kind, mut payload) = slack.pressing(bob, &card, &card.action("share:"));
    payload["user"]["team_id"] = "T0OTHER".into();
    payload["user"]["id"] = "U0STRANGER".into();
    let told = slack.answered(bob, kind, payload).await.shown();
    assert!(told.actions().is_empty(), "{told:#?}");
    assert_eq!(office.world.count("SELECT COUNT(*) FROM person").await, before);
    // Of the same organisation, in another workspace of it.
    let (kind, mut payload) = slack.pressing(bob, &card, &card.action("share:"));
    payload["user"]["team_id"] = "E0ORG".into();
    payload["enterprise"] = json!({"id": "E0ORG", "name": "Org"});
    assert!(!slack.answered(bob, kind, payload).await.shown().actions().is_empty());
    office.finish().await;
}
