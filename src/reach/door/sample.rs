//! Whether a sample can be what it says: coordinated under this threshold, of this many connections.

use std::collections::{BTreeSet, HashMap};

use super::fields::wrong;
use super::node::Node;
use super::place::Path;
use super::problem::{Code, Problems};
use crate::reach::sample::{believed, sixteen, threshold_of};

/// Sixteen hexadecimal digits, as they come: the list's order, repeats and all. `None` when one is none.
pub(super) fn pseudonyms(list: &[Node<'_>], path: &Path<'_>, problems: &mut Problems) -> Option<Vec<u64>> {
    let mut found = Vec::with_capacity(list.len());
    for (index, node) in list.iter().enumerate() {
        let Node::Text(text) = node else {
            wrong(&path.index(index), "text", problems);
            continue;
        };
        match sixteen(text) {
            Some(value) => found.push(value),
            None => problems.note(Code::BadPseudonym, &path.index(index), || vec![("text", text.as_ref().into())]),
        }
    }
    (found.len() == list.len()).then_some(found)
}

/// What can be used of a sample: ascending, each once, below the threshold. `None` when it cannot be a sample of `count`
/// connections under this theta, so that only the count is known.
pub(super) fn usable(
    mut values: Vec<u64>,
    count: u32,
    theta: f64,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<Vec<u64>> {
    values.sort_unstable();
    let all = values.len();
    values.dedup();
    if values.len() < all {
        problems.note(Code::SampleRepeated, path, || vec![("n", (all - values.len()).into())]);
    }
    // A threshold only ever falls: what was kept under a higher one, cut at this one, is a sample under this one.
    let below = values.partition_point(|value| *value < threshold_of(theta));
    let above = values.len() - below;
    values.truncate(below);
    if above > 0 {
        problems.note(Code::SampleAboveTheta, path, || vec![("n", above.into())]);
    }
    let kept = values.len();
    if kept > count as usize {
        problems.note(Code::SampleAboveCount, path, || vec![("kept", kept.into()), ("count", u64::from(count).into())]);
        return None;
    }
    let believed = believed(count, theta);
    if !believed.contains(&(kept as f64)) {
        let (low, high) = believed.into_inner();
        problems.note(Code::SampleImplausible, path, || {
            vec![("kept", kept.into()), ("low", (low.ceil() as u64).into()), ("high", (high.floor() as u64).into())]
        });
        return None;
    }
    Some(values)
}

/// One sample, for the comparison with the others.
#[derive(Clone, Copy, Debug)]
pub(super) struct One<'s> {
    /// The person's place.
    pub(super) member: usize,
    /// Samples of one kind speak of the same pseudonyms: accounts of one network, or names.
    pub(super) kind: u8,
    pub(super) pseudonyms: &'s [u64],
}

/// Fewer samples of one kind than this say nothing about each other.
const ENOUGH: usize = 20;
/// How many common contacts must be missing: where the others' least overlapping tenth lets one expect twelve, chance
/// alone gives none once in 160,000.
const EXPECTED: f64 = 12.0;

/// The places of samples in which nobody is known to a colleague, where that cannot be chance: made under another key, or
/// of somebody who moves in other circles than everybody else.
///
/// Told only where at least [`ENOUGH`] samples of the kind can be compared and nine tenths of them overlap so much that
/// this one ought to have [`EXPECTED`] contacts in common. Whoever knows one of those `inside` has the right key, in
/// whatever circles. Several samples under the same wrong key overlap with each other and are not told; nor is one in a
/// company whose people have little in common.
pub(super) fn alone(samples: &[One<'_>], inside: &BTreeSet<u64>) -> Vec<usize> {
    let mut knowing: HashMap<(u8, u64), (usize, bool)> = HashMap::new();
    for sample in samples {
        for pseudonym in sample.pseudonyms {
            let known = knowing.entry((sample.kind, *pseudonym)).or_insert((sample.member, false));
            known.1 |= known.0 != sample.member;
        }
    }
    let met = |sample: &One<'_>| {
        let common = sample.pseudonyms.iter().filter(|value| knowing.get(&(sample.kind, **value)).is_some_and(|k| k.1));
        common.count()
    };
    let met: Vec<usize> = samples.iter().map(met).collect();
    let mut rates: HashMap<u8, Vec<f64>> = HashMap::new();
    for (sample, met) in samples.iter().zip(&met) {
        if sample.pseudonyms.len() as f64 >= EXPECTED {
            rates.entry(sample.kind).or_default().push(*met as f64 / sample.pseudonyms.len() as f64);
        }
    }
    let least: HashMap<u8, f64> = rates
        .into_iter()
        .filter(|(_, rates)| rates.len() >= ENOUGH)
        .map(|(kind, mut rates)| {
            rates.sort_by(f64::total_cmp);
            (kind, rates[rates.len() / 10])
        })
        .collect();
    let strange = |place: &usize| {
        let sample = &samples[*place];
        let rate = least.get(&sample.kind).copied().unwrap_or_default();
        met[*place] == 0
            && rate * sample.pseudonyms.len() as f64 >= EXPECTED
            && !sample.pseudonyms.iter().any(|value| inside.contains(value))
    };
    (0..samples.len()).filter(strange).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `people` samples of 60: `common` of each among 200 that all draw from, the rest their own.
    fn company(people: usize, common: u64) -> Vec<Vec<u64>> {
        let own =
            |person: u64| move |at: u64| if at < common { (person * 7 + at * 3) % 200 } else { 1_000 * person + at };
        (1..=people as u64).map(|person| (0..60).map(own(person)).collect()).collect()
    }

    fn told(samples: &[Vec<u64>]) -> Vec<usize> {
        let one = |(member, pseudonyms): (usize, &'static [u64])| One { member, kind: 0, pseudonyms };
        let kept: Vec<&'static [u64]> = samples.iter().map(|sample| &*sample.clone().leak()).collect();
        alone(&kept.into_iter().enumerate().map(one).collect::<Vec<_>>(), &BTreeSet::new())
    }

    #[test]
    fn a_sample_of_another_key_is_told_where_the_others_overlap() {
        let stranger: Vec<u64> = (0..60).map(|at| 9_000_000 + at).collect();
        let with = |people: usize, common: u64, strangers: usize| {
            let mut samples = company(people, common);
            samples.extend(vec![
                stranger.iter().map(|v| v + samples.len() as u64 * 100).collect::<Vec<_>>();
                strangers.min(1)
            ]);
            if strangers > 1 {
                samples.push(stranger.iter().map(|v| v + 5_000_000).collect());
            }
            told(&samples)
        };
        assert_eq!(with(40, 40, 1), [40]);
        assert_eq!(with(40, 40, 2), [40, 41]);
        assert_eq!(with(40, 40, 0), [0; 0]);
        // Too few to compare with, or people who have little in common: not told.
        assert_eq!(with(15, 40, 1), [0; 0]);
        assert_eq!(with(40, 8, 1), [0; 0]);
        assert_eq!(told(&[]), [0; 0]);
    }

    #[test]
    fn the_same_person_on_two_networks_has_met_nobody() {
        let mut samples = company(40, 40);
        let stranger: Vec<u64> = (0..60).map(|at| 9_000_000 + at).collect();
        samples.push(stranger.clone());
        let mut list: Vec<One<'_>> =
            samples.iter().enumerate().map(|(member, pseudonyms)| One { member, kind: 0, pseudonyms }).collect();
        list.push(One { member: 40, kind: 0, pseudonyms: &stranger });
        assert_eq!(alone(&list, &BTreeSet::new()), [40, 41]);
        // Somebody who knows a colleague has the right key, and moves in other circles.
        assert_eq!(alone(&list, &[7, stranger[59]].into()), [0; 0]);
        assert_eq!(alone(&list, &[7, 8].into()), [40, 41], "colleagues whom others know say nothing of this one");
        // Accounts of another network are not compared with names.
        list[40].kind = 1;
        list[41].kind = 1;
        assert_eq!(alone(&list, &BTreeSet::new()), [0; 0]);
    }
}
