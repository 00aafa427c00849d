//! What the comms team decides about items in chat, and how the catalogue in use comes to know it.
use super::catalogue::Decisions;
use super::{Parts, Result};

/// Longest reason, in characters.
pub const REASON: usize = 2_000;

/// Reads decisions again where there are new ones: after one's own, at the start, and at each tick, so that a replica
/// follows the others. One small question where there are none.
///
/// # Errors
/// What the store says.
pub async fn refresh(parts: &Parts) -> Result<()> {
    let taken = parts.store.decided().await?;
    if taken > parts.catalogue().decisions().taken {
        let newest = parts.store.decisions().await?;
        let newest = newest.into_iter().map(|decision| (decision.item.clone(), decision)).collect();
        // Counted before they were read: one that came in between is read again at the next look, and missed by none.
        parts.catalogue.decided(Decisions { taken, newest });
    }
    Ok(())
}
