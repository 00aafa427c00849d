//! What Slack tells of somebody's doing, understood: a payload in, a value out. Nothing is believed but what is read
//! here, and what cannot be read is not done.
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::context::Context;
use super::{draw, manifest};
use crate::flow::port::{Doing, OnMessage};
use crate::id::hex;

/// Longest id of a person, place or message.
const ID: usize = 64;
/// Longest line after a command, in characters. Slack's own limit for what is typed is 4,000 (memory).
const LINE: usize = 4_000;
/// Longest action, in characters.
const ACTION: usize = 150;
/// Longest answer to one question of a form, in characters; Slack's own limit is 3,000.
pub const FIELD: usize = 3_000;
/// Longest address, in characters.
const ADDRESS: usize = 1_000;

/// Entries of a message's own menu, by the name under which the app's manifest knows them.
pub const SHORTCUTS: &[(&str, OnMessage)] = &[("kit", OnMessage::Kit), ("shared", OnMessage::Shared)];

/// The three ways in which Slack tells something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A typed command: `slash_commands`, or a form.
    Command,
    /// A button, a select, a form, an entry of a menu: `interactive`.
    Interaction,
    /// Something that happened: `events_api`.
    Event,
}

/// Somebody did something.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// Slack's id of the workspace.
    pub team: String,
    /// The workspace or organisation that the person belongs to, where Slack says so.
    pub home_team: Option<String>,
    /// The organisation of several workspaces, where there is one.
    pub enterprise: Option<String>,
    /// The person's id.
    pub user: String,
    /// What names this very doing: the same when Slack tells of it again. A hash, 64 hexadecimal digits.
    pub id: String,
    /// Slack's id of the conversation, or empty.
    pub channel: String,
    /// What they did.
    pub deed: Deed,
    /// Opens a form, for three seconds.
    pub trigger: String,
    /// How an answer comes back to them.
    pub context: Context,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Something for the desk. The message of [`Doing::On`] is named without the workspace.
    Doing(Doing),
    /// Opened the app's Home.
    Home,
}

/// Why there is nothing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unheard {
    /// It is of a kind that we do not answer: a closed form, a link that was opened.
    Nothing,
    /// It is not what Slack documents; this is missing, or not of its kind, or too long.
    Odd(&'static str),
}

type Read<T> = Result<T, Unheard>;

/// What a payload tells.
///
/// # Errors
/// [`Unheard`].
pub fn read(kind: Kind, payload: &Value) -> Read<Heard> {
    match kind {
        Kind::Command => command(payload),
        Kind::Event => event(payload),
        Kind::Interaction => match payload["type"].as_str() {
            Some("block_actions") => pressed(payload),
            Some("view_submission") => submitted(payload),
            Some("message_action") => menu(payload),
            Some(_) => Err(Unheard::Nothing),
            None => Err(Unheard::Odd("type")),
        },
    }
}

/// An id: letters, digits and what stands between them.
fn id<'p>(value: &'p Value, what: &'static str) -> Read<&'p str> {
    let plain = |id: &&str| {
        !id.is_empty() && id.len() <= ID && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
    };
    value.as_str().filter(plain).ok_or(Unheard::Odd(what))
}

/// An id that may be missing.
fn optional(value: &Value, what: &'static str) -> Read<Option<String>> {
    if value.is_null() { Ok(None) } else { id(value, what).map(|id| Some(id.to_owned())) }
}

fn text<'p>(value: &'p Value, most: usize, what: &'static str) -> Read<&'p str> {
    value.as_str().filter(|text| text.len() <= most * 4 && text.chars().count() <= most).ok_or(Unheard::Odd(what))
}

/// What names the doing: the hash of Slack's own id of it, or else of the payload. It is kept for a day, and a trigger
/// opens forms.
fn named(payload: &Value, key: &str) -> String {
    let own = payload[key].as_str().filter(|id| !id.is_empty() && id.len() <= 2 * ID);
    hex(&own.map_or_else(|| Sha256::digest(payload.to_string()), Sha256::digest))
}

fn back(payload: &Value) -> Read<Option<Url>> {
    match &payload["response_url"] {
        Value::Null => Ok(None),
        url => text(url, ADDRESS, "response_url")?.parse().map(Some).map_err(|_| Unheard::Odd("response_url")),
    }
}

