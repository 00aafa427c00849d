//! `portevoix backup`: a copy of the database, made beside the running program and looked through before it has its name.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io, of_store, words_of_store};
use crate::app::terminal::line;
use crate::flow::port::Clock as _;
use crate::id::Millis;
use crate::lang::{Lang, number};
use crate::say;
use crate::store::StoreError;
use crate::store::backup::{self, FOLDER, Held};

/// Beginning and end of the names that a copy gets in a folder; between them stands the instant in UTC.
const NAME: (&str, &str) = ("portevoix-", ".db");

pub(crate) const EXAMPLES: &str = "Examples:
  portevoix backup                              into backups/ of the data folder
  portevoix backup /mnt/safe/ --keep 14         a new copy there; of such copies the newest 14 stay
  portevoix backup /mnt/safe/portevoix.db       in place of the copy of yesterday

The copy is made beside the running program, opened and looked through, and only then gets its name: a copy that is there is a whole one. It can be read by its owner alone. It holds neither the keys of pseudonyms (audience.keys), nor content/, nor the configuration, nor the salts of the day; clicks of the last day stand in the spool beside the database. See docs/operating.md.";

/// Flags of `backup`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct BackupArgs {
    /// A file, or a folder in which the copy gets a name with the time [default: backups/ in the data folder]
    #[arg(value_name = "FILE")]
    target: Option<PathBuf>,
    /// Remove the oldest copies in that folder until so many are left (1 to 1000); only with a folder
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    keep: Option<u32>,
}

pub(crate) fn run(config: &Config, args: &BackupArgs, lang: Lang) -> Ended {
    let database = database(config, lang)?;
    let now = SystemClock.now();
    let (folder, target) = places(&config.data, args, now, lang)?;
    let held = runtime()?.block_on(backup::back_up(&database, &target)).map_err(|error| stop(&error, lang))?;
    line(say!(lang, "app-backup-done", path = shown(&target), size = kilobytes(&held, lang), version = held.version));
    line(rows(&held, lang));
    line(say!(lang, "app-backup-without", keys = shown(&config.key_file()), content = shown(&config.content.folder)));
    if let (Some(folder), Some(keep)) = (folder, args.keep) {
        for path in remove_oldest(&folder, keep).map_err(|error| failed(&folder, &error, lang))? {
            line(say!(lang, "app-backup-removed", path = shown(&path)));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The folder where copies have names of their own, if the copy goes there, and its place.
fn places(data: &Path, args: &BackupArgs, now: Millis, lang: Lang) -> Result<(Option<PathBuf>, PathBuf), Stop> {
    let folder = match &args.target {
        None => {
            let folder = data.join(FOLDER);
            std::fs::create_dir_all(&folder).map_err(|error| failed(&folder, &error, lang))?;
            folder
        }
        Some(target) if target.is_dir() => target.clone(),
        Some(_) if args.keep.is_some() => return Err(Stop::new(Exit::Usage, say!(lang, "app-backup-keep"))),
        Some(target) => return Ok((None, target.clone())),
    };
    let at = now.zoned(&jiff::tz::TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let target = folder.join(format!("{}{at}{}", NAME.0, NAME.1));
    Ok((Some(folder), target))
}

/// Removes the oldest copies with names of our own making, until `keep` are left; answers which.
fn remove_oldest(folder: &Path, keep: u32) -> std::io::Result<Vec<PathBuf>> {
    let is_ours = |name: &str| {
        let at = name.strip_prefix(NAME.0).and_then(|rest| rest.strip_suffix(NAME.1)).unwrap_or_default();
        at.len() == 16
            && at.bytes().enumerate().all(|(place, byte)| match place {
                8 => byte == b'T',
                15 => byte == b'Z',
                _ => byte.is_ascii_digit(),
            })
    };
    let mut names = vec![];
    for entry in std::fs::read_dir(folder)? {
        names.extend(entry?.file_name().into_string().ok().filter(|name| is_ours(name)));
    }
    // The instant is in the name: their order is that of time.
    names.sort();
    let oldest = names.len().saturating_sub(usize::try_from(keep).unwrap_or(usize::MAX));
    let mut removed = vec![];
    for name in names.into_iter().take(oldest) {
        let path = folder.join(name);
        std::fs::remove_file(&path)?;
        removed.push(path);
    }
    Ok(removed)
}

/// Where the database is.
pub(super) fn database(config: &Config, lang: Lang) -> Result<PathBuf, Stop> {
    let file = config.data.join("portevoix.db");
    if file.exists() {
        return Ok(file);
    }
    Err(Stop::new(Exit::Failed, say!(lang, "app-ledger-none", path = shown(&file))))
}

/// What a copy holds, in a line. People are counted from five on.
pub(super) fn rows(held: &Held, lang: Lang) -> String {
    let count = |name: &str| held.rows.iter().find(|(held, _)| held == name).map_or(0, |(_, rows)| *rows);
    let [slots, links, shares, ledger] = ["slots", "links", "shares", "ledger"].map(|name| number(lang, count(name)));
    say!(lang, "app-backup-rows", slots = slots, links = links, shares = shares, ledger = ledger)
}

pub(super) fn kilobytes(held: &Held, lang: Lang) -> String {
    number(lang, i64::try_from(held.bytes.div_ceil(1024)).unwrap_or(i64::MAX))
}

/// What stood in the way of copying, in words.
pub(super) fn stop(error: &StoreError, lang: Lang) -> Stop {
    let text = match error {
        StoreError::InUse(path) => say!(lang, "app-backup-busy", path = shown(path)),
        StoreError::Itself(path) => say!(lang, "app-backup-itself", path = shown(path)),
        StoreError::Newer { .. } => say!(lang, "app-backup-newer", reason = words_of_store(error, lang)),
        StoreError::Corrupt { .. } => say!(lang, "app-backup-corrupt", reason = words_of_store(error, lang)),
        error if error.is_full() => say!(lang, "app-backup-full", reason = words_of_store(error, lang)),
        error => say!(lang, "app-backup-failed", reason = words_of_store(error, lang)),
    };
    Stop::new(of_store(error), text)
}

pub(super) fn failed(path: &Path, error: &std::io::Error, lang: Lang) -> Stop {
    let (path, reason) = (shown(path), error.to_string());
    Stop::new(of_io(error), say!(lang, "app-folder-failed", path = path, reason = reason))
}

pub(super) fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::remove_oldest;

    #[test]
    fn only_copies_of_our_own_naming_are_removed_and_the_newest_stay() {
        let folder = tempfile::tempdir().unwrap();
        let ours = ["portevoix-20261120T010203Z.db", "portevoix-20261121T010203Z.db", "portevoix-20261122T010203Z.db"];
        let others = ["portevoix-yesterday.db", "portevoix-20261101T010203Z.db.gz", "before-migration-from-8.db", "x"];
        for name in ours.iter().chain(&others) {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        assert!(remove_oldest(folder.path(), 3).unwrap().is_empty());
        assert_eq!(
            remove_oldest(folder.path(), 1).unwrap(),
            [folder.path().join(ours[0]), folder.path().join(ours[1])]
        );
        assert!(others.iter().chain([&ours[2]]).all(|name| folder.path().join(name).exists()));
    }
}
