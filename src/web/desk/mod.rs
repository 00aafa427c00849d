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
use super::form::Posted;
use super::problem::Problem;
use super::session::Viewer;
use super::view::{self, DeskFrame, NoteView, TabView, Words};
use crate::content::{FEEDS, Role};
use crate::flow::port::FolderError;

mod feeds;
mod import;
mod new;
mod queue;
mod upload;

/// The pages, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// Items by state.
    Queue,
    /// Writing an item.
    New,
    /// A spreadsheet.
    Import,
    /// Feeds that are followed.
    Feeds,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Queue, Self::New, Self::Import, Self::Feeds];

    fn path(self) -> &'static str {
        match self {
            Self::Queue => "/desk",
            Self::New => "/desk/new",
            Self::Import => "/desk/import",
            Self::Feeds => "/desk/feeds",
        }
    }

    /// The message that names it.
    fn key(self) -> &'static str {
        match self {
            Self::Queue => "web-desk-queue",
            Self::New => "web-write-new",
            Self::Import => "web-import",
            Self::Feeds => "web-feeds",
        }
    }
}

/// Their routes.
pub(super) fn routes() -> Router<Arc<Web>> {
    let own = Router::new().route("/desk", get(queue::page));
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
        let viewer = Viewer::from_request_parts(head, web).await?;
        let role = role(web, &viewer).ok_or(Problem::Role)?;
        Ok(Self { viewer, role })
    }
}

impl Member {
    /// Who sent a form, with the role that they have now.
    fn of(web: &Web, posted: &Posted) -> Result<Self, Problem> {
        let role = role(web, &posted.viewer).ok_or(Problem::Role)?;
        Ok(Self { viewer: posted.viewer.clone(), role })
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
    let words = Words(member.viewer.person.lang);
    let tabs = Tab::ALL.map(|one| TabView { path: one.path(), name: words.say(one.key()), current: one == tab }).into();
    view::page(words, title, "desk", &DeskFrame { words, tabs, title, body })
}
