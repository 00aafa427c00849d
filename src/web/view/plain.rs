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

/// The public page of an address that leads nowhere, or nowhere any more.
#[derive(Template)]
#[template(path = "web/templates/nothing.html")]
pub(in crate::web) struct NothingHere {
    first: Words,
    second: Words,
    title: &'static str,
    why: &'static str,
}

impl NothingHere {
    /// The page of an address that is none of ours, in both languages.
    pub(in crate::web) fn page() -> String {
        Self::saying("web-nothing", "web-nothing-why")
    }

    /// The page of a link whose item was taken back, in both languages.
    pub(in crate::web) fn withdrawn() -> String {
        Self::saying("web-withdrawn", "web-withdrawn-why")
    }

    fn saying(title: &'static str, why: &'static str) -> String {
        let [first, second] = Lang::ALL.map(Words);
        Self { first, second, title, why }.render().unwrap_or_default()
    }
}
