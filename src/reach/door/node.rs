//! A JSON document as a tree that keeps what a map would lose: the order of keys, and keys that stand there twice.
//!
//! Texts without escapes are borrowed from the document, so that a tree of pseudonyms costs little more than the
//! document itself. How deep it may nest is serde_json's own limit, 128.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// One value of the document.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'a> {
    Null,
    Flag,
    Number(f64),
    /// A whole number from 0 to 2^64 - 1, kept exactly: a seed may need all its digits.
    Whole(u64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Vec<(Cow<'a, str>, Node<'a>)>),
}

impl Node<'_> {
    /// A whole number, also where it is written as Python writes a float: `412.0`.
    pub(super) fn whole(&self) -> Option<u64> {
        // From here on a float no longer holds every whole number.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        match *self {
            Self::Whole(number) => Some(number),
            Self::Number(number) if number.fract() == 0.0 && (0.0..EXACT).contains(&number) => Some(number as u64),
            _ => None,
        }
    }

    /// Any number.
    pub(super) fn number(&self) -> Option<f64> {
        match *self {
            Self::Whole(number) => Some(number as f64),
            Self::Number(number) => Some(number),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }
    fn visit_bool<E: Error>(self, _: bool) -> Result<Node<'de>, E> {
        Ok(Node::Flag)
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(Node::Whole(number))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number as f64))
    }
    fn visit_f64<E: Error>(self, number: f64) -> Result<Node<'de>, E> {
        Ok(Node::Number(number))
    }
    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node<'de>, A::Error> {
        let mut list = vec![];
        while let Some(one) = seq.next_element()? {
            list.push(one);
        }
        Ok(Node::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'de>, A::Error> {
        let mut entries = vec![];
        while let Some(Name(key)) = map.next_key()? {
            entries.push((key, map.next_value()?));
        }
        Ok(spelt(&entries).unwrap_or(Node::Map(entries)))
    }
}

/// The number that serde_json hands over as an object with its digits. It does so for fractions where any crate of the
/// build asks it to keep all digits (its feature `arbitrary_precision`); tests have such a crate, the program has none.
fn spelt<'a>(entries: &[(Cow<'_, str>, Node<'_>)]) -> Option<Node<'a>> {
    match entries {
        [(key, Node::Text(digits))] if key == "$serde_json::private::Number" => digits.parse().ok().map(Node::Number),
        _ => None,
    }
}

/// A key, borrowed where it can be: serde reads a plain `Cow` as owned.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_str(Tree)? {
            Node::Text(text) => Ok(Self(text)),
            _ => Err(D::Error::custom("a key is a text")),
        }
    }
}
