//! How far it reached: shares, told audiences and clicks, brought to the model.
use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sha2::{Digest as _, Sha256};

use super::{Parts, Result};
use crate::id::{ItemId, Millis, PersonId};
use crate::reach::{self, Company, Connections, Estimate, Item, Member, Question};
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
    let mut company = Company { headcount: u32::try_from(colleagues).unwrap_or(u32::MAX), ..Company::default() };
    let mut places: BTreeMap<PersonId, usize> = BTreeMap::new();
    let mut item = Item { clicks: Some(clicks), ..Item::default() };
    for share in shares {
        let member = *places.entry(share.person).or_insert_with(|| {
            company.members.push(Member::default());
            company.members.len() - 1
        });
        let told = audiences.get(&(share.person, share.network));
        if let Some(audience) = told.and_then(|code| reach::parse_audience(code).ok()) {
            company.members[member].audiences.insert(share.network, Connections::Told(audience));
        }
        item.shares.push(reach::Share {
            member,
            network: share.network,
            impressions: None,
            reached: None,
            reposts: None,
        });
    }
    company.items.push(item);
    let mut rng = ChaCha8Rng::seed_from_u64(number_of(name));
    Ok(reach::answer(&company, &Question::item(0), &mut rng).estimate())
}

/// The same number for the same name.
fn number_of(name: &str) -> u64 {
    let digest = Sha256::digest(name.as_bytes());
    digest.iter().take(8).fold(0, |sum, &byte| (sum << 8) | u64::from(byte))
}
