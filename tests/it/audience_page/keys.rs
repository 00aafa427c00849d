//! Versions of the key, and the threshold that falls.
use axum::http::StatusCode;
use portevoix::flow::audience::{Given, LISTED, keep, keys, known};
use portevoix::flow::port::{KeyError, Keys as _};
use portevoix::id::{Millis, PersonId};
use portevoix::lang::Lang;
use portevoix::network::Network;
use portevoix::reach::pseudonym::Key;
use portevoix::reach::{Audience, Connections};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::json;

use super::client::{Page, contacts, join, me, merge, open, person};
use crate::world::World;

async fn rotate(world: &World) -> i64 {
    let now = world.parts().business.now();
    // Another key each time, and other names for the errands.
    let seed = 99 + world.store().newest_key().await.unwrap().map_or(0, |key| key.version.unsigned_abs());
    keys::rotate(world.store(), &world.key_file(), now, &mut ChaCha8Rng::seed_from_u64(seed)).await.unwrap()
}

#[tokio::test]
async fn after_a_rotation_an_old_sample_counts_with_its_length_and_a_new_one_is_asked_for() {
    let world = open(1).await;
    for who in ["ada", "zoe"] {
        join(&world, who).await;
    }
    let (ada, zoe) = (person(&world, "ada").await.id, person(&world, "zoe").await.id);
    let page = Page::of(&world, "ada").await;
    let old = page.pseudonyms(&contacts("ada", 60)).await;
    let sample = page.sample("linkedin", &old, &[]).await;
    assert_eq!(page.write("PUT", "/sample", &sample).await.status, StatusCode::OK);
    let of_zoe = Page::of(&world, "zoe").await;
    assert_eq!(of_zoe.give("x", &contacts("zoe", 40)).await.status, StatusCode::OK);
    assert_eq!(rotate(&world).await, 2);
    // The program that runs knows at once, without being started anew.
    assert_eq!(page.state().await["key_version"], json!(2));
    assert_eq!(page.state().await["stored"][0]["current"], json!(false));
    assert_eq!(page.write("PUT", "/sample", &sample).await.code(), "KEY_CHANGED");
    let stale = json!({ "key_version": 1, "elements": page.batch() });
    assert_eq!(page.write("POST", "/evaluate", &stale).await.code(), "KEY_CHANGED");
    let shown = known(world.parts()).await.unwrap();
    assert_eq!(shown.connections[&(ada, Network::Linkedin)], Connections::Told(Audience::Count(60)));
    assert!(page.get("").await.body.contains("The key has changed since"));
    let mine = me(&world, "ada", "audience").await;
    assert!(mine.text.contains("please give a new one"), "{}", mine.text);
    // Readable as it was: nothing of it is touched.
    let samples = world.store().samples_of(ada).await.unwrap();
    assert_eq!((samples[0].key, samples[0].pseudonyms.len()), (1, sample["pseudonyms"].as_array().unwrap().len()));
    // Given again, the same people have other pseudonyms.
    assert_eq!(page.give("linkedin", &contacts("ada", 60)).await.status, StatusCode::OK);
    let new = world.store().samples_of(ada).await.unwrap().remove(0);
    assert!(new.key == 2 && new.pseudonyms.iter().all(|one| !old.contains(one)));
    let shown = known(world.parts()).await.unwrap();
    assert!(matches!(shown.connections[&(ada, Network::Linkedin)], Connections::Sample(_)));
    assert_eq!(shown.connections[&(zoe, Network::X)], Connections::Told(Audience::Count(40)));
    let tallies = world.store().key_tallies().await.unwrap();
    let counted: Vec<_> = tallies.iter().map(|tally| (tally.version, tally.samples, tally.people)).collect();
    assert_eq!(counted, [(1, 1, 1), (2, 1, 1)]);
    world.finish().await;
}

/// The titles of what people were told in private, by person, in order.
fn told(world: &World) -> Vec<(PersonId, String)> {
    world.chat.told().into_iter().map(|direct| (direct.person, direct.card.title)).collect()
}

