//! Content that comes in through pages: an item that is written, a spreadsheet, feeds; who may, what is refused, and that
//! nothing is stored before everything that is wrong was shown.
use std::collections::VecDeque;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use portevoix::app::folder;
use portevoix::content::{Action, Role, Roles, State};
use portevoix::flow::editorial::{self, Move};
use portevoix::flow::port::{Feeds, FetchError, Fetched, Wanted};
use portevoix::flow::{Catalogue, Denied, FlowError};
use portevoix::id::Millis;
use portevoix::web::{Intake, Web, private};
use tower::ServiceExt as _;

use crate::world::{Setup, World};

mod feeds;
mod sheets;
mod written;

/// Answers in turn, the last one again and again.
#[derive(Default)]
struct Script {
    answers: Mutex<VecDeque<Result<Fetched, FetchError>>>,
    asked: Mutex<Vec<String>>,
}

#[async_trait]
impl Feeds for Script {
    async fn read(&self, wanted: &Wanted) -> Result<Fetched, FetchError> {
        self.asked.lock().unwrap().push(wanted.url.to_string());
        let mut answers = self.answers.lock().unwrap();
        if answers.len() > 1 { answers.pop_front().unwrap() } else { answers[0].clone() }
    }
}

/// An installation with a folder, and its pages.
struct Office {
    world: World,
    pages: Router,
    script: Arc<Script>,
}

/// Cookie and token of somebody.
struct Person {
    cookie: String,
    csrf: String,
}

struct Page {
    status: StatusCode,
    place: String,
    text: String,
}

const BRAND: &str = "[organisation]\nname = \"Exemple\"\nzone = \"Europe/Paris\"\ncountry = \"FR\"\nlang = \"fr\"\n";

impl Office {
    /// Ada writes, Apo approves, Vera looks.
    async fn open() -> Self {
        let world = World::open(Setup::local()).await;
        let content = world.database().parent().unwrap().join("content");
        std::fs::create_dir_all(content.join("items")).unwrap();
        std::fs::create_dir_all(content.join("charter")).unwrap();
        for (path, text) in [
            ("brand.toml", BRAND),
            ("charter/charter.fr.md", "La charte."),
            ("charter/charter.en.md", "The charter."),
            ("schedules.toml", "[channel.team]\nlang = \"en\"\n"),
            ("items/old.en.md", "---\ntitle: Old <b>\nkind: csr\ncaptions:\n  - text: Old.\n---\nOld & true.\n"),
        ] {
            std::fs::write(content.join(path), text).unwrap();
        }
        let script = Arc::new(Script::default());
        let roles: Roles = toml::from_str("viewer = ['Vera']\nauthor = ['Ada', 'Bea']\napprover = ['Apo']").unwrap();
        let web = Web { roles, intake: Intake::new(script.clone()), ..world.web() };
        let office = Self { pages: private(Arc::new(web)), world, script };
        office.read_again();
        office
    }

    fn content(&self) -> PathBuf {
        self.world.database().parent().unwrap().join("content")
    }

    /// What the running program does every two seconds.
    fn read_again(&self) {
        let (catalogue, _) = Catalogue::read(&folder::read(&self.content()).unwrap(), true);
        self.world.parts().catalogue.set(Arc::new(catalogue));
    }

    /// The names of all item files.
    fn items(&self) -> Vec<String> {
        let all = std::fs::read_dir(self.content().join("items")).unwrap();
        let mut all: Vec<String> = all.map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
        all.sort();
        all
    }

    async fn ask(&self, request: Request<Body>) -> Page {
        let (head, body) = self.pages.clone().oneshot(request).await.unwrap().into_parts();
        let text = String::from_utf8_lossy(&to_bytes(body, 50_000_000).await.unwrap()).into_owned();
        let place = head.headers.get("location").map_or("", |place| place.to_str().unwrap()).to_owned();
        Page { status: head.status, place, text }
    }

