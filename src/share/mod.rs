//! Shares: the kit that an advocate gets, what they bring back as evidence, how a public post is read, and which visits
//! count as clicks, and when an item is suddenly clicked or declined more than its past explains.

mod automaton;
mod click;
mod codes;
mod crawler;
mod crowded;
mod evidence;
mod kit;
mod outcome;
mod pairs;
mod posted;
mod qr;
mod rewording;
pub mod seen;
pub mod spike;
mod visitor;

pub use click::{Class, Visit, classify};
pub use codes::CODES;
pub use crowded::{Outlook, crowded};
pub use evidence::{Evidence, EvidenceError, MAX_TEXT, Tier, read_evidence};
pub use kit::{KitRequest, KitText, Permission, Way, kit};
pub use outcome::{OUTCOMES, Outcome, UnknownOutcome};
pub use posted::{NEARLY_SAME, Posted};
pub use qr::{QR_MAX, QrFailure, qr};
pub use rewording::{REWORDED_BELOW, own_words};
pub use spike::{Figures, Phase};
pub use visitor::visitor;
