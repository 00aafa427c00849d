//! From a name to the addresses that may be connected to. What passes here is what is connected to.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use async_trait::async_trait;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use url::Url;

use super::Allowed;
use crate::network::public_host;

/// Asks for a name's addresses. Port 0 stands for the port of the address that is asked.
#[async_trait]
pub trait Resolver: Send + Sync {
    /// The addresses of `host`, in the order in which they are to be tried.
    async fn resolve(&self, host: &str) -> std::io::Result<Vec<SocketAddr>>;
}

/// As this machine resolves names.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemResolver;

#[async_trait]
impl Resolver for SystemResolver {
    async fn resolve(&self, host: &str) -> std::io::Result<Vec<SocketAddr>> {
        Ok(tokio::net::lookup_host((host, 0)).await?.collect())
    }
}

/// Hosts of the organisation's own network, each with the one address at which it is asked: what a name server says of
/// them does not count, so that nobody who answers for a name decides where inside the network it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnHosts(BTreeMap<String, SocketAddr>);

impl OwnHosts {
    /// From lines like `intranet.example.com=10.1.2.3:443`.
    ///
    /// # Errors
    /// The first line that is none: its name has no dot, ends in `.local` or the like, or was given before, or what follows
    /// is no address and port.
    pub fn new<'a>(lines: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let one = |line: &'a str| {
            let (name, address) = line.split_once('=')?;
            let address: SocketAddr = address.trim().parse().ok()?;
            (address.port() > 0).then_some((public_host(name)?, address))
        };
        let mut all = BTreeMap::new();
        for line in lines {
            let new = one(line).is_some_and(|(name, address)| all.insert(name, address).is_none());
            if !new {
                return Err(line.to_owned());
            }
        }
        Ok(Self(all))
    }

    /// Is it one of them?
    #[must_use]
    pub fn has(&self, url: &Url) -> bool {
        url.host_str().is_some_and(|name| self.0.contains_key(name))
    }
}

/// Every address of a name was refused.
#[derive(Debug, thiserror::Error)]
#[error("no address of this host is public")]
pub(super) struct Refused;

/// Hands on the addresses that are allowed, and nothing where there is none.
pub(super) struct Guarded {
    pub(super) resolver: Arc<dyn Resolver>,
    pub(super) allowed: Allowed,
    pub(super) own: OwnHosts,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        if let Some(address) = self.own.0.get(name.as_str()) {
            let found: Addrs = Box::new(std::iter::once(*address));
            return Box::pin(std::future::ready(Ok(found)));
        }
        let (resolver, allowed) = (self.resolver.clone(), self.allowed.clone());
        Box::pin(async move {
            let mut found = resolver.resolve(name.as_str()).await?;
            found.retain(|address| allowed(address.ip()));
            if found.is_empty() {
                return Err(Refused.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_host_is_a_name_with_an_address_and_a_port() {
        let own = OwnHosts::new(["Intranet.Example.com=10.1.2.3:443", "news.corp.example = [fd00::1]:8443"]).unwrap();
        let has = |url: &str| own.has(&url.parse().unwrap());
        assert!(has("https://intranet.example.com/feed") && has("https://NEWS.corp.example/"));
        assert!(!has("https://x.intranet.example.com/") && !has("https://10.1.2.3/") && !has("data:text/plain,x"));
        for line in [
            "",
            "=",
            "intranet=10.1.2.3:443",
            "10.1.2.3=10.1.2.3:443",
            "a.example=10.1.2.3",
            "a.example=b.example:443",
            "a.example=10.1.2.3:0",
            "printer.local=10.1.2.3:443",
            "a.example",
        ] {
            assert_eq!(OwnHosts::new([line]), Err(line.to_owned()));
        }
        // One name at two addresses: nobody could say which is asked.
        let twice = ["a.example=10.1.2.3:443", "A.example=10.9.9.9:443"];
        assert_eq!(OwnHosts::new(twice), Err(twice[1].to_owned()));
    }
}
