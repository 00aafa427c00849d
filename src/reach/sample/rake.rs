//! Weights: every list's sampled people stand together for exactly as many as the list holds.
//!
//! A sampled person stands for about 1 / theta people, but a list of 750 with 14 sampled is known to hold 750, not the
//! 14 / theta that it happens to look like. Iterative proportional fitting ("raking": Deming and Stephan, 1940) scales
//! the weights of each list to its length, list after list, until all lengths hold at once.

use super::{Index, Tally, residual};

/// A list whose weights miss its length by less than this part of it is met.
const MET: f64 = 1e-6;
/// Rounds over all lists, at most: lists that contradict each other are never all met.
const ROUNDS: usize = 200;

/// What each sampled person of some lists stands for.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Number of the person in the index, in how many of the lists they are, how many people they stand for.
    people: Vec<(u32, u32, f64)>,
    /// How much of the lists' summed length is in lists with a sampled person: what is seen is divided by it, as lists
    /// without one are taken to be like the others. Above 0, at most 1.
    seen: f64,
    /// Standard error of the union, in people.
    error: f64,
    /// People in lists of which nobody was sampled, where that holds of all lists.
    unseen: f64,
    /// By what part of its length the worst list is missed: 0 for none, below 0.000001 when the fit converged.
    pub misfit: f64,
    /// How many rounds it took.
    pub rounds: usize,
}

impl Index {
    /// Fits the weights of the people in these lists; a list that is named twice counts once. Stops when every list is
    /// met, or after 200 rounds with the `misfit` that is left. Nobody stands for less than one person.
    #[must_use]
    pub fn weights(&self, lists: &[usize]) -> Weights {
        let lists = self.once(lists);
        let (met, empty): (Vec<usize>, Vec<usize>) = lists.iter().partition(|list| !self.list(**list).is_empty());
        let length = |lists: &[usize]| lists.iter().map(|list| f64::from(self.count(*list))).sum::<f64>();
        if met.is_empty() {
            return self.nobody_sampled(&empty, length(&empty));
        }
        let local = Local::of(self, &met);
        let (weights, misfit, rounds) = local.fit(self.theta);
        let union: f64 = weights.iter().sum();
        let seen = length(&met) / (length(&met) + length(&empty));
        let residual = residual::variance(&local, &weights, self.theta);
        let fresh = (union / length(&met)).min(1.0);
        let unseen: f64 = empty.iter().map(|list| f64::from(self.count(*list)).powi(2) * fresh * (1.0 - fresh)).sum();
        let people = local.numbers.iter().zip(&local.times).zip(&weights).map(|((n, t), w)| (*n, *t, *w)).collect();
        let error = (residual / seen.powi(2) + unseen).sqrt();
        Weights { people, seen, error, unseen: 0.0, misfit, rounds }
    }

    /// Nothing shows that such lists overlap, and nothing that they do not; a single one is exact all the same.
    fn nobody_sampled(&self, lists: &[usize], length: f64) -> Weights {
        let longest = lists.iter().map(|list| self.count(*list)).max().map_or(0.0, f64::from);
        let error = (length - longest) / 3_f64.sqrt();
        Weights { people: vec![], seen: 1.0, error, unseen: length, misfit: 0.0, rounds: 0 }
    }
}

impl Weights {
    /// How many different people the lists hold together. Exact for a single list, and for lists that nobody links.
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

    /// Each sampled person by their number in the index, and how many people they stand for: at least one.
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
    /// The numbers of the people in the index, ascending.
    pub(super) numbers: Vec<u32>,
    /// In how many of the lists each of them is.
    pub(super) times: Vec<u32>,
}

impl Local {
    fn of(index: &Index, lists: &[usize]) -> Self {
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
        Self { starts, members, lengths, numbers, times }
    }

    /// The people of each list.
    pub(super) fn lists(&self) -> impl Iterator<Item = &[u32]> {
        self.starts.windows(2).map(|ends| &self.members[ends[0]..ends[1]])
    }

    /// Weights, the worst misfit as a part of a list's length, and the rounds it took.
    fn fit(&self, theta: f64) -> (Vec<f64>, f64, usize) {
        let mut weights = vec![1.0 / theta; self.numbers.len()];
        for round in 1..=ROUNDS {
            for (list, length) in self.lists().zip(&self.lengths) {
                let factor = length / sum(list, &weights);
                for person in list {
                    let weight = &mut weights[*person as usize];
                    *weight = (*weight * factor).max(1.0);
                }
            }
            let misfit = self.misfit(&weights);
            if misfit < MET || round == ROUNDS {
                return (weights, misfit, round);
            }
        }
        (weights, 0.0, 0)
    }

    fn misfit(&self, weights: &[f64]) -> f64 {
        let missed = |(list, length): (&[u32], &f64)| (sum(list, weights) / length - 1.0).abs();
        self.lists().zip(&self.lengths).map(missed).fold(0.0, f64::max)
    }
}

fn sum(list: &[u32], weights: &[f64]) -> f64 {
    list.iter().map(|person| weights[*person as usize]).sum()
}
