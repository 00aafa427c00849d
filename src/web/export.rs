//! `GET /export/{ticket}`, on the public listener: everything that is stored about a person, as a file.
//!
//! Whoever has the address is believed to be the person, for an hour: there is no cookie. Nothing keeps a copy on the
//! way, and nothing is shown: the browser saves the file.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::Method;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};

use super::{Web, redirect};
use crate::flow::rights;

/// Fetches the file; a plain page where the address opens nothing, or no longer.
pub(super) async fn file(
    State(web): State<Arc<Web>>,
    method: Method,
    ticket: Result<Path<String>, PathRejection>,
) -> Response {
    let Ok(Path(ticket)) = ticket else { return redirect::nothing().await };
    let found = async {
        let Some(person) = rights::who(&web.parts, &ticket).await? else { return Ok(None) };
        // Who only looks whether something is there gets no file, and the ledger no leaf.
        let body = if method == Method::HEAD { String::new() } else { rights::export(&web.parts, &person).await? };
        Ok::<_, crate::flow::FlowError>(Some(body))
    };
    match found.await {
        Ok(Some(body)) => (headers(), body).into_response(),
        Ok(None) => redirect::nothing().await,
        Err(error) => {
            tracing::error!(%error, "an export could not be made");
            redirect::nothing().await
        }
    }
}

fn headers() -> [(HeaderName, HeaderValue); 5] {
    [
        (CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"portevoix-export.json\"")),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
    ]
}
