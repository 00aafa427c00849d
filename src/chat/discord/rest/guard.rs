//! Whom Discord's clients may reach: where the configuration names another place than Discord's own, that one host.
use std::sync::Arc;
use std::time::Duration;

use reqwest::Client;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use secrecy::ExposeSecret as _;
use serenity::http::{Http, HttpBuilder};
use url::Url;

use super::RestError;
use crate::chat::discord::{API, Setup};

/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// Longest time of a request, from the connection to the last byte of its answer.
pub(super) const TOTAL: Duration = Duration::from_secs(15);

/// Resolves one name and no other.
struct OnlyHost {
    host: String,
    names: Arc<dyn Resolve>,
}

/// Somebody wanted to go elsewhere.
#[derive(Debug, thiserror::Error)]
#[error("only the configured host is asked")]
struct Elsewhere;

impl Resolve for OnlyHost {
    fn resolve(&self, name: Name) -> Resolving {
        if name.as_str().eq_ignore_ascii_case(&self.host) {
            self.names.resolve(name)
        } else {
            Box::pin(async { Err(Elsewhere.into()) })
        }
    }
}

/// As this machine resolves names.
pub(super) struct System;

impl Resolve for System {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<_> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Does the configuration name another place than Discord's own?
pub(in crate::chat::discord) fn elsewhere(setup: &Setup) -> bool {
    Url::parse(API).map_or(true, |own| own.origin() != setup.api_base.origin())
}

/// The HTTP client of everything that asks Discord. Redirects are not followed. With another place than Discord's own,
/// no other name is resolved and no proxy of the environment is asked, so that a test or a simulator never reaches the
/// real one. An address in place of a name is connected to without being resolved: those that are asked are built below
/// the configured place.
pub(super) fn client(setup: &Setup, names: Arc<dyn Resolve>, total: Duration) -> Result<Client, RestError> {
    let mut client = Client::builder()
        .user_agent(agent())
        .https_only(setup.api_base.scheme() == "https")
        .redirect(Policy::none())
        .referer(false)
        // Another crate may switch these on: a small body must not become a large one here.
        .no_gzip()
        .no_brotli()
        .no_zstd()
        .no_deflate()
        .connect_timeout(CONNECT)
        .timeout(total);
    if elsewhere(setup) {
        let host = setup.api_base.host_str().unwrap_or_default().to_owned();
        client = client.no_proxy().dns_resolver(Arc::new(OnlyHost { host, names }));
    }
    client.build().map_err(|error| RestError::useless(format!("no HTTP client: {error}")))
}

/// As Discord wants to be told who asks: `DiscordBot (url, version)`. portevoix has no page of its own yet.
fn agent() -> String {
    format!("DiscordBot (https://portevoix.example/, {})", env!("CARGO_PKG_VERSION"))
}

/// The HTTP half of serenity, which asks where `setup` says and nowhere else. Its own rate limiter is off, for with it
/// serenity does not go where it is sent: only for what serenity itself asks as it connects.
///
/// # Errors
/// What the TLS library says of its own beginnings.
pub(in crate::chat::discord) fn serenity_http(setup: &Setup) -> Result<Http, RestError> {
    serenity_with(setup, Arc::new(System))
}

pub(super) fn serenity_with(setup: &Setup, names: Arc<dyn Resolve>) -> Result<Http, RestError> {
    let client = client(setup, names, TOTAL)?;
    let http = HttpBuilder::new(setup.token.expose_secret()).client(client).ratelimiter_disabled(true);
    Ok(http.proxy(setup.api_base.as_str()).build())
}
