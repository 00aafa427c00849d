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
        raw(&page);
        return Ok(ExitCode::SUCCESS);
    };
    let write = || {
        std::fs::create_dir_all(folder)?;
        clap_mangen::generate_to(command, folder)?;
        Ok(std::fs::read_dir(folder)?.count())
    };
    let pages = write().map_err(|error: std::io::Error| failed(folder, &error, lang))?;
    line(say!(lang, "app-man-done", pages = pages, path = shown(folder)));
    Ok(ExitCode::SUCCESS)
}
