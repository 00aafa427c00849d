//! Asking Discord's REST interface: one host, one token, an answer or a reason.
use std::sync::Arc;

use reqwest::Method;
use serde_json::Value;

use super::Setup;
use super::draw::Message;
use crate::flow::port::Clock;

mod error;

pub use error::RestError;

/// Asks. One for a token: it keeps what Discord said about the pace.
pub struct Rest {
    #[expect(dead_code, reason = "the signature comes first")]
    clock: Arc<dyn Clock>,
}

impl Rest {
    /// A client of this setup; `clock` is real time.
    ///
    /// # Errors
    /// What the TLS library says of its own beginnings; a token that no header can carry.
    pub fn new(_setup: &Setup, clock: Arc<dyn Clock>) -> Result<Arc<Self>, RestError> {
        Ok(Arc::new(Self { clock }))
    }

    /// Asks `path` below `{api_base}api/v10/`, such as `channels/1/messages?limit=100`.
    ///
    /// # Errors
    /// As [`RestError`] says.
    pub async fn get(&self, path: &str) -> Result<Value, RestError> {
        self.ask(Method::GET, path, None).await
    }

    /// Sends a body or a drawn [`Message`] with its files.
    ///
    /// # Errors
    /// As [`RestError`] says.
    pub async fn post(&self, path: &str, message: impl Into<Message>) -> Result<Value, RestError> {
        self.ask(Method::POST, path, Some(message.into())).await
    }

    /// As [`Self::post`].
    ///
    /// # Errors
    /// As [`RestError`] says.
    pub async fn put(&self, path: &str, message: impl Into<Message>) -> Result<Value, RestError> {
        self.ask(Method::PUT, path, Some(message.into())).await
    }

    /// As [`Self::post`].
    ///
    /// # Errors
    /// As [`RestError`] says.
    pub async fn patch(&self, path: &str, message: impl Into<Message>) -> Result<Value, RestError> {
        self.ask(Method::PATCH, path, Some(message.into())).await
    }

    /// Takes away.
    ///
    /// # Errors
    /// As [`RestError`] says.
    pub async fn delete(&self, path: &str) -> Result<Value, RestError> {
        self.ask(Method::DELETE, path, None).await
    }

    async fn ask(&self, _method: Method, _path: &str, _message: Option<Message>) -> Result<Value, RestError> {
        Err(RestError::Lost("nobody is asked yet"))
    }
}

/// The HTTP half of serenity, which asks where `setup` says and nowhere else. Its own rate limiter is off, for with it
/// serenity does not go where it is sent: only for what serenity itself asks as it connects.
///
/// # Errors
/// What the TLS library says of its own beginnings.
pub fn serenity_http(setup: &Setup) -> Result<serenity::http::Http, RestError> {
    use secrecy::ExposeSecret as _;
    let base = setup.api_base.as_str();
    Ok(serenity::http::HttpBuilder::new(setup.token.expose_secret()).proxy(base).ratelimiter_disabled(true).build())
}
