//! What is wrong is told to the operator's channel once when it begins and once when it ends.
use std::sync::Arc;

use portevoix::chat::exchange::Workspaces;
use portevoix::content::{FEEDS, parse_feeds};
use portevoix::flow::Catalogue;
use portevoix::flow::trouble::{TROUBLES, watch};
use portevoix::id::{ChannelId, Millis};
use portevoix::lang::{Lang, say};
use portevoix::store::{Durability, FeedRow};

use crate::world::{Pages, Platform, Setup, Weather, World};

fn setup(catalogue: Arc<Catalogue>) -> Setup {
    Setup {
        seed: 3,
        now: "2026-11-24T07:00:00Z",
        catalogue,
        platform: Platform::Fake,
        durability: Durability::Off,
        fetch: None,
        workspaces: Workspaces::new(),
    }
}

fn pages() -> Pages {
    let daily = "channel='team';when='daily 09:00';catch_up='all';catch_up_window='4h'";
    Pages::default().channel("team", "en").channel("ops", "fr").schedule("daily", daily)
}

/// One look; what was told in the operator's channel by then.
async fn look(world: &World, disk_low: bool) -> Vec<String> {
    let ops: ChannelId = "ops".parse().unwrap();
    watch(world.parts(), &ops, disk_low).await.unwrap();
    world.chat.log().into_iter().filter(|arrived| arrived.channel == ops).map(|arrived| arrived.text).collect()
}

/// The words of a trouble, in the language of the channel.
fn words(code: &str, subject: &str, over: bool) -> String {
    let trouble = TROUBLES.iter().find(|trouble| trouble.code == code).unwrap();
    say(Lang::Fr, if over { trouble.ends } else { trouble.begins }, &[("subject", subject.into())])
}

#[tokio::test]
async fn one_message_when_it_begins_and_one_when_it_ends() {
    let mut world = World::open(setup(pages().items(40).read())).await;
    assert!(look(&world, false).await.is_empty());
    for _ in 0..3 {
        let told = look(&world, true).await;
        assert_eq!(told.len(), 1, "{told:#?}");
        assert!(told[0].contains(&words("disk", "", false)), "{told:#?}");
        world.pass(Millis::MINUTE);
        world.restart().await;
    }
    for _ in 0..3 {
        let told = look(&world, false).await;
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told[1].contains(&words("disk", "", true)), "{told:#?}");
        world.restart().await;
    }
    // Again later: it is another one.
    assert_eq!(look(&world, true).await.len(), 3);
    world.finish().await;
}

#[tokio::test]
async fn a_schedule_without_items_is_named() {
    let world = World::open(setup(pages().read())).await;
    let told = look(&world, false).await;
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains(&words("empty", "daily", false)), "{told:#?}");
    world.finish().await;
}

#[tokio::test]
async fn cards_that_fail_for_good_are_told_until_one_arrives() {
    let world = World::open(setup(pages().items(40).read())).await;
    // Planned from now on, so that the next morning is due.
    world.tick().await.unwrap();
    world.chat.weather(Weather { permanent: 1_000, ..Weather::default() });
    world.pass(Millis::HOUR + Millis::MINUTE);
    world.tick().await.unwrap();
    world.chat.weather(Weather::default());
    let told = look(&world, false).await;
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains(&words("failed", "team", false)), "{told:#?}");
    world.pass(Millis::DAY);
    world.tick().await.unwrap();
    let told = look(&world, false).await;
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told[1].contains(&words("failed", "team", true)), "{told:#?}");
}

#[tokio::test]
async fn what_cannot_be_told_waits_and_what_ended_untold_is_not_told() {
    let world = World::open(setup(pages().items(40).read())).await;
    world.chat.weather(Weather { permanent: 1_000, ..Weather::default() });
    assert!(look(&world, true).await.is_empty());
    // Over before anybody heard of it.
    assert!(look(&world, false).await.is_empty());
    assert!(look(&world, true).await.is_empty());
    world.chat.weather(Weather::default());
    assert_eq!(look(&world, true).await.len(), 1);
    // A channel that is not in the calendar is nobody's.
    let nobody: ChannelId = "nobody".parse().unwrap();
    assert_eq!(watch(world.parts(), &nobody, true).await.unwrap(), 0);
}

#[tokio::test]
async fn a_feed_that_is_read_no_longer_is_named_until_it_is() {
    let mut catalogue = Arc::unwrap_or_clone(pages().items(40).read());
    let url = "https://news.example/feed.xml";
    let (feeds, found) = parse_feeds(FEEDS, &format!("[feed.blog]\nurl = \"{url}\"\nlang = \"en\"\n"));
    assert!(found.is_empty(), "{found:?}");
    catalogue.library.feeds = feeds;
    let world = World::open(setup(Arc::new(catalogue))).await;
    let keep = async |url: &str, failures: i64, stopped: bool| {
        let row = FeedRow { failures, stopped, ..FeedRow::new("blog".parse().unwrap(), url.to_owned()) };
        world.parts().store.keep_feed(&row, &[]).await.unwrap();
        look(&world, false).await.len()
    };
    // Told once at the third failure, over once it is read; gone for good at once, over when its address changes.
    for (url, failures, stopped, told) in [
        (url, 2, false, 0),
        (url, 3, false, 1),
        (url, 4, false, 1),
        (url, 0, false, 2),
        (url, 1, true, 3),
        ("https://news.example/old.xml", 9, true, 4),
    ] {
        assert_eq!(keep(url, failures, stopped).await, told, "{failures} {stopped} {url}");
    }
    let told = look(&world, false).await;
    assert!(
        told[0].contains(&words("feed", "blog", false)) && told[1].contains(&words("feed", "blog", true)),
        "{told:#?}"
    );
}

#[tokio::test]
async fn an_item_whose_embargo_ends_in_time_is_something_to_post() {
    let mut catalogue = Arc::unwrap_or_clone(pages().items(40).read());
    let until: Millis = "2026-11-26T00:00:00Z".parse::<jiff::Timestamp>().unwrap().into();
    catalogue.library.items.values_mut().for_each(|item| item.embargo = Some(until));
    let world = World::open(setup(Arc::new(catalogue))).await;
    assert_eq!(look(&world, false).await, Vec::<String>::new());
    world.finish().await;
}
