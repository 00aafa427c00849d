//! The rulebook of an installation: the shipped packs, and what the organisation's `rules/` folder says over them.

use super::file::{self, Draft, MAX_RULES};
use super::merge::gap;
use super::shipped::{self, SHIPPED};
use super::{Case, Jurisdiction, Rulebook, codes, overlay};
use crate::content::{Diagnostic, Fields, Report, SourceFile, parse_toml, text_of};

/// Where rules stand, below the content folder.
pub(super) const FOLDER: &str = "rules/";
/// The organisation's own rules.
const COMPANY: &str = "company";
/// The sentences for composing.
const PHRASES: &str = "phrases";

impl Rulebook {
    /// The shipped packs with the files of `rules/` over them: `CODE.toml` edits a shipped pack or adds a jurisdiction,
    /// `phrases.toml` the sentences, `company.toml` holds the organisation's own rules. What is wrong is told by place;
    /// a rule with an error is left out, and what is shipped stands.
    #[must_use]
    pub fn read(files: &[SourceFile]) -> (Self, Vec<Diagnostic>) {
        let mut book = SHIPPED.clone();
        let mut found = Vec::new();
        let mut company = None;
        let mut packs = Vec::new();
        for file in files {
            let Some(name) = file.path.strip_prefix(FOLDER) else { continue };
            match name.strip_suffix(".toml") {
                _ if name == "README.md" || name.starts_with('.') => {}
                Some(COMPANY) => company = Some(file),
                Some(PHRASES) => found.extend(sentences(&mut book, file)),
                Some(name) if !name.contains('/') => packs.push((name, file)),
                _ => {
                    let mut report = Report::new(&file.path, "");
                    report.whole(&codes::UNREAD, &[]);
                    found.extend(report.into_found());
                }
            }
        }
        for (name, file) in packs {
            found.extend(pack(&mut book, name, file));
        }
        if let Some(file) = company {
            found.extend(own(&mut book, file));
        }
        found.sort_by(|a, b| (&a.path, a.place, a.code.code).cmp(&(&b.path, b.place, b.code.code)));
        (book, found)
    }
}

/// Sentences of the organisation's own take the place of those with the same relationship and language.
fn sentences(book: &mut Rulebook, file: &SourceFile) -> Vec<Diagnostic> {
    let text = match text_of(file) {
        Ok(text) => text,
        Err(report) => return report.into_found(),
    };
    let mut report = Report::new(&file.path, &text);
    let own = file::phrases(&text, &mut report);
    for phrase in own.phrases {
        let same = |other: &&mut super::Phrase| (other.relationship, other.lang) == (phrase.relationship, phrase.lang);
        match book.phrases.phrases.iter_mut().find(same) {
            Some(other) => *other = phrase,
            None => book.phrases.phrases.push(phrase),
        }
    }
    report.into_found()
}

fn pack(book: &mut Rulebook, name: &str, file: &SourceFile) -> Vec<Diagnostic> {
    if shipped::is_shipped(name, &file.bytes) {
        return Vec::new();
    }
    let text = match text_of(file) {
        Ok(text) => text,
        Err(report) => return report.into_found(),
    };
    let mut report = Report::new(&file.path, &text);
    if let Some(mut read) = file::pack(name, &text, &mut report) {
        file::add_general_labels(&mut read.pack, &book.phrases);
        let code = read.pack.jurisdiction.clone();
        // A country that gets a pack of its own may not ask for less than the one it had until now.
        let before = book.jurisdiction(code.code());
        let before = before.and_then(|code| SHIPPED.pack(&code));
        let pack = match before {
            Some(before) => Some(overlay::edited(before, read, book, &mut report)),
            None => gap(&read.pack.rules).map_or_else(
                || Some(read.pack.clone()),
                |case| {
                    tell_gap(&code, &case, &mut report);
                    None
                },
            ),
        };
        if let Some(pack) = pack {
            book.packs.retain(|other| other.jurisdiction != code);
            book.packs.push(pack);
            book.packs.sort_by(|a, b| a.jurisdiction.cmp(&b.jurisdiction));
        }
    }
    report.into_found()
}

