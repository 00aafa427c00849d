//! The page of a channel: channels and people at the side, messages, and where one writes.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{Messages, Words};
use crate::lang::Lang;
use crate::web::avatar::Avatar;

/// A channel in the list.
pub(in crate::web) struct ChannelLink {
    pub(in crate::web) id: String,
    pub(in crate::web) lang: Lang,
    pub(in crate::web) current: bool,
}

/// A person in a list.
pub(in crate::web) struct PersonView {
    pub(in crate::web) id: String,
    pub(in crate::web) name: String,
    /// Team, or empty.
    pub(in crate::web) about: String,
    pub(in crate::web) avatar: Avatar,
}

/// A command one may type.
pub(in crate::web) struct CommandView {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) usage: String,
    pub(in crate::web) about: String,
}

/// The page.
#[derive(Template)]
#[template(path = "web/templates/channel.html")]
pub(in crate::web) struct ChannelPage {
    pub(in crate::web) words: Words,
    pub(in crate::web) organisation: String,
    pub(in crate::web) channel: String,
    pub(in crate::web) topic: String,
    pub(in crate::web) topic_lang: Option<&'static str>,
    pub(in crate::web) csrf: String,
    pub(in crate::web) channels: Vec<ChannelLink>,
    pub(in crate::web) people: Vec<PersonView>,
    pub(in crate::web) more_people: Option<String>,
    pub(in crate::web) me: PersonView,
    pub(in crate::web) commands: Vec<CommandView>,
    /// The virtual time, where it is.
    pub(in crate::web) clock: Option<String>,
    /// The way to the comms team's pages, for whoever has a role.
    pub(in crate::web) desk: bool,
    pub(in crate::web) messages: Messages,
}

impl HtmlSafe for ChannelPage {}
