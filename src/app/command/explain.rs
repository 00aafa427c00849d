//! `portevoix explain`.
use std::process::ExitCode;

use crate::app::exit::{Exit, Stop};
use crate::app::terminal::line;
use crate::app::{Ended, explain};
use crate::lang::Lang;
use crate::say;

/// One code, or the list of all.
pub(crate) fn run(code: Option<&str>, lang: Lang) -> Ended {
    let Some(text) = code else {
        line(explain::list(lang));
        return Ok(ExitCode::SUCCESS);
    };
    let Some(found) = explain::find(text) else {
        let shown: String = text.chars().filter(|c| !c.is_control()).take(40).collect();
        let near = explain::near(text).unwrap_or("none");
        return Err(Stop::new(Exit::Usage, say!(lang, "app-explain-unknown", code = shown, near = near)));
    };
    line(explain::text(found, lang).trim_end());
    Ok(ExitCode::SUCCESS)
}
