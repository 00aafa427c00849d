//! `portevoix manifest`: what a platform is told when the bot is installed, and why.
use std::process::ExitCode;

use url::Url;

use crate::app::Ended;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::line;
use crate::chat::discord::manifest::{PERMISSIONS, application, invite};
use crate::chat::slack;
use crate::lang::{Lang, say};
use crate::say;

/// The address that invites the bot, and each permission with its reason. The token is read for the application's id
/// only, and not shown.
pub(crate) fn discord(config: &Config, id: Option<&str>, lang: Lang) -> Ended {
    let from_token = || config.discord.token.as_ref().and_then(application);
    let id = id.map(str::to_owned).or_else(from_token);
    let url = id.as_deref().and_then(invite);
    let url = url.ok_or_else(|| Stop::new(Exit::Configuration, say!(lang, "app-manifest-application")))?;
    line(say!(lang, "app-manifest-discord"));
    line(format!("\n{url}\n"));
    line(say!(lang, "app-manifest-permissions"));
    for permission in PERMISSIONS {
        line(format!("  {:<22}{}", permission.name, say(lang, permission.reason, &[])));
    }
    Ok(ExitCode::SUCCESS)
}

/// The manifest of the Slack app, as YAML.
pub(crate) fn slack(http: Option<&Url>, lang: Lang) -> Ended {
    let text = slack::manifest::yaml(lang, http).map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
    line(text.trim_end());
    Ok(ExitCode::SUCCESS)
}
