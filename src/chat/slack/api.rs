//! Slack's Web API for one workspace: one call, one method here, each at the pace that Slack allows.
//!
//! Bodies are JSON as Slack documents it, sent through slack-morphism's client: its own types know fewer blocks than
//! Slack does. Every request goes either below the configured address or through the [`Gate`].
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use slack_morphism::prelude::{SlackClientHyperConnector, SlackClientHyperHttpsConnector};
use slack_morphism::{
    ClientResult, SlackApiToken, SlackApiTokenValue, SlackClient, SlackClientApiCallContext, SlackClientHttpConnector,
};
use url::Url;

use super::draw::Message;
use super::pace::{Method, Pace};
use crate::flow::port::{Clock, PostError};
use crate::id::Millis;

pub mod fault;
mod file;
mod gate;
mod kept;
mod people;

pub use gate::Gate;
pub use people::Profile;

use fault::refused;
use kept::Kept;

/// How long an answer is waited for.
const ANSWER: Duration = Duration::from_secs(10);
/// Messages on one page of a channel's history, and how many pages are read at most: a busy channel for weeks.
const PAGE: u32 = 200;
const PAGES: usize = 100;

/// Who the token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// The app's user in this workspace, `U`.
    pub user: String,
    /// The app's bot, `B`.
    pub bot: String,
}

/// What asks Slack.
pub(super) type Client = SlackClient<SlackClientHyperHttpsConnector>;

/// A client of the Web API below `api_base`, over TLS with Mozilla's roots, and in the clear where the address says so.
pub(super) fn client(api_base: &Url) -> Client {
    let connector =
        hyper_rustls::HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
    // The client joins address and method with a slash of its own.
    let base = api_base.as_str().trim_end_matches('/');
    SlackClient::new(SlackClientHyperConnector::with_connector(connector).with_slack_api_url(base))
}

/// A token as the client takes it.
pub(super) fn bearer(token: &SecretString) -> SlackApiToken {
    SlackApiToken::new(SlackApiTokenValue(token.expose_secret().to_owned()))
}

/// The Web API of one workspace.
pub struct Api {
    client: Client,
    token: SlackApiToken,
    gate: Gate,
    clock: Arc<dyn Clock>,
    pace: Mutex<Pace>,
    me: Kept<Me>,
    groups: Kept<Arc<Vec<String>>>,
    people: Kept<Profile>,
    directs: Kept<String>,
    files: Kept<String>,
}

impl Api {
    /// The Web API below `api_base` for the workspace of this token. `clock` is real time: what is waited for is.
    #[must_use]
    pub fn new(api_base: &Url, token: &SecretString, clock: Arc<dyn Clock>) -> Self {
        Self {
            client: client(api_base),
            token: bearer(token),
            gate: Gate::new(api_base),
            clock,
            pace: Mutex::default(),
            me: Kept::new(Millis::DAY, 1),
            groups: Kept::new(5 * Millis::MINUTE, 1_000),
            people: Kept::new(5 * Millis::MINUTE, 10_000),
            directs: Kept::new(Millis::HOUR, 10_000),
            files: Kept::new(Millis::HOUR, 1_000),
        }
    }

    /// The gate that addresses chosen by Slack have to pass.
    #[must_use]
    pub fn gate(&self) -> &Gate {
        &self.gate
    }

