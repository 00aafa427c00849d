//! How far it reached: shares, told audiences and clicks, brought to the model.
use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sha2::{Digest as _, Sha256};

use super::{Parts, Result};
use crate::id::{ItemId, Millis, PersonId};
use crate::network::Network;
use crate::reach::{Audience, Estimate, Inputs, Sharing, estimate};
use crate::store::Share;

/// Different people who saw an item so far.
///
/// # Errors
/// What the store says.
pub async fn of_item(parts: &Parts, item: &ItemId) -> Result<Estimate> {
    let shares = parts.store.shares_of_item(item).await?;
    let clicks = parts.store.clicks_by_item(Millis(0), Millis(i64::MAX)).await?;
    of_shares(parts, &shares, clicks.get(item).copied().unwrap_or(0), item.as_str()).await
}

/// Different people who saw any of these shares. `name` decides the draws: the same question has the same answer.
///
/// # Errors
/// What the store says.
pub async fn of_shares(parts: &Parts, shares: &[Share], clicks: u64, name: &str) -> Result<Estimate> {
    let audiences = parts.store.audiences().await?;
    let colleagues = parts.store.people_count().await?;
    let sharings = shares.iter().map(|share| sharing(share, &audiences)).collect();
    let inputs = Inputs { sharings, clicks, colleagues: u32::try_from(colleagues).unwrap_or(u32::MAX) };
    Ok(estimate(&inputs, &mut ChaCha8Rng::seed_from_u64(number_of(name))))
}

fn sharing(share: &Share, audiences: &BTreeMap<(PersonId, Network), String>) -> Sharing {
    let told = audiences.get(&(share.person, share.network));
    let audience = told.and_then(|code| crate::reach::parse_audience(code).ok()).unwrap_or(Audience::Unknown);
    Sharing { person: number_of(&share.person.to_string()), network: share.network, audience }
}

/// The same number for the same name.
fn number_of(name: &str) -> u64 {
    let digest = Sha256::digest(name.as_bytes());
    digest.iter().take(8).fold(0, |sum, &byte| (sum << 8) | u64::from(byte))
}
