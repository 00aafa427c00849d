//! The luck of a share, drawn ten thousand times a draw of the world: a Gamma from a table of the normal.

use rand_core::Rng;

use crate::reach::special::normal_quantile;

/// Cells of the table; a power of two.
const CELLS: usize = 1024;

/// Draws gammas by the transformation of Wilson and Hilferty (1931): the cube root is nearly normal.
#[derive(Clone, Debug)]
pub(super) struct Luck {
    /// Quantiles of the standard normal at the edges of the cells.
    normal: Vec<f64>,
}

impl Luck {
    pub(super) fn new() -> Self {
        // The outermost cells end where their mean comes out right.
        let at = |i: usize| (i as f64 / CELLS as f64).clamp(0.22 / CELLS as f64, 1.0 - 0.22 / CELLS as f64);
        Self { normal: (0..=CELLS).map(|i| normal_quantile(at(i))).collect() }
    }

    /// Gamma with mean 1 and variance `1 / shape`, for shapes from 1 on.
    pub(super) fn draw(&self, shape: f64, rng: &mut dyn Rng) -> f64 {
        let bits = rng.next_u64();
        let cell = (bits >> 54) as usize;
        let part = (bits & ((1 << 54) - 1)) as f64 / (1u64 << 54) as f64;
        let z = self.normal[cell] + part * (self.normal[cell + 1] - self.normal[cell]);
        let ninth = 1.0 / (9.0 * shape);
        let root = (1.0 - ninth + z * ninth.sqrt()).max(0.0);
        root * root * root
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    #[test]
    fn moments_are_those_of_a_gamma() {
        let (luck, mut rng) = (Luck::new(), ChaCha8Rng::seed_from_u64(1));
        for shape in [1.0, 1.5, 3.0, 8.0, 400.0] {
            let draws: Vec<f64> = (0..200_000).map(|_| luck.draw(shape, &mut rng)).collect();
            let mean = draws.iter().sum::<f64>() / 200_000.0;
            let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 200_000.0;
            assert!((mean - 1.0).abs() < 0.012, "{shape}: mean {mean}");
            assert!((variance * shape - 1.0).abs() < 0.05, "{shape}: variance {variance}");
            assert!(draws.iter().all(|x| *x >= 0.0));
        }
    }
}
