//! `portevoix audience make`: reads a list of contacts, blinds it here, and has a sample of it kept.
use std::collections::BTreeSet;
use std::io::{BufRead as _, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use rand_core::Rng;
use url::Url;

use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::SystemChance;
use crate::app::exit::{Exit, Stop, of_io};
use crate::app::terminal::{line, warn};
use crate::flow::audience::LISTED;
use crate::flow::port::Chance as _;
use crate::lang::{Lang, number};
use crate::network::Network;
use crate::reach::MOST_THETA;
use crate::reach::contact::{Contact, MOST_BYTES, Reading, read};
use crate::reach::pseudonym::{Blind, Element, blind, filler};
use crate::say;

mod door;

use door::{Door, State, Stored, Upload};

/// `audience make`.
#[derive(Debug, Args)]
pub(crate) struct MakeArgs {
    /// LinkedIn's Connections.csv, X's follower.js, Bluesky's followers, Mastodon's followers.csv, or a list with a
    /// header line
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The address that the bot gives for `/me sample`; without it nothing is sent
    #[arg(long, value_name = "URL", env = "PORTEVOIX_AUDIENCE")]
    to: Option<Url>,
    /// The network of a list that does not say it
    #[arg(long, value_name = "NETWORK", value_parser = PossibleValuesParser::new(LISTED.map(Network::code)).try_map(|code| code.parse::<Network>()))]
    network: Option<Network>,
    /// Show what would be sent and stored; nobody is asked anything
    #[arg(long)]
    dry_run: bool,
    /// Send without asking
    #[arg(long)]
    yes: bool,
}

/// Reads, shows, asks, sends.
pub(crate) fn make(args: &MakeArgs, lang: Lang) -> Ended {
    let reading = open(&args.file, lang)?;
    let network = network(args, &reading, lang)?;
    let n = number_of(lang, reading.contacts.len());
    let (duplicates, unusable) = (number_of(lang, reading.duplicates), number_of(lang, reading.unusable));
    line(say!(
        lang,
        "app-audience-read",
        n = n,
        network = network.name(),
        duplicates = duplicates,
        unusable = unusable
    ));
    let Some(to) = args.to.as_ref().filter(|_| !args.dry_run) else {
        preview(lang, &reading, None);
        let key = if args.dry_run { "app-audience-dry" } else { "app-audience-where" };
        line(say!(lang, key));
        return Ok(ExitCode::SUCCESS);
    };
    let door = Door::new(to, lang)?;
    runtime()?.block_on(deliver(&door, args.yes, &reading, network, lang))
}

/// The file's contacts; what is wrong with it stops, or is told.
fn open(path: &Path, lang: Lang) -> Result<Reading, Stop> {
    let shown = path.display().to_string();
    // One byte more than is read, so that a larger file is known as such.
    let most = MOST_BYTES as u64 + 1;
    let mut bytes = vec![];
    let taken = std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    taken.map_err(|error| {
        let text = say!(lang, "app-audience-unreadable", path = shown.clone(), reason = error.to_string());
        Stop::new(of_io(&error), text)
    })?;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let reading = read(&bytes, &name);
    let told = |message: String| say!(lang, "app-audience-finding", path = shown.clone(), text = message);
    if reading.is_refused() {
        let words: Vec<String> = reading.problems.iter().map(|problem| told(problem.message(lang))).collect();
        return Err(Stop::new(Exit::Failed, words.join("\n")));
    }
    reading.problems.iter().for_each(|problem| warn(told(problem.message(lang))));
    Ok(reading)
}

/// The network of the list: as it says, or as the person says where it does not.
fn network(args: &MakeArgs, reading: &Reading, lang: Lang) -> Result<Network, Stop> {
    match (reading.network, args.network) {
        (Some(own), Some(told)) if own != told => {
            let text = say!(lang, "app-audience-differs", network = own.name(), told = told.name());
            Err(Stop::new(Exit::Usage, text))
        }
        (own, told) => own.or(told).ok_or_else(|| Stop::new(Exit::Usage, say!(lang, "app-audience-network"))),
    }
}

fn number_of(lang: Lang, n: usize) -> String {
    number(lang, i64::try_from(n).unwrap_or(i64::MAX))
}

/// What is sent and what is stored, in plain words. Without a server's answer, with what holds everywhere.
fn preview(lang: Lang, reading: &Reading, state: Option<&State>) {
    let count = reading.contacts.len();
    line(say!(lang, "app-audience-sent"));
    if let Some(state) = state {
        let (batches, batch) = (number_of(lang, count.div_ceil(state.batch)), number_of(lang, state.batch));
        line(say!(lang, "app-audience-batches", batches = batches, batch = batch));
    }
    let theta = state.map_or(MOST_THETA, State::theta);
    let kept = number_of(lang, (count as f64 * theta).round() as usize);
    let share = number_of(lang, (1.0 / theta).round() as usize);
    line(say!(lang, "app-audience-stored", n = number_of(lang, count), kept = kept, share = share));
    if let Some(state) = state {
        let n = reading.contacts.iter().filter(|contact| contact.is_colleague(&state.organisation)).count();
        line(say!(lang, "app-audience-colleagues", n = number_of(lang, n)));
    }
    line(say!(lang, "app-audience-forget"));
}

async fn deliver(door: &Door, yes: bool, reading: &Reading, network: Network, lang: Lang) -> Ended {
    let state = door.state().await?;
    preview(lang, reading, Some(&state));
    if let Some(stored) = state.stored.iter().find(|stored| stored.network == network.code()) {
        line(say!(lang, "app-audience-replaces", n = number_of(lang, stored.count)));
    }
    let needed = reading.contacts.len().div_ceil(state.batch) * state.batch;
    if needed > state.left {
        let (needed, left) = (number_of(lang, needed), number_of(lang, state.left));
        return Err(Stop::new(Exit::Failed, say!(lang, "app-audience-quota", needed = needed, left = left)));
    }
    if !yes && !std::io::stdin().is_terminal() {
        return Err(Stop::new(Exit::Usage, say!(lang, "app-audience-unasked")));
    }
    if !yes && !agreed(lang) {
        line(say!(lang, "app-audience-not-sent"));
        return Ok(ExitCode::SUCCESS);
    }
    let upload = sample(door, &state, reading, network).await?;
    let Stored { count, kept, colleagues, .. } = door.put(&upload).await?;
    let (kept, colleagues) = (number_of(lang, kept), number_of(lang, colleagues));
    line(say!(lang, "app-audience-done", n = number_of(lang, count), kept = kept, colleagues = colleagues));
    Ok(ExitCode::SUCCESS)
}

/// Asks on the terminal. Anything but a yes is a no.
fn agreed(lang: Lang) -> bool {
    line(say!(lang, "app-audience-ask"));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    read.is_ok() && ["y", "yes", "o", "oui"].contains(&answer.trim().to_lowercase().as_str())
}

/// Has every contact evaluated, and keeps those below the threshold.
async fn sample(door: &Door, state: &State, reading: &Reading, network: Network) -> Result<Upload, Stop> {
    let mut rng = SystemChance.rng();
    let (mut pseudonyms, mut colleagues) = (BTreeSet::new(), BTreeSet::new());
    for contacts in reading.contacts.chunks(state.batch) {
        let (blinds, elements) = batch(contacts, state.batch, &mut *rng).ok_or_else(|| door.odd())?;
        let answers = door.evaluate(state.key_version, &elements).await?;
        for ((contact, blind), answer) in contacts.iter().zip(&blinds).zip(&answers) {
            let pseudonym = blind.finish(answer).map_err(|_| door.odd())?;
            if pseudonym < state.threshold {
                pseudonyms.insert(pseudonym);
                if contact.is_colleague(&state.organisation) {
                    colleagues.insert(pseudonym);
                }
            }
        }
    }
    let count = reading.contacts.len();
    Ok(Upload::new(network, state, count, &pseudonyms, &colleagues))
}

/// The blinded elements of a batch, filled up to its size with those of nobody.
fn batch(contacts: &[Contact], size: usize, rng: &mut dyn Rng) -> Option<(Vec<Blind>, Vec<Element>)> {
    let mut blinds = Vec::with_capacity(contacts.len());
    let mut elements = Vec::with_capacity(size);
    for contact in contacts {
        let (one, element) = blind(&contact.identity()?, rng).ok()?;
        blinds.push(one);
        elements.push(element);
    }
    while elements.len() < size {
        elements.push(filler(rng).ok()?);
    }
    Some((blinds, elements))
}
