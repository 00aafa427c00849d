//! What YAML and TOML have in common: keys, texts, lists and tables that know where they stand in the file.
//!
//! Reading such a tree, rather than deserialising at once, finds every mistake of a file in one go: serde stops at
//! the first.
use super::code;
use super::report::Report;
use crate::lang::did_you_mean;

/// A value and the byte offset at which it stands.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) at: usize,
    pub(crate) value: Value,
}

/// What may stand behind a key.
#[derive(Debug)]
pub(crate) enum Value {
    /// Nothing, `~` or `null`: as if the key were not there.
    Null,
    /// A text, or anything that reads as one.
    Text(String),
    /// Several values.
    List(Vec<Node>),
    /// Keys and values, in the order of the file.
    Map(Vec<Entry>),
    /// `true` or `false`, in TOML.
    Flag(bool),
    /// A whole number, in TOML.
    Whole(i64),
    /// What none of our files holds: another TOML number.
    Other,
}

/// A key, where it stands, and its value.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) at: usize,
    pub(crate) node: Node,
}

/// A value and where it stood, for the checks that come later.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) at: usize,
    pub(crate) value: T,
}

/// A table whose keys are known: asks for each, and complains in its stead.
pub(crate) struct Fields<'n> {
    entries: &'n [Entry],
}

impl<'n> Fields<'n> {
    /// `node` as a table with no other keys than `known`, each at most once; what differs goes to `report`.
    pub(crate) fn of(node: &'n Node, name: &str, known: &[&str], report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    check_key(entry, &entries[..index], known, report);
                }
                Some(Self { entries })
            }
            _ => {
                report.at(&code::WRONG_TYPE, node.at, &[("name", name), ("expected", "map")]);
                None
            }
        }
    }

    /// Does the key stand there, with whatever value?
    pub(crate) fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|e| e.key == key)
    }

    /// The value of `key`; none where it is absent or null.
    pub(crate) fn node(&self, key: &str) -> Option<&'n Node> {
        let node = &self.entries.iter().find(|e| e.key == key)?.node;
        (!matches!(node.value, Value::Null)).then_some(node)
    }

    /// The text of `key`, trimmed; an empty one counts as absent.
    pub(crate) fn text(&self, key: &str, report: &mut Report<'_>) -> Option<At<String>> {
        text(self.node(key)?, key, report).filter(|found| !found.value.is_empty())
    }

    /// `true` or `false` at `key`; none where it is absent.
    pub(crate) fn flag(&self, key: &str, report: &mut Report<'_>) -> Option<At<bool>> {
        let node = self.node(key)?;
        if let Value::Flag(value) = node.value {
            return Some(At { at: node.at, value });
        }
        report.at(&code::WRONG_TYPE, node.at, &[("name", key), ("expected", "flag")]);
        None
    }

    /// The whole number at `key`, from `least` to `most`; none where it is absent.
    pub(crate) fn whole(&self, key: &str, least: i64, most: i64, report: &mut Report<'_>) -> Option<At<i64>> {
        let node = self.node(key)?;
        match node.value {
            Value::Whole(value) if (least..=most).contains(&value) => return Some(At { at: node.at, value }),
            Value::Whole(value) => {
                let value = value.to_string();
                report.at(&code::WRONG_VALUE, node.at, &[("name", key), ("value", &value), ("expected", "count")]);
            }
            _ => report.at(&code::WRONG_TYPE, node.at, &[("name", key), ("expected", "whole")]),
        }
        None
    }

    /// The keys that stand there, each with the place of its name and its value.
    pub(crate) fn entries(&self) -> &'n [Entry] {
        self.entries
    }

    /// `node` as a table of whatever names; what differs goes to `report`.
    pub(crate) fn named(node: &'n Node, name: &str, report: &mut Report<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self { entries }),
            _ => {
                report.at(&code::WRONG_TYPE, node.at, &[("name", name), ("expected", "map")]);
                None
            }
        }
    }

    /// The value of `key` as `parse` understands it; `expected` names the form in the message.
    pub(crate) fn parsed<T>(
        &self,
        key: &str,
        expected: &str,
        report: &mut Report<'_>,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<At<T>> {
        let found = self.text(key, report)?;
        parsed(found, key, expected, report, parse)
    }

    /// The items of the list at `key`; empty where it is absent.
    pub(crate) fn list(&self, key: &str, report: &mut Report<'_>) -> &'n [Node] {
        match self.node(key) {
            None => &[],
            Some(Node { value: Value::List(items), .. }) => items,
            Some(node) => {
                report.at(&code::WRONG_TYPE, node.at, &[("name", key), ("expected", "list")]);
                &[]
            }
        }
    }

    /// The texts of the list at `key`, trimmed, without empty ones; a single text is a list of one.
    pub(crate) fn texts(&self, key: &str, report: &mut Report<'_>) -> Vec<At<String>> {
        let found = match self.node(key) {
            Some(node @ Node { value: Value::Text(_), .. }) => vec![text(node, key, report)],
            _ => self.list(key, report).iter().map(|node| text(node, key, report)).collect(),
        };
        found.into_iter().flatten().filter(|found| !found.value.is_empty()).collect()
    }

    /// The list at `key`, each of its texts as `parse` understands it.
    pub(crate) fn parsed_list<T>(
        &self,
        key: &str,
        expected: &str,
        report: &mut Report<'_>,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let mut values = Vec::new();
        for node in self.list(key, report) {
            let Some(found) = text(node, key, report) else { continue };
            values.extend(parsed(found, key, expected, report, &parse).map(|v| v.value));
        }
        values
    }
}

/// A text as it is, for lists of free words; an empty one is none.
pub(crate) fn word(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn text(node: &Node, name: &str, report: &mut Report<'_>) -> Option<At<String>> {
    match &node.value {
        Value::Text(text) => Some(At { at: node.at, value: text.trim().to_owned() }),
        _ => {
            report.at(&code::WRONG_TYPE, node.at, &[("name", name), ("expected", "text")]);
            None
        }
    }
}

fn parsed<T>(
    found: At<String>,
    name: &str,
    expected: &str,
    report: &mut Report<'_>,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<At<T>> {
    let value = parse(&found.value);
    if value.is_none() {
        report.at(&code::WRONG_VALUE, found.at, &[("name", name), ("value", &found.value), ("expected", expected)]);
    }
    value.map(|value| At { at: found.at, value })
}

fn check_key(entry: &Entry, before: &[Entry], known: &[&str], report: &mut Report<'_>) {
    if !known.contains(&entry.key.as_str()) {
        let near = did_you_mean(&entry.key, known.iter().copied()).unwrap_or("none");
        let known = known.join(", ");
        report.at(&code::UNKNOWN_KEY, entry.at, &[("name", &entry.key), ("near", near), ("known", &known)]);
    } else if before.iter().any(|other| other.key == entry.key) {
        report.at(&code::REPEATED_KEY, entry.at, &[("name", &entry.key)]);
    }
}
