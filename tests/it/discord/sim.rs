//! A whole installation on the Discord simulator: real serenity, real REST, a desk over a real store. People act
//! through the simulator's own verbs.
//!
//! The simulator is a folder beside the repository, or where `PORTEVOIX_DISCORD_SIM` says; it needs a Python with
//! `simcord`, which `tests/run` makes, or which `PORTEVOIX_SIM_PYTHON` names.
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use portevoix::app::clock::SystemClock;
use portevoix::chat::Desk;
use portevoix::chat::discord::gateway::{Link, Listening, listen};
use portevoix::chat::discord::guild::GuildChat;
use portevoix::chat::discord::rest::Rest;
use portevoix::chat::discord::{Guild, Setup as Discord};
use portevoix::chat::exchange::Workspaces;
use portevoix::content::{Roles, SourceFile};
use portevoix::flow::Catalogue;
use portevoix::flow::catalogue::CALENDAR;
use portevoix::flow::port::{Clock as _, Commands};
use portevoix::lang::Lang;
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::world::{Platform, Setup, World, sample_files};

/// Nothing here takes longer, unless it is stuck.
pub(crate) const STUCK: Duration = Duration::from_secs(30);

/// The simulator's program and the Python that runs it; `None`, with a line that says so, where they are not there.
fn simulator() -> Option<(PathBuf, PathBuf, PathBuf)> {
    let beside = |variable: &str, below: &str| {
        let otherwise = || Path::new(env!("CARGO_MANIFEST_DIR")).join(below);
        std::env::var_os(variable).map_or_else(otherwise, PathBuf::from)
    };
    let bridge = beside("PORTEVOIX_DISCORD_SIM", "../shared/discord-sim").join("bridge.py");
    let document = beside("PORTEVOIX_CONFORMANCE", "../shared/conformance").join("discord/openapi.json");
    for path in [&bridge, &document] {
        if !path.exists() {
            eprintln!("SKIPPED: the Discord simulator is absent at {}", path.display());
            return None;
        }
    }
    let python = beside("PORTEVOIX_SIM_PYTHON", "target/discord-sim/bin/python");
    if !python.exists() {
        assert!(std::env::var_os("CI").is_none(), "no Python for the simulator at {}", python.display());
        eprintln!("SKIPPED: no Python for the Discord simulator, absent at {}", python.display());
        return None;
    }
    Some((bridge, document, python))
}

/// The running simulator.
pub(crate) struct Bridge {
    child: Child,
    /// Its address, with a final slash.
    pub(crate) base: String,
    http: reqwest::Client,
}

impl Drop for Bridge {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Bridge {
    /// Starts one on a free port.
    pub(crate) async fn start() -> Option<Self> {
        let (bridge, document, python) = simulator()?;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut child = Command::new(python)
            .arg(bridge)
            .arg(port.to_string())
            .arg(document)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = tokio::task::spawn_blocking(move || lines.next());
        let this = Self { child, base: format!("http://127.0.0.1:{port}/"), http: reqwest::Client::new() };
        let line = tokio::time::timeout(STUCK, first).await.expect("the simulator starts").unwrap();
        assert_eq!(line.unwrap().unwrap(), format!("bridge on {port}"));
        Some(this)
    }

    /// Does something in the simulator.
    #[track_caller]
    pub(crate) fn act(&self, verb: &str, body: Value) -> impl Future<Output = Value> + use<> {
        let asked = format!("{verb} {body}");
        let request = self.http.post(format!("{}_sim/{verb}", self.base));
        let request = request.header("content-type", "application/json").body(body.to_string());
        async move {
            let answer = tokio::time::timeout(STUCK, request.send()).await.expect("the simulator answers").unwrap();
            let status = answer.status();
            let text = answer.text().await.unwrap();
            assert!(status.is_success(), "{asked}: {status} {text}");
            serde_json::from_str(&text).unwrap()
        }
    }
}

/// A server in the simulator.
pub(crate) struct Server {
    /// Its name in the configuration.
    pub(crate) name: &'static str,
    /// Discord's id of it.
    pub(crate) guild: String,
    /// The id of its one channel; the calendar's channel has the server's name.
    pub(crate) channel: String,
    users: Value,
}

/// Somebody on a server.
#[derive(Clone, Copy)]
pub(crate) struct Someone<'s> {
    pub(crate) sim: &'s Sim,
    pub(crate) server: &'s Server,
    pub(crate) name: &'static str,
}

