//! The key's versions: the first is made when the program starts, another one when the operator asks for it.
//!
//! A key is written to its file before the database knows its version, so that there is never a version without a key.
//! The database knows each key by a fingerprint: a file that was put back from another installation is noticed, where
//! it would otherwise make pseudonyms that look right and match nobody's.
use rand_core::Rng;
use sha2::{Digest as _, Sha256};

use super::super::port::{KeyError, Keys};
use crate::id::{ErrandId, Millis, hex};
use crate::ledger::{Action, Entry};
use crate::reach::pseudonym::Key;
use crate::reach::sample::MOST_THRESHOLD;
use crate::store::{KeyRow, Store, StoreError};

/// The threshold that a key begins with: theta 0.25, which is also the most there ever is.
pub const FIRST_THRESHOLD: u64 = MOST_THRESHOLD;
/// Keeps these hashes apart from all others.
const DOMAIN: &[u8] = b"portevoix pseudonym key 1\0";
/// The canonical generator of ristretto255 (RFC 9496, appendix A.1): what a key makes of it tells nothing of the key.
const GENERATOR: [u8; 32] = [
    0xe2, 0xf2, 0xae, 0x0a, 0x6a, 0xbc, 0x4e, 0x71, 0xa8, 0x84, 0xa9, 0x61, 0xc5, 0x00, 0x51, 0x5f, 0x58, 0xe3, 0x0b,
    0x6a, 0xa5, 0x82, 0xdd, 0x8d, 0xb6, 0xa6, 0x59, 0x45, 0xe0, 0x8d, 0x2d, 0x76,
];

/// What a key is known by in the database.
///
/// # Errors
/// Never for a key: the generator is an element.
pub fn fingerprint(key: &Key) -> Result<String, KeyError> {
    let public = key.evaluate(&[GENERATOR]).map_err(|error| KeyError::Unreadable(error.to_string()))?;
    let digest = public.iter().fold(Sha256::new().chain_update(DOMAIN), |hash, element| hash.chain_update(element));
    Ok(hex(&digest.finalize()))
}

/// The key of this version, as the file holds it.
///
/// # Errors
/// It is not there, cannot be read, or is another one.
pub fn of(keys: &dyn Keys, row: &KeyRow) -> Result<Key, KeyError> {
    let key = keys.all()?.remove(&row.version).ok_or(KeyError::Missing(row.version))?;
    if fingerprint(&key)? == row.fingerprint { Ok(key) } else { Err(KeyError::Another(row.version)) }
}

/// Why there is no new version.
#[derive(Debug, thiserror::Error)]
pub enum NewKeyError {
    /// The file.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes the first version where there is none yet; then says whether the file holds the key of the newest one.
///
/// # Errors
/// What file or database say.
pub async fn prepare(
    store: &Store,
    keys: &dyn Keys,
    now: Millis,
    rng: &mut (dyn Rng + Send),
) -> Result<(), NewKeyError> {
    match store.newest_key().await? {
        None => add(store, keys, 1, now, rng).await.map(drop),
        Some(row) => Ok(of(keys, &row).map(drop)?),
    }
}

/// Makes another version, which is used from now on; answers it. What was made under earlier ones stays, and no estimate
/// compares it with what is new; whoever gave one is asked for a new one, in private.
///
/// # Errors
/// What file or database say.
pub async fn rotate(
    store: &Store,
    keys: &dyn Keys,
    now: Millis,
    rng: &mut (dyn Rng + Send),
) -> Result<i64, NewKeyError> {
    let newest = store.newest_key().await?.map_or(0, |row| row.version);
    add(store, keys, newest + 1, now, rng).await
}

async fn add(
    store: &Store,
    keys: &dyn Keys,
    version: i64,
    now: Millis,
    rng: &mut (dyn Rng + Send),
) -> Result<i64, NewKeyError> {
    // One that is in the file already was written by a program that died before the database knew it.
    let key = match keys.all()?.remove(&version) {
        Some(key) => key,
        None => {
            let key = Key::generate(rng);
            keys.add(version, &key)?;
            key
        }
    };
    let row = KeyRow { version, threshold: FIRST_THRESHOLD, fingerprint: fingerprint(&key)?, made_at: now };
    let entry = Entry {
        action: Action::KeyMade,
        actor: String::new(),
        at: now,
        subject: format!("key {version}"),
        detail: String::new(),
        private: None,
    };
    store.add_key(&row, &entry, &mut || ErrandId::mint(now, &mut *rng)).await?;
    Ok(version)
}
