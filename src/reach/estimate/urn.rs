//! Whom somebody knows whose audience nobody sampled: drawn from what colleagues' samples show of the overlap.
//!
//! Contacts come from a Pitman-Yor urn: a new contact is somebody nobody knew before with probability
//! `(mass + discount U) / (mass + N)`, with `N` contacts and `U` different people so far; else somebody known already,
//! the likelier the more colleagues know them. Good and Turing's estimate of "new" (the share of people known once) and
//! the number of different people say what mass and discount are; without a sample the prior does.

use rand_core::Rng;

use super::prior;
use crate::reach::draw::uniform;
use crate::reach::special::normal_quantile;

const DISCOUNTS: usize = 12;
const MASSES: usize = 15;
/// How often a draw looks for somebody who is not on the list yet.
const TRIES: u32 = 12;

/// Overlap of audiences on one network, as far as samples show it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Overlap {
    /// Sampled contacts, everybody's together.
    pub(super) contacts: f64,
    /// Different people among them.
    pub(super) people: f64,
    /// People known by one colleague only.
    pub(super) once: f64,
    /// How many samples.
    pub(super) lists: f64,
}

/// Discount and mass of an urn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Urn {
    discount: f64,
    /// In people.
    mass: f64,
}

impl Urn {
    /// Expected number of different people among `contacts`.
    fn people(&self, contacts: f64) -> f64 {
        self.mass / self.discount * ((contacts / self.mass).ln_1p() * self.discount).exp_m1()
    }

    /// Probability that the next contact is somebody new.
    fn fresh(&self, contacts: f64, people: f64) -> f64 {
        (self.mass + self.discount * people) / (self.mass + contacts)
    }

    /// One urn from the prior, of the mass below which the part `mass` of them lies.
    fn guess(mass: f64, rng: &mut dyn Rng) -> Self {
        let (low, high) = prior::URN_DISCOUNT;
        let mass = prior::URN_MASS.median * (prior::URN_MASS.sigma * normal_quantile(mass)).exp();
        Self { discount: low + (high - low) * uniform(rng).powi(2), mass }
    }

    /// One urn that explains the overlap, `part` (between 0 and 1) of all of them in order; `theta` is the share of the
    /// people that samples keep.
    pub(super) fn draw(overlap: Overlap, theta: f64, part: f64, rng: &mut dyn Rng) -> Self {
        if overlap.lists < 2.0 || overlap.contacts < 10.0 {
            return Self::guess(part, rng);
        }
        let urns: Vec<Self> = nodes().collect();
        let fits: Vec<f64> = urns.iter().map(|urn| urn.fit(overlap, theta)).collect();
        let best = fits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = fits.iter().map(|fit| (fit - best).exp()).collect();
        let mut target = part * weights.iter().sum::<f64>();
        let found = weights.iter().position(|weight| {
            target -= weight;
            target <= 0.0
        });
        urns[found.unwrap_or(urns.len() - 1)]
    }

    /// Log-posterior: how well it explains what the samples show.
    fn fit(&self, overlap: Overlap, theta: f64) -> f64 {
        let contacts = overlap.contacts / theta;
        let logit = |p: f64| (p / (1.0 - p)).ln();
        let told = logit((overlap.once + 0.5) / (overlap.contacts + 1.0));
        let people = self.people(contacts);
        let thought = logit(self.fresh(contacts, people).clamp(1e-6, 1.0 - 1e-6));
        // Small samples are noisy, few colleagues are not all colleagues, and the urn is a model.
        let few = 0.3 / overlap.lists.sqrt();
        let often = (overlap.contacts - overlap.once).max(1.0);
        let noise = 1.0 / often + 1.0 / overlap.once.max(1.0) + few * few + 0.0025;
        let gap = (people / (overlap.people / theta)).ln();
        let z = (self.mass / prior::URN_MASS.median).ln() / prior::URN_MASS.sigma;
        let (low, high) = prior::URN_DISCOUNT;
        let usual = if (low..=high).contains(&self.discount) { 0.0 } else { -1.0 };
        usual - 0.5 * ((told - thought).powi(2) / noise + gap * gap / (few * few + 0.0025) + z * z)
    }
}

/// The urns that are tried.
fn nodes() -> impl Iterator<Item = Urn> {
    let discount = |i: usize| 0.02 + 0.93 * i as f64 / (DISCOUNTS - 1) as f64;
    let mass = |j: usize| {
        let z = 3.2 * (2.0 * j as f64 / (MASSES - 1) as f64 - 1.0);
        prior::URN_MASS.median * (prior::URN_MASS.sigma * z).exp()
    };
    (0..DISCOUNTS).flat_map(move |i| (0..MASSES).map(move |j| Urn { discount: discount(i), mass: mass(j) }))
}

