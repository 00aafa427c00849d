//! The plan of four weeks.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{ChipView, Words};

/// A slot: what was posted, what will be, or why nothing is.
pub(in crate::web) struct SlotView {
    pub(in crate::web) iso: String,
    pub(in crate::web) hour: String,
    pub(in crate::web) channel: String,
    /// A colour for the channel, from 0 to 7.
    pub(in crate::web) hue: usize,
    /// Its class: `sent`, `gap`...; empty for what is to come.
    pub(in crate::web) look: &'static str,
    /// The same in a word; empty for what is to come.
    pub(in crate::web) label: String,
    pub(in crate::web) title: String,
    pub(in crate::web) lang: Option<&'static str>,
    /// The item that it shows.
    pub(in crate::web) item: Option<String>,
    pub(in crate::web) why: String,
    /// An item is missing.
    pub(in crate::web) gap: bool,
    /// It is a card to come, or one that is missing.
    pub(in crate::web) counts: bool,
}

/// A day.
pub(in crate::web) struct DayView {
    pub(in crate::web) iso: String,
    pub(in crate::web) short: String,
    pub(in crate::web) today: bool,
    pub(in crate::web) over: bool,
    pub(in crate::web) holiday: Option<String>,
    pub(in crate::web) slots: Vec<SlotView>,
}

/// Monday to Sunday.
pub(in crate::web) struct WeekView {
    pub(in crate::web) name: String,
    pub(in crate::web) days: Vec<DayView>,
}

/// Remarks of one kind.
pub(in crate::web) struct NotesView {
    pub(in crate::web) code: &'static str,
    pub(in crate::web) title: String,
    pub(in crate::web) lines: Vec<String>,
    pub(in crate::web) more: Option<String>,
}

/// The plan.
#[derive(Template)]
#[template(path = "web/templates/desk_plan.html")]
pub(in crate::web) struct PlanView {
    pub(in crate::web) words: Words,
    /// All posting is paused.
    pub(in crate::web) paused: Option<String>,
    pub(in crate::web) weeks: Vec<WeekView>,
    /// Nothing falls on a weekend.
    pub(in crate::web) weekdays: bool,
    /// The names of the days.
    pub(in crate::web) heads: Vec<String>,
    /// From when to when.
    pub(in crate::web) range: String,
    /// Whose clock.
    pub(in crate::web) zone: String,
    /// How many cards are to come, and how many are missing.
    pub(in crate::web) sum: String,
    pub(in crate::web) before: Option<String>,
    /// The current weeks, where others are shown.
    pub(in crate::web) now: Option<String>,
    pub(in crate::web) after: Option<String>,
    pub(in crate::web) channels: Vec<ChipView>,
    pub(in crate::web) notes: Vec<NotesView>,
}

impl HtmlSafe for PlanView {}
