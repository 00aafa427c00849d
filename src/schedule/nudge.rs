//! When a private message that nobody asked for may go to a person: by their own clock and their own wishes.
//!
//! Nobody is written to in the evening, at night or at a weekend, nor more than [`A_DAY`] times a day and [`A_WEEK`] times
//! in seven days. What waits goes together, once it may. Nothing here knows what a message is about; that there is none
//! about not sharing is held by a test over the kinds of errands.
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;

use super::quiet::Quiet;
use crate::id::Millis;

/// Nudges for one person on one civil day of theirs.
pub const A_DAY: usize = 1;
/// Nudges for one person within [`WEEK`].
pub const A_WEEK: usize = 3;
/// Seven times twenty-four hours, in milliseconds.
pub const WEEK: i64 = 7 * Millis::DAY;
/// The longest that somebody may snooze, in milliseconds. Whoever wants to hear nothing for longer pauses.
pub const SNOOZE_MAX: i64 = 31 * Millis::DAY;
/// The hours in which nobody is nudged, by their own clock.
pub const QUIET: Quiet = Quiet { from: Time::constant(20, 0, 0, 0), until: Time::constant(8, 0, 0, 0) };

/// How somebody wants to be told what waits for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notices {
    /// Together, in one message.
    #[default]
    Digest,
    /// One by one.
    Each,
    /// Only where they look for it themselves.
    None,
}

impl Notices {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Digest, Self::Each, Self::None];

    /// The code in the database and in commands: `digest`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Digest => "digest",
            Self::Each => "each",
            Self::None => "none",
        }
    }

    /// The way with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

/// What somebody wishes of private messages.
#[derive(Clone, Debug)]
pub struct Wishes {
    /// How they are told what waits.
    pub notices: Notices,
    /// The zone of their clock.
    pub zone: TimeZone,
    /// Until then they hear nothing. Business time; 0 when they never said so.
    pub snoozed_until: Millis,
    /// They want no private messages until they say otherwise.
    pub paused: bool,
    /// They are on holiday until then. Business time; 0 when they never were.
    pub away_until: Millis,
    /// The hours in which they hear nothing, by their clock: their own, else [`QUIET`].
    pub quiet: Quiet,
}

/// When a message may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Now.
    Now,
    /// Not before this. Business time.
    At(Millis),
    /// Not at all: their own page says it.
    Never,
}

/// When a nudge may go to somebody who wishes this, and who was given nudges at these instants (any order).
///
/// ```
/// use portevoix::id::Millis;
/// use portevoix::schedule::nudge::{Notices, QUIET, When, Wishes, nudge};
///
/// let at = |text: &str| Millis::from(text.parse::<jiff::Timestamp>().unwrap());
/// let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
/// let (snoozed_until, away_until) = (Millis(0), Millis(0));
/// let wishes = Wishes { notices: Notices::Digest, zone, snoozed_until, paused: false, away_until, quiet: QUIET };
/// // A Friday evening in winter: Monday at eight.
/// assert_eq!(nudge(&wishes, &[], at("2026-11-27T19:00:00Z")), When::At(at("2026-11-30T07:00:00Z")));
/// ```
#[must_use]
pub fn nudge(wishes: &Wishes, given: &[Millis], now: Millis) -> When {
    if wishes.paused || wishes.notices == Notices::None {
        return When::Never;
    }
    let mut at = now.max(wishes.snoozed_until).max(wishes.away_until);
    // Each rule moves the instant later or leaves it: two rounds in which all leave it cannot differ, and the caps look
    // back a week at most, so that it ends within a few days' steps.
    while let Some(later) = after_quiet(wishes, at).or_else(|| after_cap(&wishes.zone, given, at)) {
        at = later;
    }
    if at == now { When::Now } else { When::At(at) }
}

/// When a message of one's own work in the comms team may go: at any hour, but not to who snoozes or pauses.
#[must_use]
pub fn desk(wishes: &Wishes, now: Millis) -> When {
    match wishes.snoozed_until.max(wishes.away_until) {
        _ if wishes.paused => When::Never,
        until if until > now => When::At(until),
        _ => When::Now,
    }
}

/// The end of the quiet time in which `at` falls, if it does.
fn after_quiet(wishes: &Wishes, at: Millis) -> Option<Millis> {
    let (zone, quiet) = (&wishes.zone, &wishes.quiet);
    let local = at.zoned(zone).datetime();
    let mut day = local.date();
    if weekend(day) {
        while weekend(day) {
            day = day.tomorrow().ok()?;
        }
    } else if !quiet.holds(local.time()) {
        return None;
    } else if local.time() >= quiet.until {
        // The quiet time ends on the day after.
        day = day.tomorrow().ok()?;
    }
    // A morning at a weekend is looked at once more. Never earlier than `at`, whatever the clocks do that night.
    start(zone, day, quiet.until).filter(|next| *next > at)
}

