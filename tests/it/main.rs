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
mod editorial;
mod fetch;
mod hostile;
mod house;
mod identity;
mod kit;
mod licences;
mod line;
mod messages;
mod nudges;
mod pictures;
mod postgres;
mod recall;
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
