//! What a thief learns, and what erasing leaves.
use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use axum::body::Body;
use axum::http::StatusCode;
use hmac::{Hmac, KeyInit as _, Mac as _};
use portevoix::flow::audience::known;
use portevoix::flow::port::{Doing, Keys as _};
use portevoix::network::Network;
use portevoix::reach::Connections;
use portevoix::reach::pseudonym::{Key, direct};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sha2::{Digest as _, Sha256, Sha512};

use super::client::{Page, contacts, join, me, merge, open, person};
use crate::world::{World, card};

/// Every byte of the data folder but the key file: database, log beside it, spool.
fn stolen(world: &World) -> Vec<u8> {
    fn walk(folder: &Path, into: &mut Vec<u8>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.file_name().is_none_or(|name| name != "audience.keys") {
                into.extend(std::fs::read(path).unwrap());
            }
        }
    }
    let mut bytes = vec![];
    walk(world.database().parent().unwrap(), &mut bytes);
    bytes
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Every run of eight bytes, as a number: whatever a pseudonym could be found by.
fn numbers(bytes: &[u8]) -> HashSet<u64> {
    bytes.windows(8).map(|window| u64::from_be_bytes(window.try_into().unwrap())).collect()
}

#[tokio::test]
async fn no_name_is_in_any_request_or_in_any_byte_that_is_kept() {
    let world = open(1).await;
    join(&world, "ada").await;
    let page = Page::of(&world, "ada").await;
    let list = contacts("ada", 300);
    assert_eq!(page.give("linkedin", &list).await.status, StatusCode::OK);
    let bytes = stolen(&world);
    let sent = page.sent.lock().unwrap().join("\n");
    // How every first name, last name and employer of the list begins.
    for word in ["quibble", "adaworth", "zanzibar"] {
        assert!(list.iter().all(|identity| identity.contains(word)));
        assert!(!sent.contains(word), "{word} was sent");
        assert!(!holds(&bytes, word.as_bytes()), "{word} is on the disk");
    }
    // Nor the ticket, nor the key.
    let ticket = page.path.strip_prefix("/audience/").unwrap();
    assert!(!holds(&bytes, ticket.as_bytes()));
    let file = std::fs::read_to_string(world.database().with_file_name("audience.keys")).unwrap();
    let key = file.trim().split(' ').nth(1).unwrap();
    assert!(!holds(&bytes, key.as_bytes()) && !holds(&bytes, &super::client::bytes(key)));
    assert!(holds(&bytes, b"sample_given"), "the test sees what is there");
    world.finish().await;
}

#[tokio::test]
async fn without_the_key_a_dictionary_of_all_contacts_recovers_nothing_and_with_it_a_quarter() {
    let world = open(2).await;
    let mut all = vec![];
    for who in ["ada", "zoe", "lin"] {
        join(&world, who).await;
        let list = contacts(who, 512);
        let page = Page::of(&world, who).await;
        assert_eq!(page.give("linkedin", &list).await.status, StatusCode::OK);
        all.push((who, list));
    }
    let found = numbers(&stolen(&world));
    // Whoever has the database and everybody's true contacts, and every way to hash them that they may think of.
    let first = |bytes: &[u8]| u64::from_be_bytes(bytes[..8].try_into().unwrap());
    let other = Key::generate(&mut ChaCha8Rng::seed_from_u64(3));
    let fingerprint = world.store().newest_key().await.unwrap().unwrap().fingerprint;
    for identity in all.iter().flat_map(|(_, list)| list) {
        let mut mac = Hmac::<Sha256>::new_from_slice(fingerprint.as_bytes()).unwrap();
        mac.update(identity.as_bytes());
        let guesses = [
            first(&Sha256::digest(identity)),
            first(&Sha512::digest(identity)),
            first(&mac.finalize().into_bytes()),
            direct(&other, identity).unwrap(),
        ];
        for guess in guesses {
            assert!(!found.contains(&guess) && !found.contains(&(guess >> 1)), "{identity} is found");
        }
    }
    // With database and key: those below the threshold, and nobody else.
    let key = world.key_file().all().unwrap().remove(&1).unwrap();
    for (who, list) in &all {
        let true_ones: Vec<u64> = list.iter().map(|identity| direct(&key, identity).unwrap()).collect();
        let recovered = true_ones.iter().filter(|one| found.contains(one)).count();
        assert!(true_ones.iter().all(|one| found.contains(one) == (*one < 1 << 61)), "{who}");
        // 512 at theta 0.25: 128, give or take six times 9.8.
        let share = recovered as f64 / list.len() as f64;
        assert!(share <= 0.25 + 6.0 * 9.8 / 512.0, "{who}: {share}");
    }
    world.finish().await;
}

