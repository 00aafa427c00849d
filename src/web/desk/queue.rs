//! Items by where they stand: what waits for the reader first, then what asks for work, then what goes by itself.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;

use super::wanted::{Only, Spoken, Wanted};
use super::{Member, Tab, shown, time_at};
use crate::content::{Item, State as Editorial};
use crate::flow::standing::{Follows, Standing, follows};
use crate::flow::{Catalogue, editorial, forecast};
use crate::id::{ItemId, Millis, PersonId};
use crate::lang::{Lang, number};
use crate::say;
use crate::web::Web;
use crate::web::problem::Problem;
use crate::web::view::{ChipView, ChoiceView, LastView, QueueRow, QueueView, TurnView, Words};

/// How many items one page lists.
const PAGE: usize = 50;
/// How many items in review are looked at for whether they wait for the reader.
const LOOKED_AT: usize = 200;

/// An item and where it stands.
struct Entry<'c> {
    item: &'c Item,
    standing: Standing,
    follows: Follows,
    /// It waits for the reader's own approval.
    mine: bool,
}

impl Entry<'_> {
    fn is(&self, only: Option<Only>) -> bool {
        match only {
            None => true,
            Some(Only::Mine) => self.mine,
            Some(Only::At(standing)) => self.standing == standing,
        }
    }

    /// What comes first: the reader's own, then by where it stands; there what is posted next, or was posted last.
    fn place(&self) -> impl Ord + use<> {
        let turn = |turn: &Option<crate::flow::standing::Turn>| turn.as_ref().map_or(0, |turn| turn.at.0);
        let next = if self.standing == Standing::Scheduled { turn(&self.follows.scheduled) } else { 0 };
        let last = if self.standing == Standing::Posted { turn(&self.follows.posted) } else { 0 };
        (!self.mine, self.standing, next, Reverse(last), self.item.order, self.item.id.clone())
    }
}

/// `GET /desk`
pub(super) async fn page(
    State(web): State<Arc<Web>>,
    member: Member,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    editorial::refresh(&web.parts).await?;
    let wanted = Wanted::read(query.as_deref().unwrap_or_default());
    let catalogue = web.parts.catalogue();
    let entries = entries(&web, &member, &catalogue, &wanted).await?;
    let content = content(&web, &member, &catalogue, &wanted, &entries).await?;
    Ok(shown(&member, Tab::Queue, &content.words.say("web-desk-queue"), &content))
}

/// What is wanted, wherever it stands, in order.
async fn entries<'c>(
    web: &Web,
    member: &Member,
    catalogue: &'c Catalogue,
    wanted: &Wanted,
) -> Result<Vec<Entry<'c>>, Problem> {
    let past = forecast::past(&web.parts, catalogue).await?;
    let mut known = follows(catalogue, &past, web.parts.business.now());
    let mut looked_at = 0;
    let mut entries = vec![];
    for item in catalogue.library.items.values().filter(|item| wanted.holds(item)) {
        let follows = known.remove(&item.id).unwrap_or_default();
        let state = catalogue.state(item);
        let look = state == Editorial::InReview && looked_at < LOOKED_AT;
        looked_at += usize::from(look);
        let mine = look && editorial::awaits(&web.parts, item, &member.viewer.person, Some(member.role)).await?;
        entries.push(Entry { item, standing: Standing::of(state, &follows), follows, mine });
    }
    entries.sort_by_cached_key(Entry::place);
    Ok(entries)
}

