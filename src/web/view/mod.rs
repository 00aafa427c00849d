//! HTML, and nothing else: each view is a struct with a template in `templates/`, filled by the handlers.
//!
//! What a template inserts is escaped; only other views and [`Html`](super::markdown::Html) go in as they are.

use std::fmt::Display;

use askama::Template;
use askama::filters::HtmlSafe;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::assets;
use crate::lang::{self, Lang};

mod audience;
mod card;
mod channel;
mod desk;
mod form;
mod hello;
mod intake;
mod item;
mod message;
mod plain;
mod plan;
mod queue;

pub(super) use audience::{AudiencePage, AudienceRow, Refused};
pub(super) use card::{CardView, Place};
pub(super) use channel::{ChannelLink, ChannelPage, CommandView, PersonView};
pub(super) use desk::{DeskFrame, TabView, TimeShown};
pub(super) use form::{FormView, LiveView};
pub(super) use hello::{HelloPage, NewPersonView};
pub(super) use intake::{
    ColumnView, FeedRowView, FeedsView, FieldView, GoneView, ImportView, ImportedView, NewView, NoteView, OtherView,
    SettingView, TableView, WrittenView,
};
pub(super) use item::{
    CaptionsView, ChartView, DeedView, EditView, FindingView, ItemPage, KitView, KitsView, NoticeView, ReachView,
    StepView, StepsView,
};
pub(super) use message::{Clock, MessageView, Messages, Said};
pub(super) use plain::{NothingHere, ProblemBox};
pub(super) use plan::{DayView, NotesView, PlanView, SlotView, WeekView};
pub(super) use queue::{ChipView, ChoiceView, LastView, QueueRow, QueueView, TurnView};

/// The words of a page, in its language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words(pub(super) Lang);

impl Words {
    /// A message without variables.
    pub(super) fn say(self, key: &str) -> String {
        lang::say(self.0, key, &[])
    }

    /// A message with one variable, called `value`.
    pub(super) fn with(self, key: &str, value: &str) -> String {
        lang::say(self.0, key, &[("value", value.into())])
    }

    /// The language's code.
    pub(super) fn code(self) -> &'static str {
        self.0.code()
    }

    /// The code of `lang` where it is another one than the page's: what an element must then declare.
    pub(super) fn other(self, lang: Lang) -> Option<&'static str> {
        (lang != self.0).then(|| lang.code())
    }
}

/// A whole page: `class` is its layout's.
#[derive(Template)]
#[template(path = "web/templates/page.html")]
struct Shell<'a, B: Display + HtmlSafe> {
    words: Words,
    title: &'a str,
    class: &'a str,
    icons: &'static str,
    body: &'a B,
}

fn asset(name: &str) -> String {
    assets::address(name)
}

/// Drawn once per page, used by name.
const ICONS: &str = include_str!("../templates/icons.svg");

/// A page as an answer.
pub(super) fn page<B: Display + HtmlSafe>(words: Words, title: &str, class: &str, body: &B) -> Response {
    written(&Shell { words, title, class, icons: ICONS, body })
}

/// A person's own page as an answer.
pub(super) fn audience(page: &AudiencePage) -> Response {
    written(page)
}

/// A part of a page as an answer.
pub(super) fn fragment<B: Template>(body: &B) -> Response {
    written(body)
}

fn written<T: Template>(template: &T) -> Response {
    match template.render() {
        Ok(html) => ([(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
        // Writing to a string fails only where a value refuses to be written; none of ours does.
        Err(error) => {
            tracing::error!(%error, "a page could not be written");
            super::problem::Problem::Broken.into_response()
        }
    }
}
