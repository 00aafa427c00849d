//! `cargo bench --bench audience`: how long the union of 10,000 audiences takes, beside the exact lists sorted and
//! beside the theta sketches of the crate `datasketches`, all in the same run.
#![allow(missing_docs, reason = "a benchmark has no reader but its author")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use datasketches::theta::{CompactThetaSketch, ThetaSketchBuilder, ThetaUnionBuilder};
use portevoix::reach::Sample;
use portevoix::reach::sample::{Index, RANGE};
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};

/// Audiences, of 500 to 1,000 people each.
const LISTS: usize = 10_000;
/// People whom anybody could know, and those of one department, whom half of a list is from.
const PEOPLE: u64 = 6_000_000;
const DEPARTMENT: u64 = 20_000;
/// Rounds; the fastest one counts, as everything else on the machine only ever slows one down.
const ROUNDS: usize = 7;
/// Different people that samples aim to keep.
const KEPT: [u64; 3] = [4_096, 16_384, 65_536];

/// A pseudonym: the number's bits mixed (SplitMix64), 63 of them.
fn pseudonym(person: u64) -> u64 {
    let mut mixed = person.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed ^ (mixed >> 31)) >> 1
}

fn lists() -> Vec<Vec<u64>> {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let mut below = move |end: u64| rng.next_u64() % end;
    let mut list = || {
        let (length, department) = (500 + below(501), below(PEOPLE / DEPARTMENT) * DEPARTMENT);
        let mut person = || if below(2) == 0 { department + below(DEPARTMENT) } else { below(PEOPLE) };
        let mut list: Vec<u64> = (0..length).map(|_| pseudonym(person())).collect();
        list.sort_unstable();
        list.dedup();
        list
    };
    std::iter::repeat_with(&mut list).take(LISTS).collect()
}

#[expect(clippy::disallowed_methods, reason = "measuring time is what a benchmark does")]
fn fastest<T>(rounds: usize, work: impl Fn() -> T) -> (Duration, T) {
    let round = || {
        let start = Instant::now();
        let made = black_box(work());
        (start.elapsed(), made)
    };
    let mut best = round();
    for _ in 1..rounds {
        let next = round();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

fn row(name: &str, took: Duration, union: f64, exact: usize, bytes: usize, against: Duration) {
    println!(
        "{name:42} {:>10.1} us {:>10.0} {:>+7.2} % {:>9.1} {:>8.1}",
        took.as_secs_f64() * 1e6,
        union,
        (union / exact as f64 - 1.0) * 100.0,
        bytes as f64 / LISTS as f64,
        against.as_secs_f64() / took.as_secs_f64(),
    );
}

fn sorted(lists: &[Vec<u64>]) -> usize {
    let mut all: Vec<u64> = lists.concat();
    all.sort_unstable();
    all.dedup();
    all.len()
}

fn theta_union(sketches: &[CompactThetaSketch]) -> f64 {
    let Ok(mut union) = ThetaUnionBuilder::default().lg_k(12).build() else { return 0.0 };
    for sketch in sketches {
        // All have the same seed: nothing to refuse.
        drop(union.update(sketch));
    }
    union.to_sketch(true).estimate()
}

fn sketches(lists: &[Vec<u64>]) -> Vec<CompactThetaSketch> {
    let sketch = |list: &Vec<u64>| {
        let mut sketch = ThetaSketchBuilder::default().lg_k(12).build().ok()?;
        list.iter().for_each(|person| sketch.update(*person));
        Some(sketch.compact(true))
    };
    lists.iter().filter_map(sketch).collect()
}

fn main() {
    let lists = lists();
    let memberships: usize = lists.iter().map(Vec::len).sum();
    let (exact_took, exact) = fastest(3, || sorted(&lists));
    println!("{LISTS} audiences, {memberships} memberships, {exact} different people; fastest of {ROUNDS}");
    println!("{:42} {:>13} {:>10} {:>9} {:>9} {:>8}", "union of all", "time", "people", "error", "B/list", "x theta");
    let theirs = sketches(&lists);
    let stored: usize = theirs.iter().map(|sketch| sketch.serialize().len()).sum();
    let (theta_took, estimate) = fastest(ROUNDS, || theta_union(&theirs));
    row("exact: all lists, sort and dedup (of 3)", exact_took, exact as f64, exact, memberships * 8, theta_took);
    row("datasketches 0.6.0, theta, k = 4096", theta_took, estimate, exact, stored, theta_took);
    let every: Vec<usize> = (0..LISTS).collect();
    for kept in KEPT {
        let threshold = (u128::from(RANGE) * u128::from(kept) / exact as u128) as u64;
        let sample = |list: &Vec<u64>| Sample {
            count: list.len() as u32,
            pseudonyms: list[..list.partition_point(|p| *p < threshold)].to_vec(),
        };
        let samples: Vec<Sample> = lists.iter().map(sample).collect();
        let given: Vec<&Sample> = samples.iter().collect();
        let (built, index) = fastest(3, || Index::build(&given, threshold));
        let (took, union) = fastest(ROUNDS, || index.union(&every));
        row(&format!("samples, {} people kept", index.kept()), took, union.people, exact, index.bytes(), theta_took);
        let (took, known) = fastest(ROUNDS, || index.multiplicity(&every));
        let people = known.iter().map(|tally| tally.people).sum();
        row("  how many know each", took, people, exact, index.bytes(), theta_took);
        let (took, weights) = fastest(3, || index.weights(&every));
        row("  raked (of 3)", took, weights.union().people, exact, index.bytes(), theta_took);
        println!(
            "  standard error {:.2} % plain, {:.2} % raked; {} rounds; made in {:.1} ms",
            union.error / union.people * 100.0,
            weights.union().error / weights.union().people * 100.0,
            weights.rounds,
            built.as_secs_f64() * 1e3
        );
    }
}
