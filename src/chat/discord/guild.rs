//! Discord's servers as places for cards.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::draw::{Message, Shown, message, picture_name};
use super::heard::is_id;
use super::place::PLATFORM;
use super::rest::{Rest, RestError, UNKNOWN_MESSAGE};
use crate::chat::exchange::Platform;
use crate::flow::card::Card;
use crate::flow::port::{Found, Outgoing, PostError};
use crate::id::{Millis, hex};

/// Discord's first instant, from which its ids count: 2015-01-01T00:00:00Z (discord-api-docs reference.mdx).
const EPOCH: i64 = 1_420_070_400_000;
/// Longest nonce, in characters.
const NONCE: usize = 25;
/// Messages of a page of a channel's history, and the most pages that are read: more is an incomplete answer.
const PAGE: usize = 100;
const PAGES: usize = 50;
/// What an operator reads of a channel whose history is closed to the bot.
const CLOSED: &str = "it shows nothing: give the bot Read Message History in this channel";
/// How many private conversations are kept in mind.
const DIRECT: usize = 4_096;

/// Posts to the channels of servers, and to their people in private. A message's name is `CHANNEL/MESSAGE`.
///
/// A card that is posted twice under one nonce within a few minutes stands once: Discord answers the message that stands
/// (discord-api-docs resources/message.mdx:1092). After that only the channel's history tells, by the card's own mark; a
/// private message has none, and its nonce is not kept (discord.py's documentation, Message.nonce).
pub struct GuildChat {
    rest: Arc<Rest>,
    /// Who the bot is, once it was asked.
    own: Mutex<Option<String>>,
    direct: Mutex<BTreeMap<String, String>>,
}

impl GuildChat {
    /// Every server that this client's token is on.
    #[must_use]
    pub fn new(rest: Arc<Rest>) -> Self {
        Self { rest, own: Mutex::default(), direct: Mutex::default() }
    }

    async fn send(&self, channel: &str, card: &Card, nonce: &str) -> Result<String, RestError> {
        let mut drawn = message(card, Shown::ToAll);
        drawn.body["nonce"] = json!(fitting(nonce));
        drawn.body["enforce_nonce"] = json!(true);
        let answer = self.rest.post(&format!("channels/{}/messages", snowflake(channel)?), drawn).await?;
        // It was taken: which one it is will be found in the history.
        let id = text(&answer, "id").ok_or(RestError::Lost("an answer without a message"))?;
        Ok(format!("{channel}/{id}"))
    }

    /// The private conversation with somebody.
    async fn conversation(&self, user: &str) -> Result<String, RestError> {
        let user = snowflake(user)?;
        let known = self.direct.lock().unwrap_or_else(PoisonError::into_inner).get(user).cloned();
        if let Some(channel) = known {
            return Ok(channel);
        }
        let answer = self.rest.post("users/@me/channels", json!({ "recipient_id": user })).await?;
        let channel = text(&answer, "id").ok_or(RestError::Lost("an answer without a channel"))?;
        let mut direct = self.direct.lock().unwrap_or_else(PoisonError::into_inner);
        if direct.len() >= DIRECT {
            direct.clear();
        }
        direct.insert(user.to_owned(), channel.clone());
        Ok(channel)
    }

    async fn own(&self) -> Result<String, RestError> {
        let known = self.own.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(id) = known {
            return Ok(id);
        }
        let answer = self.rest.get("users/@me").await?;
        let id = text(&answer, "id").ok_or(RestError::Lost("an answer without a name"))?;
        *self.own.lock().unwrap_or_else(PoisonError::into_inner) = Some(id.clone());
        Ok(id)
    }

    /// The card as the new body of a message. A picture whose bytes are not at hand stays, where it stands already.
    async fn redrawn(&self, path: &str, card: &Card) -> Result<Message, RestError> {
        let drawn = message(card, Shown::ToAll);
        let Some(picture) = card.picture.as_ref().filter(|picture| picture.bytes.is_empty()) else { return Ok(drawn) };
        let Some(name) = picture_name(picture) else { return Ok(drawn) };
        let standing = self.rest.get(path).await?;
        let mut files = standing.get("attachments").and_then(Value::as_array).into_iter().flatten();
        let kept = files.find(|file| text(file, "filename").as_deref() == Some(name.as_str()));
        Ok(match kept.and_then(|file| text(file, "id")) {
            Some(id) => drawn.keeping(&id, &name),
            None => drawn,
        })
    }

