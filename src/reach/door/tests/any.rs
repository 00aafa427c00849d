//! Any document at all: it is refused or answered, and the schema is never stricter than the reader.

use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::*;
use super::sound;
use crate::lang::Lang;

const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"people\"",
    "\"items\"",
    "\"id\"",
    "\"ada\"",
    "\"shares\"",
    "\"person\"",
    "\"network\"",
    "\"x\"",
    "\"audiences\"",
    "\"count\"",
    "\"sample\"",
    "\"000000000000000a\"",
    "-1",
    "1e400",
    "0.1",
    "null",
    "\"theta\"",
    "\"ask\"",
    "\"\\u0000\"",
    "true",
    "99999999999999999999",
    "\n",
    "é",
];

/// A document with values put where others were.
fn mutated() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        any::<i64>().prop_map(|number| json!(number)),
        any::<f64>().prop_map(|number| json!(number)),
        prop::sample::select(vec!["ada", "x", "launch", "500+", "ffffffffffffffff", "", "q1"])
            .prop_map(|text| json!(text)),
        Just(json!([])),
        Just(json!({})),
        Just(json!({"count": 5, "sample": ["0000000000000001"]})),
        Just(json!([{"id": "ada"}])),
    ];
    let change = (any::<prop::sample::Index>(), leaf, any::<bool>());
    prop::collection::vec(change, 1..6).prop_map(|changes| {
        let mut document = sound();
        for (place, leaf, rename) in changes {
            let mut pointers = vec![];
            walk(&document, String::new(), &mut pointers);
            let pointer = place.get(&pointers).clone();
            match document.pointer_mut(&pointer) {
                Some(Value::Object(map)) if rename => drop(map.insert("other".into(), leaf)),
                Some(value) => *value = leaf,
                None => {}
            }
        }
        document
    })
}

fn walk(value: &Value, at: String, pointers: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().enumerate().for_each(|(i, one)| walk(one, format!("{at}/{i}"), pointers)),
        Value::Object(map) => map.iter().for_each(|(key, one)| walk(one, format!("{at}/{key}"), pointers)),
        _ => {}
    }
    pointers.push(at);
}

/// What always holds: an answer for each question, or mistakes with their places and words.
fn holds(bytes: &[u8]) {
    match read(bytes) {
        Ok(document) => assert_eq!(reports(&document).len(), document.asked.len()),
        Err(found) => {
            assert!(!found.listed.is_empty());
            for problem in &found.listed {
                let (lines, told) = (bytes.split(|b| *b == b'\n').count(), problem.told(Lang::Fr));
                assert!((1..=lines.max(1)).contains(&told.line) && told.column >= 1, "{told:?}");
                assert!(told.path.starts_with('$') && !told.message.starts_with("reach-"), "{told:?}");
                assert!(!told.message.contains("{$") && told.message.chars().count() < 700, "{told:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_refused_or_answered(bytes in any::<Vec<u8>>(), pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        holds(&bytes);
        holds(pieces.concat().as_bytes());
    }

    #[test]
    fn a_mutated_document_is_refused_or_answered(document in mutated()) {
        holds(document.to_string().as_bytes());
    }

    #[test]
    fn a_document_with_other_bytes_is_refused_or_answered(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = serde_json::to_vec_pretty(&sound()).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        bytes.truncate(if cut { at } else { bytes.len() });
        holds(&bytes);
    }

    /// What the schema refuses, the reader refuses too; that the schema takes what is documented, its own test says.
    #[test]
    fn the_schema_is_never_stricter(document in mutated()) {
        let schema = SCHEMA_OF.is_valid(&document);
        if read(document.to_string().as_bytes()).is_ok() {
            prop_assert!(schema, "{document}");
        }
    }
}

static SCHEMA_OF: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&serde_json::from_str(SCHEMA).unwrap()).unwrap());

#[test]
fn the_schema_and_the_reader_have_the_same_limits() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let at = |pointer: &str| schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer}")).clone();
    for (pointer, expected) in [
        ("/properties/people/maxItems", json!(MOST_PEOPLE)),
        ("/properties/items/maxItems", json!(MOST_ITEMS)),
        ("/properties/ask/maxItems", json!(MOST_ASKED)),
        ("/properties/seed/maximum", json!(u64::MAX)),
        ("/properties/headcount/maximum", json!(crate::reach::MOST_AUDIENCE)),
        ("/$defs/item/properties/shares/maxItems", json!(MOST_SHARES)),
        ("/$defs/item/properties/clicks/maximum", json!(MOST_FIGURE)),
        ("/$defs/audience/anyOf/1/maximum", json!(crate::reach::MOST_AUDIENCE)),
        ("/$defs/id/anyOf/0/maxLength", json!(LONGEST_ID)),
        ("/$defs/network/enum", json!(Network::ALL.map(Network::code))),
    ] {
        assert_eq!(at(pointer), expected, "{pointer}");
    }
    assert!(SCHEMA_OF.is_valid(&sound()));
}
