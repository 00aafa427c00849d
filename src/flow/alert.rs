//! Alerts: an item that is clicked, or declined, far more than its own past explains is told to the comms team, in
//! private, once an episode. Nothing public follows from it by itself, and a pause does not hold it back.
use std::collections::BTreeMap;

use super::card::{Button, Card, Tone};
use super::errand::Task;
use super::{Parts, Result};
use crate::content::Role;
use crate::id::{AlertId, ErrandId, ItemId, Millis};
use crate::lang::{Lang, number};
use crate::say;
use crate::share::spike::{self, CLICKS, DECLINED, Episode, Pool};
use crate::share::{Figures, Phase};
use crate::store::{Alert, Ended, Errand, ErrandKind, NewAlert, NewErrand, Person};

/// How far back an item's own past is read.
const PAST: i64 = 60 * Millis::DAY;

/// The counts of an item by hour or by day.
struct Series {
    /// The first step, in steps since 1970.
    from: i64,
    /// How old the item was then, in steps.
    age: usize,
    /// Oldest first; the last one is still going on.
    counts: Vec<u32>,
}

/// Looks at every item once; answers how many alerts were raised.
///
/// # Errors
/// What the store says; what was raised stays raised.
pub async fn watch(parts: &Parts) -> Result<usize> {
    let now = parts.business.now();
    let newest = parts.store.newest_alerts().await?;
    let mut newest: BTreeMap<ItemId, Alert> = newest.into_iter().map(|alert| (alert.item.clone(), alert)).collect();
    let seen = gather(parts, now).await?;
    let mut raised = 0;
    for (item, found) in seen {
        raised += usize::from(judge(parts, &item, newest.remove(&item), found, now).await?);
    }
    // Neither clicked nor declined any more, for so long that its past is gone.
    for (item, alert) in newest {
        judge(parts, &item, Some(alert), None, now).await?;
    }
    Ok(raised)
}

/// Where an item's episode stands.
struct Found {
    phase: Phase,
    begun: Millis,
    figures: Figures,
}

/// Every item that anybody clicked or declined, with its open episode.
async fn gather(parts: &Parts, now: Millis) -> Result<BTreeMap<ItemId, Option<Found>>> {
    let from = now.plus(-PAST);
    let clicks = parts.store.clicks_hourly(from).await?;
    let declined = parts.store.declined_since(from).await?;
    let born = parts.store.first_sent().await?;
    let clicks = clicks.into_iter().map(|(item, counts)| {
        let series = series(&counts, born.get(&item).copied(), (from, now), Millis::HOUR);
        (item, series)
    });
    let declined = declined.into_iter().map(|(item, moments)| {
        let days: Vec<(i64, u32)> = moments.iter().map(|at| (at.0.div_euclid(Millis::DAY), 1)).collect();
        let series = series(&days, born.get(&item).copied(), (from, now), Millis::DAY);
        (item, series)
    });
    let (clicks, declined): (BTreeMap<_, _>, BTreeMap<_, _>) = (clicks.collect(), declined.collect());
    let items = clicks.keys().chain(declined.keys()).cloned().collect::<std::collections::BTreeSet<_>>();
    // Weeks of hours for many items: not on a thread that answers requests.
    let found = tokio::task::spawn_blocking(move || {
        let (pool, daily) = (pooled(&clicks), pooled(&declined));
        let found = items.into_iter().map(|item| {
            let by_hour = clicks.get(&item).and_then(|own| Some((own, last(own, &pool, &CLICKS)?)));
            let by_day = declined.get(&item).and_then(|own| Some((own, last(own, &daily, &DECLINED)?)));
            let found = both(by_hour, by_day);
            (item, found)
        });
        found.collect()
    });
    Ok(found.await.map_err(std::io::Error::other)?)
}

/// Counts by step, from the item's first day, or from where its past is read, until now.
fn series(counts: &[(i64, u32)], born: Option<Millis>, (from, now): (Millis, Millis), step: i64) -> Series {
    let steps = |at: Millis| at.0.div_euclid(step);
    let first = counts.iter().map(|(at, _)| *at).min().unwrap_or_else(|| steps(now));
    // A link may have gone out before the first card did.
    let born = born.map_or(first, |born| steps(born).min(first.max(steps(from))));
    let from = born.max(steps(from));
    let mut series = vec![0; usize::try_from(steps(now) - from + 1).unwrap_or_default()];
    for (at, count) in counts {
        if let Some(there) = usize::try_from(at - from).ok().and_then(|at| series.get_mut(at)) {
            *there = count.saturating_add(*there);
        }
    }
    Series { from, age: usize::try_from(from - born).unwrap_or_default(), counts: series }
}

fn pooled(items: &BTreeMap<ItemId, Series>) -> Pool {
    let mut pool = Pool::default();
    items.values().for_each(|own| pool.add(own.age, &own.counts));
    pool
}

/// The episode that goes on, if one does.
fn last(own: &Series, pool: &Pool, tuning: &spike::Tuning) -> Option<Episode> {
    let others = pool.without(own.age, &own.counts);
    let last = spike::episodes(&own.counts, own.age, &others, tuning, true).pop()?;
    (last.phase != Phase::Resolution).then_some(last)
}

