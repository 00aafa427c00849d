//! Socket Mode: connections that were opened under an address of `apps.connections.open`, envelopes, and acks.
use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::Message;

use super::{FakeSlack, Link, Shared};

/// How long an acknowledgement is waited for: Slack's three seconds.
const UNACKNOWLEDGED: Duration = Duration::from_secs(3);

/// What is sent over a connection.
pub(super) enum Frame {
    /// A text.
    Text(String),
    /// A goodbye.
    Close,
    /// Nothing: the connection breaks.
    Break,
}

/// One connection, to its end.
pub(super) async fn connection(stream: TcpStream, shared: Arc<Shared>) {
    let Ok(stream) = tokio_tungstenite::accept_async(stream).await else { return };
    let (mut write, mut read) = stream.split();
    let hello = json!({
        "type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0FAKE"},
        "debug_info": {"host": "applink-1", "build_number": 10, "approximate_connection_time": 18060}
    });
    if write.send(Message::text(hello.to_string())).await.is_err() {
        return;
    }
    let (frames, mut next) = mpsc::unbounded_channel();
    let index = shared.change(|state| {
        state.links.push(Link { frames, alive: true });
        state.links.len() - 1
    });
    loop {
        tokio::select! {
            frame = next.recv() => {
                let sent = match frame {
                    Some(Frame::Text(text)) => write.send(Message::text(text)).await,
                    Some(Frame::Close) => write.send(Message::Close(None)).await,
                    Some(Frame::Break) | None => break,
                };
                if sent.is_err() {
                    break;
                }
            }
            message = read.next() => match message {
                Some(Ok(Message::Text(text))) => acked(&shared, &text),
                Some(Ok(Message::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => {}
            },
        }
    }
    shared.change(|state| state.links[index].alive = false);
}

fn acked(shared: &Shared, text: &str) {
    let ack: Value = serde_json::from_str(text).expect("an ack is JSON");
    let id = ack["envelope_id"].as_str().expect("an ack names its envelope").to_owned();
    shared.change(|state| state.acks.insert(id, ack.get("payload").cloned().unwrap_or(Value::Null)));
}

/// An envelope as Slack sends it for the first time, or again.
fn envelope(envelope: &Value, attempt: u32) -> String {
    let mut envelope = envelope.clone();
    if attempt > 0 {
        envelope["retry_attempt"] = attempt.into();
        envelope["retry_reason"] = "timeout".into();
    }
    envelope.to_string()
}

impl FakeSlack {
    /// Sends an envelope until it is acknowledged; answers the payload of the ack.
    pub(super) async fn send(&self, sent: &Value) -> Value {
        let id = sent["envelope_id"].as_str().unwrap().to_owned();
        for attempt in 0..20 {
            let link = self.connected().await;
            self.put(link, Frame::Text(envelope(sent, attempt)));
            // Acknowledged; or the connection broke, or too much time passed: then it is sent again, as Slack does.
            let ack = self.shared.until("an ack", |state| match state.acks.get(&id) {
                Some(payload) => Some(Some(payload.clone())),
                None if !state.links[link].alive => Some(None),
                None => None,
            });
            if let Ok(Some(payload)) = tokio::time::timeout(UNACKNOWLEDGED, ack).await {
                return payload;
            }
        }
        panic!("{id} was never acknowledged")
    }

    /// Sends something as it is, and waits for nothing.
    pub(crate) async fn say(&self, text: impl Into<String>) {
        let link = self.connected().await;
        self.put(link, Frame::Text(text.into()));
    }

    fn put(&self, link: usize, frame: Frame) {
        self.shared.change(|state| state.links[link].frames.send(frame).ok());
    }

    /// Waits for the ack of an envelope.
    pub(crate) async fn acked(&self, id: &str) {
        self.shared.until("an ack", |state| state.acks.contains_key(id).then_some(())).await;
    }

    /// Was this envelope acknowledged?
    pub(crate) fn is_acked(&self, id: &str) -> bool {
        self.shared.state().acks.contains_key(id)
    }

    /// The newest open connection; waits for one.
    pub(crate) async fn connected(&self) -> usize {
        self.shared.until("a connection", |state| state.links.iter().rposition(|link| link.alive)).await
    }

    /// How many connections there were.
    pub(crate) fn connections(&self) -> usize {
        self.shared.state().links.len()
    }

    /// Waits until there were so many connections.
    pub(crate) async fn until_connections(&self, count: usize) {
        self.shared.until("connections", |state| (state.links.len() >= count).then_some(())).await;
    }

    /// Says on every open connection that it is about to be closed, and why.
    pub(crate) fn warn(&self, reason: &str) {
        let said = json!({"type": "disconnect", "reason": reason, "debug_info": {"host": "applink-1"}}).to_string();
        self.every(|| Frame::Text(said.clone()));
    }

    /// Says goodbye on every open connection.
    pub(crate) fn close(&self) {
        self.every(|| Frame::Close);
    }

    /// Breaks every open connection.
    pub(crate) fn break_off(&self) {
        self.every(|| Frame::Break);
    }

    fn every(&self, frame: impl Fn() -> Frame) {
        self.shared.change(|state| {
            for link in state.links.iter().filter(|link| link.alive) {
                link.frames.send(frame()).ok();
            }
        });
    }
}
