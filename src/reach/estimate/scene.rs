//! Who knows whom among those who shared: one imagined world of people and lists, ready for many draws.
//!
//! Samples are what they are. Lists that nobody sampled are drawn (see [`super::urn`]); a scene is one such drawing, and
//! an estimate looks at several. People known by one list only need no bookkeeping: their number is enough.

use std::collections::{BTreeMap, BTreeSet};

use rand_core::Rng;

use super::prior::{self, Prior};
use super::sizes::Sizes;
use super::urn::{Circle, Pattern, Urn};
use crate::network::Network;
use crate::reach::draw::{beta, uniform};
use crate::reach::sample::threshold_of;
use crate::reach::{Audience, Company, Connections};

/// Most contacts of a scene: what more would add in accuracy is below one per cent.
const MOST_CONTACTS: f64 = 80_000.0;
/// Most scenes of an estimate.
const SCENES: usize = 10;
/// Most contacts of a scene in which nothing was sampled.
const MOST_DRAWN: f64 = 8_000.0;
/// Most contacts that are drawn for one list.
const MOST_LISTED: f64 = 20_000.0;

/// Whose audience, where: what one or more shares are shown to.
pub(super) type Key = (Network, usize);

/// What is known of the lists in question before anything is drawn.
pub(super) struct Base<'a> {
    company: &'a Company,
    keys: Vec<Key>,
    /// The largest figure of each list's shares: nobody shows a post to more people than there are.
    shown: Vec<f64>,
    /// Share of the people that is looked at.
    theta: f64,
    /// Ids of the sampled people of each list in question, `None` where it was not sampled.
    sampled: Vec<Option<Vec<u32>>>,
    /// Who is inside, by id.
    inside: Vec<bool>,
    /// All samples of a network, where some list there has to be drawn.
    circles: BTreeMap<Network, Circle>,
    patterns: BTreeMap<Network, Pattern>,
    /// The earlier list of the same person, for each list.
    earlier: Vec<Option<usize>>,
    /// Counts of sampled contacts that one person has on two networks, of all they could have.
    twice: (f64, f64),
    people: u32,
}

/// One imagined world.
pub(super) struct Scene {
    /// Size of each list in people, colleagues included.
    pub(super) sizes: Vec<f64>,
    /// People known by this list only: outside, inside.
    pub(super) alone: Vec<[f64; 2]>,
    /// Where the lists of a person known by several begin in `lists`; one more than there are such people.
    pub(super) starts: Vec<u32>,
    /// Lists of these people, by network.
    pub(super) lists: Vec<u32>,
    /// How many people each of them stands for.
    pub(super) weights: Vec<f64>,
    /// Whether they are colleagues.
    pub(super) inside: Vec<bool>,
    /// Different people outside on all lists.
    pub(super) union: f64,
    /// Relative standard errors that come of looking at a sample: outside, inside.
    pub(super) errors: [f64; 2],
    /// Where no sample says who is a colleague: how many there are that may be met.
    pub(super) colleagues: Option<f64>,
}

