//! A person's own page, on the public listener: what is kept of their audiences, and where they give a sample.
//!
//! Whoever has the address is believed to be the person, for an hour: there is no cookie. The page reads the file in the
//! browser; what is sent here are blinded elements, and then pseudonyms below the threshold. Without a script a number
//! can be told, and everything can be deleted.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::header::{HeaderName, HeaderValue, LOCATION, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post, put};

use super::view::{self, AudiencePage, Refused, Words};
use super::{Web, assets, guard, redirect};
use crate::flow::{FlowError, audience};
use crate::lang::Lang;
use crate::network::Network;
use crate::reach::parse_audience;
use crate::store::{Person, StoreError};

mod json;
mod rows;
mod words;

/// Longest form, in bytes: a network and a number.
const FORM: usize = 4 * 1024;

/// The addresses of the page. `/assets/` is what it is drawn with.
pub(super) fn routes() -> Router<Arc<Web>> {
    Router::new()
        .route("/audience/{ticket}", get(page).post(tell))
        .route("/audience/{ticket}/forget", post(forget))
        .route("/audience/{ticket}/state", get(json::state))
        .route("/audience/{ticket}/evaluate", post(json::evaluate))
        .route("/audience/{ticket}/sample", put(json::sample))
        .route("/audience/{ticket}/count", put(json::count))
        .route("/audience/{ticket}/sample/{network}", delete(json::forget))
        .route("/assets/{*path}", get(asset))
}

/// Why the page does not do what it was asked.
pub(super) enum Trouble {
    /// There is no such page, or no longer: like any address that leads nowhere.
    Nothing,
    /// For the person.
    Refused(Lang, audience::Refusal),
    /// Our fault; the log has it.
    Broken,
}

impl From<FlowError> for Trouble {
    fn from(error: FlowError) -> Self {
        tracing::error!(%error, "an audience page could not answer");
        Self::Broken
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        FlowError::from(error).into()
    }
}

impl Trouble {
    fn of(lang: Lang, failure: audience::Failure) -> Self {
        match failure {
            audience::Failure::Refused(refusal) => Self::Refused(lang, refusal),
            audience::Failure::Left => Self::Nothing,
            audience::Failure::Flow(error) => error.into(),
        }
    }
}

/// An answer, or the way to one: the plain page of addresses that lead nowhere takes a moment to be made.
type Answer = Result<Response, Trouble>;

/// What is answered, in any case kept out of search engines.
async fn settled(answer: Answer) -> Response {
    let mut response = match answer {
        Ok(response) => response,
        Err(Trouble::Nothing) => return redirect::nothing().await,
        Err(Trouble::Refused(lang, refusal)) => json::refused(lang, refusal),
        Err(Trouble::Broken) => json::broken(),
    };
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    response
}

/// A part of the address; [`Trouble::Nothing`] where it is not text.
type Part<T> = Result<Path<T>, PathRejection>;

/// Whose page it is.
async fn person(web: &Web, ticket: &str) -> Result<Person, Trouble> {
    audience::who(&web.parts, ticket).await?.ok_or(Trouble::Nothing)
}

/// A write must come from the page itself. The address it is reached by may not be the one that a proxy asks us by.
fn from_the_page(web: &Web, headers: &HeaderMap) -> bool {
    guard::same_origin(headers) || guard::sent_by(headers, &web.parts.public_url)
}

/// The same, or not sent by a browser at all, which always tells its origin: `portevoix audience make`. Nothing goes along
/// with a request by itself here, as a cookie would: whoever writes has the address.
fn from_page_or_program(web: &Web, headers: &HeaderMap) -> bool {
    let silent = !headers.contains_key("sec-fetch-site") && !headers.contains_key(ORIGIN);
    silent || from_the_page(web, headers)
}

/// `GET /audience/{ticket}`
async fn page(State(web): State<Arc<Web>>, ticket: Part<String>) -> Response {
    settled(
        async {
            let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
            let person = person(&web, &ticket).await?;
            drawn(&web, &person, &ticket, None).await
        }
        .await,
    )
    .await
}

