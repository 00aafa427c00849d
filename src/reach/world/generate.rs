//! Graphs that are made: with degrees as on a network of colleagues, with communities, with hubs, with circles.

use rand_chacha::{ChaCha8Rng, rand_core::SeedableRng};
use rand_core::Rng;

use super::Graph;
use super::chance::{log_normal, uniform};

/// A way of making a graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Chung and Lu (2002): people are tied in proportion to how many they know, log-normal, without groups.
    LogNormal,
    /// Planted communities as in the LFR benchmark (Lancichinetti, Fortunato, Radicchi 2008): log-normal numbers of
    /// contacts, 60 % of them inside the own community, sizes by a power law.
    Communities,
    /// Chung and Lu with a power law: most know a few, some know thousands, as in a forum or a mail server.
    Hubs,
    /// People who took part in the same thing know each other, all of them, as actors of one film do.
    Circles,
}

/// Every shape with the name it has in the report.
pub const GRAPHS: &[(Shape, &str)] = &[
    (Shape::LogNormal, "log-normal"),
    (Shape::Communities, "communities"),
    (Shape::Hubs, "hubs"),
    (Shape::Circles, "circles"),
];

/// Spread of the logarithm of the number of contacts: that of the shipped prior for LinkedIn (median 186, mean 303).
const SIGMA: f64 = 0.99;

/// Median number of contacts where `people` is large. Below LinkedIn's 186 on purpose: a walk meets people in proportion
/// to whom they know, which multiplies the median by `exp(SIGMA²)` = 2.7, so that employees have about 186.
const MEDIAN: f64 = 70.0;

/// Makes a graph of `people`, at least 100; the same for the same seed.
#[must_use]
pub fn generate(shape: Shape, name: &str, people: usize, seed: u64) -> Graph {
    let people = people.max(100);
    let rng = &mut ChaCha8Rng::seed_from_u64(seed);
    match shape {
        Shape::LogNormal => {
            let wanted = log_normal_degrees(rng, people);
            let arcs = pairs(rng, &stubs(0..people as u32, &wanted));
            Graph::new(name, people, arcs)
        }
        Shape::Hubs => {
            // Pareto with exponent 2.15 on the number of contacts, mean about 11 as in Slashdot's graph.
            let most = people as f64 / 30.0;
            let wanted: Vec<f64> = (0..people).map(|_| (2.0 * uniform(rng).powf(-1.0 / 1.15)).min(most)).collect();
            let arcs = pairs(rng, &stubs(0..people as u32, &wanted));
            Graph::new(name, people, arcs)
        }
        Shape::Communities => communities(rng, name, people),
        Shape::Circles => circles(rng, name, people),
    }
}

/// Nobody knows more than a twentieth of everybody, or 3,000.
fn log_normal_degrees(rng: &mut dyn Rng, people: usize) -> Vec<f64> {
    let most = (people as f64 / 20.0).min(3_000.0);
    let median = MEDIAN.min(most / 4.0);
    (0..people).map(|_| log_normal(rng, median.ln(), SIGMA).min(most)).collect()
}

/// Everybody as often as they want contacts, the fraction by the error carried on.
fn stubs(who: impl IntoIterator<Item = u32>, wanted: &[f64]) -> Vec<u32> {
    let (mut all, mut owed) = (vec![], 0.0);
    for person in who {
        owed += wanted[person as usize];
        let times = owed.max(0.0).floor();
        owed -= times;
        all.extend(std::iter::repeat_n(person, times as usize));
    }
    all
}

/// Half as many arcs as stubs, both ends drawn at random.
fn pairs(rng: &mut dyn Rng, stubs: &[u32]) -> Vec<(u32, u32)> {
    let mut one = || stubs[(uniform(rng) * stubs.len() as f64) as usize];
    (0..stubs.len() / 2).map(|_| (one(), one())).collect()
}

fn communities(rng: &mut dyn Rng, name: &str, people: usize) -> Graph {
    let wanted = log_normal_degrees(rng, people);
    let (mut arcs, mut inward, mut outward, mut first) = (vec![], vec![0.0; people], vec![0.0; people], 0);
    while first < people {
        // Power law with exponent 2 between 60 and 2,000 people.
        let size = (60.0 / uniform(rng)).min(2_000.0) as usize;
        let members = first..(first + size).min(people);
        let most = members.len() as f64 * 0.5;
        for person in members.clone() {
            inward[person] = (0.6 * wanted[person]).min(most);
            outward[person] = wanted[person] - inward[person];
        }
        arcs.extend(pairs(rng, &stubs(members.clone().map(|person| person as u32), &inward)));
        first = members.end;
    }
    arcs.extend(pairs(rng, &stubs(0..people as u32, &outward)));
    Graph::new(name, people, arcs)
}

/// Circles of 3 to 60 people; most come from one quarter of the town, and some people are in very many.
fn circles(rng: &mut dyn Rng, name: &str, people: usize) -> Graph {
    let town = people as f64;
    let (mut arcs, wanted) = (vec![], people * 35);
    while arcs.len() < wanted {
        let size = log_normal(rng, 12f64.ln(), 0.7).clamp(3.0, 60.0) as usize;
        let home = uniform(rng) * town;
        let quarter = (town * 0.02).max(80.0);
        let circle: Vec<u32> = (0..size)
            .map(|_| {
                // The cube makes some people of a quarter members of very many circles.
                let near = home + quarter * uniform(rng).powi(3);
                let place = if uniform(rng) < 0.85 { near } else { uniform(rng).powi(2) * town };
                (place % town) as u32
            })
            .collect();
        for (at, one) in circle.iter().enumerate() {
            arcs.extend(circle[..at].iter().map(|other| (*one, *other)));
        }
    }
    Graph::new(name, people, arcs)
}
