//! What one decides for oneself: networks, hours, holidays, the recap; each in one step, each taken back in one.
use portevoix::flow::recap;
use portevoix::store::RecapWish;

use super::*;

#[tokio::test]
async fn kits_are_offered_only_on_networks_that_are_on() {
    let world = World::open(Setup::local()).await;
    press(&world, "join:").await;
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    let kits = |card: &Card| actions(card).iter().filter(|action| action.starts_with("kit:")).count();
    let before = press(&world, &format!("share:{item}")).await;
    assert!(kits(&before) > 1);
    // Off in one step, and the kit is refused wherever it is asked for.
    let off = me(&world, "réseau linkedin non").await;
    assert_eq!(off.title, "LinkedIn est désactivé");
    let shown = press(&world, &format!("share:{item}")).await;
    assert!(actions(&shown).iter().all(|action| !action.contains(":linkedin:")), "{shown:#?}");
    let refused = press(&world, &format!("kit:{item}:linkedin:fr:0")).await;
    assert!(refused.title == "Vous ne partagez pas sur LinkedIn" && refused.text.contains("/moi réseau linkedin oui"));
    // Back in one step: the card's own button.
    press(&world, &action(&off, "me:network linkedin on")).await;
    assert!(press(&world, &format!("kit:{item}:linkedin:fr:0")).await.draft.is_some());
    // None at all: said, with the way back.
    for network in portevoix::network::Network::offered() {
        me(&world, &format!("réseau {network} non")).await;
    }
    let none = press(&world, &format!("share:{item}")).await;
    assert_eq!((none.title.as_str(), kits(&none)), ("Aucun réseau n’est activé", 0));
    assert_eq!(actions(&none), ["me:networks"]);
    assert!(actions(&me(&world, "réseaux").await).contains(&"me:network x on"));
    world.finish().await;
}

#[tokio::test]
async fn all_settings_stand_on_one_card_with_a_button_each() {
    let world = World::open(Setup::local()).await;
    let before = me(&world, "réglages").await;
    assert_eq!(actions(&before), ["me:join", "me:language en", "me:export", "me:erase"]);
    press(&world, "join:").await;
    me(&world, "heures 22:30-06:00").await;
    let card = me(&world, "réglages").await;
    let expected = [
        "me:networks",
        "me:notices",
        "me:holiday",
        "me:named on",
        "me:recap on",
        "me:language en",
        "me:export",
        "me:erase",
        "me:leave",
    ];
    assert_eq!(actions(&card), expected);
    assert!(card.facts.iter().any(|(_, value)| value.contains("22:30-06:00")), "{card:#?}");
    for (rest, title) in [
        ("heures 25:00-08:00", "Je ne comprends pas ces heures"),
        ("heures 08:00-08:00", "Je ne comprends pas ces heures"),
        ("vacances demain", "Je ne comprends pas ce jour"),
        ("vacances 2026-11-22", "Je ne comprends pas ce jour"),
        ("vacances 2029-01-01", "Je ne comprends pas ce jour"),
        ("vacances", "En vacances…"),
    ] {
        assert_eq!(me(&world, rest).await.title, title, "{rest}");
    }
    assert_eq!(me(&world, "heures non").await.title, "Au calme désormais\u{a0}: 20:00-08:00");
    world.finish().await;
}

#[tokio::test]
async fn a_holiday_ends_by_itself_or_with_a_press() {
    let world = World::open(Setup::local()).await;
    press(&world, "join:").await;
    let begun = me(&world, "vacances jusqu’au 24/12/2026").await;
    // The last day is a day away: back on Christmas Day, at midnight in Paris.
    assert_eq!(begun.times[0].1.to_string(), "2026-12-24T23:00:00Z");
    assert_eq!(actions(&begun), ["me:holiday off"]);
    let person = zoe(&world).await.unwrap();
    let wishes = || async { portevoix::flow::nudge::wishes(world.parts(), person.id).await.unwrap().unwrap() };
    let now = || world.parts().business.now();
    use portevoix::schedule::nudge::{When, nudge};
    assert_eq!(nudge(&wishes().await, &[], now()), When::At(crate::world::instant("2026-12-25T07:00:00Z")));
    assert!(actions(&me(&world, "réglages").await).contains(&"me:holiday off"), "a visible way back");
    // Another end replaces the first one.
    me(&world, "vacances 2026-12-01").await;
    assert_eq!(wishes().await.away_until.to_string(), "2026-12-01T23:00:00Z");
    press(&world, "me:holiday off").await;
    assert_eq!(nudge(&wishes().await, &[], now()), When::Now);
    me(&world, "vacances 2026-11-24").await;
    world.pass(3 * Millis::DAY);
    assert_eq!(nudge(&wishes().await, &[], now()), When::Now, "back by itself");
    assert!(actions(&me(&world, "réglages").await).contains(&"me:holiday"));
    world.finish().await;
}

