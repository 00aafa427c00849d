//! Slack's blocks, each made so that it cannot exceed its limits (the numbers: docs.slack.dev, "Block Kit reference",
//! as `slackblocks` lists them, read 2026-11).
use serde_json::{Value, json};
use url::Url;

use super::text::{Mrkdwn, Plain, units};
use crate::flow::card::PickOption;

/// Longest description of a picture.
pub const ALT: usize = 2_000;
/// Longest text of a section.
pub(super) const SECTION: usize = 3_000;
/// Longest field of a section.
pub(super) const FIELD: usize = 2_000;
/// Fields of a section.
pub(super) const FIELDS: usize = 10;
/// Elements of an actions block.
pub(super) const ACTIONS: usize = 25;
/// Options of a select.
pub(super) const OPTIONS: usize = 100;
/// Longest address of a button.
const URL: usize = 3_000;
/// Longest value of a button.
const VALUE: usize = 2_000;
/// Longest value of an option.
const OPTION_VALUE: usize = 150;

/// A block, and how much of the room of a message it takes.
#[derive(Clone, Debug)]
pub(super) struct Block(Value);

impl Block {
    /// All texts in it, addresses and actions as well: nobody knows what Slack counts for the whole.
    pub(super) fn weight(&self) -> usize {
        weight(&self.0)
    }

    pub(super) fn into_value(self) -> Value {
        self.0
    }
}

