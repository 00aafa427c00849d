//! Clicks as evidence. Reach times click rate is what clicks tell, so alone they narrow reach by little; what they tell
//! grows with what the company's other items say about its click rate and its robots.
//!
//! An item's clicks are people's and robots': negative binomials both, their rates common to the company. The company's
//! rates stand on a grid, together with how far its mean visibility lies from what is thought likeliest: the same
//! clicks say "shown more, clicked less" or the opposite.

use rand_core::Rng;

use super::prior;
use crate::reach::draw::{beta, uniform};
use crate::reach::special::ln_gamma;

/// Nodes over the click rate, the robots for a share, and the shift of the visibility.
const RATES: usize = 9;
const ROBOTS: usize = 12;
const SHIFTS: usize = 5;
/// Nodes over reach between the lowest and the highest draw.
const REACHES: usize = 40;
/// Nodes over what is not known of another item's reach.
const OTHERS: usize = 5;
/// Other items beyond this number teach nothing new.
const MOST_ITEMS: usize = 150;

/// Up to this many clicks the sum of people and robots is convolved exactly: a moment match would read twice too much
/// into "no click at all", the commonest case.
const MOST_EXACT: u64 = 256;

/// What clicks can teach of one item: its clicks, and roughly how far it reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lesson {
    pub(super) clicks: u64,
    pub(super) shares: usize,
    /// Logarithm of the reach thought likeliest, and its standard deviation.
    pub(super) ln_reach: f64,
    pub(super) sigma: f64,
    /// How much of a shift of the company's mean visibility comes through to this item: less where figures were told.
    pub(super) bends: f64,
}

/// What clicks of all items say about the company.
#[derive(Clone, Debug)]
pub(super) struct Rates {
    /// Standard deviation of the shift.
    sigma: f64,
    /// Sum of the log-likelihoods of all items, by shift and cell.
    all: Vec<f64>,
    /// That of each item.
    by_item: Vec<Option<Vec<f64>>>,
}

/// Place of a node among `count`, in standard deviations from -`ends` to `ends`.
fn node(i: usize, count: usize, ends: f64) -> f64 {
    ends * (2.0 * i as f64 / (count - 1) as f64 - 1.0)
}

fn rate(i: usize) -> f64 {
    prior::CLICK_RATE.median * (prior::CLICK_RATE.sigma * node(i, RATES, 2.4)).exp()
}

fn robots(i: usize) -> f64 {
    prior::ROBOTS.median * (prior::ROBOTS.sigma * node(i, ROBOTS, 2.2)).exp()
}

/// Logarithm of the prior weight of a cell.
fn believed(cell: usize) -> f64 {
    let (y, z) = (node(cell / ROBOTS, RATES, 2.4), node(cell % ROBOTS, ROBOTS, 2.2));
    -0.5 * (y * y + z * z)
}

impl Rates {
    /// `sigma` is how uncertain the company's mean visibility is, as a logarithm.
    pub(super) fn learn(lessons: &[Option<Lesson>], sigma: f64) -> Self {
        let cells = RATES * ROBOTS;
        let taught = lessons.iter().flatten().count();
        let every = taught.div_ceil(MOST_ITEMS).max(1);
        let mut met = 0;
        let by_item: Vec<Option<Vec<f64>>> = lessons
            .iter()
            .map(|lesson| {
                let lesson = lesson.as_ref()?;
                met += 1;
                (taught > 1 && met % every == 0).then(|| lesson.fit(sigma))
            })
            .collect();
        let mut all = vec![0.0; SHIFTS * cells];
        for fit in by_item.iter().flatten() {
            all.iter_mut().zip(fit).for_each(|(sum, fit)| *sum += fit);
        }
        Self { sigma, all, by_item }
    }