impl<'a> Base<'a> {
    /// Gathers what is known of the lists `keys`, which are in ascending order; to so many people, at least, they are
    /// `shown` to have shown something.
    pub(super) fn new(company: &'a Company, keys: Vec<Key>, sizes: &BTreeMap<Network, Sizes>, shown: Vec<f64>) -> Self {
        let theta = theta(company, &keys, sizes);
        let unsampled: BTreeSet<Network> =
            keys.iter().filter(|key| sample(company, **key).is_none()).map(|key| key.0).collect();
        let wanted: BTreeMap<Key, usize> = keys.iter().copied().enumerate().map(|(i, key)| (key, i)).collect();
        let below = threshold_of(theta);
        // One sort gives everybody a number.
        let mut met: Vec<(u64, u32)> = vec![];
        let mut extra: Vec<(Network, u32)> = vec![];
        for (member, known) in company.members.iter().enumerate() {
            for (network, connections) in &known.audiences {
                let Connections::Sample(sample) = connections else { continue };
                let list = match wanted.get(&(*network, member)) {
                    Some(list) => *list,
                    None if unsampled.contains(network) => {
                        extra.push((*network, (keys.len() + extra.len()) as u32));
                        keys.len() + extra.len() - 1
                    }
                    None => continue,
                };
                met.extend(sample.pseudonyms.iter().take_while(|p| **p < below).map(|p| (*p, list as u32)));
            }
        }
        met.sort_unstable();
        let mut lists: Vec<Vec<u32>> = vec![vec![]; keys.len() + extra.len()];
        let (mut inside, mut last) = (vec![], None);
        for (pseudonym, list) in met {
            if last != Some(pseudonym) {
                inside.push(company.inside.contains(&pseudonym));
                last = Some(pseudonym);
            }
            let id = (inside.len() - 1) as u32;
            if lists[list as usize].last() != Some(&id) {
                lists[list as usize].push(id);
            }
        }
        let mut circles: BTreeMap<Network, Circle> =
            unsampled.iter().map(|network| (*network, Circle::default())).collect();
        let places = keys.iter().enumerate().map(|(i, key)| (key.0, i as u32)).chain(extra);
        let mut known: BTreeMap<Network, Vec<Vec<u32>>> = BTreeMap::new();
        for (network, list) in places {
            if let Some(circle) = circles.get_mut(&network)
                && !lists[list as usize].is_empty()
            {
                circle.know(&lists[list as usize]);
                known.entry(network).or_default().push(lists[list as usize].clone());
            }
        }
        let pattern = |(network, lists)| (network, Pattern::new(lists, circles[&network].overlap()));
        let patterns = known.into_iter().map(pattern).collect();
        lists.truncate(keys.len());
        let sampled: Vec<Option<Vec<u32>>> =
            keys.iter().zip(lists).map(|(key, list)| sample(company, *key).map(|_| list)).collect();
        let twice = twice(company, &keys, &sampled);
        let mut first: BTreeMap<usize, usize> = BTreeMap::new();
        let earlier = keys.iter().enumerate().map(|(i, key)| Some(*first.entry(key.1).or_insert(i)).filter(|j| *j < i));
        let earlier = earlier.collect();
        Self {
            company,
            theta,
            shown,
            earlier,
            twice,
            people: inside.len() as u32,
            inside,
            circles,
            patterns,
            sampled,
            keys,
        }
    }

    /// How many scenes to look at: one where there is nothing to imagine, fewer where so many lists are drawn that one
    /// scene is like another.
    pub(super) fn scenes(&self) -> usize {
        let by_name = |(i, key): (usize, &Key)| self.earlier[i].is_none() || !self.company.by_account.contains(&key.0);
        let drawn = self.sampled.iter().filter(|list| list.is_none()).count();
        let sampled = self.sampled.len() - drawn;
        match (drawn, self.keys.iter().enumerate().all(by_name)) {
            (0, true) => 1,
            (0, false) => SCENES,
            _ if sampled == 0 => 2 * SCENES,
            _ => (600 / drawn).clamp(3, SCENES),
        }
    }

