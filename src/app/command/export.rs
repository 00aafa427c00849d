//! `portevoix content export`, and the way back.
use std::path::Path;
use std::process::ExitCode;

use super::content::unreadable;
use super::import::refused;
use super::run::runtime;
use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::exit::{Exit, Stop, stop_of_store};
use crate::app::folder::{self, ContentFolder};
use crate::app::owner;
use crate::app::terminal::line;
use crate::flow::export::{INVENTORY, changes, inventory, restore, verify};
use crate::flow::port::{Clock as _, Folder as _};
use crate::lang::Lang;
use crate::say;
use crate::store::{Durability, Store};

pub(crate) fn run(config: &Config, target: &Path, lang: Lang) -> Ended {
    let source = &config.content.folder;
    let files = folder::read(source).map_err(|error| unreadable(source, &error, lang))?;
    let failed = |error: std::io::Error| unreadable(target, &error, lang);
    if target.exists() && std::fs::read_dir(target).map_err(failed)?.next().is_some() {
        return Err(Stop::new(Exit::Failed, say!(lang, "app-export-not-empty", path = target.display().to_string())));
    }
    // What is read of a file has an end: an export that leaves something out is none.
    for file in files.iter().filter(|_| source.exists()) {
        let length = std::fs::metadata(source.join(&file.path)).map_err(failed)?.len();
        if length != file.bytes.len() as u64 {
            return Err(Stop::new(Exit::Content, say!(lang, "app-export-too-large", path = file.path.as_str())));
        }
    }
    let database = config.data.join("portevoix.db");
    let inventory = runtime()?.block_on(async {
        let store = if database.exists() {
            Some(Store::open(&database, Durability::Full).await.map_err(|error| stop_of_store(&error, lang))?)
        } else {
            None
        };
        let made = inventory(store.as_ref(), &files).await;
        if let Some(store) = store {
            store.close().await;
        }
        made.map_err(|error| refused(config, &error, lang))
    })?;
    for file in &files {
        let path = target.join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap_or(target)).map_err(failed)?;
        std::fs::write(&path, &file.bytes).map_err(failed)?;
    }
    let text = serde_json::to_string_pretty(&inventory).map_err(|error| Stop::new(Exit::Failed, error.to_string()))?;
    std::fs::create_dir_all(target).map_err(failed)?;
    // Last: a folder without it is not taken for a whole export.
    std::fs::write(target.join(INVENTORY), text + "\n").map_err(failed)?;
    let (files, decisions) = (files.len(), inventory.decisions.len());
    let path = target.display().to_string();
    line(say!(lang, "app-export-done", files = files, decisions = decisions, path = path));
    Ok(ExitCode::SUCCESS)
}

/// Brings an exported folder back.
pub(super) fn import(config: &Config, source: &Path, dry_run: bool, lang: Lang) -> Ended {
    let failed = |error: std::io::Error| unreadable(source, &error, lang);
    let listed = std::fs::read(source.join(INVENTORY)).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            let path = source.display().to_string();
            Stop::new(Exit::Content, say!(lang, "app-export-none", path = path, inventory = INVENTORY))
        }
        _ => failed(error),
    })?;
    let files = folder::read(source).map_err(failed)?;
    let refuse = |error| refused(config, &error, lang);
    let (inventory, files) = verify(&listed, files).map_err(|bad| refuse(bad.into()))?;
    if dry_run && !config.content.folder.is_dir() {
        let (written, decisions) = (files.len(), inventory.decisions.len());
        line(say!(lang, "app-export-back", dry = "yes", written = written, known = 0, decisions = decisions));
        return Ok(ExitCode::SUCCESS);
    }
    if !dry_run {
        std::fs::create_dir_all(&config.content.folder)
            .map_err(|error| unreadable(&config.content.folder, &error, lang))?;
    }
    let target = ContentFolder::new(config.content.folder.clone());
    let changes = changes(&target, files).map_err(|error| refuse(error.into()))?.map_err(|bad| refuse(bad.into()))?;
    let (written, known) = (changes.len(), inventory.files.len() - changes.len());
    let mut decisions = inventory.decisions.len();
    if !dry_run {
        target.write(&changes).map_err(|error| refuse(error.into()))?;
        owner::folder(&config.data).map_err(|error| unreadable(&config.data, &error, lang))?;
        decisions = runtime()?.block_on(async {
            let store = Store::open(&config.data.join("portevoix.db"), Durability::Full)
                .await
                .map_err(|error| stop_of_store(&error, lang))?;
            let kept = restore(&store, &inventory.decisions, SystemClock.now()).await;
            store.close().await;
            kept.map_err(refuse)
        })?;
    }
    let dry = if dry_run { "yes" } else { "no" };
    line(say!(lang, "app-export-back", dry = dry, written = written, known = known, decisions = decisions));
    Ok(ExitCode::SUCCESS)
}
