//! When an item is suddenly clicked, or declined, far more than its own past explains: a detector over counts.
//!
//! Counts of visits come in waves: their variance is far above their mean, and a chart for Poisson counts would cry
//! wolf every week. So the chart is a likelihood-ratio CUSUM for negative binomial counts, after M. Höhle and M. Paul,
//! *Count data regression charts for the monitoring of surveillance time series*, Computational Statistics & Data
//! Analysis 52 (2008), 4357-4368: each count adds the logarithm of how much likelier it is under [`RATIO`] times the
//! usual mean than under the usual one, and the sum never falls below zero. G. Lorden, *Procedures for reacting to a
//! change in distribution*, Annals of Mathematical Statistics 42 (1971), 1897-1908: where the model is right, the mean
//! time to a false alarm is at least `exp(threshold)` steps. Ours stand at years of steps. That the model is
//! right enough is not believed but tried, on simulated years with waves, nights and week-ends: see the tests.
//!
//! One hour is not independent of the one before: visits come for hours after somebody shared. The score is divided by
//! how much more the sums of several steps vary than independent ones would, as one corrects a number of
//! observations to an effective one.
//!
//! The usual mean and its dispersion are the item's own, from the same hours of the last two weeks, without hours of
//! earlier episodes; where the item is too young, from the organisation's items at the same age ([`Pool`]). Where these are
//! fewer than five too, nothing is known, and the first season of an item raises no alarm.

use serde::{Deserialize, Serialize};

mod phase;
mod pool;

pub use phase::Phase;
pub use pool::Pool;

/// What counts as a spike: this many times the usual.
pub const RATIO: f64 = 3.0;

/// How a series is read.
#[derive(Clone, Copy, Debug)]
pub struct Tuning {
    /// Steps after which the series looks alike: 24 for hours, 1 for days.
    season: usize,
    /// How many seasons of the past make the baseline.
    back: usize,
    /// How many steps on either side of the same one count too.
    around: usize,
    /// How many observations the pool's figure is worth.
    weight: f64,
    /// The usual mean is never taken for less.
    floor: f64,
    /// Where no pool is known: mean, and dispersion.
    prior: (f64, f64),
    /// How many steps belong together, and how much more their sum varies where the item's own past does not tell yet.
    block: (usize, f64),
    /// The score at which the alarm is raised.
    threshold: f64,
    /// No alarm about fewer than these.
    least: u32,
    /// Steps that make up the level of now.
    pub(in crate::share::spike) width: usize,
    /// Quiet steps that end an episode.
    pub(in crate::share::spike) calm: usize,
    /// After this many steps the new level is the usual one.
    longest: usize,
}

/// Counted clicks by hour. The threshold is the logarithm of the hours of twenty years.
pub const CLICKS: Tuning = Tuning {
    season: 24,
    back: 14,
    around: 1,
    weight: 6.0,
    floor: 0.5,
    prior: (3.0, 1.5),
    block: (6, 2.0),
    threshold: 12.08,
    least: 30,
    width: 3,
    calm: 12,
    longest: 14 * 24,
};

/// Answers "not for me" by day. The threshold is the logarithm of the days of a year; five answers are the least
/// that may be told of.
pub const DECLINED: Tuning = Tuning {
    season: 1,
    back: 28,
    around: 0,
    weight: 7.0,
    floor: 0.2,
    prior: (0.3, 0.5),
    block: (1, 1.0),
    threshold: 5.9,
    least: 5,
    width: 1,
    calm: 3,
    longest: 28,
};

/// Something out of the usual, from its first step on.
#[derive(Clone, Debug, PartialEq)]
pub struct Episode {
    /// The step that it began with.
    pub begun: usize,
    /// The step at which the alarm was raised.
    pub raised: usize,
    /// Where it stands.
    pub phase: Phase,
    /// What was counted since it began.
    pub counted: u64,
    /// What would have been usual in that time.
    pub usual: f64,
    /// The most of one step.
    pub peak: u32,
    course: phase::Course,
}

