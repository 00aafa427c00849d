//! A spreadsheet held to everything before any of it is stored: each row as a draft with its place, or as what is wrong
//! with it.
use std::collections::{BTreeMap, HashSet};

use super::{Placed, Plan, Result, Taken, place};
use crate::content::table::{DUPLICATE, Defaults, Mapping, Rows, Table, rows, write_csv};
use crate::content::{Diagnostic, Library, SourceFile};
use crate::flow::port::Folder;
use crate::id::ItemId;
use crate::lang::Lang;

/// What a spreadsheet is held against.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// The content as it is.
    pub library: &'a Library,
    /// Where files are to be written.
    pub folder: &'a dyn Folder,
    /// The files of that folder that rows may name: their pictures.
    pub files: &'a [SourceFile],
    /// Items that somebody wrote in chat or in the browser, also where their files are gone: another person's row is
    /// never taken for theirs.
    pub written: &'a HashSet<ItemId>,
}

/// What a spreadsheet comes to.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What findings call the file.
    pub file: String,
    /// What is wrong or odd: about columns first, then by row.
    pub found: Vec<Diagnostic>,
    /// Rows that can be stored, and those that an item is in the way of.
    pub plan: Plan,
    /// The numbers of the rows with errors.
    pub bad: Vec<usize>,
    mapping: Mapping,
    delimiter: u8,
    doubtful: bool,
}

impl Checked {
    /// Looks at every row. `columns` is what they say, and what is odd about them.
    ///
    /// # Errors
    /// What the folder says.
    pub fn of(
        table: &Table,
        columns: (Mapping, Vec<Diagnostic>),
        defaults: &Defaults,
        beside: &Beside<'_>,
        file: &str,
    ) -> Result<Self> {
        let (mapping, mut found) = columns;
        let doubtful = found.iter().any(Diagnostic::is_error);
        let Rows { good, bad, found: of_rows } = rows(table, &mapping, defaults, beside.files, file);
        found.extend(of_rows);
        let plan = place(beside.library, beside.folder, &good, beside.written)?;
        Ok(Self { file: file.to_owned(), found, plan, bad, mapping, delimiter: table.delimiter, doubtful })
    }

    /// Is it unsure what a column says? Then nothing is stored, however good the rows are.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        self.doubtful
    }

    /// Can every row be stored?
    #[must_use]
    pub fn all_good(&self) -> bool {
        !self.doubtful && self.bad.is_empty() && self.plan.taken.is_empty()
    }

    /// How many rows cannot be stored.
    #[must_use]
    pub fn refused(&self) -> usize {
        self.bad.len() + self.plan.taken.len()
    }

    /// What is wrong with the rows that an item is in the way of.
    #[must_use]
    pub fn in_the_way(&self) -> Vec<Diagnostic> {
        self.plan.taken.iter().map(|taken| self.duplicate(taken)).collect()
    }

    fn duplicate(&self, taken: &Taken) -> Diagnostic {
        let column = self.mapping.column(taken.field).map_or(1, |column| column + 1);
        Diagnostic {
            code: &DUPLICATE,
            path: self.file.clone(),
            place: Some((taken.row, column)),
            args: vec![("other", taken.item.to_string()), ("what", "item".to_owned())],
        }
    }

    /// A table with one line a row: what became of it, `written` or `ready` as `outcome` says, and why not.
    #[must_use]
    pub fn result(&self, outcome: &str, lang: Lang) -> String {
        let mut lines: BTreeMap<usize, [String; 4]> = BTreeMap::new();
        for Placed { row, id, .. } in &self.plan.placed {
            lines.insert(*row, [row.to_string(), id.to_string(), outcome.to_owned(), String::new()]);
        }
        for taken in &self.plan.taken {
            let (row, why) = (taken.row, self.duplicate(taken).message(lang));
            lines.insert(row, [row.to_string(), taken.item.to_string(), "refused".to_owned(), why]);
        }
        for row in &self.bad {
            let own = |found: &&Diagnostic| found.is_error() && found.place.is_some_and(|(at, _)| at == *row);
            let why = self.found.iter().filter(own).map(|found| format!("{} {}", found.code.code, found.message(lang)));
            let why: Vec<String> = why.collect();
            lines.insert(*row, [row.to_string(), String::new(), "refused".to_owned(), why.join(" ")]);
        }
        let header = ["row", "id", "outcome", "reason"].map(str::to_owned);
        write_csv(std::iter::once(header).chain(lines.into_values()), self.delimiter)
    }
}
