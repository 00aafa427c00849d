//! The whole loop on the simulator, as people live it: two servers, two languages, and everything that goes wrong on
//! the way there.
use std::sync::Arc;

use portevoix::disclosure::Verdict;
use portevoix::flow::card::{Card, Field, Form, Pick, PickOption};
use portevoix::flow::port::{Answer, Doing};
use portevoix::id::{Millis, ShareId};
use portevoix::lang::Lang;
use portevoix::share::Tier;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::sync::oneshot;

use super::scripted::{Clerk, Turn};
use super::sim::{ACME, ELSEWHERE, GLOBEX, Shown, Sim, Someone};
use crate::story::link_in;

/// The one card that everybody on a server sees.
async fn only_card(sim: &Sim, server: &str) -> Shown {
    let cards = sim.cards(server).await;
    assert_eq!(cards.len(), 1, "one card on {server}: {cards:#?}");
    Shown(cards[0].clone())
}

/// From the card to a kit for LinkedIn; answers the kit.
async fn kit(person: &Someone<'_>, card: &Shown) -> Shown {
    let item = card.action("share:")["share:".len()..].to_owned();
    let charter = person.press(card.id(), &format!("share:{item}")).await;
    assert_eq!(charter.kind(), "message", "beside the card, which stays");
    let charter = charter.private();
    let networks = person.press(charter.id(), &charter.action("join:")).await;
    assert_eq!(networks.kind(), "update", "in place of the charter");
    let networks = networks.private();
    let kit = person.press(networks.id(), &networks.action(&format!("kit:{item}:linkedin:"))).await;
    kit.private()
}

#[tokio::test]
async fn from_the_card_to_the_share_on_two_servers() {
    let Some(sim) = Sim::open(&[ACME, GLOBEX, ELSEWHERE], "").await else { return };
    sim.world.tick().await.unwrap();
    let people = [("acme", "ada", "Je travaille chez portevoix."), ("globex", "carol", "I work at portevoix.")];
    for (server, name, disclosure) in people {
        let card = only_card(&sim, server).await;
        assert!(card.0["attachments"][0]["content_type"].as_str().is_none_or(|kind| kind.starts_with("image/")));
        assert!(!card.0["attachments"].as_array().unwrap().is_empty(), "the card has a picture: {:#}", card.0);
        let person = sim.someone(server, name);
        let kit = kit(&person, &card).await;
        assert!(kit.text().contains("portevoix"), "{}", kit.text());
        let code = link_in(&kit.text());
        let item = card.action("share:")["share:".len()..].to_owned();
        assert_eq!(sim.world.parts().links.get(code).unwrap().item.as_str(), item);
        // "I shared it", taken back, and shared again with another kit.
        let shared = person.press(kit.id(), &kit.action("shared:")).await;
        assert_eq!((shared.kind(), shared.private().id()), ("update", kit.id()));
        let undone = person.press(kit.id(), &shared.private().action("undo:")).await.private();
        assert!(undone.actions().is_empty());
        let networks = person.press(card.id(), &format!("share:{item}")).await.private();
        let kit = person.press(networks.id(), &networks.action(&format!("kit:{item}:linkedin:"))).await.private();
        let shared = person.press(kit.id(), &kit.action("shared:")).await.private();
        // A double click: answered kindly, and nothing happens twice. The button is gone from the message by then.
        let told = person.press(shared.id(), &shared.action("tell:")).await;
        let input = &told.form()["components"][0]["components"][0];
        assert_eq!(input["custom_id"], "evidence");
        let text = format!("{disclosure} https://go.example.com/r/{code}");
        let kept = person.submit(&told, &[("evidence", &text)]).await;
        assert_eq!((kept.kind(), kept.private().id()), ("update", shared.id()));
        let id: ShareId = shared.action("tell:")["tell:".len()..].parse().unwrap();
        let share = sim.world.store().share(id).await.unwrap().unwrap();
        assert_eq!((share.tier, share.judgement.verdict), (Tier::T2, Verdict::Sufficient), "{:?}", share.judgement);
        // One's own figures and the board, for them alone; then in the other language.
        let me = person.command("me", "").await.private();
        let board = person.command("board", "").await.private();
        assert!(!board.text().is_empty());
        let other = me.action("me:language ");
        person.press(me.id(), &other).await.private();
        let again = person.command("me", "").await.private();
        assert_ne!(again.text(), me.text());
        assert_ne!(again.action("me:language "), other);
        let picking = person.command("share", "").await.private();
        assert!(!picking.actions().is_empty());
        // The card in the channel is as it was.
        assert_eq!(only_card(&sim, server).await.0["edited_timestamp"], Value::Null);
    }
    // Two people, no one of them known to the other server; and a stranger's server changes nothing.
    let persons = "SELECT COUNT(*) FROM person";
    assert_eq!(sim.world.count(persons).await, 2);
    sim.world.allow_warnings();
    let eve = sim.someone("elsewhere", "eve");
    let answer = eve.command("me", "leave").await;
    assert!(answer.private().text().contains("not set up here"), "{}", answer.private().text());
    assert_eq!(sim.world.count(persons).await, 2);
    sim.finish().await;
}

