//! What somebody chose for a spreadsheet: they travel in the address, and in the form that stores it.

use crate::content::Kind;
use crate::content::table::{Days, Encoding, Field, MAX_COLUMNS, Options};
use crate::lang::Lang;
use crate::web::form::Fields;

/// Longest name of a campaign, in characters.
const CAMPAIGN: usize = 100;

/// How a spreadsheet is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    /// Letters, delimiter and sheet.
    pub(super) options: Options,
    /// The language of rows that do not say theirs.
    pub(super) lang: Lang,
    /// The kind of rows that do not say theirs.
    pub(super) kind: Option<Kind>,
    /// The campaign of rows that do not say theirs; empty for none.
    pub(super) campaign: String,
    /// What `3/4/2026` means.
    pub(super) days: Days,
    /// What each column says, with the header that this was chosen for; `None` before anybody chose.
    pub(super) columns: Option<(String, Vec<Option<Field>>)>,
}

/// What stands between cells: as it travels, and its byte.
const DELIMITERS: [(&str, u8); 3] = [("comma", b','), ("semicolon", b';'), ("tab", b'\t')];

impl Choice {
    /// Reads what was chosen. What is none of the choices is as if nothing was chosen.
    pub(super) fn read(fields: &Fields, lang: Lang) -> Self {
        let of = |name: &str| fields.get(name).map_or("", String::as_str);
        let delimiter = DELIMITERS.iter().find(|(name, _)| *name == of("delimiter")).map(|(_, byte)| *byte);
        let encoding = if of("letters") == "windows-1252" { Encoding::Windows1252 } else { Encoding::Unicode };
        let sheet = Some(of("sheet")).filter(|name| !name.is_empty()).map(str::to_owned);
        let columns = Some(of("head")).filter(|head| !head.is_empty()).map(|head| {
            let one = |at: usize| Field::parse(of(&format!("c{at}")));
            let together = |codes: &str| codes.split('.').take(MAX_COLUMNS).map(Field::parse).collect();
            let columns =
                fields.get("columns").map_or_else(|| (0..MAX_COLUMNS).map(one).collect(), |all| together(all));
            (head.to_owned(), columns)
        });
        Self {
            options: Options { encoding, delimiter, sheet },
            lang: of("lang").parse().unwrap_or(lang),
            kind: Kind::parse(of("kind")),
            campaign: of("campaign").trim().chars().take(CAMPAIGN).collect(),
            days: if of("days") == "month" { Days::MonthFirst } else { Days::DayFirst },
            columns,
        }
    }

    /// The same again, as fields of a form. `head` and `columns` are those that count now.
    pub(super) fn written(&self, head: &str, columns: &[Option<Field>]) -> Vec<(&'static str, String)> {
        let delimiter = DELIMITERS.iter().find(|(_, byte)| Some(*byte) == self.options.delimiter);
        let codes: Vec<&str> = columns.iter().map(|field| field.map_or("", Field::code)).collect();
        vec![
            ("sheet", self.options.sheet.clone().unwrap_or_default()),
            ("letters", self.letters().to_owned()),
            ("delimiter", delimiter.map_or("", |(name, _)| *name).to_owned()),
            ("lang", self.lang.code().to_owned()),
            ("kind", self.kind.map_or("", Kind::code).to_owned()),
            ("campaign", self.campaign.clone()),
            ("days", if self.days == Days::MonthFirst { "month" } else { "day" }.to_owned()),
            ("head", head.to_owned()),
            ("columns", codes.join(".")),
        ]
    }

    /// The letters, as they travel.
    pub(super) fn letters(&self) -> &'static str {
        if self.options.encoding == Encoding::Windows1252 { "windows-1252" } else { "utf-8" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_travels_unchanged() {
        let fields: Fields = [
            ("sheet", "Mars & <avril>"),
            ("letters", "windows-1252"),
            ("delimiter", "tab"),
            ("lang", "fr"),
            ("kind", "csr"),
            ("campaign", " Été "),
            ("days", "month"),
            ("head", "abc"),
            ("c0", "title"),
            ("c2", "linkedin"),
            ("c3", "nonsense"),
            ("c99", "alt"),
            ("c100", "id"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
        let choice = Choice::read(&fields, Lang::En);
        let (head, columns) = choice.columns.clone().unwrap();
        assert_eq!((head.as_str(), columns.len(), columns[0], columns[1]), ("abc", 100, Some(Field::Title), None));
        assert_eq!((columns[3], columns[99]), (None, Some(Field::Alt)));
        let written: Fields =
            choice.written(&head, &columns).into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        assert_eq!(Choice::read(&written, Lang::En), choice);
    }

    #[test]
    fn what_is_no_choice_chooses_nothing() {
        let odd: Fields = [("letters", "utf-7"), ("delimiter", "x"), ("lang", "xx"), ("kind", "x"), ("days", "y")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into();
        assert_eq!(Choice::read(&odd, Lang::Fr), Choice::read(&Fields::new(), Lang::Fr));
    }
}
