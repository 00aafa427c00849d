//! Editing an item in the browser: the file of one language, as it stands in the folder.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::act::{looked_at, status, words};
use super::done::Done;
use crate::content::Action;
use crate::flow::edit::{self, Asked, Edited};
use crate::flow::rewrite::Who;
use crate::flow::{Denied, FlowError, editorial};
use crate::id::ItemId;
use crate::lang::Lang;
use crate::say;
use crate::web::Web;
use crate::web::desk::{Member, framed};
use crate::web::form::{Fields, Posted};
use crate::web::problem::Problem;
use crate::web::view::{EditView, FindingView, NoticeView, Words};

/// Longest file that is edited here, in characters: what a form takes, whatever its letters.
const MOST: usize = 10_000;

/// Above the text: what is wrong with it, or why nothing was done.
#[derive(Default)]
struct Told {
    notice: Option<NoticeView>,
    wrong: Vec<FindingView>,
}

/// Which text of which item.
fn subject(id: &str, lang: Option<&String>) -> Result<(ItemId, Lang), Problem> {
    let id = id.parse().map_err(|_| Problem::Missing)?;
    let lang = lang.and_then(|lang| lang.parse().ok()).ok_or(Problem::Missing)?;
    Ok((id, lang))
}

/// `GET /items/{id}/edit?lang=fr`
pub(in crate::web) async fn page(
    State(web): State<Arc<Web>>,
    member: Member,
    Path(id): Path<String>,
    Query(fields): Query<Fields>,
) -> Result<Response, Problem> {
    if member.role < Action::Edit.least() {
        return Err(Problem::Role);
    }
    let (id, lang) = subject(&id, fields.get("lang"))?;
    editorial::refresh(&web.parts).await?;
    let revision = revision(&web, &id)?;
    match edit::shown(&web.parts, &id, lang) {
        Ok(text) if text.chars().count() > MOST => {
            let notice = NoticeView::warning(say!(member.viewer.person.lang, "web-edit-long"), String::new());
            drawn(&web, &member, (&id, lang), "", &revision, Told { notice: Some(notice), wrong: vec![] })
        }
        Ok(text) => drawn(&web, &member, (&id, lang), &text, &revision, Told::default()),
        Err(FlowError::Denied(Denied::NoSuchItem(_))) => Err(Problem::Missing),
        Err(FlowError::Denied(denied)) => {
            let notice = Some(words(member.viewer.person.lang, &denied));
            let page = drawn(&web, &member, (&id, lang), "", &revision, Told { notice, wrong: vec![] })?;
            Ok((status(&denied), page).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /items/{id}/edit`. What was typed is lost in no case: where nothing was written, it comes back.
pub(in crate::web) async fn save(
    State(web): State<Arc<Web>>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    let (id, lang) = subject(&id, posted.fields.get("lang"))?;
    let (reader, text) = (member.viewer.person.lang, posted.field("text"));
    let seen = looked_at(&posted)?;
    if text.chars().count() > MOST {
        return Err(Problem::TooLarge);
    }
    let (person, platform) = (&member.viewer.person, member.viewer.account.platform.as_str());
    let who = Who { person, role: Some(member.role), platform };
    let asked = Asked { who, item: &id, lang, looked_at: seen, text };
    let (status, told) = match edit::edit(&web.parts, &asked).await {
        Ok(Edited::Done(done)) => return Ok(Redirect::to(&Done::Edited(done.into()).address(&id)).into_response()),
        Ok(Edited::Same) => return Ok(Redirect::to(&format!("/items/{id}")).into_response()),
        Ok(Edited::Wrong(wrong)) => {
            let notice = Some(NoticeView::warning(say!(reader, "web-write-wrong"), String::new()));
            let wrong = wrong.iter().map(|found| FindingView::of(found, reader)).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, Told { notice, wrong })
        }
        Err(FlowError::Denied(Denied::NoSuchItem(_))) => return Err(Problem::Missing),
        Err(FlowError::Denied(denied)) => {
            (status(&denied), Told { notice: Some(words(reader, &denied)), wrong: vec![] })
        }
        Err(error) => return Err(error.into()),
    };
    // The revision that was shown stays in the form: what somebody else wrote meanwhile is not written over by a second try.
    let page = drawn(&web, &member, (&id, lang), text, seen, told)?;
    Ok((status, page).into_response())
}

fn revision(web: &Web, id: &ItemId) -> Result<String, Problem> {
    let catalogue = web.parts.catalogue();
    let item = catalogue.library.items.get(id).ok_or(Problem::Missing)?;
    Ok(item.revision.short().to_owned())
}

fn drawn(
    web: &Web,
    member: &Member,
    (id, lang): (&ItemId, Lang),
    text: &str,
    revision: &str,
    told: Told,
) -> Result<Response, Problem> {
    let page = Words(member.viewer.person.lang);
    let catalogue = web.parts.catalogue();
    let item = catalogue.library.items.get(id).ok_or(Problem::Missing)?;
    let version = item.versions.get(&lang).ok_or(Problem::Missing)?;
    let view = EditView {
        words: page,
        id: id.to_string(),
        csrf: &member.viewer.csrf,
        revision,
        lang: lang.code(),
        path: &version.path,
        text,
        most: MOST,
        notice: told.notice,
        wrong: told.wrong,
    };
    let title = say!(page.0, "web-edit-title", title = version.title.as_str(), lang = lang.code());
    Ok(framed(member, None, &title, &view))
}
