//! Where in the document something stands: the path that a reader carries along, and its line and column.
//!
//! Positions are looked up afterwards, and only for what has to be told: a good document pays nothing for them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One step down from a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Into an object, by key.
    Key(String),
    /// Into a list, from 0.
    Index(usize),
}

/// The way from the document to one of its values, innermost step last; a list of borrowed links while reading.
#[derive(Clone, Copy, Debug)]
pub(super) enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    pub(super) fn key(&'p self, key: &'p str) -> Path<'p> {
        Path::Key(self, key)
    }

    pub(super) fn index(&'p self, index: usize) -> Path<'p> {
        Path::Index(self, index)
    }

    /// The steps, outermost first.
    pub(super) fn steps(&self) -> Vec<Step> {
        let (mut steps, mut at) = (vec![], self);
        loop {
            at = match at {
                Path::Root => break,
                Path::Key(up, key) => {
                    steps.push(Step::Key((*key).to_owned()));
                    up
                }
                Path::Index(up, index) => {
                    steps.push(Step::Index(*index));
                    up
                }
            }
        }
        steps.reverse();
        steps
    }
}

/// Writes `$.items[0].shares[1].person`; a key that is no plain word stands in brackets and quotes, cut at 64 letters.
pub(super) fn write(steps: &[Step]) -> String {
    let mut path = "$".to_owned();
    for step in steps {
        match step {
            Step::Index(index) => path.push_str(&format!("[{index}]")),
            Step::Key(key) if plain(key) => path.push_str(&format!(".{key}")),
            Step::Key(key) => {
                let key: String = key.chars().take(64).collect();
                path.push_str(&format!("[{}]", serde_json::Value::String(key)));
            }
        }
    }
    path
}

fn plain(key: &str) -> bool {
    (1..=64).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// Line and column in the document, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl Position {
    /// Where the byte at `offset` stands.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let before = &text.as_bytes()[..offset.min(text.len())];
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        // Every character has one byte that continues none.
        let column = before[start..].iter().filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
        Self { line: before.iter().filter(|byte| **byte == b'\n').count() + 1, column }
    }
}

/// What is looked up: a value, or the key before it.
pub(super) type Sought = (Vec<Step>, bool);

/// The positions of all that is sought, in the same order; of what is not there, the nearest value around it. Of a key
/// that stands there twice, the last one.
pub(super) fn locate(text: &str, sought: &[Sought]) -> Vec<Position> {
    let mut offsets = vec![0; sought.len()];
    let all: Vec<usize> = (0..sought.len()).collect();
    if let Ok(whole) = serde_json::from_str::<&RawValue>(text) {
        descend(text, whole, 0, &all, sought, &mut offsets);
    }
    offsets.into_iter().map(|offset| Position::of(text, offset)).collect()
}

/// Notes where `value` stands for all that leads through it, and goes on to what lies below.
fn descend(text: &str, value: &RawValue, depth: usize, through: &[usize], sought: &[Sought], offsets: &mut [usize]) {
    let mut below: HashMap<&Step, Vec<usize>> = HashMap::new();
    for one in through {
        offsets[*one] = offset(text, value.get());
        if let Some(step) = sought[*one].0.get(depth) {
            below.entry(step).or_default().push(*one);
        }
    }
    if below.is_empty() {
        return;
    }
    if let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(value.get()) {
        for (index, child) in list.into_iter().enumerate() {
            if let Some(through) = below.get(&Step::Index(index)) {
                descend(text, child, depth + 1, through, sought, offsets);
            }
        }
    } else if let Ok(Entries(entries)) = serde_json::from_str(value.get()) {
        for (key, child) in entries {
            let name: Cow<'_, str> = serde_json::from_str(key.get()).unwrap_or_default();
            let Some(through) = below.get(&Step::Key(name.into_owned())) else { continue };
            descend(text, child, depth + 1, through, sought, offsets);
            let keys = through.iter().filter(|one| sought[**one].1 && sought[**one].0.len() == depth + 1);
            for one in keys {
                offsets[*one] = offset(text, key.get());
            }
        }
    }
}

/// Where a part of `text` begins in it.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// Keys and values of an object as they are written, those that come twice too.
struct Entries<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Entries<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = vec![];
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(All)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_and_found() {
        let text = "{\n \"a\": [1, {\"é b\": 2, \"c\": 3, \"c\":\n 4}],\n \"x\": \"y\"\n}";
        for (steps, key, path, at) in [
            (vec![], false, "$", (1, 1)),
            (vec![Step::Key("a".into())], false, "$.a", (2, 7)),
            (vec![Step::Key("a".into())], true, "$.a", (2, 2)),
            (vec![Step::Key("a".into()), Step::Index(0)], false, "$.a[0]", (2, 8)),
            (vec![Step::Key("a".into()), Step::Index(1), Step::Key("é b".into())], false, "$.a[1][\"é b\"]", (2, 19)),
            (vec![Step::Key("a".into()), Step::Index(1), Step::Key("c".into())], true, "$.a[1].c", (2, 30)),
            (vec![Step::Key("a".into()), Step::Index(1), Step::Key("c".into())], false, "$.a[1].c", (3, 2)),
            (vec![Step::Key("a".into()), Step::Index(9)], false, "$.a[9]", (2, 7)),
            (vec![Step::Key("x".into()), Step::Index(0)], false, "$.x[0]", (4, 7)),
        ] {
            assert_eq!(write(&steps), path);
            let found = locate(text, &[(steps, key)])[0];
            assert_eq!((found.line, found.column), at, "{path}");
        }
        assert_eq!(locate("no", &[(vec![], false)]), [Position { line: 1, column: 1 }]);
    }

    #[test]
    fn the_links_of_a_path_are_its_steps() {
        let root = Path::Root;
        let items = root.key("items");
        let item = items.index(3);
        assert_eq!(write(&item.key("id").steps()), "$.items[3].id");
    }
}
