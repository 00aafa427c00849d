//! Rule files: from TOML to packs and phrases, with every mistake named where it stands.

use super::{Jurisdiction, Language, Pack, case, codes};
use crate::content::{At, Fields, Report, parse_toml};
use crate::disclosure::Relationship;
use crate::lang::did_you_mean;

mod draft;
mod phrases;
mod words;

pub(super) use draft::{Draft, Waiver};
pub(super) use phrases::phrases;
use words::labels;
pub(super) use words::{Change, Words, add_general_labels, changes, rejected};

/// Rules in a file; more are nobody's to oversee.
pub(super) const MAX_RULES: usize = 128;

/// A pack file: the pack, and what only the file knows.
#[derive(Clone, Debug)]
pub(super) struct PackFile {
    /// The pack; its rules sorted.
    pub(super) pack: Pack,
    /// Rules that say they weaken what is shipped, by id and version.
    pub(super) waivers: Vec<(String, String, Waiver)>,
    /// Labels and wordings that say so.
    pub(super) words: Vec<Words>,
    /// Where each rule stands, by id and version.
    pub(super) places: Vec<(String, String, usize)>,
}

/// The pack in `text`; `name` is the file's, without folder and ending. `None` where it is no pack at all.
pub(super) fn pack(name: &str, text: &str, report: &mut Report<'_>) -> Option<PackFile> {
    const KEYS: &[&str] = &["version", "name", "any_language", "labels", "label", "accept", "rejected", "rule"];
    let jurisdiction = Jurisdiction::of_file(name);
    if jurisdiction.is_none() {
        report.whole(&codes::BAD_NAME, &[("name", name)]);
    }
    let root = parse_toml(text, report)?;
    let fields = Fields::of(&root, name, KEYS, report)?;
    let version = required(&fields, "version", root.at, report)?;
    let names = names(&fields, root.at, report)?;
    let any_language = list(&fields, "any_language", report, language, &languages()).unwrap_or_default();
    let mut labels = fields.node("labels").map_or_else(Vec::new, |node| labels(node, report));
    let mut words = changes(&fields, report);
    // A label in a table of its own that claims nothing is one like the others.
    words.retain(|word| match &word.change {
        Change::Label(label) if word.waiver.is_none() => {
            labels.push(label.clone());
            false
        }
        _ => true,
    });
    let mut file = PackFile {
        pack: Pack {
            jurisdiction: jurisdiction?,
            names,
            version: version.value,
            labels,
            any_language,
            rejected: rejected(&fields, report).into_iter().map(|(rejected, ..)| rejected).collect(),
            rules: Vec::new(),
        },
        waivers: Vec::new(),
        words,
        places: Vec::new(),
    };
    rules(&fields, &mut file, report);
    Some(file)
}

fn rules(fields: &Fields<'_>, file: &mut PackFile, report: &mut Report<'_>) {
    let nodes = fields.list("rule", report);
    if let Some(node) = nodes.get(MAX_RULES) {
        report.at(&codes::TOO_MANY, node.at, &[("limit", &MAX_RULES.to_string())]);
    }
    for node in nodes.iter().take(MAX_RULES) {
        let Some(draft) = Draft::read(node, report) else { continue };
        let Some(rule) = draft.whole(report) else { continue };
        let same = |(id, version, _): &(String, String, usize)| *id == rule.id && *version == rule.version;
        if file.places.iter().any(same) {
            report.at(&codes::TWICE, draft.at, &[("name", &rule.id)]);
            continue;
        }
        file.places.push((rule.id.clone(), rule.version.clone(), draft.at));
        file.waivers.extend(draft.waiver.map(|waiver| (rule.id.clone(), rule.version.clone(), waiver)));
        file.pack.rules.push(rule);
    }
    case::sort(&mut file.pack.rules);
}

/// `{ fr = "…", en = "…" }`.
fn names(fields: &Fields<'_>, at: usize, report: &mut Report<'_>) -> Option<(String, String)> {
    let Some(node) = fields.node("name") else {
        report.at(&codes::MISSING, at, &[("name", "name")]);
        return None;
    };
    let names = Fields::of(node, "name", &["fr", "en"], report)?;
    let fr = required(&names, "fr", node.at, report);
    let en = required(&names, "en", node.at, report);
    Some((fr?.value, en?.value))
}

/// The text at `key`, which has to be there.
fn required(fields: &Fields<'_>, key: &str, at: usize, report: &mut Report<'_>) -> Option<At<String>> {
    if fields.node(key).is_none() {
        report.at(&codes::MISSING, at, &[("name", key)]);
    }
    fields.text(key, report)
}

/// A word out of `known`.
fn one_of<T>(
    found: At<String>,
    name: &str,
    known: &[&str],
    parse: impl FnOnce(&str) -> Option<T>,
    report: &mut Report<'_>,
) -> Option<T> {
    let value = parse(&found.value);
    if value.is_none() {
        let near = did_you_mean(&found.value, known.iter().copied()).unwrap_or("none");
        let known = known.join(", ");
        let args = [("name", name), ("value", found.value.as_str()), ("near", near), ("known", known.as_str())];
        report.at(&codes::UNKNOWN_WORD, found.at, &args);
    }
    value
}

/// Several words out of `known`. `None` where one is unknown or the list is empty: no word would mean every one.
fn list<T>(
    fields: &Fields<'_>,
    key: &str,
    report: &mut Report<'_>,
    parse: impl Fn(&str) -> Option<T>,
    known: &[&str],
) -> Option<Vec<T>> {
    let Some(node) = fields.node(key) else { return Some(Vec::new()) };
    let before = report.errors();
    let texts = fields.texts(key, report);
    let values: Vec<T> = texts.into_iter().filter_map(|text| one_of(text, key, known, &parse, report)).collect();
    if values.is_empty() && report.errors() == before {
        report.at(&codes::MISSING, node.at, &[("name", key)]);
    }
    (report.errors() == before).then_some(values)
}

fn language(code: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|one| one.code() == code)
}

fn languages() -> [&'static str; Language::ALL.len()] {
    Language::ALL.map(Language::code)
}

fn relationship(code: &str) -> Option<Relationship> {
    code.parse().ok()
}

fn relationships() -> [&'static str; Relationship::ALL.len()] {
    Relationship::ALL.map(Relationship::code)
}
