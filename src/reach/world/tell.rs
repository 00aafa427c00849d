//! What is told of a world: samples, counts and bands, clicks, and the figures that networks show.

use std::collections::{BTreeMap, BTreeSet};

use rand_core::Rng;

use super::super::{Audience, Connections, Member, Sample, Share};
use super::cascade::Posted;
use super::chance::{gamma_mean_one, poisson, uniform};
use super::colleagues::Colleagues;
use super::person::{mix, pseudonym};
use super::{Bots, Settings, Shown};
use crate::network::Network;

/// The networks of a world, the first one always.
pub(super) const NETWORKS: [Network; 4] = [Network::Linkedin, Network::X, Network::Facebook, Network::Bluesky];

/// From here on LinkedIn shows "500+", and most people tell what they see.
const BAND: u32 = 500;

/// Pseudonyms below this are kept.
fn threshold(theta: f64) -> u64 {
    (theta * (1u64 << 63) as f64) as u64
}

/// The key under which people of this network are named: networks that know accounts have one of their own.
fn key(settings: &Settings, key: u64, network: usize) -> u64 {
    if settings.by_account && network == 1 { mix(key, 77) } else { key }
}

/// Pseudonyms of all colleagues below theta.
pub(super) fn inside(colleagues: &Colleagues, settings: &Settings, secret: u64) -> BTreeSet<u64> {
    let below = threshold(settings.theta);
    let all = (0..settings.networks).flat_map(|network| {
        colleagues.people.iter().map(move |person| pseudonym(key(settings, secret, network), u64::from(*person)))
    });
    all.filter(|pseudonym| *pseudonym < below).collect()
}

/// What each colleague gives.
pub(super) fn members(rng: &mut dyn Rng, colleagues: &Colleagues, settings: &Settings, secret: u64) -> Vec<Member> {
    colleagues.known.iter().map(|known| member(rng, known, settings, secret)).collect()
}

fn member(rng: &mut dyn Rng, known: &[Vec<u32>], settings: &Settings, secret: u64) -> Member {
    let (gives, silent, band) = (uniform(rng), uniform(rng), uniform(rng));
    let mut audiences = BTreeMap::new();
    for (place, contacts) in known.iter().enumerate() {
        let count = contacts.len() as u32;
        let told = if gives < settings.sampled {
            let people = contacts.iter().map(|person| u64::from(*person));
            Connections::Sample(sample(people, key(settings, secret, place), settings.theta))
        } else if silent < settings.silent {
            continue;
        } else if place == 0 && count >= BAND && band < 0.7 {
            Connections::Told(Audience::AtLeast(BAND))
        } else {
            Connections::Told(Audience::Count(count))
        };
        audiences.insert(NETWORKS[place], told);
    }
    Member { audiences }
}

/// The coordinated part of an audience.
pub(super) fn sample(people: impl ExactSizeIterator<Item = u64>, key: u64, theta: f64) -> Sample {
    let (count, below) = (people.len() as u32, threshold(theta));
    let mut pseudonyms: Vec<u64> =
        people.map(|person| pseudonym(key, person)).filter(|pseudonym| *pseudonym < below).collect();
    pseudonyms.sort_unstable();
    Sample { count, pseudonyms }
}

/// A share with what its author gives. `viewers` saw it first-hand, `expected` would on average.
pub(super) fn share(rng: &mut dyn Rng, posted: &Posted, viewers: u32, expected: f64, settings: &Settings) -> Share {
    let given = uniform(rng) < settings.anchors;
    let noise = if settings.shown == Shown::Poisson { poisson(rng, expected) as u64 } else { 0 };
    let figure = |kind: bool, figure: u64| (given && kind).then_some(figure);
    Share {
        member: posted.member,
        network: NETWORKS[posted.network],
        impressions: figure(settings.shown == Shown::Exact, viewers.into())
            .or_else(|| figure(settings.shown == Shown::Poisson, noise)),
        reached: figure(settings.shown == Shown::Reached, viewers.into()),
        reposts: None,
    }
}

/// Counted clicks of an item that `people` saw at this click rate, of people and of robots.
pub(super) fn clicks(rng: &mut dyn Rng, people: u32, rate: f64, shares: usize, bots: Bots) -> Option<u64> {
    let human = f64::from(people) * rate;
    let luck = gamma_mean_one(rng, 1.5);
    let robots = match bots {
        Bots::PerShare(mean) => mean * shares as f64 * luck,
        Bots::Part(part) => human * part / (1.0 - part) * luck,
        Bots::NotCounted => return None,
    };
    Some((poisson(rng, human) + poisson(rng, robots)) as u64)
}
