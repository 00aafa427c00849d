//! A draft as the file it would be, and rows beside each other.
use super::{ByKey, Field, Mapping, Reader, Rows, code};
use crate::content::diagnostic::Diagnostic;
use crate::content::draft::Draft;
use crate::content::page_address::page_key;
use crate::content::prose::folded_words;
use crate::content::report::Report;
use crate::content::source::SourceFile;
use crate::content::{code as codes, items};
use crate::id::Millis;

/// So close to each other, two rows of the same words look like one post twice.
const NEAR: i64 = 3 * Millis::DAY;

/// What is wrong with the file of the draft that `row` makes, beside the folder's files, where its picture stands; told
/// at the cells it comes from.
pub(super) fn as_file(draft: &Draft, row: &Reader<'_>, told: &[Diagnostic]) -> Vec<Diagnostic> {
    let text = draft.write();
    let mut sources = vec![SourceFile { path: draft.path(), bytes: text.clone().into_bytes() }];
    sources.extend(row.files.iter().filter(|file| draft.image.as_ref() == Some(&file.path)).cloned());
    let (_, found) = items::parse_under(&sources, &row.defaults.brand);
    let new =
        |found: &Diagnostic| *found.code != codes::OTHER_LANGUAGE && !told.iter().any(|known| known.code == found.code);
    let found = found.into_iter().filter(new);
    let cell = |found: &Diagnostic| {
        let field = found.place.map_or(Field::Title, |(line, _)| field_at(&text, line));
        Some(row.place(field))
    };
    found.map(|found| Diagnostic { place: cell(&found), path: row.file.to_owned(), ..found }).collect()
}

/// The field that a line of the file comes from: the nearest key above it.
fn field_at(text: &str, line: usize) -> Field {
    let mut body = false;
    let mut field = Field::Title;
    let mut network = None;
    for (number, written) in text.lines().enumerate().take(line) {
        body |= number > 0 && written == "---";
        let key = written.split(':').next().unwrap_or_default();
        if body {
            return Field::Text;
        }
        if let Some(named) = written.trim().strip_prefix("- network: ") {
            network = Field::parse(named);
        } else if written.trim_start().starts_with("- text:") {
            network = None;
        }
        match key {
            "captions" => field = Field::Caption,
            key if !key.starts_with(' ') => field = Field::parse(key).unwrap_or(field),
            _ => {}
        }
    }
    if field == Field::Caption { network.unwrap_or(field) } else { field }
}

/// Rows that say what another row says: the same title and page is an error, the same words a few days apart a warning.
pub(super) fn repeats(rows: &mut Rows, mapping: &Mapping, file: &str) {
    let mut report = Report::new(file, "");
    let (mut pages, mut files, mut words) = (ByKey::new(), ByKey::new(), Vec::<(String, Option<Millis>, usize)>::new());
    let mut bad = vec![];
    let column = |field| mapping.column(field).map_or(1, |column| column + 1);
    for row in &rows.good {
        let draft = &row.draft;
        let title = folded_words(&draft.title).join(" ");
        let page = (title, draft.link.as_ref().map(page_key), draft.lang);
        let named = row.named.then(|| draft.path());
        let before = pages.get(&page).or_else(|| files.get(named.as_ref()?)).copied();
        if let Some(other) = before {
            let place = (row.number, column(if row.named { Field::Id } else { Field::Title }));
            report.place(&code::DUPLICATE, place, &[("other", &other.to_string()), ("what", "row")]);
            bad.push(row.number);
            continue;
        }
        pages.insert(page, row.number);
        files.extend(named.map(|path| (path, row.number)));
        let text =
            folded_words(&draft.captions.iter().map(|c| c.text.as_str()).collect::<Vec<_>>().join(" ")).join(" ");
        let near = |at: &Option<Millis>| match (at, draft.embargo) {
            (Some(a), Some(b)) => a.since(b).abs() < NEAR,
            _ => true,
        };
        if let Some((.., other)) = words.iter().find(|(known, at, _)| *known == text && near(at)) {
            report.place(&code::NEAR, (row.number, column(Field::Caption)), &[("other", &other.to_string())]);
        }
        words.push((text, draft.embargo, row.number));
    }
    rows.good.retain(|row| !bad.contains(&row.number));
    rows.bad.extend(bad);
    rows.bad.sort_unstable();
    rows.found.extend(report.into_found());
}
