//! `portevoix init`: the sample configuration and content, as files to edit.
use std::path::Path;
use std::process::ExitCode;

use crate::app::Ended;
use crate::app::config::{FILE, SAMPLE};
use crate::app::exit::{Stop, of_io};
use crate::app::folder;
use crate::app::terminal::line;
use crate::lang::Lang;
use crate::say;

pub(crate) fn run(target: &Path, lang: Lang) -> Ended {
    let content = folder::sample().into_iter().map(|file| (format!("content/{}", file.path), file.bytes));
    let files = std::iter::once((FILE.to_owned(), SAMPLE.as_bytes().to_vec())).chain(content);
    let (mut written, mut kept) = (0, 0);
    for (path, bytes) in files {
        let path = target.join(path);
        match write_new(&path, &bytes) {
            Ok(true) => written += 1,
            Ok(false) => kept += 1,
            Err(error) => {
                let (shown, reason) = (path.display().to_string(), error.to_string());
                return Err(Stop::new(of_io(&error), say!(lang, "app-folder-failed", path = shown, reason = reason)));
            }
        }
    }
    line(say!(lang, "app-init-done", written = written, kept = kept, path = target.display().to_string()));
    Ok(ExitCode::SUCCESS)
}

/// `false` when there is such a file already: nobody's work is overwritten.
fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<bool> {
    use std::io::Write as _;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    match std::fs::File::options().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(bytes).map(|()| true),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}
