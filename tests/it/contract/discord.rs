//! Discord as a stage: the simulator beside the repository, with real serenity and real REST in between.
//!
//! A server of the simulator has one channel, so that each channel of the suite is a server of its own. Its people all
//! have one locale: those who read French say so first. It has no message menus: what the adapter makes of one is
//! handed to the desk.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use portevoix::app::clock::SystemClock;
use portevoix::chat::Desk;
use portevoix::chat::command::COMMANDS;
use portevoix::chat::discord::gateway::{Link, Listening, listen};
use portevoix::chat::discord::guild::GuildChat;
use portevoix::chat::discord::rest::Rest;
use portevoix::chat::discord::{Guild, Setup as Discord};
use portevoix::chat::exchange::Workspaces;
use portevoix::content::Roles;
use portevoix::flow::port::{Account, Answer, Call, Commands as _, Doing, OnMessage, Seen};
use portevoix::id::Millis;
use portevoix::lang::Lang;
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::beside::shown_card;
use super::stage::{Asking, CAST, HERE, ICI, Knob, Saw, Shown, Stage, THERE, monday};
use super::stock;
use crate::discord::sim::{Bridge, STUCK};
use crate::world::{Platform, Setup, World, instant};

/// The flag of a message that one person alone sees.
const EPHEMERAL: u64 = 64;

/// Channels of the suite, and the server that each stands on.
const SERVERS: [(&str, &str); 3] = [(HERE, "acme"), (ICI, "france"), (THERE, "globex")];

/// A server of the simulator.
struct Server {
    guild: String,
    channel: String,
    users: BTreeMap<String, String>,
}

pub(crate) struct DiscordStage {
    bridge: Arc<Bridge>,
    /// There until the end.
    world: Option<World>,
    servers: BTreeMap<&'static str, Server>,
    /// Who has chosen their language on which server.
    settled: Mutex<Vec<(String, String)>>,
    end: CancellationToken,
    listening: JoinHandle<()>,
    /// How long the simulator's log was when this began.
    logged: usize,
}

impl DiscordStage {
    /// A fresh installation with servers of its own, on a simulator that runs already.
    pub(crate) async fn open(bridge: Arc<Bridge>) -> Self {
        let logged = bridge.act("log", json!({})).await.as_array().unwrap().len();
        let now = advance(&bridge, 0).await;
        let begin = monday(now);
        advance(&bridge, begin.since(now)).await;
        let mut servers = BTreeMap::new();
        let mut guilds = BTreeMap::new();
        for (channel, name) in SERVERS {
            let server = server(&bridge, name).await;
            let roles = roles(&bridge, &server).await;
            guilds.insert(name.to_owned(), Guild { id: server.guild.clone(), roles });
            servers.insert(channel, server);
        }
        let setup = Arc::new(Discord {
            token: "sim.token.x".to_owned().into(),
            api_base: bridge.base.parse().unwrap(),
            gateway: None,
            guilds,
        });
        let rest = Rest::new(&setup, Arc::new(SystemClock)).unwrap();
        let mut workspaces = Workspaces::new();
        for name in setup.guilds.keys() {
            workspaces.insert(name.clone(), Arc::new(GuildChat::new(rest.clone())));
        }
        let places: Vec<_> = SERVERS.map(|(channel, name)| (channel, (name, servers[channel].channel.as_str()))).into();
        let now: &'static str = jiff::Timestamp::from_millisecond(begin.0).unwrap().to_string().leak();
        let catalogue = stock::catalogue(&places);
        let world =
            World::open(Setup { now, catalogue, platform: Platform::Outside, workspaces, ..Setup::local() }).await;
        let parts = world.shared();
        let (link, mut heard) = watch::channel(Link::default());
        let listening = Listening {
            setup,
            rest,
            desk: Arc::new(Desk::new(parts.clone())),
            catalogue: parts.catalogue.clone(),
            store: parts.store.clone(),
            link,
        };
        let end = CancellationToken::new();
        let listening = tokio::spawn(listen(listening, end.clone()));
        let told = tokio::time::timeout(STUCK, heard.wait_for(|link| link.told)).await;
        assert!(told.is_ok_and(|link| link.is_ok()), "Discord does not know the commands");
        let world = Some(world);
        Self { bridge, world, servers, settled: Mutex::default(), end, listening, logged }
    }

    /// Does something on the server of a channel.
    async fn act(&self, verb: &str, who: &str, channel: &str, mut more: Value) -> Value {
        let server = &self.servers[channel];
        more["guild"] = json!(server.guild);
        more["channel"] = json!(server.channel);
        more["user"] = json!(server.users[who]);
        // The simulator waits as long as Discord would.
        self.bridge.act(verb, more).await
    }

    /// Whoever reads French has chosen so, once on each server.
    async fn settle(&self, who: &str, channel: &str) {
        let french = CAST.iter().any(|(name, lang, _)| *name == who && *lang == Lang::Fr);
        let place = (who.to_owned(), channel.to_owned());
        if !french || self.settled.lock().unwrap().contains(&place) {
            return;
        }
        self.settled.lock().unwrap().push(place);
        let words = json!({"name": "me", "options": [{"name": "what", "type": 3, "value": "language fr"}]});
        self.act("slash", who, channel, words).await;
    }

