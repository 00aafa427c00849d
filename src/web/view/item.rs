//! The page of an item: how far it reached, and what that rests on.

use askama::Template;
use askama::filters::HtmlSafe;

use super::Words;

/// A chart with the table that says the same.
pub(in crate::web) struct ChartView {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) title: String,
    /// Written by [`chart::inline`](crate::board::chart::inline), which escapes what people typed.
    pub(in crate::web) svg: String,
    pub(in crate::web) heads: Vec<String>,
    pub(in crate::web) rows: Vec<Vec<String>>,
}

/// The page.
#[derive(Template)]
#[template(path = "web/templates/item.html")]
pub(in crate::web) struct ItemPage {
    pub(in crate::web) words: Words,
    pub(in crate::web) title: String,
    pub(in crate::web) state: String,
    pub(in crate::web) campaign: Option<String>,
    /// The 80 % range, short.
    pub(in crate::web) range: String,
    pub(in crate::web) sentence: String,
    /// What the three ranges say.
    pub(in crate::web) means: Vec<String>,
    /// How it was worked out.
    pub(in crate::web) method: String,
    /// Network and shares.
    pub(in crate::web) shares: Vec<(String, String)>,
    pub(in crate::web) charts: Vec<ChartView>,
    /// Held against other figures.
    pub(in crate::web) beside: Vec<String>,
    /// What went in.
    pub(in crate::web) basis: Vec<(String, String)>,
    pub(in crate::web) narrower: Vec<String>,
}

impl HtmlSafe for ItemPage {}
