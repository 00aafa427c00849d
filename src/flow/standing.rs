//! Where an item stands for the comms team: its editorial state, and what follows from slots and dates.
use std::collections::BTreeMap;

use super::Catalogue;
use super::forecast::Past;
use crate::content::{Item, State};
use crate::id::{ChannelId, ItemId, Millis};
use crate::lang::Lang;
use crate::say;
use crate::schedule::{Pick, plan};

/// How far ahead an item counts as scheduled.
pub const AHEAD: i64 = 28 * Millis::DAY;

/// An editorial state, or what became of an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Waiting for somebody to approve it.
    InReview,
    /// Sent back to its author.
    ChangesRequested,
    /// Being written.
    Draft,
    /// Approved, and has a slot within [`AHEAD`].
    Scheduled,
    /// Approved, without a slot within [`AHEAD`], and not posted yet.
    Approved,
    /// Approved, and posted wherever it has its turn for now.
    Posted,
    /// Was approved, and its time is over.
    Expired,
    /// Taken back.
    Withdrawn,
    /// Put away.
    Archived,
}

impl Standing {
    /// Every one, what asks for work first.
    pub const ALL: [Self; 9] = [
        Self::InReview,
        Self::ChangesRequested,
        Self::Draft,
        Self::Scheduled,
        Self::Approved,
        Self::Posted,
        Self::Expired,
        Self::Withdrawn,
        Self::Archived,
    ];

    /// Where an item in this state stands, with what follows from slots and dates.
    #[must_use]
    pub fn of(state: State, follows: &Follows) -> Self {
        match state {
            State::Draft => Self::Draft,
            State::InReview => Self::InReview,
            State::ChangesRequested => Self::ChangesRequested,
            State::Withdrawn => Self::Withdrawn,
            State::Archived => Self::Archived,
            State::Approved if follows.expired.is_some() => Self::Expired,
            State::Approved if follows.scheduled.is_some() => Self::Scheduled,
            State::Approved if follows.posted.is_some() => Self::Posted,
            State::Approved => Self::Approved,
        }
    }

    /// The editorial state of this name; `None` for what only follows from slots and dates.
    #[must_use]
    pub fn editorial(self) -> Option<State> {
        match self {
            Self::InReview => Some(State::InReview),
            Self::ChangesRequested => Some(State::ChangesRequested),
            Self::Draft => Some(State::Draft),
            Self::Approved => Some(State::Approved),
            Self::Withdrawn => Some(State::Withdrawn),
            Self::Archived => Some(State::Archived),
            Self::Scheduled | Self::Posted | Self::Expired => None,
        }
    }

    /// The code in addresses and commands: `in_review`, `scheduled`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Scheduled => "scheduled",
            Self::Posted => "posted",
            Self::Expired => "expired",
            other => other.editorial().map_or("", State::code),
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.code() == code)
    }

    /// Its name, as people read it.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        match self.editorial() {
            Some(state) => state.name(lang),
            None => say!(lang, "content-standing", standing = self.code()),
        }
    }
}

/// A turn that an item has or had in a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The slot's instant.
    pub at: Millis,
    /// Where.
    pub channel: ChannelId,
}

/// What follows for an item from slots and dates, whatever its editorial state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Follows {
    /// Its next slot within [`AHEAD`], as things stand.
    pub scheduled: Option<Turn>,
    /// Its newest post, or possible post.
    pub posted: Option<Turn>,
    /// The end of its time, where that is over.
    pub expired: Option<Millis>,
}

/// What follows at `now` for each item of the catalogue.
#[must_use]
pub fn follows(catalogue: &Catalogue, past: &Past, now: Millis) -> BTreeMap<ItemId, Follows> {
    let over = |item: &Item| item.expires.filter(|until| *until <= now);
    let items = catalogue.library.items.values();
    let mut all: BTreeMap<ItemId, Follows> =
        items.map(|item| (item.id.clone(), Follows { expired: over(item), ..Follows::default() })).collect();
    for (channel, posts) in &past.history {
        for post in posts {
            let Some(follows) = all.get_mut(&post.item) else { continue };
            if follows.posted.as_ref().is_none_or(|known| known.at < post.at) {
                follows.posted = Some(Turn { at: post.at, channel: channel.clone() });
            }
        }
    }
    for slot in plan(&catalogue.calendar, &catalogue.approved(), &past.history, now, now.plus(AHEAD)) {
        let Ok(Pick::Item(id)) = slot.what else { continue };
        if let Some(follows) = all.get_mut(&id).filter(|follows| follows.scheduled.is_none()) {
            follows.scheduled = Some(Turn { at: slot.at, channel: slot.channel });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{Follows, Standing, Turn};
    use crate::content::State;
    use crate::id::Millis;
    use crate::lang::Lang;

    #[test]
    fn slots_and_dates_say_more_of_an_approval_and_of_nothing_else() {
        let turn = || Some(Turn { at: Millis(1), channel: "a".parse().unwrap() });
        let nothing = Follows::default();
        let posted = Follows { posted: turn(), ..Follows::default() };
        let coming = Follows { scheduled: turn(), ..posted.clone() };
        let over = Follows { expired: Some(Millis(1)), ..coming.clone() };
        for (follows, expected) in [
            (&nothing, Standing::Approved),
            (&posted, Standing::Posted),
            (&coming, Standing::Scheduled),
            (&over, Standing::Expired),
        ] {
            assert_eq!(Standing::of(State::Approved, follows), expected);
            for state in State::ALL.into_iter().filter(|state| *state != State::Approved) {
                assert_eq!(Standing::of(state, follows).editorial(), Some(state), "{follows:?}");
            }
        }
    }

    #[test]
    fn every_one_has_a_code_and_a_name() {
        for standing in Standing::ALL {
            assert_eq!(Standing::parse(standing.code()), Some(standing));
            for lang in Lang::ALL {
                assert!(!standing.name(lang).is_empty() && !standing.name(lang).contains("content-"));
            }
        }
        let names: std::collections::BTreeSet<String> = Standing::ALL.iter().map(|one| one.name(Lang::Fr)).collect();
        assert_eq!(names.len(), Standing::ALL.len());
        assert_eq!(Standing::parse(""), None);
    }
}
