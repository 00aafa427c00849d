//! Random numbers for worlds. Not those of the estimate: a mistake in one of them must not hide in the other.

use rand_core::Rng;

/// Uniform, strictly between 0 and 1.
pub(super) fn uniform(rng: &mut dyn Rng) -> f64 {
    (f64::from(rng.next_u32()) + 0.5) / 4_294_967_296.0
}

/// Standard normal: the polar method (Marsaglia and Bray 1964), of whose two numbers one is dropped.
pub(super) fn normal(rng: &mut dyn Rng) -> f64 {
    loop {
        let (x, y) = (2.0 * uniform(rng) - 1.0, 2.0 * uniform(rng) - 1.0);
        let square = x * x + y * y;
        if square < 1.0 && square > 0.0 {
            return x * (-2.0 * square.ln() / square).sqrt();
        }
    }
}

/// `exp(mu + sigma Z)`.
pub(super) fn log_normal(rng: &mut dyn Rng, mu: f64, sigma: f64) -> f64 {
    (mu + sigma * normal(rng)).exp()
}

/// Gamma with this shape, above 0, and mean 1. Marsaglia and Tsang (2000).
pub(super) fn gamma_mean_one(rng: &mut dyn Rng, shape: f64) -> f64 {
    if shape < 1.0 {
        let boost = uniform(rng).powf(shape.recip());
        return boost * gamma_mean_one(rng, shape + 1.0) * (shape + 1.0) / shape;
    }
    let d = shape - 1.0 / 3.0;
    loop {
        let z = normal(rng);
        let cube = (1.0 + z / (9.0 * d).sqrt()).powi(3);
        if cube > 0.0 && uniform(rng).ln() < 0.5 * z * z + d - d * cube + d * cube.ln() {
            return d * cube / shape;
        }
    }
}

/// Beta(a, b), both above 0.
pub(super) fn beta(rng: &mut dyn Rng, (a, b): (f64, f64)) -> f64 {
    let (x, y) = (a * gamma_mean_one(rng, a), b * gamma_mean_one(rng, b));
    if x + y > 0.0 { x / (x + y) } else { a / (a + b) }
}

/// Poisson: the time between events is exponential. Above 500 a rounded normal, whose skewness is below 0.05 there.
pub(super) fn poisson(rng: &mut dyn Rng, mean: f64) -> f64 {
    if mean > 500.0 {
        return (mean + mean.sqrt() * normal(rng)).round().max(0.0);
    }
    let (mut left, mut count) = (mean, 0.0);
    while left > 0.0 {
        left += uniform(rng).ln();
        count += 1.0;
    }
    f64::max(count - 1.0, 0.0)
}

/// True with this probability; 32 bits are enough, and half the cost.
pub(super) fn coin(rng: &mut dyn Rng, chance: f64) -> bool {
    f64::from(rng.next_u32()) < chance * 4_294_967_296.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    /// Mean and variance of many draws are those of the textbook, within five standard errors and 10 %.
    fn check(name: &str, mean: f64, variance: f64, one: impl Fn(&mut dyn Rng) -> f64) {
        let rng = &mut ChaCha8Rng::seed_from_u64(5);
        let draws: Vec<f64> = (0..20_000).map(|_| one(rng)).collect();
        let got = draws.iter().sum::<f64>() / 20_000.0;
        let spread = draws.iter().map(|x| (x - got).powi(2)).sum::<f64>() / 20_000.0;
        assert!((got - mean).abs() < 5.0 * (variance / 20_000.0).sqrt(), "{name}: mean {got} instead of {mean}");
        assert!((spread / variance - 1.0).abs() < 0.1, "{name}: variance {spread} instead of {variance}");
    }

    #[test]
    fn the_moments_are_those_of_the_textbook() {
        check("uniform", 0.5, 1.0 / 12.0, uniform);
        check("normal", 0.0, 1.0, normal);
        check("log-normal", 1.25f64.exp(), 2.5f64.exp() * (0.5f64.exp() - 1.0), |rng| {
            log_normal(rng, 1.0, 0.5f64.sqrt())
        });
        for shape in [0.4, 1.0, 3.0, 40.0] {
            check(&format!("gamma {shape}"), 1.0, 1.0 / shape, |rng| gamma_mean_one(rng, shape));
        }
        for (a, b) in [(2.0, 150.0), (1.6, 6.4), (0.5, 0.7)] {
            let sum: f64 = a + b;
            check(&format!("beta {a} {b}"), a / sum, a * b / (sum * sum * (sum + 1.0)), |rng| beta(rng, (a, b)));
        }
        for mean in [0.1, 3.0, 77.0, 600.0] {
            check(&format!("poisson {mean}"), mean, mean, |rng| poisson(rng, mean));
        }
        check("coin", 0.2, 0.16, |rng| f64::from(coin(rng, 0.2)));
    }
}
