//! `portevoix person`: the operator's door.
use portevoix::id::{Millis, PersonId};
use portevoix::lang::Lang;
use portevoix::store::{Durability, NewPerson, Store};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::Desk;

/// A desk with a database in which somebody is known.
async fn known(name: &str) -> Desk {
    let desk = Desk::with_sample();
    std::fs::create_dir(desk.path("data")).unwrap();
    let store = Store::open(&desk.path("data").join("portevoix.db"), Durability::Full).await.unwrap();
    let new = NewPerson {
        id: PersonId::mint(Millis(1), &mut ChaCha8Rng::seed_from_u64(1)),
        salt: [7; 32],
        name: name.to_owned(),
        lang: Lang::Fr,
        country: "FR".into(),
        team: "Ventes".into(),
        account: ("slack".into(), "acme".into(), "U02ABCDEF".into()),
    };
    store.add_person(&new, Millis(1)).await.unwrap();
    store.close().await;
    desk
}

#[tokio::test]
async fn somebody_who_left_is_exported_and_erased() {
    let desk = known("Zoé Quatremère").await;
    let account = ["--account", "slack:acme:U02ABCDEF", "--data", "data"];
    let run = |words: &[&str]| desk.run(&[&["person"], words, &account[..]].concat());
    let file = run(&["export"]).expect(0).out.clone();
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(file["sections"]["profile"][0]["name"], "Zoé Quatremère");
    // Said, and not done.
    run(&["erase"]).expect(0);
    run(&["export"]).expect(0);
    run(&["erase", "--yes"]).expect(0);
    let bytes = std::fs::read(desk.path("data/portevoix.db")).unwrap();
    for trace in ["Zoé Quatremère", "U02ABCDEF", "Ventes"] {
        assert!(!bytes.windows(trace.len()).any(|part| part == trace.as_bytes()), "{trace}");
    }
    // Twice is calm, and says why.
    run(&["erase", "--yes"]).expect(1).says("erased is not known any more");
    run(&["export"]).expect(1);
    desk.run(&["ledger", "verify", "--data", "data"]).expect(0);
    desk.run(&["person", "erase", "--account", "slack:acme", "--data", "data"]).expect(2).says("PLATFORM:WORKSPACE:ID");
    desk.run(&["person", "export", "--account", "slack:acme:U1", "--data", "nowhere"]).expect(1).says("nowhere");
}
