//! Asking public endpoints about public posts, behind a guard against being sent elsewhere.
//!
//! The address of a Mastodon post is a stranger's text, and so is every redirect and every DNS answer. Whom this room
//! connects to is therefore decided here and nowhere else: `https` only, hosts on the list only ([`Hosts`]), and of a
//! host's addresses those that are public ([`public_address`]). The name is resolved once for each connection and the
//! connection goes to the address that was checked, so an answer that changes afterwards changes nothing.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, Response, StatusCode};
use url::Url;

use crate::flow::port::{Clock, Fetch, FetchError};
use crate::id::Millis;
use crate::share::seen::Question;

mod address;
mod feed;
mod hosts;
mod pace;
mod resolve;

pub use address::public_address;
pub use feed::FeedFetcher;
pub use hosts::Hosts;
pub use resolve::{OwnHosts, Resolver, SystemResolver};

use pace::Pace;
use resolve::{Guarded, Refused};

/// Most redirects that are followed; each is checked like the first address.
pub const MAX_REDIRECTS: usize = 3;
/// Longest wait that a host may ask for, in milliseconds.
const LONGEST_WAIT: i64 = 7 * Millis::DAY;
/// Wait after a "too many requests" that does not say how long, in milliseconds.
const USUAL_WAIT: i64 = 15 * Millis::MINUTE;

/// How much of a stranger's time and words is taken.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest answer, in bytes as they come: nothing is decompressed.
    pub bytes: usize,
    /// Longest wait for a connection.
    pub connect: Duration,
    /// Longest time for a question, with its redirects.
    pub total: Duration,
    /// Shortest time between two questions to one host, in milliseconds.
    pub pause: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 256 * 1024,
            connect: Duration::from_secs(5),
            total: Duration::from_secs(15),
            pause: 2 * Millis::SECOND,
        }
    }
}

/// May this address be connected to?
pub type Allowed = Arc<dyn Fn(IpAddr) -> bool + Send + Sync>;

/// What a [`Fetcher`] is made of. Everything that is checked is checked by the same code whatever stands here.
pub struct Setup {
    /// Who may be asked.
    pub hosts: Hosts,
    /// Who asks, for the `User-Agent`: the installation's public address.
    pub page: Url,
    /// Names to addresses.
    pub resolver: Arc<dyn Resolver>,
    /// Which of these may be connected to: [`public_address`] outside tests.
    pub allowed: Allowed,
    /// Hosts that are asked at one address whatever it is: for feeds of the organisation's own network, and nothing else.
    pub own: OwnHosts,
    /// How much is taken.
    pub limits: Limits,
    /// A certificate authority that is trusted beside the built-in ones.
    pub authority: Option<Certificate>,
    /// Real time, for the pace.
    pub clock: Arc<dyn Clock>,
}

impl Setup {
    /// The one for the real world.
    #[must_use]
    pub fn new(hosts: Hosts, page: Url, clock: Arc<dyn Clock>) -> Self {
        let allowed: Allowed = Arc::new(public_address);
        let resolver = Arc::new(SystemResolver);
        Self {
            hosts,
            page,
            resolver,
            allowed,
            own: OwnHosts::default(),
            limits: Limits::default(),
            authority: None,
            clock,
        }
    }
}

/// Asks, behind the guard.
pub struct Fetcher {
    client: Client,
    hosts: Hosts,
    limits: Limits,
    pace: Pace,
    clock: Arc<dyn Clock>,
}

/// A client that connects to allowed addresses over `https` only, follows nothing by itself and decompresses nothing.
fn client(
    agent: &str,
    resolver: Arc<dyn Resolver>,
    allowed: Allowed,
    own: OwnHosts,
    connect: Duration,
    authority: Option<Certificate>,
) -> Result<Client, reqwest::Error> {
    let mut client = Client::builder()
        .user_agent(agent)
        .https_only(true)
        .http1_only()
        .redirect(Policy::none())
        .referer(false)
        .no_proxy()
        // Another crate may switch these on: a small body must not become a large one here.
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate()
        .connect_timeout(connect)
        // A kept connection would outlive the check of its address.
        .pool_max_idle_per_host(0)
        .dns_resolver(Arc::new(Guarded { resolver, allowed, own }));
    if let Some(authority) = authority {
        client = client.add_root_certificate(authority);
    }
    client.build()
}

impl Fetcher {
    /// A fetcher of this setup.
    ///
    /// # Errors
    /// What the TLS library says of its own beginnings, or of the authority.
    pub fn new(setup: Setup) -> Result<Self, reqwest::Error> {
        let agent =
            format!("portevoix/{} (+{}; reads posts that their authors named)", env!("CARGO_PKG_VERSION"), setup.page);
        let Setup { resolver, allowed, authority, .. } = setup;
        // Strangers name the addresses here: none leads inside, whatever the setup says.
        let client = client(&agent, resolver, allowed, OwnHosts::default(), setup.limits.connect, authority)?;
        let pace = Pace::new(setup.limits.pause);
        Ok(Self { client, hosts: setup.hosts, limits: setup.limits, pace, clock: setup.clock })
    }

