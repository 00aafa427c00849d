//! A company in a graph, its items, and how many people really saw them.

use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_core::Rng;

use super::super::{Belief, Company, Item, Share};
use super::cascade::{Ground, Posted};
use super::chance::{beta, gamma_mean_one, log_normal, uniform};
use super::colleagues::Colleagues;
use super::person::{Ties, mix};
use super::{Graph, Reposts, Settings, tell};

/// Visibility of the second, third and fourth network, relative to the first.
const RELATIVE: [f64; 4] = [1.0, 0.5, 1.2, 0.5];

/// What is told of a company, and what is true of its items.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// What the estimate is asked.
    pub company: Company,
    /// In the order of the company's items.
    pub truths: Vec<Truth>,
}

/// How many different people saw an item, and what others would have said instead.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Truth {
    /// Outside the company, in any way.
    pub outside: u32,
    /// Colleagues, in any way.
    pub inside: u32,
    /// Outside, from a colleague's own share.
    pub direct: u32,
    /// Outside, only from somebody who passed it on.
    pub passed_on: u32,
    /// Sum of the sharers' true numbers of contacts.
    pub followers: f64,
    /// The same, each times its network's true mean visibility at this company.
    pub visible_followers: f64,
    /// Different people outside among these contacts.
    pub union: f64,
    /// The same times the mean visibility, weighted by contacts.
    pub visible_union: f64,
}

/// Generators of their own for what is true and for what is told: worlds that differ only in what is told are the same.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Company,
    Told,
    Item(usize),
    Figures(usize),
}

pub(super) fn stream(seed: u64, purpose: Purpose) -> ChaCha8Rng {
    let number = match purpose {
        Purpose::Company => 0,
        Purpose::Told => 1,
        Purpose::Item(item) => 2 + 2 * item as u64,
        Purpose::Figures(item) => 3 + 2 * item as u64,
    };
    ChaCha8Rng::seed_from_u64(mix(seed, number))
}

/// What one company's networks show, on average and from item to item.
struct Tenant {
    means: Vec<f64>,
    concentration: f64,
}

impl Tenant {
    fn new(rng: &mut dyn Rng, settings: &Settings) -> Self {
        let mean = |rng: &mut dyn Rng, relative: f64| {
            (relative * settings.visibility * log_normal(rng, 0.0, settings.spread)).clamp(0.005, 0.7)
        };
        let means = RELATIVE[..settings.networks].iter().map(|relative| mean(rng, *relative)).collect();
        Self { means, concentration: settings.concentration }
    }

    fn visibility(&self, rng: &mut dyn Rng) -> Vec<f64> {
        let k = self.concentration;
        self.means.iter().map(|mean| beta(rng, (mean * k, (1.0 - mean) * k))).collect()
    }
}

/// Walks a company out of `graph` and lets its items spread. The same for the same seed.
#[must_use]
pub fn make(graph: &Graph, settings: &Settings, seed: u64) -> World {
    let networks = settings.networks.clamp(1, RELATIVE.len());
    let settings = &Settings { networks, ..settings.clone() };
    let rng = &mut stream(seed, Purpose::Company);
    let (secret, tied) = (rng.next_u64(), rng.next_u64());
    let ties = Ties::new(networks, settings.duplicates, tied);
    let colleagues = Colleagues::new(rng, graph, &ties, settings);
    let settings = &settings.of_one_company(rng);
    let tenant = Tenant::new(rng, settings);
    let mut ground = Ground::new(graph, ties, &colleagues, settings.frailty);
    let items = (0..settings.items).map(|place| item(&mut ground, &tenant, settings, (seed, place)));
    let (items, truths) = items.unzip();
    let belief =
        |(place, belief): (usize, f64)| (tell::NETWORKS[place], Belief { visibility: RELATIVE[place] * belief });
    let company = Company {
        theta: settings.theta,
        headcount: colleagues.people.len() as u32,
        members: tell::members(&mut stream(seed, Purpose::Told), &colleagues, settings, secret),
        inside: tell::inside(&colleagues, settings, secret),
        by_account: (settings.by_account && networks > 1).then_some(tell::NETWORKS[1]).into_iter().collect(),
        items,
        beliefs: (0..networks).filter_map(|place| Some((place, settings.belief?))).map(belief).collect(),
    };
    World { company, truths }
}

