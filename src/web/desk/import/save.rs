//! Storing a spreadsheet: who brings the rows in is kept first, so that nobody approves what they imported themselves; then
//! all files are written, or none.

use std::sync::Arc;

use super::choice::Choice;
use super::look::{self, Looked};
use crate::flow::intake::{self, Checked, IntakeError};
use crate::flow::port::FolderError;
use crate::lang::Lang;
use crate::say;
use crate::store::{Contribution, Person};
use crate::web::Web;
use crate::web::intake::{Sent, Step, Stored};
use crate::web::problem::Problem;

/// What a press on the button comes to: `None` where it was stored, else the page again and why nothing was.
pub(super) type Saved = Result<Option<(Looked, String)>, Problem>;

/// Stores all rows, or those without mistakes. Where nothing is stored the file stays, to be looked at again.
pub(super) async fn all(
    web: &Web,
    person: &Person,
    token: &str,
    sent: Arc<Sent>,
    choice: Choice,
    valid_only: bool,
) -> Saved {
    let saved = one(web, person, token, sent.clone(), choice, valid_only).await;
    if !matches!(saved, Ok(None)) {
        web.intake.becomes(token, Step::Open(sent));
    }
    saved
}

async fn one(web: &Web, person: &Person, token: &str, sent: Arc<Sent>, choice: Choice, valid_only: bool) -> Saved {
    let lang = person.lang;
    let looked = look::at(web, sent, choice).await?;
    let Ok(checked) = &looked.checked else {
        return Ok(Some((looked, say!(lang, "web-import-not-now"))));
    };
    let fits = checked.all_good() || valid_only && !checked.is_doubtful();
    if !fits || checked.plan.placed.is_empty() {
        return Ok(Some((looked, say!(lang, "web-import-not-now"))));
    }
    if let Some(why) = kept(web, person, checked).await? {
        return Ok(Some((looked, why)));
    }
    let titled = |placed: &intake::Placed| (placed.row, placed.id.clone(), placed.title.clone());
    let stored = Stored {
        name: looked.sent.name.clone(),
        made: checked.plan.placed.iter().map(titled).collect(),
        refused: checked.refused(),
        result: checked.result("written", lang),
    };
    web.intake.becomes(token, Step::Done(Arc::new(stored)));
    Ok(None)
}

/// Writes the rows; why not, where it could not be done: then nothing was.
async fn kept(web: &Web, person: &Person, checked: &Checked) -> Result<Option<String>, Problem> {
    let at = web.parts.business.now();
    let own = |placed: &intake::Placed| Contribution {
        item: placed.id.clone(),
        lang: placed.lang,
        person: person.id,
        suggested: false,
        named: false,
        at,
    };
    let own: Vec<Contribution> = checked.plan.placed.iter().map(own).collect();
    if !web.parts.store.contribute_all(&own).await? {
        return Ok(Some(say!(person.lang, "web-import-changed")));
    }
    let (parts, placed) = (web.parts.clone(), checked.plan.placed.clone());
    let stored = super::blocking(move || intake::store(parts.folder.as_ref(), &placed)).await;
    let Ok(Ok(())) = stored else {
        let texts: Vec<_> = own.into_iter().map(|one| (one.item, one.lang)).collect();
        web.parts.store.uncontribute_all(&texts).await?;
        return stored?.map_or_else(|error| Ok(Some(refused(&error, person.lang))), |()| Ok(None));
    };
    Ok(None)
}

fn refused(error: &IntakeError, lang: Lang) -> String {
    match error {
        IntakeError::Folder(FolderError::Absent) => say!(lang, "web-write-no-folder"),
        IntakeError::Folder(FolderError::Changed(_) | FolderError::Path(_)) => say!(lang, "web-import-changed"),
        error => {
            tracing::error!(%error, "a spreadsheet could not be stored");
            say!(lang, "web-import-failed")
        }
    }
}
