//! `portevoix completions` and `portevoix man`: what a shell and a manual know of the command line, made from it.
use std::path::Path;
use std::process::ExitCode;

use clap::Command;
use clap_complete::Shell;

use super::backup::{failed, shown};
use crate::app::Ended;
use crate::app::terminal::{line, raw};
use crate::lang::Lang;
use crate::say;

/// The completions of a shell, on standard output.
pub(crate) fn completions(mut command: Command, shell: Shell) -> Ended {
    let mut script = vec![];
    clap_complete::generate(shell, &mut command, "portevoix", &mut script);
    raw(&script);
    Ok(ExitCode::SUCCESS)
}

/// One page a command into a folder; without one, the first page on standard output.
pub(crate) fn man(command: Command, folder: Option<&Path>, lang: Lang) -> Ended {
    let Some(folder) = folder else {
        let mut page = vec![];
        let drawn = clap_mangen::Man::new(command).render(&mut page);
        drawn.map_err(|error| failed(Path::new("-"), &error, lang))?;
        raw(headed(&String::from_utf8_lossy(&page), lang).as_bytes());
        return Ok(ExitCode::SUCCESS);
    };
    let write = || {
        std::fs::create_dir_all(folder)?;
        clap_mangen::generate_to(command, folder)?;
        let mut pages = 0;
        for page in std::fs::read_dir(folder)? {
            let page = page?.path();
            let ours = page.file_name().is_some_and(|name| name.to_string_lossy().starts_with("portevoix"));
            if ours && page.extension().is_some_and(|extension| extension == "1") {
                std::fs::write(&page, headed(&std::fs::read_to_string(&page)?, lang))?;
                pages += 1;
            }
        }
        Ok(pages)
    };
    let pages = write().map_err(|error: std::io::Error| failed(folder, &error, lang))?;
    line(say!(lang, "app-man-done", pages = pages, path = shown(folder)));
    Ok(ExitCode::SUCCESS)
}

/// A page with the headings of its language: those that are drawn are English.
fn headed(page: &str, lang: Lang) -> String {
    const FRENCH: [(&str, &str); 3] = [("NAME", "NOM"), ("SUBCOMMANDS", "COMMANDES"), ("EXTRA", "COMPLÉMENTS")];
    let french = |line: &str| {
        let heading = line.strip_prefix(".SH ").filter(|_| lang == Lang::Fr);
        let heading = heading.and_then(|heading| FRENCH.iter().find(|(english, _)| *english == heading));
        heading.map_or_else(|| line.to_owned(), |(_, french)| format!(".SH {french}"))
    };
    page.lines().map(|line| french(line) + "\n").collect()
}
