//! Random numbers of the shapes that the model needs, from any generator.
//!
//! Every rejection loop is bounded by [`TRIES`], so that a broken generator (a constant one) gives a poor number and
//! never hangs. All functions expect finite parameters in the ranges they name.

use rand_core::Rng;

use super::special::ln_gamma;

/// How often a rejection loop tries before it settles for the distribution's centre. Each rejects less than half of
/// its candidates, so a working generator gets there with probability below 2^-200.
const TRIES: u32 = 200;

/// Uniform, strictly between 0 and 1: 53 bits, centred in their cell.
pub(super) fn uniform(rng: &mut dyn Rng) -> f64 {
    ((rng.next_u64() >> 11) as f64 + 0.5) / (1u64 << 53) as f64
}

/// Standard normal: Box and Muller (1958). Only the cosine is kept: a spare would be a state to carry.
pub(super) fn normal(rng: &mut dyn Rng) -> f64 {
    let radius = (-2.0 * uniform(rng).ln()).sqrt();
    radius * (std::f64::consts::TAU * uniform(rng)).cos()
}

/// Standard normal above `floor`: plain rejection below zero, else Robert (1995), "Simulation of truncated normal
/// variables", exponential candidates.
pub(super) fn normal_above(rng: &mut dyn Rng, floor: f64) -> f64 {
    if floor <= 0.0 {
        for _ in 0..TRIES {
            let z = normal(rng);
            if z >= floor {
                return z;
            }
        }
        return 0.0;
    }
    let rate = 0.5 * (floor + (floor * floor + 4.0).sqrt());
    for _ in 0..TRIES {
        let z = floor - uniform(rng).ln() / rate;
        let gap = z - rate;
        if uniform(rng).ln() <= -0.5 * gap * gap {
            return z;
        }
    }
    floor
}

/// `exp(mu + sigma Z)`: `mu` is the logarithm of the median.
#[cfg(test)]
pub(super) fn log_normal(rng: &mut dyn Rng, mu: f64, sigma: f64) -> f64 {
    (mu + sigma * normal(rng)).exp()
}

