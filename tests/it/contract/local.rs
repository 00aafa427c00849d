//! The embedded workspace as a stage: requests of a browser to its pages, and the rows it keeps.
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use portevoix::chat::Desk;
use portevoix::content::Roles;
use portevoix::flow::card::Said;
use portevoix::flow::port::{Account, Answer, Call, Commands as _, Doing, OnMessage, Seen};
use portevoix::id::PersonId;
use portevoix::lang::Lang;
use portevoix::store::Message;
use portevoix::web::{Web, private};
use tower::ServiceExt as _;

use super::beside::{Beside, WORKSPACE, shown_card};
use super::stage::{Asking, CAST, HERE, ICI, Saw, Shown, Stage, THERE};
use super::stock;
use crate::world::{Platform, Setup, World};

/// How many messages of a channel are read.
const ALL: i64 = 500;

/// The embedded workspace, and another one beside it.
pub(crate) struct LocalStage {
    world: World,
    desk: Arc<Desk>,
    pages: Router,
    beside: Arc<Beside>,
    sessions: Mutex<BTreeMap<String, Session>>,
}

/// Somebody who is signed in.
#[derive(Clone)]
struct Session {
    cookie: String,
    csrf: String,
    person: PersonId,
}

impl LocalStage {
    pub(crate) async fn open() -> Self {
        let beside = Arc::new(Beside::default());
        let catalogue = stock::catalogue(&[(THERE, (WORKSPACE, "P1"))]);
        let workspaces = [(WORKSPACE.to_owned(), beside.clone() as _)].into();
        let setup = Setup { catalogue, platform: Platform::Outside, workspaces, ..Setup::local() };
        let world = World::open(setup).await;
        let desk = Arc::new(world.desk());
        let web = Web { roles: roles(), commands: desk.clone(), ..world.web() };
        Self { world, desk, pages: private(Arc::new(web)), beside, sessions: Mutex::default() }
    }

    async fn ask(&self, request: Request<Body>) -> (StatusCode, String, String) {
        let response = self.pages.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = to_bytes(body, 10_000_000).await.unwrap();
        let cookie = head.headers.get("set-cookie").map_or("", |cookie| cookie.to_str().unwrap());
        (head.status, cookie.split(';').next().unwrap().to_owned(), String::from_utf8_lossy(&body).into_owned())
    }

    /// The pages, to be served.
    pub(crate) fn pages(&self) -> Router {
        self.pages.clone()
    }

    /// The cookie of somebody, as a browser would send it.
    pub(crate) async fn cookie(&self, who: &str) -> String {
        self.session(who).await.cookie
    }

    /// The session of somebody; they enter when they are needed first.
    async fn session(&self, who: &str) -> Session {
        let known = self.sessions.lock().unwrap().get(who).cloned();
        if let Some(session) = known {
            return session;
        }
        let lang = CAST.iter().find(|(name, ..)| *name == who).map_or(Lang::En, |(_, lang, _)| *lang);
        let body = format!("name={who}&lang={lang}");
        let (status, cookie, page) = self.ask(sent("/hello", "").body(Body::from(body)).unwrap()).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        let page = Request::get(format!("/w/{HERE}")).header("host", "127.0.0.1").header("cookie", &cookie);
        let (_, _, page) = self.ask(page.body(Body::empty()).unwrap()).await;
        let csrf = value_of(&page, "csrf").unwrap();
        let people = self.world.store().people(ALL).await.unwrap();
        let person = people.iter().find(|person| person.name == who).unwrap().id;
        let session = Session { cookie, csrf, person };
        self.sessions.lock().unwrap().insert(who.to_owned(), session.clone());
        session
    }

    async fn rows(&self, who: &Session, channel: &str) -> Vec<Message> {
        let rows = self.world.store().messages(&channel.parse().unwrap(), Some(who.person), ALL).await.unwrap();
        rows.into_iter().filter(|row| row.only_for.is_some()).collect()
    }

    /// Sends a page's form, and reads what came of it: a form, a problem, or the row that is new or another.
    async fn post(&self, who: &str, channel: &str, path: &str, fields: &[(&str, &str)], from: &str) -> Saw {
        let session = self.session(who).await;
        let before = self.rows(&session, channel).await;
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("csrf", &session.csrf)
            .finish();
        let request = sent(&format!("/w/{channel}/{path}"), &session.cookie).body(Body::from(body)).unwrap();
        let (status, _, page) = self.ask(request).await;
        if status.is_client_error() {
            return Saw::Refused(words(&page));
        }
        if status == StatusCode::OK {
            return Saw::Form(asking(&page, channel, from));
        }
        assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
        if self.world.store().person(session.person).await.unwrap().is_none() {
            // Erased: whoever was led to the door reads it there, and enters as somebody new.
            self.sessions.lock().unwrap().remove(who);
            let door = Request::get("/hello?erased").header("host", "127.0.0.1").header("accept-language", "en");
            return Saw::Refused(words(&self.ask(door.body(Body::empty()).unwrap()).await.2));
        }
        let after = self.rows(&session, channel).await;
        let changed: Vec<_> = after.iter().filter(|row| !before.contains(row)).collect();
        match changed.as_slice() {
            [row] => Saw::Card(shown(row)),
            // The same card in its own place: nothing changed in the row but perhaps the instant.
            [] => Saw::Card(shown(after.iter().find(|row| row.id.to_string() == from).unwrap())),
            more => panic!("{} cards for one gesture: {more:#?}", more.len()),
        }
    }

