//! A company of a stratum, from its world to the scores of its items.

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_core::Rng;

use super::super::world::{Graph, Maker, Settings, Stratum, World, make, strangers};
use super::super::{Company, Question, Report};
use super::Scored;

/// Whoever answers questions about a company: the estimate itself, or one that is wrong on purpose. Learns the company
/// once, and then answers as often as it is asked.
pub type Answer = dyn for<'a> Fn(&'a Company) -> Box<Answers<'a>> + Sync;

/// Answers about one company.
pub type Answers<'a> = dyn Fn(&Question, &mut dyn Rng) -> Report + 'a;

/// The world of the stratum's company with this number; `None` where there is no such graph. `small` are settings over
/// the stratum's own, for worlds that must be made fast.
#[must_use]
pub fn world(
    stratum: &Stratum,
    small: &dyn Fn(&mut Settings),
    graphs: &[Graph],
    seed: u64,
    company: u64,
) -> Option<World> {
    let mut settings = stratum.settings();
    small(&mut settings);
    let seed = family(seed, stratum.family).wrapping_add(company.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let graph = match stratum.maker {
        Maker::Strangers => return Some(strangers(&settings, seed)),
        Maker::Graph(place) => graphs.get(place)?,
        Maker::Graphs => graphs.get(company as usize % graphs.len().max(1))?,
    };
    Some(make(graph, &settings, seed))
}

/// Asks for each item of the world alone.
#[must_use]
pub fn ask(world: &World, company: u64, seed: u64, answer: &Answer) -> Vec<Scored> {
    let answers = answer(&world.company);
    let each = world.truths.iter().enumerate().map(|(place, truth)| {
        let rng = &mut ChaCha8Rng::seed_from_u64(seed ^ (company << 20) ^ place as u64);
        Scored::new(company, truth, &answers(&Question::item(place), rng))
    });
    each.collect()
}

/// FNV-1a: families of different names have different worlds.
fn family(seed: u64, name: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    name.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, step)
}
