//! Reading feeds, behind the same guard. Their hosts are the comms team's choice, so any public name may be asked; what
//! comes back is a stranger's all the same.
use std::sync::Arc;

use async_trait::async_trait;
use reqwest::header::{ACCEPT, ACCEPT_ENCODING, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, RETRY_AFTER};
use reqwest::{Client, Response, StatusCode};

use super::{Limits, MAX_REDIRECTS, OwnHosts, Setup, USUAL_WAIT, client, failure, next, read, text, wait};
use crate::flow::port::{Clock, Feeds, FetchError, Fetched, Wanted};

/// What is asked for, the plainest first.
const KINDS: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, \
                     text/xml;q=0.8, application/json;q=0.7";
/// Longest name of an answer that is kept, in bytes: a host must not fill our database with it.
const LONGEST_TAG: usize = 200;

/// Reads feeds.
pub struct FeedFetcher {
    client: Client,
    hosts: super::Hosts,
    own: OwnHosts,
    limits: Limits,
    clock: Arc<dyn Clock>,
}

impl FeedFetcher {
    /// A fetcher of this setup, which decides who may be asked, how long, and how many bytes are read.
    ///
    /// # Errors
    /// What the TLS library says of its own beginnings, or of the authority.
    pub fn new(setup: Setup) -> Result<Self, reqwest::Error> {
        let agent = format!("portevoix/{} (+{}; reads feeds)", env!("CARGO_PKG_VERSION"), setup.page);
        let Setup { hosts, resolver, allowed, own, limits, authority, clock, .. } = setup;
        let client = client(&agent, resolver, allowed, own.clone(), limits.connect, authority)?;
        Ok(Self { client, hosts, own, limits, clock })
    }

    async fn follow(&self, wanted: &Wanted) -> Result<Fetched, FetchError> {
        let mut url = wanted.url.clone();
        for _ in 0..=MAX_REDIRECTS {
            self.hosts.check(&url).map_err(FetchError::Forbidden)?;
            let mut request = self.client.get(url.clone()).header(ACCEPT, KINDS).header(ACCEPT_ENCODING, "identity");
            for (name, value) in [(IF_NONE_MATCH, &wanted.etag), (IF_MODIFIED_SINCE, &wanted.modified)] {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
            let response = request.send().await.map_err(|error| failure(&error))?;
            // Looks like a redirect by its number, and is the answer.
            if response.status() == StatusCode::NOT_MODIFIED {
                return Ok(Fetched::Same);
            }
            let Some(further) = next(&url, &response)? else { return self.answer(url, response).await };
            // Only the comms team's own file leads inside: a stranger must not, to whom one of our own hosts led either.
            if self.own.has(&further) && !self.own.has(&url) {
                return Err(FetchError::Forbidden("a redirect into the organisation's own network"));
            }
            url = further;
        }
        Err(FetchError::Forbidden("too many redirects"))
    }

    async fn answer(&self, url: url::Url, response: Response) -> Result<Fetched, FetchError> {
        let status = response.status();
        let asked = text(&response, RETRY_AFTER).and_then(|value| wait(value, self.clock.now()));
        match status {
            StatusCode::OK => {
                let tag = |name| text(&response, name).filter(|tag| tag.len() <= LONGEST_TAG).map(str::to_owned);
                let (etag, modified) = (tag(ETAG), tag(LAST_MODIFIED));
                Ok(Fetched::Body { url, bytes: read(response, self.limits.bytes).await?, etag, modified })
            }
            StatusCode::GONE => Ok(Fetched::Ended),
            StatusCode::NOT_FOUND => Err(FetchError::Gone),
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS => {
                Err(FetchError::NotPublic)
            }
            StatusCode::TOO_MANY_REQUESTS => Err(FetchError::Busy { retry_after: asked.unwrap_or(USUAL_WAIT) }),
            _ => match asked {
                Some(retry_after) => Err(FetchError::Busy { retry_after }),
                None if status.is_server_error() => Err(FetchError::Lost(format!("status {}", status.as_u16()))),
                None => Err(FetchError::Unreadable("a status that is none of ours")),
            },
        }
    }
}

#[async_trait]
impl Feeds for FeedFetcher {
    async fn read(&self, wanted: &Wanted) -> Result<Fetched, FetchError> {
        let answer = tokio::time::timeout(self.limits.total, self.follow(wanted)).await;
        answer.unwrap_or_else(|_| Err(FetchError::Lost("no end in time".to_owned())))
    }
}
