//! Who sees an item: a coin for each contact of each share, then those who pass it on, until it dies out.

use rand_core::Rng;

use super::Graph;
use super::chance::{coin, gamma_mean_one, uniform};
use super::colleagues::Colleagues;
use super::person::Ties;

/// One share as it truly is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posted {
    pub(super) member: usize,
    /// Place among the world's networks.
    pub(super) network: usize,
    /// Probability that one contact sees it.
    pub(super) chance: f64,
}

/// What became of an item.
#[derive(Clone, Debug, Default)]
pub(super) struct Cascade {
    /// By share: how many people saw it there first-hand, colleagues included.
    pub(super) viewers: Vec<u32>,
    /// Different people outside who saw a colleague's own share.
    pub(super) direct: u32,
    /// Different people outside who saw it only from somebody who passed it on.
    pub(super) passed_on: u32,
    /// Different colleagues who saw it in any way.
    pub(super) inside: u32,
    /// How often people outside passed it on.
    pub(super) reposts: u32,
    /// Of these, by share: those who had it from that share itself.
    pub(super) passed_on_by: Vec<u32>,
}

/// A world in which items spread; one for each company, reused for its items.
pub(super) struct Ground<'a> {
    pub(super) graph: &'a Graph,
    pub(super) ties: Ties,
    pub(super) colleagues: &'a Colleagues,
    /// Gamma shape of the luck of somebody who passes it on.
    pub(super) frailty: f64,
    /// The last item that each person saw, counted from 1.
    seen: Vec<u32>,
    item: u32,
}

impl<'a> Ground<'a> {
    pub(super) fn new(graph: &'a Graph, ties: Ties, colleagues: &'a Colleagues, frailty: f64) -> Self {
        Self { graph, ties, colleagues, frailty, seen: vec![0; graph.people()], item: 0 }
    }

    /// True the first time that this person sees the item.
    fn first(&mut self, person: u32) -> bool {
        std::mem::replace(&mut self.seen[person as usize], self.item) != self.item
    }

    /// Lets an item spread. `visibility` is that of each network, `reshare` the part of the viewers who pass it on.
    pub(super) fn spread(
        &mut self,
        rng: &mut dyn Rng,
        posted: &[Posted],
        visibility: &[f64],
        reshare: Option<f64>,
    ) -> Cascade {
        self.item += 1;
        let mut done = Cascade::default();
        let mut fresh = vec![];
        let colleagues = self.colleagues;
        for (place, share) in posted.iter().enumerate() {
            let mut viewers = 0;
            for contact in &colleagues.known[share.member][share.network] {
                if coin(rng, share.chance) {
                    viewers += 1;
                    if self.first(*contact) {
                        fresh.push((*contact, share.network, Some(place)));
                    }
                }
            }
            done.viewers.push(viewers);
        }
        fresh.retain(|(person, ..)| !colleagues.is(*person));
        done.passed_on_by = vec![0; posted.len()];
        done.direct = fresh.len() as u32;
        if let Some(rate) = reshare {
            self.pass_on(rng, fresh, visibility, rate, &mut done);
        }
        done.inside =
            colleagues.people.iter().filter(|person| self.seen[**person as usize] == self.item).count() as u32;
        done
    }

    /// Until nobody is left who could: everybody outside decides once, when they first see it.
    fn pass_on(
        &mut self,
        rng: &mut dyn Rng,
        mut open: Vec<(u32, usize, Option<usize>)>,
        visibility: &[f64],
        rate: f64,
        done: &mut Cascade,
    ) {
        let graph = self.graph;
        while let Some((person, network, share)) = open.pop() {
            if uniform(rng) >= rate {
                continue;
            }
            done.reposts += 1;
            if let Some(share) = share {
                done.passed_on_by[share] += 1;
            }
            let chance = visibility[network] * gamma_mean_one(rng, self.frailty);
            for contact in graph.contacts(person) {
                let meets = self.ties.on(network, person, *contact) && coin(rng, chance);
                if meets && self.first(*contact) && !self.colleagues.is(*contact) {
                    done.passed_on += 1;
                    open.push((*contact, network, None));
                }
            }
        }
    }
}
