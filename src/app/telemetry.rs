//! The log: fields, not prose; no names, handles, addresses or texts of people.
use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use super::config::LogConfig;

/// Sends the log to standard error. A filter that cannot be read falls back to the default one.
pub(crate) fn start(config: &LogConfig) {
    let filter = EnvFilter::try_new(&config.filter).unwrap_or_else(|_| EnvFilter::new(LogConfig::default().filter));
    let colour = std::io::stderr().is_terminal();
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colour);
    // Somebody may have set a subscriber before (tests do): theirs stays.
    let started = if config.json { builder.json().try_init() } else { builder.with_target(false).try_init() };
    if started.is_err() {
        tracing::debug!("a log was started before this one");
    }
}
