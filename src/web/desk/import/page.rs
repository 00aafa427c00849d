//! The page of a spreadsheet: its columns, what is wrong with its rows, the first of them, and what can be done.

use std::collections::BTreeMap;

use axum::response::Response;

use super::look::{Looked, Unchecked};
use super::unread;
use crate::content::table::{Cell, Days, Field, Table, fields};
use crate::content::{Diagnostic, Kind};
use crate::flow::intake::Checked;
use crate::lang::Lang;
use crate::network::Network;
use crate::say;
use crate::web::desk::{self, Member, Tab};
use crate::web::view::{ColumnView, FindingView, SettingView, TableView, Words};

/// How many rows are shown.
const ROWS: usize = 8;
/// How many mistakes are shown; the others stand in the file that can be downloaded.
const MISTAKES: usize = 200;
/// How many cells of a column are shown beside its name, and how much of each, in characters.
const SAMPLES: usize = 3;
const SAMPLE: usize = 40;
/// How much is shown of the name of a column, and of a cell among the first rows, in characters.
const CELL: usize = 90;

/// The page. `problem` is why nothing was stored just now.
pub(super) fn shown(member: &Member, token: &str, looked: &Looked, problem: Option<String>) -> Response {
    let words = Words(member.viewer.person.lang);
    let lang = words.0;
    let hidden = looked.choice.written(&looked.head, &looked.columns);
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&hidden).finish();
    let checked = looked.checked.as_ref().ok();
    let found = checked.map_or_else(Vec::new, |checked| mistakes(looked, checked, lang));
    let errors = found.iter().filter(|found| found.error).count();
    let more = found.len().saturating_sub(MISTAKES);
    let (good, refused) = checked.map_or((0, 0), |checked| (checked.plan.placed.len(), checked.refused()));
    let sure = checked.is_some_and(|checked| !checked.is_doubtful());
    let body = TableView {
        words,
        csrf: member.viewer.csrf.clone(),
        token: token.to_owned(),
        name: looked.sent.name.clone(),
        summary: say!(lang, "web-import-summary", rows = good + refused, good = good, refused = refused),
        clean: refused == 0 && sure,
        unread: looked.checked.as_ref().err().map(|why| unchecked(why, lang)),
        problem,
        settings: settings(looked, words),
        campaign: looked.choice.campaign.clone(),
        head: looked.head.clone(),
        columns: looked.table.as_ref().map_or_else(Vec::new, |table| columns(table, looked, lang)),
        found: found.into_iter().take(MISTAKES).collect(),
        errors,
        more,
        header: looked.table.as_ref().map_or_else(Vec::new, header),
        rows: checked.zip(looked.table.as_ref()).map_or_else(Vec::new, |(checked, table)| first(table, checked, lang)),
        all: (sure && refused == 0 && good > 0).then(|| say!(lang, "web-import-all", good = good)),
        valid: (sure && refused > 0 && good > 0).then(|| say!(lang, "web-import-valid", good = good)),
        query,
        hidden,
    };
    desk::shown(member, Tab::Import, &words.say("web-import"), &body)
}

fn unchecked(why: &Unchecked, lang: Lang) -> String {
    match why {
        Unchecked::Table(error) => unread(error, lang),
        Unchecked::NoTitle => say!(lang, "web-import-no-title"),
        Unchecked::NoFolder => say!(lang, "web-write-no-folder"),
    }
}

/// What is wrong or odd, about columns first, then by row.
fn mistakes(looked: &Looked, checked: &Checked, lang: Lang) -> Vec<FindingView> {
    let header = looked.table.as_ref().map_or_else(Vec::new, header);
    let column = |at: usize| header.get(at.checked_sub(1)?).cloned();
    let place = |found: &Diagnostic| match found.place {
        // The header is nobody's row, and findings about columns stand on the first.
        Some((_, at)) if about_columns(found) => {
            say!(lang, "web-import-at-column", column = column(at).unwrap_or_default())
        }
        Some((row, at)) => match column(at) {
            Some(column) => say!(lang, "web-import-at", row = row.to_string(), column = column),
            None => say!(lang, "web-import-at-row", row = row.to_string()),
        },
        None => String::new(),
    };
    let told = |found: &Diagnostic| FindingView {
        place: place(found),
        message: found.message(lang),
        hint: hint(found, lang),
        code: found.code.code,
        error: found.is_error(),
    };
    let mut all: BTreeMap<(usize, usize), FindingView> = BTreeMap::new();
    for (number, found) in checked.found.iter().enumerate() {
        let row = if about_columns(found) { 0 } else { found.place.map_or(0, |(row, _)| row) };
        all.insert((row, number), told(found));
    }
    for found in checked.in_the_way() {
        all.insert((found.place.map_or(0, |(row, _)| row), usize::MAX), told(&found));
    }
    all.into_values().collect()
}

/// The names of the columns, as they are shown: somebody's first row may hold anything, and every mistake names one.
fn header(table: &Table) -> Vec<String> {
    table.header.iter().map(|name| short(name, CELL)).collect()
}

/// Is it about the columns, not about a row?
fn about_columns(found: &Diagnostic) -> bool {
    found.code.code == "PVX-T008"
}

