//! The way of an item on a phone: from top to bottom, what the [`tree`](super::tree()) shows from left to right.

use super::super::mark::{Anchor, Canvas, Drawing, Ink};
use super::super::{FULL, NARROW};
use super::{BRANCHES, NAME, Root, SMALL, THIN, TOLD};
use crate::lang::Lang;
use crate::reach::{Report, Spread};
use crate::say;

/// How far in the networks stand, and those it was passed on to.
const INDENT: f32 = 26.0;
/// Where the lines stand that lead down.
const LINE: f32 = 5.0;
/// Height of a bar.
const BAR: f32 = 12.0;

/// The outline of a report. Bars are as long as the middle of their range.
pub(super) fn outline(lang: Lang, report: &Report, root: &Root, people: &str) -> Drawing {
    let branches = &root.branches[..root.branches.len().min(BRANCHES)];
    let all: f64 = branches.iter().map(|branch| branch.spread.median().max(0.0)).sum();
    let room = NARROW - INDENT;
    let scale = |people: f64| if all > 0.0 { (people.max(0.0) / all) as f32 * room } else { 0.0 }.clamp(THIN, room);
    let mut canvas = Canvas::default();
    let step = |canvas: &mut Canvas, (x, y): (f32, f32), name: &str, spread: &Spread| {
        node(canvas, (x, y), name, Some(&spread.intervals()[1].short(lang)), scale(spread.median()))
    };
    let mut y = node(&mut canvas, (0.0, 0.0), people, None, room);
    let from = y;
    for branch in branches {
        let top = y + 12.0;
        y = step(&mut canvas, (INDENT, top), &branch.told(lang), &branch.spread);
        canvas.rect((LINE, y - BAR / 2.0), (INDENT - LINE - 4.0, 1.5), Ink::Muted, 1.0);
    }
    if root.others {
        y += 12.0;
        for line in SMALL.wrap(&say!(lang, "board-chart-others"), room * FULL, 3) {
            y += 18.0;
            canvas.text((INDENT, y), Anchor::Start, SMALL, Ink::Muted, line);
        }
    }
    let direct = y + 18.0;
    canvas.rect((LINE, from + 4.0), (1.5, direct - from - 4.0), Ink::Muted, 1.0);
    y = step(&mut canvas, (0.0, direct), &say!(lang, "board-chart-direct"), &report.direct);
    let passed = y + 12.0;
    let end = step(&mut canvas, (INDENT, passed), &say!(lang, "board-chart-passed"), &report.passed_on);
    let across = INDENT - LINE - 4.0;
    canvas.dashed(format!("M{LINE} {}V{}h{across}", y + 4.0, end - BAR / 2.0), Ink::Muted);
    y = end + 12.0;
    for line in SMALL.wrap(&say!(lang, "board-chart-outline-key"), NARROW * FULL, 8) {
        y += 19.0;
        canvas.text((0.0, y), Anchor::Start, SMALL, Ink::Muted, line);
    }
    canvas.done(y + 10.0)
}

/// A name, its range and its bar below each other; where it ends.
fn node(canvas: &mut Canvas, (x, y): (f32, f32), name: &str, range: Option<&str>, long: f32) -> f32 {
    let mut y = y + 16.0;
    canvas.text((x, y), Anchor::Start, NAME, Ink::Text, NAME.fit(name, (NARROW - x) * FULL));
    if let Some(range) = range {
        y += 20.0;
        canvas.text((x, y), Anchor::Start, TOLD, Ink::Text, range);
    }
    canvas.rect((x, y + 8.0), (long, BAR), Ink::Accent, 1.0);
    y + 8.0 + BAR
}
