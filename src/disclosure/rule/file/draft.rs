//! One `[[rule]]` table, of a pack or of the organisation's own file, where most keys may be left out.

use jiff::civil::Date;
use url::Url;

use super::super::{Confidence, Exemption, Requirement, Review, Rule, Zone, codes};
use super::{Language, Relationship, language, languages, list, one_of, relationship, relationships, required};
use crate::content::{Fields, Kind, Node, Report};
use crate::network::Network;

const KEYS: &[&str] = &[
    "id",
    "version",
    "effective",
    "jurisdiction",
    "relationship",
    "kind",
    "network",
    "lang",
    "rewarded",
    "requirement",
    "either",
    "other_open",
    "also",
    "zone",
    "review",
    "confidence",
    "risk_warning",
    "exemption",
    "source",
    "source_url",
    "source_date",
    "weakens",
    "reason",
    "decided_by",
];

/// What a rule's table says; what it does not say is `None`.
#[derive(Clone, Debug)]
pub(in super::super) struct Draft {
    /// Byte offset of the table.
    pub(in super::super) at: usize,
    /// Its id.
    pub(in super::super) id: String,
    /// The jurisdictions that it is for; empty means every one.
    pub(in super::super) jurisdictions: Vec<String>,
    version: Option<String>,
    effective: Option<Date>,
    relationships: Vec<Relationship>,
    kinds: Vec<Kind>,
    networks: Vec<Network>,
    languages: Vec<Language>,
    rewarded: Option<bool>,
    requirement: Option<Requirement>,
    either: Option<bool>,
    other_open: Option<bool>,
    also: Vec<Language>,
    zone: Option<Zone>,
    review: Option<Review>,
    confidence: Option<Confidence>,
    risk_warning: Option<bool>,
    exemption: Option<Exemption>,
    source: Option<String>,
    source_url: Option<String>,
    source_date: Option<String>,
    /// That it weakens what is shipped.
    pub(in super::super) waiver: Option<Waiver>,
}

/// Somebody decided that less is enough here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Waiver {
    /// Why.
    pub(in super::super) reason: String,
    /// Who.
    pub(in super::super) decided_by: String,
}

impl Waiver {
    /// `Some(None)` where nothing is waived; `None` where a waiver is incomplete, which waives nothing and is an error.
    pub(super) fn read(fields: &Fields<'_>, at: usize, report: &mut Report<'_>) -> Option<Option<Self>> {
        if !fields.flag("weakens", report).is_some_and(|flag| flag.value) {
            return Some(None);
        }
        let reason = required(fields, "reason", at, report);
        let decided_by = required(fields, "decided_by", at, report);
        Some(Some(Self { reason: reason?.value, decided_by: decided_by?.value }))
    }
}

impl Draft {
    /// The rule at `node`. `None` where a word of it is not understood: a rule that means less than it says is worse
    /// than none.
    pub(in super::super) fn read(node: &Node, report: &mut Report<'_>) -> Option<Self> {
        let before = report.errors();
        let fields = Fields::of(node, "rule", KEYS, report)?;
        let id = fields.parsed("id", "id", report, sound_id);
        if fields.node("id").is_none() {
            report.at(&codes::MISSING, node.at, &[("name", "id")]);
        }
        let draft = Self {
            at: node.at,
            id: id.map(|found| found.value).unwrap_or_default(),
            jurisdictions: codes_of(&fields, report),
            version: text(&fields, "version", report),
            effective: fields.parsed("effective", "day", report, |text| text.parse().ok()).map(|found| found.value),
            relationships: list(&fields, "relationship", report, relationship, &relationships()).unwrap_or_default(),
            kinds: list(&fields, "kind", report, Kind::parse, &Kind::ALL.map(Kind::code)).unwrap_or_default(),
            networks: list(&fields, "network", report, |code| code.parse().ok(), &Network::ALL.map(Network::code))
                .unwrap_or_default(),
            languages: list(&fields, "lang", report, language, &languages()).unwrap_or_default(),
            rewarded: fields.flag("rewarded", report).map(|flag| flag.value),
            requirement: word(&fields, "requirement", report, Requirement::ALL, Requirement::code),
            either: fields.flag("either", report).map(|flag| flag.value),
            other_open: fields.flag("other_open", report).map(|flag| flag.value),
            also: list(&fields, "also", report, language, &languages()).unwrap_or_default(),
            zone: word(&fields, "zone", report, Zone::ALL, Zone::code),
            review: word(&fields, "review", report, Review::ALL, Review::code),
            confidence: word(&fields, "confidence", report, Confidence::ALL, Confidence::code),
            risk_warning: fields.flag("risk_warning", report).map(|flag| flag.value),
            exemption: word(&fields, "exemption", report, Exemption::ALL, Exemption::code),
            source: text(&fields, "source", report),
            source_url: fields.parsed("source_url", "address", report, address).map(|found| found.value),
            source_date: fields.parsed("source_date", "day", report, source_date).map(|found| found.value),
            waiver: Waiver::read(&fields, node.at, report).flatten(),
        };
        (report.errors() == before).then_some(draft)
    }