fn tell_gap(code: &Jurisdiction, case: &Case, report: &mut Report<'_>) {
    let rewarded = if case.rewarded { "true" } else { "false" };
    let args = [
        ("jurisdiction", code.code()),
        ("relationship", case.relationship.code()),
        ("kind", case.kind.code()),
        ("rewarded", rewarded),
    ];
    report.whole(&codes::GAP, &args);
}

/// `company.toml`.
fn own(book: &mut Rulebook, file: &SourceFile) -> Vec<Diagnostic> {
    const KEYS: &[&str] = &["reward_per_share", "rule", "label", "accept", "rejected"];
    let text = match text_of(file) {
        Ok(text) => text,
        Err(report) => return report.into_found(),
    };
    let mut report = Report::new(&file.path, &text);
    let root = parse_toml(&text, &mut report);
    if let Some(fields) = root.as_ref().and_then(|root| Fields::of(root, COMPANY, KEYS, &mut report)) {
        book.reward_per_share = fields.flag("reward_per_share", &mut report).is_some_and(|flag| flag.value);
        words(book, &fields, &mut report);
        rules(book, &fields, &mut report);
    }
    report.into_found()
}

fn words(book: &mut Rulebook, fields: &Fields<'_>, report: &mut Report<'_>) {
    for (rejected, at, codes) in file::rejected(fields, report) {
        for index in packs(book, &codes, at, report) {
            book.packs[index].rejected.push(rejected.clone());
        }
    }
    for change in file::changes(fields, report) {
        for index in packs(book, &change.jurisdictions, change.at, report) {
            with_pack(book, index, |pack, book| overlay::change(&change, pack, book, report));
        }
    }
}

fn rules(book: &mut Rulebook, fields: &Fields<'_>, report: &mut Report<'_>) {
    let nodes = fields.list("rule", report);
    if let Some(node) = nodes.get(MAX_RULES) {
        report.at(&codes::TOO_MANY, node.at, &[("limit", &MAX_RULES.to_string())]);
    }
    let mut ids: Vec<String> = Vec::new();
    for node in nodes.iter().take(MAX_RULES) {
        let Some(draft) = Draft::read(node, report) else { continue };
        if ids.contains(&draft.id) {
            report.at(&codes::TWICE, draft.at, &[("name", &draft.id)]);
            continue;
        }
        if let Some(name) = draft.lacks() {
            report.at(&codes::MISSING, draft.at, &[("name", name)]);
            continue;
        }
        ids.push(draft.id.clone());
        let indexes = packs(book, &draft.jurisdictions, draft.at, report);
        overlay::own(&draft, &indexes, book, report);
    }
}

/// The packs that `codes` name; every one where they name none.
fn packs(book: &Rulebook, codes: &[String], at: usize, report: &mut Report<'_>) -> Vec<usize> {
    if codes.is_empty() {
        return (0..book.packs.len()).collect();
    }
    let mut found = Vec::new();
    for code in codes {
        let jurisdiction = book.jurisdiction(code);
        match book.packs.iter().position(|pack| Some(&pack.jurisdiction) == jurisdiction.as_ref()) {
            Some(index) if found.contains(&index) => {}
            Some(index) => found.push(index),
            None => report.at(&codes::UNKNOWN_JURISDICTION, at, &[("value", code)]),
        }
    }
    found
}

/// Works on one pack with the rest of the book at hand.
fn with_pack(book: &mut Rulebook, index: usize, work: impl FnOnce(&mut super::Pack, &mut Rulebook)) {
    let mut pack = book.packs[index].clone();
    work(&mut pack, book);
    book.packs[index] = pack;
}
