//! What the commands of the terminal do, one file each.
pub(crate) mod audience;
pub(crate) mod bench;
pub(crate) mod calibrate;
pub(crate) mod content;
pub(crate) mod disclosure;
pub(crate) mod init;
pub(crate) mod keys;
pub(crate) mod ledger;
pub(crate) mod manifest;
pub(crate) mod network;
pub(crate) mod plan;
pub(crate) mod reach;
pub(crate) mod report;
pub(crate) mod rules;
pub(crate) mod run;
pub(crate) mod schedule;
pub(crate) mod sketch;
