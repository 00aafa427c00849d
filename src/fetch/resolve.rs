//! From a name to the addresses that may be connected to. What passes here is what is connected to.

use std::net::SocketAddr;
use std::sync::Arc;

use async_trait::async_trait;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use super::Allowed;

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

/// Every address of a name was refused.
#[derive(Debug, thiserror::Error)]
#[error("no address of this host is public")]
pub(super) struct Refused;

/// Hands on the addresses that are allowed, and nothing where there is none.
pub(super) struct Guarded {
    pub(super) resolver: Arc<dyn Resolver>,
    pub(super) allowed: Allowed,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
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
