//! `cargo bench --bench reach`: how long an estimate takes, without reading and writing, beside what is promised and
//! beside the plain work that it saves: joining the full lists of all sharers.
#![allow(missing_docs, reason = "a benchmark has no reader but its author")]

use std::collections::HashSet;
use std::hint::black_box;
use std::time::Instant;

use portevoix::reach::door;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// Rounds; the middle one counts.
const ROUNDS: usize = 7;
/// Connections of one person.
const CONTACTS: usize = 750;
/// Most contacts that a sample of a whole company keeps.
const KEPT: f64 = 65_536.0;

/// Everybody's contacts, as pseudonyms of 63 bits. Two fifths are nobody else's; the others are drawn by popularity
/// from a pool of twenty for each colleague, so that overlap is uneven.
fn company(people: usize) -> Vec<Vec<u64>> {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let pool = (20 * people) as f64;
    let mut next = 1u64 << 40;
    let mut uniform = move || (rng.next_u64() >> 11) as f64 / (1u64 << 53) as f64;
    let one = |_| {
        let mut known = HashSet::with_capacity(CONTACTS);
        while known.len() < CONTACTS {
            known.insert(if uniform() < 0.4 {
                next += 1;
                next
            } else {
                (uniform().powi(2) * pool) as u64
            });
        }
        known.into_iter().map(pseudonym).collect()
    };
    (0..people).map(one).collect()
}

/// SplitMix64 in place of the keyed function: what an estimate sees is as even.
fn pseudonym(contact: u64) -> u64 {
    let mut z = contact.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)) >> 1
}

/// The document: everybody's sample, and one item that the first `sharers` shared.
fn document(company: &[Vec<u64>], theta: f64, sharers: usize) -> String {
    let threshold = (theta * (1u64 << 63) as f64) as u64;
    let mut text = format!("{{\"seed\":1,\"theta\":{theta},\"people\":[");
    for (id, contacts) in company.iter().enumerate() {
        let kept = contacts.iter().filter(|value| **value < threshold).map(|value| format!("\"{value:016x}\""));
        let kept = kept.collect::<Vec<_>>().join(",");
        let comma = if id == 0 { "" } else { "," };
        let count = contacts.len();
        let audience = format!("{{\"linkedin\":{{\"count\":{count},\"sample\":[{kept}]}}}}");
        text.push_str(&format!("{comma}{{\"id\":{id},\"audiences\":{audience}}}"));
    }
    let shares = (0..sharers).map(|id| format!("{{\"person\":{id},\"network\":\"linkedin\"}}"));
    let shares = shares.collect::<Vec<_>>().join(",");
    text.push_str(&format!("],\"items\":[{{\"id\":\"item\",\"clicks\":40,\"shares\":[{shares}]}}]}}"));
    text
}

/// Milliseconds of the middle round.
#[expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark does")]
fn median<T>(mut work: impl FnMut() -> T) -> f64 {
    let round = || {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64() * 1e3
    };
    let mut took: Vec<f64> = std::iter::repeat_with(round).take(ROUNDS).collect();
    took.sort_by(f64::total_cmp);
    took[ROUNDS / 2]
}

/// Different people in the full lists, by sorting all of them.
fn union(lists: &[Vec<u64>]) -> usize {
    let mut all: Vec<u64> = lists.iter().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// One line of the table; does it keep what is promised?
fn line(name: &str, company: &[Vec<u64>], theta: f64, sharers: usize, target: f64) -> bool {
    let text = document(company, theta, sharers);
    let read = door::read(text.as_bytes());
    let Ok(document) = read else {
        println!("{name}: the generated document was refused: {:?}", read.err());
        return false;
    };
    let kept = document.warnings.listed.is_empty();
    let took = median(|| door::reports(&document));
    let parsed = median(|| door::read(text.as_bytes()).is_ok());
    let joined = median(|| union(&company[..sharers]));
    println!(
        "{name:<34}{theta:>8.4}{took:>10.2}{target:>9.0}{:>9.2}{joined:>10.2}{:>9.2}{parsed:>10.1}{}",
        took / target,
        took / joined,
        if kept { "" } else { "  (with warnings)" }
    );
    took < target
}

fn main() {
    println!("one item, {CONTACTS} contacts each; milliseconds, median of {ROUNDS}");
    println!(
        "{:<34}{:>8}{:>10}{:>9}{:>9}{:>10}{:>9}{:>10}",
        "", "theta", "estimate", "target", "/target", "union", "/union", "reading"
    );
    let small = company(300);
    let mut kept = line("300 people, shared by 33", &small, 0.1, 33, 20.0);
    kept &= line("300 people, shared by all", &small, 0.1, 300, 20.0);
    let large = company(10_000);
    let theta = (KEPT / union(&large) as f64).min(portevoix::reach::MOST_THETA);
    kept &= line("10,000 people, shared by all", &large, theta, 10_000, 100.0);
    println!("{}", if kept { "Every target is kept." } else { "A target is missed." });
}
