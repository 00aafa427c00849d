//! The scores of many items together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::world::Truth;
use super::super::{Interval, Report, Spread};
use super::proper::{crps, interval_score};
use super::rank::{cell, chi_square};

/// One item: what was estimated, and what was true.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// Items of the same company have the same number.
    pub company: u64,
    /// Different people outside.
    pub truth: f64,
    /// Of the estimate.
    pub quantiles: [f64; 7],
    /// Inside, direct, passed on: what was true, and the 80 % interval.
    pub parts: [(f64, Interval); 3],
    /// Sum of followers, that times mean visibility, exact union, that times mean visibility.
    pub baselines: [f64; 4],
}

/// How often an interval held the truth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// In per cent.
    pub held: f64,
    /// Standard error, in points. Items of one company share its luck, so companies are what is counted.
    pub error: f64,
}

/// What another way of saying reach scores on the same items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// Root mean square of the logarithm of said over true.
    pub log_rmse: f64,
    /// Mean absolute error, relative to the truth.
    pub mape: f64,
    /// Median of said over true.
    pub ratio: f64,
}

/// What many items score. Where the truth is nobody, logarithms and ratios take it for one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// How many items.
    pub items: usize,
    /// Of how many companies.
    pub companies: usize,
    /// Of the intervals of 50, 80 and 95 %.
    pub coverage: [Coverage; 3],
    /// Of the 80 % intervals of colleagues who saw it, of people who saw it first-hand, and of those who did not; in
    /// per cent.
    pub parts: [f64; 3],
    /// How many truths fell into each of [`super::CELLS`].
    pub ranks: [usize; 8],
    /// Of the ranks, seven degrees of freedom.
    pub chi_square: f64,
    /// Mean, in people.
    pub crps: f64,
    /// Mean on the logarithms.
    pub log_crps: f64,
    /// Mean score of the 80 % intervals, in people.
    pub interval_score: f64,
    /// The same on the logarithms.
    pub log_interval_score: f64,
    /// The same, in people, of the fourth baseline with the spread of its own errors on these very items.
    pub union_interval_score: f64,
    /// Median of upper over lower end of the 80 % interval.
    pub width: f64,
    /// Of the estimate's median.
    pub median: Baseline,
    /// Of the four baselines.
    pub baselines: [Baseline; 4],
}

impl Scored {
    /// Puts an estimate beside the truth.
    #[must_use]
    pub fn new(company: u64, truth: &Truth, report: &Report) -> Self {
        let part = |truth: u32, spread: &Spread| (f64::from(truth), spread.intervals()[1]);
        Self {
            company,
            truth: truth.outside.into(),
            quantiles: report.reach.quantiles,
            parts: [
                part(truth.inside, &report.inside),
                part(truth.direct, &report.direct),
                part(truth.passed_on, &report.passed_on),
            ],
            baselines: [truth.followers, truth.visible_followers, truth.union, truth.visible_union],
        }
    }

    fn holds(&self, place: usize) -> bool {
        (self.quantiles[2 - place]..=self.quantiles[4 + place]).contains(&self.truth)
    }
}

impl Score {
    /// Of these items. All zero where there is none.
    #[must_use]
    pub fn of(items: &[Scored]) -> Self {
        if items.is_empty() {
            return Self::default();
        }
        let companies: BTreeMap<u64, ()> = items.iter().map(|item| (item.company, ())).collect();
        let mut ranks = [0; 8];
        for item in items {
            ranks[cell(&item.quantiles, item.truth)] += 1;
        }
        let log = |x: f64| x.max(1.0).ln();
        let logs = |item: &Scored| item.quantiles.map(log);
        let held = |part: usize| {
            mean(items, |item| {
                f64::from((item.parts[part].1.low..=item.parts[part].1.high).contains(&item.parts[part].0))
            })
        };
        Self {
            items: items.len(),
            companies: companies.len(),
            coverage: [0, 1, 2].map(|place| coverage(items, |item| item.holds(place))),
            parts: [0, 1, 2].map(|part| 100.0 * held(part)),
            ranks,
            chi_square: chi_square(&ranks),
            crps: mean(items, |item| crps(&item.quantiles, item.truth)),
            log_crps: mean(items, |item| crps(&logs(item), log(item.truth))),
            interval_score: mean(items, |item| interval_score(item.quantiles[1], item.quantiles[5], item.truth)),
            log_interval_score: mean(items, |item| {
                let logs = logs(item);
                interval_score(logs[1], logs[5], log(item.truth))
            }),
            union_interval_score: bootstrap(items),
            width: middle(items.iter().map(|item| item.quantiles[5].max(1.0) / item.quantiles[1].max(1.0)).collect()),
            median: said(items, |item| item.quantiles[3]),
            baselines: [0, 1, 2, 3].map(|place| said(items, |item| item.baselines[place])),
        }
    }
}

fn mean(items: &[Scored], of: impl Fn(&Scored) -> f64) -> f64 {
    items.iter().map(of).sum::<f64>() / items.len() as f64
}

/// The value below which this part of them lies.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let at = part * sorted.len().saturating_sub(1) as f64;
    let low = sorted.get(at.floor() as usize).copied().unwrap_or(0.0);
    let high = sorted.get(at.ceil() as usize).copied().unwrap_or(0.0);
    low + (high - low) * at.fract()
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    quantile(&values, 0.5)
}

/// Mean with the standard error of a sample of whole companies.
fn coverage(items: &[Scored], holds: impl Fn(&Scored) -> bool) -> Coverage {
    let share = mean(items, |item| f64::from(holds(item)));
    let mut gaps: BTreeMap<u64, f64> = BTreeMap::new();
    for item in items {
        *gaps.entry(item.company).or_default() += f64::from(holds(item)) - share;
    }
    let clusters = gaps.len() as f64;
    let square: f64 = gaps.values().map(|gap| gap * gap).sum();
    let inflation = if clusters > 1.0 { clusters / (clusters - 1.0) } else { 1.0 };
    Coverage { held: 100.0 * share, error: 100.0 * (square * inflation).sqrt() / items.len() as f64 }
}

fn said(items: &[Scored], says: impl Fn(&Scored) -> f64) -> Baseline {
    let ratio = |item: &Scored| says(item).max(1.0) / item.truth.max(1.0);
    Baseline {
        log_rmse: mean(items, |item| ratio(item).ln().powi(2)).sqrt(),
        mape: mean(items, |item| (says(item) - item.truth).abs() / item.truth.max(1.0)),
        ratio: middle(items.iter().map(ratio).collect()),
    }
}

/// An 80 % interval around union times mean visibility, from how far that is off on all of these items: it is told the
/// truth about its own errors, which nobody is who uses it.
fn bootstrap(items: &[Scored]) -> f64 {
    let mut errors: Vec<f64> = items.iter().map(|item| item.truth / item.baselines[3].max(1.0)).collect();
    errors.sort_by(f64::total_cmp);
    let (low, high) = (quantile(&errors, 0.1), quantile(&errors, 0.9));
    mean(items, |item| {
        let said = item.baselines[3].max(1.0);
        interval_score(said * low, said * high, item.truth)
    })
}
