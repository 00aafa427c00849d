//! What meets in between: two people who become one while they are told something, a card that was lost while its item
//! was taken back and came back, an approval whose file is ahead of its time.
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use portevoix::content::{APPROVALS, Role, State};
use portevoix::flow::card::Card;
use portevoix::flow::port::{Answer, Chat, Doing, Found, Outgoing, PostError};
use portevoix::flow::{self, Catalogue, recall};
use portevoix::id::{ChannelId, ItemId, Millis, PersonId};
use portevoix::schedule::{Place, line};
use tokio::sync::Semaphore;

mod moved;

use crate::world::{FakeChat, Pages, Platform, Setup, Weather, World, action, card, sample_files};

const DISCORD: (&str, &str) = ("discord", "acme");
const SLACK: (&str, &str) = ("slack", "club");

fn pages() -> Pages {
    Pages::default()
        .channel("general", "en")
        .schedule("one", "channel='general';when='daily 09:30';zone='Europe/Paris';catch_up_window='4h'")
        .item("news", "educational", "something true")
}

async fn open() -> World {
    let world = World::open(Setup { catalogue: pages().read(), platform: Platform::Fake, ..Setup::local() }).await;
    world.tick().await.unwrap();
    world
}

async fn does(world: &World, place: (&str, &str), who: &str, doing: Doing) -> Card {
    card(world.call_at(place, who, "general", doing).await)
}

async fn press(world: &World, place: (&str, &str), who: &str, action: &str) -> Card {
    does(world, place, who, Doing::Press { action: action.into() }).await
}

async fn content(world: &World, who: &str, rest: &str) -> Answer {
    *world.role.lock().unwrap() = Some(Role::Approver);
    let answer = world.call(who, "general", Doing::Command { name: "content".into(), rest: rest.into() }).await;
    *world.role.lock().unwrap() = None;
    answer
}

/// Private messages wait until they are let through.
struct Slow {
    inner: Arc<FakeChat>,
    gate: Semaphore,
    asked: AtomicUsize,
}

#[async_trait]
impl Chat for Slow {
    async fn post(&self, outgoing: &Outgoing) -> Result<String, PostError> {
        self.inner.post(outgoing).await
    }

    async fn edit(&self, channel: &ChannelId, message: &str, card: &Card) -> Result<(), PostError> {
        self.inner.edit(channel, message, card).await
    }

    async fn withdraw(&self, channel: &ChannelId, message: &str) -> Result<(), PostError> {
        self.inner.withdraw(channel, message).await
    }

    async fn direct(&self, who: PersonId, channel: &ChannelId, card: &Card, nonce: &str) -> Result<String, PostError> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let _turn = self.gate.acquire().await;
        self.inner.direct(who, channel, card, nonce).await
    }

    async fn history(&self, channel: &ChannelId, at: Option<&Place>, since: Millis) -> Result<Vec<Found>, PostError> {
        self.inner.history(channel, at, since).await
    }
}

