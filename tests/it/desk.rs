//! The comms team's pages, asked as a browser asks them: who sees what, what may be done, and that nothing else is.
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use portevoix::app::folder;
use portevoix::content::{Roles, State};
use portevoix::flow::Catalogue;
use portevoix::id::ItemId;
use portevoix::web::{Web, private};
use tower::ServiceExt as _;

use crate::world::{Setup, World};

mod acts;
mod edit;
mod plan;
mod queue;

/// Names and roles of the comms team; Omar has none.
const VIEWER: &str = "Vic";
const AUTHOR: &str = "Ada";
const APPROVER: &str = "Zoe";
const OTHER: &str = "Omar";

/// A folder with two channels, written by hand, and an installation that reads it.
async fn open(items: &[(&str, &str)]) -> World {
    let world = World::open(Setup::local()).await;
    let brand = "[organisation]\nname = \"Exemple\"\nzone = \"Europe/Paris\"\ncountry = \"FR\"\nlang = \"fr\"\n";
    let calendar = "[channel.general]\nlang = \"fr\"\n\n[channel.advocates]\nlang = \"en\"\n\n[schedule.daily]\n\
                    channel = \"general\"\ncron = \"0 9 * * 1-5\"\nzone = \"Europe/Paris\"\npost = \"items\"\n\
                    holidays = \"FR\"\n\n[schedule.twice]\nchannel = \"advocates\"\ncron = \"0 10 * * 2,4\"\n\
                    zone = \"Europe/Paris\"\npost = \"items\"\n";
    write(&world, "brand.toml", brand);
    write(&world, "schedules.toml", calendar);
    write(&world, "charter/charter.fr.md", "La charte.");
    write(&world, "charter/charter.en.md", "The charter.");
    for (path, text) in items {
        write(&world, path, text);
    }
    read_again(&world);
    world
}

fn content(world: &World) -> PathBuf {
    world.database().parent().unwrap().join("content")
}

fn write(world: &World, path: &str, text: &str) {
    let file = content(world).join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

/// The running program sees what stands in the folder now.
fn read_again(world: &World) {
    let (catalogue, findings) = Catalogue::read(&folder::read(&content(world)).unwrap(), true);
    assert!(findings.iter().all(|finding| !finding.is_error()), "{findings:#?}");
    world.parts().catalogue.set(Arc::new(catalogue));
}

/// A file of an item.
fn page(title: &str, more: &str) -> String {
    format!(
        "---\ntitle: \"{title}\"\nkind: educational\nlink: https://example.com/page\n{more}captions:\n  - text: \"{title}, \
         in my words.\"\n---\nThe card says {title}.\n"
    )
}

fn state(world: &World, item: &str) -> State {
    let catalogue = world.parts().catalogue();
    catalogue.state(&catalogue.library.items[&item.parse::<ItemId>().unwrap()])
}

/// A browser in which somebody is signed in.
struct Browser {
    pages: Router,
    cookie: String,
}

impl Browser {
    async fn of(world: &World, who: &str, lang: &str) -> Self {
        let roles: Roles =
            toml::from_str(&format!("viewer = ['{VIEWER}']\nauthor = ['{AUTHOR}']\napprover = ['{APPROVER}', 'Max']"))
                .unwrap();
        let mut browser = Self { pages: private(Arc::new(Web { roles, ..world.web() })), cookie: String::new() };
        let (status, cookie, body) = browser.sends("/hello", &format!("name={who}&lang={lang}"), "same-origin").await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
        browser.cookie = cookie;
        browser
    }

    async fn asks(&self, request: Request<Body>) -> (StatusCode, axum::http::HeaderMap, String) {
        let (head, body) = self.pages.clone().oneshot(request).await.unwrap().into_parts();
        let body = to_bytes(body, 10_000_000).await.unwrap();
        let body = String::from_utf8_lossy(&body).replace(['\u{a0}', '\u{202f}'], " ");
        (head.status, head.headers, body)
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header("host", "127.0.0.1").header("cookie", &self.cookie);
        let (status, _, body) = self.asks(request.body(Body::empty()).unwrap()).await;
        (status, body)
    }

    /// A page that is there.
    async fn page(&self, path: &str) -> String {
        let (status, body) = self.get(path).await;
        assert_eq!(status, StatusCode::OK, "{path}: {body}");
        body
    }

    /// Status, cookie or place, and body of what a form is answered with.
    async fn sends(&self, path: &str, body: &str, site: &str) -> (StatusCode, String, String) {
        let request = Request::post(path)
            .header("host", "127.0.0.1")
            .header("cookie", &self.cookie)
            .header("sec-fetch-site", site)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let (status, headers, body) = self.asks(request).await;
        let told = headers.get("set-cookie").or(headers.get("location")).map_or("", |told| told.to_str().unwrap());
        (status, told.split(';').next().unwrap().to_owned(), body)
    }

    /// Does something about an item, with this session's token.
    async fn does(&self, item: &str, fields: &[(&str, &str)]) -> (StatusCode, String, String) {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields).append_pair("csrf", &self.token().await);
        self.sends(&format!("/items/{item}"), &body.finish(), "same-origin").await
    }

    /// The token that this session's forms carry.
    async fn token(&self) -> String {
        value_of(&self.page("/w/general").await, "csrf").unwrap()
    }
}

/// What a hidden field of a page holds.
fn value_of(page: &str, field: &str) -> Option<String> {
    let start = format!("name=\"{field}\" value=\"");
    Some(page.split_once(&start)?.1.split_once('"')?.0.to_owned())
}

/// The beginning of the item's revision, as it stands in the running program.
fn revision(world: &World, item: &str) -> String {
    world.parts().catalogue().library.items[&item.parse::<ItemId>().unwrap()].revision.short().to_owned()
}

/// The steps that a page offers.
fn offered(page: &str) -> Vec<&str> {
    let buttons = page.split("name=\"action\" value=\"").skip(1);
    buttons.map(|rest| rest.split_once('"').unwrap().0).collect()
}

/// The text of a page, without its elements.
fn text(page: &str) -> String {
    let main = page.split_once("<main").unwrap().1;
    let words = main.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect::<Vec<_>>().join(" ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
