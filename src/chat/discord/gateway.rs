//! Listening to Discord: a connection over which it says what people do, kept up as long as the program runs.
//!
//! The connection is serenity's, with its resuming; where it ends for good, or does not come up, it is made anew after
//! a wait that grows. serenity asks nothing of the REST interface: the address is handed to it, so that nothing leaves
//! for another host than the configuration allows.
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt as _;
use serenity::all::{Context, Event, GatewayIntents, RawEventHandler};
use serenity::gateway::{ConnectionStage, GatewayError, ShardManager, ShardManagerOptions};
use serenity::prelude::TypeMap;
use tokio::sync::{Mutex, RwLock, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::interact::Counter;
use super::place::Places;
use super::rest::{Rest, RestError, serenity_http};
use super::{Setup, commands};
use crate::flow::Current;
use crate::flow::port::Commands;
use crate::store::Store;

mod address;

/// What is heard: nothing but what people do with the bot's own commands, buttons and forms, which Discord tells of
/// without being asked. No list of members, no messages, and none of the privileged intents.
pub const INTENTS: GatewayIntents = GatewayIntents::empty();

/// The wait after a connection that failed, at first and at most.
const FIRST_WAIT: Duration = Duration::from_secs(5);
const LONGEST_WAIT: Duration = Duration::from_secs(5 * 60);
/// How often is looked whether the connection stands.
const LOOK: Duration = Duration::from_secs(10);
/// A connection that does not come up for so many looks is given up: it would use up the 1,000 logins that Discord
/// allows in a day (gateway: session start limit).
const LOOKS: u32 = 4;
/// How long the connection's end and the answers under way may take.
const ENDING: Duration = Duration::from_secs(4);

/// What listening takes.
pub struct Listening {
    /// What the configuration says.
    pub setup: Arc<Setup>,
    /// What answers go through.
    pub rest: Arc<Rest>,
    /// Who answers.
    pub desk: Arc<dyn Commands>,
    /// The calendar with its channels.
    pub catalogue: Arc<Current>,
    /// Who is known, and which commands Discord was told of.
    pub store: Store,
    /// Told how the connection stands.
    pub link: watch::Sender<Link>,
}

/// How the connection stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// How often Discord let us in with a new session.
    pub sessions: u32,
    /// How often a session was resumed.
    pub resumed: u32,
    /// The commands are those that Discord knows: whatever session begins later, they are not looked at again.
    pub told: bool,
    /// What keeps us out, as an operator reads it; `None` where nothing does.
    pub trouble: Option<String>,
}

/// Why there is no connection.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error("the address of the gateway was not answered: {0}")]
    Address(#[from] RestError),
    #[error("{0} is no address to send the token to: discord.gateway must be wss://, or ws:// on this machine")]
    Unsafe(String),
    #[error(
        "{0} is Discord's own, while discord.api_base is another: nothing is sent there; set discord.gateway, or take \
         discord.api_base away"
    )]
    Elsewhere(String),
    #[error("no login is left for today")]
    UsedUp(Duration),
    #[error("{}", refused(.0))]
    Refused(GatewayError),
    #[error("the connection does not come up")]
    Silent,
    #[error("the connection ended")]
    Ended,
}

/// A login that Discord refuses for good: its close code, what it means, and what an operator does (gateway close
/// event codes). The documentation's table is made from it.
pub const REFUSALS: &[(u16, &str, &str)] = &[
    (
        4004,
        "Discord refused the token",
        "make a new one on the page Bot of the application, and put it where PORTEVOIX__DISCORD__TOKEN_FILE points",
    ),
    (4013, "Discord does not know the intents that were asked for", "update portevoix"),
    (
        4014,
        "Discord does not allow the intents that were asked for, though portevoix asks for none",
        "see whether the token is the right application's",
    ),
];

