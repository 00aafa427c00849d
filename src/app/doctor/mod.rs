//! `portevoix doctor`: looks at everything a start needs, changes nothing, and says of each what to do.
//!
//! A check is a row of [`CHECKS`]; the documentation's table is made from it. It may find several things.
use std::path::{Path, PathBuf};

use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::flow::Catalogue;
use crate::flow::forecast::{self, Past};
use crate::flow::port::Clock as _;
use crate::id::Millis;
use crate::lang::Lang;
use crate::store::{Store, StoreError, Tallies};

mod content;
mod database;
pub(super) mod disk;
mod files;
mod machine;
mod online;
mod report;

pub(crate) use database::RECENT;
pub(crate) use report::{json, tell};

/// A thing that is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name, in tables and JSON.
    pub id: &'static str,
    /// The Fluent key of what is looked at.
    pub key: &'static str,
    /// The page of the documentation that helps.
    pub page: &'static str,
}

const fn check(id: &'static str, key: &'static str, page: &'static str) -> Check {
    Check { id, key, page }
}

/// Everything that is looked at, in the order in which it is told.
pub const CHECKS: &[Check] = &[
    check("configuration", "app-doctor-about-configuration", "docs/configuration.md"),
    check("secrets", "app-doctor-about-secrets", "docs/operating.md#secrets"),
    check("data", "app-doctor-about-data", "docs/operating.md#the-data-folder"),
    check("space", "app-doctor-about-space", "docs/operating.md#the-data-folder"),
    check("running", "app-doctor-about-running", "docs/operating.md#health"),
    check("database", "app-doctor-about-database", "docs/operating.md#backup-and-restore"),
    check("spool", "app-doctor-about-spool", "docs/operating.md#the-data-folder"),
    check("keys", "app-doctor-about-keys", "docs/audience.md"),
    check("clock", "app-doctor-about-clock", "docs/scheduling.md"),
    check("zones", "app-doctor-about-zones", "docs/scheduling.md"),
    check("listeners", "app-doctor-about-listeners", "docs/configuration.md#keys"),
    check("public_url", "app-doctor-about-public-url", "docs/operating.md#the-public-address"),
    check("content", "app-doctor-about-content", "docs/content.md"),
    check("approvals", "app-doctor-about-approvals", "docs/comms.md"),
    check("fonts", "app-doctor-about-fonts", "docs/content.md"),
    check("channels", "app-doctor-about-channels", "docs/scheduling.md"),
    check("discord", "app-doctor-about-discord", "docs/discord.md"),
    check("slack", "app-doctor-about-slack", "docs/slack.md"),
    check("calendar", "app-doctor-about-calendar", "docs/scheduling.md"),
    check("posts", "app-doctor-about-posts", "docs/operating.md#metrics"),
    check("errands", "app-doctor-about-errands", "docs/operating.md#metrics"),
];

/// How it stands with something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should be.
    Ok,
    /// It works, and somebody should look.
    Warning,
    /// It does not work, or not for long.
    Error,
}

impl Verdict {
    /// The code in JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The check that found it.
    pub id: &'static str,
    /// How it stands.
    pub verdict: Verdict,
    /// What was seen.
    pub text: String,
    /// What to do; nothing where nothing is to be done.
    pub fix: Option<String>,
}

/// Where findings are written down.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    pub(super) fn ok(&mut self, id: &'static str, text: String) {
        self.0.push(Finding { id, verdict: Verdict::Ok, text, fix: None });
    }
    pub(super) fn warn(&mut self, id: &'static str, text: String, fix: String) {
        self.0.push(Finding { id, verdict: Verdict::Warning, text, fix: Some(fix) });
    }
    pub(super) fn error(&mut self, id: &'static str, text: String, fix: String) {
        self.0.push(Finding { id, verdict: Verdict::Error, text, fix: Some(fix) });
    }
}

/// What is looked at, and by whom.
pub(crate) struct Look<'a> {
    /// The configuration.
    pub(crate) config: &'a Config,
    /// The file it stands in.
    pub(crate) file: &'a Path,
    /// Variables that name files with secrets, and these files.
    pub(crate) secrets: Vec<(String, PathBuf)>,
    /// Other machines may be asked.
    pub(crate) online: bool,
    /// The language of what is said.
    pub(crate) lang: Lang,
    pub(crate) now: Millis,
}

/// What could be read of the database.
struct Known {
    store: Result<Option<Store>, StoreError>,
    tallies: Option<Tallies>,
}

/// Looks at everything.
pub(crate) async fn examine(look: &Look<'_>) -> Vec<Finding> {
    let mut found = Findings::default();
    files::configuration(look, &mut found);
    files::secrets(look, &mut found);
    files::data(look, &mut found);
    files::space(look, &mut found);
    let running = machine::running(look, &mut found);
    let known = database::open(look).await;
    database::database(look, &known, &mut found);
    database::spool(look, &known, &mut found).await;
    database::keys(look, &known, &mut found).await;
    machine::clock(look, known.tallies.as_ref(), &mut found);
    machine::listeners(look, running, &mut found);
    online::public_url(look, &mut found).await;
    match content::read(look, &mut found) {
        None => {}
        Some(catalogue) => catalogued(look, catalogue, &known, &mut found).await,
    }
    database::pause(look, &known, &mut found).await;
    database::posts(look, known.tallies.as_ref(), running, &mut found);
    database::errands(look, known.tallies.as_ref(), &mut found);
    if let Ok(Some(store)) = &known.store {
        store.close().await;
    }
    // Told in the order of the table, whatever found it.
    let place = |finding: &Finding| CHECKS.iter().position(|check| check.id == finding.id);
    found.0.sort_by_key(place);
    found.0
}

async fn catalogued(look: &Look<'_>, catalogue: Catalogue, known: &Known, found: &mut Findings) {
    let (catalogue, past) = look_back(look, catalogue, known).await;
    content::approvals(look, &catalogue, found);
    content::fonts(look, &catalogue, found);
    content::channels(look, &catalogue, found);
    online::discord(look, &catalogue, found).await;
    online::slack(look, found).await;
    content::calendar(look, &catalogue, &past, found);
}

/// The content with what was decided and posted, as far as the database can be read: what is wrong with it is told
/// elsewhere.
async fn look_back(look: &Look<'_>, catalogue: Catalogue, known: &Known) -> (Catalogue, Past) {
    let Ok(Some(store)) = &known.store else { return (catalogue, Past::default()) };
    let read = forecast::look_back(store, catalogue.clone(), look.now).await;
    read.unwrap_or_else(|_| (catalogue, Past::default()))
}

impl<'a> Look<'a> {
    /// A look at this moment.
    pub(crate) fn new(
        config: &'a Config,
        file: &'a Path,
        secrets: Vec<(String, PathBuf)>,
        online: bool,
        lang: Lang,
    ) -> Self {
        Self { config, file, secrets, online, lang, now: SystemClock.now() }
    }
}
