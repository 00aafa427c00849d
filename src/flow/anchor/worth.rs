//! What an answer would be worth, as the model says.
use std::collections::{BTreeMap, BTreeSet};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use sha2::{Digest as _, Sha256};

use super::super::{Parts, Result};
use crate::id::{ItemId, Millis, PersonId};
use crate::network::Network;
use crate::reach::{
    Ask, Company, Connections, Item, MOST_THETA, Member, Question, Sample, Share, answer, parse_audience,
};
use crate::store::{self, StoredSample};

/// Shares that are older teach the estimate nothing here, in milliseconds of business time.
const MEMORY: i64 = 90 * Millis::DAY;
/// Two to the 63rd: pseudonyms are below it.
const PSEUDONYMS: f64 = 9_223_372_036_854_775_808.0;
/// Networks on which samples know accounts, not names.
const BY_ACCOUNT: [Network; 3] = [Network::X, Network::Bluesky, Network::Mastodon];

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
    let now = parts.business.now();
    let shares = parts.store.shares_between(now.plus(-MEMORY), now.plus(1)).await?;
    let people: BTreeSet<PersonId> = shares.iter().map(|share| share.person).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let places: BTreeMap<PersonId, usize> = people.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let mut by_item: BTreeMap<ItemId, Vec<&store::Share>> = BTreeMap::new();
    for share in &shares {
        by_item.entry(share.item.clone()).or_default().push(share);
    }
    let names: Vec<&ItemId> = by_item.keys().collect();
    let clicks = parts.store.clicks_by_item(Millis(0), Millis(i64::MAX)).await?;
    let anchors = parts.store.anchors().await?;
    let item = |(id, shares): (&ItemId, &Vec<&store::Share>)| {
        let share = |share: &&store::Share| {
            let anchor = anchors.get(&share.id).copied().unwrap_or_default();
            Some(Share {
                member: *places.get(&share.person)?,
                network: share.network,
                impressions: anchor.impressions,
                reached: anchor.reached,
                reposts: anchor.reposts,
            })
        };
        Item { shares: shares.iter().filter_map(share).collect(), clicks: clicks.get(id).copied(), reposts: None }
    };
    let mut company = Company {
        theta: MOST_THETA,
        headcount: u32::try_from(parts.store.people_count().await?).unwrap_or(u32::MAX),
        members: vec![Member::default(); people.len()],
        items: by_item.iter().map(item).collect(),
        by_account: BY_ACCOUNT.into(),
        ..Company::default()
    };
    connect(parts, &mut company, &places).await?;
    let (names, items): (Vec<ItemId>, _) = (names.into_iter().cloned().collect(), items.clone());
    // An estimate takes as long as many requests: not on a thread that answers them.
    let work = tokio::task::spawn_blocking(move || answers(&company, &people, &names, &items));
    Ok(work.await.map_err(std::io::Error::other)?)
}

/// What the model says of each of the items; people and items by their places in the company.
fn answers(company: &Company, people: &[PersonId], names: &[ItemId], items: &BTreeSet<ItemId>) -> Vec<Worth> {
    let mut found = vec![];
    for (place, id) in names.iter().enumerate().filter(|(_, id)| items.contains(*id)) {
        // The same question has the same answer while nothing changes.
        let mut rng = ChaCha8Rng::from_seed(Sha256::digest(format!("worth {id}")).into());
        let report = answer(company, &Question::item(place), &mut rng);
        let asks = report.shrink.iter().filter(|shrink| shrink.ask == Ask::Anchor);
        found.extend(asks.filter_map(|shrink| {
            let (person, item) = (*people.get(shrink.member)?, names.get(shrink.item)?.clone());
            Some(Worth { person, item, network: shrink.network, width: shrink.width })
        }));
    }
    found
}

/// Who knows how many, and whom: a sample of the newest key before a number that was told.
async fn connect(parts: &Parts, company: &mut Company, places: &BTreeMap<PersonId, usize>) -> Result<()> {
    for ((person, network), code) in parts.store.audiences().await? {
        let member = places.get(&person).and_then(|place| company.members.get_mut(*place));
        if let (Some(member), Ok(audience)) = (member, parse_audience(&code)) {
            member.audiences.insert(network, Connections::Told(audience));
        }
    }
    let samples = parts.store.samples().await?;
    let newest = samples.iter().map(|sample| sample.key).max();
    let samples: Vec<StoredSample> = samples.into_iter().filter(|sample| Some(sample.key) == newest).collect();
    let Some(threshold) = samples.iter().map(|sample| sample.threshold).min() else { return Ok(()) };
    company.theta = (threshold as f64 / PSEUDONYMS).clamp(f64::MIN_POSITIVE, 1.0);
    for sample in samples {
        company.inside.extend(sample.colleagues.iter().filter(|pseudonym| **pseudonym < threshold));
        let Some(member) = places.get(&sample.person).and_then(|place| company.members.get_mut(*place)) else {
            continue;
        };
        let pseudonyms = sample.pseudonyms.into_iter().filter(|pseudonym| *pseudonym < threshold).collect();
        member.audiences.insert(sample.network, Connections::Sample(Sample { count: sample.count, pseudonyms }));
    }
    Ok(())
}
