//! Against a server with a script: what is sent for a card, and what its answers become.
use std::collections::BTreeSet;

use super::super::scripted::{Say, Server, json as say, too_many};
use super::*;
use crate::flow::card::{Button, Picture};
use crate::id::{Id, SlotId};
use crate::lang::Lang;

fn slot() -> SlotId {
    SlotId("2Q8bNJcHvB2TcEXLcHYsyE".parse::<Id>().unwrap())
}

fn card() -> Card {
    let read = Button::open("Read", "https://go.example/r/abcdefghijk".parse().unwrap());
    Card::new(Lang::En).title("News").text("Text").row([read]).footer("Acme · ref. 2Q8bNJcHvB2TcEXLcHYsyE")
}

fn outgoing() -> Outgoing {
    Outgoing { channel: "news".parse().unwrap(), place: None, slot: slot(), card: card() }
}

fn guild(server: &Server) -> GuildChat {
    GuildChat::new(Rest::new(&server.setup(), server.clock.clone()).unwrap())
}

fn permanent(error: &PostError) -> bool {
    matches!(error, PostError::Refused { permanent: true, .. })
}

#[tokio::test]
async fn a_card_is_posted_under_its_slots_nonce() {
    let server = Server::saying([say(200, &json!({ "id": "77" }))]).await;
    assert_eq!(guild(&server).post("12", &outgoing()).await, Ok("12/77".to_owned()));
    let asked = server.asked().remove(0);
    assert_eq!(asked.line, "POST /api/v10/channels/12/messages");
    let body = asked.json();
    assert_eq!((&body["nonce"], &body["enforce_nonce"]), (&json!(slot().to_string()), &json!(true)));
    assert_eq!(body["allowed_mentions"], json!({ "parse": [] }));
    assert!(body.get("flags").is_none());
}

#[tokio::test]
async fn what_came_of_a_post_is_what_the_line_needs_to_know() {
    for (answer, lost, useless) in [
        (say(404, &json!({ "code": 10003, "message": "Unknown Channel" })), false, true),
        (say(403, &json!({ "code": 50013, "message": "Missing Permissions" })), false, true),
        (say(502, &json!({})), true, false),
        (Say::Hang, true, false),
        (say(200, &json!({})), true, false),
        (too_many(60.0, &[]), false, false),
    ] {
        let server = Server::saying([answer.clone()]).await;
        let error = guild(&server).post("12", &outgoing()).await.unwrap_err();
        assert_eq!((matches!(error, PostError::Lost(_)), permanent(&error)), (lost, useless), "{answer:?}: {error}");
        assert_eq!(server.lines().len(), 1);
    }
    let server = Server::saying([]).await;
    for odd in ["", "general", "1/2", "../1", "123456789012345678901", "12?x"] {
        assert!(permanent(&guild(&server).post(odd, &outgoing()).await.unwrap_err()), "{odd}");
    }
    assert!(server.lines().is_empty());
}

#[tokio::test]
async fn an_edit_replaces_everything() {
    let server = Server::saying([]).await;
    guild(&server).edit("12/77", &Card::new(Lang::En).title("Withdrawn")).await.unwrap();
    let asked = server.asked().remove(0);
    assert_eq!(asked.line, "PATCH /api/v10/channels/12/messages/77");
    let body = asked.json();
    assert_eq!((&body["components"], &body["attachments"], &body["content"]), (&json!([]), &json!([]), &json!("")));
    for odd in ["", "12", "12/", "/77", "12/77/x", "12/../77", "x/77"] {
        assert!(permanent(&guild(&server).edit(odd, &card()).await.unwrap_err()), "{odd}");
        assert!(permanent(&guild(&server).withdraw(odd).await.unwrap_err()), "{odd}");
    }
    assert_eq!(server.lines().len(), 1);
}

#[tokio::test]
async fn an_edit_brings_a_picture_or_keeps_the_one_that_stands() {
    let picture = Picture::png(vec![1, 2, 3], "alt".into());
    let name = picture_name(&picture).unwrap();
    let server = Server::saying([]).await;
    guild(&server).edit("12/77", &Card { picture: Some(picture.clone()), ..card() }).await.unwrap();
    let text = server.asked()[0].text();
    assert!(text.contains("payload_json") && text.contains(&format!("filename=\"{name}\"")), "{text}");

    let kept = Card { picture: Some(Picture { bytes: Arc::default(), ..picture }), ..card() };
    let standing = json!({ "attachments": [{ "id": "5", "filename": "x.png" }, { "id": "6", "filename": name }] });
    let server = Server::saying([say(200, &standing)]).await;
    guild(&server).edit("12/77", &kept).await.unwrap();
    let body = server.asked()[1].json();
    assert_eq!(body["attachments"], json!([{ "id": "6" }]));
    assert_eq!(body["embeds"][0]["image"]["url"], format!("attachment://{name}"));
    let server = Server::saying([say(200, &json!({ "attachments": [] }))]).await;
    guild(&server).edit("12/77", &kept).await.unwrap();
    assert!(server.asked()[1].json()["embeds"][0].get("image").is_none(), "there is none to keep");
}

#[tokio::test]
async fn what_is_gone_is_withdrawn() {
    let gone = say(404, &json!({ "code": 10008, "message": "Unknown Message" }));
    let denied = say(403, &json!({ "code": 50001, "message": "Missing Access" }));
    let server = Server::saying([Say::This(204, vec![], String::new()), gone, denied]).await;
    let guild = guild(&server);
    assert_eq!(guild.withdraw("12/77").await, Ok(()));
    assert_eq!(guild.withdraw("12/78").await, Ok(()));
    assert!(permanent(&guild.withdraw("12/79").await.unwrap_err()));
}