/// Who is known to whom on one network, growing with every list.
#[derive(Clone, Debug, Default)]
pub(super) struct Circle {
    /// A person for each contact.
    contacts: Vec<u32>,
    /// How many colleagues know a person; people beyond its end are known by nobody.
    times: Vec<u32>,
    /// The last list that a person was put on.
    last: Vec<u32>,
    lists: u32,
    people: f64,
}

impl Circle {
    /// Takes a list that is known, each person once.
    pub(super) fn know(&mut self, list: &[u32]) {
        self.lists += 1;
        for person in list {
            self.add(*person);
        }
    }

    fn add(&mut self, person: u32) {
        let at = person as usize;
        if at >= self.times.len() {
            self.times.resize(at + 1, 0);
            self.last.resize(at + 1, 0);
        }
        self.people += if self.times[at] == 0 { 1.0 } else { 0.0 };
        self.times[at] += 1;
        self.last[at] = self.lists;
        self.contacts.push(person);
    }

    /// The overlap that the known lists show.
    pub(super) fn overlap(&self) -> Overlap {
        let once = self.times.iter().filter(|times| **times == 1).count();
        Overlap {
            contacts: self.contacts.len() as f64,
            people: self.people,
            once: once as f64,
            lists: f64::from(self.lists),
        }
    }

    /// Draws the rest of a list that begins with `list`, up to `wanted` different people. New people are numbered from
    /// `next` on. Where there is a [`Pattern`], part of the list is a colleague's.
    pub(super) fn draw(
        &mut self,
        mut list: Vec<u32>,
        wanted: usize,
        like: (Urn, &Pattern, f64),
        next: &mut u32,
        rng: &mut dyn Rng,
    ) -> Vec<u32> {
        let (urn, pattern, theta) = like;
        self.know(&list);
        let habit = pattern.habit(rng);
        if let Some(habit) = &habit {
            self.borrow(pattern, habit, wanted, &mut list, rng);
        }
        while list.len() < wanted {
            let fresh = urn.fresh(self.contacts.len() as f64 / theta, self.people / theta);
            let fresh =
                habit.as_ref().map_or(fresh, |habit| habit.fresh * (fresh / pattern.fresh(urn, theta)).min(1.0));
            let known = if uniform(rng) < fresh { None } else { self.meet(urn, rng) };
            let person = known.unwrap_or_else(|| {
                *next += 1;
                *next - 1
            });
            self.add(person);
            list.push(person);
        }
        list
    }

    /// People of one colleague's list, and of the list that is nearest to it.
    fn borrow(&mut self, pattern: &Pattern, habit: &Habit, wanted: usize, list: &mut Vec<u32>, rng: &mut dyn Rng) {
        let goal = list.len() + (habit.shared * wanted.saturating_sub(list.len()) as f64 + uniform(rng)) as usize;
        for lender in [habit.lender, pattern.nearest[habit.lender].0] {
            let from = &pattern.lists[lender];
            for _ in 0..3 * goal {
                if list.len() >= goal || from.is_empty() {
                    break;
                }
                let person = from[(uniform(rng) * from.len() as f64) as usize];
                if self.last.get(person as usize).is_none_or(|last| *last != self.lists) {
                    self.add(person);
                    list.push(person);
                }
            }
        }
    }

    /// Somebody who is known already and not on this list, the likelier the more often; `None` when only people of the
    /// list turn up.
    fn meet(&self, urn: Urn, rng: &mut dyn Rng) -> Option<u32> {
        for _ in 0..TRIES {
            let person = *self.contacts.get((uniform(rng) * self.contacts.len() as f64) as usize)?;
            let often = f64::from(self.times[person as usize]);
            if uniform(rng) * often > urn.discount && self.last[person as usize] != self.lists {
                return Some(person);
            }
        }
        None
    }
}

/// How sampled lists resemble each other: colleagues of one team know the same people, which no urn knows.
#[derive(Clone, Debug, Default)]
pub(super) struct Pattern {
    lists: Vec<Vec<u32>>,
    /// For each list the one that shares most with it, and which part of it that is.
    nearest: Vec<(usize, f64)>,
    /// The part of each list that nobody else knows.
    once: Vec<f64>,
    overlap: Overlap,
}

/// What a list is drawn like.
struct Habit {
    /// Whose list a part is taken from.
    lender: usize,
    /// How much.
    shared: f64,
    /// How much of the rest nobody knew before.
    fresh: f64,
}

/// Fewer lists show no pattern.
const FEWEST: usize = 5;
/// More lists show it no better.
const MOST: usize = 160;

