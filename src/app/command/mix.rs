//! `portevoix content mix`: how posts and stock divide among kinds, campaigns, languages, teams and countries.
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::content::read;
use super::plan::known;
use super::run::print_findings;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::terminal::line;
use crate::flow::forecast::forecast;
use crate::flow::mix::{Counts, Facet, Mix};
use crate::flow::port::Clock as _;
use crate::id::Millis;
use crate::lang::{Lang, number};
use crate::say;

/// Examples of `content mix`.
pub(crate) const EXAMPLES: &str = "Examples:
  portevoix content mix                      the last four weeks, the coming four, and what is left
  portevoix content mix --weeks 12 --format json";

/// Characters of a name that are shown.
const NAME: usize = 40;

/// What is asked of the mix.
#[derive(Debug, Args)]
pub(crate) struct MixArgs {
    /// How many weeks back and ahead (1 to 52)
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u32).range(1..=52))]
    weeks: u32,
    /// How it is written
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// How the mix is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// One JSON document
    Json,
}

pub(crate) fn run(config: &Config, args: &MixArgs, lang: Lang) -> Ended {
    let (catalogue, findings) = read(config, lang)?;
    print_findings(&findings, lang);
    let (now, weeks) = (SystemClock.now(), i64::from(args.weeks) * 7 * Millis::DAY);
    let (catalogue, past) = known(config, catalogue, now, lang)?;
    let forecast = forecast(&catalogue, &past, now, now.plus(weeks));
    let mix = Mix::of(&catalogue, &past, &forecast, now.plus(-weeks), now);
    match args.format {
        Format::Human => tell(&mix, args.weeks, lang),
        Format::Json => line(json(&mix, args.weeks).to_string()),
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(mix: &Mix, weeks: u32, lang: Lang) {
    line(say!(lang, "app-mix-weeks", weeks = weeks));
    if mix.rows.is_empty() {
        line(say!(lang, "app-mix-empty"));
        return;
    }
    let heads = [say!(lang, "app-mix-posted"), say!(lang, "app-mix-planned"), say!(lang, "app-mix-stock")];
    for (facet, rows) in &mix.rows {
        // Where nothing is said, there is nothing to divide.
        if rows.keys().all(String::is_empty) {
            continue;
        }
        line(String::new());
        let name = say!(lang, "app-mix-facet", facet = facet.code());
        line(format!("{}{}", padded(&name), heads.iter().map(|head| format!("{head:>16}")).collect::<String>()));
        for (name, counts) in rows {
            let cells = of(counts).into_iter().zip(of(&mix.total)).map(|(count, all)| cell(lang, count, all));
            line(format!("{}{}", padded(&called(*facet, name, lang)), cells.collect::<String>()));
        }
    }
}

fn of(counts: &Counts) -> [u32; 3] {
    [counts.posted, counts.planned, counts.stock]
}

/// `12 (40 %)`: of all, not of the column's sum, which may be more where an item stands in two rows.
fn cell(lang: Lang, count: u32, all: u32) -> String {
    let share = if all == 0 { 0.0 } else { f64::from(count) / f64::from(all) * 100.0 };
    let text = match count {
        0 => "–".to_owned(),
        count => say!(lang, "app-mix-cell", count = number(lang, i64::from(count)), share = share.round() as i64),
    };
    format!("{}{text}", " ".repeat(16_usize.saturating_sub(text.chars().count())))
}

fn padded(name: &str) -> String {
    let cut: String = name.chars().take(NAME).collect();
    format!("{cut}{}", " ".repeat((NAME + 2).saturating_sub(cut.chars().count())))
}

fn called(facet: Facet, name: &str, lang: Lang) -> String {
    match facet {
        _ if name.is_empty() => say!(lang, "app-mix-none", facet = facet.code()),
        Facet::Kind => say!(lang, "chat-write-kind-name", kind = name),
        Facet::Language => name.parse::<Lang>().map_or_else(|_| name.to_owned(), |lang| lang.name().to_owned()),
        _ => name.to_owned(),
    }
}

fn json(mix: &Mix, weeks: u32) -> Value {
    let counts = |counts: &Counts| json!({"posted": counts.posted, "planned": counts.planned, "stock": counts.stock});
    let facets = mix.rows.iter().map(|(facet, rows)| {
        let rows = rows.iter().map(|(name, of)| (name.clone(), counts(of))).collect::<serde_json::Map<_, _>>();
        (facet.code().to_owned(), Value::Object(rows))
    });
    let facets = facets.collect::<serde_json::Map<_, _>>();
    json!({"weeks": weeks, "total": counts(&mix.total), "facets": facets})
}