fn refused(error: &GatewayError) -> String {
    let code = match error {
        GatewayError::InvalidAuthentication => 4004,
        GatewayError::InvalidGatewayIntents => 4013,
        GatewayError::DisallowedGatewayIntents => 4014,
        _ => 0,
    };
    let known = REFUSALS.iter().find(|(known, ..)| *known == code);
    known.map_or_else(
        || format!("the gateway refused: {error}"),
        |(code, what, todo)| format!("{what} ({code}): {todo}"),
    )
}

/// Listens until `end`, then lets the answers under way finish. Whatever happens to the connection, this goes on.
pub async fn listen(listening: Listening, end: CancellationToken) {
    let Listening { setup, rest, desk, catalogue, store, link } = listening;
    for (name, id) in setup.odd_guilds() {
        tracing::warn!(workspace = name, id, "discord.workspace: the id of a server is a number of 17 to 20 digits");
    }
    let places = Places { setup: setup.clone(), catalogue, store: store.clone() };
    let ear = Arc::new(Ear {
        counter: Counter::new(places, rest.clone(), desk),
        rest,
        store,
        link,
        setup,
        answers: TaskTracker::new(),
        telling: Mutex::default(),
        end: end.clone(),
    });
    let mut wait = FIRST_WAIT;
    loop {
        let before = ear.link.borrow().sessions;
        let Err(trouble) = connection(&ear).await else { break };
        if ear.link.borrow().sessions > before {
            wait = FIRST_WAIT;
        }
        say(&ear.link, &trouble);
        let pause = if let Trouble::UsedUp(until) = trouble { until } else { wait };
        wait = (wait * 2).min(LONGEST_WAIT);
        if end.run_until_cancelled(tokio::time::sleep(pause)).await.is_none() {
            break;
        }
    }
    let Link { sessions, resumed, .. } = ear.link.borrow().clone();
    tracing::info!(sessions, resumed, "Discord is not listened to any more");
    ear.answers.close();
    if tokio::time::timeout(ENDING, ear.answers.wait()).await.is_err() {
        tracing::warn!("some answers to Discord were cut: they did not end in time");
    }
}

/// Logs what keeps us out, once.
fn say(link: &watch::Sender<Link>, trouble: &Trouble) {
    let text = trouble.to_string();
    if link.borrow().trouble.as_ref() == Some(&text) {
        tracing::debug!(%trouble, "Discord still cannot be heard");
        return;
    }
    match trouble {
        Trouble::Ended | Trouble::Silent | Trouble::Address(_) => {
            tracing::warn!(%trouble, "Discord cannot be heard; the connection is made anew");
        }
        _ => tracing::error!(%trouble, "Discord cannot be heard; everything else goes on"),
    }
    link.send_modify(|link| link.trouble = Some(text));
}

/// One connection from its beginning to its end; `Ok` when the program ends.
async fn connection(ear: &Arc<Ear>) -> Result<(), Trouble> {
    let Some(found) = ear.end.run_until_cancelled(address::address(&ear.setup, &ear.rest)).await else { return Ok(()) };
    let (url, parts) = found?;
    let handlers: Vec<Arc<dyn RawEventHandler>> = vec![ear.clone()];
    let (manager, mut ended) = ShardManager::new(ShardManagerOptions {
        data: Arc::new(RwLock::new(TypeMap::new())),
        event_handlers: vec![],
        raw_event_handlers: handlers,
        shard_index: 0,
        shard_init: parts,
        shard_total: parts,
        ws_url: Arc::new(Mutex::new(url)),
        http: Arc::new(serenity_http(&ear.setup)?),
        intents: INTENTS,
        presence: None,
    });
    // It says so itself when a part cannot be started, and tries again.
    let _ = manager.initialize();
    let done = tokio::select! {
        () = ear.end.cancelled() => Ok(()),
        why = ended.next() => Err(match why {
            Some(Err(error)) => Trouble::Refused(error),
            _ => Trouble::Ended,
        }),
        () = silence(&manager) => Err(Trouble::Silent),
    };
    // Where a part broke off by itself, serenity waits five seconds for it: only an orderly end waits with it.
    let closing = tokio::spawn(async move { manager.shutdown_all().await });
    if done.is_ok() && tokio::time::timeout(ENDING, closing).await.is_err() {
        tracing::debug!("the connection to Discord was cut");
    }
    done
}

