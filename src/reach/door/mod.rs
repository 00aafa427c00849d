//! The door of `portevoix reach estimate`: one JSON document in, one out. Bytes come in, values go out; who reads and
//! writes them stands elsewhere.
//!
//! [`read`] tells every mistake of a document at once, each with a stable code, its path and its line and column. What
//! a schema could see, and references that lead nowhere, refuse the document; a sample or a figure that cannot be is
//! left out with a warning, and nothing else is disturbed: [`CODES`].
//!
//! The tree of the document is serde's ([`node`](self)), the fields are taken from it by hand: a derived reader stops
//! at the first mistake, knows no path and speaks English only.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::MOST_SHOWN;
use super::{Belief, Company, MOST_THETA};
use crate::network::Network;

mod answer;
mod ask;
mod fields;
mod items;
mod node;
mod people;
mod place;
mod problem;
mod sample;

pub use answer::{Answer, Estimated, Refusal, reports};
pub use ask::Asked;
use fields::Fields;
use node::Node;
use people::People;
use place::Path;
pub use place::{Position, Step};
use problem::Problems;
pub use problem::{CODES, Code, Found, Problem, Row, Told};

/// Largest document, in bytes.
pub const MOST_BYTES: usize = 100_000_000;
/// Most people in a document.
pub const MOST_PEOPLE: usize = 100_000;
/// Most items in a document.
pub const MOST_ITEMS: usize = 10_000;
/// Most shares in a document, of all items together.
pub const MOST_SHARES: usize = 1_000_000;
/// Most questions in a document.
pub const MOST_ASKED: usize = 10_000;
/// Most shares of all questions together: each is looked at as often as it is asked about, which is minutes of work.
pub const MOST_LOOKED_AT: usize = 10_000_000;
/// Highest figure of a network and highest number of clicks.
pub const MOST_FIGURE: u64 = MOST_SHOWN;
/// A post is not shown more often than this for each connection of its author, nor a link clicked more often.
pub const MOST_PER_CONNECTION: u64 = 100;
/// Longest id, in characters.
pub const LONGEST_ID: usize = 200;
/// So many errors and so many warnings are told, each with its place; of the others only how many there are.
pub const MOST_TOLD: usize = 100;

/// The JSON Schema of the document.
pub const SCHEMA: &str = include_str!("../../../docs/schema/reach-estimate.schema.json");

/// A document that can be answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Decides the draws.
    pub seed: u64,
    /// As the document says it.
    pub theta: Option<f64>,
    /// What is known.
    pub company: Company,
    /// The names of `company.members`.
    pub people: Vec<String>,
    /// The names of `company.items`.
    pub items: Vec<String>,
    /// What is asked, each name once.
    pub asked: Vec<Asked>,
    /// What was left out, and why.
    pub warnings: Found,
}

/// Reads a document of at most [`MOST_BYTES`].
///
/// # Errors
/// All that is wrong with it, in the order of the text.
pub fn read(bytes: &[u8]) -> Result<Document, Found> {
    let one = |problem| Found { listed: vec![problem], more: 0 };
    let text = text(bytes).map_err(one)?;
    let tree: Node<'_> = serde_json::from_str(text).map_err(|error| one(not_json(text, &error)))?;
    let mut problems = Problems::default();
    let document = document(&tree, &mut problems);
    problems.errors.place(text);
    problems.warnings.place(text);
    match document {
        Some(document) if problems.errors.listed.is_empty() => Ok(Document { warnings: problems.warnings, ..document }),
        _ => Err(problems.errors),
    }
}

