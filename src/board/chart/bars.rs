//! Intervals as bars: the thinner, the surer.

use super::axis::Axis;
use super::mark::{Anchor, Canvas, Drawing, Figure, Ink};
use super::{FULL, NARROW, WIDTH};
use crate::board::ink::{Face, drawable};
use crate::board::names::clean;
use crate::lang::{Lang, number};
use crate::reach::{Spread, rounded};
use crate::say;

/// One bar: what it is of, and how many people.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is of, as it was typed.
    pub label: String,
    /// In people.
    pub spread: Spread,
}

/// Height of one bar with its words.
const PITCH: f32 = 66.0;
/// Where the words of a bar stand, and the middle of its marks, below its upper edge.
const WORDS: f32 = 20.0;
const MIDDLE: f32 = 42.0;
/// What the range takes under its name, where there is no room beside it.
const STACKED: f32 = 22.0;
const LABEL: Face = Face::bold(17);
const RANGE: Face = Face::plain(16);
const LEGEND: Face = Face::plain(14);
/// Thickness of the bars of the 95, 80 and 50 % intervals, and how strong their colour is.
const WIDTHS: [(f32, f32); 3] = [(4.0, 0.75), (12.0, 0.6), (20.0, 1.0)];

/// The intervals of each of `all`, on one scale. `name` tells it from other charts of a page.
#[must_use]
pub fn bars(lang: Lang, name: &'static str, title: String, all: &[Bar]) -> Figure {
    let rows: Vec<Vec<String>> = all.iter().map(|bar| row(lang, bar)).collect();
    let about = all.iter().map(|bar| sentence(lang, bar)).collect::<Vec<_>>().join(" ");
    let heads = ["board-chart-what", "board-chart-half", "board-chart-range", "board-chart-wide", "board-chart-middle"];
    let heads = heads.into_iter().map(|key| say!(lang, key)).collect();
    let wide = drawing(lang, all, WIDTH, None);
    let narrow = drawing(lang, all, NARROW, None);
    Figure { name, title, about, heads, rows, wide, narrow }
}

/// The bars on a canvas of this width; `note` stands under the legend.
pub(super) fn drawing(lang: Lang, all: &[Bar], width: f32, note: Option<&str>) -> Drawing {
    let mut canvas = Canvas::default();
    let most = all.iter().map(|bar| bar.spread.quantiles[6]).fold(0.0, f64::max);
    let axis = Axis::new(most, 2.0, width - 2.0);
    let stacked = if width < WIDTH { STACKED } else { 0.0 };
    let pitch = PITCH + stacked;
    let bottom = all.len() as f32 * pitch + 2.0;
    let tops: Vec<f32> = (0u8..).take(all.len()).map(|line| f32::from(line) * pitch).collect();
    let middle = MIDDLE + stacked;
    let bands: Vec<(f32, f32)> = tops.iter().map(|top| (top + middle - 14.0, top + middle + 14.0)).collect();
    axis.draw(&mut canvas, lang, &bands, bottom);
    for (bar, top) in all.iter().zip(tops) {
        let told = bar.spread.intervals()[1].short(lang);
        let (room, anchor, x) = if stacked > 0.0 {
            (width * FULL, Anchor::Start, 0.0)
        } else {
            (width - RANGE.width(&told) - 24.0, Anchor::End, width)
        };
        let label = LABEL.fit(&drawable(&clean(&bar.label)), room);
        canvas.text((0.0, top + WORDS), Anchor::Start, LABEL, Ink::Text, label);
        canvas.text((x, top + WORDS + stacked), anchor, RANGE, Ink::Text, told);
        draw(&mut canvas, &axis, bar, top + middle);
    }
    let mut height = legend(&mut canvas, lang, bottom + 32.0, width);
    for line in note.iter().flat_map(|note| LEGEND.wrap(note, width * FULL, 3)) {
        height += 19.0;
        canvas.text((0.0, height - 8.0), Anchor::Start, LEGEND, Ink::Muted, line);
    }
    canvas.done(height)
}

fn draw(canvas: &mut Canvas, axis: &Axis, bar: &Bar, middle: f32) {
    let [half, range, wide] = bar.spread.intervals();
    let mut piece = |low: f64, high: f64, (thick, opacity): (f32, f32)| {
        let (left, right) = (axis.at(low), axis.at(high));
        canvas.rect((left, middle - thick / 2.0), (right - left, thick), Ink::Accent, opacity);
    };
    // Side by side, not over each other: the colours would add up.
    for (outer, inner, width) in [(wide, range, WIDTHS[0]), (range, half, WIDTHS[1])] {
        piece(outer.low, inner.low, width);
        piece(inner.high, outer.high, width);
    }
    piece(half.low, half.high, WIDTHS[2]);
    let x = axis.at(bar.spread.median());
    canvas.rect((x - 1.5, middle - 14.0), (3.0, 28.0), Ink::Text, 1.0);
}

/// What the marks mean, in as many lines as it takes; the height that the chart then has.
fn legend(canvas: &mut Canvas, lang: Lang, top: f32, width: f32) -> f32 {
    let keys = ["board-chart-key-wide", "board-chart-key-range", "board-chart-key-half", "board-chart-key-middle"];
    let (mut x, mut y) = (0.0, top + 14.0);
    for (key, at) in keys.into_iter().zip(0usize..) {
        let text = say!(lang, key);
        let needed = 38.0 + LEGEND.width(&text);
        if x > 0.0 && x + needed > width {
            (x, y) = (0.0, y + 26.0);
        }
        match WIDTHS.get(at) {
            Some((thick, opacity)) => canvas.rect((x, y - 5.0 - thick / 2.0), (30.0, *thick), Ink::Accent, *opacity),
            None => canvas.rect((x + 13.5, y - 16.0), (3.0, 22.0), Ink::Text, 1.0),
        }
        for (at, line) in LEGEND.wrap(&text, (width - 38.0) * FULL, 3).into_iter().enumerate() {
            y += if at > 0 { 18.0 } else { 0.0 };
            canvas.text((x + 38.0, y), Anchor::Start, LEGEND, Ink::Muted, line);
        }
        x += needed + 26.0;
    }
    y + 12.0
}

fn row(lang: Lang, bar: &Bar) -> Vec<String> {
    let [half, range, wide] = bar.spread.intervals().map(|interval| interval.short(lang));
    vec![clean(&bar.label), half, range, wide, number(lang, rounded(bar.spread.median()))]
}

fn sentence(lang: Lang, bar: &Bar) -> String {
    let [_, range, _] = bar.spread.intervals();
    if rounded(range.high) == 0 {
        return say!(lang, "board-labelled", label = clean(&bar.label), text = range.short(lang)) + ".";
    }
    let middle = number(lang, rounded(bar.spread.median()));
    say!(lang, "board-chart-bar", label = clean(&bar.label), range = range.short(lang), middle = middle)
}
