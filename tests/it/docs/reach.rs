//! `docs/reach-estimate.md`: fields from the schema, codes from the table, and an example that is run.

use portevoix::app::exit::Exit;
use portevoix::lang::{Lang, number};
use portevoix::reach::{MOST_AUDIENCE, MOST_THETA, door};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{blank, code, hold, page, table, with_outputs, with_tables};
use crate::terminal::{Desk, reach::estimate};

const EXAMPLE: &str = r#"{
  "seed": 7, "theta": 0.1, "headcount": 300,
  "people": [
    {"id": "ada", "team": "sales", "audiences": {
      "linkedin": {"count": 60, "sample": ["01b3a5d20c4f7e91", "0304c9b1f0e6a752", "05d2b79e43ac1f08", "0a1c4e8890d3b6f5", "0bf17a06e5c29d34"]},
      "x": 412}},
    {"id": "bo", "team": "sales", "audiences": {
      "linkedin": {"count": 45, "sample": ["0304c9b1f0e6a752", "06e81fd93b25c47a", "0a1c4e8890d3b6f5"]}}},
    {"id": "cy", "audiences": {"linkedin": "500+"}}
  ],
  "inside": ["0a1c4e8890d3b6f5"],
  "items": [
    {"id": "launch", "clicks": 37, "shares": [
      {"person": "ada", "network": "linkedin", "impressions": 250, "reached": 300},
      {"person": "ada", "network": "x"},
      {"person": "bo", "network": "linkedin"}]},
    {"id": "jobs", "shares": [
      {"person": "cy", "network": "linkedin", "impressions": 412, "reached": 260, "reposts": 2}]}
  ],
  "ask": [
    {"id": "launch", "items": ["launch"]},
    {"id": "sales, all items", "teams": ["sales"]}
  ]
}
"#;

/// What a schema says of one value, in few words.
fn kind(schema: &Value) -> String {
    let Some(way) = schema["$ref"].as_str() else {
        let named = |name: &Value| name.as_str().filter(|name| *name != "null").map(str::to_owned);
        let kinds = match &schema["type"] {
            Value::Array(names) => names.iter().filter_map(named).collect(),
            name => named(name).into_iter().collect::<Vec<_>>(),
        };
        let limits =
            [("minimum", "from"), ("exclusiveMinimum", "above"), ("maximum", "to"), ("exclusiveMaximum", "below")];
        let limits = limits.iter().filter_map(|(key, word)| schema.get(*key).map(|limit| format!(" {word} {limit}")));
        let kinds = if kinds.is_empty() {
            schema["anyOf"].as_array().into_iter().flatten().map(kind).collect::<Vec<_>>().concat()
        } else {
            kinds.join(" or ")
        };
        let of = schema.get("items").or(schema.get("additionalProperties").filter(|one| one.is_object()));
        let of = of.map(|one| format!(" of {}", kind(one))).unwrap_or_default();
        return format!("{kinds}{}{of}", limits.collect::<String>());
    };
    way.trim_start_matches("#/$defs/").to_owned()
}

fn fields() -> String {
    let schema: Value = serde_json::from_str(door::SCHEMA).unwrap();
    let mut rows = vec![];
    for name in ["", "person", "item", "share", "question", "belief"] {
        let object = if name.is_empty() { &schema } else { &schema["$defs"][name] };
        let needed =
            |field: &str| object["required"].as_array().is_some_and(|list| list.iter().any(|one| one == field));
        for (field, value) in object["properties"].as_object().unwrap() {
            let said = value["description"].as_str().unwrap_or_default().to_owned();
            let place = if name.is_empty() { "document" } else { name };
            let needed = if needed(field) { "needed" } else { "" }.to_owned();
            rows.push(vec![place.to_owned(), code(field), kind(value), needed, said]);
        }
    }
    table(&["of", "field", "holds", "", "what it says"], rows)
}

fn codes() -> String {
    let row = |row: &door::Row| {
        let what = match row.code {
            door::Code::FigureRare => "kept",
            _ if row.refuses => "refused",
            _ => "left out",
        };
        vec![code(row.name), what.to_owned(), blank(row.key)]
    };
    table(&["code", "the document, or the part, is", "what is told"], door::CODES.iter().map(row))
}

fn limits() -> String {
    let shown = |most: u64| number(Lang::En, i64::try_from(most).unwrap());
    let rows = [
        ("bytes of a document", door::MOST_BYTES as u64),
        ("people", door::MOST_PEOPLE as u64),
        ("items", door::MOST_ITEMS as u64),
        ("shares, of all items together", door::MOST_SHARES as u64),
        ("questions", door::MOST_ASKED as u64),
        ("shares, of all questions together", door::MOST_LOOKED_AT as u64),
        ("connections of one person on one network", u64::from(MOST_AUDIENCE)),
        ("a figure of a network, clicks, reposts", door::MOST_FIGURE),
        (
            "impressions, people reached or clicks for each connection, where these are known exactly and taken as at least 10",
            door::MOST_PER_CONNECTION,
        ),
        ("characters of an id", door::LONGEST_ID as u64),
    ];
    table(&["what", "at most"], rows.map(|(what, most)| vec![what.to_owned(), shown(most)]))
}

