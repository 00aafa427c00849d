//! A row as a draft, held to everything that a file of the content folder is held to.
use std::collections::BTreeMap;

use super::date::{Days, day_of};
use super::mapping::{Field, Mapping};
use super::{Cell, MAX_CELL, Table, code};
use crate::content::brand::Brand;
use crate::content::diagnostic::Diagnostic;
use crate::content::draft::Draft;
use crate::content::item::{Caption, Kind};
use crate::content::prose::fold;
use crate::content::report::Report;
use crate::content::source::SourceFile;
use crate::content::tree::At;
use crate::content::{code as codes, country, link};
use crate::id::{ItemId, Millis};
use crate::lang::{Lang, did_you_mean};

mod check;

/// Longest title that is made from a caption, in characters.
const TITLE: usize = 80;

/// What people call a kind in a cell, beside its code: folded, `_` between the words.
const CALLED: [(&str, Kind); 17] = [
    ("promotionnel", Kind::Promotional),
    ("promotion", Kind::Promotional),
    ("produit", Kind::Promotional),
    ("offre_d_emploi", Kind::JobOffer),
    ("offre_d’emploi", Kind::JobOffer),
    ("offre_d'emploi", Kind::JobOffer),
    ("recrutement", Kind::JobOffer),
    ("emploi", Kind::JobOffer),
    ("job", Kind::JobOffer),
    ("rse", Kind::Csr),
    ("educatif", Kind::Educational),
    ("pedagogique", Kind::Educational),
    ("recommandation", Kind::Recommendation),
    ("avis", Kind::Review),
    ("financier", Kind::Financial),
    ("reglemente", Kind::Regulated),
    ("politique", Kind::Political),
];

/// The other names of a kind that a cell may hold, in any case, with or without accents.
pub fn names_of(kind: Kind) -> impl Iterator<Item = &'static str> {
    CALLED.iter().filter(move |(_, known)| *known == kind).map(|(name, _)| *name)
}

/// What holds for rows that do not say it themselves.
#[derive(Clone, Debug)]
pub struct Defaults {
    /// The language.
    pub lang: Lang,
    /// The kind; rows need one of their own where this is none.
    pub kind: Option<Kind>,
    /// The campaign.
    pub campaign: Option<String>,
    /// What `3/4/2026` means.
    pub days: Days,
    /// Where local times are read, and what the organisation asks of its items.
    pub brand: Brand,
}

/// A row that can be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number: the line of a CSV file, the row of a sheet.
    pub number: usize,
    /// What it says; the id is the one that it names, or the one that its title suggests.
    pub draft: Draft,
    /// Did it name its id itself?
    pub named: bool,
}

/// What the rows of a table come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Those without an error, in their order.
    pub good: Vec<Row>,
    /// The numbers of the others.
    pub bad: Vec<usize>,
    /// Everything that is wrong or odd, by row and column.
    pub found: Vec<Diagnostic>,
}

/// Reads every row of a table; `file` is what findings call it, `files` are those of the content folder, where pictures
/// stand. Whether items are there already is the caller's to know.
#[must_use]
pub fn rows(table: &Table, mapping: &Mapping, defaults: &Defaults, files: &[SourceFile], file: &str) -> Rows {
    let mut rows = Rows::default();
    for (number, cells) in &table.rows {
        let reader = Reader { number: *number, columns: table.header.len(), cells, mapping, defaults, files, file };
        let (row, found) = reader.row();
        match row.filter(|_| !found.iter().any(Diagnostic::is_error)) {
            Some(row) => rows.good.push(row),
            None => rows.bad.push(*number),
        }
        rows.found.extend(found);
    }
    check::repeats(&mut rows, mapping, file);
    rows.found.sort_by_key(|found| found.place);
    rows
}

struct Reader<'a> {
    number: usize,
    /// How many have a name.
    columns: usize,
    cells: &'a [Cell],
    mapping: &'a Mapping,
    defaults: &'a Defaults,
    files: &'a [SourceFile],
    file: &'a str,
}

