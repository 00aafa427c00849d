//! From what is known of a company to what is asked: learn its habits, imagine who knows whom, draw, weigh, read off.

use std::collections::{BTreeMap, BTreeSet};

use rand_core::Rng;

use super::company::{Company, Connections, Item, Question, Share};
use super::figures::{MOST_BELIEVED, MOST_UNTOLD};
use super::report::{Basis, QUANTILES, Report, Spread};
use super::{Audience, Evidence, Method, draw};
use crate::network::Network;
use clicks::{Lesson, Rates};
use draws::{Draw, Pass, Script};
use luck::Luck;
use prior::{LogNormal, Prior};
use reshare::Reposts;
use scene::{Base, Key, Told};
use seen::{Figure, Seen};
use sizes::Sizes;
use visibility::Habits;

mod clicks;
mod draws;
mod luck;
mod prior;
mod reshare;
mod scene;
mod seen;
mod shrink;
mod sizes;
#[cfg(test)]
mod tests;
mod urn;
mod visibility;
mod weighed;

/// Draws of an estimate of ordinary size, and the fewest.
const DRAWS: (usize, usize) = (1_200, 96);
/// Bound on draws times what one draw looks at: about 10 ms.
const WORK: usize = 4_000_000;
/// Nodes for a size that is not known.
const SIZES: usize = 8;

/// What a company's own figures taught, ready for questions.
pub struct Model<'a> {
    company: &'a Company,
    /// Shares of each item, a person's on a network once.
    shares: Vec<Vec<Share>>,
    sizes: BTreeMap<Network, Sizes>,
    seen: BTreeMap<(usize, Network), Seen>,
    habits: BTreeMap<Network, Habits>,
    resharers: BTreeMap<Network, LogNormal>,
    reshare: LogNormal,
    rates: Rates,
    luck: Luck,
    figures: u32,
}

/// How many different people outside saw any of the items in question. [`Model`] answers several questions about one
/// company faster.
///
/// The same inputs and the same generator state give the same report.
#[must_use]
pub fn answer(company: &Company, question: &Question, rng: &mut dyn Rng) -> Report {
    Model::learn(company).answer(question, rng)
}

impl<'a> Model<'a> {
    /// Learns what the company's figures, clicks and audiences teach. Deterministic.
    #[must_use]
    pub fn learn(company: &'a Company) -> Self {
        let distinct: Vec<Vec<Share>> = company.items.iter().map(|item| distinct(company, item)).collect();
        let shares = || distinct.iter().flatten();
        let networks: BTreeSet<Network> = shares().map(|share| share.network).collect();
        let sizes: BTreeMap<Network, Sizes> = networks.iter().map(|n| (*n, learn_sizes(company, *n))).collect();
        let mut model = Self {
            company,
            seen: BTreeMap::new(),
            habits: BTreeMap::new(),
            resharers: networks.iter().map(|n| (*n, reshare::audience(Prior::of(*n).resharer, &sizes[n]))).collect(),
            reshare: prior::RESHARE,
            rates: Rates::learn(&[], 0.0),
            luck: Luck::new(),
            figures: shares().filter(|share| figure(share).is_some()).count() as u32,
            sizes,
            shares: distinct,
        };
        for place in 0..company.items.len() {
            for network in &networks {
                let figures = model.figures_of(place, *network);
                if !figures.is_empty() {
                    model.seen.insert((place, *network), Seen::new(&figures));
                }
            }
        }
        for network in networks {
            let of: Vec<&Seen> = model.seen.iter().filter(|(key, _)| key.1 == network).map(|(_, seen)| seen).collect();
            let mut belief = Prior::of(network).visibility;
            if let Some(told) = company.beliefs.get(&network) {
                // What is told is a mean; that of a log-normal lies above its median.
                belief.median = told.visibility.clamp(1e-4, 0.9) * (-0.5 * belief.sigma * belief.sigma).exp();
            }
            model.habits.insert(network, Habits::learn(belief, &of));
        }
        model.learn_rates();
        model
    }

    /// The figures of an item's shares on one network, with the audiences they were shown to.
    fn figures_of(&self, item: usize, network: Network) -> Vec<Figure> {
        let shares = self.shares[item].iter().filter(|share| share.network == network);
        shares
            .filter_map(|share| {
                let x = figure(share)?;
                let sizes = match self.company.members.get(share.member).and_then(|m| m.audiences.get(&network)) {
                    Some(Connections::Sample(sample)) => vec![f64::from(sample.count)],
                    Some(Connections::Told(Audience::Count(n))) => vec![f64::from(*n)],
                    Some(Connections::Told(Audience::AtLeast(n))) => self.sizes[&network].nodes(f64::from(*n), SIZES),
                    Some(Connections::Told(Audience::Unknown)) | None => self.sizes[&network].nodes(0.0, SIZES),
                };
                Some(Figure { x, sizes })
            })
            .collect()
    }

