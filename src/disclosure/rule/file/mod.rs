//! Rule files: from TOML to packs and phrases, with every mistake named where it stands.

use super::{Jurisdiction, Label, Language, Pack, Phrases, Rejected, case, codes};
use crate::content::{At, Fields, Node, Report, did_you_mean, parse_toml};
use crate::disclosure::{REASONS, Relationship, read};

mod draft;
mod phrases;

pub(super) use draft::{Draft, Waiver};
pub(super) use phrases::phrases;

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

/// A label that is added, or a rejected wording that is accepted after all.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// Byte offset of the table.
    pub(super) at: usize,
    /// What it does.
    pub(super) change: Change,
    /// The jurisdictions it is for, in the organisation's own file.
    pub(super) jurisdictions: Vec<String>,
    /// That it weakens, who decided it and why.
    pub(super) waiver: Option<Waiver>,
}

/// What [`Words`] do.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// A label more.
    Label(Label),
    /// A wording that is no longer rejected, as its keys.
    Accept(String, Vec<String>),
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
    let mut labels = fields.node("labels").map_or_else(Vec::new, |node| self::labels(node, report));
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

/// `[[label]]` and `[[accept]]`.
pub(super) fn changes(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<Words> {
    const LABEL: &[&str] =
        &["text", "lang", "tag_only", "relationship", "jurisdiction", "weakens", "reason", "decided_by"];
    const ACCEPT: &[&str] = &["text", "jurisdiction", "weakens", "reason", "decided_by"];
    let mut words = Vec::new();
    for node in fields.list("label", report) {
        let Some(table) = Fields::of(node, "label", LABEL, report) else { continue };
        let change = one_label(&table, node.at, report).map(Change::Label);
        words.extend(change.and_then(|change| Words::of(&table, node, change, report)));
    }
    for node in fields.list("accept", report) {
        let Some(table) = Fields::of(node, "accept", ACCEPT, report) else { continue };
        let text = required(&table, "text", node.at, report).map(|found| found.value);
        let change = text.map(|text| Change::Accept(text.clone(), keys(&text)));
        words.extend(change.and_then(|change| Words::of(&table, node, change, report)));
    }
    words
}

impl Words {
    fn of(table: &Fields<'_>, node: &Node, change: Change, report: &mut Report<'_>) -> Option<Self> {
        let jurisdictions = draft::codes_of(table, report);
        let waiver = Waiver::read(table, node.at, report)?;
        Some(Self { at: node.at, change, jurisdictions, waiver })
    }
}

fn one_label(table: &Fields<'_>, at: usize, report: &mut Report<'_>) -> Option<Label> {
    let text = required(table, "text", at, report);
    let lang =
        required(table, "lang", at, report).and_then(|found| one_of(found, "lang", &languages(), language, report));
    let tag_only = table.flag("tag_only", report).is_some_and(|flag| flag.value);
    let relationships = list(table, "relationship", report, relationship, &relationships())?;
    let label = label(text?, lang?, report)?;
    Some(Label { tag_only, relationships, ..label })
}

/// `[labels]`: a list for each language.
fn labels(node: &Node, report: &mut Report<'_>) -> Vec<Label> {
    let known = languages();
    let Some(fields) = Fields::of(node, "labels", &known, report) else { return Vec::new() };
    let mut labels = Vec::new();
    for lang in Language::ALL {
        for text in fields.texts(lang.code(), report) {
            labels.extend(label(text, lang, report));
        }
    }
    labels
}

fn label(text: At<String>, lang: Language, report: &mut Report<'_>) -> Option<Label> {
    let keys = keys(&text.value);
    if keys.is_empty() {
        report.at(&codes::NO_KEYS, text.at, &[("value", &text.value)]);
        return None;
    }
    Some(Label { text: text.value, lang, keys, tag_only: false, relationships: Vec::new(), general: false })
}

/// `[[rejected]]`: wordings with the reason that they get, where they stand, and the jurisdictions they are for.
pub(super) fn rejected(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<(Rejected, usize, Vec<String>)> {
    let mut rejected = Vec::new();
    for node in fields.list("rejected", report) {
        let Some(table) = Fields::of(node, "rejected", &["reason", "lang", "words", "jurisdiction"], report) else {
            continue;
        };
        let reasons: Vec<&str> = REASONS.iter().map(|(code, _)| *code).collect();
        let reason = required(&table, "reason", node.at, report).and_then(|found| {
            one_of(found, "reason", &reasons, |text| reasons.contains(&text).then(|| text.to_owned()), report)
        });
        let Some(languages) = list(&table, "lang", report, language, &languages()) else { continue };
        let Some(reason) = reason else { continue };
        let jurisdictions = draft::codes_of(&table, report);
        for text in table.texts("words", report) {
            let keys = keys(&text.value);
            if keys.is_empty() {
                report.at(&codes::NO_KEYS, text.at, &[("value", &text.value)]);
                continue;
            }
            let (reason, languages) = (reason.clone(), languages.clone());
            let at = text.at;
            let tag_only = text.value.starts_with('#');
            rejected.push((
                Rejected { text: text.value, keys, reason, languages, tag_only },
                at,
                jurisdictions.clone(),
            ));
        }
    }
    rejected
}

/// The words of a wording as a text's are compared; `{org}` stands for itself.
pub(super) fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for (index, part) in text.split("{org}").enumerate() {
        if index > 0 {
            keys.push("{org}".to_owned());
        }
        let lettered = |key: &String| key.contains(char::is_alphanumeric);
        keys.extend(read(part).tokens.into_iter().map(|token| token.key).filter(lettered));
    }
    keys
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

/// For languages in which a pack names no label, those that the language has anyway.
pub(super) fn add_general_labels(pack: &mut Pack, phrases: &Phrases) {
    for (lang, texts) in &phrases.labels {
        if pack.labels.iter().any(|label| label.lang == *lang) {
            continue;
        }
        let general = |text: &String| Label {
            text: text.clone(),
            lang: *lang,
            keys: keys(text),
            tag_only: false,
            relationships: Vec::new(),
            general: true,
        };
        pack.labels.extend(texts.iter().map(general));
    }
}
