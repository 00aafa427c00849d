//! Following feeds in the running program: who reads them, and a look at each whose time has come.
use std::path::Path;
use std::sync::Arc;

use rand_core::Rng as _;
use reqwest::Certificate;

use super::clock::SystemClock;
use super::config::Config;
use super::exit::{Exit, Stop};
use crate::content::MAX_FEED;
use crate::fetch::{FeedFetcher, Hosts, Setup};
use crate::flow::feed::{self, Desk};
use crate::flow::{FlowError, Parts};
use crate::lang::Lang;
use crate::say;

/// Up to this many milliseconds are added to the hour of a feed, by chance: not everybody asks on the hour.
const JITTER: u32 = 600_000;

/// Who reads feeds. Any public host may be asked, because each one stands in the comms team's own file.
pub(super) fn fetcher(config: &Config, lang: Lang) -> Result<FeedFetcher, Stop> {
    let stop = |reason: String| Stop::new(Exit::Configuration, reason);
    let page = config.listen.url(config.listen.public);
    let mut setup = Setup::new(Hosts::new([], true).map_err(stop)?, page, Arc::new(SystemClock));
    setup.limits.bytes = MAX_FEED;
    setup.own = config.feeds.hosts().map_err(stop)?;
    if let Some(file) = &config.feeds.authority {
        let told =
            |reason| stop(say!(lang, "app-config-authority", file = file.display().to_string(), reason = reason));
        setup.authority = Some(authority(file).map_err(told)?);
    }
    FeedFetcher::new(setup).map_err(|error| stop(error.to_string()))
}

/// The certificates of this file. One without any would be taken as it is, and every feed behind it refused later.
fn authority(file: &Path) -> Result<Certificate, String> {
    let pem = std::fs::read(file).map_err(|error| error.to_string())?;
    let held = Certificate::from_pem_bundle(&pem).map_err(|error| error.to_string())?;
    if held.is_empty() {
        return Err("no BEGIN CERTIFICATE".to_owned());
    }
    Certificate::from_pem(&pem).map_err(|error| error.to_string())
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
