//! `portevoix config show`: the configuration that holds, and where each value comes from.
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use crate::app::Ended;
use crate::app::args::RunArgs;
use crate::app::config::{Config, origin};
use crate::app::terminal::line;
use crate::lang::Lang;

pub(crate) const EXAMPLES: &str = "Examples:
  portevoix config show
  portevoix config show --origin                  the file's line, the variable or the flag beside each value
  portevoix config show --origin --data /srv/pv   as `portevoix run --data /srv/pv` would read it

What comes later wins: the sample, the file, variables, flags. Tokens and secrets are masked. What is printed is TOML.";

/// Flags of `config show`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ShowArgs {
    /// Say of each value where it comes from
    #[arg(long)]
    origin: bool,
    #[command(flatten)]
    run: RunArgs,
}

/// `_config` was read without an error: only a configuration that holds is shown.
pub(crate) fn show(
    _config: &Config,
    path: Option<&Path>,
    environment: impl IntoIterator<Item = (String, String)>,
    args: &ShowArgs,
    lang: Lang,
) -> Ended {
    let RunArgs { data, private, public } = &args.run;
    let flags = [
        data.as_ref().map(|data| ("data", "--data", data.display().to_string())),
        private.map(|address| ("listen.private", "--private", address.to_string())),
        public.map(|address| ("listen.public", "--public", address.to_string())),
    ];
    let flags: Vec<_> = flags.into_iter().flatten().collect();
    let rows = origin::rows(path, environment, &flags, lang)?;
    let texts: Vec<String> = rows.iter().map(|row| format!("{} = {}", row.key, row.value)).collect();
    // A long value does not push the others to the right.
    let wide = texts.iter().map(|text| text.chars().count()).filter(|wide| *wide <= 60).max().unwrap_or(0);
    for (row, text) in rows.iter().zip(&texts) {
        line(if args.origin { format!("{text:wide$}  # {}", row.origin.words(lang)) } else { text.clone() });
    }
    Ok(ExitCode::SUCCESS)
}
