//! What the page's script sends and is answered: JSON, with a code and a sentence where something is refused.
use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::{Answer, Part, Trouble, from_page_or_program, network, person, settled, whole, words};
use crate::flow::audience::{self, Given, Refusal};
use crate::id::hex;
use crate::lang::Lang;
use crate::reach::{Audience, MOST_AUDIENCE};
use crate::store::Person;
use crate::web::Web;

/// Longest body of a batch or a count, in bytes: 240 elements of 64 digits fill a quarter of it.
const BODY: usize = 64 * 1024;
/// Longest sample, in bytes: a quarter of 30,000 pseudonyms of 16 digits, and the colleagues again.
const SAMPLE: usize = 512 * 1024;

/// A refusal, in the person's language.
pub(super) fn refused(lang: Lang, refusal: Refusal) -> Response {
    let status = match refusal {
        Refusal::Foreign => StatusCode::FORBIDDEN,
        Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Refusal::Late => StatusCode::REQUEST_TIMEOUT,
        Refusal::Limit => StatusCode::TOO_MANY_REQUESTS,
        Refusal::KeyMissing => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::BAD_REQUEST,
    };
    (status, Json(json!({ "code": refusal.code(), "message": words::of(lang, refusal) }))).into_response()
}

/// Our fault: in both languages, as nobody may have been found.
pub(super) fn broken() -> Response {
    let message = Lang::ALL.map(words::broken).join(" / ");
    (StatusCode::INTERNAL_SERVER_ERROR, Json(json!({ "code": "BROKEN", "message": message }))).into_response()
}

/// A write: whose it is, and its body.
async fn sent<T: DeserializeOwned>(
    web: &Web,
    ticket: &str,
    request: Request,
    most: usize,
) -> Result<(Person, T), Trouble> {
    let person = person(web, ticket).await?;
    let refuse = |refusal| Trouble::Refused(person.lang, refusal);
    if !from_page_or_program(web, request.headers()) {
        return Err(refuse(Refusal::Foreign));
    }
    // A form of another site cannot send this type without asking first.
    let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.split(';').next().map(str::trim) != Some("application/json") {
        return Err(refuse(Refusal::Unreadable));
    }
    let bytes = whole(request, most).await.map_err(refuse)?;
    let body = serde_json::from_slice(&bytes).map_err(|_| refuse(Refusal::Unreadable))?;
    Ok((person, body))
}

/// `GET /audience/{ticket}/state`
pub(super) async fn state(State(web): State<Arc<Web>>, ticket: Part<String>) -> Response {
    settled(
        async {
            let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
            let person = person(&web, &ticket).await?;
            Ok(Json(told(&web, &person).await?).into_response())
        }
        .await,
    )
    .await
}