    /// Somebody of the other workspace does something.
    async fn beside(&self, who: &str, doing: Doing) -> Saw {
        let account = Account { platform: "beside".into(), workspace: WORKSPACE.into(), id: who.into() };
        let lang = CAST.iter().find(|(name, ..)| *name == who).map(|(_, lang, _)| *lang);
        let seen = Seen { name: who.into(), lang, role: roles().of([who]) };
        match self.desk.call(Call { account, seen, channel: THERE.parse().unwrap(), doing }).await {
            Answer::Private(card) | Answer::Replace(card) => Saw::Card(shown_card("", THERE, &card)),
            Answer::Form(form) => panic!("{form:?}"),
        }
    }
}

#[async_trait(?Send)]
impl Stage for LocalStage {
    fn platform(&self) -> &'static str {
        "local"
    }

    fn world(&self) -> &World {
        &self.world
    }

    async fn account(&self, who: &str, channel: &str) -> Account {
        if channel == THERE {
            return Account { platform: "beside".into(), workspace: WORKSPACE.into(), id: who.into() };
        }
        let person = self.session(who).await.person;
        Account { platform: "local".into(), workspace: "local".into(), id: person.to_string() }
    }

    async fn pass(&self, ms: i64) {
        self.world.pass(ms);
    }

    async fn channel(&self, channel: &str) -> Vec<Shown> {
        if channel == THERE {
            return self.beside.cards();
        }
        let rows = self.world.store().messages(&channel.parse().unwrap(), None, ALL).await.unwrap();
        rows.iter().map(shown).collect()
    }

    async fn told(&self, who: &str) -> Vec<Shown> {
        let session = self.session(who).await;
        let mut all = vec![];
        for channel in [HERE, ICI] {
            all.extend(self.rows(&session, channel).await);
        }
        all.sort_by_key(|row| row.seq);
        all.iter().map(shown).collect()
    }

    async fn command(&self, who: &str, channel: &str, name: &str, rest: &str) -> Saw {
        if channel == THERE {
            return self.beside(who, Doing::Command { name: name.into(), rest: rest.into() }).await;
        }
        self.post(who, channel, "say", &[("text", &format!("/{name} {rest}"))], "").await
    }

    async fn press_token(&self, who: &str, on: &Shown, token: &str) -> Saw {
        if on.channel == THERE {
            return self.beside(who, Doing::Press { action: token.into() }).await;
        }
        let fields = [("message", on.message.as_str()), ("action", token)];
        self.post(who, &on.channel, "press", &fields, &on.message).await
    }

    async fn submit(&self, who: &str, form: &Asking, answers: &[(&str, &str)]) -> Saw {
        let mut fields = vec![("message".to_owned(), form.from.clone()), ("action".to_owned(), form.token.clone())];
        for (name, stands) in &form.fields {
            let given = answers.iter().find(|(field, _)| field == name).map_or(stands.as_str(), |(_, given)| *given);
            fields.push((format!("f-{name}"), given.to_owned()));
        }
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(who, &form.channel, "submit", &fields, &form.from).await
    }

    /// The pages have no menu on a message: its handler is called as an adapter would.
    async fn menu(&self, who: &str, on: &Shown, what: OnMessage) -> Saw {
        let doing = Doing::On { what, message: on.message.clone() };
        let account = self.account(who, &on.channel).await;
        let seen = Seen { name: who.into(), lang: None, role: None };
        match self.desk.call(Call { account, seen, channel: on.channel.parse().unwrap(), doing }).await {
            Answer::Private(card) | Answer::Replace(card) => Saw::Card(shown_card("", &on.channel, &card)),
            Answer::Form(form) => panic!("{form:?}"),
        }
    }

    async fn finish(self: Box<Self>) {
        let Self { world, desk, pages, .. } = *self;
        drop((desk, pages));
        world.finish().await;
    }
}

/// Who may do what, by name.
fn roles() -> Roles {
    let mut named: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, _, role) in CAST {
        if let Some(role) = role {
            named.entry(role.code()).or_default().push(name);
        }
    }
    toml::from_str(&toml::to_string(&named).unwrap()).unwrap()
}

fn sent(path: &str, cookie: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header("host", "127.0.0.1:8080")
        .header("accept-language", "en")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("cookie", cookie)
}

fn shown(row: &Message) -> Shown {
    match serde_json::from_str(&row.body).unwrap() {
        Said::Card(card) => shown_card(&row.id.to_string(), row.channel.as_str(), &card),
        Said::Text(text) => panic!("nobody said {text:?}"),
    }
}

/// The value of the first field of this name.
fn value_of(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next().map(unescaped)
}

fn unescaped(html: &str) -> String {
    let plain = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    plain.iter().fold(html.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// What stands between the tags of a page's main part.
fn words(page: &str) -> String {
    let main = page.split_once("<main").map_or(page, |(_, main)| main);
    let texts = main.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text.trim()));
    unescaped(&texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" "))
}

/// A page with a form on it.
fn asking(page: &str, channel: &str, from: &str) -> Asking {
    let names = page.split("name=\"f-").skip(1).map(|rest| rest.split('"').next().unwrap());
    let stands = |name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"f-{name}\"")).unwrap();
        let (tag, rest) = rest.split_once('>').unwrap();
        match tag.split_once("value=\"") {
            Some((_, value)) => unescaped(value.split('"').next().unwrap()),
            // The first line break inside a text area is not part of it. A select begins with its first choice.
            None => unescaped(rest.split("</textarea>").next().unwrap().trim_start_matches('\n')),
        }
    };
    let (_, title) = page.split_once("id=\"modal-title\">").unwrap();
    Asking {
        token: value_of(page, "action").unwrap(),
        from: from.to_owned(),
        channel: channel.to_owned(),
        title: unescaped(title.split('<').next().unwrap()),
        fields: names.map(|name| (name.to_owned(), stands(name))).collect(),
    }
}
