//! A card as Discord draws it: embeds, buttons, selects; a form as a modal. What leaves here is within every limit.
use std::sync::Arc;

use serde_json::{Value, json};

use crate::flow::card::{Card, Form};

/// The body of a request and the files that go with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The body, as JSON.
    pub body: Value,
    /// Files, in the order of the body's `attachments`: `files[0]`...
    pub files: Vec<File>,
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its name: lower-case letters, digits, a dot.
    pub name: String,
    /// What it is, as a media type.
    pub media: &'static str,
    /// What is in it.
    pub bytes: Arc<Vec<u8>>,
}

impl From<Value> for Message {
    fn from(body: Value) -> Self {
        Self { body, files: vec![] }
    }
}

impl Message {
    /// The message as the answer to an interaction: 4 is a new message, 7 replaces the one whose button was pressed.
    #[must_use]
    pub fn answering(self, kind: u8) -> Self {
        Self { body: json!({ "type": kind, "data": self.body }), files: self.files }
    }
}

/// Who sees a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Everybody in the channel.
    ToAll,
    /// The one who asked, until they dismiss it: an ephemeral message.
    ToOne,
}

/// The custom ids of selects begin so. What was chosen calls the action that is its value.
pub const PICK: &str = "pick=";

/// The card as a message.
#[must_use]
pub fn message(card: &Card, shown: Shown) -> Message {
    let mut body = json!({
        "content": "",
        "embeds": [{ "title": card.title, "description": card.text }],
        "components": [],
        "attachments": [],
        "allowed_mentions": { "parse": [] },
    });
    if shown == Shown::ToOne {
        body["flags"] = json!(64);
    }
    body.into()
}

/// The form as the `data` of an interaction's answer of type 9. A field with choices is a text input that names them.
#[must_use]
pub fn modal(form: &Form) -> Value {
    json!({ "custom_id": form.action, "title": form.title, "components": [] })
}
