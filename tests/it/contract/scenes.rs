//! The scenes, and what several of them need.
use portevoix::flow::port::Clock as _;
use portevoix::lang::{Lang, say};
use portevoix::schedule::line::State;
use portevoix::store::{Person, Slot};

use super::stage::{Shown, Stage};

pub(crate) mod crowd;
pub(crate) mod kit;
pub(crate) mod line;
pub(crate) mod room;

/// A message without variables.
fn t(lang: Lang, key: &str) -> String {
    say(lang, key, &[])
}

/// The card that the first look posts into a channel.
async fn first_card(stage: &dyn Stage, channel: &str) -> Shown {
    stage.tick().await;
    let cards = stage.channel(channel).await;
    stage.only(&cards).clone()
}

/// The slots of a channel.
async fn slots(stage: &dyn Stage, channel: &str) -> Vec<Slot> {
    let slots = stage.world().store().slots().await.unwrap();
    slots.into_iter().filter(|slot| slot.channel.as_str() == channel).collect()
}

/// The slot of the first card, and the name of its message.
async fn sent(stage: &dyn Stage, channel: &str) -> (Slot, String) {
    let slots = slots(stage, channel).await;
    let sent = slots.into_iter().find_map(|slot| match &slot.state {
        State::Sent { message } => Some((slot.clone(), message.clone())),
        _ => None,
    });
    sent.unwrap_or_else(|| panic!("nothing was sent to {channel}"))
}

/// The person behind somebody's account in a channel's workspace.
async fn person(stage: &dyn Stage, who: &str, channel: &str) -> Person {
    let account = stage.account(who, channel).await;
    let known = stage.world().store().person_by_account(&account.key()).await.unwrap();
    known.unwrap_or_else(|| panic!("nobody is known under {account:?}"))
}

/// From the card to the networks, over the charter: who has opted in already does not come past here.
async fn join(stage: &dyn Stage, who: &str, card: &Shown, lang: Lang, here: Lang) -> Shown {
    let charter = stage.press(who, card, &t(here, "chat-card-share")).await.card();
    assert_eq!(charter.title, t(lang, "chat-join-title"), "{charter:#?}");
    stage.press(who, &charter, &t(lang, "chat-join-accept")).await.card()
}

/// From the first card to somebody's kit.
async fn kit_for(stage: &dyn Stage, who: &str, card: &Shown, network: &str) -> Shown {
    let networks = join(stage, who, card, Lang::En, Lang::En).await;
    stage.press(who, &networks, network).await.card()
}

/// How many rows of a kind there are for a person.
async fn shares(stage: &dyn Stage, person: &Person) -> usize {
    stage.world().store().shares_of_person(person.id).await.unwrap().len()
}

/// Time passes until a moment of the same day or a later one, with a look every half hour.
async fn live(stage: &dyn Stage, ms: i64) {
    const LOOK: i64 = 30 * 60_000;
    let end = stage.world().business.now().plus(ms);
    while stage.world().business.now() < end {
        stage.pass(end.since(stage.world().business.now()).min(LOOK)).await;
        stage.tick().await;
    }
}
