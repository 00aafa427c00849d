//! What a company's figures teach about a network: the mean visibility of its posts, how much single posts differ, and
//! how much luck a share has. A posterior on a grid, exact but for the grid, in two passes: the second lies where the
//! first found something.

use rand_core::Rng;

use super::prior::{self, LogNormal};
use super::seen::{NODES, SHAPES, Seen, shape_z, shapes};
use crate::reach::draw::{beta, normal, uniform};
use crate::reach::special::ln_gamma;

/// Nodes over the mean visibility, and over the concentration.
const MEANS: usize = 11;
const CONCENTRATIONS: usize = 5;

/// Highest mean visibility that is thought of.
const MOST_MEAN: f64 = 0.9;

/// What holds for the posts of a company on one network.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habit {
    /// Mean visibility of a post.
    pub(super) mean: f64,
    /// Concentration of single posts around it.
    pub(super) concentration: f64,
    /// Which of the [`shapes`] the luck of a share has.
    pub(super) shape: usize,
}

/// The posterior of a company's [`Habit`] on one network.
#[derive(Clone, Debug)]
pub(super) struct Habits {
    belief: LogNormal,
    /// `None` where no figure was told: the prior itself.
    grid: Option<Grid>,
    /// Logarithm of the median of the mean visibility, and how uncertain it is.
    middle: (f64, f64),
    shapes: [f64; SHAPES],
}

/// Weighted nodes.
#[derive(Clone, Debug)]
struct Grid {
    means: Axis,
    concentrations: Axis,
    /// Cumulated weights, shapes running fastest.
    cumulated: Vec<f64>,
}

/// Evenly spaced nodes of a logarithm.
#[derive(Clone, Copy, Debug)]
struct Axis {
    first: f64,
    step: f64,
    count: usize,
}

impl Axis {
    fn around(middle: f64, half: f64, count: usize) -> Self {
        Self { first: middle - half, step: 2.0 * half / (count - 1) as f64, count }
    }

    fn at(&self, i: usize) -> f64 {
        self.first + self.step * i as f64
    }
}

impl Habits {
    /// From the figures of every item of the company on this network.
    pub(super) fn learn(belief: LogNormal, items: &[&Seen]) -> Self {
        let shapes = shapes();
        if items.is_empty() {
            return Self { belief, grid: None, middle: (belief.median.ln(), belief.sigma), shapes };
        }
        let (middle, wide) = (belief.median.ln(), 3.2 * belief.sigma);
        let spread = prior::CONCENTRATION;
        let means = Axis::around(middle, wide, MEANS);
        let concentrations = Axis::around(spread.median.ln(), 1.8 * spread.sigma, CONCENTRATIONS);
        let first = Grid::weigh(belief, means, concentrations, items);
        let (mean, mean_sd) = first.moments(MEANS, |index| means.at(index / (CONCENTRATIONS * SHAPES)));
        let (concentration, sd) =
            first.moments(CONCENTRATIONS, |index| concentrations.at(index / SHAPES % CONCENTRATIONS));
        let means = Axis::around(mean, 3.0 * mean_sd.max(0.3 * means.step), MEANS);
        let concentrations = Axis::around(concentration, 1.9 * sd.max(0.3 * concentrations.step), CONCENTRATIONS);
        let grid = Grid::weigh(belief, means, concentrations, items);
        let middle = grid.moments(MEANS, |index| means.at(index / (CONCENTRATIONS * SHAPES)));
        Self { belief, grid: Some(grid), middle, shapes }
    }

    /// One draw.
    pub(super) fn draw(&self, rng: &mut dyn Rng) -> Habit {
        let Some(grid) = &self.grid else {
            let shape = ((SHAPES - 1) as f64 / 2.0 + normal(rng) / 0.8).round().clamp(0.0, (SHAPES - 1) as f64);
            let spread = prior::CONCENTRATION;
            return Habit {
                mean: (self.belief.median * (self.belief.sigma * normal(rng)).exp()).min(MOST_MEAN),
                concentration: spread.median * (spread.sigma * normal(rng)).exp(),
                shape: shape as usize,
            };
        };
        let total = grid.cumulated.last().copied().unwrap_or(1.0);
        let target = uniform(rng) * total;
        let index = grid.cumulated.partition_point(|sum| *sum < target).min(grid.cumulated.len() - 1);
        let jitter = |axis: &Axis, i: usize, u: f64| (axis.at(i) + axis.step * (u - 0.5)).exp();
        Habit {
            mean: jitter(&grid.means, index / (CONCENTRATIONS * SHAPES), uniform(rng)).min(MOST_MEAN),
            concentration: jitter(&grid.concentrations, index / SHAPES % CONCENTRATIONS, uniform(rng)),
            shape: index % SHAPES,
        }
    }

