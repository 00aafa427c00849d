//! The running program: parts, listeners, background loops, and an orderly end.
use std::collections::BTreeSet;
use std::fs::File;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::alerts::Operator;
use super::clock::{SystemChance, SystemClock};
use super::config::Config;
use super::exit::{Exit, Stop, of_io, of_store, words_of_store};
use super::key_file::KeyFile;
use super::outside::{Outside, say_homeless};
use super::watch::Watch;
use super::{feeds, folder, owner};
use crate::chat::Desk;
use crate::chat::exchange::Exchange;
use crate::chat::local::Local;
use crate::chat::slack::{Connected, Slack};
use crate::content::Diagnostic;
use crate::content::Roles;
use crate::fetch::{self, FeedFetcher, Fetcher};
use crate::flow::audience::keys::{self, NewKeyError};
use crate::flow::metrics::Pulse;
use crate::flow::port::{Chance, Clock, Fetch, NoFaults};
use crate::flow::{
    Catalogue, Current, FlowError, Links, Parts, alert, anchor, catalogue, click, editorial, errand, links, plan, post,
    recap, rights, verify,
};
use crate::lang::Lang;
use crate::say;
use crate::store::spool::Spool;
use crate::store::{Durability, Store, StoreError};
use crate::web::{Intake, Visitors, Web};

/// How often due slots are looked for.
const TICK: Duration = Duration::from_millis(250);
/// How often clicks are imported.
const IMPORT: Duration = Duration::from_millis(500);
/// How often is looked for posts to be read and for messages to be sent about them.
const LOOK: Duration = Duration::from_secs(5);
/// A power cut loses at most the clicks of this long.
const SYNC: Duration = Duration::from_millis(100);
/// How often is looked for items that are out of the usual.
const ALERT: Duration = Duration::from_secs(60);
/// How often it is looked whether somebody is asked for a figure.
const FIGURES: Duration = Duration::from_secs(300);
/// How often is looked for visitors and raw clicks whose time is over.
const FORGET: Duration = Duration::from_secs(15);
/// How often is looked for feeds whose hour has come.
const FEEDS: Duration = Duration::from_secs(60);
/// Wait after an error before the same work is tried again.
const PAUSE: Duration = Duration::from_secs(5);
/// How long an orderly end may take: what supervises programs kills them after ten seconds.
const ENDING: Duration = Duration::from_secs(8);

/// The running program's pieces, before it listens.
pub struct House {
    /// What every step needs.
    pub parts: Arc<Parts>,
    /// The commands.
    pub desk: Arc<Desk>,
    slack: Option<Slack>,
    /// Rings at every change of the workspace.
    pub bell: watch::Sender<u64>,
    /// What is wrong in the content.
    pub findings: Vec<Diagnostic>,
    private: TcpListener,
    public: TcpListener,
    trusted_proxies: Vec<std::net::IpAddr>,
    roles: Roles,
    yardsticks: crate::reach::Yardsticks,
    watch: Watch,
    outside: Outside,
    feeds: Arc<FeedFetcher>,
    operator: Operator,
    /// Held as long as the program runs: one program a data folder.
    _lock: File,
}