/// The answer as a page shows it: in the program's order, broken into lines where it is long.
fn answer() -> String {
    let ended = estimate(&[], EXAMPLE.as_bytes()).expect(0);
    let answer: Value = serde_json::from_str(&ended.out).unwrap();
    assert!(answer["milliseconds"].as_f64().unwrap() > 0.0);
    assert_eq!(answer["warnings"][0]["code"], "REACHED_ABOVE_IMPRESSIONS");
    let mut text = String::new();
    lines(serde_json::from_str(&ended.out).unwrap(), 0, &mut text);
    text
}

/// The entries of an object, in the order in which they are written.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Entries<'a>(#[serde(borrow, deserialize_with = "entries")] Vec<(String, &'a RawValue)>);

fn entries<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<(String, &'de RawValue)>, D::Error> {
    struct All;
    impl<'de> serde::de::Visitor<'de> for All {
        type Value = Vec<(String, &'de RawValue)>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            std::iter::from_fn(|| map.next_entry().transpose()).collect()
        }
    }
    deserializer.deserialize_map(All)
}

fn lines(value: &RawValue, depth: usize, text: &mut String) {
    let (flat, indent) = (value.get(), "  ".repeat(depth + 1));
    let list =
        serde_json::from_str::<Vec<&RawValue>>(flat).map(|list| list.into_iter().map(|one| (String::new(), one)));
    let (open, close, parts) = match (list, serde_json::from_str::<Entries<'_>>(flat)) {
        (Ok(list), _) if flat.len() > 110 => ('[', ']', list.collect()),
        (_, Ok(Entries(map))) if flat.len() > 110 && !map.iter().any(|(key, _)| key == "q") => {
            ('{', '}', map.into_iter().map(|(key, one)| (format!("\"{key}\": "), one)).collect::<Vec<_>>())
        }
        _ => return text.push_str(flat),
    };
    text.push(open);
    let parts = parts.into_iter().filter(|(key, _)| key != "\"milliseconds\": ");
    for (at, (key, one)) in parts.enumerate() {
        text.push_str(&format!("{}\n{indent}{key}", if at == 0 { "" } else { "," }));
        lines(one, depth + 1, text);
    }
    text.push_str(&format!("\n{}{close}", "  ".repeat(depth)));
}

#[test]
fn the_page_on_the_estimate_is_true() {
    let text = page("reach-estimate.md");
    for (name, value) in [
        ("most-theta", MOST_THETA.to_string()),
        ("exit", Exit::Document.number().to_string()),
        ("told", door::MOST_TOLD.to_string()),
    ] {
        assert!(text.contains(&format!("<!-- value: {name} -->{value}<!-- end -->")), "{name} is {value}");
    }
    let block = |text: &str| format!("```json\n{}\n```\n", text.trim_end());
    let tables = [
        ("fields", fields()),
        ("example", block(EXAMPLE)),
        ("answer", block(&answer())),
        ("codes", codes()),
        ("limits", limits()),
    ];
    hold("reach-estimate.md", &with_outputs(&with_tables(&text, &tables), &Desk::new()));
}

#[test]
fn the_documented_example_is_what_the_schema_describes() {
    let schema = jsonschema::draft202012::new(&serde_json::from_str(door::SCHEMA).unwrap()).unwrap();
    let example: Value = serde_json::from_str(EXAMPLE).unwrap();
    assert!(schema.is_valid(&example), "{:?}", schema.validate(&example));
    for (pointer, value) in [
        ("/seed", serde_json::json!(-1)),
        ("/theta", serde_json::json!(0)),
        ("/people/0/id", serde_json::json!("")),
        ("/people/0/audiences", serde_json::json!({"orkut": 3})),
        ("/people/0/audiences/linkedin/sample/0", serde_json::json!("1b3a5d20c4f7e91")),
        ("/people/0/audiences/linkedin", serde_json::json!({"count": 3, "at_least": 3})),
        ("/people/2/audiences/linkedin", serde_json::json!(50_000_001)),
        ("/items/0/shares/0", serde_json::json!({"person": "ada"})),
        ("/items/0/clicks", serde_json::json!(1.5)),
        ("/ask/0", serde_json::json!({"id": "a", "itmes": []})),
    ] {
        let mut bad = example.clone();
        *bad.pointer_mut(pointer).unwrap() = value;
        assert!(!schema.is_valid(&bad), "{pointer}");
        estimate(&[], bad.to_string().as_bytes()).expect(12);
    }
}
