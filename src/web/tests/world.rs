//! What the tests of the pages stand on: routers over a real store, and a browser's requests.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use rand_core::Rng;
use tokio::sync::watch;
use tower::ServiceExt as _;

use crate::content::SourceFile;
use crate::flow::card::{Button, Card, Field, Form, Said};
use crate::flow::click::DaySalt;
use crate::flow::port::{
    Answer, Call, Chance, Chat, Clock, CommandHelp, Commands, Doing, Found, KeyError, Keys, NoFaults, NoFolder,
    Outgoing, PostError,
};
use crate::flow::{Catalogue, Current, Links, Parts};
use crate::id::{ChannelId, MessageId, Millis, PersonId};
use crate::lang::Lang;
use crate::reach::pseudonym::Key;
use crate::schedule::Place;
use crate::store::spool::Spool;
use crate::store::{Durability, NewMessage, Store};
use crate::web::{Visitors, Web, private, session};

const CALENDAR: &str = "[channel.general]\nlang = \"fr\"\n\n[channel.other]\nlang = \"en\"\n";

pub(super) struct Still;
impl Clock for Still {
    fn now(&self) -> Millis {
        Millis(1_795_424_400_000)
    }
}

/// Every generator is seeded anew, so that two secrets are never the same.
#[derive(Default)]
struct Seeded(AtomicUsize);
impl Chance for Seeded {
    fn rng(&self) -> Box<dyn Rng + Send> {
        Box::new(ChaCha8Rng::seed_from_u64(self.0.fetch_add(1, Ordering::Relaxed) as u64))
    }
}

/// Pages of the workspace make no pseudonyms.
struct NoKeys;
impl Keys for NoKeys {
    fn all(&self) -> Result<BTreeMap<i64, Key>, KeyError> {
        Ok(BTreeMap::new())
    }
    fn add(&self, version: i64, _: &Key) -> Result<(), KeyError> {
        Err(KeyError::Missing(version))
    }
}

struct NoChat;
#[async_trait]
impl Chat for NoChat {
    async fn post(&self, _: &Outgoing) -> Result<String, PostError> {
        Err(PostError::Lost(String::new()))
    }
    async fn edit(&self, _: &ChannelId, _: &str, _: &Card) -> Result<(), PostError> {
        Ok(())
    }
    async fn withdraw(&self, _: &ChannelId, _: &str) -> Result<(), PostError> {
        Ok(())
    }
    async fn direct(&self, _: PersonId, _: &ChannelId, _: &Card, _: &str) -> Result<String, PostError> {
        Err(PostError::Lost(String::new()))
    }
    async fn history(&self, _: &ChannelId, _: Option<&Place>, _: Millis) -> Result<Vec<Found>, PostError> {
        Ok(vec![])
    }
}

/// Answers by the action's verb and remembers what it was asked.
#[derive(Default)]
pub(super) struct Scripted(pub(super) Mutex<Vec<Doing>>);
#[async_trait]
impl Commands for Scripted {
    async fn call(&self, call: Call) -> Answer {
        let action = match &call.doing {
            Doing::Press { action } | Doing::Submit { action, .. } => action.clone(),
            Doing::Command { name, .. } => name.clone(),
            Doing::On { message, .. } => message.clone(),
        };
        self.0.lock().unwrap().push(call.doing);
        let card = Card::new(Lang::En).title(format!("answer to {action}"));
        match action.split(':').next().unwrap_or_default() {
            "form" => Answer::Form(form()),
            "replace" => Answer::Replace(card.row([Button::press("Again", "replace:again")])),
            _ => Answer::Private(card),
        }
    }
    fn list(&self, _: Lang) -> Vec<CommandHelp> {
        vec![CommandHelp { name: "moi", usage: "[x]".into(), about: "<about>".into() }]
    }
}

fn form() -> Form {
    let field = |name, live: Option<&str>| Field {
        name,
        label: "What <b>?".into(),
        value: "</textarea><script>alert(1)</script>".into(),
        max: 100,
        long: name == "words",
        choices: vec![],
        live: live.map(str::to_owned),
    };
    Form {
        lang: Lang::En,
        action: "sent:\"'<x>".into(),
        title: "Title".into(),
        text: String::new(),
        fields: vec![field("words", Some("live:\"'<x>")), field("short", None)],
        send: "Send".into(),
    }
}

