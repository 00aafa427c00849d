//! One draw of the world: who is connected to whom, what the networks show, who passes it on.
//!
//! A person's connections are colleagues (inside, not counted), a part that lies in a pool which all colleagues know
//! people from, and a private rest that nobody else knows. The pool is what makes a sum of audiences too large: each
//! further sharer finds more of it taken. Reach is the expected number of different people over that structure, with
//! the luck of small numbers on top.

use std::collections::BTreeMap;

use rand_core::Rng;

use crate::network::Network;

use super::draw::{beta, binomial, gamma_mean_one, log_normal, normal, normal_above, poisson, uniform};
use super::inputs::{Block, Folded, Known};
use super::prior::{self, Prior};
use super::special::upper_tail;

/// Beyond this many reshares the mean of those drawn stands for the others.
const MOST_RESHARES: f64 = 8.0;

/// What does not change between draws.
#[derive(Clone, Debug)]
pub(super) struct Scene {
    networks: Vec<(Network, f64, Vec<Block>)>,
    colleagues: f64,
}

/// What all networks share in one draw.
struct World {
    item: f64,
    common: f64,
    pool: f64,
    inside: f64,
    cross: f64,
    shift: f64,
    reshare: f64,
    fresh: f64,
}

/// One network in one draw, in people.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// Different outside connections of the sharers.
    union: f64,
    /// How many of them saw it.
    viewers: f64,
    /// Reached by reshares only.
    second_hop: f64,
    /// Probability that a person of the pool is connected to none of the sharers.
    pool_missed: f64,
}

/// What is gathered over the blocks of one network, from which [`Seen`] follows.
struct Sums {
    private: f64,
    private_seen: f64,
    /// Probability that a person of the pool is connected to none of the sharers so far.
    pool_missed: f64,
    /// Probability that a person of the pool was shown none of their shares.
    pool_unseen: f64,
}

impl Scene {
    /// `colleagues` is the company's size; sharers are part of it.
    pub(super) fn new(folded: &Folded, colleagues: u32) -> Self {
        let mut blocks: BTreeMap<Network, Vec<Block>> = BTreeMap::new();
        for block in folded.blocks() {
            blocks.entry(block.network).or_default().push(block);
        }
        let repeaters = folded.repeaters();
        let again = |network: &Network| repeaters.get(network).copied().unwrap_or(0.0);
        Self {
            networks: blocks.into_iter().map(|(network, blocks)| (network, again(&network), blocks)).collect(),
            colleagues: f64::from(colleagues).max(folded.people() as f64),
        }
    }

    /// How much work one draw is, in blocks.
    pub(super) fn work(&self) -> usize {
        self.networks.iter().map(|(_, _, blocks)| blocks.len() + 4).sum()
    }

    /// One draw of the number of different people outside who saw the item. Finite, from 0 to everybody alive.
    pub(super) fn draw(&self, rng: &mut dyn Rng) -> f64 {
        let world = World::draw(rng, self.colleagues);
        let mut reach = 0.0;
        let (mut unseen_before, mut pool_missed_before) = (1.0, 1.0);
        for (network, again, blocks) in &self.networks {
            let seen = self.on_network(rng, &world, Prior::of(*network), blocks);
            // A viewer here may be a viewer elsewhere: linked through a sharer active on both, or through the pool.
            let linked = world.cross * (again + (1.0 - again) * world.common * (1.0 - pool_missed_before));
            reach += (seen.viewers + seen.second_hop) * (1.0 - linked * (1.0 - unseen_before));
            if seen.union > 0.0 {
                unseen_before *= 1.0 - (seen.viewers / seen.union).min(1.0);
            }
            pool_missed_before *= seen.pool_missed;
        }
        reach.min(prior::WORLD)
    }

