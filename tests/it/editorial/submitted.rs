//! Who can approve is told of what was submitted: together, once for each revision, and not of their own.
use std::collections::BTreeMap;

use portevoix::content::Role;
use portevoix::flow::port::Doing;
use portevoix::id::Millis;

use crate::world::{Pages, Platform, Setup, World};

fn pages(words: &str) -> Pages {
    let pages = Pages::default().channel("team", "en").item("one", "educational", words).by("Root");
    pages.item("two", "educational", "second").item("three", "educational", "third")
}

async fn says(world: &World, who: &str, role: Role, command: &str, rest: &str) {
    *world.role.lock().unwrap() = Some(role);
    world.call(who, "team", Doing::Command { name: command.into(), rest: rest.into() }).await;
}

/// Everything is a draft, and the comms team is known.
async fn open() -> World {
    let setup = Setup { catalogue: pages("first").read(), platform: Platform::Fake, ..Setup::local() };
    let world = World::open(setup).await;
    for (who, role) in [("Vic", Role::Viewer), ("Al", Role::Author), ("Bo", Role::Approver), ("Root", Role::Admin)] {
        says(&world, who, role, "portevoix", "").await;
    }
    for item in ["one", "two", "three"] {
        *world.role.lock().unwrap() = Some(Role::Approver);
        let pull = Doing::Submit { action: format!("pull:{item}"), fields: BTreeMap::new() };
        world.call("Bo", "team", pull).await;
        says(&world, "Bo", Role::Approver, "content", &format!("restore {item}")).await;
    }
    world
}

async fn submit(world: &World, who: &str, item: &str) {
    let role = if who == "Al" { Role::Author } else { Role::Approver };
    says(world, who, role, "content", &format!("submit {item}")).await;
}

async fn minutes(world: &World, count: i64) {
    for _ in 0..count {
        world.pass(Millis::MINUTE);
        world.errands().await.unwrap();
    }
}

/// Every message so far: to whom, and of which items.
async fn told(world: &World) -> Vec<(String, String)> {
    let mut told = vec![];
    for direct in world.chat.told() {
        let person = world.store().person(direct.person).await.unwrap().unwrap();
        let options = direct.card.pick.unwrap().options;
        let items: Vec<&str> = options.iter().map(|option| option.action.strip_prefix("show:").unwrap()).collect();
        assert_eq!(direct.card.title.contains(&format!("{} items", items.len())), items.len() > 1);
        told.push((person.name, items.join(" ")));
    }
    told.sort();
    told
}

fn all(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(who, items)| ((*who).to_owned(), (*items).to_owned())).collect()
}

#[tokio::test]
async fn what_was_submitted_within_a_minute_is_one_message_to_each_who_can_approve() {
    let world = open().await;
    submit(&world, "Al", "one").await;
    submit(&world, "Al", "two").await;
    world.errands().await.unwrap();
    assert_eq!(told(&world).await, []);
    minutes(&world, 3).await;
    // Root is the author of the first by name.
    assert_eq!(told(&world).await, all(&[("Bo", "one two"), ("Root", "two")]));
    // Who submits is not told, nor of what others told them of before.
    submit(&world, "Bo", "three").await;
    minutes(&world, 3).await;
    assert_eq!(told(&world).await, all(&[("Bo", "one two"), ("Root", "three"), ("Root", "two")]));
    world.finish().await;
}

#[tokio::test]
async fn a_revision_is_told_once_and_new_words_anew() {
    let world = open().await;
    submit(&world, "Al", "one").await;
    minutes(&world, 2).await;
    let back = Doing::Submit { action: "return:one".into(), fields: [("reason".into(), "no".into())].into() };
    world.call("Bo", "team", back).await;
    submit(&world, "Al", "one").await;
    minutes(&world, 2).await;
    assert_eq!(told(&world).await, all(&[("Bo", "one")]));
    world.parts().catalogue.set(pages("changed").read());
    says(&world, "Bo", Role::Approver, "content", "archive one").await;
    says(&world, "Bo", Role::Approver, "content", "restore one").await;
    submit(&world, "Al", "one").await;
    minutes(&world, 2).await;
    assert_eq!(told(&world).await, all(&[("Bo", "one"), ("Bo", "one")]));
    world.finish().await;
}

#[tokio::test]
async fn what_was_decided_meanwhile_is_not_told() {
    let world = open().await;
    submit(&world, "Al", "two").await;
    submit(&world, "Al", "three").await;
    says(&world, "Root", Role::Admin, "content", "approve three").await;
    minutes(&world, 2).await;
    assert_eq!(told(&world).await, all(&[("Bo", "two"), ("Root", "two")]));
    submit(&world, "Al", "one").await;
    says(&world, "Bo", Role::Approver, "content", "approve one").await;
    minutes(&world, 2).await;
    assert_eq!(told(&world).await.len(), 2);
    world.finish().await;
}

#[tokio::test]
async fn who_snoozes_is_told_of_all_of_it_afterwards_in_one_message() {
    let world = open().await;
    says(&world, "Bo", Role::Approver, "me", "snooze 12h").await;
    for item in ["one", "two", "three"] {
        submit(&world, "Al", item).await;
        minutes(&world, 60).await;
    }
    let bo = async |world: &World| told(world).await.into_iter().filter(|(who, _)| who == "Bo").collect::<Vec<_>>();
    assert_eq!(bo(&world).await, []);
    minutes(&world, 10 * 60).await;
    // In the order of the queue, as in the room: whatever has no `order` goes by id, and not by when it was submitted.
    assert_eq!(bo(&world).await, all(&[("Bo", "one three two")]));
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE done_at IS NULL").await, 0);
    world.finish().await;
}

#[tokio::test]
async fn killed_while_it_is_said_it_is_said_once_and_so_of_what_came_behind_it() {
    for point in ["decision_kept", "errand_claimed", "errand_run"] {
        let mut world = open().await;
        world.allow_warnings();
        world.faults.once(point);
        submit(&world, "Al", "two").await;
        world.pass(Millis::MINUTE);
        let died = world.errands().await.is_err();
        assert_eq!(died, point != "decision_kept", "{point}");
        world.restart().await;
        submit(&world, "Al", "three").await;
        minutes(&world, 5).await;
        // One of the two was interrupted, and it may be either.
        for approver in ["Bo", "Root"] {
            let seen = told(&world).await.into_iter().filter(|(who, _)| who == approver);
            let mut words: Vec<String> =
                seen.flat_map(|(_, items)| items.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
            words.sort_unstable();
            assert_eq!(words, ["three", "two"], "{point}: {approver}");
        }
        world.finish().await;
    }
}
