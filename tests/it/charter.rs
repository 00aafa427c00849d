//! The charter changes: those who accepted the earlier one are asked again at their next use, and lose nothing.
use std::sync::Arc;

use portevoix::content::Charter;
use portevoix::flow::card::Tone;
use portevoix::flow::port::Doing;
use portevoix::id::Millis;
use portevoix::lang::Lang;
use portevoix::network::Network;
use portevoix::store::PersonState;

use crate::world::{Setup, World, actions, card, sample};

/// The sample with another charter, and what is told of the change.
fn change(world: &World, version: &str) {
    let files = portevoix::app::folder::sample();
    let (mut catalogue, _) = portevoix::flow::Catalogue::read(&files, true);
    let texts = [(Lang::Fr, "La charte de demain.".to_owned()), (Lang::En, "Tomorrow’s charter.".to_owned())];
    let changes = [(Lang::Fr, "Une ligne de plus.\n".to_owned()), (Lang::En, "One more line.\n".to_owned())];
    catalogue.library.charter = Some(Charter { version: version.into(), texts: texts.into(), changes: changes.into() });
    world.parts().catalogue.set(Arc::new(catalogue));
}

/// What each language calls things.
struct Words {
    channel: &'static str,
    who: &'static str,
    lang: Lang,
    changed: &'static str,
    date: &'static str,
    text: &'static str,
    line: &'static str,
}

const BOTH: [Words; 2] = [
    Words {
        channel: "ambassadeurs",
        who: "Ada",
        lang: Lang::Fr,
        changed: "La charte a changé",
        date: "le 23 novembre 2026",
        text: "La charte de demain.",
        line: "Une ligne de plus.",
    },
    Words {
        channel: "advocates",
        who: "Bo",
        lang: Lang::En,
        changed: "The charter has changed",
        date: "on 23 November 2026",
        text: "Tomorrow’s charter.",
        line: "One more line.",
    },
];

#[tokio::test]
async fn who_accepted_the_earlier_charter_is_asked_again_and_keeps_everything() {
    for words in BOTH {
        let world = World::open(Setup::local()).await;
        let press = async |action: &str| {
            card(world.call(words.who, words.channel, Doing::Press { action: action.into() }).await)
        };
        let me = async || world.store().people(9).await.unwrap().remove(0);
        press("join:").await;
        press("me:named on").await;
        press("me:audience linkedin 500+").await;
        let kit = press(&format!("kit:alt-text:x:{}:0", words.lang)).await;
        let shared = actions(&kit).into_iter().find(|a| a.starts_with("shared:")).unwrap().to_owned();
        press(&shared).await;
        let second = press(&format!("kit:your-own-words:x:{}:0", words.lang)).await;
        let second = actions(&second).into_iter().find(|a| a.starts_with("shared:")).unwrap().to_owned();
        let before = me().await;
        world.pass(3 * Millis::DAY);
        change(&world, "tomorrow");
        let kits = world.count("SELECT COUNT(*) FROM kit").await;

        // Wherever they come from: the change is named, dated and shown, and the way on is kept.
        for (action, way) in [
            ("share:alt-text", "join:alt-text"),
            (&format!("kit:unique-reach:linkedin:{}:0", words.lang), "join:unique-reach"),
            (second.as_str(), "join:"),
            ("me:audience x 200", "join:"),
            ("me:join", "join:"),
            ("charter:", "join:"),
        ] {
            let asked = press(action).await;
            assert_eq!((asked.title.as_str(), asked.tone), (words.changed, Tone::Warning), "{action}");
            for part in [words.date, words.text, words.line] {
                assert!(asked.text.contains(part), "{action}: no {part} in {}", asked.text);
            }
            assert_eq!(actions(&asked), [way], "{action}");
            assert_eq!(asked.lang, words.lang);
        }
        assert_eq!(world.count("SELECT COUNT(*) FROM kit").await, kits, "no kit before they accept");
        assert_eq!(world.count("SELECT COUNT(*) FROM share").await, 1);
        assert_eq!(me().await, before, "nothing of theirs changed");

        // What needs no charter still works: reading, looking, leaving nothing out.
        assert!(!press("me:").await.title.contains(words.changed));

        let welcome = press("join:").await;
        assert!(welcome.tone == Tone::Good && welcome.title != words.changed);
        let newcomer = if words.lang == Lang::Fr { "Bienvenue à bord" } else { "Welcome aboard" };
        assert_ne!(welcome.title, newcomer, "a returning advocate is no newcomer");
        assert_eq!(me().await, before, "also since when they take part");
        assert_eq!(world.store().audiences().await.unwrap()[&(before.id, Network::Linkedin)], "500+");
        press(&second).await;
        assert_eq!(world.count("SELECT COUNT(*) FROM share").await, 2, "the kit they had can be used again");

        // Accepting twice, and reading once more what was accepted.
        press("join:").await;
        let read = press("charter:").await;
        assert!(actions(&read).is_empty() && read.text.contains(words.text) && !read.text.contains(words.line));
        assert!(read.footer.contains("26"), "{}", read.footer);
        let leaves: Vec<String> = world.ledger().await.into_iter().map(|(action, _)| action).collect();
        let count = |action: &str| leaves.iter().filter(|leaf| *leaf == action).count();
        assert_eq!((count("joined"), count("charter_accepted")), (1, 1));

        // Back to a charter that they accepted once: nobody is asked again.
        world.parts().catalogue.set(sample());
        assert_ne!(press("share:alt-text").await.title, words.changed);
        world.finish().await;
    }
}

#[tokio::test]
async fn newcomers_and_those_who_come_back_are_greeted_as_such() {
    let world = World::open(Setup::local()).await;
    let press = async |action: &str| card(world.call("Bo", "advocates", Doing::Press { action: action.into() }).await);
    assert_eq!(press("charter:").await.title, "Before your first share: the charter");
    // A charter that changes before somebody joined is no change for them.
    change(&world, "tomorrow");
    let first = press("share:alt-text").await;
    assert_eq!(first.title, "Before your first share: the charter");
    assert!(first.text.contains("Tomorrow’s charter.") && !first.text.contains("One more line."));
    assert_eq!(press("kit:alt-text:x:en:0").await.title, "You are not taking part yet");
    assert_eq!(press("join:").await.title, "Welcome aboard");
    press("me:leave").await;
    assert_eq!(world.store().people(9).await.unwrap()[0].state, PersonState::Left);
    assert_eq!(press("me:join").await.title, "Before you come back: the charter");
    assert_eq!(press("join:").await.title, "Good to have you back");
    assert_eq!(world.store().people(9).await.unwrap()[0].state, PersonState::Advocate);
    world.finish().await;
}