    /// Weights of draws of reach and shift, not normalised, the largest 1; and for each the probability that the
    /// clicks have nothing to do with the shares. `own` are the items whose clicks these are: what they taught the
    /// company is taken out again.
    pub(super) fn weigh(&self, draws: &[(f64, f64)], clicks: u64, shares: usize, own: &[usize]) -> Vec<(f64, f64)> {
        let table = self.table(draws, clicks, shares, own);
        // Whatever brought them otherwise: any number of clicks, the larger the rarer.
        let dark = (prior::DARK / ((clicks as f64 + 1.0) * 1e6f64.ln())).ln() + table.norm;
        let logs = draws.iter().map(|(reach, shift)| {
            let explained = (1.0 - prior::DARK).ln() + table.at(*reach, shift / self.sigma.max(1e-9));
            if clicks == 0 { (explained, 0.0) } else { (sum(explained, dark), (dark - sum(explained, dark)).exp()) }
        });
        let logs: Vec<(f64, f64)> = logs.collect();
        let best = logs.iter().map(|(log, _)| *log).fold(f64::NEG_INFINITY, f64::max);
        logs.into_iter().map(|(log, dark)| ((log - best).exp(), dark)).collect()
    }

    /// Log-probability of the clicks, by shift and reach.
    fn table(&self, draws: &[(f64, f64)], clicks: u64, shares: usize, own: &[usize]) -> Table {
        let cells = RATES * ROBOTS;
        let mut known = self.all.clone();
        for fit in own.iter().filter_map(|item| self.by_item.get(*item)).flatten() {
            known.iter_mut().zip(fit).for_each(|(sum, fit)| *sum -= fit);
        }
        known.iter_mut().enumerate().for_each(|(i, log)| *log += believed(i % cells));
        let most = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = known.iter().map(|log| (log - most).exp()).collect();
        let ln = |reach: f64| reach.max(0.3).ln();
        let low = draws.iter().map(|(reach, _)| ln(*reach)).fold(f64::INFINITY, f64::min);
        let high = draws.iter().map(|(reach, _)| ln(*reach)).fold(f64::NEG_INFINITY, f64::max).max(low + 1e-6);
        let step = (high - low) / (REACHES - 1) as f64;
        let mut logs = vec![0.0; SHIFTS * REACHES];
        let by_robots: Vec<Vec<f64>> =
            (0..ROBOTS).map(|i| Likelihood::robots(clicks, robots(i) * shares as f64)).collect();
        for place in 0..REACHES {
            let reach = (low + step * place as f64).exp();
            let fits = fits(clicks, reach, shares, &by_robots);
            for shift in 0..SHIFTS {
                let of = &weights[shift * cells..(shift + 1) * cells];
                let sum: f64 = of.iter().zip(&fits).map(|(weight, fit)| weight * fit).sum();
                logs[shift * REACHES + place] = if sum > 0.0 { sum.ln() } else { -700.0 };
            }
        }
        let norm = (weights.iter().sum::<f64>() / SHIFTS as f64).ln();
        Table { logs, low, step, norm }
    }
}

/// Log-probabilities on a grid.
struct Table {
    logs: Vec<f64>,
    low: f64,
    step: f64,
    /// Logarithm of the weight of a shift, on average.
    norm: f64,
}

impl Table {
    /// Linear between the nodes; `z` is the shift in standard deviations.
    fn at(&self, reach: f64, z: f64) -> f64 {
        let split = |x: f64, count: usize| {
            let x = x.clamp(0.0, (count - 1) as f64 - 1e-9);
            (x as usize, x.fract())
        };
        let (i, u) = split((z / 2.0 + 1.0) * 0.5 * (SHIFTS - 1) as f64, SHIFTS);
        let (j, v) = split((reach.max(0.3).ln() - self.low) / self.step, REACHES);
        let log = |i: usize, j: usize| self.logs[i * REACHES + j];
        (1.0 - u) * ((1.0 - v) * log(i, j) + v * log(i, j + 1))
            + u * ((1.0 - v) * log(i + 1, j) + v * log(i + 1, j + 1))
    }
}

/// The logarithm of the sum of two numbers given by theirs.
fn sum(a: f64, b: f64) -> f64 {
    a.max(b) + (-(a - b).abs()).exp().ln_1p()
}

/// Probabilities of the clicks at this reach, by cell.
fn fits(clicks: u64, reach: f64, shares: usize, by_robots: &[Vec<f64>]) -> Vec<f64> {
    let cells = (0..RATES).flat_map(|i| {
        let likelihood = Likelihood::people(clicks, reach * rate(i));
        (0..ROBOTS).map(move |j| likelihood.with(&by_robots[j], robots(j) * shares as f64)).collect::<Vec<_>>()
    });
    cells.collect()
}

