//! Hostile payloads of Slack: at the reception, where both ways in meet, and some over Socket Mode.
use std::net::TcpListener;
use std::time::Duration;

use portevoix::chat::slack::heard::Kind;
use portevoix::chat::slack::interact::Ack;
use serde_json::Value;
use tokio::task::JoinSet;

use super::desk::victims;
use super::dice::Dice;
use super::kept::kept;
use crate::contract::slack::SlackStage;
use crate::contract::stage::{HERE, Stage};

const EVENTS: usize = 2_000;
/// How many of them come over the wire.
const WIRED: usize = 200;

/// How many are under way at once.
const TOGETHER: usize = 64;

/// Tells the reception while others are under way. There is always room: fewer are than it takes.
async fn take(under_way: &mut JoinSet<Ack>, stage: &SlackStage, kind: Kind, payload: Value) {
    let reception = stage.reception().clone();
    under_way.spawn(async move { reception.take(kind, &payload).await });
    while under_way.len() > TOGETHER {
        taken(under_way).await;
    }
}

async fn taken(under_way: &mut JoinSet<Ack>) {
    let next = tokio::time::timeout(Duration::from_secs(20), under_way.join_next()).await;
    assert_ne!(next.expect("an end").unwrap().unwrap(), Ack::Later);
}

#[tokio::test]
async fn hostile_payloads_change_nothing_of_other_people() {
    let mut dice = Dice::new(5_005);
    let stage = SlackStage::open().await;
    let world = stage.world();
    world.allow_warnings();
    world.tick().await.unwrap();
    let (people, mut loot) = victims(world).await;
    // Whoever leads an answer elsewhere finds somebody listening there.
    let canary = TcpListener::bind("127.0.0.1:0").unwrap();
    canary.set_nonblocking(true).unwrap();
    loot.ids.push(format!("http://{}/hook", canary.local_addr().unwrap()));
    loot.ids.extend(["CHERE", "CTHERE", "TACME", "TGLOBEX", "SADMIN", "admin", "USLACKBOT"].map(str::to_owned));
    let card = stage.channel(HERE).await.remove(0);
    let mallory = stage.who("cy", HERE);
    let message = stage.slack().messages("CHERE").remove(0);
    let (before, ledger) = (kept(world, &people).await, world.ledger().await);
    let share = card.knobs[0].token.clone().unwrap();
    let mut last: Option<(&'static str, Value)> = None;
    let mut under_way = JoinSet::new();
    for event in 0..EVENTS {
        let (name, mut real) = match dice.below(4) {
            0 => stage.slack().slashed(&mallory, "CHERE", &format!("/me {}", dice.text())),
            1 => ("events_api", stage.slack().home_opened(&mallory)),
            _ => stage.slack().pressing(&mallory, &message, &share),
        };
        if name == "interactive" {
            let action = dice.pick(&loot.actions).cloned().unwrap_or_default();
            let action = if dice.below(2) == 0 { dice.forged(&action, &loot.ids) } else { action };
            if !action.starts_with("qr:") && !action.starts_with("board") {
                real["actions"][0]["value"] = action.into();
            }
        }
        let told = match last.take() {
            Some(last) if dice.below(8) == 0 => last,
            _ if dice.below(4) == 0 => (name, real),
            _ => (name, dice.spoilt(&real, &loot.ids)),
        };
        if event % (EVENTS / WIRED) == 0 {
            let envelope = stage.slack().envelope(told.0, &told.1);
            stage.slack().say(envelope.to_string()).await;
        } else {
            // A kind that does not fit the payload, now and then.
            let kinds =
                [("slash_commands", Kind::Command), ("interactive", Kind::Interaction), ("events_api", Kind::Event)];
            let own = kinds.iter().find(|(kind, _)| *kind == told.0).unwrap().1;
            let kind = if dice.below(20) == 0 { kinds[dice.below(3)].1 } else { own };
            take(&mut under_way, &stage, kind, told.1.clone()).await;
        }
        last = Some(told);
    }
    while !under_way.is_empty() {
        taken(&mut under_way).await;
    }
    // Whoever asks honestly afterwards is answered as ever.
    let answer = stage.command("bo", HERE, "portevoix", "").await.card();
    assert!(!answer.title.is_empty());
    stage.reception().finish().await;
    let world = stage.world();
    before.assert_same(&kept(world, &people).await);
    assert_eq!(world.ledger().await[..ledger.len()], ledger);
    assert_eq!(world.errors(), Vec::<String>::new());
    assert!(canary.accept().is_err(), "an answer was sent to an address that a payload named");
    Box::new(stage).finish().await;
}
