//! A Discord that says what a test wants, and a desk that answers what a test wants: for what no simulator does.
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use futures_util::{SinkExt as _, StreamExt as _};
use portevoix::app::clock::SystemClock;
use portevoix::chat::discord::gateway::{Link, Listening, listen};
use portevoix::chat::discord::rest::Rest;
use portevoix::chat::discord::{Guild, Setup};
use portevoix::flow::port::{Answer, Call, CommandHelp, Commands};
use portevoix::lang::Lang;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_util::sync::CancellationToken;

use super::sim::STUCK;
use crate::world::World;

/// The application of these tests.
pub(crate) const APPLICATION: &str = "1012345678901234567";

/// A request to the REST interface.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Asked {
    pub(crate) method: String,
    /// Below `/api/v10/`.
    pub(crate) path: String,
    pub(crate) body: Value,
}

/// What a matching request is answered next: a part of its path, status, body.
type Scripted = (String, u16, Value);

/// What the gateway does with whoever logs in.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Welcome {
    /// Lets them in.
    Ready,
    /// Closes the connection with this code.
    Close(u16),
}

#[derive(Clone)]
struct Desk {
    asked: Arc<watch::Sender<Vec<Asked>>>,
    script: Arc<Mutex<VecDeque<Scripted>>>,
    gateway: String,
}

/// The scripted Discord.
pub(crate) struct Discord {
    pub(crate) setup: Arc<Setup>,
    requests: Arc<watch::Sender<Vec<Asked>>>,
    script: Arc<Mutex<VecDeque<Scripted>>>,
    line: Arc<Mutex<Option<mpsc::UnboundedSender<Value>>>>,
    logins: Arc<watch::Sender<Vec<Value>>>,
    seq: Mutex<u64>,
    end: CancellationToken,
    pub(crate) link: watch::Receiver<Link>,
    listening: Option<JoinHandle<()>>,
}

impl Discord {
    /// One whose REST interface names `gateway` as the gateway's address, or its own.
    pub(crate) async fn start(welcome: Welcome, gateway: Option<&str>) -> Self {
        let (rest, ws) = (listener().await, listener().await);
        let address = format!("ws://{}", ws.local_addr().unwrap());
        let requests = Arc::new(watch::channel(vec![]).0);
        let script = Arc::new(Mutex::new(VecDeque::new()));
        let desk =
            Desk { asked: requests.clone(), script: script.clone(), gateway: gateway.map_or(address, str::to_owned) };
        let base = format!("http://{}/", rest.local_addr().unwrap());
        let router = Router::new().fallback(request).with_state(desk);
        tokio::spawn(async move { axum::serve(rest, router).await });
        let (line, logins) = (Arc::new(Mutex::new(None)), Arc::new(watch::channel(vec![]).0));
        tokio::spawn(doors(ws, welcome, line.clone(), logins.clone()));
        let guild = |id: &str| Guild { id: id.to_owned(), roles: toml::from_str("approver = ['77']").unwrap() };
        let guilds = BTreeMap::from([("acme".to_owned(), guild("11")), ("globex".to_owned(), guild("12"))]);
        Self {
            setup: Arc::new(Setup {
                token: "MTAx.a.secret-of-mine".to_owned().into(),
                api_base: base.parse().unwrap(),
                gateway: None,
                guilds,
            }),
            requests,
            script,
            line,
            logins,
            seq: Mutex::new(1),
            end: CancellationToken::new(),
            link: watch::channel(Link::default()).1,
            listening: None,
        }
    }

    /// Lets portevoix listen, with this desk.
    pub(crate) fn listen(&mut self, world: &World, desk: Arc<dyn Commands>) {
        let link = watch::channel(Link::default()).0;
        self.link = link.subscribe();
        let parts = world.shared();
        let listening = Listening {
            setup: self.setup.clone(),
            rest: Rest::new(&self.setup, Arc::new(SystemClock)).unwrap(),
            desk,
            catalogue: parts.catalogue.clone(),
            store: parts.store.clone(),
            link,
        };
        self.listening = Some(tokio::spawn(listen(listening, self.end.clone())));
    }

