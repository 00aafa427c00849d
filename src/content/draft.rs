//! An item as it is about to become a file: what a form, a feed or a row of a spreadsheet says, written so that reading
//! the file gives the same again.
use std::fmt::Write as _;

use jiff::tz::TimeZone;
use url::Url;

use super::item::{Caption, Item, Kind, Segment};
use super::items::FOLDER;
use super::moment::{self, Edge};
use crate::id::{ItemId, Millis};
use crate::lang::Lang;

/// One language of an item. Texts are trimmed where they are read: what is written with spaces around comes back
/// without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The stem of its file.
    pub id: ItemId,
    /// The language of its texts.
    pub lang: Lang,
    /// The headline of the card.
    pub title: String,
    /// What it is about.
    pub kind: Kind,
    /// The campaign it belongs to.
    pub campaign: Option<String>,
    /// Where the reader is sent.
    pub link: Option<Url>,
    /// Path of its picture below the content folder.
    pub image: Option<String>,
    /// What the picture shows; needed where there is one.
    pub alt: Option<String>,
    /// Not before this instant.
    pub embargo: Option<Millis>,
    /// Not from this instant on.
    pub expires: Option<Millis>,
    /// Whom it is for.
    pub segment: Segment,
    /// Countries whose public it addresses.
    pub markets: Vec<String>,
    /// Its place in the queue.
    pub order: i32,
    /// Who wrote it.
    pub author: Option<String>,
    /// Suggested texts; a valid item has at least one.
    pub captions: Vec<Caption>,
    /// The card's text, as Markdown.
    pub body: String,
}

impl Draft {
    /// A draft with a title and a kind, and nothing else yet.
    #[must_use]
    pub fn new(id: ItemId, lang: Lang, title: impl Into<String>, kind: Kind) -> Self {
        Self {
            id,
            lang,
            title: title.into(),
            kind,
            campaign: None,
            link: None,
            image: None,
            alt: None,
            embargo: None,
            expires: None,
            segment: Segment::default(),
            markets: vec![],
            order: 0,
            author: None,
            captions: vec![],
            body: String::new(),
        }
    }

    /// An item in one of its languages; `None` where it has no such version.
    #[must_use]
    pub fn of(item: &Item, lang: Lang) -> Option<Self> {
        let version = item.versions.get(&lang)?;
        Some(Self {
            id: item.id.clone(),
            lang,
            title: version.title.clone(),
            kind: item.kind,
            campaign: item.campaign.clone(),
            link: item.link.clone(),
            image: item.image.as_ref().map(|image| image.path.clone()),
            alt: version.alt.clone(),
            embargo: item.embargo,
            expires: item.expires,
            segment: item.segment.clone(),
            markets: item.markets.clone(),
            order: item.order,
            author: item.author.clone(),
            captions: version.captions.clone(),
            body: version.body.clone(),
        })
    }

    /// Where its file stands, below the content folder.
    #[must_use]
    pub fn path(&self) -> String {
        path_of(&self.id, self.lang)
    }

    /// The text of its file, wherever that is read: instants with their offset.
    #[must_use]
    pub fn write(&self) -> String {
        self.written(&|_, at| quoted(&at.to_string()))
    }

    /// The text of its file for an organisation in this zone: days and times as people there write them.
    #[must_use]
    pub fn write_in(&self, zone: &TimeZone) -> String {
        self.written(&|edge, at| moment::write(at, edge, zone))
    }

    fn written(&self, instant: &dyn Fn(Edge, Millis) -> String) -> String {
        let mut out = String::from("---\n");
        field(&mut out, "title", &quoted(&self.title));
        field(&mut out, "kind", self.kind.code());
        optional(&mut out, "campaign", self.campaign.as_deref());
        optional(&mut out, "link", self.link.as_ref().map(Url::as_str));
        optional(&mut out, "image", self.image.as_deref());
        optional(&mut out, "alt", self.alt.as_deref());
        for (key, edge, at) in [("embargo", Edge::Start, self.embargo), ("expires", Edge::End, self.expires)] {
            at.iter().for_each(|at| field(&mut out, key, &instant(edge, *at)));
        }
        self.write_segment(&mut out);
        list(&mut out, "markets", &self.markets);
        if self.order != 0 {
            field(&mut out, "order", &self.order.to_string());
        }
        optional(&mut out, "author", self.author.as_deref());
        self.write_captions(&mut out);
        out.push_str("---\n");
        let body = self.body.replace("\r\n", "\n");
        if !body.trim().is_empty() {
            let _ = writeln!(out, "{}", body.trim());
        }
        out
    }

    fn write_segment(&self, out: &mut String) {
        if self.segment == Segment::default() {
            return;
        }
        out.push_str("segment:\n");
        let languages: Vec<String> = self.segment.languages.iter().map(|lang| lang.code().to_owned()).collect();
        list(out, "  teams", &self.segment.teams);
        list(out, "  countries", &self.segment.countries);
        list(out, "  languages", &languages);
    }

    fn write_captions(&self, out: &mut String) {
        if self.captions.is_empty() {
            return;
        }
        out.push_str("captions:\n");
        for caption in &self.captions {
            let text = text(&caption.text, 6);
            let _ = match caption.network {
                None => writeln!(out, "  - text: {text}"),
                Some(network) => writeln!(out, "  - network: {}\n    text: {text}", network.code()),
            };
        }
    }
}

/// Where the file of an item in one language stands, below the content folder.
#[must_use]
pub fn path_of(id: &ItemId, lang: Lang) -> String {
    format!("{FOLDER}{id}.{}.md", lang.code())
}

fn field(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key}: {value}");
}

fn optional(out: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
        field(out, key, &quoted(value));
    }
}

fn list(out: &mut String, key: &str, values: &[String]) {
    if !values.is_empty() {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        field(out, key, &format!("[{}]", values.join(", ")));
    }
}

/// Several plain lines as people write them; anything else on one line in quotes.
fn text(value: &str, indent: usize) -> String {
    let value = value.trim();
    // In a block, spaces at the beginning of a line are what its indent is read from, and those at its end are not
    // seen by whoever edits it.
    let odd = |line: &str| line.starts_with([' ', '\t']) || line.ends_with([' ', '\t']) || !line.chars().all(is_plain);
    if !value.contains('\n') || value.lines().any(odd) || value.contains('\r') {
        return quoted(value);
    }
    let pad = " ".repeat(indent);
    let lines = value.split('\n').map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") });
    format!("|-\n{}", lines.collect::<Vec<_>>().join("\n"))
}

/// Shows as itself, and is no line end to any reader.
fn is_plain(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A YAML text in double quotes (YAML 1.2, 7.3.1): whatever it holds, it reads as itself.
pub(super) fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for c in value.trim().chars() {
        let _ = match c {
            '"' | '\\' => write!(out, "\\{c}"),
            '\n' => write!(out, "\\n"),
            '\t' => write!(out, "\\t"),
            '\r' => write!(out, "\\r"),
            c if is_plain(c) => write!(out, "{c}"),
            c if u32::from(c) < 0x100 => write!(out, "\\x{:02x}", u32::from(c)),
            c => write!(out, "\\u{:04x}", u32::from(c)),
        };
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests;
