//! Why nothing was posted at an instant: never silent, always one of these.

use super::calendar::Schedule;
use crate::id::Millis;
use crate::lang::{Lang, say};
use crate::say;

/// The reason that a slot was skipped for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skip {
    /// No approved item is left that is current, passes the filter and was not posted in the channel yet.
    NothingToPost,
    /// The channel has had its posts for the local day.
    Capped,
    /// The instant lies in the schedule's quiet hours.
    Quiet,
    /// The local day is a public holiday.
    Holiday,
    /// The instant went by unseen and is not caught up with.
    Missed,
    /// Only promotional items are left, and their share is used up for now.
    Promotional,
    /// What is left reads nearly like a post of the last days.
    Duplicate,
    /// All posting was paused when it was due, and until it was too late or was let go.
    Paused,
}

impl Skip {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::NothingToPost,
        Self::Capped,
        Self::Quiet,
        Self::Holiday,
        Self::Missed,
        Self::Promotional,
        Self::Duplicate,
        Self::Paused,
    ];

    /// The stable code, as it is stored: `NOTHING_TO_POST`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NothingToPost => "NOTHING_TO_POST",
            Self::Capped => "CAPPED",
            Self::Quiet => "QUIET_HOURS",
            Self::Holiday => "PUBLIC_HOLIDAY",
            Self::Missed => "MISSED",
            Self::Promotional => "TOO_PROMOTIONAL",
            Self::Duplicate => "NEAR_DUPLICATE",
            Self::Paused => "PAUSED",
        }
    }

    /// The reason with this code; `None` if there is none.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|skip| skip.code() == code)
    }

    /// One sentence for the comms team.
    #[must_use]
    pub fn message(self, lang: Lang) -> String {
        let key = match self {
            Self::NothingToPost => "schedule-skip-nothing",
            Self::Capped => "schedule-skip-capped",
            Self::Quiet => "schedule-skip-quiet",
            Self::Holiday => "schedule-skip-holiday",
            Self::Missed => "schedule-skip-missed",
            Self::Promotional => "schedule-skip-promotional",
            Self::Duplicate => "schedule-skip-duplicate",
            Self::Paused => "schedule-skip-paused",
        };
        say(lang, key, &[])
    }

    /// The same of an instant of this schedule: a public holiday has a name.
    #[must_use]
    pub fn message_at(self, lang: Lang, schedule: &Schedule, at: Millis) -> String {
        let day = schedule.cadence.time_zone().to_datetime(at.timestamp()).date();
        let name = schedule.holidays.filter(|_| self == Self::Holiday).and_then(|of| of.holiday_name(day, lang));
        name.map_or_else(|| self.message(lang), |name| say!(lang, "schedule-skip-holiday-named", name = name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_its_own_code_and_sentence() {
        for skip in Skip::ALL {
            assert_eq!(Skip::from_code(skip.code()), Some(skip));
            for lang in Lang::ALL {
                assert!(!skip.message(lang).starts_with("schedule-"), "{skip:?} says nothing in {lang}");
            }
        }
        assert_eq!(Skip::from_code("quiet_hours"), None);
    }

    #[test]
    fn a_public_holiday_is_named_in_the_schedules_own_zone() {
        let text = "[channel.team]\nlang = \"fr\"\n[schedule.daily]\nchannel = \"team\"\nwhen = \"daily 09:00\"\nholidays = \"FR\"\n";
        let (calendar, found) = crate::schedule::parse("schedules.toml", text, "Europe/Paris");
        assert!(found.is_empty(), "{found:?}");
        let at = |text: &str| Millis::from(text.parse::<jiff::Timestamp>().unwrap());
        let said = |skip: Skip, lang, text| skip.message_at(lang, &calendar.schedules[0], at(text));
        // Still the evening before in Greenwich.
        assert_eq!(
            said(Skip::Holiday, Lang::En, "2026-12-24T23:30:00Z"),
            "Public holiday (Christmas Day): nothing is posted."
        );
        assert!(said(Skip::Holiday, Lang::Fr, "2027-07-14T07:00:00Z").contains("(Fête nationale)"));
        assert_eq!(said(Skip::Quiet, Lang::En, "2026-12-25T07:00:00Z"), Skip::Quiet.message(Lang::En));
        assert_eq!(said(Skip::Holiday, Lang::En, "2026-12-26T07:00:00Z"), Skip::Holiday.message(Lang::En));
    }
}
