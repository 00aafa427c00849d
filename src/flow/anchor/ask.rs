//! The question: in private, rarely, of the one whose answer would narrow an item's range most. When and of whom is
//! decided in `reach::ask`; here its rules meet people.
use std::collections::{BTreeMap, BTreeSet};

use super::super::card::{Button, Card};
use super::super::errand::Task;
use super::super::nudge::{self, Gate};
use super::super::{Parts, Result, recall};
use super::worth::{self, Worth};
use crate::id::{ErrandId, ItemId, Millis, PersonId};
use crate::lang::date;
use crate::reach::ask::{Candidate, FROM, ITEM_REST, REST, Spent, UNTIL, WEEK, WORTH, allowance, choose};
use crate::say;
use crate::store::{Ended, Errand, ErrandClass, ErrandKind, NewErrand, NewQuestion, Person, ShareToAsk};

/// Asks whoever may be asked and is worth it; answers how many questions it made. Estimates are made only where
/// somebody could be asked.
///
/// # Errors
/// What the store says.
pub async fn ask(parts: &Parts) -> Result<usize> {
    let look = look(parts).await?;
    let items: BTreeSet<ItemId> = look.open().map(|share| share.item.clone()).collect();
    if items.is_empty() || look.spent.week >= look.allowance {
        return Ok(0);
    }
    let worths = worth::of(parts, &items).await?;
    ask_by(parts, &worths).await
}

/// The same, with what answers would be worth.
///
/// # Errors
/// What the store says.
pub async fn ask_by(parts: &Parts, worths: &[Worth]) -> Result<usize> {
    let look = look(parts).await?;
    let width = |share: &ShareToAsk| {
        let same =
            |worth: &&Worth| (worth.person, &worth.item, worth.network) == (share.person, &share.item, share.network);
        worths.iter().find(same).map(|worth| worth.width).filter(|width| *width < WORTH)
    };
    let mut candidates = vec![];
    for share in look.open() {
        let Some(width) = width(share) else { continue };
        let may_be_told = may_be_told(parts, share.person).await?;
        candidates.push((share, (Candidate { may_be_told, ..look.candidate(share) }, width)));
    }
    let (shares, rated): (Vec<_>, Vec<_>) = candidates.into_iter().unzip();
    let mut asked = 0;
    for place in choose(&rated, look.now.0, look.allowance, &look.spent) {
        asked += usize::from(question(parts, &look, shares[place]).await?);
    }
    Ok(asked)
}

/// Shares that might be asked about, and what was asked already.
struct Look {
    now: Millis,
    shares: Vec<ShareToAsk>,
    people: BTreeMap<PersonId, usize>,
    items: BTreeMap<ItemId, usize>,
    spent: Spent,
    allowance: usize,
}

async fn look(parts: &Parts) -> Result<Look> {
    let now = parts.business.now();
    let shares = parts.store.shares_to_ask(now.plus(-UNTIL), now.plus(-FROM)).await?;
    let people = numbered(shares.iter().map(|share| share.person));
    let items = numbered(shares.iter().map(|share| share.item.clone()));
    let asked = parts.store.questions_since(now.plus(-WEEK)).await?;
    let lately = asked.iter().filter(|question| now.since(question.asked_at) < ITEM_REST);
    let spent =
        Spent { week: asked.len(), items: lately.filter_map(|question| items.get(&question.item).copied()).collect() };
    let mut shares = shares;
    // Nobody is asked how far a post went that they are asked to remove.
    shares.retain(|share| !recall::is_withdrawn(parts, &share.item));
    let advocates = usize::try_from(parts.store.advocates_count().await?).unwrap_or(0);
    Ok(Look { now, shares, people, items, spent, allowance: allowance(advocates) })
}

/// Each different one with a number of its own.
fn numbered<T: Ord>(all: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let different: BTreeSet<T> = all.collect();
    different.into_iter().enumerate().map(|(number, one)| (one, number)).collect()
}

impl Look {
    /// As the rules see it, of somebody who may be written to.
    fn candidate(&self, share: &ShareToAsk) -> Candidate {
        Candidate {
            person: self.people.get(&share.person).copied().unwrap_or(usize::MAX),
            item: self.items.get(&share.item).copied().unwrap_or(usize::MAX),
            network: share.network,
            shared_at: share.shared_at.0,
            // The store reads the shares of no others.
            advocate: true,
            willing: share.willing,
            may_be_told: true,
            last_asked: share.last_asked.map(|at| at.0),
            asked_for_item: share.asked,
            told: share.told,
        }
    }