#[tokio::test]
async fn a_private_message_goes_through_a_conversation() {
    let server = Server::saying([say(200, &json!({ "id": "500" })), say(200, &json!({ "id": "77" }))]).await;
    let guild = guild(&server);
    assert_eq!(guild.direct("42", &card(), &"long ".repeat(20)).await, Ok("500/77".to_owned()));
    let asked = server.asked();
    assert_eq!(asked[0].json(), json!({ "recipient_id": "42" }));
    let nonce = asked[1].json()["nonce"].as_str().unwrap().to_owned();
    assert_eq!(nonce, fitting(&"long ".repeat(20)));
    assert!(nonce.len() == 25 && nonce != fitting("other"));
    guild.direct("42", &card(), "n").await.unwrap_err();
    let lines = server.lines();
    assert_eq!(lines[2], "POST /api/v10/channels/500/messages", "the conversation is known: {lines:?}");

    let closed = say(403, &json!({ "code": 50007, "message": "Cannot send messages to this user" }));
    let server = Server::saying([say(200, &json!({ "id": "500" })), closed]).await;
    assert!(permanent(&self::guild(&server).direct("42", &card(), "n").await.unwrap_err()));
}

fn posted(id: u64, author: &str) -> Value {
    json!({
        "id": id.to_string(),
        "author": { "id": author },
        "content": "",
        "embeds": [{ "title": "News", "footer": { "text": "ref. 2Q8bNJcHvB2TcEXLcHYsyE" } }],
        "components": [{ "type": 1, "components": [{ "type": 2, "style": 5, "url": "https://go.example/r/abc" }] }],
    })
}

#[tokio::test]
async fn the_history_is_read_to_its_end() {
    let since = Millis(1_795_000_000_000);
    let first = (1_795_000_000_000_u64 - 1_420_070_400_000) << 22;
    let author = |n: u64| if n.is_multiple_of(2) { "9" } else { "8" };
    let page = |from: u64, count: u64| -> Value {
        (from..from + count).rev().map(|n| posted(first + n, author(n))).collect::<Vec<_>>().into()
    };
    let me = say(200, &json!({ "id": "9" }));
    let server = Server::saying([me.clone(), say(200, &page(0, 100)), say(200, &page(100, 3))]).await;
    let found = guild(&server).history("12", since).await.unwrap();
    let names: BTreeSet<&str> = found.iter().map(|found| found.message.as_str()).collect();
    assert_eq!((found.len(), names.len()), (52, 52), "every other one is ours");
    assert!(found.iter().all(|found| found.text.contains("2Q8bNJcHvB2TcEXLcHYsyE") && found.text.contains("/r/abc")));
    let lines = server.lines();
    let after = first - (1 << 22);
    assert_eq!(lines[1], format!("GET /api/v10/channels/12/messages?limit=100&after={after}"));
    assert_eq!(lines[2], format!("GET /api/v10/channels/12/messages?limit=100&after={}", first + 99));

    // Not to its end is not at all.
    for broken in
        [say(500, &json!({})), say(200, &json!({})), say(200, &page(0, 100)), say(200, &json!([{ "id": "x" }]))]
    {
        let server = Server::saying([me.clone(), say(200, &page(0, 100)), broken.clone()]).await;
        let answer = guild(&server).history("12", since).await;
        assert!(answer.is_err(), "{broken:?}");
    }
    let server = Server::saying([me, say(403, &json!({ "code": 50001, "message": "Missing Access" }))]).await;
    assert!(guild(&server).history("12", since).await.is_err());
}

/// Whoever may not read a channel is shown nothing in it, which says nothing of what stands there.
#[tokio::test]
async fn an_empty_history_is_believed_where_the_channel_is_seen_to_be_empty() {
    let since = Millis(1_795_000_000_000);
    let first = (1_795_000_000_000_u64 - 1_420_070_400_000) << 22;
    let (me, nothing) = (say(200, &json!({ "id": "9" })), say(200, &json!([])));
    let channel = |last: Value| say(200, &json!({ "id": "12", "type": 0, "last_message_id": last }));
    let denied = say(403, &json!({ "code": 50001, "message": "Missing Access" }));
    let newest = |id: u64| say(200, &json!([posted(id, "8")]));
    for (latest, about, expected) in [
        (newest(first - (1 << 22)), None, Ok(vec![])),
        (newest(first + 1), None, Err(false)),
        (nothing.clone(), Some(channel(Value::Null)), Ok(vec![])),
        (nothing.clone(), Some(channel(json!((first + 1).to_string()))), Err(true)),
        (nothing.clone(), Some(channel(json!("7"))), Err(true)),
        (nothing.clone(), Some(say(200, &json!({}))), Err(true)),
        (nothing.clone(), Some(denied), Err(true)),
        (nothing.clone(), Some(say(500, &json!({}))), Err(false)),
        (say(500, &json!({})), None, Err(false)),
    ] {
        let script = [me.clone(), nothing.clone(), latest.clone()].into_iter().chain(about.clone());
        let server = Server::saying(script).await;
        let found = guild(&server).history("12", since).await;
        assert_eq!(found.map_err(|error| permanent(&error)), expected, "{latest:?} {about:?}");
        let lines = server.lines();
        assert_eq!(lines[2], "GET /api/v10/channels/12/messages?limit=1");
        assert_eq!(lines.get(3).map(String::as_str), about.map(|_| "GET /api/v10/channels/12"));
    }
}
