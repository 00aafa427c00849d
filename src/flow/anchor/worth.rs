//! What an answer would be worth, as the model says.
use std::collections::BTreeSet;

use super::super::{Parts, Result, reach};
use crate::id::{ItemId, PersonId};
use crate::network::Network;
use crate::reach::Ask;

/// How much narrower an item's range would be for somebody's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Whose share.
    pub person: PersonId,
    /// Of which item.
    pub item: ItemId,
    /// Where.
    pub network: Network,
    /// Width of the range afterwards, relative to now.
    pub width: f64,
}

/// What figures of these items' shares would be worth.
pub(super) async fn of(parts: &Parts, items: &BTreeSet<ItemId>) -> Result<Vec<Worth>> {
    let wishes = reach::narrower(parts, items.clone()).await?.into_iter();
    let figures = wishes.filter(|(.., shrink)| shrink.ask == Ask::Anchor);
    Ok(figures
        .map(|(person, item, shrink)| Worth { person, item, network: shrink.network, width: shrink.width })
        .collect())
}