/// A server that is to be.
pub(crate) struct Planned {
    /// Its name in the configuration; `None` for a stranger's.
    pub(crate) name: &'static str,
    /// The language of its channel.
    pub(crate) lang: Lang,
    /// Who is there.
    pub(crate) people: &'static [&'static str],
    /// Does the configuration name it?
    pub(crate) ours: bool,
}

/// One server in French with two people.
pub(crate) const ACME: Planned = Planned { name: "acme", lang: Lang::Fr, people: &["ada", "bob"], ours: true };
/// One in English with two others.
pub(crate) const GLOBEX: Planned = Planned { name: "globex", lang: Lang::En, people: &["carol", "dan"], ours: true };
/// One that nobody configured.
pub(crate) const ELSEWHERE: Planned = Planned { name: "elsewhere", lang: Lang::En, people: &["eve"], ours: false };

/// A running installation with its servers.
pub(crate) struct Sim {
    pub(crate) bridge: Bridge,
    pub(crate) world: World,
    pub(crate) servers: Vec<Server>,
    /// How the connection stands.
    pub(crate) link: watch::Receiver<Link>,
    setup: Arc<Discord>,
    rest: Arc<Rest>,
    end: CancellationToken,
    listening: Option<JoinHandle<()>>,
}

impl Sim {
    /// Boots; `roles` is what everybody may do on every server, such as `approver = ["*"]`, or empty.
    pub(crate) async fn open(planned: &[Planned], roles: &str) -> Option<Self> {
        let bridge = Bridge::start().await?;
        let roles: Roles = toml::from_str(roles).unwrap();
        let mut servers = vec![];
        for plan in planned {
            let made = bridge.act("setup", json!({ "name": plan.name, "users": plan.people })).await;
            let text = |key: &str| made[key].as_str().unwrap().to_owned();
            let (guild, channel) = (text("guild"), text("channel"));
            servers.push(Server { name: plan.name, guild, channel, users: made["users"].clone() });
        }
        let ours = || servers.iter().zip(planned).filter(|(_, plan)| plan.ours);
        let guild = |(server, _): (&Server, &Planned)| {
            (server.name.to_owned(), Guild { id: server.guild.clone(), roles: roles.clone() })
        };
        let setup = Arc::new(Discord {
            token: "sim.token.x".to_owned().into(),
            api_base: bridge.base.parse().unwrap(),
            gateway: None,
            guilds: ours().map(guild).collect(),
        });
        let rest = Rest::new(&setup, Arc::new(SystemClock)).unwrap();
        let mut workspaces = Workspaces::new();
        for name in setup.guilds.keys() {
            workspaces.insert(name.clone(), Arc::new(GuildChat::new(rest.clone())));
        }
        let calendar: String = ours().map(|(server, plan)| schedule(server, plan.lang)).collect();
        // The simulator's clock is the wall's.
        let now: &'static str = jiff::Timestamp::from_millisecond(SystemClock.now().0).unwrap().to_string().leak();
        let world = World::open(Setup {
            now,
            catalogue: catalogue(&calendar),
            platform: Platform::Outside,
            workspaces,
            ..Setup::local()
        });
        let world = world.await;
        let (end, link) = (CancellationToken::new(), watch::channel(Link::default()).1);
        let mut sim = Self { bridge, world, servers, link, setup, rest, end, listening: None };
        sim.listen(Arc::new(Desk::new(sim.world.shared()))).await;
        Some(sim)
    }

