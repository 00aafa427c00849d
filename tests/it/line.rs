//! The line step by step: what a slot posts, when it does not, and what follows a change of mind.
use std::sync::Arc;

use async_trait::async_trait;
use portevoix::flow::card::Card;
use portevoix::flow::port::{Chat, Clock as _, Doing, Found, Outgoing, PostError};
use portevoix::flow::{self, Catalogue};
use portevoix::id::{ChannelId, Millis, PersonId};
use portevoix::network::Network;
use portevoix::schedule::Place;
use portevoix::schedule::line::State;
use portevoix::store::Durability;

use crate::world::{Pages, Setup, World, instant};

fn setup(now: &'static str, catalogue: Arc<Catalogue>) -> Setup {
    Setup { seed: 3, now, catalogue, durability: Durability::Off, ..Setup::local() }
}

fn pages() -> Pages {
    Pages::default().channel("team", "en")
}

async fn until(world: &World, end: &str) {
    while world.business.now() < instant(end) {
        world.pass(10 * Millis::MINUTE);
        world.tick().await.unwrap();
    }
}

/// Reason codes and states of every slot, by instant.
async fn slots(world: &World) -> Vec<(String, String)> {
    let slots = world.store().slots().await.unwrap();
    let told = |state: &State| match state {
        State::Sent { .. } => "sent".to_owned(),
        State::Skipped { reason } => reason.clone(),
        other => format!("{other:?}"),
    };
    slots.iter().map(|slot| (slot.instant.to_string(), told(&slot.state))).collect()
}

#[tokio::test]
async fn the_ledger_names_the_item_that_was_posted() {
    let catalogue = pages().schedule("s", "channel = 'team';when = 'daily 09:00'").item("first", "educational", "one");
    let world = World::open(setup("2026-11-24T07:00:00Z", catalogue.read())).await;
    until(&world, "2026-11-24T09:00:00Z").await;
    let leaves = world.store().ledger(0, 100).await.unwrap();
    let posted: Vec<_> = leaves.iter().filter(|leaf| leaf.1.contains("\"posted\"")).collect();
    assert_eq!(posted.len(), 1);
    assert!(posted[0].1.contains("channel=team item=first"), "{}", posted[0].1);
    world.finish().await;
}

#[tokio::test]
async fn boards_too_keep_holidays_and_quiet_hours() {
    let lines = "channel = 'team';cron = '0 9 * * *';post = 'board';holidays = 'FR';quiet = '20:00-08:00'";
    let catalogue = pages()
        .schedule("b", lines)
        .schedule("n", "channel = 'team';cron = '0 23 * * *';post = 'board';quiet = '20:00-08:00'");
    // Easter Monday 2026.
    let world = World::open(setup("2026-04-06T05:00:00Z", catalogue.read())).await;
    until(&world, "2026-04-07T08:00:00Z").await;
    let expected = [
        ("2026-04-06T07:00:00Z", "PUBLIC_HOLIDAY"),
        ("2026-04-06T21:00:00Z", "QUIET_HOURS"),
        ("2026-04-07T07:00:00Z", "sent"),
    ];
    assert_eq!(slots(&world).await, expected.map(|(at, state)| (at.to_owned(), state.to_owned())));
    world.finish().await;
}

#[tokio::test]
async fn what_is_late_is_not_posted_in_quiet_hours() {
    let lines = "channel = 'team';when = 'daily 18:00';quiet = '20:00-08:00';catch_up_window = '6h'";
    let catalogue = pages().schedule("s", lines).item("late", "educational", "one").read();
    let world = World::open(setup("2026-11-24T12:00:00Z", catalogue)).await;
    world.tick().await.unwrap();
    // Down from noon to 21:00 in Paris.
    world.pass(8 * Millis::HOUR);
    world.tick().await.unwrap();
    assert_eq!(slots(&world).await, [("2026-11-24T17:00:00Z".to_owned(), "QUIET_HOURS".to_owned())]);
    world.finish().await;
}

#[tokio::test]
async fn a_corrected_page_is_where_the_old_link_leads() {
    let catalogue = pages().schedule("s", "channel = 'team';when = 'daily 09:00'").item("page", "educational", "one");
    let world = World::open(setup("2026-11-24T07:00:00Z", catalogue.read())).await;
    let press = |action: String| world.call("Ada", "team", Doing::Press { action });
    press("join:".into()).await;
    press("kit:page:x:en:0".into()).await;
    let before = world.store().links().await.unwrap();
    assert_eq!(before.len(), 1);
    // The same item, corrected: another campaign, so another address behind the same code.
    let corrected = Catalogue::read(&corrected_page(), true).0;
    world.parts().catalogue.set(Arc::new(corrected));
    press("kit:page:x:en:0".into()).await;
    let after = world.store().links().await.unwrap();
    assert_eq!((after.len(), after[0].code), (1, before[0].code));
    assert!(after[0].target.as_str().starts_with("https://example.com/corrected?"), "{}", after[0].target);
    assert_eq!(world.parts().links.get(after[0].code).unwrap().url, after[0].target);
    world.finish().await;
}