/// What to do: on a page, where the command line's flags are of no help, by its own means.
fn hint(found: &Diagnostic, lang: Lang) -> String {
    match found.code.code {
        "PVX-T005" => say!(lang, "web-import-hint-kind"),
        "PVX-T006" => say!(lang, "web-import-hint-day"),
        "PVX-T008" => say!(lang, "web-import-hint-column"),
        _ => found.hint(lang),
    }
}

fn settings(looked: &Looked, words: Words) -> Vec<SettingView> {
    let (lang, choice) = (words.0, &looked.choice);
    let setting = |name, label: &str, choices: Vec<(String, String, bool)>| SettingView {
        name,
        label: words.say(label),
        choices,
    };
    let kinds = Kind::ALL.into_iter().map(|kind| {
        let name = say!(lang, "chat-write-kind-name", kind = kind.code());
        (kind.code().to_owned(), name, choice.kind == Some(kind))
    });
    let no_kind = (String::new(), words.say("web-import-no-kind"), choice.kind.is_none());
    let langs = Lang::ALL.map(|one| (one.code().to_owned(), one.name().to_owned(), one == choice.lang));
    let days = [("day", "web-import-day-first", Days::DayFirst), ("month", "web-import-month-first", Days::MonthFirst)];
    let days = days.map(|(code, key, days)| (code.to_owned(), words.say(key), days == choice.days));
    let mut all = vec![
        setting("lang", "web-import-lang", langs.to_vec()),
        setting("kind", "web-import-kind", std::iter::once(no_kind).chain(kinds).collect()),
        setting("days", "web-import-days", days.to_vec()),
    ];
    if looked.sheets.is_empty() {
        let letters = [("utf-8", "web-import-unicode"), ("windows-1252", "web-import-windows")];
        let letters = letters.map(|(code, key)| (code.to_owned(), words.say(key), code == choice.letters()));
        all.insert(0, setting("letters", "web-import-letters", letters.to_vec()));
        let delimiters = [
            ("", "web-import-delimiter-auto", None),
            ("comma", "web-import-delimiter-comma", Some(b',')),
            ("semicolon", "web-import-delimiter-semicolon", Some(b';')),
            ("tab", "web-import-delimiter-tab", Some(b'\t')),
        ];
        let one =
            |(code, key, byte): (&str, &str, _)| (code.to_owned(), words.say(key), byte == choice.options.delimiter);
        all.insert(1, setting("delimiter", "web-import-delimiter", delimiters.map(one).to_vec()));
    } else if looked.sheets.len() > 1 {
        let wanted = choice.options.sheet.clone().or_else(|| looked.sheets.first().cloned());
        let sheets = looked.sheets.iter().map(|name| (name.clone(), name.clone(), Some(name) == wanted.as_ref()));
        all.insert(0, setting("sheet", "web-import-sheet", sheets.collect()));
    }
    all
}

/// What a field is called.
fn name_of(field: Field, lang: Lang) -> String {
    match field {
        Field::For(network) => say!(lang, "web-import-field-network", network = network.name()),
        other => say!(lang, "web-import-field", field = other.code()),
    }
}

fn columns(table: &Table, looked: &Looked, lang: Lang) -> Vec<ColumnView> {
    let networks = Network::offered().map(Field::For);
    let all: Vec<Field> = fields().map(|(field, ..)| field).chain(networks).collect();
    let column = |(at, name): (usize, &String)| {
        let now = looked.columns.get(at).copied().flatten();
        let unused = (String::new(), say!(lang, "web-import-unused"), now.is_none());
        let choice = |field: &Field| (field.code().to_owned(), name_of(*field, lang), now == Some(*field));
        let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(at)).filter(|cell| !cell.is_empty());
        ColumnView {
            name: format!("c{at}"),
            label: if name.is_empty() {
                say!(lang, "web-import-nameless", number = (at + 1).to_string())
            } else {
                name.clone()
            },
            samples: cells.take(SAMPLES).map(|cell| short(&cell.text(), SAMPLE)).collect(),
            choices: std::iter::once(unused).chain(all.iter().map(choice)).collect(),
        }
    };
    header(table).iter().enumerate().map(column).collect()
}

/// The first rows with what becomes of each: the file, or nothing.
fn first(table: &Table, checked: &Checked, lang: Lang) -> Vec<(usize, bool, String, Vec<String>)> {
    let files: BTreeMap<usize, &str> = checked.plan.placed.iter().map(|one| (one.row, one.path.as_str())).collect();
    let row = |(number, cells): &(usize, Vec<Cell>)| {
        let file = files.get(number);
        let becomes = file.map_or_else(|| say!(lang, "web-import-nothing"), |path| (*path).to_owned());
        let text = |at: usize| cells.get(at).map_or_else(String::new, |cell| short(&cell.text(), CELL));
        (*number, file.is_some(), becomes, (0..table.header.len()).map(text).collect())
    };
    table.rows.iter().take(ROWS).map(row).collect()
}

/// The beginning of a text, on one line.
fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most { line } else { line.chars().take(most - 1).chain(['…']).collect() }
}
