//! What the comms team should know of a plan beside what is posted: gaps, clashes and warnings.

use jiff::civil::{Date, DateTime};

use crate::content::Item;
use crate::id::{ChannelId, ItemId, ScheduleId};
use crate::lang::{Lang, date, date_time};
use crate::say;
use crate::schedule::holiday::Country;
use crate::schedule::skip::Skip;

/// How many titles a sentence names.
const NAMED: usize = 3;

/// What kind of remark it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Nothing is posted where something could be.
    Gap,
    /// Two posts get in each other's way.
    Clash,
    /// Something else that a person would want to know before it happens.
    Warning,
}

impl Topic {
    /// Every one, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Gap, Self::Clash, Self::Warning];

    /// The code in JSON: `gap`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Clash => "clash",
            Self::Warning => "warning",
        }
    }
}

/// A remark about a plan. Times are local ones of the schedule that they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A schedule has nothing to post from here to the end of the plan.
    Empty {
        /// Which.
        schedule: ScheduleId,
        /// Its first firing without anything.
        from: DateTime,
        /// How many firings that are.
        slots: usize,
        /// Items that are not approved yet and would be posted there, first the queue's first.
        could: Vec<ItemId>,
    },
    /// A channel has no post on a day on which it should have one, and has some later.
    Day {
        /// Which.
        channel: ChannelId,
        /// When.
        day: Date,
        /// Why.
        rule: Skip,
    },
    /// Channels of one language show the same item on one day.
    Same {
        /// Which.
        item: ItemId,
        /// When.
        day: Date,
        /// Where, in the order of names.
        channels: Vec<ChannelId>,
    },
    /// Two items that read nearly the same are posted on one day, in two channels.
    Alike {
        /// Which.
        items: [ItemId; 2],
        /// When.
        day: Date,
        /// Where.
        channels: [ChannelId; 2],
    },
    /// Two cards are posted into one channel within an hour.
    Close {
        /// Where.
        channel: ChannelId,
        /// The schedule of the earlier and of the later one; twice the same where it follows itself so closely.
        schedules: [ScheduleId; 2],
        /// The first time that it happens.
        at: DateTime,
        /// How many times.
        count: usize,
    },
    /// An approved item is over before its turn comes.
    Expires {
        /// Which.
        item: ItemId,
        /// The first instant at which it is over, in the organisation's zone.
        at: DateTime,
    },
    /// A public holiday keeps schedules from posting.
    Holiday {
        /// When.
        day: Date,
        /// Whose.
        country: Country,
        /// Which schedules.
        schedules: Vec<ScheduleId>,
    },
    /// A schedule fires in its own quiet hours, and posts nothing then.
    Quiet {
        /// Which.
        schedule: ScheduleId,
        /// The first time.
        at: DateTime,
        /// How many times.
        count: usize,
    },
    /// The plan was cut at its longest.
    Cut {
        /// Its last firing.
        at: DateTime,
    },
}

impl Note {
    /// What kind of remark it is.
    #[must_use]
    pub fn topic(&self) -> Topic {
        match self {
            Self::Empty { .. } | Self::Day { .. } => Topic::Gap,
            Self::Same { .. } | Self::Alike { .. } | Self::Close { .. } => Topic::Clash,
            Self::Expires { .. } | Self::Holiday { .. } | Self::Quiet { .. } | Self::Cut { .. } => Topic::Warning,
        }
    }

    /// The stable code in JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty { .. } => "NOTHING_LEFT",
            Self::Day { .. } => "DAY_WITHOUT_POST",
            Self::Same { .. } => "SAME_ITEM",
            Self::Alike { .. } => "NEAR_DUPLICATE",
            Self::Close { .. } => "WITHIN_THE_HOUR",
            Self::Expires { .. } => "EXPIRES_FIRST",
            Self::Holiday { .. } => "PUBLIC_HOLIDAY",
            Self::Quiet { .. } => "QUIET_HOURS",
            Self::Cut { .. } => "PLAN_CUT",
        }
    }

    /// The first day that it is about.
    #[must_use]
    pub fn day(&self) -> Date {
        match self {
            Self::Empty { from: at, .. }
            | Self::Close { at, .. }
            | Self::Expires { at, .. }
            | Self::Quiet { at, .. }
            | Self::Cut { at } => at.date(),
            Self::Day { day, .. } | Self::Same { day, .. } | Self::Alike { day, .. } | Self::Holiday { day, .. } => {
                *day
            }
        }
    }

    /// One or two sentences. `find` knows the items.
    #[must_use]
    pub fn message<'i>(&self, lang: Lang, find: impl Fn(&ItemId) -> Option<&'i Item>) -> String {
        let title = |id: &ItemId| find(id).map_or_else(|| id.to_string(), |item| item.version(lang).title.clone());
        match self {
            Self::Empty { schedule, from, slots, could } => {
                let (schedule, from) = (schedule.as_str(), date_time(lang, *from));
                let empty = say!(lang, "schedule-note-empty", schedule = schedule, from = from, count = *slots);
                if could.is_empty() {
                    return empty;
                }
                let quoted = |id: &ItemId| say!(lang, "schedule-note-title", title = title(id));
                let titles = could.iter().take(NAMED).map(quoted).collect::<Vec<_>>().join(", ");
                format!("{empty} {}", say!(lang, "schedule-note-could", count = could.len(), titles = titles))
            }
            Self::Day { channel, day, rule } => {
                let (day, reason) = (date(lang, *day), rule.message(lang));
                say!(lang, "schedule-note-day", channel = channel.as_str(), day = day, reason = reason)
            }
            Self::Same { item, day, channels } => {
                let (title, day, channels) = (title(item), date(lang, *day), names(channels, "#"));
                say!(lang, "schedule-note-same", title = title, day = day, channels = channels)
            }
            Self::Alike { items: [one, other], day, channels } => {
                let (one, other, channels) = (title(one), title(other), names(channels, "#"));
                say!(lang, "schedule-note-alike", one = one, other = other, day = date(lang, *day), channels = channels)
            }
            Self::Close { channel, schedules, at, count } => {
                let others = usize::from(schedules[0] != schedules[1]);
                let (schedules, at) = (names(&schedules[..=others], ""), date_time(lang, *at));
                let channel = channel.as_str();
                say!(lang, "schedule-note-close", channel = channel, schedules = schedules, at = at, count = *count)
            }
            Self::Expires { item, at } => {
                say!(lang, "schedule-note-expires", title = title(item), at = date_time(lang, *at))
            }
            Self::Holiday { day, country, schedules } => {
                let (day, schedules) = (date(lang, *day), names(schedules, ""));
                say!(lang, "schedule-note-holiday", day = day, country = country.code(), schedules = schedules)
            }
            Self::Quiet { schedule, at, count } => {
                let at = date_time(lang, *at);
                say!(lang, "schedule-note-quiet", schedule = schedule.as_str(), at = at, count = *count)
            }
            Self::Cut { at } => say!(lang, "schedule-note-cut", at = date_time(lang, *at)),
        }
    }
}

fn names(ids: &[crate::id::Slug], before: &str) -> String {
    ids.iter().map(|id| format!("{before}{id}")).collect::<Vec<_>>().join(", ")
}
