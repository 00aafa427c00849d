//! Configuration: the file, then the environment, then the command line; what comes later wins.
//!
//! The file is TOML. A variable `PORTEVOIX__LISTEN__PRIVATE` sets `listen.private`; with `_FILE` at its end it names a
//! file that holds the value, which is how secrets are handed over. Without a file the sample configuration holds,
//! which trusts the approvals shipped with the sample content.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use url::Url;

use super::exit::{Exit, Stop};
use crate::content::place_of;
use crate::fetch::{Hosts, OwnHosts};
use crate::id::ChannelId;
use crate::lang::Lang;
use crate::say;

pub mod origin;
mod platform;
mod reach;
mod variables;

pub use platform::{DiscordConfig, GuildConfig, LocalConfig, SlackConfig, TeamConfig};
pub use reach::ReachConfig;
pub use variables::env_example;

/// The sample configuration, as `portevoix init` writes it.
pub const SAMPLE: &str = include_str!("sample.toml");
/// Where the file is looked for.
pub const FILE: &str = "portevoix.toml";
/// What stands in place of its name where there is none.
const EMBEDDED: &str = "(sample)";
const PREFIX: &str = "PORTEVOIX__";

/// What the program is told.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder of database and spool.
    pub data: PathBuf,
    /// Content.
    pub content: ContentConfig,
    /// Where to listen.
    pub listen: ListenConfig,
    /// What is asked of networks about posts.
    pub evidence: EvidenceConfig,
    /// Feeds of the organisation's own network.
    pub feeds: FeedsConfig,
    /// Audiences, and what reach is held against.
    pub reach: ReachConfig,
    /// The embedded workspace.
    pub local: LocalConfig,
    /// Discord.
    pub discord: DiscordConfig,
    /// Slack.
    pub slack: SlackConfig,
    /// What the operator is told.
    pub alerts: AlertsConfig,
    /// What goes to the log.
    pub log: LogConfig,
}

/// Content.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContentConfig {
    /// Folder of the comms team; the built-in sample where it does not exist.
    pub folder: PathBuf,
    /// Approvals in `approvals.toml` are believed.
    pub trust_file_approvals: bool,
}

/// Where to listen.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ListenConfig {
    /// Workspace: loopback only, since people pick who they are.
    pub private: SocketAddr,
    /// Redirect and health.
    pub public: SocketAddr,
    /// Address under which visitors reach the redirect; `http://` and the public address where it is not set.
    pub public_url: Option<Url>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// What is asked of networks about posts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceConfig {
    /// Ask public endpoints for the text of posts that their authors named.
    pub fetch: bool,
    /// Mastodon instances that may be asked.
    pub mastodon_hosts: Vec<String>,
    /// Any instance with a public name and address may be asked.
    pub any_public_host: bool,
}

/// Feeds of the organisation's own network. The operator says so here, and not the comms team in its file: whoever writes
/// content does not decide where inside the network this machine asks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FeedsConfig {
    /// Names with the address and port at which each is asked.
    pub own_hosts: Vec<String>,
    /// File of a certificate authority that is trusted for feeds, in PEM.
    pub authority: Option<PathBuf>,
}

/// What the operator is told.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AlertsConfig {
    /// The channel of `schedules.toml` in which it is told what is wrong; nobody is told without one.
    pub channel: Option<ChannelId>,
}

/// What goes to the log.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LogConfig {
    /// As in `info` or `portevoix=debug,warn`.
    pub filter: String,
    /// One JSON object a line instead of text.
    pub json: bool,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: "data".into(),
            content: ContentConfig::default(),
            listen: ListenConfig::default(),
            evidence: EvidenceConfig::default(),
            feeds: FeedsConfig::default(),
            reach: ReachConfig::default(),
            local: LocalConfig::default(),
            discord: DiscordConfig::default(),
            slack: SlackConfig::default(),
            alerts: AlertsConfig::default(),
            log: LogConfig::default(),
        }
    }
}

impl Default for ContentConfig {
    fn default() -> Self {
        Self { folder: "content".into(), trust_file_approvals: false }
    }
}

impl Default for ListenConfig {
    fn default() -> Self {
        Self {
            private: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public: SocketAddr::from(([127, 0, 0, 1], 8081)),
            public_url: None,
            trusted_proxies: vec![],
        }
    }
}

