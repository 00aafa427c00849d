//! Worlds from other assumptions than those of the graphs, to see what the estimate is worth where it is wrong.
//!
//! Contacts are drawn by popularity from the departments' own pools; audiences are Pareto; visibility is log-uniform
//! for an item and log-normal for a share; networks show some people a post twice and count that; those who pass it on
//! show it to strangers. How it spreads shares nothing with `cascade`.

use std::collections::BTreeSet;

use rand_core::Rng;

use super::super::{Company, Item, Share};
use super::cascade::Posted;
use super::chance::{log_normal, poisson, uniform};
use super::colleagues::Colleagues;
use super::truth::{Purpose, baselines, stream};
use super::{Settings, Truth, World, tell};
use crate::network::Network;

/// Mean of a visibility that is log-uniform between 0.04 and 0.28.
const MEAN: f64 = 0.123;
/// Ids from here on are known to one person only.
const PRIVATE: u32 = 1 << 30;

/// One company and its items. Of the settings only those count that say how many items there are, what is told, and
/// how many figures are given; audiences are on LinkedIn alone, and no belief is told.
#[must_use]
pub fn strangers(settings: &Settings, seed: u64) -> World {
    let settings = &Settings { networks: 1, by_account: false, ..settings.clone() };
    let rng = &mut stream(seed, Purpose::Company);
    let secret = rng.next_u64();
    let colleagues = company(rng);
    let (items, truths) = (0..settings.items).map(|place| item(&colleagues, settings, (seed, place))).unzip();
    let company = Company {
        theta: settings.theta,
        headcount: colleagues.people.len() as u32,
        members: tell::members(&mut stream(seed, Purpose::Told), &colleagues, settings, secret),
        inside: tell::inside(&colleagues, settings, secret),
        items,
        ..Company::default()
    };
    World { company, truths }
}

/// Ids below the headcount are colleagues, then come the pools of all and of each department.
fn company(rng: &mut dyn Rng) -> Colleagues {
    let size = 40 + (200.0 * uniform(rng)) as u32;
    let departments = 1 + size / 40;
    let pool = f64::from(size) * (10.0 + 30.0 * uniform(rng));
    let private = 0.1 + 0.5 * uniform(rng);
    let mut next = PRIVATE;
    let known = (0..size).map(|person| {
        let wanted = (90.0 * uniform(rng).powf(-0.75)).min(4_000.0) as usize;
        let own = (1 + person % departments) * pool as u32;
        let mut known = BTreeSet::new();
        for _ in 0..wanted {
            let kind = uniform(rng);
            known.insert(if kind < 0.12 {
                (uniform(rng) * f64::from(size)) as u32
            } else if kind < 0.12 + private {
                next += 1;
                next
            } else {
                // The square makes some people of a pool known to many.
                let place = size + (uniform(rng).powi(2) * pool) as u32;
                if kind < 0.9 { place + own } else { place }
            });
        }
        known.remove(&person);
        vec![known.into_iter().collect()]
    });
    let known = known.collect();
    Colleagues::of(rng, (0..size).collect(), known)
}

fn item(colleagues: &Colleagues, settings: &Settings, (seed, place): (u64, usize)) -> (Item, Truth) {
    let rng = &mut stream(seed, Purpose::Item(place));
    let size = colleagues.people.len() as f64;
    let wanted = (size * 0.3).min(1.0 + 30.0 * uniform(rng).powi(2)) as usize;
    let visibility = 0.04 * 7f64.powf(uniform(rng));
    let reshare = 0.0005 * 6f64.powf(uniform(rng));
    let mut sharers = BTreeSet::new();
    for _ in 0..wanted.max(1) {
        sharers.insert((uniform(rng) * size) as usize);
    }
    let (mut seen, mut shares, mut posted) = (BTreeSet::new(), vec![], vec![]);
    for member in sharers {
        let chance = visibility * log_normal(rng, -0.18, 0.6);
        let known = &colleagues.known[member][0];
        let viewers: Vec<u32> = known.iter().copied().filter(|_| uniform(rng) < chance).collect();
        let shown = viewers.len() as f64 + poisson(rng, 0.15 * viewers.len() as f64);
        let given = uniform(rng) < settings.anchors;
        let impressions = given.then_some(shown as u64);
        shares.push(Share { member, network: Network::Linkedin, impressions, reached: None, reposts: None });
        posted.push(Posted { member, network: 0, chance });
        seen.extend(viewers);
    }
    let inside = seen.range(..colleagues.people.len() as u32).count() as u32;
    let direct = seen.len() as u32 - inside;
    let passed_on = pass_on(rng, direct, visibility, reshare);
    let people = f64::from(direct + inside + passed_on);
    let rate = 0.003 * 8f64.powf(uniform(rng));
    let robots = shares.len() as f64 * 2.0 * uniform(rng);
    let clicks = poisson(rng, people * rate) + poisson(rng, robots);
    let truth =
        Truth { outside: direct + passed_on, inside, direct, passed_on, ..baselines(colleagues, &posted, &[MEAN]) };
    (Item { shares, clicks: Some(clicks as u64), reposts: None }, truth)
}

/// How many strangers those show it to who pass it on: eight times at most.
fn pass_on(rng: &mut dyn Rng, viewers: u32, visibility: f64, reshare: f64) -> u32 {
    let (mut fresh, mut all) = (f64::from(viewers), 0.0);
    for _ in 0..8 {
        let reshares = poisson(rng, fresh * reshare) as u32;
        fresh = (0..reshares)
            .map(|_| {
                let strangers = 150.0 * uniform(rng).powf(-0.6) * visibility;
                poisson(rng, strangers.min(5_000.0))
            })
            .sum();
        all += fresh;
    }
    all as u32
}
