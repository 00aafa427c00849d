//! A company: people whom a walk through the graph meets.

use std::collections::BTreeSet;

use rand_core::Rng;

use super::chance::{log_normal, uniform};
use super::person::Ties;
use super::{Graph, Settings};

/// The people of a company with all that is true of them.
pub(super) struct Colleagues {
    /// Ascending; a member's place is the place here.
    pub(super) people: Vec<u32>,
    /// By member and network: whom they know there, ascending.
    pub(super) known: Vec<Vec<Vec<u32>>>,
    /// Running sums of how readily each shares.
    readiness: Vec<f64>,
}

impl Colleagues {
    pub(super) fn new(rng: &mut dyn Rng, graph: &Graph, ties: &Ties, settings: &Settings) -> Self {
        let people = walk(rng, graph, settings);
        let on = |person: u32, network: usize| -> Vec<u32> {
            let contacts = graph.contacts(person).iter().copied();
            contacts.filter(|other| ties.on(network, person, *other)).collect()
        };
        let known =
            people.iter().map(|person| (0..settings.networks).map(|network| on(*person, network)).collect()).collect();
        Self::of(rng, people, known)
    }

    /// These people, of whom some share more readily than others.
    pub(super) fn of(rng: &mut dyn Rng, people: Vec<u32>, known: Vec<Vec<Vec<u32>>>) -> Self {
        let mut sum = 0.0;
        let readiness = people.iter().map(|_| {
            sum += log_normal(rng, 0.0, 1.0);
            sum
        });
        let readiness = readiness.collect();
        Self { people, known, readiness }
    }

    pub(super) fn is(&self, person: u32) -> bool {
        self.people.binary_search(&person).is_ok()
    }

    /// `wanted` different members, or as many as there are; whoever shares readily is among them more often.
    pub(super) fn sharers(&self, rng: &mut dyn Rng, wanted: usize) -> BTreeSet<usize> {
        let all = self.readiness.last().copied().unwrap_or(0.0);
        let (mut chosen, wanted) = (BTreeSet::new(), wanted.min(self.people.len()));
        // Whoever is still missing after so many tries shares almost never: then the first ones do.
        for _ in 0..50 * wanted {
            if chosen.len() == wanted {
                break;
            }
            let at = uniform(rng) * all;
            chosen.insert(self.readiness.partition_point(|sum| *sum < at).min(self.people.len() - 1));
        }
        let missing = wanted - chosen.len();
        let rest: Vec<usize> = (0..self.people.len()).filter(|at| !chosen.contains(at)).take(missing).collect();
        chosen.extend(rest);
        chosen
    }
}

/// Everybody with a fitting number of contacts whom a walk meets. Half of the companies stand close together: their
/// walk goes back to where it began every seventh step. Where the graph has too few such people, the least number of
/// contacts is halved until it has.
fn walk(rng: &mut dyn Rng, graph: &Graph, settings: &Settings) -> Vec<u32> {
    let (least, most) = settings.headcount;
    let wanted = f64::from(least) + uniform(rng) * f64::from(most - least + 1);
    let wanted = (wanted as usize).min(graph.people());
    let back = if uniform(rng) < 0.5 { 1.0 / 7.0 } else { 0.0 };
    let (mut floor, ceiling) = settings.degrees;
    let mut met = BTreeSet::new();
    while met.len() < wanted {
        let mut home = graph.anybody(rng);
        let mut here = home;
        for step in 0..wanted * 40 {
            let contacts = graph.contacts(here);
            // Nobody goes on from here, or the walk is caught in a small part of the graph.
            if contacts.is_empty() || step % (wanted * 8) == wanted * 8 - 1 {
                home = graph.anybody(rng);
                here = home;
                continue;
            }
            here = contacts[(uniform(rng) * contacts.len() as f64) as usize];
            if (floor..=ceiling).contains(&graph.degree(here)) {
                met.insert(here);
            }
            if met.len() == wanted {
                break;
            }
            if uniform(rng) < back {
                here = home;
            }
        }
        if floor == 0 {
            // Not even everybody is enough: whoever is there, then.
            met.extend((0..graph.people() as u32).take(wanted - met.len()));
        }
        floor /= 2;
    }
    met.into_iter().collect()
}
