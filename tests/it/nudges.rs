//! Private messages that nobody asked for: by each person's own clock and wishes, few, together, and never about not
//! sharing.
use portevoix::disclosure::Judgement;
use portevoix::flow::card::{Card, Tone};
use portevoix::flow::port::{Clock as _, Doing, PostError};
use portevoix::flow::{correct, nudge};
use portevoix::id::{CorrectionId, ErrandId, Millis, PersonId};
use portevoix::ledger::{Action, Entry};
use portevoix::network::Network;
use portevoix::schedule::nudge::Notices;
use portevoix::store::{Ended, ErrandClass, ErrandKind, NewCorrection, NewErrand, Share, Step, Way};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use crate::world::{Platform, Setup, World, action, actions, card};

const MORNING: i64 = Millis::HOUR;

async fn open() -> World {
    World::open(Setup { platform: Platform::Fake, ..Setup::local() }).await
}

async fn press(world: &World, who: &str, action: &str) -> Card {
    card(world.call(who, "advocates", Doing::Press { action: action.into() }).await)
}

async fn me(world: &World, who: &str, rest: &str) -> Card {
    card(world.call(who, "advocates", Doing::Command { name: "me".into(), rest: rest.into() }).await)
}

async fn person(world: &World, name: &str) -> PersonId {
    world.store().people(9).await.unwrap().into_iter().find(|person| person.name == name).unwrap().id
}

/// Shares on these networks, each with something to mend that waits to be said.
async fn owes(world: &World, who: &str, networks: &[Network]) -> Vec<Share> {
    press(world, who, "join:").await;
    for network in networks {
        let kit = press(world, who, &format!("kit:alt-text:{network}:en:0")).await;
        press(world, who, &action(&kit, "shared:")).await;
    }
    let shares = world.store().shares_of_person(person(world, who).await).await.unwrap();
    for share in &shares {
        let now = world.business.now();
        let id = CorrectionId(share.id.0);
        let Judgement { reason, rule, rule_version, .. } = share.judgement.clone();
        let new = NewCorrection { id, way: Way::Direct, asked_at: now, reason, rule, rule_version, tier: share.tier };
        let entry = Entry {
            action: Action::CorrectionAsked,
            actor: String::new(),
            at: now,
            subject: id.to_string(),
            detail: String::new(),
            private: None,
        };
        let step = Step::Asked(Box::new(new), Box::new(entry.clone()));
        let evidence = Entry { action: Action::EvidenceAdded, subject: share.id.to_string(), ..entry };
        assert!(world.store().add_evidence(share, &evidence, &step).await.unwrap());
    }
    shares
}

/// Some time passes, and the loops look.
async fn later(world: &World, ms: i64) {
    world.pass(ms);
    correct::send(world.parts()).await.unwrap();
    world.errands().await.unwrap();
}

/// The hours (from the beginning) at which private messages stood, looked at every hour for `days`.
async fn hours(world: &World, days: i64) -> Vec<i64> {
    let mut told = vec![];
    for hour in 1..=days * 24 {
        later(world, Millis::HOUR).await;
        told.resize(world.chat.told().len(), hour);
    }
    told
}

#[test]
fn no_kind_of_message_is_about_not_sharing() {
    // A new kind is looked at by somebody before it is written here: nobody is ever told that they did not share.
    let kinds: Vec<(&str, ErrandClass)> = ErrandKind::ALL.iter().map(|kind| (kind.code(), kind.class())).collect();
    let known = [
        ("edit_card", ErrandClass::Takedown),
        ("ask_removal", ErrandClass::Takedown),
        ("correction", ErrandClass::Nudge),
        ("alert", ErrandClass::Desk),
        ("review", ErrandClass::Desk),
        ("edited", ErrandClass::Desk),
        ("figure", ErrandClass::Nudge),
        ("sample", ErrandClass::Nudge),
        // To whoever suggested an item, when it is decided about.
        ("suggestion", ErrandClass::Nudge),
        // Of a week in which they shared, to whoever asked for it.
        ("recap", ErrandClass::Nudge),
    ];
    assert_eq!(kinds, known);
}

#[tokio::test]
async fn what_waits_goes_together_in_the_morning_and_once_a_day() {
    // The world begins on a Monday at 08:30 in Paris; these wait until Tuesday at eight, for it is evening.
    let world = open().await;
    world.pass(12 * Millis::HOUR);
    let shares = owes(&world, "Ada", &[Network::X, Network::Linkedin, Network::Mastodon]).await;
    assert_eq!(hours(&world, 1).await, [12], "Tuesday between eight and nine");
    let told = world.chat.told();
    assert_eq!((told.len(), told[0].card.tone), (1, Tone::Warning));
    for share in &shares {
        assert!(actions(&told[0].card).contains(&format!("mend:{}", share.id).as_str()), "{:#?}", told[0].card);
        let said = world.store().corrections_of_share(share.id).await.unwrap();
        assert!(said[0].sent_at.is_some());
    }
    // What comes behind it waits for the next day.
    owes(&world, "Bo", &[Network::X]).await;
    world.finish().await;
}

