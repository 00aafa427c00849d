//! The Events API: what people do comes as signed requests to the public listener.
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use sha2::Sha256;

use super::heard::Kind;
use super::interact::{Ack, Reception};
use crate::flow::port::{Clock, Door, DoorAnswer, KNOCK_MAX, Knock};
use crate::id::Millis;

const SIGNATURE: &str = "x-slack-signature";
const TIMESTAMP: &str = "x-slack-request-timestamp";
/// How far a request's time may be from ours (docs.slack.dev, "Verifying requests from Slack", read 2026-11).
const SKEW: i64 = 5 * Millis::MINUTE;
/// The three addresses that the app's settings name.
const PATHS: &[&str] = &["/slack/events", "/slack/commands", "/slack/interactions"];
/// Longest challenge that is answered, in characters; Slack's have 52.
const CHALLENGE: usize = 200;

/// At most one line of the log in this time is about requests that are not Slack's: anybody can send them.
const LINES: i64 = Millis::MINUTE;

/// The door for Slack's requests.
pub(super) struct SignedDoor {
    secret: SecretString,
    /// Real time.
    clock: Arc<dyn Clock>,
    reception: Arc<Reception>,
    refused: Mutex<Refused>,
}

/// Requests that were refused.
#[derive(Default)]
struct Refused {
    /// Since the last line about them.
    count: u64,
    /// When that was.
    said: Option<Millis>,
}

impl Refused {
    /// One more; answers how many there were since the last line, where it is time for the next one.
    fn one_more(&mut self, now: Millis) -> Option<u64> {
        self.count += 1;
        if self.said.is_some_and(|said| (0..LINES).contains(&now.since(said))) {
            return None;
        }
        self.said = Some(now);
        Some(std::mem::take(&mut self.count))
    }
}

impl SignedDoor {
    /// A door that opens to requests signed with this secret.
    pub(super) fn new(secret: SecretString, clock: Arc<dyn Clock>, reception: Arc<Reception>) -> Self {
        Self { secret, clock, reception, refused: Mutex::default() }
    }

    fn refuse(&self) {
        let one_more = self.refused.lock().unwrap_or_else(PoisonError::into_inner).one_more(self.clock.now());
        if let Some(count) = one_more {
            tracing::warn!(count, "requests without Slack's signature were refused");
        }
    }

    fn is_signed(&self, knock: &Knock) -> bool {
        let (Some(stamp), Some(signature)) = (knock.headers.get(TIMESTAMP), knock.headers.get(SIGNATURE)) else {
            return false;
        };
        let fresh = stamp.parse::<i64>().is_ok_and(|stamp| is_fresh(stamp, self.clock.now()));
        fresh && is_genuine(&self.secret, stamp, signature, &knock.body)
    }
}

/// Is a time in seconds near enough to now?
fn is_fresh(stamp: i64, now: Millis) -> bool {
    let at = stamp.saturating_mul(1_000);
    at.saturating_sub(now.0).saturating_abs() <= SKEW
}

/// Is it the signature of this body at this time? It is compared in constant time.
fn is_genuine(secret: &SecretString, stamp: &str, signature: &str, body: &[u8]) -> bool {
    let Some(given) = signature.strip_prefix("v0=").and_then(unhex) else { return false };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.expose_secret().as_bytes()) else { return false };
    for part in [b"v0:".as_slice(), stamp.as_bytes(), b":", body] {
        mac.update(part);
    }
    mac.verify_slice(&given).is_ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

/// What a body says, and of which kind it is. Commands and interactions are forms, events are JSON.
fn payload(knock: &Knock) -> Option<(Kind, Value)> {
    let form = || url::form_urlencoded::parse(&knock.body);
    match knock.path.as_str() {
        "/slack/commands" => {
            let fields: serde_json::Map<String, Value> =
                form().map(|(name, value)| (name.into_owned(), Value::from(value.into_owned()))).collect();
            Some((Kind::Command, fields.into()))
        }
        "/slack/interactions" => {
            let (_, payload) = form().find(|(name, _)| name == "payload")?;
            Some((Kind::Interaction, serde_json::from_str(&payload).ok()?))
        }
        "/slack/events" => Some((Kind::Event, serde_json::from_slice(&knock.body).ok()?)),
        _ => None,
    }
}

