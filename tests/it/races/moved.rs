//! A card whose answer was lost, and a calendar that names another place for its channel, or none, before it is looked
//! whether the card stands.
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use portevoix::chat::exchange::{Platform, Workspaces};
use portevoix::flow::card::Card;
use portevoix::flow::port::{Found, Outgoing, PostError};
use portevoix::id::Millis;
use portevoix::schedule::line::{LEASE, QUARANTINE, State};

use crate::world::{self, Pages, Setup, World};

/// A workspace whose first answer gets lost.
#[derive(Default)]
struct Rooms {
    /// Channel, name and words of each card that stands.
    stands: Mutex<Vec<(String, String, String)>>,
    /// Names and titles of what was edited.
    edits: Mutex<Vec<(String, String)>>,
}

#[async_trait]
impl Platform for Rooms {
    fn platform(&self) -> &'static str {
        "rooms"
    }

    async fn post(&self, channel: &str, outgoing: &Outgoing) -> Result<String, PostError> {
        let mut stands = self.stands.lock().unwrap();
        let message = format!("m{}", stands.len());
        stands.push((channel.to_owned(), message.clone(), serde_json::to_string(&outgoing.card).unwrap()));
        if stands.len() == 1 { Err(PostError::Lost("reset".into())) } else { Ok(message) }
    }

    async fn edit(&self, message: &str, card: &Card) -> Result<(), PostError> {
        self.edits.lock().unwrap().push((message.to_owned(), card.title.clone()));
        Ok(())
    }

    async fn withdraw(&self, _: &str) -> Result<(), PostError> {
        Ok(())
    }

    async fn direct(&self, _: &str, _: &Card, _: &str) -> Result<String, PostError> {
        Ok("direct".into())
    }

    async fn history(&self, channel: &str, _: Millis) -> Result<Vec<Found>, PostError> {
        let stands = self.stands.lock().unwrap();
        let there = stands.iter().filter(|(known, ..)| known == channel);
        Ok(there.map(|(_, message, text)| Found { message: message.clone(), text: text.clone() }).collect())
    }
}

fn pages() -> Pages {
    Pages::default().item("news", "educational", "something true")
}

/// A schedule for this channel.
fn posting(pages: Pages, channel: &str) -> Pages {
    let lines = format!("channel='{channel}';when='daily 09:30';zone='Europe/Paris';catch_up_window='4h'");
    pages.schedule("one", &lines)
}

#[tokio::test]
async fn a_card_whose_channel_moved_or_went_is_looked_for_where_it_was_sent() {
    let here = || Pages::outside(pages(), "general", ("club", "C1"));
    let others: [(&str, Pages); 5] = [
        ("nothing changed", posting(here(), "general")),
        ("another channel of the workspace", posting(pages().outside("general", ("club", "C2")), "general")),
        ("into the embedded workspace", posting(pages().channel("general", "en"), "general")),
        ("the channel is gone, its schedule posts elsewhere", posting(pages().outside("team", ("club", "C3")), "team")),
        ("schedule and channel are gone", pages().channel("team", "en")),
    ];
    for (what, after) in others {
        let rooms = Arc::new(Rooms::default());
        let workspaces = Workspaces::from([("club".to_owned(), rooms.clone() as Arc<dyn Platform>)]);
        let catalogue = posting(here(), "general").read();
        let setup = Setup { catalogue, platform: world::Platform::Outside, workspaces, ..Setup::local() };
        let mut world = World::open(setup).await;
        world.allow_warnings();
        world.tick().await.unwrap();
        world.pass(Millis::HOUR);
        world.tick().await.unwrap();
        assert_eq!(rooms.stands.lock().unwrap().len(), 1, "{what}: on its way");
        world.restart_with(after.read()).await;
        for _ in 0..3 {
            world.pass(LEASE + QUARANTINE);
            world.tick().await.unwrap();
        }
        let states: Vec<State> = world.store().slots().await.unwrap().into_iter().map(|slot| slot.state).collect();
        assert_eq!(states, [State::Sent { message: "club/m0".into() }], "{what}");
        assert_eq!(rooms.stands.lock().unwrap().len(), 1, "{what}: a second card");
        assert_eq!(world.count("SELECT COUNT(*) FROM workspace_message").await, 0, "{what}: a second card, here");
        // What is known to stand is taken back like any other.
        super::content(&world, "Boss", "withdraw news --reason wrong").await;
        world.errands().await.unwrap();
        assert_eq!(rooms.edits.lock().unwrap().len(), 1, "{what}: not recalled");
        world.finish().await;
    }
}

#[tokio::test]
async fn a_slot_of_a_channel_that_is_gone_is_posted_nowhere_else() {
    let before = posting(pages().outside("general", ("club", "C1")), "general").read();
    let rooms = Arc::new(Rooms::default());
    let workspaces = Workspaces::from([("club".to_owned(), rooms.clone() as Arc<dyn Platform>)]);
    let setup = Setup { catalogue: before, platform: world::Platform::Outside, workspaces, ..Setup::local() };
    let mut world = World::open(setup).await;
    world.tick().await.unwrap();
    world.pass(Millis::HOUR);
    portevoix::flow::plan::plan_due(world.parts()).await.unwrap();
    world.restart_with(posting(pages().outside("team", ("club", "C3")), "team").read()).await;
    world.tick().await.unwrap();
    let slot = world.store().slots().await.unwrap().remove(0);
    assert_eq!(slot.state, State::Skipped { reason: "SCHEDULE_GONE".into() });
    assert_eq!(rooms.stands.lock().unwrap().len(), 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM workspace_message").await, 0);
    world.finish().await;
}
