//! May a private message go to this person now? The rules are `schedule::nudge`'s; here they meet people.
//!
//! | class | hours and weekends | caps | snoozed, on holiday | paused | left |
//! |---|---|---|---|---|---|
//! | takedown | any | none | sent | sent | not sent |
//! | nudge | the person's day | 1 a day, 3 a week | waits | not sent | not sent |
//! | desk | any | none | waits | not sent | sent: it is about a role, not about sharing |
//!
//! While all posting is paused, nudges wait. An alert to the comms team asks nobody: it is the alarm.
use jiff::tz::TimeZone;

use super::{Catalogue, Parts, Result, pause};
use crate::id::{Millis, PersonId};
use crate::schedule::Quiet;
use crate::schedule::nudge::{self, Notices, When, Wishes};
use crate::store::{Ended, ErrandClass, Person, PersonState, WishRow};

/// The longest after which a message that waits is looked at again, in milliseconds of real time: wishes change, and
/// business time may run faster.
const LOOK_AGAIN: i64 = Millis::MINUTE;

/// Whether a message may go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Now.
    Open,
    /// To be looked at again then. Real time.
    Until(Millis),
    /// Not at all, for this reason.
    Shut(Ended),
}

/// Whether a message of this class may go to this person now.
///
/// # Errors
/// What the store says.
pub async fn gate(parts: &Parts, class: ErrandClass, person: &Person) -> Result<Gate> {
    let takes_part = person.state == PersonState::Advocate;
    if class != ErrandClass::Desk && !takes_part {
        return Ok(Gate::Shut(Ended::LEFT));
    }
    if class == ErrandClass::Takedown {
        return Ok(Gate::Open);
    }
    if class == ErrandClass::Nudge && pause::holds(parts).await? {
        return Ok(Gate::Until(parts.real.now().plus(LOOK_AGAIN)));
    }
    let Some(wishes) = wishes(parts, person.id).await? else { return Ok(Gate::Shut(Ended::SUBJECT_GONE)) };
    let now = parts.now();
    let when = match class {
        ErrandClass::Nudge => {
            let given = parts.store.nudges_given(person.id, now.business.plus(-nudge::WEEK)).await?;
            nudge::nudge(&wishes, &given, now.business)
        }
        ErrandClass::Desk | ErrandClass::Takedown => nudge::desk(&wishes, now.business),
    };
    Ok(match when {
        When::Now => Gate::Open,
        When::At(at) => Gate::Until(now.real.plus(at.since(now.business).clamp(1, LOOK_AGAIN))),
        When::Never => Gate::Shut(Ended::UNWANTED),
    })
}

/// What a person wishes, by their own clock or the organisation's.
///
/// # Errors
/// What the store says.
pub async fn wishes(parts: &Parts, person: PersonId) -> Result<Option<Wishes>> {
    let row = parts.store.wishes(person).await?;
    Ok(row.map(|row| Wishes {
        notices: row.notices,
        zone: zone(&parts.catalogue(), &row),
        snoozed_until: row.snoozed_until,
        paused: row.paused_at.is_some(),
        away_until: row.away_until,
        quiet: Quiet::read(&row.hours).unwrap_or(nudge::QUIET),
    }))
}

/// How a person wants to be told things; together, while nothing is known of them.
///
/// # Errors
/// What the store says.
pub async fn notices(parts: &Parts, person: PersonId) -> Result<Notices> {
    Ok(parts.store.wishes(person).await?.map_or(Notices::default(), |row| row.notices))
}

/// The zone of a person's clock: their own, else the organisation's.
#[must_use]
pub fn zone(catalogue: &Catalogue, row: &WishRow) -> TimeZone {
    let own = (!row.zone.is_empty()).then(|| TimeZone::get(&row.zone).ok()).flatten();
    own.unwrap_or_else(|| catalogue.library.brand.zone.clone())
}
