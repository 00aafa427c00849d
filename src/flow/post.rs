//! From slot to post: claim, choose, send, settle. The rules are `schedule::line`'s; here they meet the world.
use tokio_util::sync::CancellationToken;
use url::Url;

use super::card::{Button, Card};
use super::catalogue::Catalogue;
use super::port::{Outgoing, PostError};
use super::{Parts, Result, board, contribute, lanes, links, pause, recall};
use crate::content::Item;
use crate::id::{ItemId, LinkCode, Millis};
use crate::lang::Lang;
use crate::ledger::Action;
use crate::say;
use crate::schedule::line::{self, Effect, Event, State};
use crate::schedule::{self, Schedule, What};
use crate::store::{Choice, NewLink, Origin, Slot};

/// How far back a channel's history decides about the mix and about repetition.
const HISTORY: i64 = 400 * Millis::DAY;
/// Why a slot is skipped whose item was taken back.
const WITHDRAWN: &str = "WITHDRAWN";
/// Why a slot is skipped whose schedule, or whose channel, is in the calendar no more.
const SCHEDULE_GONE: &str = "SCHEDULE_GONE";
/// How much earlier than the slot's instant the channel's history is read: clocks differ.
const HISTORY_MARGIN: i64 = 10 * Millis::MINUTE;

/// How many cards are on their way at once.
pub const UNDER_WAY: usize = 64;

/// Works off the slots that are open now, many channels side by side; answers how many were taken up.
///
/// # Errors
/// The first error of store or board, after everything under way has come to its end; the slot it happened at is taken
/// up again after its lease.
pub async fn work(parts: &Parts) -> Result<usize> {
    work_at(parts, UNDER_WAY).await
}

/// As [`work`], with at most this many cards on their way at once: 1 for a simulation that must run alike every time.
///
/// # Errors
/// As [`work`].
pub async fn work_at(parts: &Parts, under_way: usize) -> Result<usize> {
    lanes::run(parts, under_way).await
}

/// Takes a slot up; `false` when it is not to be, or somebody else did. `stop` is called when posting is paused.
pub(super) async fn take_up(parts: &Parts, slot: Slot, stop: &CancellationToken) -> Result<bool> {
    if let Some(kept) = pause::keep_back(parts, &slot).await? {
        return Ok(kept);
    }
    let step = line::step(&slot.state, &Event::Claim, slot.deadline, slot.attempts, parts.now());
    let Some((mut state, effect)) = step else { return Ok(false) };
    if state == slot.state {
        return Ok(false);
    }
    if let State::Skipped { reason } = &mut state {
        *reason = pause::why_late(parts, slot.deadline).await?.code().to_owned();
    }
    let claimed = effect != Effect::Rest;
    let catalogue = parts.catalogue();
    let mut slot = slot;
    if effect == Effect::Send {
        // Kept with the claim: the calendar may have changed before it is looked whether the card stands.
        slot.place = catalogue.channel(&slot.channel).and_then(|channel| channel.place.clone());
    }
    let Some(fence) = parts.store.advance(&slot, &state, claimed, None, None).await? else { return Ok(false) };
    parts.pass("claimed")?;
    let mut slot = Slot { state, fence, ..slot };
    let event = match effect {
        Effect::Rest => {
            tracing::warn!(slot = %slot.id, schedule = %slot.schedule, "slot missed its window");
            return Ok(true);
        }
        Effect::ReadHistory => look_back(parts, &slot).await,
        Effect::Send => match prepare(parts, &catalogue, &slot).await? {
            Ok((outgoing, item)) => {
                slot.item = item;
                parts.pass("prepared")?;
                let event = send(parts, &slot, &outgoing, stop).await?;
                parts.pass("sent")?;
                event
            }
            Err(reason) => Event::Nothing { reason },
        },
    };
    settle(parts, &slot, &event).await?;
    Ok(true)
}

/// Sends a card off, unless posting was paused or the claim is nearly over. A pause does not wait for a card that waits
/// for its turn in an adapter: whether that one set out is read in the channel's history, as after a lost answer.
async fn send(parts: &Parts, slot: &Slot, outgoing: &Outgoing, stop: &CancellationToken) -> Result<Event> {
    let State::Sending { lease_until, .. } = slot.state else { return Ok(Event::Held) };
    let brake = parts.store.brake().await?;
    let held = brake.holds(parts.business.now()).is_some() || brake.drops(slot.instant);
    if held || stop.is_cancelled() || parts.real.now() > lease_until.plus(-line::SETTING_OUT) {
        return Ok(Event::Held);
    }
    Ok(stop.run_until_cancelled(parts.chat.post(outgoing)).await.map_or(Event::Lost, event_of))
}

