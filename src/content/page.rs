//! One file of an item: what it says in its language, and what it says for all of them.
use jiff::tz::TimeZone;
use url::Url;

use super::captions;
use super::code;
use super::country::country;
use super::item::{Kind, Segment, Version};
use super::moment::{self, Edge};
use super::report::Report;
use super::tree::{At, Fields, word};
use super::{front, keys, link, words, yaml};
use crate::id::{ItemId, Millis};
use crate::lang::{Lang, did_you_mean};

/// Every key of a front matter, in the order in which the docs list them.
pub const KEYS: &[&str] = &keys::names(&keys::FRONT);
/// Every key of a segment.
const SEGMENT: &[&str] = &keys::names(&keys::SEGMENT);

/// What every language of an item shares. A key may stand in any of its files.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) kind: Option<At<Kind>>,
    pub(super) campaign: Option<At<String>>,
    pub(super) link: Option<At<Url>>,
    pub(super) image: Option<At<String>>,
    pub(super) embargo: Option<At<Millis>>,
    pub(super) expires: Option<At<Millis>>,
    pub(super) segment: Option<At<Segment>>,
    pub(super) markets: Option<At<Vec<String>>>,
    pub(super) order: Option<At<i32>>,
    pub(super) author: Option<At<String>>,
}

/// A file as far as it could be read, with what is wrong in it.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub(super) lang: Lang,
    pub(super) text: &'a str,
    pub(super) report: Report<'a>,
    pub(super) shared: Shared,
    /// Was there a `kind`, even a wrong one?
    pub(super) names_kind: bool,
    /// Absent where the front matter could not be read.
    pub(super) version: Option<Version>,
}

/// Reads the file `path` of the item `id` in `lang`.
pub(super) fn read<'a>(path: &'a str, text: &'a str, id: &ItemId, lang: Lang, zone: &TimeZone) -> Page<'a> {
    let mut report = Report::new(path, text);
    let mut page = Page {
        lang,
        text,
        shared: Shared::default(),
        names_kind: false,
        version: None,
        report: Report::new(path, text),
    };
    if let Some((fields, body)) = open(text, &mut report)
        .as_ref()
        .and_then(|(node, body)| Fields::of(node, "front matter", KEYS, &mut report).map(|fields| (fields, *body)))
    {
        page.names_kind = fields.has("kind");
        page.shared = shared(&fields, zone, &mut report);
        check_id(&fields, id, &mut report);
        page.version = Some(version(&fields, text, body, lang, &mut report));
    }
    page.report = report;
    page
}

fn open(text: &str, report: &mut Report<'_>) -> Option<(super::tree::Node, usize)> {
    let parts = front::split(text, report)?;
    let front = text.get(parts.yaml.clone())?;
    Some((yaml::parse(front, parts.yaml.start, report)?, parts.body))
}

fn shared(fields: &Fields<'_>, zone: &TimeZone, report: &mut Report<'_>) -> Shared {
    Shared {
        kind: fields.text("kind", report).and_then(|found| kind(found, report)),
        campaign: fields.text("campaign", report),
        link: fields.text("link", report).and_then(|found| link::check(found, report)),
        image: fields.text("image", report),
        embargo: moment_of(fields, "embargo", Edge::Start, zone, report),
        expires: moment_of(fields, "expires", Edge::End, zone, report),
        segment: segment(fields, report),
        markets: markets(fields, report),
        order: fields.parsed("order", "integer", report, |text| text.parse().ok()),
        author: fields.text("author", report),
    }
}

fn moment_of(
    fields: &Fields<'_>,
    key: &'static str,
    edge: Edge,
    zone: &TimeZone,
    report: &mut Report<'_>,
) -> Option<At<Millis>> {
    moment::read(&fields.text(key, report)?, key, edge, zone, report)
}

pub(super) fn kind(found: At<String>, report: &mut Report<'_>) -> Option<At<Kind>> {
    let value = Kind::parse(&found.value);
    if value.is_none() {
        let near = did_you_mean(&found.value, Kind::ALL.map(Kind::code)).unwrap_or("none");
        let known = Kind::ALL.map(Kind::code).join(", ");
        report.at(&code::UNKNOWN_KIND, found.at, &[("value", &found.value), ("near", near), ("known", &known)]);
    }
    value.map(|value| At { at: found.at, value })
}

fn segment(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<At<Segment>> {
    let node = fields.node("segment")?;
    let inner = Fields::of(node, "segment", SEGMENT, report)?;
    let value = Segment {
        teams: inner.parsed_list("teams", "words", report, word),
        countries: inner.parsed_list("countries", "country", report, country),
        languages: inner.parsed_list("languages", "lang", report, |text| text.parse().ok()),
    };
    Some(At { at: node.at, value })
}

fn markets(fields: &Fields<'_>, report: &mut Report<'_>) -> Option<At<Vec<String>>> {
    let at = fields.node("markets")?.at;
    Some(At { at, value: fields.parsed_list("markets", "country", report, country) })
}

fn check_id(fields: &Fields<'_>, id: &ItemId, report: &mut Report<'_>) {
    if let Some(found) = fields.text("id", report)
        && found.value != id.as_str()
    {
        report.at(&code::ID_DIFFERS, found.at, &[("value", &found.value), ("id", id.as_str())]);
    }
}

fn version(fields: &Fields<'_>, text: &str, body: usize, lang: Lang, report: &mut Report<'_>) -> Version {
    let title = fields.text("title", report);
    match &title {
        Some(title) => words::check_value(&title.value, title.at, report),
        // A title of the wrong type has been reported as such.
        None if fields.node("title").is_none_or(|n| matches!(n.value, super::tree::Value::Text(_))) => {
            report.at(&code::MISSING, 0, &[("name", "title")]);
        }
        None => {}
    }
    let captions = captions::read(fields, report);
    let alt = fields.text("alt", report);
    let words = text.get(body..).unwrap_or_default();
    words::check_body(words, body, report);
    Version {
        lang,
        title: title.map(|t| t.value).unwrap_or_default(),
        body: words.trim().to_owned(),
        captions,
        alt: alt.map(|a| a.value),
        path: report.path().to_owned(),
    }
}
