//! The calendar: when something is posted, what, and what becomes of instants that went by unseen.
//!
//! # The one rule
//! People write local times; the world has daylight saving. One rule decides, that of
//! [RFC 5545, section 3.3.5](https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5) (jiff calls it *compatible*):
//! **each matching local minute fires once**.
//!
//! - A local time that happens twice (clocks go back) fires at its first instant only, also under `*/30`.
//! - A local time that never happens (clocks go forward) is read with the offset before the gap.
//! - Two local times that thus fall on one instant fire once.
//!
//! ```
//! use portevoix::id::Millis;
//! use portevoix::schedule::Cadence;
//!
//! let fires = |text: &str, day: &str| -> Vec<String> {
//!     let midnight = |d: &str| Millis::from(d.parse::<jiff::Timestamp>().unwrap());
//!     let cadence = Cadence::parse(text, "Europe/Paris").unwrap();
//!     let from = midnight(&format!("{day}T00:00+01:00"));
//!     cadence.between(from, from.plus(5 * Millis::HOUR)).map(|at| at.to_string()).collect()
//! };
//! // 28 March 2027: 02:00 to 03:00 is missing. 02:30 is read at +01:00, which is 03:30 on the clock.
//! assert_eq!(fires("30 2 * * *", "2027-03-28"), ["2027-03-28T01:30:00Z"]);
//! // 02:30 and 03:30 meet on one instant, which fires once.
//! assert_eq!(fires("30 2,3 * * *", "2027-03-28"), ["2027-03-28T01:30:00Z"]);
//! ```
//!
//! Where this differs from cronie: there, `30 2 * * *` runs at 03:00 in spring, and `*/30` runs in both passes of the
//! repeated hour in autumn. Words and cron follow the same rule here.
//!
//! # The rooms' parts
//! [`Cadence`] says when, [`parse`] reads `content/schedules.toml`, [`owed`] sorts what the clock left behind,
//! [`choose`] picks what is posted, and [`plan`] shows the coming weeks with the very same code.

mod alike;
mod cadence;
mod calendar;
mod codes;
mod days;
mod field;
mod fields;
mod file;
mod fires;
mod holiday;
mod ics;
pub mod keys;
pub mod line;
mod misfire;
pub mod nudge;
mod plan;
mod queue;
mod quiet;
mod remark;
mod shelf;
mod similar;
mod skip;
mod track;
mod until;
mod words;
mod zone;

pub use alike::{DAYS, alike};
pub use cadence::Cadence;
pub use calendar::{Calendar, CatchUp, Channel, Place, Schedule, What};
pub use codes::CODES;
pub use file::parse;
pub use holiday::{Country, easter};
pub use ics::{Event, ics};
pub use misfire::{BATCH, GRACE, Owed, owed};
pub use plan::{Change, Kept, MOST, Note, Pick, Planned, Scene, Start, Topic, changes, plan, plan_from, posts, review};
pub use queue::{Posted, admit, choose, text_of};
pub use quiet::Quiet;
pub use remark::{CadenceError, Remark};
pub use shelf::Held;
pub use skip::Skip;
pub use until::until;
pub use zone::{find as find_zone, tz_version};
