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
        let Score { ranks, chi_square, crps, interval_score, log_crps, log_interval_score, .. } = &row.score;
        let name = format!("| {}: {} | ", row.group, row.code);
        let lines: Vec<&str> = text.lines().filter(|line| line.starts_with(&name)).collect();
        let [condition, scores, against] = lines[..] else { panic!("{name} {lines:?}") };
        assert!(condition.contains(&format!("{name}{} |", row.aim)), "{condition}");
        let said =
            format!("| {chi_square:.0} | {crps:.1} | {interval_score:.1} | {log_crps:.3} | {log_interval_score:.2} |");
        let fell = ranks.map(|count| format!("{:.1} | ", count as f64 / 3.0 * 100.0)).concat();
        assert!(scores.contains(&fell) && scores.ends_with(&said), "{scores} should end with {said}");
        let log_errors = row.score.baselines.map(|of| format!("{:.2}", of.log_rmse));
        let told: Vec<&str> =
            against.trim_end_matches(" |").rsplit(" | ").map(|cell| &cell[cell.len() - 4..]).take(4).collect();
        assert!(
            told.iter().rev().zip(&log_errors).all(|(told, error)| error.ends_with(told)),
            "{against} {log_errors:?}"
        );
    }
    for (name, svg) in &files[1..] {
        assert!(text.contains(&format!("({name})")), "{name} is not shown");
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n") && !svg.contains("NaN"), "{name}");
        assert!(svg.contains("prefers-color-scheme:dark"), "{name}");
    }
}