fn corrected_page() -> Vec<portevoix::content::SourceFile> {
    use portevoix::content::{APPROVALS, Approval, SourceFile, append_approval, read};
    let file = |path: &str, text: String| SourceFile { path: path.into(), bytes: text.into_bytes() };
    let page = "---\ntitle: Page\nkind: educational\nlink: https://example.com/corrected\ncaptions:\n  - text: Hello.\n---\nHello.\n";
    let mut files = vec![
        file("items/page.en.md", page.into()),
        file("charter/charter.fr.md", "La charte.".into()),
        file("charter/charter.en.md", "The charter.".into()),
        file("schedules.toml", "[channel.team]\nlang = \"en\"\n".into()),
    ];
    let item = read(&files).0.items.into_values().next().unwrap();
    let at = Millis(1_700_000_000_000);
    let approval = Approval { item: item.id, revision: item.revision, by: "Zoé".into(), at };
    files.push(file(APPROVALS, append_approval("", &approval)));
    files
}

#[tokio::test]
async fn consent_is_taken_back_whatever_the_charter_says_and_leaving_forgets_audiences() {
    let world = World::open(setup("2026-11-24T07:00:00Z", pages().item("page", "educational", "one").read())).await;
    let press = |action: &'static str| world.call("Ada", "team", Doing::Press { action: action.into() });
    press("join:").await;
    press("me:named on").await;
    press("me:audience linkedin 500+").await;
    let ada = || async { world.store().people(10).await.unwrap().remove(0) };
    assert!(ada().await.named);
    // The charter changes: nobody has accepted the new one yet.
    let charter = portevoix::content::Charter { version: "changed".into(), texts: [].into(), changes: [].into() };
    let (mut catalogue, _) = Catalogue::read(&corrected_page(), true);
    catalogue.library.charter = Some(charter);
    world.parts().catalogue.set(Arc::new(catalogue));
    press("me:named on").await;
    press("me:named off").await;
    assert!(!ada().await.named);
    assert_eq!(
        world.store().audiences().await.unwrap().keys().map(|(_, n)| *n).collect::<Vec<_>>(),
        [Network::Linkedin]
    );
    press("me:leave").await;
    assert!(world.store().audiences().await.unwrap().is_empty());
    world.finish().await;
}

#[tokio::test]
async fn a_changed_calendar_does_not_fire_into_the_past() {
    let item = |pages: Pages| pages.item("page", "educational", "one").read();
    let eleven = item(pages().schedule("s", "channel = 'team';when = 'daily 11:00'"));
    let world = World::open(setup("2026-11-24T08:30:00Z", eleven)).await;
    // 10:20 in Paris: the schedule moves to 10:00.
    until(&world, "2026-11-24T09:20:00Z").await;
    portevoix::flow::plan::close_books(world.parts()).await.unwrap();
    let ten = item(pages().schedule("s", "channel = 'team';when = 'daily 10:00'"));
    world.parts().catalogue.set(ten);
    until(&world, "2026-11-25T09:30:00Z").await;
    assert_eq!(slots(&world).await, [("2026-11-25T09:00:00Z".to_owned(), "sent".to_owned())]);
    world.finish().await;
}

/// A channel whose answers are lost and whose history is closed, as when the bot was put out of it.
struct Closed;

#[async_trait]
impl Chat for Closed {
    async fn post(&self, _: &Outgoing) -> Result<String, PostError> {
        Err(PostError::Lost("reset".into()))
    }

    async fn edit(&self, _: &ChannelId, _: &str, _: &Card) -> Result<(), PostError> {
        Ok(())
    }

    async fn withdraw(&self, _: &ChannelId, _: &str) -> Result<(), PostError> {
        Ok(())
    }

    async fn direct(&self, _: PersonId, _: &ChannelId, _: &Card, _: &str) -> Result<String, PostError> {
        Ok("direct".into())
    }

    async fn history(&self, _: &ChannelId, _: Option<&Place>, _: Millis) -> Result<Vec<Found>, PostError> {
        Err(PostError::Refused { retry_after: None, permanent: true, reason: "not_in_channel".into() })
    }
}

#[tokio::test]
async fn a_card_of_which_nobody_will_ever_tell_is_given_up_when_its_time_is_over() {
    let lines = "channel = 'team';when = 'daily 09:00';catch_up_window = '1h'";
    let catalogue = pages().schedule("s", lines).item("one", "educational", "one");
    let world = World::open(setup("2026-11-24T07:00:00Z", catalogue.read())).await;
    world.allow_warnings();
    world.tick().await.unwrap();
    let parts = world.with_chat(Arc::new(Closed));
    let state = async |minutes: i64| {
        for _ in 0..minutes {
            world.pass(Millis::MINUTE);
            flow::plan::plan_due(&parts).await.unwrap();
            flow::post::work(&parts).await.unwrap();
        }
        slots(&world).await.remove(0).1
    };
    // 08:59 UTC: it may stand, and whoever was put out may be let in again.
    assert!(state(119).await.starts_with("Sending"));
    assert_eq!(state(5).await, "Failed { reason: \"its history is closed: not_in_channel\" }");
    drop(parts);
    world.finish().await;
}