#[tokio::test]
async fn a_week_is_told_once_to_who_wants_it_and_shared() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    press(&world, "join:").await;
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    let kit = press(&world, &format!("kit:{item}:linkedin:fr:0")).await;
    let shared = press(&world, &action(&kit, "shared:")).await;
    // Offered with the first share, and never again.
    assert!(actions(&shared).contains(&"me:recap on"), "{shared:#?}");
    let kit = press(&world, &format!("kit:{item}:x:fr:0")).await;
    let again = press(&world, &action(&kit, "shared:")).await;
    assert!(!actions(&again).contains(&"me:recap on"), "{again:#?}");
    let person = zoe(&world).await.unwrap();
    assert_eq!(world.store().choices(person.id).await.unwrap().recap, RecapWish::Offered);
    let told = "SELECT COUNT(*) FROM workspace_message WHERE body LIKE '%votre bilan%'";
    // Nobody who did not say yes.
    world.pass(7 * Millis::DAY);
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 0);
    press(&world, "me:recap on").await;
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 1);
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 0, "once");
    world.errands().await.unwrap();
    assert_eq!(world.count(told).await, 1);
    // The week after, nothing was shared: nothing is said.
    world.pass(7 * Millis::DAY);
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 0);
    world.errands().await.unwrap();
    assert_eq!(world.count(told).await, 1);
    world.finish().await;
}

#[tokio::test]
async fn a_recap_that_waited_too_long_is_not_sent() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    press(&world, "join:").await;
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    let kit = press(&world, &format!("kit:{item}:linkedin:fr:0")).await;
    press(&world, &action(&kit, "shared:")).await;
    me(&world, "bilan oui").await;
    world.pass(7 * Millis::DAY);
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 1);
    me(&world, "vacances 2026-12-12").await;
    world.errands().await.unwrap();
    world.pass(14 * Millis::DAY);
    world.errands().await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM workspace_message WHERE body LIKE '%votre bilan%'").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind = 'recap' AND outcome = 'moot'").await, 1);
    world.finish().await;
}

#[tokio::test]
async fn two_accounts_that_become_one_hear_of_one_week_once() {
    let world = World::open(Setup::local()).await;
    world.tick().await.unwrap();
    // The older record stays: the one that was told nothing.
    let older = async |rest: &str| {
        card(does(&world, "U0OLDER", "Zoé", Doing::Command { name: "moi".into(), rest: rest.into() }).await)
    };
    older("").await;
    world.pass(Millis::MINUTE);
    press(&world, "join:").await;
    let item = world.parts().catalogue().library.items.keys().next().unwrap().to_string();
    let kit = press(&world, &format!("kit:{item}:linkedin:fr:0")).await;
    press(&world, &action(&kit, "shared:")).await;
    me(&world, "bilan oui").await;
    world.pass(7 * Millis::DAY);
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 1);
    world.errands().await.unwrap();
    let code = me(&world, "lier").await.title;
    let asked = older(&format!("lier {code}")).await;
    let merge = Doing::Press { action: action(&asked, "merge:") };
    does(&world, "U0OLDER", "Zoé", merge).await;
    assert_eq!(world.store().people_count().await.unwrap(), 1);
    assert_eq!(recap::plan(world.parts()).await.unwrap(), 0);
    world.finish().await;
}
