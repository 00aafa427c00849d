//! "Not for me" and alerts: what is counted, what is told, to whom, and that nothing public follows.
use std::sync::Arc;

use portevoix::chat::exchange::Workspaces;
use portevoix::content::Role;
use portevoix::flow::card::Card;
use portevoix::flow::port::{Clock as _, Doing, PostError};
use portevoix::flow::{Catalogue, alert, decline, errand};
use portevoix::id::Millis;
use portevoix::store::{Durability, PersonState};
use sqlx::Connection as _;

use crate::world::{Pages, Platform, Setup, World, action, actions, card};

fn setup(catalogue: Arc<Catalogue>) -> Setup {
    let now = "2026-11-24T07:00:00Z";
    Setup {
        seed: 9,
        now,
        catalogue,
        platform: Platform::Fake,
        durability: Durability::Off,
        fetch: None,
        workspaces: Workspaces::new(),
    }
}

fn pages() -> Pages {
    Pages::default().channel("team", "en").item("buzz", "educational", "one").item("calm", "educational", "two")
}

async fn press(world: &World, who: &str, action: &str) -> Card {
    card(world.call(who, "team", Doing::Press { action: action.into() }).await)
}

async fn sql(world: &World, statement: &'static str, values: &[&str]) {
    let mut raw = world.raw().await;
    let mut query = sqlx::query(statement);
    for value in values {
        query = query.bind((*value).to_owned());
    }
    query.execute(&mut raw).await.unwrap();
    raw.close().await.unwrap();
}

/// A personal link of an item, by somebody who takes part.
async fn link(world: &World, item: &str) -> String {
    press(world, "Ada", "join:").await;
    press(world, "Ada", &format!("kit:{item}:x:en:0")).await;
    let links = world.store().links().await.unwrap();
    links.into_iter().find(|link| link.item.as_str() == item).unwrap().code.to_string()
}

/// So many counted clicks in the hour of now.
async fn clicks(world: &World, code: &str, count: i64) {
    let hour = world.business.now().0.div_euclid(Millis::HOUR).to_string();
    let statement = "INSERT INTO click_rollup (link, hour, class, counted, total) \
        VALUES ($1, CAST($2 AS INTEGER), 0, CAST($3 AS INTEGER), CAST($3 AS INTEGER)) \
        ON CONFLICT (link, hour, class) DO UPDATE SET counted = counted + excluded.counted";
    sql(world, statement, &[code, &hour, &count.to_string()]).await;
}

/// Somebody of the comms team, seen last with this role.
async fn member(world: &World, name: &str, role: Role) {
    *world.role.lock().unwrap() = Some(role);
    world.call(name, "team", Doing::Command { name: "portevoix".into(), rest: String::new() }).await;
    *world.role.lock().unwrap() = None;
}

#[tokio::test]
async fn not_for_me_is_thanked_undone_and_only_counted() {
    let world = World::open(setup(pages().read())).await;
    let thanks = press(&world, "Ada", "notforme:buzz").await;
    assert_eq!(thanks.title, "Thank you for telling us");
    press(&world, "Ada", "notforme:buzz").await;
    let item = "buzz".parse().unwrap();
    assert_eq!(world.store().declined_count(&item).await.unwrap(), 1);
    let undone = press(&world, "Ada", &action(&thanks, "forme:")).await;
    assert!(actions(&undone).is_empty());
    assert_eq!(world.store().declined_count(&item).await.unwrap(), 0);
    for n in 0..4 {
        press(&world, &format!("p{n}"), "notforme:buzz").await;
    }
    assert_eq!(decline::told(world.parts(), &item).await.unwrap(), None);
    press(&world, "p4", "notforme:buzz").await;
    assert_eq!(decline::told(world.parts(), &item).await.unwrap(), Some(5));
    // Still offered to who said so; nobody joined or left by it; nothing of it is in the ledger.
    let list = card(world.call("p0", "team", Doing::Command { name: "content".into(), rest: String::new() }).await);
    assert!(actions(&list).contains(&"share:buzz"));
    assert!(world.store().people(10).await.unwrap().iter().all(|person| person.state == PersonState::Known));
    assert!(world.ledger().await.is_empty());
    for odd in ["notforme:", "notforme:gone", "notforme:BUZZ; DROP", "forme:\u{0}"] {
        assert_eq!(press(&world, "p0", odd).await.title, "This item is no longer offered", "{odd}");
    }
    world.finish().await;
}

