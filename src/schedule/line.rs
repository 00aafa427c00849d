//! The post line: what becomes of one slot, as a state machine without I/O.
//!
//! `step(state, event, now)` answers the next state and what to do. A request whose answer was lost may have posted:
//! it stays in *sending* until lease and quarantine are over, then the channel's history is read for the card's own
//! link before anything is sent again. So a slot is never lost, and posts at most once unless a request travels
//! longer than the quarantine.

use super::Skip;
use crate::id::Millis;

/// How long a worker may take between its claim and its answer, in milliseconds of real time.
pub const LEASE: i64 = 30 * Millis::SECOND;
/// How long a request may still arrive after its lease is over, in milliseconds of real time.
pub const QUARANTINE: i64 = 30 * Millis::SECOND;
/// What must be left of a lease when a request sets out: it may wait ten seconds for its turn, and travel for five.
pub const SETTING_OUT: i64 = 15 * Millis::SECOND;
/// First wait after a refusal, in milliseconds; doubles with each attempt up to [`BACKOFF_MAX`].
pub const BACKOFF: i64 = 2 * Millis::SECOND;
/// Longest wait between two attempts, in milliseconds.
pub const BACKOFF_MAX: i64 = 10 * Millis::MINUTE;

/// The two clocks' readings. Due times and deadlines are business time, leases and waits real time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Business time: virtual in the demo.
    pub business: Millis,
    /// Real time.
    pub real: Millis,
}

/// Where a slot stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits to be claimed, not before this real time.
    Due {
        /// Real time of the earliest attempt.
        not_before: Millis,
    },
    /// Somebody may be sending it.
    Sending {
        /// Until then the claim belongs to its worker. Real time.
        lease_until: Millis,
        /// Until then a sent request may still arrive. Real time.
        quarantine_until: Millis,
    },
    /// Posted, under this message id.
    Sent {
        /// The platform's id of the message.
        message: String,
    },
    /// Will not be posted, for a named reason.
    Skipped {
        /// Stable code: one of [`Skip`]'s, or the line's own.
        reason: String,
    },
    /// Could not be posted, for a named reason.
    Failed {
        /// What the platform said.
        reason: String,
    },
}

/// What happened to a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A worker asks for it.
    Claim,
    /// It was claimed and is not sent now: posting is paused, or the claim is nearly over. Nothing left this program.
    Held,
    /// The calendar's rules, or a pause, say that nothing is posted.
    Nothing {
        /// Stable code.
        reason: String,
    },
    /// The platform took it.
    Accepted {
        /// The platform's id of the message.
        message: String,
    },
    /// The platform certainly did not take it.
    Refused {
        /// Wait asked for by the platform, in milliseconds; at most a day is waited. Without one, or where it is not
        /// positive, the wait is [`BACKOFF`], doubled with each attempt.
        retry_after: Option<i64>,
        /// Asking again is useless.
        permanent: bool,
        /// What the platform said.
        reason: String,
    },
    /// No answer: it may have been posted.
    Lost,
    /// The history was read; the card is there, or not.
    History {
        /// The message that carries the card's own link.
        found: Option<String>,
    },
}

/// What the worker does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing: it is not this worker's, or all is done.
    Rest,
    /// Choose what to post if nothing is chosen yet, then send it.
    Send,
    /// Read the channel's history for the card's own link.
    ReadHistory,
}

/// The next state and what to do, or `None` when the event means nothing in this state (a late answer).
///
/// `deadline` is the end of the slot's catch-up window in business time, `attempts` how often it was claimed before.
#[must_use]
pub fn step(state: &State, event: &Event, deadline: Millis, attempts: u32, now: Now) -> Option<(State, Effect)> {
    match (state, event) {
        (State::Due { not_before }, Event::Claim) => Some(claim(*not_before, deadline, now)),
        (State::Sending { quarantine_until, .. }, Event::Claim) => {
            let over = now.real >= *quarantine_until;
            over.then(|| (leased(now), Effect::ReadHistory))
        }
        (State::Due { .. } | State::Sending { .. }, Event::Nothing { reason }) => {
            Some((State::Skipped { reason: reason.clone() }, Effect::Rest))
        }
        (State::Sending { .. }, Event::Held) => Some((State::Due { not_before: now.real }, Effect::Rest)),
        (State::Sending { .. }, Event::Accepted { message } | Event::History { found: Some(message) }) => {
            Some((State::Sent { message: message.clone() }, Effect::Rest))
        }
        (State::Sending { .. }, Event::Refused { permanent: true, reason, .. }) => {
            Some((State::Failed { reason: reason.clone() }, Effect::Rest))
        }
        (State::Sending { .. }, Event::Refused { retry_after, .. }) => {
            // A platform that says when to come back is not in trouble: its word counts, and no back-off on top of it.
            let asked = retry_after.filter(|wait| *wait > 0).map(|wait| wait.min(Millis::DAY));
            let wait = asked.unwrap_or_else(|| backoff(attempts));
            Some((State::Due { not_before: now.real.plus(wait) }, Effect::Rest))
        }
        (State::Sending { .. }, Event::Lost) => Some((state.clone(), Effect::Rest)),
        (State::Sending { .. }, Event::History { found: None }) => {
            Some((State::Due { not_before: now.real }, Effect::Rest))
        }
        _ => None,
    }
}

