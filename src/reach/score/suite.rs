//! The estimate itself in small worlds: `portevoix reach calibrate` in seconds. It fails where the estimate becomes badly
//! wrong, and is shown to: with intervals three times too narrow, or twice too much, it does.

use std::sync::LazyLock;

use super::*;
use crate::reach::Model;
use crate::reach::world::{Graph, STRATA, Settings, Shape, Stratum, generate};

/// Companies of each condition, and items of each company.
const COMPANIES: u64 = 14;
const ITEMS: usize = 5;

/// How far coverage may be from nominal: about three standard errors of 210 items of 42 companies.
const NEAR: [f64; 3] = [10.0, 8.0, 5.0];

static GRAPHS: LazyLock<[Graph; 2]> = LazyLock::new(|| {
    [(Shape::Communities, "communities"), (Shape::Hubs, "hubs")].map(|(shape, name)| generate(shape, name, 4_000, 2))
});

fn small(settings: &mut Settings) {
    settings.headcount = (50, 90);
    settings.items = ITEMS;
    settings.shares = (settings.shares.0.min(5), settings.shares.1.min(30));
}

fn measured(name: &str) -> Vec<Scored> {
    let stratum = STRATA.iter().find(|stratum: &&Stratum| stratum.name() == name).unwrap();
    let answer: &Answer = &|company| {
        let model = Model::learn(company);
        Box::new(move |question, rng| model.answer(question, rng))
    };
    let ask = |company| ask(&world(stratum, &small, &*GRAPHS, 2026, company).unwrap(), company, 7, answer);
    (0..COMPANIES).flat_map(ask).collect()
}

/// What is wrong with these estimates.
fn wrong(items: &[Scored]) -> Vec<String> {
    let score = Score::of(items);
    let mut found = vec![];
    for ((coverage, nominal), near) in score.coverage.iter().zip([50.0, 80.0, 95.0]).zip(NEAR) {
        if (coverage.held - nominal).abs() > near {
            found.push(format!("{nominal} % intervals hold {:.1} %", coverage.held));
        }
    }
    if !(0.75..=1.35).contains(&score.median.ratio) {
        found.push(format!("medians are {:.2} of the truth", score.median.ratio));
    }
    found
}

/// The same estimates, `wide` times as wide on the logarithms, and `bias` times as much.
fn otherwise(items: &[Scored], wide: f64, bias: f64) -> Vec<Scored> {
    let change = |item: &Scored| {
        let middle = item.quantiles[3].max(1.0);
        Scored { quantiles: item.quantiles.map(|q| bias * middle * (q.max(1.0) / middle).powf(wide)), ..item.clone() }
    };
    items.iter().map(change).collect()
}

#[test]
fn the_intervals_hold_the_truth_as_often_as_they_say_and_the_check_can_fail() {
    let mut all = vec![];
    for name in ["default: all", "belief wrong, 10 % anchors: double", "networks: 2"] {
        let items = measured(name);
        let score = Score::of(&items);
        eprintln!(
            "{name}: {:.1?}, ratio {:.2}, log error {:.2}",
            score.coverage, score.median.ratio, score.median.log_rmse
        );
        // Each condition has companies of its own.
        let own = |item: Scored| Scored { company: item.company + 1_000 * all.len() as u64, ..item };
        let items: Vec<Scored> = items.into_iter().map(own).collect();
        all.extend(items);
    }
    assert_eq!(wrong(&all), Vec::<String>::new());
    let score = Score::of(&all);
    assert!(score.median.log_rmse < 0.75 * score.baselines[1].log_rmse, "{:?} {:?}", score.median, score.baselines);
    assert!(score.median.mape < 0.2 * score.baselines[0].mape, "{:?} {:?}", score.median, score.baselines);
    for (mutant, wide, bias) in
        [("narrow", 1.0 / 3.0, 1.0), ("twice", 1.0, 2.0), ("half", 1.0, 0.5), ("wide", 3.0, 1.0)]
    {
        assert!(!wrong(&otherwise(&all, wide, bias)).is_empty(), "{mutant} is not caught");
    }
}

#[test]
fn nobody_is_told_where_nobody_shared() {
    let nobody = measured("shares: 0");
    assert!(nobody.iter().all(|item| item.truth == 0.0 && item.quantiles == [0.0; 7]));
    // Clicks from nowhere: the range begins at nobody, and most truths lie in it.
    let dark = Score::of(&measured("shares: none known"));
    assert!(dark.coverage[1].held >= 74.0 && dark.coverage[2].held >= 85.0, "{:?}", dark.coverage);
}

#[test]
fn without_anchors_a_wrong_belief_does_not_make_it_sure() {
    // The harder one: where networks show half of what is believed, nothing but clicks says so.
    let held = Score::of(&measured("belief wrong, no anchor: by half")).coverage.map(|coverage| coverage.held);
    assert!(held[1] >= 45.0 && held[2] >= 75.0, "{held:.1?}");
}