    /// Logarithm of the median of the mean visibility, and how uncertain it is.
    pub(super) fn mean(&self) -> (f64, f64) {
        self.middle
    }

    /// Roughly, for an item: the logarithm of its visibility, how uncertain that is, and how much of a shift of the
    /// company's mean comes through to it.
    pub(super) fn rough(&self, seen: Option<&Seen>) -> (f64, f64, f64) {
        let (ln, _) = self.mean();
        let (mean, spread) = (ln.exp().min(MOST_MEAN), prior::CONCENTRATION.median);
        let (a, b) = beta_of(mean, spread);
        // Variance of the logarithm of a Beta: trigamma(a) - trigamma(a + b), by their first terms.
        let trigamma = |x: f64| 1.0 / x + 0.5 / (x * x);
        let variance = (trigamma(a) - trigamma(a + b)).clamp(0.05, 2.0);
        let Some(seen) = seen else {
            return (ln - 0.5 * variance.min(1.0), variance.sqrt(), 1.0);
        };
        let weights = seen.prior((a, b));
        let told = &seen.fit[SHAPES / 2];
        let best = told.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (mut all, mut sum, mut squares) = (1e-300, 0.0, 0.0);
        for ((weight, log), ln) in weights.iter().zip(told).zip(&seen.ln_v) {
            let weight = weight * (log - best).exp();
            (all, sum, squares) = (all + weight, sum + weight * ln, squares + weight * ln * ln);
        }
        let left = (squares / all - (sum / all) * (sum / all)).max(1e-4);
        (sum / all, left.sqrt(), (left / variance).min(1.0))
    }

    /// The shape of the luck of a share.
    pub(super) fn shape(&self, habit: Habit) -> f64 {
        self.shapes[habit.shape]
    }
}

impl Grid {
    fn weigh(belief: LogNormal, means: Axis, concentrations: Axis, items: &[&Seen]) -> Self {
        let mut logs = Vec::with_capacity(MEANS * CONCENTRATIONS * SHAPES);
        for i in 0..means.count {
            for j in 0..concentrations.count {
                let (mean, spread) = (means.at(i), concentrations.at(j));
                let z = (mean - belief.median.ln()) / belief.sigma;
                let y = (spread - prior::CONCENTRATION.median.ln()) / prior::CONCENTRATION.sigma;
                let parameters = beta_of(mean.exp().min(MOST_MEAN), spread.exp());
                let mut fits: [f64; SHAPES] = std::array::from_fn(|k| -0.5 * (z * z + y * y + shape_z(k) * shape_z(k)));
                for seen in items {
                    let weights = seen.prior(parameters);
                    for (fit, told) in fits.iter_mut().zip(&seen.fit) {
                        *fit += seen.marginal(&weights, told);
                    }
                }
                logs.extend(fits);
            }
        }
        let best = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut sum = 0.0;
        let cumulated = logs.iter().map(|log| {
            sum += (log - best).exp();
            sum
        });
        Self { means, concentrations, cumulated: cumulated.collect() }
    }

    /// Mean and standard deviation of a function of the nodes.
    fn moments(&self, nodes: usize, value: impl Fn(usize) -> f64) -> (f64, f64) {
        debug_assert!(nodes > 1);
        let (mut before, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for (index, cumulated) in self.cumulated.iter().enumerate() {
            let weight = cumulated - before;
            before = *cumulated;
            sum += weight * value(index);
            squares += weight * value(index) * value(index);
        }
        let mean = sum / before;
        (mean, (squares / before - mean * mean).max(0.0).sqrt())
    }
}

/// Parameters of a Beta distribution with this mean and concentration, which is raised where next to nothing would
/// otherwise be likeliest by far.
fn beta_of(mean: f64, concentration: f64) -> (f64, f64) {
    let concentration = concentration.max(prior::LEAST_SHAPE / mean);
    (mean * concentration, (1.0 - mean) * concentration)
}

impl Seen {
    /// Prior weights of the nodes, without the step.
    fn prior(&self, (a, b): (f64, f64)) -> [f64; NODES] {
        let norm = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b);
        // The density over ln v has one factor v more than that over v.
        std::array::from_fn(|i| (norm + a * self.ln_v[i] + (b - 1.0) * self.ln_rest[i]).exp())
    }

    /// Logarithm of the probability of the figures, over all visibilities.
    fn marginal(&self, weights: &[f64; NODES], told: &[f64; NODES]) -> f64 {
        let best = told.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = weights.iter().zip(told).map(|(weight, log)| weight * (log - best).exp()).sum();
        best + (sum * self.step()).max(f64::MIN_POSITIVE).ln()
    }