#[tokio::test]
async fn each_by_itself_is_one_a_day_and_three_a_week() {
    let world = open().await;
    press(&world, "Ada", "join:").await;
    me(&world, "Ada", "notices each").await;
    owes(&world, "Ada", &[Network::X, Network::Linkedin, Network::Mastodon, Network::Bluesky, Network::Threads]).await;
    // Monday 08:30: now, Tuesday, Wednesday; then a week after the first; then a week after the second.
    assert_eq!(hours(&world, 9).await, [1, 24, 48, 169, 192]);
    assert!(world.chat.told().iter().all(|direct| actions(&direct.card).iter().all(|a| !a.starts_with("mend:"))));
    world.finish().await;
}

#[tokio::test]
async fn a_persons_own_zone_and_wishes_decide() {
    for (wish, expected) in [
        ("", vec![1]),
        // 08:30 in Paris is 02:30 in New York, where it is eight at 14:00 in Paris.
        ("zone America/New_York", vec![6]),
        ("snooze 3d", vec![72]),
        ("snooze 12h", vec![24]),
        ("pause", vec![]),
        ("notices none", vec![]),
        ("leave", vec![]),
    ] {
        let world = open().await;
        owes(&world, "Ada", &[Network::X]).await;
        if !wish.is_empty() {
            me(&world, "Ada", wish).await;
        }
        assert_eq!(hours(&world, 5).await, expected, "{wish}");
        world.finish().await;
    }
}

#[tokio::test]
async fn who_changes_their_mind_while_a_message_waits_is_heard() {
    let world = open().await;
    owes(&world, "Ada", &[Network::X]).await;
    // The platform is away; meanwhile Ada pauses, and her page keeps what the message would have said.
    world.chat.direct_fails(&[PostError::Lost("away".into()), PostError::Lost("away".into())]);
    later(&world, 1).await;
    me(&world, "Ada", "pause").await;
    assert_eq!(hours(&world, 2).await, Vec::<i64>::new());
    let open = world.store().open_corrections(person(&world, "Ada").await).await.unwrap();
    assert_eq!((open.len(), open[0].way), (1, Way::Page));
    world.finish().await;
}

#[tokio::test]
async fn snoozing_pausing_and_leaving_are_three_things_each_undone_in_one_step() {
    let world = open().await;
    press(&world, "Ada", "join:").await;
    let ada = person(&world, "Ada").await;
    let wishes = || async { world.store().wishes(ada).await.unwrap().unwrap() };
    for (words, undo) in [
        ("snooze 1w", "me:snooze off"),
        ("reporter 3j", "me:snooze off"),
        ("pause", "me:resume"),
        ("notices each", "me:notices digest"),
        ("avis aucun", "me:notices digest"),
        ("zone Asia/Tokyo", "me:zone off"),
        ("fuseau asia/tokyo", "me:zone off"),
    ] {
        let before = wishes().await;
        let done = me(&world, "Ada", words).await;
        assert_eq!(done.tone, Tone::Good, "{words}: {done:#?}");
        assert_ne!(wishes().await, before, "{words}");
        assert!(actions(&done).contains(&undo), "{words}: {done:#?}");
        press(&world, "Ada", undo).await;
        assert_eq!(wishes().await, before, "{words} undone");
    }
    for odd in ["snooze", "snooze 0d", "snooze soon", "notices loud", "zone Mars/Olympus", "zone"] {
        let before = wishes().await;
        assert_eq!(me(&world, "Ada", odd).await.tone, Tone::Warning, "{odd}");
        assert_eq!(wishes().await, before, "{odd}");
    }
    // A snooze has an end; a pause says how it differs; the choices are on one card.
    me(&world, "Ada", "snooze 9999d").await;
    assert_eq!(wishes().await.snoozed_until, world.business.now().plus(31 * Millis::DAY));
    let paused = me(&world, "Ada", "pause").await;
    assert!(["Snooze", "Pause", "Leave"].iter().all(|word| paused.text.contains(word)), "{paused:#?}");
    let shown = me(&world, "Ada", "notices").await;
    for wanted in ["me:notices each", "me:notices none", "me:snooze off", "me:resume"] {
        assert!(actions(&shown).contains(&wanted), "{wanted}: {shown:#?}");
    }
    // While they pause, kits work and they are named nowhere; leaving forgets all of it.
    assert!(press(&world, "Ada", "kit:alt-text:x:en:0").await.draft.is_some());
    assert!(world.store().paused_people().await.unwrap().contains(&ada));
    me(&world, "Ada", "leave").await;
    let now = wishes().await;
    assert_eq!((now.notices, now.snoozed_until, now.paused_at), (Notices::Digest, Millis(0), None));
    world.finish().await;
}

