//! The company as the model sees it: people by their place, samples under one key and one threshold, items as shares.

use std::collections::{BTreeMap, BTreeSet};

use super::About;
use crate::board::GROUP_MIN;
use crate::flow::audience::{Known, known};
use crate::flow::{Denied, Parts, Result};
use crate::id::{ItemId, Millis, PersonId, ShareId};
use crate::network::Network;
use crate::reach::sample::theta;
use crate::reach::{Company, Item, MOST_THETA, Member, Question, Share};
use crate::store::{Anchor, Shared};

/// Networks whose exports name accounts, not people.
const BY_ACCOUNT: [Network; 3] = [Network::X, Network::Bluesky, Network::Mastodon];

/// Everything that the store knows of reach, as it stands there.
pub(super) struct Facts {
    teams: BTreeMap<PersonId, String>,
    known: Known,
    anchors: BTreeMap<ShareId, Anchor>,
    shares: Vec<Shared>,
    clicks: BTreeMap<(ItemId, PersonId, Network), u64>,
    campaigns: BTreeMap<ItemId, String>,
    /// Items without a link: nothing is counted on them, which is not the same as nobody clicking.
    unlinked: BTreeSet<ItemId>,
}

/// A company to learn from, with what its places stand for.
pub(super) struct View {
    pub(super) company: Company,
    /// Who is at which place.
    pub(super) people: Vec<PersonId>,
    /// Which item is at which place, and whether that place holds the shares that were chosen.
    pub(super) items: Vec<(ItemId, bool)>,
}

/// Who shared, by network, and how many shares there are on each.
pub(super) type Sharers = (BTreeMap<Network, BTreeSet<PersonId>>, BTreeMap<Network, u32>);

/// One link of one person, whether they told that they shared it or not.
struct Way<'a> {
    item: &'a ItemId,
    person: PersonId,
    /// When it was shared, if it was.
    at: Option<Millis>,
}

impl View {
    /// The question about the places that `chosen` picks.
    fn question(&self, chosen: impl Fn(&(ItemId, bool)) -> bool) -> Question {
        let places = self.items.iter().enumerate().filter(|(_, item)| chosen(item));
        Question { items: places.map(|(place, _)| place).collect(), members: None }
    }
}