/// Every episode of a series, oldest first; all but the last have come to [`Phase::Resolution`].
///
/// `counts[0]` is the step of age `age`. With `unfinished`, the last step is still going on: it may raise an alarm, for
/// its count can only grow, and never calms one.
#[must_use]
pub fn episodes(counts: &[u32], age: usize, pool: &Pool, tuning: &Tuning, unfinished: bool) -> Vec<Episode> {
    let mut walk = Walk {
        counts,
        age,
        pool,
        tuning,
        usual: vec![true; counts.len()],
        score: 0.0,
        since: 0,
        tied: tuning.block.1,
        found: vec![],
    };
    for at in 0..counts.len() {
        walk.step(at, unfinished && at + 1 == counts.len());
    }
    walk.found
}

/// The walk along a series.
struct Walk<'a> {
    counts: &'a [u32],
    age: usize,
    pool: &'a Pool,
    tuning: &'a Tuning,
    /// Steps that may stand in a baseline.
    usual: Vec<bool>,
    score: f64,
    /// The first step that the score stands on.
    since: usize,
    /// How much more sums of steps vary than sums of independent ones.
    tied: f64,
    found: Vec<Episode>,
}

/// What is expected of a step.
#[derive(Clone, Copy)]
struct Expected {
    mean: f64,
    /// The variance is `mean + dispersion * mean²`.
    dispersion: f64,
}

