//! Which column says what: by the names that people give to columns in French and English, or as somebody says.
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::code;
use crate::content::diagnostic::Diagnostic;
use crate::content::prose::folded_words;
use crate::content::report::Report;
use crate::lang::did_you_mean;
use crate::network::Network;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The id of the item; made from the title where it is empty.
    Id,
    /// The language of the row.
    Lang,
    /// The headline.
    Title,
    /// The card's text.
    Text,
    /// A caption for every network.
    Caption,
    /// A caption for one network.
    For(Network),
    /// Where the reader is sent.
    Link,
    /// What the item is about.
    Kind,
    /// Its campaign.
    Campaign,
    /// Not before.
    Embargo,
    /// Not from then on.
    Expires,
    /// Who wrote it.
    Author,
    /// Its place in the queue.
    Order,
    /// Countries whose public it addresses.
    Markets,
    /// Teams it is meant for.
    Teams,
    /// Countries it is meant for.
    Countries,
    /// Path of its picture below the content folder.
    Image,
    /// What the picture shows.
    Alt,
}

/// Each field with its code and the other names of its column, folded. The first is the template's in French.
const NAMES: &[(Field, &str, &[&str])] = &[
    (Field::Id, "id", &["identifiant", "slug", "reference", "ref"]),
    (Field::Lang, "lang", &["langue", "language"]),
    (Field::Title, "title", &["titre", "headline", "nom", "name", "sujet", "subject", "intitule"]),
    (Field::Text, "text", &["texte", "body", "content", "contenu", "description", "corps", "resume", "summary"]),
    (Field::Caption, "caption", &["accroche", "message", "post", "legende", "copy", "publication"]),
    (Field::Link, "link", &["lien", "url", "adresse", "address", "page", "lien url", "link url", "web"]),
    (Field::Kind, "kind", &["nature", "type", "categorie", "category", "genre"]),
    (Field::Campaign, "campaign", &["campagne", "operation"]),
    (
        Field::Embargo,
        "embargo",
        &[
            "pas avant",
            "date",
            "not before",
            "publish date",
            "publication date",
            "date de publication",
            "post date",
            "start",
            "debut",
            "postatspecifictime",
            "schedule",
            "from",
        ],
    ),
    (
        Field::Expires,
        "expires",
        &[
            "expire le",
            "expiration",
            "expiry",
            "expiry date",
            "fin",
            "end",
            "date de fin",
            "jusqu au",
            "until",
            "expires on",
        ],
    ),
    (Field::Author, "author", &["auteur", "redacteur", "redactrice", "autrice", "writer", "by", "par"]),
    (Field::Order, "order", &["ordre", "rang", "priorite", "priority", "position"]),
    (Field::Markets, "markets", &["marches", "market", "marche"]),
    (Field::Teams, "teams", &["equipes", "team", "equipe", "service", "department"]),
    (Field::Countries, "countries", &["pays", "country"]),
    (Field::Image, "image", &["visuel", "picture", "photo", "imageurls", "media"]),
    (Field::Alt, "alt", &["texte alternatif", "alt text", "alternative text", "description de l image"]),
];
/// Words in front of a network's name in a column's.
const BEFORE: [&str; 8] = ["caption", "accroche", "texte", "text", "post", "message", "legende", "pour"];

/// Every field with its code and the other names of its column; networks apart.
pub fn fields() -> impl Iterator<Item = (Field, &'static str, &'static [&'static str])> {
    NAMES.iter().copied()
}

impl Field {
    /// The code in `--map`: `title`, `caption`, or a network's.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::For(network) => network.code(),
            other => NAMES.iter().find(|(field, ..)| *field == other).map_or("", |(_, code, _)| code),
        }
    }

    /// The field of this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let named = NAMES.iter().find(|(_, known, _)| *known == code).map(|(field, ..)| *field);
        named.or_else(|| Network::offered().find(|network| network.code() == code).map(Self::For))
    }

    /// Every code, for did-you-mean.
    #[must_use]
    pub fn codes() -> Vec<&'static str> {
        NAMES.iter().map(|(_, code, _)| *code).chain(Network::offered().map(Network::code)).collect()
    }

    /// What a column of this name says.
    fn of_header(header: &str) -> Option<Self> {
        let words = folded_words(header);
        let name = words.join(" ");
        let known = NAMES.iter().find(|(_, code, others)| *code == name || others.contains(&name.as_str()));
        known.map(|(field, ..)| *field).or_else(|| {
            let rest = match words.split_first() {
                Some((first, rest)) if BEFORE.contains(&first.as_str()) && !rest.is_empty() => rest.join(" "),
                _ => name,
            };
            let called = |network: &Network| network.code() == rest || folded_words(network.name()).join(" ") == rest;
            let twitter = (rest == "twitter").then_some(Network::X);
            Network::offered().find(called).or(twitter).map(Self::For)
        })
    }
}

