//! What Discord tells of what somebody did, as far as it is used here.
//!
//! It is read from JSON by our own few types. serenity hands over an interaction that it understands as its own type,
//! and one with anything newer in it (a form with a choice, a message of components that it does not know) as an event
//! without a name; read from JSON, both are the same, and neither is lost.
use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::commands::menu_of;
use super::draw::EPHEMERAL;
use super::place::name_of;
use crate::content::Roles;
use crate::flow::port::{Doing, Seen};
use crate::lang::Lang;

/// Longest id of a button, select or form, in characters (resources: components, custom_id).
pub(super) const ID: usize = 100;
/// Longest rest of a command's line that is taken, in characters; the registration asks Discord for the same.
pub(super) const WORDS: usize = 1_000;
/// Longest answer to a question of a form, in characters (text input, value).
const ANSWER: usize = 4_000;
/// Most questions of a form.
const QUESTIONS: usize = 5;
/// Longest name of somebody that is read, in characters; the desk shortens it further.
const NAME: usize = 100;

/// Somebody did something.
#[derive(Debug, Deserialize)]
pub(super) struct Heard {
    /// Its id.
    pub(super) id: String,
    /// What it is answered with; valid for 15 minutes.
    pub(super) token: String,
    /// Ours.
    pub(super) application_id: String,
    #[serde(rename = "type")]
    kind: u8,
    /// The server; none in a private conversation.
    pub(super) guild_id: Option<String>,
    channel_id: Option<String>,
    channel: Option<Channel>,
    member: Option<Member>,
    user: Option<User>,
    locale: Option<String>,
    data: Option<Data>,
    message: Option<Message>,
}

#[derive(Debug, Deserialize)]
struct Channel {
    parent_id: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Member {
    nick: Option<String>,
    #[serde(default)]
    roles: Vec<String>,
    user: Option<User>,
}

#[derive(Debug, Deserialize)]
struct User {
    id: String,
    username: Option<String>,
    global_name: Option<String>,
    #[serde(default)]
    bot: bool,
}

#[derive(Debug, Deserialize)]
struct Message {
    flags: Option<u64>,
}

#[derive(Debug, Deserialize)]
struct Data {
    #[serde(rename = "type")]
    kind: Option<u8>,
    name: Option<String>,
    options: Option<Vec<Given>>,
    target_id: Option<String>,
    custom_id: Option<String>,
    component_type: Option<u8>,
    values: Option<Vec<String>>,
    components: Option<Vec<Part>>,
}

/// An option of a command.
#[derive(Debug, Deserialize)]
struct Given {
    value: Option<Value>,
}

/// A part of a form that was sent: a row of text inputs, a label around one question, or a question itself.
#[derive(Debug, Deserialize)]
struct Part {
    custom_id: Option<String>,
    value: Option<String>,
    values: Option<Vec<String>>,
    component: Option<Box<Part>>,
    components: Option<Vec<Part>>,
}

impl Heard {
    /// Reads one. `None` where the least that an answer takes is not there, or is not what Discord writes: an id is
    /// digits, a token has no sign that would lead elsewhere in an address.
    pub(super) fn read(value: Value) -> Option<Self> {
        let heard: Self = serde_json::from_value(value).ok()?;
        let token = heard.token.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
        let known = token && (1..=1_024).contains(&heard.token.len());
        let ids = is_id(&heard.id) && is_id(&heard.application_id) && heard.guild_id.as_deref().is_none_or(is_id);
        (known && ids && heard.who().is_some()).then_some(heard)
    }

    /// Is it something that a person did, and that wants an answer?
    pub(super) fn is_ours(&self) -> bool {
        matches!(self.kind, 2 | 3 | 5) && self.who().is_some_and(|user| !user.bot)
    }

    fn who(&self) -> Option<&User> {
        let member = self.member.as_ref().and_then(|member| member.user.as_ref());
        member.or(self.user.as_ref()).filter(|user| is_id(&user.id))
    }

    /// The person's id.
    pub(super) fn user(&self) -> &str {
        self.who().map_or("", |user| &user.id)
    }

    /// The language of their client, where it is one of ours.
    pub(super) fn lang(&self) -> Option<Lang> {
        Lang::negotiate(self.locale.as_deref())
    }