    /// Who the token is: `auth.test`, once a day.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn me(&self) -> Result<Me, PostError> {
        let now = self.clock.now();
        if let Some(me) = self.me.get("", now) {
            return Ok(me);
        }
        let said = self.send(Method::AuthTest, None, &json!({})).await?;
        let me = Me { user: text(&said, "user_id")?, bot: text(&said, "bot_id")? };
        self.me.put("", me.clone(), now);
        Ok(me)
    }

    /// Puts a message into a channel or a private conversation; answers its `ts`.
    ///
    /// # Errors
    /// What Slack says; [`PostError::Lost`] where it may stand there all the same.
    pub async fn post(&self, channel: &str, message: &Message) -> Result<String, PostError> {
        let mut body = message.body();
        body["channel"] = json!(channel);
        let said = self.send(Method::PostMessage, Some(channel), &body).await?;
        // Whatever else is in the answer, the message stands: without its name it is found in the history.
        text(&said, "ts")
    }

    /// Puts a message in place of an earlier one of ours.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn update(&self, channel: &str, ts: &str, message: &Message) -> Result<(), PostError> {
        let mut body = message.body();
        body["channel"] = json!(channel);
        body["ts"] = json!(ts);
        self.send(Method::Update, Some(channel), &body).await.map(drop)
    }

    /// Takes a message of ours away; one that is gone already is no error.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn delete(&self, channel: &str, ts: &str) -> Result<(), PostError> {
        match self.send(Method::Delete, Some(channel), &json!({"channel": channel, "ts": ts})).await {
            Err(PostError::Gone(_)) => Ok(()),
            done => done.map(drop),
        }
    }

    /// Shows a message to one person in a channel. Slack does not promise that it arrives: somebody who is not in the
    /// channel, or not connected, may never see it.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn ephemeral(&self, channel: &str, user: &str, message: &Message) -> Result<(), PostError> {
        let mut body = message.body();
        body["channel"] = json!(channel);
        body["user"] = json!(user);
        self.send(Method::PostEphemeral, Some(channel), &body).await.map(drop)
    }

    /// The private conversation with somebody, `D`.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn direct(&self, user: &str) -> Result<String, PostError> {
        let now = self.clock.now();
        if let Some(channel) = self.directs.get(user, now) {
            return Ok(channel);
        }
        let said = self.send(Method::OpenConversation, None, &json!({"users": user})).await?;
        let channel = text(&said["channel"], "id")?;
        self.directs.put(user, channel.clone(), now);
        Ok(channel)
    }

    /// Everything said in a channel since `since`, with metadata, newest first, all of it.
    ///
    /// # Errors
    /// What Slack says; [`PostError::Lost`] where there is more than is read.
    pub async fn history(&self, channel: &str, since: Millis) -> Result<Vec<Value>, PostError> {
        let oldest = format!("{}.{:06}", since.0.div_euclid(1_000), since.0.rem_euclid(1_000) * 1_000);
        let (mut messages, mut cursor) = (vec![], String::new());
        for _ in 0..PAGES {
            let said = self.page(channel, &oldest, &cursor).await?;
            let page = said["messages"].as_array().ok_or_else(|| unreadable("messages"))?;
            messages.extend(page.iter().cloned());
            cursor = said["response_metadata"]["next_cursor"].as_str().unwrap_or_default().to_owned();
            match (cursor.is_empty(), said["has_more"].as_bool().unwrap_or(false)) {
                (true, false) => return Ok(messages),
                (true, true) => return Err(PostError::Lost("more history without a way to it".into())),
                (false, _) => {}
            }
        }
        Err(PostError::Lost("more history than is read".into()))
    }

    async fn page(&self, channel: &str, oldest: &str, cursor: &str) -> Result<Value, PostError> {
        let limit = PAGE.to_string();
        let mut asked = vec![
            ("channel", channel),
            ("oldest", oldest),
            ("inclusive", "true"),
            ("include_all_metadata", "true"),
            ("limit", &limit),
        ];
        if !cursor.is_empty() {
            asked.push(("cursor", cursor));
        }
        self.ask(Method::History, &asked).await
    }

    /// Opens a form; `trigger` is good for three seconds.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn open_view(&self, trigger: &str, view: &Value) -> Result<(), PostError> {
        self.send(Method::OpenView, None, &json!({"trigger_id": trigger, "view": view})).await.map(drop)
    }

    /// Puts a page into somebody's App Home.
    ///
    /// # Errors
    /// What Slack says.
    pub async fn publish_view(&self, user: &str, view: &Value) -> Result<(), PostError> {
        self.send(Method::PublishView, None, &json!({"user_id": user, "view": view})).await.map(drop)
    }

    /// Answers what somebody did at the address that came with it (five times within 30 minutes, no pace). The address
    /// comes from outside, so it passes the gate, and the token is not sent along.
    ///
    /// # Errors
    /// What Slack says, or the gate.
    pub async fn respond(&self, response_url: &Url, body: &Value) -> Result<(), PostError> {
        self.gate.pass(response_url)?;
        let span = tracing::debug_span!("slack response");
        let context = SlackClientApiCallContext {
            rate_control_params: None,
            token: None,
            tracing_span: &span,
            is_sensitive_url: true,
        };
        let connector = &self.client.http_api.connector;
        let call = connector.http_post_uri::<Value, Value>(response_url.clone(), body, context);
        match within(call).await {
            // An address that was used up or is too old: asking again is useless.
            Err(PostError::Refused { retry_after: None, reason, .. }) => Err(refused(true, reason)),
            done => done.map(drop),
        }
    }

    /// A call whose arguments are a JSON body.
    async fn send(&self, method: Method, channel: Option<&str>, body: &Value) -> Result<Value, PostError> {
        self.turn(method, channel).await?;
        let session = self.client.open_session(&self.token);
        let call = session.http_session_api.http_post::<Value, Value>(method.row().name, body, None);
        self.heard(method, within(call).await)
    }

    /// A call whose arguments stand in the address: Slack reads no JSON for methods that only read.
    async fn ask(&self, method: Method, asked: &[(&str, &str)]) -> Result<Value, PostError> {
        self.turn(method, None).await?;
        let asked: Vec<(&str, Option<&str>)> = asked.iter().map(|(name, value)| (*name, Some(*value))).collect();
        let session = self.client.open_session(&self.token);
        let call = session.http_session_api.http_get::<Value, _, _>(method.row().name, &asked, None);
        self.heard(method, within(call).await)
    }

    /// Waits for this call's place.
    async fn turn(&self, method: Method, channel: Option<&str>) -> Result<(), PostError> {
        let wait = self.pace().take(method, channel, self.clock.now()).map_err(fault::enough)?;
        if wait == 0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(wait.unsigned_abs())).await;
        // Slack may have asked for rest in the meantime.
        match self.pace().resting(method, self.clock.now()) {
            rest if rest > 0 && rest != wait => Err(fault::enough(rest)),
            _ => Ok(()),
        }
    }

    fn heard(&self, method: Method, answer: Result<Value, PostError>) -> Result<Value, PostError> {
        if let Err(PostError::Refused { retry_after: Some(wait), .. }) = &answer {
            self.pace().told(method, *wait, self.clock.now());
        }
        let answer = answer?;
        if answer["ok"].as_bool() == Some(true) { Ok(answer) } else { Err(unreadable("ok")) }
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An answer, waited for not longer than [`ANSWER`].
pub(super) async fn within<T>(call: impl Future<Output = ClientResult<T>>) -> Result<T, PostError> {
    match tokio::time::timeout(ANSWER, call).await {
        Ok(answer) => answer.map_err(|error| fault::of(&error)),
        Err(_) => Err(PostError::Lost("no answer in time".into())),
    }
}

/// It was answered, and not in the form that Slack documents: whether it was done is open.
fn unreadable(what: &str) -> PostError {
    PostError::Lost(format!("an answer without {what:?}"))
}

fn text(said: &Value, key: &str) -> Result<String, PostError> {
    said[key].as_str().map(str::to_owned).ok_or_else(|| unreadable(key))
}
