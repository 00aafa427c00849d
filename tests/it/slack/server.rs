//! A scripted Slack: its Web API, Socket Mode, and the people in it, in this process.
//!
//! The answers have the shapes that Slack's own documentation gives (docs.slack.dev, read 2026-11); what is shown is
//! held against Slack's limits as Slack would. [`FakeSlack`] has a verb for everything that people do in Slack; a verb
//! waits for what they then see.
use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use portevoix::flow::port::{Clock, Door};
use serde_json::Value;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use url::Url;

mod api;
mod check;
mod people;
mod socket;
mod wire;

pub(crate) use people::{Outcome, Who, knock, signed, values};

/// How long anything is waited for; reaching it fails the test.
const PATIENCE: Duration = Duration::from_secs(20);

/// A message as it stands in Slack.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shown {
    /// The workspace.
    pub(crate) team: String,
    /// The conversation.
    pub(crate) channel: String,
    /// Its own id there.
    pub(crate) ts: String,
    /// Who alone sees it; `None` for everybody.
    pub(crate) only_for: Option<String>,
    /// The fall-back text.
    pub(crate) text: String,
    /// The blocks.
    pub(crate) blocks: Value,
    /// The metadata.
    pub(crate) metadata: Value,
    /// Whether it was taken away.
    pub(crate) deleted: bool,
}

/// A modal that somebody looks at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct View {
    /// Slack's id of it.
    pub(crate) id: String,
    pub(crate) team: String,
    pub(crate) user: String,
    /// What was opened.
    pub(crate) body: Value,
}

/// What goes wrong with the next call of a method.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fault {
    /// 429, with this many seconds to wait.
    Limited(u64),
    /// This status, without doing anything.
    Status(u16),
    /// An error of the method's own, without doing anything.
    Refused(&'static str),
    /// Nothing is done and the connection breaks.
    DropBefore,
    /// It is done, and the connection breaks before the answer.
    DropAfter,
    /// It is done, and the answer comes so much later.
    Slow(Duration),
}

/// A workspace.
#[derive(Default)]
struct Team {
    token: String,
    channels: Vec<String>,
    /// Name and locale by id.
    users: BTreeMap<String, (String, String)>,
    /// Members by group.
    groups: BTreeMap<String, Vec<String>>,
}

/// What a `response_url` leads to.
struct Hook {
    team: String,
    user: String,
    channel: String,
    /// The message that was pressed.
    message: Option<String>,
    uses: u32,
}

/// A file on its way.
#[derive(Clone, Default)]
struct Upload {
    bytes: Vec<u8>,
    complete: bool,
}

/// A connection in Socket Mode.
struct Link {
    frames: mpsc::UnboundedSender<socket::Frame>,
    alive: bool,
}

#[derive(Default)]
struct State {
    teams: BTreeMap<String, Team>,
    messages: Vec<Shown>,
    views: Vec<View>,
    homes: BTreeMap<(String, String), Value>,
    files: BTreeMap<String, Upload>,
    hooks: BTreeMap<String, Hook>,
    /// Person by trigger; a trigger is used once.
    triggers: BTreeMap<String, (String, String)>,
    triggers_expire: bool,
    faults: BTreeMap<String, VecDeque<Fault>>,
    /// Methods that were called, in order, with what they were given.
    log: Vec<(String, Value)>,
    outcomes: Vec<(Who, Outcome)>,
    links: Vec<Link>,
    acks: BTreeMap<String, Value>,
    count: u64,
}

impl State {
    /// The next number; everything that needs a name of its own has one.
    fn next(&mut self) -> u64 {
        self.count += 1;
        self.count
    }
}

struct Shared {
    state: Mutex<State>,
    changed: watch::Sender<u64>,
    clock: Arc<dyn Clock>,
    web: SocketAddr,
    /// Signed requests go here instead of over the socket.
    door: Mutex<Option<(Arc<dyn Door>, String)>>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let done = change(&mut self.state());
        self.changed.send_modify(|count| *count += 1);
        done
    }

    /// Waits until `read` has an answer.
    async fn until<T>(&self, what: &str, mut read: impl FnMut(&mut State) -> Option<T>) -> T {
        let mut changed = self.changed.subscribe();
        let found = tokio::time::timeout(PATIENCE, async {
            loop {
                changed.borrow_and_update();
                if let Some(found) = read(&mut self.state()) {
                    return found;
                }
                changed.changed().await.unwrap();
            }
        });
        match found.await {
            Ok(found) => found,
            Err(_) => {
                let calls: Vec<String> = self.state().log.iter().map(|(method, _)| method.clone()).collect();
                panic!("waited in vain for {what}; called so far: {calls:?}")
            }
        }
    }
}