async fn content(
    web: &Web,
    member: &Member,
    catalogue: &Catalogue,
    wanted: &Wanted,
    entries: &[Entry<'_>],
) -> Result<QueueView, Problem> {
    let words = Words(member.viewer.person.lang);
    let lang = words.0;
    let listed: Vec<&Entry<'_>> = entries.iter().filter(|entry| entry.is(wanted.only)).collect();
    let last = listed.len().saturating_sub(1) / PAGE;
    let page = wanted.page.min(last);
    let to = |page: usize| Wanted { page, ..wanted.clone() }.address();
    let mut names = BTreeMap::new();
    let mut rows = vec![];
    for entry in listed.iter().skip(page * PAGE).take(PAGE) {
        rows.push(row(web, catalogue, lang, entry, &mut names).await?);
    }
    let first = page * PAGE;
    let range = say!(
        lang,
        "web-queue-range",
        from = number(lang, (first + 1) as i64),
        to = number(lang, (first + rows.len()) as i64),
        count = number(lang, listed.len() as i64)
    );
    Ok(QueueView {
        words,
        chips: chips(lang, wanted, entries),
        only: wanted.only.map_or("", Only::code),
        words_wanted: wanted.words.clone(),
        langs: spoken(lang, wanted),
        campaigns: campaigns(catalogue, wanted),
        clear: (wanted.narrows()).then(|| Wanted { only: wanted.only, ..Wanted::default() }.address()),
        nothing_at_all: catalogue.library.items.is_empty(),
        rows,
        range: (last > 0).then_some(range),
        before: (page > 0).then(|| to(page - 1)),
        after: (page < last).then(|| to(page + 1)),
    })
}

/// The states as links, each with how many stand there; those where nothing stands only where they are looked at.
fn chips(lang: Lang, wanted: &Wanted, entries: &[Entry<'_>]) -> Vec<ChipView> {
    let mine = std::iter::once(Some(Only::Mine));
    let all = std::iter::once(None).chain(mine).chain(Standing::ALL.map(|standing| Some(Only::At(standing))));
    let chip = |only: Option<Only>| {
        let count = entries.iter().filter(|entry| entry.is(only)).count();
        (count > 0 || only.is_none() || only == wanted.only).then(|| ChipView {
            address: Wanted { only, page: 0, ..wanted.clone() }.address(),
            code: only.map_or("", Only::code),
            name: match only {
                None => say!(lang, "web-queue-all"),
                Some(Only::Mine) => say!(lang, "web-queue-mine"),
                Some(Only::At(standing)) => standing.name(lang),
            },
            count: number(lang, count as i64),
            current: only == wanted.only,
        })
    };
    all.filter_map(chip).collect()
}

fn spoken(lang: Lang, wanted: &Wanted) -> Vec<ChoiceView> {
    let one = |spoken: Spoken| ChoiceView {
        value: spoken.code().to_owned(),
        name: match spoken {
            Spoken::In(spoken) => spoken.name().to_owned(),
            Spoken::NotIn(spoken) => say!(lang, "web-queue-not-in", lang = spoken.code()),
        },
        chosen: wanted.spoken == Some(spoken),
    };
    Spoken::ALL.map(one).into()
}

/// Every campaign that an item belongs to.
fn campaigns(catalogue: &Catalogue, wanted: &Wanted) -> Vec<ChoiceView> {
    let all: BTreeSet<&str> = catalogue.library.items.values().filter_map(|item| item.campaign.as_deref()).collect();
    let one = |campaign: &str| ChoiceView {
        value: campaign.to_owned(),
        name: campaign.to_owned(),
        chosen: wanted.campaign == campaign,
    };
    all.into_iter().map(one).collect()
}

async fn row(
    web: &Web,
    catalogue: &Catalogue,
    lang: Lang,
    entry: &Entry<'_>,
    names: &mut BTreeMap<PersonId, String>,
) -> Result<QueueRow, Problem> {
    let item = entry.item;
    let version = item.version(lang);
    Ok(QueueRow {
        id: item.id.to_string(),
        title: version.title.clone(),
        title_lang: Words(lang).other(version.lang),
        standing: entry.standing.code(),
        state: entry.standing.name(lang),
        mine: entry.mine,
        langs: item.versions.keys().map(|lang| (lang.code(), lang.name())).collect(),
        kind: say!(lang, "chat-write-kind-name", kind = item.kind.code()),
        campaign: item.campaign.clone(),
        author: item.author.clone(),
        turn: turn(catalogue, lang, &entry.follows),
        last: last(web, catalogue, lang, item, names).await?,
    })
}

/// Its next slot, or its newest post.
fn turn(catalogue: &Catalogue, lang: Lang, follows: &Follows) -> Option<TurnView> {
    let (key, turn) = match (&follows.scheduled, &follows.posted) {
        (Some(next), _) => ("web-queue-next", next),
        (None, Some(posted)) => ("web-queue-posted", posted),
        (None, None) => return None,
    };
    let (at, channel) = (time_at(catalogue, lang, turn.at), turn.channel.to_string());
    Some(TurnView { label: say!(lang, key), at, channel })
}

/// The newest decision, in chat, here or in a file: what, by whom and when.
async fn last(
    web: &Web,
    catalogue: &Catalogue,
    lang: Lang,
    item: &Item,
    names: &mut BTreeMap<PersonId, String>,
) -> Result<Option<LastView>, Problem> {
    let decision = catalogue.decisions().newest.get(&item.id);
    let in_file = newest_approval(catalogue, &item.id, &item.revision);
    let by_file = in_file.filter(|(_, at)| decision.is_none_or(|decision| *at > decision.at));
    let (action, name, at) = match (by_file, decision) {
        (Some((by, at)), _) => (crate::content::Action::Approve, by.to_owned(), at),
        (None, Some(decision)) => (decision.action, name(web, lang, decision.person, names).await?, decision.at),
        (None, None) => return Ok(None),
    };
    let did = say!(lang, "web-desk-did", action = action.code());
    Ok(Some(LastView { did, name, at: time_at(catalogue, lang, at) }))
}

fn newest_approval<'c>(
    catalogue: &'c Catalogue,
    item: &ItemId,
    revision: &crate::content::Revision,
) -> Option<(&'c str, Millis)> {
    let own = catalogue.approvals().iter().filter(|one| &one.item == item && &one.revision == revision);
    own.max_by_key(|approval| approval.at).map(|approval| (approval.by.as_str(), approval.at))
}

/// Who decided, each looked up once a page.
async fn name(
    web: &Web,
    lang: Lang,
    person: Option<PersonId>,
    names: &mut BTreeMap<PersonId, String>,
) -> Result<String, Problem> {
    let Some(id) = person else { return Ok(say!(lang, "chat-review-somebody")) };
    if let Some(known) = names.get(&id) {
        return Ok(known.clone());
    }
    let found = web.parts.store.person(id).await?.map(|person| person.name);
    let name = found.unwrap_or_else(|| say!(lang, "chat-review-somebody"));
    names.insert(id, name.clone());
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::PAGE;
    use crate::flow::standing::AHEAD;
    use crate::id::Millis;

    #[test]
    fn the_docs_name_the_same_figures() {
        let docs = include_str!("../../../docs/desk.md");
        for part in [format!("A page lists {PAGE} items"), format!("the coming {} days", AHEAD / Millis::DAY)] {
            assert!(docs.contains(&part), "docs/desk.md does not say “{part}”");
        }
    }
}
