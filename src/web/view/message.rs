//! The messages of a channel, as a list that grows.

use askama::Template;
use askama::filters::HtmlSafe;

use jiff::tz::TimeZone;

use super::{CardView, Place, Words};
use crate::flow::card::Card;
use crate::web::avatar::Avatar;

/// When something was said.
#[derive(Clone, Debug)]
pub(in crate::web) struct Clock {
    /// For machines.
    pub(in crate::web) iso: String,
    /// `09:30`.
    pub(in crate::web) short: String,
    /// With its day.
    pub(in crate::web) long: String,
    /// The day alone.
    pub(in crate::web) day: String,
    /// The day, for machines.
    pub(in crate::web) day_iso: String,
}

/// What a message says.
pub(in crate::web) enum Said {
    /// A card.
    Card(Box<Card>),
    /// What somebody typed.
    Text(String),
    /// Something that this version cannot read.
    Unreadable,
}

/// A message.
pub(in crate::web) struct MessageView {
    pub(in crate::web) id: String,
    pub(in crate::web) name: String,
    /// `None` is the bot.
    pub(in crate::web) avatar: Option<Avatar>,
    pub(in crate::web) own: bool,
    /// Only the viewer sees it.
    pub(in crate::web) private: bool,
    /// Goes on what the same person said just before.
    pub(in crate::web) compact: bool,
    pub(in crate::web) edited: bool,
    /// The first of its day.
    pub(in crate::web) new_day: bool,
    pub(in crate::web) at: Clock,
    pub(in crate::web) said: Said,
}

impl MessageView {
    fn place<'a>(&'a self, channel: &'a str, csrf: &'a str) -> Option<Place<'a>> {
        Some(Place { channel, message: &self.id, csrf })
    }
}

/// The list. The script compares its items by id: what did not change stays as it is, with focus and all.
#[derive(Template)]
#[template(path = "web/templates/messages.html")]
pub(in crate::web) struct Messages {
    pub(in crate::web) words: Words,
    pub(in crate::web) channel: String,
    pub(in crate::web) csrf: String,
    /// The clock of the instants on cards: the organisation's.
    pub(in crate::web) zone: TimeZone,
    pub(in crate::web) all: Vec<MessageView>,
}

impl HtmlSafe for Messages {}
