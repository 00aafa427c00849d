//! What will be posted, by the code that posts, from the content, what was decided about it, and what each channel had.
use std::collections::BTreeMap;

use super::plan::INSTALLED;
use super::{Catalogue, Parts, Result, editorial};
use crate::content::{Item, State};
use crate::id::{ChannelId, Millis};
use crate::lang::{Lang, date};
use crate::say;
use crate::schedule::{Note, Pick, Planned, Posted, Scene, Skip, Start, plan_from, review};
use crate::store::{Pause, Store};

/// How far back what was posted decides about what will be.
const HISTORY: i64 = 400 * Millis::DAY;

/// What is known beside the content files.
#[derive(Debug, Default)]
pub struct Past {
    /// What each channel had.
    pub history: BTreeMap<ChannelId, Vec<Posted>>,
    /// All posting is paused.
    pub pause: Option<Pause>,
    /// The program has run before: what a schedule posts at the first start is behind it.
    pub started: bool,
}

/// The coming weeks.
#[derive(Debug, Default)]
pub struct Forecast {
    /// Every firing, in order of time.
    pub planned: Vec<Planned>,
    /// Gaps, clashes and warnings.
    pub notes: Vec<Note>,
}

/// Reads from the store what a plan needs; the catalogue then knows what was decided in chat.
///
/// # Errors
/// What the store says.
pub async fn look_back(store: &Store, catalogue: Catalogue, now: Millis) -> Result<(Catalogue, Past)> {
    let catalogue = catalogue.deciding(editorial::decisions(store).await?);
    let history = history(store, &catalogue, now).await?;
    let pause = store.brake().await?.holds(now).cloned();
    let started = store.meta(INSTALLED).await?.is_some();
    Ok((catalogue, Past { history, pause, started }))
}

/// The same for a program that runs: its catalogue knows what was decided.
///
/// # Errors
/// What the store says.
pub async fn past(parts: &Parts, catalogue: &Catalogue) -> Result<Past> {
    let now = parts.business.now();
    let history = history(&parts.store, catalogue, now).await?;
    let pause = parts.store.brake().await?.holds(now).cloned();
    let started = parts.store.meta(INSTALLED).await?.is_some();
    Ok(Past { history, pause, started })
}

/// What each channel had, as far back as it decides about what it gets.
pub(super) async fn history(
    store: &Store,
    catalogue: &Catalogue,
    now: Millis,
) -> Result<BTreeMap<ChannelId, Vec<Posted>>> {
    let mut history = BTreeMap::new();
    for channel in &catalogue.calendar.channels {
        history.insert(channel.id.clone(), store.channel_history(&channel.id, now.plus(-HISTORY)).await?);
    }
    Ok(history)
}

/// What the calendar posts after `from`, up to and including `until`, as things stand.
#[must_use]
pub fn forecast(catalogue: &Catalogue, past: &Past, from: Millis, until: Millis) -> Forecast {
    let items = catalogue.approved();
    let waits =
        |item: &&Item| matches!(catalogue.state(item), State::Draft | State::InReview | State::ChangesRequested);
    let waiting: Vec<&Item> = catalogue.library.items.values().filter(waits).collect();
    let start = if past.started { Start::Running(from) } else { Start::Installed(from) };
    let planned = plan_from(&catalogue.calendar, &items, &past.history, start, until);
    let scene = Scene {
        calendar: &catalogue.calendar,
        items: &items,
        waiting: &waiting,
        history: &past.history,
        zone: &catalogue.library.brand.zone,
        until,
    };
    let notes = review(&planned, &scene);
    Forecast { planned, notes }
}

/// What a slot shows, as people call it: the item's headline in the channel's language, or the board.
#[must_use]
pub fn name(catalogue: &Catalogue, lang: Lang, pick: &Pick, channel: &ChannelId) -> String {
    match pick {
        Pick::Item(item) => catalogue.title(item, catalogue.channel_lang(channel)),
        Pick::Board => say!(lang, "app-plan-board"),
    }
}

/// Which schedule, by what order, and what is held back before it.
#[must_use]
pub fn why(catalogue: &Catalogue, lang: Lang, pick: &Pick, planned: &Planned) -> String {
    let mut parts = vec![planned.schedule.to_string()];
    if let Pick::Item(id) = pick
        && let Some(item) = catalogue.library.items.get(id)
    {
        parts.push(say!(lang, "app-plan-order", order = item.order));
        parts.extend(item.expires.map(|until| {
            let day = catalogue.library.brand.zone.to_datetime(until.plus(-1).timestamp()).date();
            say!(lang, "app-plan-until", day = date(lang, day))
        }));
    }
    parts.extend(planned.held.map(|held| {
        say!(lang, "app-plan-held", count = held.count, reason = held.rule.message(lang).trim_end_matches('.'))
    }));
    parts.join(", ")
}

/// Why nothing is posted there.
#[must_use]
pub fn skipped(catalogue: &Catalogue, lang: Lang, planned: &Planned, skip: Skip) -> String {
    let schedule = catalogue.calendar.schedule(&planned.schedule);
    schedule.map_or_else(|| skip.message(lang), |schedule| skip.message_at(lang, schedule, planned.at))
}