/// Clicks tell the phase where both are out of the usual: they have hours.
fn both(by_hour: Option<(&Series, Episode)>, by_day: Option<(&Series, Episode)>) -> Option<Found> {
    let began = |own: &Series, episode: &Episode, step: i64| {
        Millis((own.from + i64::try_from(episode.begun).unwrap_or_default()).saturating_mul(step))
    };
    let mut figures = Figures::default();
    let mut found = None;
    if let Some((own, episode)) = by_day {
        (figures.declined, figures.usual_declined) = (episode.counted, episode.usual.round() as u64);
        found = Some((episode.phase, began(own, &episode, Millis::DAY)));
    }
    if let Some((own, episode)) = by_hour {
        (figures.clicks, figures.usual_clicks, figures.peak) =
            (episode.counted, episode.usual.round() as u64, episode.peak);
        found = Some((episode.phase, began(own, &episode, Millis::HOUR)));
    }
    found.map(|(phase, begun)| Found { phase, begun, figures })
}

/// Raises, follows or closes the alert of an item; `true` when one was raised.
async fn judge(parts: &Parts, item: &ItemId, alert: Option<Alert>, found: Option<Found>, now: Millis) -> Result<bool> {
    match (alert, found) {
        (Some(alert), found) if alert.closed_at.is_none() => {
            let (phase, figures, over) = match found {
                Some(found) => (found.phase, found.figures, false),
                None => (Phase::Resolution, alert.figures.clone(), true),
            };
            parts.store.alert_seen(alert.id, phase, &figures, now, over).await?;
            Ok(false)
        }
        (_, None) => Ok(false),
        // Somebody said of this very episode that it is fine.
        (Some(Alert { closed_at: Some(closed), .. }), Some(found)) if found.begun <= closed => Ok(false),
        (_, Some(found)) => raise(parts, item, found, now).await,
    }
}

async fn raise(parts: &Parts, item: &ItemId, found: Found, now: Millis) -> Result<bool> {
    let id = AlertId::mint(parts.real.now(), &mut parts.chance.rng());
    let Found { phase, begun, figures } = found;
    let people = parts.store.people_with_role(Role::Approver).await?;
    let errand = |person: &Person| NewErrand {
        id: ErrandId::mint(parts.real.now(), &mut parts.chance.rng()),
        kind: ErrandKind::Alert,
        subject: format!("{id}:{}", person.id),
        person: Some(person.id),
        item: Some(item.clone()),
        created_at: now,
        not_before: Millis(0),
    };
    let errands: Vec<NewErrand> = people.iter().map(errand).collect();
    let new = NewAlert { id, item: item.clone(), phase, begun, figures };
    let raised = parts.store.raise_alert(&new, now, &errands).await?;
    if raised {
        tracing::info!(%item, alert = %id, told = errands.len(), "out of the usual");
    }
    parts.pass("alert_raised")?;
    Ok(raised)
}

/// What an errand about an alert comes to: the card as it stands now, unless it is over or fine already.
pub(super) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let id = errand.subject.split(':').next().unwrap_or_default().parse();
    let alert = match id {
        Ok(id) => parts.store.alert(id).await?,
        Err(_) => None,
    };
    let open = alert.filter(|alert| alert.closed_at.is_none());
    let card = |alert: Alert| Task::Say(Box::new(card(parts, &alert, person.lang)));
    Ok(open.map_or(Task::Over(Ended::SUBJECT_GONE), card))
}

/// An alert as a private card: what was seen, in words, and what can be done about it.
#[must_use]
pub fn card(parts: &Parts, alert: &Alert, lang: Lang) -> Card {
    let catalogue = parts.catalogue();
    let title = catalogue.title(&alert.item, lang);
    let mut card = Card::new(lang)
        .tone(if alert.closed_at.is_some() { Tone::Plain } else { Tone::Warning })
        .title(say!(lang, "chat-alert-title", title = title.as_str()))
        .text(format!("{}\n\n{}", words(alert, lang), say!(lang, "chat-alert-text")))
        .fact(say!(lang, "chat-alert-phase"), alert.phase.name(lang))
        .time(say!(lang, "chat-alert-begun"), alert.begun)
        .footer(say!(lang, "chat-alert-footer"));
    if alert.closed_at.is_none() {
        card = card.row([
            Button::press(say!(lang, "chat-alert-see"), format!("alert:{}", alert.id)).main(),
            Button::press(say!(lang, "chat-alert-withdraw"), format!("withdraw:{}", alert.item)),
            Button::press(say!(lang, "chat-alert-pause"), "pause:"),
            Button::press(say!(lang, "chat-alert-fine"), format!("fine:{}", alert.id)),
        ]);
    }
    card
}

/// What was seen, beside what would have been usual.
#[must_use]
pub fn words(alert: &Alert, lang: Lang) -> String {
    let figure = |count: u64| number(lang, i64::try_from(count).unwrap_or(i64::MAX));
    let Figures { clicks, usual_clicks, peak, declined, usual_declined } = alert.figures;
    let mut told = vec![];
    if clicks > 0 {
        let (clicks, usual, peak) = (figure(clicks), figure(usual_clicks), figure(peak.into()));
        told.push(say!(lang, "chat-alert-clicks", clicks = clicks, usual = usual, peak = peak));
    }
    if declined > 0 {
        let (declined, usual) = (figure(declined), figure(usual_declined));
        told.push(say!(lang, "chat-alert-declined", declined = declined, usual = usual));
    }
    told.join(" ")
}
