//! The queue of the comms team.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{TimeShown, Words};

/// A state as a link, with how many items stand there.
pub(in crate::web) struct ChipView {
    pub(in crate::web) address: String,
    /// Of the state; empty for all.
    pub(in crate::web) code: &'static str,
    pub(in crate::web) name: String,
    pub(in crate::web) count: String,
    pub(in crate::web) current: bool,
}

/// One of the answers of a filter.
pub(in crate::web) struct ChoiceView {
    pub(in crate::web) value: String,
    pub(in crate::web) name: String,
    pub(in crate::web) chosen: bool,
}

/// A turn in a channel.
pub(in crate::web) struct TurnView {
    /// Is it to come, or over?
    pub(in crate::web) label: String,
    pub(in crate::web) at: TimeShown,
    pub(in crate::web) channel: String,
}

/// The newest decision.
pub(in crate::web) struct LastView {
    pub(in crate::web) did: String,
    pub(in crate::web) name: String,
    pub(in crate::web) at: TimeShown,
}

/// An item.
pub(in crate::web) struct QueueRow {
    pub(in crate::web) id: String,
    pub(in crate::web) title: String,
    pub(in crate::web) title_lang: Option<&'static str>,
    /// The state's code.
    pub(in crate::web) standing: &'static str,
    /// The state's name.
    pub(in crate::web) state: String,
    /// It waits for the reader.
    pub(in crate::web) mine: bool,
    /// Codes and names.
    pub(in crate::web) langs: Vec<(&'static str, &'static str)>,
    pub(in crate::web) kind: String,
    pub(in crate::web) campaign: Option<String>,
    pub(in crate::web) author: Option<String>,
    pub(in crate::web) turn: Option<TurnView>,
    pub(in crate::web) last: Option<LastView>,
}

/// The queue.
#[derive(Template)]
#[template(path = "web/templates/desk_queue.html")]
pub(in crate::web) struct QueueView {
    pub(in crate::web) words: Words,
    pub(in crate::web) chips: Vec<ChipView>,
    /// The state's code that is looked at; empty for all.
    pub(in crate::web) only: &'static str,
    /// What is searched for.
    pub(in crate::web) words_wanted: String,
    pub(in crate::web) langs: Vec<ChoiceView>,
    pub(in crate::web) campaigns: Vec<ChoiceView>,
    /// The address without filters, where there are some.
    pub(in crate::web) clear: Option<String>,
    /// The folder holds no item.
    pub(in crate::web) nothing_at_all: bool,
    pub(in crate::web) rows: Vec<QueueRow>,
    /// Which of them are listed, where there is more than one page.
    pub(in crate::web) range: Option<String>,
    /// The page before, and the one after.
    pub(in crate::web) before: Option<String>,
    pub(in crate::web) after: Option<String>,
}

impl HtmlSafe for QueueView {}
