//! What people do arrives at the desk as what it is, once, and they are answered in time: against a scripted gateway.
use std::sync::Arc;

use portevoix::chat::discord::gateway::Link;
use portevoix::content::Role;
use portevoix::flow::card::{Card, Field, Form};
use portevoix::flow::port::{Answer, Doing, OnMessage};
use portevoix::lang::Lang;
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::scripted::{APPLICATION, Clerk, Discord, Turn, Welcome};
use crate::world::{Pages, Platform, Setup, World};

/// A world whose calendar has a channel on the server `acme`.
async fn world() -> World {
    let catalogue = Pages::default().channel("news", "fr\"\nworkspace = \"acme\"\nid = \"21").read();
    World::open(Setup { catalogue, platform: Platform::Outside, ..Setup::local() }).await
}

fn card(text: &str) -> Card {
    Card::new(Lang::Fr).title(text)
}

fn says(text: &str) -> Turn {
    Turn::Says(Answer::Private(card(text)))
}

fn form() -> Form {
    let field = Field {
        name: "evidence",
        label: "Votre texte".into(),
        value: String::new(),
        max: 500,
        long: true,
        choices: vec![],
        live: None,
    };
    Form {
        lang: Lang::Fr,
        action: "told:1".into(),
        title: "Votre publication".into(),
        text: String::new(),
        fields: vec![field],
        send: "Envoyer".into(),
    }
}

fn user() -> Value {
    json!({ "id": "31", "username": "ada.l", "global_name": "Ada", "discriminator": "0", "avatar": null })
}

/// Something that Ada does on `acme`, in channel 21.
fn did(id: u64, kind: u8, data: Value) -> Value {
    json!({
        "id": id.to_string(), "application_id": APPLICATION, "type": kind, "token": format!("token-{id}"),
        "version": 1, "guild_id": "11", "channel_id": "21", "locale": "fr", "guild_locale": "en-GB", "context": 0,
        "channel": { "id": "21", "type": 0, "name": "news" },
        "member": {
            "user": user(), "nick": "Ada L.", "roles": ["76", "77"], "joined_at": "2026-01-05T08:00:00+00:00",
            "deaf": false, "mute": false, "flags": 0, "permissions": "0",
        },
        "app_permissions": "117760", "authorizing_integration_owners": {}, "entitlements": [], "data": data,
    })
}

fn command(id: u64, name: &str, words: &str) -> Value {
    let options = json!([{ "name": "what", "type": 3, "value": words }]);
    did(id, 2, json!({ "id": "41", "name": name, "type": 1, "options": options }))
}

/// Presses a button of a message that all see, or only Ada.
fn press(id: u64, action: &str, own: bool) -> Value {
    let mut did = did(id, 3, json!({ "custom_id": action, "component_type": 2 }));
    did["message"] = message(if own { 64 } else { 0 });
    did
}

fn message(flags: u64) -> Value {
    json!({
        "id": "51", "channel_id": "21", "author": user(), "content": "", "timestamp": "2026-11-20T08:00:00+00:00",
        "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": false, "type": 0, "flags": flags, "components": [],
    })
}

/// The same, with something in the message that serenity does not know: components of the second generation.
fn press_on_something_new(id: u64, action: &str) -> Value {
    let mut did = press(id, action, true);
    did["message"]["components"] = json!([{ "type": 17, "components": [{ "type": 10, "content": "New" }] }]);
    did["message"]["type"] = json!("of tomorrow");
    did
}

