//! Held against exact sets: small worlds whose every list is known, sampled many times.
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng as _};

use super::*;

mod bytes;

/// People in a world.
const PEOPLE: u64 = 10_000;

/// Lists of people, by their numbers.
struct World {
    lists: Vec<BTreeSet<u32>>,
}

impl World {
    /// Each list holds half of its people from a department of 1,000 and half from everybody, so that some overlap
    /// much, some little. Lengths are between `shortest` and `longest`, short ones more often.
    fn new(lists: usize, shortest: u64, longest: u64, seed: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let list = |_| {
            let (spread, department) = (longest - shortest + 1, below(&mut rng, 5) * 1_000);
            let length = shortest + below(&mut rng, spread).min(below(&mut rng, spread));
            let mut people = BTreeSet::new();
            while (people.len() as u64) < length {
                let near = below(&mut rng, 2) == 0;
                let person = if near { department + below(&mut rng, 1_000) } else { below(&mut rng, PEOPLE) };
                people.insert(person as u32);
            }
            people
        };
        Self { lists: (0..lists).map(list).collect() }
    }

    /// The lists as their sampling under another key would have kept them.
    fn sampled(&self, threshold: u64, key: u64) -> Vec<Sample> {
        let mut rng = ChaCha8Rng::seed_from_u64(key);
        let pseudonyms: Vec<u64> = (0..PEOPLE).map(|_| rng.next_u64() >> 1).collect();
        let sample = |list: &BTreeSet<u32>| {
            let all = list.iter().map(|person| pseudonyms[*person as usize]);
            let mut kept: Vec<u64> = all.filter(|pseudonym| *pseudonym < threshold).collect();
            kept.sort_unstable();
            Sample { count: list.len() as u32, pseudonyms: kept }
        };
        self.lists.iter().map(sample).collect()
    }

    fn index(&self, threshold: u64, key: u64) -> Index {
        let samples = self.sampled(threshold, key);
        Index::build(&samples.iter().collect::<Vec<_>>(), threshold)
    }

    fn union(&self, lists: &[usize]) -> BTreeSet<u32> {
        lists.iter().flat_map(|list| self.lists[*list].iter().copied()).collect()
    }

    fn multiplicity(&self, lists: &[usize]) -> Vec<f64> {
        let mut times: BTreeMap<u32, usize> = BTreeMap::new();
        lists.iter().flat_map(|list| &self.lists[*list]).for_each(|person| *times.entry(*person).or_default() += 1);
        let mut known = vec![0.0; times.values().copied().max().unwrap_or_default()];
        times.values().for_each(|times| known[times - 1] += 1.0);
        known
    }
}

fn below(rng: &mut ChaCha8Rng, end: u64) -> u64 {
    rng.next_u64() % end
}

fn at(theta: f64) -> u64 {
    (theta * RANGE as f64) as u64
}

/// How estimates of one number fell around the truth.
#[derive(Default)]
struct Trials {
    differences: Vec<f64>,
    inside: usize,
    errors: f64,
}

impl Trials {
    fn add(&mut self, found: Tally, truth: f64) {
        let range = found.range(1.96);
        self.inside += usize::from(range.low <= truth && truth <= range.high);
        self.differences.push(found.people - truth);
        self.errors += found.error.powi(2);
    }

    /// Root mean square error, in people.
    fn square(&self) -> f64 {
        (self.differences.iter().map(|d| d * d).sum::<f64>() / self.differences.len() as f64).sqrt()
    }

    /// Mean difference in standard errors of that mean; part of the ranges that hold the truth; and how much larger
    /// the root mean square error is than what was told.
    fn read(&self) -> (f64, f64, f64) {
        let n = self.differences.len() as f64;
        let mean = self.differences.iter().sum::<f64>() / n;
        (mean / (self.square() / n.sqrt()), self.inside as f64 / n, self.square() / (self.errors / n).sqrt())
    }
}

