//! From the card to a recorded share and back, and what happens when something changes between two clicks.
use std::sync::Arc;

use portevoix::disclosure::Verdict;
use portevoix::flow::Catalogue;
use portevoix::flow::port::OnMessage;
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::share::Tier;

use super::{first_card, join, kit_for, person, shares, t};
use crate::contract::stage::{HERE, Saw, Stage};
use crate::contract::stock::FIRST;
use crate::world::sample_files;

const DISCLOSURE: &str = "I work at portevoix.";

/// Charter, networks, kit: for this person alone, with the disclosure in front and their own link.
pub(crate) async fn kit_flow(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let networks = join(stage, "ada", &card, Lang::En, Lang::En).await;
    assert_eq!(networks.title, t(Lang::En, "chat-network-title"));
    let more = stage.press("ada", &networks, &t(Lang::En, "chat-network-more")).await.card();
    assert!(networks.has("LinkedIn") && more.has("Reddit"), "{networks:#?}\n{more:#?}");
    let kit = stage.press("ada", &more, "Reddit").await.card();
    assert!(kit.says(DISCLOSURE) && kit.has(&t(Lang::En, "chat-kit-shared")), "{kit:#?}");
    // Who has opted in is asked for the network at once, and everybody's link is their own.
    let networks = stage.press("ada", &card, &t(Lang::En, "chat-card-share")).await.card();
    let mine = stage.press("ada", &networks, "Mastodon").await.card();
    let theirs = kit_for(stage, "bo", &card, "Mastodon").await;
    let link = |whole: &str| whole.split("https://go.example.com/r/").nth(1).map(|rest| rest[..11].to_owned());
    let (mine, theirs) = (link(&mine.whole), link(&theirs.whole));
    assert!(mine.is_some() && theirs.is_some() && mine != theirs, "{mine:?} {theirs:?}");
    assert_eq!(stage.channel(HERE).await, [card], "nobody else sees any of it");
    let why = stage.press("ada", &kit, &t(Lang::En, "chat-kit-why")).await.card();
    assert!(why.says("fr.employee"), "{why:#?}");
    let code = stage.press("ada", &kit, &t(Lang::En, "chat-kit-qr")).await.card();
    assert!(code.picture, "{code:#?}");
}

/// The form begins with the whole text; what is written comes back judged as it is.
pub(crate) async fn own_words(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    let form = stage.press("ada", &kit, &t(Lang::En, "chat-kit-edit")).await.form();
    assert_eq!(form.title, t(Lang::En, "chat-edit-title"));
    assert!(form.fields[0].1.starts_with(DISCLOSURE), "{form:#?}");
    let words = "Yesterday I read my charts aloud, and everybody understood every one.";
    let bare = stage.submit("ada", &form, &[("words", words)]).await.card();
    assert!(bare.says(words) && bare.has(&t(Lang::En, "chat-kit-front")), "{bare:#?}");
    let whole = stage.press("ada", &bare, &t(Lang::En, "chat-kit-front")).await.card();
    assert!(whole.says(DISCLOSURE) && whole.says(words), "{whole:#?}");
    assert!(!whole.has(&t(Lang::En, "chat-kit-front")));
}

/// A share is recorded once, with what was judged; the final text raises what is known of it.
pub(crate) async fn share_flow(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    let ada = person(stage, "ada", HERE).await;
    assert_eq!(shares(stage, &ada).await, 0, "a kit is no share");
    let done = stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    assert_eq!(done.title, t(Lang::En, "chat-share-recorded"));
    let form = stage.press("ada", &done, &t(Lang::En, "chat-share-tell")).await.form();
    let text = format!("{DISCLOSURE} Ten colleagues are one audience.");
    let kept = stage.submit("ada", &form, &[("evidence", &text)]).await.card();
    assert_eq!(kept.title, t(Lang::En, "chat-tell-kept"));
    let kept = stage.world().store().shares_of_person(ada.id).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].tier, kept[0].judgement.verdict), (Tier::T2, Verdict::Sufficient));
    let mine = stage.command("ada", HERE, "me", "shares").await.card();
    assert!(mine.says("Mastodon"), "{mine:#?}");
}