    /// The same, and waits until Discord knows the commands.
    pub(crate) async fn heard_by(&mut self, world: &World, desk: Arc<dyn Commands>) {
        self.listen(world, desk);
        self.until("the commands are told", |link| link.told).await;
    }

    /// Waits until the connection stands as wanted.
    pub(crate) async fn until(&mut self, what: &str, stands: impl FnMut(&Link) -> bool) -> Link {
        let waited = tokio::time::timeout(STUCK, self.link.wait_for(stands)).await;
        waited.unwrap_or_else(|_| panic!("never: {what}")).unwrap().clone()
    }

    /// The next requests that match are answered so.
    pub(crate) fn answers(&self, part: &str, status: u16, body: Value) {
        self.script.lock().unwrap().push_back((part.to_owned(), status, body));
    }

    /// Tells of something over the gateway.
    pub(crate) fn dispatch(&self, event: &str, data: Value) {
        let mut seq = self.seq.lock().unwrap();
        *seq += 1;
        let said = json!({ "op": 0, "t": event, "s": *seq, "d": data });
        self.line.lock().unwrap().as_ref().unwrap().send(said).unwrap();
    }

    /// Tells of something that somebody did.
    pub(crate) fn interaction(&self, data: Value) {
        self.dispatch("INTERACTION_CREATE", data);
    }

    /// Waits until `count` requests match, and answers them.
    pub(crate) async fn asked(&self, count: usize, matches: impl Fn(&Asked) -> bool) -> Vec<Asked> {
        let mut requests = self.requests.subscribe();
        let found = |all: &Vec<Asked>| all.iter().filter(|one| matches(one)).cloned().collect::<Vec<_>>();
        let waited = tokio::time::timeout(STUCK, requests.wait_for(|all| found(all).len() >= count)).await;
        match waited {
            Ok(all) => found(&all.unwrap()),
            Err(_) => panic!("only {:#?}", self.requests.borrow()),
        }
    }

    /// The answer to the interaction with this id.
    pub(crate) async fn answer_to(&self, id: &str) -> Asked {
        self.asked(1, |asked| asked.path.starts_with(&format!("interactions/{id}/"))).await.remove(0)
    }

    /// Every request so far.
    pub(crate) fn requests(&self) -> Vec<Asked> {
        self.requests.borrow().clone()
    }

    /// What was said to log in, each time.
    pub(crate) fn logins(&self) -> Vec<Value> {
        self.logins.borrow().clone()
    }

    /// Ends listening, in order.
    pub(crate) async fn end(mut self) {
        self.end.cancel();
        let listening = self.listening.take().unwrap();
        tokio::time::timeout(STUCK, listening).await.expect("listening ends").unwrap();
    }
}

async fn listener() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

async fn request(
    State(desk): State<Desk>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    bytes: Bytes,
) -> (StatusCode, String) {
    let path = uri.path().strip_prefix("/api/v10/").unwrap_or_else(|| panic!("{uri}")).to_owned();
    let kind = headers.get("content-type").map_or("", |value| value.to_str().unwrap());
    assert!(bytes.is_empty() || kind == "application/json", "{method} {path}: {kind}");
    let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
    let scripted = {
        let mut script = desk.script.lock().unwrap();
        let at = script.iter().position(|(part, ..)| path.contains(part));
        at.and_then(|at| script.remove(at))
    };
    let answer = match scripted {
        Some((_, status, body)) => (StatusCode::from_u16(status).unwrap(), body.to_string()),
        None if path == "gateway/bot" => {
            let limit = json!({ "total": 1000, "remaining": 999, "reset_after": 1000, "max_concurrency": 1 });
            let bot = json!({ "url": desk.gateway, "shards": 1, "session_start_limit": limit });
            (StatusCode::OK, bot.to_string())
        }
        None if path.ends_with("/callback") => (StatusCode::NO_CONTENT, String::new()),
        None if path.ends_with("/commands") => (StatusCode::OK, "[]".to_owned()),
        None => (StatusCode::OK, json!({ "id": "5" }).to_string()),
    };
    desk.asked.send_modify(|all| all.push(Asked { method: method.to_string(), path, body }));
    answer
}