    fn on_network(&self, rng: &mut dyn Rng, world: &World, prior: Prior, blocks: &[Block]) -> Seen {
        let visibility = (beta(rng, prior.visibility) * world.item).min(1.0);
        let mut sums = Sums { private: 0.0, private_seen: 0.0, pool_missed: 1.0, pool_unseen: 1.0 };
        for block in blocks {
            self.add(rng, world, prior, visibility, block, &mut sums);
        }
        let union = sums.private + world.pool * (1.0 - sums.pool_missed);
        let expected = sums.private_seen + world.pool * (1.0 - sums.pool_unseen);
        let chance = if union > 0.0 { (expected / union).min(1.0) } else { 0.0 };
        let viewers = binomial(rng, union.min(prior::WORLD), chance);
        let second_hop = second_hop(rng, world, prior, visibility, viewers);
        Seen { union, viewers, second_hop, pool_missed: sums.pool_missed }
    }

    /// Adds one block: how many outside people its sharers know, and how many of those see it.
    fn add(&self, rng: &mut dyn Rng, world: &World, prior: Prior, visibility: f64, block: &Block, sums: &mut Sums) {
        let (audience, squares) = audience(rng, world, prior, block);
        if audience <= 0.0 {
            return;
        }
        // The frailty of a sum: with equal audiences the shape grows with their number, with one large it does not.
        let luck = gamma_mean_one(rng, prior::FRAILTY_SHAPE * audience * audience / squares);
        let chance = (visibility * luck).min(1.0);
        let inside = (audience * world.inside * prior.colleagues).min(block.members * (self.colleagues - 1.0));
        let outside = audience - inside;
        let in_pool = (outside * world.common).min(block.members * world.pool);
        // One member's chance to know a given person of the pool.
        let known = in_pool / (block.members * world.pool);
        sums.private += outside - in_pool;
        sums.private_seen += (outside - in_pool) * chance;
        sums.pool_missed *= power(1.0 - known, block.members);
        sums.pool_unseen *= power(1.0 - known * chance, block.members);
    }
}

impl World {
    fn draw(rng: &mut dyn Rng, colleagues: f64) -> Self {
        // Mean one, so that the visibility priors keep their means.
        let item = log_normal(rng, -0.5 * prior::ITEM_SIGMA * prior::ITEM_SIGMA, prior::ITEM_SIGMA);
        Self {
            item,
            common: beta(rng, prior::COMMON_SHARE),
            pool: colleagues.max(1.0) * log_normal(rng, prior::POOL_PER_HEAD_MU, prior::POOL_PER_HEAD_SIGMA),
            inside: beta(rng, prior::INSIDE_SHARE),
            cross: beta(rng, prior::CROSS_NETWORK),
            shift: prior::COMPANY_SIGMA * normal(rng),
            reshare: log_normal(rng, prior::RESHARE_MU, prior::RESHARE_SIGMA),
            fresh: 1.0 - prior::RESHARE_OVERLAP * uniform(rng),
        }
    }
}

/// `base` to the number of members, which is one most of the time.
fn power(base: f64, members: f64) -> f64 {
    if members <= 1.0 { base } else { base.powf(members) }
}

/// The sum of a block's audiences and of their squares: as counted, or drawn from the prior above the band's end.
fn audience(rng: &mut dyn Rng, world: &World, prior: Prior, block: &Block) -> (f64, f64) {
    let floor = match block.known {
        Known::Counts { sum, squares } => return (sum, squares),
        Known::AtLeast(floor) => floor,
    };
    let (mu, sigma) = (prior.audience_mu + world.shift, prior.audience_sigma);
    let floor_z = if floor > 0.0 { (floor.ln() - mu) / sigma } else { f64::NEG_INFINITY };
    if block.members <= 1.0 {
        let one = (mu + sigma * normal_above(rng, floor_z)).exp().clamp(floor, prior::WORLD);
        return (one, one * one);
    }
    // Many of them: a gamma with the mean and variance of the sum of truncated log-normals.
    let tail = upper_tail(floor_z);
    let moment = |power: f64| {
        (power * mu + 0.5 * power * power * sigma * sigma).exp() * upper_tail(floor_z - power * sigma) / tail
    };
    let (mean, square) = if tail > 0.0 { (moment(1.0), moment(2.0)) } else { (floor, floor * floor) };
    let spread = (square - mean * mean).max(1e-9 * square);
    let sum = block.members * mean * gamma_mean_one(rng, block.members * mean * mean / spread);
    (sum.max(block.members * floor), block.members * square.max(floor * floor))
}

