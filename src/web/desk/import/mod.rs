//! A spreadsheet in the browser: it is sent, its columns are named, every mistake is shown, and then all of it is stored,
//! or the rows without mistakes, or nothing. The same code as `portevoix content import`.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use super::upload::{self, Uploaded};
use super::{Member, Tab, no_folder, shown, too_low};
use crate::content::table::{self, TableError};
use crate::lang::Lang;
use crate::say;
use crate::web::form::{Fields, Posted};
use crate::web::intake::{Sent, Step, Stored};
use crate::web::problem::Problem;
use crate::web::session::{Viewer, secret};
use crate::web::view::{GoneView, ImportView, ImportedView, Words};
use crate::web::{Web, desk};

mod choice;
mod look;
mod page;
mod save;

use choice::Choice;

pub(super) fn routes() -> Router<Arc<Web>> {
    Router::new()
        .route("/desk/import", get(page).post(receive).layer(DefaultBodyLimit::max(upload::BODY)))
        .route("/desk/import/template.csv", get(template))
        .route("/desk/import/{token}", get(look_at).post(store))
        .route("/desk/import/{token}/result.csv", get(result))
}

/// `GET /desk/import`
async fn page(State(web): State<Arc<Web>>, member: Member) -> Response {
    if !member.writes() {
        return too_low(&member, Tab::Import);
    }
    no_folder(&web, &member, Tab::Import).unwrap_or_else(|| first(&member, None))
}

fn first(member: &Member, problem: Option<String>) -> Response {
    let words = Words(member.viewer.person.lang);
    let body = ImportView { words, csrf: member.viewer.csrf.clone(), problem };
    shown(member, Tab::Import, &words.say("web-import"), &body)
}

/// A table to fill in, in the reader's language.
async fn template(member: Member) -> Response {
    let name = match member.viewer.person.lang {
        Lang::Fr => "modele.csv",
        Lang::En => "template.csv",
    };
    csv(name, table::template(member.viewer.person.lang))
}

fn csv(name: &'static str, text: String) -> Response {
    let place = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, place)], text).into_response()
}

/// Why a file cannot be read, in the words of somebody who has a page in front of them.
fn unread(error: &TableError, lang: Lang) -> String {
    let detail = match error {
        TableError::NotUnicode(line) => return say!(lang, "web-import-not-unicode", line = line.to_string()),
        TableError::NoHeader => return say!(lang, "web-import-no-header"),
        TableError::Broken(why) => why.clone(),
        TableError::NoSheet { there, .. } => there.join(", "),
        _ => String::new(),
    };
    say!(lang, "content-table-error", error = error.code(), detail = detail)
}

/// `POST /desk/import`: keeps the file for the next step, where it can be read at all.
async fn receive(State(web): State<Arc<Web>>, sent: Uploaded) -> Result<Response, Problem> {
    let Uploaded { viewer, name, bytes } = sent;
    let role = desk::role(&web, &viewer).ok_or(Problem::Role)?;
    let member = Member { viewer, role };
    if !member.writes() {
        return Ok(too_low(&member, Tab::Import));
    }
    let lang = member.viewer.person.lang;
    let again = |why: String| Ok((StatusCode::UNPROCESSABLE_ENTITY, first(&member, Some(why))).into_response());
    let Some(bytes) = bytes else { return again(unread(&TableError::TooLarge, lang)) };
    if name.is_empty() || bytes.is_empty() {
        return again(say!(lang, "web-import-no-file"));
    }
    let sent = Arc::new(Sent { name, bytes });
    let read = sent.clone();
    let read = blocking(move || table::read(&read.bytes, &table::Options::default())).await?;
    match read {
        // An older Excel may have written it: that is asked next.
        Ok(_) | Err(TableError::NotUnicode(_)) => {}
        Err(error) => return again(unread(&error, lang)),
    }
    let token = secret(&web);
    web.intake.keep(token.clone(), &member.viewer, sent, web.parts.real.now());
    Ok(Redirect::to(&format!("/desk/import/{token}")).into_response())
}

/// Reading a long workbook takes a while: not on a thread that answers others.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%error, "a spreadsheet was not looked at");
        Problem::Broken
    })
}

/// How far the spreadsheet has come. One of another person's, or of before the last hour, is not here.
fn step(web: &Web, viewer: &Viewer, token: &str) -> Option<Step> {
    web.intake.step(token, viewer, web.parts.real.now())
}

