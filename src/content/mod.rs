//! Content: what an item is, and what is wrong with a file.
mod diagnostic;
mod item;

pub use diagnostic::{Code, Diagnostic, Severity, place_of};
pub use item::{Caption, Image, Item, Kind, Revision, Segment, Version};
