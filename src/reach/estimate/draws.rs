//! The loop: what each draw of the world says of everything that is reported.

use std::collections::BTreeMap;

use rand_core::Rng;

use super::Model;
use super::prior::{self, LogNormal};
use super::reshare::Reposts;
use super::scene::{Key, Scene};
use super::seen::Seen;
use super::visibility::{Habit, unseen};
use crate::network::Network;
use crate::reach::draw::{binomial, gamma_mean_one, normal, poisson, uniform};

/// Hops after which an item is as good as forgotten.
const MOST_HOPS: usize = 8;
/// How many people a hop shows it to for each of the hop before, at most.
const MOST_AGAIN: f64 = 0.7;
/// Reshares of one hop that are drawn one by one; beyond, their mean stands for the rest.
const MOST_SINGLE: f64 = 24.0;
/// Every so many draws how often somebody met it is counted.
const COUNT_EVERY: usize = 12;

/// One share of the question.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pass {
    /// Whose list it is shown to.
    pub(super) list: usize,
    /// The item's place among those in question, and the network's.
    pub(super) item: usize,
    pub(super) network: usize,
    /// What the network showed, in people.
    pub(super) figure: Option<f64>,
    /// The figure counts people, not impressions.
    pub(super) exact: bool,
}

/// What is drawn from.
pub(super) struct Script<'a> {
    pub(super) model: &'a Model<'a>,
    pub(super) keys: Vec<Key>,
    pub(super) passes: Vec<Pass>,
    pub(super) networks: Vec<Network>,
    /// How many items.
    pub(super) items: usize,
    /// Figures by item and network.
    pub(super) seen: BTreeMap<(usize, usize), &'a Seen>,
    /// Passes whose luck is kept, ascending.
    pub(super) watched: Vec<usize>,
    /// Lists of which the network counted who saw what was shown to them.
    pub(super) counted: Vec<bool>,
    /// Reposts by people outside, as far as they are known.
    pub(super) reposts: Reposts,
}

/// One draw.
#[derive(Clone, Debug, Default)]
pub(super) struct Draw {
    pub(super) reach: f64,
    pub(super) inside: f64,
    pub(super) direct: f64,
    pub(super) passed_on: f64,
    pub(super) networks: Vec<f64>,
    /// Once, twice, more; not counted in every draw.
    pub(super) met: Option<[f64; 3]>,
    /// How far the company's mean visibility lies above what is thought likeliest: a logarithm.
    pub(super) shift: f64,
    /// `ln(v g)` of the shares that are watched.
    pub(super) luck: Vec<f64>,
    /// Visibility by item and network.
    visible: Vec<f64>,
}

/// How often people met it, also in the draws where that was not counted: divided as in the next draw below that was.
/// The counted draws alone are few, and would put the middle of those who met it once above that of all.
pub(super) fn meet(draws: &mut [Draw]) {
    let parts = |draw: &Draw| draw.met.filter(|_| draw.direct > 0.0).map(|met| met.map(|people| people / draw.direct));
    let mut order: Vec<usize> = (0..draws.len()).collect();
    order.sort_by(|a, b| draws[*a].direct.total_cmp(&draws[*b].direct));
    let mut last = order.iter().find_map(|i| parts(&draws[*i])).unwrap_or_default();
    for i in order {
        last = parts(&draws[i]).unwrap_or(last);
        draws[i].met = Some(last.map(|part| part * draws[i].direct));
    }
}

/// What is common to the company in one draw.
struct Company {
    habits: Vec<Habit>,
    reshare: f64,
    later: f64,
    overlap: f64,
}

/// Buffers that live through all draws of a scene.
#[derive(Default)]
struct Tables {
    /// For each list the probability that nothing, and that exactly one share, was seen of it.
    none: Vec<f64>,
    one: Vec<f64>,
}