    async fn messages(&self, id: &str) -> Vec<Value> {
        self.bridge.act("messages", json!({ "channel": id })).await.as_array().unwrap().clone()
    }

    /// What came of a gesture. One that Discord was asked to wait for is waited for.
    async fn saw(&self, channel: &str, done: Value) -> Saw {
        if !done["modal"].is_null() {
            return Saw::Form(asking(&done, channel));
        }
        let mut message = done["message"].clone();
        if done["kind"].as_str().is_some_and(|kind| kind.starts_with("deferred")) {
            message = self.later(channel, &done).await;
        }
        assert!(message["flags"].as_u64().unwrap_or(0) & EPHEMERAL != 0, "not for them alone: {done:#}");
        Saw::Card(shown(channel, &message))
    }

    /// The message that was promised.
    async fn later(&self, channel: &str, done: &Value) -> Value {
        let before = done["message"].clone();
        let promised = async {
            loop {
                let all = self.messages(&self.servers[channel].channel).await;
                let own = all.into_iter().find(|message| message["id"] == before["id"]);
                match own {
                    Some(own) if own["embeds"] != before["embeds"] || own["embeds"][0].is_object() => return own,
                    _ => tokio::time::sleep(Duration::from_millis(50)).await,
                }
            }
        };
        tokio::time::timeout(STUCK, promised).await.expect("what was promised comes")
    }
}

/// Moves the simulator's clock; answers what it shows then.
async fn advance(bridge: &Bridge, ms: i64) -> Millis {
    let seconds = f64::from(i32::try_from(ms / 1_000).unwrap());
    let now = bridge.act("advance", json!({ "seconds": seconds })).await;
    instant(now["now"].as_str().unwrap())
}

async fn server(bridge: &Bridge, name: &str) -> Server {
    let people: Vec<&str> = CAST.iter().map(|(name, ..)| *name).collect();
    let made = bridge.act("setup", json!({ "name": name, "users": people })).await;
    let text = |key: &str| made[key].as_str().unwrap().to_owned();
    let users = made["users"].as_object().unwrap();
    let users = users.iter().map(|(name, id)| (name.clone(), id.as_str().unwrap().to_owned())).collect();
    Server { guild: text("guild"), channel: text("channel"), users }
}

/// Discord's roles for those of the cast who have one of ours.
async fn roles(bridge: &Bridge, server: &Server) -> Roles {
    let mut ours = toml::Table::new();
    for (name, _, role) in CAST {
        let Some(role) = role else { continue };
        let path = format!("guilds/{}/roles", server.guild);
        let made = bridge.as_bot(reqwest::Method::POST, &path, json!({"name": role.code()})).await;
        let path = format!("guilds/{}/members/{}", server.guild, server.users[*name]);
        bridge.as_bot(reqwest::Method::PATCH, &path, json!({"roles": [made["id"]]})).await;
        ours.insert(role.code().to_owned(), vec![made["id"].as_str().unwrap().to_owned()].into());
    }
    toml::from_str(&ours.to_string()).unwrap()
}

/// Whatever happens, nothing goes on listening.
impl Drop for DiscordStage {
    fn drop(&mut self) {
        self.end.cancel();
        self.listening.abort();
    }
}

