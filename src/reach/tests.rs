//! The whole estimate: what must hold whatever the priors are.

use super::*;
use Audience::{AtLeast, Count, Unknown};
use Network::{Linkedin, X};
use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

fn sharing(person: u64, network: Network, audience: Audience) -> Sharing {
    Sharing { person, network, audience }
}

/// `count` different people with the same audience on LinkedIn.
fn many(count: u64, audience: Audience) -> Vec<Sharing> {
    (0..count).map(|person| sharing(person, Linkedin, audience)).collect()
}

fn inputs(sharings: Vec<Sharing>, clicks: u64) -> Inputs {
    Inputs { sharings, clicks, colleagues: 200 }
}

fn run(inputs: &Inputs, seed: u64) -> Estimate {
    estimate(inputs, &mut ChaCha8Rng::seed_from_u64(seed))
}

/// The median over a few seeds, to look past Monte-Carlo noise.
fn median(sharings: Vec<Sharing>, clicks: u64) -> f64 {
    let inputs = inputs(sharings, clicks);
    (0..4).map(|seed| run(&inputs, seed).median).sum::<f64>() / 4.0
}

/// Width of the 80 % interval, in people, over a few seeds.
fn width(sharings: Vec<Sharing>) -> f64 {
    let inputs = inputs(sharings, 0);
    let one = |seed| {
        let range = run(&inputs, seed).range;
        range.high - range.low
    };
    (0..4).map(one).sum::<f64>() / 4.0
}

fn ends(estimate: &Estimate) -> [f64; 7] {
    let Estimate { median, half, range, wide, .. } = estimate;
    [wide.low, range.low, half.low, *median, half.high, range.high, wide.high]
}

#[test]
fn the_same_seed_gives_the_same_estimate() {
    let mixed = inputs(vec![sharing(1, Linkedin, Count(300)), sharing(2, X, Unknown)], 4);
    assert_eq!(run(&mixed, 7), run(&mixed, 7));
    assert_ne!(run(&mixed, 7), run(&mixed, 8));
    let mut shuffled = mixed.clone();
    shuffled.sharings.reverse();
    assert_eq!(run(&mixed, 7), run(&shuffled, 7), "the order of shares means nothing");
}

#[test]
fn intervals_are_nested_and_in_order() {
    for sharings in [vec![], many(1, Count(300)), many(1, Count(0)), many(9, Unknown), many(80, AtLeast(500))] {
        for clicks in [0, 1, 25, 4_000] {
            let estimate = run(&inputs(sharings.clone(), clicks), 1);
            let ends = ends(&estimate);
            assert!(ends.is_sorted() && ends[0] >= 0.0 && ends[6].is_finite(), "{ends:?}");
        }
    }
}

#[test]
fn nothing_is_exactly_zero() {
    let nothing = run(&Inputs::default(), 1);
    assert_eq!(ends(&nothing), [0.0; 7]);
    assert_eq!((nothing.method, nothing.naive_sum, nothing.shares), (Method::Nothing, Some(0), 0));
    // People who know nobody show it to nobody, but that is an estimate.
    let alone = run(&inputs(many(3, Count(0)), 0), 1);
    assert_eq!(ends(&alone), [0.0; 7]);
    assert_eq!((alone.method, alone.shares), (Method::CountsV0, 3));
}

#[test]
fn clicks_without_a_share_give_a_one_sided_interval() {
    let mut last = 0.0;
    for clicks in [1, 10, 100, 10_000] {
        let estimate = run(&inputs(vec![], clicks), 1);
        assert_eq!([estimate.half.low, estimate.range.low, estimate.wide.low], [0.0; 3]);
        assert_eq!((estimate.method, estimate.evidence), (Method::CountsV0, Evidence::Modelled));
        assert!(estimate.range.high > clicks as f64 && estimate.range.high > last, "{clicks}: {estimate:?}");
        assert_eq!(estimate.half.high, estimate.median);
        last = estimate.range.high;
    }
}

#[test]
fn evidence_and_the_naive_sum_follow_the_inputs() {
    for (sharings, evidence, sum, shares) in [
        (many(2, Count(300)), Evidence::Declared, Some(600), 2),
        (many(2, AtLeast(500)), Evidence::Declared, Some(1_000), 2),
        (many(2, Unknown), Evidence::Modelled, None, 2),
        (vec![sharing(1, Linkedin, Count(9)), sharing(1, X, Unknown)], Evidence::Modelled, None, 2),
        (vec![sharing(1, Linkedin, Count(9)), sharing(1, X, Count(5))], Evidence::Declared, Some(14), 2),
        (vec![sharing(1, Linkedin, Count(9)); 5], Evidence::Declared, Some(9), 1),
    ] {
        let got = run(&inputs(sharings, 0), 1);
        assert_eq!((got.evidence, got.naive_sum, got.shares), (evidence, sum, shares));
    }
}

#[test]
fn sharing_twice_on_a_network_counts_once() {
    let once = inputs(many(4, Count(300)), 3);
    let mut twice = once.clone();
    twice.sharings.extend(once.sharings.clone());
    assert_eq!(run(&once, 5), run(&twice, 5));
}