fn claim(not_before: Millis, deadline: Millis, now: Now) -> (State, Effect) {
    if now.business > deadline {
        (State::Skipped { reason: Skip::Missed.code().into() }, Effect::Rest)
    } else if now.real < not_before {
        (State::Due { not_before }, Effect::Rest)
    } else {
        (leased(now), Effect::Send)
    }
}

fn leased(now: Now) -> State {
    let lease_until = now.real.plus(LEASE);
    State::Sending { lease_until, quarantine_until: lease_until.plus(QUARANTINE) }
}

fn backoff(attempts: u32) -> i64 {
    BACKOFF.saturating_mul(1i64.checked_shl(attempts.min(20)).unwrap_or(i64::MAX)).min(BACKOFF_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Now = Now { business: Millis(1_000_000), real: Millis(5_000_000) };
    const OPEN: Millis = Millis(2_000_000);

    fn later(ms: i64) -> Now {
        Now { business: NOON.business.plus(ms), real: NOON.real.plus(ms) }
    }

    fn due() -> State {
        State::Due { not_before: Millis(0) }
    }

    #[track_caller]
    fn check(state: &State, event: &Event, now: Now, expected: Option<(State, Effect)>) {
        assert_eq!(step(state, event, OPEN, 0, now), expected);
    }

    #[test]
    fn a_due_slot_is_claimed_once_and_sent() {
        let (sending, effect) = step(&due(), &Event::Claim, OPEN, 0, NOON).unwrap();
        assert_eq!(effect, Effect::Send);
        check(&sending, &Event::Claim, later(LEASE), None);
        let accepted = Event::Accepted { message: "m".into() };
        check(&sending, &accepted, NOON, Some((State::Sent { message: "m".into() }, Effect::Rest)));
    }

    #[test]
    fn a_lost_answer_is_read_up_before_it_is_sent_again() {
        let (sending, _) = step(&due(), &Event::Claim, OPEN, 0, NOON).unwrap();
        check(&sending, &Event::Lost, NOON, Some((sending.clone(), Effect::Rest)));
        check(&sending, &Event::Claim, later(LEASE + QUARANTINE - 1), None);
        let (reading, effect) = step(&sending, &Event::Claim, OPEN, 1, later(LEASE + QUARANTINE)).unwrap();
        assert_eq!(effect, Effect::ReadHistory);
        let found = Event::History { found: Some("m".into()) };
        check(&reading, &found, NOON, Some((State::Sent { message: "m".into() }, Effect::Rest)));
        let none = Event::History { found: None };
        check(&reading, &none, NOON, Some((State::Due { not_before: NOON.real }, Effect::Rest)));
    }

    #[test]
    fn nothing_is_sent_after_the_deadline() {
        let late = Now { business: OPEN.plus(1), ..NOON };
        check(&due(), &Event::Claim, late, Some((State::Skipped { reason: Skip::Missed.code().into() }, Effect::Rest)));
        let on_time = Now { business: OPEN, ..NOON };
        assert_eq!(step(&due(), &Event::Claim, OPEN, 0, on_time).unwrap().1, Effect::Send);
    }

    #[test]
    fn a_refusal_waits_as_long_as_asked_and_longer_each_time() {
        let (sending, _) = step(&due(), &Event::Claim, OPEN, 0, NOON).unwrap();
        let wait = |retry_after, attempts| {
            let refused = Event::Refused { retry_after, permanent: false, reason: "429".into() };
            match step(&sending, &refused, OPEN, attempts, NOON).unwrap().0 {
                State::Due { not_before } => not_before.since(NOON.real),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(wait(None, 0), BACKOFF);
        assert_eq!(wait(None, 3), 8 * BACKOFF);
        assert_eq!(wait(None, 60), BACKOFF_MAX);
        assert_eq!(wait(Some(45_000), 0), 45_000);
        assert_eq!(wait(Some(i64::MAX), 0), Millis::DAY);
        assert_eq!(wait(Some(-5), 0), BACKOFF);
        // What a rate limit asks for is no failure: it does not grow with the attempts.
        assert_eq!(wait(Some(300), 7), 300);
        assert_eq!(wait(Some(0), 1), 2 * BACKOFF);
    }

    #[test]
    fn a_claim_that_is_given_back_is_open_at_once() {
        let (sending, _) = step(&due(), &Event::Claim, OPEN, 0, NOON).unwrap();
        check(&sending, &Event::Held, NOON, Some((State::Due { not_before: NOON.real }, Effect::Rest)));
        check(&due(), &Event::Held, NOON, None);
        let paused = Event::Nothing { reason: Skip::Paused.code().into() };
        check(&due(), &paused, NOON, Some((State::Skipped { reason: "PAUSED".into() }, Effect::Rest)));
    }

    #[test]
    fn a_late_answer_changes_nothing_that_is_settled() {
        let settled = [
            State::Sent { message: "m".into() },
            State::Skipped { reason: "quiet".into() },
            State::Failed { reason: "gone".into() },
        ];
        let events = [
            Event::Claim,
            Event::Lost,
            Event::Accepted { message: "other".into() },
            Event::History { found: None },
            Event::Refused { retry_after: None, permanent: true, reason: "no".into() },
            Event::Nothing { reason: "quiet".into() },
            Event::Held,
        ];
        for state in &settled {
            for event in &events {
                check(state, event, NOON, None);
            }
        }
    }
}
