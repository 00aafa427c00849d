//! A Discord server as a place for cards.
use std::sync::Arc;

use async_trait::async_trait;

use super::draw::{Shown, message};
use super::rest::{Rest, RestError};
use crate::chat::exchange::Platform;
use crate::flow::card::Card;
use crate::flow::port::{Found, Outgoing, PostError};
use crate::id::Millis;

/// Posts to the channels of a server, and to its people in private. A message's name is `CHANNEL/MESSAGE`.
pub struct GuildChat {
    rest: Arc<Rest>,
}

impl GuildChat {
    /// A server over this client.
    #[must_use]
    pub fn new(rest: Arc<Rest>) -> Self {
        Self { rest }
    }
}

#[async_trait]
impl Platform for GuildChat {
    fn platform(&self) -> &'static str {
        "discord"
    }

    async fn post(&self, channel: &str, outgoing: &Outgoing) -> Result<String, PostError> {
        self.rest.post(&format!("channels/{channel}/messages"), message(&outgoing.card, Shown::ToAll)).await?;
        Err(RestError::Lost("not read yet").into())
    }

    async fn edit(&self, _message: &str, _card: &Card) -> Result<(), PostError> {
        Err(RestError::useless("no such message").into())
    }

    async fn withdraw(&self, _message: &str) -> Result<(), PostError> {
        Err(RestError::useless("no such message").into())
    }

    async fn direct(&self, _user: &str, _card: &Card, _nonce: &str) -> Result<String, PostError> {
        Err(RestError::useless("no such person").into())
    }

    async fn history(&self, _channel: &str, _since: Millis) -> Result<Vec<Found>, PostError> {
        Err(RestError::Lost("not read yet").into())
    }
}
