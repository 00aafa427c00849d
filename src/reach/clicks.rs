//! Clicks as evidence: they weigh the draws, and nobody clicks who did not see.
//!
//! Reach times click rate is what clicks tell, so they cannot narrow reach by much; they mostly rule out what is too
//! small. The unknown click rate and robot rate are integrated out (each a gamma mixture of Poissons, so a negative
//! binomial), so the weights cannot collapse on them; where the clicks contradict nearly all draws, the likelihood is
//! tempered until enough draws count, and the floor below does the rest.

use rand_core::Rng;

use super::draw::{beta, negative_binomial, uniform};
use super::prior;
use super::special::ln_gamma;

/// At least this share of the draws must go on counting (effective sample size over number of draws).
const LEAST_EFFECTIVE: f64 = 0.25;

/// Up to this many clicks the sum of people and robots is convolved exactly: a moment match would read twice too much
/// into "no click at all", the commonest case.
const MOST_EXACT: u64 = 256;

/// A weight for each draw of reach, not normalised, at least one of them 1.
pub(super) fn weights(reach: &[f64], clicks: u64, shares: usize) -> Vec<f64> {
    let likelihood = Likelihood::new(clicks, shares);
    let fit: Vec<f64> = reach.iter().map(|r| likelihood.ln(*r)).collect();
    let best = fit.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let tempered = |heat: f64| -> Vec<f64> { fit.iter().map(|l| (heat * (l - best)).exp()).collect() };
    let needed = LEAST_EFFECTIVE * reach.len() as f64;
    let full = tempered(1.0);
    if effective(&full) >= needed {
        return full;
    }
    // Effective size falls from all of them at heat 0; thirty halvings find where it crosses.
    let (mut enough, mut too_few) = (0.0, 1.0);
    for _ in 0..30 {
        let middle = 0.5 * (enough + too_few);
        if effective(&tempered(middle)) >= needed { enough = middle } else { too_few = middle }
    }
    tempered(enough)
}

/// Kish's effective sample size.
fn effective(weights: &[f64]) -> f64 {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    sum * sum / squares
}

/// The probability of the counted clicks, as a function of reach.
struct Likelihood {
    clicks: u64,
    /// Mean number of clicks by robots.
    robots: f64,
    /// Probability of 0, 1, ... clicks by robots, up to all of them; empty above [`MOST_EXACT`].
    by_robots: Vec<f64>,
}

impl Likelihood {
    fn new(clicks: u64, shares: usize) -> Self {
        let robots = prior::ROBOTS_PER_SHARE * shares as f64;
        let exact = if clicks <= MOST_EXACT { clicks as usize + 1 } else { 0 };
        Self { clicks, robots, by_robots: probabilities(robots, prior::ROBOTS_SHAPE).take(exact).collect() }
    }

    /// Its logarithm at `reach` people; finite.
    fn ln(&self, reach: f64) -> f64 {
        let (a, b) = prior::CLICK_RATE;
        let people = reach * a / (a + b);
        if self.by_robots.is_empty() {
            return self.ln_matched(people, a);
        }
        let by_people = probabilities(people, a);
        let sum: f64 = by_people.zip(self.by_robots.iter().rev()).map(|(p, r)| p * r).sum();
        sum.max(f64::MIN_POSITIVE).ln()
    }

    /// The same by one negative binomial with the mean and variance of the sum.
    fn ln_matched(&self, people: f64, a: f64) -> f64 {
        let clicks = (self.clicks as f64).min(prior::WORLD);
        let mean = people + self.robots;
        if mean <= 0.0 {
            return f64::MIN_POSITIVE.ln();
        }
        let shape = mean * mean / (people * people / a + self.robots * self.robots / prior::ROBOTS_SHAPE);
        let ways = ln_gamma(clicks + shape) - ln_gamma(shape) - ln_gamma(clicks + 1.0);
        ways - shape * (mean / shape).ln_1p() - clicks * (shape / mean).ln_1p()
    }
}

/// Negative binomial probabilities of 0, 1, 2, ... by their recurrence.
fn probabilities(mean: f64, shape: f64) -> impl Iterator<Item = f64> {
    let ratio = mean / (mean + shape);
    let first = (1.0 - ratio).powf(shape);
    let next = move |(k, p): &(f64, f64)| Some((k + 1.0, p * ratio * (k + shape) / (k + 1.0)));
    std::iter::successors(Some((0.0, first)), next).map(|(_, p)| p)
}

