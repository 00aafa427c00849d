//! Reading one object of the document: its fields by name, each of the kind and within the limits that it must have.
//!
//! A reader that finds something wrong notes it and goes on with nothing in its place, so that a document is told all
//! its mistakes at once. `null` is as good as left out: Python writes `None` that way.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use super::node::Node;
use super::place::Path;
use super::problem::{Code, Problems, Word};
use crate::lang::did_you_mean;

/// Among more names than these none is looked for that was meant: it would take longer than it helps.
const FEW: usize = 1_000;

/// The fields of an object, in the order of the names that were asked for.
#[derive(Debug)]
pub(super) struct Fields<'n, 'p> {
    names: &'static [&'static str],
    values: Vec<Option<&'n Node<'n>>>,
    path: &'p Path<'p>,
}

impl<'n, 'p> Fields<'n, 'p> {
    /// The fields of `node`, which may have these names and no others.
    pub(super) fn of(
        node: &'n Node<'n>,
        path: &'p Path<'p>,
        names: &'static [&'static str],
        problems: &mut Problems,
    ) -> Option<Self> {
        let mut values = vec![None; names.len()];
        for (key, value) in entries(node, path, problems)? {
            match names.iter().position(|name| *name == key) {
                Some(place) => values[place] = Some(value).filter(|value| **value != Node::Null),
                None => problems.note_key(Code::UnknownField, &path.key(key), || {
                    let meant = did_you_mean(key, names.iter().copied());
                    vec![("name", key.into()), ("known", Word::names(names)), close(meant), guess(meant)]
                }),
            }
        }
        Some(Self { names, values, path })
    }

    /// The value of a field that is there and not `null`.
    pub(super) fn get(&self, name: &'static str) -> Option<&'n Node<'n>> {
        self.names.iter().position(|known| *known == name).and_then(|place| self.values[place])
    }

    /// Notes that a field is missing that has to be there.
    pub(super) fn missing(&self, name: &'static str, problems: &mut Problems) {
        problems.note(Code::MissingField, self.path, || vec![("name", name.into())]);
    }

    /// A whole number within `range`; `None` where it is left out or wrong.
    pub(super) fn whole(&self, name: &'static str, range: RangeInclusive<u64>, problems: &mut Problems) -> Option<u64> {
        whole(self.get(name)?, &self.path.key(name), range, problems)
    }

    /// The same, for numbers of people: the range ends within `u32`.
    pub(super) fn people(&self, name: &'static str, most: u32, problems: &mut Problems) -> Option<u32> {
        self.whole(name, 0..=u64::from(most), problems).and_then(|number| u32::try_from(number).ok())
    }

    /// A list, empty where it is left out or wrong; longer than `most` is wrong.
    pub(super) fn list(&self, name: &'static str, most: usize, problems: &mut Problems) -> &'n [Node<'n>] {
        self.get(name).and_then(|node| list(node, &self.path.key(name), most, problems)).unwrap_or_default()
    }

    /// An id that has to be there.
    pub(super) fn id(&self, name: &'static str, problems: &mut Problems) -> Option<String> {
        match self.get(name) {
            Some(node) => id(node, &self.path.key(name), problems),
            None => {
                self.missing(name, problems);
                None
            }
        }
    }

    /// An id that has to be there, and once in its list: `places` learns where it stands.
    pub(super) fn new_id(
        &self,
        places: &mut HashMap<String, usize>,
        place: usize,
        problems: &mut Problems,
    ) -> Option<String> {
        let id = self.id("id", problems)?;
        if places.insert(id.clone(), place).is_some() {
            problems.note(Code::DuplicateId, &self.path.key("id"), || vec![("id", id.as_str().into())]);
        }
        Some(id)
    }
}