fn event_of(answer: std::result::Result<String, PostError>) -> Event {
    match answer {
        Ok(message) => Event::Accepted { message },
        Err(PostError::Refused { retry_after, permanent, reason }) => Event::Refused { retry_after, permanent, reason },
        Err(PostError::Gone(reason)) => Event::Refused { retry_after: None, permanent: true, reason },
        Err(PostError::Lost(why)) => {
            tracing::info!(why, "no answer to a card: whether it stands is read in its channel's history");
            Event::Lost
        }
    }
}

async fn settle(parts: &Parts, slot: &Slot, event: &Event) -> Result<()> {
    let Some((state, _)) = line::step(&slot.state, event, slot.deadline, slot.attempts, parts.now()) else {
        return Ok(());
    };
    if state == slot.state {
        return Ok(());
    }
    let sent = matches!(state, State::Sent { .. });
    let entry = sent.then(|| {
        let what = slot.item.as_ref().map_or_else(|| "board".to_owned(), |item| item.to_string());
        let detail = format!("channel={} item={what}", slot.channel);
        parts.entry(Action::Posted, None, slot.id.to_string(), detail, None)
    });
    let at = sent.then(|| parts.business.now());
    if parts.store.advance(slot, &state, false, at, entry.as_ref()).await?.is_none() {
        tracing::warn!(slot = %slot.id, "settled by another worker in the meantime");
        return Ok(());
    }
    match &state {
        State::Sent { .. } => tracing::info!(slot = %slot.id, channel = %slot.channel, "posted"),
        State::Skipped { reason } => tracing::info!(slot = %slot.id, reason, "slot skipped"),
        State::Failed { reason } => tracing::error!(slot = %slot.id, reason, "slot failed"),
        _ if matches!(event, Event::Held) => tracing::info!(slot = %slot.id, "held back"),
        _ => tracing::warn!(slot = %slot.id, ?event, "not posted yet"),
    }
    Ok(())
}

/// Is a card that may have been posted in its channel's history?
async fn look_back(parts: &Parts, slot: &Slot) -> Event {
    // Nothing was chosen before the crash, so nothing can have been sent.
    if slot.what == What::Items && slot.link.is_none() {
        return Event::History { found: None };
    }
    let since = slot.instant.plus(-HISTORY_MARGIN);
    match parts.chat.history(&slot.channel, slot.place.as_ref(), since).await {
        Ok(messages) => {
            // A card carries its own link, or the slot's id where it has none.
            let (link, id) = (slot.link.map(|link| link.to_string()), slot.id.to_string());
            let ours = |text: &str| text.contains(&id) || link.as_ref().is_some_and(|link| text.contains(link));
            let found = messages.into_iter().find(|found| ours(&found.text));
            Event::History { found: found.map(|found| found.message) }
        }
        // Its time is over and nobody will ever tell: it is given up, and somebody is told.
        Err(PostError::Refused { permanent: true, reason, .. }) if parts.business.now() > slot.deadline => {
            Event::Refused { retry_after: None, permanent: true, reason: format!("its history is closed: {reason}") }
        }
        // Unread history proves nothing: it stays claimed and is read again after the next quarantine.
        Err(error) => {
            tracing::info!(slot = %slot.id, %error, "whether a card stands could not be read; it is read again");
            Event::Lost
        }
    }
}

/// A card on its way and the item that it shows, or the reason code why nothing is posted.
type Prepared<T> = std::result::Result<T, String>;

/// What a claimed slot posts.
async fn prepare(parts: &Parts, catalogue: &Catalogue, slot: &Slot) -> Result<Prepared<(Outgoing, Option<ItemId>)>> {
    let (schedule, channel) = (catalogue.calendar.schedule(&slot.schedule), catalogue.channel(&slot.channel));
    let (Some(schedule), Some(channel)) = (schedule, channel) else { return Ok(Err(SCHEDULE_GONE.to_owned())) };
    let lang = channel.lang;
    let schedule = for_origin(schedule, slot.origin);
    // A slot may be late: quiet hours and holidays are those of the moment at which it would really be posted.
    if let Err(skip) = schedule::admit(&schedule, parts.business.now(), &[]) {
        return Ok(Err(skip.code().to_owned()));
    }
    let drawn = match slot.what {
        What::Board => board_card(parts, catalogue, &schedule, slot, lang).await?.map(|card| (card, None)),
        What::Items => item_card(parts, catalogue, &schedule, slot, lang).await?.map(|(card, id)| (card, Some(id))),
    };
    let to = |card| Outgoing { channel: slot.channel.clone(), place: slot.place.clone(), slot: slot.id, card };
    Ok(drawn.map(|(card, item)| (to(card), item)))
}

async fn board_card(
    parts: &Parts,
    catalogue: &Catalogue,
    schedule: &Schedule,
    slot: &Slot,
    lang: Lang,
) -> Result<Prepared<Card>> {
    let history = parts.store.channel_history(&slot.channel, slot.instant.plus(-HISTORY)).await?;
    if let Err(skip) = schedule::admit(schedule, slot.instant, &history) {
        return Ok(Err(skip.code().to_owned()));
    }
    // The week that ended where the schedule lives.
    board::card(parts, catalogue, slot, schedule.cadence.time_zone(), lang).await.map(Ok)
}

