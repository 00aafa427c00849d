//! Who passes it on, how often, and to how many.

use super::prior::{self, LogNormal};
use super::sizes::Sizes;
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

/// External reposts of an item's shares that are `of` interest, as far as they are known, and the part of these shares
/// of which they are not.
pub(super) fn reposts(item: &Item, of: impl Fn(&Share) -> bool) -> (f64, f64) {
    if let Some(known) = item.reposts
        && item.shares.iter().all(&of)
    {
        return (known as f64, 0.0);
    }
    let (mut known, mut open, mut all) = (0.0, 0.0, 0.0);
    for share in item.shares.iter().filter(|share| of(share)) {
        all += 1.0;
        match share.reposts {
            Some(reposts) => known += reposts as f64,
            None => open += 1.0,
        }
    }
    (known, if all > 0.0 { open / all } else { 1.0 })
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
