//! After an erasure: links out of memory, codes out of the spool, old pages out of the database's files.
//!
//! Another process may have erased somebody (`portevoix person erase`), and this one may have died between the two steps:
//! so this is looked for again and again, and costs one small question where there is nothing to do.
use std::path::Path;

use super::super::{Parts, Result, editorial, links};
use crate::id::Millis;
use crate::store::{Store, StoreError, spool};

/// Sweeps what is to be swept.
///
/// # Errors
/// What store and spool say; then it is done again.
pub async fn sweep(parts: &Parts) -> Result<()> {
    if links::forget_erased(parts).await? {
        let folder = parts.spool.folder().to_owned();
        wipe(&parts.store, &folder).await?;
        editorial::read_again(parts).await?;
    }
    if parts.store.unswept().await?.is_empty() {
        return Ok(());
    }
    parts.pass("sweep_begun")?;
    let folder = parts.spool.folder().to_owned();
    sweep_in(&parts.store, &folder, parts.business.now()).await?;
    parts.pass("swept")
}

/// The same, for who has nothing but the database and the spool's folder.
///
/// # Errors
/// What store and spool say.
pub async fn sweep_in(store: &Store, spool: &Path, now: Millis) -> std::result::Result<(), StoreError> {
    let open = store.unswept().await?;
    if open.is_empty() {
        return Ok(());
    }
    wipe(store, spool).await?;
    // The new file has no page of before; the log of writes, which still has, is emptied after it.
    store.rewrite().await?;
    if store.empty_log().await? {
        store.set_swept(&open, now).await?;
    }
    Ok(())
}

/// Overwrites the visits of links that there are no more.
async fn wipe(store: &Store, folder: &Path) -> std::result::Result<(), StoreError> {
    let (codes, folder) = (store.link_codes().await?, folder.to_owned());
    let path = folder.clone();
    let wiped = tokio::task::spawn_blocking(move || spool::wipe(&folder, |code| codes.contains(&code))).await;
    let wiped = wiped.map_err(std::io::Error::other).and_then(|done| done);
    wiped.map(drop).map_err(|source| StoreError::File { path, source })
}
