//! `phrases.toml`: the sentences for composing, and general words for advertising.

use super::super::{Phrase, Phrases, codes};
use super::{Language, language, languages, one_of, relationship, relationships, required};
use crate::content::{At, Fields, Node, Report, parse_toml};

/// The phrases in `text`, without those that have an error.
pub(in super::super) fn phrases(text: &str, report: &mut Report<'_>) -> Phrases {
    let root = parse_toml(text, report);
    let fields = root.as_ref().and_then(|root| Fields::of(root, "phrases", &["labels", "phrase"], report));
    let Some(fields) = fields else { return Phrases::default() };
    let labels = fields.node("labels").map_or_else(Vec::new, |node| labels(node, report));
    let mut phrases: Vec<Phrase> = Vec::new();
    for node in fields.list("phrase", report) {
        let Some(found) = phrase(node, report) else { continue };
        if phrases.iter().any(|other| (other.relationship, other.lang) == (found.relationship, found.lang)) {
            report.at(&codes::TWICE, node.at, &[("name", found.relationship.code())]);
        } else {
            phrases.push(found);
        }
    }
    Phrases { phrases, labels }
}

fn labels(node: &Node, report: &mut Report<'_>) -> Vec<(Language, Vec<String>)> {
    let known = languages();
    let Some(fields) = Fields::of(node, "labels", &known, report) else { return Vec::new() };
    let texts = |lang: Language, report: &mut Report<'_>| {
        let texts = fields.texts(lang.code(), report).into_iter();
        texts.map(|text| text.value).filter(|text| !super::words::keys(text).is_empty()).collect::<Vec<_>>()
    };
    let labels = Language::ALL.map(|lang| (lang, texts(lang, report)));
    labels.into_iter().filter(|(_, texts)| !texts.is_empty()).collect()
}

fn phrase(node: &Node, report: &mut Report<'_>) -> Option<Phrase> {
    const KEYS: &[&str] = &["relationship", "lang", "full", "short", "hashtag", "unnamed"];
    let fields = Fields::of(node, "phrase", KEYS, report)?;
    let tie = required(&fields, "relationship", node.at, report)
        .and_then(|found| one_of(found, "relationship", &relationships(), relationship, report));
    let lang = required(&fields, "lang", node.at, report)
        .and_then(|found| one_of(found, "lang", &languages(), language, report));
    let full = required(&fields, "full", node.at, report).and_then(|text| holding("{org}", text, report));
    let short = required(&fields, "short", node.at, report).and_then(|text| holding("{org}", text, report));
    let hashtag = fields.text("hashtag", report).and_then(|text| holding("{tag}", text, report));
    let unnamed = fields.text("unnamed", report);
    let (full, short, unnamed) = (full?, short?, unnamed.map(|text| text.value));
    Some(Phrase { relationship: tie?, lang: lang?, full, short, hashtag, unnamed })
}

/// The text, which has to hold `placeholder` exactly once and no other brace.
fn holding(placeholder: &str, text: At<String>, report: &mut Report<'_>) -> Option<String> {
    let rest = text.value.replacen(placeholder, "", 1);
    let sound = rest.len() < text.value.len() && !rest.contains(['{', '}']);
    if !sound {
        report.at(&codes::PLACEHOLDER, text.at, &[("value", &text.value), ("placeholder", placeholder)]);
    }
    sound.then_some(text.value)
}
