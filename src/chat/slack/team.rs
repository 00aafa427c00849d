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
pub const OF_SLOT: &str = "portevoix_slot";
/// Metadata of a card for one person: its payload is `{nonce}`.
pub const OF_DIRECT: &str = "portevoix_direct";
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
            _ => draw::message(card, Shown::Words),
        }
    }

    async fn file(&self, card: &Card) -> Result<Option<String>, PostError> {
        match &card.picture {
            Some(picture) if !picture.bytes.is_empty() => self.api.upload(picture).await.map(Some),
            _ => Ok(None),
        }
    }
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
        let message = self.dressed(&outgoing.card).await.metadata(OF_SLOT, json!({"slot": outgoing.slot.to_string()}));
        let ts = in_time(self.api.post(channel, &message)).await?;
        Ok(format!("{channel}/{ts}"))
    }

    async fn edit(&self, message: &str, card: &Card) -> Result<(), PostError> {
        let (channel, ts) = split(message)?;
        let drawn = self.dressed(card).await;
        in_time(self.api.update(channel, ts, &drawn)).await
    }

    async fn withdraw(&self, message: &str) -> Result<(), PostError> {
        let (channel, ts) = split(message)?;
        in_time(self.api.delete(channel, ts)).await
    }

    async fn direct(&self, user: &str, card: &Card, nonce: &str) -> Result<String, PostError> {
        in_time(async {
            let channel = self.api.direct(user).await?;
            let since = self.clock.now().plus(-DIRECT_BACK);
            let me = self.api.me().await?;
            let said = self.api.history(&channel, since).await?;
            let same = |message: &&Value| {
                ours(message, &me) && message["metadata"]["event_payload"]["nonce"].as_str() == Some(nonce)
            };
            if let Some(ts) = said.iter().find(same).and_then(|message| message["ts"].as_str()) {
                return Ok(format!("{channel}/{ts}"));
            }
            let message = self.dressed(card).await.metadata(OF_DIRECT, json!({"nonce": nonce}));
            let ts = self.api.post(&channel, &message).await?;
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
