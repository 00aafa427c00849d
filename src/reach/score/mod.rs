//! How good an estimate was, once the truth is known: does the interval hold it as often as it says, how wide is it,
//! and what would others have said.
//!
//! Everything is computed from the seven quantiles that are published, not from the draws behind them.

mod goal;
mod proper;
mod rank;
#[cfg(test)]
mod suite;
mod summary;
#[cfg(test)]
mod tests;
mod trial;

pub use goal::{GOALS, Goal, Kept};
pub use proper::{crps, interval_score};
pub use rank::{CELLS, cell};
pub use summary::{Baseline, Coverage, Score, Scored};
pub use trial::{Answer, Answers, ask, world};
