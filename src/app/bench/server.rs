//! Discord and Slack as far as a bench needs them: messages are taken at the platform's limits, or refused as it does.
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use super::limit::{ALL, DISCORD, Gate, SLACK};
use crate::flow::port::Clock;
use crate::id::Millis;

/// A server in this process.
pub(crate) struct Server {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    gate: Arc<Mutex<Gate>>,
    end: CancellationToken,
}

struct Inside {
    gate: Arc<Mutex<Gate>>,
    clock: Arc<dyn Clock>,
    /// How long an answer takes on its way.
    latency: Duration,
}

/// What a request comes to.
type Took = Result<(usize, usize, Millis), (&'static str, i64)>;

impl Inside {
    async fn take(&self, channel: &str) -> Took {
        let now = self.clock.now();
        let took = {
            let mut gate = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
            gate.take(channel, now).map(|(left, ends)| (gate.taken, left, ends))
        };
        tokio::time::sleep(self.latency).await;
        took
    }
}

impl Server {
    /// Discord's REST interface.
    pub(crate) async fn discord(clock: Arc<dyn Clock>, latency: Duration) -> std::io::Result<Self> {
        let routes = Router::new()
            .route("/api/v10/channels/{channel}/messages", post(discord_message))
            .route("/api/v10/interactions/{id}/{token}/callback", post(discord_answer));
        Self::start(routes, Gate::new(DISCORD), clock, latency).await
    }

    /// Slack's Web API.
    pub(crate) async fn slack(clock: Arc<dyn Clock>, latency: Duration) -> std::io::Result<Self> {
        let routes = Router::new()
            .route("/api/chat.postMessage", post(slack_message))
            .route("/api/chat.postEphemeral", post(slack_answer));
        Self::start(routes, Gate::new(SLACK), clock, latency).await
    }

    async fn start(
        routes: Router<Arc<Inside>>,
        gate: Gate,
        clock: Arc<dyn Clock>,
        latency: Duration,
    ) -> std::io::Result<Self> {
        let listener = tokio::net::TcpListener::bind((std::net::Ipv4Addr::LOCALHOST, 0)).await?;
        let (address, gate, end) = (listener.local_addr()?, Arc::new(Mutex::new(gate)), CancellationToken::new());
        let inside = Arc::new(Inside { gate: gate.clone(), clock, latency });
        let served =
            axum::serve(listener, routes.with_state(inside)).with_graceful_shutdown(end.clone().cancelled_owned());
        tokio::spawn(async move {
            if let Err(error) = served.await {
                tracing::error!(%error, "the server of the bench stopped");
            }
        });
        Ok(Self { address, gate, end })
    }

    /// How many messages it took.
    pub(crate) fn taken(&self) -> usize {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner).taken
    }

    /// Refusals: all of them, and the most of one bucket.
    pub(crate) fn refused(&self) -> (usize, usize) {
        let gate = self.gate.lock().unwrap_or_else(PoisonError::into_inner);
        (gate.refused.values().sum(), gate.refused.values().copied().max().unwrap_or_default())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end.cancel();
    }
}

/// Seconds, as Discord writes them.
fn seconds(ms: i64) -> String {
    format!("{}.{:03}", ms / Millis::SECOND, ms % Millis::SECOND)
}

fn header(name: &'static str, value: String) -> (HeaderName, String) {
    (HeaderName::from_static(name), value)
}

async fn discord_message(State(inside): State<Arc<Inside>>, Path(channel): Path<String>) -> Response {
    match inside.take(&channel).await {
        Ok((n, left, ends)) => {
            let after = ends.since(inside.clock.now()).max(0);
            let headers = [
                header("x-ratelimit-limit", DISCORD.channel.most.to_string()),
                header("x-ratelimit-remaining", left.to_string()),
                header("x-ratelimit-reset", seconds(ends.0)),
                header("x-ratelimit-reset-after", seconds(after)),
                header("x-ratelimit-bucket", "messages".to_owned()),
            ];
            let id =
                (u64::try_from(inside.clock.now().0 - 1_420_070_400_000).unwrap_or_default() << 22) + n as u64 % 4_096;
            (headers, Json(json!({"id": id.to_string(), "channel_id": channel, "author": {"id": "1"}}))).into_response()
        }
        Err((bucket, wait)) => {
            let global = bucket == ALL;
            let scope = if global { "global" } else { "user" };
            let headers = [
                header("retry-after", seconds(wait)),
                header("x-ratelimit-scope", scope.to_owned()),
                if global {
                    header("x-ratelimit-global", "true".to_owned())
                } else {
                    header("x-ratelimit-bucket", "messages".to_owned())
                },
            ];
            let retry_after = wait as f64 / 1_000.0;
            let body = json!({"message": "You are being rate limited.", "retry_after": retry_after, "global": global});
            (StatusCode::TOO_MANY_REQUESTS, headers, Json(body)).into_response()
        }
    }
}

async fn discord_answer(State(inside): State<Arc<Inside>>) -> StatusCode {
    tokio::time::sleep(inside.latency).await;
    StatusCode::NO_CONTENT
}

async fn slack_message(State(inside): State<Arc<Inside>>, Json(body): Json<Value>) -> Response {
    let channel = body.get("channel").and_then(Value::as_str).unwrap_or_default().to_owned();
    match inside.take(&channel).await {
        Ok((n, ..)) => {
            let ts = format!("{}.{n:06}", inside.clock.now().0 / Millis::SECOND);
            Json(json!({"ok": true, "channel": channel, "ts": ts, "message": {"text": "", "ts": ts}})).into_response()
        }
        Err((_, wait)) => {
            let wait = (wait + Millis::SECOND - 1) / Millis::SECOND;
            let headers = [header("retry-after", wait.to_string())];
            (StatusCode::TOO_MANY_REQUESTS, headers, Json(json!({"ok": false, "error": "ratelimited"}))).into_response()
        }
    }
}

async fn slack_answer(State(inside): State<Arc<Inside>>) -> Json<Value> {
    tokio::time::sleep(inside.latency).await;
    Json(json!({"ok": true, "message_ts": "1.000001"}))
}
