//! What can be wrong with a document: every code, whether it stops the estimate, and its words.

use serde::Serialize;

use super::place::{Path, Position, Step, locate, write};
use crate::lang::{Lang, number, say};

/// What is wrong. Each is a row of [`CODES`], in the same order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// More than [`super::MOST_BYTES`].
    TooLarge,
    /// Other bytes than UTF-8.
    NotUtf8,
    /// No JSON, or more than one document.
    NotJson,
    /// Another kind of value than expected.
    WrongType,
    /// A field that has to be there.
    MissingField,
    /// A field that nobody reads.
    UnknownField,
    /// The same key twice in one object.
    DuplicateKey,
    /// The same id twice in one list.
    DuplicateId,
    /// Empty, too long, or with control characters.
    BadId,
    /// Nobody has this id.
    UnknownPerson,
    /// No item has this id.
    UnknownItem,
    /// Nobody belongs to this team.
    UnknownTeam,
    /// No network has this code.
    UnknownNetwork,
    /// Negative, fractional or absurdly large.
    OutOfRange,
    /// A list that is too long.
    TooMany,
    /// A text that is no number of connections.
    BadAudience,
    /// An exact number and a lower bound at once.
    TwoAudiences,
    /// Not 16 hexadecimal digits.
    BadPseudonym,
    /// Samples without the threshold under which they were made.
    ThetaMissing,
    /// Fewer people work there than the document lists.
    HeadcountBelowPeople,
    /// The same pseudonym twice in one sample.
    SampleRepeated,
    /// Pseudonyms that this threshold would not have kept.
    SampleAboveTheta,
    /// More pseudonyms than connections.
    SampleAboveCount,
    /// A number of pseudonyms that this threshold and count do not give.
    SampleImplausible,
    /// Nobody in it is known to a colleague, while colleagues share many.
    SampleAlone,
    /// Colleagues' pseudonyms that no sample can hold.
    InsideAboveTheta,
    /// The same person, item and network twice.
    DuplicateShare,
    /// More people than times shown.
    ReachedAboveImpressions,
    /// More than [`super::MOST_PER_CONNECTION`] for each connection.
    FigureImpossible,
    /// Figures that can be and hardly ever are; see [`super::super::figures::check`].
    FigureRare,
    /// Passed on more often than shown.
    RepostsAboveImpressions,
    /// More than [`super::MOST_PER_CONNECTION`] for each connection of the sharers.
    ClicksImpossible,
}

/// A row of [`CODES`].
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which.
    pub code: Code,
    /// Its name in answers; never changes.
    pub name: &'static str,
    /// Is the document refused? Else what is wrong is left out, and the rest is answered.
    pub refuses: bool,
    /// The message.
    pub key: &'static str,
}

const fn row(code: Code, name: &'static str, refuses: bool, key: &'static str) -> Row {
    Row { code, name, refuses, key }
}

/// Every code. What a schema can see, and references that lead nowhere, are the mistake of whoever wrote the document:
/// it is refused. What only the data shows (a sample, a figure) disturbs nothing else; what is only rare is kept.
pub const CODES: &[Row] = &[
    row(Code::TooLarge, "TOO_LARGE", true, "reach-door-too-large"),
    row(Code::NotUtf8, "NOT_UTF8", true, "reach-door-not-utf8"),
    row(Code::NotJson, "NOT_JSON", true, "reach-door-not-json"),
    row(Code::WrongType, "WRONG_TYPE", true, "reach-door-wrong-type"),
    row(Code::MissingField, "MISSING_FIELD", true, "reach-door-missing-field"),
    row(Code::UnknownField, "UNKNOWN_FIELD", true, "reach-door-unknown-field"),
    row(Code::DuplicateKey, "DUPLICATE_KEY", true, "reach-door-duplicate-key"),
    row(Code::DuplicateId, "DUPLICATE_ID", true, "reach-door-duplicate-id"),
    row(Code::BadId, "BAD_ID", true, "reach-door-bad-id"),
    row(Code::UnknownPerson, "UNKNOWN_PERSON", true, "reach-door-unknown-person"),
    row(Code::UnknownItem, "UNKNOWN_ITEM", true, "reach-door-unknown-item"),
    row(Code::UnknownTeam, "UNKNOWN_TEAM", true, "reach-door-unknown-team"),
    row(Code::UnknownNetwork, "UNKNOWN_NETWORK", true, "reach-door-unknown-network"),
    row(Code::OutOfRange, "OUT_OF_RANGE", true, "reach-door-out-of-range"),
    row(Code::TooMany, "TOO_MANY", true, "reach-door-too-many"),
    row(Code::BadAudience, "BAD_AUDIENCE", true, "reach-audience-unreadable"),
    row(Code::TwoAudiences, "TWO_AUDIENCES", true, "reach-door-two-audiences"),
    row(Code::BadPseudonym, "BAD_PSEUDONYM", true, "reach-door-bad-pseudonym"),
    row(Code::ThetaMissing, "THETA_MISSING", true, "reach-door-theta-missing"),
    row(Code::HeadcountBelowPeople, "HEADCOUNT_BELOW_PEOPLE", false, "reach-door-headcount"),
    row(Code::SampleRepeated, "SAMPLE_REPEATED", false, "reach-door-sample-repeated"),
    row(Code::SampleAboveTheta, "SAMPLE_ABOVE_THETA", false, "reach-door-sample-above-theta"),
    row(Code::SampleAboveCount, "SAMPLE_ABOVE_COUNT", false, "reach-door-sample-above-count"),
    row(Code::SampleImplausible, "SAMPLE_IMPLAUSIBLE", false, "reach-door-sample-implausible"),
    row(Code::SampleAlone, "SAMPLE_ALONE", false, "reach-door-sample-alone"),
    row(Code::InsideAboveTheta, "INSIDE_ABOVE_THETA", false, "reach-door-inside-above-theta"),
    row(Code::DuplicateShare, "DUPLICATE_SHARE", false, "reach-door-duplicate-share"),
    row(Code::ReachedAboveImpressions, "REACHED_ABOVE_IMPRESSIONS", false, "reach-door-reached-above"),
    row(Code::FigureImpossible, "FIGURE_IMPOSSIBLE", false, "reach-door-figure-impossible"),
    row(Code::FigureRare, "FIGURE_RARE", false, "reach-door-figure-rare"),
    row(Code::RepostsAboveImpressions, "REPOSTS_ABOVE_IMPRESSIONS", false, "reach-door-reposts-above"),
    row(Code::ClicksImpossible, "CLICKS_IMPOSSIBLE", false, "reach-door-clicks-impossible"),
];