impl Default for LogConfig {
    fn default() -> Self {
        Self { filter: "portevoix=info,warn".into(), json: false }
    }
}

/// Reads the configuration. `path` is the file that must exist; without it [`FILE`] is used if it exists.
///
/// # Errors
/// What is wrong, with file, line and column, or with the variable's name.
pub fn read(
    path: Option<&Path>,
    environment: impl IntoIterator<Item = (String, String)>,
    lang: Lang,
) -> Result<Config, Stop> {
    let (name, text) = source(path, lang)?;
    // The file alone first: its errors have a place.
    toml::from_str::<Config>(&text).map_err(|error| wrong(&name, &text, &error, lang))?;
    let table: toml::Table = toml::from_str(&text).map_err(|error| wrong(&name, &text, &error, lang))?;
    let mut variables: Vec<_> = environment.into_iter().filter(|(key, _)| key.starts_with(PREFIX)).collect();
    variables.sort();
    let without = |left_out: Option<usize>| {
        let mut table = table.clone();
        for (_, (key, value)) in variables.iter().enumerate().filter(|(at, _)| Some(*at) != left_out) {
            overlay(&mut table, key, value.clone(), lang)?;
        }
        Ok::<_, Stop>(table)
    };
    let config = without(None)?.try_into().map_err(|error: toml::de::Error| {
        // Several together may make one table: the one to name is that without which all would be well.
        let well = |at: &usize| without(Some(*at)).is_ok_and(|table| table.try_into::<Config>().is_ok());
        let named = (0..variables.len()).find(well).map(|at| variables[at].0.as_str()).unwrap_or_default();
        let reason = format!("{named} {}", reason(&error));
        Stop::new(Exit::Configuration, say!(lang, "app-config-environment", reason = reason.trim()))
    })?;
    check(config, lang)
}

fn source(path: Option<&Path>, lang: Lang) -> Result<(String, String), Stop> {
    let file = path.unwrap_or(Path::new(FILE));
    match std::fs::read_to_string(file) {
        Ok(text) => Ok((file.display().to_string(), text)),
        Err(error) if path.is_none() && error.kind() == std::io::ErrorKind::NotFound => {
            Ok((EMBEDDED.to_owned(), SAMPLE.to_owned()))
        }
        Err(error) => {
            let (file, reason) = (file.display().to_string(), error.to_string());
            Err(Stop::new(Exit::Configuration, say!(lang, "app-config-unreadable", file = file, reason = reason)))
        }
    }
}

/// What serde says of a value that does not fit, without the value: it may be a token that stands in the wrong place.
fn reason(error: &toml::de::Error) -> String {
    let said = error.message();
    match (said.find("string \""), said.rfind('"')) {
        (Some(start), Some(end)) if start + "string \"".len() <= end => {
            format!("{}…{}", &said[..start + "string \"".len()], &said[end..])
        }
        _ => said.to_owned(),
    }
}

fn wrong(name: &str, text: &str, error: &toml::de::Error, lang: Lang) -> Stop {
    let (line, column) = place_of(text, error.span().map_or(0, |span| span.start));
    let place = format!("{name}:{line}:{column}");
    Stop::new(Exit::Configuration, say!(lang, "app-config-wrong", place = place, reason = reason(error)))
}

/// Sets one key from a variable, and gives that key's path with `__` between its parts. A value that reads as TOML is
/// taken as such, anything else as text.
fn overlay(table: &mut toml::Table, key: &str, value: String, lang: Lang) -> Result<String, Stop> {
    let path = key[PREFIX.len()..].to_lowercase();
    let (path, value) = match path.strip_suffix("_file") {
        Some(path) => (path.to_owned(), secret(key, &value, lang)?),
        None => (path, value),
    };
    let mut parts: Vec<&str> = path.split("__").collect();
    let last = parts.pop().unwrap_or_default().to_owned();
    let mut table = table;
    for part in parts {
        let entry = table.entry(part.to_owned()).or_insert_with(|| toml::Value::Table(toml::Table::new()));
        let toml::Value::Table(inner) = entry else {
            let text = say!(lang, "app-config-environment", reason = key);
            return Err(Stop::new(Exit::Configuration, text));
        };
        table = inner;
    }
    let parsed = format!("v = {value}").parse::<toml::Table>().ok().and_then(|mut t| t.remove("v"));
    table.insert(last, parsed.unwrap_or(toml::Value::String(value)));
    Ok(path)
}

