//! Points: what a week's shares are worth.
//!
//! What counts is what a person did with care: shared, let the text be checked, wrote in their own words. Clicks and
//! audiences never count. They grow with the size of one's network, so they would rank people by whom they know
//! rather than by what they did, and reward pushing for clicks. A share whose disclosure verdict is missing or
//! *insufficient* is worth nothing: the board must not pay for what the law forbids.

use std::collections::BTreeMap;

use jiff::civil;
use jiff::tz::TimeZone;

use super::allot::allot;
use crate::id::{ItemId, Millis, PersonId};
use crate::network::Network;

/// Points for one share of an item on one network.
pub const PER_SHARE: u32 = 10;
/// Points added when the published text was checked (evidence tier T2 or higher).
pub const FOR_CHECKED: u32 = 5;
/// Points added when the person reworded the suggested text.
pub const FOR_OWN_WORDS: u32 = 3;
/// Most points one person gets for one item, on all networks and days together: nobody gains by spreading one text.
pub const ITEM_CAP: u32 = 20;
/// Most points one person gets on one local day: nobody gains by flooding.
pub const DAY_CAP: u32 = 30;

/// One active share (what was undone is not handed over), as far as the board needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareFact {
    /// Who shared.
    pub person: PersonId,
    /// What was shared.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// When; decides the local day and the week.
    pub at: Millis,
    /// A disclosure verdict is recorded and is not *insufficient*. Without it the share is on no board at all.
    pub eligible: bool,
    /// The evidence is of tier T2 or higher.
    pub checked: bool,
    /// The text was reworded.
    pub own_words: bool,
}

impl ShareFact {
    /// What this share alone is worth, before any cap: 0 when not eligible, else 10 to 18.
    #[must_use]
    pub fn worth(&self) -> u32 {
        if !self.eligible {
            return 0;
        }
        let extra = |holds: bool, points: u32| if holds { points } else { 0 };
        PER_SHARE + extra(self.checked, FOR_CHECKED) + extra(self.own_words, FOR_OWN_WORDS)
    }
}

/// Points of each person who has an eligible share; local days are those of `zone`.
///
/// Both caps hold at once, and a person gets the most that they allow. Counting in order of time would be simpler,
/// but then an early share could use up an item's points on a day that is full, and sharing more would earn less.
/// The result therefore depends neither on the order of `shares` nor on the order in which they happened, and one
/// more share never lowers it.
#[must_use]
pub fn score(shares: &[ShareFact], zone: &TimeZone) -> BTreeMap<PersonId, u32> {
    let mut worth: BTreeMap<PersonId, BTreeMap<(&ItemId, civil::Date), u32>> = BTreeMap::new();
    for share in shares.iter().filter(|share| share.eligible) {
        let cell = (&share.item, share.at.zoned(zone).date());
        let sum = worth.entry(share.person).or_default().entry(cell).or_default();
        *sum = sum.saturating_add(share.worth());
    }
    worth.into_iter().map(|(person, cells)| (person, allot(&cells, ITEM_CAP, DAY_CAP))).collect()
}