    /// The imagined world at this place among so many. Together they show overlaps from small to large: by chance alone a
    /// handful of them would often lie on one side.
    pub(super) fn scene(
        &self,
        sizes: &BTreeMap<Network, Sizes>,
        (place, scenes): (usize, usize),
        rng: &mut dyn Rng,
    ) -> Scene {
        let mut next = self.people;
        let mut circles = self.circles.clone();
        let mut part = || (place as f64 + uniform(rng)) / scenes as f64;
        let parts: Vec<f64> = circles.keys().map(|_| part()).collect();
        let urn = |((network, circle), part): ((&Network, &Circle), f64)| {
            (*network, Urn::draw(circle.overlap(), self.theta, part, rng))
        };
        let urns: BTreeMap<Network, Urn> = circles.iter().zip(parts).map(urn).collect();
        let shifts: BTreeMap<Network, f64> =
            sizes.iter().map(|(network, sizes)| (*network, sizes.shift(rng))).collect();
        let alone = Pattern::default();
        let colleagues = self.colleagues(rng);
        let (both, of) = self.twice;
        let (a, b) = prior::CROSS_NETWORK;
        let cross = beta(rng, (a + both, b + of - both));
        let (mut totals, mut insiders, mut lists): (Vec<f64>, Vec<f64>, Vec<Vec<u32>>) = (vec![], vec![], vec![]);
        for (i, key) in self.keys.iter().enumerate() {
            let mine = self.earlier[i];
            let total = match told(self.company, *key) {
                Told::Exactly(n) => n.max(self.shown[i]),
                Told::AtLeast(n) => {
                    let least = n.max(self.shown[i]);
                    sizes.get(&key.0).map_or(least, |sizes| sizes.draw(least, shifts[&key.0], rng))
                }
            };
            // Colleagues are met on many lists: left on them, they would be taken for that many people outside.
            let of_them =
                colleagues.map_or(0.0, |(people, share)| people.min(total * share * Prior::of(key.0).colleagues));
            let list = match (&self.sampled[i], mine) {
                (Some(list), None) => list.clone(),
                (Some(list), Some(j)) if self.company.by_account.contains(&key.0) => {
                    same_people(list, &lists[j], cross, rng)
                }
                (Some(list), Some(_)) => list.clone(),
                (None, mine) => {
                    let rest = total - of_them;
                    // As many as a sample keeps on average. One list alone overlaps with none.
                    let kept = (rest * self.theta + uniform(rng)).floor();
                    let wanted = if self.keys.len() > 1 { kept.clamp(0.0, MOST_LISTED) } else { 0.0 };
                    let known = mine.map_or(vec![], |j| some_of(&lists[j], cross, wanted as usize, rng));
                    let pattern = self.patterns.get(&key.0).unwrap_or(&alone);
                    match circles.get_mut(&key.0) {
                        Some(circle) => {
                            let like = (urns[&key.0], pattern, self.theta);
                            circle.draw(known, wanted as usize, like, &mut next, rng)
                        }
                        None => known,
                    }
                }
            };
            totals.push(total);
            insiders.push(of_them);
            lists.push(list);
        }
        let people = next as usize;
        let scene = Scene::new(totals, insiders, lists, &self.keys, &self.inside, people, self.theta);
        Scene { colleagues: colleagues.map(|(people, _)| people), ..scene }
    }

    /// Where no sample says who is a colleague: how many there are, and how much of a list they make up.
    fn colleagues(&self, rng: &mut dyn Rng) -> Option<(f64, f64)> {
        let sampled = self.company.members.iter().flat_map(|member| member.audiences.values());
        let none = !sampled.into_iter().any(|known| matches!(known, Connections::Sample(_)));
        let people = f64::from(self.company.headcount).max(self.company.members.len() as f64) - 1.0;
        none.then(|| (people.max(0.0), beta(rng, prior::INSIDE_SHARE)))
    }
}

/// What is told of a list's size.
pub(super) enum Told {
    Exactly(f64),
    AtLeast(f64),
}

pub(super) fn told(company: &Company, (network, member): Key) -> Told {
    match company.members.get(member).and_then(|member| member.audiences.get(&network)) {
        Some(Connections::Sample(sample)) => Told::Exactly(f64::from(sample.count)),
        Some(Connections::Told(Audience::Count(n))) => Told::Exactly(f64::from(*n)),
        Some(Connections::Told(Audience::AtLeast(n))) => Told::AtLeast(f64::from(*n)),
        Some(Connections::Told(Audience::Unknown)) | None => Told::AtLeast(0.0),
    }
}

fn sample(company: &Company, (network, member): Key) -> Option<&crate::reach::Sample> {
    match company.members.get(member)?.audiences.get(&network)? {
        Connections::Sample(sample) => Some(sample),
        Connections::Told(_) => None,
    }
}