/// Estimates against the truth, each world sampled under many keys: unbiased, and ranges that hold what they promise.
#[test]
fn estimates_are_unbiased_and_know_their_errors() {
    const KEYS: u64 = 120;
    // Lists, shortest, longest, theta; how far the raked union may be off on average, in parts of the truth: where
    // most lists have a handful of sampled people, it is a little.
    let worlds =
        [(2, 200, 800, 0.1, 0.001), (40, 20, 800, 0.25, 0.002), (60, 100, 300, 0.05, 0.01), (200, 5, 60, 0.05, 0.02)];
    let (mut inside, mut all) = (0, 0);
    for (lists, shortest, longest, theta, off) in worlds {
        let world = World::new(lists, shortest, longest, 7);
        let every: Vec<usize> = (0..lists).collect();
        // Of a list that is too short to have sampled people, half is guessed to be new: no estimate to be held to.
        let new = every.iter().copied().max_by_key(|list| world.lists[*list].len()).unwrap();
        let others: Vec<usize> = every.iter().copied().filter(|list| *list != new).collect();
        let (some, rest) = every.split_at(lists / 2);
        let truth = world.union(&every).len() as f64;
        let fresh = truth - world.union(&others).len() as f64;
        let both = world.union(some).intersection(&world.union(rest)).count() as f64;
        let once = world.multiplicity(&every)[0];
        let mut trials: [Trials; 5] = Default::default();
        for key in 0..KEYS {
            let index = world.index(at(theta), key);
            trials[0].add(index.union(&every), truth);
            trials[1].add(index.weights(&every).union(), truth);
            trials[2].add(index.gain(&others, new), fresh);
            trials[3].add(index.intersection(some, rest), both);
            trials[4].add(index.multiplicity(&every)[0], once);
        }
        for (name, trial) in ["union", "raked", "gain", "both", "once"].into_iter().zip(&trials) {
            let (bias, covered, ratio) = trial.read();
            let case = format!("{lists} lists, theta {theta}, {name}: {bias:.2} {covered:.3} {ratio:.2}");
            let mean = trial.differences.iter().sum::<f64>() / KEYS as f64;
            let allowed = if name == "raked" { off * truth } else { 0.0 };
            assert!(bias.abs() < 3.5 || mean.abs() < allowed, "biased: {case}");
            assert!(covered > 0.88, "too sure: {case}");
            // Where hardly anybody is met twice, errors are told larger on purpose.
            assert!(ratio < 1.25 && (ratio > 0.8 || lists == 2), "wrong errors: {case}");
            if lists > 2 {
                (inside, all) = (inside + trial.inside, all + KEYS as usize);
            }
        }
        let (plain, raked) = (trials[0].square(), trials[1].square());
        assert!(raked < 0.7 * plain, "raking does not help: {raked} {plain}");
    }
    let covered = inside as f64 / all as f64;
    assert!((0.925..0.975).contains(&covered), "{covered}");
}

#[test]
fn the_threshold_follows_the_number_of_known_people_and_only_falls() {
    let cases = [
        (0, None, MOST_THRESHOLD),
        (1, None, MOST_THRESHOLD),
        (262_144, None, MOST_THRESHOLD),
        (262_145, None, 2_305_834_213_154_226_048),
        (524_288, None, RANGE / 8),
        (524_288, Some(RANGE / 16), RANGE / 16),
        (1_000, Some(RANGE / 16), RANGE / 16),
        (1_000, Some(u64::MAX), MOST_THRESHOLD),
        (1_000, Some(0), 1),
        (u64::MAX, None, 32_768),
    ];
    for (known, current, expected) in cases {
        assert_eq!(threshold_for(known, current), expected, "{known} {current:?}");
    }
    assert!((theta(MOST_THRESHOLD) - crate::reach::MOST_THETA).abs() < f64::EPSILON);
    assert!(theta(0) > 0.0 && theta(u64::MAX) <= 1.0);
}

#[test]
fn a_sample_is_cut_and_keeps_its_count() {
    for (threshold, left) in [(0, vec![]), (5, vec![]), (6, vec![5]), (9, vec![5, 8]), (u64::MAX, vec![5, 8, 9])] {
        let mut sample = Sample { count: 30, pseudonyms: vec![5, 8, 9] };
        sample.cut(threshold);
        assert_eq!(sample, Sample { count: 30, pseudonyms: left });
    }
}

