//! The organisation's own rules over a shipped pack. Stricter wins; less takes effect only where it is said to be less.

use super::codes;
use super::file::{Change, Draft, PackFile, Waiver, Words};
use super::merge::{Combined, Less, Over, combine};
use super::strict::Weaker;
use super::{Aspect, Jurisdiction, Pack, Rejected, Rulebook, Weakening};
use crate::content::{Code, Report};

/// What a rule on top is, for findings.
struct Top<'a> {
    id: &'a str,
    at: usize,
    waiver: Option<&'a Waiver>,
}

/// An edited pack over the shipped one that it replaces: its rules where they are as strict, the shipped ones elsewhere.
pub(super) fn edited(shipped: &Pack, file: PackFile, book: &mut Rulebook, report: &mut Report<'_>) -> Pack {
    let PackFile { mut pack, waivers, words, places } = file;
    let key = |id: &String, version: &String| (id.clone(), version.clone());
    let tops: Vec<Top<'_>> = pack
        .rules
        .iter()
        .map(|rule| {
            let mine = key(&rule.id, &rule.version);
            let place = places.iter().find(|(id, version, _)| key(id, version) == mine);
            let waiver = waivers.iter().find(|(id, version, _)| key(id, version) == mine);
            Top { id: &rule.id, at: place.map_or(0, |(.., at)| *at), waiver: waiver.map(|(.., waiver)| waiver) }
        })
        .collect();
    let over = |(rule, top): (_, &Top<'_>)| {
        let rule: &super::Rule = rule;
        Over { rule: Box::new(|_| rule.clone()), waived: top.waiver.is_some() }
    };
    let overs: Vec<Over<'_>> = pack.rules.iter().zip(&tops).map(over).collect();
    let Combined { rules, less, .. } = combine(&shipped.rules, &overs, true);
    told(&less, &tops, &pack.jurisdiction, book, report);
    drop(overs);
    pack.rules = rules;
    keep_words(shipped, &mut pack, report);
    for word in &words {
        change(word, &mut pack, book, report);
    }
    pack
}

/// One rule of the organisation's own over the packs at `indexes`.
///
/// It sets a floor: where a pack asks for more of the same, the pack stands and nothing is said. A rule that asks for
/// more of something nowhere, and for less of it somewhere, was meant to weaken.
pub(super) fn own(draft: &Draft, indexes: &[usize], book: &mut Rulebook, report: &mut Report<'_>) {
    let over = Over { rule: Box::new(|under| draft.over(under)), waived: draft.waiver.is_some() };
    let overs = [over];
    let combined: Vec<Combined> =
        indexes.iter().map(|index| combine(&book.packs[*index].rules, &overs, false)).collect();
    if combined.iter().any(|combined| combined.rules.len() > MOST) {
        report.at(&codes::TOO_MANY, draft.at, &[("limit", &MOST.to_string())]);
        return;
    }
    let more: Vec<Aspect> = combined.iter().flat_map(|combined| combined.more.iter().copied()).collect();
    for (index, combined) in indexes.iter().zip(combined) {
        book.packs[*index].rules = combined.rules;
        let jurisdiction = book.packs[*index].jurisdiction.clone();
        let mut less = combined.less;
        less.retain(|less| draft.waiver.is_some() || !more.contains(&less.aspect.0));
        let top = Top { id: &draft.id, at: draft.at, waiver: draft.waiver.as_ref() };
        told(&less, &[top], &jurisdiction, book, report);
    }
}

/// Rules that a pack may grow to by what is laid over it.
const MOST: usize = 2048;

