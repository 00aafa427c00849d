//! `portevoix audience rotate` and `portevoix audience status`: the versions of the key, seen by the operator.
use std::path::Path;
use std::process::ExitCode;

use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::{SystemChance, SystemClock};
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io, of_store, stop_of_store};
use crate::app::key_file::KeyFile;
use crate::app::terminal::line;
use crate::flow::audience::keys::{self, NewKeyError};
use crate::flow::port::{Chance as _, Clock as _, KeyError};
use crate::lang::{Lang, date, number};
use crate::say;
use crate::store::{Durability, KeyTally, Store, StoreError};

/// A figure about fewer people is withheld.
const FEWEST: u64 = 5;

/// Makes another version of the key.
pub(crate) fn rotate(config: &Config, lang: Lang) -> Ended {
    let file = database(config, lang)?;
    let key_file = KeyFile::new(config.key_file());
    let made = runtime()?.block_on(async {
        let store = Store::open(&file, Durability::Full).await?;
        let made = keys::rotate(&store, &key_file, SystemClock.now(), &mut *SystemChance.rng()).await;
        store.close().await;
        made
    });
    let version = made.map_err(|error| stop(&error, &config.key_file(), lang))?;
    line(say!(lang, "app-keys-rotated", version = version, path = config.key_file().display().to_string()));
    line(say!(lang, "app-keys-rotated-next"));
    Ok(ExitCode::SUCCESS)
}

/// Lists the versions, and how much was made under each.
pub(crate) fn status(config: &Config, lang: Lang) -> Ended {
    let file = database(config, lang)?;
    let tallies = runtime()?.block_on(async {
        let store = Store::open(&file, Durability::Full).await?;
        let tallies = store.key_tallies().await;
        store.close().await;
        tallies
    });
    let tallies = tallies.map_err(|error: StoreError| stop_of_store(&error, lang))?;
    if tallies.is_empty() {
        line(say!(lang, "app-keys-none"));
    }
    for tally in &tallies {
        line(told(tally, tallies.last() == Some(tally), lang));
    }
    Ok(ExitCode::SUCCESS)
}

/// One version in a line.
fn told(tally: &KeyTally, newest: bool, lang: Lang) -> String {
    // Tenths of a per cent: theta of 0.25 is 2^61 of 2^63.
    let tenths = i64::try_from((u128::from(tally.threshold) * 1_000) >> 63).unwrap_or(0);
    let figure = |value: u64| {
        // Fewer than five people, and more than none: said to be few.
        if (1..FEWEST).contains(&tally.people) {
            say!(lang, "app-keys-few")
        } else {
            number(lang, i64::try_from(value).unwrap_or(i64::MAX))
        }
    };
    let made = date(lang, tally.made_at.zoned(&jiff::tz::TimeZone::UTC).date());
    say!(
        lang,
        if newest { "app-keys-newest" } else { "app-keys-earlier" },
        version = tally.version,
        made = made,
        whole = tenths / 10,
        tenth = tenths % 10,
        samples = figure(tally.samples),
        people = figure(tally.people)
    )
}

fn database(config: &Config, lang: Lang) -> Result<std::path::PathBuf, Stop> {
    let file = config.data.join("portevoix.db");
    if file.exists() {
        return Ok(file);
    }
    Err(Stop::new(Exit::Failed, say!(lang, "app-ledger-none", path = file.display().to_string())))
}

fn stop(error: &NewKeyError, path: &Path, lang: Lang) -> Stop {
    let exit = match error {
        NewKeyError::Store(error) => of_store(error),
        NewKeyError::Key(KeyError::File(error)) => of_io(error),
        NewKeyError::Key(_) => Exit::Failed,
    };
    let (path, reason) = (path.display().to_string(), error.to_string());
    Stop::new(exit, say!(lang, "app-keys-failed", path = path, reason = reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Millis;

    #[test]
    fn small_groups_are_not_counted() {
        let tally = |people, samples| KeyTally { version: 2, threshold: 1 << 61, made_at: Millis(0), samples, people };
        for (people, samples, shown) in [(0, 0, "0"), (1, 1, "fewer"), (4, 7, "fewer"), (5, 7, "7")] {
            let text = told(&tally(people, samples), true, Lang::En);
            assert!(text.contains(shown) && text.contains("25.0"), "{people}: {text}");
            assert!(shown != "fewer" || !text.contains(": 7"), "{text}");
        }
    }
}
