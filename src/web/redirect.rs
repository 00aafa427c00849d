//! The public side: where a tracked link leads. It knows no person and sets no cookie.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, Path, State};
use axum::http::header::{CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue, LOCATION, RANGE, REFERRER_POLICY};
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use super::view::NothingHere;
use super::{Web, address};
use crate::flow::click::visit;
use crate::flow::links::Behind;
use crate::id::LinkCode;
use crate::share::Visit;

/// `GET` and `HEAD` of `/r/{code}`: records the visit, then leads on. What is not a link of ours leads nowhere.
pub(super) async fn follow(
    State(web): State<Arc<Web>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    method: Method,
    headers: HeaderMap,
    code: Result<Path<String>, axum::extract::rejection::PathRejection>,
) -> Response {
    let code = code.ok().and_then(|Path(code)| code.parse::<LinkCode>().ok());
    let Some(code) = code else { return nothing().await };
    let from = address::client(peer.ip(), &headers, &web.visitors.trusted_proxies);
    let purpose = purpose(&headers);
    let seen = seen(&method, &headers, purpose.as_deref());
    let target = match visit(&web.parts, &web.salts, code, &seen, from).await {
        Some(Behind::Open(target)) => target,
        Some(Behind::Withdrawn) => return withdrawn(),
        None => return nothing().await,
    };
    let Ok(location) = HeaderValue::from_str(target.url.as_str()) else { return nothing().await };
    let said = [
        (LOCATION, location),
        // A redirect that is kept somewhere is a click that is never counted.
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        // The site that is led to may know which network its visitor came from.
        (REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ];
    (StatusCode::FOUND, said).into_response()
}

/// What a click tells about its visitor.
fn seen<'a>(method: &'a Method, headers: &'a HeaderMap, purpose: Option<&'a str>) -> Visit<'a> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    Visit {
        method: method.as_str(),
        user_agent: text("user-agent"),
        purpose,
        fetch_dest: text("sec-fetch-dest"),
        fetch_mode: text("sec-fetch-mode"),
        range: headers.contains_key(RANGE),
    }
}

/// The headers by which browsers say that they fetch ahead, joined.
fn purpose(headers: &HeaderMap) -> Option<String> {
    let names = ["sec-purpose", "purpose", "x-purpose", "x-moz"];
    let said: Vec<&str> =
        names.iter().flat_map(|name| headers.get_all(*name)).filter_map(|value| value.to_str().ok()).collect();
    (!said.is_empty()).then(|| said.join(","))
}

/// A plain page, in both languages: nobody knows who reads it.
pub(super) async fn nothing() -> Response {
    let robots = (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    (StatusCode::NOT_FOUND, [robots], Html(NothingHere::page())).into_response()
}

/// The plain page of a link whose item was taken back. It leads nowhere and counts nobody; caches forget it, for an item
/// may come back.
fn withdrawn() -> Response {
    let said = [
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ];
    (StatusCode::GONE, said, Html(NothingHere::withdrawn())).into_response()
}

/// `GET /healthz`: `ok` when the store answers.
pub(super) async fn health(State(web): State<Arc<Web>>) -> Response {
    match web.parts.store.people_count().await {
        Ok(_) => "ok".into_response(),
        Err(error) => {
            tracing::error!(%error, "the store does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "store").into_response()
        }
    }
}