/// Lets whoever comes in, as `welcome` says.
async fn doors(
    listener: TcpListener,
    welcome: Welcome,
    line: Arc<Mutex<Option<mpsc::UnboundedSender<Value>>>>,
    logins: Arc<watch::Sender<Vec<Value>>>,
) {
    while let Ok((stream, _)) = listener.accept().await {
        let mut socket = tokio_tungstenite::accept_async(stream).await.unwrap();
        let text = |value: Value| Message::Text(value.to_string().into());
        socket.send(text(json!({ "op": 10, "d": { "heartbeat_interval": 41_250 } }))).await.unwrap();
        let (say, mut said) = mpsc::unbounded_channel();
        *line.lock().unwrap() = Some(say);
        loop {
            tokio::select! {
                heard = socket.next() => {
                    let Some(Ok(Message::Text(heard))) = heard else { break };
                    let heard: Value = serde_json::from_str(&heard).unwrap();
                    match heard["op"].as_u64().unwrap() {
                        1 => socket.send(text(json!({ "op": 11 }))).await.unwrap(),
                        2 => {
                            logins.send_modify(|all| all.push(heard["d"].clone()));
                            if let Welcome::Close(code) = welcome {
                                let frame = CloseFrame { code: code.into(), reason: "".into() };
                                let _ = socket.close(Some(frame)).await;
                                break;
                            }
                            socket.send(text(ready())).await.unwrap();
                        }
                        _ => {}
                    }
                }
                Some(value) = said.recv() => {
                    if socket.send(text(value)).await.is_err() {
                        break;
                    }
                }
            }
        }
    }
}

/// The event that lets somebody in.
pub(crate) fn ready() -> Value {
    let user = json!({ "id": APPLICATION, "username": "portevoix", "discriminator": "0", "avatar": null, "bot": true });
    json!({ "op": 0, "t": "READY", "s": 1, "d": {
        "v": 10, "user": user, "guilds": [{ "id": "11", "unavailable": true }, { "id": "12", "unavailable": true }],
        "session_id": "s1", "resume_gateway_url": "wss://gateway.discord.gg", "shard": [0, 1],
        "application": { "id": APPLICATION, "flags": 0 },
    } })
}

/// What a desk does with a call.
pub(crate) enum Turn {
    /// Answers.
    Says(Answer),
    /// Answers when it is let.
    Waits(oneshot::Receiver<()>, Answer),
    /// Breaks off.
    Panics,
}

/// A desk that answers in turn.
#[derive(Default)]
pub(crate) struct Clerk {
    turns: Mutex<VecDeque<Turn>>,
    calls: watch::Sender<Vec<Call>>,
}

impl Clerk {
    /// With these turns.
    pub(crate) fn new(turns: impl IntoIterator<Item = Turn>) -> Arc<Self> {
        Arc::new(Self { turns: Mutex::new(turns.into_iter().collect()), calls: watch::channel(vec![]).0 })
    }

    /// Waits for this many calls.
    pub(crate) async fn calls(&self, count: usize) -> Vec<Call> {
        let mut calls = self.calls.subscribe();
        let waited = tokio::time::timeout(STUCK, calls.wait_for(|all| all.len() >= count)).await;
        waited.expect("the desk is called").unwrap().clone()
    }
}

#[async_trait]
impl Commands for Clerk {
    async fn call(&self, call: Call) -> Answer {
        self.calls.send_modify(|all| all.push(call));
        let turn = self.turns.lock().unwrap().pop_front().expect("nobody expected this call");
        match turn {
            Turn::Says(answer) => answer,
            Turn::Waits(go, answer) => {
                go.await.unwrap();
                answer
            }
            Turn::Panics => panic!("the desk breaks off"),
        }
    }

    fn list(&self, _: Lang) -> Vec<CommandHelp> {
        vec![]
    }
}
