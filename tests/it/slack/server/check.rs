//! Slack's own limits, as Slack would hold them against what is shown.
use std::collections::BTreeSet;

use serde_json::{Value, json};
use slackblocks::{HomeTabView, MessagePayload, ModalView, ValidationError};

/// Characters of text in all blocks of a message together that Slack still took (bolt-js issue 2867: 9,597 accepted,
/// 11,341 refused; where between them the limit lies is not known, so the scripted Slack is as strict as it may be).
const TOGETHER: usize = 9_597;

/// What Slack answers to a message's blocks.
pub(super) fn message(given: &Value) -> Result<(), &'static str> {
    let blocks = given.get("blocks").cloned().unwrap_or(json!([]));
    let text = given.get("text").cloned().unwrap_or(json!(""));
    if blocks.as_array().is_none_or(Vec::is_empty) && text.as_str().is_none_or(str::is_empty) {
        return Err("no_text");
    }
    let whole = json!({"channel": "C0", "text": text, "blocks": blocks});
    if let Err(error) = MessagePayload::try_from(whole) {
        return complain(&error, &blocks, "invalid_blocks");
    }
    unique(&blocks)?;
    if texts(&blocks) > TOGETHER { Err("msg_blocks_too_long") } else { Ok(()) }
}

/// What Slack answers to a view.
pub(super) fn view(given: &Value) -> Result<(), &'static str> {
    let checked = match given["type"].as_str() {
        Some("modal") => ModalView::try_from(given.clone()).map(drop),
        Some("home") => HomeTabView::try_from(given.clone()).map(drop),
        _ => return Err("invalid_arguments"),
    };
    match checked {
        Ok(()) => unique(&given["blocks"]),
        Err(error) => complain(&error, given, "invalid_arguments"),
    }
}

/// The reason stands in the test's output: Slack itself says little.
fn complain(error: &ValidationError, given: &Value, said: &'static str) -> Result<(), &'static str> {
    eprintln!("slackblocks: {error}\n{given:#}");
    Err(said)
}

/// `block_id` is unique in a message, `action_id` in a block; `slackblocks` does not look.
fn unique(blocks: &Value) -> Result<(), &'static str> {
    let mut seen = BTreeSet::new();
    for block in blocks.as_array().into_iter().flatten() {
        let id = block.get("block_id").and_then(Value::as_str);
        let elements = block.get("elements").and_then(Value::as_array).into_iter().flatten();
        let mut own = BTreeSet::new();
        let mut actions = elements.filter_map(|element| element.get("action_id").and_then(Value::as_str));
        if actions.any(|action| !own.insert(action)) || id.is_some_and(|id| !seen.insert(id)) {
            eprintln!("ids twice in\n{blocks:#}");
            return Err("invalid_blocks");
        }
    }
    Ok(())
}

/// Characters in everything that is called `text`, however deep.
fn texts(value: &Value) -> usize {
    match value {
        Value::Array(all) => all.iter().map(texts).sum(),
        Value::Object(all) => {
            let own = |(key, value): (&String, &Value)| match value {
                Value::String(text) if key == "text" => text.chars().count(),
                deeper => texts(deeper),
            };
            all.iter().map(own).sum()
        }
        _ => 0,
    }
}
