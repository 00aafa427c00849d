//! Pages with nothing on them but a few sentences.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Words;
use crate::lang::Lang;

/// What went wrong: what, why, what to do. A whole page, or the notice in the corner of one.
#[derive(Template)]
#[template(path = "web/templates/problem.html")]
pub(in crate::web) struct ProblemBox {
    pub(in crate::web) words: Words,
    pub(in crate::web) title: String,
    pub(in crate::web) why: String,
    pub(in crate::web) todo: String,
    pub(in crate::web) page: bool,
}

impl HtmlSafe for ProblemBox {}

/// The public page of an address that leads nowhere.
#[derive(Template)]
#[template(path = "web/templates/nothing.html")]
pub(in crate::web) struct NothingHere {
    first: Words,
    second: Words,
}

impl NothingHere {
    /// The page, in both languages.
    pub(in crate::web) fn page() -> String {
        let [first, second] = Lang::ALL.map(Words);
        Self { first, second }.render().unwrap_or_default()
    }
}
