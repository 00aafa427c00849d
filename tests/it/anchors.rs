//! Figures that networks show: told by the author alone, checked, kept with their leaf, and seldom asked for.
use portevoix::flow::anchor::{self, Worth};
use portevoix::flow::card::{Card, Tone};
use portevoix::flow::port::{Answer, Doing, PostError};
use portevoix::id::{Millis, PersonId, ShareId};
use portevoix::network::Network;
use portevoix::store::{Anchor, Durability, Share};

use crate::world::{Pages, Platform, Setup, World, action, actions, card, form};

mod question;

const UNUSABLE: &str = "We cannot use that";

async fn open() -> World {
    let catalogue = Pages::default().channel("team", "en").items(4).read();
    World::open(Setup { catalogue, platform: Platform::Fake, durability: Durability::Off, ..Setup::local() }).await
}

async fn does(world: &World, who: &str, doing: Doing) -> Answer {
    world.call(who, "team", doing).await
}

async fn press(world: &World, who: &str, action: &str) -> Card {
    card(does(world, who, Doing::Press { action: action.into() }).await)
}

async fn me(world: &World, who: &str, rest: &str) -> Card {
    card(does(world, who, Doing::Command { name: "me".into(), rest: rest.into() }).await)
}

async fn person(world: &World, name: &str) -> PersonId {
    let key = ("local".to_owned(), "here".to_owned(), name.to_owned());
    world.store().person_by_account(&key).await.unwrap().unwrap().id
}

/// Somebody shares an item there.
async fn share(world: &World, who: &str, item: &str, network: Network) -> Share {
    press(world, who, "join:").await;
    let kit = press(world, who, &format!("kit:{item}:{network}:en:0")).await;
    press(world, who, &action(&kit, "shared:")).await;
    let shares = world.store().shares_of_person(person(world, who).await).await.unwrap();
    shares.into_iter().find(|share| share.item.as_str() == item && share.network == network).unwrap()
}

/// Sends the form with these answers.
async fn tell(world: &World, who: &str, share: ShareId, answers: &[(&str, &str)]) -> Card {
    let fields = answers.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    card(does(world, who, Doing::Submit { action: format!("figures:{share}"), fields }).await)
}

async fn anchor(world: &World, share: ShareId) -> Anchor {
    world.store().anchors().await.unwrap().get(&share).copied().unwrap_or_default()
}

async fn leaves(world: &World) -> usize {
    world.ledger().await.iter().filter(|(action, _)| action == "figures_told").count()
}

fn figures(impressions: Option<u64>, reached: Option<u64>, reposts: Option<u64>) -> Anchor {
    Anchor { impressions, reached, reposts }
}

#[tokio::test]
async fn the_form_asks_for_what_the_network_shows() {
    let world = open().await;
    for (network, expected) in [
        (Network::Linkedin, &["impressions", "reached", "reposts"][..]),
        (Network::X, &["impressions", "reposts"]),
        (Network::Mastodon, &["reposts"]),
        (Network::Reddit, &["impressions"]),
    ] {
        let share = share(&world, "Ada", "item-0001", network).await;
        let asked = form(does(&world, "Ada", Doing::Press { action: format!("figure:{}", share.id) }).await);
        let names: Vec<&str> = asked.fields.iter().map(|field| field.name).collect();
        assert_eq!((names.as_slice(), asked.text.contains(network.name())), (expected, true), "{network}");
        assert!(asked.fields.iter().all(|field| field.label.chars().count() <= 45), "{asked:?}");
    }
    let bluesky = share(&world, "Ada", "item-0001", Network::Bluesky).await;
    let refused = press(&world, "Ada", &format!("figure:{}", bluesky.id)).await;
    assert_eq!((refused.title.as_str(), refused.tone), (UNUSABLE, Tone::Warning));
    assert!(refused.text.contains("Bluesky"), "{refused:?}");
    assert!(tell(&world, "Ada", bluesky.id, &[("reposts", "3")]).await.text.contains("Bluesky"));
    assert_eq!(leaves(&world).await, 0);
    world.finish().await;
}