/// `reach`, raised where it could not hold the different outside people who clicked: what it cannot hold came by a
/// way that nobody recorded, with a click rate that nobody knows.
pub(super) fn raise(rng: &mut dyn Rng, reach: f64, clicks: u64, shares: usize) -> f64 {
    if clicks == 0 {
        return reach;
    }
    let robots = negative_binomial(rng, prior::ROBOTS_PER_SHARE * shares as f64, prior::ROBOTS_SHAPE);
    let humans = (clicks as f64 - robots).max(0.0) * beta(rng, prior::OUTSIDE_CLICKS);
    if humans <= reach {
        return reach;
    }
    (reach + (humans - reach) / dark_rate(rng)).min(prior::WORLD)
}

/// People outside who saw an item that nobody is known to have shared: any part of the clicks may be robots.
pub(super) fn unattributed(rng: &mut dyn Rng, clicks: u64) -> f64 {
    let humans = clicks as f64 * uniform(rng) * beta(rng, prior::OUTSIDE_CLICKS);
    (humans / dark_rate(rng)).min(prior::WORLD)
}

fn dark_rate(rng: &mut dyn Rng) -> f64 {
    (prior::DARK_CLICK_RATE.ln() * uniform(rng)).exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    fn reaches() -> Vec<f64> {
        (1..=1_000).map(|i| f64::from(i * 3)).collect()
    }

    #[test]
    fn weights_never_collapse() {
        for clicks in [0, 1, 30, 1_000, 1_000_000, u64::MAX] {
            for shares in [1, 10, 100_000] {
                let weights = weights(&reaches(), clicks, shares);
                assert!(weights.iter().all(|w| (0.0..=1.0).contains(w)), "{clicks} {shares}");
                let size = effective(&weights);
                assert!(size >= 0.249 * 1_000.0, "{clicks} clicks, {shares} shares: {size} draws left");
            }
        }
    }

    #[test]
    fn weights_are_flat_over_draws_that_are_all_alike_or_all_zero() {
        for reach in [0.0, 700.0] {
            assert!(weights(&[reach; 50], 40, 3).iter().all(|w| (*w - 1.0).abs() < 1e-12));
        }
    }

    #[test]
    fn more_clicks_favour_more_reach() {
        let mean = |clicks| {
            let weights = weights(&reaches(), clicks, 2);
            weights.iter().zip(reaches()).map(|(w, r)| w * r).sum::<f64>() / weights.iter().sum::<f64>()
        };
        let means: Vec<f64> = [0, 5, 20, 80, 500].into_iter().map(mean).collect();
        assert!(means.is_sorted_by(|a, b| a < b), "{means:?}");
    }

    #[test]
    fn the_likelihood_is_a_probability_whichever_way_it_is_computed() {
        for (reach, shares) in [(0.0, 1), (10.0, 1), (400.0, 3), (5_000.0, 0), (9_000.0, 20)] {
            let total: f64 = (0..6_000).map(|clicks| Likelihood::new(clicks, shares).ln(reach).exp()).sum();
            assert!((total - 1.0).abs() < 0.02, "{reach} {shares}: {total}");
        }
        let (last, first) = (Likelihood::new(MOST_EXACT, 20), Likelihood::new(MOST_EXACT + 1, 20));
        for reach in [100.0, 5_000.0, 20_000.0] {
            assert!((last.ln(reach) - first.ln(reach)).abs() < 0.5, "{reach}");
        }
    }

    #[test]
    fn silence_speaks_through_the_click_rate_alone() {
        // Robots that did not come say nothing about people: the ratio is that of the people's own zeros.
        let (a, b) = prior::CLICK_RATE;
        let zero = |reach: f64| (1.0 + reach / (a + b)).powf(-a);
        for shares in [1, 100] {
            let likelihood = Likelihood::new(0, shares);
            let ratio = (likelihood.ln(2_000.0) - likelihood.ln(500.0)).exp();
            assert!((ratio / (zero(2_000.0) / zero(500.0)) - 1.0).abs() < 1e-9, "{shares}: {ratio}");
        }
    }

    #[test]
    fn reach_holds_those_who_clicked() {
        let mut rng = ChaCha8Rng::seed_from_u64(3);
        for (reach, clicks, shares, least) in [(5.0, 1_000, 1, 700.0), (900.0, 40, 2, 900.0), (0.0, 0, 1, 0.0)] {
            let mut draws: Vec<f64> = (0..500).map(|_| raise(&mut rng, reach, clicks, shares)).collect();
            draws.sort_by(f64::total_cmp);
            assert!(draws[0] >= reach && draws[250] >= least, "{clicks}: {} {}", draws[0], draws[250]);
        }
        assert_eq!(raise(&mut rng, 0.0, u64::MAX, 0), prior::WORLD);
    }
}