/// Share of the people to look at: that of the samples, or less where there is more than is needed.
fn theta(company: &Company, keys: &[Key], sizes: &BTreeMap<Network, Sizes>) -> f64 {
    let size = |key: &Key| match told(company, *key) {
        Told::Exactly(n) => n,
        Told::AtLeast(n) => n.max(sizes.get(&key.0).map_or(0.0, |sizes| sizes.middle().0.exp())),
    };
    let contacts: f64 = keys.iter().map(size).sum();
    let mut all = contacts;
    if keys.iter().any(|key| sample(company, *key).is_none()) {
        let known = company.members.iter().flat_map(|member| member.audiences.values());
        all +=
            known.map(|known| if let Connections::Sample(s) = known { f64::from(s.count) } else { 0.0 }).sum::<f64>();
    }
    let any = company.members.iter().flat_map(|m| m.audiences.values()).any(|k| matches!(k, Connections::Sample(_)));
    if any { company.theta.min(MOST_CONTACTS / all.max(1.0)) } else { (MOST_DRAWN / contacts.max(1.0)).min(1.0) }
}

/// Among lists that know people by name: how many contacts a person has on two networks, of the shorter list's.
fn twice(company: &Company, keys: &[Key], sampled: &[Option<Vec<u32>>]) -> (f64, f64) {
    let named: Vec<(usize, &Vec<u32>)> = keys
        .iter()
        .zip(sampled)
        .filter(|(key, _)| !company.by_account.contains(&key.0))
        .filter_map(|(key, list)| Some((key.1, list.as_ref()?)))
        .collect();
    let mut by_member: BTreeMap<usize, Vec<&Vec<u32>>> = BTreeMap::new();
    for (member, list) in named {
        by_member.entry(member).or_default().push(list);
    }
    let mut found = (0.0, 0.0);
    for lists in by_member.values() {
        for pair in lists.windows(2) {
            let both = pair[1].iter().filter(|person| pair[0].binary_search(person).is_ok()).count();
            found = (found.0 + both as f64, found.1 + pair[0].len().min(pair[1].len()) as f64);
        }
    }
    found
}

/// The beginning of a list: people whom its owner knows on another network too.
fn some_of(other: &[u32], cross: f64, wanted: usize, rng: &mut dyn Rng) -> Vec<u32> {
    let part = (cross * wanted.min(other.len()) as f64 / other.len().max(1) as f64).min(1.0);
    let mut list: Vec<u32> = other.iter().copied().filter(|_| uniform(rng) < part).collect();
    list.truncate(wanted);
    list
}

/// A list of accounts, some of which are people of the owner's other list.
fn same_people(list: &[u32], other: &[u32], cross: f64, rng: &mut dyn Rng) -> Vec<u32> {
    let known = some_of(other, cross, list.len(), rng);
    known.iter().copied().chain(list.iter().skip(known.len()).copied()).collect()
}

impl Scene {
    fn new(
        sizes: Vec<f64>,
        insiders: Vec<f64>,
        lists: Vec<Vec<u32>>,
        keys: &[Key],
        known_inside: &[bool],
        people: usize,
        theta: f64,
    ) -> Self {
        let mut weights = vec![1.0 / theta; people];
        let listed: Vec<f64> = sizes.iter().zip(&insiders).map(|(size, insiders)| size - insiders).collect();
        rake(&lists, &listed, &mut weights);
        let mut times = vec![0u32; people];
        lists.iter().flatten().for_each(|person| times[*person as usize] += 1);
        let is_inside = |person: u32| known_inside.get(person as usize).copied().unwrap_or(false);
        let mut alone: Vec<[f64; 2]> = insiders.into_iter().map(|insiders| [0.0, insiders]).collect();
        let mut several: Vec<(u32, u32)> = vec![];
        for (i, list) in lists.iter().enumerate() {
            let (mut left, mut shared) = (listed[i], false);
            for person in list {
                left -= weights[*person as usize];
                if times[*person as usize] > 1 {
                    shared = true;
                    several.push((*person, i as u32));
                } else {
                    alone[i][usize::from(is_inside(*person))] += weights[*person as usize];
                }
            }
            // What the sample's weights leave of the exact length: of a thin list only as far as it can be trusted.
            let trust = if shared { list.len() as f64 / (list.len() as f64 + THIN) } else { 1.0 };
            alone[i][0] = (alone[i][0] + trust * left).max(0.0);
        }
        // Lists stand in the order of networks, and so do those of a person.
        several.sort_unstable();
        debug_assert!(keys.is_sorted());
        let (mut starts, mut of, mut inside) = (vec![], vec![], vec![]);
        let mut last = None;
        for (at, (person, _)) in several.iter().enumerate() {
            if last != Some(*person) {
                starts.push(at as u32);
                of.push(weights[*person as usize]);
                inside.push(is_inside(*person));
                last = Some(*person);
            }
        }
        starts.push(several.len() as u32);
        let outside = of.iter().zip(&inside).filter(|(_, inside)| !**inside).map(|(weight, _)| weight);
        let union = alone.iter().map(|[outside, _]| outside).sum::<f64>() + outside.sum::<f64>();
        let errors = if theta < 1.0 { errors(&lists, &times, &is_inside, theta) } else { [0.0; 2] };
        let lists = several.into_iter().map(|(_, list)| list).collect();
        Self { sizes, alone, starts, lists, weights: of, inside, union, errors, colleagues: None }
    }
}

