//! The card: a message without a platform. Each chat adapter draws it within its own limits.
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use url::Url;

use crate::id::{Millis, hex};
use crate::lang::Lang;
use crate::network::Network;
use crate::share::KitText;

/// How a card is to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// Neutral.
    #[default]
    Plain,
    /// Something was done.
    Good,
    /// Something needs the reader's attention.
    Warning,
}

/// A message: text, picture, buttons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The language of its words.
    pub lang: Lang,
    /// Headline; empty for none.
    #[serde(default)]
    pub title: String,
    /// Text, as Markdown.
    #[serde(default)]
    pub text: String,
    /// How it is to be read.
    #[serde(default)]
    pub tone: Tone,
    /// A text to be copied, shown as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Draft>,
    /// Label and value, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(String, String)>,
    /// Label and instant, after the facts. The platform shows it in the reader's own zone, as far away as it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<(String, Millis)>,
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The figures of the picture, for platforms that draw charts themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chart: Option<Chart>,
    /// One of many: a select where the platform has one, else a button each, before the rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<Pick>,
    /// Buttons, in rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Vec<Button>>,
    /// Small print; carries the slot's id where there is no link, so that the history shows whether it was posted.
    #[serde(default)]
    pub footer: String,
}

/// The text of a post before it is posted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The whole text.
    pub text: String,
    /// Byte range of the disclosure in it.
    pub disclosure: Option<(usize, usize)>,
    /// Length in the network's own unit.
    pub length: u32,
    /// The network's limit in that unit.
    pub limit: u32,
    /// Grapheme index from which a reader must ask for more.
    pub fold_at: Option<usize>,
    /// Network code, for the preview.
    pub network: String,
}

impl Draft {
    /// The text of a kit.
    #[must_use]
    pub fn of(network: Network, text: &KitText) -> Self {
        Self {
            text: text.text.clone(),
            disclosure: text.disclosure_at.as_ref().map(|at| (at.start, at.end)),
            length: text.count.length,
            limit: text.count.limit,
            fold_at: text.count.fold_at,
            network: network.code().to_owned(),
        }
    }
}

/// A picture with what it shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// `image/png` or `image/jpeg`.
    pub media: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The bytes, on their way to the platform; kept there, not in the message.
    #[serde(skip)]
    pub bytes: Arc<Vec<u8>>,
}

impl Picture {
    /// A PNG under its hash.
    #[must_use]
    pub fn png(bytes: Vec<u8>, alt: String) -> Self {
        Self { sha256: hex(&Sha256::digest(&bytes)), media: "image/png".into(), alt, bytes: Arc::new(bytes) }
    }
}

/// Figures that belong together, of things or people that have names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// What they are about.
    pub title: String,
    /// What the names are, and what the figures are: "Colleague", "Points".
    pub heads: [String; 2],
    /// Name and figure, in order.
    pub rows: Vec<(String, u64)>,
}

/// A choice of one out of many.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pick {
    /// What is chosen: "Choose a piece of content".
    pub label: String,
    /// What there is, in order; choosing one calls its action, as a button would.
    pub options: Vec<PickOption>,
}

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PickOption {
    /// What it is called.
    pub label: String,
    /// A few words more, or empty.
    #[serde(default)]
    pub about: String,
    /// At most 100 characters, `verb:argument:argument`.
    pub action: String,
}

/// A button: a verb and an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub does: Does,
    /// The one to be pressed first.
    #[serde(default)]
    pub main: bool,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// Calls a handler: at most 100 characters, `verb:argument:argument`.
    Press(String),
    /// Opens an address.
    Open(Url),
    /// Copies a text.
    Copy(String),
}

/// What a message of the embedded workspace says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// A card.
    Card(Box<Card>),
    /// What a person typed.
    Text(String),
}

impl Card {
    /// A card with nothing on it.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            title: String::new(),
            text: String::new(),
            tone: Tone::Plain,
            draft: None,
            facts: vec![],
            times: vec![],
            picture: None,
            chart: None,
            pick: None,
            rows: vec![],
            footer: String::new(),
        }
    }

    /// With a headline.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// With text.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// With a tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With one more fact.
    #[must_use]
    pub fn fact(mut self, label: impl Into<String>, value: impl Into<String>) -> Self {
        self.facts.push((label.into(), value.into()));
        self
    }

    /// With one more instant.
    #[must_use]
    pub fn time(mut self, label: impl Into<String>, at: Millis) -> Self {
        self.times.push((label.into(), at));
        self
    }

    /// With a choice of one out of many.
    #[must_use]
    pub fn pick(mut self, pick: Pick) -> Self {
        self.pick = Some(pick);
        self
    }

    /// With one more row of buttons.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        self.rows.push(buttons.into_iter().collect());
        self
    }

    /// The actions that can be called from it, in order.
    pub fn presses(&self) -> impl Iterator<Item = &str> {
        let picked = self.pick.iter().flat_map(|pick| pick.options.iter().map(|option| option.action.as_str()));
        picked.chain(self.rows.iter().flatten().filter_map(|button| match &button.does {
            Does::Press(action) => Some(action.as_str()),
            _ => None,
        }))
    }

    /// With small print.
    #[must_use]
    pub fn footer(mut self, footer: impl Into<String>) -> Self {
        self.footer = footer.into();
        self
    }
}

impl Button {
    /// Calls `action`.
    #[must_use]
    pub fn press(label: impl Into<String>, action: impl Into<String>) -> Self {
        Self { label: label.into(), does: Does::Press(action.into()), main: false }
    }

    /// Opens `url`.
    #[must_use]
    pub fn open(label: impl Into<String>, url: Url) -> Self {
        Self { label: label.into(), does: Does::Open(url), main: false }
    }

    /// Copies `text`.
    #[must_use]
    pub fn copy(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), does: Does::Copy(text.into()), main: false }
    }

    /// The one to be pressed first.
    #[must_use]
    pub fn main(mut self) -> Self {
        self.main = true;
        self
    }
}

/// A short form that a button opens.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    /// The language of its words.
    pub lang: Lang,
    /// Called when it is sent.
    pub action: String,
    /// Headline.
    pub title: String,
    /// A line of explanation, or empty.
    pub text: String,
    /// What is asked; one to five.
    pub fields: Vec<Field>,
    /// What the button that sends it says.
    pub send: String,
}

/// One question of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name in the answer.
    pub name: &'static str,
    /// What is asked.
    pub label: String,
    /// What stands there already.
    pub value: String,
    /// Longest answer, in characters.
    pub max: usize,
    /// More than one line.
    pub long: bool,
    /// Value and label of the answers there are; empty where the answer is written.
    pub choices: Vec<(String, String)>,
    /// Called with the form while it is filled in; its answer is shown beside it.
    pub live: Option<String>,
}
