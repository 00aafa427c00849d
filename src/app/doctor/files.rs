//! The configuration, its secrets, and the folder that is written to.
use super::{Findings, Look, disk};
use crate::app::config::origin::holds_secret;
use crate::app::owner::is_open;
use crate::lang::number;
use crate::say;

pub(super) fn configuration(look: &Look<'_>, found: &mut Findings) {
    let (lang, file) = (look.lang, look.file.display().to_string());
    if look.file.exists() {
        found.ok("configuration", say!(lang, "app-doctor-configuration", path = file));
    } else {
        let text = say!(lang, "app-doctor-configuration-none", path = file);
        found.warn("configuration", text, say!(lang, "app-doctor-configuration-none-fix"));
    }
}

/// Files that hold a secret are for their owner alone.
pub(super) fn secrets(look: &Look<'_>, found: &mut Findings) {
    let lang = look.lang;
    let in_file = std::fs::read_to_string(look.file).is_ok_and(|text| holds_secret(&text));
    let own = in_file.then(|| (look.file.display().to_string(), look.file.to_owned()));
    let files: Vec<_> = look.secrets.iter().cloned().chain(own).collect();
    let mut open = 0;
    for (name, path) in &files {
        if is_open(path) {
            open += 1;
            let path = path.display().to_string();
            let text = say!(lang, "app-doctor-secrets-open", name = name.as_str(), path = path.as_str());
            found.warn("secrets", text, say!(lang, "app-doctor-secrets-open-fix", path = path));
        }
    }
    if open == 0 {
        found.ok("secrets", say!(lang, "app-doctor-secrets", count = files.len()));
    }
}

pub(super) fn data(look: &Look<'_>, found: &mut Findings) {
    let (lang, folder) = (look.lang, &look.config.data);
    let path = folder.display().to_string();
    if !folder.exists() {
        return found.ok("data", say!(lang, "app-doctor-data-none", path = path));
    }
    match tempfile::Builder::new().prefix(".portevoix-").tempfile_in(folder) {
        Ok(_) if is_open(folder) && is_open(&folder.join("portevoix.db")) => {
            let text = say!(lang, "app-doctor-data-open", path = path.as_str());
            found.warn("data", text, say!(lang, "app-doctor-data-open-fix", path = path));
        }
        Ok(_) => found.ok("data", say!(lang, "app-doctor-data", path = path)),
        Err(error) => {
            let text = say!(lang, "app-doctor-data-closed", path = path.as_str(), reason = error.to_string());
            found.error("data", text, say!(lang, "app-doctor-data-closed-fix", path = path));
        }
    }
}

pub(super) fn space(look: &Look<'_>, found: &mut Findings) {
    let lang = look.lang;
    // Where the folder is not made yet, its disk is that of the nearest one that is.
    let absolute = std::path::absolute(&look.config.data).unwrap_or_else(|_| look.config.data.clone());
    let there = absolute.ancestors().find(|path| path.exists());
    let Some(space) = there.and_then(disk::space) else {
        return found.ok("space", say!(lang, "app-doctor-space-unknown"));
    };
    let free = number(lang, i64::try_from(space.free / 1024).unwrap_or(i64::MAX));
    let text = say!(lang, "app-doctor-space", free = free);
    if space.is_out() {
        found.error("space", text, say!(lang, "app-doctor-space-fix"));
    } else if space.is_low() {
        found.warn("space", text, say!(lang, "app-doctor-space-fix"));
    } else {
        found.ok("space", text);
    }
}
