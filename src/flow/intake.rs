//! What every way into the content folder has in common: a free name for a file, and why nothing was taken in.
use super::port::{Folder, FolderError};
use crate::content::{Library, path_of, unused};
use crate::id::ItemId;
use crate::lang::Lang;
use crate::store::StoreError;

/// Why nothing was taken in.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The comms team's folder cannot be written, or somebody wrote there meanwhile.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The database did not do its part.
    #[error(transparent)]
    Store(#[from] StoreError),
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
