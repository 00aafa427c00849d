//! The words of a pack: labels that are accepted, wordings that are not, and what changes either.

use super::super::{Label, Language, Pack, Phrases, Rejected, codes};
use super::{Waiver, draft, language, languages, list, one_of, relationship, relationships, required};
use crate::content::{At, Fields, Node, Report};
use crate::disclosure::{REASONS, read};

/// A label that is added, or a rejected wording that is accepted after all.
#[derive(Clone, Debug)]
pub(in super::super) struct Words {
    /// Byte offset of the table.
    pub(in super::super) at: usize,
    /// What it does.
    pub(in super::super) change: Change,
    /// The jurisdictions it is for, in the organisation's own file.
    pub(in super::super) jurisdictions: Vec<String>,
    /// That it weakens, who decided it and why.
    pub(in super::super) waiver: Option<Waiver>,
}

/// What [`Words`] do.
#[derive(Clone, Debug)]
pub(in super::super) enum Change {
    /// A label more.
    Label(Label),
    /// A wording that is no longer rejected, as its keys.
    Accept(String, Vec<String>),
}

/// `[[label]]` and `[[accept]]`.
pub(in super::super) fn changes(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<Words> {
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
pub(super) fn labels(node: &Node, report: &mut Report<'_>) -> Vec<Label> {
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
pub(in super::super) fn rejected(fields: &Fields<'_>, report: &mut Report<'_>) -> Vec<(Rejected, usize, Vec<String>)> {
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

/// For languages in which a pack names no label, those that the language has anyway.
pub(in super::super) fn add_general_labels(pack: &mut Pack, phrases: &Phrases) {
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
