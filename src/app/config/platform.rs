//! The chat platforms outside: Discord and Slack, each with its workspaces, and who may do what there.
use std::collections::BTreeMap;

use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use url::Url;

use crate::chat::{discord, slack};
use crate::content::Roles;
use crate::id::Slug;

/// The embedded workspace.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LocalConfig {
    /// Names with a role; `*` is everybody.
    pub roles: Roles,
}

/// Discord.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DiscordConfig {
    /// The bot's token; Discord is not used without one.
    pub token: Option<SecretString>,
    /// Where the REST interface is, instead of Discord's own.
    pub api_base: Option<Url>,
    /// Where the gateway is, instead of where the REST interface says.
    pub gateway: Option<Url>,
    /// Servers by the name that `schedules.toml` uses.
    pub workspace: BTreeMap<Slug, GuildConfig>,
}

/// A Discord server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuildConfig {
    /// Discord's id of it.
    pub id: String,
    /// Ids of Discord roles with a role here.
    #[serde(default)]
    pub roles: Roles,
}

/// Slack.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SlackConfig {
    /// The app-level token: Socket Mode.
    pub app_token: Option<SecretString>,
    /// The signing secret: requests to the public listener, where there is no app-level token.
    pub signing_secret: Option<SecretString>,
    /// Where the Web API is, instead of Slack's own.
    pub api_base: Option<Url>,
    /// Workspaces by the name that `schedules.toml` uses.
    pub workspace: BTreeMap<Slug, TeamConfig>,
}

/// A Slack workspace.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamConfig {
    /// Slack's id of it.
    pub id: String,
    /// The bot's token there.
    pub token: SecretString,
    /// Ids of user groups with a role here.
    #[serde(default)]
    pub roles: Roles,
}

/// An address ends with a slash, so that paths are joined below it.
fn base(given: Option<&Url>, default: &str) -> Option<Url> {
    let mut url = given.cloned().or_else(|| Url::parse(default).ok())?;
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Some(url)
}

fn given(secret: Option<&SecretString>) -> Option<SecretString> {
    secret.filter(|secret| !secret.expose_secret().trim().is_empty()).cloned()
}

impl DiscordConfig {
    /// What the adapter is told; `None` without a token.
    #[must_use]
    pub fn setup(&self) -> Option<discord::Setup> {
        let guild = |(name, guild): (&Slug, &GuildConfig)| {
            (name.to_string(), discord::Guild { id: guild.id.clone(), roles: guild.roles.clone() })
        };
        Some(discord::Setup {
            token: given(self.token.as_ref())?,
            api_base: base(self.api_base.as_ref(), discord::API)?,
            gateway: self.gateway.clone(),
            guilds: self.workspace.iter().map(guild).collect(),
        })
    }
}

impl SlackConfig {
    /// What the adapter is told; `None` without a token and a workspace.
    #[must_use]
    pub fn setup(&self) -> Option<slack::Setup> {
        let socket = given(self.app_token.as_ref()).map(|app_token| slack::Incoming::Socket { app_token });
        let http =
            || given(self.signing_secret.as_ref()).map(|signing_secret| slack::Incoming::Http { signing_secret });
        let team = |(name, team): (&Slug, &TeamConfig)| {
            let (id, token, roles) = (team.id.clone(), team.token.clone(), team.roles.clone());
            (name.to_string(), slack::Team { id, token, roles })
        };
        Some(slack::Setup {
            incoming: socket.or_else(http)?,
            api_base: base(self.api_base.as_ref(), slack::API)?,
            teams: self.workspace.iter().map(team).collect(),
        })
    }
}
