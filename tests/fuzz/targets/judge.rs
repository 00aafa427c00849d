//! The judge: never a crash, always a known reason, and the same verdict for texts that look the same.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use portevoix::content::Kind;
use portevoix::disclosure::{
    Context, Jurisdiction, Language, Organisation, REASONS, Relationship, Rulebook, Surface, compose, judge,
};
use portevoix::network::Network;

static BOOK: LazyLock<Rulebook> = LazyLock::new(Rulebook::shipped);
static ACME: LazyLock<Organisation> =
    LazyLock::new(|| Organisation { name: "Acme".into(), aliases: vec!["@acme.example".into(), "Acme SAS".into()] });

fuzz_target!(|input: ([u8; 8], Option<String>, String)| {
    let (dice, warning, text) = input;
    let pick = |at: usize, of: usize| usize::from(dice[at]) % of;
    let packs = &BOOK.packs;
    let jurisdictions: Vec<Jurisdiction> =
        [0, 1].map(|at| packs[pick(at, packs.len())].jurisdiction.clone()).into();
    let context = Context {
        org: dice[2].is_multiple_of(4).then_some(&*ACME),
        relationship: Relationship::ALL[pick(3, Relationship::ALL.len())],
        kind: Kind::ALL[pick(4, Kind::ALL.len())],
        network: Network::ALL[pick(5, Network::ALL.len())],
        lang: Language::ALL[pick(6, Language::ALL.len())],
        jurisdictions: &jurisdictions[..1 + usize::from(dice[7] & 1)],
        rewarded: dice[7] & 2 != 0,
        surface: Surface::ALL[usize::from(dice[7] >> 2) % Surface::ALL.len()],
        content_warning: warning.as_deref(),
        on: jiff::civil::date(2026, 11, 22),
    };
    let judged = judge(&BOOK, &text, &context);
    assert!(REASONS.iter().any(|(code, ..)| *code == judged.reason), "{}", judged.reason);
    // A zero-width space behind every character shows nothing.
    let hidden: String = text.chars().flat_map(|c| [c, '\u{200b}']).collect();
    if hidden.len() < 60_000 {
        let again = judge(&BOOK, &hidden, &context);
        assert_eq!((judged.verdict, &judged.reason), (again.verdict, &again.reason), "{text:?}");
    }
    if text.len() < 200 {
        let _ = compose(&BOOK, &context);
    }
});
