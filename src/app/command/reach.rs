//! `portevoix reach`: what a document asks is estimated, and the schema of such documents.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;
use std::time::Instant;

use clap::Subcommand;
use serde::Serialize;

use crate::app::Ended;
use crate::app::exit::{self, Exit, Stop};
use crate::lang::{Lang, number};
use crate::reach::door;
use crate::say;

const EXAMPLE: &str = r#"Example:
  echo '{"people": [{"id": "ada", "audiences": {"linkedin": "500+"}}],
         "items": [{"id": "launch", "clicks": 37, "shares": [
           {"person": "ada", "network": "linkedin", "impressions": 412}]}]}' |
    portevoix reach estimate
gives, on one line:
  {"model":"…","seed":0,"theta":null,"milliseconds":…,"warnings":[],"estimates":[
    {"id":"launch","reach":{"mean":…,"q":{"2.5":…,"10":…,"25":…,"50":…,…}},…}]}

An audience is a number, a band ("500+"), {"count": 750, "sample": ["16 hex digits", …]} or null. What is wrong is told with its path, line and column. Every field and code: docs/reach-estimate.md."#;

/// What stands behind `portevoix reach`.
#[derive(Debug, Subcommand)]
pub(crate) enum ReachCommand {
    /// Estimate how many different people were reached: one JSON document on standard input, one on standard output
    #[command(after_help = EXAMPLE)]
    Estimate,
    /// Try the estimate on worlds whose truth is known, and print how often its intervals hold it; with --page write the
    /// page of the documentation
    Calibrate(super::calibrate::CalibrateArgs),
    /// Print the JSON Schema of what `reach estimate` reads
    Schema,
}

/// Does it.
pub(crate) fn run(command: &ReachCommand, lang: Lang) -> Ended {
    match command {
        ReachCommand::Estimate => estimate(lang),
        ReachCommand::Calibrate(args) => super::calibrate::calibrate(args, lang),
        ReachCommand::Schema => {
            crate::app::terminal::line(door::SCHEMA.trim_end());
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn estimate(lang: Lang) -> Ended {
    let mut bytes = vec![];
    // One byte more than is read tells that there is more.
    let most = door::MOST_BYTES as u64 + 1;
    std::io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(|error| stopped(&error, lang))?;
    let document = match door::read(&bytes) {
        Ok(document) => document,
        Err(found) => {
            write(&door::Refusal::new(&found, lang), lang)?;
            let count = found.listed.len() + found.more;
            let told = number(lang, i64::try_from(count).unwrap_or(i64::MAX));
            return Err(Stop::new(Exit::Document, say!(lang, "app-reach-refused", count = count, told = told)));
        }
    };
    drop(bytes);
    let (reports, milliseconds) = timed(|| door::reports(&document));
    write(&door::Answer::new(&document, reports, milliseconds, lang), lang)?;
    Ok(ExitCode::SUCCESS)
}

/// What `work` makes, and how many milliseconds it took.
#[expect(clippy::disallowed_methods, reason = "the program reports how long it took, to the microsecond")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let made = work();
    (made, start.elapsed().as_secs_f64() * 1e3)
}

/// One JSON document on standard output, on one line. A closed pipe is a reader who has seen enough.
fn write(answer: &impl Serialize, lang: Lang) -> Result<(), Stop> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let written = serde_json::to_writer(&mut out, answer).map_err(std::io::Error::from);
    match written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(stopped(&error, lang)),
        _ => Ok(()),
    }
}

fn stopped(error: &std::io::Error, lang: Lang) -> Stop {
    Stop::new(exit::of_io(error), say!(lang, "app-lines-io", reason = error.to_string()))
}
