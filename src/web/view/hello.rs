//! The page on which one says who one is.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{PersonView, Words};
use crate::lang::Lang;

/// What stands in the form for somebody new.
#[derive(Clone, Debug, Default)]
pub(in crate::web) struct NewPersonView {
    pub(in crate::web) name: String,
    pub(in crate::web) team: String,
    /// What is wrong with it.
    pub(in crate::web) error: Option<String>,
    /// Somebody was erased just now, and is told so here: there is no other place for it.
    pub(in crate::web) erased: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "web/templates/hello.html")]
pub(in crate::web) struct HelloPage {
    pub(in crate::web) words: Words,
    pub(in crate::web) organisation: String,
    pub(in crate::web) people: Vec<PersonView>,
    pub(in crate::web) new: NewPersonView,
}

impl HtmlSafe for HelloPage {}
