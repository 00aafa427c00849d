//! What an estimate rests on and what would make it narrower, in words. Counts alone: nobody is named, and a count of
//! people below the reader's least is not told.

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::{Lang, number, say};

use super::super::report::{Ask, Basis, Report};

/// Below this gain nobody is bothered: the range would look the same. Share of the present width.
const LEAST_GAIN: f64 = 0.03;

/// A count of people or of their shares: what is above zero and below `least` is told as such.
fn figure(lang: Lang, count: u64, least: u64) -> String {
    if (1..least).contains(&count) {
        return say(lang, "reach-fewer", &[("least", number(lang, whole(least)).into())]);
    }
    number(lang, whole(count))
}

/// Parts of a whole that is told, up to this one, are not told: those below `least`, and with them as many others, from
/// the smallest, as it takes that nobody finds a few people by subtraction.
fn withheld(mut parts: [u64; 3], least: u64) -> u64 {
    parts.sort_unstable();
    let (mut sum, mut count, mut last) = (0, 0, 0);
    for part in parts.into_iter().filter(|part| *part > 0) {
        if part >= least && (count == 0 || (count > 1 && sum >= least)) {
            break;
        }
        (sum, count, last) = (sum + part, count + 1, part);
    }
    last
}

fn whole(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Basis {
    /// What went in, as label and figure, the strongest evidence first: measured, imported, sampled, told, modelled.
    /// What is not there is left out, but for the shares and what was measured. Figures from 1 to below `least` are
    /// withheld: they would describe a few people.
    #[must_use]
    pub fn lines(&self, lang: Lang, least: u64) -> Vec<(String, String)> {
        let modelled = self.shares.saturating_sub(self.sampled).saturating_sub(self.told);
        let hidden = withheld([self.sampled, self.told, modelled].map(u64::from), least);
        let shown = |count: u64| figure(lang, count, least);
        let part = |count: u32| match u64::from(count) {
            0 => None,
            count if (least..=hidden).contains(&count) => Some(say(lang, "reach-withheld", &[])),
            count => Some(shown(count)),
        };
        let all = [
            ("reach-went-shares", Some(shown(self.shares.into()))),
            ("reach-went-measured", Some(shown(self.anchored.into()))),
            ("reach-went-reposts", self.reposts.map(shown)),
            ("reach-went-clicks", self.clicks.map(shown)),
            ("reach-went-sampled", part(self.sampled)),
            ("reach-went-told", part(self.told)),
            ("reach-went-modelled", part(modelled)),
            ("reach-went-learnt", Some(self.learnt_from).filter(|count| *count > 0).map(|count| shown(count.into()))),
        ];
        all.into_iter().filter_map(|(key, figure)| Some((say(lang, key, &[]), figure?))).collect()
    }
}

impl Report {
    /// What would make the range narrower, a sentence for each thing that could be asked for, the most useful first;
    /// of how many people, never of whom; fewer than `least` are told as one of them. Empty where nothing would help.
    #[must_use]
    pub fn narrower(&self, lang: Lang, least: usize) -> Vec<String> {
        let mut asks: BTreeMap<Ask, (BTreeSet<usize>, f64)> = BTreeMap::new();
        for shrink in self.shrink.iter().filter(|shrink| shrink.width <= 1.0 - LEAST_GAIN) {
            let (people, width) = asks.entry(shrink.ask).or_insert((BTreeSet::new(), 1.0));
            people.insert(shrink.member);
            *width = width.min(shrink.width);
        }
        let mut found: Vec<(Ask, usize, f64)> =
            asks.into_iter().map(|(ask, (people, width))| (ask, people.len(), width)).collect();
        // How many of a few would help says how few shared.
        found.iter_mut().filter(|(_, people, _)| *people < least).for_each(|(_, people, _)| *people = 1);
        found.sort_by(|a, b| a.2.total_cmp(&b.2));
        found.into_iter().map(|(ask, people, width)| sentence(lang, ask, people, width)).collect()
    }
}

fn sentence(lang: Lang, ask: Ask, people: usize, width: f64) -> String {
    let key = match ask {
        Ask::Anchor => "reach-narrower-anchor",
        Ask::Sample => "reach-narrower-sample",
    };
    // To the nearest five: it is an expectation.
    let gain = ((1.0 - width.clamp(0.0, 1.0)) * 20.0).round() as i64 * 5;
    let shown = number(lang, whole(people as u64));
    say(lang, key, &[("count", people.into()), ("shown", shown.into()), ("gain", gain.max(5).to_string().into())])
}
