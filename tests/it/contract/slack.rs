//! Slack as a stage: the scripted one, over Socket Mode, with the program's own client in between.
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use portevoix::app::clock::SystemClock;
use portevoix::chat::Desk;
use portevoix::chat::slack::interact::Reception;
use portevoix::chat::slack::{Incoming, Setup as Config, Slack, Team};
use portevoix::content::Roles;
use portevoix::flow::port::{Account, Clock, OnMessage};
use portevoix::lang::Lang;
use serde_json::Value;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::stage::{Asking, CAST, HERE, ICI, Knob, Saw, Shown, Stage, THERE, monday};
use super::stock;
use crate::slack::server::{self, FakeSlack, Outcome, View, Who};
use crate::world::{HandClock, Platform, Setup, World};

/// Channels of the suite: workspace in the configuration, Slack's ids of it and of the channel.
const PLACES: [(&str, &str, &str, &str); 3] =
    [(HERE, "acme", "TACME", "CHERE"), (ICI, "acme", "TACME", "CICI"), (THERE, "globex", "TGLOBEX", "CTHERE")];

pub(crate) struct SlackStage {
    slack: FakeSlack,
    /// There until the end.
    world: Option<World>,
    /// What the scripted Slack believes to be the time.
    clock: Arc<HandClock>,
    reception: Arc<Reception>,
    end: CancellationToken,
    listening: JoinHandle<()>,
}

/// A scene that failed leaves nobody behind who would answer in the next one.
impl Drop for SlackStage {
    fn drop(&mut self) {
        self.end.cancel();
        self.listening.abort();
    }
}

fn place(channel: &str) -> (&'static str, &'static str, &'static str) {
    let (_, workspace, team, id) = PLACES.iter().find(|(known, ..)| *known == channel).unwrap();
    (workspace, team, id)
}

/// Slack's id of somebody: the same letters everywhere, another person in every workspace.
fn user(who: &str) -> String {
    format!("U{}", who.to_uppercase())
}

/// The people of a workspace, and its groups; answers what they give.
fn people(slack: &FakeSlack, team: &str) -> Roles {
    let mut ours = toml::Table::new();
    for (name, lang, role) in CAST {
        slack.user(team, &user(name), name, if *lang == Lang::Fr { "fr-FR" } else { "en-GB" });
        if let Some(role) = role {
            let group = format!("S{}", role.code().to_uppercase());
            slack.group(team, &group, &[&user(name)]);
            ours.insert(role.code().to_owned(), vec![group].into());
        }
    }
    toml::from_str(&ours.to_string()).unwrap()
}

impl SlackStage {
    /// A fresh installation on a Slack of its own.
    pub(crate) async fn open() -> Self {
        let real: Arc<dyn Clock> = Arc::new(SystemClock);
        let begin = monday(real.now());
        let clock = Arc::new(HandClock::new(begin));
        let slack = FakeSlack::start(clock.clone()).await;
        slack.team("TACME", &["CHERE", "CICI"]);
        slack.team("TGLOBEX", &["CTHERE"]);
        let mut teams = BTreeMap::new();
        for (name, id) in [("acme", "TACME"), ("globex", "TGLOBEX")] {
            let roles = people(&slack, id);
            teams.insert(name.to_owned(), Team { id: id.into(), token: format!("xoxb-{id}").into(), roles });
        }
        let incoming = Incoming::Socket { app_token: "xapp-fake".to_owned().into() };
        let config = Config { incoming, api_base: slack.api_base(), teams };
        let out = Slack::new(config, &real);
        let places = PLACES.map(|(channel, workspace, _, id)| (channel, (workspace, id)));
        let now: &'static str = jiff::Timestamp::from_millisecond(begin.0).unwrap().to_string().leak();
        let setup = Setup {
            now,
            catalogue: stock::catalogue(&places),
            platform: Platform::Outside,
            workspaces: out.workspaces(),
            ..Setup::local()
        };
        let world = World::open(setup).await;
        let parts = world.shared();
        let connected = out.connect(&parts, Arc::new(Desk::new(parts.clone())));
        let end = CancellationToken::new();
        let listening = tokio::spawn(connected.socket.unwrap().run(end.clone()));
        let world = Some(world);
        Self { slack, world, clock, reception: connected.reception, end, listening }
    }

    /// The scripted Slack.
    pub(crate) fn slack(&self) -> &FakeSlack {
        &self.slack
    }

    /// Where everything that comes in is taken.
    pub(crate) fn reception(&self) -> &Arc<Reception> {
        &self.reception
    }

    /// Somebody, as they are known in the channel's workspace.
    pub(crate) fn who(&self, who: &str, channel: &str) -> Who {
        Who { team: place(channel).1.to_owned(), user: user(who) }
    }

    fn saw(&self, channel: &str, outcome: Outcome) -> Saw {
        match outcome {
            Outcome::Form(view) => Saw::Form(asking(channel, &view)),
            outcome => Saw::Card(shown(channel, &outcome.shown())),
        }
    }
}

