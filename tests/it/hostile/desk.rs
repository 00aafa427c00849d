//! Hostile calls to the desk: what every adapter hands on when its own checks let something through.
use std::collections::BTreeMap;

use portevoix::chat::Desk;
use portevoix::flow::card::Card;
use portevoix::flow::port::{Account, Answer, Call, Commands as _, Doing, OnMessage, Seen};
use portevoix::lang::Lang;
use portevoix::network::Network;
use portevoix::store::Durability;

use super::dice::Dice;
use super::kept::kept;
use crate::story::Someone;
use crate::world::{Setup, World, actions};

const EVENTS: usize = 10_000;
/// How many actions of real cards are remembered.
const KNOWN: usize = 400;
/// The largest answer, as JSON in bytes: no giant is echoed.
const LARGEST: usize = 64 * 1024;

/// What a stranger has got hold of.
pub(super) struct Loot {
    /// Actions that stood on real cards, anybody's.
    pub(super) actions: Vec<String>,
    /// Ids of other people's kits, shares, selves, messages, and of items.
    pub(super) ids: Vec<String>,
    /// Names of posted messages.
    pub(super) messages: Vec<String>,
}

/// Two people with kits and shares, who do nothing from then on.
pub(super) async fn victims(world: &World) -> (Vec<String>, Loot) {
    let mut loot = Loot { actions: vec![], ids: vec![], messages: vec![] };
    let mut people = vec![];
    for (name, network) in [("Ada", Network::Mastodon), ("Bo", Network::X)] {
        let one = Someone { world, name, channel: "advocates" };
        one.join("").await;
        let kit = one.kit("unique-reach", network, Lang::En).await;
        let share = one.shares(&kit).await;
        let told = one.tells(share, "I work at portevoix. Alt text helps.").await;
        loot.actions.extend(actions(&kit).into_iter().chain(actions(&told)).map(str::to_owned));
        loot.ids.push(share.to_string());
        let account = ("local".to_owned(), "here".to_owned(), name.to_owned());
        people.push(world.store().person_by_account(&account).await.unwrap().unwrap().id.to_string());
    }
    loot.ids.extend(people.clone());
    loot.ids.extend(["unique-reach", "self-hosted", "no-such-item"].map(str::to_owned));
    for slot in world.store().slots().await.unwrap() {
        loot.ids.push(slot.id.to_string());
        if let portevoix::schedule::line::State::Sent { message } = slot.state {
            loot.messages.push(message);
        }
    }
    (people, loot)
}

/// Anybody but the two: strangers, odd accounts, and the names of the two on other platforms.
fn stranger(dice: &mut Dice) -> Account {
    let (platform, workspace) =
        *dice.pick(&[("local", "here"), ("discord", "here"), ("slack", "acme"), ("", "")]).unwrap();
    let id = match dice.below(10) {
        0 if platform != "local" => dice.one(&["Ada", "Bo"]).to_owned(),
        1 => dice.text().chars().take(200).collect(),
        _ => format!("stranger-{}", dice.below(20)),
    };
    Account { platform: platform.into(), workspace: workspace.into(), id }
}

