//! Different people: their languages, strangers, who is not meant, and the same name in two workspaces.
use portevoix::flow::card::{Button, Card};
use portevoix::flow::port::Outgoing;
use portevoix::id::{ChannelId, SlotId};
use portevoix::lang::{Lang, say};
use portevoix::network::Network;
use portevoix::store::Anchor;

use super::{first_card, join, kit_for, person, shares, t};
use crate::contract::stage::{HERE, Saw, Stage, THERE};
use crate::contract::stock::{APART, FIRST};

/// Everybody is answered in their own language, wherever they ask, and changes it with one command.
pub(crate) async fn language_switch(stage: &dyn Stage) {
    first_card(stage, HERE).await;
    let english = stage.command("ada", HERE, "portevoix", "").await.card();
    let french = stage.command("lea", HERE, "aide", "").await.card();
    assert_eq!((&english.title, &french.title), (&t(Lang::En, "chat-help-title"), &t(Lang::Fr, "chat-help-title")));
    stage.command("ada", HERE, "me", "language fr").await.card();
    let french = stage.command("ada", HERE, "portevoix", "").await.card();
    assert_eq!(french.title, t(Lang::Fr, "chat-help-title"));
    assert_eq!(person(stage, "ada", HERE).await.lang, Lang::Fr);
    let english = stage.command("bo", HERE, "portevoix", "").await.card();
    assert_eq!(english.title, t(Lang::En, "chat-help-title"), "somebody else's language");
}

/// Somebody whom nobody has seen gets an answer at once, and nothing is recorded of them before they agree.
pub(crate) async fn unknown_user(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let people = stage.world().store().people_count().await.unwrap();
    let charter = stage.press("cy", &card, &t(Lang::En, "chat-card-share")).await.card();
    assert_eq!(charter.title, t(Lang::En, "chat-join-title"));
    assert_eq!(stage.world().store().people_count().await.unwrap(), people + 1);
    let cy = person(stage, "cy", HERE).await;
    assert_eq!((cy.name.as_str(), cy.lang), ("cy", Lang::En));
    assert_eq!(stage.world().count("SELECT COUNT(*) FROM kit").await, 0);
    let ledger = stage.world().ledger().await;
    assert!(ledger.iter().all(|(_, subject)| *subject != cy.id.to_string()), "{ledger:?}");
    let networks = stage.press("cy", &charter, &t(Lang::En, "chat-join-accept")).await.card();
    assert!(networks.has("LinkedIn"), "{networks:#?}");
}

/// One's audience is shown with two ways to tell it: a page of one's own, and a form with a choice of the network and a
/// number that is read as people write it.
pub(crate) async fn audience(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    join(stage, "ada", &card, Lang::En, Lang::En).await;
    let mine = stage.command("ada", HERE, "me", "").await.card();
    let mine = stage.press("ada", &mine, &t(Lang::En, "chat-me-audience")).await.card();
    let page = stage.press("ada", &mine, &t(Lang::En, "chat-audience-give")).await.card();
    assert!(page.has(&t(Lang::En, "chat-audience-page-open")), "{page:#?}");
    let form = stage.press("ada", &mine, &t(Lang::En, "chat-me-audience-ask")).await.form();
    let names: Vec<&str> = form.fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["network", "size"]);
    let odd = stage.submit("ada", &form, &[("network", "mastodon"), ("size", "many")]).await.card();
    assert_eq!(odd.title, t(Lang::En, "chat-me-audience-odd"));
    let form = stage.press("ada", &mine, &t(Lang::En, "chat-me-audience-ask")).await.form();
    let kept = stage.submit("ada", &form, &[("network", "mastodon"), ("size", "1 200")]).await.card();
    assert_eq!(kept.title, t(Lang::En, "chat-me-audience-kept"));
    let ada = person(stage, "ada", HERE).await.id;
    let told = stage.world().store().audiences().await.unwrap();
    assert_eq!(told.into_iter().collect::<Vec<_>>(), [((ada, Network::Mastodon), "1200".to_owned())]);
}

/// What LinkedIn shows of one's post is told in a form, as a number or as the pasted line; what cannot be is refused with
/// a way back, and nobody tells another's.
pub(crate) async fn figures(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "LinkedIn").await;
    let done = stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    let open = say(Lang::En, "chat-figure-open", &[("network", "LinkedIn".into())]);
    let form = stage.press("ada", &done, &open).await.form();
    let names: Vec<&str> = form.fields.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["impressions", "reached", "reposts"]);
    let kept = async || stage.world().store().anchors().await.unwrap().into_values().collect::<Vec<_>>();
    for (answers, why) in [
        ([("impressions", "many"), ("reached", ""), ("reposts", "")], "“many”"),
        ([("impressions", "-5"), ("reached", ""), ("reposts", "")], "below zero"),
        ([("impressions", "411"), ("reached", "412"), ("reposts", "")], "411 impressions"),
        ([("impressions", ""), ("reached", ""), ("reposts", "")], "No number"),
    ] {
        let form = stage.press("ada", &done, &open).await.form();
        let refused = stage.submit("ada", &form, &answers).await.card();
        assert_eq!(refused.title, t(Lang::En, "chat-denied-figure"), "{answers:?}");
        assert!(refused.says(why) && refused.has(&t(Lang::En, "chat-figure-ask-type")), "{refused:#?}");
        assert_eq!(kept().await, []);
    }
    let form = stage.press("ada", &done, &open).await.form();
    let answers = [("impressions", "1,204 impressions · 812 members reached"), ("reached", ""), ("reposts", "3")];
    let told = stage.submit("ada", &form, &answers).await.card();
    assert_eq!(told.title, t(Lang::En, "chat-figure-kept"));
    assert!(told.says("1,204 impressions, 812 members reached and 3 reposts"), "{told:#?}");
    let expected = Anchor { impressions: Some(1_204), reached: Some(812), reposts: Some(3) };
    assert_eq!(kept().await, [expected]);
    let mine = stage.command("ada", HERE, "me", "shares").await.card();
    assert!(mine.says("LinkedIn showed you 1,204 impressions"), "{mine:#?}");
    join(stage, "bo", &card, Lang::En, Lang::En).await;
    let theirs = stage.press_token("bo", &done, done.knob(&open).token.as_ref().unwrap()).await;
    // Where a platform lets somebody press a private button at all, the desk refuses.
    assert!(!matches!(theirs, Saw::Form(_)), "{theirs:#?}");
    let forgotten = stage.press("ada", &told, &t(Lang::En, "chat-figure-forget")).await.card();
    assert_eq!(forgotten.title, t(Lang::En, "chat-figure-forgotten"));
    assert_eq!(kept().await, []);
}

