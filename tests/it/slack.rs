//! Slack, end to end: the program's own client against a scripted Slack.
pub(crate) mod server;
