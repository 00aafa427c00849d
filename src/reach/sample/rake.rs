//! Weights: what each sampled person stands for, so that the lists come out as long as they are.
//!
//! A sampled person stands for about 1 / theta people, but a list of 750 with 14 sampled is known to hold 750, not the
//! 14 / theta that it happens to look like. Iterative proportional fitting ("raking": Deming and Stephan, 1940) scales
//! the weights of each list to its length, list after list, until all lengths hold at once.
//!
//! With few sampled people for each list that fits noise, or has no solution at all: 300 lists over 465 sampled people
//! gave a union too large by 7 % where the plain count errs by 4 %. Then only the summed length of all lists is held
//! exactly, and each list is pulled to its own length as far as its sample is worth it: a penalty instead of a demand,
//! as in ridge calibration (Bardsley and Chambers, 1984), which errs by 2 % there.

use super::{Index, Tally, residual};

/// A list whose weights miss its length by less than this part of it is met.
const MET: f64 = 1e-6;
/// Where lengths are not demanded, factors that move by less than this part are where they belong.
const SETTLED: f64 = 1e-3;
/// Rounds over all lists, at most.
const ROUNDS: usize = 200;
/// Every length is demanded only where there are at least as many sampled people for each list: measured, see
/// `docs/samples.md`.
const ROOM: usize = 12;
/// A list with as many sampled people is pulled half way to its length where lengths are not demanded.
const PULL: f64 = 16.0;
/// Steps to find the tilt that holds the summed length; it converges in three or four.
const STEPS: usize = 8;

/// What each sampled person of some lists stands for.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Number of the person in the index, in how many of the lists they are, how many people they stand for.
    people: Vec<(u32, u32, f64)>,
    /// What part of the lists' summed length the weights stand for: what is seen is divided by it, as lists without a
    /// sampled person are taken to be like the others. Above 0, at most 1.
    seen: f64,
    /// Standard error of the union, in people.
    error: f64,
    /// People in lists of which nobody was sampled, where that holds of all lists.
    unseen: f64,
    /// By what part of its length the worst list with a sampled person is missed: below 0.000001 where every length is
    /// held, any number where the sample was too thin to demand that.
    pub misfit: f64,
    /// How many rounds over all lists it took.
    pub rounds: usize,
}

impl Index {
    /// Fits the weights of the people in these lists; a list that is named twice counts once. Every list's weights sum
    /// to its length where there are at least 12 sampled people for each list and the lists do not contradict each
    /// other; else their summed length is held, and [`Weights::misfit`] says how far the worst list is from its own.
    #[must_use]
    pub fn weights(&self, lists: &[usize]) -> Weights {
        let lists = self.once(lists);
        let (met, empty): (Vec<usize>, Vec<usize>) = lists.iter().partition(|list| !self.list(**list).is_empty());
        let lengths = |lists: &[usize]| lists.iter().map(|list| f64::from(self.count(*list))).collect::<Vec<_>>();
        let longest = lengths(&lists).into_iter().fold(0.0, f64::max);
        let (length, left) = (lengths(&met).iter().sum::<f64>(), lengths(&empty).iter().sum::<f64>());
        if met.is_empty() {
            // Nothing shows that such lists overlap, and nothing that they do not; a single one is exact all the same.
            let error = (left - longest) / 3_f64.sqrt();
            return Weights { people: vec![], seen: 1.0, error, unseen: left, misfit: 0.0, rounds: 0 };
        }
        let local = Local::of(self, &met, length + left);
        let fit = local.fit(self.theta);
        let (seen, fresh) = (fit.seen, (fit.weights.iter().sum::<f64>() / length).min(1.0));
        let explained = residual::variance(&local, &fit.weights, fit.pull, self.theta) / seen.powi(2);
        // Lists that were met by nobody and were added by proportion may hold only new people, or none.
        let proportion = |length: &f64| length.powi(2) * fresh * (1.0 - fresh);
        let guessed: f64 = if seen < 1.0 { lengths(&empty).iter().map(proportion).sum() } else { 0.0 };
        // That nobody was met in two lists does not show that nobody is: as if one more had been.
        let missed = ((1.0 - self.theta) / self.theta.powi(2)).min((length + left - longest).powi(2));
        let error = (explained + guessed + missed).sqrt();
        let each = local.numbers.iter().zip(&local.times).zip(&fit.weights);
        let people = each.map(|((number, times), weight)| (*number, *times, *weight)).collect();
        Weights { people, seen, error, unseen: 0.0, misfit: local.misfit(&fit.weights), rounds: fit.rounds }
    }
}

impl Weights {
    /// How many different people the lists hold together. Exact for a single list.
    #[must_use]
    pub fn union(&self) -> Tally {
        let weighed: f64 = self.people.iter().map(|(.., weight)| weight).sum();
        Tally { people: weighed / self.seen + self.unseen, error: self.error }
    }

    /// How many people are known by exactly one, two, three ... of the lists; the first is for one. Each times its
    /// number, summed, is the summed length of the lists.
    #[must_use]
    pub fn multiplicity(&self) -> Vec<f64> {
        let most = self.people.iter().map(|(_, times, _)| *times as usize).max().unwrap_or_default();
        let mut known = vec![0.0; most.max(usize::from(self.unseen > 0.0))];
        for (_, times, weight) in &self.people {
            known[*times as usize - 1] += weight / self.seen;
        }
        if let Some(first) = known.first_mut() {
            *first += self.unseen;
        }
        known
    }

