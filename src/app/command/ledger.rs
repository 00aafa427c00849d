//! `portevoix ledger verify`.
use std::path::Path;
use std::process::ExitCode;

use super::run::runtime;
use crate::app::Ended;
use crate::app::exit::{Exit, Stop, of_store};
use crate::app::terminal::line;
use crate::lang::Lang;
use crate::ledger::Stored;
use crate::say;
use crate::store::{Durability, Store};

/// How many leaves one query reads.
const PAGE: i64 = 10_000;

pub(crate) fn verify(data: &Path, lang: Lang) -> Ended {
    let file = data.join("portevoix.db");
    if !file.exists() {
        return Err(Stop::new(Exit::Failed, say!(lang, "app-ledger-none", path = file.display().to_string())));
    }
    let leaves = runtime()?.block_on(read(&file)).map_err(|error| Stop::new(of_store(&error), error.to_string()))?;
    match crate::ledger::verify(leaves) {
        Ok(count) => {
            line(say!(lang, "app-ledger-whole", count = count));
            Ok(ExitCode::SUCCESS)
        }
        Err(flaw) => Err(Stop::new(Exit::Corrupt, say!(lang, "app-ledger-flaw", reason = flaw.to_string()))),
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
