//! All lists of a company by small numbers: whom a list holds is a range of one array.

use super::super::company::Sample;
use super::{Tally, theta};

/// Coordinated samples, made ready for counting. Four bytes for each kept contact and about 16 for each list; the
/// pseudonyms themselves are not kept.
///
/// Lists are named by their places in what [`Index::build`] was given; a place that is not there holds nobody.
#[derive(Clone, Debug)]
pub struct Index {
    pub(super) theta: f64,
    /// How many different people were kept, in all lists together.
    people: usize,
    /// Where each list begins in `members`, and one more: the end.
    starts: Vec<usize>,
    /// Numbers of people, ascending in each list.
    members: Vec<u32>,
    /// The exact length of each list, in people.
    counts: Vec<u32>,
}

impl Index {
    /// Numbers the people of all samples below `threshold`. What a sample holds at or above it is left out, and what it
    /// holds twice counts once. A count below what is kept is taken for what is kept.
    #[must_use]
    pub fn build(samples: &[&Sample], threshold: u64) -> Self {
        let mut met: Vec<(u64, usize)> = vec![];
        for (list, sample) in samples.iter().enumerate() {
            let kept = sample.pseudonyms.iter().filter(|pseudonym| **pseudonym < threshold);
            met.extend(kept.map(|pseudonym| (*pseudonym, list)));
        }
        met.sort_unstable();
        met.dedup();
        let mut starts = vec![0_usize; samples.len() + 1];
        for (_, list) in &met {
            starts[list + 1] += 1;
        }
        for list in 0..samples.len() {
            starts[list + 1] += starts[list];
        }
        let (mut members, mut next) = (vec![0_u32; met.len()], starts.clone());
        let mut people = 0_usize;
        for same in met.chunk_by(|a, b| a.0 == b.0) {
            // 32 bits: four thousand million kept people would be 16 GB of pseudonyms before they got here.
            let number = u32::try_from(people).unwrap_or(u32::MAX);
            for (_, list) in same {
                members[next[*list]] = number;
                next[*list] += 1;
            }
            people += 1;
        }
        let kept = |list: usize| u32::try_from(starts[list + 1] - starts[list]).unwrap_or(u32::MAX);
        let counts = samples.iter().enumerate().map(|(list, sample)| sample.count.max(kept(list))).collect();
        Self { theta: theta(threshold), people, starts, members, counts }
    }

    /// How many lists there are.
    #[must_use]
    pub fn lists(&self) -> usize {
        self.counts.len()
    }

    /// How many different people were kept, in all lists together.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.people
    }

    /// Memory that the structure holds, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of_val(self.starts.as_slice()) + size_of_val(self.members.as_slice()) + size_of_val(self.counts.as_slice())
    }

    /// The kept people of one list, by their numbers, ascending.
    #[must_use]
    pub fn list(&self, list: usize) -> &[u32] {
        if list < self.lists() { &self.members[self.starts[list]..self.starts[list + 1]] } else { &[] }
    }

    /// The exact length of a list, in people.
    #[must_use]
    pub fn count(&self, list: usize) -> u32 {
        self.counts.get(list).copied().unwrap_or_default()
    }

    /// How many different people these lists hold together. One list is exact; of several, the length is not used:
    /// [`Index::weights`] answers more closely, and takes longer.
    #[must_use]
    pub fn union(&self, lists: &[usize]) -> Tally {
        match lists {
            [] => Tally::exact(0.0),
            [one] => Tally::exact(f64::from(self.count(*one))),
            several => Tally::seen(self.mark(several).count(), self.theta),
        }
    }

    /// How many people stand both in one of the lists `a` and in one of the lists `b`. Two people's lists compared say
    /// what neither agreed to, so this stays in the room; outside there is [`Index::overlap`].
    pub(in crate::reach) fn intersection(&self, a: &[usize], b: &[usize]) -> Tally {
        let (a, b) = (self.mark(a), self.mark(b));
        let both = a.words.iter().zip(&b.words).map(|(a, b)| (a & b).count_ones() as usize).sum();
        Tally::seen(both, self.theta)
    }

    /// How many people are known by exactly one, two, three ... of these lists: the first is for one. Ends with the
    /// highest number that somebody was met with; a list that is named twice counts once.
    #[must_use]
    pub fn multiplicity(&self, lists: &[usize]) -> Vec<Tally> {
        let times = self.times(lists);
        let most = times.iter().copied().max().unwrap_or_default() as usize;
        let mut seen = vec![0_usize; most];
        for known in times.into_iter().filter(|known| *known > 0) {
            seen[known as usize - 1] += 1;
        }
        seen.into_iter().map(|seen| Tally::seen(seen, self.theta)).collect()
    }

    /// How many people the list `new` holds that none of `lists` does: the share of its sample that is new, of its exact
    /// length. Where its sample holds nobody, half of it, with the error of not knowing.
    #[must_use]
    pub fn gain(&self, lists: &[usize], new: usize) -> Tally {
        let count = f64::from(self.count(new));
        if lists.contains(&new) {
            return Tally::exact(0.0);
        }
        if lists.iter().all(|list| self.count(*list) == 0) {
            return Tally::exact(count);
        }
        let kept = self.list(new);
        if kept.is_empty() {
            return Tally { people: count / 2.0, error: count / 12_f64.sqrt() };
        }
        let known = self.mark(lists);
        let fresh = kept.iter().filter(|person| !known.holds(**person)).count() as f64;
        let seen = kept.len() as f64;
        // The error of a share, as of one new and one known more: with none or all new it is not zero.
        let (share, careful) = (fresh / seen, (fresh + 1.0) / (seen + 2.0));
        let unseen = (1.0 - seen / count).max(0.0);
        Tally { people: count * share, error: count * (careful * (1.0 - careful) / seen * unseen).sqrt() }
    }

    /// In how many of the lists each kept person is.
    pub(super) fn times(&self, lists: &[usize]) -> Vec<u32> {
        let mut times = vec![0_u32; self.people];
        for list in self.once(lists) {
            for person in self.list(list) {
                times[*person as usize] += 1;
            }
        }
        times
    }

    /// The lists that are there, each once, ascending.
    pub(super) fn once(&self, lists: &[usize]) -> Vec<usize> {
        let mut once: Vec<usize> = lists.iter().copied().filter(|list| *list < self.lists()).collect();
        once.sort_unstable();
        once.dedup();
        once
    }

    /// Who is in any of the lists.
    fn mark(&self, lists: &[usize]) -> Marks {
        let mut words = vec![0_u64; self.people.div_ceil(64)];
        for list in lists {
            for person in self.list(*list) {
                words[*person as usize >> 6] |= 1 << (person & 63);
            }
        }
        Marks { words }
    }
}

/// One bit for each kept person.
struct Marks {
    words: Vec<u64>,
}

impl Marks {
    fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    fn holds(&self, person: u32) -> bool {
        self.words.get(person as usize >> 6).is_some_and(|word| word >> (person & 63) & 1 == 1)
    }
}
