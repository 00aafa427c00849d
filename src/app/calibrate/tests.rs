//! The run is a function of its plan, and the page one of the result.

use super::*;
use crate::reach::{Basis, Company, Evidence, Method, Question, Report, Spread};

/// Knows nothing, and says so at once.
fn guess<'a>(company: &'a Company) -> Box<score::Answers<'a>> {
    Box::new(move |question: &Question, rng| {
        let shares = company.items[question.items[0]].shares.len() as f64;
        let middle = shares * f64::from(20 + rng.next_u32() % 20);
        let reach = Spread { mean: middle, quantiles: [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0].map(|part| part * middle) };
        Report {
            reach,
            inside: reach,
            networks: [].into(),
            direct: reach,
            passed_on: reach,
            frequency: [reach; 3],
            naive_sum: None,
            method: Method::Nothing,
            evidence: Evidence::Modelled,
            basis: Basis::default(),
            shrink: vec![],
        }
    })
}

fn plan(threads: usize, seed: u64) -> Plan {
    let graphs = vec![generate(crate::reach::world::Shape::Hubs, "file", 2_000, 3)];
    Plan { items: 3, seed, quick: true, graphs, folder: Some("graphs".to_owned()), threads }
}

#[test]
fn the_number_of_threads_changes_nothing_and_the_seed_does() {
    let found = run(&plan(1, 5), &guess);
    assert_eq!(found, run(&plan(3, 5), &guess));
    assert_ne!(found.whole, run(&plan(3, 6), &guess).whole);
    assert_eq!(found.command, "portevoix reach calibrate --items 3 --seed 5 --quick --graphs graphs");
    // One graph was read: the stratum of the second file has no worlds, and is left out.
    assert_eq!(found.strata.len(), STRATA.len() - 1);
    assert!(found.strata.iter().all(|row| row.score.items == 3));
    let near = STRATA.iter().filter(|stratum| stratum.aim == Aim::Near).count();
    assert_eq!(found.whole.items, 3 * near);
    let read: Calibration = serde_json::from_str(&serde_json::to_string(&found).unwrap()).unwrap();
    assert_eq!(page(&read), page(&found));
}

#[test]
fn a_bad_estimate_is_told_on_the_page() {
    let found = run(&plan(2, 1), &guess);
    assert!(found.goals.iter().any(|goal| !goal.met()));
    let files = page(&found);
    let (name, text) = &files[0];
    assert_eq!(name, PAGE);
    let missed = found.goals.iter().filter(|goal| !goal.met()).count();
    assert_eq!(text.matches("**not met**").count(), missed);
    for row in &found.strata {
        assert!(text.contains(&format!("| {}: {} | {} |", row.group, row.code, row.aim)), "{}", row.code);
    }
    for (name, svg) in &files[1..] {
        assert!(text.contains(&format!("({name})")), "{name} is not shown");
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && !svg.contains("NaN"), "{name}");
        assert!(svg.contains("prefers-color-scheme:dark"), "{name}");
    }
}
