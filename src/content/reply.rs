//! Prepared replies: short answers to what people ask under a colleague's post.
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::code;
use super::diagnostic::Diagnostic;
use super::pages;
use super::plain::plain;
use super::prose::count_words;
use super::report::Report;
use super::source::SourceFile;
use super::tree::{Fields, word};
use crate::id::Slug;
use crate::lang::Lang;

/// Where the replies live.
pub(super) const FOLDER: &str = "replies/";
/// Every key of a reply's front matter, in the order in which the docs list them.
pub const REPLY_KEYS: &[&str] = &["title", "keywords", "hand_over", "review_by"];
/// Longest answer, in words.
pub const REPLY_WORDS: usize = 150;

/// A prepared reply, in each language that it is written in; at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The name of its files: `salaries`.
    pub topic: Slug,
    /// The words, by language.
    pub versions: BTreeMap<Lang, ReplyText>,
}

/// A reply in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyText {
    /// Its language.
    pub lang: Lang,
    /// The question, as people ask it.
    pub title: String,
    /// Other words under which it is found.
    pub keywords: Vec<String>,
    /// The answer, in Markdown, as a colleague would give it.
    pub text: String,
    /// When the comms team should take over; empty for the rule that always holds.
    pub hand_over: String,
    /// The last day on which it may be relied on unread.
    pub review_by: Option<Date>,
    /// Path of its file.
    pub path: String,
}

impl Reply {
    /// The reply in `lang`, or in the other language where there is none.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Option<&ReplyText> {
        self.versions.get(&lang).or_else(|| self.versions.values().next())
    }
}

impl ReplyText {
    /// Is its day for review past? The day itself still counts as good.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.review_by.is_some_and(|day| day < today)
    }
}

/// Every reply below `replies/` in its languages without errors, by topic, and all that is wrong.
#[must_use]
pub fn parse_replies(files: &[SourceFile]) -> (BTreeMap<Slug, Reply>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let mut replies = BTreeMap::new();
    for (topic, group) in pages::in_folder(files, FOLDER, &mut found) {
        pages::check_languages(&group, &mut found);
        let mut versions = BTreeMap::new();
        for (lang, file) in &group {
            let mut report = Report::new(file.path, &file.text);
            let version = version(&file.text, *lang, &mut report);
            versions.extend(version.filter(|_| !report.has_errors()).map(|version| (*lang, version)));
            found.extend(report.into_found());
        }
        if !versions.is_empty() {
            replies.insert(topic.clone(), Reply { topic, versions });
        }
    }
    (replies, found)
}

fn version(text: &str, lang: Lang, report: &mut Report<'_>) -> Option<ReplyText> {
    let (node, body) = pages::open(text, report)?;
    let fields = Fields::of(&node, "front matter", REPLY_KEYS, report)?;
    let title = pages::needed(&fields, "title", report);
    let keywords = fields.parsed_list("keywords", "words", report, word);
    let hand_over = fields.text("hand_over", report).map(|found| found.value).unwrap_or_default();
    let review_by = fields.parsed("review_by", "day", report, day).map(|found| found.value);
    let after = text.get(body..).unwrap_or_default();
    let (answer, start) = (after.trim(), body + after.len() - after.trim_start().len());
    let words = count_words(&plain(answer));
    if words == 0 {
        report.whole(&code::EMPTY, &[]);
    }
    if words > REPLY_WORDS {
        let limit = REPLY_WORDS.to_string();
        report.at(&code::REPLY_TOO_LONG, start, &[("words", &words.to_string()), ("limit", &limit)]);
    }
    let path = report.path().to_owned();
    Some(ReplyText { lang, title, keywords, text: answer.to_owned(), hand_over, review_by, path })
}

/// `2027-06-30` and nothing else: jiff reads more forms than we promise.
fn day(text: &str) -> Option<Date> {
    (text.len() == 10).then(|| text.parse().ok()).flatten()
}

/// A warning for every reply that should have been read again before `today`.
#[must_use]
pub fn overdue(replies: &BTreeMap<Slug, Reply>, today: Date) -> Vec<Diagnostic> {
    let texts = replies.values().flat_map(|reply| reply.versions.values());
    let late = texts.filter(|text| text.is_overdue(today));
    late.flat_map(|text| {
        let mut report = Report::new(&text.path, "");
        let day = text.review_by.map(|day| day.to_string()).unwrap_or_default();
        report.whole(&code::REVIEW_OVERDUE, &[("day", &day)]);
        report.into_found()
    })
    .collect()
}
