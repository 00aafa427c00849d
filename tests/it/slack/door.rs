//! Signed requests to the public listener: what is not Slack's does nothing.
use axum::body::Body;
use axum::http::{Request, StatusCode};
use portevoix::flow::port::{Clock as _, KNOCK_MAX, Knock};
use serde_json::json;

use super::office::{Office, SECRET, Way};
use super::server::{knock, signed};

fn request(knock: &Knock) -> Request<Body> {
    let mut request = Request::post(&knock.path);
    for (name, value) in &knock.headers {
        request = request.header(*name, value);
    }
    request.body(Body::from(knock.body.clone())).unwrap()
}

#[tokio::test]
async fn only_what_slack_signed_just_now_is_done() {
    let office = Office::open(Way::Http).await;
    office.world.allow_warnings();
    let (slack, bob) = (&office.slack, &office.bob);
    let now = office.world.real.now().0 / 1_000;
    let (kind, payload) = slack.slashed(bob, "C0ADVOCATES", "/me");
    let good = knock(kind, &payload, SECRET, now);
    let other_body = Knock {
        body: knock(kind, &slack.slashed(bob, "C0ADVOCATES", "/portevoix").1, SECRET, now).body,
        ..good.clone()
    };
    let without = |name: &str| {
        let mut bad = good.clone();
        bad.headers.remove(name);
        bad
    };
    for (bad, why) in [
        (knock(kind, &payload, "another secret", now), "signed by another"),
        (knock(kind, &payload, "", now), "signed with nothing"),
        (knock(kind, &payload, SECRET, now - 301), "old"),
        (knock(kind, &payload, SECRET, now + 301), "of tomorrow"),
        (other_body, "another body"),
        (without("x-slack-signature"), "without a signature"),
        (without("x-slack-request-timestamp"), "without a time"),
    ] {
        let (status, body) = office.ask(request(&bad)).await;
        assert_eq!((status, body.as_str()), (StatusCode::UNAUTHORIZED, ""), "{why}");
    }
    // Two signatures are none.
    let mut twice = request(&good);
    twice.headers_mut().append("x-slack-signature", good.headers["x-slack-signature"].parse().unwrap());
    assert_eq!(office.ask(twice).await.0, StatusCode::UNAUTHORIZED);
    let (status, _) = office.ask(Request::get("/slack/commands").body(Body::empty()).unwrap()).await;
    assert_ne!(status, StatusCode::OK);
    assert_eq!(office.world.count("SELECT COUNT(*) FROM person").await, 0, "nothing was done");
    // The good one is done; replayed, it is answered and not done again, nor when Slack signs it anew.
    let from = slack.seen();
    for again in [&good, &good, &knock(kind, &payload, SECRET, now + 1)] {
        assert_eq!(office.ask(request(again)).await, (StatusCode::OK, String::new()));
    }
    slack.next(bob, from).await;
    slack.slash(bob, "C0ADVOCATES", "/me").await;
    assert_eq!(slack.calls("hook").len(), 2);
    office.finish().await;
}

#[tokio::test]
async fn slack_makes_sure_of_the_address() {
    let office = Office::open(Way::Http).await;
    let now = office.world.real.now().0 / 1_000;
    let asked = json!({"token": "t", "challenge": "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", "type": "url_verification"});
    let (status, body) = office.ask(request(&knock("events_api", &asked, SECRET, now))).await;
    let answer: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, &answer["challenge"]), (StatusCode::OK, &asked["challenge"]));
    // Not to just anybody, and no long text of theirs.
    office.world.allow_warnings();
    let long = json!({"challenge": "x".repeat(201), "type": "url_verification"});
    for (knock, expected) in [
        (knock("events_api", &asked, "another", now), StatusCode::UNAUTHORIZED),
        (knock("events_api", &long, SECRET, now), StatusCode::BAD_REQUEST),
        (signed("/slack/events", b"{".to_vec(), SECRET, now), StatusCode::BAD_REQUEST),
        (signed("/slack/interactions", b"payload=7".to_vec(), SECRET, now), StatusCode::OK),
        (signed("/slack/interactions", b"nothing".to_vec(), SECRET, now), StatusCode::BAD_REQUEST),
        (signed("/slack/other", b"{}".to_vec(), SECRET, now), StatusCode::NOT_FOUND),
        (signed("/slack/events", vec![b'x'; KNOCK_MAX + 1], SECRET, now), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        assert_eq!(office.ask(request(&knock)).await.0, expected, "{}", knock.path);
    }
    assert_eq!(office.world.count("SELECT COUNT(*) FROM person").await, 0);
    office.finish().await;
}

#[tokio::test]
async fn without_the_door_there_is_no_such_address() {
    let office = Office::open(Way::Socket).await;
    let knock = signed("/slack/events", b"{}".to_vec(), SECRET, 1);
    assert_eq!(office.ask(request(&knock)).await.0, StatusCode::NOT_FOUND);
    office.finish().await;
}
