//! The company as the model sees it: people by their place, samples under one key and one threshold, items as shares.

use std::collections::{BTreeMap, BTreeSet};

use super::About;
use crate::board::GROUP_MIN;
use crate::flow::{Denied, Parts, Result};
use crate::id::{ItemId, Millis, PersonId};
use crate::network::Network;
use crate::reach::{Audience, Company, Connections, Item, MOST_THETA, Member, Question, Sample, Share, parse_audience};
use crate::store::{Anchor, Shared, StoredSample};

/// Networks whose exports name accounts, not people.
const BY_ACCOUNT: [Network; 3] = [Network::X, Network::Bluesky, Network::Mastodon];

/// 2^63: pseudonyms are below it.
const ALL_PSEUDONYMS: f64 = 9_223_372_036_854_775_808.0;

/// Everything that the store knows of reach, as it stands there.
pub(super) struct Facts {
    teams: BTreeMap<PersonId, String>,
    audiences: BTreeMap<(PersonId, Network), String>,
    samples: Vec<StoredSample>,
    anchors: BTreeMap<crate::id::ShareId, Anchor>,
    shares: Vec<Shared>,
    clicks: BTreeMap<(ItemId, PersonId, Network), u64>,
    campaigns: BTreeMap<ItemId, String>,
    /// Items without a link: nothing is counted on them, which is not the same as nobody clicking.
    unlinked: BTreeSet<ItemId>,
}

/// A question under way, and the shares that it is about.
pub(super) struct Asked {
    pub(super) company: Company,
    pub(super) question: Question,
    pub(super) sharers: BTreeMap<Network, BTreeSet<PersonId>>,
    pub(super) shares: BTreeMap<Network, u32>,
}

/// One link of one person, whether they told that they shared it or not.
struct Way<'a> {
    item: &'a ItemId,
    person: PersonId,
    /// When it was shared, if it was.
    at: Option<Millis>,
}

impl Facts {
    /// Reads it all.
    pub(super) async fn read(parts: &Parts) -> Result<Self> {
        let (store, catalogue) = (&parts.store, parts.catalogue());
        let items = &catalogue.library.items;
        let campaign = |item: &crate::content::Item| Some((item.id.clone(), item.campaign.clone()?));
        Ok(Self {
            teams: store.people_in_teams().await?,
            audiences: store.audiences().await?,
            samples: store.samples().await?,
            anchors: store.anchors().await?,
            shares: store.shares_for_reach().await?,
            clicks: store.clicks_by_share().await?,
            campaigns: items.values().filter_map(campaign).collect(),
            unlinked: items.values().filter(|item| item.link.is_none()).map(|item| item.id.clone()).collect(),
        })
    }

    /// Refuses what would tell of a few people: a small team, or one in which only a few share.
    pub(super) fn check(&self, about: &About) -> Result<()> {
        let About::Team(name) = about else { return Ok(()) };
        let people = self.teams.values().filter(|team| same(team, name)).count();
        let sharers: BTreeSet<PersonId> =
            self.shares.iter().filter(|share| self.holds(about, &way(share))).map(|share| share.person).collect();
        let few = people < GROUP_MIN || (1..GROUP_MIN).contains(&sharers.len());
        if few { Err(Denied::FewPeople(GROUP_MIN).into()) } else { Ok(()) }
    }

    fn holds(&self, about: &About, way: &Way<'_>) -> bool {
        match about {
            About::Item(item) => item == way.item,
            About::Campaign(name) => self.campaigns.get(way.item).is_some_and(|campaign| campaign == name),
            About::Period(from, until) => way.at.is_some_and(|at| (*from..*until).contains(&at)),
            About::Person(person) => *person == way.person,
            About::Team(name) => self.teams.get(&way.person).is_some_and(|team| same(team, name)),
        }
    }

