//! Slack: Socket Mode, or signed requests, bring what people do; the Web API takes what they are shown.
use std::collections::BTreeMap;

use secrecy::SecretString;
use url::Url;

use crate::content::Roles;

pub mod api;
mod connect;
mod context;
pub mod draw;
pub mod heard;
mod home;
mod http;
pub mod interact;
pub mod look;
pub mod manifest;
pub mod pace;
mod reply;
pub mod scopes;
pub mod socket;
pub mod team;
mod turn;

pub use connect::{Connected, Slack};

/// What the configuration says of Slack. One app may be installed in several workspaces.
#[derive(Clone, Debug)]
pub struct Setup {
    /// How what people do comes in.
    pub incoming: Incoming,
    /// Where the Web API is; [`API`] unless the configuration says otherwise.
    pub api_base: Url,
    /// Each workspace, under its name in the configuration.
    pub teams: BTreeMap<String, Team>,
}

/// Where Slack's Web API is.
pub const API: &str = "https://slack.com/api/";

/// How what people do comes in.
#[derive(Clone, Debug)]
pub enum Incoming {
    /// Over a connection that portevoix opens: no public address is needed.
    Socket {
        /// The app-level token, `xapp-`.
        app_token: SecretString,
    },
    /// Over signed requests to the public listener.
    Http {
        /// The app's signing secret.
        signing_secret: SecretString,
    },
}

/// A workspace.
#[derive(Clone, Debug)]
pub struct Team {
    /// Slack's id of it, `T`.
    pub id: String,
    /// The bot's token there, `xoxb-`.
    pub token: SecretString,
    /// Which of its user groups give which of ours.
    pub roles: Roles,
}