/// What is meant for those who read French is offered to them alone, and refused to whoever comes with its button.
pub(crate) async fn not_for_everybody(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    join(stage, "ada", &card, Lang::En, Lang::En).await;
    join(stage, "lea", &card, Lang::Fr, Lang::En).await;
    let catalogue = stage.world().parts().catalogue();
    let title = catalogue.title(&APART.parse().unwrap(), Lang::Fr);
    let french = stage.command("lea", HERE, "contenus", "").await.card();
    let english = stage.command("ada", HERE, "content", "").await.card();
    let offered = |card: &crate::contract::stage::Shown| card.says(&title);
    assert!(offered(&french) && !offered(&english), "{french:#?}\n{english:#?}");
    let knob = french.knobs.iter().find(|knob| knob.label.contains(&title)).unwrap().clone();
    let networks = stage.press_token("lea", &french, knob.token.as_ref().unwrap()).await.card();
    assert!(networks.has("LinkedIn"), "{networks:#?}");
    stage.command("lea", HERE, "moi", "langue en").await.card();
    let denied = stage.press("lea", &networks, "LinkedIn").await.card();
    assert_eq!(denied.title, t(Lang::En, "chat-denied-segment"));
    assert_eq!(stage.world().count("SELECT COUNT(*) FROM kit").await, 0);
}

/// Asked first; kept with one press and gone with another. Nothing that follows brings the same person back.
pub(crate) async fn erase(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    let (ada, account) = (person(stage, "ada", HERE).await, stage.account("ada", HERE).await);
    let asked = stage.command("ada", HERE, "me", "erase").await.card();
    assert_eq!(asked.title, t(Lang::En, "chat-erase-title"));
    let kept = stage.press("ada", &asked, &t(Lang::En, "chat-erase-no")).await.card();
    assert_eq!(kept.title, t(Lang::En, "chat-erase-kept"));
    let asked = stage.command("ada", HERE, "me", "erase").await.card();
    let done = stage.press("ada", &asked, &t(Lang::En, "chat-erase-yes")).await.words();
    assert!(
        [t(Lang::En, "chat-erased"), t(Lang::En, "web-hello-erased")].iter().any(|said| done.contains(said)),
        "{done}"
    );
    let store = stage.world().store();
    assert_eq!(store.person(ada.id).await.unwrap(), None);
    assert_eq!(store.person_by_account(&account.key()).await.unwrap(), None, "nobody was made anew by the answer");
    let links = "SELECT COUNT(*) FROM link WHERE person <> '1111111111111111111111'";
    assert_eq!(stage.world().count(links).await, 0);
    let charter = stage.press("ada", &card, &t(Lang::En, "chat-card-share")).await.card();
    assert_eq!(charter.title, t(Lang::En, "chat-join-title"));
    let new = person(stage, "ada", HERE).await;
    assert_ne!(new.id, ada.id);
    assert_eq!(shares(stage, &new).await, 0);
}

/// Two workspaces at once: a card goes to its own, and the same name in both is two people until they say otherwise.
pub(crate) async fn two_workspaces(stage: &dyn Stage) {
    let card = first_card(stage, HERE).await;
    let kit = kit_for(stage, "ada", &card, "Mastodon").await;
    let parts = stage.world().parts();
    let slot = SlotId::mint(parts.now().business, &mut *parts.chance.rng());
    let there = Card::new(Lang::En).title("Over there").row([Button::press("Share", format!("share:{FIRST}"))]);
    let channel: ChannelId = THERE.parse().unwrap();
    let place = parts.catalogue().channel(&channel).unwrap().place.clone();
    let message = parts.chat.post(&Outgoing { channel, place, slot, card: there }).await.unwrap();
    assert!(message.contains('/'), "{message} does not say where it stands");
    let posted = stage.channel(THERE).await;
    let posted = stage.only(&posted).clone();
    assert_eq!(posted.title, "Over there");
    assert_eq!(stage.channel(HERE).await, [card], "a card of the other workspace");
    let charter = stage.press("ada", &posted, "Share").await.card();
    assert_eq!(charter.title, t(Lang::En, "chat-join-title"), "this one never agreed");
    let (one, other) = (person(stage, "ada", HERE).await, person(stage, "ada", THERE).await);
    assert_ne!(one.id, other.id);
    stage.press("ada", &kit, &t(Lang::En, "chat-kit-shared")).await.card();
    assert_eq!((shares(stage, &one).await, shares(stage, &other).await), (1, 0));
    parts.chat.withdraw(&THERE.parse().unwrap(), &message).await.unwrap();
    assert!(stage.channel(THERE).await.is_empty() && stage.channel(HERE).await.len() == 1);
}
