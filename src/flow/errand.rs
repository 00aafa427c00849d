//! Running errands: claim, see what it comes to now, say or change it, settle.
//!
//! An errand whose worker died is taken up again when its claim is over. Saying it again under its own id, and editing a
//! card into what it already is, changes nothing; so nothing is lost and nothing is said twice.
use std::collections::HashMap;

use futures_util::stream::{self, StreamExt as _};

use super::card::Card;
use super::nudge::{self, Gate};
use super::port::PostError;
use super::{Parts, Result, alert, anchor, audience, contribute, correct, edited, pause, recall, recap, review};
use crate::id::{ChannelId, Millis};
use crate::lang::Lang;
use crate::store::{Ended, Errand, ErrandClass, ErrandKind, Person};

/// How many errands one look takes up.
const BATCH: i64 = 64;
/// How many of them are under way at one time: platforms pace each channel, and one slow channel holds up few others.
const AT_ONCE: usize = 8;
/// How long nobody else takes up what one worker has, in milliseconds of real time. A platform that answers later than
/// this is asked again, which changes nothing.
const CLAIM: i64 = 2 * Millis::MINUTE;
/// First and longest wait of a takedown after an answer that is not final; it doubles in between.
const TAKEDOWN_WAITS: (i64, i64) = (2 * Millis::SECOND, 10 * Millis::MINUTE);
/// The same of everything else.
const WAITS: (i64, i64) = (Millis::MINUTE, 6 * Millis::HOUR);

/// What an errand comes to, now.
#[derive(Debug)]
pub enum Task {
    /// This is said to its person.
    Say(Box<Card>),
    /// A card that stands becomes this one.
    Change {
        /// Where it stands.
        channel: ChannelId,
        /// Its name there.
        message: String,
        /// What it becomes.
        card: Box<Card>,
    },
    /// Nothing before this instant of real time.
    Wait(Millis),
    /// There is nothing to do.
    Over(Ended),
}

/// What each kind comes to.
async fn task(parts: &Parts, errand: &Errand, person: Option<&Person>) -> Result<Task> {
    match (errand.kind, person) {
        (ErrandKind::EditCard, _) => recall::notice(parts, errand).await,
        (ErrandKind::AskRemoval, Some(person)) => recall::ask(parts, errand, person).await,
        (ErrandKind::Correction, Some(person)) => correct::message(parts, errand, person).await,
        (ErrandKind::Alert, Some(person)) => alert::message(parts, errand, person).await,
        (ErrandKind::Review, Some(person)) => review::message(parts, errand, person).await,
        (ErrandKind::Edited, Some(person)) => edited::message(parts, errand, person).await,
        (ErrandKind::Figure, Some(person)) => anchor::message(parts, errand, person).await,
        (ErrandKind::Sample, Some(person)) => audience::message(parts, errand, person).await,
        (ErrandKind::Recap, Some(person)) => recap::message(parts, errand, person).await,
        (ErrandKind::Suggestion, Some(person)) => contribute::message(parts, errand, person).await,
        // Whom it was for is gone.
        _ => Ok(Task::Over(Ended::SUBJECT_GONE)),
    }
}

/// Runs the errands whose time has come, takedowns first and those of one person one after the other; answers how many
/// were taken up.
///
/// # Errors
/// The first error of the store; what it happened at is taken up again.
pub async fn work(parts: &Parts) -> Result<usize> {
    contribute::look(parts).await?;
    let open = parts.store.errands_open(parts.real.now(), BATCH).await?;
    let mut running = stream::iter(by_person(open)).map(|errands| run_all(parts, errands)).buffer_unordered(AT_ONCE);
    let mut taken = 0;
    while let Some(done) = running.next().await {
        taken += done?;
    }
    Ok(taken)
}

/// What is said to one person comes in its order; of what is said to nobody, each errand stands alone.
fn by_person(open: Vec<Errand>) -> Vec<Vec<Errand>> {
    let mut turns: Vec<Vec<Errand>> = vec![];
    let mut places = HashMap::new();
    for errand in open {
        let place = errand.person.map(|person| *places.entry(person).or_insert(turns.len()));
        match place.and_then(|place| turns.get_mut(place)) {
            Some(turn) => turn.push(errand),
            None => turns.push(vec![errand]),
        }
    }
    turns
}

async fn run_all(parts: &Parts, errands: Vec<Errand>) -> Result<usize> {
    let mut taken = 0;
    for errand in errands {
        taken += usize::from(run(parts, errand).await?);
    }
    Ok(taken)
}