#[tokio::test]
async fn what_was_given_is_taken_back_in_the_chat_whatever_the_charter_says() {
    let world = open(9).await;
    join(&world, "ada").await;
    let page = Page::of(&world, "ada").await;
    assert_eq!(page.give("linkedin", &contacts("ada", 60)).await.status, StatusCode::OK);
    assert_eq!(page.form("", "network=linkedin&size=70").await.status, StatusCode::SEE_OTHER);
    // Their acceptance is of an earlier charter: no page opens, and nothing new is taken.
    sqlx::query("UPDATE acceptance SET charter = 'earlier'").execute(&mut world.raw().await).await.unwrap();
    let sample = me(&world, "ada", "sample").await;
    assert!(sample.presses().any(|action| action.starts_with("join:")), "{sample:?}");
    assert_eq!(me(&world, "ada", "audience linkedin 80").await.title, sample.title);
    let done = me(&world, "ada", "audience linkedin unknown").await;
    assert_eq!(done.title, "Forgotten");
    assert!(known(world.parts()).await.unwrap().connections.is_empty());
    assert_eq!(world.count("SELECT COUNT(*) FROM audience_sample").await, 0);
    assert_eq!(world.ledger().await.last().unwrap().0, "sample_forgotten");
    world.finish().await;
}

#[tokio::test]
async fn of_two_people_who_became_one_the_later_sample_stays_and_all_evaluations_count() {
    let world = open(10).await;
    let mut given = vec![];
    for who in ["ada", "zoe"] {
        join(&world, who).await;
        let page = Page::of(&world, who).await;
        assert_eq!(page.give("linkedin", &contacts(who, 60)).await.status, StatusCode::OK);
        given.push(world.store().samples_of(person(&world, who).await.id).await.unwrap().remove(0).pseudonyms);
        world.pass(1_000);
    }
    let page = Page::of(&world, "ada").await;
    merge(&world, "zoe", "ada").await;
    assert_eq!(page.get("").await.status, StatusCode::NOT_FOUND, "an address of before opens nobody's page");
    let one = person(&world, "ada").await;
    assert_eq!(one.id, person(&world, "zoe").await.id);
    let kept = world.store().samples().await.unwrap();
    assert_eq!((kept.len(), kept[0].person, &kept[0].pseudonyms), (1, one.id, &given[1]));
    assert_eq!(
        Page::of(&world, "zoe").await.state().await["left"],
        serde_json::json!(30_000 - 2 * portevoix::flow::audience::BATCH)
    );
    let mine = me(&world, "zoe", "").await;
    let (_, shown) = mine.facts.iter().find(|(name, _)| name == "Your audience").unwrap();
    assert!(shown.starts_with("LinkedIn: sample of 60 contacts"), "{shown}");
    world.finish().await;
}

#[tokio::test]
async fn who_takes_no_part_sees_nothing_of_an_audience_and_is_asked_to_join() {
    let world = open(11).await;
    join(&world, "left").await;
    let page = Page::of(&world, "left").await;
    assert_eq!(page.give("linkedin", &contacts("left", 60)).await.status, StatusCode::OK);
    me(&world, "left", "audience x 500+").await;
    me(&world, "left", "leave").await;
    for who in ["left", "never"] {
        let mine = me(&world, who, "").await;
        let (_, shown) = mine.facts.iter().find(|(name, _)| name == "Your audience").unwrap();
        assert!(shown.starts_with("not given"), "{who}: {shown}");
        assert!(!mine.presses().any(|action| action == "me:audience"), "{who}: {mine:?}");
        for words in ["audience linkedin 500", "number", "sample"] {
            let asked = world.call(who, "team", Doing::Command { name: "me".into(), rest: words.into() }).await;
            assert_eq!(card(asked).title, "You are not taking part yet", "{who}: {words}");
        }
    }
    assert!(known(world.parts()).await.unwrap().connections.is_empty());
    world.finish().await;
}