impl Code {
    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static Row {
        &CODES[self as usize]
    }
}

/// Something that a message says: numbers are written as its reader writes them.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Word {
    Text(String),
    Number(i64),
}

impl From<&str> for Word {
    /// Without what would garble the answer that quotes it, and never long.
    fn from(text: &str) -> Self {
        let garbles = |c: &char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        Self::Text(text.chars().filter(|c| !garbles(c)).take(64).collect())
    }
}

impl From<u64> for Word {
    /// Beyond what is written with separators, as bare digits.
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
    }
}

impl Word {
    /// Names of the program's own, all of them: whoever wrote another one looks for the right one here.
    pub(super) fn names(names: &[&str]) -> Self {
        Self::Text(names.join(", "))
    }
}

impl From<usize> for Word {
    fn from(number: usize) -> Self {
        Self::from(number as u64)
    }
}

/// One thing that is wrong, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What.
    pub code: Code,
    /// Where, from the document down.
    pub steps: Vec<Step>,
    /// Where, in the text.
    pub position: Position,
    /// The key itself is wrong, not its value.
    by_key: bool,
    args: Vec<(&'static str, Word)>,
}

/// A problem as it is written into an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Stable name.
    pub code: &'static str,
    /// What is wrong and what to do, for a person.
    pub message: String,
    /// `$.items[0].shares[1].person`.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Problem {
    /// A problem of the bytes, at a known place.
    pub(super) fn at(code: Code, position: Position, args: Vec<(&'static str, Word)>) -> Self {
        Self { code, steps: vec![], position, by_key: false, args }
    }

    /// What is wrong and what to do, in words.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let mut args = vec![];
        for (name, word) in &self.args {
            args.push(match word {
                Word::Text(text) => (*name, text.as_str().into()),
                Word::Number(count) => (*name, number(lang, *count).into()),
            });
        }
        say(lang, self.code.row().key, &args)
    }

    /// As it is written into an answer.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Told {
        let Position { line, column } = self.position;
        Told { code: self.code.row().name, message: self.message(lang), path: write(&self.steps), line, column }
    }
}

/// What was found while reading: the first [`super::MOST_TOLD`] of each kind, and how many more.
#[derive(Debug, Default)]
pub(super) struct Problems {
    pub(super) errors: Found,
    pub(super) warnings: Found,
}

/// Problems of one kind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The first of them.
    pub listed: Vec<Problem>,
    /// How many there are beside these.
    pub more: usize,
}

impl Problems {
    /// Notes what is wrong with the value at `path`. Words are made only where they will be read: a document may have
    /// millions of mistakes.
    pub(super) fn note(&mut self, code: Code, path: &Path<'_>, args: impl FnOnce() -> Vec<(&'static str, Word)>) {
        self.add(code, path, false, args);
    }

    /// Notes what is wrong with the key that `path` ends in.
    pub(super) fn note_key(&mut self, code: Code, path: &Path<'_>, args: impl FnOnce() -> Vec<(&'static str, Word)>) {
        self.add(code, path, true, args);
    }

    fn add(&mut self, code: Code, path: &Path<'_>, by_key: bool, args: impl FnOnce() -> Vec<(&'static str, Word)>) {
        let found = if code.row().refuses { &mut self.errors } else { &mut self.warnings };
        if found.listed.len() < super::MOST_TOLD {
            let position = Position { line: 1, column: 1 };
            found.listed.push(Problem { code, steps: path.steps(), position, by_key, args: args() });
        } else {
            found.more += 1;
        }
    }
}

impl Found {
    /// Looks up where everything stands, and puts it into the order of the text.
    pub(super) fn place(&mut self, text: &str) {
        if self.listed.is_empty() {
            return;
        }
        let sought: Vec<_> = self.listed.iter().map(|problem| (problem.steps.clone(), problem.by_key)).collect();
        for (problem, position) in self.listed.iter_mut().zip(locate(text, &sought)) {
            problem.position = position;
        }
        self.listed.sort_by_key(|problem| (problem.position.line, problem.position.column));
    }
}
