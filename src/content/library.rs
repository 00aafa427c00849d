//! The whole content folder, read at once.
use std::collections::{BTreeMap, BTreeSet};

use super::approvals::{APPROVALS, Approval, orphans, parse_approvals};
use super::brand::{BRAND, Brand, parse_brand};
use super::charter::{self, Charter, parse_charter};
use super::code;
use super::diagnostic::Diagnostic;
use super::feeds::{FEEDS, FeedSource, parse_feeds};
use super::item::Item;
use super::items::{self, parse_under};
use super::reply::{self, Reply, parse_replies};
use super::report::Report;
use super::source::{SourceFile, text_of};
use super::state::{State, state_of};
use super::training::{self, Level, Track, parse_training};
use crate::id::{ItemId, Millis, Slug};
use crate::lang::{Lang, did_you_mean};

/// What other rooms read: known, and not looked at here.
const ELSEWHERE: [&str; 4] = ["schedules.toml", "images/", "rules/", "README.md"];

/// Everything that a content folder says, as far as it is free of errors.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The items, by id.
    pub items: BTreeMap<ItemId, Item>,
    /// The organisation.
    pub brand: Brand,
    /// The charter, where there is one.
    pub charter: Option<Charter>,
    /// The approvals that stand beside the content, oldest first as written. Believed or not by configuration.
    pub approvals: Vec<Approval>,
    /// The training tracks, by level.
    pub training: BTreeMap<Level, Track>,
    /// The prepared replies, by topic.
    pub replies: BTreeMap<Slug, Reply>,
    /// The feeds that are followed, by name.
    pub feeds: BTreeMap<Slug, FeedSource>,
}

impl Library {
    /// Where `item` stands by the approvals beside it alone, as many of them as the brand asks for.
    #[must_use]
    pub fn state(&self, item: &Item) -> State {
        state_of(item, &self.approvals, None, &self.brand.approval)
    }

    /// The approved items that embargo and expiry let through at `now`, in the order of the queue: `order`, then id.
    #[must_use]
    pub fn approved(&self, now: Millis) -> Vec<&Item> {
        let fit = |item: &&Item| item.current(now) && self.state(item) == State::Approved;
        let mut items: Vec<&Item> = self.items.values().filter(fit).collect();
        items.sort_by_key(|item| item.order);
        items
    }
}

/// Reads a content folder. What is wrong is listed by path and place; what has errors is left out, the rest is used.
#[must_use]
pub fn read(files: &[SourceFile]) -> (Library, Vec<Diagnostic>) {
    let mut found = Vec::new();
    let brand = toml_file(files, BRAND, &mut found, parse_brand).unwrap_or_default();
    let approvals = toml_file(files, APPROVALS, &mut found, parse_approvals).unwrap_or_default();
    let feeds = toml_file(files, FEEDS, &mut found, parse_feeds).unwrap_or_default();
    let (items, in_items) = parse_under(files, &brand);
    let (charter, in_charter) = parse_charter(files);
    let (training, in_training) = parse_training(files);
    let (replies, in_replies) = parse_replies(files);
    found.extend(in_items.into_iter().chain(in_charter).chain(in_training).chain(in_replies));
    found.extend(orphans(&approvals, &named_items(files)));
    found.extend(strangers(&brand, &items));
    found.extend(files.iter().filter_map(unexpected));
    found.sort_by(|a, b| (&a.path, a.place, a.code.code).cmp(&(&b.path, b.place, b.code.code)));
    let items = items.into_iter().map(|item| (item.id.clone(), item)).collect();
    (Library { items, brand, charter, approvals, training, replies, feeds }, found)
}

fn toml_file<T>(
    files: &[SourceFile],
    path: &str,
    found: &mut Vec<Diagnostic>,
    parse: impl FnOnce(&str, &str) -> (T, Vec<Diagnostic>),
) -> Option<T> {
    match text_of(files.iter().rfind(|f| f.path == path)?) {
        Ok(text) => {
            let (value, diagnostics) = parse(path, &text);
            found.extend(diagnostics);
            Some(value)
        }
        Err(report) => {
            found.extend(report.into_found());
            None
        }
    }
}

/// Warns of campaigns that have rules of their own and no item: a slip would leave items with too few approvals.
fn strangers(brand: &Brand, items: &[Item]) -> Vec<Diagnostic> {
    let used: BTreeSet<&str> = items.iter().filter_map(|item| item.campaign.as_deref()).collect();
    let mut report = Report::new(BRAND, "");
    for name in brand.approval.campaigns.keys().filter(|name| !used.contains(name.as_str())) {
        let near = did_you_mean(name, used.iter().copied()).unwrap_or("none");
        report.whole(&code::CAMPAIGN_UNUSED, &[("name", name), ("near", near)]);
    }
    report.into_found()
}

/// The ids that item files bear, also of items with errors: an approval for one of those is no orphan.
fn named_items(files: &[SourceFile]) -> Vec<&str> {
    fn stem(path: &str) -> Option<&str> {
        Some(path.strip_prefix(items::FOLDER)?.strip_suffix(".md")?.rsplit_once('.')?.0)
    }
    files.iter().filter_map(|file| stem(&file.path)).collect()
}

/// A warning where nobody will ever look.
fn unexpected(file: &SourceFile) -> Option<Diagnostic> {
    let path = file.path.as_str();
    let hidden = path.split('/').any(|part| part.starts_with('.'));
    let folders = [items::FOLDER, training::FOLDER, reply::FOLDER];
    let ours = [BRAND, APPROVALS, FEEDS].contains(&path) || folders.iter().any(|folder| path.starts_with(folder));
    let charter = Lang::ALL.into_iter().any(|lang| path == charter::path(lang) || path == charter::changes_path(lang));
    let elsewhere = ELSEWHERE.iter().any(|p| path == *p || (p.ends_with('/') && path.starts_with(p)));
    if hidden || ours || charter || elsewhere {
        return None;
    }
    let mut report = Report::new(path, "");
    report.whole(&code::UNEXPECTED_FILE, &[]);
    report.into_found().pop()
}
