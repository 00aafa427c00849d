//! The table at the terminal.
use super::{Calibration, Row};
use crate::lang::Lang;
use crate::reach::score::Score;
use crate::say;

/// One line a stratum, then the goals.
pub(crate) fn print(found: &Calibration, lang: Lang, mut line: impl FnMut(String)) {
    line(say!(lang, "app-calibrate-head"));
    line("|---|---|---|---|---|---|---|---|---|---|---|".to_owned());
    for Row { group, code, score, .. } in &found.strata {
        line(row(&format!("{group}: {code}"), score));
    }
    line(row(&say!(lang, "app-calibrate-whole"), &found.whole));
    line(String::new());
    line(say!(lang, "app-calibrate-goals"));
    line("|---|---|---|---|".to_owned());
    for goal in &found.goals {
        let met = if goal.met() { say!(lang, "app-calibrate-met") } else { say!(lang, "app-calibrate-missed") };
        let place = goal.place.as_ref().map_or_else(String::new, |place| format!(" ({place})"));
        line(format!("| {}{place} | {:.3} | {:.3} | {met} |", goal.code, goal.measured, goal.limit));
    }
}

fn row(name: &str, score: &Score) -> String {
    let held = score.coverage.map(|of| format!("{:.1} ±{:.1}", of.held, of.error)).join(" / ");
    let parts = score.parts.map(|held| format!("{held:.0}")).join(" / ");
    let [sum, visible, _, union] = score.baselines;
    format!(
        "| {name} | {} | {held} | {parts} | {:.0} | {:.2} | {:.3} ({}) | {:.0} % ({}, {}) | {:.1} | {:.3} | {:.2} |",
        score.items,
        score.chi_square,
        score.median.ratio,
        score.median.log_rmse,
        times(score.median.log_rmse, visible.log_rmse),
        100.0 * score.median.mape,
        times(score.median.mape, sum.mape),
        times(score.median.mape, visible.mape.min(union.mape)),
        score.width,
        score.log_crps,
        score.log_interval_score,
    )
}

/// Ours relative to theirs, where they err at all.
fn times(ours: f64, theirs: f64) -> String {
    if theirs > 0.0 { format!("{:.3}x", ours / theirs) } else { "–".to_owned() }
}
