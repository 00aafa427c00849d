//! Ten thousand events that no honest platform would send, in any order: nothing changes that must not, nothing breaks.
//!
//! A failure prints its seed.
mod desk;
mod dice;
mod discord;
mod kept;
mod slack;