/// Ends when the connection was down at [`LOOKS`] looks, one after the other.
async fn silence(manager: &ShardManager) {
    let mut down = HashMap::new();
    loop {
        tokio::time::sleep(LOOK).await;
        for (id, runner) in manager.runners.lock().await.iter() {
            let count: &mut u32 = down.entry(*id).or_default();
            *count = if runner.stage == ConnectionStage::Connected { 0 } else { *count + 1 };
        }
        if manager.runners.lock().await.is_empty() {
            *down.entry(serenity::all::ShardId(0)).or_default() += 1;
        }
        if down.values().any(|count| *count >= LOOKS) {
            return;
        }
    }
}

/// Hears what comes over the connection.
struct Ear {
    counter: Counter,
    rest: Arc<Rest>,
    store: Store,
    link: watch::Sender<Link>,
    setup: Arc<Setup>,
    answers: TaskTracker,
    /// Held while Discord is told of the commands.
    telling: Mutex<()>,
    end: CancellationToken,
}

#[async_trait::async_trait]
impl RawEventHandler for Ear {
    async fn raw_event(&self, _context: Context, event: Event) {
        let work = async {
            match event {
                Event::Ready(ready) => {
                    let servers: Vec<String> = ready.ready.guilds.iter().map(|guild| guild.id.to_string()).collect();
                    self.ready(&ready.ready.application.id.to_string(), &servers).await;
                }
                Event::Resumed(_) => {
                    tracing::debug!("the session with Discord was resumed");
                    self.link.send_modify(|link| link.resumed += 1);
                }
                Event::InteractionCreate(heard) => {
                    let kind = u8::from(heard.interaction.kind());
                    match serde_json::to_value(&heard.interaction) {
                        Ok(mut value) => {
                            value["type"] = kind.into();
                            self.counter.serve(value).await;
                        }
                        Err(error) => tracing::error!(%error, "an interaction could not be read"),
                    }
                }
                Event::Unknown(unknown) if unknown.kind == "INTERACTION_CREATE" => {
                    self.counter.serve(unknown.value).await;
                }
                _ => {}
            }
        };
        self.answers.track_future(work).await;
    }
}

impl Ear {
    /// A new session. It may come at any time again: what is done here is done once, or again without effect.
    async fn ready(&self, application: &str, servers: &[String]) {
        self.link.send_modify(|link| {
            link.sessions += 1;
            link.trouble = None;
        });
        tracing::info!(servers = servers.len(), "connected to Discord");
        for (name, guild) in self.setup.guilds.iter().filter(|(_, guild)| !servers.contains(&guild.id)) {
            tracing::warn!(
                workspace = name,
                id = guild.id,
                "the bot is not on this server: invite it with the address that `portevoix manifest discord` prints"
            );
        }
        self.tell(application).await;
    }

    /// Tells Discord of the commands, and again after a wait where it did not listen.
    async fn tell(&self, application: &str) {
        let _one = self.telling.lock().await;
        if self.link.borrow().told {
            return;
        }
        let mut wait = FIRST_WAIT;
        loop {
            match commands::sync(&self.rest, &self.store, application).await {
                Ok(told) => {
                    tracing::debug!(told, "Discord knows the commands");
                    self.link.send_modify(|link| link.told = true);
                    return;
                }
                Err(error) => {
                    tracing::warn!(%error, "Discord could not be told of the commands; again in a while");
                }
            }
            if self.end.run_until_cancelled(tokio::time::sleep(wait)).await.is_none() {
                return;
            }
            wait = (wait * 2).min(LONGEST_WAIT);
        }
    }
}
