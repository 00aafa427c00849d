//! The app manifest, generated from the command table.
