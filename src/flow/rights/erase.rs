//! Erasing: one transaction, then the files are swept. What dies in between is swept at the next look.
use rand_core::Rng;

use super::super::{FlowError, Parts, Result};
use super::sweep;
use crate::board;
use crate::id::{Millis, PersonId};
use crate::ledger::{Action, Entry};
use crate::store::{Erased, Erasure, Person, Result as StoreResult, Store};

/// Who asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The person.
    Themselves,
    /// The operator, at the terminal.
    Operator,
}

/// Erases the person, and sweeps the files. `None` where they were erased already.
///
/// # Errors
/// What the store says; then nothing happened. Where the files could not be swept, the person is erased all the same, and
/// the sweeping is done again until it succeeds.
pub async fn erase(parts: &Parts, person: &Person) -> Result<Option<Erased>> {
    parts.pass("erase_begun")?;
    let mut rng = parts.chance.rng();
    let done = erase_in(&parts.store, person, By::Themselves, parts.business.now(), &mut *rng).await?;
    parts.pass("person_erased")?;
    if let Some(erased) = &done {
        parts.links.forget(&erased.codes);
        match sweep::sweep(parts).await {
            Err(error @ FlowError::Died(_)) => return Err(error),
            // They are erased; what is left in old pages is swept at the next look.
            Err(error) => tracing::warn!(%error, "the files could not be swept after an erasure; it is tried again"),
            Ok(()) => {}
        }
    }
    Ok(done)
}

/// The same in the database alone, for who has nothing else.
///
/// # Errors
/// What the store says; then nothing happened.
pub async fn erase_in(
    store: &Store,
    person: &Person,
    by: By,
    now: Millis,
    rng: &mut (dyn Rng + Send),
) -> StoreResult<Option<Erased>> {
    let erasure = Erasure { person: person.id, names: names(store, person).await?, now };
    store.erase(&erasure, &entry(person.id, by, now), rng).await
}

/// The leaf: the random id, which stands in earlier leaves too, and nothing else.
fn entry(person: PersonId, by: By, at: Millis) -> Entry {
    let (actor, detail) = match by {
        By::Themselves => (person.to_string(), "by=person"),
        By::Operator => (String::new(), "by=operator"),
    };
    Entry { action: Action::Erased, actor, at, subject: person.to_string(), detail: detail.into(), private: None }
}

/// Every name by which the program called them, as it writes it; the longest first, so that a part of a name does not
/// leave the rest behind.
async fn names(store: &Store, person: &Person) -> StoreResult<Vec<String>> {
    let mut known = store.account_names(person.id).await?;
    known.push(person.name.clone());
    let mut names: Vec<String> = known.iter().flat_map(|name| board::spellings(name)).collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    names.dedup();
    Ok(names)
}