/// The entries of an object; a key that comes twice is noted, and its last value counts.
pub(super) fn entries<'n>(
    node: &'n Node<'n>,
    path: &Path<'_>,
    problems: &mut Problems,
) -> Option<impl Iterator<Item = (&'n str, &'n Node<'n>)> + use<'n>> {
    let Node::Map(entries) = node else {
        wrong(path, "object", problems);
        return None;
    };
    let mut seen = HashSet::with_capacity(entries.len());
    for (key, _) in entries {
        if !seen.insert(key.as_ref()) {
            problems.note_key(Code::DuplicateKey, &path.key(key), || vec![("name", key.as_ref().into())]);
        }
    }
    Some(entries.iter().map(|(key, value)| (key.as_ref(), value)))
}

/// A whole number within `range`.
pub(super) fn whole(
    node: &Node<'_>,
    path: &Path<'_>,
    range: RangeInclusive<u64>,
    problems: &mut Problems,
) -> Option<u64> {
    if node.number().is_none() {
        wrong(path, "number", problems);
        return None;
    }
    let found = node.whole().filter(|number| range.contains(number));
    if found.is_none() {
        out_of_range(path, &range, problems);
    }
    found
}

/// Notes that a whole number within `range` was expected.
pub(super) fn out_of_range(path: &Path<'_>, range: &RangeInclusive<u64>, problems: &mut Problems) {
    let (least, most) = (range.start().to_string(), *range.end());
    problems.note(Code::OutOfRange, path, || {
        vec![("kind", "whole".into()), ("least", Word::Text(least)), ("most", most.into())]
    });
}

/// A number above 0 and up to `most`, or below it where `open`.
pub(super) fn share(node: &Node<'_>, path: &Path<'_>, open: bool, problems: &mut Problems) -> Option<f64> {
    let Some(number) = node.number() else {
        wrong(path, "number", problems);
        return None;
    };
    let inside = number > 0.0 && (number < 1.0 || (number == 1.0 && !open));
    if !inside {
        let kind = if open { "open" } else { "share" };
        problems
            .note(Code::OutOfRange, path, || vec![("kind", kind.into()), ("least", "0".into()), ("most", "1".into())]);
    }
    inside.then_some(number)
}

/// A list of at most `most` values.
pub(super) fn list<'n>(
    node: &'n Node<'n>,
    path: &Path<'_>,
    most: usize,
    problems: &mut Problems,
) -> Option<&'n [Node<'n>]> {
    match node {
        Node::List(list) if list.len() <= most => return Some(list),
        Node::List(list) => {
            problems.note(Code::TooMany, path, || vec![("count", list.len().into()), ("most", most.into())]);
        }
        _ => wrong(path, "list", problems),
    }
    None
}

/// An id: a text, or a whole number, which is read as its digits.
pub(super) fn id(node: &Node<'_>, path: &Path<'_>, problems: &mut Problems) -> Option<String> {
    let id = match (node, node.whole()) {
        (Node::Text(text), _) => text.to_string(),
        (_, Some(number)) => number.to_string(),
        _ => {
            wrong(path, "id", problems);
            return None;
        }
    };
    if id.is_empty() || id.chars().count() > super::LONGEST_ID || id.chars().any(char::is_control) {
        problems.note(Code::BadId, path, || vec![("most", super::LONGEST_ID.into())]);
        return None;
    }
    Some(id)
}

/// Notes that another kind of value was expected: `object`, `list`, `number`, `id`, `text` or `audience`.
pub(super) fn wrong(path: &Path<'_>, expected: &'static str, problems: &mut Problems) {
    let examples = r#"412, "500+", {"count": 750, "sample": […]}, null"#;
    problems.note(Code::WrongType, path, || vec![("expected", expected.into()), ("examples", examples.into())]);
}

/// The words about a name that leads nowhere: the name, and the one that was meant where that can be told.
pub(super) fn strayed<'k>(name: &str, known: impl ExactSizeIterator<Item = &'k str>) -> Vec<(&'static str, Word)> {
    missed(name, if known.len() <= FEW { did_you_mean(name, known) } else { None })
}

/// The same, where it is known which one was meant.
pub(super) fn missed(name: &str, meant: Option<&str>) -> Vec<(&'static str, Word)> {
    vec![("id", name.into()), close(meant), guess(meant)]
}

fn close(meant: Option<&str>) -> (&'static str, Word) {
    ("close", if meant.is_some() { "yes" } else { "no" }.into())
}

fn guess(meant: Option<&str>) -> (&'static str, Word) {
    ("guess", meant.unwrap_or_default().into())
}
