//! Charts of reach: intervals as bars, how often one person met it, and the way from colleagues to readers.
//!
//! A chart is a [`Figure`]: marks on a canvas that is [`WIDTH`] wide, others on one of [`NARROW`] for a phone, a table
//! that says the same in words, and a description for those who do not see it. [`inline`] writes it into a page in the
//! page's own colours; [`sheet`] puts several under each other as a picture for a chat, which [`png`](super::png())
//! draws with the embedded fonts. Nothing is told by colour alone: each bar has its range beside it, and intervals differ
//! in thickness.

mod axis;
mod bars;
mod frequency;
mod mark;
mod sheet;
mod tree;

pub use bars::{Bar, bars};
pub use frequency::frequency;
pub use mark::{Figure, inline};
pub use sheet::sheet;
pub use tree::{Branch, Root, tree};

/// Width of every chart, in logical pixels.
pub const WIDTH: f32 = 720.0;
/// Width of the same chart for a phone: its words keep their size, and are not shrunk with the picture.
pub const NARROW: f32 = 340.0;
/// The part of a line that words may fill: a page is drawn with the reader's fonts, and some are wider than ours.
const FULL: f32 = 0.86;

#[cfg(test)]
mod tests;
