//! The plots of the page, each from the result alone.
use super::plot::{Plot, Scale};
use super::{Calibration, Row};
use crate::reach::QUANTILES;
use crate::reach::score::{Baseline, CELLS, Score};

/// What the intervals promise, in per cent, with the class of its colour.
const LEVELS: [(f64, &str); 3] = [(50.0, "a"), (80.0, "b"), (95.0, "c")];

/// Every picture with its name.
pub(super) fn pictures(found: &Calibration) -> Vec<(&'static str, String)> {
    vec![
        ("strata.svg", strata(found)),
        ("curve.svg", curve(found)),
        ("ranks.svg", ranks(&found.whole)),
        ("width.svg", width(found)),
        ("baselines.svg", baselines(found)),
    ]
}

fn default(found: &Calibration) -> Option<&Score> {
    found.strata.first().map(|row| &row.score)
}

/// Part of the truths that lie below each quantile.
fn below(score: &Score) -> impl Iterator<Item = f64> + '_ {
    let mut sum = 0;
    QUANTILES.iter().zip(score.ranks).map(move |(_, count)| {
        sum += count;
        sum as f64 / score.items.max(1) as f64
    })
}

/// How many truths lie below each quantile, against how many should.
fn curve(found: &Calibration) -> String {
    let mut plot = Plot::new(420.0, 420.0, "Part of the truths below each quantile, against what the quantile says");
    let x = Scale { from: (0.0, 1.0), to: (60.0, 390.0), log: false };
    let y = Scale { from: (0.0, 1.0), to: (360.0, 30.0), log: false };
    for percent in [0, 25, 50, 75, 100] {
        let part = f64::from(percent) / 100.0;
        plot.line("rule", (x.at(part), y.at(0.0)), (x.at(part), y.at(1.0)), 1.0);
        plot.line("rule", (x.at(0.0), y.at(part)), (x.at(1.0), y.at(part)), 1.0);
        plot.text("pale", (x.at(part), 380.0), "middle", &format!("{percent} %"));
        plot.text("pale", (52.0, y.at(part) + 4.0), "end", &format!("{percent} %"));
    }
    plot.line("axis", (x.at(0.0), y.at(0.0)), (x.at(1.0), y.at(1.0)), 1.0);
    let lines = [(Some(&found.whole), "a", "all that count"), (default(found), "b", "default")];
    for (place, (score, class, name)) in lines.into_iter().enumerate() {
        let mut last = (x.at(0.0), y.at(0.0));
        for (level, held) in QUANTILES.iter().zip(score.into_iter().flat_map(below)) {
            let here = (x.at(*level), y.at(held));
            plot.line(class, last, here, 2.0);
            plot.dot(class, here, 3.5);
            last = here;
        }
        let at = 50.0 + 20.0 * place as f64;
        plot.dot(class, (75.0, at - 4.0), 4.0);
        plot.text("ink", (86.0, at), "start", name);
    }
    plot.text("pale", (225.0, 405.0), "middle", "the quantile says");
    plot.svg()
}

/// Truths in each cell, relative to what is expected there.
fn ranks(score: &Score) -> String {
    let mut plot = Plot::new(420.0, 300.0, "Truths between two quantiles, relative to what is expected");
    let x = Scale { from: (0.0, 1.0), to: (50.0, 400.0), log: false };
    let y = Scale { from: (0.0, 2.0), to: (250.0, 30.0), log: false };
    for part in [0.0, 0.5, 1.0, 1.5, 2.0] {
        plot.line("rule", (x.at(0.0), y.at(part)), (x.at(1.0), y.at(part)), 1.0);
        plot.text("pale", (44.0, y.at(part) + 4.0), "end", &format!("{part:.1}"));
    }
    let mut from = 0.0;
    for (share, count) in CELLS.iter().zip(score.ranks) {
        let height = count as f64 / (share * score.items.max(1) as f64);
        plot.bar("a", (x.at(from) + 1.0, y.at(0.0)), (x.at(from + share) - 1.0, y.at(height)));
        from += share;
    }
    plot.line("limit", (x.at(0.0), y.at(1.0)), (x.at(1.0), y.at(1.0)), 1.5);
    for level in [0.1, 0.25, 0.5, 0.75, 0.9] {
        plot.text("pale", (x.at(level), 268.0), "middle", &format!("{:.0} %", level * 100.0));
    }
    plot.text("pale", (225.0, 290.0), "middle", "where the truth falls among the quantiles");
    plot.svg()
}

