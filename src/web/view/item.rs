//! The page of an item: how it looks, what may be done, who did what, how far it reached, and what that rests on.

use askama::Template;
use askama::filters::HtmlSafe;

use super::{CardView, TimeShown, Words};
use crate::content::Diagnostic;
use crate::lang::Lang;
use crate::web::markdown::{Html, html};

/// A chart with the table that says the same.
pub(in crate::web) struct ChartView {
    pub(in crate::web) name: &'static str,
    pub(in crate::web) title: String,
    /// Written by [`chart::inline`](crate::board::chart::inline), which escapes what people typed.
    pub(in crate::web) svg: String,
    pub(in crate::web) heads: Vec<String>,
    pub(in crate::web) rows: Vec<Vec<String>>,
}

/// How far it reached.
#[derive(Template)]
#[template(path = "web/templates/item_reach.html")]
pub(in crate::web) struct ReachView {
    pub(in crate::web) words: Words,
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

impl HtmlSafe for ReachView {}

/// What was done, or why not.
pub(in crate::web) struct NoticeView {
    pub(in crate::web) good: bool,
    pub(in crate::web) title: String,
    /// Markdown of ours, or empty.
    pub(in crate::web) text: String,
}

impl NoticeView {
    pub(in crate::web) fn good(title: String) -> Self {
        Self { good: true, title, text: String::new() }
    }

    pub(in crate::web) fn warning(title: String, text: String) -> Self {
        Self { good: false, title, text }
    }

    fn html(&self) -> Html {
        html(&self.text)
    }
}

/// A step that the reader may take.
pub(in crate::web) struct StepView {
    pub(in crate::web) code: &'static str,
    pub(in crate::web) name: String,
    /// What it brings about, or empty.
    pub(in crate::web) about: String,
    /// The question that is asked first.
    pub(in crate::web) asks: Option<String>,
    /// It has to be answered.
    pub(in crate::web) needs: bool,
    /// What was typed into the form before it was refused.
    pub(in crate::web) typed: Option<String>,
}

/// Every step that the reader may take.
pub(in crate::web) struct StepsView {
    pub(in crate::web) steps: Vec<StepView>,
    /// Why they may not approve it.
    pub(in crate::web) own: Option<String>,
    /// What the form of a move is called, where it may be moved.
    pub(in crate::web) moves: Option<&'static str>,
    /// The languages whose text may be edited: code, and what the way there says.
    pub(in crate::web) edits: Vec<(&'static str, String)>,
    /// A move was refused just now.
    pub(in crate::web) moving: bool,
    /// It could be moved if there were a folder.
    pub(in crate::web) folderless: bool,
    /// Longest reason, in characters.
    pub(in crate::web) most: usize,
}

/// What a kit makes of it on a network.
pub(in crate::web) struct KitView<'a> {
    pub(in crate::web) network: &'static str,
    /// Why there is none.
    pub(in crate::web) blocked: Option<&'a str>,
    pub(in crate::web) card: CardView<'a>,
}

/// The kits in one language.
pub(in crate::web) struct KitsView<'a> {
    /// Name of the language.
    pub(in crate::web) lang: &'static str,
    pub(in crate::web) kits: Vec<KitView<'a>>,
}

/// The captions of one language, with the network that each is for.
pub(in crate::web) struct CaptionsView {
    /// Name of the language.
    pub(in crate::web) lang: &'static str,
    /// Its code, where it is another than the page's.
    pub(in crate::web) tongue: Option<&'static str>,
    /// What the picture shows.
    pub(in crate::web) alt: Option<String>,
    pub(in crate::web) lines: Vec<(String, String)>,
}

/// What a check says.
pub(in crate::web) struct FindingView {
    pub(in crate::web) error: bool,
    pub(in crate::web) code: &'static str,
    /// File, line and column.
    pub(in crate::web) place: String,
    pub(in crate::web) message: String,
    pub(in crate::web) hint: String,
}

impl FindingView {
    /// In words.
    pub(in crate::web) fn of(found: &Diagnostic, lang: Lang) -> Self {
        Self {
            error: found.is_error(),
            code: found.code.code,
            place: found.location(),
            message: found.message(lang),
            hint: found.hint(lang),
        }
    }
}

/// The file of one language, to be edited.
#[derive(Template)]
#[template(path = "web/templates/item_edit.html")]
pub(in crate::web) struct EditView<'a> {
    pub(in crate::web) words: Words,
    pub(in crate::web) id: String,
    pub(in crate::web) csrf: &'a str,
    pub(in crate::web) revision: &'a str,
    pub(in crate::web) lang: &'static str,
    pub(in crate::web) path: &'a str,
    /// Empty where it cannot be edited here.
    pub(in crate::web) text: &'a str,
    /// In characters.
    pub(in crate::web) most: usize,
    pub(in crate::web) notice: Option<NoticeView>,
    pub(in crate::web) wrong: Vec<FindingView>,
}

impl HtmlSafe for EditView<'_> {}

/// Something that somebody did.
pub(in crate::web) struct DeedView {
    pub(in crate::web) at: TimeShown,
    pub(in crate::web) what: String,
    /// In their words, or empty.
    pub(in crate::web) reason: String,
    /// It was about other words than those that stand there now.
    pub(in crate::web) older: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "web/templates/item.html")]
pub(in crate::web) struct ItemPage<'a> {
    pub(in crate::web) words: Words,
    pub(in crate::web) id: String,
    pub(in crate::web) csrf: &'a str,
    /// What every form sends back: the beginning of the revision that is shown.
    pub(in crate::web) revision: &'a str,
    pub(in crate::web) notice: Option<NoticeView>,
    /// The state's code.
    pub(in crate::web) standing: &'static str,
    pub(in crate::web) state: String,
    /// Its kind.
    pub(in crate::web) about: String,
    pub(in crate::web) facts: Vec<(String, String)>,
    /// The card in each channel's language, and where it is seen so; that may be empty.
    pub(in crate::web) cards: Vec<(&'a str, CardView<'a>)>,
    /// By language, the reader's first.
    pub(in crate::web) kits: Vec<KitsView<'a>>,
    pub(in crate::web) captions: Vec<CaptionsView>,
    pub(in crate::web) findings: Vec<FindingView>,
    pub(in crate::web) steps: StepsView,
    /// How far taking it back has come.
    pub(in crate::web) recall: Vec<(String, String)>,
    pub(in crate::web) history: Vec<DeedView>,
    pub(in crate::web) reach: ReachView,
}

impl HtmlSafe for ItemPage<'_> {}