#[test]
fn one_sharer_reaches_a_part_of_the_declared_audience() {
    let estimate = run(&inputs(many(1, Count(300)), 0), 1);
    // Mean visibility 12.5 %, a fifth are colleagues; the median of a skewed share lies below its mean.
    let expected = 0.125 * 300.0;
    assert!((0.3 * expected..1.2 * expected).contains(&estimate.median), "{estimate:?}");
    assert!(estimate.wide.high < 300.0, "{estimate:?}");
    assert!(estimate.range.high / estimate.range.low > 3.0, "too sure: {estimate:?}");
    let same_on_x = run(&inputs(vec![sharing(1, X, Count(300))], 0), 1);
    assert!(same_on_x.median < estimate.median, "X shows less");
}

#[test]
fn more_sharers_and_larger_audiences_reach_more() {
    let sizes = [1, 2, 4, 8, 16, 32, 64, 128].map(|count| median(many(count, Count(300)), 0));
    for pair in sizes.windows(2) {
        assert!(pair[1] > 1.05 * pair[0], "{sizes:?}");
        assert!(pair[1] < 2.3 * pair[0], "twice the sharers, at most about twice the people: {sizes:?}");
    }
    for (count, before, after) in [(1, 300, 600), (10, 100, 200), (100, 400, 800)] {
        let (less, more) = (median(many(count, Count(before)), 0), median(many(count, Count(after)), 0));
        assert!(more > 1.3 * less, "{count}: {less} {more}");
    }
    let mut with_one_more = many(6, Count(400));
    let six = median(with_one_more.clone(), 0);
    with_one_more.push(sharing(99, Linkedin, Count(10)));
    assert!(median(with_one_more, 0) > 0.93 * six);
}

#[test]
fn colleagues_in_common_make_the_sum_too_large() {
    // Everybody in a small company shares, or as many in one so large that they hardly know the same people.
    let reached = |count, colleagues| {
        // One click a share, so that silence does not decide.
        let inputs = Inputs { sharings: many(count, Count(400)), clicks: count, colleagues };
        (0..4).map(|seed| run(&inputs, seed).median).sum::<f64>() / 4.0
    };
    let (few, all) = (reached(3, 150) / reached(3, 40_000), reached(150, 150) / reached(150, 40_000));
    assert!((0.9..1.1).contains(&few) && all < 0.85, "{few} {all}");
}

#[test]
fn a_band_is_not_its_lower_end() {
    for count in [1, 12, 90] {
        let (band, exact) = (many(count, AtLeast(500)), many(count, Count(500)));
        assert!(median(band.clone(), 0) > 1.2 * median(exact.clone(), 0), "{count}");
        let (band, exact) = (width(band), width(exact));
        assert!(band > exact, "{count}: {band} {exact}");
    }
    // Nothing known is the widest in proportion.
    assert!(
        width(many(1, Unknown)) / median(many(1, Unknown), 0)
            > width(many(1, AtLeast(500))) / median(many(1, AtLeast(500)), 0)
    );
}

#[test]
fn one_person_on_two_networks_overlaps_with_themselves() {
    let on = |person, network| sharing(person, network, Count(2_000));
    let same: f64 = median(vec![on(1, Linkedin), on(1, X)], 0);
    let alone = median(vec![on(1, Linkedin)], 0);
    let other = median(vec![on(1, X)], 0);
    assert!(same > alone && same < 1.5 * (alone + other), "{alone} + {other}: {same}");
}

#[test]
fn clicks_pull_the_estimate_towards_what_they_can_explain() {
    let by_clicks = [0, 5, 20, 200, 2_000].map(|clicks| median(many(2, Count(300)), clicks));
    assert!(by_clicks.is_sorted_by(|a, b| a < b), "{by_clicks:?}");
    let flooded = run(&inputs(many(2, Count(300)), 2_000), 1);
    assert!(flooded.range.low > 1_000.0 && flooded.range.high > 3_000.0, "{flooded:?}");
    let silent = median(many(20, Count(900)), 0);
    let busy = median(many(20, Count(900)), 60);
    assert!(silent < busy, "{silent} {busy}");
}

#[test]
fn absurd_inputs_give_finite_numbers_from_bounded_work() {
    let audience = |i: u64| match i % 5 {
        0 => Count(u32::MAX >> (i % 32)),
        1 => AtLeast(u32::MAX >> (i % 32)),
        2 => AtLeast(u32::MAX),
        3 => Unknown,
        _ => Count(300),
    };
    let crowd = (0..100_000).map(|i| sharing(i, Network::ALL[(i / 7 % 4) as usize], audience(i))).collect();
    for (sharings, clicks, colleagues) in [
        (crowd, u64::MAX, u32::MAX),
        (many(1, AtLeast(u32::MAX)), 0, 0),
        (many(1, Count(u32::MAX)), u64::MAX, 1),
        (many(70, Count(u32::MAX)), 3, 0),
        (many(70, Count(0)), 3, 0),
        (many(1, AtLeast(0)), 1, u32::MAX),
        (vec![], u64::MAX, 0),
        (many(64, Unknown), 1_000_000, 5),
    ] {
        let estimate = run(&Inputs { sharings, clicks, colleagues }, 1);
        let ends = ends(&estimate);
        assert!(ends.iter().all(|end| (0.0..=8e9).contains(end)) && ends.is_sorted(), "{ends:?}");
        for lang in crate::lang::Lang::ALL {
            assert!(!estimate.describe(lang).is_empty() && !estimate.short(lang).is_empty());
        }
    }
}