/// Opens everything that can fail: folder, database, content, listeners. Nothing is posted yet.
///
/// # Errors
/// What is in the way, with a code of its own.
pub async fn open(config: &Config, business: Arc<dyn Clock>, lang: Lang) -> Result<House, Stop> {
    let lock = take_folder(&config.data, lang)?;
    let private = listen(config.listen.private, lang).await?;
    let public = listen(config.listen.public, lang).await?;
    let stop = |error: StoreError| {
        Stop::new(
            of_store(&error),
            say!(lang, store_words(&error), path = shown(&config.data), reason = words_of_store(&error, lang)),
        )
    };
    let store = Store::open(&config.data.join("portevoix.db"), Durability::Full).await.map_err(stop)?;
    let imported = store.imported(click::NODE).await.map_err(stop)?.into_keys().max().unwrap_or(0);
    let spool =
        Spool::open(&config.data.join("spool"), imported).map_err(|error| folder_stop(&config.data, &error, lang))?;
    let files = folder::read(&config.content.folder).map_err(|e| folder_stop(&config.content.folder, &e, lang))?;
    let (catalogue, findings) = Catalogue::read(&files, config.content.trust_file_approvals);
    let outside = Outside::open(config)?;
    let real: Arc<dyn Clock> = Arc::new(SystemClock);
    let key_file = KeyFile::new(config.key_file());
    if key_file.is_open_to_others() {
        tracing::warn!("the key file can be read by others than its owner: chmod 600 it");
    }
    let slack = config.slack.setup().map(|setup| Slack::new(setup, &real));
    let mut workspaces = slack.as_ref().map(Slack::workspaces).unwrap_or_default();
    workspaces.extend(outside.workspaces.clone());
    let names: BTreeSet<String> = workspaces.keys().cloned().collect();
    say_homeless(&catalogue, &names);
    let (content, seen) = (config.content.clone(), folder::fingerprint(&config.content.folder));
    let watch = Watch { content, seen, workspaces: names };
    let (bell, _) = watch::channel(0);
    let chance: Arc<dyn Chance> = Arc::new(SystemChance);
    let catalogue = Arc::new(Current::new(Arc::new(catalogue)));
    let local = Local::new(store.clone(), business.clone(), chance.clone(), bell.clone());
    let chat = Arc::new(Exchange::new(local, workspaces, store.clone()));
    let fetch = fetcher(config).map_err(|reason| Stop::new(Exit::Configuration, reason))?;
    let feeds = feeds::fetcher(config, lang)?;
    let links = Links::new(store.links().await.map_err(stop)?);
    let bound = public.local_addr().map_err(|error| listen_stop(config.listen.public, &error, lang))?;
    let parts = Arc::new(Parts {
        store,
        spool,
        chat,
        business,
        real,
        chance,
        faults: Arc::new(NoFaults),
        links,
        public_url: config.listen.url(bound),
        fetch,
        keys: Arc::new(key_file),
        folder: Arc::new(folder::ContentFolder::new(config.content.folder.clone())),
        catalogue,
    });
    let desk = Arc::new(Desk::new(parts.clone()));
    let trusted_proxies = config.listen.trusted_proxies.clone();
    let roles = config.local.roles.clone();
    Ok(House {
        parts,
        desk,
        slack,
        bell,
        findings,
        private,
        public,
        trusted_proxies,
        roles,
        yardsticks: config.reach.yardsticks(),
        watch,
        outside,
        feeds: Arc::new(feeds),
        operator: Operator { channel: config.alerts.channel.clone(), data: config.data.clone() },
        _lock: lock,
    })
}

/// Makes the first key where there is none. Without a key nobody can give a sample, and everything else goes on.
async fn prepare_keys(parts: &Parts) -> Result<(), StoreError> {
    let mut rng = parts.chance.rng();
    match keys::prepare(&parts.store, parts.keys.as_ref(), parts.business.now(), &mut *rng).await {
        Ok(()) => Ok(()),
        Err(NewKeyError::Store(error)) => Err(error),
        Err(NewKeyError::Key(error)) => {
            tracing::error!(%error, "nobody can give a sample of their audience for now");
            Ok(())
        }
    }
}

/// Who asks networks about posts; nobody unless the configuration says so.
fn fetcher(config: &Config) -> Result<Option<Arc<dyn Fetch>>, String> {
    let Some(page) = config.listen.public_url.clone().filter(|_| config.evidence.fetch) else { return Ok(None) };
    let setup = fetch::Setup::new(config.evidence.hosts()?, page, Arc::new(SystemClock));
    let fetcher = Fetcher::new(setup).map_err(|error| error.to_string())?;
    Ok(Some(Arc::new(fetcher)))
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn store_words(error: &StoreError) -> &'static str {
    match of_store(error) {
        Exit::Newer => "app-store-newer",
        Exit::Corrupt => "app-store-corrupt",
        Exit::Full => "app-folder-full",
        Exit::ReadOnly => "app-folder-read-only",
        _ => "app-store-failed",
    }
}

