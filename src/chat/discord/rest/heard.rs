//! Reading an answer: what it says of the pace, and what it means.
use reqwest::header::HeaderMap;
use serde::Deserialize;
use serde_json::Value;

use super::RestError;
use crate::chat::discord::pace::Heard;
use crate::id::Millis;

/// The longest wait that is believed, in milliseconds.
const LONGEST: i64 = 7 * Millis::DAY;
/// Longest message of Discord's that is kept, in characters.
const SAID: usize = 300;
/// Discord's codes that pass, though their status says otherwise (its list of JSON error codes, from memory).
const PASSING: &[u64] = &[40_004, 130_000];

/// What stands in the body of a refusal.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Refusal {
    code: u64,
    message: String,
    retry_after: Option<f64>,
    global: bool,
    errors: Value,
}

/// An answer, as it came.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    fn refusal(&self) -> Option<Refusal> {
        if self.status < 400 { None } else { serde_json::from_slice(&self.body).ok() }
    }

    /// What it says of the pace.
    pub(super) fn heard(&self) -> Heard<'_> {
        let span = |name: &str| self.header(name).and_then(|value| value.trim().parse().ok()).and_then(millis);
        let limited = self.status == 429;
        let refusal = if limited { self.refusal() } else { None };
        let said = refusal.as_ref().and_then(|refusal| refusal.retry_after).and_then(millis);
        let scope = self.header("x-ratelimit-scope").unwrap_or_default();
        let bucket = self.header("x-ratelimit-bucket");
        // Without a bucket and without words of Discord's own it is the gate before Discord that closed, for all.
        let gate = limited && bucket.is_none() && said.is_none() && scope.is_empty();
        let flagged = self.header("x-ratelimit-global").is_some_and(|value| value.eq_ignore_ascii_case("true"));
        Heard {
            status: self.status,
            bucket,
            remaining: self.header("x-ratelimit-remaining").and_then(|value| value.trim().parse().ok()),
            reset_after: span("x-ratelimit-reset-after").map(|wait| wait.min(LONGEST)),
            reset: span("x-ratelimit-reset"),
            retry_after: if limited { said.max(span("retry-after")).map(|wait| wait.min(LONGEST)) } else { None },
            global: gate || flagged || scope == "global" || refusal.is_some_and(|refusal| refusal.global),
            shared: scope == "shared",
        }
    }

    /// What was asked for, or why not.
    pub(super) fn meaning(&self) -> Result<Value, RestError> {
        match self.status {
            200..=299 if self.body.is_empty() => Ok(Value::Null),
            200..=299 => {
                serde_json::from_slice(&self.body).map_err(|_| RestError::Lost("an answer that cannot be read"))
            }
            408 | 500..=599 => Err(RestError::Lost("Discord is in trouble")),
            status => Err(self.refused(status)),
        }
    }

    fn refused(&self, status: u16) -> RestError {
        // Discord gives its reasons as JSON. Without them it is something before Discord that refused, and not for good:
        // unless it was simply too much.
        let unsaid = self.refusal().is_none() && status != 413;
        let refusal = self.refusal().unwrap_or_default();
        let passing = unsaid || PASSING.contains(&refusal.code) || !(400..500).contains(&status);
        let mut message = refusal.message;
        if let Some((at, why)) = detail(&refusal.errors, &mut String::new(), 0) {
            message = format!("{message} ({at}: {why})");
        }
        if message.is_empty() {
            message = "no reason given".to_owned();
        }
        RestError::Refused {
            status,
            code: refusal.code,
            retry_after: self.heard().retry_after,
            permanent: !passing && !matches!(status, 401 | 429),
            message: message.chars().take(SAID).map(|c| if c.is_control() { ' ' } else { c }).collect(),
        }
    }
}

/// Seconds, with a fraction, as whole milliseconds that are not too few.
fn millis(seconds: f64) -> Option<i64> {
    let ms = (seconds * 1_000.0).ceil();
    // Below 2^53, so that every value is one.
    if !(0.0..=9.0e15).contains(&ms) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "checked above")]
    Some(ms as i64)
}

/// The first of Discord's detailed errors: where, and what.
fn detail(errors: &Value, at: &mut String, depth: usize) -> Option<(String, String)> {
    let map = errors.as_object().filter(|_| depth < 12)?;
    if let Some(first) = map.get("_errors").and_then(Value::as_array).and_then(|list| list.first()) {
        return Some((at.clone(), first.get("message")?.as_str()?.to_owned()));
    }
    map.iter().find_map(|(key, inner)| {
        let length = at.len();
        at.push('/');
        at.push_str(key);
        let found = detail(inner, at, depth + 1);
        at.truncate(length);
        found
    })
}