async fn item_card(
    parts: &Parts,
    catalogue: &Catalogue,
    schedule: &Schedule,
    slot: &Slot,
    lang: Lang,
) -> Result<Prepared<(Card, ItemId)>> {
    let now = parts.business.now();
    if let (Some(id), Some(link)) = (&slot.item, slot.link) {
        // Chosen by an earlier attempt: the same item in the same revision, or nothing.
        let same = catalogue.item(id, now).filter(|item| Some(&item.revision) == slot.revision.as_ref());
        // What was taken back and came back since goes out with new links only: this one leads nowhere any more.
        let taken_back = parts.links.behind(link) == Some(links::Behind::Withdrawn);
        let same = same.filter(|_| !taken_back);
        let credit = contribute::credit(parts, id).await?;
        let drawn =
            same.map(|item| (credited(draw(parts, catalogue, item, lang, slot, link), credit), item.id.clone()));
        let reason = if taken_back || recall::is_withdrawn(parts, id) { WITHDRAWN } else { "CHANGED" };
        return Ok(drawn.ok_or_else(|| reason.to_owned()));
    }
    let history = parts.store.channel_history(&slot.channel, slot.instant.plus(-HISTORY)).await?;
    let offered = catalogue.offered(now);
    let item = match schedule::choose(schedule, lang, slot.instant, &offered, &history) {
        Ok(item) => item,
        Err(skip) => return Ok(Err(skip.code().to_owned())),
    };
    let link = LinkCode::mint(&mut parts.chance.rng());
    let target = card_target(parts, item);
    let new = NewLink { code: link, item: item.id.clone(), target, owner: None, slot: Some(slot.id) };
    let choice = Choice {
        item: item.id.clone(),
        revision: item.revision.clone(),
        kind: item.kind,
        text: schedule::text_of(item, lang),
    };
    let since = parts.links.changes();
    if !parts.store.choose(slot, catalogue.decisions().taken, &choice, &new, now).await? {
        // Where somebody else claimed the slot meanwhile, this changes nothing.
        return Ok(Err(WITHDRAWN.to_owned()));
    }
    links::add(parts, since, link, new.item, new.target).await?;
    parts.pass("chosen")?;
    let credit = contribute::credit(parts, &item.id).await?;
    Ok(Ok((credited(draw(parts, catalogue, item, lang, slot, link), credit), item.id.clone())))
}

/// With the colleague who suggested it, where they want to be named.
fn credited(card: Card, name: Option<String>) -> Card {
    let lang = card.lang;
    match name {
        Some(name) => card.fact(say!(lang, "chat-card-suggested"), name),
        None => card,
    }
}

fn for_origin(schedule: &Schedule, origin: Origin) -> Schedule {
    match origin {
        Origin::Schedule => schedule.clone(),
        Origin::OnInstall => schedule.for_the_first_start(),
    }
}

/// Where the card's own link leads: the item's page, or the redirect's own plain page for an item without one.
fn card_target(parts: &Parts, item: &Item) -> Url {
    item.link.clone().unwrap_or_else(|| parts.public_url.clone())
}

fn draw(parts: &Parts, catalogue: &Catalogue, item: &Item, lang: Lang, slot: &Slot, link: LinkCode) -> Card {
    let mut card = drawn(catalogue, item, lang, item.link.as_ref().map(|_| parts.link_url(link)));
    if item.link.is_none() {
        card.footer = say!(lang, "chat-board-footer", mark = slot.id.to_string());
    }
    card
}

/// The card of an item as colleagues see it in a channel of this language; `read` is where its link leads.
#[must_use]
pub fn drawn(catalogue: &Catalogue, item: &Item, lang: Lang, read: Option<Url>) -> Card {
    let version = item.version(lang);
    let share = Button::press(say!(lang, "chat-card-share"), format!("share:{}", item.id)).main();
    let read = read.map(|read| Button::open(say!(lang, "chat-card-read"), read));
    let decline = Button::press(say!(lang, "chat-card-decline"), format!("notforme:{}", item.id));
    let mut card = Card::new(lang)
        .title(version.title.clone())
        .text(version.body.clone())
        .row(std::iter::once(share).chain(read).chain([decline]))
        .footer(say!(lang, "chat-card-footer", organisation = catalogue.organisation.name.as_str()));
    if let Some(until) = item.expires {
        card = card.time(say!(lang, "chat-card-until"), until);
    }
    card.picture = catalogue.picture(item, lang);
    card
}

impl Parts {
    /// The public address of a tracked link.
    pub fn link_url(&self, code: LinkCode) -> Url {
        self.public_url.join(&format!("r/{code}")).unwrap_or_else(|_| self.public_url.clone())
    }
}
