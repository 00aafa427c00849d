//! Socket Mode: connections that portevoix opens, over which Slack tells what people do. No public address is needed.
//!
//! slack-morphism's client asks for each connection's address; the connection itself is ours. Its own listener dials
//! whatever address it is told, writes it, single-use ticket included, to the log when that fails, cuts the old
//! connection before the new one stands, and rests for half a minute after any failure.
use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use secrecy::SecretString;
use serde_json::{Value, json};
use slack_morphism::SlackApiToken;
use slack_morphism::api::SlackApiAppsConnectionOpenRequest;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use url::Url;

use super::api::{Client, Gate, bearer, client, within};
use super::heard::Kind;
use super::interact::{Ack, Reception};
use crate::flow::port::PostError;

/// Connections at once: while one is renewed, or breaks, Slack has the other. Slack allows ten an app.
const LANES: usize = 2;
/// How long opening a connection may take.
const OPENING: Duration = Duration::from_secs(10);
/// Silence after which Slack is pinged; after as many silences in a row the connection is taken for dead.
const SILENCE: Duration = Duration::from_secs(15);
const SILENCES: u32 = 3;
/// How long a connection is still read that Slack has said it will close.
const LEAVING: Duration = Duration::from_secs(30);
/// The longest message that is read, in bytes: a doing carries at most a message of Slack with it.
const LONGEST: usize = 4 << 20;
/// Waits before a connection is tried again, in seconds; the last one for ever. A connection that brought something
/// begins anew.
const WAITS: [u64; 6] = [0, 1, 3, 10, 30, 60];

type Stream = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Listens to Slack.
pub struct Socket {
    client: Client,
    token: SlackApiToken,
    gate: Gate,
    reception: Arc<Reception>,
}

/// A connection, and what is acknowledged on it when it is done. One doing never waits for another.
struct Line {
    stream: Stream,
    acks: JoinSet<Option<Value>>,
}

impl Line {
    /// Says what came of an envelope; `false` when the connection is gone.
    async fn tell(&mut self, ack: Option<Value>) -> bool {
        let Some(ack) = ack else { return true };
        self.stream.send(Message::text(ack.to_string())).await.is_ok()
    }

    /// Acknowledges what is still under way, then says goodbye.
    async fn close(&mut self) {
        while let Some(ack) = self.acks.join_next().await {
            if !self.tell(ack.ok().flatten()).await {
                return;
            }
        }
        self.stream.close(None).await.ok();
    }
}

/// Why a connection is not read any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    /// Slack will close it soon.
    Warned,
    /// It broke, or was closed.
    Broken,
    /// The program ends.
    Over,
}

impl Socket {
    /// A listener of the app with this token.
    #[must_use]
    pub fn new(api_base: &Url, app_token: &SecretString, reception: Arc<Reception>) -> Self {
        Self { client: client(api_base), token: bearer(app_token), gate: Gate::new(api_base), reception }
    }

    /// Listens until the end; then lets what was taken be done.
    pub async fn run(self: Arc<Self>, end: CancellationToken) {
        let lanes = TaskTracker::new();
        for _ in 0..LANES {
            let (this, end, tasks) = (self.clone(), end.clone(), lanes.clone());
            lanes.spawn(async move { this.lane(&end, &tasks).await });
        }
        lanes.close();
        lanes.wait().await;
        self.reception.finish().await;
    }

    /// One connection after the other.
    async fn lane(self: &Arc<Self>, end: &CancellationToken, tasks: &TaskTracker) {
        let mut failures = 0;
        loop {
            let wait = Duration::from_secs(WAITS[failures.min(WAITS.len() - 1)]);
            if end.run_until_cancelled(tokio::time::sleep(wait)).await.is_none() {
                return;
            }
            failures += 1;
            let Some(opened) = end.run_until_cancelled(self.open()).await else { return };
            let mut line = match opened {
                Ok(stream) => Line { stream, acks: JoinSet::new() },
                Err(error) => {
                    tracing::warn!(%error, "no connection to Slack; it is tried again");
                    rest(end, &error).await;
                    continue;
                }
            };
            let mut brought = false;
            match self.listen(&mut line, end, &mut brought).await {
                Ended::Over => return,
                Ended::Warned => {
                    // The next one stands before Slack closes this one: what still comes here is taken.
                    let (this, end) = (self.clone(), end.clone());
                    tasks.spawn(async move { this.leave(line, &end).await });
                    failures = 0;
                }
                Ended::Broken => failures = if brought { 0 } else { failures },
            }
        }
    }