/// The text without the mark that Windows puts in front.
fn text(bytes: &[u8]) -> Result<&str, Problem> {
    let start = Position { line: 1, column: 1 };
    if bytes.len() > MOST_BYTES {
        return Err(Problem::at(Code::TooLarge, start, vec![("most", MOST_BYTES.into())]));
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let good = str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
        let at = Position::of(good, good.len());
        Problem::at(Code::NotUtf8, at, vec![("at", (error.valid_up_to() + 1).into())])
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// serde_json counts the bytes that it has read of a line; people count characters.
fn not_json(text: &str, error: &serde_json::Error) -> Problem {
    let lines: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = Position::of(text, (lines + error.column()).saturating_sub(1));
    let at = Position { line: error.line().max(1), ..at };
    let told = error.to_string();
    let reason = told.split(" at line ").next().unwrap_or_default();
    Problem::at(Code::NotJson, at, vec![("reason", reason.into())])
}

/// `None` only where the errors say why.
fn document(tree: &Node<'_>, problems: &mut Problems) -> Option<Document> {
    let names = &["seed", "theta", "headcount", "people", "inside", "by_account", "beliefs", "items", "ask"];
    let root = Path::Root;
    let fields = Fields::of(tree, &root, names, problems)?;
    let seed = fields.whole("seed", 0..=u64::MAX, problems).unwrap_or_default();
    let theta = fields.get("theta").and_then(|node| fields::share(node, &root.key("theta"), false, problems));
    let by_account = by_account(&fields, &root, problems);
    let below = root.key("people");
    let mut people = people::people(fields.list("people", MOST_PEOPLE, problems), &below, theta, problems);
    let inside = inside(&fields, &root, theta, problems);
    if fields.get("theta").is_none() && (people.sampled || !inside.is_empty()) {
        problems.note(Code::ThetaMissing, &root, Vec::new);
    }
    people::without_strangers(&mut people, &by_account, &inside, &below, problems);
    let headcount = headcount(&fields, &root, &people, problems);
    let items = items::items(fields.list("items", MOST_ITEMS, problems), &root.key("items"), &people, problems);
    let asked = match fields.get("ask") {
        Some(node) => ask::asked(node, &root.key("ask"), &people, &items, problems),
        None => ask::each(&items),
    };
    let beliefs = beliefs(&fields, &root, problems);
    let theta_used = theta.unwrap_or(MOST_THETA);
    let company = Company {
        theta: theta_used,
        headcount,
        members: people.members,
        inside,
        by_account,
        items: items.items,
        beliefs,
    };
    Some(Document { seed, theta, company, people: people.ids, items: items.ids, asked, warnings: Found::default() })
}

fn headcount(fields: &Fields<'_, '_>, root: &Path<'_>, people: &People, problems: &mut Problems) -> u32 {
    let told = fields.people("headcount", super::MOST_AUDIENCE, problems).unwrap_or_default();
    let listed = u32::try_from(people.members.len()).unwrap_or(u32::MAX);
    if told > 0 && told < listed {
        problems.note(Code::HeadcountBelowPeople, &root.key("headcount"), || {
            vec![("told", u64::from(told).into()), ("listed", u64::from(listed).into())]
        });
        return 0;
    }
    told
}

fn inside(fields: &Fields<'_, '_>, root: &Path<'_>, theta: Option<f64>, problems: &mut Problems) -> BTreeSet<u64> {
    let path = root.key("inside");
    let list = fields.list("inside", MOST_BYTES, problems);
    let values: BTreeSet<u64> = sample::pseudonyms(list, &path, problems).unwrap_or_default().into_iter().collect();
    let Some(theta) = theta else { return values };
    let kept: BTreeSet<u64> = values.range(..crate::reach::sample::threshold_of(theta)).copied().collect();
    if kept.len() < values.len() {
        problems.note(Code::InsideAboveTheta, &path, || vec![("n", (values.len() - kept.len()).into())]);
    }
    kept
}

fn by_account(fields: &Fields<'_, '_>, root: &Path<'_>, problems: &mut Problems) -> BTreeSet<Network> {
    let path = root.key("by_account");
    let mut found = BTreeSet::new();
    for (index, node) in fields.list("by_account", MOST_BYTES, problems).iter().enumerate() {
        let path = path.index(index);
        let code = fields::id(node, &path, problems);
        found.extend(code.and_then(|code| people::network(&code, &path, false, problems)));
    }
    found
}

fn beliefs(fields: &Fields<'_, '_>, root: &Path<'_>, problems: &mut Problems) -> BTreeMap<Network, Belief> {
    let path = root.key("beliefs");
    let mut found = BTreeMap::new();
    let entries = fields.get("beliefs").and_then(|node| fields::entries(node, &path, problems));
    for (code, node) in entries.into_iter().flatten() {
        let path = path.key(code);
        let network = people::network(code, &path, true, problems);
        let Some(fields) = Fields::of(node, &path, &["visibility"], problems) else { continue };
        let visibility = fields.get("visibility");
        let below = path.key("visibility");
        let visibility = visibility.and_then(|node| fields::share(node, &below, true, problems));
        found.extend(network.zip(visibility.map(|visibility| Belief { visibility })));
    }
    found
}

#[cfg(test)]
mod tests;