impl Script<'_> {
    /// `count` draws of a scene.
    pub(super) fn draw(&self, scene: &Scene, count: usize, rng: &mut dyn Rng) -> Vec<Draw> {
        let mut tables = Tables { none: vec![1.0; self.keys.len()], one: vec![0.0; self.keys.len()] };
        // Stratified: the first visibility is where most of the spread comes from.
        let mut strata: Vec<f64> = (0..count).map(|i| (i as f64 + uniform(rng)) / count as f64).collect();
        shuffle(&mut strata, rng);
        let one = |(i, u): (usize, f64)| self.one(scene, u, i % COUNT_EVERY == 0, &mut tables, rng);
        strata.into_iter().enumerate().map(one).collect()
    }

    fn one(&self, scene: &Scene, u: f64, met: bool, tables: &mut Tables, rng: &mut dyn Rng) -> Draw {
        let company = self.company(rng);
        let mut draw = Draw { networks: vec![0.0; self.networks.len()], ..Draw::default() };
        for (habit, network) in company.habits.iter().zip(&self.networks) {
            draw.shift += (habit.mean.ln() - self.model.habits(*network).mean().0) / self.networks.len() as f64;
        }
        self.shine(scene, &company, u, tables, &mut draw, rng);
        let mut seen = self.alone(scene, tables, &mut draw);
        self.shared(scene, tables, &mut draw, &mut seen);
        if met {
            draw.met = Some(self.met(scene, tables));
        }
        let [outside, inside] = seen;
        let first = outside.realised(scene.errors[0], rng);
        let factor = if outside.expected > 0.0 { first / outside.expected } else { 0.0 };
        draw.inside = inside.realised(scene.errors[1], rng);
        draw.networks.iter_mut().for_each(|seen| *seen *= factor);
        if let Some(met) = &mut draw.met {
            met.iter_mut().for_each(|people| *people *= factor);
        }
        if let Some(people) = scene.colleagues {
            // Spread over everybody who works there.
            draw.inside = if people > 0.0 { people * -(-draw.inside / people).exp_m1() } else { 0.0 };
        }
        draw.direct = first.min(prior::WORLD);
        draw.passed_on = self.passed_on(scene, &company, &draw, rng).min(prior::WORLD);
        draw.reach = (draw.direct + draw.passed_on).min(prior::WORLD);
        draw
    }

    fn company(&self, rng: &mut dyn Rng) -> Company {
        let (low, high) = prior::RESHARE_OVERLAP;
        let (least, most) = prior::RESHARE_LATER;
        Company {
            habits: self.networks.iter().map(|network| self.model.habits(*network).draw(rng)).collect(),
            reshare: self.model.reshare().sample(rng),
            later: least + (most - least) * uniform(rng),
            overlap: low + (high - low) * uniform(rng),
        }
    }

    /// What each list's owner's shares show to one person of the list.
    fn shine(&self, scene: &Scene, company: &Company, u: f64, tables: &mut Tables, draw: &mut Draw, rng: &mut dyn Rng) {
        tables.none.fill(1.0);
        tables.one.fill(0.0);
        let mut visible = vec![0.0; self.items * self.networks.len()];
        for (i, v) in visible.iter_mut().enumerate() {
            let (item, network) = (i / self.networks.len(), i % self.networks.len());
            let u = if i == 0 { u } else { uniform(rng) };
            let habit = company.habits[network];
            *v = match self.seen.get(&(item, network)) {
                Some(seen) => seen.draw(habit, u, rng),
                None => unseen(habit, rng),
            };
        }
        draw.luck = vec![0.0; self.watched.len()];
        draw.visible = visible;
        let of = |(habit, network): (&Habit, &Network)| self.model.habits(*network).shape(*habit);
        let shapes: Vec<f64> = company.habits.iter().zip(&self.networks).map(of).collect();
        let mut next = self.watched.iter().enumerate().peekable();
        for (i, pass) in self.passes.iter().enumerate() {
            let shape = shapes[pass.network];
            let v = draw.visible[pass.item * self.networks.len() + pass.network];
            let size = scene.sizes[pass.list];
            let luck = match pass.figure {
                None => v * self.model.luck.draw(shape, rng),
                Some(x) if pass.exact && size > 0.0 => x / size,
                Some(x) => v * self.model.luck.draw(shape + x, rng) * (shape + x) / (shape + size * v),
            };
            if let Some((place, _)) = next.next_if(|(_, pass)| **pass == i) {
                draw.luck[place] = luck.max(1e-12).ln();
            }
            let shown = luck.min(1.0);
            let (none, one) = (&mut tables.none[pass.list], &mut tables.one[pass.list]);
            *one = *one * (1.0 - shown) + *none * shown;
            *none *= 1.0 - shown;
        }
    }

    /// People on one list only, outside and inside.
    fn alone(&self, scene: &Scene, tables: &Tables, draw: &mut Draw) -> [Seeing; 2] {
        let mut all = [Seeing::default(); 2];
        for (list, [outside, inside]) in scene.alone.iter().enumerate() {
            let seen = 1.0 - tables.none[list];
            all[0].add(*outside, seen, self.counted[list]);
            all[1].add(*inside, seen, false);
            draw.networks[self.network_of(list)] += outside * seen;
        }
        all
    }

    /// People on several lists.
    fn shared(&self, scene: &Scene, tables: &Tables, draw: &mut Draw, all: &mut [Seeing; 2]) {
        let many = self.networks.len() > 1;
        for (person, weight) in scene.weights.iter().enumerate() {
            let of = &scene.lists[scene.starts[person] as usize..scene.starts[person + 1] as usize];
            let mut none = 1.0;
            of.iter().for_each(|list| none *= tables.none[*list as usize]);
            all[usize::from(scene.inside[person])].add(*weight, 1.0 - none, false);
            if !many || scene.inside[person] {
                continue;
            }
            for of in of.chunk_by(|a, b| self.network_of(*a as usize) == self.network_of(*b as usize)) {
                let none: f64 = of.iter().map(|list| tables.none[*list as usize]).product();
                draw.networks[self.network_of(of[0] as usize)] += weight * (1.0 - none);
            }
        }
        if !many {
            draw.networks[0] = all[0].expected;
        }
    }

    /// Who met it once, twice, three times or more, outside.
    fn met(&self, scene: &Scene, tables: &Tables) -> [f64; 3] {
        let mut met = [0.0; 3];
        let mut add = |weight: f64, none: f64, one: f64, two: f64| {
            met[0] += weight * one;
            met[1] += weight * two;
            met[2] += weight * (1.0 - none - one - two).max(0.0);
        };
        for (list, [outside, _]) in scene.alone.iter().enumerate() {
            let (none, one) = (tables.none[list], tables.one[list]);
            add(*outside, none, one, (1.0 - none - one).max(0.0));
        }
        for (person, weight) in scene.weights.iter().enumerate().filter(|(person, _)| !scene.inside[*person]) {
            let of = &scene.lists[scene.starts[person] as usize..scene.starts[person + 1] as usize];
            let (mut none, mut one, mut two) = (1.0, 0.0, 0.0);
            for list in of {
                let (zero, single) = (tables.none[*list as usize], tables.one[*list as usize]);
                two = two * zero + one * single + none * (1.0 - zero - single);
                one = one * zero + none * single;
                none *= zero;
            }
            add(*weight, none, one, two);
        }
        met
    }

    /// Who saw it only because somebody outside passed it on, hop after hop until nobody does.
    fn passed_on(&self, scene: &Scene, company: &Company, draw: &Draw, rng: &mut dyn Rng) -> f64 {
        let rate = self.reposts.rate(company.reshare, draw.direct, rng);
        let later = rate * company.later * self.reposts.deeper;
        let (mut fresh, mut total) = (draw.direct, 0.0);
        for hop in 0..MOST_HOPS {
            let reposts = match hop {
                0 => self.reposts.known + poisson(rng, fresh * rate * self.reposts.open),
                _ => poisson(rng, fresh * later),
            };
            if reposts <= 0.0 {
                break;
            }
            let covered = (company.overlap * draw.direct / scene.union.max(draw.direct).max(1.0)).min(0.95);
            // Cascades die out: most of them do with the first repost (Goel et al. 2015), and none fills the world.
            let most = if hop == 0 { f64::INFINITY } else { MOST_AGAIN * fresh };
            fresh = (self.newly(reposts, company, draw, rng) * (1.0 - covered)).min(most);
            total += fresh;
        }
        total
    }

    /// How many people so many reposts show it to.
    fn newly(&self, reposts: f64, company: &Company, draw: &Draw, rng: &mut dyn Rng) -> f64 {
        let single = reposts.min(MOST_SINGLE);
        let all: f64 = draw.networks.iter().sum();
        let mut people = 0.0;
        for _ in 0..single as usize {
            let mut target = uniform(rng) * all;
            let found = draw.networks.iter().position(|seen| {
                target -= seen;
                target <= 0.0
            });
            let network = found.unwrap_or(0);
            let habit = company.habits[network];
            let shape = self.model.habits(self.networks[network]).shape(habit);
            let audience = self.model.resharer(self.networks[network]).sample(rng);
            let item = (uniform(rng) * self.items as f64) as usize;
            let v = draw.visible[item * self.networks.len() + network];
            people += audience * (v * gamma_mean_one(rng, shape)).min(1.0);
        }
        people * reposts / single.max(1.0)
    }

    fn network_of(&self, list: usize) -> usize {
        if self.networks.len() == 1 {
            return 0;
        }
        self.networks.iter().position(|network| *network == self.keys[list].0).unwrap_or(0)
    }
}

/// How many are expected to have seen it, and how sure each of them is to.
#[derive(Clone, Copy, Debug, Default)]
struct Seeing {
    expected: f64,
    squares: f64,
}

impl Seeing {
    /// So many people with this chance; `counted`: the network counted those who saw it.
    fn add(&mut self, people: f64, chance: f64, counted: bool) {
        self.expected += people * chance;
        self.squares += people * chance * if counted { 1.0 } else { chance };
    }

    /// How many really saw it: a coin for everybody, and the error of the sample.
    fn realised(&self, error: f64, rng: &mut dyn Rng) -> f64 {
        if self.expected <= 0.0 {
            return 0.0;
        }
        let chance = self.squares / self.expected;
        let people = binomial(rng, (self.expected / chance).min(prior::WORLD), chance.min(1.0));
        people * (error * normal(rng) - 0.5 * error * error).exp()
    }
}

impl LogNormal {
    pub(super) fn sample(&self, rng: &mut dyn Rng) -> f64 {
        self.median * (self.sigma * normal(rng)).exp()
    }
}

fn shuffle(values: &mut [f64], rng: &mut dyn Rng) {
    for i in (1..values.len()).rev() {
        values.swap(i, (uniform(rng) * (i + 1) as f64) as usize);
    }
}
