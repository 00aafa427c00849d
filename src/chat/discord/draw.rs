//! A card as Discord draws it: embeds, buttons, selects; a form as a modal. What leaves here is within every limit.
//!
//! Nothing stands in the message's own text: there Discord would look up every address and draw what it finds, and a
//! look-up is no visit. Addresses stand in the frames and behind buttons, which it leaves alone.
use std::sync::Arc;

use serde_json::{Value, json};

use crate::flow::card::{Card, Form, Picture};

mod bound;
mod copy;
mod embed;
mod form;
mod markdown;
mod part;
mod rows;

use bound::Text;
use part::{ALT, FILE, FILES};

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

    /// Keeps a file that the message has already, as the picture of its first frame.
    pub(super) fn keeping(mut self, id: &str, name: &str) -> Self {
        if let Some(attachments) = self.body.get_mut("attachments").and_then(Value::as_array_mut) {
            attachments.push(json!({ "id": id }));
        }
        if let Some(first) = self.body.pointer_mut("/embeds/0").and_then(Value::as_object_mut) {
            first.insert("image".to_owned(), json!({ "url": attached(name) }));
        }
        self
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

/// Discord's flag of an ephemeral message: one that only one person sees.
pub(super) const EPHEMERAL: u64 = 1 << 6;
/// The pictures that Discord shows, and how their files are called.
const PICTURES: &[(&str, &str)] = &[("image/png", "png"), ("image/jpeg", "jpg")];

/// The card as a message.
#[must_use]
pub fn message(card: &Card, shown: Shown) -> Message {
    let mut files: Vec<File> = card.picture.as_ref().and_then(picture).into_iter().collect();
    let alt = card.picture.as_ref().filter(|_| !files.is_empty()).and_then(|picture| Text::<ALT>::of(&picture.alt));
    let (embeds, texts) = embed::embeds(card, files.first().map(|file| attached(&file.name)));
    let pictured = !files.is_empty();
    files.extend(texts.into_iter().filter(|file| file.bytes.len() <= FILE));
    files.truncate(FILES);
    let attachments = files.iter().enumerate().map(|(index, file)| {
        let mut said = json!({ "id": index.to_string(), "filename": file.name });
        if let Some(alt) = alt.as_ref().filter(|_| pictured && index == 0) {
            said["description"] = json!(alt);
        }
        said
    });
    let mut body = json!({
        "content": "",
        "embeds": embeds,
        "components": rows::rows(card).0,
        "attachments": attachments.collect::<Vec<_>>(),
        "allowed_mentions": { "parse": [] },
    });
    if shown == Shown::ToOne {
        body["flags"] = json!(EPHEMERAL);
    }
    Message { body, files }
}

fn attached(name: &str) -> String {
    format!("attachment://{name}")
}

/// The picture as a file; `None` where its bytes are not at hand, or Discord would not take them.
fn picture(picture: &Picture) -> Option<File> {
    let (media, _) = PICTURES.iter().find(|(media, _)| *media == picture.media)?;
    let fits = !picture.bytes.is_empty() && picture.bytes.len() <= FILE;
    fits.then(|| Some(File { name: picture_name(picture)?, media, bytes: picture.bytes.clone() })).flatten()
}

/// The name of a picture's file: the beginning of its hash, so that it is known again. `None` for what is no picture.
pub(super) fn picture_name(picture: &Picture) -> Option<String> {
    let (_, end) = PICTURES.iter().find(|(media, _)| *media == picture.media)?;
    let hash: String = picture.sha256.chars().filter(char::is_ascii_hexdigit).take(16).collect();
    Some(format!("p{}.{end}", hash.to_ascii_lowercase()))
}

/// The form as the `data` of an interaction's answer of type 9. A field with choices is a text input that names them.
#[must_use]
pub fn modal(form: &Form) -> Value {
    form::modal(form).map_or(Value::Null, |modal| json!(modal))
}

#[cfg(test)]
mod tests;
