//! Hostile interactions over a real connection: serenity reads them, the adapter understands them, a real desk answers.
use std::sync::Arc;

use portevoix::chat::Desk;
use portevoix::store::Durability;
use serde_json::{Value, json};

use super::desk::{Loot, victims};
use super::dice::Dice;
use super::kept::kept;
use crate::contract::stock;
use crate::discord::scripted::{APPLICATION, Discord, Welcome};
use crate::world::{Platform, Setup, World};

const EVENTS: u64 = 2_000;
/// After so many, an honest question is asked: it is answered when those before it were taken.
const BATCH: u64 = 100;

/// Something that a stranger does, as Discord would tell of it: as a member, or in private.
fn did(dice: &mut Dice, id: u64, kind: u8, data: Value) -> Value {
    let user =
        json!({"id": (500 + dice.below(20)).to_string(), "username": "mallory", "discriminator": "0", "avatar": null});
    let mut did = json!({
        "id": id.to_string(), "application_id": APPLICATION, "type": kind, "token": format!("token-{id}"), "version": 1,
        "channel_id": "21", "locale": *dice.pick(&["fr", "en-GB", "de", "x"]).unwrap(), "context": 0,
        "channel": {"id": "21", "type": 0, "name": "news"}, "app_permissions": "117760",
        "authorizing_integration_owners": {}, "entitlements": [], "data": data,
    });
    if dice.below(5) == 0 {
        did["user"] = user;
    } else {
        did["guild_id"] = (*dice.pick(&["11", "11", "11", "12", "99"]).unwrap()).into();
        // Roles that the server did not map to anything, and words that would like to be one.
        did["member"] = json!({"user": user, "nick": "M", "roles": ["76", "admin", "*"], "permissions": "8",
            "joined_at": "2026-01-05T08:00:00+00:00", "deaf": false, "mute": false, "flags": 0});
    }
    if kind == 3 {
        did["message"] = json!({"id": "71", "channel_id": "21", "flags": *dice.pick(&[0, 64]).unwrap(), "type": 0,
            "content": "", "embeds": [], "attachments": [], "components": [], "mentions": [], "mention_roles": [],
            "mention_everyone": false, "pinned": false, "tts": false, "timestamp": "2026-11-23T07:30:00+00:00",
            "edited_timestamp": null, "author": {"id": APPLICATION, "username": "portevoix", "discriminator": "0", "avatar": null}});
    }
    did
}

fn honest(dice: &mut Dice, id: u64, loot: &Loot) -> Value {
    let action = dice.pick(&loot.actions).cloned().unwrap_or_default();
    let action = if dice.below(3) == 0 { dice.forged(&action, &loot.ids) } else { action };
    match dice.below(6) {
        0 => {
            let options = json!([{"name": "what", "type": 3, "value": dice.text()}]);
            let name = *dice.pick(&["share", "content", "me", "portevoix"]).unwrap();
            did(dice, id, 2, json!({"id": "41", "name": name, "type": 1, "options": options}))
        }
        1 => did(dice, id, 2, json!({"id": "42", "name": "Get my share kit", "type": 3, "target_id": "71"})),
        2 => {
            let input = json!({"type": 4, "custom_id": "words", "value": dice.text()});
            did(dice, id, 5, json!({"custom_id": action, "components": [{"type": 1, "components": [input]}]}))
        }
        3 => did(dice, id, 3, json!({"custom_id": "pick=0", "component_type": 3, "values": [action]})),
        _ => did(dice, id, 3, json!({"custom_id": action, "component_type": 2})),
    }
}

#[tokio::test]
async fn hostile_interactions_change_nothing_of_other_people() {
    let mut dice = Dice::new(4_004);
    let catalogue = stock::catalogue(&[(crate::contract::stage::HERE, ("acme", "21"))]);
    let setup = Setup { catalogue, platform: Platform::Outside, durability: Durability::Off, ..Setup::local() };
    let world = World::open(setup).await;
    world.allow_warnings();
    let (people, mut loot) = victims(&world).await;
    // Pictures are drawn and sent elsewhere.
    loot.actions.retain(|action| !action.starts_with("qr:") && !action.starts_with("board"));
    let mut discord = Discord::start(Welcome::Ready, None).await;
    discord.heard_by(&world, Arc::new(Desk::new(world.shared()))).await;
    let (before, ledger) = (kept(&world, &people).await, world.ledger().await);
    let mut last: Option<Value> = None;
    for event in 1..=EVENTS {
        let real = honest(&mut dice, 1_000_000 + event, &loot);
        let told = match last.take() {
            Some(last) if dice.below(8) == 0 => last,
            _ if dice.below(4) == 0 => real,
            _ => dice.spoilt(&real, &loot.ids),
        };
        match dice.below(50) {
            0 => discord.dispatch(&dice.text(), told.clone()),
            _ => discord.interaction(told.clone()),
        }
        last = Some(told);
        if event % BATCH == 0 {
            let id = 2_000_000 + event;
            let asks = json!({"id": "41", "name": "portevoix", "type": 1, "options": []});
            let mut asks = did(&mut dice, id, 2, asks);
            asks["guild_id"] = "11".into();
            discord.interaction(asks);
            let answer = discord.answer_to(&id.to_string()).await;
            assert!(answer.body["type"].as_u64().is_some(), "event {event}: {answer:?}");
        }
    }
    assert_eq!(discord.logins().len(), 1, "the connection broke");
    let answers = discord.requests();
    let told_all = |body: &Value| body["data"]["flags"] == 64 || body["type"] != 4;
    let public: Vec<_> =
        answers.iter().filter(|asked| asked.path.ends_with("/callback") && !told_all(&asked.body)).collect();
    assert!(public.is_empty(), "an answer that everybody sees: {public:#?}");
    discord.end().await;
    before.assert_same(&kept(&world, &people).await);
    assert_eq!(world.ledger().await[..ledger.len()], ledger);
    assert_eq!(world.errors(), Vec::<String>::new());
    world.finish().await;
}
