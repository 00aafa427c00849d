//! Recall from end to end: every card, link, kit and sharer, on a platform that fails, and through deaths at any point.
use portevoix::content::{Role, State};
use portevoix::flow::card::{Card, Tone};
use portevoix::flow::click::{DaySalt, import, visit};
use portevoix::flow::links::{self, Behind};
use portevoix::flow::port::{Answer, Clock as _, Doing, PostError};
use portevoix::flow::{editorial, recall};
use portevoix::id::{ItemId, LinkCode, Millis};
use portevoix::schedule::line;
use portevoix::share::Visit;
use portevoix::store::Progress;

use crate::world::{self, Pages, Platform, Setup, Weather, World, action, actions, card};

const WITHDRAW: &str = "withdraw news --reason A figure in it is wrong";

/// Two channels, one a language, and one item for both.
async fn open() -> World {
    let schedule = |channel: &str| {
        format!("channel='{channel}';when='daily 09:30';zone='Europe/Paris';catch_up_window='4h';catch_up='latest'")
    };
    let pages = Pages::default()
        .channel("general", "en")
        .channel("salon", "fr")
        .schedule("one", &schedule("general"))
        .schedule("two", &schedule("salon"))
        .item("news", "educational", "something true");
    let world = World::open(Setup { catalogue: pages.read(), platform: Platform::Fake, ..Setup::local() }).await;
    // The calendar begins to count.
    world.tick().await.unwrap();
    world
}

/// The same with both cards posted.
async fn posted() -> World {
    let world = open().await;
    world.pass(Millis::HOUR);
    world.tick().await.unwrap();
    assert_eq!(world.chat.log().len(), 2);
    world
}

async fn press(world: &World, who: &str, action: &str) -> Answer {
    world.call(who, "general", Doing::Press { action: action.into() }).await
}

/// An approver types a command.
async fn boss(world: &World, rest: &str) -> Answer {
    *world.role.lock().unwrap() = Some(Role::Approver);
    let doing = Doing::Command { name: "content".into(), rest: rest.into() };
    let answer = world.call("Boss", "general", doing).await;
    *world.role.lock().unwrap() = None;
    answer
}

/// Joins and asks for a kit.
async fn kit(world: &World, who: &str) -> Card {
    press(world, who, "join:").await;
    card(press(world, who, "kit:news:linkedin:en:0").await)
}

/// Shares; answers the card that says so.
async fn shares(world: &World, who: &str) -> Card {
    let kit = kit(world, who).await;
    card(press(world, who, &action(&kit, "shared:")).await)
}

fn item() -> ItemId {
    "news".parse().unwrap()
}

async fn progress(world: &World) -> Progress {
    recall::progress(world.parts(), &item()).await.unwrap().unwrap().1
}

/// All, done, failed of the cards; all, done of the people; removed.
async fn counts(world: &World) -> ([i64; 3], [i64; 2], i64) {
    let Progress { cards, asked, removed, .. } = progress(world).await;
    ([cards.all, cards.done, cards.failed], [asked.all, asked.done], removed)
}

async fn codes(world: &World) -> Vec<LinkCode> {
    world.store().links().await.unwrap().into_iter().map(|link| link.code).collect()
}

