//! What everyone did together, and when that must not be told.

use std::collections::BTreeSet;

use crate::id::PersonId;

/// Figures describe at least this many people. Fewer could recognise one another.
pub const GROUP_MIN: usize = 5;

/// The week in figures. `None` is *withheld*, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// People with at least one share that counts.
    pub sharers: Option<u32>,
    /// Shares that count.
    pub shares: Option<u32>,
    /// Counted clicks on the week's links. Withheld also below [`GROUP_MIN`] clicks: they are people too.
    pub clicks: Option<u64>,
}

/// Change against the week before; negative when there was more then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trend {
    /// More people who shared.
    pub sharers: i64,
    /// More shares.
    pub shares: i64,
    /// More clicks; `None` where either week's clicks are withheld.
    pub clicks: Option<i64>,
}

/// One week before it is decided what may be told.
pub(super) struct Group<'a> {
    /// Who shared.
    pub(super) sharers: &'a BTreeSet<PersonId>,
    /// Who of them stands on that week's board with a figure of their own.
    pub(super) shown: &'a BTreeSet<PersonId>,
    /// Who of them agreed to be named.
    pub(super) named: &'a BTreeSet<PersonId>,
    pub(super) shares: usize,
    pub(super) clicks: u64,
}

impl Group<'_> {
    /// The figures that may be told.
    ///
    /// Beside the group's own size, what is left after subtracting the people shown by name must not describe a group
    /// under [`GROUP_MIN`] either, unless all of those agreed to be named: 6 people of whom 5 are shown would give
    /// away the sixth. Clicks cannot be subtracted that way, as nobody's own clicks are ever shown.
    pub(super) fn totals(&self) -> Totals {
        let enough = self.sharers.len() >= GROUP_MIN;
        let rest: Vec<_> = self.sharers.difference(self.shown).collect();
        let exposed = rest.len() < GROUP_MIN && rest.iter().any(|person| !self.named.contains(*person));
        let told = enough && !exposed;
        Totals {
            sharers: told.then(|| small(self.sharers.len())),
            shares: told.then(|| small(self.shares)),
            clicks: (enough && self.clicks >= GROUP_MIN as u64).then_some(self.clicks),
        }
    }
}

/// The change from `before` to `now`; `None` unless both weeks may be told, or it would give the other one away.
pub(super) fn trend(now: Totals, before: Totals) -> Option<Trend> {
    Some(Trend {
        sharers: i64::from(now.sharers?) - i64::from(before.sharers?),
        shares: i64::from(now.shares?) - i64::from(before.shares?),
        clicks: now.clicks.zip(before.clicks).map(|(now, before)| {
            i64::try_from(now).unwrap_or(i64::MAX).saturating_sub(i64::try_from(before).unwrap_or(i64::MAX))
        }),
    })
}

pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
