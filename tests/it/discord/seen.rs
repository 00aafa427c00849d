//! What people see on Discord, read from what the simulator shows them.
use serde_json::Value;

/// What somebody got to see.
#[derive(Clone, Debug)]
pub(crate) struct Seen(pub(crate) Value);

impl Seen {
    /// How it was answered: `message`, `update`, `modal`, `deferred`, `deferred_update`.
    #[track_caller]
    pub(crate) fn kind(&self) -> &str {
        self.0["kind"].as_str().unwrap_or_else(|| panic!("no answer: {}", self.0))
    }

    /// The message, after checking that nobody else sees it.
    #[track_caller]
    pub(crate) fn private(&self) -> Shown {
        let shown = Shown(self.0["message"].clone());
        assert!(shown.0["flags"].as_u64().unwrap_or(0) & 64 != 0, "not for them alone: {}", self.0);
        shown
    }

    /// The form that was opened.
    #[track_caller]
    pub(crate) fn form(&self) -> &Value {
        assert_eq!(self.kind(), "modal", "{}", self.0);
        &self.0["modal"]
    }
}

/// A message as it stands.
#[derive(Clone, Debug)]
pub(crate) struct Shown(pub(crate) Value);

impl Shown {
    /// Its id.
    pub(crate) fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    /// All that is written on it.
    pub(crate) fn text(&self) -> String {
        let mut text = vec![];
        for key in ["content", "embeds", "components"] {
            words(&self.0[key], key, &mut text);
        }
        text.join("\n")
    }

    /// Ids of buttons, and actions that can be chosen, in order.
    pub(crate) fn actions(&self) -> Vec<String> {
        let rows = self.0["components"].as_array().into_iter().flatten();
        let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
        let calls = |part: &Value| match part["options"].as_array() {
            Some(options) => options.iter().map(|option| option["value"].clone()).collect(),
            None => vec![part["custom_id"].clone()],
        };
        parts.flat_map(calls).filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }

    /// The one action that begins so.
    #[track_caller]
    pub(crate) fn action(&self, start: &str) -> String {
        let mut found = self.actions();
        found.retain(|action| action.starts_with(start));
        assert_eq!(found.len(), 1, "one {start} on {:#}", self.0);
        found.remove(0)
    }

    /// The ids of its selects.
    pub(crate) fn selects(&self) -> Vec<&str> {
        let rows = self.0["components"].as_array().into_iter().flatten();
        let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
        parts.filter(|part| part["type"] == 3).filter_map(|part| part["custom_id"].as_str()).collect()
    }
}

/// Every text of a message that people read.
fn words(value: &Value, key: &str, text: &mut Vec<String>) {
    const READ: [&str; 8] = ["content", "title", "description", "name", "value", "text", "label", "url"];
    match value {
        Value::String(said) if READ.contains(&key) && !said.is_empty() => text.push(said.clone()),
        Value::Array(list) => list.iter().for_each(|one| words(one, key, text)),
        Value::Object(fields) => fields.iter().for_each(|(key, one)| words(one, key, text)),
        _ => {}
    }
}