    /// Listens with this desk, until [`Self::deafen`], and waits until Discord knows the commands.
    pub(crate) async fn listen(&mut self, desk: Arc<dyn Commands>) {
        let link = watch::channel(Link::default()).0;
        self.link = link.subscribe();
        self.end = CancellationToken::new();
        let parts = self.world.shared();
        let listening = Listening {
            setup: self.setup.clone(),
            rest: self.rest.clone(),
            desk,
            catalogue: parts.catalogue.clone(),
            store: parts.store.clone(),
            link,
        };
        self.listening = Some(tokio::spawn(listen(listening, self.end.clone())));
        self.until("Discord knows the commands", |link| link.told).await;
    }

    /// Waits until the connection stands as wanted.
    pub(crate) async fn until(&mut self, what: &str, stands: impl FnMut(&Link) -> bool) {
        let waited = tokio::time::timeout(STUCK, self.link.wait_for(stands)).await;
        assert!(waited.is_ok_and(|link| link.is_ok()), "never: {what}; {:?}", *self.link.borrow());
    }

    /// Ends the connection in order.
    pub(crate) async fn deafen(&mut self) {
        self.end.cancel();
        let listening = self.listening.take().unwrap();
        tokio::time::timeout(STUCK, listening).await.expect("the connection ends").unwrap();
    }

    /// Somebody of a server.
    pub(crate) fn someone(&self, server: &str, name: &'static str) -> Someone<'_> {
        let server = self.servers.iter().find(|known| known.name == server).unwrap();
        assert!(server.users[name].is_string(), "nobody is {name}");
        Someone { sim: self, server, name }
    }

    /// The messages that stand in the channel of a server for all to see, the oldest first.
    pub(crate) async fn cards(&self, server: &str) -> Vec<Value> {
        let all = self.messages(server).await;
        all.into_iter().filter(|message| message["flags"].as_u64().unwrap_or(0) & 64 == 0).collect()
    }

    /// Every message of the channel of a server.
    pub(crate) async fn messages(&self, server: &str) -> Vec<Value> {
        let server = self.servers.iter().find(|known| known.name == server).unwrap();
        let all = self.bridge.act("messages", json!({ "channel": server.channel })).await;
        all.as_array().unwrap().clone()
    }

    /// The requests that the simulator got: method, path, status, remark.
    pub(crate) async fn log(&self) -> Vec<(String, String, u64, String)> {
        let log = self.bridge.act("log", json!({})).await;
        let rest = log.as_array().unwrap().iter().filter(|line| line[0] != "WS");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        rest.map(|line| (text(&line[0]), text(&line[1]), line[2].as_u64().unwrap(), text(&line[3]))).collect()
    }

    /// Ends everything, and checks that no body was refused and that the world's floor is clean.
    pub(crate) async fn finish(mut self) {
        self.deafen().await;
        let wrong: Vec<_> = self.log().await.into_iter().filter(|line| line.2 == 400 || line.2 == 501).collect();
        assert!(wrong.is_empty(), "the simulator refused {wrong:#?}");
        self.world.finish().await;
    }
}

fn schedule(server: &Server, lang: Lang) -> String {
    let (name, id) = (server.name, &server.channel);
    format!(
        "[channel.{name}]\nlang = \"{lang}\"\nworkspace = \"{name}\"\nid = \"{id}\"\n\n[schedule.{name}-items]\n\
         channel = \"{name}\"\ncron = \"0 * * * *\"\nzone = \"Europe/Paris\"\npost = \"items\"\nfirst = \
         \"on_install\"\ncatch_up = \"latest\"\ncatch_up_window = \"4h\"\n\n"
    )
}

/// The sample content with this calendar.
fn catalogue(calendar: &str) -> Arc<Catalogue> {
    let mut files = sample_files();
    files.retain(|file| file.path != CALENDAR);
    files.push(SourceFile { path: CALENDAR.into(), bytes: calendar.into() });
    let (catalogue, findings) = Catalogue::read(&files, true);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:#?}");
    Arc::new(catalogue)
}

impl Someone<'_> {
    async fn does(&self, verb: &str, mut more: Value) -> Seen {
        more["guild"] = json!(self.server.guild);
        more["user"] = self.server.users[self.name].clone();
        more["channel"] = json!(self.server.channel);
        Seen(self.sim.bridge.act(verb, more).await)
    }

