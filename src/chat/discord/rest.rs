//! Asking Discord's REST interface: one host, one token, at the pace that its answers allow.
//!
//! serenity has such a client too. It is not used: with its rate limiter it does not go where the configuration sends
//! it, and without it nobody is told how long to wait.
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::dns::Resolve;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder};
use secrecy::ExposeSecret as _;
use serde_json::Value;
use tokio::sync::Notify;
use url::Url;

use super::Setup;
use super::draw::{File, Message};
use super::pace::{Lane, Pace, Route, Ticket, Turn};
use crate::flow::port::Clock;
use crate::id::Millis;

mod error;
mod guard;
mod heard;

pub use error::RestError;
pub(super) use error::UNKNOWN_MESSAGE;
pub(super) use guard::{elsewhere, serenity_http};
use heard::Answer;

/// Longest answer that is read, in bytes.
const LARGEST: usize = 4 * 1024 * 1024;
/// Longest wait for a turn, in milliseconds: with [`guard::TOTAL`] it stays within the lease of a slot.
const PATIENCE: i64 = 10 * Millis::SECOND;
/// How often Discord may say "too many" to one request before whoever asks is told.
const TRIES: u32 = 3;

/// How long a request may take.
#[derive(Clone, Copy)]
struct Limits {
    patience: i64,
    total: Duration,
}

/// Asks. One for a token: it keeps what Discord said about the pace.
pub struct Rest {
    client: Client,
    base: Url,
    token: HeaderValue,
    setup: Setup,
    clock: Arc<dyn Clock>,
    pace: Mutex<Pace>,
    answered: Notify,
    limits: Limits,
}

impl fmt::Debug for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rest").field("base", &self.base.as_str()).finish_non_exhaustive()
    }
}

impl Rest {
    /// A client of this setup; `clock` is real time.
    ///
    /// # Errors
    /// What the TLS library says of its own beginnings; a token that no header can carry.
    pub fn new(setup: &Setup, clock: Arc<dyn Clock>) -> Result<Arc<Self>, RestError> {
        Self::with(setup, clock, Arc::new(guard::System), Limits { patience: PATIENCE, total: guard::TOTAL })
    }

    fn with(
        setup: &Setup,
        clock: Arc<dyn Clock>,
        names: Arc<dyn Resolve>,
        limits: Limits,
    ) -> Result<Arc<Self>, RestError> {
        let odd = |_| RestError::useless("discord.token is no token");
        let mut token = HeaderValue::from_str(&format!("Bot {}", setup.token.expose_secret().trim())).map_err(odd)?;
        token.set_sensitive(true);
        let base = setup.api_base.join("api/v10/").ok().filter(|base| matches!(base.scheme(), "http" | "https"));
        Ok(Arc::new(Self {
            client: guard::client(setup, names, limits.total)?,
            base: base.ok_or_else(|| RestError::useless("discord.api_base is no web address"))?,
            token,
            setup: setup.clone(),
            clock,
            pace: Mutex::default(),
            answered: Notify::new(),
            limits,
        }))
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

    async fn ask(&self, method: Method, path: &str, message: Option<Message>) -> Result<Value, RestError> {
        let url = self.address(path)?;
        let mut route = Route::of(method.as_str(), path);
        if message.as_ref().is_some_and(|message| !message.files.is_empty()) {
            route = route.with_files();
        }
        let until = self.clock.now().plus(self.limits.patience);
        let mut tries = 1;
        loop {
            let ticket = self.turn(&route, until).await?;
            let sent = Sent { rest: self, ticket: Some(ticket) };
            let mut request = self.client.request(method.clone(), url.clone());
            if route.lane == Lane::Bot {
                request = request.header(AUTHORIZATION, self.token.clone());
            }
            let answer = read(with_body(request, message.as_ref())?).await?;
            self.heard(sent, &route, &answer);
            match answer.meaning() {
                Err(RestError::Refused { status: 429, .. }) if tries < TRIES => tries += 1,
                meaning => return meaning.map_err(|error| self.settled(&route, error)),
            }
        }
    }

    /// The address of a path, which cannot lead elsewhere.
    fn address(&self, path: &str) -> Result<Url, RestError> {
        let odd = || RestError::useless("a path that leads elsewhere");
        let plain = path.split('?').next().unwrap_or_default();
        let right = plain.split('/').all(|part| !part.is_empty() && !part.bytes().all(|byte| byte == b'.'));
        let url = self.base.join(path).map_err(|_| odd())?;
        if right && url.as_str().starts_with(self.base.as_str()) && !plain.contains(['\\', '%', ':']) {
            Ok(url)
        } else {
            Err(odd())
        }
    }

    /// Waits for the request's turn, not longer than until `until`.
    async fn turn(&self, route: &Route, until: Millis) -> Result<Ticket, RestError> {
        loop {
            // Before the question, so that no answer in between goes unnoticed.
            let mut answered = std::pin::pin!(self.answered.notified());
            answered.as_mut().enable();
            let now = self.clock.now();
            let turn = self.pace().ask(route, now);
            let left = until.since(now);
            match turn {
                Turn::Go(ticket) => return Ok(ticket),
                Turn::Known(error) => return Err(error),
                Turn::Wait(wait) if wait > left => return Err(wait_for(wait)),
                Turn::Behind if left <= 0 => return Err(wait_for(Millis::SECOND)),
                Turn::Wait(wait) => tokio::time::sleep(span(wait)).await,
                Turn::Behind => drop(tokio::time::timeout(span(left), answered).await),
            }
        }
    }

    fn heard(&self, mut sent: Sent<'_>, route: &Route, answer: &Answer) {
        let Some(ticket) = sent.ticket.take() else { return };
        let (heard, now) = (answer.heard(), self.clock.now());
        let mut pace = self.pace();
        pace.heard(ticket, &heard, now);
        let bot = route.lane == Lane::Bot;
        if bot && answer.status == 401 {
            if pace.stop(now) {
                tracing::error!("Discord does not know the bot's token: nothing is asked until it is put right");
            }
        } else if bot && pace.go_on() {
            tracing::info!("Discord knows the bot's token again");
        }
        drop(pace);
        if answer.status == 429 {
            let wait_ms = heard.retry_after.unwrap_or_default();
            tracing::warn!(wait_ms, global = heard.global, shared = heard.shared, "Discord asks to wait");
        }
        self.answered.notify_waiters();
    }

    /// An error as it leaves: without secrets, and remembered where asking again would be refused again.
    fn settled(&self, route: &Route, error: RestError) -> RestError {
        let RestError::Refused { status, code, retry_after, permanent, message } = error else { return error };
        let mut message = message;
        let webhook = route.secret().unwrap_or_default();
        for secret in [self.setup.token.expose_secret().trim(), webhook] {
            if !secret.is_empty() {
                message = message.replace(secret, "***");
            }
        }
        let error = RestError::Refused { status, code, retry_after, permanent, message };
        // Where the path names no place, as for a private conversation, it is the body that says whom it is about: what
        // is said of one person holds for nobody else.
        if permanent && matches!(status, 403 | 404) && route.names_its_place() {
            self.pace().remember(route, &error, self.clock.now());
        }
        error
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request on its way. Dropped before its answer, by an error or because nobody waits any more, it counts as lost.
struct Sent<'r> {
    rest: &'r Rest,
    ticket: Option<Ticket>,
}

impl Drop for Sent<'_> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.rest.pace().lost(ticket, self.rest.clock.now());
            self.rest.answered.notify_waiters();
        }
    }
}