#[tokio::test]
async fn a_rotation_asks_once_in_private_for_a_new_sample() {
    let world = open(7).await;
    for who in ["ada", "zoe", "lin", "bo", "max"] {
        join(&world, who).await;
    }
    let id = async |who| person(&world, who).await.id;
    let (ada, zoe) = (id("ada").await, id("zoe").await);
    world.store().set_lang(zoe, Lang::Fr).await.unwrap();
    for who in ["ada", "zoe", "lin", "max"] {
        assert_eq!(Page::of(&world, who).await.give("linkedin", &contacts(who, 40)).await.status, StatusCode::OK);
    }
    assert_eq!(Page::of(&world, "ada").await.give("x", &contacts("adax", 40)).await.status, StatusCode::OK);
    // Bo told a number alone, Max left, Lin wants to hear nothing for three days.
    me(&world, "bo", "audience linkedin 500+").await;
    me(&world, "max", "leave").await;
    me(&world, "lin", "snooze 3d").await;
    world.errands().await.unwrap();
    assert_eq!(told(&world), [], "the first key asks nobody");
    rotate(&world).await;
    world.errands().await.unwrap();
    let (en, fr) =
        ("A new sample would help, if you have a moment", "Un nouvel échantillon aiderait, si vous avez un moment");
    let mut asked = told(&world);
    asked.sort_by_key(|(person, _)| *person != ada);
    assert_eq!(asked, [(ada, en.to_owned()), (zoe, fr.to_owned())]);
    let card = world.chat.told().into_iter().find(|direct| direct.person == ada).unwrap().card;
    assert!(card.text.contains("(LinkedIn and X)") && card.presses().eq(["me:sample"]), "{card:?}");
    // A newer key asks in place of an earlier one; whoever gave a new sample meanwhile is asked for nothing.
    rotate(&world).await;
    assert_eq!(Page::of(&world, "zoe").await.give("linkedin", &contacts("zoe", 40)).await.status, StatusCode::OK);
    for _ in 0..20 {
        world.pass(Millis::DAY);
        world.errands().await.unwrap();
    }
    let lin = id("lin").await;
    let mut asked: Vec<PersonId> = told(&world).into_iter().skip(2).map(|(person, _)| person).collect();
    asked.sort_by_key(|person| *person != ada);
    assert_eq!(asked, [ada, lin], "once for the third key, and not for the second");
    world.finish().await;
}

