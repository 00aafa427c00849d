//! A form as a modal: a title and one to five text inputs, each in a row of its own. Selects in modals need components
//! that serenity does not read back.
use std::collections::BTreeSet;

use serde::Serialize;

use super::bound::{List, Text, cut, units};
use super::part::CUSTOM_ID;
use crate::flow::card::{Field, Form};

/// Characters of the title and of a label.
const TITLE: usize = 45;
/// Characters of what stands in an empty input, and of an answer.
const PLACEHOLDER: usize = 100;
const ANSWER: usize = 4_000;
/// Inputs of a modal.
const INPUTS: usize = 5;

/// What an interaction is answered with.
#[derive(Debug, Serialize)]
pub(super) struct Modal {
    custom_id: Text<CUSTOM_ID>,
    title: Text<TITLE>,
    components: List<Row, INPUTS>,
}

#[derive(Debug, Serialize)]
struct Row {
    r#type: u8,
    components: [Input; 1],
}

#[derive(Debug, Serialize)]
struct Input {
    r#type: u8,
    custom_id: Text<CUSTOM_ID>,
    label: Text<TITLE>,
    style: u8,
    /// An empty answer reaches whoever reads it, with an explanation of ours instead of Discord's.
    required: bool,
    max_length: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    placeholder: Option<Text<PLACEHOLDER>>,
}

/// The modal. A form that asks nothing has one empty input, for Discord takes none without; an action that is no custom
/// id is cut, and so nobody's.
pub(super) fn modal(form: &Form) -> Option<Modal> {
    let mut components = List::new();
    let mut names = BTreeSet::new();
    for (index, field) in form.fields.iter().enumerate() {
        if names.insert(field.name)
            && let Some(input) = input(field, if index == 0 { &form.text } else { "" })
        {
            components.push(Row { r#type: 1, components: [input] });
        }
    }
    if components.is_empty() {
        let (value, label) = (String::new(), form.send.clone());
        let empty = Field { name: "empty", label, value, max: 1, long: false, choices: vec![], live: None };
        components.push(Row { r#type: 1, components: [input(&empty, &form.text)?] });
    }
    let title = Text::line(&form.title).or_else(|| Text::line("…"))?;
    let custom_id = Text::exact(&form.action).or_else(|| Text::of(&form.action)).or_else(|| Text::of("…"))?;
    Some(Modal { custom_id, title, components })
}

/// An input. The answers there are stand in it while it is empty; else the form's line of explanation.
fn input(field: &Field, text: &str) -> Option<Input> {
    let max_length = field.max.clamp(1, ANSWER);
    let choices: Vec<&str> = field.choices.iter().map(|(value, _)| value.as_str()).collect();
    let hint = if choices.is_empty() { text.to_owned() } else { choices.join(" | ") };
    let value = cut(&field.value, max_length).into_owned();
    Some(Input {
        r#type: 4,
        custom_id: Text::exact(field.name)?,
        label: Text::line(&field.label).or_else(|| Text::line("…"))?,
        style: if field.long { 2 } else { 1 },
        required: false,
        max_length,
        value: (units(&value) > 0).then_some(value),
        placeholder: Text::line(&hint),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::lang::Lang;

    #[test]
    fn a_form_is_a_modal() {
        let field = Field {
            name: "size",
            label: "How many followers?".into(),
            value: String::new(),
            max: 20,
            long: false,
            choices: vec![("500+".into(), "500 and more".into()), ("none".into(), "None".into())],
            live: None,
        };
        let form = Form {
            lang: Lang::En,
            action: "audience:x".into(),
            title: "Your audience".into(),
            text: "Only you see it.".into(),
            fields: vec![field.clone(), Field { name: "long", long: true, choices: vec![], max: 9_999, ..field }],
            send: "Keep".into(),
        };
        let drawn = serde_json::to_value(modal(&form)).unwrap();
        assert_eq!(drawn["title"], "Your audience");
        assert_eq!(
            drawn["components"][0]["components"][0],
            json!({ "type": 4, "custom_id": "size", "style": 1,
            "label": "How many followers?", "required": false, "max_length": 20, "placeholder": "500+ | none" })
        );
        assert_eq!(drawn["components"][1]["components"][0]["max_length"], 4_000);
        let empty = serde_json::to_value(modal(&Form { fields: vec![], action: "x".repeat(101), ..form })).unwrap();
        assert_eq!(empty["components"][0]["components"][0]["label"], "Keep");
        assert_eq!(empty["custom_id"].as_str().unwrap().chars().count(), 100);
    }
}
