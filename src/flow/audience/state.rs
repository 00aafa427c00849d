//! What a person's own page is told: the rules that hold now, and what is kept of them.
use serde::Serialize;

use super::super::Parts;
use super::{BATCH, EVALUATIONS, Refusal, Result, month};
use crate::network::Network;
use crate::store::Person;

/// What a page needs to make a sample, and what is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct State {
    /// Under which version of the key pseudonyms are made now.
    pub key_version: i64,
    /// Below which they are kept, 16 hexadecimal digits.
    pub threshold: String,
    /// Elements in each request.
    pub batch: usize,
    /// Evaluations that the person has left this month.
    pub left: u32,
    /// Names of the organisation: who works there is a colleague.
    pub organisation: Vec<String>,
    /// Samples that are kept, by network.
    pub stored: Vec<Stored>,
    /// Numbers that were told, by network.
    pub told: Vec<Told>,
}

/// A sample that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stored {
    /// Of which network.
    pub network: Network,
    /// Contacts in the list.
    pub count: u32,
    /// Pseudonyms that are kept of them.
    pub kept: usize,
    /// Those of them who are colleagues.
    pub colleagues: usize,
    /// The day, by the organisation's clock.
    pub made_at: String,
    /// `false` where another key is used by now: estimates then know the length of the list alone.
    pub current: bool,
}

/// A number that was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Of which network.
    pub network: Network,
    /// `500`, or `500+`.
    pub size: String,
}

/// What the person's page is told.
///
/// # Errors
/// There is no key.
pub async fn state(parts: &Parts, person: &Person) -> Result<State> {
    let key = parts.store.newest_key().await?.ok_or(Refusal::KeyMissing)?;
    let used = parts.store.evaluations(person.id, &month(parts.real.now())).await?;
    let catalogue = parts.catalogue();
    let brand = &catalogue.library.brand;
    let day = |at: crate::id::Millis| at.zoned(&brand.zone).date().to_string();
    let stored = parts.store.samples_of(person.id).await?.into_iter().map(|sample| Stored {
        network: sample.network,
        count: sample.count,
        kept: sample.pseudonyms.len(),
        colleagues: sample.colleagues.len(),
        made_at: day(sample.made_at),
        current: sample.key == key.version,
    });
    let audiences = parts.store.audiences().await?;
    let told = audiences.into_iter().filter(|((of, _), _)| *of == person.id);
    let told = told.map(|((_, network), size)| Told { network, size }).collect();
    Ok(State {
        key_version: key.version,
        threshold: format!("{:016x}", key.threshold),
        batch: BATCH,
        left: EVALUATIONS.saturating_sub(used),
        organisation: std::iter::once(&brand.name).chain(&brand.aliases).cloned().collect(),
        stored: stored.collect(),
        told,
    })
}
