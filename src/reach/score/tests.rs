//! Scores can tell a good estimate from a bad one.

use super::*;
use crate::reach::{Interval, QUANTILES};

/// Standard normal quantiles of the published levels.
const Z: [f64; 7] = [-1.96, -1.2816, -0.6745, 0.0, 0.6745, 1.2816, 1.96];

/// 2,000 items of 100 companies that are all the same but for chance: the truth is log-normal around what is said, with
/// spread 0.4, and the intervals are `wide` times that, around `bias` times it. The truths are spread evenly, which is
/// what chance does on average.
fn said(wide: f64, bias: f64) -> Vec<Scored> {
    let one = |place: u32| {
        // The additive recurrence with the golden ratio, then the inverse of the normal's distribution by its logit.
        let part = (f64::from(place) * 0.618_033_988_75).fract().clamp(1e-4, 1.0 - 1e-4);
        let middle = 100.0 * f64::from(1 + place % 17);
        let truth = middle * (0.4 * normal_quantile(part)).exp();
        Scored {
            company: u64::from(place / 20),
            truth,
            quantiles: Z.map(|z| middle * bias * (0.4 * wide * z).exp()),
            parts: [(1.0, Interval { low: 0.0, high: 2.0 }); 3],
            baselines: [truth * 6.0, truth * 2.0, truth * 4.0, truth * 0.5],
        }
    };
    (1..=2_000).map(one).collect()
}

/// By bisection on the logistic approximation of Bowling et al. (2009): error of the probability below 0.0002.
fn normal_quantile(part: f64) -> f64 {
    let (mut low, mut high) = (-5.0, 5.0);
    for _ in 0..50 {
        let z: f64 = 0.5 * (low + high);
        let below = 1.0 / (1.0 + (-0.07056 * z.powi(3) - 1.5976 * z).exp());
        if below < part { low = z } else { high = z }
    }
    low
}

fn goals(score: &Score) -> Vec<Goal> {
    let rows = [("one", score)];
    Goal::all(&Kept { whole: score, near: &rows, not_below: &rows, default: score, bare: score, reposts: score })
}

#[test]
fn a_right_estimate_passes_and_wrong_ones_do_not() {
    let right = Score::of(&said(1.0, 1.0));
    assert_eq!((right.items, right.ranks.iter().sum::<usize>()), (2_000, 2_000));
    assert!(right.chi_square < 5.0, "{:?}", right.ranks);
    assert!(goals(&right)[..3].iter().all(Goal::met), "{:?}", goals(&right));
    for (name, wide, bias) in
        [("three times too narrow", 1.0 / 3.0, 1.0), ("twice too much", 1.0, 2.0), ("half", 1.0, 0.5)]
    {
        let wrong = Score::of(&said(wide, bias));
        assert!(goals(&wrong)[..3].iter().all(|goal| !goal.met()), "{name}: {:?}", goals(&wrong));
        assert!(wrong.chi_square > 100.0 && wrong.log_crps > 1.1 * right.log_crps, "{name}");
        assert!(wrong.log_interval_score > 1.2 * right.log_interval_score, "{name}");
    }
    // Wide intervals hold the truth too often, which is no better; only where little is known they may.
    let wide = Score::of(&said(3.0, 1.0));
    assert_eq!(goals(&wide)[..3].iter().map(Goal::met).collect::<Vec<_>>(), [false, false, true]);
    assert!(wide.log_crps > right.log_crps && wide.log_interval_score > right.log_interval_score);
}

#[test]
fn proper_scores_are_those_of_their_definitions() {
    assert_eq!(interval_score(10.0, 20.0, 15.0), 10.0);
    assert_eq!(interval_score(10.0, 20.0, 25.0), 60.0);
    assert_eq!(interval_score(10.0, 20.0, 9.0), 20.0);
    // Of somebody who is certain it is the absolute error.
    assert!((crps(&[7.0; 7], 10.0) - 3.0).abs() < 0.2, "{}", crps(&[7.0; 7], 10.0));
    assert_eq!(crps(&[7.0; 7], 7.0), 0.0);
    // Seven levels miss an eighth of it. Of a standard normal at its middle: (sqrt(2) - 1) / sqrt(pi) = 0.2337 (Gneiting and Raftery 2007).
    assert!((crps(&Z, 0.0) - 0.2337).abs() < 0.04, "{}", crps(&Z, 0.0));
}

#[test]
fn a_truth_falls_into_one_cell() {
    let quantiles = [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0];
    let cases = [(5.0, 0), (15.0, 1), (35.0, 3), (45.0, 4), (71.0, 7)];
    for (truth, expected) in cases {
        assert_eq!(cell(&quantiles, truth), expected, "{truth}");
    }
    assert_eq!(cell(&[0.0; 7], 0.0), 3, "an exact zero is neither low nor high");
    let mut below = 0.0;
    for (place, level) in QUANTILES.iter().enumerate() {
        below += CELLS[place];
        assert!((below - level).abs() < 1e-12, "{level}");
    }
}

#[test]
fn companies_are_counted_and_not_their_items() {
    // Four companies: in two of them every interval holds, in the others none.
    let item = |company: u64| Scored {
        company,
        truth: if company < 2 { 40.0 } else { 400.0 },
        quantiles: [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0],
        parts: [(1.0, Interval { low: 0.0, high: 2.0 }); 3],
        baselines: [400.0; 4],
    };
    let score = Score::of(&(0..400).map(|place| item(place / 100)).collect::<Vec<_>>());
    assert_eq!(score.coverage[1].held, 50.0);
    // Of four companies: 50 / sqrt(4 - 1), where 400 independent items would give 2.5.
    assert!((score.coverage[1].error - 28.87).abs() < 0.1, "{}", score.coverage[1].error);
    assert_eq!(score.baselines[0].ratio, 5.5);
    assert_eq!(Score::of(&[]), Score::default());
}
