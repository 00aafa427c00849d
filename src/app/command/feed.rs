//! `portevoix feed list`, `check` and `import`.
use std::process::ExitCode;

use clap::Subcommand;
use jiff::tz::TimeZone;

use super::import::refused;
use super::run::{print_findings, runtime};
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io, stop_of_store};
use crate::app::feeds::fetcher;
use crate::app::folder::{self, ContentFolder};
use crate::app::owner;
use crate::app::terminal::{line, warn};
use crate::content::{FeedSource, Library};
use crate::flow::Catalogue;
use crate::flow::feed::{Desk, Followed, OUTCOMES, because, follow, look};
use crate::flow::port::{Clock as _, NoFaults};
use crate::id::Millis;
use crate::lang::{Lang, date_time, did_you_mean};
use crate::say;
use crate::store::{Durability, FeedRow, Store};

const EXAMPLES: &str = "Examples:
  portevoix feed check              ask every feed now, and show its newest entries
  portevoix feed import blog        look at the feed `blog` now; also while portevoix runs

A feed is a table of content/feeds.toml:
  [feed.blog]
  url = \"https://example.com/feed.xml\"
  lang = \"en\"
  kind = \"educational\"

The first look takes the three newest entries, later looks what is new. Each becomes one draft in content/items; nothing is approved or posted by itself. See docs/imports.md.";

/// What is asked about feeds.
#[derive(Debug, Subcommand)]
#[command(after_help = EXAMPLES)]
pub(crate) enum FeedCommand {
    /// List the feeds, when each was asked last, and how that ended
    List,
    /// Ask the feeds now and show how that ends and their newest entries; nothing is kept
    Check {
        /// One feed [default: all]
        name: Option<String>,
    },
    /// Look at the feeds now, whatever their hour, and write what is new as drafts
    Import {
        /// One feed [default: all]
        name: Option<String>,
    },
}

pub(crate) fn run(config: &Config, command: &FeedCommand, lang: Lang) -> Ended {
    let files = folder::read(&config.content.folder).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let (catalogue, mut findings) = Catalogue::read(&files, config.content.trust_file_approvals);
    findings.retain(|finding| finding.path == crate::content::FEEDS);
    print_findings(&findings, lang);
    let library = &catalogue.library;
    let name = match command {
        FeedCommand::List => None,
        FeedCommand::Check { name } | FeedCommand::Import { name } => name.as_deref(),
    };
    let sources = chosen(library, name, lang)?;
    if sources.is_empty() {
        line(say!(lang, "app-feed-none"));
    }
    let told = runtime()?.block_on(work(config, command, library, &sources, lang))?;
    let sound = told && !findings.iter().any(crate::content::Diagnostic::is_error);
    Ok(if sound { ExitCode::SUCCESS } else { Exit::Content.into() })
}

fn chosen<'l>(library: &'l Library, name: Option<&str>, lang: Lang) -> Result<Vec<&'l FeedSource>, Stop> {
    let Some(name) = name else { return Ok(library.feeds.values().collect()) };
    let found = library.feeds.values().find(|feed| feed.name.as_str() == name);
    found.map(|feed| vec![feed]).ok_or_else(|| {
        let near = did_you_mean(name, library.feeds.keys().map(crate::id::Slug::as_str)).unwrap_or("none");
        Stop::new(Exit::Content, say!(lang, "app-feed-unknown", name = name, near = near))
    })
}

/// Does it for each feed; `false` where one of them could not be read.
async fn work(
    config: &Config,
    command: &FeedCommand,
    library: &Library,
    sources: &[&FeedSource],
    lang: Lang,
) -> Result<bool, Stop> {
    owner::folder(&config.data).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let store = Store::open(&config.data.join("portevoix.db"), Durability::Full).await;
    let store = store.map_err(|error| stop_of_store(&error, lang))?;
    let feeds = fetcher(config, lang)?;
    let folder = ContentFolder::new(config.content.folder.clone());
    let now = SystemClock.now();
    let desk = Desk { store: &store, folder: &folder, library, feeds: &feeds, faults: &NoFaults, now, jitter: 0 };
    let mut well = true;
    for source in sources {
        let row = store.feed(&source.name).await.map_err(|error| stop_of_store(&error, lang))?;
        match command {
            FeedCommand::List => line(listed(source, row.as_ref(), &library.brand.zone, lang)),
            FeedCommand::Check { .. } => well &= check(&desk, source, lang).await,
            FeedCommand::Import { .. } => match follow(&desk, source, true).await {
                Ok(done) => well &= done.is_none_or(|done| tell(source, &done, lang)),
                Err(error) => {
                    store.close().await;
                    return Err(refused(config, &error, lang));
                }
            },
        }
    }
    store.close().await;
    Ok(well)
}

fn outcome(code: &str, lang: Lang) -> String {
    let code = OUTCOMES.iter().find(|known| **known == code).copied().unwrap_or("NEVER");
    say!(lang, "content-feed-outcome", outcome = code)
}

/// An instant as people read it, where the organisation is.
fn instant(at: Option<Millis>, zone: &TimeZone, lang: Lang) -> String {
    at.map_or_else(|| "-".to_owned(), |at| date_time(lang, at.zoned(zone).datetime()))
}

fn listed(source: &FeedSource, row: Option<&FeedRow>, zone: &TimeZone, lang: Lang) -> String {
    let row = row.filter(|row| row.url == source.url.as_str());
    let code = row.map_or("", |row| row.outcome.as_str());
    let asked = instant(row.map(|row| row.asked_at).filter(|at| *at > Millis(0)), zone, lang);
    format!("{:16} {} {asked:32} {}  {}", source.name.as_str(), source.lang.code(), outcome(code, lang), source.url)
}

/// What a look at the feed shows now; keeps nothing.
async fn check(desk: &Desk<'_>, source: &FeedSource, lang: Lang) -> bool {
    let looked = look(desk.feeds, source, None).await;
    line(format!("{}: {}", source.name, outcome(looked.outcome, lang)));
    if let Some(why) = because(looked.outcome, &looked.detail, looked.retry_after, lang) {
        warn(format!("    {why}"));
    }
    for entry in looked.feed.iter().flat_map(|feed| &feed.entries).take(10) {
        let at = instant(entry.at, &desk.library.brand.zone, lang);
        let link = entry.link.as_ref().map_or("-", url::Url::as_str);
        line(format!("    {at:32} {}  {link}", entry.title));
    }
    looked.well()
}

fn tell(source: &FeedSource, done: &Followed, lang: Lang) -> bool {
    let (drafted, known, passed, left) = (done.drafted.len(), done.known, done.passed, done.left);
    line(format!("{}: {}", source.name, outcome(done.outcome, lang)));
    if done.detail.is_empty() {
        let done = say!(lang, "app-feed-done", drafted = drafted, known = known, passed = passed, left = left);
        line(format!("    {done}"));
    } else if let Some(why) = because(done.outcome, &done.detail, done.retry_after, lang) {
        warn(format!("    {why}"));
    }
    done.drafted.iter().for_each(|id| line(format!("    {id}")));
    done.detail.is_empty() || done.outcome == "SAME"
}