impl Lesson {
    /// Log-likelihood by shift and cell, over what is not known of the item's reach.
    fn fit(&self, sigma: f64) -> Vec<f64> {
        let by_robots: Vec<Vec<f64>> =
            (0..ROBOTS).map(|i| Likelihood::robots(self.clicks, robots(i) * self.shares as f64)).collect();
        let mut fit = Vec::with_capacity(SHIFTS * RATES * ROBOTS);
        for shift in 0..SHIFTS {
            let mut sums = vec![0.0; RATES * ROBOTS];
            for other in 0..OTHERS {
                let z = node(other, OTHERS, 1.8);
                let ln = self.ln_reach + self.bends * sigma * node(shift, SHIFTS, 2.0) + self.sigma * z;
                let weight = (-0.5 * z * z).exp();
                let fits = fits(self.clicks, ln.exp(), self.shares, &by_robots);
                sums.iter_mut().zip(fits).for_each(|(sum, fit)| *sum += weight * fit);
            }
            fit.extend(sums.into_iter().map(|sum| sum.max(1e-300).ln()));
        }
        fit
    }
}

/// The probability of counted clicks.
struct Likelihood {
    clicks: u64,
    /// Mean number of clicks by people.
    people: f64,
    /// Probability of 0, 1, ... clicks by people, up to all of them; empty above [`MOST_EXACT`].
    by_people: Vec<f64>,
}

impl Likelihood {
    fn people(clicks: u64, people: f64) -> Self {
        let exact = if clicks <= MOST_EXACT { clicks as usize + 1 } else { 0 };
        Self { clicks, people, by_people: probabilities(people, prior::CLICK_SHAPE).take(exact).collect() }
    }

    /// Probability of 0, 1, ... clicks by robots, the largest first; empty above [`MOST_EXACT`].
    fn robots(clicks: u64, robots: f64) -> Vec<f64> {
        let exact = if clicks <= MOST_EXACT { clicks as usize + 1 } else { 0 };
        let mut all: Vec<f64> = probabilities(robots, prior::ROBOTS_SHAPE).take(exact).collect();
        all.reverse();
        all
    }

    fn with(&self, by_robots: &[f64], robots: f64) -> f64 {
        if self.by_people.is_empty() {
            return self.matched(robots);
        }
        self.by_people.iter().zip(by_robots).map(|(people, robots)| people * robots).sum()
    }

    /// The same by one negative binomial with the mean and variance of the sum.
    fn matched(&self, robots: f64) -> f64 {
        let clicks = (self.clicks as f64).min(prior::WORLD);
        let mean = self.people + robots;
        if mean <= 0.0 {
            return 0.0;
        }
        let shape =
            mean * mean / (self.people * self.people / prior::CLICK_SHAPE + robots * robots / prior::ROBOTS_SHAPE);
        let ways = ln_gamma(clicks + shape) - ln_gamma(shape) - ln_gamma(clicks + 1.0);
        (ways - shape * (mean / shape).ln_1p() - clicks * (shape / mean).ln_1p()).exp()
    }
}

/// Negative binomial probabilities of 0, 1, 2, ... by their recurrence.
fn probabilities(mean: f64, shape: f64) -> impl Iterator<Item = f64> {
    let ratio = mean / (mean + shape);
    let first = (1.0 - ratio).powf(shape);
    let next = move |(k, p): &(f64, f64)| Some((k + 1.0, p * ratio * (k + shape) / (k + 1.0)));
    std::iter::successors(Some((0.0, first)), next).map(|(_, p)| p)
}

