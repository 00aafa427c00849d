//! What the figures of one item on one network tell about its visibility there: a likelihood on a grid, with the luck
//! of each share integrated out exactly.
//!
//! A share shows its author's audience of `d` people the post with probability `min(1, v g)`, where `v` is the item's
//! visibility on the network and `g` the luck of the share, Gamma(s, 1/s). The figure `x` is Poisson(d min(1, v g)). So
//! without the cap `x` is negative binomial with mean `d v` and size `s`; the cap adds a truncation and a point mass.
//! Drawing `g` and weighing by the figure instead collapses on a handful of draws (facts of the field, dated 2026-11).

use super::prior;
use crate::reach::special::{gamma_below, ln_gamma};

/// Nodes of a grid over the visibility.
pub(super) const NODES: usize = 64;
/// Nodes of the grid over the shape of the luck of one share.
pub(super) const SHAPES: usize = 7;
/// Lowest and highest visibility of a grid.
const ENDS: (f64, f64) = (2e-5, 0.985);

/// The shapes that are tried, around the prior's median.
pub(super) fn shapes() -> [f64; SHAPES] {
    std::array::from_fn(|i| prior::FRAILTY.median * (prior::FRAILTY.sigma * shape_z(i)).exp())
}

/// How many standard deviations a shape lies from the prior's median.
pub(super) fn shape_z(i: usize) -> f64 {
    0.8 * (i as f64 - (SHAPES - 1) as f64 / 2.0)
}

/// A figure and the audience it was shown to; several where the audience is not known exactly, each as likely.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    /// What the network showed.
    pub(super) x: f64,
    /// Possible sizes of the audience, in people.
    pub(super) sizes: Vec<f64>,
}

/// The likelihood of an item's figures on one network.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// Logarithms of the visibilities, ascending and evenly spaced.
    pub(super) ln_v: [f64; NODES],
    /// `ln(1 - v)`.
    pub(super) ln_rest: [f64; NODES],
    /// Log-likelihood by shape and visibility.
    pub(super) fit: Vec<[f64; NODES]>,
    /// The likelihood, relative to the best of its shape.
    pub(super) told: Vec<[f64; NODES]>,
}

impl Seen {
    /// The likelihood of `figures`, of which there is one at least, on a grid where it is not negligible.
    pub(super) fn new(figures: &[Figure]) -> Self {
        let (low, high) = window(figures);
        let step = (high - low) / (NODES - 1) as f64;
        let ln_v = std::array::from_fn(|i| low + step * i as f64);
        let fit = shapes().into_iter().map(|shape| {
            let mut fit = [0.0; NODES];
            for figure in figures {
                add(figure, shape, &ln_v, &mut fit);
            }
            fit
        });
        let fit: Vec<[f64; NODES]> = fit.collect();
        let told = fit.iter().map(|fit| {
            let best = fit.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            fit.map(|log| (log - best).exp())
        });
        let told = told.collect();
        Self { ln_v, ln_rest: ln_v.map(|l: f64| (-l.exp()).ln_1p()), fit, told }
    }
}

/// Logarithms of the visibilities between which the posterior lies, whatever the prior says.
fn window(figures: &[Figure]) -> (f64, f64) {
    let size = |figure: &Figure| figure.sizes.iter().sum::<f64>() / figure.sizes.len().max(1) as f64;
    let mut ratios: Vec<(f64, f64)> =
        figures.iter().map(|f| (((f.x + 0.5) / size(f).max(0.5)).ln(), size(f).clamp(1.0, 100.0))).collect();
    ratios.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half: f64 = 0.5 * ratios.iter().map(|(_, weight)| weight).sum::<f64>();
    let mut below = 0.0;
    let middle = ratios.iter().find(|(_, weight)| {
        below += weight;
        below >= half
    });
    let middle = middle.map_or(ENDS.0.ln(), |(ratio, _)| *ratio);
    // Few figures of small audiences say little: the window is the wider for it.
    let told: f64 = figures.iter().map(|f| 1.0 / (0.5 + 1.0 / (f.x + 1.0))).sum();
    let half = 5.0 / told.sqrt() + 0.2;
    let (low, high) = (ENDS.0.ln(), ENDS.1.ln());
    ((middle - half).clamp(low, high - 0.5), (middle + half).clamp(low + 0.5, high))
}