#[async_trait(?Send)]
impl Stage for SlackStage {
    fn platform(&self) -> &'static str {
        "slack"
    }

    fn world(&self) -> &World {
        self.world.as_ref().unwrap()
    }

    async fn account(&self, who: &str, channel: &str) -> Account {
        Account { platform: "slack".into(), workspace: place(channel).0.into(), id: user(who) }
    }

    async fn pass(&self, ms: i64) {
        self.world().pass(ms);
        self.clock.add(ms);
    }

    async fn channel(&self, channel: &str) -> Vec<Shown> {
        self.slack.messages(place(channel).2).iter().map(|message| shown(channel, message)).collect()
    }

    async fn told(&self, who: &str) -> Vec<Shown> {
        self.slack.dms(&self.who(who, HERE)).iter().map(|message| shown(HERE, message)).collect()
    }

    async fn command(&self, who: &str, channel: &str, name: &str, rest: &str) -> Saw {
        let line = format!("/{name} {rest}");
        let outcome = self.slack.slash(&self.who(who, channel), place(channel).2, line.trim_end()).await;
        self.saw(channel, outcome)
    }

    async fn press_token(&self, who: &str, on: &Shown, token: &str) -> Saw {
        let person = self.who(who, &on.channel);
        let all = self.slack.messages(place(&on.channel).2).into_iter().chain(self.slack.ephemerals(&person));
        let all = all.chain(self.slack.dms(&person));
        // Slack itself lets nobody press what is not on the message as they see it.
        let stands = all.into_iter().find(|message| message.ts == on.message);
        let Some(stands) = stands.filter(|message| message.actions().iter().any(|action| action == token)) else {
            return Saw::Refused("This button is not there any more".to_owned());
        };
        let outcome = self.slack.press(&person, &stands, token).await;
        self.saw(&on.channel, outcome)
    }

    async fn submit(&self, who: &str, form: &Asking, answers: &[(&str, &str)]) -> Saw {
        let person = self.who(who, &form.channel);
        let view = self.slack.views(&person).into_iter().find(|view| view.id == form.token).unwrap();
        let outcome = self.slack.submitted(&person, &view, answers).await;
        self.saw(&form.channel, outcome)
    }

    async fn menu(&self, who: &str, on: &Shown, what: OnMessage) -> Saw {
        let all = self.slack.messages(place(&on.channel).2);
        let message = all.iter().find(|message| message.ts == on.message).unwrap();
        let callback = match what {
            OnMessage::Kit => "kit",
            OnMessage::Shared => "shared",
        };
        let outcome = self.slack.shortcut(&self.who(who, &on.channel), callback, message).await;
        self.saw(&on.channel, outcome)
    }

    async fn finish(mut self: Box<Self>) {
        self.end.cancel();
        let ended = tokio::time::timeout(Duration::from_secs(20), &mut self.listening).await;
        ended.expect("the connection ends").unwrap();
        self.reception.finish().await;
        self.world.take().unwrap().finish().await;
    }
}

/// The words of a block or element, whatever kind of text they stand in.
fn words(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Object(fields) => {
            for (name, inner) in fields {
                match inner {
                    Value::String(text) if matches!(name.as_str(), "text" | "url" | "alt_text") => {
                        found.push(text.clone());
                    }
                    inner => words(inner, found),
                }
            }
        }
        _ => {}
    }
}

/// What a block says.
fn said(block: &Value) -> String {
    let mut found = vec![];
    words(block, &mut found);
    found.join("\n")
}

/// Label and value: a field's first line in bold, and what follows it.
fn fact(field: &Value) -> (String, String) {
    let text = field["text"].as_str().unwrap_or_default();
    let (label, value) = text.split_once('\n').unwrap_or(("", text));
    (label.trim_matches('*').to_owned(), value.to_owned())
}

fn shown(channel: &str, message: &server::Shown) -> Shown {
    let blocks = message.blocks.as_array().cloned().unwrap_or_default();
    let title = blocks.iter().find(|block| block["type"] == "header").map(said).unwrap_or_default();
    let sections = blocks.iter().filter(|block| block["type"] == "section");
    let fields = sections.clone().flat_map(|block| block["fields"].as_array().into_iter().flatten());
    let image = |block: &&Value| block["type"] == "image" && !block["alt_text"].as_str().unwrap_or_default().is_empty();
    Shown {
        message: message.ts.clone(),
        channel: channel.to_owned(),
        title,
        text: sections.map(|block| said(&block["text"])).collect::<Vec<_>>().join("\n"),
        facts: fields.map(fact).collect(),
        knobs: knobs(&blocks),
        picture: blocks.iter().any(|block| image(&block)),
        whole: said(&message.blocks),
    }
}

fn knobs(blocks: &[Value]) -> Vec<Knob> {
    let own = |block: &Value| {
        let elements = block["elements"].as_array().cloned().unwrap_or_default();
        elements.into_iter().chain(block.get("accessory").cloned()).collect::<Vec<_>>()
    };
    let elements = blocks.iter().flat_map(own).filter(|element| element.get("action_id").is_some());
    let knob = |of: &Value| Knob {
        label: of["text"]["text"].as_str().unwrap_or_default().to_owned(),
        token: of["value"].as_str().map(str::to_owned),
    };
    let each = |element: Value| match element["options"].as_array() {
        Some(options) => options.iter().map(knob).collect(),
        None => vec![knob(&element)],
    };
    elements.flat_map(each).collect()
}

fn asking(channel: &str, view: &View) -> Asking {
    let blocks = view.body["blocks"].as_array().cloned().unwrap_or_default();
    let stands = |block: &Value| {
        let element = &block["element"];
        // A block's id is unique in a form: the place of the field stands in front of its name.
        let name = block["block_id"].as_str().unwrap().split_once(':').unwrap().1.to_owned();
        let option = &element["initial_option"]["value"];
        (name, element["initial_value"].as_str().or(option.as_str()).unwrap_or_default().to_owned())
    };
    Asking {
        token: view.id.clone(),
        from: String::new(),
        channel: channel.to_owned(),
        title: view.body["title"]["text"].as_str().unwrap_or_default().to_owned(),
        fields: blocks.iter().filter(|block| block["type"] == "input").map(stands).collect(),
    }
}
