//! What brings content in: an item that is written, a spreadsheet, feeds.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{FindingView, Words};
use crate::lang::Lang;

/// Why there is nothing to do here: it takes a higher role, or there is no folder.
#[derive(Template)]
#[template(path = "web/templates/desk_note.html")]
pub(in crate::web) struct NoteView {
    pub(in crate::web) title: String,
    pub(in crate::web) text: String,
}

/// A field of a form, with what is wrong with it.
#[derive(Template)]
#[template(path = "web/templates/desk_field.html")]
pub(in crate::web) struct FieldView {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) label: String,
    /// Empty for none.
    pub(in crate::web) hint: String,
    pub(in crate::web) value: String,
    pub(in crate::web) problems: Vec<String>,
    /// In characters.
    pub(in crate::web) max: usize,
    /// Lines that are shown; 0 for a field of one line.
    pub(in crate::web) rows: usize,
    /// Value and name of what can be chosen; none where it is typed.
    pub(in crate::web) choices: Vec<(String, String)>,
    /// The language that is typed in it, where that is not the page's.
    pub(in crate::web) lang: Option<&'static str>,
}

/// What a field says of itself beside its name: its language, and by what it is described.
#[derive(Template)]
#[template(path = "web/templates/desk_marks.html")]
struct Marks<'a> {
    name: &'static str,
    hint: bool,
    wrong: bool,
    lang: &'a Option<&'static str>,
}

impl HtmlSafe for Marks<'_> {}

fn marks(field: &FieldView) -> Marks<'_> {
    let FieldView { name, hint, problems, lang, .. } = field;
    Marks { name, hint: !hint.is_empty(), wrong: !problems.is_empty(), lang }
}

/// Writing an item.
#[derive(Template)]
#[template(path = "web/templates/desk_new.html")]
pub(in crate::web) struct NewView {
    pub(in crate::web) words: Words,
    pub(in crate::web) csrf: String,
    /// Code, name, and whether it is the one.
    pub(in crate::web) langs: Vec<(&'static str, &'static str, bool)>,
    pub(in crate::web) lang: Lang,
    /// The item's words in its first language, where this is its second.
    pub(in crate::web) other: Option<OtherView>,
    pub(in crate::web) failed: bool,
    /// What is wrong with the whole.
    pub(in crate::web) general: Vec<String>,
    pub(in crate::web) fields: Vec<FieldView>,
}

/// An item in another language.
pub(in crate::web) struct OtherView {
    pub(in crate::web) id: String,
    pub(in crate::web) code: &'static str,
    /// The same, where it is not the page's.
    pub(in crate::web) lang: Option<&'static str>,
    pub(in crate::web) title: String,
    pub(in crate::web) text: String,
    pub(in crate::web) captions: Vec<String>,
}

/// A draft that was saved.
#[derive(Template)]
#[template(path = "web/templates/desk_written.html")]
pub(in crate::web) struct WrittenView {
    pub(in crate::web) words: Words,
    pub(in crate::web) csrf: String,
    pub(in crate::web) id: String,
    pub(in crate::web) lang: &'static str,
    pub(in crate::web) path: String,
    pub(in crate::web) title: String,
    /// Where it stands; `None` until the folder was read again.
    pub(in crate::web) state: Option<String>,
    /// The language that is still missing, with the words for it.
    pub(in crate::web) other: Option<(&'static str, String)>,
    /// The revision that can be submitted.
    pub(in crate::web) submit: Option<String>,
    pub(in crate::web) problem: Option<String>,
}

/// Choosing a spreadsheet.
#[derive(Template)]
#[template(path = "web/templates/desk_import.html")]
pub(in crate::web) struct ImportView {
    pub(in crate::web) words: Words,
    pub(in crate::web) csrf: String,
    pub(in crate::web) problem: Option<String>,
}

/// A choice about the whole file: value, name, and whether it is the one.
pub(in crate::web) struct SettingView {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) label: String,
    pub(in crate::web) choices: Vec<(String, String, bool)>,
}

/// A column and what it says.
pub(in crate::web) struct ColumnView {
    pub(in crate::web) name: String,
    pub(in crate::web) label: String,
    pub(in crate::web) samples: Vec<String>,
    pub(in crate::web) choices: Vec<(String, String, bool)>,
}

