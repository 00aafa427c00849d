//! The Web API's wire: arguments as JSON, as a form or in the address; a token in the header; faults.
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, post};
use serde_json::{Map, Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

use super::{Fault, Shared, api, socket};

/// Everything is on one port, as the program's gate wants it of a Slack that is not Slack's own: what asks for a link
/// becomes a connection of Socket Mode, everything else is HTTP.
struct OnePort {
    requests: mpsc::UnboundedReceiver<(TcpStream, SocketAddr)>,
    address: SocketAddr,
}

impl OnePort {
    fn new(listener: TcpListener, shared: Arc<Shared>) -> Self {
        let (found, requests) = mpsc::unbounded_channel();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while !found.is_closed() {
                let Ok((stream, peer)) = listener.accept().await else { continue };
                let (found, shared) = (found.clone(), shared.clone());
                tokio::spawn(async move {
                    let mut start = [0; 9];
                    stream.peek(&mut start).await.ok();
                    if &start == b"GET /link" {
                        socket::connection(stream, shared).await;
                    } else {
                        found.send((stream, peer)).ok();
                    }
                });
            }
        });
        Self { requests, address }
    }
}

impl axum::serve::Listener for OnePort {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
        match self.requests.recv().await {
            Some(found) => found,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        Ok(self.address)
    }
}

pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let listener = OnePort::new(listener, shared.clone());
    let routes = Router::new()
        .route("/api/{method}", any(call))
        .route("/upload/{file}", post(upload))
        .route("/hook/{token}", post(hook))
        .layer(DefaultBodyLimit::max(16 << 20))
        .with_state(shared);
    axum::serve(listener, routes).await.unwrap();
}

/// One method of the Web API.
async fn call(
    State(shared): State<Arc<Shared>>,
    Path(method): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let given = arguments(query.as_deref(), &headers, &body);
    let fault = noted(&shared, &method, &given);
    let token = token(&headers, &given);
    let work = || {
        let done = shared.change(|state| api::call(state, &shared, &token, &method, &given));
        done.unwrap_or_else(|error| json!({"ok": false, "error": error}))
    };
    faulty(fault, work).await
}

/// Notes a call; answers what goes wrong with it.
fn noted(shared: &Shared, method: &str, given: &Value) -> Option<Fault> {
    shared.change(|state| {
        state.log.push((method.to_owned(), given.clone()));
        state.faults.get_mut(method).and_then(VecDeque::pop_front)
    })
}

/// Does the work as the fault lets it be done.
async fn faulty(fault: Option<Fault>, work: impl FnOnce() -> Value) -> Response {
    match fault {
        None => axum::Json(work()).into_response(),
        Some(Fault::Limited(seconds)) => {
            let body = axum::Json(json!({"ok": false, "error": "ratelimited"}));
            (StatusCode::TOO_MANY_REQUESTS, [("retry-after", seconds.to_string())], body).into_response()
        }
        Some(Fault::Status(status)) => StatusCode::from_u16(status).unwrap().into_response(),
        Some(Fault::Refused(error)) => axum::Json(json!({"ok": false, "error": error})).into_response(),
        Some(Fault::DropBefore) => broken(),
        Some(Fault::DropAfter) => {
            work();
            broken()
        }
        Some(Fault::Slow(wait)) => {
            let done = work();
            tokio::time::sleep(wait).await;
            axum::Json(done).into_response()
        }
    }
}

/// An answer that breaks off before its body.
fn broken() -> Response {
    let broken = futures_util::stream::iter([Err::<Bytes, _>(std::io::Error::other("broken off"))]);
    Response::builder().header("content-length", "100").body(Body::from_stream(broken)).unwrap()
}

/// The arguments, whichever way they came.
fn arguments(query: Option<&str>, headers: &HeaderMap, body: &[u8]) -> Value {
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("application/json") {
        return serde_json::from_slice(body).unwrap_or(Value::Null);
    }
    let body = if kind.starts_with("application/x-www-form-urlencoded") { body } else { &[] };
    let pairs = url::form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let read = |(key, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| {
        let deep = ["blocks", "metadata", "view", "files", "attachments"].contains(&key.as_ref());
        let plain = || Value::from(value.as_ref());
        (key.into_owned(), if deep { serde_json::from_str(&value).unwrap_or(Value::Null) } else { plain() })
    };
    pairs.chain(url::form_urlencoded::parse(body)).map(read).collect::<Map<String, Value>>().into()
}

fn token(headers: &HeaderMap, given: &Value) -> String {
    let header = headers.get("authorization").and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    header.or_else(|| given["token"].as_str()).unwrap_or_default().to_owned()
}

/// Where a file's bytes go.
async fn upload(
    State(shared): State<Arc<Shared>>,
    Path(file): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let kind = headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let bytes = if kind.starts_with("multipart/") { part(&body) } else { body.to_vec() };
    let length = bytes.len();
    if let Some(fault) = noted(&shared, "upload", &length.into()) {
        return faulty(Some(fault), || Value::Null).await;
    }
    let known = shared.change(|state| state.files.get_mut(&file).map(|upload| upload.bytes = bytes).is_some());
    if known { format!("OK - {length}").into_response() } else { StatusCode::NOT_FOUND.into_response() }
}

/// The first part of a multipart body.
fn part(body: &[u8]) -> Vec<u8> {
    let find = |needle: &[u8], from: usize| {
        body.get(from..).and_then(|rest| rest.windows(needle.len()).position(|at| at == needle)).map(|at| at + from)
    };
    let start = find(b"\r\n\r\n", 0).map_or(0, |at| at + 4);
    let boundary = &body[..find(b"\r\n", 0).unwrap_or(0)];
    let end = find(boundary, start).map_or(body.len(), |at| at.saturating_sub(2));
    body[start..end].to_vec()
}

/// A `response_url`.
async fn hook(State(shared): State<Arc<Shared>>, Path(token): Path<String>, body: Bytes) -> Response {
    let given: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
    if let Some(fault) = noted(&shared, "hook", &given) {
        return faulty(Some(fault), || json!({"ok": true})).await;
    }
    match shared.change(|state| api::respond(state, &shared, &token, &given)) {
        Ok(()) => "ok".into_response(),
        Err(error) => (StatusCode::NOT_FOUND, axum::Json(json!({"ok": false, "error": error}))).into_response(),
    }
}