/// The answer to a post is lost; Discord is in trouble; Discord asks to wait: each card stands once.
#[tokio::test]
async fn a_card_is_posted_once_whatever_becomes_of_its_answer() {
    let Some(sim) = Sim::open(&[ACME], "").await else { return };
    sim.world.allow_warnings();
    sim.bridge.act("config", json!({ "drop_next": 1 })).await;
    sim.world.tick().await.unwrap();
    only_card(&sim, "acme").await;
    let sent = "SELECT COUNT(*) FROM slot WHERE state = 'sent'";
    assert_eq!(sim.world.count(sent).await, 0, "nobody confirmed it");
    sim.world.pass(2 * Millis::MINUTE);
    sim.world.tick().await.unwrap();
    assert_eq!(sim.world.count(sent).await, 1, "it was found in the channel");
    only_card(&sim, "acme").await;
    // Refused for now, with nothing stored.
    sim.bridge.act("fault", json!({ "path": "*/messages", "method": "POST", "status": 503, "times": 2 })).await;
    for _ in 0..20 {
        sim.world.pass(10 * Millis::MINUTE);
        sim.world.tick().await.unwrap();
        if sim.world.count(sent).await == 2 {
            break;
        }
    }
    assert_eq!((sim.world.count(sent).await, sim.cards("acme").await.len()), (2, 2));
    // Five cards in five seconds is what the simulator lets a channel have, and says.
    sim.bridge.act("config", json!({ "rl": true })).await;
    for card in 3..=8 {
        sim.world.pass(Millis::HOUR);
        sim.world.tick().await.unwrap();
        assert_eq!(sim.cards("acme").await.len(), card);
    }
    let limited = sim.log().await.into_iter().filter(|line| line.2 == 429).count();
    assert!(limited <= 1, "{limited} times too fast");
    sim.finish().await;
}

/// Where the bot may not read a channel, Discord shows it an empty one: nothing is sent again on the word of that.
#[tokio::test]
async fn a_card_is_not_posted_again_into_a_channel_that_cannot_be_read() {
    let Some(sim) = Sim::open(&[ACME], "").await else { return };
    sim.world.allow_warnings();
    let bot = sim.bridge.as_bot(Method::GET, "users/@me", json!({})).await;
    let path = format!("channels/{}/permissions/{}", sim.servers[0].channel, bot["id"].as_str().unwrap());
    let read_message_history = 1 << 16;
    let denied = json!({ "type": 1, "deny": read_message_history });
    sim.bridge.as_bot(Method::PUT, &path, denied).await;
    sim.bridge.act("config", json!({ "drop_next": 1 })).await;
    let sent = "SELECT COUNT(*) FROM slot WHERE state = 'sent'";
    for _ in 0..3 {
        sim.world.tick().await.unwrap();
        only_card(&sim, "acme").await;
        assert_eq!(sim.world.count(sent).await, 0, "nobody confirmed it");
        sim.world.pass(2 * Millis::MINUTE);
    }
    sim.bridge.as_bot(Method::DELETE, &path, json!({})).await;
    sim.world.tick().await.unwrap();
    assert_eq!(sim.world.count(sent).await, 1, "now it was found in the channel");
    only_card(&sim, "acme").await;
    sim.finish().await;
}

fn form() -> Form {
    let (label, value) = ("Votre texte".to_owned(), String::new());
    let field = Field { name: "evidence", label, value, max: 500, long: true, choices: vec![], live: None };
    Form {
        lang: Lang::Fr,
        action: "told:1".into(),
        title: "Votre publication".into(),
        text: String::new(),
        fields: vec![field],
        send: "Envoyer".into(),
    }
}

fn pick() -> Pick {
    let option = |id: &str| PickOption { label: id.into(), about: String::new(), action: format!("kit:{id}") };
    Pick { label: "Choisir".into(), options: vec![option("a"), option("b")] }
}