/// The variables that name files, and these files.
#[must_use]
pub fn secret_files(environment: impl IntoIterator<Item = (String, String)>) -> Vec<(String, PathBuf)> {
    let is_file = |(key, _): &(String, String)| key.starts_with(PREFIX) && key.to_lowercase().ends_with("_file");
    let mut files: Vec<_> = environment.into_iter().filter(is_file).map(|(key, path)| (key, path.into())).collect();
    files.sort();
    files
}

fn secret(key: &str, path: &str, lang: Lang) -> Result<String, Stop> {
    std::fs::read_to_string(path).map(|text| text.trim_end().to_owned()).map_err(|error| {
        let (file, reason) = (format!("{key} ({path})"), error.to_string());
        Stop::new(Exit::Configuration, say!(lang, "app-config-unreadable", file = file, reason = reason))
    })
}

fn check(config: Config, lang: Lang) -> Result<Config, Stop> {
    let refuse = |key: &str| Err(Stop::new(Exit::Configuration, say!(lang, key)));
    if !config.listen.private.ip().is_loopback() {
        return refuse("app-config-loopback");
    }
    let web = |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none();
    if config.listen.public_url.as_ref().is_some_and(|url| !web(url)) {
        return refuse("app-config-public-url");
    }
    if config.evidence.fetch && config.listen.public_url.is_none() {
        return refuse("app-config-evidence-page");
    }
    if !config.reach.possible() {
        return refuse("app-config-reach");
    }
    if let Some(name) = config.discord.workspace.keys().find(|name| config.slack.workspace.contains_key(*name)) {
        let text = say!(lang, "app-config-workspace-twice", name = name.as_str());
        return Err(Stop::new(Exit::Configuration, text));
    }
    // A token would travel in the clear; a test server on this machine is another matter.
    let bare = |url: &&Url| url.scheme() != "https" && !url.host().is_some_and(|host| is_here(&host));
    if let Some(url) = [&config.discord.api_base, &config.slack.api_base].into_iter().flatten().find(bare) {
        return Err(Stop::new(Exit::Configuration, say!(lang, "app-config-in-the-clear", url = url.as_str())));
    }
    if let Err(line) = config.feeds.hosts() {
        return Err(Stop::new(Exit::Configuration, say!(lang, "app-config-own-host", line = line)));
    }
    if let Err(host) = config.evidence.hosts() {
        return Err(Stop::new(Exit::Configuration, say!(lang, "app-config-evidence-host", host = host)));
    }
    Ok(config)
}

/// Is it this machine?
fn is_here(host: &url::Host<&str>) -> bool {
    match host {
        url::Host::Domain(name) => *name == "localhost",
        url::Host::Ipv4(address) => address.is_loopback(),
        url::Host::Ipv6(address) => address.is_loopback(),
    }
}

impl Config {
    /// Where the keys of pseudonyms are.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.reach.key_file.clone().unwrap_or_else(|| self.data.join(super::key_file::NAME))
    }
}

impl EvidenceConfig {
    /// Who may be asked; `Err` is a name in the list that is no public host's.
    ///
    /// # Errors
    /// That name.
    pub fn hosts(&self) -> Result<Hosts, String> {
        Hosts::new(self.mastodon_hosts.iter().map(String::as_str), self.any_public_host)
    }
}

impl FeedsConfig {
    /// The organisation's own hosts; `Err` is a line that names none.
    ///
    /// # Errors
    /// That line.
    pub fn hosts(&self) -> Result<OwnHosts, String> {
        OwnHosts::new(self.own_hosts.iter().map(String::as_str))
    }
}

impl ListenConfig {
    /// Address under which visitors reach the redirect, with a final slash. `bound` is where it really listens.
    #[must_use]
    pub fn url(&self, bound: SocketAddr) -> Url {
        let mut url = self.public_url.clone().unwrap_or_else(|| local(bound));
        if !url.path().ends_with('/') {
            let path = format!("{}/", url.path());
            url.set_path(&path);
        }
        url
    }
}

/// `http://` and an address: always an address that can be parsed.
#[must_use]
pub fn local(bound: SocketAddr) -> Url {
    #[expect(clippy::expect_used, reason = "a socket address is a valid authority")]
    Url::parse(&format!("http://{bound}/")).expect("a socket address in a URL")
}
