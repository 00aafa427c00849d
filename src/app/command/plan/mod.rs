//! `portevoix plan`: what will be posted when, where and why, by the code that posts, and what is different since the
//! plan was looked at last.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::run::{print_findings, runtime};
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io, stop_of_store};
use crate::app::folder;
use crate::app::terminal::{line, warn};
use crate::content::Item;
use crate::flow::forecast::{Forecast, Past, forecast, look_back};
use crate::flow::port::Clock as _;
use crate::flow::{Catalogue, FlowError};
use crate::id::{ItemId, Millis};
use crate::lang::Lang;
use crate::say;
use crate::schedule::{Change, changes, posts};
use crate::store::{Store, StoreError};

mod human;
mod kept;
mod machine;

use kept::KeptPlan;

/// Name of the file in the data folder that holds the plan that was shown last.
const LAST: &str = "plan.json";

/// What is asked of the plan.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PlanArgs {
    /// How many weeks from now (1 to 52)
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=52))]
    weeks: u32,
    /// How the plan is written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Compare with this plan, which `--format json` or `--save` wrote [default: the one that was shown last]
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    /// Keep this plan in this file [default: plan.json in the data folder, where there is one, and only for people]
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
}

const EXAMPLES: &str = "Examples:
  portevoix plan --weeks 2                          the coming two weeks, and what changed since the last look
  portevoix plan --format json > before.json        keep a plan; then edit content/, and:
  portevoix plan --since before.json                what the edit changes
  portevoix plan --weeks 12 --format ics > plan.ics for a calendar program

`+` is posted and was not planned, `-` was planned and is not any more, `~` is another item in its place. A plan reads files and, where there is one, the database beside the running program; it writes neither.";

/// How the plan is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// One JSON document
    Json,
    /// A calendar file (RFC 5545)
    Ics,
}

/// A plan with all that is said about it.
struct Sheet {
    catalogue: Catalogue,
    past: Past,
    made: Millis,
    until: Millis,
    forecast: Forecast,
    /// The plan that it is compared with.
    before: Option<KeptPlan>,
    changes: Vec<Change>,
}

impl Sheet {
    fn item(&self, id: &ItemId) -> Option<&Item> {
        self.catalogue.library.items.get(id)
    }

    fn kept(&self) -> KeptPlan {
        KeptPlan { made: self.made, until: self.until, posts: posts(&self.forecast.planned) }
    }
}

pub(crate) fn run(config: &Config, args: &PlanArgs, lang: Lang) -> Ended {
    let files = folder::read(&config.content.folder).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let (catalogue, findings) = Catalogue::read(&files, config.content.trust_file_approvals);
    print_findings(&findings, lang);
    let made = SystemClock.now();
    let until = made.plus(i64::from(args.weeks) * 7 * Millis::DAY);
    let (catalogue, past) = known(config, catalogue, made, lang)?;
    let forecast = forecast(&catalogue, &past, made, until);
    let before = before(config, args, lang)?;
    let now = posts(&forecast.planned);
    let changes = before.as_ref().map(|before| changes(&before.posts, &now, made, until.min(before.until)));
    let sheet = Sheet { catalogue, past, made, until, forecast, before, changes: changes.unwrap_or_default() };
    match args.format {
        Format::Human => human::tell(&sheet, lang),
        Format::Json => line(machine::json(&sheet, lang)),
        Format::Ics => machine::print(&machine::calendar(&sheet, lang)),
    }
    keep(config, args, &sheet, lang)?;
    Ok(ExitCode::SUCCESS)
}

/// What was decided and posted, where there is a database; one that an older program wrote is passed over with a word.
pub(super) fn known(config: &Config, catalogue: Catalogue, now: Millis, lang: Lang) -> Result<(Catalogue, Past), Stop> {
    let file = config.data.join("portevoix.db");
    if !file.exists() {
        return Ok((catalogue, Past::default()));
    }
    let spare = catalogue.clone();
    let read = runtime()?.block_on(async {
        let store = Store::open_to_read(&file).await?;
        let read = look_back(&store, catalogue, now).await;
        store.close().await;
        read
    });
    match read {
        Ok(read) => Ok(read),
        Err(FlowError::Store(StoreError::Older { .. })) => {
            warn(say!(lang, "app-plan-older", path = file.display().to_string()));
            Ok((spare, Past { started: true, ..Past::default() }))
        }
        Err(FlowError::Store(error)) => Err(stop_of_store(&error, lang)),
        Err(error) => Err(Stop::new(Exit::Failed, error.to_string())),
    }
}

/// The plan to compare with. One that was asked for must be there; the last one need not.
fn before(config: &Config, args: &PlanArgs, lang: Lang) -> Result<Option<KeptPlan>, Stop> {
    let file = args.since.clone().unwrap_or_else(|| config.data.join(LAST));
    let read = match std::fs::read(&file) {
        Ok(bytes) => KeptPlan::read(&bytes),
        Err(error) if args.since.is_none() && error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(super::content::unreadable(&file, &error, lang)),
    };
    let path = file.display().to_string();
    match read {
        Some(plan) => Ok(Some(plan)),
        None if args.since.is_some() => Err(Stop::new(Exit::Failed, say!(lang, "app-plan-unreadable", path = path))),
        None => {
            warn(say!(lang, "app-plan-unreadable", path = path));
            Ok(None)
        }
    }
}

/// Keeps the plan: where it was asked for, or as the last one that a person saw.
fn keep(config: &Config, args: &PlanArgs, sheet: &Sheet, lang: Lang) -> Result<(), Stop> {
    let failed = |file: &Path, error: &std::io::Error| super::content::unreadable(file, error, lang);
    if let Some(file) = &args.save {
        return sheet.kept().write(file).map_err(|error| failed(file, &error));
    }
    let shown = args.format == Format::Human && args.since.is_none();
    if shown && config.data.is_dir() {
        let file = config.data.join(LAST);
        if let Err(error) = sheet.kept().write(&file) {
            // The plan itself was shown: only the next comparison misses something.
            warn(failed(&file, &error).message);
        }
    }
    Ok(())
}