#[tokio::test]
async fn what_is_told_last_counts_and_the_rest_stays() {
    let world = open().await;
    let share = share(&world, "Ada", "item-0001", Network::Linkedin).await;
    let mut known = figures(None, None, None);
    for (answers, expected, new) in [
        (&[("impressions", "412 impressions")][..], figures(Some(412), None, None), true),
        (&[("impressions", "412")], figures(Some(412), None, None), false),
        (&[("impressions", "1,204 impressions · 812 members reached")], figures(Some(1_204), Some(812), None), true),
        (&[("reposts", "3"), ("reached", " ")], figures(Some(1_204), Some(812), Some(3)), true),
        (&[("reached", "Membres touchés\u{a0}: 900")], figures(Some(1_204), Some(900), Some(3)), true),
        // The same in two fields is the same.
        (
            &[("impressions", "2k impressions"), ("reposts", "2,000 impressions 0 reposts")],
            figures(Some(2_000), Some(900), Some(0)),
            true,
        ),
    ] {
        let before = leaves(&world).await;
        let kept = tell(&world, "Ada", share.id, answers).await;
        assert_eq!((kept.title.as_str(), kept.tone), ("Noted, thank you", Tone::Good), "{answers:?} {kept:?}");
        known = expected;
        assert_eq!(anchor(&world, share.id).await, known, "{answers:?}");
        assert_eq!(leaves(&world).await - before, usize::from(new), "{answers:?}");
    }
    let mine = me(&world, "Ada", "shares").await;
    let shown = "LinkedIn showed you 2,000 impressions, 900 members reached and 0 reposts.";
    assert!(mine.facts.iter().any(|(_, value)| value.contains(shown)), "{mine:#?}");
    assert!(actions(&mine).contains(&format!("figure:{}", share.id).as_str()));
    assert_eq!(known, anchor(&world, share.id).await);
    press(&world, "Ada", &format!("unfigure:{}", share.id)).await;
    assert_eq!(anchor(&world, share.id).await, Anchor::default());
    let before = leaves(&world).await;
    press(&world, "Ada", &format!("unfigure:{}", share.id)).await;
    assert_eq!(leaves(&world).await, before, "what is forgotten is forgotten once");
    // The values stand in the private row alone.
    let told = "SELECT COUNT(*) FROM ledger_leaf WHERE line LIKE '%figures_told%' AND line LIKE '%1204%'";
    assert_eq!(world.count(told).await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM ledger_private WHERE body LIKE 'impressions=1204 %'").await, 3);
    world.finish().await;
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_a_way_back_and_nothing_is_kept() {
    let world = open().await;
    let share = share(&world, "Ada", "item-0001", Network::Linkedin).await;
    me(&world, "Ada", "audience linkedin 500").await;
    let long = "1".repeat(401);
    let big = "9".repeat(100_000);
    for (answers, why) in [
        (&[][..], "No number"),
        (&[("impressions", ""), ("reached", "  ")], "No number"),
        (&[("likes", "412")], "No number"),
        (&[("impressions", "-5")], "below zero"),
        (&[("impressions", "50,000,001")], "50,000,000"),
        (&[("impressions", "many")], "“many”"),
        (&[("impressions", "412.5")], "“412.5”"),
        (&[("impressions", "NaN")], "“nan”"),
        (&[("impressions", "1e3")], "could not read"),
        (&[("impressions", "0x10")], "could not read"),
        (&[("impressions", "٤١٢")], "could not read"),
        (&[("impressions", "412\u{0}")], "could not read"),
        (&[("impressions", "412 followers")], "“followers”"),
        (&[("impressions", "'); DELETE FROM anchor; --")], "could not read"),
        (&[("impressions", "<img src=x onerror=alert(1)>")], "could not read"),
        (&[("impressions", long.as_str())], "could not read"),
        (&[("impressions", big.as_str())], "could not read"),
        (&[("impressions", "412\n812")], "several numbers"),
        (&[("impressions", "412"), ("reached", "500 impressions")], "both 412 impressions and 500 impressions"),
        (&[("impressions", "411"), ("reached", "412")], "412 members reached, but 411 impressions"),
        (&[("reached", "50,001")], "100 times the 500 connections"),
    ] {
        let refused = tell(&world, "Ada", share.id, answers).await;
        assert_eq!((refused.title.as_str(), refused.tone), (UNUSABLE, Tone::Warning), "{answers:?}");
        assert!(refused.text.contains(why), "{answers:?}: {}", refused.text);
        assert!(refused.text.chars().count() < 400, "{}", refused.text);
        assert_eq!(actions(&refused), [format!("figure:{}", share.id)], "the way back");
        assert_eq!(anchor(&world, share.id).await, Anchor::default(), "{answers:?}");
    }
    // What was told before is part of what must fit.
    tell(&world, "Ada", share.id, &[("reached", "812")]).await;
    let refused = tell(&world, "Ada", share.id, &[("impressions", "412")]).await;
    assert!(refused.text.contains("812 members reached, but 412 impressions"), "{}", refused.text);
    assert_eq!((anchor(&world, share.id).await, leaves(&world).await), (figures(None, Some(812), None), 1));
    // Rare, and kept; the person is told what that means. "500+" bounds nothing.
    let rare = tell(&world, "Ada", share.id, &[("impressions", "50000"), ("reached", "50000")]).await;
    assert!(rare.text.contains("trusts it less"), "{rare:?}");
    me(&world, "Ada", "audience linkedin 500+").await;
    let kept = tell(&world, "Ada", share.id, &[("impressions", "60000"), ("reached", "60000")]).await;
    assert!(!kept.text.contains("trusts it less"), "{kept:?}");
    world.finish().await;
}

#[tokio::test]
async fn figures_are_the_authors_and_the_shares() {
    let world = open().await;
    let share = share(&world, "Ada", "item-0001", Network::Linkedin).await;
    press(&world, "Bo", "join:").await;
    let gone = "This share cannot be found";
    for action in ["figure:", "unfigure:", "notnow:"] {
        for id in [share.id.to_string(), "nonsense".into(), String::new(), "\u{202e}".into()] {
            assert_eq!(press(&world, "Bo", &format!("{action}{id}")).await.title, gone, "{action}{id}");
        }
    }
    assert_eq!(tell(&world, "Bo", share.id, &[("impressions", "9")]).await.title, gone);
    tell(&world, "Ada", share.id, &[("impressions", "412")]).await;
    // Who left tells nothing more; what they told stays with the share, until they have it forgotten.
    me(&world, "Ada", "leave").await;
    assert_ne!(tell(&world, "Ada", share.id, &[("impressions", "9")]).await.title, "Noted, thank you");
    assert_eq!(anchor(&world, share.id).await, figures(Some(412), None, None));
    press(&world, "Ada", &format!("unfigure:{}", share.id)).await;
    assert_eq!(anchor(&world, share.id).await, Anchor::default());
    // A share that is taken back takes its figures along, and takes no others.
    press(&world, "Ada", "join:").await;
    tell(&world, "Ada", share.id, &[("impressions", "412")]).await;
    press(&world, "Ada", &format!("undo:{}", share.id)).await;
    assert_eq!(anchor(&world, share.id).await, Anchor::default());
    assert_eq!(tell(&world, "Ada", share.id, &[("impressions", "9")]).await.title, gone);
    // Shared again, it begins with nothing.
    let again = self::share(&world, "Ada", "item-0001", Network::Linkedin).await;
    assert_eq!((again.id == share.id, anchor(&world, again.id).await), (false, Anchor::default()));
    world.finish().await;
}

#[tokio::test]
async fn taken_back_while_it_is_told() {
    let (world, mut told) = (open().await, 0);
    for round in 0..24 {
        let item = format!("item-000{}", round % 4);
        let share = share(&world, "Ada", &item, Network::Linkedin).await;
        let undo = format!("undo:{}", share.id);
        let (kept, _) = tokio::join!(
            async {
                if round % 2 == 0 {
                    tokio::task::yield_now().await;
                }
                tell(&world, "Ada", share.id, &[("impressions", "412")]).await
            },
            press(&world, "Ada", &undo),
        );
        told += usize::from(kept.title == "Noted, thank you");
        assert_eq!(anchor(&world, share.id).await, Anchor::default(), "undone, whoever came first");
        assert_eq!(leaves(&world).await, told, "a leaf for what was kept, and none for what was not");
    }
    world.finish().await;
}

#[tokio::test]
async fn two_forms_at_once_never_leave_what_cannot_be() {
    let world = open().await;
    for round in 0..16 {
        let who = format!("P{round}");
        let share = share(&world, &who, "item-0001", Network::Linkedin).await;
        let (one, two) = tokio::join!(
            tell(&world, &who, share.id, &[("impressions", "412")]),
            tell(&world, &who, share.id, &[("reached", "812")]),
        );
        let anchor = anchor(&world, share.id).await;
        let refused = [&one, &two].into_iter().filter(|card| card.title == UNUSABLE).count();
        assert_eq!(refused, 1, "{one:?} {two:?}");
        assert!(anchor.impressions.is_none() || anchor.reached.is_none(), "{anchor:?}");
    }
    world.finish().await;
}

#[tokio::test]
async fn killed_behind_the_answer_it_stands() {
    let mut world = open().await;
    let share = share(&world, "Ada", "item-0001", Network::X).await;
    world.faults.once("figures_kept");
    tell(&world, "Ada", share.id, &[("impressions", "1.2K Views")]).await;
    world.allow_warnings();
    world.restart().await;
    assert_eq!(anchor(&world, share.id).await, figures(Some(1_200), None, None));
    assert_eq!(leaves(&world).await, 1);
    tell(&world, "Ada", share.id, &[("impressions", "1.2K Views")]).await;
    assert_eq!(leaves(&world).await, 1, "said again, it is the same");
    world.finish().await;
}