fn wait_for(wait: i64) -> RestError {
    let message = "Discord's pace".to_owned();
    RestError::Refused { status: 0, code: 0, retry_after: Some(wait), permanent: false, message }
}

fn span(ms: i64) -> Duration {
    Duration::from_millis(ms.max(0).cast_unsigned())
}

fn with_body(request: RequestBuilder, message: Option<&Message>) -> Result<RequestBuilder, RestError> {
    let Some(Message { body, files }) = message else { return Ok(request) };
    if files.is_empty() {
        return Ok(request.header(reqwest::header::CONTENT_TYPE, "application/json").body(body.to_string()));
    }
    let json = Part::text(body.to_string()).mime_str("application/json");
    let mut form = Form::new().part("payload_json", json.map_err(|_| RestError::useless("no media type"))?);
    for (index, File { name, media, bytes }) in files.iter().enumerate() {
        let part = Part::bytes(bytes.as_ref().clone()).file_name(name.clone()).mime_str(media);
        form = form.part(format!("files[{index}]"), part.map_err(|_| RestError::useless("no media type"))?);
    }
    Ok(request.multipart(form))
}

/// Sends, and reads the answer to its end. Of an error only its kind is told: its text may name the address.
async fn read(request: RequestBuilder) -> Result<Answer, RestError> {
    let mut response = request.send().await.map_err(|error| failure(&error))?;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let mut body = vec![];
    while let Some(part) = response.chunk().await.map_err(|_| RestError::Lost("an answer that breaks off"))? {
        if body.len() + part.len() > LARGEST {
            return Err(RestError::Lost("an answer that is too long"));
        }
        body.extend_from_slice(&part);
    }
    Ok(Answer { status, headers, body })
}

fn failure(error: &reqwest::Error) -> RestError {
    if error.is_connect() {
        let message = "no connection".to_owned();
        RestError::Refused { status: 0, code: 0, retry_after: None, permanent: false, message }
    } else if error.is_builder() {
        RestError::useless("a request that cannot be sent")
    } else if error.is_timeout() {
        RestError::Lost("no answer in time")
    } else {
        RestError::Lost("the connection broke")
    }
}

#[cfg(test)]
mod tests;