/// A share is taken back within ten minutes, and not later.
pub(crate) async fn undo(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    let ada = person(stage, "ada", HERE).await;
    let done = stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    let undone = stage.press("ada", &done, &t(Lang::En, "chat-share-undo")).await.card();
    assert_eq!(undone.title, t(Lang::En, "chat-share-undone"));
    assert_eq!(shares(stage, &ada).await, 0);
    let networks = stage.press("ada", &card, &t(Lang::En, "chat-card-share")).await.card();
    let kit = stage.press("ada", &networks, "Mastodon").await.card();
    let done = stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    stage.pass(11 * Millis::MINUTE).await;
    let late = stage.press("ada", &done, &t(Lang::En, "chat-share-undo")).await.card();
    assert_eq!(late.title, t(Lang::En, "chat-denied-undo"));
    assert_eq!(shares(stage, &ada).await, 1);
}

/// The item is no longer offered when the network is chosen: a kind answer, and no kit.
pub(crate) async fn withdrawn_between_two_clicks(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let networks = join(stage, "ada", &card, Lang::En, Lang::En).await;
    let kit = stage.press("ada", &networks, "Mastodon").await.card();
    let networks = stage.press("ada", &card, &t(Lang::En, "chat-card-share")).await.card();
    without(stage, FIRST);
    let gone = stage.press("ada", &networks, "Mastodon").await.card();
    assert_eq!(gone.title, t(Lang::En, "chat-denied-item"));
    assert!(gone.says(&t(Lang::En, "chat-denied-item-text")), "{gone:#?}");
    let gone = stage.press("ada", &card, &t(Lang::En, "chat-card-share")).await.card();
    assert_eq!(gone.title, t(Lang::En, "chat-denied-item"));
    let kits = stage.world().count("SELECT COUNT(*) FROM kit").await;
    assert_eq!(kits, 1, "a kit of what is not offered");
    // What was shared before it went is still one's own to tell.
    let told = stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    assert_eq!(told.title, t(Lang::En, "chat-share-recorded"), "{told:#?}");
}

/// The catalogue is read again, and this item's files are gone.
fn without(stage: &dyn Stage, item: &str) {
    let files = sample_files().into_iter().filter(|file| !file.path.starts_with(&format!("items/{item}")));
    let (mut catalogue, _) = Catalogue::read(&files.collect::<Vec<_>>(), true);
    let current = stage.world().parts().catalogue();
    catalogue.calendar = current.calendar.clone();
    stage.world().parts().catalogue.set(Arc::new(catalogue));
}

/// The same button twice, and a button of a card that has moved on: one share, one row of anything, kind words.
pub(crate) async fn double_click(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    let ada = person(stage, "ada", HERE).await;
    let shared = t(Lang::En, "chat-kit-shared");
    let first = stage.press("ada", &kit, &shared).await;
    let second = stage.press("ada", &kit, &shared).await;
    assert_eq!(first.clone().card().title, t(Lang::En, "chat-share-recorded"));
    match &second {
        Saw::Card(card) => assert_eq!(card.title, t(Lang::En, "chat-share-already")),
        other => assert!(!other.words().is_empty(), "the platform says nothing"),
    }
    assert_eq!(shares(stage, &ada).await, 1);
    let undo = t(Lang::En, "chat-share-undo");
    let done = first.card();
    stage.press("ada", &done, &undo).await;
    let stale = stage.press("ada", &done, &undo).await;
    assert!(!stale.words().is_empty());
    assert_eq!(shares(stage, &ada).await, 0);
    // Somebody else's kit is not theirs to share, even with the button in their hand.
    let theirs = stage.command("bo", HERE, "me", "").await.card();
    let forged = stage.press_token("bo", &theirs, kit.knob(&shared).token.as_ref().unwrap()).await;
    assert!(!forged.words().is_empty(), "{forged:#?}");
    let bo = person(stage, "bo", HERE).await;
    assert_eq!((shares(stage, &ada).await, shares(stage, &bo).await), (0, 0));
}

/// "Get my share kit" on the posted message leads where its button leads.
pub(crate) async fn menu_on_a_message(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let networks = join(stage, "ada", &card, Lang::En, Lang::En).await;
    let asked = stage.menu("ada", &card, OnMessage::Kit).await.card();
    assert_eq!((&asked.title, &asked.knobs), (&networks.title, &networks.knobs));
    let shared = stage.menu("ada", &card, OnMessage::Shared).await.card();
    assert!(!shared.knobs.is_empty(), "{shared:#?}");
}
