//! `portevoix person export|erase`: the operator's door, for somebody who left the organisation or wrote a letter.
//!
//! Both work offline and beside the running program, which forgets the links of whoever was erased within seconds.
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::{SystemChance, SystemClock};
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, of_io, stop_of_store};
use crate::app::folder;
use crate::app::terminal::line;
use crate::flow::Catalogue;
use crate::flow::port::{Chance as _, Clock as _};
use crate::flow::rights::{By, erase_in, gathered, sweep_in};
use crate::lang::{Lang, number};
use crate::ledger::{Action, Entry};
use crate::say;
use crate::store::{Durability, Person, Store, StoreError};

const EXAMPLES: &str = "Examples:
  portevoix person export --account slack:acme:U02ABCDEF > ada.json
  portevoix person erase --account discord:club:112233445566778899
  portevoix person erase --account discord:club:112233445566778899 --yes

WORKSPACE is the name that the configuration gives it; ID is the person's id there. What goes and what stays: docs/rights.md.";

/// What is asked about a person.
#[derive(Debug, Subcommand)]
#[command(after_help = EXAMPLES)]
pub(crate) enum PersonCommand {
    /// Write everything that is stored about somebody to standard output, as JSON
    #[command(after_help = EXAMPLES)]
    Export(Whom),
    /// Erase somebody: says what goes, and does it with --yes
    #[command(after_help = EXAMPLES)]
    Erase {
        #[command(flatten)]
        whom: Whom,
        /// Do it; without this, only what would go is said
        #[arg(long)]
        yes: bool,
    },
}

/// Who, and where to look.
#[derive(Debug, Args)]
pub(crate) struct Whom {
    /// One of their accounts
    #[arg(long, value_name = "PLATFORM:WORKSPACE:ID", value_parser = account)]
    account: (String, String, String),
    /// Folder of the database [default: the configuration's]
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
}

fn account(text: &str) -> Result<(String, String, String), String> {
    let parts: Vec<&str> = text.splitn(3, ':').collect();
    match parts.as_slice() {
        [platform, workspace, id] if parts.iter().all(|part| !part.is_empty()) => {
            Ok(((*platform).to_owned(), (*workspace).to_owned(), (*id).to_owned()))
        }
        _ => Err("expected PLATFORM:WORKSPACE:ID, as in slack:acme:U02ABCDEF".to_owned()),
    }
}

pub(crate) fn run(config: &Config, command: &PersonCommand, lang: Lang) -> Ended {
    let whom = match command {
        PersonCommand::Export(whom) | PersonCommand::Erase { whom, .. } => whom,
    };
    let data = whom.data.clone().unwrap_or_else(|| config.data.clone());
    let file = data.join("portevoix.db");
    if !file.exists() {
        return Err(Stop::new(Exit::Failed, say!(lang, "app-ledger-none", path = file.display().to_string())));
    }
    let stop = |error: StoreError| stop_of_store(&error, lang);
    runtime()?.block_on(async {
        let store = Store::open(&file, Durability::Full).await.map_err(stop)?;
        let Some(person) = store.person_by_account(&whom.account).await.map_err(stop)? else {
            store.close().await;
            return Err(Stop::new(Exit::Failed, say!(lang, "app-person-unknown")));
        };
        let done = match command {
            PersonCommand::Export(_) => export(config, &store, &person, lang).await,
            PersonCommand::Erase { yes: false, .. } => preview(&store, &person, lang).await.map_err(stop),
            PersonCommand::Erase { .. } => erase(&store, &data.join("spool"), &person, lang).await.map_err(stop),
        };
        store.close().await;
        done
    })
}

async fn export(config: &Config, store: &Store, person: &Person, lang: Lang) -> Ended {
    let folder = &config.content.folder;
    let files = folder::read(folder).map_err(|error| {
        let reason = error.to_string();
        Stop::new(of_io(&error), say!(lang, "app-folder-failed", path = folder.display().to_string(), reason = reason))
    })?;
    let (catalogue, _) = Catalogue::read(&files, config.content.trust_file_approvals);
    let stop = |error: StoreError| stop_of_store(&error, lang);
    let now = SystemClock.now();
    let text = gathered(store, &catalogue, person, now).await.map_err(stop)?;
    // An administrator read personal data: the ledger keeps that, and who it was about.
    let subject = person.id.to_string();
    let detail = "by=operator".to_owned();
    let entry = Entry { action: Action::Exported, actor: String::new(), at: now, subject, detail, private: None };
    store.note(&entry).await.map_err(stop)?;
    line(text);
    Ok(ExitCode::SUCCESS)
}

async fn shares(store: &Store, person: &Person, lang: Lang) -> Result<String, StoreError> {
    let shares = store.shares_of_person(person.id).await?.len();
    Ok(number(lang, i64::try_from(shares).unwrap_or(i64::MAX)))
}

async fn preview(store: &Store, person: &Person, lang: Lang) -> Result<ExitCode, StoreError> {
    line(say!(lang, "app-person-would", shares = shares(store, person, lang).await?));
    line(say!(lang, "app-person-yes"));
    Ok(ExitCode::SUCCESS)
}

async fn erase(store: &Store, spool: &std::path::Path, person: &Person, lang: Lang) -> Result<ExitCode, StoreError> {
    let now = SystemClock.now();
    let shares = shares(store, person, lang).await?;
    let links =
        erase_in(store, person, By::Operator, now, &mut *SystemChance.rng()).await?.unwrap_or_default().codes.len();
    sweep_in(store, spool, now).await?;
    let links = number(lang, i64::try_from(links).unwrap_or(i64::MAX));
    line(say!(lang, "app-person-erased", shares = shares, links = links));
    // Somebody reads the database just now: the running program sweeps again until nothing is left.
    if !store.unswept().await?.is_empty() {
        line(say!(lang, "app-person-unswept"));
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::account;

    #[test]
    fn an_account_is_three_words() {
        let known = |a: &str, b: &str, c: &str| Ok((a.to_owned(), b.to_owned(), c.to_owned()));
        assert_eq!(account("slack:acme:U1"), known("slack", "acme", "U1"));
        assert_eq!(account("slack:acme:U1:2"), known("slack", "acme", "U1:2"));
        for odd in ["", "slack", "slack:acme", "slack::U1", ":acme:U1", "slack:acme:"] {
            assert!(account(odd).is_err(), "{odd}");
        }
    }
}