async fn visits(world: &World, code: LinkCode) -> Option<Behind> {
    let seen = Visit {
        method: "GET",
        user_agent: Some("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
        purpose: None,
        fetch_dest: Some("document"),
        fetch_mode: Some("navigate"),
        range: false,
    };
    visit(world.parts(), &DaySalt::default(), code, &seen, [203, 0, 113, 9].into()).await
}

/// Says nothing of the item, shows nothing, offers nothing.
#[track_caller]
fn is_neutral(card: &Card) {
    assert!(
        card.picture.is_none() && card.draft.is_none() && card.facts.is_empty() && card.pick.is_none(),
        "{card:#?}"
    );
    assert!(card.rows.is_empty(), "{card:#?}");
    let said = serde_json::to_string(card).unwrap();
    for word in ["news", "An idea", "Une idée", "something true", "http"] {
        assert!(!said.contains(word), "{word} in {said}");
    }
}

#[tokio::test]
async fn everything_that_went_out_is_taken_back() {
    let world = posted().await;
    shares(&world, "Ada").await;
    shares(&world, "Bo").await;
    kit(&world, "Cy").await;
    shares(&world, "Dee").await;
    press(&world, "Dee", "me:leave").await;
    let all = codes(&world).await;
    assert_eq!(all.len(), 6);
    assert!(matches!(visits(&world, all[0]).await, Some(Behind::Open(_))));
    import(world.parts()).await.unwrap();
    let clicks = world.store().click_totals().await.unwrap();

    let begun = card(boss(&world, WITHDRAW).await);
    assert_eq!(begun.title, "The content is withdrawn");
    assert_eq!(counts(&world).await, ([2, 0, 0], [2, 0], 0));
    // At once, before any errand is run: links, offers, the catalogue.
    for code in &all {
        assert_eq!(visits(&world, *code).await, Some(Behind::Withdrawn));
    }
    assert_eq!(import(world.parts()).await.unwrap(), 0);
    assert_eq!(world.store().click_totals().await.unwrap(), clicks, "nothing is counted any more");
    let catalogue = world.parts().catalogue();
    assert_eq!(catalogue.state(&catalogue.library.items[&item()]), State::Withdrawn);

    world.errands().await.unwrap();
    let edits = world.chat.edits();
    let mut edited: Vec<&str> = edits.iter().map(|(message, _)| message.as_str()).collect();
    edited.sort_unstable();
    assert_eq!(edited, ["m0", "m1"]);
    let mut titles: Vec<&str> = edits.iter().map(|(_, card)| card.title.as_str()).collect();
    titles.sort_unstable();
    assert_eq!(titles, ["Ce contenu a été retiré", "This content was withdrawn"]);
    edits.iter().for_each(|(_, card)| is_neutral(card));

    // Those who shared and still take part, once each; nobody else.
    let told = world.chat.told();
    let people = world.store().people(9).await.unwrap();
    let name = |id| people.iter().find(|person| person.id == id).unwrap().name.clone();
    let mut names: Vec<String> = told.iter().map(|direct| name(direct.person)).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ada", "Bo"]);
    assert_eq!(counts(&world).await, ([2, 2, 0], [2, 2], 0));
    let ada = told.iter().find(|direct| name(direct.person) == "Ada").unwrap();
    let removed = action(&ada.card, "removed:");
    // Only the author of the post can say so, and saying it twice is saying it once.
    assert_eq!(card(press(&world, "Bo", &removed).await).tone, Tone::Warning);
    assert_eq!(card(press(&world, "Ada", &removed).await).tone, Tone::Good);
    assert_eq!(card(press(&world, "Ada", &removed).await).tone, Tone::Good);
    assert_eq!(counts(&world).await.2, 1);
    let shown = card(boss(&world, "recall news").await);
    let facts: Vec<&str> = shown.facts.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!((facts, shown.tone), (vec!["2 of 2", "2 of 2", "1 of 2"], Tone::Good));
    assert!(["Ada", "Bo", "Boss"].iter().all(|name| !format!("{shown:?}").contains(name)), "{shown:#?}");

    // Once more changes nothing.
    assert_eq!(card(boss(&world, WITHDRAW).await).title, "The content was withdrawn before");
    for _ in 0..3 {
        world.pass(Millis::DAY);
        world.tick().await.unwrap();
        world.errands().await.unwrap();
    }
    assert_eq!((world.chat.log().len(), world.chat.edits().len(), world.chat.told().len()), (2, 2, 2));
    let leaves = world.ledger().await;
    let count = |wanted: &str| leaves.iter().filter(|(action, _)| action == wanted).count();
    assert_eq!((count("withdrawn"), count("post_removed")), (1, 1));
    let reasons = "SELECT COUNT(*) FROM ledger_private WHERE body LIKE '%A figure in it is wrong%'";
    let public = "SELECT COUNT(*) FROM ledger_leaf WHERE line LIKE '%figure%' OR line LIKE '%Boss%'";
    assert_eq!((world.count(reasons).await, world.count(public).await), (1, 0));
    world.finish().await;
}

#[tokio::test]
async fn a_kit_that_was_opened_before_answers_kindly_and_a_share_told_later_is_asked_back() {
    let world = posted().await;
    let (old, other) = (kit(&world, "Ada").await, kit(&world, "Bo").await);
    boss(&world, WITHDRAW).await;
    world.errands().await.unwrap();
    for button in
        actions(&old).into_iter().filter(|action| !action.starts_with("shared:") && !action.starts_with("why:"))
    {
        let answer = card(press(&world, "Ada", button).await);
        assert_eq!((answer.title.as_str(), answer.tone), ("This item is no longer offered", Tone::Warning), "{button}");
    }
    assert_eq!(card(press(&world, "Cy", "share:news").await).tone, Tone::Plain, "a newcomer is asked to join first");
    assert!(world.chat.told().is_empty());
    // They had posted before they heard of it: it is recorded, and asked back once.
    for (who, kit) in [("Ada", &old), ("Bo", &other)] {
        let answer = card(press(&world, who, &action(kit, "shared:")).await);
        assert_eq!(answer.title, "Noted, but this content was withdrawn");
        assert!(actions(&answer).iter().any(|action| action.starts_with("removed:")), "{answer:#?}");
        assert!(actions(&answer).iter().any(|action| action.starts_with("undo:")), "{answer:#?}");
        if who == "Bo" {
            press(&world, who, &action(&answer, "undo:")).await;
        }
        press(&world, who, &action(kit, "shared:")).await;
        if who == "Bo" {
            let again = card(press(&world, who, &action(kit, "shared:")).await);
            assert_eq!(again.title, "Noted, but this content was withdrawn");
        }
    }
    world.errands().await.unwrap();
    let told = world.chat.told();
    assert_eq!(told.len(), 2, "{told:#?}");
    assert_eq!(counts(&world).await, ([2, 2, 0], [2, 2], 0));
    world.finish().await;
}

#[tokio::test]
async fn dying_anywhere_loses_nothing_and_says_nothing_twice() {
    for point in ["withdrawn", "errand_claimed", "errand_run"] {
        for later in 0..3 {
            let mut world = posted().await;
            shares(&world, "Ada").await;
            shares(&world, "Bo").await;
            world.allow_warnings();
            if point == "withdrawn" {
                world.faults.once(point);
            }
            boss(&world, WITHDRAW).await;
            for _ in 0..later {
                // Some of it is done before it dies.
                let open = world.store().errands_open(world.real.now(), 1).await.unwrap();
                let Some(first) = open.first() else { break };
                let until = world.real.now().plus(Millis::MINUTE);
                world.store().claim_errand(first, until).await.unwrap().unwrap();
            }
            if point != "withdrawn" {
                world.faults.once(point);
                world.errands().await.unwrap_err();
            }
            assert_eq!(world.faults.total(), 1, "{point}");
            world.restart().await;
            editorial::refresh(world.parts()).await.unwrap();
            for code in codes(&world).await {
                assert_eq!(visits(&world, code).await, Some(Behind::Withdrawn), "{point}");
            }
            for _ in 0..3 {
                world.pass(2 * Millis::MINUTE);
                world.errands().await.unwrap();
            }
            assert_eq!(counts(&world).await, ([2, 2, 0], [2, 2], 0), "{point} {later}");
            assert_eq!(world.chat.told().len(), 2, "{point} {later}: each message stands once");
            let edited: std::collections::BTreeSet<String> = world.chat.edits().into_iter().map(|(m, _)| m).collect();
            assert_eq!(edited.len(), 2, "{point} {later}");
            assert_eq!(card(boss(&world, WITHDRAW).await).title, "The content was withdrawn before");
            world.finish().await;
        }
    }
}

/// The reasons of all slots that were not posted.
async fn skipped(world: &World) -> Vec<String> {
    let slots = world.store().slots().await.unwrap().into_iter();
    let reason = |state| if let line::State::Skipped { reason } = state { Some(reason) } else { None };
    slots.filter_map(|slot| reason(slot.state)).collect()
}

#[tokio::test]
async fn a_card_on_its_way_is_met_where_it_arrives() {
    let lost = |lost_before, lost_after, refused| Weather { lost_before, lost_after, refused, ..Weather::CALM };
    for (weather, cards, reasons) in [
        // It stands, and nobody knows yet.
        (lost(0, 1_000, 0), 2, vec![]),
        // It never arrived: it is not sent again.
        (lost(1_000, 0, 0), 0, vec!["WITHDRAWN"; 2]),
        // It was refused and would be tried again.
        (lost(0, 0, 1_000), 0, vec!["WITHDRAWN"; 2]),
    ] {
        let world = open().await;
        world.allow_warnings();
        world.chat.weather(weather);
        world.pass(Millis::HOUR);
        world.tick().await.unwrap();
        boss(&world, WITHDRAW).await;
        world.errands().await.unwrap();
        assert!(world.chat.edits().is_empty());
        world.chat.weather(Weather::CALM);
        for _ in 0..4 {
            world.pass(line::LEASE + line::QUARANTINE);
            world.tick().await.unwrap();
            world.errands().await.unwrap();
        }
        assert_eq!(world.chat.log().len(), cards, "{weather:?}");
        assert_eq!(world.chat.edits().len(), cards, "{weather:?}");
        world.chat.edits().iter().for_each(|(_, card)| is_neutral(card));
        assert_eq!(skipped(&world).await, reasons, "{weather:?}");
        world.finish().await;
    }
}

#[tokio::test]
async fn what_arrives_late_is_counted_though_the_withdrawal_is_dated_ahead_of_the_clock() {
    let lines = "channel='general';when='daily 09:30';zone='Europe/Paris';catch_up_window='4h'";
    let ahead = world::instant("2027-01-01T00:00:00Z");
    let pages = Pages::default().channel("general", "en").schedule("one", lines).item("news", "educational", "true");
    let catalogue = pages.approved(ahead).read();
    let world = World::open(Setup { catalogue, platform: Platform::Fake, ..Setup::local() }).await;
    world.allow_warnings();
    world.tick().await.unwrap();
    let kit = kit(&world, "Ada").await;
    world.chat.weather(Weather { lost_after: 1_000, ..Weather::CALM });
    world.pass(Millis::HOUR);
    world.tick().await.unwrap();
    world.chat.weather(Weather::CALM);
    boss(&world, WITHDRAW).await;
    press(&world, "Ada", &action(&kit, "shared:")).await;
    world.pass(line::LEASE + line::QUARANTINE);
    world.tick().await.unwrap();
    world.errands().await.unwrap();
    assert_eq!(counts(&world).await, ([1, 1, 0], [1, 1], 0));
    world.finish().await;
}

#[tokio::test]
async fn a_slot_that_died_between_its_choice_and_its_card_is_cancelled() {
    for point in ["claimed", "chosen", "prepared", "sent"] {
        let mut world = open().await;
        world.allow_warnings();
        world.pass(Millis::HOUR);
        world.faults.once(point);
        world.tick().await.unwrap_err();
        world.restart().await;
        boss(&world, WITHDRAW).await;
        for _ in 0..4 {
            world.pass(line::LEASE + line::QUARANTINE);
            world.tick().await.unwrap();
            world.errands().await.unwrap();
        }
        // Whatever stands is a notice now, and nothing came after the withdrawal.
        assert_eq!(world.chat.log().len(), world.chat.edits().len(), "{point}");
        assert_eq!(world.chat.log().len(), usize::from(point == "sent"), "{point}");
        world.finish().await;
    }
}

#[tokio::test]
async fn a_platform_in_trouble_is_asked_again_and_what_it_refuses_for_good_is_said() {
    let refused = |retry_after, permanent| PostError::Refused { retry_after, permanent, reason: "no rights".into() };
    let second = Millis::SECOND;
    for (errors, pauses, done, failed, deleted) in [
        (vec![PostError::Lost("x".into()), refused(None, false)], vec![2 * second, 4 * second], 1, 0, 0),
        (vec![refused(Some(40 * second), false)], vec![40 * second], 1, 0, 0),
        // Deleted by hand: nothing is left to take back.
        (vec![PostError::Gone("deleted".into())], vec![], 1, 0, 0),
        // Never to be changed again: taken away, now or when the platform lets it; and if it never does, that is said.
        (vec![refused(None, true)], vec![], 1, 0, 1),
        (vec![refused(None, true), refused(Some(40 * second), false)], vec![40 * second], 1, 0, 0),
        (vec![refused(None, true), refused(None, true)], vec![], 0, 1, 0),
    ] {
        let world = open().await;
        world.allow_warnings();
        world.pass(Millis::HOUR);
        world.tick().await.unwrap();
        // One card is enough here: the other is out of the way.
        let mut raw = world.raw().await;
        sqlx::query("UPDATE slot SET item = NULL WHERE channel = 'salon'").execute(&mut raw).await.unwrap();
        sqlx::Connection::close(raw).await.unwrap();
        world.chat.edit_fails(&errors);
        boss(&world, WITHDRAW).await;
        world.errands().await.unwrap();
        for pause in pauses {
            world.pass(pause - 1);
            world.errands().await.unwrap();
            assert_eq!(counts(&world).await.0, [1, 0, 0], "{errors:?}: not yet");
            world.pass(1);
            world.errands().await.unwrap();
        }
        assert_eq!(counts(&world).await.0, [1, done, failed], "{errors:?}");
        assert_eq!(world.chat.withdrawn().len(), deleted, "{errors:?}");
        let shown = card(boss(&world, "recall news").await);
        let said = shown.facts.iter().any(|(_, value)| value.contains("no rights"));
        assert_eq!((said, shown.tone == Tone::Warning), (failed == 1, failed == 1), "{errors:?}");
        world.finish().await;
    }
}

#[tokio::test]
async fn what_comes_back_needs_a_new_approval_and_can_be_taken_back_again() {
    let world = posted().await;
    shares(&world, "Ada").await;
    shares(&world, "Bo").await;
    boss(&world, WITHDRAW).await;
    world.errands().await.unwrap();
    let removed = action(&world.chat.told()[0].card, "removed:");
    for who in ["Ada", "Bo"] {
        press(&world, who, &removed).await;
    }
    assert_eq!(counts(&world).await.2, 1);
    let remover = world.chat.told()[0].person;

    world.pass(Millis::HOUR);
    boss(&world, "restore news").await;
    let offered = || async { card(press(&world, "Cy", "kit:news:linkedin:en:0").await).draft.is_some() };
    press(&world, "Cy", "join:").await;
    assert!(!offered().await, "restored is not approved");
    *world.role.lock().unwrap() = Some(Role::Author);
    world.call("Writer", "general", Doing::Command { name: "content".into(), rest: "submit news".into() }).await;
    boss(&world, "approve news").await;
    assert!(offered().await);
    // New kits lead on, cards of before do not.
    for (who, open) in [("Ada", true), ("Bo", true)] {
        let shown = card(press(&world, who, "kit:news:linkedin:en:0").await);
        assert_eq!(shown.draft.is_some(), open);
        press(&world, who, &action(&shown, "shared:")).await;
    }
    let mut leads = 0;
    for code in codes(&world).await {
        leads += usize::from(matches!(visits(&world, code).await, Some(Behind::Open(_))));
    }
    assert_eq!(leads, 3, "the links of Ada, Bo and Cy");

    // Taken back again: whoever has a post is asked again, and the cards of the first time are left alone.
    world.pass(Millis::HOUR);
    assert_eq!(card(boss(&world, WITHDRAW).await).title, "The content is withdrawn");
    world.errands().await.unwrap();
    assert_eq!(world.chat.edits().len(), 2);
    let told = world.chat.told();
    assert_eq!(told.len(), 4);
    assert_eq!(told.iter().filter(|direct| direct.person == remover).count(), 2, "they shared anew");
    world.finish().await;
}

#[tokio::test]
async fn only_an_approver_withdraws_and_only_what_there_is() {
    let world = posted().await;
    shares(&world, "Ada").await;
    for (role, rest) in [
        (None, WITHDRAW),
        (Some(Role::Author), WITHDRAW),
        (Some(Role::Approver), "withdraw nothing --reason x"),
        (Some(Role::Approver), "withdraw ../etc --reason x"),
        (None, "recall news"),
    ] {
        *world.role.lock().unwrap() = role;
        let doing = Doing::Command { name: "content".into(), rest: rest.into() };
        assert_eq!(card(world.call("Eve", "general", doing).await).tone, Tone::Warning, "{role:?} {rest}");
        // The form and the buttons ask again, whoever could see them.
        if role < Some(Role::Approver) {
            assert_eq!(card(press(&world, "Eve", "withdraw:news").await).tone, Tone::Warning);
            let fields = [("reason".to_owned(), "x".to_owned())].into();
            let doing = Doing::Submit { action: "pull:news".into(), fields };
            assert_eq!(card(world.call("Eve", "general", doing).await).tone, Tone::Warning);
        }
    }
    *world.role.lock().unwrap() = Some(Role::Approver);
    // A command's line is too short for such a reason: only a form can carry it.
    let long = [("reason".to_owned(), "x".repeat(2_001))].into();
    let doing = Doing::Submit { action: "pull:news".into(), fields: long };
    assert_eq!(card(world.call("Boss", "general", doing).await).tone, Tone::Warning);
    world.errands().await.unwrap();
    assert!(world.chat.edits().is_empty() && world.chat.told().is_empty());
    // Without a reason it is asked for; the form may be sent without one.
    let Answer::Form(form) = boss(&world, "withdraw news").await else { panic!("a form") };
    *world.role.lock().unwrap() = Some(Role::Admin);
    let doing = Doing::Submit { action: form.action, fields: [].into() };
    assert_eq!(card(world.call("Boss", "general", doing).await).title, "The content is withdrawn");
    world.finish().await;
}

#[tokio::test]
async fn who_wants_quiet_is_asked_all_the_same_and_at_night() {
    let world = posted().await;
    for (who, wish) in [("Ada", "me:pause"), ("Bo", "me:snooze 1w"), ("Cy", "me:notices none")] {
        shares(&world, who).await;
        press(&world, who, wish).await;
    }
    // A Saturday at three in the morning.
    world.pass(5 * Millis::DAY - 6 * Millis::HOUR);
    boss(&world, WITHDRAW).await;
    world.errands().await.unwrap();
    assert_eq!(world.chat.told().len(), 3);
    world.finish().await;
}

#[tokio::test]
async fn another_replica_follows_and_nothing_read_too_early_opens_a_link_again() {
    let world = posted().await;
    shares(&world, "Ada").await;
    let code = codes(&world).await[0];
    // As another replica does it: only the database knows.
    let mut raw = world.raw().await;
    sqlx::query("UPDATE link SET withdrawn = 1").execute(&mut raw).await.unwrap();
    assert!(matches!(visits(&world, code).await, Some(Behind::Open(_))));
    links::refresh(world.parts()).await.unwrap();
    assert_eq!(visits(&world, code).await, Some(Behind::Withdrawn));
    sqlx::query("UPDATE link SET withdrawn = 0").execute(&mut raw).await.unwrap();
    sqlx::Connection::close(raw).await.unwrap();
    links::refresh(world.parts()).await.unwrap();
    assert!(matches!(visits(&world, code).await, Some(Behind::Open(_))));
    // A link that was made before a withdrawal and kept in memory after it.
    let before = world.parts().links.changes();
    boss(&world, WITHDRAW).await;
    let url: url::Url = "https://example.com/news".parse().unwrap();
    links::add(world.parts(), before, code, item(), url).await.unwrap();
    assert_eq!(visits(&world, code).await, Some(Behind::Withdrawn));
    world.finish().await;
}

#[tokio::test]
async fn in_the_embedded_workspace_the_card_becomes_a_notice_and_the_question_stands_once() {
    let mut world = World::open(Setup::local()).await;
    world.pass(Millis::HOUR);
    world.tick().await.unwrap();
    let mut withdrawn = 0;
    let slots = world.store().slots().await.unwrap();
    let (slot, id) = slots.iter().find_map(|slot| Some((slot, slot.item.clone()?))).expect("a card");
    let (channel, lang) = (slot.channel.clone(), world.parts().catalogue().channel_lang(&slot.channel));
    let call = async |world: &World, role, doing| {
        *world.role.lock().unwrap() = role;
        card(world.call("Ada", channel.as_str(), doing).await)
    };
    call(&world, None, Doing::Press { action: "join:".into() }).await;
    let kit = call(&world, None, Doing::Press { action: format!("kit:{id}:linkedin:{lang}:0") }).await;
    call(&world, None, Doing::Press { action: action(&kit, "shared:") }).await;
    let rest = format!("withdraw {id} --reason x");
    call(&world, Some(Role::Admin), Doing::Command { name: "content".into(), rest }).await;
    world.allow_warnings();
    world.faults.once("errand_run");
    world.errands().await.unwrap_err();
    world.restart().await;
    world.pass(3 * Millis::MINUTE);
    world.errands().await.unwrap();
    let ada = world.store().people(9).await.unwrap()[0].id;
    for message in world.store().messages(&channel, Some(ada), 99).await.unwrap() {
        withdrawn += usize::from(message.edited_at.is_some());
        assert!(message.only_for.is_some() || !message.body.contains("picture") || message.edited_at.is_none());
    }
    assert_eq!(withdrawn, 1);
    let mine = world.store().messages(&channel, Some(ada), 99).await.unwrap();
    assert_eq!(mine.iter().filter(|message| message.body.contains("removed:")).count(), 1);
    let others = world.store().messages(&channel, None, 99).await.unwrap();
    assert!(others.iter().all(|message| !message.body.contains("removed:")));
    world.finish().await;
}