fn gone(member: &Member) -> Response {
    let words = Words(member.viewer.person.lang);
    let page = shown(member, Tab::Import, &words.say("web-import"), &GoneView { words, key: "web-import-gone" });
    (StatusCode::NOT_FOUND, page).into_response()
}

/// `GET /desk/import/{token}`: columns, first rows and mistakes; or what became of it.
async fn look_at(
    State(web): State<Arc<Web>>,
    member: Member,
    Path(token): Path<String>,
    Query(fields): Query<Fields>,
) -> Result<Response, Problem> {
    if !member.writes() {
        return Ok(too_low(&member, Tab::Import));
    }
    let words = Words(member.viewer.person.lang);
    match step(&web, &member.viewer, &token) {
        None => Ok(gone(&member)),
        Some(Step::Storing) => {
            let body = GoneView { words, key: "web-import-storing" };
            Ok(shown(&member, Tab::Import, &words.say("web-import"), &body))
        }
        Some(Step::Done(stored)) => Ok(done(&web, &member, &token, &stored)),
        Some(Step::Open(sent)) => {
            let choice = Choice::read(&fields, web.parts.catalogue().library.brand.lang);
            let looked = look::at(&web, sent, choice).await?;
            Ok(page::shown(&member, &token, &looked, None))
        }
    }
}

fn done(web: &Web, member: &Member, token: &str, stored: &Stored) -> Response {
    let words = Words(member.viewer.person.lang);
    let catalogue = web.parts.catalogue();
    let there = |id| catalogue.library.items.contains_key(id);
    let made = stored.made.iter().map(|(row, id, title)| (*row, id.to_string(), title.clone()));
    let body = ImportedView {
        words,
        token: token.to_owned(),
        name: stored.name.clone(),
        summary: say!(words.0, "web-import-made", made = stored.made.len(), refused = stored.refused),
        coming: !stored.made.iter().all(|(_, id, _)| there(id)),
        made: made.collect(),
    };
    shown(member, Tab::Import, &words.say("web-import-done"), &body)
}

/// `POST /desk/import/{token}`: stores it.
async fn store(State(web): State<Arc<Web>>, Path(token): Path<String>, posted: Posted) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    if !member.writes() {
        return Ok(too_low(&member, Tab::Import));
    }
    let Some(sent) = web.intake.take(&token, &member.viewer, web.parts.real.now()) else {
        // Pressed twice: the page says how far the first press has come.
        let known = step(&web, &member.viewer, &token).is_some();
        let here = || Redirect::to(&format!("/desk/import/{token}")).into_response();
        return Ok(if known { here() } else { gone(&member) });
    };
    let choice = Choice::read(&posted.fields, web.parts.catalogue().library.brand.lang);
    let valid_only = posted.field("take") == "valid";
    // Goes on to its end also where the browser does not wait for it.
    let (own, person, name, file) = (web.clone(), member.viewer.person.clone(), token.clone(), sent.clone());
    let work = tokio::spawn(async move { save::all(&own, &person, &name, file, choice, valid_only).await });
    let saved = work.await.map_err(|error| {
        tracing::error!(%error, "a spreadsheet was not stored");
        web.intake.becomes(&token, Step::Open(sent));
        Problem::Broken
    })?;
    match saved? {
        None => Ok(Redirect::to(&format!("/desk/import/{token}")).into_response()),
        Some((looked, why)) => {
            let page = page::shown(&member, &token, &looked, Some(why));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// `GET /desk/import/{token}/result.csv`: what became, or would become, of each row.
async fn result(
    State(web): State<Arc<Web>>,
    member: Member,
    Path(token): Path<String>,
    Query(fields): Query<Fields>,
) -> Result<Response, Problem> {
    if !member.writes() {
        return Ok(too_low(&member, Tab::Import));
    }
    let lang = member.viewer.person.lang;
    match step(&web, &member.viewer, &token) {
        None => Ok(gone(&member)),
        Some(Step::Storing) => Ok(Redirect::to(&format!("/desk/import/{token}")).into_response()),
        Some(Step::Done(stored)) => Ok(csv("portevoix-import.csv", stored.result.clone())),
        Some(Step::Open(sent)) => {
            let choice = Choice::read(&fields, web.parts.catalogue().library.brand.lang);
            let looked = look::at(&web, sent, choice).await?;
            let checked = looked.checked.map_err(|_| Problem::Missing)?;
            Ok(csv("portevoix-import.csv", checked.result("ready", lang)))
        }
    }
}
