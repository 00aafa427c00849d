//! "Not for me": said in a press, without a reason, seen by nobody. Only how many said it is ever told.
use super::{Denied, Parts, Result};
use crate::id::ItemId;
use crate::store::Person;

/// Of fewer people nothing is told.
pub const LEAST: i64 = 5;

/// The item is not for this person. It stays where it is, for them too: nothing else follows from it.
///
/// # Errors
/// [`Denied::ItemGone`] for an item that was never shown, whether there is a draft of that name or not; else what the
/// store says.
pub async fn say(parts: &Parts, person: &Person, item: &ItemId) -> Result<()> {
    let now = parts.business.now();
    if parts.catalogue().item(item, now).is_none() && parts.store.last_revision(item).await?.is_none() {
        return Err(Denied::ItemGone.into());
    }
    parts.store.decline(person.id, item, parts.business.now()).await?;
    Ok(())
}

/// It is for them after all.
///
/// # Errors
/// What the store says.
pub async fn undo(parts: &Parts, person: &Person, item: &ItemId) -> Result<()> {
    parts.store.undecline(person.id, item).await?;
    Ok(())
}

/// How many people an item is not for, as the comms team may know it: `None` for fewer than five.
///
/// # Errors
/// What the store says.
pub async fn told(parts: &Parts, item: &ItemId) -> Result<Option<i64>> {
    Ok(Some(parts.store.declined_count(item).await?).filter(|count| *count >= LEAST))
}
