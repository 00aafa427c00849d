//! What a person does in a channel: says something, presses a button, sends a form, puts away what only they see.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::answer::{self, Origin};
use super::form::Posted;
use super::problem::Problem;
use super::view::{self, LiveView, Words};
use super::{Web, channel};
use crate::flow::card::{Card, Said};
use crate::flow::port::{Answer, Call, Doing, Seen};
use crate::id::{ChannelId, MessageId};
use crate::store::{Message, NewMessage};

/// Longest message, in characters.
const TEXT: usize = 2_000;
/// Longest action, in characters.
const ACTION: usize = 100;
/// Longest answer to one question of a form, in characters.
const FIELD: usize = 10_000;

/// `POST /w/{channel}/say`: a command, or a message to everybody.
pub(super) async fn say(
    State(web): State<Arc<Web>>,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let channel = channel::find(&web, &name)?.id;
    let text = posted.field("text").trim();
    if text.is_empty() || text.chars().count() > TEXT {
        return Err(Problem::Text);
    }
    if let Some(line) = text.strip_prefix('/') {
        let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let doing = Doing::Command { name: name.to_owned(), rest: rest.trim().to_owned() };
        let answer = call(&web, &posted, &channel, doing).await;
        return answer::deliver(&web, &posted, &channel, Origin::None, answer).await;
    }
    let body = answer::body(&Said::Text(text.to_owned()))?;
    let now = web.parts.business.now();
    let message = NewMessage {
        id: MessageId::mint(now, &mut web.parts.chance.rng()),
        channel: channel.clone(),
        author: Some(posted.viewer.person.id),
        only_for: None,
        nonce: None,
        body,
        posted_at: now,
    };
    web.parts.store.add_message(&message).await?;
    web.ring();
    Ok(answer::done(&posted, &channel))
}

/// `POST /w/{channel}/press`: only what stands on the message as it is now, and as this person sees it.
pub(super) async fn press(
    State(web): State<Arc<Web>>,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let channel = channel::find(&web, &name)?.id;
    let message = visible(&web, &posted, &channel).await?;
    let action = posted.field("action");
    let Ok(Said::Card(card)) = serde_json::from_str(&message.body) else { return Err(Problem::ButtonGone) };
    if !stands_on(&card, action) {
        return Err(Problem::ButtonGone);
    }
    let answer = call(&web, &posted, &channel, Doing::Press { action: action.to_owned() }).await;
    answer::deliver(&web, &posted, &channel, Origin::of(&message, &posted), answer).await
}

/// Is there a button or a choice with this action on the card?
fn stands_on(card: &Card, action: &str) -> bool {
    card.presses().any(|own| own == action)
}

/// `POST /w/{channel}/submit`: a form that was filled in.
pub(super) async fn submit(
    State(web): State<Arc<Web>>,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let channel = channel::find(&web, &name)?.id;
    let doing = filled(&posted, posted.field("action"))?;
    // The message from which the form was opened may be gone by now; the answer then stands by itself.
    let origin = match visible(&web, &posted, &channel).await {
        Ok(message) => Origin::of(&message, &posted),
        Err(Problem::ButtonGone) => Origin::None,
        Err(problem) => return Err(problem),
    };
    let answer = call(&web, &posted, &channel, doing).await;
    answer::deliver(&web, &posted, &channel, origin, answer).await
}

/// `POST /w/{channel}/live`: what to show beside a field while it is filled in. Nothing is kept.
pub(super) async fn live(
    State(web): State<Arc<Web>>,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let channel = channel::find(&web, &name)?.id;
    let doing = filled(&posted, posted.field("live"))?;
    Ok(match call(&web, &posted, &channel, doing).await {
        Answer::Private(card) | Answer::Replace(card) => {
            view::fragment(&LiveView { card: &card, words: Words(posted.viewer.person.lang) })
        }
        Answer::Form(_) => "".into_response(),
    })
}

/// `POST /w/{channel}/dismiss`: puts away a message that only this person sees.
pub(super) async fn dismiss(
    State(web): State<Arc<Web>>,
    Path(name): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    let channel = channel::find(&web, &name)?.id;
    let message = visible(&web, &posted, &channel).await?;
    if message.only_for != Some(posted.viewer.person.id) {
        return Err(Problem::ButtonGone);
    }
    web.parts.store.drop_message(message.id).await?;
    web.ring();
    Ok(answer::done(&posted, &channel))
}

/// The message a form names, if it stands in this channel and this person sees it.
async fn visible(web: &Web, posted: &Posted, channel: &ChannelId) -> Result<Message, Problem> {
    let id: MessageId = posted.field("message").parse().map_err(|_| Problem::ButtonGone)?;
    let message = web.parts.store.message(id).await?.ok_or(Problem::ButtonGone)?;
    let seen = message.only_for.is_none_or(|person| person == posted.viewer.person.id);
    if seen && &message.channel == channel { Ok(message) } else { Err(Problem::ButtonGone) }
}

/// The answers of a form: the fields that begin with `f-`.
fn filled(posted: &Posted, action: &str) -> Result<Doing, Problem> {
    if action.is_empty() || action.chars().count() > ACTION {
        return Err(Problem::BadForm);
    }
    let own = posted.fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("f-")?, value)));
    let fields: BTreeMap<String, String> = own.map(|(name, value)| (name.to_owned(), value.clone())).collect();
    if fields.values().any(|value| value.chars().count() > FIELD) {
        return Err(Problem::Text);
    }
    Ok(Doing::Submit { action: action.to_owned(), fields })
}

async fn call(web: &Web, posted: &Posted, channel: &ChannelId, doing: Doing) -> Answer {
    let account = posted.viewer.account.clone();
    let person = &posted.viewer.person;
    let role = web.roles.of([person.name.as_str()]);
    let seen = Seen { name: person.name.clone(), lang: Some(person.lang), role };
    web.commands.call(Call { account, seen, channel: channel.clone(), doing }).await
}