    /// Click and resharing rates, from all items.
    fn learn_rates(&mut self) {
        let roughly: Vec<Option<Lesson>> = (0..self.company.items.len()).map(|item| self.rough(item)).collect();
        let reposts = self.company.items.iter().zip(&roughly).filter_map(|(item, rough)| {
            let reposts = Reposts::of(item, |_| true);
            rough.filter(|_| reposts.open == 0.0).map(|rough| (reposts.known, rough.ln_reach))
        });
        self.reshare = reshare::rate(&reposts.collect::<Vec<_>>());
        let sigma = self.habits.values().map(|habits| habits.mean().1).fold(0.0, f64::max);
        let lessons: Vec<Option<Lesson>> = roughly
            .into_iter()
            .zip(&self.company.items)
            .map(|(rough, item)| item.clicks.and_then(|clicks| Some(Lesson { clicks, ..rough? })))
            .collect();
        self.rates = Rates::learn(&lessons, sigma);
    }

    /// Roughly how far an item reached, without its clicks; `None` without a share.
    fn rough(&self, place: usize) -> Option<Lesson> {
        let (mut reach, mut variance, mut bends) = (0.0, 0.0, 0.0);
        for network in self.habits.keys() {
            let shares = self.shares[place].iter().filter(|share| share.network == *network);
            let people: f64 = shares.map(|share| self.size(share)).sum();
            let (ln_v, sigma, bend) = self.habits[network].rough(self.seen.get(&(place, *network)));
            let seen = people * ln_v.exp();
            reach += seen;
            variance += seen * seen * sigma * sigma;
            bends += seen * bend;
        }
        let shares = self.shares[place].len();
        // Few shares are luckier or unluckier; a tenth or so is counted twice.
        let luck = 1.0 / (prior::FRAILTY.median * shares.max(1) as f64);
        (reach > 0.0).then(|| Lesson {
            clicks: 0,
            shares,
            ln_reach: (0.9 * reach).ln(),
            sigma: (variance / (reach * reach) + luck).sqrt(),
            bends: bends / reach,
        })
    }

    /// The size thought likeliest.
    fn size(&self, share: &Share) -> f64 {
        let told = self.company.members.get(share.member).and_then(|member| member.audiences.get(&share.network));
        match told {
            Some(Connections::Sample(sample)) => f64::from(sample.count),
            Some(Connections::Told(Audience::Count(n))) => f64::from(*n),
            Some(Connections::Told(Audience::AtLeast(n))) => self.sizes[&share.network].nodes(f64::from(*n), 1)[0],
            _ => self.sizes[&share.network].middle().0.exp(),
        }
    }

    fn habits(&self, network: Network) -> &Habits {
        &self.habits[&network]
    }

    fn reshare(&self) -> LogNormal {
        self.reshare
    }

    fn resharer(&self, network: Network) -> LogNormal {
        self.resharers[&network]
    }

    /// How many different people outside saw any of the items in question.
    #[must_use]
    pub fn answer(&self, question: &Question, rng: &mut dyn Rng) -> Report {
        let asked = Asked::new(self, question);
        let basis = self.basis(&asked);
        let report = |spread, method, evidence| self.empty(spread, method, evidence, basis);
        if asked.shares.is_empty() {
            let Some(clicks) = asked.clicks.filter(|clicks| *clicks > 0) else {
                return report(Spread::exactly(0.0), Method::Nothing, Evidence::Measured);
            };
            let drawn = (0..DRAWS.0).map(|_| (clicks::unattributed(rng, clicks), 1.0)).collect();
            return report(weighed::one_sided(drawn), Method::Clicks, Evidence::Modelled);
        }
        let mut script = self.script(&asked);
        script.watched = shrink::watched(self, &asked, &script.passes);
        let mut shown = vec![0.0; script.keys.len()];
        script.passes.iter().for_each(|pass| shown[pass.list] = f64::max(shown[pass.list], pass.figure.unwrap_or(0.0)));
        let base = Base::new(self.company, script.keys.clone(), &self.sizes, shown);
        let scenes = base.scenes();
        let (mut draws, mut weight_of_one): (Vec<Draw>, usize) = (vec![], 0);
        for i in 0..scenes {
            let scene = base.scene(&self.sizes, (i, scenes), rng);
            if i == 0 {
                weight_of_one = scene.lists.len() + scene.alone.len() + 16 * script.passes.len() + 200;
            }
            let count = (WORK / weight_of_one).clamp(DRAWS.1, DRAWS.0).div_ceil(scenes);
            draws.extend(script.draw(&scene, count, rng));
        }
        draws::meet(&mut draws);
        let weights = self.weigh(&mut draws, &asked, rng);
        let column =
            |of: &dyn Fn(&Draw) -> f64| weighed::spread(draws.iter().map(of).zip(weights.iter().copied()).collect());
        let met = |k: usize| column(&|draw| draw.met.map_or(0.0, |met| met[k]));
        Report {
            inside: column(&|draw| draw.inside),
            networks: script.networks.iter().enumerate().map(|(i, n)| (*n, column(&|draw| draw.networks[i]))).collect(),
            direct: column(&|draw| draw.direct),
            passed_on: column(&|draw| draw.passed_on),
            frequency: [met(0), met(1), met(2)],
            naive_sum: asked.naive_sum(self.company),
            shrink: shrink::rank(self, &asked, &script, &draws, &weights),
            ..report(column(&|draw| draw.reach), Method::People, evidence(&basis))
        }
    }

