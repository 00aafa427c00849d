//! `docs/` as a book: its contents name every page, its links lead somewhere, its commands run, its French is set well.
//!
//! All of it walks the folder: a page that is added is held without another line here, except for commands that cannot
//! run in a test, which stand in one table with the reason.

mod commands;
mod first;
mod letters;
mod links;

use std::path::PathBuf;

use crate::source::{files, root};

/// The book's contents: a list of links, and no page itself.
const CONTENTS: &str = "SUMMARY.md";

/// A page that people read: its path from the root of the repository, and its text.
struct Page {
    path: String,
    text: String,
}

impl Page {
    fn at(path: &str) -> Self {
        Self { path: path.to_owned(), text: std::fs::read_to_string(root().join(path)).unwrap() }
    }

    /// The folder from which its links go.
    fn folder(&self) -> PathBuf {
        root().join(&self.path).parent().unwrap().to_owned()
    }
}

/// The README and every page of the book.
fn pages() -> Vec<Page> {
    let docs = files(&root().join("docs")).into_iter().filter(|file| file.ends_with(".md") && file != CONTENTS);
    let all: Vec<Page> = std::iter::once("README.md".to_owned())
        .chain(docs.map(|file| format!("docs/{file}")))
        .map(|path| Page::at(&path))
        .collect();
    assert!(all.len() > 15, "only {} pages were found", all.len());
    all
}
