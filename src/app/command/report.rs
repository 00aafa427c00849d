//! `portevoix disclosure report`: what a compliance officer counts, without anybody in it.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io, stop_of_store};
use crate::app::folder;
use crate::flow::Catalogue;
use crate::flow::port::Clock as _;
use crate::flow::report::{Period, csv, json, markdown, report};
use crate::id::Millis;
use crate::lang::Lang;
use crate::ledger::{Action, Entry};
use crate::say;
use crate::store::{Durability, ReportShare, Store, StoreError};

/// What is asked of the report.
#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    /// First day, as in 2026-11-01; days are those of the brand's time zone
    #[arg(long, value_name = "DATE", value_parser = date)]
    from: Date,
    /// Last day, itself included
    #[arg(long, value_name = "DATE", value_parser = date)]
    to: Date,
    /// Format of the report
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// Folder of the database [default: the configuration's]
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// Show figures below five, too; the ledger keeps that they were read
    #[arg(long)]
    exact: bool,
}

/// How the report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One figure a line, RFC 4180
    Csv,
    /// Nested
    Json,
    /// A Markdown table
    Md,
}

fn date(text: &str) -> Result<Date, String> {
    // Strictly a date: a time behind it would be dropped without a word.
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let date = if plain { text.parse().ok() } else { None };
    date.ok_or_else(|| "expected a day of the calendar, as in 2026-11-01".to_owned())
}

pub(crate) fn run(config: &Config, args: &ReportArgs, lang: Lang) -> Ended {
    if args.from > args.to {
        let (from, to) = (args.from.to_string(), args.to.to_string());
        return Err(Stop::new(Exit::Usage, say!(lang, "app-report-order", from = from, to = to)));
    }
    let files = folder::read(&config.content.folder).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let (catalogue, _) = Catalogue::read(&files, config.content.trust_file_approvals);
    let zone = &catalogue.library.brand.zone;
    let instant = |day: Date| day.to_zoned(zone.clone()).map(|at| Millis::from(at.timestamp()));
    let bounds = instant(args.from).and_then(|from| Ok((from, instant(args.to.tomorrow()?)?)));
    let (from, until) = bounds.map_err(|_| Stop::new(Exit::Usage, say!(lang, "app-report-far")))?;
    let file = args.data.as_ref().unwrap_or(&config.data).join("portevoix.db");
    if !file.exists() {
        return Err(Stop::new(Exit::Failed, say!(lang, "app-ledger-none", path = file.display().to_string())));
    }
    let read = runtime()?.block_on(read(&file, from, until, args));
    let shares = read.map_err(|error| stop_of_store(&error, lang))?;
    let zone = zone.iana_name().unwrap_or("UTC").to_owned();
    let made = report(&shares, Period { from: args.from, to: args.to, zone, exact: args.exact });
    let text = match args.format {
        Format::Csv => csv(&made),
        Format::Json => json(&made).map_err(|error| Stop::new(Exit::Failed, error.to_string()))?,
        Format::Md => markdown(&made, lang),
    };
    print(&text);
    Ok(ExitCode::SUCCESS)
}

/// The shares; that small figures are about to be shown is written down first.
async fn read(
    file: &std::path::Path,
    from: Millis,
    until: Millis,
    args: &ReportArgs,
) -> Result<Vec<ReportShare>, StoreError> {
    let store = Store::open(file, Durability::Full).await?;
    if args.exact {
        let entry = Entry {
            action: Action::Read,
            actor: String::new(),
            at: SystemClock.now(),
            subject: "disclosure_report".to_owned(),
            detail: format!("exact=1 from={} to={}", args.from, args.to),
            private: None,
        };
        store.note(&entry).await?;
    }
    let shares = store.report(from, until).await;
    store.close().await;
    shares
}

/// The bytes as they are: CSV ends its lines its own way.
fn print(text: &str) {
    use std::io::Write as _;
    // A reader who has seen enough (`| head`) is no failure.
    let mut out = std::io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}