    /// Weights of the draws by the clicks; draws that the clicks contradict are raised where the clicks came another way.
    fn weigh(&self, draws: &mut [Draw], asked: &Asked, rng: &mut dyn Rng) -> Vec<f64> {
        let Some(clicks) = asked.clicks else { return vec![1.0; draws.len()] };
        let points: Vec<(f64, f64)> = draws.iter().map(|draw| (draw.reach + draw.inside, draw.shift)).collect();
        let weighed = self.rates.weigh(&points, clicks, asked.shares.len(), &asked.items);
        for (draw, (_, dark)) in draws.iter_mut().zip(&weighed) {
            if *dark > 1e-6 && draw::uniform(rng) < *dark {
                draw.reach = clicks::raise(rng, draw.reach, clicks);
            }
        }
        weighed::tempered(weighed.into_iter().map(|(weight, _)| weight).collect())
    }

    fn script(&self, asked: &Asked) -> Script<'_> {
        let keys: BTreeSet<Key> = asked.shares.iter().map(|(_, share)| (share.network, share.member)).collect();
        let keys: Vec<Key> = keys.into_iter().collect();
        let networks: BTreeSet<Network> = keys.iter().map(|key| key.0).collect();
        let networks: Vec<Network> = networks.into_iter().collect();
        let network = |share: &Share| networks.binary_search(&share.network).unwrap_or(0);
        let list = |share: &Share| keys.binary_search(&(share.network, share.member)).unwrap_or(0);
        let item = |place: usize| asked.items.binary_search(&place).unwrap_or(0);
        let passes = asked.shares.iter().map(|(place, share)| Pass {
            list: list(share),
            item: item(*place),
            network: network(share),
            figure: figure(share),
            exact: share.reached.is_some(),
        });
        let passes: Vec<Pass> = passes.collect();
        let mut counted = vec![true; keys.len()];
        passes.iter().for_each(|pass| counted[pass.list] &= pass.figure.is_some());
        let mut seen = BTreeMap::new();
        for (i, place) in asked.items.iter().enumerate() {
            for (j, network) in networks.iter().enumerate() {
                seen.extend(self.seen.get(&(*place, *network)).map(|seen| ((i, j), seen)));
            }
        }
        Script {
            model: self,
            passes,
            items: asked.items.len(),
            seen,
            watched: vec![],
            counted,
            reposts: asked.reposts(self.company),
            keys,
            networks,
        }
    }

    fn basis(&self, asked: &Asked) -> Basis {
        let mut basis = Basis { shares: asked.shares.len() as u32, clicks: asked.clicks, ..Basis::default() };
        for (_, share) in &asked.shares {
            match self.company.members.get(share.member).and_then(|member| member.audiences.get(&share.network)) {
                Some(Connections::Sample(_)) => basis.sampled += 1,
                Some(Connections::Told(Audience::Count(_) | Audience::AtLeast(_))) => basis.told += 1,
                _ => {}
            }
            basis.anchored += u32::from(figure(share).is_some());
        }
        let reposts = asked.reposts(self.company);
        basis.reposts = (reposts.open < 1.0).then_some(reposts.known as u64);
        basis.learnt_from = self.figures.saturating_sub(basis.anchored);
        basis
    }

    fn empty(&self, reach: Spread, method: Method, evidence: Evidence, basis: Basis) -> Report {
        Report {
            reach,
            inside: Spread::default(),
            networks: BTreeMap::new(),
            direct: Spread::default(),
            passed_on: Spread::default(),
            frequency: [Spread::default(); 3],
            naive_sum: Some(0),
            method,
            evidence,
            basis,
            shrink: vec![],
        }
    }
}

