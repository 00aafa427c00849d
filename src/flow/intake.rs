//! What every way into the content folder has in common: a free name for a file, and why nothing was taken in.
use std::collections::{BTreeMap, BTreeSet, HashSet};

use url::Url;

use super::port::{Change, Folder, FolderError};
use crate::content::table::{Field, Row};
use crate::content::{Draft, Library, fold, page_key, path_of, unused};
use crate::id::ItemId;
use crate::lang::Lang;
use crate::store::StoreError;

mod checked;

pub use checked::{Beside, Checked};

/// Why nothing was taken in.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The comms team's folder cannot be written, or somebody wrote there meanwhile.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The database did not do its part.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was exported cannot be taken in.
    #[error(transparent)]
    Export(super::export::BadExport),
    /// A test let the program die here.
    #[error("died at {0}")]
    Died(&'static str),
}

/// The result of taking something in.
pub type Result<T> = std::result::Result<T, IntakeError>;

/// An id from this title that neither the content, nor a file with errors, nor `planned` has.
pub(super) fn free_id(
    library: &Library,
    folder: &dyn Folder,
    title: &str,
    planned: impl Fn(&ItemId) -> bool,
) -> std::result::Result<ItemId, FolderError> {
    let failed = std::cell::RefCell::new(None);
    let on_disk = |id: &ItemId| {
        Lang::ALL.into_iter().any(|lang| match folder.read(&path_of(id, lang)) {
            Ok(found) => found.is_some(),
            Err(error) => {
                failed.replace(Some(error));
                false
            }
        })
    };
    let id = unused(title, |id| library.items.contains_key(id) || planned(id) || on_disk(id));
    failed.into_inner().map_or(Ok(id), Err)
}

/// What became of a row of a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its number.
    pub row: usize,
    /// The item that it becomes.
    pub id: ItemId,
    /// The language it is written in.
    pub lang: Lang,
    /// Its headline.
    pub title: String,
    /// Its file, below the content folder.
    pub path: String,
    /// The text of that file.
    pub text: String,
}

/// A row that says what an item says already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its number.
    pub row: usize,
    /// What shows it: its id, or its title.
    pub field: Field,
    /// The item.
    pub item: ItemId,
}

/// Rows with a place for each of them, and those that say what an item says already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Ready to be written.
    pub placed: Vec<Placed>,
    /// Rows that an item is in the way of.
    pub taken: Vec<Taken>,
}

/// Finds a place for every row: its own id where it names one, else the first free one from its title. A row whose id,
/// or whose title and page, an item has already has none; nor has one whose id is among `written`: somebody else wrote
/// an item of that name.
///
/// # Errors
/// What the folder says.
pub fn place(library: &Library, folder: &dyn Folder, rows: &[Row], written: &HashSet<ItemId>) -> Result<Plan> {
    let key = |lang: Lang, title: &str, link: Option<&Url>| (lang, fold(title), link.map(page_key));
    let mut said = BTreeMap::new();
    for item in library.items.values() {
        for (lang, version) in &item.versions {
            // Of two items that say the same, the first is named.
            said.entry(key(*lang, &version.title, item.link.as_ref())).or_insert(&item.id);
        }
    }
    let named: BTreeSet<ItemId> = rows.iter().filter(|row| row.named).map(|row| row.draft.id.clone()).collect();
    let mut used = BTreeSet::new();
    let mut plan = Plan::default();
    for row in rows {
        let taken = |id: &ItemId| library.items.contains_key(id) || written.contains(id);
        let own = row.named && (taken(&row.draft.id) || folder.read(&row.draft.path())?.is_some());
        let same = said.get(&key(row.draft.lang, &row.draft.title, row.draft.link.as_ref())).copied();
        if let Some(other) = same.or_else(|| own.then_some(&row.draft.id)) {
            let field = if same.is_some() { Field::Title } else { Field::Id };
            plan.taken.push(Taken { row: row.number, field, item: other.clone() });
            continue;
        }
        let id = if row.named {
            row.draft.id.clone()
        } else {
            free_id(library, folder, &row.draft.title, |id| {
                named.contains(id) || used.contains(id) || written.contains(id)
            })?
        };
        used.insert(id.clone());
        let draft = Draft { id: id.clone(), ..row.draft.clone() };
        let (lang, path, text) = (draft.lang, draft.path(), draft.write_in(&library.brand.zone));
        plan.placed.push(Placed { row: row.number, id, lang, title: draft.title, path, text });
    }
    Ok(plan)
}

/// Writes what has a place: all of it, or nothing.
///
/// # Errors
/// What the folder says; then nothing was written.
pub fn store(folder: &dyn Folder, placed: &[Placed]) -> Result<()> {
    let change =
        |one: &Placed| Change { path: one.path.clone(), was: None, becomes: Some(one.text.clone().into_bytes()) };
    Ok(folder.write(&placed.iter().map(change).collect::<Vec<_>>())?)
}