/// Adds the log-likelihood of one figure.
fn add(figure: &Figure, shape: f64, ln_v: &[f64; NODES], fit: &mut [f64; NODES]) {
    let x = figure.x;
    let ways = ln_gamma(shape + x) - ln_gamma(shape) - ln_gamma(x + 1.0) + shape * shape.ln();
    let share = 1.0 / figure.sizes.len().max(1) as f64;
    let wrong = |d: f64| prior::WRONG_FIGURE / ((x + 1.0) * (50.0 * d + 1_000.0).ln());
    if let [d] = figure.sizes[..] {
        let (wrong, right) = (wrong(d), (1.0 - prior::WRONG_FIGURE).ln());
        let plain = wrong.ln() + 7.0;
        for (fit, ln_v) in fit.iter_mut().zip(ln_v) {
            let log = right + likelihood(x, d, *ln_v, shape, ways);
            // Where the figure is plausible, that it is wrong adds nothing: two transcendental functions less.
            *fit += if log > plain { log } else { (log.exp() + wrong).ln() };
        }
        return;
    }
    for (fit, ln_v) in fit.iter_mut().zip(ln_v) {
        let of = |d: f64| share * ((1.0 - prior::WRONG_FIGURE) * likelihood(x, d, *ln_v, shape, ways).exp() + wrong(d));
        let fits: f64 = figure.sizes.iter().map(|d| of(*d)).sum();
        *fit += fits.max(f64::MIN_POSITIVE).ln();
    }
}

/// Logarithm of the probability of the figure at this visibility.
fn likelihood(x: f64, d: f64, ln_v: f64, shape: f64, ways: f64) -> f64 {
    if d <= 0.0 {
        return if x > 0.0 { f64::NEG_INFINITY } else { 0.0 };
    }
    let v = ln_v.exp();
    let open = ways + x * (d.ln() + ln_v) - (shape + x) * (shape + d * v).ln();
    // Far below the whole audience the cap plays no part.
    if x + 8.0 * (x + 1.0).sqrt() < 0.6 * d && v * (1.0 + 4.0 / shape.sqrt()) < 1.0 {
        return open;
    }
    let below = gamma_below(shape + x, (shape + d * v) / v);
    let capped = 1.0 - gamma_below(shape, shape / v);
    let all = (x * d.ln() - d - ln_gamma(x + 1.0)).exp();
    (open.exp() * below + capped * all).max(f64::MIN_POSITIVE).ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reach::draw::{gamma_mean_one, poisson};
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    #[test]
    fn the_likelihood_of_all_figures_sums_to_one() {
        for (d, v, shape) in [(40.0, 0.05, 3.0), (40.0, 0.7, 1.1), (15.0, 0.95, 7.0), (200.0, 0.3, 3.0)] {
            let ways = |x: f64| ln_gamma(shape + x) - ln_gamma(shape) - ln_gamma(x + 1.0) + shape * f64::ln(shape);
            let sum: f64 = (0..900).map(f64::from).map(|x| likelihood(x, d, f64::ln(v), shape, ways(x)).exp()).sum();
            assert!((sum - 1.0).abs() < 0.02, "{d} {v} {shape}: {sum}");
        }
    }

    #[test]
    fn many_figures_find_the_visibility_that_made_them() {
        let mut rng = ChaCha8Rng::seed_from_u64(4);
        for (v, figures) in [(0.02, 60), (0.2, 8), (0.2, 400), (0.6, 100)] {
            let made: Vec<Figure> = (0..figures)
                .map(|i| {
                    let d = 100.0 + 7.0 * f64::from(i);
                    let chance = (v * gamma_mean_one(&mut rng, 3.0)).min(1.0);
                    Figure { x: poisson(&mut rng, d * chance), sizes: vec![d] }
                })
                .collect();
            let seen = Seen::new(&made);
            let fit = seen.fit[SHAPES / 2];
            let best = (0..NODES).max_by(|a, b| fit[*a].total_cmp(&fit[*b])).unwrap();
            let error = (seen.ln_v[best].exp() / v).ln().abs();
            assert!(error < 3.0 * 0.6 / f64::from(figures).sqrt() + 0.05, "{v} {figures}: {}", seen.ln_v[best].exp());
            assert!(best > 0 && best < NODES - 1, "{v} {figures}: at the end of the window");
        }
    }

    #[test]
    fn a_figure_that_cannot_be_right_decides_nothing() {
        let good = |x| Figure { x, sizes: vec![500.0] };
        let mut figures: Vec<Figure> = [60.0, 70.0, 90.0, 40.0, 110.0].map(good).to_vec();
        let best = |figures: &[Figure]| {
            let seen = Seen::new(figures);
            let fit = seen.fit[SHAPES / 2];
            seen.ln_v[(0..NODES).max_by(|a, b| fit[*a].total_cmp(&fit[*b])).unwrap()].exp()
        };
        let before = best(&figures);
        figures.push(good(4_000_000.0));
        assert!((best(&figures) / before).ln().abs() < 0.2, "{} {before}", best(&figures));
    }
}
