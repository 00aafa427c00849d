//! The flags that commands take.
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::config::Config;

/// Flags of `run`.
#[derive(Debug, Default, Args)]
pub(crate) struct RunArgs {
    /// Folder of database and spool
    #[arg(long, value_name = "FOLDER")]
    pub(crate) data: Option<PathBuf>,
    /// Address of the workspace (loopback)
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) private: Option<SocketAddr>,
    /// Address of the redirect
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) public: Option<SocketAddr>,
}

/// Flags of `demo`.
#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    /// Virtual seconds in a real one (1 to 100000)
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) speed: u32,
    /// Decides who shares what
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    #[command(flatten)]
    pub(crate) run: RunArgs,
}

/// `schedule next`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("end").required(true).args(["count", "until"]))]
pub(crate) struct NextArgs {
    /// Five-field cron ('30 9 * * 1-5') or words ('weekdays 09:30')
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) cron: String,
    /// IANA time zone
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    pub(crate) tz: String,
    /// Strictly after this instant (RFC 3339)
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub(crate) after: jiff::Timestamp,
    /// How many instants
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) count: Option<u32>,
    /// Up to and including this instant (RFC 3339)
    #[arg(long, value_name = "INSTANT", allow_hyphen_values = true)]
    pub(crate) until: Option<jiff::Timestamp>,
}

impl RunArgs {
    /// The configuration with what the command line says.
    pub(crate) fn over(&self, mut config: Config) -> Config {
        if let Some(data) = &self.data {
            config.data.clone_from(data);
        }
        config.listen.private = self.private.unwrap_or(config.listen.private);
        config.listen.public = self.public.unwrap_or(config.listen.public);
        config
    }
}