impl Facts {
    /// Reads it all.
    pub(super) async fn read(parts: &Parts) -> Result<Self> {
        let (store, catalogue) = (&parts.store, parts.catalogue());
        let items = &catalogue.library.items;
        let campaign = |item: &crate::content::Item| Some((item.id.clone(), item.campaign.clone()?));
        Ok(Self {
            teams: store.people_in_teams().await?,
            known: known(parts).await?,
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
            About::Item(_) | About::Campaign(_) => self.holds_item(about, way.item),
            About::Period(from, until) => way.at.is_some_and(|at| (*from..*until).contains(&at)),
            About::Person(person) => *person == way.person,
            About::Team(name) => self.teams.get(&way.person).is_some_and(|team| same(team, name)),
        }
    }

    /// Is this item asked about, whoever shared it?
    fn holds_item(&self, about: &About, item: &ItemId) -> bool {
        match about {
            About::Item(own) => own == item,
            About::Campaign(name) => self.campaigns.get(item).is_some_and(|campaign| campaign == name),
            About::Period(..) | About::Person(_) | About::Team(_) => false,
        }
    }

    /// The shares that are asked about.
    pub(super) fn sharers(&self, about: &About) -> Sharers {
        let (mut sharers, mut shares) = Sharers::default();
        for share in self.shares.iter().filter(|share| self.holds(about, &way(share))) {
            sharers.entry(share.network).or_default().insert(share.person);
            *shares.entry(share.network).or_default() += 1;
        }
        (sharers, shares)
    }

    /// The company with its items whole: one for all questions about items and campaigns.
    pub(super) fn whole(&self) -> View {
        self.view(|_| false)
    }

    /// A question that divides no item, as it is asked of [`Facts::whole`].
    pub(super) fn of_whole(&self, about: &About, whole: &View) -> Question {
        whole.question(|(item, _)| self.holds_item(about, item))
    }

    /// The company as one question bears on it. An item of which only some shares are asked about stands there twice,
    /// with its shares and clicks divided: the other part still teaches.
    pub(super) fn divided(&self, about: &About) -> (View, Question) {
        let view = self.view(|way| self.holds(about, way));
        let question = view.question(|(_, chosen)| *chosen);
        (view, question)
    }

    /// Would others read figures off the answer that were told in private? Fewer than [`GROUP_MIN`] people shared, and
    /// at least one of them told what the network shows to them.
    pub(super) fn is_private(&self, about: &About) -> bool {
        let mut sharers = BTreeSet::new();
        let mut told = false;
        for share in self.shares.iter().filter(|share| self.holds(about, &way(share))) {
            sharers.insert(share.person);
            told |= self.anchors.contains_key(&share.id);
        }
        told && sharers.len() < GROUP_MIN && !matches!(about, About::Person(_))
    }

    /// The same question as if nobody who is asked about had told a figure.
    pub(super) fn discreet(&self, about: &About) -> (View, Question) {
        let view = self.seen(|way| self.holds(about, way), false);
        let question = view.question(|(_, chosen)| *chosen);
        (view, question)
    }

    fn view(&self, chosen: impl Fn(&Way<'_>) -> bool) -> View {
        self.seen(chosen, true)
    }

    /// The company with the items that `chosen` divides; the figures of what was chosen where `figures` says so.
    fn seen(&self, chosen: impl Fn(&Way<'_>) -> bool, figures: bool) -> View {
        // Who is known, and who shared and is known no longer.
        let people: BTreeSet<PersonId> =
            self.teams.keys().copied().chain(self.shares.iter().map(|share| share.person)).collect();
        let places: BTreeMap<PersonId, usize> = people.iter().copied().zip(0..).collect();
        let mut parts: BTreeMap<(&ItemId, bool), Item> = BTreeMap::new();
        let mut at: BTreeMap<(&ItemId, PersonId, Network), Millis> = BTreeMap::new();
        for share in &self.shares {
            at.insert((&share.item, share.person, share.network), share.at);
            let Some(member) = places.get(&share.person) else { continue };
            let own = chosen(&way(share));
            let shown = self.anchors.get(&share.id).copied().filter(|_| figures || !own).unwrap_or_default();
            let Anchor { impressions, reached, reposts } = shown;
            let part = parts.entry((&share.item, own)).or_default();
            part.shares.push(Share { member: *member, network: share.network, impressions, reached, reposts });
        }
        for ((item, person, network), clicks) in &self.clicks {
            let way = Way { item, person: *person, at: at.get(&(item, *person, *network)).copied() };
            let part = parts.entry((item, chosen(&way))).or_default();
            part.clicks = Some(part.clicks.unwrap_or(0) + clicks);
        }
        let mut view = View { company: self.company(&places), people: people.into_iter().collect(), items: vec![] };
        for ((id, chosen), mut item) in parts {
            if !self.unlinked.contains(id) {
                item.clicks.get_or_insert(0);
            }
            view.items.push((id.clone(), chosen));
            view.company.items.push(item);
        }
        view
    }

    /// The people, with the best that is known of their connections; no items.
    fn company(&self, places: &BTreeMap<PersonId, usize>) -> Company {
        let mut members = vec![Member::default(); places.len()];
        for ((person, network), connections) in &self.known.connections {
            if let Some(member) = places.get(person).and_then(|place| members.get_mut(*place)) {
                member.audiences.insert(*network, connections.clone());
            }
        }
        Company {
            theta: if self.known.threshold == 0 { MOST_THETA } else { theta(self.known.threshold) },
            headcount: u32::try_from(self.teams.len()).unwrap_or(u32::MAX),
            members,
            inside: self.known.colleagues.iter().copied().collect(),
            by_account: BY_ACCOUNT.into(),
            ..Company::default()
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
