//! Shares: the kit that an advocate gets, what they bring back as evidence, and which visits count as clicks.

mod automaton;
mod click;
mod crawler;
mod evidence;
mod kit;
mod pairs;
mod posted;
mod qr;
mod rewording;
mod visitor;

pub use click::{Class, Visit, classify};
pub use evidence::{Evidence, EvidenceError, MAX_TEXT, Tier, read_evidence};
pub use kit::{KitRequest, KitText, Permission, Way, kit};
pub use posted::{NEARLY_SAME, Posted};
pub use qr::{QR_MAX, QrFailure, qr};
pub use rewording::{REWORDED_BELOW, own_words};
pub use visitor::visitor;
