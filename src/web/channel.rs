//! A channel's page, and its messages alone for pages that are open.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::problem::Problem;
use super::session::Viewer;
use super::view::{self, ChannelLink, ChannelPage, Clock, CommandView, MessageView, Messages, PersonView, Said, Words};
use super::{Web, avatar, desk};
use crate::flow::card;
use crate::id::{ChannelId, Millis, PersonId};
use crate::lang::{Lang, date, date_time};
use crate::say;
use crate::schedule::Channel;
use crate::store::{Message, Person};

/// How many messages a page shows.
const SHOWN: i64 = 100;
/// How many people the side lists.
const LISTED: usize = 30;
/// Messages of one person that follow each other this closely are drawn as one, in milliseconds.
const TOGETHER: i64 = 5 * Millis::MINUTE;

/// `GET /`: to the first channel in the viewer's language, else to the first there is.
pub(super) async fn home(State(web): State<Arc<Web>>, viewer: Viewer) -> Result<Response, Problem> {
    let catalogue = web.parts.catalogue();
    let channels = &catalogue.calendar.channels;
    let own = channels.iter().find(|channel| channel.lang == viewer.person.lang);
    let first = own.or(channels.first()).ok_or(Problem::NoChannel)?;
    Ok(Redirect::to(&format!("/w/{}", first.id)).into_response())
}

/// `GET /w/{channel}`.
pub(super) async fn page(
    State(web): State<Arc<Web>>,
    viewer: Viewer,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let channel = find(&web, &name)?;
    let people = web.parts.store.people(super::hello::MOST).await?;
    let words = Words(viewer.person.lang);
    let messages = listed(&web, &viewer, &channel.id, &people).await?;
    let catalogue = web.parts.catalogue();
    let link =
        |other: &Channel| ChannelLink { id: other.id.to_string(), lang: other.lang, current: other.id == channel.id };
    let more = people.len().saturating_sub(LISTED);
    let content = ChannelPage {
        words,
        organisation: catalogue.library.brand.name.clone(),
        channel: channel.id.to_string(),
        topic: channel.topic.clone().unwrap_or_default(),
        topic_lang: words.other(channel.lang),
        csrf: viewer.csrf.clone(),
        channels: catalogue.calendar.channels.iter().map(link).collect(),
        people: people.iter().take(LISTED).map(person_view).collect(),
        more_people: (more > 0).then(|| say!(words.0, "and-more", count = more)),
        me: person_view(&viewer.person),
        commands: commands(&web, words.0),
        clock: web.virtual_time.then(|| clock(&web, words.0)),
        desk: desk::role(&web, &viewer).is_some(),
        messages,
    };
    let title = format!("#{} · {}", channel.id, content.organisation);
    Ok(view::page(words, &title, "chat", &content))
}

/// `GET /w/{channel}/messages`.
pub(super) async fn messages(
    State(web): State<Arc<Web>>,
    viewer: Viewer,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let channel = find(&web, &name)?;
    let people = web.parts.store.people(super::hello::MOST).await?;
    Ok(view::fragment(&listed(&web, &viewer, &channel.id, &people).await?))
}

/// The channel with this name, if it is one of the calendar's.
pub(super) fn find(web: &Web, name: &str) -> Result<Channel, Problem> {
    let catalogue = web.parts.catalogue();
    catalogue.calendar.channels.iter().find(|channel| channel.id.as_str() == name).cloned().ok_or(Problem::Missing)
}

/// What the virtual clock shows: `lundi 23 novembre 2026 à 09:00`.
pub(super) fn clock(web: &Web, lang: Lang) -> String {
    let now = moment(web, lang, web.parts.business.now());
    say!(lang, "web-virtual-time", value = now.long)
}

/// A person as lists show them.
pub(super) fn person_view(person: &Person) -> PersonView {
    PersonView {
        id: person.id.to_string(),
        name: person.name.clone(),
        about: person.team.clone(),
        avatar: avatar::avatar(&person.name),
    }
}

fn commands(web: &Web, lang: Lang) -> Vec<CommandView> {
    let all = web.commands.list(lang).into_iter();
    all.map(|help| CommandView { name: help.name, usage: help.usage, about: help.about }).collect()
}

async fn listed(web: &Web, viewer: &Viewer, channel: &ChannelId, people: &[Person]) -> Result<Messages, Problem> {
    let kept = web.parts.store.messages(channel, Some(viewer.person.id), SHOWN).await?;
    let names: HashMap<PersonId, &str> = people.iter().map(|person| (person.id, person.name.as_str())).collect();
    let mut all: Vec<MessageView> = Vec::with_capacity(kept.len());
    let mut before: Option<&Message> = None;
    for message in &kept {
        let mut next = message_view(web, viewer, message, &names);
        next.new_day = all.last().is_none_or(|last| last.at.day_iso != next.at.day_iso);
        let text = matches!(next.said, Said::Text(_));
        next.compact = text && !next.new_day && before.is_some_and(|before| goes_on(before, message));
        all.push(next);
        before = Some(message);
    }
    let words = Words(viewer.person.lang);
    let zone = web.parts.catalogue().library.brand.zone.clone();
    Ok(Messages { words, channel: channel.to_string(), csrf: viewer.csrf.clone(), zone, all })
}

fn goes_on(before: &Message, message: &Message) -> bool {
    message.author.is_some()
        && before.author == message.author
        && before.only_for == message.only_for
        && message.posted_at.since(before.posted_at) < TOGETHER
}

fn message_view(web: &Web, viewer: &Viewer, message: &Message, names: &HashMap<PersonId, &str>) -> MessageView {
    let lang = viewer.person.lang;
    let somebody = || say!(lang, "web-somebody");
    let name = match message.author {
        Some(id) => names.get(&id).map_or_else(somebody, |name| (*name).to_owned()),
        None => web.parts.catalogue().library.brand.name.clone(),
    };
    MessageView {
        id: message.id.to_string(),
        avatar: message.author.map(|_| avatar::avatar(&name)),
        name,
        own: message.author == Some(viewer.person.id),
        private: message.only_for.is_some(),
        compact: false,
        edited: message.edited_at.is_some() && message.only_for.is_none(),
        new_day: false,
        at: moment(web, lang, message.posted_at),
        said: match serde_json::from_str(&message.body) {
            Ok(card::Said::Card(card)) => Said::Card(card),
            Ok(card::Said::Text(text)) => Said::Text(text),
            Err(_) => Said::Unreadable,
        },
    }
}

/// An instant in the organisation's zone.
fn moment(web: &Web, lang: Lang, at: Millis) -> Clock {
    let local = at.zoned(&web.parts.catalogue().library.brand.zone);
    Clock {
        iso: at.to_string(),
        short: format!("{:02}:{:02}", local.hour(), local.minute()),
        long: date_time(lang, local.datetime()),
        day: date(lang, local.date()),
        day_iso: local.date().to_string(),
    }
}
