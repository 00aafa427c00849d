//! Slack, end to end: the program's own client against a scripted Slack.
mod acks;
mod calls;
mod door;
mod hostile;
mod line;
pub(crate) mod office;
mod program;
pub(crate) mod server;
mod story;
