//! Who may talk to the pages at all: host names, origins, and the headers every answer carries.

use std::error::Error as _;
use std::io::ErrorKind;
use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt as _};
use tokio::time::{Instant, timeout_at};

/// How long what the world sends may take to arrive as a whole: the longest that is read, half a megabyte, is there in
/// time by the slowest line that shows a page.
pub(super) const ARRIVES: Duration = Duration::from_secs(30);

/// No inline script or style, nothing from elsewhere, in no frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Adds what every answer carries, where the handler did not decide otherwise.
pub(super) async fn headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let all = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not `no-referrer`: a form would then be sent with the origin `null`, and be refused.
        (REFERRER_POLICY, "same-origin"),
        (CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
    ];
    for (name, value) in all {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Ends a body that does not arrive in time, with an error for whoever reads it: else anybody could hold as many open as
/// they like.
pub(super) async fn in_time(State(arrives): State<Duration>, request: Request, next: Next) -> Response {
    let latest = Instant::now() + arrives;
    let part = move |mut body: BodyDataStream| async move {
        match timeout_at(latest, body.next()).await {
            Ok(part) => part.map(|part| (part.map_err(std::io::Error::other), body)),
            Err(_) => Some((Err(ErrorKind::TimedOut.into()), body)),
        }
    };
    let in_time = |body: Body| Body::from_stream(stream::unfold(body.into_data_stream(), part));
    next.run(request.map(in_time)).await
}

/// Did the body end because it did not arrive in time?
pub(super) fn is_late(error: &axum::Error) -> bool {
    let mut cause = error.source();
    while let Some(found) = cause {
        if found.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::TimedOut) {
            return true;
        }
        cause = found.source();
    }
    false
}

/// Refuses every host name but loopback's: a foreign name that resolves to 127.0.0.1 is DNS rebinding.
pub(super) async fn loopback_only(request: Request, next: Next) -> Response {
    if host_of(request.headers()).is_some_and(is_loopback) {
        return next.run(request).await;
    }
    // In English and bare: whoever reads this came by a name that must learn nothing.
    let text = "421: this address answers to 127.0.0.1, localhost and [::1] only.\n";
    (StatusCode::MISDIRECTED_REQUEST, text).into_response()
}

/// The Host header, if there is exactly one.
fn host_of(headers: &HeaderMap) -> Option<&str> {
    let mut all = headers.get_all(HOST).iter();
    let only = all.next().filter(|_| all.next().is_none())?;
    only.to_str().ok()
}

fn is_loopback(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        // `[::1]` without a port ends in a bracket.
        Some((name, port)) if !port.ends_with(']') => {
            if port.is_empty() || port.len() > 5 || !port.bytes().all(|b| b.is_ascii_digit()) {
                return false;
            }
            name
        }
        _ => host,
    };
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Was a POST sent by one of our own pages? The browser says so, in one of two headers that no page can forge.
pub(super) fn same_origin(headers: &HeaderMap) -> bool {
    let site = headers.get("sec-fetch-site").map(|value| value.as_bytes());
    let origin = headers.get(ORIGIN).map(|origin| origin_is_host(origin, headers));
    match (site, origin) {
        // Typed or bookmarked addresses are `none`; a form of another site never is.
        (Some(b"same-origin" | b"none"), origin) => origin.unwrap_or(true),
        (Some(_), _) => false,
        (None, origin) => origin.unwrap_or(false),
    }
}

/// Was it sent by a page at this address, as the browser, or another client of the person, says?
pub(super) fn sent_by(headers: &HeaderMap, address: &url::Url) -> bool {
    let site = headers.get("sec-fetch-site").map(|value| value.as_bytes());
    let origin = headers.get(ORIGIN).and_then(|origin| origin.to_str().ok());
    matches!(site, None | Some(b"same-origin" | b"none")) && origin == Some(&*address.origin().ascii_serialization())
}

fn origin_is_host(origin: &HeaderValue, headers: &HeaderMap) -> bool {
    let origin =
        origin.to_str().ok().and_then(|text| text.strip_prefix("http://").or_else(|| text.strip_prefix("https://")));
    match (origin, host_of(headers)) {
        (Some(origin), Some(host)) => origin.eq_ignore_ascii_case(host),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_names_are_answered() {
        for good in ["127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]", "[::1]:8080"] {
            assert!(is_loopback(good), "{good}");
        }
        let bad = [
            "",
            ":8080",
            "evil.example",
            "evil.example:8080",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "::1",
            "127.0.0.1:",
            "127.0.0.1:80a",
            "127.0.0.1:808080",
            "user@127.0.0.1",
            "0.0.0.0:8080",
            "[::1]x",
            "127.0.0.2",
        ];
        for bad in bad {
            assert!(!is_loopback(bad), "{bad}");
        }
    }

    #[track_caller]
    fn check(site: Option<&str>, origin: Option<&str>, expected: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, "127.0.0.1:8080".parse().unwrap());
        site.map(|site| headers.insert("sec-fetch-site", site.parse().unwrap()));
        origin.map(|origin| headers.insert(ORIGIN, origin.parse().unwrap()));
        assert_eq!(same_origin(&headers), expected, "{site:?} {origin:?}");
    }

    #[test]
    fn a_post_comes_from_our_own_pages() {
        check(Some("same-origin"), None, true);
        check(Some("none"), None, true);
        check(Some("same-origin"), Some("http://127.0.0.1:8080"), true);
        check(None, Some("http://127.0.0.1:8080"), true);
        check(None, Some("HTTP://127.0.0.1:8080"), false);
        check(None, None, false);
        check(Some("cross-site"), None, false);
        check(Some("same-site"), Some("http://127.0.0.1:8080"), false);
        check(Some("same-origin"), Some("http://127.0.0.1:9090"), false);
        check(Some("same-origin"), Some("null"), false);
        check(None, Some("http://evil.example"), false);
        check(None, Some("http://127.0.0.1:8080.evil.example"), false);
        check(None, Some("http://127.0.0.1"), false);
    }

    #[test]
    fn a_proxy_may_ask_under_another_name() {
        let address = "https://go.example.com/pv/".parse().unwrap();
        for (site, origin, expected) in [
            (Some("same-origin"), Some("https://go.example.com"), true),
            (None, Some("https://go.example.com"), true),
            (Some("cross-site"), Some("https://go.example.com"), false),
            (Some("same-site"), Some("https://go.example.com"), false),
            (Some("same-origin"), None, false),
            (None, None, false),
            (None, Some("https://go.example.com:8443"), false),
            (None, Some("http://go.example.com"), false),
            (None, Some("https://go.example.com.evil.example"), false),
            (None, Some("null"), false),
        ] {
            let mut headers = HeaderMap::new();
            site.map(|site| headers.insert("sec-fetch-site", site.parse().unwrap()));
            origin.map(|origin| headers.insert(ORIGIN, origin.parse().unwrap()));
            assert_eq!(sent_by(&headers, &address), expected, "{site:?} {origin:?}");
        }
    }

    #[test]
    fn two_hosts_are_none() {
        let mut headers = HeaderMap::new();
        headers.append(HOST, "127.0.0.1".parse().unwrap());
        headers.append(HOST, "evil.example".parse().unwrap());
        assert_eq!(host_of(&headers), None);
    }
}
