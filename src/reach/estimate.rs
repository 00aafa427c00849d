//! From inputs to an interval: draw, weigh, sort, read off.

use rand_core::Rng;

use super::clicks;
use super::inputs::{Folded, Inputs};
use super::model::Scene;
use super::{Estimate, Evidence, Interval, Method};

/// Draws of an estimate of ordinary size. The ends of the 80 % interval then move by some 3 % between seeds.
const DRAWS: usize = 2_000;

/// Fewest draws, however many blocks there are.
const FEWEST_DRAWS: usize = 400;

/// Bound on draws times blocks: about 10 ms.
const WORK: usize = 100_000;

/// How many different people outside the company saw an item.
///
/// The same inputs and the same generator state give the same estimate. The work is bounded whatever the inputs:
/// linear in the shares to group them, constant afterwards. With neither share nor click the answer is exactly zero,
/// by [`Method::Nothing`]. With clicks and no share all intervals start at 0 and are one-sided: `high` alone has the
/// probability of the interval.
#[must_use]
pub fn estimate(inputs: &Inputs, rng: &mut dyn Rng) -> Estimate {
    let folded = Folded::new(&inputs.sharings);
    let shares = folded.shares();
    let (method, evidence) = match (shares, inputs.clicks) {
        (0, 0) => (Method::Nothing, Evidence::Declared),
        (0, _) => (Method::CountsV0, Evidence::Modelled),
        _ => (Method::CountsV0, folded.evidence()),
    };
    let sample = match (shares, inputs.clicks) {
        (0, 0) => Sample::zero(),
        (0, clicks) => Sample::new((0..DRAWS).map(|_| (clicks::unattributed(rng, clicks), 1.0)).collect()),
        _ => sample(&Scene::new(&folded, inputs.colleagues), inputs.clicks, shares, rng),
    };
    let interval = |probability: f64| match shares {
        0 => Interval { low: 0.0, high: sample.quantile(probability) },
        _ => Interval { low: sample.quantile(0.5 - 0.5 * probability), high: sample.quantile(0.5 + 0.5 * probability) },
    };
    Estimate {
        median: sample.quantile(0.5),
        half: interval(0.5),
        range: interval(0.8),
        wide: interval(0.95),
        method,
        evidence,
        naive_sum: folded.naive_sum(),
        shares: u32::try_from(shares).unwrap_or(u32::MAX),
    }
}

fn sample(scene: &Scene, clicks: u64, shares: usize, rng: &mut dyn Rng) -> Sample {
    let draws = (WORK / scene.work().max(1)).clamp(FEWEST_DRAWS, DRAWS);
    let reach: Vec<f64> = (0..draws).map(|_| scene.draw(rng)).collect();
    let weights = clicks::weights(&reach, clicks, shares);
    let raised = reach.into_iter().map(|r| clicks::raise(rng, r, clicks, shares));
    Sample::new(raised.zip(weights).collect())
}

/// Weighted draws in ascending order; never empty, weights positive in sum.
struct Sample {
    sorted: Vec<(f64, f64)>,
    total: f64,
}

impl Sample {
    fn new(mut sorted: Vec<(f64, f64)>) -> Self {
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let total = sorted.iter().map(|(_, weight)| weight).sum();
        Self { sorted, total }
    }

    fn zero() -> Self {
        Self::new(vec![(0.0, 1.0)])
    }

    /// The value below which the share `q` of the weight lies, interpolated between the middles of the steps.
    fn quantile(&self, q: f64) -> f64 {
        let target = q * self.total;
        let (mut below, mut last) = (0.0, None);
        for &(value, weight) in &self.sorted {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_interpolate_and_follow_the_weights() {
        let plain = Sample::new([4.0, 1.0, 3.0, 2.0].map(|v| (v, 1.0)).to_vec());
        for (q, expected) in [(0.0, 1.0), (0.125, 1.0), (0.25, 1.5), (0.5, 2.5), (0.875, 4.0), (1.0, 4.0)] {
            assert_eq!(plain.quantile(q), expected, "{q}");
        }
        let heavy = Sample::new(vec![(1.0, 0.0), (2.0, 98.0), (50.0, 1.0), (60.0, 1.0)]);
        assert_eq!(heavy.quantile(0.49), 2.0);
        assert!(heavy.quantile(0.999) > 50.0);
        assert_eq!(Sample::zero().quantile(0.9), 0.0);
    }
}