/// People reached by reshares of `viewers` people and by nothing else. One generation: large cascades hardly ever go
/// deeper (Goel et al. 2015), and a second one would add a few per cent.
fn second_hop(rng: &mut dyn Rng, world: &World, prior: Prior, visibility: f64, viewers: f64) -> f64 {
    let reshares = poisson(rng, viewers * world.reshare);
    let drawn = reshares.min(MOST_RESHARES);
    let mut sum = 0.0;
    for _ in 0..drawn as u32 {
        let audience = log_normal(rng, prior.resharer_mu, prior.audience_sigma);
        sum += audience * (visibility * gamma_mean_one(rng, prior::FRAILTY_SHAPE)).min(1.0);
    }
    if drawn > 0.0 { sum * world.fresh * reshares / drawn } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reach::{Audience, Sharing};
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    /// Quantiles of (sum of outside audiences) / (different people) when `people` of a company of as many all share.
    fn overlap(people: u32, audience: u32, quantiles: &[f64]) -> Vec<f64> {
        let share = |i| Sharing { person: i, network: Network::Linkedin, audience: Audience::Count(audience) };
        let folded = Folded::new(&(0..u64::from(people)).map(share).collect::<Vec<_>>());
        let scene = Scene::new(&folded, people);
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        let mut ratios: Vec<f64> = (0..2_000)
            .map(|_| {
                let world = World { inside: 0.0, ..World::draw(&mut rng, scene.colleagues) };
                let (_, _, blocks) = &scene.networks[0];
                let seen = scene.on_network(&mut rng, &world, Prior::of(Network::Linkedin), blocks);
                f64::from(people) * f64::from(audience) / seen.union
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        quantiles.iter().map(|q| ratios[(q * 2_000.0) as usize]).collect()
    }

    #[test]
    fn the_overlap_prior_holds_both_published_data() {
        // Metso: 7,000 employees, 37 different connections each, of some 300: ratio 8.1.
        let metso = overlap(7_000, 300, &[0.025, 0.5, 0.975]);
        assert!(metso[0] < 8.1 && 8.1 < metso[2], "{metso:?}");
        // Facebook: the 100 friends of one person, 403 friends each, dedup ratio 1.47.
        let facebook = overlap(100, 403, &[0.1, 0.5, 0.9]);
        assert!(facebook[0] < 1.47 && 1.47 < facebook[2], "{facebook:?}");
        eprintln!("sum / different people: Metso {metso:.2?} (8.1), Facebook {facebook:.2?} (1.47)");
    }

    #[test]
    fn grouped_shares_reach_what_single_ones_do() {
        // 64 shares are walked one by one, 65 are grouped: the median must not notice.
        let median = |count: u64, audience: Audience| {
            let share = |person| Sharing { person, network: Network::Linkedin, audience };
            let scene = Scene::new(&Folded::new(&(0..count).map(share).collect::<Vec<_>>()), 500);
            let mut rng = ChaCha8Rng::seed_from_u64(11);
            let mut draws: Vec<f64> = (0..3_000).map(|_| scene.draw(&mut rng)).collect();
            draws.sort_by(f64::total_cmp);
            draws[1_500] / count as f64
        };
        for audience in [Audience::Count(300), Audience::AtLeast(500), Audience::Unknown] {
            let (single, grouped) = (median(64, audience), median(65, audience));
            assert!((single / grouped - 1.0).abs() < 0.08, "{audience:?}: {single} and {grouped}");
        }
    }
}
