//! Following feeds in the running program: who reads them, and a look at each whose time has come.
use std::sync::Arc;

use rand_core::Rng as _;

use super::clock::SystemClock;
use super::config::Config;
use crate::content::MAX_FEED;
use crate::fetch::{FeedFetcher, Hosts, Setup};
use crate::flow::feed::{self, Desk};
use crate::flow::{FlowError, Parts};

/// Up to this many milliseconds are added to the hour of a feed, by chance: not everybody asks on the hour.
const JITTER: u32 = 600_000;

/// Who reads feeds. Any public host may be asked, because each one stands in the comms team's own file.
pub(super) fn fetcher(config: &Config) -> Result<FeedFetcher, String> {
    let page = config.listen.url(config.listen.public);
    let mut setup = Setup::new(Hosts::new([], true)?, page, Arc::new(SystemClock));
    setup.limits.bytes = MAX_FEED;
    setup.own = config.feeds.hosts()?;
    if let Some(file) = &config.feeds.authority {
        let told = |error: &dyn std::fmt::Display| format!("feeds.authority ({}): {error}", file.display());
        let pem = std::fs::read(file).map_err(|error| told(&error))?;
        setup.authority = Some(reqwest::Certificate::from_pem(&pem).map_err(|error| told(&error))?);
    }
    FeedFetcher::new(setup).map_err(|error| error.to_string())
}

/// Looks at every feed whose time has come. One that cannot be read is logged, and asked again later.
pub(super) async fn follow(parts: &Parts, feeds: &FeedFetcher) -> Result<(), FlowError> {
    let catalogue = parts.catalogue();
    let library = &catalogue.library;
    let desk = || {
        let jitter = i64::from(parts.chance.rng().next_u32() % JITTER);
        let (store, folder, faults) = (&parts.store, parts.folder.as_ref(), parts.faults.as_ref());
        Desk { store, folder, library, feeds, faults, now: parts.real.now(), jitter }
    };
    // What a crash or a full disk left over, even of a feed that is followed no longer.
    if let Err(error) = feed::write_open(&desk()).await {
        tracing::error!(%error, "drafts of feeds are still to be written");
    }
    for source in library.feeds.values() {
        let desk = desk();
        let name = &source.name;
        match feed::follow(&desk, source, false).await {
            Ok(None) => {}
            Ok(Some(done)) if done.detail.is_empty() => {
                tracing::info!(feed = %name, outcome = done.outcome, drafts = done.drafted.len(), "feed read");
            }
            Ok(Some(done)) => {
                tracing::warn!(feed = %name, outcome = done.outcome, detail = done.detail, "feed not read");
            }
            Err(error) => tracing::error!(feed = %name, %error, "feed not followed"),
        }
    }
    Ok(())
}
