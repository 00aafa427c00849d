//! A form as a modal, and its answers as the form's fields.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::block::{self, Choice};
use super::text::{Mrkdwn, Plain, units};
use crate::flow::card::{Field, Form};
use crate::lang::Lang;
use crate::say;

/// Longest title and longest word of a button.
const TITLE: usize = 24;
/// Longest answer.
const ANSWER: usize = 3_000;
/// Longest action, and longest context.
const ACTION: usize = 255;
const CONTEXT: usize = 3_000;

/// A form as a modal. Its action is the view's `callback_id`; `context` comes back with it as `private_metadata`. An
/// action over 255 units or a context over 3,000 is left out: half of one would mean something else.
#[must_use]
pub fn modal(form: &Form, context: &str) -> Value {
    let whole = Plain::<TITLE>::cuts(&form.title).then(|| Plain::line(&form.title)).flatten();
    let text = Mrkdwn::literal(&form.text).map(block::section);
    let head = whole.map(block::header).into_iter().chain(text).map(block::Block::into_value);
    let fields = form.fields.iter().enumerate().filter_map(|(at, field)| input(form.lang, at, field));
    let cancel = say!(form.lang, "chat-slack-cancel");
    let word =
        |text: &str| json!({"type": "plain_text", "text": Plain::<TITLE>::or_dash(text).into_string(), "emoji": false});
    let short = |text: &str, most: usize| if units(text) <= most { text.to_owned() } else { String::new() };
    json!({
        "type": "modal",
        "callback_id": short(&form.action, ACTION),
        "private_metadata": short(context, CONTEXT),
        "title": word(&form.title),
        "submit": word(&form.send),
        "close": word(&cancel),
        "blocks": head.chain(fields).collect::<Vec<_>>(),
    })
}

/// A question. Its block is named by its place and its name, so that two questions of one name stay two.
fn input(lang: Lang, at: usize, field: &Field) -> Option<Value> {
    let label = Plain::or_dash(&field.label);
    let block_id = format!("{at}:{}", field.name);
    if !field.choices.is_empty() {
        let options: Vec<Choice> = field
            .choices
            .iter()
            .filter_map(|(value, label)| Choice::new(label, "", value))
            .take(block::OPTIONS)
            .collect();
        let chosen = options.iter().find(|option| option.value() == Some(&field.value)).or(options.first()).cloned();
        let select = block::select("answer", None, options, chosen)?;
        return Some(block::input(&block_id, label, select, false, None).into_value());
    }
    let most = field.max.clamp(1, ANSWER);
    let mut element =
        json!({"type": "plain_text_input", "action_id": "answer", "multiline": field.long, "max_length": most});
    if !field.value.is_empty() {
        element["initial_value"] = json!(super::cut(&field.value, most));
    }
    // Slack takes less than some networks do: what does not fit is not lost without a word.
    let cut = units(&field.value) > most;
    let hint = cut.then(|| say!(lang, "chat-slack-long", most = most.to_string()));
    let hint = hint.as_deref().and_then(Plain::new);
    Some(block::input(&block_id, label, element, true, hint).into_value())
}

/// The answers of a modal, from `view.state.values`, by the names of the form's fields. One that was left empty is
/// empty; anything of another shape is passed over.
#[must_use]
pub fn answers(values: &Value) -> BTreeMap<String, String> {
    let blocks = values.as_object().into_iter().flatten();
    let answers = blocks.filter_map(|(block, elements)| {
        let (_, name) = block.split_once(':')?;
        let element = elements.get("answer")?;
        let answer = element["selected_option"]["value"].as_str().or_else(|| element["value"].as_str());
        Some((name.to_owned(), answer.unwrap_or_default().to_owned()))
    });
    answers.collect()
}
