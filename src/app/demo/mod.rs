//! `portevoix demo`: a seeded organisation lives through two weeks in two minutes, through the same doors as people.
//!
//! The virtual clock first runs through one week at once, so that the first board has something to tell; then it
//! runs at the asked speed from shortly before a Monday, and at real speed while a visitor acts.
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use super::args::DemoArgs;
use super::clock::{DemoClock, SystemClock};
use super::command::run::{print_findings, runtime, until_signal};
use super::config::{Config, local};
use super::exit::{Exit, Stop};
use super::{Ended, serve, telemetry};
use crate::app::terminal::line;
use crate::flow::port::Clock;
use crate::flow::{FlowError, Parts, click, plan, post};
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;

mod crowd;
mod people;
mod visitor;

use crowd::Crowd;

/// Step of the week that runs at once.
const STEP: i64 = 30 * Millis::MINUTE;
/// How much of the last Sunday is left when the visitor comes in.
const BEFORE_MONDAY: i64 = 2 * Millis::HOUR;
/// After so much virtual time the demo has shown everything, and the clock runs at real speed.
const SHOWN: i64 = 16 * Millis::DAY;
/// How long the clock stays at real speed after a visitor acted.
const SLOW: Duration = Duration::from_secs(20);
/// How often people act.
const BREATH: Duration = Duration::from_millis(50);

pub(crate) fn run(args: &DemoArgs, config: Config, lang: Lang) -> Ended {
    telemetry::start(&config.log);
    let folder = Folder::new(args.run.data.clone())?;
    let mut config = args.run.over(config);
    config.data.clone_from(&folder.path);
    // Its people are made up: nobody's post is asked for.
    config.evidence.fetch = false;
    // And their keys are nobody's: they go with the folder.
    config.reach.key_file = None;
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap_or(jiff::tz::TimeZone::UTC);
    let monday = next_monday(SystemClock.now(), &zone);
    let clock = Arc::new(DemoClock::new(monday.plus(-7 * Millis::DAY)));
    line(say!(lang, "app-demo-starting"));
    runtime()?.block_on(async {
        let house = serve::open(&config, clock.clone(), lang).await?;
        print_findings(&house.findings, lang);
        let address = house.private_address().map_err(|error| Stop::new(Exit::Listen, error.to_string()))?;
        let end = until_signal()?;
        let crowd = Crowd::new(house.parts.clone(), house.desk.clone(), args.seed);
        let (slow, live) = (clock.clone(), clock.clone());
        let acting: super::Acting = Arc::new(move || slow.slow_for(SLOW));
        let speed = f64::from(args.speed);
        let shown = local(address).as_str().trim_end_matches('/').to_owned();
        let hello = say!(lang, "app-demo-hello", url = shown, speed = args.speed);
        let task = end.clone();
        tokio::spawn(async move {
            if let Err(error) = live_on(crowd, &live, monday, speed, &hello, &task).await {
                tracing::error!(%error, "the demo's people stopped");
            }
        });
        house.run(end, true, Some(acting)).await.map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
        Ok(ExitCode::SUCCESS)
    })
}

async fn live_on(
    mut crowd: Crowd,
    clock: &DemoClock,
    monday: Millis,
    speed: f64,
    hello: &str,
    end: &tokio_util::sync::CancellationToken,
) -> Result<(), FlowError> {
    let parts = crowd.parts();
    while clock.now() < monday.plus(-BEFORE_MONDAY) && !end.is_cancelled() {
        turn(&parts).await?;
        crowd.act().await?;
        clock.advance(STEP);
    }
    click::import(&parts).await?;
    line(hello);
    clock.run(speed);
    let mut over = false;
    loop {
        crowd.act().await?;
        if !over && clock.now() > monday.plus(SHOWN) {
            clock.run(1.0);
            over = true;
        }
        if end.run_until_cancelled(tokio::time::sleep(BREATH)).await.is_none() {
            return Ok(());
        }
    }
}

/// One turn of the line, as the background loops do it.
async fn turn(parts: &Parts) -> Result<(), FlowError> {
    plan::plan_due(parts).await?;
    while post::work(parts).await? > 0 {}
    Ok(())
}

/// The first Monday 00:00 after `now`.
fn next_monday(now: Millis, zone: &jiff::tz::TimeZone) -> Millis {
    let today = now.zoned(zone).date();
    let ahead = 7 - i64::from(today.weekday().to_monday_zero_offset());
    let monday = today.saturating_add(jiff::Span::new().days(ahead));
    monday.to_zoned(zone.clone()).map_or(now, |at| Millis::from(at.timestamp()))
}

/// The demo's data folder: a fresh one that goes with the demo, unless one was named.
struct Folder {
    path: PathBuf,
    ours: bool,
}

impl Folder {
    fn new(named: Option<PathBuf>) -> Result<Self, Stop> {
        let Some(path) = named else {
            let path = std::env::temp_dir().join(format!("portevoix-demo-{}", std::process::id()));
            remove(&path);
            return Ok(Self { path, ours: true });
        };
        Ok(Self { path, ours: false })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.ours {
            remove(&self.path);
        }
    }
}

fn remove(path: &Path) {
    if let Err(error) = std::fs::remove_dir_all(path)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "the demo's folder stays");
    }
}
