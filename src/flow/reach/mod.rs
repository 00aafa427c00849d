//! How far it reached: what the store knows, brought to the model, and the question that is asked of it.
//!
//! An answer is worked out when it is asked for, and kept nowhere: history is read with today's model.

use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use sha2::{Digest as _, Sha256};

use super::{Denied, Parts, Result};
use crate::board::GROUP_MIN;
use crate::id::{ItemId, Millis, PersonId};
use crate::network::Network;
use crate::reach::{Model, Report, Shrink, answer};

mod company;
mod picture;
mod told;

pub use picture::{figures, picture};
pub use told::Told;

use company::Facts;

/// What reach is asked of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// Everything that became of one item.
    Item(ItemId),
    /// The items of a campaign, by its name in their files.
    Campaign(String),
    /// What was shared from an instant until before another; clicks on it count whenever they came.
    Period(Millis, Millis),
    /// One person's own shares.
    Person(PersonId),
    /// The shares of a team, by the name that people gave it.
    Team(String),
}

impl About {
    /// Only some of the shares of an item may be asked about.
    fn divides(&self) -> bool {
        match self {
            Self::Item(_) | Self::Campaign(_) => false,
            Self::Period(..) | Self::Person(_) | Self::Team(_) => true,
        }
    }

    /// Decides the draws: the same question has the same answer while nothing changes.
    fn name(&self) -> String {
        match self {
            Self::Item(item) => format!("item {item}"),
            Self::Campaign(name) => format!("campaign {name}"),
            Self::Period(from, until) => format!("period {} {}", from.0, until.0),
            Self::Person(person) => format!("person {person}"),
            Self::Team(name) => format!("team {name}"),
        }
    }
}

/// An answer, with the shares that it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// How far it reached.
    pub report: Report,
    /// Who shared, by network. Not to be told as it is: see [`Answered::told`].
    sharers: BTreeMap<Network, BTreeSet<PersonId>>,
    /// Shares by network.
    shares: BTreeMap<Network, u32>,
    /// Figures were left out that so few people told that the answer would give them away.
    pub discreet: bool,
}

/// Different people outside who saw what is asked about.
///
/// # Errors
/// [`Denied::FewPeople`] for a team of fewer than [`GROUP_MIN`] people, or of whom fewer share; what the store says.
pub async fn of(parts: &Parts, about: About) -> Result<Answered> {
    let mut all = of_all(parts, vec![about]).await?;
    all.pop().ok_or(Denied::FewPeople(GROUP_MIN).into())
}

/// The same for several questions at once, in their order: what is known is read once.
///
/// # Errors
/// Those of [`of`]; one question that may not be answered is enough.
pub async fn of_all(parts: &Parts, abouts: Vec<About>) -> Result<Vec<Answered>> {
    let facts = Facts::read(parts).await?;
    for about in &abouts {
        facts.check(about)?;
    }
    calmly(move || answers(&facts, &abouts)).await
}

/// What would make the ranges of these items narrower, in their order: whose, of which item, and what.
///
/// # Errors
/// What the store says.
pub(super) async fn narrower(parts: &Parts, items: BTreeSet<ItemId>) -> Result<Vec<(PersonId, ItemId, Shrink)>> {
    let facts = Facts::read(parts).await?;
    calmly(move || {
        let whole = facts.whole();
        let model = Model::learn(&whole.company);
        let mut found = vec![];
        for about in items.into_iter().map(About::Item) {
            let report = model.answer(&facts.of_whole(&about, &whole), &mut chance(&about));
            found.extend(report.shrink.into_iter().filter_map(|shrink| {
                let (item, _) = whole.items.get(shrink.item)?;
                Some((*whole.people.get(shrink.member)?, item.clone(), shrink))
            }));
        }
        found
    })
    .await
}

/// An estimate takes as long as many requests: not on a thread that answers them.
async fn calmly<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(std::io::Error::other)?)
}

/// What the company teaches is learnt once for all questions that leave its items whole, and once for each other.
fn answers(facts: &Facts, abouts: &[About]) -> Vec<Answered> {
    let whole = LazyCell::new(|| facts.whole());
    let model = LazyCell::new(|| Model::learn(&whole.company));
    let one = |about: &About| {
        let rng = &mut chance(about);
        let discreet = facts.is_private(about);
        let report = if discreet {
            let (view, question) = facts.discreet(about);
            answer(&view.company, &question, rng)
        } else if about.divides() {
            let (view, question) = facts.divided(about);
            answer(&view.company, &question, rng)
        } else {
            model.answer(&facts.of_whole(about, &whole), rng)
        };
        let (sharers, shares) = facts.sharers(about);
        Answered { report, sharers, shares, discreet }
    };
    abouts.iter().map(one).collect()
}

/// The same question has the same answer while nothing changes.
fn chance(about: &About) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(number_of(&about.name()))
}

/// The same number for the same name.
fn number_of(name: &str) -> u64 {
    let digest = Sha256::digest(name.as_bytes());
    digest.iter().take(8).fold(0, |sum, &byte| (sum << 8) | u64::from(byte))
}