/// A spreadsheet before anything of it is stored.
#[derive(Template)]
#[template(path = "web/templates/desk_table.html")]
pub(in crate::web) struct TableView {
    pub(in crate::web) words: Words,
    pub(in crate::web) csrf: String,
    pub(in crate::web) token: String,
    pub(in crate::web) name: String,
    pub(in crate::web) summary: String,
    /// No row is refused.
    pub(in crate::web) clean: bool,
    /// Why no row could be looked at.
    pub(in crate::web) unread: Option<String>,
    /// Why nothing was stored just now.
    pub(in crate::web) problem: Option<String>,
    pub(in crate::web) settings: Vec<SettingView>,
    pub(in crate::web) campaign: String,
    pub(in crate::web) head: String,
    pub(in crate::web) columns: Vec<ColumnView>,
    pub(in crate::web) found: Vec<FindingView>,
    /// How many of all mistakes keep something from being stored.
    pub(in crate::web) errors: usize,
    /// How many mistakes are not shown.
    pub(in crate::web) more: usize,
    pub(in crate::web) header: Vec<String>,
    /// Number, whether it can be stored, what it becomes, cells.
    pub(in crate::web) rows: Vec<(usize, bool, String, Vec<String>)>,
    /// The button that stores every row.
    pub(in crate::web) all: Option<String>,
    /// The button that stores the rows without mistakes.
    pub(in crate::web) valid: Option<String>,
    /// What was chosen, as an address and as fields.
    pub(in crate::web) query: String,
    pub(in crate::web) hidden: Vec<(&'static str, String)>,
}

/// A spreadsheet that was stored.
#[derive(Template)]
#[template(path = "web/templates/desk_imported.html")]
pub(in crate::web) struct ImportedView {
    pub(in crate::web) words: Words,
    pub(in crate::web) token: String,
    pub(in crate::web) name: String,
    pub(in crate::web) summary: String,
    /// The folder was not read again yet.
    pub(in crate::web) coming: bool,
    /// Row, item and title.
    pub(in crate::web) made: Vec<(usize, String, String)>,
}

/// A spreadsheet that is not here, or not ready.
#[derive(Template)]
#[template(path = "web/templates/desk_gone.html")]
pub(in crate::web) struct GoneView {
    pub(in crate::web) words: Words,
    pub(in crate::web) key: &'static str,
}

/// A feed and how following it goes.
pub(in crate::web) struct FeedRowView {
    pub(in crate::web) name: String,
    pub(in crate::web) url: String,
    pub(in crate::web) lang: &'static str,
    pub(in crate::web) kind: String,
    pub(in crate::web) good: bool,
    pub(in crate::web) bad: bool,
    pub(in crate::web) outcome: String,
    pub(in crate::web) asked: Option<String>,
    /// `None` where it is not asked again.
    pub(in crate::web) next: Option<String>,
    pub(in crate::web) drafts: String,
    /// What the last look brought, where it was asked from a page.
    pub(in crate::web) found: Option<String>,
    pub(in crate::web) detail: Option<String>,
    /// Item, title, and whether it can be opened already.
    pub(in crate::web) made: Vec<(String, String, bool)>,
    /// One of them cannot be opened yet.
    pub(in crate::web) coming: bool,
}

/// Feeds.
#[derive(Template)]
#[template(path = "web/templates/desk_feeds.html")]
pub(in crate::web) struct FeedsView {
    pub(in crate::web) words: Words,
    pub(in crate::web) csrf: String,
    pub(in crate::web) writes: bool,
    pub(in crate::web) rows: Vec<FeedRowView>,
    /// Why a look was not taken just now.
    pub(in crate::web) problem: Option<String>,
    pub(in crate::web) failed: bool,
    pub(in crate::web) general: Vec<String>,
    pub(in crate::web) fields: Vec<FieldView>,
}

impl HtmlSafe for NoteView {}
impl HtmlSafe for FieldView {}
impl HtmlSafe for NewView {}
impl HtmlSafe for WrittenView {}
impl HtmlSafe for ImportView {}
impl HtmlSafe for TableView {}
impl HtmlSafe for ImportedView {}
impl HtmlSafe for GoneView {}
impl HtmlSafe for FeedsView {}
