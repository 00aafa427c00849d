//! Approved items that were edited: drafts again, which is said in private to who approved them and to who asked for it.
use super::card::{Card, Pick, PickOption};
use super::errand::Task;
use super::{Catalogue, Parts, Result, editorial};
use crate::content::{Action, Item, State};
use crate::id::{ErrandId, Millis, PersonId};
use crate::say;
use crate::store::{Ended, Errand, ErrandKind, NewErrand, Person};

/// How long a message waits for further edits, and for an approval that makes it needless. Real time.
const GATHER: i64 = 5 * Millis::MINUTE;

/// Makes an errand for each person concerned by an item that lost its approval to an edit, once for each revision. Asked
/// when the files were read: what was edited while the program stood still is found at its start.
///
/// Whoever approved in a file alone is known by name only, and is told nothing.
///
/// # Errors
/// What the store says.
pub(super) async fn look(parts: &Parts) -> Result<()> {
    let catalogue = parts.catalogue();
    let (now, mut errands) = (parts.real.now(), vec![]);
    for item in catalogue.library.items.values().filter(|item| lost(&catalogue, item)) {
        for person in concerned(parts, item).await? {
            errands.push(NewErrand {
                id: ErrandId::mint(now, &mut parts.chance.rng()),
                kind: ErrandKind::Edited,
                subject: format!("{}:{}:{person}", item.id, item.revision.0),
                person: Some(person),
                item: Some(item.id.clone()),
                created_at: parts.business.now(),
                not_before: now.plus(GATHER),
            });
        }
    }
    if !errands.is_empty() {
        parts.store.add_errands(&errands, None).await?;
    }
    Ok(())
}

/// Was it approved in chat, by as many as have to, and is a draft only because it is another revision now?
fn lost(catalogue: &Catalogue, item: &Item) -> bool {
    let decisions = catalogue.decisions();
    let approved = decisions.newest.get(&item.id).filter(|newest| newest.action == Action::Approve);
    let approvers = decisions.approvers.get(&item.id).copied().unwrap_or(0);
    approved.is_some_and(|newest| newest.revision != item.revision)
        && approvers >= catalogue.approvals_of(item).1
        && catalogue.state(item) == State::Draft
}

/// Who approved it, and who asked for that.
async fn concerned(parts: &Parts, item: &Item) -> Result<Vec<PersonId>> {
    let decisions = parts.store.decisions_of(&item.id, editorial::SHOWN).await?;
    let approvals = decisions.into_iter().take_while(|decision| decision.action == Action::Approve);
    let mut people: Vec<PersonId> = approvals.filter_map(|decision| decision.person).collect();
    people.extend(parts.store.submitters(&item.id).await?);
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// What such an errand comes to: nothing where it was edited once more, or approved again, or where they were told
/// already that the same approval is undone: whoever works on a draft undoes nothing.
pub(super) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    editorial::refresh(parts).await?;
    let catalogue = parts.catalogue();
    let item = errand.item.as_ref().and_then(|id| catalogue.library.items.get(id));
    let same = |item: &&Item| errand.subject.split(':').nth(1) == Some(item.revision.0.as_str());
    let Some(item) = item.filter(same).filter(|item| lost(&catalogue, item)) else {
        return Ok(Task::Over(Ended::SUBJECT_GONE));
    };
    let approved_at = catalogue.decisions().newest.get(&item.id).map(|newest| newest.at);
    if parts.store.told_of_edit(person.id, &item.id, approved_at.unwrap_or_default()).await? {
        return Ok(Task::Over(Ended::TOLD));
    }
    let (lang, title) = (person.lang, item.version(person.lang).title.clone());
    let about = item.author.clone().unwrap_or_default();
    let option = PickOption { label: title.clone(), about, action: format!("show:{}", item.id) };
    let card = Card::new(lang)
        .title(say!(lang, "chat-edited-title"))
        .text(say!(lang, "chat-edited-text", title = title))
        .pick(Pick { label: say!(lang, "chat-submitted-pick"), options: vec![option] });
    Ok(Task::Say(Box::new(card)))
}