fn folder_stop(path: &Path, error: &std::io::Error, lang: Lang) -> Stop {
    let key = match of_io(error) {
        Exit::Full => "app-folder-full",
        Exit::ReadOnly => "app-folder-read-only",
        _ => "app-folder-failed",
    };
    Stop::new(of_io(error), say!(lang, key, path = shown(path), reason = error.to_string()))
}

/// Makes the data folder where there is none, and holds it: one program a folder.
pub(super) fn take_folder(path: &Path, lang: Lang) -> Result<File, Stop> {
    owner::folder(path).map_err(|error| folder_stop(path, &error, lang))?;
    let name: PathBuf = path.join("lock");
    let file = File::options().create(true).append(true).open(&name).map_err(|e| folder_stop(path, &e, lang))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => {
            Err(Stop::new(Exit::InUse, say!(lang, "app-folder-in-use", path = shown(path))))
        }
        Err(std::fs::TryLockError::Error(error)) => Err(folder_stop(path, &error, lang)),
    }
}

fn listen_stop(address: SocketAddr, error: &std::io::Error, lang: Lang) -> Stop {
    let text = say!(lang, "app-listen", address = address.to_string(), reason = error.to_string());
    Stop::new(Exit::Listen, text)
}

async fn listen(address: SocketAddr, lang: Lang) -> Result<TcpListener, Stop> {
    TcpListener::bind(address).await.map_err(|error| listen_stop(address, &error, lang))
}

impl House {
    /// Where the workspace listens.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn private_address(&self) -> std::io::Result<SocketAddr> {
        self.private.local_addr()
    }

    /// Serves and works until `end` is called; then lets what is under way finish.
    ///
    /// # Errors
    /// What serving says.
    pub async fn run(
        self,
        end: CancellationToken,
        virtual_time: bool,
        acting: Option<super::Acting>,
    ) -> Result<(), FlowError> {
        let House {
            parts,
            desk,
            slack,
            bell,
            private,
            public,
            trusted_proxies,
            roles,
            yardsticks,
            watch,
            outside,
            feeds,
            operator,
            _lock,
            ..
        } = self;
        editorial::refresh(&parts).await?;
        catalogue::record(&parts).await?;
        prepare_keys(&parts).await?;
        let closing = bell.clone();
        let slack = slack.map(|slack| slack.connect(&parts, desk.clone()));
        let pulse = Arc::new(Pulse::default());
        let web = Arc::new(Web {
            parts: parts.clone(),
            commands: desk.clone(),
            changed: bell.subscribe(),
            bell,
            salts: click::DaySalt::default(),
            visitors: Visitors { trusted_proxies },
            roles,
            yardsticks,
            intake: Intake::new(feeds.clone()),
            pulse: pulse.clone(),
            virtual_time,
            doors: slack.iter().filter_map(|slack| slack.door.clone()).collect(),
            acting,
        });
        let tasks = TaskTracker::new();
        for (listener, router) in [(private, crate::web::private(web.clone())), (public, crate::web::public(web))] {
            let service = router.into_make_service_with_connect_info::<SocketAddr>();
            let end = end.clone();
            tasks.spawn(async move {
                let served = axum::serve(listener, service).with_graceful_shutdown(end.cancelled_owned()).await;
                if let Err(error) = served {
                    tracing::error!(%error, "a listener stopped");
                }
            });
        }
        let background = Background { tasks: tasks.clone(), end: end.clone(), broken: Arc::default() };
        spawn_loops(&background, &parts, &pulse);
        let (p, e) = (parts.clone(), end.clone());
        background.spawn(async move { watch.follow(&p, &e).await });
        let (p, e) = (parts.clone(), end.clone());
        background.spawn(async move { every(&e, FEEDS, || feeds::follow(&p, feeds.as_ref())).await });
        background.spawn(operator.follow(parts.clone(), end.clone()));
        if let Some(socket) = slack.as_ref().and_then(|slack| slack.socket.clone()) {
            background.spawn(socket.run(end.clone()));
        }
        if let Some(listening) = outside.discord(&parts, desk, end.clone()) {
            background.spawn(listening);
        }
        end.cancelled().await;
        // Event streams would stay open for ever: they end now.
        closing.send_replace(crate::web::CLOSING);
        tasks.close();
        // One time for both: whoever supervises the program does not wait twice as long.
        let latest = tokio::time::Instant::now() + ENDING;
        if tokio::time::timeout_at(latest, tasks.wait()).await.is_err() {
            tracing::warn!("some connections were cut: they did not end in time");
        }
        finish(slack.as_ref(), latest).await;
        // What came in while the loops ended.
        click::import(&parts).await?;
        parts.spool.sync()?;
        parts.store.close().await;
        if background.broken.load(Ordering::Acquire) {
            return Err(std::io::Error::other("a background loop broke off").into());
        }
        Ok(())
    }
}

