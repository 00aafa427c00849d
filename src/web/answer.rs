//! What becomes of an answer: a message for one person, another text on a message, or a form.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::Web;
use super::form::Posted;
use super::problem::Problem;
use super::view::{self, FormView, Words};
use crate::flow::card::{Card, Form, Said};
use crate::flow::port::Answer;
use crate::id::{ChannelId, MessageId};
use crate::store::{Message, NewMessage};

/// The message from which something was asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Origin {
    /// None: a command was typed.
    None,
    /// One that everybody sees.
    Public(MessageId),
    /// One that only this person sees: it may be replaced.
    Own(MessageId),
}

impl Origin {
    pub(super) fn of(message: &Message, posted: &Posted) -> Self {
        if message.only_for == Some(posted.viewer.person.id) { Self::Own(message.id) } else { Self::Public(message.id) }
    }

    fn id(self) -> String {
        match self {
            Self::None => String::new(),
            Self::Public(id) | Self::Own(id) => id.to_string(),
        }
    }
}

/// Keeps or shows an answer.
pub(super) async fn deliver(
    web: &Web,
    posted: &Posted,
    channel: &ChannelId,
    origin: Origin,
    answer: Answer,
) -> Result<Response, Problem> {
    if web.parts.store.person(posted.viewer.person.id).await?.is_none() {
        web.intake.forget_person(posted.viewer.person.id);
        return Ok(gone(posted));
    }
    match (answer, origin) {
        (Answer::Form(form), _) => Ok(show(posted, channel, &form, &origin.id())),
        (Answer::Replace(card), Origin::Own(id)) => {
            keep_picture(web, &card).await?;
            let now = web.parts.business.now();
            let body = body(&Said::Card(Box::new(card.clone())))?;
            if !web.parts.store.edit_message(id, &body, now).await? {
                // Put away in the meantime, in another window.
                add(web, posted, channel, &card).await?;
            }
            web.ring();
            Ok(done(posted, channel))
        }
        (Answer::Private(card) | Answer::Replace(card), _) => {
            keep_picture(web, &card).await?;
            add(web, posted, channel, &card).await?;
            web.ring();
            Ok(done(posted, channel))
        }
    }
}

async fn add(web: &Web, posted: &Posted, channel: &ChannelId, card: &Card) -> Result<(), Problem> {
    let now = web.parts.business.now();
    let message = NewMessage {
        id: MessageId::mint(now, &mut web.parts.chance.rng()),
        channel: channel.clone(),
        author: None,
        only_for: Some(posted.viewer.person.id),
        nonce: None,
        body: body(&Said::Card(Box::new(card.clone())))?,
        posted_at: now,
    };
    web.parts.store.add_message(&message).await?;
    Ok(())
}

async fn keep_picture(web: &Web, card: &Card) -> Result<(), Problem> {
    let Some(picture) = card.picture.as_ref().filter(|picture| !picture.bytes.is_empty()) else { return Ok(()) };
    Ok(web.parts.store.add_picture(&picture.sha256, &picture.media, &picture.bytes).await?)
}

/// What the store keeps of a message.
pub(super) fn body(said: &Said) -> Result<String, Problem> {
    serde_json::to_string(said).map_err(|error| {
        tracing::error!(%error, "a message cannot be written as JSON");
        Problem::Broken
    })
}

/// Done: the page fetches what is new, or is loaded again where there is no script.
pub(super) fn done(posted: &Posted, channel: &ChannelId) -> Response {
    if posted.htmx() {
        (StatusCode::NO_CONTENT, [("hx-trigger", "portevoix-done")]).into_response()
    } else {
        Redirect::to(&format!("/w/{channel}#text")).into_response()
    }
}

/// Who was erased has no place where an answer could stand: they are nobody here any more.
fn gone(posted: &Posted) -> Response {
    if posted.htmx() {
        (StatusCode::NO_CONTENT, [("hx-redirect", "/hello?erased")]).into_response()
    } else {
        Redirect::to("/hello?erased").into_response()
    }
}

fn show(posted: &Posted, channel: &ChannelId, form: &Form, message: &str) -> Response {
    let words = Words(posted.viewer.person.lang);
    let page = !posted.htmx();
    let content = FormView {
        form,
        own: Words(form.lang),
        lang: words.other(form.lang),
        channel: channel.as_str(),
        csrf: &posted.viewer.csrf,
        message,
        page,
    };
    if page { view::page(words, &form.title, "plain", &content) } else { view::fragment(&content) }
}
