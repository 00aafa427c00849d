//! A click: recorded before its visitor is answered, imported in batches, forgotten as a visitor.
use std::net::IpAddr;
use std::sync::{PoisonError, RwLock};

use super::links::Behind;
use super::{Links, Parts, Result};
use crate::id::{LinkCode, Millis};
use crate::share::{Class, Visit, classify, visitor};
use crate::store::Click;
use crate::store::spool::{self, RAW_KEPT};

/// The spool's name in the database: one node has one spool.
pub const NODE: &str = "main";
/// How many clicks one transaction imports.
const BATCH: usize = 2_000;

/// The salt of the current day, in memory.
#[derive(Debug, Default)]
pub struct DaySalt(RwLock<Option<(i64, [u8; 32])>>);

impl DaySalt {
    async fn of(&self, parts: &Parts, day: i64) -> Result<[u8; 32]> {
        let kept = *self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some((kept, salt)) = kept
            && kept == day
        {
            return Ok(salt);
        }
        let salt = parts.store.day_salt(day, parts.salt()).await?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some((day, salt));
        Ok(salt)
    }
}

/// Records a visit of `code` and answers what stands behind it; `None` for an unknown code. A visit that leads nowhere
/// is not recorded.
///
/// The visitor never pays: where the click cannot be recorded, the answer is the same and the log says so.
pub async fn visit(
    parts: &Parts,
    salts: &DaySalt,
    code: LinkCode,
    visit: &Visit<'_>,
    address: IpAddr,
) -> Option<Behind> {
    let behind = parts.links.behind(code)?;
    let Behind::Open(target) = &behind else { return Some(behind) };
    let class = classify(visit);
    let at = parts.business.now();
    let mut click = Click { code, at, class: class.code(), visitor: 0 };
    if class == Class::Human {
        match salts.of(parts, click.day()).await {
            Ok(salt) => {
                let agent = visit.user_agent.unwrap_or_default();
                click.visitor = visitor(&salt, target.item.as_str(), address, agent);
            }
            Err(error) => {
                tracing::error!(%error, "click lost: no salt for the day");
                return Some(behind);
            }
        }
    }
    if let Err(error) = parts.spool.append(&click) {
        tracing::error!(%error, "click lost: the spool cannot be written");
    }
    Some(behind)
}

/// Imports what the spool holds; answers how many clicks were read.
///
/// # Errors
/// What spool and store say; what was not imported is read again.
pub async fn import(parts: &Parts) -> Result<usize> {
    let done = parts.store.imported(NODE).await?;
    let (mut read, mut erased) = (0, false);
    for segment in parts.spool.segments()? {
        let mut offset = done.get(&segment).copied().unwrap_or(0);
        loop {
            let (clicks, next) = parts.spool.read(segment, offset, BATCH)?;
            if next == offset {
                break;
            }
            parts.pass("clicks_read")?;
            parts
                .store
                .import_clicks(NODE, segment, (offset, next), &clicks, |code| item_of(&parts.links, code))
                .await?;
            parts.pass("clicks_imported")?;
            // Written while its person was erased: after the spool was swept, before its link was forgotten.
            erased |= clicks.iter().any(|click| click.code != spool::WIPED && parts.links.get(click.code).is_none());
            read += clicks.len();
            offset = next;
        }
    }
    if erased {
        spool::wipe(parts.spool.folder(), |code| parts.links.get(code).is_some())?;
    }
    parts.spool.rotate_if_full()?;
    Ok(read)
}

fn item_of(links: &Links, code: LinkCode) -> Option<crate::id::ItemId> {
    links.get(code).map(|target| target.item.clone())
}

/// Forgets visitors and raw clicks whose time is over: salts and hashes within 48 hours, raw clicks after 24.
///
/// # Errors
/// What spool and store say.
pub async fn forget(parts: &Parts) -> Result<()> {
    let now = parts.business.now();
    // A little early, so that the interval of this look never makes it later than promised.
    let today = now.plus(Millis::MINUTE).0.div_euclid(Millis::DAY);
    parts.store.forget_visitors(today - 1).await?;
    let current = parts.spool.current();
    let done = parts.store.imported(NODE).await?;
    let (oldest, _) = parts.spool.read(current, 0, 1)?;
    if oldest.first().is_some_and(|click| now.since(click.at) > Millis::HOUR) {
        parts.spool.rotate()?;
    }
    for segment in parts.spool.segments()?.into_iter().filter(|&segment| segment < current) {
        if is_over(parts, segment, done.get(&segment).copied().unwrap_or(0), now)? {
            parts.spool.remove(segment)?;
        } else {
            break;
        }
    }
    if let Some(&oldest) = parts.spool.segments()?.first() {
        parts.store.forget_segments(NODE, oldest).await?;
    }
    Ok(())
}

/// Everything of the segment is imported and older than raw clicks are kept.
fn is_over(parts: &Parts, segment: i64, imported: u64, now: Millis) -> Result<bool> {
    let (unread, _) = parts.spool.read(segment, imported, 1)?;
    let last = imported.saturating_sub(crate::store::spool::RECORD as u64);
    let (newest, _) = parts.spool.read(segment, last, 1)?;
    Ok(unread.is_empty() && newest.first().is_none_or(|click| now.since(click.at) > RAW_KEPT))
}