/// The scripted Slack.
pub(crate) struct FakeSlack {
    shared: Arc<Shared>,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for FakeSlack {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

impl FakeSlack {
    /// Listens on loopback; messages carry this clock's time.
    pub(crate) async fn start(clock: Arc<dyn Clock>) -> Self {
        let web = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let shared = Arc::new(Shared {
            state: Mutex::default(),
            changed: watch::channel(0).0,
            clock,
            web: web.local_addr().unwrap(),
            door: Mutex::new(None),
        });
        let tasks = vec![tokio::spawn(wire::serve(web, shared.clone()))];
        Self { shared, tasks }
    }

    /// Where the Web API is.
    pub(crate) fn api_base(&self) -> Url {
        format!("http://{}/api/", self.shared.web).parse().unwrap()
    }

    /// A workspace with these channels; its bot's token is `xoxb-` and its id.
    pub(crate) fn team(&self, id: &str, channels: &[&str]) {
        let channels = channels.iter().map(|channel| (*channel).to_owned()).collect();
        let team = Team { token: format!("xoxb-{id}"), channels, ..Team::default() };
        self.shared.change(|state| state.teams.insert(id.to_owned(), team));
    }

    /// Somebody in a workspace, with the locale of their client.
    pub(crate) fn user(&self, team: &str, id: &str, name: &str, locale: &str) -> Who {
        self.shared.change(|state| {
            let team = state.teams.get_mut(team).unwrap();
            team.users.insert(id.to_owned(), (name.to_owned(), locale.to_owned()));
        });
        Who { team: team.to_owned(), user: id.to_owned() }
    }

    /// A user group and who is in it.
    pub(crate) fn group(&self, team: &str, id: &str, members: &[&str]) {
        let members = members.iter().map(|member| (*member).to_owned()).collect();
        self.shared.change(|state| state.teams.get_mut(team).unwrap().groups.insert(id.to_owned(), members));
    }

    /// What people do comes as signed requests to this door from now on.
    pub(crate) fn knock_at(&self, door: Arc<dyn Door>, secret: &str) {
        *self.shared.door.lock().unwrap() = Some((door, secret.to_owned()));
    }

    /// The next calls of a method meet these, one each.
    pub(crate) fn fault(&self, method: &str, faults: &[Fault]) {
        self.shared.change(|state| state.faults.entry(method.to_owned()).or_default().extend(faults.iter().cloned()));
    }

    /// From now on, every modal is opened too late.
    pub(crate) fn expire_triggers(&self, expire: bool) {
        self.shared.change(|state| state.triggers_expire = expire);
    }

    /// What everybody sees in a channel, in order.
    pub(crate) fn messages(&self, channel: &str) -> Vec<Shown> {
        let state = self.shared.state();
        let seen = state.messages.iter().filter(|m| m.channel == channel && m.only_for.is_none() && !m.deleted);
        seen.cloned().collect()
    }

    /// What only this person sees, in order, as it stands now.
    pub(crate) fn ephemerals(&self, who: &Who) -> Vec<Shown> {
        let state = self.shared.state();
        let own = |m: &&Shown| m.team == who.team && m.only_for.as_deref() == Some(who.user.as_str()) && !m.deleted;
        state.messages.iter().filter(own).cloned().collect()
    }

    /// What this person was told in private conversation, in order.
    pub(crate) fn dms(&self, who: &Who) -> Vec<Shown> {
        let mut messages = self.messages(&format!("D{}", who.user));
        messages.retain(|message| message.team == who.team);
        messages
    }

    /// The modals that this person was shown, in order.
    pub(crate) fn views(&self, who: &Who) -> Vec<View> {
        let state = self.shared.state();
        state.views.iter().filter(|view| view.team == who.team && view.user == who.user).cloned().collect()
    }

    /// What a person's Home shows.
    pub(crate) fn home(&self, who: &Who) -> Option<Value> {
        self.shared.state().homes.get(&(who.team.clone(), who.user.clone())).cloned()
    }

    /// A file's bytes, once it is complete.
    pub(crate) fn file(&self, id: &str) -> Option<Vec<u8>> {
        let state = self.shared.state();
        state.files.get(id).filter(|file| file.complete).map(|file| file.bytes.clone())
    }

    /// What a method was given, each time it was called.
    pub(crate) fn calls(&self, method: &str) -> Vec<Value> {
        let state = self.shared.state();
        state.log.iter().filter(|(called, _)| called == method).map(|(_, given)| given.clone()).collect()
    }

    /// Waits until a method was called so often.
    pub(crate) async fn until_called(&self, method: &str, times: usize) {
        let count = |state: &mut State| state.log.iter().filter(|(called, _)| called == method).count();
        self.shared.until(method, |state| (count(state) >= times).then_some(())).await;
    }
}
