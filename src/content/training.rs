//! Training: one short track for each way of being at ease, or not, with social media.
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::code;
use super::diagnostic::Diagnostic;
use super::pages::{self, Named};
use super::plain::plain;
use super::prose::count_words;
use super::report::Report;
use super::source::SourceFile;
use super::tree::Fields;
use crate::lang::{Lang, did_you_mean};

/// Where the tracks live.
pub(super) const FOLDER: &str = "training/";
/// Every key of a track's front matter.
pub const TRAINING_KEYS: &[&str] = &["title"];
/// Fewest and most steps of a track.
pub const STEPS: std::ops::RangeInclusive<usize> = 4..=6;
/// Longest step, in words.
pub const STEP_WORDS: usize = 120;

/// How familiar somebody is with social media, in their own eyes. Theirs alone to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It is second nature.
    Native,
    /// Learnt late.
    Late,
    /// Would rather not.
    Reluctant,
    /// Objects to it.
    Objector,
    /// Begins.
    Beginner,
}

impl Level {
    /// Every level, in the order in which they are offered: whoever begins finds their own first.
    pub const ALL: [Self; 5] = [Self::Beginner, Self::Late, Self::Native, Self::Reluctant, Self::Objector];

    /// The code in file names and in the database: `native`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Late => "late",
            Self::Reluctant => "reluctant",
            Self::Objector => "objector",
            Self::Beginner => "beginner",
        }
    }

    /// The level with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// The track of one level, in each language that it is written in; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// For whom.
    pub level: Level,
    /// The words, by language.
    pub courses: BTreeMap<Lang, Course>,
}

/// A track in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Its language.
    pub lang: Lang,
    /// What it is called where people choose.
    pub title: String,
    /// What stands before the first step, in Markdown: for whom it is. May be empty.
    pub intro: String,
    /// The steps, in order; at least one.
    pub steps: Vec<Step>,
}

/// One step: what can be read in a minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its headline, plain.
    pub title: String,
    /// Markdown.
    pub text: String,
}

impl Track {
    /// The track in `lang`, or in the other language where there is none.
    #[must_use]
    pub fn course(&self, lang: Lang) -> Option<&Course> {
        self.courses.get(&lang).or_else(|| self.courses.values().next())
    }
}

/// Every track below `training/` in its languages without errors, and all that is wrong.
#[must_use]
pub fn parse_training(files: &[SourceFile]) -> (BTreeMap<Level, Track>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut tracks = BTreeMap::new();
    for (name, group) in pages::in_folder(files, FOLDER, &mut found) {
        let Some(level) = Level::parse(name.as_str()) else {
            found.extend(group.values().flat_map(|file| unknown(file, name.as_str())));
            continue;
        };
        pages::check_languages(&group, &mut found);
        let mut courses = BTreeMap::new();
        for (lang, file) in &group {
            let mut report = Report::new(file.path, &file.text);
            let course = course(&file.text, *lang, &mut report);
            courses.extend(course.filter(|_| !report.has_errors()).map(|course| (*lang, course)));
            found.extend(report.into_found());
        }
        check_lengths(&courses, &group, &mut found);
        if !courses.is_empty() {
            tracks.insert(level, Track { level, courses });
        }
    }
    (tracks, found)
}

fn unknown(file: &Named<'_>, name: &str) -> Vec<Diagnostic> {
    let known = Level::ALL.map(Level::code);
    let near = did_you_mean(name, known).unwrap_or("none");
    let mut report = Report::new(file.path, "");
    report.whole(&code::UNKNOWN_LEVEL, &[("value", name), ("near", near), ("known", &known.join(", "))]);
    report.into_found()
}

fn course(text: &str, lang: Lang, report: &mut Report<'_>) -> Option<Course> {
    let (node, body) = pages::open(text, report)?;
    let fields = Fields::of(&node, "front matter", TRAINING_KEYS, report)?;
    let title = pages::needed(&fields, "title", report);
    let words = text.get(body..).unwrap_or_default();
    let headings = headings(words);
    let piece = |range: Range<usize>| words.get(range).unwrap_or_default();
    let ends = headings.iter().skip(1).map(|next| next.start).chain([words.len()]);
    let steps: Vec<Step> = headings
        .iter()
        .zip(ends)
        .map(|(heading, end)| {
            let step = Step { title: plain(piece(heading.clone())), text: piece(heading.end..end).trim().to_owned() };
            check_step(&step, body + heading.start, report);
            step
        })
        .collect();
    match steps.len() {
        0 => report.whole(&code::NO_STEPS, &[]),
        count if !STEPS.contains(&count) => report.whole(&code::STEP_COUNT, &[("count", &count.to_string())]),
        _ => {}
    }
    let intro = piece(0..headings.first()?.start).trim().to_owned();
    Some(Course { lang, title, intro, steps })
}

/// Where the headings of the second level stand: each begins a step.
fn headings(markdown: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(markdown, Options::empty()).into_offset_iter();
    let second = |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }));
    events.filter(|(event, _)| second(event)).map(|(_, range)| range).collect()
}

fn check_step(step: &Step, at: usize, report: &mut Report<'_>) {
    let words = count_words(&plain(&step.text));
    if words > STEP_WORDS {
        report.at(&code::STEP_TOO_LONG, at, &[("words", &words.to_string()), ("limit", &STEP_WORDS.to_string())]);
    }
    if words == 0 {
        report.at(&code::EMPTY, at, &[]);
    }
}

/// Whoever changes language in the middle of a track stays at their step: both must have as many.
fn check_lengths(courses: &BTreeMap<Lang, Course>, group: &BTreeMap<Lang, Named<'_>>, found: &mut Vec<Diagnostic>) {
    let [first, second] = Lang::ALL;
    let (Some(one), Some(other), Some(file)) = (courses.get(&first), courses.get(&second), group.get(&second)) else {
        return;
    };
    if one.steps.len() != other.steps.len() {
        let mut report = Report::new(file.path, "");
        let counts = (other.steps.len().to_string(), one.steps.len().to_string());
        report.whole(&code::STEPS_DIFFER, &[("count", &counts.0), ("other", &counts.1)]);
        found.extend(report.into_found());
    }
}