/// Lets what people did in Slack be done to its end, until `latest`.
async fn finish(slack: Option<&Connected>, latest: tokio::time::Instant) {
    let Some(slack) = slack else { return };
    if tokio::time::timeout_at(latest, slack.reception.finish()).await.is_err() {
        tracing::warn!("some answers in Slack were cut: they did not end in time");
    }
}

/// The loops behind the listeners.
#[derive(Clone)]
struct Background {
    tasks: TaskTracker,
    end: CancellationToken,
    broken: Arc<AtomicBool>,
}

impl Background {
    /// Runs a loop. One that breaks off ends the program with an error, so that a supervisor starts it anew: a program
    /// that no longer posts would look healthy for ever.
    fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let (running, all) = (self.tasks.spawn(work), self.clone());
        self.tasks.spawn(async move {
            if let Err(error) = running.await {
                tracing::error!(%error, "a background loop broke off; stopping");
                all.broken.store(true, Ordering::Release);
                all.end.cancel();
            }
        });
    }
}

fn spawn_loops(background: &Background, parts: &Arc<Parts>, pulse: &Arc<Pulse>) {
    let end = &background.end;
    let (p, e, u) = (parts.clone(), end.clone(), pulse.clone());
    background.spawn(async move {
        every(&e, TICK, || async {
            // What another replica decided: before anything is chosen.
            editorial::refresh(&p).await?;
            // Until nothing is open, which may take long: the calendar goes on beside it.
            u.follow("posts", &p, post::work(&p)).await.map(drop)
        })
        .await;
    });
    let (p, e, u) = (parts.clone(), end.clone(), pulse.clone());
    background.spawn(async move {
        every(&e, TICK, || u.follow("plan", &p, plan::plan_due(&p))).await;
    });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, ALERT, || async { alert::watch(&p).await.map(drop) }).await });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, FIGURES, || async { anchor::ask(&p).await.map(drop) }).await });
    let (p, e, u) = (parts.clone(), end.clone(), pulse.clone());
    background.spawn(async move {
        every(&e, IMPORT, || async { u.follow("clicks", &p, click::import(&p)).await.map(drop) }).await;
    });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, LOOK, || async { verify::work(&p).await.map(drop) }).await });
    let (p, e, u) = (parts.clone(), end.clone(), pulse.clone());
    background.spawn(async move {
        every(&e, TICK, || async {
            while u.follow("errands", &p, errand::work(&p)).await? > 0 {}
            Ok(())
        })
        .await;
    });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, LOOK, || links::refresh(&p)).await });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, LOOK, || rights::sweep(&p)).await });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, FIGURES, || async { recap::plan(&p).await.map(drop) }).await });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move { every(&e, FORGET, || click::forget(&p)).await });
    let (p, e) = (parts.clone(), end.clone());
    background.spawn(async move {
        every(&e, SYNC, || async {
            let parts = p.clone();
            let synced = tokio::task::spawn_blocking(move || parts.spool.sync()).await;
            Ok(synced.map_err(std::io::Error::other)??)
        })
        .await;
    });
}

/// Does the work again and again until the end; an error is logged, and the work rests for a while.
pub(super) async fn every<F, W>(end: &CancellationToken, wait: Duration, work: F)
where
    F: Fn() -> W,
    W: Future<Output = Result<(), FlowError>>,
{
    loop {
        let pause = match work().await {
            Ok(()) => wait,
            Err(error) => {
                tracing::error!(%error, retry_ms = PAUSE.as_millis(), "background work failed");
                PAUSE
            }
        };
        if end.run_until_cancelled(tokio::time::sleep(pause)).await.is_none() {
            return;
        }
    }
}