#[tokio::test]
async fn a_spike_is_told_once_in_private_to_who_can_act() {
    let world = World::open(setup(pages().read())).await;
    let code = link(&world, "buzz").await;
    for (name, role) in [("Noor", Role::Approver), ("Root", Role::Admin), ("Vic", Role::Viewer), ("Al", Role::Author)] {
        member(&world, name, role).await;
    }
    // Four quiet days.
    for hour in 0..96 {
        clicks(&world, &code, i64::from(hour % 3 == 0)).await;
        world.pass(Millis::HOUR);
        assert_eq!(alert::watch(world.parts()).await.unwrap(), 0, "hour {hour}");
    }
    // A pause and a personal pause hold nothing of this back.
    *world.role.lock().unwrap() = Some(Role::Approver);
    world.call("Noor", "team", Doing::Command { name: "portevoix".into(), rest: "pause".into() }).await;
    clicks(&world, &code, 400).await;
    assert_eq!(alert::watch(world.parts()).await.unwrap(), 1);
    assert_eq!(alert::watch(world.parts()).await.unwrap(), 0);
    while errand::work(world.parts()).await.unwrap() > 0 {}
    assert_eq!(world.chat.directs().len(), 2, "one message to each of two people");
    assert!(world.chat.log().is_empty(), "nothing in a channel");
    let list =
        card(world.call("Vic", "team", Doing::Command { name: "contenus".into(), rest: "alertes".into() }).await);
    let see = action(&list, "alert:");
    let shown = press(&world, "Noor", &see).await;
    assert!(shown.title.contains("An idea buzz") && shown.text.contains("400"), "{shown:?}");
    assert_eq!(actions(&shown).len(), 4);
    // It grows and falls: the button tells, nobody is written to again.
    for _ in 0..6 {
        world.pass(Millis::HOUR);
        clicks(&world, &code, 600).await;
        alert::watch(world.parts()).await.unwrap();
    }
    let phase = |card: &Card| card.facts[0].1.split(':').next().unwrap().to_owned();
    assert_ne!(phase(&press(&world, "Noor", &see).await), "birth");
    for _ in 0..20 {
        world.pass(Millis::HOUR);
        alert::watch(world.parts()).await.unwrap();
    }
    let over = press(&world, "Noor", &see).await;
    assert_eq!((phase(&over).as_str(), actions(&over).len()), ("resolution", 0));
    while errand::work(world.parts()).await.unwrap() > 0 {}
    assert_eq!(world.chat.directs().len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn two_who_turn_out_to_be_one_are_told_once() {
    const DISCORD: (&str, &str) = ("discord", "acme");
    const SLACK: (&str, &str) = ("slack", "club");
    // Told already when they become one: neither, or one of the two.
    for told in [0, 1] {
        let world = World::open(setup(pages().read())).await;
        let says = async |place, rest: &str| {
            let doing = Doing::Command { name: "me".into(), rest: rest.into() };
            card(world.call_at(place, "Noor", "team", doing).await)
        };
        let code = link(&world, "buzz").await;
        *world.role.lock().unwrap() = Some(Role::Approver);
        says(DISCORD, "").await;
        says(SLACK, "").await;
        for _ in 0..30 {
            clicks(&world, &code, 1).await;
            world.pass(Millis::HOUR);
        }
        clicks(&world, &code, 400).await;
        assert_eq!(alert::watch(world.parts()).await.unwrap(), 1);
        if told == 1 {
            world.chat.direct_fails(&[PostError::Lost("away".into())]);
            world.errands().await.unwrap();
            assert_eq!(world.chat.told().len(), 1);
        }
        let asked = says(SLACK, &format!("link {}", says(DISCORD, "link").await.title)).await;
        let yes = Doing::Press { action: action(&asked, "merge:") };
        assert_eq!(card(world.call_at(SLACK, "Noor", "team", yes).await).title, "Your accounts are linked");
        for _ in 0..3 {
            world.pass(Millis::HOUR);
            world.errands().await.unwrap();
        }
        let alerts = world.chat.told().into_iter().filter(|direct| !direct.card.rows.is_empty());
        assert_eq!(alerts.count(), 1, "told before: {told}");
        world.finish().await;
    }
}

#[tokio::test]
async fn not_for_me_does_not_tell_that_there_is_a_draft() {
    let world = World::open(setup(pages().read())).await;
    press(&world, "Ada", "join:").await;
    press(&world, "Ada", "kit:buzz:x:en:0").await;
    *world.role.lock().unwrap() = Some(Role::Approver);
    for item in ["buzz", "calm"] {
        let rest = format!("withdraw {item} --reason wrong");
        world.call("Boss", "team", Doing::Command { name: "content".into(), rest }).await;
    }
    *world.role.lock().unwrap() = None;
    // Somebody saw the one; the other is a name like any that there is not.
    assert_eq!(press(&world, "Ada", "notforme:buzz").await.title, "Thank you for telling us");
    assert_eq!(press(&world, "Ada", "notforme:calm").await, press(&world, "Ada", "notforme:nothing").await);
    world.finish().await;
}

#[tokio::test]
async fn it_is_fine_ends_what_is_said_of_an_episode_and_takes_a_role() {
    let world = World::open(setup(pages().read())).await;
    let code = link(&world, "buzz").await;
    member(&world, "Noor", Role::Approver).await;
    world.pass(60 * Millis::HOUR);
    for n in 0..7 {
        press(&world, &format!("p{n}"), "notforme:calm").await;
    }
    clicks(&world, &code, 1).await;
    world.pass(30 * Millis::HOUR);
    clicks(&world, &code, 300).await;
    assert_eq!(alert::watch(world.parts()).await.unwrap(), 1);
    let alerts = world.store().newest_alerts().await.unwrap();
    let fine = format!("fine:{}", alerts[0].id);
    assert_eq!(press(&world, "Vic", &fine).await.title, "You cannot do that here");
    assert_eq!(press(&world, "Vic", &format!("alert:{}", alerts[0].id)).await.title, "You cannot do that here");
    *world.role.lock().unwrap() = Some(Role::Approver);
    assert_eq!(press(&world, "Noor", &fine).await.title, "Noted");
    assert_eq!(press(&world, "Noor", "fine:nonsense").await.title, "This item is no longer offered");
    for _ in 0..3 {
        world.pass(Millis::HOUR);
        clicks(&world, &code, 300).await;
        assert_eq!(alert::watch(world.parts()).await.unwrap(), 0);
    }
    let none = card(world.call("Noor", "team", Doing::Command { name: "content".into(), rest: "alerts".into() }).await);
    assert!(actions(&none).is_empty());
    // What was fine is over; days later it begins anew, and is told anew.
    for _ in 0..40 {
        world.pass(Millis::HOUR);
        assert_eq!(alert::watch(world.parts()).await.unwrap(), 0);
    }
    clicks(&world, &code, 900).await;
    assert_eq!(alert::watch(world.parts()).await.unwrap(), 1);
    world.finish().await;
}
