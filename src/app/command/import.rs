//! `portevoix content import` and `content template`: a spreadsheet, or an exported folder, into the content folder.
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::run::print_findings;
use crate::app::Ended;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io};
use crate::app::folder::{self, ContentFolder};
use crate::app::terminal::line;
use crate::content::Kind;
use crate::content::table::{
    Days, Defaults, Encoding, MAX_BYTES, MapError, Mapping, Options, TableError, read, template,
};
use crate::flow::Catalogue;
use crate::flow::export::BadExport;
use crate::flow::intake::{Beside, Checked, IntakeError, store};
use crate::flow::port::FolderError;
use crate::lang::Lang;
use crate::say;

/// Examples of `content import`.
pub(crate) const EXAMPLES: &str = "Examples:
  portevoix content template > items.csv            a table to fill in
  portevoix content import items.csv --dry-run      every mistake with its row and column, nothing written
  portevoix content import plan.xlsx --sheet Mars --map title=Intitulé --kind educational --result done.csv
  portevoix content import saved/                   what `content export saved/` wrote

Columns are known by their names, in French and English; --map says what another one holds. Rows become drafts, one file each: nothing is approved or posted by itself. See docs/imports.md.";

/// Flags of `content import`.
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// A .csv or .xlsx file, or a folder that `content export` wrote
    pub(crate) source: PathBuf,
    /// What a column holds: title, text, caption, a network, link, kind, campaign, embargo, expires...
    #[arg(long, value_name = "FIELD=COLUMN", value_parser = pair)]
    map: Vec<(String, String)>,
    /// The sheet of a workbook [default: the first]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Letters of a CSV file
    #[arg(long, value_enum, default_value_t = Letters::Utf8)]
    encoding: Letters,
    /// What stands between the cells of a CSV file [default: found out]
    #[arg(long, value_enum)]
    delimiter: Option<Delimiter>,
    /// Say what would happen; write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Write the rows without mistakes, where there are others [default: all rows or none]
    #[arg(long)]
    valid_only: bool,
    /// Language of rows that do not say theirs: fr or en [default: the organisation's]
    #[arg(long = "rows-lang", value_name = "LANG")]
    rows_lang: Option<Lang>,
    /// Kind of rows that do not say theirs
    #[arg(long, value_name = "KIND", value_parser = kind)]
    kind: Option<Kind>,
    /// Campaign of rows that do not say theirs
    #[arg(long, value_name = "NAME")]
    campaign: Option<String>,
    /// Read 3/4/2026 as the fourth of March
    #[arg(long)]
    month_first: bool,
    /// Write what became of each row into this CSV file
    #[arg(long, value_name = "FILE")]
    result: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Letters {
    /// Unicode, as "CSV UTF-8" or "Unicode text"
    #[value(name = "utf-8")]
    Utf8,
    /// As an older Excel writes in Western Europe
    #[value(name = "windows-1252")]
    Windows1252,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab
    Tab,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').filter(|(field, column)| !field.trim().is_empty() && !column.trim().is_empty());
    let (field, column) = pair.ok_or("expected FIELD=COLUMN, as in title=Intitulé")?;
    Ok((field.trim().to_owned(), column.trim().to_owned()))
}

fn kind(text: &str) -> Result<Kind, String> {
    Kind::parse(text).ok_or_else(|| format!("expected one of {}", Kind::ALL.map(Kind::code).join(", ")))
}

