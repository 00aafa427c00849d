//! How far two groups know the same people, which is said of groups only.

use super::{Index, Tally};

/// A group of fewer people is a few people's data: what they have in common is not published (decision 29).
pub const FEWEST: usize = 5;

impl Index {
    /// How many people are known both to group `a` and to group `b`; each person of a group comes with the places of
    /// their lists. `None` where a group has fewer than [`FEWEST`] people with a sample that are not in the other one
    /// too: of fewer, nobody outside this room learns it.
    ///
    /// Who is in both groups is left out of both, as their own contacts are no overlap. People with a list in common are
    /// one person, so nobody fills a group up by being named twice.
    ///
    /// This guards one answer, not two: whoever asks for a group with and without one person sees that person in the
    /// difference, so groups are what the organisation has (teams, sites), not what somebody types.
    #[must_use]
    pub fn overlap(&self, a: &[Vec<usize>], b: &[Vec<usize>]) -> Option<Tally> {
        let only = |group: &[Vec<usize>], other: &[Vec<usize>]| {
            let theirs: Vec<usize> = other.concat();
            let mut people: Vec<Vec<usize>> = vec![];
            for person in group.iter().filter(|person| !shared(person, &theirs)) {
                let lists = self.once(person);
                if !lists.is_empty() && !people.iter().any(|known| shared(known, &lists)) {
                    people.push(lists);
                }
            }
            (people.len() >= FEWEST).then(|| people.concat())
        };
        Some(self.intersection(&only(a, b)?, &only(b, a)?))
    }
}

fn shared(a: &[usize], b: &[usize]) -> bool {
    a.iter().any(|list| b.contains(list))
}