async fn run(parts: &Parts, errand: Errand) -> Result<bool> {
    let until = parts.real.now().plus(CLAIM);
    let Some(errand) = parts.store.claim_errand(&errand, until).await? else { return Ok(false) };
    parts.pass("errand_claimed")?;
    let person = match errand.person {
        Some(id) => {
            let person = parts.store.person(id).await?;
            if person.is_none() {
                // Two people became one since the errand was read: its row names who they are now.
                parts.store.errand_later(&errand, parts.real.now()).await?;
                return Ok(true);
            }
            person
        }
        None => None,
    };
    if let Some(person) = person.as_ref().filter(|_| errand.kind != ErrandKind::Alert) {
        match nudge::gate(parts, errand.kind.class(), person).await? {
            Gate::Open => {}
            Gate::Until(at) => {
                parts.store.errand_later(&errand, at).await?;
                return Ok(true);
            }
            Gate::Shut(why) => {
                settle(parts, &errand, &why, None).await?;
                return Ok(true);
            }
        }
    }
    let answer = match task(parts, &errand, person.as_ref()).await? {
        Task::Say(card) => say_it(parts, &errand, person.as_ref(), &card).await,
        Task::Change { channel, message, card } => {
            change(parts, &channel, &message, &card).await.map(|()| (Ended::Done, None))
        }
        Task::Wait(until) => {
            parts.store.errand_later(&errand, until).await?;
            return Ok(true);
        }
        Task::Over(why) => Ok((why, None)),
    };
    parts.pass("errand_run")?;
    match answer {
        Ok((ended, message)) => settle(parts, &errand, &ended, message.as_deref()).await?,
        Err(PostError::Gone(_)) => settle(parts, &errand, &Ended::MESSAGE_GONE, None).await?,
        Err(PostError::Refused { permanent: true, reason, .. }) => {
            settle(parts, &errand, &Ended::Failed(reason), None).await?;
        }
        Err(PostError::Refused { retry_after, reason, .. }) => {
            later(parts, &errand, retry_after.unwrap_or(0), &reason).await?;
        }
        Err(PostError::Lost(reason)) => later(parts, &errand, 0, &reason).await?,
    }
    Ok(true)
}

/// A card that may never be changed again (too old, say) is taken away instead: better nothing than what was recalled.
async fn change(parts: &Parts, channel: &ChannelId, message: &str, card: &Card) -> std::result::Result<(), PostError> {
    match parts.chat.edit(channel, message, card).await {
        Err(PostError::Refused { permanent: true, reason, .. }) => {
            tracing::info!(message, reason, "a card that cannot be changed is taken away");
            parts.chat.withdraw(channel, message).await
        }
        done => done,
    }
}

/// How it ended, and the name of the message where it became one.
type Said = (Ended, Option<String>);

async fn say_it(
    parts: &Parts,
    errand: &Errand,
    person: Option<&Person>,
    card: &Card,
) -> std::result::Result<Said, PostError> {
    let Some(person) = person else { return Ok((Ended::SUBJECT_GONE, None)) };
    let Some(channel) = channel_of(parts, person.lang) else { return Ok((Ended::NOWHERE, None)) };
    let nonce = errand.id.to_string();
    let said = parts.chat.direct(person.id, &channel, card, &nonce);
    let message = match errand.kind.class() {
        // Said again under its nonce after the pause, it stands once, wherever the pause met it.
        ErrandClass::Nudge => pause::unless(parts, said).await.unwrap_or(Err(PostError::Lost("paused".into())))?,
        ErrandClass::Takedown | ErrandClass::Desk => said.await?,
    };
    Ok((Ended::Done, Some(message)))
}

/// A channel that speaks the language, or else the first: private messages of the embedded workspace stand in one.
pub(super) fn channel_of(parts: &Parts, lang: Lang) -> Option<ChannelId> {
    let catalogue = parts.catalogue();
    let channels = &catalogue.calendar.channels;
    channels.iter().find(|channel| channel.lang == lang).or(channels.first()).map(|channel| channel.id.clone())
}

async fn settle(parts: &Parts, errand: &Errand, ended: &Ended, message: Option<&str>) -> Result<()> {
    let ours = parts.store.errand_done(errand, ended, parts.business.now(), message).await?;
    let (id, kind) = (errand.id, errand.kind.code());
    match ended {
        _ if !ours => tracing::info!(errand = %id, kind, "settled by another worker in the meantime"),
        // Something that should be gone still stands: somebody has to look.
        Ended::Failed(reason) if errand.kind.class() == ErrandClass::Takedown => {
            tracing::error!(errand = %id, kind, reason, "takedown failed");
        }
        ended => tracing::info!(errand = %id, kind, ?ended, "errand over"),
    }
    Ok(())
}

async fn later(parts: &Parts, errand: &Errand, asked: i64, reason: &str) -> Result<()> {
    let (first, longest) = if errand.kind.class() == ErrandClass::Takedown { TAKEDOWN_WAITS } else { WAITS };
    let doubled = first.saturating_mul(1 << errand.attempts.saturating_sub(1).min(20)).min(longest);
    let wait = doubled.max(asked.clamp(0, Millis::DAY));
    tracing::info!(errand = %errand.id, kind = errand.kind.code(), reason, wait_ms = wait, "errand waits");
    parts.store.errand_later(errand, parts.real.now().plus(wait)).await?;
    Ok(())
}
