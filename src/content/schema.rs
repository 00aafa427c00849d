//! JSON Schema (draft 2020-12) of the files that people write, made from the tables of keys that the readers use.
use serde_json::{Map, Value, json};

use super::keys::{Key, Need, Shape};

/// In which language a file is written: it decides what counts as a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Every plain value is a text, and an empty one is as good as none.
    Yaml,
    /// A text stands between quotes.
    Toml,
}

/// The schema of a file whose top level has these keys.
#[must_use]
pub fn schema(title: &str, keys: &[Key], written: Written) -> Value {
    let mut schema = table(keys, written);
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".into(), json!(title));
    Value::Object(schema)
}

fn table(keys: &[Key], written: Written) -> Map<String, Value> {
    let mut schema = Map::new();
    let properties = keys.iter().map(|key| (key.name.to_owned(), property(key, written)));
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties.collect()));
    schema.insert("additionalProperties".into(), json!(false));
    let (mut required, mut either, mut with) = (vec![], vec![], Map::new());
    for key in keys {
        match key.need {
            Need::No => {}
            Need::Yes => required.push(json!(key.name)),
            Need::Either(other) => {
                either.push(json!({"oneOf": [{"required": [key.name]}, {"required": [other]}]}));
            }
            Need::With(other) => {
                with.insert(key.name.into(), json!([other]));
            }
        }
    }
    for (name, value) in [("required", Value::Array(required)), ("allOf", Value::Array(either))] {
        if value.as_array().is_some_and(|list| !list.is_empty()) {
            schema.insert(name.into(), value);
        }
    }
    if !with.is_empty() {
        schema.insert("dependentRequired".into(), Value::Object(with));
    }
    schema
}

/// What stands behind a key; in YAML nothing may, where the key is not needed.
fn property(key: &Key, written: Written) -> Value {
    let needed = key.need == Need::Yes;
    let mut value = shape(&key.shape, written);
    if needed && matches!(key.shape, Shape::Text) {
        value = text(written, None);
        value["pattern"] = json!("\\S");
    }
    if needed && matches!(key.shape, Shape::List(_)) {
        value["minItems"] = json!(1);
    }
    if written == Written::Yaml && !needed { json!({"anyOf": [value, {"type": "null"}]}) } else { value }
}

fn shape(of: &Shape, written: Written) -> Value {
    match of {
        Shape::Text => text(written, None),
        Shape::Like(form) => text(written, Some(form)),
        Shape::OneOf(words) => json!({"enum": words()}),
        Shape::AnyCase(words) => {
            let words = words();
            let any: Vec<String> = words.iter().map(|word| any_case(word)).collect();
            json!({"anyOf": [{"enum": words}, {"type": "string", "pattern": whole(&any.join("|"))}]})
        }
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Whole(least, most) => {
            let number = json!({"type": "integer", "minimum": least, "maximum": most});
            match written {
                Written::Toml => number,
                Written::Yaml => json!({"anyOf": [number, {"type": "string", "pattern": whole("[-+]?[0-9]+")}]}),
            }
        }
        Shape::List(inner) => json!({"type": "array", "items": shape(inner, written)}),
        Shape::OneOrMore(inner) => {
            let one = shape(inner, written);
            json!({"anyOf": [one, {"type": "array", "items": one}]})
        }
        Shape::Table(keys) => Value::Object(table(keys, written)),
        Shape::Named(form, keys) => json!({
            "type": "object",
            "propertyNames": {"pattern": format!("^({form})$")},
            "additionalProperties": table(keys, written),
        }),
    }
}

/// A text, of this form if there is one. YAML without quotes makes numbers and flags of some texts; they are read as
/// the text that was written.
fn text(written: Written, form: Option<&str>) -> Value {
    let mut schema = match (written, form) {
        (Written::Yaml, _) => json!({"type": ["string", "number", "boolean"]}),
        (Written::Toml, _) => json!({"type": "string"}),
    };
    if let Some(form) = form {
        schema["pattern"] = json!(whole(form));
    }
    schema
}

/// The form holds for all of a text, white space around it aside.
fn whole(form: &str) -> String {
    format!("^\\s*({form})\\s*$")
}

/// `fr` as `[Ff][Rr]`.
fn any_case(word: &str) -> String {
    let letter = |c: char| match c.is_ascii_alphabetic() {
        true => format!("[{}{}]", c.to_ascii_uppercase(), c.to_ascii_lowercase()),
        false => c.to_string(),
    };
    word.chars().map(letter).collect()
}
