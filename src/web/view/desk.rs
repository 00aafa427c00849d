//! The comms team's pages.

use std::fmt::Display;

use askama::Template;
use askama::filters::HtmlSafe;

use super::Words;

/// One page in the navigation.
pub(in crate::web) struct TabView {
    pub(in crate::web) path: &'static str,
    pub(in crate::web) name: String,
    pub(in crate::web) current: bool,
}

/// What stands around each of them.
#[derive(Template)]
#[template(path = "web/templates/desk.html")]
pub(in crate::web) struct DeskFrame<'a, B: Display + HtmlSafe> {
    pub(in crate::web) words: Words,
    pub(in crate::web) tabs: Vec<TabView>,
    pub(in crate::web) title: &'a str,
    pub(in crate::web) body: &'a B,
}

impl<B: Display + HtmlSafe> HtmlSafe for DeskFrame<'_, B> {}

/// An instant for people and for programs.
pub(in crate::web) struct TimeShown {
    pub(in crate::web) iso: String,
    pub(in crate::web) shown: String,
}