impl<'a> Reader<'a> {
    fn cell(&self, field: Field) -> Option<&'a Cell> {
        self.cells.get(self.mapping.column(field)?).filter(|cell| !cell.is_empty())
    }

    fn text(&self, field: Field) -> Option<String> {
        self.cell(field).map(Cell::text).filter(|text| !text.is_empty())
    }

    /// Row and column of a field; the first column where it has none.
    fn place(&self, field: Field) -> (usize, usize) {
        (self.number, self.mapping.column(field).map_or(1, |column| column + 1))
    }

    fn row(&self) -> (Option<Row>, Vec<Diagnostic>) {
        let mut report = Report::new(self.file, "");
        for field in self.mapping.fields() {
            let length = self.cell(field).map_or(0, |cell| cell.text().chars().count());
            if length > MAX_CELL {
                let (length, limit) = (length.to_string(), MAX_CELL.to_string());
                report.place(&code::CELL_TOO_LONG, self.place(field), &[("length", &length), ("limit", &limit)]);
            }
        }
        for (at, cell) in self.cells.iter().enumerate().skip(self.columns).filter(|(_, cell)| !cell.is_empty()) {
            report.place(&code::EXTRA_CELL, (self.number, at + 1), &[("value", &cell.text())]);
        }
        if report.has_errors() {
            return (None, report.into_found());
        }
        let draft = self.draft(&mut report);
        let named = self.text(Field::Id).is_some();
        let mut found = report.into_found();
        if let Some(draft) = &draft {
            found.extend(check::as_file(draft, self, &found));
        }
        (draft.map(|draft| Row { number: self.number, draft, named }), found)
    }

    fn draft(&self, report: &mut Report<'_>) -> Option<Draft> {
        let captions = self.captions();
        let first = captions.first().map(|caption| caption.text.clone()).unwrap_or_default();
        let title = self.text(Field::Title).unwrap_or_else(|| beginning(&first));
        if title.is_empty() {
            report.place(&code::NO_WORDS, self.place(Field::Title), &[]);
        }
        let captions =
            if captions.is_empty() { vec![Caption { network: None, text: title.clone() }] } else { captions };
        let id = self.id(&title, report);
        let lang = self.lang(report);
        let kind = self.kind(report);
        // Everything is looked at before the first mistake ends it: all of them are told.
        let (embargo, expires) = (self.day(Field::Embargo, false, report), self.day(Field::Expires, true, report));
        let (link, order) = (self.link(report), self.order(report));
        let markets = self.countries(Field::Markets, report);
        let countries = self.countries(Field::Countries, report);
        let mut draft = Draft::new(id?, lang?, title, kind?);
        (draft.captions, draft.body) = (captions, self.text(Field::Text).unwrap_or_default());
        draft.campaign = self.text(Field::Campaign).or_else(|| self.defaults.campaign.clone());
        (draft.author, draft.image, draft.alt) =
            (self.text(Field::Author), self.text(Field::Image), self.text(Field::Alt));
        (draft.embargo, draft.expires, draft.link, draft.order) = (embargo, expires, link, order);
        (draft.markets, draft.segment.countries, draft.segment.teams) = (markets, countries, self.list(Field::Teams));
        (!draft.title.is_empty()).then_some(draft)
    }

    fn captions(&self) -> Vec<Caption> {
        let networks = self.mapping.fields().filter_map(|field| match field {
            Field::For(network) => Some((field, Some(network))),
            _ => None,
        });
        let fields = std::iter::once((Field::Caption, None)).chain(networks);
        fields.filter_map(|(field, network)| Some(Caption { network, text: self.text(field)? })).collect()
    }

    fn id(&self, title: &str, report: &mut Report<'_>) -> Option<ItemId> {
        let Some(text) = self.text(Field::Id) else { return Some(crate::content::slug_of(title)) };
        let id = text.parse().ok();
        if id.is_none() {
            report.place(
                &codes::WRONG_VALUE,
                self.place(Field::Id),
                &[("name", "id"), ("value", &text), ("expected", "id")],
            );
        }
        id
    }

    fn lang(&self, report: &mut Report<'_>) -> Option<Lang> {
        let Some(text) = self.text(Field::Lang) else { return Some(self.defaults.lang) };
        let lang = match fold(&text).as_str() {
            "fr" | "francais" | "french" | "fr-fr" | "fr_fr" => Some(Lang::Fr),
            "en" | "anglais" | "english" | "en-us" | "en-gb" => Some(Lang::En),
            _ => None,
        };
        if lang.is_none() {
            let args = [("name", "lang"), ("value", text.as_str()), ("expected", "lang")];
            report.place(&codes::WRONG_VALUE, self.place(Field::Lang), &args);
        }
        lang
    }

    /// A kind by its code, or by what people call it.
    fn kind(&self, report: &mut Report<'_>) -> Option<Kind> {
        let Some(text) = self.text(Field::Kind) else {
            if self.defaults.kind.is_none() {
                report.place(&code::NO_KIND, self.place(Field::Kind), &[]);
            }
            return self.defaults.kind;
        };
        let known = Kind::ALL.map(Kind::code);
        let folded = fold(&text).replace([' ', '-'], "_");
        let kind =
            Kind::parse(&folded).or_else(|| CALLED.iter().find(|(name, _)| *name == folded).map(|(_, kind)| *kind));
        if kind.is_none() {
            let near = did_you_mean(&folded, known).unwrap_or("none");
            let args = [("value", text.as_str()), ("near", near), ("known", &known.join(", "))];
            report.place(&codes::UNKNOWN_KIND, self.place(Field::Kind), &args);
        }
        kind
    }

    fn link(&self, report: &mut Report<'_>) -> Option<url::Url> {
        let value = self.text(Field::Link)?;
        let mut own = Report::new(self.file, "");
        let link = link::check(At { at: 0, value }, &mut own);
        for found in own.into_found() {
            let args: Vec<(&'static str, &str)> =
                found.args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            report.place(found.code, self.place(Field::Link), &args);
        }
        link.map(|link| link.value)
    }

    fn day(&self, field: Field, end: bool, report: &mut Report<'_>) -> Option<Millis> {
        let cell = self.cell(field)?;
        let at = day_of(cell, self.defaults.days).and_then(|day| day.instant(end, &self.defaults.brand.zone));
        if at.is_none() {
            report.place(&code::NO_DAY, self.place(field), &[("value", &cell.text())]);
        }
        at
    }

    fn order(&self, report: &mut Report<'_>) -> i32 {
        let Some(text) = self.text(Field::Order) else { return 0 };
        text.parse().unwrap_or_else(|_| {
            let args = [("name", "order"), ("value", text.as_str()), ("expected", "integer")];
            report.place(&codes::WRONG_VALUE, self.place(Field::Order), &args);
            0
        })
    }

    fn list(&self, field: Field) -> Vec<String> {
        let text = self.text(field).unwrap_or_default();
        text.split([',', ';', '|', '\n']).map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    }

    fn countries(&self, field: Field, report: &mut Report<'_>) -> Vec<String> {
        let mut countries = vec![];
        for one in self.list(field) {
            match country(&one.to_uppercase()) {
                Some(country) => countries.push(country),
                None => {
                    let args = [("name", field.code()), ("value", one.as_str()), ("expected", "country")];
                    report.place(&codes::WRONG_VALUE, self.place(field), &args);
                }
            }
        }
        countries
    }
}

/// The first words of a text, on one line.
fn beginning(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    crate::content::feed::short(line.trim(), TITLE)
}

/// Rows by what makes them the same, for those who look for repeats.
type ByKey<K> = BTreeMap<K, usize>;
