//! Who looks at the page: a cookie holds a random token, the store its hash.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{COOKIE, HeaderMap, HeaderValue};
use axum::http::request::Parts as Head;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::problem::Problem;
use super::{Web, account};
use crate::flow::port::Account;
use crate::id::{Millis, PersonId, hex};
use crate::lang::Lang;
use crate::store::{Person, Result};

/// Name of the cookie.
const COOKIE_NAME: &str = "portevoix";
/// How long one stays signed in, in milliseconds of real time.
const LASTS: i64 = 30 * Millis::DAY;

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub(super) struct Viewer {
    /// Who.
    pub(super) person: Person,
    /// The account under which they act.
    pub(super) account: Account,
    /// What each of their forms must carry.
    pub(super) csrf: String,
}

impl FromRequestParts<Arc<Web>> for Viewer {
    type Rejection = Problem;

    async fn from_request_parts(head: &mut Head, web: &Arc<Web>) -> std::result::Result<Self, Problem> {
        viewer(web, &head.headers).await?.ok_or(Problem::SignedOut)
    }
}

/// Who sends these headers; `None` without a session that lasts.
pub(super) async fn viewer(web: &Web, headers: &HeaderMap) -> Result<Option<Viewer>> {
    let Some(token) = token_of(headers) else { return Ok(None) };
    let store = &web.parts.store;
    let Some((id, csrf)) = store.session(&hash(token), web.parts.real.now()).await? else { return Ok(None) };
    let Some(person) = store.person(id).await? else { return Ok(None) };
    let account = account::of(store, &person).await?;
    Ok(account.map(|account| Viewer { person, account, csrf }))
}

/// Starts a session; answers the cookie.
pub(super) async fn start(web: &Web, person: PersonId) -> Result<String> {
    let (token, csrf) = (secret(web), secret(web));
    let now = web.parts.real.now();
    web.parts.store.add_session(&hash(&token), person, &csrf, now, now.plus(LASTS)).await?;
    Ok(cookie(&token, LASTS / Millis::SECOND))
}

/// Ends the session of these headers, and what was kept for it; answers the cookie that forgets it.
pub(super) async fn end(web: &Web, headers: &HeaderMap) -> Result<String> {
    if let Some(viewer) = viewer(web, headers).await? {
        web.intake.forget(&viewer);
    }
    if let Some(token) = token_of(headers) {
        web.parts.store.drop_session(&hash(token)).await?;
    }
    Ok(cookie("", 0))
}

/// The language in which somebody without a session is addressed.
pub(super) fn lang_of(web: &Web, headers: &HeaderMap) -> Lang {
    let wanted = headers.get("accept-language").and_then(|value| value.to_str().ok()).unwrap_or_default();
    Lang::negotiate(wanted.split(',')).unwrap_or_else(|| web.parts.catalogue().library.brand.lang)
}

/// Not `Secure`: the workspace is served on loopback, without TLS.
fn cookie(token: &str, seconds: i64) -> String {
    format!("{COOKIE_NAME}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict")
}

/// 32 random bytes, as text.
pub(super) fn secret(web: &Web) -> String {
    let mut bytes = [0; 32];
    web.parts.chance.rng().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the store keeps of a token: whoever reads the database signs in as nobody.
fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn token_of(headers: &HeaderMap) -> Option<&str> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|value: &HeaderValue| value.to_str().ok());
    pairs.flat_map(|line| line.split(';')).find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == COOKIE_NAME && value.len() <= 64 && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_found_among_cookies() {
        let of = |line: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, line.parse().unwrap());
            token_of(&headers).map(str::to_owned)
        };
        assert_eq!(of("portevoix=abc"), Some("abc".into()));
        assert_eq!(of("a=b; portevoix=abc; c=d"), Some("abc".into()));
        assert_eq!(of("portevoix2=abc; xportevoix=abc"), None);
        assert_eq!(of("portevoix="), None);
        assert_eq!(of(&format!("portevoix={}", "a".repeat(65))), None);
    }

    #[test]
    fn the_store_keeps_a_hash() {
        assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
