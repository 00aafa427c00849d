#![doc = include_str!("map.md")]

// In the order of the house: a module uses only what stands above it.
pub mod id;
pub mod lang;

pub mod network;

pub mod content;

pub mod disclosure;

pub mod schedule;

pub mod share;

pub mod reach;

pub mod board;

pub mod ledger;

pub mod store;

pub mod flow;

pub mod fetch;

pub mod chat;

pub mod web;

pub mod app;
