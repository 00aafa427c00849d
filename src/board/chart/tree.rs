//! The way of an item: from colleagues over networks to the people who saw it, and to those it was passed on to.

use super::mark::{Anchor, Canvas, Drawing, Figure, Ink, tenth};
use super::{FULL, WIDTH};
use crate::board::ink::Face;
use crate::lang::{Lang, number};
use crate::reach::{Report, Spread, rounded};
use crate::say;

mod outline;

use outline::outline;

/// Where it began.
#[derive(Clone, Debug, PartialEq)]
pub struct Root {
    /// Different colleagues who shared it; `None` where that is withheld.
    pub people: Option<u32>,
    /// The networks that may be told, the most people first; what follows the first five is not drawn.
    pub branches: Vec<Branch>,
    /// There are networks beside, of which nothing may be told.
    pub others: bool,
}

/// One network.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// Its name.
    pub name: String,
    /// Shares there.
    pub shares: u32,
    /// People who saw it there first-hand.
    pub spread: Spread,
}

/// Networks that are drawn.
const BRANCHES: usize = 5;
/// Left edges of colleagues, networks and people, and the width of what stands there.
const COLUMNS: [f32; 3] = [0.0, 180.0, 470.0];
const NODE: f32 = 12.0;
/// Height that the middles of the networks share, and the least of one with its words.
const PEOPLE: f32 = 150.0;
const SLOT: f32 = 50.0;
/// Thinnest flow that can still be seen.
const THIN: f32 = 3.0;
const TOP: f32 = 8.0;
const NAME: Face = Face::bold(16);
const TOLD: Face = Face::plain(15);
const SMALL: Face = Face::plain(14);

/// Part of a column, from top to bottom.
#[derive(Clone, Copy)]
struct Span {
    top: f32,
    height: f32,
}

/// The tree of a report. Flows are as wide as the middle of their range; the words beside tell the range.
///
/// The networks together are wider than the people they lead to: who sees it on two counts on both, and once on the
/// right.
#[must_use]
pub fn tree(lang: Lang, report: &Report, root: &Root) -> Figure {
    let people =
        root.people.map_or_else(|| say!(lang, "board-chart-colleagues-some"), |people| colleagues(lang, people));
    let rows = rows(lang, report, root, &people);
    let about = rows.iter().map(|row| say!(lang, "board-labelled", label = row[0].as_str(), text = row[1].as_str()));
    Figure {
        name: "tree",
        title: say!(lang, "board-chart-tree"),
        about: about.collect::<Vec<_>>().join("; "),
        heads: ["board-chart-what", "board-chart-range"].map(|key| say!(lang, key)).to_vec(),
        rows,
        wide: ways(lang, report, root, &people),
        narrow: outline(lang, report, root, &people),
    }
}

fn ways(lang: Lang, report: &Report, root: &Root, people: &str) -> Drawing {
    let branches = &root.branches[..root.branches.len().min(BRANCHES)];
    let all: f64 = branches.iter().map(|branch| branch.spread.median().max(0.0)).sum();
    let scale = |people: f64| if all > 0.0 { (people.max(0.0) / all) as f32 * PEOPLE } else { 0.0 }.max(THIN);
    let mut canvas = Canvas::default();
    let places = places(branches, scale);
    let end = places.last().map_or(TOP, |span| (span.top + span.height).max(span.top + SLOT));
    let bottom = if root.others { end + SLOT } else { end };
    let width: f32 = places.iter().map(|span| span.height).sum();
    let middle = TOP + (bottom - TOP) / 2.0;
    let source = Span { top: middle - width / 2.0, height: width };
    let direct = scale(report.direct.median()).min(width.max(THIN));
    let target = Span { top: TOP, height: direct };
    flows(&mut canvas, &places, source, target, width);
    for (branch, span) in branches.iter().zip(&places) {
        node(&mut canvas, COLUMNS[1], *span);
        words(&mut canvas, COLUMNS[1], span.top, &branch.told(lang), &branch.spread.intervals()[1].short(lang));
    }
    if root.others {
        others(&mut canvas, lang, end + 10.0);
    }
    node(&mut canvas, COLUMNS[0], source);
    let lines = NAME.wrap(people, COLUMNS[1] - NODE - 22.0, 2);
    for (line, at) in lines.iter().zip(0u8..) {
        canvas.text((NODE + 8.0, middle + 5.0 + f32::from(at) * 20.0), Anchor::Start, NAME, Ink::Text, line);
    }
    let low = readers(&mut canvas, lang, report, target, scale(report.passed_on.median()));
    let height = bottom.max(low) + 12.0;
    let note = say!(lang, "board-chart-tree-key");
    let mut y = height;
    for line in SMALL.wrap(&note, WIDTH * FULL, 3) {
        y += 19.0;
        canvas.text((0.0, y), Anchor::Start, SMALL, Ink::Muted, line);
    }
    canvas.done(y + 10.0)
}

impl Branch {
    /// Its name and how many shares it has.
    fn told(&self, lang: Lang) -> String {
        format!(
            "{} · {}",
            self.name,
            say!(lang, "board-shares", count = self.shares, shown = figure(lang, self.shares))
        )
    }
}