/// Reports every weakening: as an error where nobody said so, else as a warning and in the book.
fn told(less: &[Less], tops: &[Top<'_>], jurisdiction: &Jurisdiction, book: &mut Rulebook, report: &mut Report<'_>) {
    let mut said: Vec<(Option<usize>, &Weaker)> = Vec::new();
    for Less { over, under, aspect } in less {
        if said.contains(&(*over, aspect)) {
            continue;
        }
        said.push((*over, aspect));
        let (what, was, is) = aspect;
        let top = over.and_then(|at| tops.get(at));
        let id = top.map_or(under.as_str(), |top| top.id);
        let waiver = top.and_then(|top| top.waiver);
        let code = match (top, waiver) {
            (None, _) => &codes::REMOVED,
            (_, None) => &codes::WEAKER,
            (_, Some(_)) => &codes::WEAKENS,
        };
        let args = [
            ("rule", id),
            ("jurisdiction", jurisdiction.code()),
            ("under", under.as_str()),
            ("aspect", what.code()),
            ("was", was.as_str()),
            ("is", is.as_str()),
        ];
        report.at(code, top.map_or(0, |top| top.at), &args);
        let Some(waiver) = waiver else { continue };
        record(book, jurisdiction, id, aspect.clone(), waiver);
    }
}

fn record(book: &mut Rulebook, jurisdiction: &Jurisdiction, rule: &str, aspect: Weaker, by: &Waiver) {
    let (aspect, was, is) = aspect;
    book.weakenings.push(Weakening {
        rule: rule.to_owned(),
        jurisdiction: jurisdiction.clone(),
        aspect,
        was,
        is,
        reason: by.reason.clone(),
        decided_by: by.decided_by.clone(),
    });
}

/// Labels that the shipped pack does not know are taken out of an edited one, rejected wordings put back.
fn keep_words(shipped: &Pack, pack: &mut Pack, report: &mut Report<'_>) {
    let known = |label: &super::Label| {
        let same = |other: &&super::Label| other.lang == label.lang && other.keys == label.keys;
        let wider = |other: &super::Label| !other.tag_only || label.tag_only;
        let reach = |other: &super::Label| {
            let within = |one| other.relationships.contains(one);
            other.relationships.is_empty() || !label.relationships.is_empty() && label.relationships.iter().all(within)
        };
        shipped.labels.iter().filter(same).any(|other| wider(other) && reach(other))
    };
    let jurisdiction = pack.jurisdiction.code().to_owned();
    let mut weaker = |code: &'static Code, text: &str| {
        report.whole(code, &[("value", text), ("jurisdiction", &jurisdiction)]);
    };
    pack.labels.retain(|label| {
        let keep = known(label);
        if !keep && !label.general {
            weaker(&codes::NEW_LABEL, &label.text);
        }
        keep
    });
    for rejected in &shipped.rejected {
        if !pack.rejected.iter().any(|other| covers(other, rejected)) {
            weaker(&codes::NO_LONGER_REJECTED, &rejected.text);
            pack.rejected.push(rejected.clone());
        }
    }
    let added: Vec<_> = pack.any_language.iter().filter(|lang| !shipped.any_language.contains(lang)).copied().collect();
    for lang in added {
        weaker(&codes::NEW_LABEL, lang.code());
        pack.any_language.retain(|one| *one != lang);
    }
}

/// Is everything that `one` rejects also rejected by `other`?
fn covers(other: &Rejected, one: &Rejected) -> bool {
    let languages = other.languages.is_empty()
        || !one.languages.is_empty() && one.languages.iter().all(|lang| other.languages.contains(lang));
    other.keys == one.keys && languages && (!other.tag_only || one.tag_only)
}

/// A label more, or a wording that is accepted after all: only on somebody's decision.
pub(super) fn change(words: &Words, pack: &mut Pack, book: &mut Rulebook, report: &mut Report<'_>) {
    let jurisdiction = pack.jurisdiction.clone();
    let (text, aspect) = match &words.change {
        Change::Label(label) => {
            let known = |other: &super::Label| other.lang == label.lang && other.keys == label.keys;
            if pack.labels.iter().any(|other| known(other) && !other.tag_only && other.relationships.is_empty()) {
                return;
            }
            (&label.text, (Aspect::Label, "none".to_owned(), label.text.clone()))
        }
        Change::Accept(text, keys) => {
            let Some(rejected) = pack.rejected.iter().find(|rejected| &rejected.keys == keys) else {
                report.at(&codes::NOT_REJECTED, words.at, &[("value", text), ("jurisdiction", jurisdiction.code())]);
                return;
            };
            (text, (Aspect::Rejected, rejected.reason.clone(), "none".to_owned()))
        }
    };
    let code = match (&words.change, &words.waiver) {
        (_, Some(_)) => &codes::WEAKENS_WORD,
        (Change::Label(_), None) => &codes::NEW_LABEL,
        (Change::Accept(..), None) => &codes::NO_LONGER_REJECTED,
    };
    report.at(code, words.at, &[("value", text), ("jurisdiction", jurisdiction.code())]);
    let Some(waiver) = &words.waiver else { return };
    record(book, &jurisdiction, text, aspect, waiver);
    match &words.change {
        Change::Label(label) => pack.labels.push(label.clone()),
        Change::Accept(_, keys) => pack.rejected.retain(|rejected| &rejected.keys != keys),
    }
}
