//! A whole installation on the Discord simulator: real serenity, real REST, a desk over a real store. People act
//! through the simulator's own verbs.
use std::sync::Arc;

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

pub(crate) use super::bridge::{Bridge, STUCK};
pub(crate) use super::seen::{Seen, Shown};
use crate::world::{Platform, Setup, World, sample_files};

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
        Self::beside(planned, roles, Workspaces::new(), "").await
    }

    /// The same beside other workspaces, whose channels are this much more of the calendar.
    pub(crate) async fn beside(
        planned: &[Planned],
        roles: &str,
        mut workspaces: Workspaces,
        more: &str,
    ) -> Option<Self> {
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
        for name in setup.guilds.keys() {
            workspaces.insert(name.clone(), Arc::new(GuildChat::new(rest.clone())));
        }
        let calendar: String = ours().map(|(server, plan)| schedule(server.name, &server.channel, plan.lang)).collect();
        let calendar = calendar + more;
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

    /// Waits until the messages that only this person sees are as wanted, and answers them.
    pub(crate) async fn eventually(&self, person: &Someone<'_>, wanted: impl Fn(&[Shown]) -> bool) -> Vec<Shown> {
        let look = async {
            loop {
                let all = self.messages(person.server.name).await;
                let own = all.into_iter().filter(|message| message["flags"].as_u64().unwrap_or(0) & 64 != 0);
                let own: Vec<Shown> = own.map(Shown).collect();
                if wanted(&own) {
                    return own;
                }
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(STUCK, look).await.expect("the messages are never as wanted")
    }

    /// Waits until a request whose path ends so was refused with this status.
    pub(crate) async fn until_refused(&self, end: &str, status: u64) {
        let look = async {
            while !self.log().await.iter().any(|line| line.1.ends_with(end) && line.2 == status) {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(STUCK, look).await.expect("nothing was refused");
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

/// A channel of the workspace of the same name, and its schedule.
pub(crate) fn schedule(name: &str, id: &str, lang: Lang) -> String {
    // Each hour, half an hour from now at the earliest: these tests begin at the wall's time, and the minutes that they let
    // pass must meet no firing.
    let minute = (SystemClock.now().0 / portevoix::id::Millis::MINUTE + 30) % 60;
    format!(
        "[channel.{name}]\nlang = \"{lang}\"\nworkspace = \"{name}\"\nid = \"{id}\"\n\n[schedule.{name}-items]\n\
         channel = \"{name}\"\ncron = \"{minute} * * * *\"\nzone = \"Europe/Paris\"\npost = \"items\"\nfirst = \
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
        let before = self.sim.messages(self.server.name).await;
        more["guild"] = json!(self.server.guild);
        more["user"] = self.server.users[self.name].clone();
        more["channel"] = json!(self.server.channel);
        let mut seen = Seen(self.sim.bridge.act(verb, more).await);
        if let Some("deferred" | "deferred_update") = seen.0["kind"].as_str() {
            // On a busy machine the desk was not soon enough: what comes later is what they get to see.
            let own = seen.0["message"]["id"].clone();
            let edited = |all: &[Value]| {
                all.iter().find(|message| message["id"] == own).map(|message| message["edited_timestamp"].clone())
            };
            let (was, asked) = (edited(&before), number(&seen.0["interaction"]));
            let came = |shown: &Shown| {
                let changed = shown.0["id"] == own && Some(&shown.0["edited_timestamp"]) != was.as_ref();
                !shown.text().is_empty() && (changed || number(&shown.0["id"]) > asked)
            };
            let all = self.sim.eventually(self, |all| all.iter().any(came)).await;
            let shown = all.into_iter().find(came).unwrap();
            seen.0["kind"] = json!(if shown.0["id"] == own && was.is_some() { "update" } else { "message" });
            seen.0["message"] = shown.0;
        }
        seen
    }

    /// Types a command, and looks at what is there at once, which may be that they have to wait.
    pub(crate) async fn glances(&self, name: &str, rest: &str) -> Seen {
        let (user, options) = (&self.server.users[self.name], options(rest));
        let (guild, channel) = (&self.server.guild, &self.server.channel);
        let asked = json!({ "guild": guild, "user": user, "channel": channel, "name": name, "options": options });
        Seen(self.sim.bridge.act("slash", asked).await)
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
        self.does("slash", json!({ "name": name, "options": options(rest) })).await
    }

    /// Sends the form that an answer opened.
    pub(crate) async fn submit(&self, form: &Seen, fields: &[(&str, &str)]) -> Seen {
        let row = |(id, value): &(&str, &str)| json!({ "type": 1, "components": [{ "type": 4, "custom_id": id, "value": value }] });
        let rows: Vec<Value> = fields.iter().map(row).collect();
        self.does("modal", json!({ "interaction": form.0["interaction"], "components": rows })).await
    }
}

fn options(rest: &str) -> Value {
    if rest.is_empty() { json!([]) } else { json!([{ "name": "what", "type": 3, "value": rest }]) }
}

fn number(id: &Value) -> u64 {
    id.as_str().unwrap().parse().unwrap()
}
