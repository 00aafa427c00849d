//! What goes wrong, told once: what happened, why, what to do; in the reader's language; as a page or a fragment.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{HeaderMap, HeaderValue, LOCATION};
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::view::{self, ProblemBox, Words};
use super::{Web, session};
use crate::flow::FlowError;
use crate::lang::Lang;
use crate::store::StoreError;

/// Why a request was not answered with what it asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// Nobody is signed in: they are led to where one does.
    SignedOut,
    /// The form was not sent by one of our pages.
    Foreign,
    /// The form's token is not this session's.
    Stale,
    /// No such page, channel, message or picture.
    Missing,
    /// It takes a role that the person has not.
    Role,
    /// No channel is configured.
    NoChannel,
    /// The address exists, the method does not.
    Method,
    /// The button stands no longer on the message.
    ButtonGone,
    /// The text is empty or too long.
    Text,
    /// The workspace has as many people as it can have.
    Full,
    /// More was sent than is read.
    TooLarge,
    /// The form cannot be read.
    BadForm,
    /// Our fault; the log has it.
    Broken,
}

impl Problem {
    fn status(self) -> StatusCode {
        match self {
            Self::SignedOut => StatusCode::SEE_OTHER,
            Self::Foreign | Self::Stale | Self::Role => StatusCode::FORBIDDEN,
            Self::Missing | Self::NoChannel => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::ButtonGone => StatusCode::CONFLICT,
            Self::Text => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Full => StatusCode::INSUFFICIENT_STORAGE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BadForm => StatusCode::BAD_REQUEST,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The message that names it; `-why` and `-do` follow it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::SignedOut => "web-problem-signed-out",
            Self::Foreign => "web-problem-foreign",
            Self::Stale => "web-problem-stale",
            Self::Missing => "web-problem-missing",
            Self::Role => "web-problem-role",
            Self::NoChannel => "web-problem-no-channel",
            Self::Method => "web-problem-method",
            Self::ButtonGone => "web-problem-button-gone",
            Self::Text => "web-problem-text",
            Self::Full => "web-problem-full",
            Self::TooLarge => "web-problem-too-large",
            Self::BadForm => "web-problem-bad-form",
            Self::Broken => "web-problem-broken",
        }
    }

    #[cfg(test)]
    pub(super) const ALL: [Self; 13] = [
        Self::SignedOut,
        Self::Foreign,
        Self::Stale,
        Self::Missing,
        Self::Role,
        Self::NoChannel,
        Self::Method,
        Self::ButtonGone,
        Self::Text,
        Self::Full,
        Self::TooLarge,
        Self::BadForm,
        Self::Broken,
    ];
}

impl IntoResponse for Problem {
    /// The status alone; [`tell`] adds the words, because it knows who asked.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "a page could not be made");
        Self::Broken
    }
}

impl From<FlowError> for Problem {
    fn from(error: FlowError) -> Self {
        tracing::error!(%error, "a page could not be made");
        Self::Broken
    }
}

/// No page has this address.
pub(super) async fn no_page() -> Problem {
    Problem::Missing
}

/// The page has no such method.
pub(super) async fn no_method() -> Problem {
    Problem::Method
}

/// Puts a problem into words.
pub(super) async fn tell(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let (method, uri, headers) = (request.method().clone(), request.uri().clone(), request.headers().clone());
    let response = next.run(request).await;
    match response.extensions().get::<Problem>() {
        Some(&problem) => told(&web, problem, &method, &uri, &headers).await,
        // The router's own answer to an address that is not text, in English and bare.
        None if response.status() == StatusCode::BAD_REQUEST => {
            told(&web, Problem::Missing, &method, &uri, &headers).await
        }
        None => response,
    }
}

async fn told(web: &Web, problem: Problem, method: &Method, uri: &Uri, headers: &HeaderMap) -> Response {
    let htmx = headers.contains_key("hx-request");
    if problem == Problem::SignedOut {
        return signed_out(htmx, method, uri);
    }
    let viewer = session::viewer(web, headers).await.ok().flatten();
    let lang: Lang = viewer.map_or_else(|| session::lang_of(web, headers), |viewer| viewer.person.lang);
    let words = Words(lang);
    let key = problem.key();
    let content = ProblemBox {
        words,
        title: words.say(key),
        why: words.say(&format!("{key}-why")),
        todo: words.say(&format!("{key}-do")),
        page: !htmx,
    };
    if htmx {
        let place = [("hx-retarget", "#notice"), ("hx-reswap", "innerHTML")];
        return (problem.status(), place, view::fragment(&content)).into_response();
    }
    (problem.status(), view::page(words, &words.say(key), "plain", &content)).into_response()
}

/// To where one signs in. An event stream is not redirected: its reader would take the page for events.
fn signed_out(htmx: bool, method: &Method, uri: &Uri) -> Response {
    if htmx {
        return (StatusCode::OK, [("hx-redirect", "/hello")]).into_response();
    }
    if method == Method::GET && (uri.path() == "/events" || uri.path().starts_with("/picture/")) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    (StatusCode::SEE_OTHER, [(LOCATION, HeaderValue::from_static("/hello"))]).into_response()
}
