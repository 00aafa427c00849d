//! A card as Slack draws it: blocks that cannot exceed Slack's limits, and a plain text that says the same.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::flow::card::{Card, Form};

/// Longest description of a picture.
pub const ALT: usize = 2_000;

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
pub fn message(card: &Card, picture: Shown<'_>) -> Message {
    let _ = picture;
    Message {
        text: cut(&card.title, 4_000),
        blocks: vec![json!({"type": "section", "text": {"type": "plain_text", "text": cut(&card.text, 3_000)}})],
        metadata: None,
    }
}

/// A form as a modal. Its action is the view's `callback_id`; `context`, at most 3,000 characters, comes back with it
/// as `private_metadata`; a longer one is left out.
#[must_use]
pub fn modal(form: &Form, context: &str) -> Value {
    json!({"type": "modal", "callback_id": form.action, "private_metadata": context, "title": {"type": "plain_text", "text": cut(&form.title, 24)}, "blocks": []})
}

/// Cards as somebody's App Home.
#[must_use]
pub fn home(cards: &[Card]) -> Value {
    json!({"type": "home", "blocks": cards.iter().flat_map(|card| message(card, Shown::Words).blocks).collect::<Vec<_>>()})
}

/// The answers of a modal, from `view.state.values`: by the names of the form's fields.
#[must_use]
pub fn answers(values: &Value) -> BTreeMap<String, String> {
    let _ = values;
    BTreeMap::new()
}

/// What one of `actions` of a `block_actions` payload calls; `None` for a button that only opens an address.
#[must_use]
pub fn action(pressed: &Value) -> Option<&str> {
    pressed["selected_option"]["value"].as_str().or_else(|| pressed["value"].as_str())
}

/// A text of at most `most` UTF-16 units.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    text.chars().take(most / 2).collect()
}