/// Gamma with mean 1 and variance `1 / shape`, `shape > 0`: Marsaglia and Tsang (2000), "A simple method for
/// generating gamma variables"; below shape 1 with their boost `U^(1/shape)`.
pub(super) fn gamma_mean_one(rng: &mut dyn Rng, shape: f64) -> f64 {
    if shape < 1.0 {
        let boost = uniform(rng).powf(1.0 / shape);
        return gamma_mean_one(rng, shape + 1.0) * (shape + 1.0) / shape * boost;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    for _ in 0..TRIES {
        let z = normal(rng);
        let root = 1.0 + c * z;
        if root <= 0.0 {
            continue;
        }
        let cube = root * root * root;
        let u = uniform(rng);
        // Their squeeze first: it spares 98 % of the candidates two logarithms.
        if u < 1.0 - 0.0331 * z * z * z * z || u.ln() < 0.5 * z * z + d * (1.0 - cube + cube.ln()) {
            return d * cube / shape;
        }
    }
    1.0
}

/// Beta(a, b), both above 0, as a ratio of two gammas.
pub(super) fn beta(rng: &mut dyn Rng, (a, b): (f64, f64)) -> f64 {
    let x = a * gamma_mean_one(rng, a);
    let y = b * gamma_mean_one(rng, b);
    if x + y > 0.0 { x / (x + y) } else { a / (a + b) }
}

/// Poisson, `mean >= 0`: multiplication of uniforms below 30 (Knuth), transformed rejection PTRS above (Hörmann 1993),
/// a rounded normal above 10^9 where PTRS runs out of bits.
pub(super) fn poisson(rng: &mut dyn Rng, mean: f64) -> f64 {
    if mean <= 0.0 {
        0.0
    } else if mean < 30.0 {
        poisson_small(rng, mean)
    } else if mean < 1e9 {
        poisson_large(rng, mean)
    } else {
        (mean + mean.sqrt() * normal(rng)).round().max(0.0)
    }
}

fn poisson_small(rng: &mut dyn Rng, mean: f64) -> f64 {
    let limit = (-mean).exp();
    let mut product = uniform(rng);
    let mut count = 0;
    while product > limit && count < TRIES {
        product *= uniform(rng);
        count += 1;
    }
    f64::from(count)
}

fn poisson_large(rng: &mut dyn Rng, mean: f64) -> f64 {
    let b = 0.931 + 2.53 * mean.sqrt();
    let a = -0.059 + 0.024_83 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let accept = 0.9277 - 3.6224 / (b - 2.0);
    for _ in 0..TRIES {
        let u = uniform(rng) - 0.5;
        let v = uniform(rng);
        let us = 0.5 - u.abs();
        let k = ((2.0 * a / us + b) * u + mean + 0.43).floor();
        if us >= 0.07 && v <= accept {
            return k;
        }
        if k < 0.0 || (us < 0.013 && v > us) {
            continue;
        }
        let candidate = v.ln() + inverse_alpha.ln() - (a / (us * us) + b).ln();
        if candidate <= k * mean.ln() - mean - ln_gamma(k + 1.0) {
            return k;
        }
    }
    mean.round()
}

/// Negative binomial with this mean and `shape`: a Poisson whose mean is a gamma. Variance `mean + mean² / shape`.
#[cfg(test)]
pub(super) fn negative_binomial(rng: &mut dyn Rng, mean: f64, shape: f64) -> f64 {
    let mean = mean * gamma_mean_one(rng, shape);
    poisson(rng, mean)
}

/// How many of `n` (rounded) have it when each has it with probability `p`: inversion where fewer than 30 are expected
/// on the rarer side (BINV, Kachitvichyanukul and Schmeiser 1988), else a rounded normal, whose skewness error is
/// below 0.2 standard deviations there. Never more than `n`.
pub(super) fn binomial(rng: &mut dyn Rng, n: f64, p: f64) -> f64 {
    let n = n.round();
    if n <= 0.0 || p <= 0.0 {
        return 0.0;
    }
    if p >= 1.0 {
        return n;
    }
    if p > 0.5 {
        return n - binomial(rng, n, 1.0 - p);
    }
    let mean = n * p;
    if mean >= 30.0 {
        return (mean + (mean * (1.0 - p)).sqrt() * normal(rng)).round().clamp(0.0, n);
    }
    let odds = p / (1.0 - p);
    let mut chance = (n * (-p).ln_1p()).exp();
    let mut left = uniform(rng);
    let mut count = 0.0;
    while left > chance && count < n && count < f64::from(TRIES) {
        left -= chance;
        count += 1.0;
        chance *= odds * (n - count + 1.0) / count;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reach::special::upper_tail;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    const DRAWS: usize = 20_000;

    /// Mean and variance of many draws stand within five standard errors (of the mean) and 12 % (of the variance).
    fn check(name: &str, mean: f64, variance: f64, mut one: impl FnMut(&mut dyn Rng) -> f64) {
        let mut rng = ChaCha8Rng::seed_from_u64(name.len() as u64 * 7919 + mean as u64);
        let draws: Vec<f64> = (0..DRAWS).map(|_| one(&mut rng)).collect();
        let got = draws.iter().sum::<f64>() / DRAWS as f64;
        let spread = draws.iter().map(|x| (x - got) * (x - got)).sum::<f64>() / (DRAWS - 1) as f64;
        let error = (variance / DRAWS as f64).sqrt();
        assert!((got - mean).abs() <= 5.0 * error, "{name}: mean {got}, expected {mean} ± {error}");
        assert!((spread / variance - 1.0).abs() < 0.12, "{name}: variance {spread}, expected {variance}");
    }

    #[test]
    fn moments_are_those_of_the_textbook() {
        check("uniform", 0.5, 1.0 / 12.0, uniform);
        check("normal", 0.0, 1.0, normal);
        check("log-normal", (2.0f64 + 0.125).exp(), (4.25f64).exp() * (0.25f64.exp() - 1.0), |r| {
            log_normal(r, 2.0, 0.5)
        });
        for shape in [0.3, 1.0, 1.2, 3.0, 250.0] {
            check(&format!("gamma {shape}"), 1.0, 1.0 / shape, |r| gamma_mean_one(r, shape));
        }
        for (a, b) in [(2.0, 14.0), (1.2, 18.0), (1.2, 120.0), (0.5, 0.5), (2.0, 1.0)] {
            let sum = a + b;
            check(&format!("beta {a} {b}"), a / sum, a * b / (sum * sum * (sum + 1.0)), |r| beta(r, (a, b)));
        }
        for mean in [0.01, 1.0, 29.9, 30.0, 1_234.5, 3e9] {
            check(&format!("poisson {mean}"), mean, mean, |r| poisson(r, mean));
        }
        for (mean, shape) in [(1.5, 1.0), (40.0, 2.0), (500.0, 1.2)] {
            check(&format!("nb {mean}"), mean, mean + mean * mean / shape, |r| negative_binomial(r, mean, shape));
        }
        for (n, p) in [(10.0, 0.125), (10.0, 0.9), (300.0, 0.05), (300.0, 0.5), (1e6, 0.2), (1e8, 1e-7)] {
            check(&format!("binomial {n} {p}"), n * p, n * p * (1.0 - p), |r| binomial(r, n, p));
        }
    }

    #[test]
    fn a_truncated_normal_has_the_mean_of_its_tail() {
        for floor in [-3.0f64, -0.5, 0.0, 1.0, 4.0, 17.0] {
            let density = (-0.5 * floor * floor).exp() / std::f64::consts::TAU.sqrt();
            let mean = density / upper_tail(floor);
            let variance = 1.0 + floor * mean - mean * mean;
            check(&format!("normal above {floor}"), mean, variance, |r| normal_above(r, floor));
        }
    }

    #[test]
    fn nothing_and_certainty_are_exact() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        assert_eq!(poisson(&mut rng, 0.0), 0.0);
        assert_eq!(binomial(&mut rng, 0.0, 0.5), 0.0);
        assert_eq!(binomial(&mut rng, 7.0, 0.0), 0.0);
        assert_eq!(binomial(&mut rng, 7.0, 1.0), 7.0);
    }

    /// Gives the same bits for ever.
    struct Stuck(u64);

    impl rand_core::TryRng for Stuck {
        type Error = std::convert::Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            Ok(self.0 as u32)
        }
        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            Ok(self.0)
        }
        fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Self::Error> {
            to.fill(self.0 as u8);
            Ok(())
        }
    }

    #[test]
    fn a_broken_generator_gives_poor_numbers_and_never_hangs() {
        for bits in [0, 1 << 40, u64::MAX / 2, u64::MAX] {
            let rng = &mut Stuck(bits);
            let all = [
                normal(rng),
                normal_above(rng, 0.5),
                normal_above(rng, -0.5),
                gamma_mean_one(rng, 0.4),
                beta(rng, (1.2, 120.0)),
                poisson(rng, 20.0),
                poisson(rng, 2e4),
                negative_binomial(rng, 3.0, 1.0),
                binomial(rng, 50.0, 0.3),
            ];
            assert!(all.iter().all(|x| x.is_finite()), "{bits}: {all:?}");
        }
    }
}
