//! What is durable: the database, the spool of clicks, the keys, and what waits or failed.
use super::{Findings, Known, Look};
use crate::app::command::status::paused;
use crate::app::exit::words_of_store;
use crate::app::key_file::KeyFile;
use crate::flow::click::NODE;
use crate::flow::metrics::LATE;
use crate::flow::port::Keys as _;
use crate::id::Millis;
use crate::lang::{date_time, number};
use crate::say;
use crate::store::{Store, StoreError, Tallies, spool};

/// Failures of the last days are told; earlier ones were seen.
pub(crate) const RECENT: i64 = 7 * Millis::DAY;
/// Bytes of clicks that may wait: the running program imports twice a second, 32 bytes a click.
const BEHIND: u64 = 1024 * 1024;

pub(super) async fn open(look: &Look<'_>) -> Known {
    let path = look.config.data.join("portevoix.db");
    if !path.exists() {
        return Known { store: Ok(None), tallies: None };
    }
    let store = match Store::open_to_read(&path).await {
        Err(StoreError::Older { .. }) => Ok(None),
        opened => opened.map(Some),
    };
    let tallies = match &store {
        Ok(Some(store)) => store.tallies(look.now.plus(-LATE), look.now.plus(-RECENT)).await.ok(),
        _ => None,
    };
    Known { store, tallies }
}

pub(super) fn database(look: &Look<'_>, known: &Known, found: &mut Findings) {
    let (lang, path) = (look.lang, look.config.data.join("portevoix.db"));
    let shown = path.display().to_string();
    let size = std::fs::metadata(&path).map_or(0, |meta| meta.len().div_ceil(1024));
    let size = number(lang, i64::try_from(size).unwrap_or(i64::MAX));
    match &known.store {
        Ok(Some(_)) => {
            let version = crate::store::SCHEMA_VERSION;
            found.ok("database", say!(lang, "app-doctor-database", path = shown, version = version, size = size));
        }
        Ok(None) if !path.exists() => found.ok("database", say!(lang, "app-doctor-database-none", path = shown)),
        Ok(None) => {
            let fix = say!(lang, "app-doctor-database-older-fix");
            found.warn("database", say!(lang, "app-doctor-database-older", path = shown), fix);
        }
        Err(error) => unopened(look, error, found),
    }
}

fn unopened(look: &Look<'_>, error: &StoreError, found: &mut Findings) {
    let (lang, reason) = (look.lang, words_of_store(error, look.lang));
    let text = say!(lang, "app-doctor-database-bad", reason = reason);
    match error {
        StoreError::Newer { .. } => found.error("database", text, say!(lang, "app-doctor-database-newer-fix")),
        StoreError::Corrupt { .. } => found.error("database", text, say!(lang, "app-doctor-database-corrupt-fix")),
        error if error.is_read_only() => {
            let fix = say!(lang, "app-doctor-database-recover-fix");
            found.warn("database", say!(lang, "app-doctor-database-recover"), fix);
        }
        _ => found.error("database", text, say!(lang, "app-doctor-database-bad-fix")),
    }
}

pub(super) async fn spool(look: &Look<'_>, known: &Known, found: &mut Findings) {
    let (lang, folder) = (look.lang, look.config.data.join("spool"));
    let lengths = match spool::lengths(&folder) {
        Ok(lengths) => lengths,
        Err(error) => {
            let path = folder.display().to_string();
            let text = say!(lang, "app-doctor-spool-closed", path = path, reason = error.to_string());
            return found.error("spool", text, say!(lang, "app-doctor-spool-closed-fix"));
        }
    };
    let Ok(Some(store)) = &known.store else {
        return found.ok("spool", say!(lang, "app-doctor-spool-alone", segments = lengths.len()));
    };
    let imported = store.imported(NODE).await.unwrap_or_default();
    let waiting = |(segment, length): (&i64, &u64)| length.saturating_sub(imported.get(segment).copied().unwrap_or(0));
    let behind: u64 = lengths.iter().map(waiting).sum();
    let clicks = number(lang, i64::try_from(behind / spool::RECORD as u64).unwrap_or(i64::MAX));
    let text = say!(lang, "app-doctor-spool", clicks = clicks);
    if behind > BEHIND {
        found.warn("spool", text, say!(lang, "app-doctor-spool-fix"));
    } else {
        found.ok("spool", text);
    }
}