    /// Each sampled person by their number in the index, and how many people they stand for.
    pub fn each(&self) -> impl Iterator<Item = (u32, f64)> + '_ {
        self.people.iter().map(|(number, _, weight)| (*number, *weight))
    }
}

/// Some lists of an index with their people numbered from 0 again, so that arrays are no longer than the lists.
pub(super) struct Local {
    /// Where each list begins in `members`, and one more: the end.
    starts: Vec<usize>,
    members: Vec<u32>,
    lengths: Vec<f64>,
    /// The summed length of these lists and of those of which nobody was sampled.
    total: f64,
    /// The numbers of the people in the index, ascending.
    pub(super) numbers: Vec<u32>,
    /// In how many of the lists each of them is.
    pub(super) times: Vec<u32>,
}

impl Local {
    fn of(index: &Index, lists: &[usize], total: f64) -> Self {
        let all = index.times(lists);
        let met = all.iter().zip(0_u32..).filter(|(times, _)| **times > 0);
        let (times, numbers): (Vec<u32>, Vec<u32>) = met.unzip();
        let mut place = vec![0_u32; all.len()];
        for (number, local) in numbers.iter().zip(0_u32..) {
            place[*number as usize] = local;
        }
        let (mut starts, mut members) = (vec![0], vec![]);
        for list in lists {
            members.extend(index.list(*list).iter().map(|number| place[*number as usize]));
            starts.push(members.len());
        }
        let lengths = lists.iter().map(|list| f64::from(index.count(*list))).collect();
        Self { starts, members, lengths, total, numbers, times }
    }

    /// The people of each list.
    pub(super) fn lists(&self) -> impl Iterator<Item = &[u32]> {
        self.starts.windows(2).map(|ends| &self.members[ends[0]..ends[1]])
    }

    /// Demands every length where there is room for it and it can be had; else pulls.
    fn fit(&self, theta: f64) -> Fit {
        let lists = self.lengths.len();
        let demanded = (self.numbers.len() >= ROOM * lists).then(|| self.demand(theta)).flatten();
        demanded.unwrap_or_else(|| self.pull(theta))
    }

    /// Scales list after list to its length, until all hold; `None` where they do not within [`ROUNDS`].
    fn demand(&self, theta: f64) -> Option<Fit> {
        let mut weights = vec![1.0 / theta; self.numbers.len()];
        for rounds in 1..=ROUNDS {
            for (list, length) in self.lists().zip(&self.lengths) {
                scale(list, length / sum(list, &weights), &mut weights);
            }
            if self.misfit(&weights) < MET {
                let seen = self.lengths.iter().sum::<f64>() / self.total;
                return Some(Fit { weights, pull: 0.0, seen, rounds });
            }
        }
        None
    }

    /// Holds the summed length, with that of lists of which nobody was sampled, and pulls each list towards its own. Each list has a factor whose logarithm costs more
    /// the fewer of its people were sampled; this has one answer, and the rounds go towards it.
    fn pull(&self, theta: f64) -> Fit {
        let mut weights = vec![1.0 / theta; self.numbers.len()];
        let mut factors = vec![1.0; self.lengths.len()];
        let mut rounds = 0;
        let mut moved = f64::INFINITY;
        while moved > SETTLED && rounds < ROUNDS {
            self.tilt(&mut weights);
            moved = 0.0;
            for ((list, length), factor) in self.lists().zip(&self.lengths).zip(&mut factors) {
                let worth = list.len() as f64 / (list.len() as f64 + PULL);
                let next = (length * *factor / sum(list, &weights)).powf(worth);
                scale(list, next / *factor, &mut weights);
                moved = f64::max(moved, (next / *factor - 1.0).abs());
                *factor = next;
            }
            rounds += 1;
        }
        self.tilt(&mut weights);
        Fit { weights, pull: PULL, seen: 1.0, rounds }
    }

    /// Multiplies each weight by a power of one number, as often as the person is known, so that memberships sum to the
    /// lengths of all lists (Newton's method on its logarithm).
    fn tilt(&self, weights: &mut [f64]) {
        for _ in 0..STEPS {
            let (mut total, mut slope) = (0.0, 0.0);
            for (weight, times) in weights.iter().zip(&self.times) {
                let times = f64::from(*times);
                total += times * weight;
                slope += times * times * weight;
            }
            if (total / self.total - 1.0).abs() < MET * MET {
                return;
            }
            let step = ((self.total - total) / slope).clamp(-1.0, 1.0);
            let powers: Vec<f64> = (0..=self.most()).map(|times| (step * f64::from(times)).exp()).collect();
            weights.iter_mut().zip(&self.times).for_each(|(weight, times)| *weight *= powers[*times as usize]);
        }
    }

    fn most(&self) -> u32 {
        self.times.iter().copied().max().unwrap_or_default()
    }

    fn misfit(&self, weights: &[f64]) -> f64 {
        let missed = |(list, length): (&[u32], &f64)| (sum(list, weights) / length - 1.0).abs();
        self.lists().zip(&self.lengths).map(missed).fold(0.0, f64::max)
    }
}

/// Weights, what a list needs to be pulled half way (0: all the way), what part of the summed length they stand for, and
/// how many rounds it took.
struct Fit {
    weights: Vec<f64>,
    pull: f64,
    seen: f64,
    rounds: usize,
}

fn scale(list: &[u32], factor: f64, weights: &mut [f64]) {
    list.iter().for_each(|person| weights[*person as usize] *= factor);
}

fn sum(list: &[u32], weights: &[f64]) -> f64 {
    list.iter().map(|person| weights[*person as usize]).sum()
}