#[async_trait(?Send)]
impl Stage for DiscordStage {
    fn platform(&self) -> &'static str {
        "discord"
    }

    fn world(&self) -> &World {
        self.world.as_ref().unwrap()
    }

    async fn account(&self, who: &str, channel: &str) -> Account {
        let workspace = SERVERS.iter().find(|(known, _)| *known == channel).unwrap().1;
        let id = self.servers[channel].users[who].clone();
        Account { platform: "discord".into(), workspace: workspace.into(), id }
    }

    async fn pass(&self, ms: i64) {
        self.world().pass(ms);
        advance(&self.bridge, ms).await;
    }

    async fn channel(&self, channel: &str) -> Vec<Shown> {
        let all = self.messages(&self.servers[channel].channel).await;
        let public = all.iter().filter(|message| message["flags"].as_u64().unwrap_or(0) & EPHEMERAL == 0);
        public.map(|message| shown(channel, message)).collect()
    }

    async fn told(&self, who: &str) -> Vec<Shown> {
        let user = &self.servers[HERE].users[who];
        let body = json!({ "recipient_id": user });
        let opened = self.bridge.as_bot(reqwest::Method::POST, "users/@me/channels", body).await;
        let all = self.messages(opened["id"].as_str().unwrap()).await;
        all.iter().map(|message| shown(HERE, message)).collect()
    }

    async fn command(&self, who: &str, channel: &str, name: &str, rest: &str) -> Saw {
        self.settle(who, channel).await;
        // People type the name in their language, and Discord tells of the one that it was registered under.
        let known = COMMANDS.iter().find(|command| command.names.0 == name || command.names.1 == name).unwrap();
        let rest = Some(rest).filter(|rest| !rest.is_empty());
        let options: Vec<Value> = rest.iter().map(|rest| json!({"name": "what", "type": 3, "value": rest})).collect();
        let done = self.act("slash", who, channel, json!({"name": known.names.0, "options": options})).await;
        self.saw(channel, done).await
    }

    async fn press_token(&self, who: &str, on: &Shown, token: &str) -> Saw {
        self.settle(who, &on.channel).await;
        let (verb, more) = match token.split_once(' ') {
            Some((select, value)) => ("select", json!({"message": on.message, "custom_id": select, "values": [value]})),
            None => ("click", json!({"message": on.message, "custom_id": token})),
        };
        // Discord itself lets nobody press what is not on the message, or is not theirs to see.
        let all = self.messages(&self.servers[on.channel.as_str()].channel).await;
        let stands = all.iter().find(|message| message["id"] == on.message.as_str());
        if !stands.is_some_and(|message| knobs(message).iter().any(|knob| knob.token.as_deref() == Some(token))) {
            return Saw::Refused("This interaction failed".to_owned());
        }
        let done = self.act(verb, who, &on.channel, more).await;
        self.saw(&on.channel, done).await
    }

    async fn submit(&self, who: &str, form: &Asking, answers: &[(&str, &str)]) -> Saw {
        let given = |name: &String, stands: &String| {
            let answer = answers.iter().find(|(field, _)| field == name).map(|(_, answer)| *answer);
            json!({"type": 1, "components": [{"type": 4, "custom_id": name, "value": answer.unwrap_or(stands)}]})
        };
        let rows: Vec<Value> = form.fields.iter().map(|(name, stands)| given(name, stands)).collect();
        let sent = json!({"interaction": form.token, "components": rows});
        let done = self.act("modal", who, &form.channel, sent).await;
        self.saw(&form.channel, done).await
    }

    async fn menu(&self, who: &str, on: &Shown, what: OnMessage) -> Saw {
        let account = self.account(who, &on.channel).await;
        let message = format!("{}/{}/{}", account.workspace, self.servers[on.channel.as_str()].channel, on.message);
        let seen = Seen { name: who.into(), lang: None, role: None };
        let doing = Doing::On { what, message };
        let desk = Desk::new(self.world().shared());
        match desk.call(Call { account, seen, channel: on.channel.parse().unwrap(), doing }).await {
            Answer::Private(card) | Answer::Replace(card) => Saw::Card(shown_card("", &on.channel, &card)),
            Answer::Form(form) => panic!("{form:?}"),
        }
    }

    async fn leave(&mut self) {
        // The simulator is that of every scene, and an aborted listener would leave its connection to serenity.
        self.end.cancel();
        let _ = tokio::time::timeout(STUCK, &mut self.listening).await;
    }

    async fn finish(mut self: Box<Self>) {
        self.end.cancel();
        tokio::time::timeout(STUCK, &mut self.listening).await.expect("the connection ends").unwrap();
        let log = self.bridge.act("log", json!({})).await;
        let own = &log.as_array().unwrap()[self.logged..];
        let wrong: Vec<_> = own.iter().filter(|line| line[2] == 400 || line[2] == 501).collect();
        assert!(wrong.is_empty(), "the simulator refused {wrong:#?}");
        self.world.take().unwrap().finish().await;
    }
}

/// Buttons and choices; the token of a choice is its select's id and its value.
fn knobs(message: &Value) -> Vec<Knob> {
    let rows = message["components"].as_array().into_iter().flatten();
    let parts = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let each = |part: &Value| match part["options"].as_array() {
        Some(options) => options
            .iter()
            .map(|option| Knob {
                label: text(&option["label"]).unwrap(),
                token: Some(format!("{} {}", part["custom_id"].as_str().unwrap(), option["value"].as_str().unwrap())),
            })
            .collect(),
        None => vec![Knob { label: text(&part["label"]).unwrap_or_default(), token: text(&part["custom_id"]) }],
    };
    parts.flat_map(each).collect()
}

/// A message of the simulator.
fn shown(channel: &str, message: &Value) -> Shown {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let embed = &message["embeds"][0];
    let fields = embed["fields"].as_array().into_iter().flatten();
    Shown {
        message: text(&message["id"]),
        channel: channel.to_owned(),
        title: text(&embed["title"]),
        text: text(&embed["description"]),
        facts: fields.map(|field| (text(&field["name"]), text(&field["value"]))).collect(),
        knobs: knobs(message),
        // The simulator forgets a picture's description: that it is sent is asserted where cards are drawn.
        picture: embed["image"]["url"].is_string(),
        whole: crate::discord::sim::Shown(message.clone()).text(),
    }
}

/// A form of the simulator.
fn asking(done: &Value, channel: &str) -> Asking {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let parts = done["modal"]["components"].as_array().unwrap().iter();
    let inputs =
        parts.flat_map(|part| part["components"].as_array().into_iter().flatten().chain(part.get("component")));
    Asking {
        token: text(&done["interaction"]),
        from: String::new(),
        channel: channel.to_owned(),
        title: text(&done["modal"]["title"]),
        fields: inputs.map(|input| (text(&input["custom_id"]), text(&input["value"]))).collect(),
    }
}