    /// Opens a connection at the address that Slack gives for it.
    async fn open(&self) -> Result<Stream, PostError> {
        let session = self.client.open_session(&self.token);
        let request = SlackApiAppsConnectionOpenRequest::new();
        let address = within(session.apps_connections_open(&request)).await?.url.0;
        // In the clear only where the configuration names such a place.
        self.gate.pass(&address)?;
        let limits = WebSocketConfig::default().max_message_size(Some(LONGEST)).max_frame_size(Some(LONGEST));
        let connecting = tokio_tungstenite::connect_async_with_config(address.as_str(), Some(limits), true);
        match tokio::time::timeout(OPENING, connecting).await {
            Ok(Ok((stream, _))) => Ok(stream),
            // Without what it says: the address with its ticket may be in it.
            Ok(Err(_)) => Err(PostError::Lost("the connection was refused".into())),
            Err(_) => Err(PostError::Lost("the connection did not come about in time".into())),
        }
    }

    /// Reads until something ends it.
    async fn listen(&self, line: &mut Line, end: &CancellationToken, brought: &mut bool) -> Ended {
        let mut silences = 0;
        loop {
            let next = tokio::select! {
                () = end.cancelled() => {
                    line.close().await;
                    return Ended::Over;
                }
                Some(ack) = line.acks.join_next() => {
                    if line.tell(ack.ok().flatten()).await {
                        continue;
                    }
                    return Ended::Broken;
                }
                next = tokio::time::timeout(SILENCE, line.stream.next()) => next,
            };
            match next {
                Err(_) if silences >= SILENCES => return Ended::Broken,
                Err(_) => {
                    silences += 1;
                    if line.stream.send(Message::Ping(vec![].into())).await.is_err() {
                        return Ended::Broken;
                    }
                }
                Ok(Some(Ok(message))) => {
                    silences = 0;
                    if let Some(ended) = self.message(&mut line.acks, &message, brought) {
                        return ended;
                    }
                }
                Ok(Some(Err(_)) | None) => return Ended::Broken,
            }
        }
    }

    /// Takes a message; answers why it was the last one.
    fn message(&self, acks: &mut JoinSet<Option<Value>>, message: &Message, brought: &mut bool) -> Option<Ended> {
        let text = match message {
            Message::Text(text) => text,
            Message::Close(_) => return Some(Ended::Broken),
            // Pings are answered below this.
            _ => return None,
        };
        let Ok(envelope) = serde_json::from_str::<Value>(text) else {
            tracing::warn!("Slack sent something that is not JSON");
            return None;
        };
        match envelope["type"].as_str() {
            Some("hello") => {
                tracing::info!("connected to Slack");
                return None;
            }
            Some("disconnect") => {
                *brought = true;
                tracing::info!(reason = envelope["reason"].as_str().unwrap_or_default(), "Slack renews the connection");
                return Some(Ended::Warned);
            }
            _ => *brought = true,
        }
        acks.spawn(ack(self.reception.clone(), envelope));
        None
    }

    /// Reads a connection to its end.
    async fn leave(&self, mut line: Line, end: &CancellationToken) {
        let mut brought = false;
        let rest = async { while self.listen(&mut line, end, &mut brought).await == Ended::Warned {} };
        tokio::time::timeout(LEAVING, rest).await.ok();
        line.close().await;
    }
}

/// Takes an envelope; answers what is sent back. One that we do not know is acknowledged too: it would be no better the
/// second time.
async fn ack(reception: Arc<Reception>, envelope: Value) -> Option<Value> {
    let id = envelope["envelope_id"].as_str()?;
    let kind = match envelope["type"].as_str() {
        Some("slash_commands") => Some(Kind::Command),
        Some("interactive") => Some(Kind::Interaction),
        Some("events_api") => Some(Kind::Event),
        _ => None,
    };
    let taken = match kind {
        Some(kind) => reception.take(kind, &envelope["payload"]).await,
        None => Ack::Taken,
    };
    match taken {
        Ack::Taken => Some(json!({"envelope_id": id})),
        Ack::With(payload) => Some(json!({"envelope_id": id, "payload": payload})),
        Ack::Later => None,
    }
}

/// Rests as long as Slack asks for; where asking again is useless, for as long as it takes to change a setting.
async fn rest(end: &CancellationToken, error: &PostError) {
    let wait = match error {
        PostError::Refused { retry_after: Some(wait), .. } => wait.unsigned_abs(),
        PostError::Refused { permanent: true, .. } => 60_000,
        _ => 0,
    };
    end.run_until_cancelled(tokio::time::sleep(Duration::from_millis(wait))).await;
}
