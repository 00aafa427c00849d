//! The embedded workspace as a chat platform: messages are rows, pages are told that something changed.
use std::sync::Arc;

use async_trait::async_trait;
use tokio::sync::watch;

use crate::flow::card::{Card, Said};
use crate::flow::port::{Chance, Chat, Clock, Found, Outgoing, PostError};
use crate::id::{ChannelId, MessageId, Millis, PersonId};
use crate::schedule::Place;
use crate::store::{NewMessage, Store, StoreError};

/// How many messages of a channel are read back.
const HISTORY: i64 = 1_000;

/// The embedded workspace.
pub struct Local {
    store: Store,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    bell: watch::Sender<u64>,
}

impl Local {
    /// A workspace over this store; `bell` rings at every change.
    #[must_use]
    pub fn new(store: Store, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>, bell: watch::Sender<u64>) -> Self {
        Self { store, clock, chance, bell }
    }

    async fn keep(
        &self,
        channel: &ChannelId,
        card: &Card,
        only_for: Option<PersonId>,
        nonce: Option<String>,
    ) -> Result<String, PostError> {
        if let Some(picture) = &card.picture
            && !picture.bytes.is_empty()
        {
            self.store.add_picture(&picture.sha256, &picture.media, &picture.bytes).await.map_err(refused)?;
        }
        let now = self.clock.now();
        let message = NewMessage {
            id: MessageId::mint(now, &mut self.chance.rng()),
            channel: channel.clone(),
            author: None,
            only_for,
            nonce,
            body: body(card)?,
            posted_at: now,
        };
        let id = self.store.add_message(&message).await.map_err(refused)?;
        self.ring();
        Ok(id.to_string())
    }

    fn ring(&self) {
        self.bell.send_modify(|count| *count += 1);
    }
}

fn body(card: &Card) -> Result<String, PostError> {
    serde_json::to_string(&Said::Card(Box::new(card.clone()))).map_err(|error| PostError::Refused {
        retry_after: None,
        permanent: true,
        reason: error.to_string(),
    })
}

/// A transaction that failed was rolled back: the message certainly is not there.
fn refused(error: StoreError) -> PostError {
    PostError::Refused { retry_after: None, permanent: false, reason: error.to_string() }
}

fn unknown(message: &str) -> PostError {
    PostError::Gone(format!("no message {message}"))
}

#[async_trait]
impl Chat for Local {
    async fn post(&self, outgoing: &Outgoing) -> Result<String, PostError> {
        self.keep(&outgoing.channel, &outgoing.card, None, Some(outgoing.slot.to_string())).await
    }

    async fn edit(&self, _channel: &ChannelId, message: &str, card: &Card) -> Result<(), PostError> {
        let id: MessageId = message.parse().map_err(|_| unknown(message))?;
        let done = self.store.edit_message(id, &body(card)?, self.clock.now()).await.map_err(refused)?;
        self.ring();
        if done { Ok(()) } else { Err(unknown(message)) }
    }

    async fn withdraw(&self, _channel: &ChannelId, message: &str) -> Result<(), PostError> {
        let id: MessageId = message.parse().map_err(|_| unknown(message))?;
        self.store.drop_message(id).await.map_err(refused)?;
        self.ring();
        Ok(())
    }

    async fn direct(
        &self,
        person: PersonId,
        channel: &ChannelId,
        card: &Card,
        nonce: &str,
    ) -> Result<String, PostError> {
        self.keep(channel, card, Some(person), Some(nonce.to_owned())).await
    }

    async fn history(
        &self,
        channel: &ChannelId,
        _place: Option<&Place>,
        since: Millis,
    ) -> Result<Vec<Found>, PostError> {
        let messages = self.store.messages_since(channel, since, HISTORY).await;
        let messages = messages.map_err(|error| PostError::Lost(error.to_string()))?;
        let ours = messages.into_iter().filter(|message| message.author.is_none());
        Ok(ours.map(|message| Found { message: message.id.to_string(), text: message.body }).collect())
    }
}
