//! `portevoix ledger verify`.
use std::path::Path;
use std::process::ExitCode;

use super::run::runtime;
use crate::app::Ended;
use crate::app::exit::{Exit, Stop, stop_of_store};
use crate::app::terminal::line;
use crate::lang::Lang;
use crate::ledger::{Flaw, Stored};
use crate::say;
use crate::store::{Durability, Store};

/// How many leaves one query reads.
const PAGE: i64 = 10_000;

pub(crate) fn verify(data: &Path, lang: Lang) -> Ended {
    let file = data.join("portevoix.db");
    if !file.exists() {
        return Err(Stop::new(Exit::Failed, say!(lang, "app-ledger-none", path = file.display().to_string())));
    }
    let leaves = runtime()?.block_on(read(&file)).map_err(|error| stop_of_store(&error, lang))?;
    match crate::ledger::verify(leaves) {
        Ok(count) => {
            line(say!(lang, "app-ledger-whole", count = count));
            Ok(ExitCode::SUCCESS)
        }
        Err(flaw) => {
            let (kind, leaf) = match flaw {
                Flaw::Gap { expected, .. } => ("gap", expected),
                Flaw::Changed(leaf) => ("changed", leaf),
                Flaw::PrivateChanged(leaf) => ("private", leaf),
            };
            Err(Stop::new(Exit::Corrupt, say!(lang, "app-ledger-flaw", kind = kind, leaf = leaf)))
        }
    }
}

async fn read(file: &Path) -> Result<Vec<Stored>, crate::store::StoreError> {
    let store = Store::open(file, Durability::Full).await?;
    let mut leaves: Vec<Stored> = vec![];
    loop {
        let from = i64::try_from(leaves.len()).unwrap_or(i64::MAX);
        let page = store.ledger(from, PAGE).await?;
        if page.is_empty() {
            break;
        }
        leaves.extend(page);
    }
    store.close().await;
    Ok(leaves)
}
