//! What the lengths of the lists leave unexplained: the error of a raked sum.
//!
//! A raked estimate errs only by the part of each person's "one" that no sum over lists explains (Deville and Särndal,
//! 1992, "Calibration estimators in survey sampling"): with lists that hold nobody in common nothing is left, and the
//! union is exact. The explained part is a least-squares fit of one number for each list, around one number for all,
//! found by conjugate gradients; where lists are pulled and not held, their numbers are pulled to 0 as much.

use super::rake::Local;

/// Steps of the fit, at most. Stopping early leaves more unexplained, so the error is never understated by it.
const STEPS: usize = 40;
/// What is left of the gradient, squared, when nothing more is gained, as a part of what it began with.
const FLAT: f64 = 1e-8;
/// Less than this part of the whole is nothing but rounding.
const NOTHING: f64 = 1e-12;
/// With a fit so free, a person's own part in it is no longer told from chance: the lengths are not relied upon.
const CROWDED: f64 = 0.7;

/// The variance of the sum of weights, in people squared. `pull` is 0 where every list is held.
pub(super) fn variance(local: &Local, weights: &[f64], pull: f64, theta: f64) -> f64 {
    let spread: f64 = weights.iter().map(|weight| weight * weight).sum();
    let left = unexplained(local, pull);
    let explained: f64 = left.iter().zip(weights).map(|(part, weight)| (part * weight).powi(2)).sum();
    if explained < NOTHING * spread {
        return 0.0;
    }
    let free = 1.0 + local.lists().map(|list| list.len() as f64 / (list.len() as f64 + pull)).sum::<f64>();
    let used = free / weights.len() as f64;
    // Squared, as a person's own part in the fit is left out (HC3 of MacKinnon and White, 1985).
    let raked = if used > CROWDED { spread } else { explained / (1.0 - used).powi(2) };
    (1.0 - theta) * raked.min(spread)
}

/// For each person, one less what their lists explain.
fn unexplained(local: &Local, pull: f64) -> Vec<f64> {
    let ones = vec![1.0; local.numbers.len()];
    let costs = costs(local, pull);
    let mut found = vec![0.0; costs.len()];
    let mut left = gather(local, &ones);
    let mut better: Vec<f64> = divided(&left, &costs);
    let mut direction = better.clone();
    let mut size = product(&left, &better);
    let first = size;
    for _ in 0..STEPS {
        if size <= FLAT * first {
            break;
        }
        let mut changed = gather(local, &along(local, &direction));
        changed.iter_mut().zip(&direction).skip(1).for_each(|(changed, d)| *changed += pull * d);
        let step = size / product(&direction, &changed);
        if !step.is_finite() {
            break;
        }
        found.iter_mut().zip(&direction).for_each(|(found, d)| *found += step * d);
        left.iter_mut().zip(&changed).for_each(|(left, changed)| *left -= step * changed);
        better = divided(&left, &costs);
        let (was, now) = (size, product(&left, &better));
        direction.iter_mut().zip(&better).for_each(|(d, better)| *d = better + now / was * *d);
        size = now;
    }
    along(local, &found).into_iter().map(|explained| 1.0 - explained).collect()
}

/// The diagonal of the equations: first of the number for all, then of each list's.
fn costs(local: &Local, pull: f64) -> Vec<f64> {
    let all: f64 = local.times.iter().map(|times| f64::from(*times).powi(2)).sum();
    std::iter::once(all).chain(local.lists().map(|list| list.len() as f64 + pull)).collect()
}

/// What the numbers explain of each person: the number for all as often as they are known, and those of their lists.
fn along(local: &Local, numbers: &[f64]) -> Vec<f64> {
    let (all, each) = numbers.split_first().map_or((0.0, numbers), |(all, each)| (*all, each));
    let mut people: Vec<f64> = local.times.iter().map(|times| f64::from(*times) * all).collect();
    for (list, number) in local.lists().zip(each) {
        list.iter().for_each(|person| people[*person as usize] += number);
    }
    people
}

/// The sums over all memberships, and over each list.
fn gather(local: &Local, people: &[f64]) -> Vec<f64> {
    let each: Vec<f64> = local.lists().map(|list| list.iter().map(|person| people[*person as usize]).sum()).collect();
    std::iter::once(each.iter().sum()).chain(each.iter().copied()).collect()
}

fn divided(values: &[f64], by: &[f64]) -> Vec<f64> {
    values.iter().zip(by).map(|(value, by)| value / by).collect()
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
