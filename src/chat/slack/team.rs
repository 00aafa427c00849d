//! A Slack workspace as a chat platform.
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use serde_json::{Value, json};
use url::Url;

use super::Team;
use super::api::{Api, Me, fault};
use super::draw::{self, Message, Shown};
use crate::chat::exchange::Platform;
use crate::flow::card::Card;
use crate::flow::port::{Clock, Found, Outgoing, PostError};
use crate::id::Millis;

/// How long a card may take with all that belongs to it: a slot is held for 30 seconds.
const WHOLE: Duration = Duration::from_secs(25);
/// Metadata of a card that a slot put into a channel: its payload is `{slot}`.
const OF_SLOT: &str = "portevoix_slot";
/// Metadata of a card for one person: its payload is `{nonce}`.
const OF_DIRECT: &str = "portevoix_direct";
/// How far back a private conversation is searched for a card that may stand there already.
const DIRECT_BACK: i64 = 7 * Millis::DAY;

/// A Slack workspace.
pub struct TeamChat {
    api: Arc<Api>,
    clock: Arc<dyn Clock>,
}

impl TeamChat {
    /// The workspace of this team; `clock` is real time.
    #[must_use]
    pub fn new(api_base: &Url, team: &Team, clock: Arc<dyn Clock>) -> Self {
        Self { api: Arc::new(Api::new(api_base, &team.token, clock.clone())), clock }
    }

    /// Its Web API.
    #[must_use]
    pub fn api(&self) -> &Arc<Api> {
        &self.api
    }

    /// A card as a message, with its picture uploaded where it has one; a picture that cannot be uploaded is told in
    /// words. For answers to what somebody did.
    pub async fn dressed(&self, card: &Card) -> Message {
        match self.file(card).await {
            Ok(Some(file)) => draw::message(card, Shown::File(&file)),
            Ok(None) => draw::message(card, Shown::Words),
            Err(error) => {
                tracing::warn!(%error, "a picture could not be uploaded to Slack: its description stands for it");
                draw::message(card, Shown::Words)
            }
        }
    }

    async fn file(&self, card: &Card) -> Result<Option<String>, PostError> {
        match &card.picture {
            Some(picture) if !picture.bytes.is_empty() => self.api.upload(picture).await.map(Some),
            _ => Ok(None),
        }
    }

    /// Puts a card where `send` puts messages, in the best form that Slack takes: its own chart, the picture, words.
    ///
    /// A form that was refused stands nowhere, so the next one is not a second message.
    async fn put<T, F>(&self, card: &Card, send: impl Fn(Message) -> F) -> Result<T, PostError>
    where
        F: Future<Output = Result<T, PostError>>,
    {
        if card.chart.is_some() {
            match send(draw::message(card, Shown::Chart)).await {
                Err(error) if of_form(&error) => tracing::info!(%error, "Slack takes no chart here: a picture instead"),
                done => return done,
            }
        }
        match send(self.dressed(card).await).await {
            Err(error) if of_form(&error) && card.picture.is_some() => {
                tracing::warn!(%error, "Slack does not take the picture: its description stands for it");
                card.picture.iter().for_each(|picture| self.api.forget_upload(picture));
                send(draw::message(card, Shown::Words)).await
            }
            done => done,
        }
    }

    async fn stands(&self, channel: &str, nonce: &str) -> Result<Option<String>, PostError> {
        let me = self.api.me().await?;
        let said = self.api.history(channel, self.clock.now().plus(-DIRECT_BACK)).await?;
        let same = |message: &&Value| {
            ours(message, &me) && message["metadata"]["event_payload"]["nonce"].as_str() == Some(nonce)
        };
        Ok(said.iter().find(same).and_then(|message| message["ts"].as_str()).map(str::to_owned))
    }
}

/// Was it the form that was refused, and not the place or the moment?
fn of_form(error: &PostError) -> bool {
    ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"].iter().any(|code| fault::is(error, code))
}

/// Nothing certain is known of what takes too long.
async fn in_time<T>(work: impl Future<Output = Result<T, PostError>>) -> Result<T, PostError> {
    tokio::time::timeout(WHOLE, work).await.unwrap_or_else(|_| Err(PostError::Lost("took too long".into())))
}

fn split(message: &str) -> Result<(&str, &str), PostError> {
    message.split_once('/').ok_or_else(|| fault::refused(true, format!("no message {message:?}")))
}

#[async_trait]
impl Platform for TeamChat {
    fn platform(&self) -> &'static str {
        "slack"
    }

    async fn post(&self, channel: &str, outgoing: &Outgoing) -> Result<String, PostError> {
        let slot = outgoing.slot.to_string();
        let send = |message: Message| {
            let message = message.metadata(OF_SLOT, json!({"slot": slot}));
            async move { self.api.post(channel, &message).await }
        };
        let ts = in_time(self.put(&outgoing.card, send)).await?;
        Ok(format!("{channel}/{ts}"))
    }

    async fn edit(&self, message: &str, card: &Card) -> Result<(), PostError> {
        let (channel, ts) = split(message)?;
        let send = |message: Message| async move { self.api.update(channel, ts, &message).await };
        in_time(self.put(card, send)).await
    }

    async fn withdraw(&self, message: &str) -> Result<(), PostError> {
        let (channel, ts) = split(message)?;
        in_time(self.api.delete(channel, ts)).await
    }

    async fn direct(&self, user: &str, card: &Card, nonce: &str) -> Result<String, PostError> {
        in_time(async {
            let channel = self.api.direct(user).await?;
            if let Some(ts) = self.stands(&channel, nonce).await? {
                return Ok(format!("{channel}/{ts}"));
            }
            let place = channel.as_str();
            let send = |message: Message| {
                let message = message.metadata(OF_DIRECT, json!({"nonce": nonce}));
                async move { self.api.post(place, &message).await }
            };
            let ts = self.put(card, send).await?;
            Ok(format!("{channel}/{ts}"))
        })
        .await
    }

    async fn history(&self, channel: &str, since: Millis) -> Result<Vec<Found>, PostError> {
        let me = self.api.me().await?;
        let said = self.api.history(channel, since).await?;
        let found = said.iter().filter(|message| ours(message, &me)).filter_map(|message| {
            let ts = message["ts"].as_str()?;
            let mut text = String::new();
            words(message, &mut text);
            Some(Found { message: format!("{channel}/{ts}"), text })
        });
        Ok(found.collect())
    }
}

fn ours(message: &Value, me: &Me) -> bool {
    message["bot_id"].as_str() == Some(&me.bot) || message["user"].as_str() == Some(&me.user)
}

/// Everything that a message shows, links to and carries unseen.
fn words(value: &Value, out: &mut String) {
    match value {
        Value::String(text) => {
            out.push_str(text);
            out.push('\n');
        }
        Value::Array(values) => values.iter().for_each(|value| words(value, out)),
        Value::Object(values) => values.values().for_each(|value| words(value, out)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