/// Prints a table to fill in.
pub(crate) fn print_template(lang: Lang) -> Ended {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    // A reader who has seen enough is no failure.
    drop(out.write_all(template(lang).as_bytes()).and_then(|()| out.flush()));
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn run(config: &Config, args: &ImportArgs, lang: Lang) -> Ended {
    if args.source.is_dir() {
        return super::export::import(config, &args.source, args.dry_run, lang);
    }
    let folder = ContentFolder::new(config.content.folder.clone());
    if !config.content.folder.is_dir() {
        return Err(refused(config, &FolderError::Absent.into(), lang));
    }
    let failed = |error: std::io::Error| super::content::unreadable(&config.content.folder, &error, lang);
    let files = folder::read(&config.content.folder).map_err(failed)?;
    let (catalogue, _) = Catalogue::read(&files, config.content.trust_file_approvals);
    let library = &catalogue.library;
    let name = args.source.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let table = read(&bytes(&args.source, lang)?, &args.options()).map_err(|error| unread(&error, lang))?;
    let columns = Mapping::of(&table.header, &args.map, &name).map_err(|error| unmapped(&error, lang))?;
    let defaults = Defaults {
        lang: args.rows_lang.unwrap_or(library.brand.lang),
        kind: args.kind,
        campaign: args.campaign.clone(),
        days: if args.month_first { Days::MonthFirst } else { Days::DayFirst },
        brand: library.brand.clone(),
    };
    let beside = Beside { library, folder: &folder, files: &files, written: &HashSet::new() };
    let checked = Checked::of(&table, columns, &defaults, &beside, &name);
    let checked = checked.map_err(|error| refused(config, &error, lang))?;
    print_findings(&checked.found, lang);
    print_findings(&checked.in_the_way(), lang);
    let all_good = checked.all_good();
    let written = !args.dry_run && !checked.is_doubtful() && (all_good || args.valid_only);
    if written {
        store(&folder, &checked.plan.placed).map_err(|error| refused(config, &error, lang))?;
    }
    let outcome = if written { "written" } else { "ready" };
    if let Some(file) = &args.result {
        let text = checked.result(outcome, lang);
        std::fs::write(file, text).map_err(|error| super::content::unreadable(file, &error, lang))?;
    }
    let (good, bad) = (checked.plan.placed.len(), checked.refused());
    line(say!(lang, "app-import-done", outcome = outcome, good = good, bad = bad));
    Ok(match (all_good, written) {
        (true, _) => ExitCode::SUCCESS,
        (false, true) => Exit::Lines.into(),
        (false, false) => Exit::Content.into(),
    })
}

impl ImportArgs {
    fn options(&self) -> Options {
        let encoding = match self.encoding {
            Letters::Utf8 => Encoding::Unicode,
            Letters::Windows1252 => Encoding::Windows1252,
        };
        let delimiter = self.delimiter.map(|delimiter| match delimiter {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        });
        Options { encoding, delimiter, sheet: self.sheet.clone() }
    }
}

/// The file, read no further than it may be long.
fn bytes(path: &Path, lang: Lang) -> Result<Vec<u8>, Stop> {
    use std::io::Read as _;
    let mut bytes = vec![];
    let most = MAX_BYTES as u64 + 1;
    let read = std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| super::content::unreadable(path, &error, lang))
}

fn unread(error: &TableError, lang: Lang) -> Stop {
    let detail = match error {
        TableError::NotUnicode(line) | TableError::OpenQuote(line) => line.to_string(),
        TableError::Broken(why) => why.clone(),
        TableError::NoSheet { there, .. } => there.join(", "),
        _ => String::new(),
    };
    Stop::new(Exit::Content, say!(lang, "content-table-error", error = error.code(), detail = detail))
}

fn unmapped(error: &MapError, lang: Lang) -> Stop {
    let (code, name, near) = match error {
        MapError::NoField { field, near } => ("field", field.as_str(), near.as_str()),
        MapError::NoColumn { column, near } => ("column", column.as_str(), near.as_str()),
        MapError::NoTitle => ("title", "", "none"),
    };
    Stop::new(Exit::Content, say!(lang, "content-table-map", error = code, name = name, near = near))
}

/// Why nothing was written, in words.
pub(super) fn refused(config: &Config, error: &IntakeError, lang: Lang) -> Stop {
    let path = config.content.folder.display().to_string();
    match error {
        IntakeError::Folder(FolderError::Absent) => {
            Stop::new(Exit::Content, say!(lang, "app-intake-no-folder", path = path))
        }
        IntakeError::Folder(FolderError::File(error)) => {
            Stop::new(of_io(error), say!(lang, "app-folder-failed", path = path, reason = error.to_string()))
        }
        IntakeError::Folder(FolderError::Changed(file)) => {
            Stop::new(Exit::Content, say!(lang, "app-intake-changed", file = file.as_str()))
        }
        IntakeError::Store(error) => crate::app::exit::stop_of_store(error, lang),
        IntakeError::Export(bad) => {
            let (code, detail) = match bad {
                BadExport::Inventory(why) => ("inventory", why.clone()),
                BadExport::File(path) => ("file", path.clone()),
                BadExport::InTheWay(paths) => ("way", paths.join(", ")),
            };
            Stop::new(Exit::Content, say!(lang, "app-export-bad", error = code, detail = detail))
        }
        other => Stop::new(Exit::Content, other.to_string()),
    }
}
