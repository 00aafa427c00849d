//! Weighted draws, and what is read off them.

use super::Spread;

/// At least this share of the draws must go on counting (effective sample size over number of draws).
const LEAST_EFFECTIVE: f64 = 0.12;

/// Weights that leave enough draws: where the evidence contradicts nearly all of them it is tempered.
pub(super) fn tempered(weights: Vec<f64>) -> Vec<f64> {
    let logs: Vec<f64> = weights.iter().map(|weight| weight.max(1e-300).ln()).collect();
    let best = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let at = |heat: f64| -> Vec<f64> { logs.iter().map(|log| (heat * (log - best)).exp()).collect() };
    let needed = LEAST_EFFECTIVE * weights.len() as f64;
    let full = at(1.0);
    if effective(&full) >= needed {
        return full;
    }
    // The effective size falls from all of them at heat 0; thirty halvings find where it crosses.
    let (mut enough, mut too_few) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = 0.5 * (enough + too_few);
        if effective(&at(middle)) >= needed { enough = middle } else { too_few = middle }
    }
    at(enough)
}

/// Kish's effective sample size.
fn effective(weights: &[f64]) -> f64 {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    sum * sum / squares
}

/// Mean and quantiles of values with their weights.
pub(super) fn spread(mut drawn: Vec<(f64, f64)>) -> Spread {
    drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = drawn.iter().map(|(_, weight)| weight).sum();
    if total <= 0.0 {
        return Spread::default();
    }
    let mean = drawn.iter().map(|(value, weight)| value * weight).sum::<f64>() / total;
    Spread::of(mean, |q| quantile(&drawn, q * total))
}

/// The same where nothing is known from below: every interval begins at zero, and its upper end alone has its
/// probability.
pub(super) fn one_sided(mut drawn: Vec<(f64, f64)>) -> Spread {
    drawn.sort_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = drawn.iter().map(|(_, weight)| weight).sum();
    let mean = drawn.iter().map(|(value, weight)| value * weight).sum::<f64>() / total.max(f64::MIN_POSITIVE);
    let at = |q: f64| quantile(&drawn, q * total);
    Spread { mean, quantiles: [0.0, 0.0, 0.0, at(0.5), at(0.5), at(0.8), at(0.95)].map(|people: f64| people.max(0.0)) }
}

/// The value below which so much weight lies, interpolated between the middles of the steps.
fn quantile(sorted: &[(f64, f64)], target: f64) -> f64 {
    let (mut below, mut last) = (0.0, None);
    for &(value, weight) in sorted {
        let middle = below + 0.5 * weight;
        if middle >= target {
            return match last {
                Some((at, before)) if middle > at => before + (value - before) * (target - at) / (middle - at),
                _ => value,
            };
        }
        last = Some((middle, value));
        below += weight;
    }
    last.map_or(0.0, |(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate_and_follow_the_weights() {
        let plain = [1.0, 2.0, 3.0, 4.0].map(|v| (v, 1.0));
        for (q, expected) in [(0.0, 1.0), (0.125, 1.0), (0.25, 1.5), (0.5, 2.5), (0.875, 4.0), (1.0, 4.0)] {
            assert_eq!(quantile(&plain, q * 4.0), expected, "{q}");
        }
        let heavy = [(1.0, 0.0), (2.0, 98.0), (50.0, 1.0), (60.0, 1.0)];
        assert_eq!(quantile(&heavy, 49.0), 2.0);
        assert!(quantile(&heavy, 99.9) > 50.0);
        assert_eq!(spread(vec![]), Spread::default());
    }

    #[test]
    fn weights_never_collapse() {
        for steep in [0.0, 0.1, 1.0, 50.0] {
            let weights = (0..1_000).map(|i| (-steep * f64::from(i)).exp()).collect();
            assert!(effective(&tempered(weights)) >= 0.119 * 1_000.0, "{steep}");
        }
    }
}
