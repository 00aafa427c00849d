//! What the lengths of the lists leave unexplained: the error of a raked sum.
//!
//! A raked estimate errs only by the part of each person's "one" that no sum over lists explains (Deville and Särndal,
//! 1992, "Calibration estimators in survey sampling"): with lists that hold nobody in common nothing is left, and the
//! union is exact. The explained part is a least-squares fit of one number for each list, found by conjugate gradients.

use super::rake::Local;

/// Steps of the fit, at most. Stopping early leaves more unexplained, so the error is never understated by it.
const STEPS: usize = 40;
/// What is left of the gradient when nothing more is gained, as a part of what it began with, squared.
const FLAT: f64 = 1e-16;
/// With more lists than this for each sampled person the fit explains by chance, and the lengths are not relied upon.
const CROWDED: f64 = 0.7;

/// The variance of the sum of weights, in people squared.
pub(super) fn variance(local: &Local, weights: &[f64], theta: f64) -> f64 {
    let lists = local.lists().count() as f64;
    let left = unexplained(local);
    // Each list costs the fit a degree of freedom; squared, as a person's own part in the fit is left out (HC3).
    let used = lists / weights.len() as f64;
    let spread = |parts: &[f64]| parts.iter().zip(weights).map(|(part, w)| (part * w).powi(2)).sum::<f64>();
    let explained = spread(&left);
    if explained < FLAT * spread(&vec![1.0; weights.len()]) {
        return 0.0;
    }
    let whole = (1.0 - theta) * spread(&vec![1.0; weights.len()]);
    if used > CROWDED { whole } else { ((1.0 - theta) * explained / (1.0 - used).powi(2)).min(whole) }
}

/// For each person, one less the sum of the fitted numbers of their lists.
fn unexplained(local: &Local) -> Vec<f64> {
    let mut left = vec![1.0; local.numbers.len()];
    // Scaled by the size of each list, which makes long and short ones converge alike.
    let scale: Vec<f64> = local.lists().map(|list| 1.0 / (list.len() as f64).sqrt()).collect();
    let gather = |left: &[f64]| -> Vec<f64> {
        let sums = local.lists().map(|list| list.iter().map(|person| left[*person as usize]).sum::<f64>());
        sums.zip(&scale).map(|(sum, scale)| sum * scale).collect()
    };
    let mut gradient = gather(&left);
    let mut direction = gradient.clone();
    let mut size: f64 = square(&gradient);
    let first = size;
    for _ in 0..STEPS {
        let mut along = vec![0.0; left.len()];
        for ((list, number), scale) in local.lists().zip(&direction).zip(&scale) {
            list.iter().for_each(|person| along[*person as usize] += number * scale);
        }
        let step = size / square(&along);
        if size <= FLAT * first || !step.is_finite() {
            break;
        }
        left.iter_mut().zip(&along).for_each(|(left, along)| *left -= step * along);
        gradient = gather(&left);
        let (was, now) = (size, square(&gradient));
        direction.iter_mut().zip(&gradient).for_each(|(d, g)| *d = g + now / was * *d);
        size = now;
    }
    left
}

fn square(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum()
}