    async fn enter(&self, name: &str, lang: &str) -> Person {
        let request = Request::post("/hello")
            .header("host", "127.0.0.1")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(format!("name={name}&lang={lang}")))
            .unwrap();
        let response = self.pages.clone().oneshot(request).await.unwrap();
        let cookie = response.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let mut person = Person { cookie, csrf: String::new() };
        let home = self.get(&person, "/w/team").await.text;
        let csrf = home.split("name=\"csrf\" value=\"").nth(1).expect("a token on the page");
        person.csrf = csrf.split('"').next().unwrap().to_owned();
        person
    }

    async fn get(&self, who: &Person, path: &str) -> Page {
        let request = Request::get(path).header("host", "127.0.0.1").header("cookie", &who.cookie);
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    async fn post(&self, who: &Person, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .append_pair("csrf", &who.csrf)
            .finish();
        let request = Request::post(path)
            .header("host", "127.0.0.1")
            .header("cookie", &who.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a file; `csrf` as it is given.
    async fn send(&self, who: &Person, csrf: &str, name: &str, bytes: &[u8], site: &str) -> Page {
        let mut body = format!(
            "--b\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n--b\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: text/csv\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--b--\r\n");
        let request = Request::post("/desk/import")
            .header("host", "127.0.0.1")
            .header("cookie", &who.cookie)
            .header("sec-fetch-site", site)
            .header("content-type", "multipart/form-data; boundary=b");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends a file that is taken; where it can be looked at.
    async fn upload(&self, who: &Person, name: &str, bytes: &[u8]) -> String {
        let page = self.send(who, &who.csrf, name, bytes, "same-origin").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        page.place
    }

    /// What the form that stores it holds, as a browser would send it.
    async fn hidden(&self, who: &Person, place: &str) -> Vec<(String, String)> {
        let text = self.get(who, place).await.text;
        let form = text.split("<form method=\"post\" action=\"/desk/import/").nth(1).expect("a form that stores");
        let form = form.split("</form>").next().unwrap();
        let of = |input: &str, name: &str| {
            let value = input.split(&format!("{name}=\"")).nth(1)?.split('"').next()?;
            Some(value.replace("&#38;", "&").replace("&#60;", "<").replace("&#62;", ">").replace("&#39;", "'"))
        };
        let inputs = form.split("<input type=\"hidden\"").skip(1);
        inputs
            .filter_map(|input| Some((of(input, " name")?, of(input, " value")?)))
            .filter(|(name, _)| name != "csrf")
            .collect()
    }

    /// Presses the button that stores.
    async fn store(&self, who: &Person, place: &str, take: &str, hidden: &[(String, String)]) -> Page {
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("take", take));
        self.post(who, place.split('?').next().unwrap(), &fields).await
    }

    /// Somebody takes a step with an item, by name.
    async fn moves(&self, name: &str, item: &str, action: Action) -> Result<State, FlowError> {
        let people = self.world.store().people(100).await.unwrap();
        let person = people.into_iter().find(|person| person.name == name);
        let (person, item) = (person.unwrap(), item.parse().unwrap());
        let role = Some(Role::Approver);
        let step = Move { person: &person, role, platform: "local", item: &item, looked_at: "", action, reason: "" };
        editorial::take(self.world.parts(), &step).await
    }
}

#[tokio::test]
async fn every_page_takes_a_role_and_every_form_its_token() {
    let office = Office::open().await;
    let (eve, vera, ada) =
        (office.enter("Eve", "en").await, office.enter("Vera", "fr").await, office.enter("Ada", "en").await);
    let nobody = Person { cookie: String::new(), csrf: String::new() };
    for path in ["/desk/new", "/desk/new?item=old&lang=fr", "/desk/import", "/desk/import/x", "/desk/feeds"] {
        assert_eq!(office.get(&nobody, path).await.place, "/hello", "{path}");
        let refused = office.get(&eve, path).await;
        assert!(refused.status == StatusCode::FORBIDDEN && !refused.text.contains("/desk/new"), "{path}");
        let page = office.get(&vera, path).await;
        if path == "/desk/feeds" {
            assert!(
                page.status == StatusCode::OK
                    && page.text.contains("rédaction")
                    && !page.text.contains("name=\"csrf\"")
            );
        } else {
            // A viewer is told which role it takes, with the navigation around it.
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
            assert!(page.text.contains("rédaction") && page.text.contains("href=\"/desk/feeds\""), "{}", page.text);
        }
        let expected = if path.ends_with("/x") { StatusCode::NOT_FOUND } else { StatusCode::OK };
        assert_eq!(office.get(&ada, path).await.status, expected, "{path}");
    }
    let written = [("title", "T"), ("kind", "csr"), ("text", "W."), ("captions", "C."), ("lang", "en")];
    let feed = [("name", "blog"), ("url", "https://news.example/"), ("lang", "en"), ("kind", "csr")];
    for (path, fields) in [
        ("/desk/new", &written[..]),
        ("/desk/new/submit", &[("item", "old"), ("lang", "en")][..]),
        ("/desk/feeds", &feed[..]),
        ("/desk/feeds/look", &[("feed", "blog")][..]),
        ("/desk/import/x", &[("take", "all")][..]),
    ] {
        for who in [&eve, &vera] {
            assert_eq!(office.post(who, path, fields).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let stale = Person { cookie: ada.cookie.clone(), csrf: vera.csrf.clone() };
        assert_eq!(office.post(&stale, path, fields).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    for (who, csrf, site) in [
        (&eve, &eve.csrf, "same-origin"),
        (&vera, &vera.csrf, "same-origin"),
        (&ada, &vera.csrf, "same-origin"),
        (&ada, &String::new(), "same-origin"),
        (&ada, &ada.csrf, "cross-site"),
        (&ada, &ada.csrf, "same-site"),
    ] {
        let page = office.send(who, csrf, "a.csv", b"title;kind\nA;csr\n", site).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{site}");
    }
    let out = office.send(&nobody, "", "a.csv", b"title\nA\n", "same-origin").await;
    assert_eq!((out.status, out.place.as_str()), (StatusCode::SEE_OTHER, "/hello"));
    assert_eq!(office.items(), ["old.en.md"]);
    assert!(!office.content().join("feeds.toml").exists());
    assert!(office.script.asked.lock().unwrap().is_empty(), "nobody was asked");
}
