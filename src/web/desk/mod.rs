//! The comms team's pages: what waits and what is planned. Whoever has no role learns nothing, not even whether there is
//! such a page.

use std::sync::Arc;

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts as Head;
use axum::response::Response;
use axum::routing::get;

use super::Web;
use super::problem::Problem;
use super::session::Viewer;
use super::view::{self, DeskFrame, TabView, TimeShown, Words};
use crate::content::Role;
use crate::flow::Catalogue;
use crate::id::Millis;
use crate::lang::{Lang, short_day};

mod plan;
mod queue;
mod wanted;

/// The pages, in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// Items by state.
    Queue,
    /// What is posted when.
    Plan,
}

impl Tab {
    const ALL: [Self; 2] = [Self::Queue, Self::Plan];

    fn path(self) -> &'static str {
        match self {
            Self::Queue => "/desk",
            Self::Plan => "/desk/plan",
        }
    }

    /// The message that names it.
    fn key(self) -> &'static str {
        match self {
            Self::Queue => "web-desk-queue",
            Self::Plan => "web-desk-plan",
        }
    }
}

/// Their routes.
pub(super) fn routes() -> Router<Arc<Web>> {
    Router::new().route("/desk", get(queue::page)).route("/desk/plan", get(plan::page))
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
