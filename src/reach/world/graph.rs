//! Who knows whom, in the format of the public graphs: `n m`, then one arc a line.

use super::chance::uniform;
use rand_core::Rng;

/// More people than this are refused: a line of a file must not ask for all memory.
const MOST_PEOPLE: usize = 5_000_000;

/// People who know each other. Both ways, nobody knows themselves, everybody once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    /// What it is called in the report.
    pub name: String,
    /// Where each person's contacts begin in `ends`; one more than there are people.
    starts: Vec<usize>,
    ends: Vec<u32>,
}

/// Why a text is no graph.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GraphError {
    /// A line that is not two numbers; counted from 1.
    #[error("line {0}: two numbers should stand here")]
    Line(usize),
    /// A person beyond the number in the first line; counted from 1.
    #[error("line {0}: there is no such person")]
    Person(usize),
    /// Too many people, or none.
    #[error("the number of people must lie between 1 and {MOST_PEOPLE}")]
    Size,
}

impl Graph {
    /// Makes both ways of each arc and drops loops and repetitions. Ends at or above `people` are dropped.
    #[must_use]
    pub fn new(name: &str, people: usize, arcs: impl IntoIterator<Item = (u32, u32)>) -> Self {
        let inside = |(from, to): &(u32, u32)| from != to && (*from.max(to) as usize) < people;
        let both =
            |(from, to): (u32, u32)| [u64::from(from) << 32 | u64::from(to), u64::from(to) << 32 | u64::from(from)];
        let mut all: Vec<u64> = arcs.into_iter().filter(inside).flat_map(both).collect();
        all.sort_unstable();
        all.dedup();
        let mut starts = vec![0; people + 1];
        for arc in &all {
            starts[(arc >> 32) as usize + 1] += 1;
        }
        for place in 1..=people {
            starts[place] += starts[place - 1];
        }
        // The cast keeps the lower half on purpose: that is the other end.
        Self { name: name.to_owned(), starts, ends: all.into_iter().map(|arc| arc as u32).collect() }
    }

    /// Reads `n m` and then one arc a line; empty lines and lines that begin with `#` are passed over.
    ///
    /// # Errors
    /// The first line that cannot be understood.
    pub fn parse(name: &str, text: &str) -> Result<Self, GraphError> {
        let pair = |line: &str| -> Option<(usize, usize)> {
            let mut numbers = line.split_whitespace();
            let pair = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
            numbers.next().is_none().then_some(pair)
        };
        let said = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
        let mut lines = text.lines().enumerate().filter(|(_, line)| said(line));
        let (at, first) = lines.next().ok_or(GraphError::Size)?;
        let (people, _) = pair(first).ok_or(GraphError::Line(at + 1))?;
        if !(1..=MOST_PEOPLE).contains(&people) {
            return Err(GraphError::Size);
        }
        let mut arcs = vec![];
        for (at, line) in lines {
            let (from, to) = pair(line).ok_or(GraphError::Line(at + 1))?;
            if from.max(to) >= people {
                return Err(GraphError::Person(at + 1));
            }
            // Both fit: they are below MOST_PEOPLE.
            arcs.push((from as u32, to as u32));
        }
        Ok(Self::new(name, people, arcs))
    }

    /// How many people there are.
    #[must_use]
    pub fn people(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whom this person knows, ascending. Panics for somebody who does not exist.
    #[must_use]
    pub fn contacts(&self, person: u32) -> &[u32] {
        let person = person as usize;
        &self.ends[self.starts[person]..self.starts[person + 1]]
    }

    /// How many they know.
    #[must_use]
    pub fn degree(&self, person: u32) -> usize {
        self.contacts(person).len()
    }

    /// Mean number of contacts.
    #[must_use]
    pub fn mean_degree(&self) -> f64 {
        self.ends.len() as f64 / self.people().max(1) as f64
    }

    /// Somebody, each as likely as any other.
    pub(super) fn anybody(&self, rng: &mut dyn Rng) -> u32 {
        (uniform(rng) * self.people() as f64) as u32
    }
}
