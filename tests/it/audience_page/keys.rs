//! Versions of the key, and the threshold that falls.
use axum::http::StatusCode;
use portevoix::flow::audience::{Given, keep, keys, known};
use portevoix::flow::port::{KeyError, Keys as _};
use portevoix::network::Network;
use portevoix::reach::pseudonym::Key;
use portevoix::reach::{Audience, Connections};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::json;

use super::client::{Page, contacts, join, me, open, person};
use crate::world::World;

async fn rotate(world: &World) -> i64 {
    let now = world.parts().business.now();
    keys::rotate(world.store(), &world.key_file(), now, &mut ChaCha8Rng::seed_from_u64(99)).await.unwrap()
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
