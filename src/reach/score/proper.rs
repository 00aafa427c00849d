//! Proper scores: who says what they believe scores best. Smaller is better.

use super::super::QUANTILES;

/// Pinball loss of one quantile.
fn pinball(level: f64, quantile: f64, truth: f64) -> f64 {
    let gap = truth - quantile;
    if gap >= 0.0 { level * gap } else { (level - 1.0) * gap }
}

/// Continuous ranked probability score from the seven quantiles: twice the pinball losses, each weighted by the part of
/// the unit interval that lies nearest to its level (Laio and Tamea 2007). In the unit of the truth.
#[must_use]
pub fn crps(quantiles: &[f64; 7], truth: f64) -> f64 {
    let mut sum = 0.0;
    for (place, level) in QUANTILES.iter().enumerate() {
        let low = if place == 0 { 0.0 } else { 0.5 * (QUANTILES[place - 1] + level) };
        let high = QUANTILES.get(place + 1).map_or(1.0, |next| 0.5 * (level + next));
        sum += (high - low) * pinball(*level, quantiles[place], truth);
    }
    2.0 * sum
}

/// Interval score of the central 80 % (Gneiting and Raftery 2007): its width, and ten times what the truth lies outside.
#[must_use]
pub fn interval_score(low: f64, high: f64, truth: f64) -> f64 {
    (high - low) + 10.0 * ((low - truth).max(0.0) + (truth - high).max(0.0))
}