    /// What Discord tells of them; `roles` says which of their roles on the server count.
    pub(super) fn seen(&self, roles: Option<&Roles>) -> Seen {
        let user = self.who();
        let nick = self.member.as_ref().and_then(|member| member.nick.as_deref());
        let names = [nick, user.and_then(|u| u.global_name.as_deref()), user.and_then(|u| u.username.as_deref())];
        let name = names.into_iter().flatten().map(str::trim).find(|name| !name.is_empty()).unwrap_or_default();
        let groups = self.member.iter().flat_map(|member| member.roles.iter().map(String::as_str));
        Seen {
            name: name.chars().take(NAME).collect(),
            lang: self.lang(),
            role: roles.filter(|_| self.member.is_some()).and_then(|roles| roles.of(groups)),
        }
    }

    /// The channel, and after it the channel whose thread it is.
    pub(super) fn channels(&self) -> impl Iterator<Item = &str> {
        let parent = self.channel.as_ref().and_then(|channel| channel.parent_id.as_deref());
        self.channel_id.as_deref().into_iter().chain(parent)
    }

    /// Was a button or select pressed, or a form opened, on a message that only this person sees?
    pub(super) fn on_own_message(&self) -> bool {
        self.message.as_ref().is_some_and(|message| message.flags.is_some_and(|flags| flags & EPHEMERAL != 0))
    }

    /// The action that leads back here, for a button: none after a form was sent, and none that would be too long.
    pub(super) fn again(&self, doing: &Doing) -> Option<String> {
        let action = match doing {
            Doing::Press { action } => action.clone(),
            Doing::Command { name, rest } => format!("/{name} {rest}").trim_end().to_owned(),
            Doing::Submit { .. } | Doing::On { .. } => return None,
        };
        (action.chars().count() <= ID).then_some(action)
    }

    /// What they did; `None` where it makes no sense. `workspace` is the server's name here.
    pub(super) fn doing(&self, workspace: &str) -> Option<Doing> {
        let data = self.data.as_ref()?;
        match self.kind {
            2 if data.kind == Some(3) => {
                let (channel, message) = (self.channel_id.as_deref()?, data.target_id.as_deref()?);
                let message = (is_id(channel) && is_id(message)).then(|| name_of(workspace, channel, message))?;
                Some(Doing::On { what: menu_of(data.name.as_deref()?)?, message })
            }
            2 => {
                let name = data.name.clone().filter(|name| name.chars().count() <= 32)?;
                Some(Doing::Command { name, rest: data.rest() })
            }
            3 => {
                let picked = data.component_type == Some(3);
                let action = if picked { data.values.as_ref()?.first()? } else { data.custom_id.as_ref()? };
                pressed(action)
            }
            5 => {
                Some(Doing::Submit { action: short(data.custom_id.as_ref()?, ID)?.to_owned(), fields: data.fields()? })
            }
            _ => None,
        }
    }
}

/// A button's action. One that begins with a slash is a command's line: see [`Heard::again`].
fn pressed(action: &str) -> Option<Doing> {
    let action = short(action, ID)?;
    Some(match action.strip_prefix('/') {
        None => Doing::Press { action: action.to_owned() },
        Some(line) => {
            let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
            Doing::Command { name: name.to_owned(), rest: rest.to_owned() }
        }
    })
}

impl Data {
    /// What was typed behind the command's name: its options' values, one behind the other.
    fn rest(&self) -> String {
        let values = self.options.iter().flatten().filter_map(|given| match &given.value {
            Some(Value::String(text)) => Some(text.clone()),
            Some(Value::Number(number)) => Some(number.to_string()),
            Some(Value::Bool(choice)) => Some(choice.to_string()),
            _ => None,
        });
        values.collect::<Vec<_>>().join(" ").chars().take(WORDS).collect()
    }

    /// The answers by question; `None` where there are more, or longer ones, than a form has.
    fn fields(&self) -> Option<BTreeMap<String, String>> {
        let mut fields = BTreeMap::new();
        for part in self.components.iter().flatten().take(QUESTIONS + 1) {
            let inner = part.components.iter().flatten().take(QUESTIONS + 1).chain(part.component.as_deref());
            for question in inner.chain([part]) {
                let Some(name) = &question.custom_id else { continue };
                let picked = question.values.as_ref().and_then(|values| values.first());
                let value = question.value.as_ref().or(picked).map_or("", String::as_str);
                fields.insert(short(name, ID)?.to_owned(), short(value, ANSWER)?.to_owned());
            }
        }
        (fields.len() <= QUESTIONS).then_some(fields)
    }
}

fn short(text: &str, most: usize) -> Option<&str> {
    (text.chars().count() <= most).then_some(text)
}

/// Discord's ids are numbers of 64 bits.
pub(super) fn is_id(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit()) && text.parse::<u64>().is_ok_and(|id| id > 0)
}

#[cfg(test)]
mod tests;
