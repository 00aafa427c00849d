//! The comms team: who may do what, an item's way through review, and taking one back.
use portevoix::id::Millis;
use portevoix::lang::{Lang, say};
use portevoix::{content::Action, content::State};

use super::{first_card, kit_for, live, t};
use crate::contract::stage::{HERE, Stage};
use crate::contract::stock::{DRAFT, FIRST};

/// "Approve", "Submit"...
fn step(lang: Lang, action: Action) -> String {
    say(lang, "chat-review-do", &[("action", action.code().into())])
}

fn state(stage: &dyn Stage, item: &str) -> State {
    let catalogue = stage.world().parts().catalogue();
    let item = catalogue.library.items.values().find(|known| known.id.as_str() == item).unwrap();
    catalogue.state(item)
}

/// Who has no role, or too little of one, is told which it takes, and nothing is decided.
pub(crate) async fn permission_denied(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    for (who, rest) in [
        ("cy", format!("review {DRAFT}")),
        ("cy", format!("submit {DRAFT}")),
        ("cy", format!("withdraw {FIRST} --reason x")),
        ("ada", format!("approve {DRAFT}")),
        ("ada", format!("withdraw {FIRST} --reason x")),
    ] {
        let denied = stage.command(who, HERE, "content", &rest).await.card();
        assert_eq!(denied.title, t(Lang::En, "chat-denied-role"), "{who}: {rest}: {denied:#?}");
    }
    assert_eq!((state(stage, DRAFT), state(stage, FIRST)), (State::Draft, State::Approved));
    assert_eq!(stage.world().count("SELECT COUNT(*) FROM decision").await, 0);
}

/// Submitted by one, not approved by the same one whatever their role, approved by another, and then offered.
pub(crate) async fn approve_flow(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    stage.command("zoe", HERE, "content", &format!("submit {DRAFT}")).await.card();
    assert_eq!(state(stage, DRAFT), State::InReview);
    let own = stage.command("zoe", HERE, "content", &format!("approve {DRAFT}")).await.card();
    assert_eq!(state(stage, DRAFT), State::InReview, "approved by who submitted it: {own:#?}");
    let title = stage.world().parts().catalogue().title(&DRAFT.parse().unwrap(), Lang::En);
    let waiting = stage.command("bo", HERE, "content", "review").await.card();
    assert!(waiting.says(&title), "{waiting:#?}");
    let item = stage.press("bo", &waiting, &title).await.card();
    let done = stage.press("bo", &item, &step(Lang::En, Action::Approve)).await.card();
    assert_eq!(state(stage, DRAFT), State::Approved, "{done:#?}");
    let offered = stage.command("cy", HERE, "content", "").await.card();
    assert!(offered.says(&title), "{offered:#?}");
    // The same button again decides nothing again.
    stage.press("bo", &item, &step(Lang::En, Action::Approve)).await;
    assert_eq!(stage.world().count("SELECT COUNT(*) FROM decision WHERE action = 'approve'").await, 1);
}

/// Paused: nothing more is posted. Resuming shows what would follow, and does it when that is chosen.
pub(crate) async fn pause(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    let begun = stage.command("bo", HERE, "portevoix", "pause --reason storm").await.card();
    assert!(begun.title == t(Lang::En, "chat-pause-begun") && begun.says("storm"), "{begun:#?}");
    // A board and a card fall due, and may still be posted for a while.
    live(stage, 75 * Millis::MINUTE).await;
    assert_eq!(stage.channel(HERE).await.len(), 1, "only what stood there");
    let denied = stage.command("ada", HERE, "portevoix", "resume").await.card();
    assert_eq!(denied.title, t(Lang::En, "chat-denied-role"));
    let asked = stage.command("bo", HERE, "portevoix", "resume").await.card();
    assert_eq!(stage.channel(HERE).await.len(), 1, "nothing was done yet");
    let done = stage.press("bo", &asked, &t(Lang::En, "chat-resume-post")).await.card();
    assert_eq!(done.title, t(Lang::En, "chat-resume-done"), "{done:#?}");
    stage.tick().await;
    assert!(stage.channel(HERE).await.len() > 1, "what waited is posted");
}

/// Withdrawn with a reason: the card becomes a notice where it stands, nobody gets a kit of it any more, and whoever
/// shared it is asked in private to take their post down.
pub(crate) async fn recall(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    let before = stage.told("ada").await.len();
    let begun = stage.command("bo", HERE, "content", &format!("withdraw {FIRST} --reason A wrong figure")).await.card();
    assert_eq!(begun.title, t(Lang::En, "chat-recall-begun"), "{begun:#?}");
    stage.world().errands().await.unwrap();
    let cards = stage.channel(HERE).await;
    let notice = stage.only(&cards);
    assert_eq!((notice.title.as_str(), &notice.message), (t(Lang::En, "chat-withdrawn").as_str(), &card.message));
    assert!(!notice.says(&card.title) && !notice.picture && notice.knobs.iter().all(|knob| knob.token.is_none()));
    let told = stage.told("ada").await;
    assert_eq!(told.len(), before + 1, "{told:#?}");
    assert!(told.last().unwrap().has(&t(Lang::En, "chat-removal-done")), "{told:#?}");
    let progress = stage.command("bo", HERE, "content", &format!("recall {FIRST}")).await.card();
    assert!(progress.says(&t(Lang::En, "chat-recall-cards")), "{progress:#?}");
    let gone = stage.press("ada", &kit, &t(Lang::En, "chat-kit-another")).await;
    assert!(!gone.words().is_empty());
    assert_eq!(stage.world().count("SELECT COUNT(*) FROM kit").await, 1, "a kit of what was taken back");
}
