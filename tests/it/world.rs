//! One world for the integration tests: a real store, hand clocks, seeded chance, a scripted chat, and faults.
//!
//! A test opens a [`World`], does things to it, and ends with [`World::finish`], which checks the floor that every run
//! must leave behind. [`World::restart`] throws everything away that a killed process would lose.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use portevoix::app::folder::ContentFolder;
use portevoix::app::key_file::KeyFile;
use portevoix::chat::Desk;
use portevoix::chat::exchange::{Exchange, Workspaces};
use portevoix::chat::local::Local;
use portevoix::content::Role;
use portevoix::flow::port::{Account, Answer, Call, Chat, Commands as _, Doing, Fetch, Seen};
use portevoix::flow::{self, Catalogue, Current, FlowError, Links, Parts};
use portevoix::id::Millis;
use portevoix::ledger;
use portevoix::schedule::line::State;
use portevoix::store::spool::Spool;
use portevoix::store::{Durability, Store};
use sqlx::Row as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions as _, Connection as _};
use tempfile::TempDir;

mod cards;
mod chat;
mod fetch;
mod hand;
mod pages;
mod watch;
mod web;

pub(crate) use cards::{action, actions, card, copied, draft, form};
pub(crate) use chat::{Arrived, FakeChat, Weather};
pub(crate) use fetch::FakeFetch;
pub(crate) use hand::{HandClock, HandFaults, SeededChance, below};
pub(crate) use pages::{Pages, sample, sample_files, with_company};
pub(crate) use watch::Watch;

/// Which chat the cards go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Platform {
    /// The scripted one of these tests.
    Fake,
    /// The embedded workspace.
    Local,
    /// The embedded workspace and those of [`Setup::workspaces`].
    Outside,
}

/// How a world begins.
pub(crate) struct Setup {
    /// Decides everything that is random.
    pub(crate) seed: u64,
    /// Both clocks' first reading, RFC 3339.
    pub(crate) now: &'static str,
    /// What is offered.
    pub(crate) catalogue: Arc<Catalogue>,
    /// Where cards go.
    pub(crate) platform: Platform,
    /// Workspaces of platforms outside.
    pub(crate) workspaces: Workspaces,
    /// How hard the store holds on to what it wrote.
    pub(crate) durability: Durability,
    /// Whom posts are asked of; `None` as the configuration has it by default.
    pub(crate) fetch: Option<Arc<FakeFetch>>,
}

impl Setup {
    /// The sample content on the embedded workspace, on a Monday morning in Paris.
    pub(crate) fn local() -> Self {
        Self {
            seed: 1,
            now: "2026-11-23T07:30:00Z",
            catalogue: sample(),
            platform: Platform::Local,
            workspaces: Workspaces::new(),
            durability: Durability::Full,
            fetch: None,
        }
    }
}

/// A running installation in a test.
pub(crate) struct World {
    folder: TempDir,
    setup: Setup,
    /// Rings when a message of the embedded workspace changes.
    pub(crate) bell: tokio::sync::watch::Sender<u64>,
    /// Business time.
    pub(crate) business: Arc<HandClock>,
    /// Real time.
    pub(crate) real: Arc<HandClock>,
    /// Where it dies.
    pub(crate) faults: Arc<HandFaults>,
    /// The scripted chat; unused on [`Platform::Local`].
    pub(crate) chat: Arc<FakeChat>,
    /// What the steps get. Always there, except inside [`World::restart`].
    parts: Option<Arc<Parts>>,
    /// How many cards are on their way at once; 1 where every run must be alike.
    pub(crate) under_way: AtomicUsize,
    /// How often it was restarted.
    pub(crate) restarts: u32,
    chance: Arc<SeededChance>,
    watch: Option<Watch>,
    /// The role that the platform gives to whoever calls from now on.
    pub(crate) role: std::sync::Mutex<Option<Role>>,
}