impl Pattern {
    /// From the lists of a network, with the overlap of all of them.
    pub(super) fn new(mut lists: Vec<Vec<u32>>, overlap: Overlap) -> Self {
        lists.retain(|list| !list.is_empty());
        if lists.len() < FEWEST {
            return Self::default();
        }
        let people = lists.iter().flatten().max().map_or(0, |most| *most as usize + 1);
        let mut known: Vec<Vec<u32>> = vec![vec![]; people];
        for (i, list) in lists.iter().enumerate() {
            list.iter().for_each(|person| known[*person as usize].push(i as u32));
        }
        let every = lists.len().div_ceil(MOST);
        let (mut nearest, mut once) = (vec![(0, 0.0); lists.len()], vec![0.0; lists.len()]);
        let mut shared = vec![0u32; lists.len()];
        for (i, list) in lists.iter().enumerate().step_by(every) {
            shared.fill(0);
            for others in list.iter().map(|person| &known[*person as usize]) {
                others.iter().for_each(|other| shared[*other as usize] += 1);
                once[i] += if others.len() == 1 { 1.0 } else { 0.0 };
            }
            shared[i] = 0;
            let best = (0..lists.len()).max_by_key(|other| shared[*other]).unwrap_or(i);
            nearest[i] = (best, f64::from(shared[best]) / list.len() as f64);
            once[i] /= list.len() as f64;
        }
        let keep = |i: &usize| i.is_multiple_of(every);
        if every > 1 {
            let at = |i: usize| i / every;
            nearest = (0..lists.len()).filter(keep).map(|i| (at(nearest[i].0), nearest[i].1)).collect();
            once = (0..lists.len()).filter(keep).map(|i| once[i]).collect();
            lists = lists.into_iter().step_by(every).collect();
        }
        Self { lists, nearest, once, overlap }
    }

    /// That of one list, taken at random, with another one to borrow from.
    fn habit(&self, rng: &mut dyn Rng) -> Option<Habit> {
        let pick = |rng: &mut dyn Rng| (uniform(rng) * self.lists.len() as f64) as usize;
        if self.lists.is_empty() {
            return None;
        }
        let (like, lender) = (pick(rng), pick(rng));
        let shared = self.nearest[like].1;
        let fresh = if shared < 1.0 { (self.once[like] / (1.0 - shared)).min(1.0) } else { 0.0 };
        Some(Habit { lender, shared, fresh })
    }

    /// What the urn thought of a new contact before any list was drawn.
    fn fresh(&self, urn: Urn, theta: f64) -> f64 {
        urn.fresh(self.overlap.contacts / theta, self.overlap.people / theta)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};

    /// Sum of audiences over different people, for so many people with so many contacts each.
    fn repetition(people: usize, audience: usize, seed: u64) -> f64 {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let part = uniform(&mut rng);
        let urn = Urn::guess(part, &mut rng);
        people as f64 * audience as f64 / urn.people(people as f64 * audience as f64)
    }

    #[test]
    fn the_prior_is_near_what_was_published() {
        let middle = |people, audience| {
            let mut all: Vec<f64> = (0..999).map(|seed| repetition(people, audience, seed)).collect();
            all.sort_by(f64::total_cmp);
            [all[100], all[499], all[899]]
        };
        // Metso: 200 to 400 contacts of which 37 are new, so five to eleven times.
        let [low, _, high] = middle(7_000, 300);
        assert!(low < 5.0 && high > 9.0, "{low} {high}");
        // Facebook friends of one person: 1.47 times.
        let [low, middle, high] = middle(100, 400);
        assert!(low < 1.47 && middle < 3.5 && high > 1.6, "{low} {middle} {high}");
    }

    #[test]
    fn a_list_that_was_held_back_is_predicted() {
        // A world of its own kind: everybody draws from 4,000 people, some of them better known than others.
        let mut rng = ChaCha8Rng::seed_from_u64(8);
        let world = |rng: &mut ChaCha8Rng| {
            let mut list: Vec<u32> = (0..90).map(|_| (uniform(rng).powi(2) * 4_000.0) as u32).collect();
            list.sort_unstable();
            list.dedup();
            list
        };
        let lists: Vec<Vec<u32>> = (0..40).map(|_| world(&mut rng)).collect();
        let mut circle = Circle::default();
        lists.iter().for_each(|list| circle.know(list));
        let overlap = circle.overlap();
        let pattern = Pattern::new(lists.clone(), overlap);
        let known_of =
            |list: &[u32]| list.iter().filter(|p| circle.times.get(**p as usize).is_some_and(|t| *t > 0)).count();
        let share = |list: &[u32]| known_of(list) as f64 / list.len() as f64;
        let truth: f64 = (0..50).map(|_| share(&world(&mut rng))).sum::<f64>() / 50.0;
        let mut drawn = 0.0;
        for i in 0..50 {
            let urn = Urn::draw(overlap, 1.0, (f64::from(i) + 0.5) / 50.0, &mut rng);
            let list = circle.clone().draw(vec![], 90, (urn, &pattern, 1.0), &mut 4_000, &mut rng);
            assert_eq!(list.iter().collect::<std::collections::BTreeSet<_>>().len(), 90, "nobody twice");
            drawn += share(&list) / 50.0;
        }
        assert!((drawn - truth).abs() < 0.06, "{drawn} drawn, {truth} true");
    }
}