/// Below about so many sampled people a list's exact length says less than the sample: who insisted on the lengths of many
/// thin lists would count too many people.
const THIN: f64 = 16.0;

/// Weights under which every list has its exact length, or comes near it where it is thin: iterative proportional
/// fitting, a bounded number of rounds.
fn rake(lists: &[Vec<u32>], sizes: &[f64], weights: &mut [f64]) {
    const ROUNDS: usize = 4;
    for _ in 0..ROUNDS {
        for (list, size) in lists.iter().zip(sizes) {
            let sum: f64 = list.iter().map(|person| weights[*person as usize]).sum();
            if sum > 0.0 {
                let trust = list.len() as f64 / (list.len() as f64 + THIN);
                let factor = (size / sum).clamp(0.25, 4.0).powf(trust);
                list.iter().for_each(|person| weights[*person as usize] *= factor);
            }
        }
    }
}

/// A visibility at which the error of a sample is looked at.
const TYPICAL: f64 = 0.15;

/// Relative standard errors, outside and inside, of how many people see it: what raking to the lists' lengths leaves of
/// the error of a sample. A person's chance to see it is explained by the lists as well as they can and are trusted
/// (least squares, by sweeps); the rest is chance.
fn errors(lists: &[Vec<u32>], times: &[u32], inside: &dyn Fn(u32) -> bool, theta: f64) -> [f64; 2] {
    const SWEEPS: usize = 4;
    let chance = |times: &u32| 1.0 - (1.0 - TYPICAL).powi(*times as i32);
    let chances: Vec<f64> = times.iter().map(chance).collect();
    let mut rest = chances.clone();
    for _ in 0..SWEEPS {
        for list in lists.iter().filter(|list| !list.is_empty()) {
            let kept = list.len() as f64;
            let mean = list.iter().map(|person| rest[*person as usize]).sum::<f64>() / kept;
            list.iter().for_each(|person| rest[*person as usize] -= mean * kept / (kept + THIN));
        }
    }
    let (mut sums, mut squares, mut people) = ([0.0_f64; 2], [0.0_f64; 2], [0.0_f64; 2]);
    for (person, (chance, rest)) in chances.iter().zip(&rest).enumerate().filter(|(_, (chance, _))| **chance > 0.0) {
        let side = usize::from(inside(person as u32));
        // No list's length says how many of it are colleagues.
        let rest = if side == 1 { chance } else { rest };
        (sums[side], squares[side]) = (sums[side] + chance, squares[side] + rest * rest);
        people[side] += 1.0;
    }
    let error = |side: usize| {
        // What was fitted to few people explains them too well.
        let spare = 1.0 - (lists.len() as f64 / people[side].max(1.0)).min(0.5);
        let spare = if side == 0 { spare } else { 1.0 };
        if sums[side] > 0.0 { (squares[side] * (1.0 - theta)).sqrt() / sums[side] / spare } else { 0.0 }
    };
    [error(0), error(1)]
}
