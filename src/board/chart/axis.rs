//! From people to pixels, beginning at nobody: a bar that starts elsewhere would lie.

use super::mark::{Anchor, Canvas, Ink};
use crate::board::ink::Face;
use crate::lang::{Lang, number};

/// Steps of an axis, at most.
const STEPS: f64 = 4.0;

/// A scale from nobody up.
pub(super) struct Axis {
    /// Where nobody stands.
    pub(super) left: f32,
    right: f32,
    /// Logical pixels for one person.
    per_person: f32,
    /// People between two lines: 1, 2 or 5 times a power of ten.
    step: f64,
    most: f64,
}

impl Axis {
    /// An axis that shows `most` people between `left` and `right`.
    pub(super) fn new(most: f64, left: f32, right: f32) -> Self {
        let most = if most.is_finite() { most.max(1.0) } else { 1.0 };
        let rough = most / STEPS;
        let unit = 10f64.powf(rough.log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * unit).find(|step| *step >= rough);
        Self { left, right, per_person: (right - left) / most as f32, step: step.unwrap_or(rough).max(1.0), most }
    }

    /// Where so many people stand; negative and not-a-number are nobody.
    pub(super) fn at(&self, people: f64) -> f32 {
        self.left + people.max(0.0).min(self.most) as f32 * self.per_person
    }

    /// The lines in these bands, each from its upper to its lower edge, with their figures below `bottom`: between
    /// the bands stand words, through which no line goes.
    pub(super) fn draw(&self, canvas: &mut Canvas, lang: Lang, bands: &[(f32, f32)], bottom: f32) {
        let face = Face::plain(14);
        let mut people = 0.0;
        while people <= self.most {
            let x = self.at(people);
            for (top, end) in bands {
                canvas.rect((x - 0.5, *top), (1.0, end - top), Ink::Track, 1.0);
            }
            let anchor = if people == 0.0 { Anchor::Start } else { Anchor::Middle };
            let shown = number(lang, people as i64);
            // The last figure stays on the canvas.
            let over = (x + face.width(&shown) / 2.0 - self.right).max(0.0);
            canvas.text((x - over, bottom + 18.0), anchor, face, Ink::Muted, shown);
            people += self.step;
        }
    }
}
