//! `portevoix bench`: measures on this machine, and prints a table.
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;

use super::run::runtime;
use crate::app::Ended;
use crate::app::bench::{self, Plan};
use crate::app::exit::{Exit, Stop, of_io};
use crate::app::terminal::line;
use crate::lang::{Lang, decimal, number};
use crate::say;

/// The load of `portevoix bench chat`.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct ChatArgs {
    /// How many cards are posted (1 to 100000)
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    cards: u32,
    /// In how many channels (1 to 1000)
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=1_000))]
    channels: u32,
    /// How long each answer of the simulated platform takes, in milliseconds (0 to 5000)
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(0..=5_000))]
    latency: u32,
}

pub(crate) fn chat(args: &ChatArgs, lang: Lang) -> Ended {
    let (cards, channels) = (args.cards as usize, args.channels as usize);
    let plan = Plan { cards, channels, latency: Duration::from_millis(args.latency.into()) };
    let done = runtime()?.block_on(bench::chat(plan, lang));
    done.map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// The load of `portevoix bench plan`.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct PlanArgs {
    /// How many schedules, each with a channel of its own (1 to 500)
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=500))]
    schedules: u32,
    /// How many approved items (0 to 10000)
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(0..=10_000))]
    items: u32,
    /// How many weeks (1 to 52)
    #[arg(long, default_value_t = 52, value_parser = clap::value_parser!(u32).range(1..=52))]
    weeks: u32,
}

pub(crate) fn plan(args: &PlanArgs, lang: Lang) -> Ended {
    let load = bench::plan::Load { schedules: args.schedules, items: args.items, weeks: args.weeks };
    if bench::plan::run(&load, lang) { Ok(ExitCode::SUCCESS) } else { Ok(Exit::Failed.into()) }
}

/// How long a check takes, beside reading the same files.
pub(crate) fn content(items: u32, lang: Lang) -> Ended {
    let measured = bench::content::measure(items).map_err(|error| Stop::new(of_io(&error), error.to_string()))?;
    let milliseconds = |time: Duration| time.as_secs_f64() * 1_000.0;
    let (reading, checking) = (milliseconds(measured.reading), milliseconds(measured.checking));
    let (files, bytes) = measured.size;
    let count = |value: usize| number(lang, i64::try_from(value).unwrap_or(i64::MAX));
    line(say!(
        lang,
        "app-bench-content",
        items = number(lang, i64::from(items)),
        files = count(files),
        bytes = count(bytes),
        reading = decimal(lang, reading, 1),
        checking = decimal(lang, checking, 1),
        ratio = decimal(lang, checking / reading.max(0.001), 1),
        findings = measured.findings,
    ));
    Ok(ExitCode::SUCCESS)
}