#[tokio::test]
async fn two_people_who_became_one_are_asked_for_one_sample() {
    let world = open(8).await;
    for who in ["ada", "zoe"] {
        join(&world, who).await;
        assert_eq!(Page::of(&world, who).await.give("linkedin", &contacts(who, 40)).await.status, StatusCode::OK);
    }
    rotate(&world).await;
    merge(&world, "ada", "zoe").await;
    let told_of_it = |(_, title): &(PersonId, String)| title.starts_with("A new sample");
    for _ in 0..5 {
        world.errands().await.unwrap();
        world.pass(Millis::DAY);
    }
    assert_eq!(told(&world).into_iter().filter(told_of_it).count(), 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM errand WHERE kind = 'sample' AND reason = 'TOLD'").await, 1);
    world.finish().await;
}

#[tokio::test]
async fn a_key_that_was_written_before_its_version_was_known_is_used_and_a_wrong_one_is_not() {
    let world = open(2).await;
    world.allow_warnings();
    join(&world, "ada").await;
    let file = world.key_file();
    // The program died between the file and the database: the next rotation uses that very key.
    let lost = Key::generate(&mut ChaCha8Rng::seed_from_u64(5));
    file.add(2, &lost).unwrap();
    let now = world.parts().business.now();
    keys::prepare(world.store(), &file, now, &mut ChaCha8Rng::seed_from_u64(6)).await.unwrap();
    assert_eq!(world.store().newest_key().await.unwrap().unwrap().version, 1, "nothing is rotated by a start");
    assert_eq!(rotate(&world).await, 2);
    let row = world.store().newest_key().await.unwrap().unwrap();
    assert_eq!(row.fingerprint, keys::fingerprint(&lost).unwrap());
    // Another installation's file, one that cannot be read, or none.
    let path = world.database().with_file_name("audience.keys");
    let right = std::fs::read_to_string(&path).unwrap();
    let page = Page::of(&world, "ada").await;
    let body = json!({ "key_version": 2, "elements": page.batch() });
    let swapped = right.replace("2 ", "3 ").replace("1 ", "2 ");
    for wrong in [swapped.as_str(), "1 x\n", ""] {
        std::fs::write(&path, wrong).unwrap();
        assert!(keys::of(&file, &row).is_err());
        let refused = page.write("POST", "/evaluate", &body).await;
        assert_eq!(
            (refused.status, refused.code().as_str()),
            (StatusCode::SERVICE_UNAVAILABLE, "KEY_MISSING"),
            "{wrong:?}"
        );
        let started = keys::prepare(world.store(), &file, now, &mut ChaCha8Rng::seed_from_u64(7)).await;
        assert!(started.is_err(), "a start makes no second key of a version that was used: {wrong:?}");
    }
    assert!(matches!(keys::of(&file, &row), Err(KeyError::Missing(2))));
    std::fs::write(&path, right).unwrap();
    assert_eq!(page.write("POST", "/evaluate", &body).await.status, StatusCode::OK);
    assert!(world.errors().iter().all(|line| !line.contains(&page.path[10..])), "a ticket in the log");
    world.finish().await;
}

/// A list of as many contacts as are taken, a quarter of them kept: spread evenly, so that none is like another's.
fn long_list(of: u64) -> Given {
    let step = (1u64 << 61) / 7_600;
    let pseudonyms: Vec<u64> = (0..7_500).map(|n| n * step + of).collect();
    let colleagues = pseudonyms.iter().step_by(750).copied().collect();
    Given { network: Network::Linkedin, key: 1, threshold: 1 << 61, count: 30_000, pseudonyms, colleagues }
}

#[tokio::test]
async fn the_threshold_falls_as_more_people_are_known_and_cuts_what_is_stored() {
    let world = open(3).await;
    for n in 0..13 {
        join(&world, &format!("p{n}")).await;
    }
    let threshold = async || world.store().newest_key().await.unwrap().unwrap().threshold;
    let mut last = threshold().await;
    let mut fell = 0;
    for n in 0..12 {
        let who = person(&world, &format!("p{n}")).await;
        let mut given = long_list(n);
        // As the page does when the threshold fell.
        given.threshold = last;
        given.pseudonyms.retain(|one| *one < last);
        given.colleagues.retain(|one| *one < last);
        keep(world.parts(), &who, given).await.unwrap();
        let now = threshold().await;
        assert!(now <= last, "it only ever falls");
        fell += i32::from(now < last);
        last = now;
        let samples = world.store().samples().await.unwrap();
        for sample in &samples {
            assert_eq!(sample.threshold, now);
            assert!(sample.pseudonyms.iter().chain(&sample.colleagues).all(|one| *one < now));
            assert_eq!(sample.count, 30_000, "the length is of the whole list");
        }
        let kept: usize = samples.iter().map(|sample| sample.pseudonyms.len()).sum();
        // 65,536 and an eighth more.
        assert!(kept <= 74_900, "{kept} are kept of {} lists", n + 1);
    }
    // 360,000 different people: theta 65,536 / 360,000, or a little more.
    assert!(fell >= 1 && last as f64 / 2f64.powi(63) < 0.21, "{fell} {last}");
    assert!(!world.store().lower_threshold(1, last).await.unwrap());
    assert!(!world.store().lower_threshold(1, 1 << 61).await.unwrap(), "it never rises");
    assert_eq!(threshold().await, last);
    // A page that was open meanwhile is told to cut.
    let page = Page::of(&world, "p12").await;
    let mut stale = page.sample("linkedin", &[1, 2, 3], &[]).await;
    stale["threshold"] = json!("2000000000000000");
    assert_eq!(page.write("PUT", "/sample", &stale).await.code(), "THRESHOLD_CHANGED");
    world.finish().await;
}

#[tokio::test]
async fn one_person_lowers_the_threshold_by_one_list_at_most() {
    let world = open(5).await;
    for n in 0..8 {
        join(&world, &format!("p{n}")).await;
    }
    for n in 0..7 {
        keep(world.parts(), &person(&world, &format!("p{n}")).await, long_list(n)).await.unwrap();
    }
    // 210,000 different people, and of one member four lists that nobody can tell from true ones: 330,000 if all counted.
    let mallory = person(&world, "p7").await;
    for (n, network) in (100..).zip(LISTED) {
        keep(world.parts(), &mallory, Given { network, ..long_list(n) }).await.unwrap();
    }
    assert_eq!(world.store().newest_key().await.unwrap().unwrap().threshold, 1 << 61);
    // As one list more, it counts: of 300,000 people no more are kept than of 240,000 and two lists.
    join(&world, "p8").await;
    join(&world, "p9").await;
    for (n, who) in [(8, "p8"), (9, "p9")] {
        let threshold = world.store().newest_key().await.unwrap().unwrap().threshold;
        let mut given = Given { threshold, ..long_list(n) };
        given.pseudonyms.retain(|one| *one < threshold);
        given.colleagues.retain(|one| *one < threshold);
        keep(world.parts(), &person(&world, who).await, given).await.unwrap();
    }
    let theta = world.store().newest_key().await.unwrap().unwrap().threshold as f64 / 2f64.powi(63);
    assert!((0.2155..0.2205).contains(&theta), "65,536 / 300,000, and not / 390,000: {theta}");
    world.finish().await;
}

#[tokio::test]
async fn a_threshold_that_falls_keeps_exactly_who_is_below() {
    let world = open(4).await;
    join(&world, "ada").await;
    let ada = person(&world, "ada").await;
    let pseudonyms = vec![1, 99, 100, 101, 500];
    let given = Given { count: 20, colleagues: vec![99, 100], pseudonyms, ..long_list(0) };
    keep(world.parts(), &ada, given).await.unwrap();
    assert!(world.store().lower_threshold(1, 100).await.unwrap());
    let sample = world.store().samples_of(ada.id).await.unwrap().remove(0);
    assert_eq!((sample.pseudonyms, sample.colleagues, sample.count), (vec![1, 99], vec![99], 20));
    world.finish().await;
}