    /// Presses a button of a message.
    pub(crate) async fn press(&self, message: &str, action: &str) -> Seen {
        self.does("click", json!({ "message": message, "custom_id": action })).await
    }

    /// Chooses from the select of a message.
    pub(crate) async fn choose(&self, message: &str, select: &str, action: &str) -> Seen {
        self.does("select", json!({ "message": message, "custom_id": select, "values": [action] })).await
    }

    /// Types a command, by the name that Discord knows it under.
    pub(crate) async fn command(&self, name: &str, rest: &str) -> Seen {
        let mut options = vec![];
        if !rest.is_empty() {
            options.push(json!({ "name": "what", "type": 3, "value": rest }));
        }
        self.does("slash", json!({ "name": name, "options": options })).await
    }

    /// Sends the form that an answer opened.
    pub(crate) async fn submit(&self, form: &Seen, fields: &[(&str, &str)]) -> Seen {
        let row = |(id, value): &(&str, &str)| json!({ "type": 1, "components": [{ "type": 4, "custom_id": id, "value": value }] });
        let rows: Vec<Value> = fields.iter().map(row).collect();
        self.does("modal", json!({ "interaction": form.0["interaction"], "components": rows })).await
    }
}

/// What somebody got to see.
#[derive(Clone, Debug)]
pub(crate) struct Seen(pub(crate) Value);

impl Seen {
    /// How it was answered: `message`, `update`, `modal`, `deferred`, `deferred_update`.
    #[track_caller]
    pub(crate) fn kind(&self) -> &str {
        self.0["kind"].as_str().unwrap_or_else(|| panic!("no answer: {}", self.0))
    }

    /// The message, after checking that nobody else sees it.
    #[track_caller]
    pub(crate) fn private(&self) -> Shown {
        let shown = Shown(self.0["message"].clone());
        assert!(shown.0["flags"].as_u64().unwrap_or(0) & 64 != 0, "not for them alone: {}", self.0);
        shown
    }

    /// The form that was opened.
    #[track_caller]
    pub(crate) fn form(&self) -> &Value {
        assert_eq!(self.kind(), "modal", "{}", self.0);
        &self.0["modal"]
    }
}

/// A message as it stands.
#[derive(Clone, Debug)]
pub(crate) struct Shown(pub(crate) Value);

impl Shown {
    /// Its id.
    pub(crate) fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    /// All that is written on it.
    pub(crate) fn text(&self) -> String {
        let mut text = vec![];
        words(&self.0, "", &mut text);
        text.join("\n")
    }

    /// Ids of buttons, and actions that can be chosen, in order.
    pub(crate) fn actions(&self) -> Vec<String> {
        let rows = self.0["components"].as_array().into_iter().flatten();
        let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
        let calls = |part: &Value| match part["options"].as_array() {
            Some(options) => options.iter().map(|option| option["value"].clone()).collect(),
            None => vec![part["custom_id"].clone()],
        };
        parts.flat_map(calls).filter_map(|id| id.as_str().map(str::to_owned)).collect()
    }

    /// The one action that begins so.
    #[track_caller]
    pub(crate) fn action(&self, start: &str) -> String {
        let mut found = self.actions();
        found.retain(|action| action.starts_with(start));
        assert_eq!(found.len(), 1, "one {start} on {:#}", self.0);
        found.remove(0)
    }

    /// The ids of its selects.
    pub(crate) fn selects(&self) -> Vec<&str> {
        let rows = self.0["components"].as_array().into_iter().flatten();
        let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
        parts.filter(|part| part["type"] == 3).filter_map(|part| part["custom_id"].as_str()).collect()
    }
}

/// Every text of a message that people read.
fn words(value: &Value, key: &str, text: &mut Vec<String>) {
    const READ: [&str; 8] = ["content", "title", "description", "name", "value", "text", "label", "url"];
    match value {
        Value::String(said) if READ.contains(&key) && !said.is_empty() => text.push(said.clone()),
        Value::Array(list) => list.iter().for_each(|one| words(one, key, text)),
        Value::Object(fields) => fields.iter().for_each(|(key, one)| words(one, key, text)),
        _ => {}
    }
}
