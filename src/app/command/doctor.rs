//! `portevoix doctor`.
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::run::runtime;
use crate::app::Ended;
use crate::app::config::Config;
use crate::app::doctor::{Finding, Look, Verdict, examine, json, tell};
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::line;
use crate::lang::Lang;
use crate::say;

pub(crate) const EXAMPLES: &str = "Examples:
  portevoix doctor                   on this machine alone; also while portevoix runs
  portevoix doctor --online          also asks Discord, Slack and the public address
  portevoix doctor --json            one object, for a report or a monitor

Nothing is changed, and no token is shown. It ends with 0 where there is no error, warnings or not, and with 20 where there is one.";

/// Flags of `doctor`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct DoctorArgs {
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    /// Also ask other machines: the chat platforms about the tokens, and the public address
    #[arg(long)]
    online: bool,
}

/// `config` is what reading it gave: where it has an error, that is what is told.
pub(crate) fn run(
    config: Result<Config, Stop>,
    file: &Path,
    secrets: Vec<(String, PathBuf)>,
    args: &DoctorArgs,
    lang: Lang,
) -> Ended {
    let found = match config {
        Ok(config) => runtime()?.block_on(examine(&Look::new(&config, file, secrets, args.online, lang))),
        Err(stop) => {
            let fix = Some(say!(lang, "app-doctor-configuration-fix"));
            vec![Finding { id: "configuration", verdict: Verdict::Error, text: stop.message, fix }]
        }
    };
    if args.json {
        line(json(&found, lang).map_err(|error| Stop::new(Exit::Failed, error.to_string()))?);
    } else {
        tell(&found, lang);
    }
    let unwell = found.iter().any(|finding| finding.verdict == Verdict::Error);
    Ok(if unwell { Exit::Unwell.into() } else { ExitCode::SUCCESS })
}
