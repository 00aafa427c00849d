//! The doors of chat platforms: what they send comes to whoever stands behind, unread.
use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};

use crate::flow::port::{Door, Knock};

/// A POST to one of a door's paths. A longer body than the port takes was refused before.
pub(super) async fn knock(door: Arc<dyn Door>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let read = |name: &&'static str| Some((*name, only(&headers, name)?));
    let headers: BTreeMap<&'static str, String> = door.headers().iter().filter_map(read).collect();
    let answer = door.knock(Knock { path: uri.path().to_owned(), headers, body: body.into() }).await;
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(CONTENT_TYPE, HeaderValue::from_static(answer.media))], answer.body).into_response()
}

/// A header that is there exactly once: of two, nobody knows which one the sender meant.
fn only(headers: &HeaderMap, name: &str) -> Option<String> {
    let mut all = headers.get_all(name).iter();
    let value = all.next().filter(|_| all.next().is_none())?;
    value.to_str().ok().map(str::to_owned)
}
