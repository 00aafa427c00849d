//! Worlds in which the truth is known: people who know each other, a company among them, what its people share, and
//! who sees it. They say how far the estimate can be trusted, and are made in another way than it thinks.
//!
//! A [`Graph`] says who knows whom; [`make`] walks a company out of it, lets items spread by coins for each person, and
//! counts. Beside that, [`strangers`] makes worlds from other assumptions altogether. [`STRATA`] lists the conditions
//! that are tried one at a time. All of it is a pure function of its seeds.

mod cascade;
mod chance;
mod colleagues;
mod generate;
mod graph;
mod person;
mod settings;
mod strangers;
mod strata;
mod tell;
#[cfg(test)]
mod tests;
mod truth;

pub use generate::{GRAPHS, Shape, generate};
pub use graph::{Graph, GraphError};
pub use settings::{Bots, Reposts, Settings, Shown};
pub use strangers::strangers;
pub use strata::{Aim, Maker, STRATA, Stratum};
pub use truth::{Truth, World, make};