fn figure(lang: Lang, count: u32) -> String {
    number(lang, i64::from(count))
}

fn colleagues(lang: Lang, people: u32) -> String {
    say!(lang, "board-chart-colleagues", count = people, shown = figure(lang, people))
}

fn places(branches: &[Branch], scale: impl Fn(f64) -> f32) -> Vec<Span> {
    let mut top = TOP;
    let place = |branch: &Branch| {
        let span = Span { top, height: scale(branch.spread.median()) };
        top += span.height.max(SLOT) + 8.0;
        span
    };
    branches.iter().map(place).collect()
}

fn node(canvas: &mut Canvas, x: f32, span: Span) {
    canvas.rect((x, span.top), (NODE, span.height), Ink::Accent, 1.0);
}

/// A name and its range, right of a node.
fn words(canvas: &mut Canvas, x: f32, top: f32, name: &str, range: &str) {
    let room = COLUMNS[2] - COLUMNS[1] - NODE - 20.0;
    canvas.text((x + NODE + 8.0, top + 16.0), Anchor::Start, NAME, Ink::Text, NAME.fit(name, room));
    canvas.text((x + NODE + 8.0, top + 37.0), Anchor::Start, TOLD, Ink::Text, range);
}

/// What may not be told, as such.
fn others(canvas: &mut Canvas, lang: Lang, top: f32) {
    let x = COLUMNS[1];
    canvas.dashed(format!("M{x} {top}h{NODE}v26h-{NODE}z"), Ink::Muted);
    let room = COLUMNS[2] - COLUMNS[1] - NODE - 20.0;
    for (line, at) in SMALL.wrap(&say!(lang, "board-chart-others"), room, 2).iter().zip(0u8..) {
        canvas.text((x + NODE + 8.0, top + 12.0 + f32::from(at) * 18.0), Anchor::Start, SMALL, Ink::Muted, line);
    }
}

/// From colleagues to each network, and from each to the people first-hand.
fn flows(canvas: &mut Canvas, places: &[Span], source: Span, target: Span, width: f32) {
    let (mut from, mut to) = (source.top, target.top);
    for span in places {
        let part = span.height / width.max(1.0) * target.height;
        let leaving = Span { top: from, height: span.height };
        let arriving = Span { top: to, height: part };
        canvas.path(ribbon((COLUMNS[0] + NODE, leaving), (COLUMNS[1], *span)), Ink::Accent, 0.22);
        canvas.path(ribbon((COLUMNS[1] + NODE, *span), (COLUMNS[2], arriving)), Ink::Accent, 0.22);
        (from, to) = (from + span.height, to + part);
    }
}

/// A band from one span to another, as a path.
fn ribbon((x, from): (f32, Span), (end, to): (f32, Span)) -> String {
    let [x, end, bend] = [x, end, f32::midpoint(x, end)].map(tenth);
    let [a, b, c, d] = [from.top, to.top, to.top + to.height, from.top + from.height].map(tenth);
    format!("M{x} {a}C{bend} {a} {bend} {b} {end} {b}V{c}C{bend} {c} {bend} {d} {x} {d}z")
}

/// People first-hand, and under them those it was passed on to by some of them; the lower end of it all.
fn readers(canvas: &mut Canvas, lang: Lang, report: &Report, direct: Span, passed: f32) -> f32 {
    let x = COLUMNS[2];
    node(canvas, x, direct);
    let range = |spread: &Spread| spread.intervals()[1].short(lang);
    words(canvas, x, direct.top, &say!(lang, "board-chart-direct"), &range(&report.direct));
    let gap = (direct.top + direct.height).max(direct.top + SLOT) + 26.0;
    let below = Span { top: gap, height: passed };
    let (line, from) = (x + NODE / 2.0, direct.top + direct.height);
    canvas.dashed(format!("M{line} {}V{}", tenth(from + 4.0), tenth(gap - 4.0)), Ink::Muted);
    node(canvas, x, below);
    words(canvas, x, below.top, &say!(lang, "board-chart-passed"), &range(&report.passed_on));
    below.top + passed.max(SLOT)
}

fn rows(lang: Lang, report: &Report, root: &Root, people: &str) -> Vec<Vec<String>> {
    let told = |label: String, spread: &Spread| {
        let middle = say!(lang, "board-chart-around", middle = number(lang, rounded(spread.median())));
        vec![label, format!("{}, {middle}", spread.intervals()[1].short(lang))]
    };
    let shares: u32 = root.branches.iter().map(|branch| branch.shares).sum();
    let shares = say!(lang, "board-shares", count = shares, shown = figure(lang, shares));
    let mut rows = vec![vec![people.to_owned(), shares]];
    rows.extend(root.branches.iter().map(|branch| told(branch.told(lang), &branch.spread)));
    if root.others {
        rows.push(vec![say!(lang, "board-chart-others"), "–".to_owned()]);
    }
    rows.push(told(say!(lang, "board-chart-direct"), &report.direct));
    rows.push(told(say!(lang, "board-chart-passed"), &report.passed_on));
    rows
}
