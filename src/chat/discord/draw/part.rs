//! What a message is made of, as Discord takes it: each part knows its limits, so none can be exceeded.
//!
//! The limits are those of discord-api-docs resources/message.mdx:611-619 and components/reference.mdx:81-321, and of
//! Discord's OpenAPI document, read 2026-11-21.
use serde::Serialize;

use super::bound::{List, Text};

/// Characters of a title.
pub(super) const TITLE: usize = 256;
/// Characters of a description.
pub(super) const DESCRIPTION: usize = 4_096;
/// Fields of an embed, and the characters of a name and of a value.
pub(super) const FIELDS: usize = 25;
pub(super) const NAME: usize = 256;
pub(super) const VALUE: usize = 1_024;
/// Characters of a footer.
pub(super) const FOOTER: usize = 2_048;
/// Characters of all embeds of a message together.
pub(super) const TOTAL: usize = 6_000;
/// Rows of a message, and the buttons of one.
pub(super) const ROWS: usize = 5;
pub(super) const BUTTONS: usize = 5;
/// Characters of a button's label, of an address behind it, and of a custom id.
pub(super) const LABEL: usize = 80;
pub(super) const ADDRESS: usize = 512;
pub(super) const CUSTOM_ID: usize = 100;
/// Options of a select, and the characters of what stands in one.
pub(super) const OPTIONS: usize = 25;
pub(super) const OPTION: usize = 100;
pub(super) const PLACEHOLDER: usize = 150;
/// Characters of what a picture shows.
pub(super) const ALT: usize = 1_024;
/// Bytes of a file.
pub(super) const FILE: usize = 10 * 1024 * 1024;
/// Files of a message.
pub(super) const FILES: usize = 10;

/// A frame with text in it.
#[derive(Debug, Serialize)]
pub(super) struct Embed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<Text<TITLE>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Text<DESCRIPTION>>,
    pub(super) color: u32,
    #[serde(skip_serializing_if = "List::is_empty")]
    pub(super) fields: List<Field, FIELDS>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<Image>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) footer: Option<Footer>,
}

impl Embed {
    pub(super) fn new(color: u32) -> Self {
        Self { title: None, description: None, color, fields: List::new(), image: None, footer: None }
    }

    /// Is there nothing in it? Discord refuses such a one.
    pub(super) fn is_empty(&self) -> bool {
        self.title.is_none()
            && self.description.is_none()
            && self.fields.is_empty()
            && self.image.is_none()
            && self.footer.is_none()
    }
}

/// A name and a value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Field {
    pub(super) name: Text<NAME>,
    pub(super) value: Text<VALUE>,
    pub(super) inline: bool,
}

/// A picture among the files.
#[derive(Debug, Serialize)]
pub(super) struct Image {
    pub(super) url: String,
}

/// Small print.
#[derive(Debug, Serialize)]
pub(super) struct Footer {
    pub(super) text: Text<FOOTER>,
}

/// A row of buttons, or one select.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Row {
    r#type: u8,
    pub(super) components: List<Component, BUTTONS>,
}

impl Row {
    pub(super) fn new() -> Self {
        Self { r#type: 1, components: List::new() }
    }

    pub(super) fn of(one: Component) -> Self {
        let mut row = Self::new();
        row.components.push(one);
        row
    }
}

/// What a row holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Component {
    /// Calls a handler.
    Press { r#type: u8, style: u8, label: Text<LABEL>, custom_id: Text<CUSTOM_ID> },
    /// Opens an address.
    Open { r#type: u8, style: u8, label: Text<LABEL>, url: Text<ADDRESS> },
    /// One of many.
    Select {
        r#type: u8,
        custom_id: Text<CUSTOM_ID>,
        #[serde(skip_serializing_if = "Option::is_none")]
        placeholder: Option<Text<PLACEHOLDER>>,
        options: List<Choice, OPTIONS>,
    },
}

/// An option of a select.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Choice {
    pub(super) label: Text<OPTION>,
    pub(super) value: Text<CUSTOM_ID>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Text<OPTION>>,
}
