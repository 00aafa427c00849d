//! TOML as the same tree with places.
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::code;
use super::report::Report;
use super::tree::{Entry, Node, Value};

/// The tree of a TOML file. `None` where the report says why.
pub(crate) fn parse(text: &str, report: &mut Report<'_>) -> Option<Node> {
    match DeTable::parse(text) {
        Ok(table) => Some(Node { at: table.span().start, value: map(table.get_ref()) }),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            report.at(&code::TOML, at, &[("detail", error.message())]);
            None
        }
    }
}

fn map(table: &DeTable<'_>) -> Value {
    let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| -> Entry {
        let key: &Spanned<std::borrow::Cow<'_, str>> = key;
        Entry { key: key.get_ref().clone().into_owned(), at: key.span().start, node: node(value) }
    };
    let mut entries: Vec<Entry> = table.iter().map(entry).collect();
    // The table sorts by name; people read by place.
    entries.sort_by_key(|e| e.at);
    Value::Map(entries)
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let at = value.span().start;
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        // An unquoted instant means the same as a quoted one.
        DeValue::Datetime(at) => Value::Text(at.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(table) => map(table),
        DeValue::Boolean(flag) => Value::Flag(*flag),
        DeValue::Integer(written) => {
            i64::from_str_radix(written.as_str(), written.radix()).map_or(Value::Other, Value::Whole)
        }
        DeValue::Float(_) => Value::Other,
    };
    Node { at, value }
}
