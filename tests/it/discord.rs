//! Discord from end to end: the unchanged serenity client against a simulator, and against a gateway that says what
//! this test wants.
pub(crate) mod sim;

mod story;
