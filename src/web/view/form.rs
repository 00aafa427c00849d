//! A form that a button opened: in a dialog, or on a page of its own where there is no script.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{CardView, Words};
use crate::flow::card::{Card, Does, Field, Form};

/// A form.
#[derive(Template)]
#[template(path = "web/templates/form.html")]
pub(in crate::web) struct FormView<'a> {
    pub(in crate::web) form: &'a Form,
    /// The words around it, in the form's own language.
    pub(in crate::web) own: Words,
    pub(in crate::web) lang: Option<&'static str>,
    pub(in crate::web) channel: &'a str,
    pub(in crate::web) csrf: &'a str,
    /// The message whose button opened it, or empty.
    pub(in crate::web) message: &'a str,
    /// A page of its own.
    pub(in crate::web) page: bool,
}

impl HtmlSafe for FormView<'_> {}

/// What makes a field ask while it is filled in.
#[derive(Template)]
#[template(path = "web/templates/live_field.html")]
struct Live<'a> {
    channel: &'a str,
    name: &'static str,
    action: Option<&'a str>,
}

impl HtmlSafe for Live<'_> {}

fn live<'a>(field: &'a Field, channel: &'a str) -> Live<'a> {
    Live { channel, name: field.name, action: field.live.as_deref() }
}

fn vals(action: &str) -> String {
    serde_json::json!({ "live": action }).to_string()
}

/// What is shown beside a field while it is filled in. Its buttons send the form they stand in, to another action than
/// the form's own: of two fields of one name the last counts.
#[derive(Template)]
#[template(path = "web/templates/live.html")]
pub(in crate::web) struct LiveView<'a> {
    pub(in crate::web) card: &'a Card,
    pub(in crate::web) words: Words,
}
