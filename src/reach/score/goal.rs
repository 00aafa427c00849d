//! What is asked of the estimate, and whether it is kept.

use serde::{Deserialize, Serialize};

use super::Score;

/// Names of the goals, in the order of the report.
pub const GOALS: [&str; 10] = [
    "overall",
    "worst-stratum",
    "no-anchor-wrong-belief",
    "log-error",
    "log-error-with-reposts",
    "mean-error-against-sum",
    "mean-error-against-sum-no-anchor",
    "mean-error-against-best",
    "anchors-narrow",
    "sharper-than-union",
];

/// A goal and what was measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// One of [`GOALS`].
    pub code: String,
    /// What was measured: points of coverage, or a ratio.
    pub measured: f64,
    /// At most this much is asked.
    pub limit: f64,
    /// Where it was worst, if it is about strata.
    pub place: Option<String>,
}

/// What the goals are computed from.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// All strata together in which coverage should be near.
    pub whole: &'a Score,
    /// Each of them with its name.
    pub near: &'a [(&'a str, &'a Score)],
    /// Those in which it should not fall below.
    pub not_below: &'a [(&'a str, &'a Score)],
    /// The default.
    pub default: &'a Score,
    /// The same worlds without anchors.
    pub bare: &'a Score,
    /// The same worlds with the number of reposts known.
    pub reposts: &'a Score,
}

/// What the intervals promise, in per cent.
const NOMINAL: [f64; 3] = [50.0, 80.0, 95.0];

impl Goal {
    /// Is it kept?
    #[must_use]
    pub fn met(&self) -> bool {
        self.measured <= self.limit
    }

    /// Every goal with what was measured.
    #[must_use]
    pub fn all(kept: &Kept<'_>) -> Vec<Self> {
        let near = worst(kept.near, f64::abs);
        let below = worst(kept.not_below, |gap| -gap);
        let (default, bare, reposts) = (kept.default, kept.bare, kept.reposts);
        let mape = |score: &Score, of: f64| ratio(score.median.mape, of);
        let best = default.baselines[1].mape.min(default.baselines[3].mape);
        let rows = [
            (gap(kept.whole, f64::abs), 3.0, None),
            (near.0, 6.0, near.1),
            (below.0, 6.0, below.1),
            (ratio(default.median.log_rmse, default.baselines[1].log_rmse), 0.42, None),
            (ratio(reposts.median.log_rmse, reposts.baselines[1].log_rmse), 0.36, None),
            (mape(default, default.baselines[0].mape), 1.0 / 25.0, None),
            (mape(bare, bare.baselines[0].mape), 1.0 / 8.0, None),
            (mape(default, best), 1.0 / 3.0, None),
            (ratio(default.interval_score, bare.interval_score), 0.5, None),
            (ratio(default.interval_score, default.union_interval_score), 0.8, None),
        ];
        let goal = |(code, (measured, limit, place)): (&&str, (f64, f64, Option<String>))| Self {
            code: (*code).to_owned(),
            measured,
            limit,
            place,
        };
        GOALS.iter().zip(rows).map(goal).collect()
    }
}

fn ratio(ours: f64, theirs: f64) -> f64 {
    if theirs > 0.0 { ours / theirs } else { f64::MAX }
}

/// The worst of the three distances from nominal.
fn gap(score: &Score, of: impl Fn(f64) -> f64) -> f64 {
    let gaps = score.coverage.iter().zip(NOMINAL).map(|(coverage, nominal)| of(coverage.held - nominal));
    gaps.fold(f64::MIN, f64::max)
}

fn worst(scores: &[(&str, &Score)], of: fn(f64) -> f64) -> (f64, Option<String>) {
    let gaps = scores.iter().map(|(name, score)| (gap(score, of), Some((*name).to_owned())));
    gaps.max_by(|one, other| one.0.total_cmp(&other.0)).unwrap_or((f64::MAX, None))
}
