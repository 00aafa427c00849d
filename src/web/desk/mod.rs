//! The comms team's pages: what waits and what is planned. Whoever has no role learns nothing, not even whether there is
//! such a page.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts as Head;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::Web;
use super::problem::Problem;
use super::session::Viewer;
use super::view::{self, DeskFrame, NoteView, TabView, TimeShown, Words};
use crate::content::{FEEDS, Role};
use crate::flow::Catalogue;
use crate::flow::port::FolderError;
use crate::id::Millis;
use crate::lang::{Lang, short_day};

mod feeds;
mod import;
mod new;
mod plan;
mod queue;
mod upload;
mod wanted;

/// The pages, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// Items by state.
    Queue,
    /// What is posted when.
    Plan,
    /// Writing an item.
    New,
    /// A spreadsheet.
    Import,
    /// Feeds that are followed.
    Feeds,
}

impl Tab {
    const ALL: [Self; 5] = [Self::Queue, Self::Plan, Self::New, Self::Import, Self::Feeds];

    fn path(self) -> &'static str {
        match self {
            Self::Queue => "/desk",
            Self::Plan => "/desk/plan",
            Self::New => "/desk/new",
            Self::Import => "/desk/import",
            Self::Feeds => "/desk/feeds",
        }
    }

    /// The message that names it.
    fn key(self) -> &'static str {
        match self {
            Self::Queue => "web-desk-queue",
            Self::Plan => "web-desk-plan",
            Self::New => "web-write-new",
            Self::Import => "web-import",
            Self::Feeds => "web-feeds",
        }
    }
}

/// Their routes.
pub(super) fn routes() -> Router<Arc<Web>> {
    let own = Router::new().route("/desk", get(queue::page)).route("/desk/plan", get(plan::page));
    own.merge(new::routes()).merge(import::routes()).merge(feeds::routes())
}

/// Somebody of the comms team who is signed in.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) viewer: Viewer,
    pub(super) role: Role,
}

impl FromRequestParts<Arc<Web>> for Member {
    type Rejection = Problem;

    async fn from_request_parts(head: &mut Head, web: &Arc<Web>) -> Result<Self, Problem> {
        Self::of(web, Viewer::from_request_parts(head, web).await?)
    }
}

impl Member {
    /// Whoever is signed in, if they have a role now.
    pub(super) fn of(web: &Web, viewer: Viewer) -> Result<Self, Problem> {
        let role = role(web, &viewer).ok_or(Problem::Role)?;
        Ok(Self { viewer, role })
    }

    /// May they write?
    fn writes(&self) -> bool {
        self.role >= Role::Author
    }
}

/// The page of something that takes the role of an author, for somebody who has a lower one.
fn too_low(member: &Member, tab: Tab) -> Response {
    let words = Words(member.viewer.person.lang);
    let text = words.with("web-write-role-why", &Role::Author.name(words.0));
    (StatusCode::FORBIDDEN, note(member, tab, "web-write-role", text)).into_response()
}

/// The page of something that takes a folder, where there is none: said before anybody types.
fn no_folder(web: &Web, member: &Member, tab: Tab) -> Option<Response> {
    let absent = matches!(web.parts.folder.read(FEEDS), Err(FolderError::Absent));
    let text = || Words(member.viewer.person.lang).say("web-write-no-folder");
    absent.then(|| note(member, tab, "web-write-sample", text()))
}

fn note(member: &Member, tab: Tab, title: &str, text: String) -> Response {
    let words = Words(member.viewer.person.lang);
    shown(member, tab, &words.say(tab.key()), &NoteView { title: words.say(title), text })
}

/// The role of somebody who is signed in, asked for anew at each request.
pub(super) fn role(web: &Web, viewer: &Viewer) -> Option<Role> {
    web.roles.of([viewer.person.name.as_str()])
}

/// A page with the navigation above it.
fn shown<B: askama::Template + askama::filters::HtmlSafe>(
    member: &Member,
    tab: Tab,
    title: &str,
    body: &B,
) -> Response {
    framed(member, Some(tab), title, body)
}

/// A page with the navigation above it, in which it may have no place of its own.
pub(super) fn framed<B: askama::Template + askama::filters::HtmlSafe>(
    member: &Member,
    tab: Option<Tab>,
    title: &str,
    body: &B,
) -> Response {
    let words = Words(member.viewer.person.lang);
    let view = |one: Tab| TabView { path: one.path(), name: words.say(one.key()), current: Some(one) == tab };
    let tabs = Tab::ALL.map(view).into();
    view::page(words, title, "desk", &DeskFrame { words, tabs, title, body })
}

/// An instant in the organisation's zone, as tables show it: `Mon 23 Nov, 09:00`. The element's own
/// date has the year.
pub(super) fn time_at(catalogue: &Catalogue, lang: Lang, at: Millis) -> TimeShown {
    let local = at.zoned(&catalogue.library.brand.zone);
    let day = short_day(lang, local.date());
    TimeShown { iso: at.to_string(), shown: format!("{day}, {:02}:{:02}", local.hour(), local.minute()) }
}
