//! Content: what an item is, how it is read from files, what is wrong with a file, and what has been approved.
//!
//! Everything here works on bytes that somebody else fetched: [`parse_items`] turns files into items and findings.
mod approvals;
mod brand;
mod captions;
mod charter;
mod charter_rules;
mod code;
mod colours;
mod diagnostic;
mod front;
mod item;
mod items;
mod library;
mod link;
mod moment;
mod page;
mod pages;
mod picture;
mod plain;
mod prose;
mod reply;
mod report;
mod revision;
mod role;
mod search;
mod source;
mod state;
mod tables;
mod training;
mod tree;
mod words;
mod written;
mod yaml;

pub use approvals::{APPROVALS, Approval, append_approval, parse_approvals};
pub use brand::{BRAND, Brand, parse_brand};
pub use captions::MAX_CAPTIONS;
pub use charter::{Charter, parse_charter};
pub use code::CODES;
pub use colours::{BadColour, Colour, Colours, MIN_CONTRAST};
pub use diagnostic::{Code, Diagnostic, Severity, place_of};
pub use item::{Caption, Image, Item, Kind, Revision, Segment, Version};
pub use items::parse_items;
pub use library::{Library, read};
pub use page::KEYS;
pub use picture::MAX_IMAGE;
pub use plain::plain;
pub use prose::fold;
pub use reply::{REPLY_KEYS, REPLY_WORDS, Reply, ReplyText, overdue, parse_replies};
pub(crate) use report::Report;
pub use revision::revision;
pub use role::{Role, Roles};
pub use search::{Found, search};
pub(crate) use source::text_of;
pub use source::{MAX_TEXT, SourceFile};
pub use state::{Action, Refusal, Ruling, State, same_person, state_of, step};
pub(crate) use tables::parse as parse_toml;
pub use training::{Course, Level, STEP_WORDS, STEPS, Step, TRAINING_KEYS, Track, parse_training};
pub(crate) use tree::{At, Fields, Node};
pub use written::{Written, has_key, id_of, with_key, written};

#[cfg(test)]
mod tests;
