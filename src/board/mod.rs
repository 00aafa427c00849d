//! The weekly board: who may be thanked by name, what everyone did together, and how that is drawn and told.
//!
//! Facts of one week go in ([`Facts`]), a [`Board`] comes out, and a board becomes a picture ([`svg`], [`png`]), a
//! description of it ([`alt`]) and a text that says the same without it ([`text`]). Three promises hold in all of
//! them: a name stands there only with that person's consent, no figure describes fewer than [`GROUP_MIN`] people who
//! did not all agree to be named, and no bottom is ever shown.
mod allot;
pub mod chart;
mod draw;
mod ink;
mod names;
pub mod points;
pub mod post;
mod rank;
mod recap;
mod scene;
mod tell;
mod totals;
mod week;
mod words;

/// The characters of `text` that the fonts of boards lack, each once. Emoji are none of them: boards leave them out.
#[must_use]
pub fn lacking(text: &str) -> std::collections::BTreeSet<char> {
    ink::lacking(text)
}

pub use draw::{DrawError, Look, png, svg};
pub use names::spellings;
pub use points::{ShareFact, score};
pub use rank::{Entry, Improved, Newcomers};
pub use recap::{Best, Board, Facts, Person, recap};
pub use tell::{ALT_MAX, alt, figures, how, text};
pub use totals::{GROUP_MIN, Totals, Trend};
pub use week::Week;

/// Can the fonts draw every letter of `text`? Emoji are never drawn.
#[must_use]
pub fn can_draw(text: &str) -> bool {
    ink::drawable(text) == text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