#[test]
fn what_is_odd_in_samples_is_set_right() {
    let odd = Sample { count: 1, pseudonyms: vec![9, 3, 3, 70, u64::MAX] };
    let none = Sample { count: 40, pseudonyms: vec![] };
    let index = Index::build(&[&odd, &none], 50);
    assert_eq!((index.list(0), index.count(0), index.kept()), ([0, 1].as_slice(), 2, 2), "unsorted, twice, too high");
    assert_eq!((index.list(1).len(), index.count(1)), (0, 40));
    assert_eq!((index.list(2).len(), index.count(2), index.lists()), (0, 0, 2), "no such list");
    assert_eq!(index.union(&[7]), Tally::exact(0.0));
    assert_eq!(index.weights(&[7]).union(), Tally::exact(0.0));
    assert_eq!(index.weights(&[1, 1]).union(), Tally::exact(40.0), "one list without a sample is exact");
    assert_eq!(index.weights(&[1]).multiplicity(), [40.0]);
    for threshold in [0, u64::MAX] {
        let index = Index::build(&[&odd, &none], threshold);
        assert!(index.union(&[0, 1]).people.is_finite() && index.weights(&[0, 1]).union().people.is_finite());
    }
    let nothing = Index::build(&[], 50);
    assert_eq!((nothing.union(&[0]), nothing.multiplicity(&[0]).len()), (Tally::exact(0.0), 0));
}

/// With theta = 1 everybody is kept, and nothing is estimated.
#[test]
fn whole_lists_are_counted_exactly() {
    let world = World::new(12, 20, 400, 3);
    let index = world.index(RANGE, 1);
    for chosen in [vec![0], vec![0, 1], (0..12).collect()] {
        let truth = world.union(&chosen).len() as f64;
        assert_eq!(index.union(&chosen), Tally::exact(truth));
        let weights = index.weights(&chosen);
        let found = weights.union();
        assert!((found.people - truth).abs() < 0.01 && found.error < 0.01, "{found:?} {truth}");
        assert!(weights.each().all(|(_, weight)| (weight - 1.0).abs() < 1e-6));
        let people: Vec<f64> = index.multiplicity(&chosen).iter().map(|tally| tally.people).collect();
        assert_eq!(people, world.multiplicity(&chosen));
        let others: Vec<usize> = chosen.iter().copied().filter(|list| *list != 5).collect();
        let with = world.union(&[others.clone(), vec![5]].concat()).len();
        assert_eq!(index.gain(&others, 5), Tally::exact((with - world.union(&others).len()) as f64));
    }
    assert_eq!(index.gain(&[5], 5), Tally::exact(0.0), "already there");
}

#[test]
fn every_list_is_as_long_as_it_is() {
    let world = World::new(30, 100, 800, 5);
    let index = world.index(at(0.25), 9);
    let chosen: Vec<usize> = (0..30).collect();
    let weights = index.weights(&chosen);
    let each: BTreeMap<u32, f64> = weights.each().collect();
    assert!(weights.misfit < 1e-6 && weights.rounds < 50, "{} {}", weights.misfit, weights.rounds);
    for list in chosen {
        let sum: f64 = index.list(list).iter().map(|person| each[person]).sum();
        let length = f64::from(index.count(list));
        assert!((sum / length - 1.0).abs() < 1e-6, "list {list}: {sum} for {length}");
    }
}

/// The same sampled people under two different lengths: no weights hold both. It ends, and says how far off it is.
#[test]
fn lists_that_contradict_each_other_end_in_between() {
    let one = Sample { count: 100, pseudonyms: (1..=60).collect() };
    let other = Sample { count: 300, ..one.clone() };
    let index = Index::build(&[&one, &other], RANGE / 4);
    let weights = index.weights(&[0, 1]);
    let found = weights.union().people;
    assert!((100.0..=300.0).contains(&found), "{found}");
    assert!(weights.misfit > 0.3 && weights.rounds <= 200, "{} {}", weights.misfit, weights.rounds);
}