/// Why columns cannot be told apart as somebody asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    /// There is no such field.
    #[error("no field {field:?}; did you mean {near:?}?")]
    NoField {
        /// What was asked for.
        field: String,
        /// What was probably meant; `none` where nothing is near.
        near: String,
    },
    /// There is no such column.
    #[error("no column {column:?}; did you mean {near:?}?")]
    NoColumn {
        /// What was asked for.
        column: String,
        /// What was probably meant; `none` where nothing is near.
        near: String,
    },
    /// No column says what an item could be called.
    #[error("neither a title nor a caption")]
    NoTitle,
}

/// Which column says what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: BTreeMap<Field, usize>,
}

impl Mapping {
    /// The mapping of a header; `asked` are pairs of a field's code and a column's name, and come first. What is odd
    /// about columns is told with `file` as its place.
    ///
    /// # Errors
    /// [`MapError`].
    pub fn of(header: &[String], asked: &[(String, String)], file: &str) -> Result<(Self, Vec<Diagnostic>), MapError> {
        let mut mapping = Self::default();
        let near = |typed: &str, known: Vec<&str>| did_you_mean(typed, known).unwrap_or("none").to_owned();
        for (code, column) in asked {
            let field = Field::parse(code.trim());
            let field =
                field.ok_or_else(|| MapError::NoField { field: code.clone(), near: near(code, Field::codes()) })?;
            let wanted = folded_words(column);
            let at = header.iter().position(|name| name == column || folded_words(name) == wanted);
            let names = || header.iter().map(String::as_str).collect();
            let at = at.ok_or_else(|| MapError::NoColumn { column: column.clone(), near: near(column, names()) })?;
            mapping.columns.insert(field, at);
        }
        let mut report = Report::new(file, "");
        for (at, name) in
            header.iter().enumerate().filter(|(at, name)| !name.is_empty() && !mapping.uses(*at)).collect::<Vec<_>>()
        {
            match Field::of_header(name) {
                Some(field) if !mapping.columns.contains_key(&field) => {
                    mapping.columns.insert(field, at);
                }
                Some(field) if asked.iter().all(|(code, _)| code.trim() != field.code()) => {
                    report.place(&code::REPEATED_COLUMN, (1, at + 1), &[("name", name), ("field", field.code())]);
                }
                _ => {
                    let known =
                        NAMES.iter().flat_map(|(_, code, others)| std::iter::once(*code).chain(others.iter().copied()));
                    let near = did_you_mean(&folded_words(name).join(" "), known).unwrap_or("none");
                    report.place(&code::UNKNOWN_COLUMN, (1, at + 1), &[("name", name), ("near", near)]);
                }
            }
        }
        if mapping.is_worded() { Ok((mapping, report.into_found())) } else { Err(MapError::NoTitle) }
    }

    /// What each column of a header says by its name: of two for one field the first, as [`Self::of`] reads it.
    #[must_use]
    pub fn guess(header: &[String]) -> Vec<Option<Field>> {
        let mut taken = BTreeSet::new();
        header.iter().map(|name| Field::of_header(name).filter(|field| taken.insert(*field))).collect()
    }

    /// The mapping that somebody chose, column by column; `None` is a column that is not used. A second column for one
    /// field is an error at its place in `file`.
    ///
    /// # Errors
    /// [`MapError::NoTitle`].
    pub fn chosen(
        header: &[String],
        columns: &[Option<Field>],
        file: &str,
    ) -> Result<(Self, Vec<Diagnostic>), MapError> {
        let mut mapping = Self::default();
        let mut report = Report::new(file, "");
        for (at, (name, field)) in header.iter().zip(columns).enumerate() {
            let Some(field) = *field else { continue };
            match mapping.columns.entry(field) {
                Entry::Vacant(free) => drop(free.insert(at)),
                Entry::Occupied(_) => {
                    report.place(&code::REPEATED_COLUMN, (1, at + 1), &[("name", name), ("field", field.code())]);
                }
            }
        }
        if mapping.is_worded() { Ok((mapping, report.into_found())) } else { Err(MapError::NoTitle) }
    }

    /// Does a column say what an item could be called?
    fn is_worded(&self) -> bool {
        self.columns.keys().any(|field| matches!(field, Field::Title | Field::Caption | Field::For(_)))
    }

    /// The column of a field, from 0.
    #[must_use]
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.get(&field).copied()
    }

    /// Every field that has a column.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.columns.keys().copied()
    }

    fn uses(&self, at: usize) -> bool {
        self.columns.values().any(|used| *used == at)
    }
}
