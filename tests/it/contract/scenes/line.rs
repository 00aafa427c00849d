//! Cards on their way: posted once, replaced, taken away, found again, told to one person, held back.
use portevoix::flow::card::{Button, Card};
use portevoix::flow::port::PostError;
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::schedule::line::State;

use super::{first_card, live, person, sent, slots, t};
use crate::contract::stage::{HERE, ICI, Shown, Stage, THERE};
use crate::contract::stock::FIRST;

/// One card in each channel, in its language, whole, and no second one however often one looks.
pub(crate) async fn post(stage: &dyn Stage) {
    for _ in 0..3 {
        stage.tick().await;
    }
    let catalogue = stage.world().parts().catalogue();
    for (channel, lang) in [(HERE, Lang::En), (ICI, Lang::Fr)] {
        let cards = stage.channel(channel).await;
        let card = stage.only(&cards);
        let item = catalogue.library.items.values().find(|item| item.id.as_str() == FIRST).unwrap();
        assert_eq!(card.title, item.version(lang).title);
        assert!(card.says(item.version(lang).body.lines().next().unwrap()), "{card:#?}");
        assert!(card.picture, "the picture with its description: {card:#?}");
        assert!(card.has(&t(lang, "chat-card-share")) && card.has(&t(lang, "chat-card-read")), "{card:#?}");
        let (slot, _) = sent(stage, channel).await;
        assert!(card.says(&slot.link.unwrap().to_string()), "the card's own link: {card:#?}");
    }
    assert!(stage.channel(THERE).await.is_empty(), "nothing was scheduled there");
}

fn another(lang: Lang) -> Card {
    Card::new(lang)
        .title("Another headline")
        .text("Other words.")
        .row([Button::press("Share", format!("share:{FIRST}"))])
}

/// A posted card is replaced where it stands.
pub(crate) async fn edit(stage: &dyn Stage) {
    let before = first_card(stage, HERE).await;
    let (slot, message) = sent(stage, HERE).await;
    stage.world().parts().chat.edit(&slot.channel, &message, &another(Lang::En)).await.unwrap();
    let cards = stage.channel(HERE).await;
    let card = stage.only(&cards);
    assert_eq!((card.title.as_str(), card.message.as_str()), ("Another headline", before.message.as_str()));
    assert!(card.says("Other words.") && !card.says(&before.title) && !card.picture, "{card:#?}");
}

/// A card that was taken away is gone, and stays so: it can be taken away again, and not be replaced.
pub(crate) async fn withdraw(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    let (slot, message) = sent(stage, HERE).await;
    let chat = &stage.world().parts().chat;
    chat.withdraw(&slot.channel, &message).await.unwrap();
    assert!(stage.channel(HERE).await.is_empty());
    // It is away: taking it away again changes nothing, and nothing can be put in its place.
    chat.withdraw(&slot.channel, &message).await.unwrap();
    let gone = chat.edit(&slot.channel, &message, &another(Lang::En)).await;
    let useless = matches!(gone, Err(PostError::Gone(_) | PostError::Refused { permanent: true, .. }));
    assert!(useless, "{gone:?}");
    assert!(stage.channel(HERE).await.is_empty());
    assert_eq!(stage.channel(ICI).await.len(), 1, "the other channel's card stands");
}

/// What is told to one person is told once for each nonce, and nobody else sees it.
pub(crate) async fn direct(stage: &dyn Stage) {
    for who in ["ada", "bo"] {
        stage.command(who, HERE, "me", "").await;
    }
    let (mine, theirs) = (stage.told("ada").await.len(), stage.told("bo").await.len());
    let ada = person(stage, "ada", HERE).await;
    let chat = &stage.world().parts().chat;
    let here = HERE.parse().unwrap();
    let first = chat.direct(ada.id, &here, &another(Lang::En), "nonce-1").await.unwrap();
    let again = chat.direct(ada.id, &here, &another(Lang::En), "nonce-1").await.unwrap();
    assert_eq!(first, again, "the message that stands already is answered");
    let other = chat.direct(ada.id, &here, &another(Lang::En), "nonce-2").await.unwrap();
    assert_ne!(first, other);
    let told = stage.told("ada").await;
    assert_eq!(told.len(), mine + 2, "{told:#?}");
    assert!(told[mine..].iter().all(|card| card.title == "Another headline" && card.has("Share")), "{told:#?}");
    assert_eq!(stage.told("bo").await.len(), theirs, "told to somebody else");
    assert!(stage.channel(HERE).await.is_empty(), "told to everybody");
}

/// The channel's history shows a posted card by the card's own link, under the name that posting answered.
pub(crate) async fn history(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    let (slot, message) = sent(stage, HERE).await;
    let link = slot.link.unwrap().to_string();
    let chat = &stage.world().parts().chat;
    let found =
        chat.history(&slot.channel, slot.place.as_ref(), slot.instant.plus(-10 * Millis::MINUTE)).await.unwrap();
    let ours: Vec<_> = found.iter().filter(|found| found.text.contains(&link)).collect();
    assert_eq!(ours.len(), 1, "{found:#?}");
    assert_eq!(ours[0].message, message);
    let (french, _) = sent(stage, ICI).await;
    let elsewhere =
        chat.history(&french.channel, french.place.as_ref(), french.instant.plus(-10 * Millis::MINUTE)).await.unwrap();
    assert!(elsewhere.iter().all(|found| !found.text.contains(&link)), "another channel's card: {elsewhere:#?}");
    let later = stage.world().parts().now().business.plus(Millis::HOUR);
    assert!(
        chat.history(&slot.channel, slot.place.as_ref(), later).await.unwrap().is_empty(),
        "older than what was asked for"
    );
}

/// Nothing is posted in quiet hours: the slot is skipped, and says why.
pub(crate) async fn quiet_hours(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    // To 22:30 in Paris: the schedules of 09:00 and 09:30 posted, the one of 22:00 did not.
    live(stage, 14 * Millis::HOUR).await;
    let late: Vec<_> =
        slots(stage, HERE).await.into_iter().filter(|slot| slot.schedule.as_str().ends_with("late")).collect();
    assert_eq!(late.len(), 1);
    assert!(matches!(&late[0].state, State::Skipped { reason } if reason == "QUIET_HOURS"), "{late:#?}");
    let posted = slots(stage, HERE).await.iter().filter(|slot| matches!(slot.state, State::Sent { .. })).count();
    assert_eq!(stage.channel(HERE).await.len(), posted, "what stands there is what was sent");
}

/// The weekly board is a picture with its description and the same facts in words; anybody may ask for it.
pub(crate) async fn board(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    live(stage, Millis::HOUR).await;
    for (channel, lang) in [(HERE, Lang::En), (ICI, Lang::Fr)] {
        let cards = stage.channel(channel).await;
        let how = t(lang, "chat-board-how");
        let boards: Vec<&Shown> = cards.iter().filter(|card| card.has(&how)).collect();
        assert_eq!(boards.len(), 1, "{cards:#?}");
        assert!(boards[0].picture, "{boards:#?}");
        let asked = stage.press("cy", boards[0], &how).await.card();
        assert!(!asked.text.is_empty() && asked.title == t(Lang::En, "chat-board-how"), "{asked:#?}");
    }
    for (who, name) in [("cy", "board"), ("lea", "classement")] {
        let asked = stage.command(who, HERE, name, "").await.card();
        assert!(asked.picture, "{asked:#?}");
    }
}
