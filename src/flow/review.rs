//! Items that were submitted, told in private to who can approve them: what came together in one message, and each
//! revision of an item once.
use super::card::{Card, Pick, PickOption};
use super::errand::Task;
use super::{Parts, Result, editorial};
use crate::content::{Action, Item, Role, State};
use crate::id::{ErrandId, Millis};
use crate::lang::Lang;
use crate::say;
use crate::store::{Ended, Errand, NewReview, Person, ReviewsTold, review_number};

/// How long a message waits for others that it can tell of too. Real time.
const GATHER: i64 = Millis::MINUTE;

/// Whoever can approve this item and is neither its author nor the one who submits it now.
pub(super) async fn wanted(parts: &Parts, item: &Item, submitter: &Person) -> Result<Vec<NewReview>> {
    let (now, mut wanted) = (parts.real.now(), vec![]);
    for person in parts.store.people_with_role(Role::Approver).await? {
        if person.id != submitter.id && editorial::own(parts, item, &person).await?.is_none() {
            let id = ErrandId::mint(now, &mut parts.chance.rng());
            wanted.push(NewReview { id, person: person.id, not_before: now.plus(GATHER) });
        }
    }
    Ok(wanted)
}

/// What an errand about a submission comes to: everything that was submitted since the person was told last and still
/// waits for them, said by the newest of their errands.
pub(super) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let Some(number) = review_number(&errand.subject) else { return Ok(Task::Over(Ended::SUBJECT_GONE)) };
    let ReviewsTold { told, newest, begun } = parts.store.reviews_of(person.id).await?;
    // Whoever ran an older one died before it could write down whether it was said: that one is said again, under its own
    // name and so not twice, and this one tells of what came behind it.
    if begun.is_some_and(|older| older < number) {
        return Ok(Task::Wait(parts.real.now().plus(GATHER)));
    }
    if newest > Some(number) && !errand.interrupted() {
        return Ok(Task::Over(Ended::TOLD));
    }
    editorial::refresh(parts).await?;
    let catalogue = parts.catalogue();
    let mut items = vec![];
    for (state, item) in editorial::waiting(&catalogue) {
        let newest = catalogue.decisions().newest.get(&item.id);
        let submitted = newest.map(|decision| decision.seq);
        // One approval of several leaves it to the others: what is newest is then that.
        let partly = newest.is_some_and(|decision| decision.action == Action::Approve);
        let new = state == State::InReview && submitted > told && (partly || submitted <= Some(number));
        if new && editorial::own(parts, item, person).await?.is_none() {
            items.push(item);
        }
    }
    // Decided on by somebody else, or taken back.
    let over = items.is_empty();
    Ok(if over { Task::Over(Ended::SUBJECT_GONE) } else { Task::Say(Box::new(card(&items, person.lang))) })
}

fn card(items: &[&Item], lang: Lang) -> Card {
    let title = |item: &Item| item.version(lang).title.clone();
    let lines: Vec<String> = items.iter().map(|item| format!("- {}", title(item))).collect();
    let options = items.iter().map(|item| PickOption {
        label: title(item),
        about: item.author.clone().unwrap_or_default(),
        action: format!("show:{}", item.id),
    });
    Card::new(lang)
        .title(say!(lang, "chat-submitted-title", count = items.len()))
        .text(lines.join("\n"))
        .pick(Pick { label: say!(lang, "chat-submitted-pick"), options: options.collect() })
        .footer(say!(lang, "chat-submitted-footer"))
}
