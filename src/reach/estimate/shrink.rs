//! What would make the interval narrower: how much of the spread of reach would vanish if somebody told a figure.
//!
//! Expected value of information in its simplest form: reach and the luck of a share are jointly drawn; the share of the
//! variance of the logarithm of reach that a figure explains is the square of their correlation, less the noise of the
//! figure itself.

use super::draws::{Draw, Pass, Script};
use super::{Asked, Model};
use crate::reach::report::{Ask, Shrink};
use crate::reach::{Audience, Connections};

/// How many shares are looked at: those with the largest audiences.
const WATCHED: usize = 48;
/// How many wishes are told.
const TOLD: usize = 12;

/// The passes whose luck is worth keeping, ascending.
pub(super) fn watched(model: &Model, asked: &Asked, passes: &[Pass]) -> Vec<usize> {
    let mut open: Vec<(usize, f64)> = (0..passes.len())
        .filter(|pass| passes[*pass].figure.is_none())
        .map(|pass| (pass, model.size(&asked.shares[pass].1)))
        .collect();
    open.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    open.truncate(WATCHED);
    let mut watched: Vec<usize> = open.into_iter().map(|(pass, _)| pass).collect();
    watched.sort_unstable();
    watched
}

/// The best wishes first.
pub(super) fn rank(model: &Model, asked: &Asked, script: &Script, draws: &[Draw], weights: &[f64]) -> Vec<Shrink> {
    let reach: Vec<f64> = draws.iter().map(|draw| draw.reach.max(0.5).ln()).collect();
    let spread = covariance(&reach, &reach, weights);
    if spread <= 1e-9 {
        return vec![];
    }
    let mut wishes = vec![];
    for (place, pass) in script.watched.iter().enumerate() {
        let (item, share) = asked.shares[*pass];
        let luck: Vec<f64> = draws.iter().map(|draw| draw.luck[place]).collect();
        let size = model.size(&share);
        let shown =
            size * luck.iter().zip(weights).map(|(l, w)| w * l.exp()).sum::<f64>() / weights.iter().sum::<f64>();
        let both = covariance(&reach, &luck, weights);
        // A count of so many people is itself uncertain by its root.
        let told = covariance(&luck, &luck, weights) + 1.0 / (shown + 0.5);
        let wish = |ask, explained: f64| Shrink {
            member: share.member,
            item,
            network: share.network,
            ask,
            width: (1.0 - explained.clamp(0.0, 0.99)).sqrt(),
        };
        wishes.push(wish(Ask::Anchor, both * both / (told * spread)));
        let sigma = model.sizes.get(&share.network).map_or(0.0, |sizes| sizes.middle().1);
        let unknown = match model.company.members.get(share.member).and_then(|m| m.audiences.get(&share.network)) {
            Some(Connections::Sample(_) | Connections::Told(Audience::Count(_))) => 0.0,
            Some(Connections::Told(Audience::AtLeast(_))) => 0.5 * sigma,
            _ => sigma,
        };
        if unknown > 0.0 {
            let all = reach.iter().zip(weights).map(|(r, w)| w * r.exp()).sum::<f64>() / weights.iter().sum::<f64>();
            let part = (shown / all.max(1.0)).min(1.0);
            wishes.push(wish(Ask::Sample, part * part * unknown * unknown / spread));
        }
    }
    wishes.sort_by(|a, b| a.width.total_cmp(&b.width).then((a.item, a.member).cmp(&(b.item, b.member))));
    wishes.truncate(TOLD);
    wishes
}

/// Weighted covariance.
fn covariance(a: &[f64], b: &[f64], weights: &[f64]) -> f64 {
    let total: f64 = weights.iter().sum();
    let mean = |values: &[f64]| values.iter().zip(weights).map(|(v, w)| v * w).sum::<f64>() / total;
    let (of_a, of_b) = (mean(a), mean(b));
    a.iter().zip(b).zip(weights).map(|((a, b), w)| w * (a - of_a) * (b - of_b)).sum::<f64>() / total
}
