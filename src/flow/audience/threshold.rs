//! The threshold falls as more different people are known, so that what is kept of all samples together stays small.
use std::collections::{BTreeMap, BTreeSet};

use super::super::{Parts, Result};
use super::MOST_CONTACTS;
use crate::id::PersonId;
use crate::reach::sample::{RANGE, theta, threshold_for};
use crate::store::StoredSample;

/// Below so many kept pseudonyms the threshold cannot have to fall: it is what all samples together aim at.
const ENOUGH: u64 = 65_536;

/// Lowers the threshold of the newest key, and cuts the samples, where the policy asks for at least an eighth less: each
/// fall writes every sample anew, and not every new sample shall.
pub(super) async fn settle(parts: &Parts) -> Result<()> {
    let Some(key) = parts.store.newest_key().await? else { return Ok(()) };
    if parts.store.pseudonyms_kept(key.version).await? <= ENOUGH {
        return Ok(());
    }
    let different = different(parts.store.samples_of_key(key.version).await?, key.threshold);
    let people = u128::from(different) * u128::from(RANGE) / u128::from(key.threshold.max(1));
    let people = u64::try_from(people).unwrap_or(u64::MAX);
    let threshold = threshold_for(people, Some(key.threshold));
    if threshold > key.threshold - key.threshold / 8 {
        return Ok(());
    }
    if parts.store.lower_threshold(key.version, threshold).await? {
        tracing::info!(key = key.version, theta = theta(threshold), "theta fell: more different people are known");
    }
    Ok(())
}

/// How many different pseudonyms of these count: of each person, of all networks together, as many as the longest list
/// keeps, the lowest first. Whoever makes up several lists lowers what is kept of everybody's no further than by one.
fn different(samples: Vec<StoredSample>, threshold: u64) -> u64 {
    let longest = u128::from(threshold) * u128::from(MOST_CONTACTS) / u128::from(RANGE) + 1;
    let longest = usize::try_from(longest).unwrap_or(usize::MAX);
    let mut own: BTreeMap<PersonId, BTreeSet<u64>> = BTreeMap::new();
    for sample in samples {
        own.entry(sample.person).or_default().extend(sample.pseudonyms);
    }
    let counted: BTreeSet<u64> = own.into_values().flat_map(|all| all.into_iter().take(longest)).collect();
    counted.len() as u64
}