/// A desk that is slow: Discord is told to wait, and the answer comes after it; too late, nobody is told and nothing
/// breaks.
#[tokio::test]
async fn late_answers_come_as_long_as_they_can() {
    let Some(mut sim) = Sim::open(&[ACME], "").await else { return };
    sim.deafen().await;
    let (mut gates, mut turns) = (vec![], vec![]);
    let late = [
        Answer::Private(Card::new(Lang::Fr).title("Enfin")),
        Answer::Form(form()),
        Answer::Private(Card::new(Lang::Fr).title("Trop tard")),
    ];
    for answer in late {
        let (go, wait) = oneshot::channel();
        gates.push(go);
        turns.push(Turn::Waits(wait, answer));
    }
    let last = turns.pop().unwrap();
    turns.push(Turn::Says(Answer::Form(form())));
    turns.push(Turn::Says(Answer::Private(Card::new(Lang::Fr).title("Merci").pick(pick()))));
    turns.push(Turn::Says(Answer::Replace(Card::new(Lang::Fr).title("Choisi"))));
    turns.push(last);
    let clerk = Clerk::new(turns);
    sim.listen(Arc::clone(&clerk) as _).await;
    let ada = sim.someone("acme", "ada");
    let (first, second) = tokio::join!(ada.glances("me", "1"), ada.glances("me", "2"));
    assert_eq!((first.kind(), second.kind()), ("deferred", "deferred"));
    assert!(first.private().text().is_empty() && second.private().text().is_empty());
    let mut gates = gates.into_iter();
    gates.next().unwrap().send(()).unwrap();
    gates.next().unwrap().send(()).unwrap();
    let shown =
        sim.eventually(&ada, |all| all.iter().all(|message| !message.text().is_empty()) && all.len() == 2).await;
    assert!(shown.iter().any(|message| message.text().contains("Enfin")));
    let opener = shown.iter().find(|message| message.text().contains("Votre publication")).unwrap();
    // The button leads to the form that came too late: what was typed is typed again.
    let action = opener.actions().remove(0);
    assert!(action.starts_with("/me "), "{action}");
    let form = ada.press(opener.id(), &action).await;
    let done = ada.submit(&form, &[("evidence", "Mon texte")]).await;
    let done = done.private();
    assert!(done.text().contains("Merci"));
    // What is chosen from a select is pressed.
    let chosen = ada.choose(done.id(), done.selects()[0], "kit:b").await;
    assert_eq!((chosen.kind(), chosen.private().text().as_str()), ("update", "Choisi"));
    let pressed = clerk.calls(5).await.remove(4).doing;
    assert_eq!(pressed, Doing::Press { action: "kit:b".into() });
    // Sixteen minutes pass: the token is not valid any more.
    let third = ada.glances("me", "3").await;
    assert_eq!(third.kind(), "deferred");
    sim.bridge.act("advance", json!({ "seconds": 16 * 60 })).await;
    gates.next().unwrap().send(()).unwrap();
    sim.until_refused("@original", 404).await;
    sim.finish().await;
}

/// The connection is taken away in every way there is, while people act: everybody is answered once.
#[tokio::test]
async fn a_connection_that_goes_loses_nothing_and_repeats_nothing() {
    let Some(mut sim) = Sim::open(&[ACME], "").await else { return };
    sim.world.tick().await.unwrap();
    let card = only_card(&sim, "acme").await;
    let share = card.action("share:");
    let ways = [
        json!({ "do": "reconnect" }),
        json!({ "do": "close", "code": 4000 }),
        json!({ "do": "abort" }),
        json!({ "do": "invalid", "resumable": true }),
    ];
    for (resumed, way) in (1..).zip(ways) {
        {
            let (ada, bob) = (sim.someone("acme", "ada"), sim.someone("acme", "bob"));
            let cut = sim.bridge.act("gateway", way.clone());
            let (_, first, second) = tokio::join!(cut, ada.press(card.id(), &share), bob.command("me", ""));
            assert_eq!((first.kind(), second.kind()), ("message", "message"), "{way}");
        }
        sim.until("the session is resumed", |link| link.resumed == resumed && link.sessions == 1).await;
    }
    // The session is gone: a new one begins, and nothing is posted or told again for it.
    sim.bridge.act("gateway", json!({ "do": "invalid", "resumable": false })).await;
    sim.until("a new session", |link| link.sessions == 2).await;
    let bob = sim.someone("acme", "bob");
    assert_eq!(bob.command("me", "").await.kind(), "message");
    let log = sim.log().await;
    let mut answered: Vec<&str> =
        log.iter().filter(|line| line.1.ends_with("/callback")).map(|line| line.1.as_str()).collect();
    let count = answered.len();
    answered.sort_unstable();
    answered.dedup();
    assert_eq!((count, answered.len()), (9, 9), "each interaction is answered once");
    assert_eq!(log.iter().filter(|line| line.0 == "PUT").count(), 1, "the commands are told once");
    only_card(&sim, "acme").await;
    sim.finish().await;
}