fn weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The earliest instant after `at` at which a cap that is reached at `at` no longer is.
fn after_cap(zone: &TimeZone, given: &[Millis], at: Millis) -> Option<Millis> {
    let today = at.zoned(zone).date();
    if given.iter().filter(|one| one.zoned(zone).date() == today).count() >= A_DAY {
        return start(zone, today.tomorrow().ok()?, Time::midnight()).filter(|next| *next > at);
    }
    let mut week: Vec<Millis> = given.iter().copied().filter(|one| at.since(*one) < WEEK).collect();
    week.sort_unstable();
    let oldest = week.len().checked_sub(A_WEEK).and_then(|n| week.get(n));
    oldest.map(|oldest| oldest.plus(WEEK)).filter(|next| *next > at)
}

fn start(zone: &TimeZone, day: Date, time: Time) -> Option<Millis> {
    Some(day.to_datetime(time).to_zoned(zone.clone()).ok()?.timestamp().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Millis {
        Millis::from(text.parse::<jiff::Timestamp>().unwrap())
    }

    fn wishes(zone: &str) -> Wishes {
        let zone = TimeZone::get(zone).unwrap();
        let (snoozed_until, away_until) = (Millis(0), Millis(0));
        Wishes { notices: Notices::Digest, zone, snoozed_until, paused: false, away_until, quiet: QUIET }
    }

    /// `expected` is `now` itself when the message may go.
    #[track_caller]
    fn check(zone: &str, given: &[&str], now: &str, expected: &str) {
        let given: Vec<Millis> = given.iter().map(|text| at(text)).collect();
        let expected = if now == expected { When::Now } else { When::At(at(expected)) };
        assert_eq!(nudge(&wishes(zone), &given, at(now)), expected, "{zone} {given:?} {now}");
    }

    #[test]
    fn nobody_is_nudged_at_their_quiet_hours() {
        for (zone, now, expected) in [
            // Monday to Tuesday in Paris, winter.
            ("Europe/Paris", "2026-11-23T07:00:00Z", "2026-11-23T07:00:00Z"),
            ("Europe/Paris", "2026-11-23T06:59:59Z", "2026-11-23T07:00:00Z"),
            ("Europe/Paris", "2026-11-23T18:59:59Z", "2026-11-23T18:59:59Z"),
            ("Europe/Paris", "2026-11-23T19:00:00Z", "2026-11-24T07:00:00Z"),
            ("Europe/Paris", "2026-11-23T23:30:00Z", "2026-11-24T07:00:00Z"),
            // The same instants elsewhere.
            ("America/New_York", "2026-11-23T07:00:00Z", "2026-11-23T13:00:00Z"),
            ("Asia/Tokyo", "2026-11-23T07:00:00Z", "2026-11-23T07:00:00Z"),
            ("Asia/Tokyo", "2026-11-23T11:00:00Z", "2026-11-23T23:00:00Z"),
            ("Asia/Kathmandu", "2026-11-23T01:00:00Z", "2026-11-23T02:15:00Z"),
            // Weekends: Friday evening, Saturday noon, Sunday; Monday night.
            ("Europe/Paris", "2026-11-27T19:00:00Z", "2026-11-30T07:00:00Z"),
            ("Europe/Paris", "2026-11-28T11:00:00Z", "2026-11-30T07:00:00Z"),
            ("Europe/Paris", "2026-11-29T22:59:59Z", "2026-11-30T07:00:00Z"),
            ("Europe/Paris", "2026-11-30T00:00:00Z", "2026-11-30T07:00:00Z"),
            // It is Saturday there already, and Friday here still.
            ("Pacific/Kiritimati", "2026-11-27T11:00:00Z", "2026-11-29T18:00:00Z"),
            ("Pacific/Honolulu", "2026-11-28T05:00:00Z", "2026-11-28T05:00:00Z"),
            // Clocks go forward and back in the night of a weekend: Monday at eight is another instant.
            ("Europe/Paris", "2027-03-26T19:30:00Z", "2027-03-29T06:00:00Z"),
            ("Europe/Paris", "2026-10-23T18:30:00Z", "2026-10-26T07:00:00Z"),
            ("America/New_York", "2027-03-13T02:00:00Z", "2027-03-15T12:00:00Z"),
            // In Cairo they change in the night to a Friday: at eight all the same.
            ("Africa/Cairo", "2027-04-29T19:00:00Z", "2027-04-30T05:00:00Z"),
        ] {
            check(zone, &[], now, expected);
        }
    }

    #[test]
    fn one_a_day_and_three_a_week() {
        let paris = "Europe/Paris";
        for (given, now, expected) in [
            (&["2026-11-23T08:00:00Z"][..], "2026-11-23T09:00:00Z", "2026-11-24T07:00:00Z"),
            // Yesterday's is over, also less than a day later.
            (&["2026-11-23T18:30:00Z"], "2026-11-24T07:00:00Z", "2026-11-24T07:00:00Z"),
            (&["2026-11-23T08:00:00Z", "2026-11-24T08:00:00Z"], "2026-11-25T08:00:00Z", "2026-11-25T08:00:00Z"),
            // The fourth waits until the first of the three is a week old, at any order of the list.
            (
                &["2026-11-25T08:00:00Z", "2026-11-23T08:00:00Z", "2026-11-24T08:00:00Z"],
                "2026-11-26T08:00:00Z",
                "2026-11-30T08:00:00Z",
            ),
            // A week ends on a Saturday: Monday.
            (
                &["2026-11-21T08:00:00Z", "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z"],
                "2026-11-26T08:00:00Z",
                "2026-11-30T07:00:00Z",
            ),
            // More than there may be, by another release's caps.
            (
                &["2026-11-23T08:00:00Z", "2026-11-23T08:01:00Z", "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z"],
                "2026-11-26T08:00:00Z",
                "2026-11-30T08:01:00Z",
            ),
            (&["2026-11-16T08:00:00Z"; 9], "2026-11-26T08:00:00Z", "2026-11-26T08:00:00Z"),
        ] {
            check(paris, given, now, expected);
        }
    }

    #[test]
    fn a_civil_day_is_the_persons_own() {
        // 23:30 UTC is the next day in Tokyo, where 08:30 follows.
        check("Asia/Tokyo", &["2026-11-23T08:00:00Z"], "2026-11-23T23:30:00Z", "2026-11-23T23:30:00Z");
        check("America/New_York", &["2026-11-23T14:00:00Z"], "2026-11-23T23:30:00Z", "2026-11-24T13:00:00Z");
    }

    #[test]
    fn who_snoozes_pauses_or_wants_none_is_left_alone() {
        let now = at("2026-11-23T09:00:00Z");
        let base = wishes("Europe/Paris");
        let until = |text: &str| Wishes { snoozed_until: at(text), ..base.clone() };
        for (wishes, nudged, desked) in [
            (base.clone(), When::Now, When::Now),
            (Wishes { paused: true, ..base.clone() }, When::Never, When::Never),
            (Wishes { notices: Notices::None, ..base.clone() }, When::Never, When::Now),
            (Wishes { notices: Notices::Each, ..base.clone() }, When::Now, When::Now),
            (until("2026-11-23T08:59:59Z"), When::Now, When::Now),
            (until("2026-11-23T10:00:00Z"), When::At(at("2026-11-23T10:00:00Z")), When::At(at("2026-11-23T10:00:00Z"))),
            // The snooze ends at night: the nudge waits for the morning, the desk does not.
            (until("2026-11-25T22:00:00Z"), When::At(at("2026-11-26T07:00:00Z")), When::At(at("2026-11-25T22:00:00Z"))),
        ] {
            assert_eq!(nudge(&wishes, &[], now), nudged, "{wishes:?}");
            assert_eq!(desk(&wishes, now), desked, "{wishes:?}");
        }
    }

    #[test]
    fn hours_of_ones_own_and_holidays_are_kept_free() {
        let base = wishes("Europe/Paris");
        let quiet = |text: &str| Wishes { quiet: Quiet::read(text).unwrap(), ..base.clone() };
        let away = |text: &str| Wishes { away_until: at(text), ..base.clone() };
        for (wishes, now, expected) in [
            // 19:00-08:00, and hours of the day for who works at night.
            (quiet("19:00-08:00"), "2026-11-23T18:00:00Z", "2026-11-24T07:00:00Z"),
            (quiet("19:00-08:00"), "2026-11-23T17:59:00Z", "2026-11-23T17:59:00Z"),
            (quiet("09:00-17:00"), "2026-11-23T10:00:00Z", "2026-11-23T16:00:00Z"),
            (quiet("09:00-17:00"), "2026-11-23T22:00:00Z", "2026-11-23T22:00:00Z"),
            // Friday's quiet time ends on Friday; Saturday's morning is the weekend.
            (quiet("09:00-17:00"), "2026-11-27T10:00:00Z", "2026-11-27T16:00:00Z"),
            (quiet("22:00-06:00"), "2026-11-27T21:30:00Z", "2026-11-30T05:00:00Z"),
            // Back on a Wednesday at midnight: at eight.
            (away("2026-12-01T23:00:00Z"), "2026-11-23T10:00:00Z", "2026-12-02T07:00:00Z"),
            (away("2026-11-23T09:00:00Z"), "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"),
        ] {
            let expected = if now == expected { When::Now } else { When::At(at(expected)) };
            assert_eq!(nudge(&wishes, &[], at(now)), expected, "{wishes:?} {now}");
        }
        assert_eq!(
            desk(&away("2026-12-01T23:00:00Z"), at("2026-11-23T10:00:00Z")),
            When::At(at("2026-12-01T23:00:00Z"))
        );
    }

    #[test]
    fn at_the_ends_of_time_there_is_an_answer() {
        for now in [Millis(i64::MIN), Millis(0), Millis(i64::MAX)] {
            assert_ne!(nudge(&wishes("Europe/Paris"), &[now], now), When::Never);
        }
    }
}