async fn told(web: &Web, person: &Person) -> Result<audience::State, Trouble> {
    audience::state(&web.parts, person).await.map_err(|failure| Trouble::of(person.lang, failure))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch {
    key_version: i64,
    elements: Vec<String>,
}

/// `POST /audience/{ticket}/evaluate`
pub(super) async fn evaluate(State(web): State<Arc<Web>>, ticket: Part<String>, request: Request) -> Response {
    settled(evaluated(&web, ticket, request).await).await
}

async fn evaluated(web: &Web, ticket: Part<String>, request: Request) -> Answer {
    let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
    let (person, batch) = sent::<Batch>(web, &ticket, request, BODY).await?;
    let elements = batch.elements.iter().map(|text| element(text)).collect::<Option<Vec<_>>>();
    let elements = elements.ok_or(Trouble::Refused(person.lang, Refusal::Element))?;
    let done = audience::evaluate(&web.parts, &person, batch.key_version, elements).await;
    let done = done.map_err(|failure| Trouble::of(person.lang, failure))?;
    let elements: Vec<String> = done.iter().map(|element| hex(element)).collect();
    Ok(Json(json!({ "key_version": batch.key_version, "elements": elements })).into_response())
}

/// 64 lower-case hexadecimal digits.
fn element(text: &str) -> Option<[u8; 32]> {
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    let bytes = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect::<Option<Vec<u8>>>()?;
    bytes.try_into().ok()
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

/// 16 lower-case hexadecimal digits.
fn pseudonym(text: &str) -> Option<u64> {
    let digits = (text.len() == 16).then(|| text.bytes().map(digit)).into_iter().flatten();
    let digits = digits.collect::<Option<Vec<u8>>>().filter(|digits| digits.len() == 16)?;
    Some(digits.iter().fold(0, |sum, digit| sum << 4 | u64::from(*digit)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleBody {
    network: String,
    key_version: i64,
    threshold: String,
    count: u64,
    pseudonyms: Vec<String>,
    colleagues: Vec<String>,
}

/// `PUT /audience/{ticket}/sample`
pub(super) async fn sample(State(web): State<Arc<Web>>, ticket: Part<String>, request: Request) -> Response {
    settled(kept(&web, ticket, request).await).await
}

async fn kept(web: &Web, ticket: Part<String>, request: Request) -> Answer {
    let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
    let (person, body) = sent::<SampleBody>(web, &ticket, request, SAMPLE).await?;
    let unreadable = || Trouble::Refused(person.lang, Refusal::Unreadable);
    let all = |texts: &[String]| texts.iter().map(|text| pseudonym(text)).collect::<Option<Vec<u64>>>();
    let given = Given {
        network: network(person.lang, &body.network)?,
        key: body.key_version,
        threshold: pseudonym(&body.threshold).ok_or_else(unreadable)?,
        count: u32::try_from(body.count).unwrap_or(u32::MAX),
        pseudonyms: all(&body.pseudonyms).ok_or_else(unreadable)?,
        colleagues: all(&body.colleagues).ok_or_else(unreadable)?,
    };
    let network = given.network;
    let done = audience::keep(&web.parts, &person, given).await;
    done.map_err(|failure| Trouble::of(person.lang, failure))?;
    let stored = told(web, &person).await?.stored.into_iter().find(|stored| stored.network == network);
    Ok(Json(json!({ "stored": stored })).into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountBody {
    network: String,
    count: u64,
}

/// `PUT /audience/{ticket}/count`
pub(super) async fn count(State(web): State<Arc<Web>>, ticket: Part<String>, request: Request) -> Response {
    settled(
        async {
            let Path(ticket) = ticket.map_err(|_| Trouble::Nothing)?;
            let (person, body) = sent::<CountBody>(&web, &ticket, request, BODY).await?;
            let network = network(person.lang, &body.network)?;
            let count = u32::try_from(body.count).ok().filter(|count| *count <= MOST_AUDIENCE);
            let told = Audience::Count(count.ok_or(Trouble::Refused(person.lang, Refusal::Told))?);
            audience::tell(&web.parts, &person, network, told).await?;
            Ok(Json(json!({ "told": { "network": network, "size": told.code() } })).into_response())
        }
        .await,
    )
    .await
}

/// `DELETE /audience/{ticket}/sample/{network}`
pub(super) async fn forget(State(web): State<Arc<Web>>, parts: Part<(String, String)>, headers: HeaderMap) -> Response {
    settled(
        async {
            let Path((ticket, code)) = parts.map_err(|_| Trouble::Nothing)?;
            let person = person(&web, &ticket).await?;
            if !from_page_or_program(&web, &headers) {
                return Err(Trouble::Refused(person.lang, Refusal::Foreign));
            }
            let network = network(person.lang, &code)?;
            audience::forget(&web.parts, &person, network).await?;
            Ok(Json(json!({ "stored": told(&web, &person).await?.stored })).into_response())
        }
        .await,
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_lower_case_and_counted() {
        assert_eq!(pseudonym("2000000000000000"), Some(1 << 61));
        assert_eq!(pseudonym("00000000000000ff"), Some(255));
        for bad in ["", "ff", "00000000000000FF", "0x000000000000ff", "+000000000000000", "00000000000000ffé"] {
            assert_eq!(pseudonym(bad), None, "{bad}");
        }
        assert_eq!(element(&"0f".repeat(32)), Some([15; 32]));
        for bad in ["", &"0F".repeat(32), &"0f".repeat(31), &"0f".repeat(33), &format!("{}0", "0f".repeat(31))] {
            assert_eq!(element(bad), None, "{bad}");
        }
    }
}
