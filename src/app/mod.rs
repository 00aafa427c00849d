//! The program: configuration, wiring, background loops, shutdown, and the command line.
use std::process::ExitCode;
use std::sync::Arc;

pub mod calibrate;
pub mod clock;
pub mod config;
pub mod doctor;
pub mod exit;
pub mod explain;
pub mod folder;
pub mod key_file;
pub mod lines;
mod owner;
pub mod serve;

mod alerts;
mod args;
mod bench;
mod cli;
mod command;
mod demo;
mod feeds;
mod findings;
mod help;
mod init;
mod outside;
mod telemetry;
mod terminal;
mod watch;

pub use cli::{command_line, main};

/// Called whenever a person acts in the workspace.
pub type Acting = Arc<dyn Fn() + Send + Sync>;

/// What a command ends with.
pub(crate) type Ended = Result<ExitCode, exit::Stop>;