impl Walk<'_> {
    fn step(&mut self, at: usize, unfinished: bool) {
        let expected = self.expected(at);
        if at.is_multiple_of(self.tuning.season) {
            self.tied = self.tied_to_each_other(at);
        }
        match self.found.last().is_some_and(|episode| episode.phase != Phase::Resolution) {
            true => self.follow(at, expected.mean, unfinished),
            false => self.watch(at, expected),
        }
    }

    /// Outside an episode: the score.
    fn watch(&mut self, at: usize, expected: Expected) {
        if self.score <= 0.0 {
            self.since = at;
        }
        let count = self.count(at);
        let known = at >= self.tuning.season || self.pool.at(self.age + at).is_some();
        self.score = if known { (self.score + gain(f64::from(count), expected) / self.tied).max(0.0) } else { 0.0 };
        if self.score < self.tuning.threshold {
            return;
        }
        let run = self.counts.get(self.since..=at).unwrap_or_default();
        let counted: u64 = run.iter().copied().map(u64::from).sum();
        if counted < u64::from(self.tuning.least) {
            return;
        }
        let usual = expected.mean * (at + 1 - self.since) as f64;
        let peak = run.iter().copied().max().unwrap_or_default();
        let course = phase::Course::new(at, self.level(at));
        let phase = Phase::Birth;
        self.found.push(Episode { begun: self.since, raised: at, phase, counted, usual, peak, course });
        let begun = self.since;
        self.mark(begun, at, false);
        self.score = 0.0;
    }

    /// Inside an episode: its phases, until it is over.
    fn follow(&mut self, at: usize, mean: f64, unfinished: bool) {
        let (count, level, before) = (self.count(at), self.level(at), self.level(at.saturating_sub(self.tuning.width)));
        let tuning = self.tuning;
        let Some(episode) = self.found.last_mut() else { return };
        episode.counted += u64::from(count);
        episode.usual += mean;
        episode.peak = episode.peak.max(count);
        if !unfinished {
            episode.phase = episode.course.step(episode.phase, at, phase::Levels { level, before, mean }, tuning);
        }
        let (begun, over) = (episode.begun, at - episode.begun > tuning.longest);
        if over {
            episode.phase = Phase::Resolution;
        }
        self.mark(at, at, false);
        if over {
            // It has become the usual: the next baseline knows it.
            self.mark(begun, at, true);
        }
    }

    fn mark(&mut self, from: usize, until: usize, usual: bool) {
        self.usual.get_mut(from..=until).into_iter().flatten().for_each(|step| *step = usual);
    }

    fn count(&self, at: usize) -> u32 {
        self.counts.get(at).copied().unwrap_or_default()
    }

    /// The mean of the last few steps.
    fn level(&self, at: usize) -> f64 {
        let from = (at + 1).saturating_sub(self.tuning.width);
        let last = self.counts.get(from..=at).unwrap_or_default();
        last.iter().copied().map(f64::from).sum::<f64>() / self.tuning.width as f64
    }

    /// The variance of sums over blocks, divided by what it would be if steps were independent: 1 or more. From the usual
    /// blocks of the baseline's time before `at`, with the prior figure beside them.
    fn tied_to_each_other(&self, at: usize) -> f64 {
        let (size, prior) = self.tuning.block;
        let from = at.saturating_sub(self.tuning.back * self.tuning.season);
        let past = self.counts.get(from..at).unwrap_or_default().chunks_exact(size);
        let usual = self.usual.get(from..at).unwrap_or_default().chunks_exact(size);
        let blocks = past.zip(usual).filter(|(_, usual)| usual.iter().all(|usual| *usual)).map(|(block, _)| block);
        let (steps, sums): (Vec<_>, Vec<f64>) = blocks
            .map(|block| (block.iter().copied().map(f64::from), block.iter().copied().map(f64::from).sum::<f64>()))
            .unzip();
        let (steps, blocks) = (variance(steps.into_iter().flatten()), sums.len() as f64);
        if size < 2 || steps <= 0.0 {
            return prior;
        }
        let found = (variance(sums.into_iter()) / (size as f64 * steps)).clamp(1.0, size as f64);
        (found * blocks + prior * self.tuning.weight) / (blocks + self.tuning.weight)
    }

    /// The same steps of earlier seasons, and the pool's figure beside them.
    fn expected(&self, at: usize) -> Expected {
        let tuning = self.tuning;
        let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for back in 1..=tuning.back {
            let Some(same) = at.checked_sub(back * tuning.season) else { break };
            let steps = same.saturating_sub(tuning.around)..=(same + tuning.around).min(at.saturating_sub(1));
            for step in steps.filter(|step| self.usual.get(*step).copied().unwrap_or_default()) {
                let count = f64::from(self.count(step));
                n += 1.0;
                sum += count;
                squares += count * count;
            }
        }
        let (prior_mean, prior_dispersion) = self.pool.at(self.age + at).unwrap_or(tuning.prior);
        let whole = n + tuning.weight;
        let mean = ((sum + tuning.weight * prior_mean) / whole).max(tuning.floor);
        let spread =
            if n > 1.0 { ((squares - sum * sum / n) / (n - 1.0) - sum / n).max(0.0) / (mean * mean) } else { 0.0 };
        let dispersion = (n * spread + tuning.weight * prior_dispersion) / whole;
        // The mean is itself only estimated: its own uncertainty is part of what a new count may differ by.
        Expected { mean, dispersion: dispersion + (1.0 / mean + dispersion) / whole }
    }
}

fn variance(values: impl Iterator<Item = f64>) -> f64 {
    let (n, sum, squares) = values.fold((0.0, 0.0, 0.0), |(n, sum, squares), x| (n + 1.0, sum + x, squares + x * x));
    if n > 1.0 { ((squares - sum * sum / n) / (n - 1.0_f64)).max(0.0) } else { 0.0 }
}

/// How much likelier `count` is under [`RATIO`] times the mean than under the mean, as a logarithm.
fn gain(count: f64, Expected { mean, dispersion }: Expected) -> f64 {
    let (usual, more) = (1.0 + dispersion * mean, 1.0 + dispersion * RATIO * mean);
    count * (RATIO * usual / more).ln() - (more / usual).ln() / dispersion
}

/// What is told of an item's episode, in numbers. None of them is about one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Counted clicks since it began; 0 where clicks are as usual.
    pub clicks: u64,
    /// Clicks that would have been usual in that time, rounded.
    pub usual_clicks: u64,
    /// The most clicks of one hour.
    pub peak: u32,
    /// Answers "not for me" since it began; 0 where these are as usual, so never between 1 and 4.
    pub declined: u64,
    /// Answers that would have been usual, rounded.
    pub usual_declined: u64,
}

#[cfg(test)]
mod tests;
