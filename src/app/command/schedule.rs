//! `portevoix schedule next`.
use std::io::Write as _;
use std::process::ExitCode;

use crate::app::Ended;
use crate::app::args::NextArgs;
use crate::app::exit::{Exit, Stop};
use crate::app::terminal::warn;
use crate::id::Millis;
use crate::lang::Lang;
use crate::schedule::Cadence;

pub(crate) fn next(args: &NextArgs, lang: Lang) -> Ended {
    let cadence = Cadence::parse(&args.cron, &args.tz);
    let cadence = cadence.map_err(|error| Stop::new(Exit::Usage, error.message(lang)))?;
    for warning in cadence.warnings() {
        warn(format!("portevoix: {}", warning.message(lang)));
    }
    let after = Millis::from(args.after);
    let until = args.until.map_or(Millis(i64::MAX), Millis::from);
    let most = args.count.map_or(usize::MAX, |count| count as usize);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for at in cadence.between(after, until).take(most) {
        // The local time with its offset: people read hours, programs read the instant.
        let local = at.zoned(cadence.time_zone());
        let line = jiff::fmt::temporal::DateTimePrinter::new()
            .timestamp_with_offset_to_string(&at.timestamp(), local.offset());
        if writeln!(out, "{line}").is_err() {
            // The reader has seen enough (`| head`).
            break;
        }
    }
    drop(out.flush());
    Ok(ExitCode::SUCCESS)
}