#[tokio::test]
async fn classes_meet_people_as_the_table_says() {
    use nudge::Gate::{Open, Shut, Until};
    let world = open().await;
    world.pass(MORNING);
    press(&world, "Ada", "join:").await;
    let ada = person(&world, "Ada").await;
    for (wish, takedown, nudge, desk) in [
        ("notices digest", 'o', 'o', 'o'),
        ("snooze 1d", 'o', 'u', 'u'),
        ("snooze off", 'o', 'o', 'o'),
        ("pause", 'o', 's', 's'),
        ("resume", 'o', 'o', 'o'),
        ("notices none", 'o', 's', 'o'),
        ("leave", 's', 's', 'o'),
    ] {
        me(&world, "Ada", wish).await;
        let now = world.store().person(ada).await.unwrap().unwrap();
        for (class, expected) in
            [(ErrandClass::Takedown, takedown), (ErrandClass::Nudge, nudge), (ErrandClass::Desk, desk)]
        {
            let letter = match nudge::gate(world.parts(), class, &now).await.unwrap() {
                Open => 'o',
                Until(_) => 'u',
                Shut(_) => 's',
            };
            assert_eq!(letter, expected, "{wish} {class:?}");
        }
    }
    world.finish().await;
}

#[test]
fn the_page_tells_the_rules_as_they_are() {
    use portevoix::schedule::nudge::{A_DAY, A_WEEK, QUIET, SNOOZE_MAX};
    let page = std::fs::read_to_string(crate::source::root().join("docs/crisis.md")).unwrap();
    let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
    for told in [
        format!("weekdays, {} to {} by", clock(QUIET.until), clock(QUIET.from)),
        format!("{A_DAY} a day and {A_WEEK} in seven days"),
        format!("{} days at most", SNOOZE_MAX / Millis::DAY),
    ] {
        assert!(page.contains(&told), "{told}");
    }
}

#[tokio::test]
async fn an_errand_is_asked_for_once_and_held_by_one() {
    let world = open().await;
    let errand = |n: u64, subject: &str, not_before| NewErrand {
        id: ErrandId(portevoix::id::Id::mint(Millis(1), &mut ChaCha8Rng::seed_from_u64(n))),
        kind: ErrandKind::Alert,
        subject: subject.into(),
        person: None,
        item: None,
        created_at: world.business.now(),
        not_before,
    };
    let entry = Entry {
        action: Action::Read,
        actor: String::new(),
        at: Millis(1),
        subject: "alert".into(),
        detail: String::new(),
        private: None,
    };
    let (store, now) = (world.store(), world.real.now());
    let both = [errand(1, "a", Millis(0)), errand(2, "b", now.plus(1))];
    assert_eq!(store.add_errands(&both, Some(&entry)).await.unwrap(), 2);
    assert_eq!(store.add_errands(&[errand(3, "a", Millis(0))], Some(&entry)).await.unwrap(), 0);
    assert_eq!(world.ledger().await, [("read".to_owned(), "alert".to_owned())], "no leaf without a deed");
    let open = store.errands_open(now, 9).await.unwrap();
    assert_eq!(open.iter().map(|errand| errand.subject.as_str()).collect::<Vec<_>>(), ["a"]);
    // Two workers read the same row: one of them gets it, until its claim is over.
    let mine = store.claim_errand(&open[0], now.plus(9)).await.unwrap().unwrap();
    assert_eq!(store.claim_errand(&open[0], now.plus(9)).await.unwrap(), None);
    assert!(store.errands_open(now, 9).await.unwrap().is_empty());
    let theirs = store.claim_errand(&mine, now.plus(20)).await.unwrap().unwrap();
    assert_eq!((theirs.attempts, theirs.fence), (2, 2));
    // Who comes too late changes nothing.
    assert!(!store.errand_done(&mine, &Ended::Done, Millis(5), None).await.unwrap());
    assert!(!store.errand_later(&mine, now).await.unwrap());
    assert!(store.errand_done(&theirs, &Ended::Failed("x".repeat(999)), Millis(5), Some("m")).await.unwrap());
    assert!(!store.errand_done(&theirs, &Ended::Done, Millis(6), None).await.unwrap());
    world.finish().await;
}