#[test]
fn no_overlap_is_told_of_a_small_group() {
    let world = World::new(14, 200, 600, 11);
    let index = world.index(at(0.25), 2);
    let people = |lists: std::ops::Range<usize>| lists.map(|list| vec![list]).collect::<Vec<_>>();
    let (small, enough) = (people(0..4), people(4..9));
    let expected = index.intersection(&[4, 5, 6, 7, 8], &[9, 10, 11, 12, 13]);
    assert_eq!(index.overlap(&enough, &people(9..14)), Some(expected));
    let twice = [small.clone(), small.clone()].concat();
    let accounts = vec![vec![0, 1], vec![1, 2], vec![3], vec![9], vec![10]];
    let strangers = [small.clone(), vec![vec![77], vec![]]].concat();
    let borrowed = [small.clone(), people(4..6)].concat();
    let withheld = [
        ("four", small),
        ("four, each named twice", twice),
        ("four with five names between them", accounts),
        ("four with a sample, two without", strangers),
        ("four and two of the other group", borrowed),
        ("nobody", vec![]),
    ];
    for (case, group) in withheld {
        assert_eq!(index.overlap(&group, &enough), None, "{case}");
        assert_eq!(index.overlap(&enough, &group), None, "{case}, the other way");
    }
    assert_eq!(index.overlap(&enough, &enough), None, "a group with itself");
}

proptest! {
    /// Any lists at all: numbers are numbers, memberships sum to the lengths, and one list is exact.
    #[test]
    fn weights_hold_for_any_lists(
        lists in prop::collection::vec((0_u32..2_000, prop::collection::btree_set(1_u64..120, 0..40)), 1..14),
        thin in 1_u32..64,
    ) {
        let samples: Vec<Sample> = lists
            .into_iter()
            .map(|(count, kept)| Sample { count: count.max(kept.len() as u32), pseudonyms: kept.into_iter().collect() })
            .collect();
        let index = Index::build(&samples.iter().collect::<Vec<_>>(), RANGE / u64::from(thin));
        let all: Vec<usize> = (0..samples.len()).collect();
        let weights = index.weights(&all);
        let (union, known) = (weights.union(), weights.multiplicity());
        prop_assert!(union.people.is_finite() && union.error.is_finite() && union.error >= 0.0 && weights.misfit.is_finite());
        prop_assert!(weights.each().all(|(_, weight)| weight.is_finite() && weight > 0.0));
        prop_assert!((known.iter().sum::<f64>() - union.people).abs() <= 1e-6 * union.people.max(1.0));
        let memberships: f64 = (1..).zip(&known).map(|(times, people)| f64::from(times) * people).sum();
        let lengths: f64 = samples.iter().map(|sample| f64::from(sample.count)).sum();
        prop_assert!((memberships - lengths).abs() <= 2e-5 * lengths.max(1.0), "{memberships} {lengths}");
        for list in all {
            let one = index.weights(&[list]).union();
            let length = f64::from(index.count(list));
            prop_assert!((one.people - length).abs() <= 1e-5 * length && one.error <= 1e-5 * length, "{one:?} {length}");
        }
    }
}

#[test]
fn the_threshold_is_the_share_of_all_pseudonyms() {
    assert_eq!(threshold_of(0.25), 0x2000_0000_0000_0000);
    assert_eq!(threshold_of(1.0), 1 << 63);
    assert_eq!(threshold_of(f64::MIN_POSITIVE), 0);
}

#[test]
fn a_sample_is_believed_within_six_deviations() {
    for (count, theta, low, high) in [
        (750, 0.1, 20.0, 130.0),
        (750, 0.25, 111.0, 264.0),
        (0, 0.1, 0.0, 0.0),
        (10, 0.1, 0.0, 10.0),
        (500, 1.0, 494.0, 500.0),
        (50_000_000, 0.001, 48_654.0, 51_346.0),
    ] {
        let (least, most) = believed(count, theta).into_inner();
        assert_eq!((least.ceil(), most.floor()), (low, high), "{count} {theta}");
    }
}

#[test]
fn sixteen_digits_are_sixteen_digits() {
    for (text, value) in [
        ("00000000000000ff", Some(255)),
        ("FFFFFFFFFFFFFFFF", Some(u64::MAX)),
        ("+0000000000000ff", None),
        ("ff", None),
        ("00000000000000fg", None),
        ("é0000000000000f", None),
        ("", None),
    ] {
        assert_eq!(sixteen(text), value, "{text}");
    }
}
