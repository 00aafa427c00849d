//! The weekly board: the facts of the week before, scored, drawn and put on a card.
use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::card::{Button, Card, Chart, Picture};
use super::reach::About;
use super::{Catalogue, Parts, Result, reach};
use crate::board::{self, Board, Facts, Week};
use crate::disclosure::Verdict;
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;
use crate::schedule::{Pick, plan};
use crate::store::{Share, Slot};

/// How many people a board can know of.
const PEOPLE: i64 = 1_000_000;

/// The card of a board slot: the whole week before the slot's instant.
///
/// # Errors
/// What store and drawing say.
pub(super) async fn card(
    parts: &Parts,
    catalogue: &Catalogue,
    slot: &Slot,
    zone: &TimeZone,
    lang: Lang,
) -> Result<Card> {
    let board = of_week_before(parts, catalogue, slot.instant, zone, lang).await?;
    let mut card = show(catalogue, &board, lang).await?;
    // The slot's id in the small print is what the channel's history is searched for.
    card.footer = say!(lang, "chat-board-footer", mark = slot.id.to_string());
    Ok(card)
}

/// A board as a card: picture, alt text and the same facts as text.
///
/// # Errors
/// What the drawing says.
pub async fn show(catalogue: &Catalogue, board: &Board, lang: Lang) -> Result<Card> {
    let svg = board::svg(board, lang, &catalogue.look());
    // Drawing takes as long as many requests: not on a thread that answers them.
    let drawn = tokio::task::spawn_blocking(move || board::png(&svg)).await;
    let bytes = drawn.map_err(std::io::Error::other)??;
    let picture = Picture::png(bytes, board::alt(board, lang));
    let how = Button::press(say!(lang, "chat-board-how"), "board:how");
    // The text begins with its own headline: it is also what stands where no picture can be shown.
    let mut card = Card::new(lang).text(board::text(board, lang)).row([how]);
    card.picture = Some(picture);
    card.chart = chart(board, lang);
    Ok(card)
}

/// The first places as figures, for platforms that draw them themselves; `None` where nobody is named.
fn chart(board: &Board, lang: Lang) -> Option<Chart> {
    let rows = board::figures(board, lang);
    let heads = [say!(lang, "chat-board-chart-who"), say!(lang, "chat-board-chart-what")];
    (!rows.is_empty()).then(|| Chart { title: say!(lang, "chat-board-chart"), heads, rows })
}

/// The board of the last whole week before `now`, as `zone` counts days.
///
/// # Errors
/// What the store says.
pub async fn of_week_before(
    parts: &Parts,
    catalogue: &Catalogue,
    now: Millis,
    zone: &TimeZone,
    lang: Lang,
) -> Result<Board> {
    let week = Week::before(now, zone);
    let facts = gather(parts, catalogue, &week, now, zone, lang).await?;
    Ok(board::recap(&facts, zone))
}

async fn gather(
    parts: &Parts,
    catalogue: &Catalogue,
    week: &Week,
    now: Millis,
    zone: &TimeZone,
    lang: Lang,
) -> Result<Facts> {
    let before = week.previous(zone);
    let shares = parts.store.shares_between(week.from, week.until).await?;
    let earlier = parts.store.shares_between(before.from, before.until).await?;
    let by_item = parts.store.clicks_by_item(week.from, week.until).await?;
    let clicks: u64 = by_item.values().sum();
    let estimate = reach::of(parts, About::Period(week.from, week.until)).await?.report.estimate();
    // Who pauses is named nowhere, and need not take their consent back for it.
    let paused = parts.store.paused_people().await?;
    let people = parts.store.people(PEOPLE).await?.into_iter().map(|person| {
        let named = person.named && !paused.contains(&person.id);
        let known = board::Person { id: person.id, name: person.name, named, advocate_since: person.since };
        (known.id, known)
    });
    let items = catalogue.library.items.values().map(|item| (item.id.clone(), item.version(lang).title.clone()));
    let clicks_before = parts.store.clicks_by_item(before.from, before.until).await?.values().sum();
    Ok(Facts {
        week: *week,
        shares: shares.iter().map(fact).collect(),
        shares_before: earlier.iter().map(fact).collect(),
        ever_before: parts.store.sharers_before(week.from).await?,
        people: people.collect(),
        clicks,
        clicks_before,
        reach: Some(estimate),
        items: items.collect(),
        clicks_by_item: by_item,
        teaser: teaser(parts, catalogue, now, lang).await?,
    })
}

fn fact(share: &Share) -> board::ShareFact {
    board::ShareFact {
        person: share.person,
        item: share.item.clone(),
        network: share.network,
        at: share.shared_at,
        eligible: share.judgement.verdict != Verdict::Insufficient,
        checked: share.tier.checked(),
        own_words: share.own_words,
    }
}

/// The headline of what is planned next, in the week that begins now.
async fn teaser(parts: &Parts, catalogue: &Catalogue, now: Millis, lang: Lang) -> Result<Option<String>> {
    let mut history = BTreeMap::new();
    for channel in &catalogue.calendar.channels {
        let posted = parts.store.channel_history(&channel.id, now.plus(-400 * Millis::DAY)).await?;
        history.insert(channel.id.clone(), posted);
    }
    let planned = plan(&catalogue.calendar, &catalogue.offered(now), &history, now, now.plus(7 * Millis::DAY));
    let next = planned.into_iter().find_map(|slot| match slot.what {
        Ok(Pick::Item(item)) if catalogue.channel_lang(&slot.channel) == lang => Some(item),
        _ => None,
    });
    Ok(next.map(|item| catalogue.title(&item, lang)))
}