async fn drawn(web: &Web, person: &Person, ticket: &str, refused: Option<Refused>) -> Answer {
    let words = Words(person.lang);
    let named = |network: Network| (network.code(), network.name());
    let page = AudiencePage {
        words,
        organisation: web.parts.catalogue().library.brand.name.clone(),
        ticket: ticket.to_owned(),
        rows: rows::of(&web.parts, person).await?,
        refused,
        lists: audience::LISTED.map(named).into(),
        networks: Network::offered().map(named).collect(),
        said: words::said(person.lang),
    };
    Ok(view::audience(&page))
}

/// What was sent, `most` bytes at most.
async fn whole(request: Request, most: usize) -> Result<Bytes, audience::Refusal> {
    let read = axum::body::to_bytes(request.into_body(), most).await;
    read.map_err(|error| if guard::is_late(&error) { audience::Refusal::Late } else { audience::Refusal::TooLarge })
}

/// A form of the page, and whose it is.
async fn form(web: &Web, ticket: &str, request: Request) -> Result<(Person, Vec<(String, String)>), Trouble> {
    let person = person(web, ticket).await?;
    if !from_the_page(web, request.headers()) {
        return Err(Trouble::Refused(person.lang, audience::Refusal::Foreign));
    }
    let body = whole(request, FORM).await.map_err(|refusal| Trouble::Refused(person.lang, refusal))?;
    let pairs = url::form_urlencoded::parse(&body).map(|(name, value)| (name.into_owned(), value.into_owned()));
    Ok((person, pairs.collect()))
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
}

/// The network that a form names.
fn network(lang: Lang, code: &str) -> Result<Network, Trouble> {
    let network = code.parse().ok().filter(|network| *network != Network::Other);
    network.ok_or(Trouble::Refused(lang, audience::Refusal::Network))
}

/// `POST /audience/{ticket}`: a number, told without a script.
async fn tell(State(web): State<Arc<Web>>, ticket: Part<String>, request: Request) -> Response {
    settled(
        async {
            let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
            let (person, fields) = form(&web, &ticket, request).await?;
            let network = network(person.lang, field(&fields, "network"))?;
            let typed = field(&fields, "size");
            match parse_audience(typed) {
                Ok(told) => {
                    audience::tell(&web.parts, &person, network, told).await?;
                    Ok(back(&ticket))
                }
                Err(error) => {
                    let why = error.explain(person.lang);
                    let refused = Refused { network: network.code(), typed: typed.to_owned(), why };
                    let page = drawn(&web, &person, &ticket, Some(refused)).await?;
                    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
                }
            }
        }
        .await,
    )
    .await
}

/// `POST /audience/{ticket}/forget`: a button beside what is kept.
async fn forget(State(web): State<Arc<Web>>, ticket: Part<String>, request: Request) -> Response {
    settled(
        async {
            let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
            let (person, fields) = form(&web, &ticket, request).await?;
            let network = network(person.lang, field(&fields, "network"))?;
            audience::forget(&web.parts, &person, network).await?;
            Ok(back(&format!("../{ticket}")))
        }
        .await,
    )
    .await
}

/// To what is kept, on the same page. The address is relative: a proxy may stand the whole below a path of its own.
fn back(to: &str) -> Response {
    // Letters and digits, as the ticket was found.
    let place = HeaderValue::from_str(&format!("{to}#kept")).unwrap_or(HeaderValue::from_static("."));
    (StatusCode::SEE_OTHER, [(LOCATION, place)]).into_response()
}

/// `GET /assets/...`
async fn asset(path: Part<String>, query: RawQuery) -> Response {
    let Ok(path) = path else { return redirect::nothing().await };
    match assets::serve(path, query).await {
        Ok(response) => response,
        Err(_) => redirect::nothing().await,
    }
}