    async fn read(&self, channel: &str, since: Millis) -> Result<Vec<Found>, RestError> {
        let own = self.own().await?;
        let channel = snowflake(channel)?;
        // A message's id tells when it was posted, so that what comes after an instant can be asked for.
        let mut after = (since.since(Millis(EPOCH)).max(1) - 1).cast_unsigned() << 22;
        let mut found = vec![];
        for number in 0..PAGES {
            let answer = self.rest.get(&format!("channels/{channel}/messages?limit={PAGE}&after={after}")).await?;
            let page = answer.as_array().ok_or(RestError::Lost("a history that is no list"))?;
            let mut latest = after;
            for message in page {
                let id = text(message, "id").ok_or(RestError::Lost("a message without an id"))?;
                latest = latest.max(id.parse().map_err(|_| RestError::Lost("a message without an id"))?);
                if message.pointer("/author/id").and_then(Value::as_str) == Some(own.as_str()) {
                    found.push(Found { message: format!("{channel}/{id}"), text: everything(message) });
                }
            }
            if number == 0 && page.is_empty() {
                self.is_empty(channel, after).await?;
            }
            if page.len() < PAGE {
                return Ok(found);
            }
            if latest == after {
                break;
            }
            after = latest;
        }
        Err(RestError::Lost("a history that is too long"))
    }

    /// Is there really nothing after this id? Whoever may not read a history is shown an empty one (discord-api-docs
    /// resources/message.mdx, Get Channel Messages): it is believed where an older message is shown, or where none was
    /// ever sent.
    async fn is_empty(&self, channel: &str, after: u64) -> Result<(), RestError> {
        let latest = self.rest.get(&format!("channels/{channel}/messages?limit=1")).await?;
        if let Some(latest) = latest.as_array().and_then(|page| page.first()) {
            let older = text(latest, "id").and_then(|id| id.parse().ok()).is_some_and(|id: u64| id <= after);
            return if older { Ok(()) } else { Err(RestError::Lost("a history that changes as it is read")) };
        }
        let about = self.rest.get(&format!("channels/{channel}")).await?;
        let fresh = text(&about, "id").as_deref() == Some(channel) && text(&about, "last_message_id").is_none();
        if fresh { Ok(()) } else { Err(RestError::useless(CLOSED)) }
    }
}

/// An id of Discord's: digits. Anything else would be another path.
fn snowflake(text: &str) -> Result<&str, RestError> {
    if is_id(text) { Ok(text) } else { Err(RestError::useless("no id of Discord's")) }
}

/// The path of a message that [`GuildChat::send`] named.
fn path_of(message: &str) -> Result<String, RestError> {
    let (channel, message) = message.split_once('/').ok_or_else(|| RestError::useless("no name of a message"))?;
    Ok(format!("channels/{}/messages/{}", snowflake(channel)?, snowflake(message)?))
}

/// A nonce as Discord takes it: a long one by its hash.
fn fitting(nonce: &str) -> String {
    let plain = !nonce.is_empty() && nonce.len() <= NONCE && nonce.is_ascii();
    if plain { nonce.to_owned() } else { hex(&Sha256::digest(nonce.as_bytes())).chars().take(NONCE).collect() }
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Everything that a message shows and leads to, as one text: also addresses behind buttons, and the small print.
fn everything(message: &Value) -> String {
    fn gather<'v>(value: &'v Value, out: &mut Vec<&'v str>) {
        match value {
            Value::String(text) => out.push(text),
            Value::Array(list) => list.iter().for_each(|one| gather(one, out)),
            Value::Object(map) => map.values().for_each(|one| gather(one, out)),
            _ => {}
        }
    }
    let mut out = vec![];
    for part in ["content", "embeds", "components", "nonce"] {
        message.get(part).into_iter().for_each(|value| gather(value, &mut out));
    }
    out.join("\n")
}

#[async_trait]
impl Platform for GuildChat {
    fn platform(&self) -> &'static str {
        PLATFORM
    }

    async fn post(&self, channel: &str, outgoing: &Outgoing) -> Result<String, PostError> {
        Ok(self.send(channel, &outgoing.card, &outgoing.slot.to_string()).await?)
    }

    async fn edit(&self, message: &str, card: &Card) -> Result<(), PostError> {
        let path = path_of(message)?;
        let drawn = self.redrawn(&path, card).await?;
        self.rest.patch(&path, drawn).await?;
        Ok(())
    }

    async fn withdraw(&self, message: &str) -> Result<(), PostError> {
        match self.rest.delete(&path_of(message)?).await {
            // It is gone already.
            Err(error) if error.code() == UNKNOWN_MESSAGE => Ok(()),
            answer => Ok(answer.map(drop)?),
        }
    }

    async fn direct(&self, user: &str, card: &Card, nonce: &str) -> Result<String, PostError> {
        let channel = self.conversation(user).await?;
        Ok(self.send(&channel, card, nonce).await?)
    }

    async fn history(&self, channel: &str, since: Millis) -> Result<Vec<Found>, PostError> {
        Ok(self.read(channel, since).await?)
    }
}

#[cfg(test)]
mod tests;
