//! What somebody does about an item from its page: a form, the steps that chat has too, and the page that says so.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::Done;
use crate::content::{Action, Revision};
use crate::flow::editorial::{self, Move};
use crate::flow::recall::{self, Withdrawal};
use crate::flow::reschedule::{self, When};
use crate::flow::{Denied, FlowError};
use crate::id::ItemId;
use crate::lang::Lang;
use crate::say;
use crate::web::Web;
use crate::web::desk::Member;
use crate::web::form::Posted;
use crate::web::problem::Problem;
use crate::web::view::NoticeView;

/// What the form of a move is called.
pub(super) const MOVE: &str = "move";

/// What somebody typed into a form that was refused.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept<'a> {
    /// The form.
    pub(super) action: &'a str,
    /// The text.
    pub(super) text: &'a str,
}

/// Why nothing was done.
enum Not {
    /// The steps say so.
    Denied(Denied),
    /// Something is missing in the form: the beginning of its message's key.
    Lacks(&'static str),
    /// It cannot be answered with the item's page.
    Problem(Problem),
}

impl From<FlowError> for Not {
    fn from(error: FlowError) -> Self {
        match error {
            FlowError::Denied(denied) => Self::Denied(denied),
            error => Self::Problem(error.into()),
        }
    }
}

/// `POST /items/{id}`
pub(in crate::web) async fn act(
    State(web): State<Arc<Web>>,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let member = Member::of(&web, posted.viewer.clone())?;
    let id: ItemId = id.parse().map_err(|_| Problem::Missing)?;
    let (status, notice) = match take(&web, &member, &id, &posted).await {
        Ok(done) => return Ok(Redirect::to(&done.address(&id)).into_response()),
        Err(Not::Problem(problem)) => return Err(problem),
        Err(Not::Denied(Denied::NoSuchItem(_))) => return Err(Problem::Missing),
        Err(Not::Denied(denied)) => (status(&denied), words(member.viewer.person.lang, &denied)),
        Err(Not::Lacks(key)) => {
            let lang = member.viewer.person.lang;
            let (title, text) = match key {
                "chat-review-reasonless" => (say!(lang, "chat-review-reasonless"), say!(lang, "web-item-reasonless")),
                _ => (say!(lang, "chat-move-when"), say!(lang, "web-item-dayless")),
            };
            (StatusCode::UNPROCESSABLE_ENTITY, NoticeView::warning(title, text))
        }
    };
    let kept = Kept { action: posted.field("action"), text: posted.field("reason") };
    super::refused(&web, &member, &id, status, notice, kept).await
}

pub(super) fn status(denied: &Denied) -> StatusCode {
    match denied {
        Denied::Role(_) => StatusCode::FORBIDDEN,
        Denied::TooLong(_) | Denied::NotThen | Denied::DayPast => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::CONFLICT,
    }
}

/// As chat words it, except where that speaks of the card and its commands.
pub(super) fn words(lang: Lang, denied: &Denied) -> NoticeView {
    let (title, text) = denied.said(lang);
    match denied {
        Denied::ItemChanged => NoticeView::warning(title, say!(lang, "web-item-changed")),
        _ => NoticeView::warning(title, text),
    }
}

async fn take(web: &Web, member: &Member, id: &ItemId, posted: &Posted) -> Result<Done, Not> {
    let code = posted.field("action");
    if code == MOVE {
        return shift(web, member, id, posted).await;
    }
    let action = Action::ALL.into_iter().find(|action| action.code() == code && *action != Action::Edit);
    let action = action.ok_or(Not::Problem(Problem::BadForm))?;
    let (person, role) = (&member.viewer.person, Some(member.role));
    let (platform, reason) = (member.viewer.account.platform.as_str(), posted.field("reason").trim());
    if action == Action::Withdraw {
        // What is taken back is everything that went out under its name, whatever was shown.
        let asked = Withdrawal { person, role, platform, item: id, reason };
        let done = recall::withdraw(&web.parts, &asked).await?;
        return Ok(if done { Done::Step(action) } else { Done::Already });
    }
    if action == Action::RequestChanges && reason.is_empty() {
        return Err(Not::Lacks("chat-review-reasonless"));
    }
    let looked_at = looked_at(posted).map_err(Not::Problem)?;
    let step = Move { person, role, platform, item: id, looked_at, action, reason };
    editorial::take(&web.parts, &step).await?;
    Ok(Done::Step(action))
}

/// The revision that was shown. A form without one is none of ours: an empty one would fit whatever stands there now.
pub(super) fn looked_at(posted: &Posted) -> Result<&str, Problem> {
    let revision = posted.field("revision");
    let whole = revision.len() == Revision::SHORT && revision.bytes().all(|byte| byte.is_ascii_hexdigit());
    if whole { Ok(revision) } else { Err(Problem::BadForm) }
}

async fn shift(web: &Web, member: &Member, id: &ItemId, posted: &Posted) -> Result<Done, Not> {
    let typed = match posted.field("when") {
        "" => posted.field("day"),
        when => when,
    };
    let when = When::parse(typed).ok_or(Not::Lacks("chat-move-when"))?;
    let looked_at = looked_at(posted).map_err(Not::Problem)?;
    let catalogue = web.parts.catalogue();
    let item = editorial::find(&catalogue, id).map_err(Not::Denied)?;
    if !item.revision.0.starts_with(looked_at) {
        return Err(Not::Denied(Denied::ItemChanged));
    }
    let (person, role) = (&member.viewer.person, Some(member.role));
    let platform = member.viewer.account.platform.as_str();
    let asked = reschedule::Asked { person, role, platform, item: id, when };
    let moved = reschedule::reschedule(&web.parts, &asked).await?;
    Ok(Done::Moved(when, moved.into()))
}