#[tokio::test]
async fn who_becomes_one_while_others_are_asked_is_asked_too() {
    const SHARERS: usize = 12;
    const AT_ONCE: usize = 8;
    let world = open().await;
    let names: Vec<String> = (0..SHARERS).map(|n| format!("u{n}")).collect();
    for name in &names {
        // Known on Slack first: that id stays.
        does(&world, SLACK, name, Doing::Command { name: "me".into(), rest: String::new() }).await;
        world.pass(1);
        press(&world, DISCORD, name, "join:").await;
        let kit = press(&world, DISCORD, name, "kit:news:linkedin:en:0").await;
        press(&world, DISCORD, name, &action(&kit, "shared:")).await;
    }
    content(&world, "Boss", "withdraw news --reason wrong").await;
    let slow = Arc::new(Slow { inner: world.chat.clone(), gate: Semaphore::new(0), asked: AtomicUsize::new(0) });
    let parts = world.with_chat(slow.clone());
    let looking = tokio::spawn(async move { flow::errand::work(&parts).await });
    while slow.asked.load(Ordering::SeqCst) < AT_ONCE {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // The rest was read and waits: one of them turns out to be somebody known before, and so does one who is being asked.
    let open = world.store().errands_open(Millis(i64::MAX), 100).await.unwrap();
    for waits in [true, false] {
        let errand = open.iter().find(|errand| (errand.attempts == 0) == waits).unwrap();
        let accounts = world.store().accounts_of(errand.person.unwrap()).await.unwrap();
        let name = &accounts[0].2;
        let link = |rest: String| Doing::Command { name: "me".into(), rest };
        let code = does(&world, DISCORD, name, link("link".into())).await.title;
        let asked = does(&world, SLACK, name, link(format!("link {code}"))).await;
        assert_eq!(press(&world, SLACK, name, &action(&asked, "merge:")).await.title, "Your accounts are linked");
    }
    slow.gate.add_permits(1_000);
    looking.await.unwrap().unwrap();
    world.errands().await.unwrap();
    let asked = recall::progress(world.parts(), &"news".parse().unwrap()).await.unwrap().unwrap().1.asked;
    assert_eq!((asked.all, asked.done), (SHARERS as i64, SHARERS as i64));
    world.finish().await;
}

#[tokio::test]
async fn a_card_that_was_lost_does_not_come_back_with_a_dead_link() {
    let world = open().await;
    world.allow_warnings();
    world.chat.weather(Weather { lost_before: 1_000, ..Weather::CALM });
    world.pass(Millis::HOUR);
    world.tick().await.unwrap();
    world.chat.weather(Weather::CALM);
    for (who, rest) in [
        ("Boss", "withdraw news --reason wrong"),
        ("Boss", "restore news"),
        ("Writer", "submit news"),
        ("Boss", "approve news"),
    ] {
        content(&world, who, rest).await;
    }
    for _ in 0..3 {
        world.pass(line::LEASE + line::QUARANTINE);
        world.tick().await.unwrap();
        world.errands().await.unwrap();
    }
    // Nothing goes out that would be taken away again at once.
    assert_eq!((world.chat.log().len(), world.chat.edits().len()), (0, 0));
    world.finish().await;
}

#[tokio::test]
async fn what_is_withdrawn_is_withdrawn_though_a_file_is_ahead_of_its_time() {
    let files = sample_files().into_iter().map(|mut file| {
        if file.path == APPROVALS {
            let text = String::from_utf8(file.bytes).unwrap();
            let lines =
                text.lines().map(|line| if line.starts_with("at = ") { "at = \"2027-01-01T00:00:00Z\"" } else { line });
            file.bytes = lines.collect::<Vec<_>>().join("\n").into_bytes();
        }
        file
    });
    let catalogue = Arc::new(Catalogue::read(&files.collect::<Vec<_>>(), true).0);
    let world = World::open(Setup { catalogue, ..Setup::local() }).await;
    flow::catalogue::record(world.parts()).await.unwrap();
    let item: ItemId = "unique-reach".parse().unwrap();
    let state = || {
        let catalogue = world.parts().catalogue();
        catalogue.state(&catalogue.library.items[&item])
    };
    assert_eq!(state(), State::Approved);
    content(&world, "Boss", "withdraw unique-reach --reason wrong").await;
    assert_eq!(state(), State::Withdrawn);
    assert_eq!(world.count("SELECT COUNT(*) FROM decision").await, 1);
    content(&world, "Boss", "withdraw unique-reach --reason wrong").await;
    assert_eq!(world.count("SELECT COUNT(*) FROM decision").await, 1, "it was withdrawn before");
    world.finish().await;
}

#[tokio::test]
async fn two_who_consent_both_ways_at_once_become_one_once() {
    let world = open().await;
    let me = |rest: String| Doing::Command { name: "me".into(), rest };
    let mut codes = vec![];
    for place in [DISCORD, SLACK] {
        press(&world, place, "me", "join:").await;
        codes.push(does(&world, place, "me", me("link".into())).await.title);
        world.pass(1);
    }
    let slack = does(&world, SLACK, "me", me(format!("link {}", codes[0]))).await;
    let discord = does(&world, DISCORD, "me", me(format!("link {}", codes[1]))).await;
    let (slack, discord) = (action(&slack, "merge:"), action(&discord, "merge:"));
    tokio::join!(press(&world, SLACK, "me", &slack), press(&world, DISCORD, "me", &discord));
    assert_eq!(world.ledger().await.into_iter().filter(|(action, _)| action == "merged").count(), 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM person").await, 1);
    world.finish().await;
}

#[tokio::test]
async fn a_button_or_form_that_nobody_was_shown_does_nothing() {
    const REFUSED: &str = "You cannot do that here";
    let world = open().await;
    let revision = world.parts().catalogue().library.items.values().next().unwrap().revision.0.clone();
    let about = ["approve", "submit", "changes", "withdraw", "restore", "archive"]
        .map(|verb| format!("{verb}:news:{revision}"));
    let others =
        ["pause:", "pause:form", "unpause:", "unpause:post:1Choz4jWUD29erhGhQj3kL", "unpause:drop:x", "fine:x"];
    for role in [None, Some(Role::Viewer)] {
        *world.role.lock().unwrap() = role;
        for action in about.iter().map(String::as_str).chain(others) {
            assert_eq!(press(&world, SLACK, "Eve", action).await.title, REFUSED, "{role:?} {action}");
        }
        for action in ["pull:news", "return:news", "halt:"] {
            let doing = Doing::Submit { action: action.into(), fields: [("reason".to_owned(), "x".to_owned())].into() };
            assert_eq!(does(&world, SLACK, "Eve", doing).await.title, REFUSED, "{role:?} {action}");
        }
    }
    *world.role.lock().unwrap() = None;
    for action in ["show:news", "recall:news", "alert:x"] {
        assert_eq!(press(&world, SLACK, "Eve", action).await.title, REFUSED, "{action}");
    }
    for nothing in ["SELECT COUNT(*) FROM decision", "SELECT COUNT(*) FROM pause"] {
        assert_eq!(world.count(nothing).await, 0);
    }
    world.finish().await;
}