#[tokio::test]
async fn everything_that_people_do_arrives_once_and_as_what_it_is() {
    let world = world().await;
    let menu = |id: u64, name: &str| {
        let messages = json!({ "messages": { "51": message(0) } });
        did(id, 2, json!({ "id": "42", "name": name, "type": 3, "target_id": "51", "resolved": messages }))
    };
    let sent = json!([{ "type": 1, "components": [{ "type": 4, "custom_id": "evidence", "value": "My post" }] }]);
    let labelled = json!([
        { "type": 18, "id": 1, "component": { "type": 4, "id": 2, "custom_id": "evidence", "value": "My post" } },
        { "type": 18, "id": 3, "component": { "type": 3, "id": 4, "custom_id": "why", "values": ["price"] } },
    ]);
    let mut picked = press(4, "pick=1", true);
    picked["data"] = json!({ "custom_id": "pick=1", "component_type": 3, "values": ["kit:a:x:fr:0"] });
    let command = |name: &str, rest: &str| Doing::Command { name: name.into(), rest: rest.into() };
    let pressed = |action: &str| Doing::Press { action: action.into() };
    let on = |what| Doing::On { what, message: "acme/21/51".into() };
    let told = |fields: &[(&str, &str)]| Doing::Submit {
        action: "told:1".into(),
        fields: fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let cases: Vec<(Value, Doing)> = vec![
        (self::command(1, "me", "audience linkedin 500+"), command("me", "audience linkedin 500+")),
        (did(2, 2, json!({ "id": "41", "name": "partage", "type": 1 })), command("partage", "")),
        (press(3, "share:numbers", false), pressed("share:numbers")),
        (picked, pressed("kit:a:x:fr:0")),
        (did(5, 5, json!({ "custom_id": "told:1", "components": sent })), told(&[("evidence", "My post")])),
        (
            did(6, 5, json!({ "custom_id": "told:1", "components": labelled })),
            told(&[("evidence", "My post"), ("why", "price")]),
        ),
        (menu(7, "Get my share kit"), on(OnMessage::Kit)),
        (menu(8, "Je l’ai partagé"), on(OnMessage::Shared)),
        (press_on_something_new(9, "undo:1"), pressed("undo:1")),
        (press(10, "/me shares", true), command("me", "shares")),
    ];
    let clerk = Clerk::new(cases.iter().map(|_| says("Bien reçu")));
    let mut discord = Discord::start(Welcome::Ready, None).await;
    discord.heard_by(&world, clerk.clone()).await;
    for (at, (said, doing)) in cases.iter().enumerate() {
        discord.interaction(said.clone());
        // Once more, as after a session that was resumed too far back.
        discord.interaction(said.clone());
        let calls = clerk.calls(at + 1).await;
        let call = &calls[at];
        assert_eq!(&call.doing, doing, "{said}");
        assert_eq!(call.account.key(), ("discord".into(), "acme".into(), "31".into()), "{said}");
        assert_eq!((call.seen.name.as_str(), call.seen.lang), ("Ada L.", Some(Lang::Fr)), "{said}");
        assert_eq!((call.seen.role, call.channel.as_str()), (Some(Role::Approver), "news"), "{said}");
        let answer = discord.answer_to(said["id"].as_str().unwrap()).await;
        assert_eq!((answer.body["type"].as_u64(), answer.body["data"]["flags"].as_u64()), (Some(4), Some(64)));
    }
    assert_eq!(clerk.calls(0).await.len(), cases.len(), "once each");
    let callbacks = discord.requests().iter().filter(|asked| asked.path.ends_with("/callback")).count();
    assert_eq!(callbacks, cases.len());
    discord.end().await;
    world.finish().await;
}

#[tokio::test]
async fn where_it_was_done_decides_who_asks_and_in_which_channel() {
    let world = world().await;
    let clerk = Clerk::new([says("1"), says("2"), says("3")]);
    let mut discord = Discord::start(Welcome::Ready, None).await;
    discord.heard_by(&world, clerk.clone()).await;
    let alone = |id: u64, who: &str| {
        let mut did = command(id, "me", "");
        let fields = did.as_object_mut().unwrap();
        for field in ["guild_id", "member", "guild_locale"] {
            fields.remove(field);
        }
        did["user"] = user();
        did["user"]["id"] = json!(who);
        did["channel_id"] = json!("99");
        did
    };
    // A thread of the channel; another channel; in private somebody who is known on the second server.
    let mut thread = command(1, "me", "");
    thread["channel_id"] = json!("22");
    thread["channel"] = json!({ "id": "22", "type": 11, "name": "thread", "parent_id": "21" });
    let mut other = command(2, "me", "");
    other["channel_id"] = json!("23");
    other["locale"] = json!("de");
    let parts = world.shared();
    let account = ("discord".to_owned(), "globex".to_owned(), "33".to_owned());
    let account = portevoix::flow::port::Account { platform: account.0, workspace: account.1, id: account.2 };
    let newcomer = portevoix::flow::person::Newcomer {
        name: "Carol".into(),
        lang: Lang::En,
        country: String::new(),
        team: String::new(),
    };
    portevoix::flow::person::known(&parts, &account, &newcomer).await.unwrap();
    let cases = [
        (thread, "acme", "news", Some(Lang::Fr), Some(Role::Approver)),
        (other, "acme", "elsewhere", None, Some(Role::Approver)),
        (alone(3, "33"), "globex", "elsewhere", Some(Lang::Fr), None),
    ];
    for (at, (said, workspace, channel, lang, role)) in cases.into_iter().enumerate() {
        discord.interaction(said.clone());
        let call = clerk.calls(at + 1).await.remove(at);
        let got = (call.account.workspace.as_str(), call.channel.as_str(), call.seen.lang, call.seen.role);
        assert_eq!(got, (workspace, channel, lang, role), "{said}");
    }
    // Somebody who was never seen on a server of ours may be anybody: they are sent there, and nobody is made of them.
    let people = world.count("SELECT COUNT(*) FROM person").await;
    discord.interaction(alone(4, "32"));
    let answer = discord.answer_to("4").await;
    assert_eq!((answer.body["type"].as_u64(), answer.body["data"]["flags"].as_u64()), (Some(4), Some(64)));
    let title = answer.body["data"]["embeds"][0]["title"].as_str();
    assert_eq!(title, Some("Nous ne nous connaissons pas encore"));
    assert_eq!((clerk.calls(3).await.len(), world.count("SELECT COUNT(*) FROM person").await), (3, people));
    discord.end().await;
    world.finish().await;
}

/// Nobody asks the desk, and everybody who can be answered is.
#[tokio::test]
async fn strangers_and_nonsense_are_answered_kindly_and_change_nothing() {
    let world = world().await;
    world.allow_warnings();
    let clerk = Clerk::new([]);
    let mut discord = Discord::start(Welcome::Ready, None).await;
    discord.heard_by(&world, clerk.clone()).await;
    let mut stranger = command(1, "me", "");
    stranger["guild_id"] = json!("13");
    let long = "x".repeat(101);
    let too_many: Vec<Value> = (0..9)
        .map(|n| json!({ "type": 1, "components": [{ "type": 4, "custom_id": n.to_string(), "value": "" }] }))
        .collect();
    let much = json!([{ "type": 1, "components": [{ "type": 4, "custom_id": "a", "value": "x".repeat(4_001) }] }]);
    let answered = [
        stranger,
        press(2, &long, false),
        did(3, 3, json!({ "component_type": 2 })),
        did(4, 5, json!({ "custom_id": "told:1", "components": too_many })),
        did(5, 5, json!({ "custom_id": "told:1", "components": much })),
        did(6, 2, json!({ "id": "42", "name": "Ban this person", "type": 3, "target_id": "51" })),
        did(7, 2, json!({ "id": "42", "name": "Get my share kit", "type": 3, "target_id": "../../x" })),
        did(8, 2, json!({ "id": "41", "name": long, "type": 1 })),
        did(9, 3, Value::Null),
    ];
    for said in &answered {
        discord.interaction(said.clone());
        let answer = discord.answer_to(said["id"].as_str().unwrap()).await;
        assert_eq!(
            (answer.body["type"].as_u64(), answer.body["data"]["flags"].as_u64()),
            (Some(4), Some(64)),
            "{said}"
        );
        assert!(!answer.body["data"]["embeds"][0]["title"].as_str().unwrap().is_empty());
    }
    let before = discord.requests().len();
    // What cannot be answered: an id or a token that would lead elsewhere, nobody who asks, a machine, another kind.
    let mut ghosts =
        vec![json!(null), json!([]), json!({ "id": "1" }), json!("x"), did(15, 4, json!({})), did(16, 99, json!({}))];
    for (field, value) in [
        ("id", json!("../1")),
        ("id", json!(-1)),
        ("token", json!("a/b?c")),
        ("token", json!("")),
        ("token", json!("x".repeat(2_000))),
        ("application_id", json!("a")),
        ("guild_id", json!("eleven")),
        ("member", json!(null)),
        ("member", json!({ "user": { "id": "31 or so" } })),
        ("member", json!({ "user": { "id": "31", "bot": true } })),
        ("type", json!("2")),
    ] {
        let mut ghost = command(20, "me", "");
        ghost[field] = value;
        ghosts.push(ghost);
    }
    for ghost in ghosts {
        discord.interaction(ghost);
    }
    // The connection still works, and nothing else was asked.
    let mut last = command(99, "me", "");
    last["guild_id"] = json!("13");
    discord.interaction(last);
    discord.answer_to("99").await;
    assert_eq!(discord.requests().len(), before + 1, "{:#?}", &discord.requests()[before..]);
    assert!(clerk.calls(0).await.is_empty());
    discord.end().await;
    world.finish().await;
}

/// Every kind of answer, from a card that all see and from a message of one's own; soon, and late.
#[tokio::test]
async fn each_answer_takes_its_way_soon_and_late() {
    let world = world().await;
    let answers = [
        (Answer::Private(card("P")), false),
        (Answer::Private(card("P")), true),
        (Answer::Replace(card("R")), false),
        (Answer::Replace(card("R")), true),
        (Answer::Form(form()), false),
        (Answer::Form(form()), true),
    ];
    let (mut turns, mut gates) = (vec![], vec![]);
    turns.extend(answers.iter().map(|(answer, _)| Turn::Says(answer.clone())));
    for (answer, _) in &answers {
        let (go, wait) = oneshot::channel();
        gates.push(go);
        turns.push(Turn::Waits(wait, answer.clone()));
    }
    let mut discord = Discord::start(Welcome::Ready, None).await;
    let clerk = Clerk::new(turns);
    discord.heard_by(&world, clerk.clone()).await;
    let soon = [4, 4, 4, 7, 9, 9];
    for (at, (kind, (_, own))) in soon.into_iter().zip(&answers).enumerate() {
        let id = at as u64 + 1;
        discord.interaction(press(id, "tell:1", *own));
        let answer = discord.answer_to(&id.to_string()).await.body;
        assert_eq!(answer["type"], kind, "{at}: {answer}");
        let flags = answer["data"]["flags"].as_u64();
        assert_eq!(flags, (kind == 4).then_some(64), "{at}: only what is new says who sees it: {answer}");
    }
    // Late: all six at once, so that the test waits once.
    let late = |at: usize| at as u64 + 101;
    for (at, (_, own)) in answers.iter().enumerate() {
        discord.interaction(press(late(at), "tell:1", *own));
        clerk.calls(soon.len() + at + 1).await;
    }
    for (at, (_, own)) in answers.iter().enumerate() {
        let answer = discord.answer_to(&late(at).to_string()).await.body;
        let expected = if *own { json!({ "type": 6 }) } else { json!({ "type": 5, "data": { "flags": 64 } }) };
        assert_eq!(answer, expected, "{at}");
    }
    for go in gates {
        go.send(()).unwrap();
    }
    // In place of what waits, except what is new beside a message of one's own.
    let ways = ["PATCH", "POST", "PATCH", "PATCH", "PATCH", "POST"];
    for (at, way) in ways.into_iter().enumerate() {
        let path = format!("webhooks/{APPLICATION}/token-{}", late(at));
        let sent = discord.asked(1, |asked| asked.path.starts_with(&path)).await.remove(0);
        let expected = if way == "PATCH" { format!("{path}/messages/@original") } else { path };
        assert_eq!((sent.method.as_str(), &sent.path), (way, &expected), "{at}");
        assert_eq!(sent.body["flags"].as_u64(), (way == "POST").then_some(64), "{at}");
        if matches!(answers[at].0, Answer::Form(_)) {
            assert!(sent.body.to_string().contains("\"tell:1\""), "a button opens the form: {}", sent.body);
        }
    }
    discord.end().await;
    world.finish().await;
}

/// What the desk says, Discord's refusals in turn (status and code), and the kinds of all that was sent.
type Refused = (Turn, Vec<(u16, u64)>, &'static [u64]);

/// Refusals of Discord's: what is sent instead, and when nothing is.
#[tokio::test]
async fn an_answer_that_is_not_taken_is_said_otherwise_or_left() {
    let world = world().await;
    world.allow_warnings();
    let refusal = |code: u64| json!({ "code": code, "message": "no" });
    let cases: [Refused; 7] = [
        (says("a"), vec![(404, 10_062)], &[4]),
        (says("b"), vec![(400, 40_060)], &[4]),
        (says("c"), vec![(400, 50_035)], &[4, 4]),
        (says("d"), vec![(503, 0)], &[4, 4]),
        (says("e"), vec![(503, 0), (400, 40_060)], &[4, 4]),
        (Turn::Says(Answer::Replace(card("f"))), vec![(404, 10_008)], &[7, 4]),
        (Turn::Panics, vec![], &[4]),
    ];
    let mut discord = Discord::start(Welcome::Ready, None).await;
    let (mut turns, mut expected) = (vec![], vec![]);
    for (turn, refusals, kinds) in cases {
        turns.push(turn);
        expected.push((refusals, kinds));
    }
    let clerk = Clerk::new(turns);
    discord.heard_by(&world, clerk).await;
    for (at, (refusals, kinds)) in expected.into_iter().enumerate() {
        let id = (at + 1).to_string();
        for (status, code) in refusals {
            discord.answers(&format!("interactions/{id}/"), status, refusal(code));
        }
        discord.interaction(press(at as u64 + 1, "share:a", true));
        let path = format!("interactions/{id}/");
        let sent = discord.asked(kinds.len(), |asked| asked.path.starts_with(&path)).await;
        let got: Vec<u64> = sent.iter().map(|asked| asked.body["type"].as_u64().unwrap()).collect();
        assert_eq!(got, kinds, "{at}");
    }
    let count = |id: u64| {
        discord.requests().iter().filter(|asked| asked.path.starts_with(&format!("interactions/{id}/"))).count()
    };
    assert_eq!((1..=7).map(count).collect::<Vec<_>>(), [1, 1, 2, 2, 2, 2, 1], "and nothing more");
    discord.end().await;
    world.finish().await;
}

/// What Discord refuses for good is said once, with what to do; listening goes on, and ends in order.
#[tokio::test]
async fn a_refused_login_is_said_with_what_to_do() {
    for (code, word) in [(4004, "4004"), (4013, "4013"), (4014, "4014")] {
        let world = world().await;
        world.allow_warnings();
        let mut discord = Discord::start(Welcome::Close(code), None).await;
        discord.listen(&world, Clerk::new([]));
        let link = discord.until("it says why", |link| link.trouble.is_some()).await;
        assert!(link.trouble.as_ref().unwrap().contains(word), "{link:?}");
        assert_eq!((link.sessions, link.told), (0, false));
        let login = &discord.logins()[0];
        assert_eq!(login["intents"], 0, "nothing but interactions is asked for");
        discord.end().await;
        world.finish().await;
    }
}

/// With another REST interface, Discord's own gateway is not dialled, even where that interface names it; nor is one
/// where the token would travel in the open.
#[tokio::test]
async fn nothing_leaves_for_the_real_gateway_from_a_test() {
    for address in [
        "wss://gateway.discord.gg",
        "wss://gateway-us-east1-b.discord.gg/?v=10",
        "ws://198.51.100.7:80",
        "https://x",
        "",
    ] {
        let world = world().await;
        world.allow_warnings();
        let mut discord = Discord::start(Welcome::Ready, Some(address)).await;
        discord.listen(&world, Clerk::new([]));
        let link = discord.until("it says why", |link| link.trouble.is_some()).await;
        assert_eq!(link, Link { trouble: link.trouble.clone(), ..Link::default() }, "{address}");
        assert_eq!(discord.requests().len(), 1, "only the question for the address");
        assert!(discord.logins().is_empty());
        discord.end().await;
        world.finish().await;
    }
}

/// Told once; a second start finds them told; other commands are told again.
#[tokio::test]
async fn the_commands_are_told_once() {
    let world = world().await;
    world.allow_warnings();
    let told = |discord: &Discord| {
        let requests = discord.requests();
        requests.into_iter().filter(|asked| asked.path == format!("applications/{APPLICATION}/commands")).collect()
    };
    let desk: Arc<Clerk> = Clerk::new([]);
    let mut first = Discord::start(Welcome::Ready, None).await;
    first.heard_by(&world, desk.clone()).await;
    let asked: Vec<super::scripted::Asked> = told(&first);
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].method, "PUT");
    assert!(asked[0].body.as_array().unwrap().len() >= 7);
    // A session that begins anew: nothing is told again.
    first.dispatch("READY", super::scripted::ready()["d"].clone());
    first.until("a second session", |link| link.sessions == 2).await;
    assert_eq!(told(&first).len(), 1);
    first.end().await;
    let mut second = Discord::start(Welcome::Ready, None).await;
    second.heard_by(&world, desk.clone()).await;
    assert_eq!(told(&second).len(), 0);
    second.end().await;
    let key = format!("discord-commands-{APPLICATION}");
    world.store().set_meta(&key, "of an earlier release").await.unwrap();
    let mut third = Discord::start(Welcome::Ready, None).await;
    third.answers("/commands", 503, json!({}));
    third.heard_by(&world, desk).await;
    assert_eq!(told(&third).len(), 2, "after a refusal for now, again");
    third.end().await;
    world.finish().await;
}
