//! Reads the file that a person brings of their connections: on their side, and nothing of it is sent.
//!
//! What is known: LinkedIn's `Connections.csv`, plain lists with a header line, X's `follower.js`, Bluesky's followers,
//! Mastodon's followers. Everything else is named and refused. The page reads the same files with its own code
//! (`assets/audience/read.js`); both are held to `tests/it/audience/cases.json`.

use std::collections::HashSet;

use crate::network::Network;

mod columns;
mod identity;
mod lists;
mod problem;
mod table;
mod text;

#[cfg(test)]
mod tests;

pub use identity::Contact;
pub use problem::{CODES, Code, Place, Problem, Value};
pub use table::MOST_FIELD;
pub use text::MOST_BYTES;

use problem::{EMPTY, NO_CONTACTS, TOO_MANY, UNUSABLE_ROW};

/// Most contacts of one list.
pub const MOST_CONTACTS: usize = 30_000;
/// Most notes about single rows; behind them only the numbers go on.
const MOST_NOTES: usize = 20;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whose list it is; `None` where a plain list does not say, and where the file was refused.
    pub network: Option<Network>,
    /// Different people, each with an identity; none where the file was refused.
    pub contacts: Vec<Contact>,
    /// Rows that say the same as an earlier one.
    pub duplicates: usize,
    /// Rows that do not say who it is: neither name nor e-mail nor account.
    pub unusable: usize,
    /// What is wrong. One that is an error is the only one, and refuses the file.
    pub problems: Vec<Problem>,
}

impl Reading {
    fn refused(problem: Problem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }

    /// Was the file refused? Its problem says why.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.problems.iter().any(|problem| problem.code.error)
    }
}

/// The rows of a list that is known.
struct Rows {
    network: Option<Network>,
    rows: Vec<Row>,
    notes: Vec<Problem>,
}

/// One row: a contact as far as it says one, or what is wrong with it; and where it begins, where it has a place.
struct Row {
    content: Result<Contact, &'static Code>,
    at: Option<usize>,
}

/// Reads a file. Of its `name` only "following" is looked at. Never fails: what is wrong is told in
/// [`Reading::problems`].
#[must_use]
pub fn read(bytes: &[u8], name: &str) -> Reading {
    understood(bytes, name).unwrap_or_else(Reading::refused)
}

fn understood(bytes: &[u8], name: &str) -> Result<Reading, Problem> {
    let text = text::decode(bytes)?;
    if identity::trim(&text).is_empty() {
        return Err(Problem::new(&EMPTY));
    }
    let rows = if lists::looks_like(&text) { lists::read(&text) } else { table::read(&text, name) }?;
    gather(rows, &text)
}

/// Each identity once, and what became of the others.
fn gather(Rows { network, rows, notes }: Rows, text: &str) -> Result<Reading, Problem> {
    let mut seen = HashSet::new();
    let mut reading = Reading { network, problems: notes, ..Reading::default() };
    for Row { content, at } in rows {
        let code = content.as_ref().err().copied().unwrap_or(&UNUSABLE_ROW);
        match content.ok().and_then(|contact| Some((contact.identity()?, contact))) {
            None => {
                reading.unusable += 1;
                // Accounts in JSON have no place of their own: they are only counted.
                if let Some(at) = at.filter(|_| reading.problems.len() < MOST_NOTES) {
                    reading.problems.push(Problem::at(code, text::place(text, at)));
                }
            }
            Some((identity, contact)) => match seen.insert(identity) {
                true => reading.contacts.push(contact),
                false => reading.duplicates += 1,
            },
        }
    }
    match reading.contacts.len() {
        0 => Err(Problem::new(&NO_CONTACTS).with("n", reading.unusable)),
        n if n > MOST_CONTACTS => Err(Problem::new(&TOO_MANY).with("n", n).with("most", MOST_CONTACTS)),
        _ => Ok(reading),
    }
}
