//! Discord: the gateway brings what people do, the REST interface takes what they are shown.
use std::collections::BTreeMap;

use secrecy::SecretString;
use url::Url;

use crate::content::Roles;

pub mod commands;
pub mod draw;
pub mod gateway;
pub mod guild;
pub mod look;
pub mod manifest;
mod pace;
pub mod rest;
pub mod rights;
#[cfg(test)]
mod scripted;

mod heard;
mod interact;
mod place;

/// What the configuration says of Discord. One application may serve several servers.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The bot's token.
    pub token: SecretString,
    /// Where the REST interface is; [`API`] unless the configuration says otherwise.
    pub api_base: Url,
    /// Where the gateway is; asked of the REST interface where it is not given.
    pub gateway: Option<Url>,
    /// Each server, under its name in the configuration.
    pub guilds: BTreeMap<String, Guild>,
}

/// Where Discord is, before `/api/v10`.
pub const API: &str = "https://discord.com/";

/// A server.
#[derive(Clone, Debug)]
pub struct Guild {
    /// Discord's id of it.
    pub id: String,
    /// Which of its roles give which of ours.
    pub roles: Roles,
}