/// Every number that could be read from the files, once the log is folded into the database.
async fn on_the_disk(world: &World) -> HashSet<u64> {
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut world.raw().await).await.unwrap();
    numbers(&stolen(world))
}

#[tokio::test]
async fn what_is_deleted_is_overwritten_on_the_disk() {
    let world = open(6).await;
    join(&world, "ada").await;
    let ada = person(&world, "ada").await;
    for ending in ["deleted", "left"] {
        let page = Page::of(&world, "ada").await;
        assert_eq!(page.give("linkedin", &contacts(ending, 400)).await.status, StatusCode::OK);
        let kept = world.store().samples_of(ada.id).await.unwrap().remove(0).pseudonyms;
        let found = on_the_disk(&world).await;
        assert!(kept.len() > 50 && kept.iter().all(|one| found.contains(one)), "the test sees what is there");
        if ending == "left" {
            me(&world, "ada", "leave").await;
        } else {
            let gone = page.request("DELETE", "/sample/linkedin").body(Body::empty()).unwrap();
            assert_eq!(page.ask(gone).await.status, StatusCode::OK);
        }
        let found = on_the_disk(&world).await;
        assert_eq!(kept.iter().filter(|one| found.contains(one)).count(), 0, "{ending}");
    }
    world.finish().await;
}

#[tokio::test]
async fn leaving_and_deleting_take_a_sample_out_of_every_later_estimate() {
    let world = open(3).await;
    for who in ["ada", "zoe"] {
        join(&world, who).await;
        let page = Page::of(&world, who).await;
        assert_eq!(page.give("linkedin", &contacts(who, 200)).await.status, StatusCode::OK);
        assert_eq!(page.give("x", &contacts(&format!("{who}x"), 100)).await.status, StatusCode::OK);
    }
    let (ada, zoe) = (person(&world, "ada").await.id, person(&world, "zoe").await.id);
    let pseudonyms = async || {
        let known = known(world.parts()).await.unwrap();
        let samples = known.connections.into_values().filter_map(|one| match one {
            Connections::Sample(sample) => Some(sample.pseudonyms),
            Connections::Told(_) => None,
        });
        samples.flatten().collect::<BTreeSet<u64>>()
    };
    let of = async |who, network| {
        let samples = world.store().samples_of(who).await.unwrap();
        samples.into_iter().find(|sample| sample.network == network).unwrap().pseudonyms
    };
    let (deleted, left) = (of(ada, Network::X).await, of(zoe, Network::Linkedin).await);
    let before = pseudonyms().await;
    assert!(deleted.iter().chain(&left).all(|one| before.contains(one)) && !deleted.is_empty() && !left.is_empty());
    let page = Page::of(&world, "ada").await;
    assert_eq!(page.form("/forget", "network=x").await.status, StatusCode::SEE_OTHER);
    let after = pseudonyms().await;
    assert!(deleted.iter().all(|one| !after.contains(one)));
    assert!(left.iter().all(|one| after.contains(one)));
    me(&world, "zoe", "leave").await;
    let after = pseudonyms().await;
    assert!(left.iter().all(|one| !after.contains(one)), "who left is in an estimate");
    assert!(!after.is_empty(), "and the others stay");
    assert_eq!(world.count("SELECT COUNT(*) FROM audience_sample").await, 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM audience_ticket").await, 1);
    // A sample on its way when its owner left is not kept.
    let zoe = person(&world, "zoe").await;
    let entry = portevoix::ledger::Entry {
        action: portevoix::ledger::Action::SampleGiven,
        actor: zoe.id.to_string(),
        at: world.parts().business.now(),
        subject: zoe.id.to_string(),
        detail: String::new(),
        private: None,
    };
    let mut late = world.store().samples_of(ada).await.unwrap().remove(0);
    late.person = zoe.id;
    let kept = world.store().set_sample(&late, &entry).await.unwrap();
    assert_eq!(kept, portevoix::store::Keeping::Left);
    world.finish().await;
}
