//! The items of a document with their shares, and which of their figures can be.

use std::collections::{HashMap, HashSet};

use super::super::figures::{Figures, MOST_BELIEVED, check};
use super::fields::{Fields, strayed};
use super::node::Node;
use super::people::{People, network};
use super::place::Path;
use super::problem::{Code, Problems};
use super::{MOST_FIGURE, MOST_PER_CONNECTION, MOST_SHARES};
use crate::reach::{Audience, Connections, Item, Share};

/// Audiences below count as this many where a figure is held against them: a hashtag shows the post of somebody with
/// three connections to hundreds.
const LEAST_AUDIENCE: u64 = 10;

/// Items with their names.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// In the order of the document.
    pub(super) ids: Vec<String>,
    pub(super) items: Vec<Item>,
    /// Id to place.
    pub(super) places: HashMap<String, usize>,
}

/// Reads the list `items`.
pub(super) fn items(list: &[Node<'_>], path: &Path<'_>, people: &People, problems: &mut Problems) -> Items {
    let mut items = Items::default();
    let mut left = MOST_SHARES;
    for (index, node) in list.iter().enumerate() {
        let path = path.index(index);
        let item = one(node, &path, people, &mut items, &mut left, problems).unwrap_or_default();
        items.items.push(item);
        items.ids.resize(index + 1, String::new());
    }
    items
}

fn one(
    node: &Node<'_>,
    path: &Path<'_>,
    people: &People,
    items: &mut Items,
    left: &mut usize,
    problems: &mut Problems,
) -> Option<Item> {
    let fields = Fields::of(node, path, &["id", "shares", "clicks", "reposts"], problems)?;
    let place = items.ids.len();
    items.ids.extend(fields.new_id(&mut items.places, place, problems));
    let list = fields.list("shares", usize::MAX, problems);
    let below = path.key("shares");
    if list.len() > *left {
        // Those of all items up to here: this list alone may be a short one.
        let count = MOST_SHARES - *left + list.len();
        problems.note(Code::TooMany, &below, || vec![("count", count.into()), ("most", MOST_SHARES.into())]);
        return None;
    }
    *left -= list.len();
    let mut item = Item {
        shares: Vec::with_capacity(list.len()),
        clicks: fields.whole("clicks", 0..=MOST_FIGURE, problems),
        reposts: fields.whole("reposts", 0..=MOST_FIGURE, problems),
    };
    let mut seen = HashSet::with_capacity(list.len());
    for (index, node) in list.iter().enumerate() {
        let path = below.index(index);
        let Some(share) = share(node, &path, people, problems) else { continue };
        if !seen.insert((share.member, share.network)) {
            problems.note(Code::DuplicateShare, &path, Vec::new);
            continue;
        }
        item.shares.push(share);
    }
    possible_clicks(&mut item, path, people, problems);
    Some(item)
}

fn share(node: &Node<'_>, path: &Path<'_>, people: &People, problems: &mut Problems) -> Option<Share> {
    let names = &["person", "network", "impressions", "reached", "reposts"];
    let fields = Fields::of(node, path, names, problems)?;
    let id = fields.id("person", problems);
    let member = id.as_deref().and_then(|id| {
        let place = people.places.get(id).copied();
        if place.is_none() {
            let ids = || people.ids.iter().map(String::as_str);
            problems.note(Code::UnknownPerson, &path.key("person"), || strayed(id, ids()));
        }
        place
    });
    let code = fields.id("network", problems);
    let network = code.and_then(|code| network(&code, &path.key("network"), false, problems));
    let mut figure = |name| fields.whole(name, 0..=MOST_FIGURE, problems);
    let (impressions, reached, reposts) = (figure("impressions"), figure("reached"), figure("reposts"));
    let mut share = Share { member: member?, network: network?, impressions, reached, reposts };
    possible_figures(&mut share, path, people, problems);
    rare_figures(&share, path, people, problems);
    Some(share)
}

/// Leaves out the figures that cannot be those of this share.
fn possible_figures(share: &mut Share, path: &Path<'_>, people: &People, problems: &mut Problems) {
    if let (Some(reached), Some(impressions)) = (share.reached, share.impressions)
        && reached > impressions
    {
        // One of them is wrong, and nobody can say which.
        (share.reached, share.impressions) = (None, None);
        problems.note(Code::ReachedAboveImpressions, &path.key("reached"), || {
            vec![("reached", reached.into()), ("impressions", impressions.into())]
        });
    }
    if let Some(most) = exact(share, people).map(|audience| audience * MOST_PER_CONNECTION) {
        for (figure, name) in [(&mut share.impressions, "impressions"), (&mut share.reached, "reached")] {
            if let Some(found) = figure.take_if(|found| *found > most) {
                let words = || vec![("n", found.into()), ("most", most.into())];
                problems.note(Code::FigureImpossible, &path.key(name), words);
            }
        }
    }
    if let (Some(reposts), Some(impressions)) = (share.reposts, share.impressions)
        && reposts > impressions
    {
        share.reposts = None;
        problems.note(Code::RepostsAboveImpressions, &path.key("reposts"), || {
            vec![("reposts", reposts.into()), ("impressions", impressions.into())]
        });
    }
}

/// Tells of the figures that are left and hardly ever met: the model trusts them less.
fn rare_figures(share: &Share, path: &Path<'_>, people: &People, problems: &mut Problems) {
    let figures = Figures { impressions: share.impressions, reached: share.reached, reposts: share.reposts };
    let audience = exact(share, people).and_then(|audience| u32::try_from(audience).ok());
    if check(&figures, audience) == Ok(true) {
        problems.note(Code::FigureRare, path, || vec![("times", MOST_BELIEVED.into())]);
    }
}

/// Leaves out clicks that so few people cannot have made. Without a share nothing is known of who could click.
fn possible_clicks(item: &mut Item, path: &Path<'_>, people: &People, problems: &mut Problems) {
    let audiences: Option<u64> = item.shares.iter().map(|share| exact(share, people)).sum();
    let (Some(audiences), Some(clicks), false) = (audiences, item.clicks, item.shares.is_empty()) else { return };
    let most = audiences * MOST_PER_CONNECTION;
    if clicks > most {
        item.clicks = None;
        problems
            .note(Code::ClicksImpossible, &path.key("clicks"), || vec![("n", clicks.into()), ("most", most.into())]);
    }
}

/// How many connections the sharer has there, where that is known exactly; never less than [`LEAST_AUDIENCE`].
fn exact(share: &Share, people: &People) -> Option<u64> {
    let count = match people.members.get(share.member)?.audiences.get(&share.network)? {
        Connections::Sample(sample) => sample.count,
        Connections::Told(Audience::Count(count)) => *count,
        Connections::Told(_) => return None,
    };
    Some(u64::from(count).max(LEAST_AUDIENCE))
}