    /// The question and the company as it bears on it. An item of which only some shares are asked about stands there
    /// twice, with its shares and clicks divided: the other part still teaches.
    pub(super) fn ask(&self, about: &About) -> Asked {
        let members = self.members();
        let mut asked = Asked {
            company: self.company(&members),
            question: Question::default(),
            sharers: BTreeMap::new(),
            shares: BTreeMap::new(),
        };
        let mut parts: BTreeMap<(&ItemId, bool), Item> = BTreeMap::new();
        let mut at: BTreeMap<(&ItemId, PersonId, Network), Millis> = BTreeMap::new();
        for share in &self.shares {
            let chosen = self.holds(about, &way(share));
            at.insert((&share.item, share.person, share.network), share.at);
            let Some(member) = members.get(&share.person) else { continue };
            parts.entry((&share.item, chosen)).or_default().shares.push(self.share(share, *member));
            if chosen {
                asked.sharers.entry(share.network).or_default().insert(share.person);
                *asked.shares.entry(share.network).or_default() += 1;
            }
        }
        for ((item, person, network), clicks) in &self.clicks {
            let way = Way { item, person: *person, at: at.get(&(item, *person, *network)).copied() };
            let part = parts.entry((item, self.holds(about, &way))).or_default();
            part.clicks = Some(part.clicks.unwrap_or(0) + clicks);
        }
        for ((id, chosen), mut item) in parts {
            if !self.unlinked.contains(id) {
                item.clicks.get_or_insert(0);
            }
            if chosen {
                asked.question.items.push(asked.company.items.len());
            }
            asked.company.items.push(item);
        }
        asked
    }

    /// Everybody's place: who is known, and who shared and is known no longer.
    fn members(&self) -> BTreeMap<PersonId, usize> {
        let all: BTreeSet<PersonId> =
            self.teams.keys().copied().chain(self.shares.iter().map(|share| share.person)).collect();
        all.into_iter().zip(0..).collect()
    }

    fn share(&self, share: &Shared, member: usize) -> Share {
        let shown = self.anchors.get(&share.id).copied().unwrap_or_default();
        let Anchor { impressions, reached, reposts } = shown;
        Share { member, network: share.network, impressions, reached, reposts }
    }

    /// The people. Samples under an older key name the same contact by another number: of them, only how many there
    /// are is used.
    fn company(&self, members: &BTreeMap<PersonId, usize>) -> Company {
        let key = self.samples.iter().map(|sample| sample.key).max();
        let newest = || self.samples.iter().filter(|sample| Some(sample.key) == key);
        // It only ever falls, and what is stored is cut when it does; one that was not yet is cut here.
        let threshold = newest().map(|sample| sample.threshold).filter(|threshold| *threshold > 0).min();
        let below = |all: &[u64]| -> Vec<u64> {
            all.iter().copied().filter(|pseudonym| threshold.is_some_and(|threshold| *pseudonym < threshold)).collect()
        };
        let mut people = vec![Member::default(); members.len()];
        let mut put = |person: PersonId, network, connections| {
            if let Some(member) = members.get(&person).and_then(|place| people.get_mut(*place)) {
                member.audiences.insert(network, connections);
            }
        };
        for ((person, network), code) in &self.audiences {
            let told = parse_audience(code).unwrap_or(Audience::Unknown);
            put(*person, *network, Connections::Told(told));
        }
        for sample in &self.samples {
            let connections = if Some(sample.key) == key {
                Connections::Sample(Sample { count: sample.count, pseudonyms: below(&sample.pseudonyms) })
            } else {
                Connections::Told(Audience::Count(sample.count))
            };
            put(sample.person, sample.network, connections);
        }
        Company {
            theta: threshold.map_or(MOST_THETA, |threshold| threshold as f64 / ALL_PSEUDONYMS),
            headcount: u32::try_from(self.teams.len()).unwrap_or(u32::MAX),
            members: people,
            inside: newest().flat_map(|sample| below(&sample.colleagues)).collect(),
            by_account: BY_ACCOUNT.into(),
            items: vec![],
            beliefs: BTreeMap::new(),
        }
    }
}

fn way(share: &Shared) -> Way<'_> {
    Way { item: &share.item, person: share.person, at: Some(share.at) }
}

/// Teams as people type them: without regard to case and to spaces around.
fn same(team: &str, name: &str) -> bool {
    !name.trim().is_empty() && team.trim().to_lowercase() == name.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
