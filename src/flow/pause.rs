//! All posting and nudging stops, on every platform, and goes on again. The state is a row: every replica reads it
//! before whatever it sends. Takedowns go on.
use std::collections::BTreeMap;
use std::time::Duration;

use super::{Parts, Result, lanes};
use crate::id::{ChannelId, Millis, PauseId};
use crate::ledger::Action;
use crate::schedule::line::{self, Event, State};
use crate::schedule::{CatchUp, Skip};
use crate::store::{NewPause, Pause, Person, Slot};

/// Longest reason, in characters.
pub const REASON: usize = 300;
/// After this long every replica has seen a new pause: it looks at every [`lanes::BEAT`], and before each card.
const SEEN: Duration = Duration::from_millis(2 * lanes::BEAT.as_millis() as u64);

/// Pauses, or gives the pause that holds another end and reason. When this returns, no card sets out any more; what was
/// on the wire may still arrive.
///
/// # Errors
/// What the store says: then nothing is paused.
pub async fn begin(parts: &Parts, person: &Person, until: Option<Millis>, reason: &str) -> Result<()> {
    look(parts).await?;
    let now = parts.business.now();
    let reason: String = reason.trim().chars().take(REASON).collect();
    let id = PauseId::mint(parts.real.now(), &mut parts.chance.rng());
    let detail = until.map(|until| format!("until={until}")).unwrap_or_default();
    let entry = parts.entry(Action::Paused, Some(person.id), "posting".to_owned(), detail, Some(&reason));
    parts.store.pause(&NewPause { id, until, reason, person: person.id }, now, &entry).await?;
    parts.pass("paused")?;
    tracing::info!(?until, "all posting is paused");
    tokio::time::sleep(SEEN).await;
    Ok(())
}

/// Ends a pause; with `let_go`, what fell due until now is not posted any more. `false` when it had ended already.
///
/// # Errors
/// What the store says: then the pause holds on.
pub async fn end(parts: &Parts, person: &Person, pause: PauseId, let_go: bool) -> Result<bool> {
    let detail = if let_go { "let_go" } else { "catch_up" };
    let entry = parts.entry(Action::Resumed, Some(person.id), "posting".to_owned(), detail.to_owned(), None);
    let ended = parts.store.resume(pause, parts.business.now(), person.id, let_go, &entry).await?;
    if ended {
        tracing::info!(let_go, "posting goes on");
    }
    Ok(ended)
}

/// Is all posting paused now?
///
/// # Errors
/// What the store says; whoever gets one must not send.
pub async fn holds(parts: &Parts) -> Result<bool> {
    Ok(current(parts).await?.is_some())
}

/// The pause that holds now.
///
/// # Errors
/// What the store says.
pub async fn current(parts: &Parts) -> Result<Option<Pause>> {
    Ok(parts.store.brake().await?.holds(parts.business.now()).cloned())
}

/// Does `work`, and breaks it off when posting is paused meanwhile, or when that cannot be read: then `None`.
pub(super) async fn unless<T>(parts: &Parts, work: impl Future<Output = T>) -> Option<T> {
    let paused = async {
        while matches!(holds(parts).await, Ok(false)) {
            tokio::time::sleep(lanes::BEAT).await;
        }
    };
    tokio::select! {
        done = work => Some(done),
        () = paused => None,
    }
}

/// As [`holds`]; a pause whose own end is over is closed first.
pub(super) async fn look(parts: &Parts) -> Result<bool> {
    let now = parts.business.now();
    let brake = parts.store.brake().await?;
    if brake.open.is_none() || brake.holds(now).is_some() {
        return Ok(brake.open.is_some());
    }
    // What fell due under it is sorted before it is gone: the newest of some schedules, all of others.
    let slots = parts.store.slots_paused(now).await?;
    tidy(parts, &slots).await?;
    let entry = parts.entry(Action::Resumed, None, "posting".to_owned(), "until".to_owned(), None);
    if parts.store.lapse_pause(now, &entry).await? {
        tracing::info!("the pause is over, as was said when it began; posting goes on");
    }
    Ok(false)
}

/// Skips what a pause has cost: slots whose window is over, and those that a newer one of a schedule with
/// `catch_up = "latest"` stands for.
pub(super) async fn tidy(parts: &Parts, slots: &[Slot]) -> Result<()> {
    let now = parts.business.now();
    let catalogue = parts.catalogue();
    let due = |slot: &&Slot| matches!(slot.state, State::Due { .. }) && slot.instant <= now;
    let mut newest = BTreeMap::new();
    for slot in slots.iter().filter(due) {
        let instant = newest.entry((&slot.schedule, &slot.channel)).or_insert(slot.instant);
        *instant = slot.instant.max(*instant);
    }
    for slot in slots.iter().filter(due) {
        let latest = catalogue.calendar.schedule(&slot.schedule).is_some_and(|s| s.catch_up == CatchUp::Latest);
        let newer = newest.get(&(&slot.schedule, &slot.channel)).is_some_and(|newest| *newest > slot.instant);
        if now > slot.deadline {
            skip(parts, slot, why_late(parts, slot.deadline).await?).await?;
        } else if latest && newer {
            skip(parts, slot, Skip::Paused).await?;
        }
    }
    Ok(())
}

/// Is this slot not to be claimed? `Some(true)` when it was skipped for good.
pub(super) async fn keep_back(parts: &Parts, slot: &Slot) -> Result<Option<bool>> {
    if !matches!(slot.state, State::Due { .. }) {
        return Ok(None);
    }
    let brake = parts.store.brake().await?;
    if brake.drops(slot.instant) {
        return skip(parts, slot, Skip::Paused).await.map(Some);
    }
    Ok(brake.holds(parts.business.now()).map(|_| false))
}

async fn skip(parts: &Parts, slot: &Slot, why: Skip) -> Result<bool> {
    let event = Event::Nothing { reason: why.code().to_owned() };
    let step = line::step(&slot.state, &event, slot.deadline, slot.attempts, parts.now());
    let Some((state, _)) = step else { return Ok(false) };
    let done = parts.store.advance(slot, &state, false, None, None).await?.is_some();
    tracing::info!(slot = %slot.id, reason = why.code(), "slot skipped");
    Ok(done)
}

/// Why a slot whose window ended at `deadline` was not posted: a pause held then, or the program did not run.
pub(super) async fn why_late(parts: &Parts, deadline: Millis) -> Result<Skip> {
    Ok(if parts.store.paused_at(deadline).await? { Skip::Paused } else { Skip::Missed })
}

/// What a pause holds back, and what it has cost.
#[derive(Clone, Debug, Default)]
pub struct Outlook {
    /// Would be posted at once: where, and since when it is due.
    pub ready: Vec<(ChannelId, Millis)>,
    /// Will not be posted any more.
    pub lost: Vec<(ChannelId, Millis)>,
    /// May have been on the wire when the pause began: looked for in their channels.
    pub uncertain: usize,
}

/// What would follow if this pause ended now.
///
/// # Errors
/// What the store says.
pub async fn outlook(parts: &Parts, pause: &Pause) -> Result<Outlook> {
    let slots = parts.store.slots_paused(pause.since).await?;
    tidy(parts, &slots).await?;
    let (now, mut outlook) = (parts.business.now(), Outlook::default());
    for slot in parts.store.slots_paused(pause.since).await? {
        let told = (slot.channel, slot.instant);
        match slot.state {
            State::Due { .. } if slot.instant <= now => outlook.ready.push(told),
            State::Sending { .. } => outlook.uncertain += 1,
            State::Skipped { .. } => outlook.lost.push(told),
            _ => {}
        }
    }
    Ok(outlook)
}