/// Distance of the coverage from nominal, by stratum.
fn strata(found: &Calibration) -> String {
    let height = 60.0 + 20.0 * (found.strata.len() + 1) as f64;
    let mut plot = Plot::new(760.0, height, "Coverage minus nominal, in points, by condition");
    let x = Scale { from: (-15.0, 15.0), to: (270.0, 740.0), log: false };
    let (top, end) = (40.0, height - 20.0);
    for points in [-15.0, -12.0, -9.0, -6.0, -3.0, 0.0, 3.0, 6.0, 9.0, 12.0, 15.0f64] {
        let class = if [3.0, 6.0].contains(&points.abs()) { "limit" } else { "rule" };
        plot.line(class, (x.at(points), top - 6.0), (x.at(points), end), 1.0);
        plot.text("pale", (x.at(points), top - 12.0), "middle", &format!("{points:+.0}"));
    }
    for (place, (level, class)) in LEVELS.into_iter().enumerate() {
        let at = 20.0 + 70.0 * place as f64;
        plot.dot(class, (at, 24.0), 4.0);
        plot.text("ink", (at + 10.0, 28.0), "start", &format!("{level:.0} %"));
    }
    let named = found.strata.iter().map(|row| (label(row), row.aim.as_str(), &row.score));
    for (place, (name, aim, score)) in
        [("together".to_owned(), "near", &found.whole)].into_iter().chain(named).enumerate()
    {
        let y = top + 14.0 + 20.0 * place as f64;
        plot.text(if aim == "shown" { "pale" } else { "ink" }, (260.0, y + 4.0), "end", &name);
        for ((level, class), (held, shift)) in LEVELS.into_iter().zip(score.coverage.iter().zip([-5.0, 0.0, 5.0])) {
            let gap = held.held - level;
            plot.line(class, (x.at(gap - held.error), y + shift), (x.at(gap + held.error), y + shift), 1.0);
            plot.dot(class, (x.at(gap), y + shift), 3.0);
        }
    }
    plot.svg()
}

fn label(row: &Row) -> String {
    format!("{}: {}", row.group, row.code)
}

/// The 80 % interval of each item against its truth.
fn width(found: &Calibration) -> String {
    let mut plot = Plot::new(520.0, 440.0, "The 80 % interval of each item, against how many people really saw it");
    let most = found.points.iter().flatten().fold(10.0f64, |most, value| most.max(*value));
    let most = 10f64.powf(most.log10().ceil());
    let x = Scale { from: (1.0, most), to: (70.0, 500.0), log: true };
    let y = Scale { from: (1.0, most), to: (380.0, 20.0), log: true };
    let mut decade = 1.0;
    while decade <= most {
        plot.line("rule", (x.at(decade), y.at(1.0)), (x.at(decade), y.at(most)), 1.0);
        plot.line("rule", (x.at(1.0), y.at(decade)), (x.at(most), y.at(decade)), 1.0);
        plot.text("pale", (x.at(decade), 400.0), "middle", &format!("{decade}"));
        plot.text("pale", (62.0, y.at(decade) + 4.0), "end", &format!("{decade}"));
        decade *= 10.0;
    }
    for [truth, low, middle, high] in &found.points {
        let class = if (low..=high).contains(&truth) { "a" } else { "b" };
        plot.line(class, (x.at(*truth), y.at(*low)), (x.at(*truth), y.at(*high)), 0.8);
        plot.dot(class, (x.at(*truth), y.at(*middle)), 1.6);
    }
    plot.line("axis", (x.at(1.0), y.at(1.0)), (x.at(most), y.at(most)), 1.5);
    plot.text(
        "pale",
        (285.0, 425.0),
        "middle",
        "people who really saw it; intervals that miss it are of the other colour",
    );
    plot.svg()
}

/// Errors of the estimate and of what others say, on the same items.
fn baselines(found: &Calibration) -> String {
    let mut plot = Plot::new(680.0, 250.0, "Error on the same items: root mean square of the logarithm");
    let score = default(found).cloned().unwrap_or_default();
    let [sum, visible, union, both] = score.baselines;
    let rows: [(&str, Baseline, &str); 5] = [
        ("portevoix", score.median, "a"),
        ("union × mean visibility", both, "b"),
        ("sum × mean visibility", visible, "b"),
        ("exact union", union, "b"),
        ("sum of followers", sum, "b"),
    ];
    let most = rows.iter().fold(0.1f64, |most, (_, row, _)| most.max(row.log_rmse));
    let x = Scale { from: (0.0, most), to: (190.0, 470.0), log: false };
    for (place, (name, row, class)) in rows.into_iter().enumerate() {
        let y = 25.0 + 44.0 * place as f64;
        plot.text("ink", (180.0, y + 19.0), "end", name);
        plot.bar(class, (x.at(0.0), y), (x.at(row.log_rmse), y + 28.0));
        let said = format!("{:.2}, mean error {:.0} %", row.log_rmse, 100.0 * row.mape);
        plot.text("ink", (x.at(row.log_rmse) + 8.0, y + 19.0), "start", &said);
    }
    plot.svg()
}
