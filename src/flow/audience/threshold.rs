//! The threshold falls as more different people are known, so that what is kept of all samples together stays small.
use std::collections::BTreeSet;

use super::super::{Parts, Result};
use crate::reach::sample::{theta, threshold_for};

/// Below so many kept pseudonyms the threshold cannot have to fall: it is what all samples together aim at.
const ENOUGH: u64 = 65_536;

/// Lowers the threshold of the newest key, and cuts the samples, where the policy asks for at least an eighth less: each
/// fall writes every sample anew, and not every new sample shall.
pub(super) async fn settle(parts: &Parts) -> Result<()> {
    let Some(key) = parts.store.newest_key().await? else { return Ok(()) };
    if parts.store.pseudonyms_kept(key.version).await? <= ENOUGH {
        return Ok(());
    }
    let samples = parts.store.samples_of_key(key.version).await?;
    let different: BTreeSet<u64> = samples.into_iter().flat_map(|sample| sample.pseudonyms).collect();
    let people = (u128::from(different.len() as u64) << 63) / u128::from(key.threshold.max(1));
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
