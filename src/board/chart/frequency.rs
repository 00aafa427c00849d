//! How many people met it once, twice, three times or more.

use super::axis::Axis;
use super::bars::{Bar, drawing};
use super::mark::{Anchor, Canvas, Drawing, Figure, Ink};
use super::{NARROW, WIDTH};
use crate::board::ink::Face;
use crate::lang::{Lang, number};
use crate::reach::{Report, Spread, rounded};
use crate::say;

/// Height of the columns.
const HIGH: f32 = 150.0;
const TOP: f32 = 34.0;
const COLUMN: f32 = 120.0;
const NAME: Face = Face::bold(17);
const TOLD: Face = Face::plain(16);
const SMALL: Face = Face::plain(14);
const NAMES: [&str; 3] = ["board-chart-once", "board-chart-twice", "board-chart-more"];

/// First-hand readers outside by how often they met it: columns up to the middle, with a stroke over the 80 % range. Three
/// columns with their words are too wide for a phone: there they are bars.
#[must_use]
pub fn frequency(lang: Lang, report: &Report) -> Figure {
    let rows: Vec<Vec<String>> =
        report.frequency.iter().zip(NAMES).map(|(spread, key)| row(lang, key, spread)).collect();
    let about = rows.iter().map(|row| say!(lang, "board-labelled", label = row[0].as_str(), text = row[1].as_str()));
    let heads = ["board-chart-met", "board-chart-range", "board-chart-middle"].map(|key| say!(lang, key)).to_vec();
    let bars = report.frequency.iter().zip(NAMES).map(|(spread, key)| Bar { label: say!(lang, key), spread: *spread });
    Figure {
        name: "frequency",
        title: say!(lang, "board-chart-frequency"),
        about: about.collect::<Vec<_>>().join("; "),
        heads,
        rows,
        wide: columns(lang, report),
        narrow: drawing(lang, &bars.collect::<Vec<_>>(), NARROW, Some(&say!(lang, "board-chart-first-hand"))),
    }
}

fn columns(lang: Lang, report: &Report) -> Drawing {
    let mut canvas = Canvas::default();
    let most = report.frequency.iter().map(|spread| spread.quantiles[5]).fold(0.0, f64::max);
    // The scale stands upright: what an axis calls left is below.
    let axis = Axis::new(most, 0.0, HIGH);
    let base = TOP + HIGH;
    let third = WIDTH / 3.0;
    for ((spread, key), place) in report.frequency.iter().zip(NAMES).zip(0u8..) {
        let middle = third * (f32::from(place) + 0.5);
        column(&mut canvas, &axis, spread, (middle, base));
        canvas.text((middle, base + 26.0), Anchor::Middle, NAME, Ink::Text, say!(lang, key));
        let range = spread.intervals()[1].short(lang);
        canvas.text((middle, base + 49.0), Anchor::Middle, TOLD, Ink::Text, range);
        if rounded(spread.median()) > 0 {
            let around = say!(lang, "board-chart-around", middle = number(lang, rounded(spread.median())));
            canvas.text((middle, base + 69.0), Anchor::Middle, SMALL, Ink::Muted, around);
        }
    }
    canvas.rect((0.0, base), (WIDTH, 1.5), Ink::Muted, 1.0);
    let key = format!("{} {}", say!(lang, "board-chart-frequency-key"), say!(lang, "board-chart-first-hand"));
    canvas.text((0.0, base + 98.0), Anchor::Start, SMALL, Ink::Muted, SMALL.fit(&key, WIDTH));
    canvas.done(base + 110.0)
}

fn column(canvas: &mut Canvas, axis: &Axis, spread: &Spread, (middle, base): (f32, f32)) {
    let [_, range, _] = spread.intervals();
    let height = axis.at(spread.median());
    canvas.rect((middle - COLUMN / 2.0, base - height), (COLUMN, height.max(2.0)), Ink::Accent, 0.55);
    let (low, high) = (base - axis.at(range.low), base - axis.at(range.high));
    canvas.rect((middle - 1.5, high), (3.0, low - high), Ink::Text, 1.0);
    for end in [low, high] {
        canvas.rect((middle - 12.0, end - 1.5), (24.0, 3.0), Ink::Text, 1.0);
    }
}

fn row(lang: Lang, key: &str, spread: &Spread) -> Vec<String> {
    vec![say!(lang, key), spread.intervals()[1].short(lang), number(lang, rounded(spread.median()))]
}