impl World {
    /// Opens a world in a folder of its own.
    pub(crate) async fn open(setup: Setup) -> Self {
        let now = instant(setup.now);
        let business = Arc::new(HandClock::new(now));
        let real = Arc::new(HandClock::new(now));
        let mut world = Self {
            folder: tempfile::tempdir().unwrap(),
            chat: Arc::new(FakeChat::new(setup.seed, business.clone())),
            faults: Arc::new(HandFaults::new(setup.seed)),
            chance: Arc::new(SeededChance::new(setup.seed)),
            business,
            real,
            parts: None,
            under_way: AtomicUsize::new(flow::post::UNDER_WAY),
            restarts: 0,
            watch: Some(Watch::start()),
            role: std::sync::Mutex::new(None),
            bell: tokio::sync::watch::channel(0).0,
            setup,
        };
        world.parts = Some(world.build().await);
        flow::editorial::refresh(world.parts()).await.unwrap();
        world
    }

    /// The database's file.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder.path().join("portevoix.db")
    }

    /// The spool's folder.
    pub(crate) fn spool(&self) -> PathBuf {
        self.folder.path().join("spool")
    }

    /// The file of the keys of pseudonyms.
    pub(crate) fn key_file(&self) -> KeyFile {
        KeyFile::new(self.folder.path().join("audience.keys"))
    }

    async fn build(&self) -> Arc<Parts> {
        let store = Store::open(&self.database(), self.setup.durability).await.unwrap();
        let spool = Spool::open(&self.spool(), 0).unwrap();
        let links = Links::new(store.links().await.unwrap());
        let catalogue = Arc::new(Current::new(self.setup.catalogue.clone()));
        let local = || Local::new(store.clone(), self.business.clone(), self.chance.clone(), self.bell.clone());
        let chat: Arc<dyn Chat> = match self.setup.platform {
            Platform::Fake => self.chat.clone(),
            Platform::Local => Arc::new(local()),
            Platform::Outside => {
                let workspaces = self.setup.workspaces.clone();
                Arc::new(Exchange::new(local(), workspaces, store.clone()))
            }
        };
        Arc::new(Parts {
            store,
            spool,
            chat,
            business: self.business.clone(),
            real: self.real.clone(),
            chance: self.chance.clone(),
            faults: self.faults.clone(),
            links,
            public_url: "https://go.example.com/".parse().unwrap(),
            fetch: self.setup.fetch.clone().map(|fetch| fetch as Arc<dyn Fetch>),
            keys: Arc::new(self.key_file()),
            folder: Arc::new(ContentFolder::new(self.folder.path().join("content"))),
            catalogue,
        })
    }

    /// What the steps get.
    pub(crate) fn parts(&self) -> &Parts {
        self.parts.as_ref().unwrap()
    }

    /// The same, for a task of its own.
    pub(crate) fn shared(&self) -> Arc<Parts> {
        self.parts.clone().unwrap()
    }

    /// The store.
    pub(crate) fn store(&self) -> &Store {
        &self.parts().store
    }

    /// Kills the program and starts it again on the same folder: only what was written is still there.
    pub(crate) async fn restart(&mut self) {
        self.parts = None;
        self.restarts += 1;
        self.parts = Some(self.build().await);
        flow::editorial::refresh(self.parts()).await.unwrap();
    }

    /// The same, with other content in the folder by then.
    pub(crate) async fn restart_with(&mut self, catalogue: Arc<Catalogue>) {
        self.setup.catalogue = catalogue;
        self.restart().await;
    }

    /// Moves both clocks.
    pub(crate) fn pass(&self, ms: i64) {
        self.business.add(ms);
        self.real.add(ms);
    }

    /// One look of the posting loop: plan what is due, then work until nothing is left to take up.
    pub(crate) async fn tick(&self) -> Result<(), FlowError> {
        flow::editorial::refresh(self.parts()).await?;
        flow::plan::plan_due(self.parts()).await?;
        while flow::post::work_at(self.parts(), self.under_way.load(Ordering::SeqCst)).await? > 0 {}
        Ok(())
    }

    /// The same installation as a second replica would see it, with this chat.
    pub(crate) fn with_chat(&self, chat: Arc<dyn Chat>) -> Arc<Parts> {
        let parts = self.parts();
        Arc::new(Parts {
            store: parts.store.clone(),
            spool: Spool::open(&self.folder.path().join("spool-of-a-replica"), 0).unwrap(),
            chat,
            business: self.business.clone(),
            real: self.real.clone(),
            chance: self.chance.clone(),
            faults: self.faults.clone(),
            links: Links::default(),
            public_url: parts.public_url.clone(),
            fetch: None,
            keys: parts.keys.clone(),
            folder: parts.folder.clone(),
            catalogue: parts.catalogue.clone(),
        })
    }

    /// One look of the loop that runs errands, until none is left whose time has come.
    pub(crate) async fn errands(&self) -> Result<(), FlowError> {
        while flow::errand::work(self.parts()).await? > 0 {}
        Ok(())
    }

    /// Somebody does something in a channel.
    pub(crate) async fn call(&self, who: &str, channel: &str, doing: Doing) -> Answer {
        self.call_at(("local", "here"), who, channel, doing).await
    }

    /// Somebody does something on this platform and in this workspace of it.
    pub(crate) async fn call_at(&self, place: (&str, &str), who: &str, channel: &str, doing: Doing) -> Answer {
        let account = Account { platform: place.0.into(), workspace: place.1.into(), id: who.into() };
        let seen = Seen { role: *self.role.lock().unwrap(), ..Seen::default() };
        self.desk().call(Call { account, seen, channel: channel.parse().unwrap(), doing }).await
    }

    /// Where commands are answered.
    pub(crate) fn desk(&self) -> Desk {
        Desk::new(self.parts.clone().unwrap())
    }

    /// Warnings and errors that were logged so far, which the test expects.
    pub(crate) fn allow_warnings(&self) {
        self.watch.as_ref().unwrap().allow();
    }

    /// Everything that was logged so far, at any level.
    pub(crate) fn logged(&self) -> String {
        self.watch.as_ref().unwrap().everything()
    }

    /// Errors that were logged so far.
    pub(crate) fn errors(&self) -> Vec<String> {
        self.watch.as_ref().unwrap().errors()
    }

    /// A connection past the store: what a hand in the database, or an operator's tool, would see.
    pub(crate) async fn raw(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(self.database()).connect().await.unwrap()
    }

    /// A number that one SQL statement answers.
    pub(crate) async fn count(&self, sql: &'static str) -> i64 {
        let mut raw = self.raw().await;
        let count = sqlx::query(sql).fetch_one(&mut raw).await.unwrap().get(0);
        raw.close().await.unwrap();
        count
    }

    /// The ledger's leaves as `(action, subject)`, after it was verified.
    pub(crate) async fn ledger(&self) -> Vec<(String, String)> {
        let (mut leaves, mut from) = (vec![], 0);
        loop {
            let page = self.store().ledger(from, 500).await.unwrap();
            if page.is_empty() {
                break;
            }
            from += i64::try_from(page.len()).unwrap();
            leaves.extend(page);
        }
        assert_eq!(ledger::verify(leaves.clone()), Ok(from), "the ledger verifies");
        let read = |line: &str| {
            let leaf: ledger::Leaf = serde_json::from_str(line).unwrap();
            let action = serde_json::to_value(leaf.action).unwrap().as_str().unwrap().to_owned();
            (action, leaf.subject)
        };
        leaves.iter().map(|(_, line, ..)| read(line)).collect()
    }

    /// Checks the floor: what must be true after any run, whatever happened in it.
    pub(crate) async fn finish(mut self) {
        self.check_slots().await;
        self.check_shares().await;
        self.check_errands().await;
        let mut raw = self.raw().await;
        let integrity: String = sqlx::query("PRAGMA integrity_check").fetch_one(&mut raw).await.unwrap().get(0);
        assert_eq!(integrity, "ok");
        let foreign = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut raw).await.unwrap();
        assert!(foreign.is_empty(), "{} rows refer to nothing", foreign.len());
        raw.close().await.unwrap();
        let watch = self.watch.take().unwrap();
        assert!(watch.unexpected().is_empty(), "unexpected log records: {:#?}", watch.unexpected());
        if let Some(parts) = self.parts.take() {
            parts.store.close().await;
        }
    }

    async fn check_slots(&self) {
        let (business, real) = (self.parts().business.now(), self.parts().real.now());
        let posted = self.ledger().await.into_iter().filter(|(action, _)| action == "posted");
        let mut told: HashMap<String, u32> = HashMap::new();
        posted.for_each(|(_, subject)| *told.entry(subject).or_default() += 1);
        for slot in self.store().slots().await.unwrap() {
            let leaves = told.remove(&slot.id.to_string()).unwrap_or(0);
            assert_eq!(leaves, u32::from(matches!(slot.state, State::Sent { .. })), "leaves of {slot:?}");
            match &slot.state {
                State::Sending { quarantine_until, .. } => {
                    assert!(*quarantine_until > real, "left sending: {slot:?}");
                }
                State::Due { .. } => assert!(business <= slot.deadline, "due past its deadline: {slot:?}"),
                State::Sent { message } => assert!(!message.is_empty(), "sent without a message: {slot:?}"),
                State::Skipped { reason } | State::Failed { reason } => {
                    assert!(!reason.is_empty(), "no reason: {slot:?}");
                }
            }
        }
        assert!(told.is_empty(), "leaves of posts without a slot: {told:?}");
    }

    async fn check_shares(&self) {
        let mut told: HashMap<(String, String), u32> = HashMap::new();
        self.ledger().await.into_iter().for_each(|leaf| *told.entry(leaf).or_default() += 1);
        let mut raw = self.raw().await;
        // Shares of people who were erased are totals: they have other ids than the leaves that tell of them.
        let erased = "SELECT l.line ->> 'subject' FROM ledger_leaf l WHERE l.line ->> 'action' = 'shared' \
            AND EXISTS (SELECT 1 FROM ledger_leaf e WHERE e.line ->> 'action' = 'erased' \
            AND e.line ->> 'subject' = l.line ->> 'actor')";
        for row in sqlx::query(erased).fetch_all(&mut raw).await.unwrap() {
            told.remove(&("shared".to_owned(), row.get(0)));
        }
        let rows =
            sqlx::query("SELECT id, verdict, judgement, undone_at FROM share WHERE person <> '1111111111111111111111'");
        let rows = rows.fetch_all(&mut raw).await.unwrap();
        raw.close().await.unwrap();
        let mut shares = 0;
        for row in rows {
            let (id, verdict, judgement): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            let undone: Option<i64> = row.get(3);
            let judged: portevoix::disclosure::Judgement = serde_json::from_str(&judgement).unwrap();
            assert!(!verdict.is_empty() && judgement.contains(&format!("\"{verdict}\"")), "share {id} is not judged");
            assert!(!judged.rule.is_empty() && !judged.rule_version.is_empty() && judged.text_hash.len() == 64);
            let leaves = |action: &str| told.get(&(action.to_owned(), id.clone())).copied().unwrap_or(0);
            assert_eq!(leaves("shared"), 1, "leaves of share {id}");
            assert_eq!(leaves("undone"), u32::from(undone.is_some()), "undo leaves of share {id}");
            shares += 1;
        }
        let leaves: u32 = told.iter().filter(|((action, _), _)| action == "shared").map(|(_, n)| n).sum();
        assert_eq!(leaves, shares, "every leaf has its share");
    }

    /// Every errand that is over says how, and no other waits longer than a platform may ask for.
    async fn check_errands(&self) {
        let odd = "SELECT COUNT(*) FROM errand WHERE (done_at IS NULL) <> (outcome = '')";
        assert_eq!(self.count(odd).await, 0, "errands over without an outcome, or the other way round");
        let longest = self.parts().real.now().plus(Millis::DAY);
        for errand in self.store().errands_open(Millis(i64::MAX), 1_000).await.unwrap() {
            assert!(errand.not_before <= longest, "left behind: {errand:?}");
        }
    }
}

/// An instant, from RFC 3339.
pub(crate) fn instant(text: &str) -> Millis {
    Millis::from(text.parse::<jiff::Timestamp>().unwrap())
}
