//! Spreadsheets between two steps: whose they are, how long, how many.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::*;
use crate::disclosure::Relationship;
use crate::flow::port::Account;
use crate::lang::Lang;
use crate::store::{Person, PersonState};

fn viewer(person: u8, session: &str) -> Viewer {
    let id = PersonId::mint(Millis(i64::from(person)), &mut ChaCha8Rng::seed_from_u64(u64::from(person)));
    Viewer {
        person: Person {
            id,
            state: PersonState::Known,
            since: Millis(0),
            name: String::new(),
            lang: Lang::En,
            country: String::new(),
            team: String::new(),
            named: false,
            host: String::new(),
            relationship: Relationship::Employee,
            regimes: vec![],
        },
        account: Account { platform: "local".into(), workspace: "local".into(), id: id.to_string() },
        csrf: session.into(),
    }
}

fn sent(bytes: usize) -> Arc<Sent> {
    Arc::new(Sent { name: "plan.csv".into(), bytes: vec![b'x'; bytes] })
}

fn is_open(intake: &Intake, token: &str, viewer: &Viewer, now: i64) -> bool {
    matches!(intake.step(token, viewer, Millis(now)), Some(Step::Open(_)))
}

#[test]
fn a_spreadsheet_is_there_for_one_session_and_one_hour() {
    let intake = Intake::default();
    let (ada, elsewhere, bob) = (viewer(1, "a"), viewer(1, "b"), viewer(2, "a"));
    intake.keep("t".into(), &ada, sent(1), Millis(0));
    assert!(is_open(&intake, "t", &ada, LASTS - 1));
    for (token, viewer) in [("t", &elsewhere), ("t", &bob), ("", &ada), ("T", &ada)] {
        assert!(!is_open(&intake, token, viewer, 0), "{token}");
        assert!(intake.take(token, viewer, Millis(0)).is_none());
    }
    intake.forget(&bob);
    assert!(is_open(&intake, "t", &ada, 0));
    assert!(!is_open(&intake, "t", &ada, LASTS));
    // Looked at too late, it is not there for anybody any more.
    assert!(!is_open(&intake, "t", &ada, 0) && held(&intake.uploads).is_empty());
    intake.keep("u".into(), &ada, sent(1), Millis(0));
    intake.forget(&ada);
    assert!(held(&intake.uploads).is_empty());
    intake.keep("v".into(), &ada, sent(1), Millis(0));
    intake.keep("w".into(), &bob, sent(1), Millis(0));
    intake.forget_person(ada.person.id);
    assert_eq!(held(&intake.uploads).keys().collect::<Vec<_>>(), ["w"]);
}

#[test]
fn of_two_who_press_at_once_one_stores_it() {
    let (intake, ada) = (Intake::default(), viewer(1, "a"));
    intake.keep("t".into(), &ada, sent(1), Millis(0));
    let taken = intake.take("t", &ada, Millis(0)).unwrap();
    assert!(intake.take("t", &ada, Millis(0)).is_none());
    assert!(matches!(intake.step("t", &ada, Millis(0)), Some(Step::Storing)));
    intake.becomes("t", Step::Open(taken));
    assert!(intake.take("t", &ada, Millis(0)).is_some());
    let stored = Stored { name: String::new(), made: vec![], refused: 0, result: String::new() };
    intake.becomes("t", Step::Done(Arc::new(stored)));
    assert!(intake.take("t", &ada, Millis(0)).is_none());
    assert!(matches!(intake.step("t", &ada, Millis(0)), Some(Step::Done(_))));
    // What was forgotten meanwhile does not come back.
    intake.forget(&ada);
    intake.becomes("t", Step::Storing);
    assert!(held(&intake.uploads).is_empty());
}

#[test]
fn there_are_never_too_many() {
    let intake = Intake::default();
    for person in 0..20_u8 {
        for number in 0..5 {
            intake.keep(format!("{person}-{number}"), &viewer(person, "a"), sent(1), Millis(0));
        }
        assert!(held(&intake.uploads).len() <= MOST);
        // One's own newest are there, and one's own oldest have given way.
        let there: Vec<bool> =
            (0..5).map(|number| is_open(&intake, &format!("{person}-{number}"), &viewer(person, "a"), 0)).collect();
        assert_eq!(there, [false, false, true, true, true], "{person}");
    }
    let big = BYTES / 4 + 1;
    for person in 0..8_u8 {
        intake.keep(format!("big-{person}"), &viewer(person, "a"), sent(big), Millis(0));
        assert!(held(&intake.uploads).values().map(Upload::size).sum::<usize>() <= BYTES);
        assert!(is_open(&intake, &format!("big-{person}"), &viewer(person, "a"), 0));
    }
}

#[test]
fn the_docs_say_what_holds() {
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/imports.md");
    let docs = std::fs::read_to_string(docs).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!((LASTS, MOST, OWN, BYTES), (Millis::HOUR, 16, 3, 64 << 20));
    for words in ["for an hour", "sixteen newest files", "a fourth file of the same person", "64 MB of them"] {
        assert!(docs.contains(words), "{words}");
    }
}