/// The shares in question.
pub(super) struct Asked {
    /// Places of the items, ascending, each once.
    items: Vec<usize>,
    /// With the item's place; each person once for each item and network, in order.
    shares: Vec<(usize, Share)>,
    /// Clicks, where any were counted and these are everybody's shares: then they are those of the question.
    clicks: Option<u64>,
}

impl Asked {
    fn new(model: &Model, question: &Question) -> Self {
        let company = model.company;
        let items: BTreeSet<usize> =
            question.items.iter().copied().filter(|place| *place < company.items.len()).collect();
        let meant = |share: &Share| question.members.as_ref().is_none_or(|members| members.contains(&share.member));
        let all = items.iter().flat_map(|place| model.shares[*place].iter().map(|share| (*place, *share)));
        let shares: Vec<(usize, Share)> = all.filter(|(_, share)| meant(share)).collect();
        let clicks = items.iter().filter_map(|place| company.items[*place].clicks);
        let whole = items.iter().all(|place| model.shares[*place].iter().all(meant));
        let clicks = clicks.reduce(u64::saturating_add).filter(|_| whole);
        Self { items: items.into_iter().collect(), shares, clicks }
    }

    /// Reposts, as far as they are known.
    fn reposts(&self, company: &Company) -> Reposts {
        let mine: BTreeSet<(usize, Network, usize)> =
            self.shares.iter().map(|(place, share)| (*place, share.network, share.member)).collect();
        let mut all = Reposts::default();
        for place in &self.items {
            let of = |share: &Share| mine.contains(&(*place, share.network, share.member));
            let part = self.shares.iter().filter(|(p, _)| p == place).count() as f64 / self.shares.len().max(1) as f64;
            let reposts = Reposts::of(&company.items[*place], of);
            all.known += reposts.known;
            all.open += reposts.open * part;
            all.deeper += reposts.deeper * part;
        }
        all
    }

    fn naive_sum(&self, company: &Company) -> Option<u64> {
        let lists: BTreeSet<(Network, usize)> =
            self.shares.iter().map(|(_, share)| (share.network, share.member)).collect();
        let size = |(network, member): (Network, usize)| match company.members.get(member)?.audiences.get(&network)? {
            Connections::Sample(sample) => Some(u64::from(sample.count)),
            Connections::Told(audience) => audience.floor().map(u64::from),
        };
        lists.into_iter().map(size).sum()
    }
}

/// The figure that counts: people before impressions.
fn figure(share: &Share) -> Option<f64> {
    share.reached.or(share.impressions).map(|x| (x as f64).min(prior::WORLD))
}

/// The shares of an item in order; of two of one person on one network the one of which more is known. Without the
/// figures that are slips: who read one as "everybody saw it" would be sure of it.
fn distinct(company: &Company, item: &Item) -> Vec<Share> {
    let known = |share: &Share| (share.reached.is_some(), share.reached, share.impressions, share.reposts);
    let mut shares = item.shares.clone();
    shares.sort_by_key(|share| (share.network, share.member, std::cmp::Reverse(known(share))));
    shares.dedup_by_key(|share| (share.network, share.member));
    for share in &mut shares {
        let most = most_shown(company, share);
        share.impressions.take_if(|shown| *shown as f64 > most);
        share.reached.take_if(|shown| *shown as f64 > most);
    }
    shares
}

/// A figure above this is a slip, and not an audience.
fn most_shown(company: &Company, share: &Share) -> f64 {
    let known = match scene::told(company, (share.network, share.member)) {
        Told::Exactly(n) => n,
        Told::AtLeast(n) => n.max(f64::from(MOST_UNTOLD)),
    };
    MOST_BELIEVED as f64 * known
}

fn evidence(basis: &Basis) -> Evidence {
    match basis {
        _ if basis.anchored > 0 => Evidence::Measured,
        _ if basis.sampled + basis.told < basis.shares => Evidence::Modelled,
        _ if basis.sampled == basis.shares => Evidence::Sampled,
        _ => Evidence::Declared,
    }
}

fn learn_sizes(company: &Company, network: Network) -> Sizes {
    let (mut counts, mut bands) = (vec![], vec![]);
    for known in company.members.iter().filter_map(|member| member.audiences.get(&network)) {
        match known {
            Connections::Sample(sample) => counts.push(sample.count),
            Connections::Told(Audience::Count(n)) => counts.push(*n),
            Connections::Told(Audience::AtLeast(n)) => bands.push(*n),
            Connections::Told(Audience::Unknown) => {}
        }
    }
    Sizes::learn(Prior::of(network).audience, &counts, &bands)
}

impl Spread {
    /// At [`QUANTILES`], of weighted draws.
    fn of(mean: f64, quantile: impl Fn(f64) -> f64) -> Self {
        Self { mean, quantiles: QUANTILES.map(quantile) }
    }
}
