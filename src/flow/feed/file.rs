//! Drafts into their files, each once.
use super::super::intake::{Result, free_id};
use super::super::port::{Change, FolderError};
use super::Desk;
use crate::content::path_of;
use crate::lang::Lang;
use crate::store::OpenDraft;

/// How often another place is looked for, where each one found is taken at that very moment.
const TRIES: usize = 5;

/// Writes every draft that is not in its file yet; answers how many were written.
///
/// # Errors
/// What folder and store say; what was not written is written at the next look.
pub async fn write_open(desk: &Desk<'_>) -> Result<usize> {
    let open = desk.store.open_drafts().await?;
    for draft in &open {
        write(desk, draft).await?;
        desk.pass("feed_file")?;
        desk.store.draft_written(draft).await?;
    }
    Ok(open.len())
}

async fn write(desk: &Desk<'_>, draft: &OpenDraft) -> Result<()> {
    let mut path = draft.path.clone();
    for _ in 0..TRIES {
        let becomes = Some(draft.draft.clone().into_bytes());
        match desk.folder.write(&[Change { path: path.clone(), was: None, becomes }]) {
            // Written before whoever wrote it died.
            Err(FolderError::Changed(_)) if desk.folder.read(&path)?.as_deref() == Some(draft.draft.as_bytes()) => {
                return Ok(());
            }
            Err(FolderError::Changed(_)) => path = elsewhere(desk, draft, &path).await?,
            written => return Ok(written?),
        }
    }
    Err(FolderError::Changed(path).into())
}

/// Another place for a draft whose place somebody took meanwhile.
async fn elsewhere(desk: &Desk<'_>, draft: &OpenDraft, path: &str) -> Result<String> {
    let stem = path.trim_start_matches("items/").split('.').next().unwrap_or_default();
    let lang = path.trim_end_matches(".md").rsplit('.').next().and_then(|lang| lang.parse().ok()).unwrap_or(Lang::En);
    let id = free_id(desk.library, desk.folder, stem, |_| false)?;
    let path = path_of(&id, lang);
    desk.store.draft_moved(draft, &path).await?;
    Ok(path)
}
