//! A person's rights over what is stored about them: to have it, and to have it gone.
//!
//! Both work for anybody who is known, also for who never took part or left, and both have a second door for the operator,
//! where somebody cannot use the chat any more.
mod erase;
mod export;
mod sweep;

pub use erase::{By, erase, erase_in};
pub use export::{FORMAT, InFiles, TICKET_LASTS, VERSION, export, gathered, open, who};
pub use sweep::{sweep, sweep_in};