/// `reach`, raised by those who came by a way that nobody recorded, with a click rate that nobody knows.
pub(super) fn raise(rng: &mut dyn Rng, reach: f64, clicks: u64) -> f64 {
    let humans = clicks as f64 * beta(rng, prior::OUTSIDE_CLICKS);
    (reach + humans / dark_rate(rng)).min(prior::WORLD)
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
    use crate::reach::draw::{log_normal, negative_binomial};
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    fn draws() -> Vec<(f64, f64)> {
        (1..=1_000).map(|i| (f64::from(i * 3), 0.0)).collect()
    }

    fn mean(rates: &Rates, clicks: u64, shares: usize) -> f64 {
        let weights = rates.weigh(&draws(), clicks, shares, &[]);
        let (mut sum, mut all) = (0.0, 0.0);
        for ((weight, _), (reach, _)) in weights.iter().zip(draws()) {
            sum += weight * reach;
            all += weight;
        }
        sum / all
    }

    #[test]
    fn more_clicks_favour_more_reach() {
        let rates = Rates::learn(&[], 0.5);
        let means: Vec<f64> = [0, 5, 20, 80].into_iter().map(|clicks| mean(&rates, clicks, 2)).collect();
        assert!(means.is_sorted_by(|a, b| a < b), "{means:?}");
    }

    #[test]
    fn clicks_that_no_share_explains_came_another_way() {
        let rates = Rates::learn(&[], 0.5);
        let dark = |clicks| {
            let weights = rates.weigh(&draws(), clicks, 1, &[]);
            let all: f64 = weights.iter().map(|(weight, _)| weight).sum();
            weights.iter().map(|(weight, dark)| weight * dark).sum::<f64>() / all
        };
        assert_eq!(dark(0), 0.0);
        assert!(dark(10) < 0.02 && dark(100_000) > 0.9, "{} {}", dark(10), dark(100_000));
    }

    #[test]
    fn weights_are_finite_whatever_was_counted() {
        let rates = Rates::learn(&[], 0.5);
        for clicks in [0, 1, 30, 1_000, 1_000_000, u64::MAX] {
            for shares in [1, 10, 100_000] {
                let weights = rates.weigh(&draws(), clicks, shares, &[]);
                let sum: f64 = weights.iter().map(|(weight, _)| weight).sum();
                assert!(sum.is_finite() && sum > 0.0, "{clicks} {shares}: {sum}");
                assert!(weights.iter().all(|(_, dark)| (0.0..=1.0).contains(dark)), "{clicks} {shares}");
            }
        }
    }

    #[test]
    fn the_likelihood_is_a_probability_whichever_way_it_is_computed() {
        let probability = |clicks: u64, people: f64, robots: f64| {
            Likelihood::people(clicks, people).with(&Likelihood::robots(clicks, robots), robots)
        };
        for (people, robots) in [(0.1, 1.5), (4.0, 1.5), (50.0, 0.1), (90.0, 30.0)] {
            let total: f64 = (0..3_000).map(|clicks| probability(clicks, people, robots)).sum();
            assert!((total - 1.0).abs() < 0.02, "{people} {robots}: {total}");
        }
        let (last, first) = (probability(MOST_EXACT, 200.0, 30.0), probability(MOST_EXACT + 1, 200.0, 30.0));
        assert!((last / first).ln().abs() < 0.5, "{last} {first}");
    }

    #[test]
    fn silence_speaks_through_the_click_rate_alone() {
        // Robots that did not come say nothing about people: the ratio is that of the people's own zeros.
        let zero =
            |people: f64, robots: f64| Likelihood::people(0, people).with(&Likelihood::robots(0, robots), robots);
        let people = |people: f64| (1.0 + people / prior::CLICK_SHAPE).powf(-prior::CLICK_SHAPE);
        for robots in [1.0, 100.0] {
            let ratio = zero(20.0, robots) / zero(5.0, robots);
            assert!((ratio / (people(20.0) / people(5.0)) - 1.0).abs() < 1e-9, "{robots}: {ratio}");
        }
    }

    #[test]
    fn other_items_teach_the_click_rate() {
        let mut rng = ChaCha8Rng::seed_from_u64(2);
        let lesson = |rate: f64, rng: &mut ChaCha8Rng| {
            let reach = log_normal(rng, 7.0, 0.6);
            let clicks = negative_binomial(rng, reach * rate, 1.6) + negative_binomial(rng, 8.0, 1.0);
            Some(Lesson { clicks: clicks as u64, shares: 8, ln_reach: 7.0, sigma: 0.6, bends: 0.1 })
        };
        let of = |rate: f64, rng: &mut ChaCha8Rng| {
            let lessons: Vec<_> = (0..80).map(|_| lesson(rate, rng)).collect();
            mean(&Rates::learn(&lessons, 0.1), 20, 8)
        };
        // The same clicks mean fewer people where people click more.
        let (rarely, often) = (of(0.004, &mut rng), of(0.03, &mut rng));
        assert!(rarely > 1.3 * often, "{rarely} {often}");
    }
}
