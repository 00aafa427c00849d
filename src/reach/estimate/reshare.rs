//! Who passes it on, how often, and to how many.

use rand_core::Rng;

use super::prior::{self, LogNormal};
use super::sizes::Sizes;
use crate::reach::draw::gamma_mean_one;
use crate::reach::{Item, Share};

/// The audience of somebody outside who passes an item on: between what is believed of the network and what the
/// company's own audiences are like.
pub(super) fn audience(belief: LogNormal, sizes: &Sizes) -> LogNormal {
    let (believed, own) = prior::RESHARER_GUESSES;
    let (here, there) = (1.0 / (own * own), 1.0 / (believed * believed));
    let (mu, sigma) = sizes.middle();
    let ln = (there * belief.median.ln() + here * mu) / (here + there);
    LogNormal { median: ln.exp(), sigma: 0.5 * (sigma + belief.sigma) }
}

/// What is known of the reposts by people outside. The parts are of the shares in question, between 0 and 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Reposts {
    /// So many are known.
    pub(super) known: f64,
    /// Of this part none is.
    pub(super) open: f64,
    /// Of this part reposts of reposts are not known: a network shows an author the reposts of the post alone.
    pub(super) deeper: f64,
}

impl Reposts {
    /// Those of an item's shares that are `of` interest, as far as they are known.
    pub(super) fn of(item: &Item, of: impl Fn(&Share) -> bool) -> Self {
        if let Some(known) = item.reposts
            && item.shares.iter().all(&of)
        {
            return Self { known: known as f64, open: 0.0, deeper: 0.0 };
        }
        let (mut known, mut open, mut all) = (0.0, 0.0, 0.0);
        for share in item.shares.iter().filter(|share| of(share)) {
            all += 1.0;
            match share.reposts {
                Some(reposts) => known += reposts as f64,
                None => open += 1.0,
            }
        }
        Self { known, open: if all > 0.0 { open / all } else { 1.0 }, deeper: 1.0 }
    }

    /// An item's rate, where `median` is the company's and `viewers` could pass it on: what is known of it counts.
    pub(super) fn rate(&self, median: f64, viewers: f64, rng: &mut dyn Rng) -> f64 {
        let sigma = prior::RESHARE_ITEM_SIGMA;
        if self.open >= 1.0 {
            return LogNormal { median, sigma }.sample(rng);
        }
        // A Gamma with the mean and variance of that log-normal, so that a count adds to its shape.
        let (shape, mean) = (1.0 / (sigma * sigma).exp_m1(), median * (0.5 * sigma * sigma).exp());
        let told = shape + self.known;
        told / (shape / mean + viewers * (1.0 - self.open)) * gamma_mean_one(rng, told)
    }
}

/// Reshares for each person who saw an item, over the company's items: what the items with known reposts say, each
/// with the logarithm of its reach. A normal approximation: an item's rate is its count over its reach, with the spread
/// of items and the noise of small counts.
pub(super) fn rate(items: &[(f64, f64)]) -> LogNormal {
    let prior = prior::RESHARE;
    let (mut weight, mut sum) = (1.0 / (prior.sigma * prior.sigma), prior.median.ln() / (prior.sigma * prior.sigma));
    for (reposts, ln_reach) in items {
        let expected = prior.median * ln_reach.exp();
        // Shrunk towards the prior where nearly nothing was expected: no repost is no rate of zero.
        let told = ((reposts + 1.0) / (expected + 1.0)).ln() + prior.median.ln();
        let noise = 1.0 / (expected + 0.3) + prior::RESHARE_ITEM_SIGMA * prior::RESHARE_ITEM_SIGMA + 0.25;
        weight += 1.0 / noise;
        sum += told / noise;
    }
    LogNormal { median: (sum / weight).exp(), sigma: (1.0 / weight).sqrt() }
}