    /// The key that a rule of the organisation's own lacks: its version, and why nothing is asked for where nothing is.
    pub(in super::super) fn lacks(&self) -> Option<&'static str> {
        let free = self.requirement == Some(Requirement::None) && self.exemption.is_none();
        self.version.is_none().then_some("version").or(free.then_some("exemption"))
    }

    /// The rule, where a pack needs all of it; what lacks is reported.
    pub(super) fn whole(&self, report: &mut Report<'_>) -> Option<Rule> {
        let none = self.requirement == Some(Requirement::None);
        let free = none || self.requirement == Some(Requirement::Block);
        let lacking = [
            ("version", self.version.is_none()),
            ("effective", self.effective.is_none()),
            ("requirement", self.requirement.is_none()),
            ("zone", self.zone.is_none() && !free),
            ("exemption", self.exemption.is_none() && none),
            ("confidence", self.confidence.is_none()),
            ("source", self.source.is_none()),
            ("source_date", self.source_date.is_none()),
        ];
        let mut complete = true;
        for (name, _) in lacking.iter().filter(|(_, lacks)| *lacks) {
            report.at(&codes::MISSING, self.at, &[("name", name)]);
            complete = false;
        }
        complete.then(|| self.over(&Rule::blank()))
    }

    /// The rule, where what it does not say is as `under` has it.
    pub(in super::super) fn over(&self, under: &Rule) -> Rule {
        let requirement = self.requirement.unwrap_or(under.requirement);
        // How a label may be replaced is part of the requirement: a new one starts afresh.
        let same = self.requirement.is_none();
        let blocks = requirement == Requirement::Block;
        Rule {
            id: self.id.clone(),
            version: self.version.clone().unwrap_or_else(|| under.version.clone()),
            effective: self.effective.unwrap_or(under.effective),
            relationships: self.relationships.clone(),
            kinds: self.kinds.clone(),
            networks: self.networks.clone(),
            languages: self.languages.clone(),
            rewarded: self.rewarded,
            requirement,
            either: self.either.unwrap_or(same && under.either),
            other_open: self.other_open.unwrap_or(same && under.other_open),
            also: if self.also.is_empty() { under.also.clone() } else { self.also.clone() },
            zone: self.zone.unwrap_or(under.zone),
            review: self.review.unwrap_or(under.review),
            confidence: self.confidence.unwrap_or(under.confidence),
            risk_warning: self.risk_warning.unwrap_or(under.risk_warning),
            exemption: self.exemption.or(under.exemption).filter(|_| requirement == Requirement::None),
            source: self.source.clone().unwrap_or_else(|| source_over(under, requirement)),
            source_url: self.source_url.clone().or_else(|| under.source_url.clone().filter(|_| !blocks)),
            source_date: self.source_date.clone().unwrap_or_else(|| under.source_date.clone()),
        }
    }
}

/// What the organisation's own rule rests on where it does not say: its file, then the law that it is laid over. No law
/// asks that a post is not made.
fn source_over(under: &Rule, requirement: Requirement) -> String {
    const OWN: &str = "rules/company.toml";
    match requirement {
        _ if under.source.is_empty() => String::new(),
        Requirement::Block => OWN.to_owned(),
        _ => format!("{OWN}; {}", under.source),
    }
}

impl Rule {
    /// A rule that asks for nothing of anybody, to be filled in.
    pub(in super::super) fn blank() -> Self {
        Self {
            id: String::new(),
            version: String::new(),
            effective: Date::ZERO,
            relationships: Vec::new(),
            kinds: Vec::new(),
            networks: Vec::new(),
            languages: Vec::new(),
            rewarded: None,
            requirement: Requirement::None,
            either: false,
            other_open: false,
            also: Vec::new(),
            zone: Zone::Anywhere,
            review: Review::Auto,
            confidence: Confidence::Open,
            risk_warning: false,
            exemption: None,
            source: String::new(),
            source_url: None,
            source_date: String::new(),
        }
    }
}

/// The jurisdictions that a table of the organisation's own file names, in capitals.
pub(super) fn codes_of(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<String> {
    fields.texts("jurisdiction", report).into_iter().map(|text| text.value.to_ascii_uppercase()).collect()
}

fn text(fields: &Fields<'_>, key: &str, report: &mut Report<'_>) -> Option<String> {
    fields.text(key, report).map(|found| found.value)
}

fn word<T: Copy>(
    fields: &Fields<'_>,
    key: &str,
    report: &mut Report<'_>,
    all: &[T],
    code: impl Fn(T) -> &'static str,
) -> Option<T> {
    let found = fields.text(key, report)?;
    let known: Vec<&str> = all.iter().map(|one| code(*one)).collect();
    one_of(found, key, &known, |text| all.iter().copied().find(|one| code(*one) == text), report)
}

/// `fr.employee`: lower-case letters, digits, `.`, `-` and `_`, at most 64.
fn sound_id(text: &str) -> Option<String> {
    let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_');
    ((1..=64).contains(&text.len()) && text.bytes().all(sound)).then(|| text.to_owned())
}

fn address(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    (url.scheme() == "https" && url.host_str().is_some()).then(|| text.to_owned())
}

/// `2023`, `2023-10` or `2023-10-27`.
fn source_date(text: &str) -> Option<String> {
    let padded = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    padded.parse::<Date>().ok().filter(|_| text.len() <= 10).map(|_| text.to_owned())
}
