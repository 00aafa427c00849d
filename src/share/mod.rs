//! Shares: the kit that an advocate gets, what they bring back as evidence, how a public post is read, and which visits
//! count as clicks.

mod automaton;
mod click;
mod crawler;
mod evidence;
mod kit;
mod outcome;
mod rewording;
pub mod seen;
mod visitor;

pub use click::{Class, Visit, classify};
pub use evidence::{Evidence, EvidenceError, MAX_TEXT, Tier, read_evidence};
pub use kit::{KitRequest, KitText, kit};
pub use outcome::{OUTCOMES, Outcome, UnknownOutcome};
pub use rewording::{REWORDED_BELOW, own_words};
pub use visitor::visitor;