pub(super) struct World {
    pub(super) web: Arc<Web>,
    pub(super) asked: Arc<Scripted>,
    _folder: tempfile::TempDir,
}

/// Cookie, token and person of somebody who is signed in.
pub(super) struct Session {
    pub(super) cookie: String,
    pub(super) csrf: String,
    pub(super) id: PersonId,
}

impl World {
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("db"), Durability::Off).await.unwrap();
        let calendar = SourceFile { path: "schedules.toml".into(), bytes: CALENDAR.into() };
        let (catalogue, findings) = Catalogue::read(&[calendar], true);
        assert_eq!(findings, [], "the test's own calendar");
        let (bell, changed) = watch::channel(0);
        let parts = Arc::new(Parts {
            store,
            spool: Spool::open(&folder.path().join("spool"), 0).unwrap(),
            chat: Arc::new(NoChat),
            business: Arc::new(Still),
            real: Arc::new(Still),
            chance: Arc::new(Seeded::default()),
            faults: Arc::new(NoFaults),
            links: Links::default(),
            public_url: "http://127.0.0.1:8081/".parse().unwrap(),
            fetch: None,
            keys: Arc::new(NoKeys),
            folder: Arc::new(NoFolder),
            catalogue: Arc::new(Current::new(Arc::new(catalogue))),
        });
        let asked = Arc::new(Scripted::default());
        let web = Web {
            parts,
            commands: asked.clone(),
            changed,
            bell,
            salts: DaySalt::default(),
            visitors: Visitors::default(),
            roles: crate::content::Roles::default(),
            yardsticks: Default::default(),
            intake: Default::default(),
            pulse: Default::default(),
            virtual_time: true,
            doors: vec![],
            acting: None,
        };
        Self { web: Arc::new(web), asked, _folder: folder }
    }

    pub(super) async fn ask(&self, request: Request<Body>) -> (StatusCode, HeaderMap, String) {
        let response = private(self.web.clone()).oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = to_bytes(body, 10_000_000).await.unwrap();
        (head.status, head.headers, String::from_utf8_lossy(&body).into_owned())
    }

    pub(super) async fn get(&self, session: Option<&Session>, path: &str) -> (StatusCode, HeaderMap, String) {
        let mut request = Request::get(path).header("host", "127.0.0.1:8080").header("accept-language", "en");
        if let Some(session) = session {
            request = request.header("cookie", &session.cookie);
        }
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    pub(super) async fn post(
        &self,
        session: &Session,
        path: &str,
        fields: &[(&str, &str)],
    ) -> (StatusCode, HeaderMap, String) {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("csrf", &session.csrf)
            .finish();
        self.ask(sent(path).header("cookie", &session.cookie).body(Body::from(body)).unwrap()).await
    }

    pub(super) async fn enter(&self, name: &str) -> Session {
        let request = sent("/hello").body(Body::from(format!("name={name}&lang=en"))).unwrap();
        let (status, headers, body) = self.ask(request).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
        let cookie = headers["set-cookie"].to_str().unwrap();
        assert!(cookie.contains("HttpOnly; SameSite=Strict") && cookie.contains("Path=/"), "{cookie}");
        let cookie = cookie.split(';').next().unwrap().to_owned();
        let mut as_sent = HeaderMap::new();
        as_sent.insert("cookie", cookie.parse().unwrap());
        let viewer = session::viewer(&self.web, &as_sent).await.unwrap().unwrap();
        Session { cookie, csrf: viewer.csrf, id: viewer.person.id }
    }

    pub(super) async fn keep(&self, only_for: Option<PersonId>, said: &Said) -> String {
        let now = Still.now();
        let message = NewMessage {
            id: MessageId::mint(now, &mut self.web.parts.chance.rng()),
            channel: "general".parse().unwrap(),
            author: None,
            only_for,
            nonce: None,
            body: serde_json::to_string(said).unwrap(),
            posted_at: now,
        };
        self.web.parts.store.add_message(&message).await.unwrap().to_string()
    }

    pub(super) async fn card(&self, only_for: Option<PersonId>, actions: &[&str]) -> String {
        let card = Card::new(Lang::Fr).row(actions.iter().map(|action| Button::press("x", *action)));
        self.keep(only_for, &Said::Card(Box::new(card))).await
    }

    pub(super) fn asked(&self) -> usize {
        self.asked.0.lock().unwrap().len()
    }
}

pub(super) fn sent(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("accept-language", "en")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
}