/// The key file's mode, and whether it holds every version under which a sample was made.
pub(super) async fn keys(look: &Look<'_>, known: &Known, found: &mut Findings) {
    let (lang, path) = (look.lang, look.config.key_file());
    let shown = path.display().to_string();
    let file = KeyFile::new(path.clone());
    if file.is_open_to_others() {
        let text = say!(lang, "app-doctor-keys-open", path = shown.as_str());
        found.warn("keys", text, say!(lang, "app-doctor-secrets-open-fix", path = shown.as_str()));
    }
    let used = match &known.store {
        Ok(Some(store)) => store.key_tallies().await.unwrap_or_default(),
        _ => vec![],
    };
    match file.all() {
        Err(error) => {
            let text = say!(lang, "app-doctor-keys-bad", path = shown, reason = error.to_string());
            found.error("keys", text, say!(lang, "app-doctor-keys-fix"));
        }
        Ok(keys) => {
            let missing: Vec<String> = used
                .iter()
                .filter(|tally| !keys.contains_key(&tally.version))
                .map(|tally| tally.version.to_string())
                .collect();
            if missing.is_empty() {
                found.ok("keys", say!(lang, "app-doctor-keys", path = shown, count = keys.len()));
            } else {
                let text = say!(lang, "app-doctor-keys-missing", path = shown, versions = missing.join(", "));
                found.error("keys", text, say!(lang, "app-doctor-keys-fix"));
            }
        }
    }
}

/// A pause that holds: after `restore` nobody may know of it.
pub(super) async fn pause(look: &Look<'_>, known: &Known, found: &mut Findings) {
    let Ok(Some(store)) = &known.store else { return };
    let Ok(brake) = store.brake().await else { return };
    if let Some(pause) = brake.holds(look.now) {
        found.warn("posts", paused(pause, look.lang), say!(look.lang, "app-doctor-paused-fix"));
    }
}

pub(super) fn posts(look: &Look<'_>, tallies: Option<&Tallies>, running: bool, found: &mut Findings) {
    let (lang, Some(tallies)) = (look.lang, tallies) else { return };
    let last = tallies.last_sent.map(|at| date_time(lang, at.zoned(&jiff::tz::TimeZone::UTC).datetime()));
    match last {
        Some(at) => found.ok("posts", say!(lang, "app-doctor-posts", at = at)),
        None => found.ok("posts", say!(lang, "app-doctor-posts-none")),
    }
    if tallies.failed_slots > 0 {
        let text = say!(lang, "app-doctor-posts-failed", count = tallies.failed_slots);
        found.warn("posts", text, say!(lang, "app-doctor-posts-failed-fix"));
    }
    if running && tallies.waiting.late > 0 {
        let text = say!(lang, "app-doctor-posts-late", count = tallies.waiting.late);
        found.warn("posts", text, say!(lang, "app-doctor-posts-late-fix"));
    }
}

pub(super) fn errands(look: &Look<'_>, tallies: Option<&Tallies>, found: &mut Findings) {
    let (lang, Some(tallies)) = (look.lang, tallies) else { return };
    let open: i64 = tallies.errands.iter().filter(|tally| tally.state == "open").map(|tally| tally.count).sum();
    found.ok("errands", say!(lang, "app-doctor-errands", count = open));
    if tallies.failed_errands > 0 {
        let text = say!(lang, "app-doctor-errands-failed", count = tallies.failed_errands);
        found.warn("errands", text, say!(lang, "app-doctor-errands-failed-fix"));
    }
}
