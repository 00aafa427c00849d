//! `portevoix disclosure judge` and `portevoix disclosure compose`: JSON lines in, JSON lines out.

use crate::app::Ended;
use crate::app::clock::SystemClock;
use crate::app::config::Config;
use crate::app::folder;
use crate::app::lines::{Bare, answer};
use crate::disclosure::{Batch, Rulebook};
use crate::flow::port::Clock as _;
use crate::lang::Lang;

/// Judges every line.
pub(crate) fn judge(config: &Config, lang: Lang) -> Ended {
    with(config, lang, |batch| answer(Bare::Refused, lang, |line| batch.judge(line)))
}

/// Composes for every line.
pub(crate) fn compose(config: &Config, lang: Lang) -> Ended {
    with(config, lang, |batch| answer(Bare::Refused, lang, |line| batch.compose(line)))
}

/// The rules of the configured content folder, as of today in UTC: which zone an auditor's file is from is not known.
fn with(config: &Config, lang: Lang, run: impl FnOnce(Batch<'_>) -> Ended) -> Ended {
    let folder = &config.content.folder;
    let files = folder::read(folder).map_err(|error| super::content::unreadable(folder, &error, lang))?;
    let (book, _) = Rulebook::read(&files);
    let on = SystemClock.now().timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
    run(Batch { book: &book, on, lang })
}
