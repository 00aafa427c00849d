//! From calendar to slots: what fell due since the last look becomes rows, together with the schedule's progress.
use super::{Parts, Result, pause};
use crate::id::{Millis, SlotId};
use crate::schedule::{CatchUp, GRACE, Schedule, owed};
use crate::store::{NewSlot, Origin};

/// How long the first slot of an installation may wait to be posted.
const FIRST_WINDOW: i64 = Millis::DAY;
/// Set once every schedule of a fresh installation has had its first look.
pub(super) const INSTALLED: &str = "installed";

/// Plans every slot that is due now.
///
/// # Errors
/// What the store says; slots planned before stay planned.
pub async fn plan_due(parts: &Parts) -> Result<()> {
    let catalogue = parts.catalogue();
    let now = parts.business.now();
    let fresh = parts.store.meta(INSTALLED).await?.is_none();
    for schedule in &catalogue.calendar.schedules {
        // A call plans a bounded number of instants: go on until it has seen now.
        while plan_one(parts, schedule, now, fresh).await? < now {}
    }
    if fresh && !catalogue.calendar.schedules.is_empty() {
        parts.store.set_meta(INSTALLED, &now.to_string()).await?;
    }
    Ok(())
}

/// Plans what is due and writes down that every schedule is planned up to now: called before the calendar changes, so
/// that a new cadence does not fire into the past.
///
/// # Errors
/// What the store says.
pub async fn close_books(parts: &Parts) -> Result<()> {
    plan_due(parts).await?;
    let now = parts.business.now();
    for schedule in &parts.catalogue().calendar.schedules {
        parts.store.plan(schedule, &[], now).await?;
    }
    Ok(())
}

/// Plans a bounded number of slots; answers how far the schedule is planned now.
async fn plan_one(parts: &Parts, schedule: &Schedule, now: Millis, fresh: bool) -> Result<Millis> {
    let Some(cursor) = parts.store.planned_to(&schedule.id, &schedule.channel).await? else {
        let first = (fresh && schedule.first_on_install).then(|| NewSlot {
            id: SlotId::mint(now, &mut parts.chance.rng()),
            instant: now,
            deadline: now.plus(FIRST_WINDOW),
            origin: Origin::OnInstall,
            skipped: None,
        });
        parts.store.plan(schedule, first.as_slice(), now).await?;
        return Ok(now);
    };
    if cursor >= now {
        return Ok(now);
    }
    let owed = owed(schedule, cursor, now);
    // More than one batch: go on from the last instant of this one. Else everything up to now is handled.
    let more = owed.next.is_some_and(|next| next <= now);
    let planned_to = if more { owed.handled().unwrap_or(now) } else { now };
    let slot = |instant: Millis, skipped| NewSlot {
        id: SlotId::mint(instant, &mut parts.chance.rng()),
        instant,
        deadline: instant.plus(window(schedule)),
        origin: Origin::Schedule,
        skipped,
    };
    let mut slots: Vec<NewSlot> = owed.due.iter().map(|&at| slot(at, None)).collect();
    for &at in &owed.missed {
        let why = pause::why_late(parts, at.plus(window(schedule))).await?;
        slots.push(slot(at, Some(why.code())));
    }
    parts.pass("owed")?;
    if slots.is_empty() && now.since(cursor) < Millis::HOUR {
        // Nothing fell due: the progress need not be written at every look.
        return Ok(now);
    }
    parts.store.plan(schedule, &slots, planned_to).await?;
    parts.pass("planned")?;
    if !slots.is_empty() {
        tracing::info!(schedule = %schedule.id, channel = %schedule.channel, due = owed.due.len(),
            missed = owed.missed.len(), "slots planned");
    }
    Ok(planned_to)
}

/// How long after its instant a slot may still be posted.
fn window(schedule: &Schedule) -> i64 {
    match schedule.catch_up {
        CatchUp::None => GRACE,
        CatchUp::Latest | CatchUp::All => schedule.catch_up_window.max(GRACE),
    }
}