fn item(ground: &mut Ground<'_>, tenant: &Tenant, settings: &Settings, (seed, place): (u64, usize)) -> (Item, Truth) {
    let rng = &mut stream(seed, Purpose::Item(place));
    let visibility = tenant.visibility(rng);
    let reshare = settings.reshare.map(|(median, spread)| log_normal(rng, median.ln(), spread).min(0.5));
    let rate = beta(rng, settings.click_rate);
    let posted = posted(rng, ground.colleagues, settings, &visibility);
    let done = ground.spread(rng, &posted, &visibility, reshare);
    let truth = Truth {
        outside: done.direct + done.passed_on,
        inside: done.inside,
        direct: done.direct,
        passed_on: done.passed_on,
        ..baselines(ground.colleagues, &posted, &tenant.means)
    };
    let rng = &mut stream(seed, Purpose::Figures(place));
    // What nobody said they shared cannot be told; its clicks are counted all the same.
    let told = if settings.dark { &[] } else { posted.as_slice() };
    let shares = told.iter().zip(done.viewers.iter().zip(&done.passed_on_by)).map(|(posted, (viewers, reposts))| {
        let known = ground.colleagues.known[posted.member][posted.network].len();
        let share = tell::share(rng, posted, *viewers, known as f64 * posted.chance.min(1.0), settings);
        Share { reposts: (settings.reposts == Reposts::OfShares).then_some((*reposts).into()), ..share }
    });
    let shares = shares.collect();
    let people = truth.outside + truth.inside;
    let clicks = tell::clicks(rng, people, rate, posted.len().max(usize::from(settings.dark)), settings.bots);
    let reposts = (settings.reposts == Reposts::All).then_some(done.reposts.into());
    (Item { shares, clicks, reposts }, truth)
}

/// Who shares where, and with which luck.
fn posted(rng: &mut dyn Rng, colleagues: &Colleagues, settings: &Settings, visibility: &[f64]) -> Vec<Posted> {
    let (least, most) = match settings.shares {
        _ if settings.dark && uniform(rng) < 0.5 => (1, 3),
        (least, most) if most > 0 && !settings.dark => (least.max(1), most),
        _ => return vec![],
    };
    let wanted = f64::from(least) * (f64::from(most + 1) / f64::from(least)).powf(uniform(rng));
    let wanted = wanted as usize;
    let mut posted: Vec<Posted> = vec![];
    for member in colleagues.sharers(rng, wanted) {
        let first = (uniform(rng) * settings.networks as f64) as usize;
        for (network, visibility) in visibility.iter().enumerate() {
            // On one network for sure, on each other one now and then.
            let also = uniform(rng) < 0.3;
            let chance = visibility * gamma_mean_one(rng, settings.frailty);
            if (network == first || also) && posted.len() < wanted {
                posted.push(Posted { member, network, chance });
            }
        }
    }
    posted
}

/// What is said instead where nobody estimates.
pub(super) fn baselines(colleagues: &Colleagues, posted: &[Posted], means: &[f64]) -> Truth {
    let mut per_network: BTreeMap<usize, f64> = BTreeMap::new();
    let mut all: BTreeSet<u32> = BTreeSet::new();
    for share in posted {
        let known = &colleagues.known[share.member][share.network];
        *per_network.entry(share.network).or_default() += known.len() as f64;
        all.extend(known.iter().copied().filter(|person| !colleagues.is(*person)));
    }
    let followers: f64 = per_network.values().sum();
    let visible_followers = per_network.iter().map(|(network, known)| known * means[*network]).sum();
    let union = all.len() as f64;
    let mean = if followers > 0.0 { visible_followers / followers } else { 0.0 };
    Truth { followers, visible_followers, union, visible_union: union * mean, ..Truth::default() }
}
