//! Recall: an item is taken back from everywhere it went.
//!
//! The decision and all the work that follows from it are one transaction; the work is errands, run until done, also
//! after a kill. Posting may be paused meanwhile: taking back is not posting.
use super::card::{Button, Card, Tone};
use super::errand::Task;
use super::{Denied, Parts, Result, editorial, share};
use crate::content::{Action, Role, State};
use crate::id::{ErrandId, ItemId, Millis, ShareId};
use crate::ledger;
use crate::say;
use crate::schedule::line;
use crate::store::{Ended, Errand, NewDecision, Person, Progress};

/// Who takes an item back, and why.
#[derive(Clone, Debug)]
pub struct Withdrawal<'a> {
    /// Who.
    pub person: &'a Person,
    /// What their groups on the platform let them do, now.
    pub role: Option<Role>,
    /// The platform: `discord`.
    pub platform: &'a str,
    /// What. It need not stand in a file any more: what went out under it is taken back all the same.
    pub item: &'a ItemId,
    /// Why, in their words; may be empty.
    pub reason: &'a str,
}

/// Takes an item back; `false` when it is taken back already.
///
/// # Errors
/// [`Denied`] for a role that is too low, a reason that is too long, and an item that nobody knows; else what the store
/// says.
pub async fn withdraw(parts: &Parts, asked: &Withdrawal<'_>) -> Result<bool> {
    let least = Action::Withdraw.least();
    if asked.role < Some(least) {
        return Err(Denied::Role(least).into());
    }
    if asked.reason.chars().count() > editorial::REASON {
        return Err(Denied::TooLong(editorial::REASON).into());
    }
    let catalogue = parts.catalogue();
    let revision = match catalogue.library.items.get(asked.item) {
        Some(item) => Some(item.revision.clone()),
        None => parts.store.last_revision(asked.item).await?,
    };
    let revision = revision.ok_or_else(|| Denied::NoSuchItem(asked.item.to_string()))?;
    let reason = asked.reason.trim();
    let detail = format!("revision={} source={}", revision.0, asked.platform);
    // Name and reason are personal: the leaf commits to them, the erasable row holds them.
    let body = format!("{}\n{reason}", asked.person.name);
    let entry = parts.entry(
        ledger::Action::Withdrawn,
        Some(asked.person.id),
        asked.item.to_string(),
        detail,
        Some(body.trim()),
    );
    let at = editorial::deciding_at(parts, asked.item);
    let decision = NewDecision {
        item: asked.item.clone(),
        revision,
        action: Action::Withdraw,
        person: Some(asked.person.id),
        platform: asked.platform.to_owned(),
        reason: reason.to_owned(),
        at,
    };
    let mint = || ErrandId::mint(at, &mut parts.chance.rng());
    let done = parts.store.withdraw(&decision, &entry, &mint).await?;
    if done {
        parts.pass("withdrawn")?;
        tracing::info!(item = %asked.item, "item withdrawn");
    }
    parts.links.withdraw(asked.item);
    editorial::refresh(parts).await?;
    Ok(done)
}

/// Is this item taken back, as far as the catalogue in use knows?
#[must_use]
pub fn is_withdrawn(parts: &Parts, item: &ItemId) -> bool {
    let catalogue = parts.catalogue();
    let newest = catalogue.decisions().newest.get(item).is_some_and(|newest| newest.action == Action::Withdraw);
    // An item that stands in no file any more has no other state than the one decided on.
    newest && catalogue.library.items.get(item).is_none_or(|item| catalogue.state(item) == State::Withdrawn)
}

/// The card of a slot becomes a notice without content, picture and buttons, in its channel's language.
pub(super) async fn notice(parts: &Parts, errand: &Errand) -> Result<Task> {
    let slot = match errand.subject.parse() {
        Ok(id) => parts.store.slot(id).await?,
        Err(_) => None,
    };
    let Some(slot) = slot else { return Ok(Task::Over(Ended::SUBJECT_GONE)) };
    let line::State::Sent { message } = slot.state else { return Ok(Task::Over(Ended::SUBJECT_GONE)) };
    let lang = parts.catalogue().channel_lang(&slot.channel);
    let card = Card::new(lang).title(say!(lang, "chat-withdrawn")).text(say!(lang, "chat-withdrawn-text"));
    Ok(Task::Change { channel: slot.channel, message, card: Box::new(card) })
}

/// Somebody who shared is asked to remove their post.
pub(super) async fn ask(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let share = match errand.subject.split_once(' ').and_then(|(share, _)| share.parse().ok()) {
        Some(id) => parts.store.share(id).await?,
        None => None,
    };
    // Taken back within its ten minutes: they say that there is no post.
    let Some(share) = share else { return Ok(Task::Over(Ended::SUBJECT_GONE)) };
    let lang = person.lang;
    let title = parts.catalogue().title(&share.item, lang);
    let url = share.permalink.as_deref().and_then(|link| link.parse().ok());
    let open = url.map(|url| Button::open(say!(lang, "chat-share-open"), url));
    let gone = Button::press(say!(lang, "chat-removal-done"), format!("removed:{}", share.id)).main();
    let card = Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-removal"))
        .text(say!(lang, "chat-removal-text", title = title, network = share.network.name()))
        .row([gone].into_iter().chain(open))
        .footer(say!(lang, "chat-removal-footer"));
    Ok(Task::Say(Box::new(card)))
}

/// The person says that their post is gone. Saying so again changes nothing.
///
/// # Errors
/// [`Denied::ShareGone`], or what the store says.
pub async fn removed(parts: &Parts, person: &Person, id: ShareId) -> Result<()> {
    let share = share::own(parts, person, id).await?;
    let detail = format!("item={} network={}", share.item, share.network);
    let entry = parts.entry(ledger::Action::PostRemoved, Some(person.id), id.to_string(), detail, None);
    parts.store.share_removed(id, person.id, parts.business.now(), &entry).await?;
    Ok(())
}

/// How far a recall has come, and since when; `None` when the item was never withdrawn.
///
/// # Errors
/// What the store says.
pub async fn progress(parts: &Parts, item: &ItemId) -> Result<Option<(Millis, Progress)>> {
    let Some(since) = parts.store.withdrawn_at(item).await? else { return Ok(None) };
    Ok(Some((since, parts.store.recall_progress(item, since).await?)))
}
