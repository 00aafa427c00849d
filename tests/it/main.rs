//! Every test that looks at portevoix from outside, in one binary: a second one would cost a link each time.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod charter;
mod clicks;
mod contract;
mod crash;
mod disclosure;
mod discord;
mod discord_draw;
mod docs;
mod fetch;
mod hostile;
mod house;
mod kit;
mod licences;
mod line;
mod messages;
mod pictures;
mod postgres;
mod replies;
mod report;
mod rules;
mod slack;
mod slack_draw;
mod source;
mod store;
mod story;
mod terminal;
mod ties;
mod training;
mod verify;
mod world;