    /// What may be asked about, but for the hour and what it is worth.
    fn open(&self) -> impl Iterator<Item = &ShareToAsk> {
        self.shares.iter().filter(|share| {
            let candidate = self.candidate(share);
            candidate.open(self.now.0).is_ok() && !self.spent.items.contains(&candidate.item)
        })
    }
}

/// A private message may go to them now, and none waits before it.
async fn may_be_told(parts: &Parts, id: PersonId) -> Result<bool> {
    let Some(person) = parts.store.person(id).await? else { return Ok(false) };
    let gate = nudge::gate(parts, ErrandClass::Nudge, &person).await?;
    Ok(gate == Gate::Open && !parts.store.nudge_waits(id).await?)
}

/// One question with its errand; `false` when something changed meanwhile.
async fn question(parts: &Parts, look: &Look, share: &ShareToAsk) -> Result<bool> {
    let now = look.now;
    let question = NewQuestion {
        person: share.person,
        item: share.item.clone(),
        share: share.id,
        asked_at: now,
        person_since: now.plus(-REST),
        item_since: now.plus(-ITEM_REST),
        most_since: (now.plus(-WEEK), i64::try_from(look.allowance).unwrap_or(i64::MAX)),
    };
    let errand = NewErrand {
        id: ErrandId::mint(now, &mut parts.chance.rng()),
        kind: ErrandKind::Figure,
        subject: share.id.to_string(),
        person: Some(share.person),
        item: Some(share.item.clone()),
        created_at: now,
        not_before: Millis(0),
    };
    let made = parts.store.ask_figure(&question, &errand).await?;
    parts.pass("question_kept")?;
    Ok(made)
}

/// What an errand about figures comes to: the question, unless it was answered, or is none any more.
pub(in crate::flow) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let share = match errand.subject.parse() {
        Ok(id) => parts.store.share(id).await?.filter(|share| share.person == person.id),
        Err(_) => None,
    };
    let age = |at: Millis| parts.business.now().since(at);
    let share = share.filter(|share| age(share.shared_at) <= UNTIL && !recall::is_withdrawn(parts, &share.item));
    let (Some(share), Some(shown)) = (share.as_ref(), share.as_ref().and_then(|share| share.network.shown())) else {
        return Ok(Task::Over(Ended::SUBJECT_GONE));
    };
    if !parts.store.may_ask_figures(person.id).await? {
        return Ok(Task::Over(Ended::UNWANTED));
    }
    let told = super::known(parts, person).await?.remove(&share.id).unwrap_or_default();
    if told.impressions.or(told.reached).is_some() || another(parts, errand, person).await? {
        return Ok(Task::Over(Ended::TOLD));
    }
    let (lang, catalogue) = (person.lang, parts.catalogue());
    let text = say!(
        lang,
        "chat-figure-ask-text",
        network = share.network.name(),
        title = catalogue.title(&share.item, lang),
        date = date(lang, share.shared_at.zoned(&catalogue.library.brand.zone).date()),
        place = say!(lang, shown.place)
    );
    let card = Card::new(lang).title(say!(lang, "chat-figure-ask")).text(text);
    Ok(Task::Say(Box::new(
        card.row([
            Button::press(say!(lang, "chat-figure-ask-type"), format!("figure:{}", share.id)).main(),
            Button::press(say!(lang, "chat-figure-ask-not-now"), format!("notnow:{}", share.id)),
            Button::press(say!(lang, "chat-figure-ask-never"), "unasked:"),
        ])
        .footer(say!(lang, "chat-figure-ask-footer")),
    )))
}

/// Was the person asked about something else shortly before? Only two people who became one can have two questions.
async fn another(parts: &Parts, errand: &Errand, person: &Person) -> Result<bool> {
    let asked = parts.store.questions_of(person.id).await?;
    let of = |item: &ItemId| errand.item.as_ref() == Some(item);
    let Some(this) = asked.iter().find(|question| of(&question.item)) else { return Ok(false) };
    Ok(asked.iter().any(|other| {
        let (before, after) = ((other.asked_at, &other.item), (this.asked_at, &this.item));
        before < after && this.asked_at.since(other.asked_at) < REST
    }))
}