pub(super) fn weight(value: &Value) -> usize {
    match value {
        Value::String(text) => units(text),
        Value::Array(values) => values.iter().map(weight).sum(),
        Value::Object(values) => values.iter().filter(|(key, _)| *key != "type").map(|(_, value)| weight(value)).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

fn plain<const MOST: usize>(text: Plain<MOST>) -> Value {
    // Without `emoji`, `:smile:` stays what somebody typed.
    json!({"type": "plain_text", "text": text.into_string(), "emoji": false})
}

fn mrkdwn<const MOST: usize>(text: Mrkdwn<MOST>) -> Value {
    // Verbatim: Slack does not look for names and addresses of its own accord.
    json!({"type": "mrkdwn", "text": text.into_string(), "verbatim": true})
}

pub(super) fn header(text: Plain<150>) -> Block {
    Block(json!({"type": "header", "text": plain(text)}))
}

pub(super) fn section(text: Mrkdwn<SECTION>) -> Block {
    Block(json!({"type": "section", "text": mrkdwn(text)}))
}

/// `None` without fields; those beyond [`FIELDS`] are left out.
pub(super) fn fields(fields: Vec<Mrkdwn<FIELD>>) -> Option<Block> {
    let fields: Vec<Value> = fields.into_iter().take(FIELDS).map(mrkdwn).collect();
    (!fields.is_empty()).then(|| Block(json!({"type": "section", "fields": fields})))
}

/// Small print.
pub(super) fn context(text: Mrkdwn<SECTION>) -> Block {
    Block(json!({"type": "context", "elements": [mrkdwn(text)]}))
}

pub(super) fn divider() -> Block {
    Block(json!({"type": "divider"}))
}

/// A text shown exactly as it is.
pub(super) fn preformatted<const MOST: usize>(text: &Plain<MOST>) -> Block {
    let text = json!({"type": "text", "text": text.as_str()});
    Block(json!({"type": "rich_text", "elements": [{"type": "rich_text_preformatted", "elements": [text]}]}))
}

/// A picture that was uploaded to the workspace.
pub(super) fn image(file: &str, alt: Plain<ALT>) -> Block {
    Block(json!({"type": "image", "slack_file": {"id": file}, "alt_text": alt.into_string()}))
}

/// A button. `None` where what it does does not fit: an action cut short would do something else.
#[derive(Clone, Debug)]
pub(super) struct Button(Value);

impl Button {
    pub(super) fn press(label: &str, action: &str, main: bool) -> Option<Self> {
        (!action.is_empty() && units(action) <= VALUE).then(|| Self::made(label, "value", action, main))
    }

    pub(super) fn open(label: &str, url: &Url, main: bool) -> Option<Self> {
        Some(Self::made(label, "url", &address(url)?, main))
    }

    fn made(label: &str, key: &str, does: &str, main: bool) -> Self {
        let mut button = json!({"type": "button", "text": plain(Plain::<75>::or_dash(label)), key: does});
        if main {
            button["style"] = json!("primary");
        }
        Self(button)
    }

    pub(super) fn weight(&self) -> usize {
        weight(&self.0) + 8
    }
}

/// An address that fits on a button: where the query makes it too long, what it opens is opened empty.
pub(super) fn address(url: &Url) -> Option<String> {
    if !matches!(url.scheme(), "http" | "https" | "mailto") {
        return None;
    }
    let mut url = url.clone();
    if units(url.as_str()) > URL {
        url.set_query(None);
        url.set_fragment(None);
    }
    (units(url.as_str()) <= URL).then(|| url.to_string())
}

/// Buttons in a row, each with an `action_id` of its own; `None` without buttons, those beyond [`ACTIONS`] are left
/// out.
pub(super) fn actions(buttons: Vec<Button>) -> Option<Block> {
    let named = buttons.into_iter().take(ACTIONS).enumerate().map(|(at, Button(mut button))| {
        button["action_id"] = json!(format!("button-{at}"));
        button
    });
    let buttons: Vec<Value> = named.collect();
    (!buttons.is_empty()).then(|| Block(json!({"type": "actions", "elements": buttons})))
}

/// One of the options of a select.
#[derive(Clone, Debug)]
pub(super) struct Choice(Value);

impl Choice {
    /// `None` where the value does not fit.
    pub(super) fn new(label: &str, about: &str, value: &str) -> Option<Self> {
        if value.is_empty() || units(value) > OPTION_VALUE {
            return None;
        }
        let mut option = json!({"text": plain(Plain::<75>::or_dash(label)), "value": value});
        if let Some(about) = Plain::<75>::line(about) {
            option["description"] = plain(about);
        }
        Some(Self(option))
    }

    pub(super) fn of(option: &PickOption) -> Option<Self> {
        Self::new(&option.label, &option.about, &option.action)
    }

    pub(super) fn weight(&self) -> usize {
        weight(&self.0)
    }

    pub(super) fn value(&self) -> Option<&str> {
        self.0["value"].as_str()
    }
}

/// A select; `None` without options, those beyond [`OPTIONS`] are left out.
pub(super) fn select(
    action: &str,
    hint: Option<Plain<150>>,
    options: Vec<Choice>,
    chosen: Option<Choice>,
) -> Option<Value> {
    let options: Vec<Value> = options.into_iter().take(OPTIONS).map(|Choice(option)| option).collect();
    if options.is_empty() {
        return None;
    }
    let mut select = json!({"type": "static_select", "action_id": action, "options": options});
    if let Some(hint) = hint {
        select["placeholder"] = plain(hint);
    }
    if let Some(Choice(chosen)) = chosen {
        select["initial_option"] = chosen;
    }
    Some(select)
}

/// A text with a select beside it.
pub(super) fn choice(text: Mrkdwn<SECTION>, select: Value) -> Block {
    Block(json!({"type": "section", "text": mrkdwn(text), "accessory": select}))
}

/// A question of a modal.
pub(super) fn input(
    block_id: &str,
    label: Plain<2_000>,
    element: Value,
    optional: bool,
    hint: Option<Plain<2_000>>,
) -> Block {
    let mut block =
        json!({"type": "input", "block_id": block_id, "label": plain(label), "element": element, "optional": optional});
    if let Some(hint) = hint {
        block["hint"] = plain(hint);
    }
    Block(block)
}

/// A block that is made elsewhere within limits of its own: [`super::chart`].
pub(super) fn special(block: Value) -> Block {
    Block(block)
}
