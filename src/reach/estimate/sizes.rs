//! How large an audience is that nobody counted: learnt from those that colleagues counted, and from bands.

use rand_core::Rng;

use super::prior::{self, LogNormal, WORLD};
use crate::reach::draw::{normal, normal_above};
use crate::reach::special::{normal_quantile, upper_tail};

/// Audiences of a company's people on one network: logarithms are normal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    mu: f64,
    sigma: f64,
    /// How many observations stand behind `mu`, the prior's included.
    weight: f64,
}

impl Sizes {
    /// From counts, and from the lower ends of bands ("500+" is at least 500, not 500). Expectation-maximisation: what
    /// lies above an end is replaced by its expectation until nothing moves.
    pub(super) fn learn(belief: LogNormal, counts: &[u32], at_least: &[u32]) -> Self {
        let ln = |n: &u32| f64::from((*n).max(1)).ln();
        let weight = prior::AUDIENCE_WEIGHT + (counts.len() + at_least.len()) as f64;
        let told: f64 = counts.iter().map(ln).sum();
        let told_squares: f64 = counts.iter().map(|n| ln(n) * ln(n)).sum();
        let prior_mu = belief.median.ln();
        let (mut mu, mut sigma) = (prior_mu, belief.sigma);
        for _ in 0..20 {
            let (mut sum, mut squares) = (told, told_squares);
            for floor in at_least.iter().map(ln) {
                let z = (floor - mu) / sigma;
                // Mean and variance of a normal above z.
                let hazard = (-0.5 * z * z).exp() / std::f64::consts::TAU.sqrt() / upper_tail(z).max(1e-300);
                let mean = mu + sigma * hazard;
                sum += mean;
                squares += mean * mean + sigma * sigma * (1.0 + z * hazard - hazard * hazard).max(0.0);
            }
            let about = prior::AUDIENCE_WEIGHT;
            mu = (about * prior_mu + sum) / weight;
            let prior_squares = about * (belief.sigma * belief.sigma + (prior_mu - mu) * (prior_mu - mu));
            let variance = (prior_squares + squares - 2.0 * mu * sum + (weight - about) * mu * mu) / weight;
            sigma = variance.max(0.01).sqrt();
        }
        Self { mu, sigma, weight }
    }

    /// The middle, as a logarithm, and its standard deviation for one person.
    pub(super) fn middle(&self) -> (f64, f64) {
        (self.mu, self.sigma)
    }

    /// What is not known of the middle itself: one draw holds for all people of a draw of the world.
    pub(super) fn shift(&self, rng: &mut dyn Rng) -> f64 {
        self.sigma / self.weight.sqrt() * normal(rng)
    }

    /// An audience of at least so many people.
    pub(super) fn draw(&self, at_least: f64, shift: f64, rng: &mut dyn Rng) -> f64 {
        let mu = self.mu + shift;
        let z = if at_least > 1.0 { normal_above(rng, (at_least.ln() - mu) / self.sigma) } else { normal(rng) };
        (mu + self.sigma * z).exp().clamp(at_least, WORLD)
    }
}

impl Sizes {
    /// So many sizes of at least `at_least` people, each as likely as the others.
    pub(super) fn nodes(&self, at_least: f64, count: usize) -> Vec<f64> {
        let floor = if at_least > 1.0 { (at_least.ln() - self.mu) / self.sigma } else { f64::NEG_INFINITY };
        let above = upper_tail(floor.max(-9.0));
        let node = |i: usize| {
            let tail = above * (1.0 - (i as f64 + 0.5) / count as f64);
            (self.mu + self.sigma * -normal_quantile(tail.clamp(1e-300, 1.0 - 1e-9))).exp().max(at_least).min(WORLD)
        };
        (0..count).map(node).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    const BELIEF: LogNormal = LogNormal { median: 186.0, sigma: 0.99 };

    #[test]
    fn counts_and_bands_find_the_audiences_that_made_them() {
        let mut rng = ChaCha8Rng::seed_from_u64(3);
        let all: Vec<u32> = (0..400).map(|_| (6.2 + 0.7 * normal(&mut rng)).exp() as u32).collect();
        let counts: Vec<u32> = all.iter().copied().filter(|n| *n < 500).collect();
        let bands = vec![500; all.len() - counts.len()];
        let sizes = Sizes::learn(BELIEF, &counts, &bands);
        assert!((sizes.mu - 6.2).abs() < 0.15 && (sizes.sigma - 0.7).abs() < 0.15, "{sizes:?}");
        // Read as 500 each, they would have been too small.
        let wrong = Sizes::learn(BELIEF, &all.iter().map(|n| (*n).min(500)).collect::<Vec<_>>(), &[]);
        assert!(wrong.mu < 6.0, "{wrong:?}");
    }

    #[test]
    fn without_anybody_the_prior_speaks_and_a_band_is_kept() {
        let sizes = Sizes::learn(BELIEF, &[], &[]);
        assert_eq!(sizes.middle(), (186f64.ln(), 0.99));
        let mut rng = ChaCha8Rng::seed_from_u64(4);
        assert!((0..500).all(|_| sizes.draw(500.0, 0.0, &mut rng) >= 500.0));
        assert!((0..50).all(|_| sizes.draw(9e6, 0.0, &mut rng) >= 9e6));
    }
}