    async fn follow(&self, question: &Question) -> Result<Vec<u8>, FetchError> {
        let mut url = question.url.clone();
        for _ in 0..=MAX_REDIRECTS {
            self.hosts.check(&url).map_err(FetchError::Forbidden)?;
            let request =
                self.client.get(url.clone()).header(ACCEPT, question.accept).header(ACCEPT_ENCODING, "identity");
            let response = request.send().await.map_err(|error| failure(&error))?;
            match next(&url, &response)? {
                Some(further) => url = further,
                None => return self.body(question, response).await,
            }
        }
        Err(FetchError::Forbidden("too many redirects"))
    }

    /// The body of an answer that is there to be read.
    async fn body(&self, question: &Question, response: Response) -> Result<Vec<u8>, FetchError> {
        self.status(question, &response)?;
        let kind = text(&response, CONTENT_TYPE).unwrap_or_default();
        if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(question.accept)) {
            return Err(FetchError::Unreadable("another kind than asked for"));
        }
        read(response, self.limits.bytes).await
    }

    fn status(&self, question: &Question, response: &Response) -> Result<(), FetchError> {
        let status = response.status();
        let now = self.clock.now();
        let asked = text(response, RETRY_AFTER).and_then(|value| wait(value, now));
        match status {
            StatusCode::OK => Ok(()),
            StatusCode::NOT_FOUND | StatusCode::GONE => Err(FetchError::Gone),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS => {
                Err(FetchError::NotPublic)
            }
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE
                if asked.is_some() || status == StatusCode::TOO_MANY_REQUESTS =>
            {
                let retry_after = asked.unwrap_or(USUAL_WAIT);
                self.pace.rest(&question.host, now.plus(retry_after));
                Err(FetchError::Busy { retry_after })
            }
            status if status.is_server_error() => Err(FetchError::Lost(format!("status {}", status.as_u16()))),
            _ => Err(FetchError::Unreadable("a status that is none of ours")),
        }
    }
}

#[async_trait]
impl Fetch for Fetcher {
    async fn get(&self, question: &Question) -> Result<Vec<u8>, FetchError> {
        // Before the pace: what is forbidden must not keep anybody waiting.
        self.hosts.check(&question.url).map_err(FetchError::Forbidden)?;
        self.pace.take(&question.host, self.clock.now()).map_err(|retry_after| FetchError::Busy { retry_after })?;
        let answer = tokio::time::timeout(self.limits.total, self.follow(question)).await;
        answer.unwrap_or_else(|_| Err(FetchError::Lost("no end in time".to_owned())))
    }
}

/// The bytes of an answer as they come, up to `most`.
async fn read(mut response: Response, most: usize) -> Result<Vec<u8>, FetchError> {
    let plain = |value: &str| value.eq_ignore_ascii_case("identity");
    if !text(&response, CONTENT_ENCODING).is_none_or(plain) {
        return Err(FetchError::Unreadable("compressed, though nobody asked"));
    }
    if response.content_length().is_some_and(|length| length > most as u64) {
        return Err(FetchError::Unreadable("too long"));
    }
    let mut body = vec![];
    while let Some(part) = response.chunk().await.map_err(|error| failure(&error))? {
        if body.len() + part.len() > most {
            return Err(FetchError::Unreadable("too long"));
        }
        body.extend_from_slice(&part);
    }
    Ok(body)
}

/// Where a redirect leads; `None` for an answer that is none.
fn next(url: &Url, response: &Response) -> Result<Option<Url>, FetchError> {
    if !response.status().is_redirection() {
        return Ok(None);
    }
    let location = text(response, LOCATION).ok_or(FetchError::Unreadable("a redirect to nowhere"))?;
    url.join(location).map(Some).map_err(|_| FetchError::Forbidden("a redirect that is no address"))
}

/// A header, where it is plain text.
fn text(response: &Response, name: reqwest::header::HeaderName) -> Option<&str> {
    response.headers().get(name)?.to_str().ok()
}

/// `Retry-After` in milliseconds from now, as seconds or as a date (RFC 9110, 10.2.3); never less than a second.
fn wait(value: &str, now: Millis) -> Option<i64> {
    let value = value.trim();
    let wait = match value.parse::<u32>() {
        Ok(seconds) => i64::from(seconds).saturating_mul(Millis::SECOND),
        Err(_) => Millis::from(jiff::fmt::rfc2822::parse(value).ok()?.timestamp()).since(now),
    };
    Some(wait.clamp(Millis::SECOND, LONGEST_WAIT))
}

/// What went wrong on the way, without the address: it names a person's post.
fn failure(error: &reqwest::Error) -> FetchError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(one) = cause {
        if one.is::<Refused>() {
            return FetchError::Forbidden("no public address");
        }
        cause = one.source();
    }
    FetchError::Lost(
        if error.is_timeout() {
            "no end in time"
        } else if error.is_connect() {
            "no connection"
        } else {
            "cut off, or not HTTP"
        }
        .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_says_when_to_come_back() {
        let now = Millis::from("2026-11-23T08:00:00Z".parse::<jiff::Timestamp>().unwrap());
        for (value, expected) in [
            ("120", Some(120_000)),
            (" 0 ", Some(1_000)),
            ("99999999", Some(LONGEST_WAIT)),
            ("Mon, 23 Nov 2026 08:05:00 GMT", Some(300_000)),
            ("Mon, 23 Nov 2026 07:00:00 GMT", Some(1_000)),
            ("Mon, 23 Nov 2099 07:00:00 GMT", Some(LONGEST_WAIT)),
            ("soon", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(wait(value, now), expected, "{value:?}");
        }
    }
}