    fn step(&self) -> f64 {
        self.ln_v[1] - self.ln_v[0]
    }

    /// One visibility of the item, given the company's habit; `u` decides which.
    pub(super) fn draw(&self, habit: Habit, u: f64, rng: &mut dyn Rng) -> f64 {
        let mut weights = self.prior(beta_of(habit.mean, habit.concentration));
        let mut sum = 0.0;
        for (weight, told) in weights.iter_mut().zip(&self.told[habit.shape]) {
            sum += *weight * told;
            *weight = sum;
        }
        let node = weights.partition_point(|below| *below < u * sum).min(NODES - 1);
        (self.ln_v[node] + self.step() * (uniform(rng) - 0.5)).exp().min(1.0)
    }
}

/// One visibility of an item of which no figure was told.
pub(super) fn unseen(habit: Habit, rng: &mut dyn Rng) -> f64 {
    beta(rng, beta_of(habit.mean, habit.concentration))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reach::draw::{gamma_mean_one, poisson};
    use crate::reach::estimate::seen::Figure;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    const BELIEF: LogNormal = LogNormal { median: 0.14, sigma: 0.55 };

    fn company(mean: f64, concentration: f64, shape: f64, items: usize) -> Vec<Seen> {
        let mut rng = ChaCha8Rng::seed_from_u64(11);
        (0..items)
            .map(|_| {
                let v = beta(&mut rng, beta_of(mean, concentration));
                let figures: Vec<Figure> = (0..4)
                    .map(|i| {
                        let d = 150.0 + 90.0 * f64::from(i);
                        let chance = (v * gamma_mean_one(&mut rng, shape)).min(1.0);
                        Figure { x: poisson(&mut rng, d * chance), sizes: vec![d] }
                    })
                    .collect();
                Seen::new(&figures)
            })
            .collect()
    }

    #[test]
    fn a_company_with_many_figures_knows_its_habit() {
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        for (mean, concentration, shape) in [(0.05, 12.0, 3.0), (0.14, 8.0, 2.0), (0.35, 10.0, 5.0)] {
            let items = company(mean, concentration, shape, 120);
            let habits = Habits::learn(BELIEF, &items.iter().collect::<Vec<_>>());
            let (ln, sd) = habits.mean();
            assert!((ln - f64::ln(mean)).abs() < 3.5 * sd && sd < 0.15, "{mean}: {} ± {sd}", ln.exp());
            let draws: Vec<Habit> = (0..400).map(|_| habits.draw(&mut rng)).collect();
            let average = |of: &dyn Fn(&Habit) -> f64| draws.iter().map(of).sum::<f64>() / 400.0;
            let found = average(&|habit| habits.shape(*habit).ln());
            assert!((found - f64::ln(shape)).abs() < 0.45, "{shape}: {}", found.exp());
            let found = average(&|habit| habit.concentration.ln());
            assert!((found - f64::ln(concentration)).abs() < 0.6, "{concentration}: {}", found.exp());
        }
    }

    #[test]
    fn without_figures_the_prior_speaks() {
        let habits = Habits::learn(BELIEF, &[]);
        assert_eq!(habits.mean(), (BELIEF.median.ln(), BELIEF.sigma));
        let mut rng = ChaCha8Rng::seed_from_u64(6);
        let mut means: Vec<f64> = (0..4_000).map(|_| habits.draw(&mut rng).mean).collect();
        means.sort_by(f64::total_cmp);
        assert!((means[2_000] / 0.14 - 1.0).abs() < 0.05, "{}", means[2_000]);
        assert!((means[3_365].ln() - 0.14f64.ln() - 0.55).abs() < 0.05, "one standard deviation above");
    }

    #[test]
    fn one_figure_moves_the_company_a_little_and_the_item_a_lot() {
        let seen = Seen::new(&[Figure { x: 300.0, sizes: vec![500.0] }]);
        let habits = Habits::learn(BELIEF, &[&seen]);
        let (ln, sd) = habits.mean();
        assert!(ln.exp() > 0.16 && ln.exp() < 0.4 && sd > 0.3, "{} ± {sd}", ln.exp());
        let mut rng = ChaCha8Rng::seed_from_u64(7);
        let mut item: Vec<f64> = (0..900)
            .map(|i| {
                let habit = habits.draw(&mut rng);
                seen.draw(habit, (f64::from(i) + 0.5) / 900.0, &mut rng)
            })
            .collect();
        item.sort_by(f64::total_cmp);
        assert!(item[450] > 0.25 && item[450] < 0.7, "{}", item[450]);
    }
}
