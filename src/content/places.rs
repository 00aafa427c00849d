//! Where something stands in a file, found again for the few files of which something is said.
use super::front;
use super::report::Report;
use super::source::{SourceFile, text_of};
use super::tree::{Fields, Node, Value};
use super::{place_of, scalar, yaml};

/// A part of an item's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// The value of a key of the front matter.
    Key(&'a str),
    /// The caption with this text.
    Caption(&'a str),
    /// The caption with this text, from this byte of it on.
    Inside(&'a str, usize),
    /// The text below the front matter, from this byte of it on.
    Body(usize),
}

/// A file, read once more.
pub(super) struct Places<'t> {
    text: &'t str,
    root: Option<Node>,
    body: usize,
}

impl<'t> Places<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut nobody = Report::new("", "");
        let Some(parts) = front::split(text, &mut nobody) else { return Self { text, root: None, body: 0 } };
        let front = text.get(parts.yaml.clone()).unwrap_or_default();
        let words = text.get(parts.body..).unwrap_or_default();
        // An item's body is known without the white space around it.
        let blank = words.len() - words.trim_start().len();
        Self { text, root: yaml::parse(front, parts.yaml.start, &mut nobody), body: parts.body + blank }
    }

    /// The byte at which it stands; 0 where it does not.
    pub(super) fn at(&self, part: Part<'_>) -> usize {
        match part {
            Part::Body(offset) => self.body + offset,
            Part::Key(key) => self.node(key).map_or(0, |node| node.at),
            Part::Caption(text) => self.caption(text).unwrap_or(0),
            Part::Inside(text, offset) => {
                let start = self.caption(text).unwrap_or(0);
                let inside = self.text.get(start..).and_then(|source| scalar::place(source, text, offset));
                start + inside.unwrap_or(0)
            }
        }
    }

    fn node(&self, key: &str) -> Option<&Node> {
        let Some(Node { value: Value::Map(entries), .. }) = &self.root else { return None };
        entries.iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    fn caption(&self, wanted: &str) -> Option<usize> {
        let Value::List(nodes) = &self.node("captions")?.value else { return None };
        let mut nobody = Report::new("", "");
        nodes.iter().find_map(|node| {
            let found = Fields::named(node, "", &mut nobody)?.text("text", &mut nobody)?;
            (found.value == wanted).then_some(found.at)
        })
    }
}

/// Line and column of a part of the file `path`; `None` where there is no such file.
#[must_use]
pub fn place_in(files: &[SourceFile], path: &str, part: Part<'_>) -> Option<(usize, usize)> {
    let text = text_of(files.iter().rfind(|file| file.path == path)?).ok()?;
    Some(place_of(&text, Places::of(&text).at(part)))
}