fn command(payload: &Value) -> Read<Heard> {
    let name =
        id(&payload["command"].as_str().unwrap_or_default().trim_start_matches('/').into(), "command")?.to_owned();
    let rest = payload.get("text").map_or(Ok(""), |rest| text(rest, LINE, "text"))?.trim().to_owned();
    let channel = id(&payload["channel_id"], "channel_id")?.to_owned();
    Ok(Heard {
        team: id(&payload["team_id"], "team_id")?.to_owned(),
        // Not told, and not needed: to people of other workspaces in a shared channel, Slack itself says that there is
        // no such command (slackapi/bolt-python issue 767, read 2026-11).
        home_team: None,
        enterprise: optional(&payload["enterprise_id"], "enterprise_id")?,
        user: id(&payload["user_id"], "user_id")?.to_owned(),
        id: named(payload, "trigger_id"),
        deed: Deed::Doing(Doing::Command { name: manifest::ours(&name.to_lowercase()).to_owned(), rest }),
        trigger: payload["trigger_id"].as_str().unwrap_or_default().to_owned(),
        context: Context { back: back(payload)?, channel: channel.clone(), ..Context::default() },
        channel,
    })
}

/// What every interaction says of who does it.
fn basics(payload: &Value, deed: Deed, context: Context) -> Read<Heard> {
    let user = &payload["user"];
    // In an organisation of several workspaces the app may be installed for all of them at once.
    let team = if payload["team"].is_null() { &user["team_id"] } else { &payload["team"]["id"] };
    Ok(Heard {
        team: id(team, "team")?.to_owned(),
        home_team: optional(&user["team_id"], "user.team_id")?,
        enterprise: optional(&payload["enterprise"]["id"], "enterprise.id")?,
        user: id(&user["id"], "user.id")?.to_owned(),
        id: named(payload, "trigger_id"),
        channel: context.channel.clone(),
        deed,
        trigger: payload["trigger_id"].as_str().unwrap_or_default().to_owned(),
        context,
    })
}

fn pressed(payload: &Value) -> Read<Heard> {
    let first = payload["actions"].as_array().and_then(|actions| actions.first()).ok_or(Unheard::Odd("actions"))?;
    // A button that opens an address is told of, too.
    let Some(action) = draw::action(first) else { return Err(Unheard::Nothing) };
    let action = text(&action.into(), ACTION, "action")?.to_owned();
    let container = &payload["container"];
    let home = payload["view"]["type"] == "home";
    let channel = match &payload["channel"]["id"] {
        Value::Null => String::new(),
        channel => id(channel, "channel.id")?.to_owned(),
    };
    let alone = container["is_ephemeral"].as_bool() == Some(true);
    let context = Context { back: back(payload)?, channel, alone, home, lang: None };
    basics(payload, Deed::Doing(Doing::Press { action }), context)
}

fn submitted(payload: &Value) -> Read<Heard> {
    let view = &payload["view"];
    let action = text(&view["callback_id"], ACTION, "callback_id")?.to_owned();
    let fields = draw::answers(&view["state"]["values"]);
    let context = Context::parse(view["private_metadata"].as_str().unwrap_or_default());
    basics(payload, Deed::Doing(Doing::Submit { action, fields }), context)
}

fn menu(payload: &Value) -> Read<Heard> {
    let known = SHORTCUTS.iter().find(|(callback, _)| payload["callback_id"] == *callback);
    let (_, what) = known.ok_or(Unheard::Nothing)?;
    let channel = id(&payload["channel"]["id"], "channel.id")?.to_owned();
    let ts = payload.get("message_ts").unwrap_or(&payload["message"]["ts"]);
    let message = format!("{channel}/{}", id(ts, "message_ts")?);
    let context = Context { back: back(payload)?, channel, ..Context::default() };
    basics(payload, Deed::Doing(Doing::On { what: *what, message }), context)
}

fn event(payload: &Value) -> Read<Heard> {
    let event = &payload["event"];
    if payload["type"] != "event_callback" {
        return Err(if payload["type"].is_string() { Unheard::Nothing } else { Unheard::Odd("type") });
    }
    if event["type"] != "app_home_opened" || event["tab"] != "home" {
        return Err(if event["type"].is_string() { Unheard::Nothing } else { Unheard::Odd("event.type") });
    }
    Ok(Heard {
        team: id(&payload["team_id"], "team_id")?.to_owned(),
        home_team: None,
        enterprise: optional(&payload["enterprise_id"], "enterprise_id")?,
        user: id(&event["user"], "event.user")?.to_owned(),
        id: named(payload, "event_id"),
        channel: String::new(),
        deed: Deed::Home,
        trigger: String::new(),
        context: Context { home: true, ..Context::default() },
    })
}

#[cfg(test)]
mod tests;
