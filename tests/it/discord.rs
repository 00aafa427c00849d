//! Discord from end to end: the unchanged serenity client against a simulator, and against a gateway that says what
//! a test wants.
pub(crate) mod sim;

mod bridge;
mod incoming;
mod program;
pub(crate) mod scripted;
mod seen;
mod story;