fn doing(dice: &mut Dice, loot: &Loot) -> Doing {
    let action = |dice: &mut Dice| {
        let real = dice.pick(&loot.actions).cloned().unwrap_or_default();
        match dice.below(4) {
            0 if !real.starts_with("board") => real,
            1 => dice.text(),
            _ => dice.forged(&real, &loot.ids),
        }
    };
    match dice.below(10) {
        0 | 1 => {
            let names = ["share", "contenus", "me", "moi", "portevoix", "aide", "", "ADMIN", "no-such-command"];
            let words = ["content", "audience linkedin", "language", "ties", "approve", "withdraw", "pause", "reply"];
            let name = match dice.below(100) {
                // Drawing takes a tenth of a second in a build for tests.
                0 => "board".to_owned(),
                1..=10 => dice.text(),
                _ => dice.one(&names).to_owned(),
            };
            Doing::Command { name, rest: format!("{} {}", dice.one(&words), dice.text()) }
        }
        2..=5 => Doing::Press { action: action(dice) },
        6..=8 => {
            let mut fields = BTreeMap::new();
            for _ in 0..dice.below(4) {
                let name = dice.one(&["words", "evidence", "reason", "text", "code", "person", "role"]).to_owned();
                fields.insert(if dice.below(8) == 0 { dice.text() } else { name }, dice.text());
            }
            Doing::Submit { action: action(dice), fields }
        }
        _ => {
            let message = match dice.below(3) {
                0 => dice.text(),
                _ => dice.pick(&loot.messages).cloned().unwrap_or_default(),
            };
            Doing::On { what: *dice.pick(&[OnMessage::Kit, OnMessage::Shared]).unwrap(), message }
        }
    }
}

/// What a stranger sees they may press later: on their own cards, or on a colleague's.
fn remember(dice: &mut Dice, loot: &mut Loot, card: &Card) {
    for action in card.presses() {
        if loot.actions.len() < KNOWN {
            loot.actions.push(action.to_owned());
        } else {
            let at = dice.below(KNOWN);
            action.clone_into(&mut loot.actions[at]);
        }
    }
}

#[tokio::test]
async fn ten_thousand_hostile_calls_change_nothing_of_other_people() {
    let mut dice = Dice::new(20_261_122);
    let world = World::open(Setup { durability: Durability::Off, ..Setup::local() }).await;
    world.tick().await.unwrap();
    let (people, mut loot) = victims(&world).await;
    let (before, ledger) = (kept(&world, &people).await, world.ledger().await);
    let desk = Desk::new(world.shared());
    let mut last: Option<Call> = None;
    for event in 0..EVENTS {
        let call = match &last {
            // Replayed, by the same person or by another one.
            Some(call) if dice.below(10) == 0 => Call { account: stranger(&mut dice), ..call.clone() },
            Some(call) if dice.below(10) == 0 => call.clone(),
            _ => {
                let lang = *dice.pick(&[None, Some(Lang::En), Some(Lang::Fr)]).unwrap();
                let channel = dice.one(&["advocates", "ambassadeurs", "elsewhere", "nowhere"]).parse().unwrap();
                let seen = Seen { name: dice.text(), lang, role: None };
                Call { account: stranger(&mut dice), seen, channel, doing: doing(&mut dice, &loot) }
            }
        };
        match desk.call(call.clone()).await {
            Answer::Private(card) | Answer::Replace(card) => {
                let size = serde_json::to_string(&card).unwrap().len();
                assert!(size < LARGEST, "event {event}: {size} bytes in answer to {:.300?}", call.doing);
                let longest = card.presses().map(|action| action.chars().count()).max().unwrap_or(0);
                assert!(longest <= 100, "event {event}: an action of {longest} characters");
                remember(&mut dice, &mut loot, &card);
            }
            Answer::Form(form) => assert!((1..=5).contains(&form.fields.len()), "event {event}: {form:?}"),
        }
        last = Some(call);
    }
    before.assert_same(&kept(&world, &people).await);
    assert_eq!(world.ledger().await[..ledger.len()], ledger, "what was written is written");
    // What is kept of strangers is bounded: an own row each, with a name of at most 60 characters.
    let people = world.count("SELECT COUNT(*) FROM person").await;
    let accounts = world.count("SELECT COUNT(*) FROM account").await;
    assert_eq!(people, accounts);
    assert!(world.count("SELECT MAX(LENGTH(name)) FROM person_detail").await <= 60);
    assert!(world.count("SELECT MAX(LENGTH(COALESCE(own_words, ''))) FROM kit").await <= 3_000);
    assert!(world.count("SELECT MAX(LENGTH(COALESCE(text, ''))) FROM share").await <= 10_000);
    world.finish().await;
}
