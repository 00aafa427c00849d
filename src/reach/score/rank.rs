//! Where the truth falls among the quantiles: the rank histogram of simulation-based calibration (Talts et al. 2018).

use super::super::QUANTILES;

/// Probability of each of the eight cells between the quantiles, where the estimate is calibrated.
pub const CELLS: [f64; 8] = [0.025, 0.075, 0.15, 0.25, 0.25, 0.15, 0.075, 0.025];

/// The cell of the truth: 0 below the first quantile, 7 above the last. Reach is a whole number and its quantiles are
/// not, so a truth that equals several of them (an exact zero) gets one in the middle.
#[must_use]
pub fn cell(quantiles: &[f64; 7], truth: f64) -> usize {
    let below = quantiles.iter().filter(|quantile| **quantile < truth).count();
    let not_above = quantiles.iter().filter(|quantile| **quantile <= truth).count();
    usize::midpoint(below, not_above)
}

/// Chi-square against [`CELLS`], seven degrees of freedom. Items of one company are alike, so it is larger than the
/// textbook's even where all is well.
pub(super) fn chi_square(counts: &[usize; 8]) -> f64 {
    let all: usize = counts.iter().sum();
    let cell = |(count, share): (&usize, &f64)| {
        let expected = share * all as f64;
        if expected > 0.0 { (*count as f64 - expected).powi(2) / expected } else { 0.0 }
    };
    counts.iter().zip(&CELLS).map(cell).sum()
}

/// One of [`QUANTILES`] must stand between two cells each: kept here, since the two lists say the same.
const _: () = assert!(QUANTILES.len() + 1 == CELLS.len());
