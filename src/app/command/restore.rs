//! `portevoix restore`: a copy takes the place of the database, and posting waits until somebody has looked.
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::backup::{failed, kilobytes, rows, shown, stop};
use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::{SystemChance, SystemClock};
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop};
use crate::app::serve::take_folder;
use crate::app::terminal::line;
use crate::flow::click::NODE;
use crate::flow::port::{Chance as _, Clock as _};
use crate::id::PauseId;
use crate::lang::{Lang, number};
use crate::ledger::{Action, Entry};
use crate::say;
use crate::store::Result;
use crate::store::backup::{self, Hold, Kept, Restored};
use crate::store::spool::{self, RECORD};

pub(crate) const EXAMPLES: &str = "Examples:
  portevoix restore /mnt/safe/portevoix-20261122T030000Z.db
  portevoix restore backup.db --force           keeps the database of now as portevoix.db.old-1

The copy is looked through before it takes the place of anything, and refused while portevoix runs. Afterwards all posting is paused: cards that were posted after the copy was made are not in it, and would be posted again. Look at the channels, then say /portevoix resume in chat, which shows what would follow. Clicks that are still in the spool are counted again from where the copy stood, none of them twice.";

/// Flags of `restore`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct RestoreArgs {
    /// A file that `portevoix backup` wrote
    #[arg(value_name = "FILE")]
    backup: PathBuf,
    /// Also where there is a database; it is kept beside, under another name
    #[arg(long)]
    force: bool,
    /// Do not pause: what fell due since the copy was made is posted by the rules of its schedule, again where it was
    #[arg(long)]
    no_pause: bool,
}

/// What came of it.
struct Done {
    restored: Restored,
    kept: Option<Kept>,
}

pub(crate) fn run(config: &Config, args: &RestoreArgs, lang: Lang) -> Ended {
    let _lock = take_folder(&config.data, lang)?;
    let database = config.data.join("portevoix.db");
    if database.exists() && !args.force {
        return Err(Stop::new(Exit::Exists, say!(lang, "app-restore-exists", path = shown(&database))));
    }
    let done = runtime()?.block_on(restore(&database, args, lang)).map_err(|error| stop(&error, lang))?;
    let held = &done.restored.held;
    line(say!(lang, "app-restore-done", path = shown(&database), size = kilobytes(held, lang), version = held.version));
    line(rows(held, lang));
    if let Some(kept) = &done.kept {
        line(say!(lang, "app-restore-kept", path = shown(&kept.path)));
        if !kept.without_salts {
            line(say!(lang, "app-restore-salts", path = shown(&kept.path)));
        }
    }
    tell_clicks(&config.data.join("spool"), &done.restored.imported, lang)?;
    line(say!(lang, "app-restore-lost"));
    line(if args.no_pause { say!(lang, "app-restore-going") } else { say!(lang, "app-restore-paused") });
    Ok(ExitCode::SUCCESS)
}

async fn restore(database: &Path, args: &RestoreArgs, lang: Lang) -> Result<Done> {
    // Before anything is touched: most mistakes end here.
    backup::check(&args.backup).await?;
    let (salts, kept) = if database.exists() {
        (backup::salts(database).await, backup::keep_beside(database)?)
    } else {
        (vec![], None)
    };
    let now = SystemClock.now();
    let entry = Entry {
        action: Action::Paused,
        actor: String::new(),
        at: now,
        subject: "posting".to_owned(),
        detail: "restored".to_owned(),
        private: None,
    };
    let id = PauseId::mint(now, &mut SystemChance.rng());
    let hold = Hold { id, now, reason: say!(lang, "app-restore-reason"), entry };
    let hold = (!args.no_pause).then_some(&hold);
    match backup::put_in_place(&args.backup, database, &salts, NODE, hold).await {
        Ok(restored) => {
            let kept = match kept {
                Some(path) => Some(Kept::settle(path).await),
                None => None,
            };
            Ok(Done { restored, kept })
        }
        Err(error) => {
            if let Some(kept) = kept {
                backup::drop_kept(&kept);
            }
            Err(error)
        }
    }
}

/// Says how many clicks the spool brings back, and puts a spool aside that belongs to another database.
fn tell_clicks(folder: &Path, imported: &HashMap<i64, u64>, lang: Lang) -> std::result::Result<(), Stop> {
    let lengths = spool::lengths(folder).map_err(|error| failed(folder, &error, lang))?;
    let is_other = lengths.iter().any(|(segment, length)| imported.get(segment).is_some_and(|done| done > length));
    if is_other {
        let aside = (1..u32::MAX).map(|number| folder.with_extension(format!("old-{number}")));
        let aside = aside.into_iter().find(|path| !path.exists()).unwrap_or_else(|| folder.with_extension("old"));
        std::fs::rename(folder, &aside).map_err(|error| failed(folder, &error, lang))?;
        line(say!(lang, "app-restore-spool", path = shown(&aside)));
        return Ok(());
    }
    let waiting = |(segment, length): (&i64, &u64)| length - imported.get(segment).copied().unwrap_or(0);
    let records = lengths.iter().map(waiting).sum::<u64>() / RECORD as u64;
    line(say!(lang, "app-restore-clicks", clicks = number(lang, i64::try_from(records).unwrap_or(i64::MAX))));
    Ok(())
}
