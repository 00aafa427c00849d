//! How the program ends: one code for each reason that an operator or a script can act on.
use std::process::ExitCode;

use crate::lang::Lang;
use crate::say;
use crate::store::StoreError;

/// Why the program stopped. The documentation's table is made from [`EXITS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing that has a code of its own.
    Failed = 1,
    /// The command line cannot be understood (clap's own code).
    Usage = 2,
    /// The configuration has an error.
    Configuration = 3,
    /// A content file has an error, or there is no such item.
    Content = 4,
    /// An address is already in use, or not ours to listen on.
    Listen = 5,
    /// A folder or file may not be written.
    ReadOnly = 6,
    /// The disk is full.
    Full = 7,
    /// The database was written by a newer program.
    Newer = 8,
    /// The database is damaged, or not ours.
    Corrupt = 9,
    /// Another running program holds the data folder.
    InUse = 10,
    /// Some lines of the input were refused; each says why in its place, and the others were answered.
    Lines = 11,
    /// The document on standard input was refused; the answer says why, with the place of each mistake.
    Document = 12,
    /// `doctor` found an error.
    Unwell = 20,
    /// There is a database already, and nobody said that it may be replaced.
    Exists = 21,
}

/// Every code with the Fluent key of what it means.
pub const EXITS: &[(Exit, &str)] = &[
    (Exit::Failed, "app-exit-failed"),
    (Exit::Usage, "app-exit-usage"),
    (Exit::Configuration, "app-exit-configuration"),
    (Exit::Content, "app-exit-content"),
    (Exit::Listen, "app-exit-listen"),
    (Exit::ReadOnly, "app-exit-read-only"),
    (Exit::Full, "app-exit-full"),
    (Exit::Newer, "app-exit-newer"),
    (Exit::Corrupt, "app-exit-corrupt"),
    (Exit::InUse, "app-exit-in-use"),
    (Exit::Lines, "app-exit-lines"),
    (Exit::Document, "app-exit-document"),
    (Exit::Unwell, "app-exit-unwell"),
    (Exit::Exists, "app-exit-exists"),
];

impl Exit {
    /// The number that the shell sees.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.number())
    }
}

/// A reason to stop, already in words for the person at the terminal.
#[derive(Debug)]
pub struct Stop {
    /// The code.
    pub exit: Exit,
    /// What happened, why, and what to do.
    pub message: String,
}

impl Stop {
    /// A stop with its words.
    #[must_use]
    pub fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into() }
    }
}

/// The code of a store that could not be opened or written.
#[must_use]
pub fn of_store(error: &StoreError) -> Exit {
    match error {
        StoreError::Newer { .. } => Exit::Newer,
        StoreError::Corrupt { .. } => Exit::Corrupt,
        StoreError::InUse(_) => Exit::InUse,
        StoreError::Itself(_) => Exit::Usage,
        error if error.is_full() => Exit::Full,
        error if error.is_read_only() => Exit::ReadOnly,
        _ => Exit::Failed,
    }
}

/// What a store says of itself, in words; what SQLite or the system said stays as they said it.
#[must_use]
pub fn words_of_store(error: &StoreError, lang: Lang) -> String {
    match error {
        StoreError::Newer { path, found, known } => {
            let path = path.display().to_string();
            say!(lang, "app-store-is-newer", path = path, found = *found, known = *known)
        }
        StoreError::Older { path, found, known } => {
            let path = path.display().to_string();
            say!(lang, "app-store-is-older", path = path, found = *found, known = *known)
        }
        StoreError::Corrupt { path, reason } => {
            say!(lang, "app-store-is-corrupt", path = path.display().to_string(), reason = reason.as_str())
        }
        StoreError::InUse(path) => say!(lang, "app-folder-in-use", path = path.display().to_string()),
        StoreError::Itself(path) => say!(lang, "app-backup-itself", path = path.display().to_string()),
        StoreError::Sql(error) => say!(lang, "app-store-says", reason = error.to_string()),
        other => other.to_string(),
    }
}

/// The code and the words of a store that could not be opened or written.
#[must_use]
pub fn stop_of_store(error: &StoreError, lang: Lang) -> Stop {
    Stop::new(of_store(error), words_of_store(error, lang))
}

/// The code of a file that could not be written.
#[must_use]
pub fn of_io(error: &std::io::Error) -> Exit {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Exit::Full,
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Exit::ReadOnly,
        std::io::ErrorKind::AddrInUse | std::io::ErrorKind::AddrNotAvailable => Exit::Listen,
        _ => Exit::Failed,
    }
}