fn bare(status: u16) -> DoorAnswer {
    DoorAnswer { status, media: "text/plain; charset=utf-8", body: vec![] }
}

fn said(body: &Value) -> DoorAnswer {
    DoorAnswer { status: 200, media: "application/json", body: body.to_string().into_bytes() }
}

/// Slack asks whether the address is really the app's, once, when it is entered in the app's settings.
fn challenge(payload: &Value) -> Option<DoorAnswer> {
    let challenge = payload["challenge"].as_str().filter(|_| payload["type"] == "url_verification")?;
    Some(if challenge.chars().count() <= CHALLENGE { said(&json!({"challenge": challenge})) } else { bare(400) })
}

#[async_trait]
impl Door for SignedDoor {
    fn paths(&self) -> &'static [&'static str] {
        PATHS
    }

    fn headers(&self) -> &'static [&'static str] {
        &[SIGNATURE, TIMESTAMP]
    }

    async fn knock(&self, knock: Knock) -> DoorAnswer {
        if knock.body.len() > KNOCK_MAX {
            return bare(413);
        }
        if !self.is_signed(&knock) {
            self.refuse();
            return bare(401);
        }
        let Some((kind, payload)) = payload(&knock) else {
            tracing::warn!(path = knock.path, "Slack sent something that cannot be read");
            return bare(400);
        };
        if let Some(answer) = challenge(&payload) {
            return answer;
        }
        match self.reception.take(kind, &payload).await {
            Ack::Taken => bare(200),
            Ack::With(body) => said(&body),
            Ack::Later => bare(503),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "8f742231b10e8888abcd99yyyzzz85a5";
    const STAMP: &str = "1531420618";
    const BODY: &str = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&\
        channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=\
        https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=\
        398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    const SIGNED: &str = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    #[track_caller]
    fn check(secret: &str, stamp: &str, signature: &str, body: &str, expected: bool) {
        let secret = SecretString::from(secret.to_owned());
        assert_eq!(is_genuine(&secret, stamp, signature, body.as_bytes()), expected, "{stamp} {signature}");
    }

    #[test]
    fn the_published_vector_and_nothing_beside_it() {
        check(SECRET, STAMP, SIGNED, BODY, true);
        check(SECRET, STAMP, &SIGNED.to_uppercase().replace("V0=", "v0="), BODY, true);
        check(SECRET, STAMP, SIGNED, &format!("{BODY} "), false);
        check(SECRET, "1531420619", SIGNED, BODY, false);
        check("another", STAMP, SIGNED, BODY, false);
        check("", STAMP, SIGNED, BODY, false);
        for odd in ["", "v0=", "v1=00", SIGNED.trim_start_matches("v0="), &SIGNED[..66], &format!("{SIGNED}00"), "v0=é"]
        {
            check(SECRET, STAMP, odd, BODY, false);
        }
        check(SECRET, STAMP, &format!("v0={}", "+1".repeat(32)), BODY, false);
    }

    #[test]
    fn strangers_do_not_fill_the_log() {
        let mut refused = Refused::default();
        for (at, expected) in [
            (0, Some(1)),
            (1, None),
            (LINES - 1, None),
            (LINES, Some(3)),
            (LINES + 1, None),
            (9 * LINES, Some(2)),
            (10 * LINES, Some(1)),
            // A clock that was set back.
            (0, Some(1)),
            (1, None),
        ] {
            assert_eq!(refused.one_more(Millis(at)), expected, "{at}");
        }
    }

    #[test]
    fn a_request_is_of_now() {
        for (stamp, expected) in [
            (1_000, true),
            (700, true),
            (1_300, true),
            (699, false),
            (1_301, false),
            (i64::MAX, false),
            (i64::MIN, false),
        ] {
            assert_eq!(is_fresh(stamp, Millis(1_000_000)), expected, "{stamp}");
        }
    }
}
