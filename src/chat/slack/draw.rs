//! A card as Slack draws it: blocks that cannot exceed Slack's limits, and a plain text that says the same.
//!
//! Every text has a type that carries its limit (`text`), every block is made from such texts (`block`), and a page
//! has so much room for all of them together (`page`).
use serde_json::{Value, json};

use crate::flow::card::Card;

mod block;
mod chart;
mod draft;
mod form;
mod mrkdwn;
mod page;
mod plain;
mod text;

pub use block::ALT;
pub use form::{answers, modal};
pub use text::cut;

/// Blocks of an App Home.
const HOME: usize = 100;

/// How a card's picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown<'a> {
    /// Not at all: its description stands for it.
    Words,
    /// As this file of the workspace.
    File(&'a str),
    /// As Slack's own chart and table, where the card has the figures for them; else in words.
    Chart,
}

/// A message of Slack.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// What is read where blocks are not: notifications, screen readers.
    pub text: String,
    /// What is shown.
    pub blocks: Vec<Value>,
    /// What nobody sees, `{event_type, event_payload}`: by it a message is found again.
    pub metadata: Option<Value>,
}

impl Message {
    /// The body of a call that sends it, before `channel` and the like are added. Nothing in it is read as a mention
    /// or unfolded into a preview.
    #[must_use]
    pub fn body(&self) -> Value {
        let mut body = json!({
            "text": self.text,
            "blocks": self.blocks,
            "mrkdwn": false,
            "parse": "none",
            "link_names": false,
            "unfurl_links": false,
            "unfurl_media": false,
        });
        if let Some(metadata) = &self.metadata {
            body["metadata"] = metadata.clone();
        }
        body
    }

    /// With metadata.
    #[must_use]
    pub fn metadata(mut self, event_type: &str, payload: Value) -> Self {
        self.metadata = Some(json!({"event_type": event_type, "event_payload": payload}));
        self
    }
}

/// A card as a message.
#[must_use]
pub fn message(card: &Card, shown: Shown<'_>) -> Message {
    let blocks: Vec<Value> = page::lay(card, shown).into_iter().map(block::Block::into_value).collect();
    Message { text: plain::text(card), blocks, metadata: None }
}

/// Cards as somebody's App Home, one below the other, as many as it takes whole.
#[must_use]
pub fn home(cards: &[Card]) -> Value {
    let mut blocks: Vec<Value> = vec![];
    for card in cards {
        let between = (!blocks.is_empty()).then(block::divider);
        let drawn = between.into_iter().chain(page::lay(card, Shown::Words));
        let drawn: Vec<Value> = drawn.map(block::Block::into_value).collect();
        if blocks.len() + drawn.len() <= HOME {
            blocks.extend(drawn);
        }
    }
    json!({"type": "home", "blocks": blocks})
}

/// What one of `actions` of a `block_actions` payload calls; `None` for a button that only opens an address, which
/// Slack tells us of all the same.
#[must_use]
pub fn action(pressed: &Value) -> Option<&str> {
    pressed["selected_option"]["value"].as_str().or_else(|| pressed["value"].as_str())
}
