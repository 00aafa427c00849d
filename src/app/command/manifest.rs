//! `portevoix manifest`: what a platform is told when the bot is installed.
use std::process::ExitCode;

use url::Url;

use crate::app::Ended;
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::line;
use crate::chat::slack::manifest;
use crate::lang::Lang;

/// The manifest of the Slack app, as YAML.
pub(crate) fn slack(http: Option<&Url>, lang: Lang) -> Ended {
    let text = manifest::yaml(lang, http).map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
    line(text.trim_end());
    Ok(ExitCode::SUCCESS)
}
