//! What the comms team decides about items in chat, and how the catalogue in use comes to know it.
use super::catalogue::Decisions;
use super::{Denied, FlowError, Parts, Result, kit, review};
use crate::content::{Action, Item, Refusal, Role, State, same_person, step};
use crate::id::{ItemId, Millis, PersonId};
use crate::ledger;
use crate::network::Network;
use crate::store::{Decision, NewDecision, Person, Store};

/// Longest reason, in characters.
pub const REASON: usize = 2_000;
/// How many decisions about one item are shown.
pub(super) const SHOWN: i64 = 10;

/// A step that somebody takes in chat.
#[derive(Clone, Debug)]
pub struct Move<'a> {
    /// Who.
    pub person: &'a Person,
    /// What their groups on the platform let them do, now.
    pub role: Option<Role>,
    /// The platform: `discord`.
    pub platform: &'a str,
    /// About which item.
    pub item: &'a ItemId,
    /// The beginning of the revision that they looked at; empty when they typed the command, and mean what stands now.
    pub looked_at: &'a str,
    /// What.
    pub action: Action,
    /// Why, in their words; empty where none was asked for.
    pub reason: &'a str,
}

/// Reads decisions again where there are new ones: after one's own, at the start, and at each tick, so that a replica
/// follows the others. One small question where there are none.
///
/// # Errors
/// What the store says.
pub async fn refresh(parts: &Parts) -> Result<()> {
    let taken = parts.store.decided().await?;
    if taken > parts.catalogue().decisions().taken { read_again(parts).await } else { Ok(()) }
}

/// Reads all decisions again: there are new ones, or somebody who took some of them was erased.
///
/// # Errors
/// What the store says.
pub(super) async fn read_again(parts: &Parts) -> Result<()> {
    parts.catalogue.decided(decisions(&parts.store).await?);
    Ok(())
}

/// What was decided, as the store has it.
pub(super) async fn decisions(store: &Store) -> Result<Decisions> {
    // Counted before they are read: one that came in between is read again at the next look, and missed by none.
    let taken = store.decided().await?;
    let newest = store.decisions().await?;
    let newest = newest.into_iter().map(|decision| (decision.item.clone(), decision)).collect();
    let approvers = store.approvers().await?.into_iter().collect();
    Ok(Decisions { taken, newest, approvers })
}

/// Takes a step: the decision and its leaf are kept together, and the catalogue in use knows it. Answers where the item
/// stands now.
///
/// # Errors
/// [`Denied`] for a role that is too low, an item that is not there, one that is not what was looked at, and a step that
/// the way does not have; else what the store says.
pub async fn take(parts: &Parts, asked: &Move<'_>) -> Result<State> {
    let least = asked.action.least();
    if asked.role < Some(least) {
        return Err(Denied::Role(least).into());
    }
    if asked.reason.chars().count() > REASON {
        return Err(Denied::TooLong(REASON).into());
    }
    refresh(parts).await?;
    let catalogue = parts.catalogue();
    let item = find(&catalogue, asked.item)?;
    if !item.revision.0.starts_with(asked.looked_at) {
        return Err(Denied::ItemChanged.into());
    }
    let known = catalogue.decisions().newest.get(&item.id).map(|decision| decision.seq);
    let next = allowed(parts, item, catalogue.state(item), asked).await?;
    let now = deciding_at(parts, &item.id);
    let new = NewDecision {
        item: item.id.clone(),
        revision: item.revision.clone(),
        action: asked.action,
        person: Some(asked.person.id),
        platform: asked.platform.to_owned(),
        reason: asked.reason.trim().to_owned(),
        at: now,
    };
    let detail = format!("revision={} source={}", new.revision.0, new.platform);
    // Name and reason are personal: the leaf commits to them, the erasable row holds them.
    let body = format!("{}\n{}", asked.person.name, new.reason);
    let entry = parts.entry(leaf(asked.action), Some(asked.person.id), item.id.to_string(), detail, Some(body.trim()));
    let submitted = asked.action == Action::Submit;
    let reviews = if submitted { review::wanted(parts, item, asked.person).await? } else { vec![] };
    if !parts.store.add_decision(&new, known, &entry, &reviews).await? {
        refresh(parts).await?;
        return Err(Denied::ItemChanged.into());
    }
    parts.pass("decision_kept")?;
    refresh(parts).await?;
    // Where several have to approve, the first leaves it in review.
    let catalogue = parts.catalogue();
    Ok(catalogue.library.items.get(asked.item).map_or(next, |item| catalogue.state(item)))
}

/// When a decision about this item is taken: now, and never before an approval that somebody has read already. The
/// clock of whoever wrote that into the file may be ahead, and it would count as the newer word.
pub(super) fn deciding_at(parts: &Parts, item: &ItemId) -> Millis {
    let catalogue = parts.catalogue();
    let approved = catalogue.approvals().iter().filter(|approval| &approval.item == item).map(|approval| approval.at);
    approved.fold(parts.business.now(), Ord::max)
}

/// The leaf of a step.
#[must_use]
pub fn leaf(action: Action) -> ledger::Action {
    match action {
        Action::Approve => ledger::Action::Approved,
        // An edit is no decision; what is said of it is that there is something new to look at.
        Action::Submit | Action::Edit => ledger::Action::Submitted,
        Action::RequestChanges => ledger::Action::ChangesRequested,
        Action::Withdraw => ledger::Action::Withdrawn,
        Action::Archive => ledger::Action::Archived,
        Action::Restore => ledger::Action::Restored,
    }
}

/// The item of this name, in whatever state.
///
/// # Errors
/// [`Denied::NoSuchItem`].
pub fn find<'c>(catalogue: &'c super::Catalogue, id: &ItemId) -> std::result::Result<&'c Item, Denied> {
    catalogue.library.items.get(id).ok_or_else(|| Denied::NoSuchItem(id.to_string()))
}

/// Where the step leads. An author is known by every name that one of their accounts shows, and by having asked for
/// review: a name alone can be changed.
async fn allowed(parts: &Parts, item: &Item, state: State, asked: &Move<'_>) -> Result<State> {
    let author = if asked.action == Action::Approve { own(parts, item, asked.person).await? } else { None };
    let (actor, author) = match &author {
        Some(name) => (name.as_str(), Some(name.as_str())),
        None => (asked.person.name.as_str(), None),
    };
    let catalogue = parts.catalogue();
    let next =
        step(state, asked.action, actor, author, catalogue.library.brand.approval.own).map_err(Denied::Refused)?;
    if asked.action == Action::Approve && catalogue.approvals_of(item).0 > 0 {
        let decisions = parts.store.decisions_of(&item.id, SHOWN).await?;
        // Who moved it approved another revision, without a submission in between.
        let same = |decision: &&Decision| decision.action == Action::Approve && decision.revision == item.revision;
        let mut approvals = decisions.iter().take_while(same);
        if approvals.any(|decision| decision.person == Some(asked.person.id)) {
            return Err(Denied::Refused(Refusal::Again).into());
        }
    }
    Ok(next)
}

/// The name under which this item is the person's own; `None` when it is somebody else's.
///
/// # Errors
/// What the store says.
pub async fn own(parts: &Parts, item: &Item, person: &Person) -> Result<Option<String>> {
    if parts.store.submitters(&item.id).await?.contains(&person.id) {
        return Ok(Some(person.name.clone()));
    }
    if parts.store.contributions(&item.id).await?.iter().any(|one| one.person == person.id) {
        return Ok(Some(person.name.clone()));
    }
    let Some(author) = &item.author else { return Ok(None) };
    Ok(names(parts, person).await?.into_iter().find(|name| same_person(author, name)))
}

/// Every name under which this person is known, or was.
async fn names(parts: &Parts, person: &Person) -> Result<Vec<String>> {
    let mut names = parts.store.account_names(person.id).await?;
    names.push(person.name.clone());
    Ok(names)
}

/// The items whose author is one of these people by name.
///
/// # Errors
/// What the store says.
pub async fn written_by(parts: &Parts, people: [&Person; 2]) -> Result<Vec<ItemId>> {
    let mut known = vec![];
    for person in people {
        known.extend(names(parts, person).await?);
    }
    let own = |item: &&Item| item.author.as_ref().is_some_and(|author| known.iter().any(|n| same_person(author, n)));
    Ok(parts.catalogue().library.items.values().filter(own).map(|item| item.id.clone()).collect())
}

/// Does this item wait for this person's approval? Whoever wrote it, submitted it or approved it before is not waited for.
///
/// # Errors
/// What the store says.
pub async fn awaits(parts: &Parts, item: &Item, person: &Person, role: Option<Role>) -> Result<bool> {
    let state = parts.catalogue().state(item);
    if state != State::InReview || role < Some(Action::Approve.least()) {
        return Ok(false);
    }
    let action = Action::Approve;
    let asked = Move { person, role, platform: "", item: &item.id, looked_at: "", action, reason: "" };
    match allowed(parts, item, state, &asked).await {
        Ok(_) => Ok(true),
        Err(FlowError::Denied(Denied::Refused(_))) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What somebody of this role can do about an item in this state, the usual next step first. Whether it is their own is
/// asked when they do it.
#[must_use]
pub fn possible(state: State, role: Option<Role>) -> Vec<Action> {
    const OFFERED: [Action; 6] =
        [Action::Approve, Action::RequestChanges, Action::Submit, Action::Restore, Action::Withdraw, Action::Archive];
    let fits = |action: &Action| role >= Some(action.least()) && step(state, *action, "", None, false).is_ok();
    OFFERED.into_iter().filter(fits).collect()
}

/// What waits: for approval first, then what was sent back, then drafts; each in the order of the queue.
#[must_use]
pub fn waiting(catalogue: &super::Catalogue) -> Vec<(State, &Item)> {
    const ORDER: [State; 3] = [State::InReview, State::ChangesRequested, State::Draft];
    let place = |state: State| ORDER.iter().position(|known| *known == state);
    let items = catalogue.library.items.values().map(|item| (catalogue.state(item), item));
    let mut items: Vec<(State, &Item)> = items.filter(|(state, _)| place(*state).is_some()).collect();
    items.sort_by_key(|(state, item)| (place(*state), item.order, &item.id));
    items
}

/// The newest decisions about an item, each with the name of who took it: empty for somebody who was erased.
///
/// # Errors
/// What the store says.
pub async fn history(parts: &Parts, item: &ItemId) -> Result<Vec<(Decision, String)>> {
    let mut told = vec![];
    for decision in parts.store.decisions_of(item, SHOWN).await? {
        let name = name_of(parts, decision.person).await?;
        told.push((decision, name));
    }
    Ok(told)
}

async fn name_of(parts: &Parts, person: Option<PersonId>) -> Result<String> {
    let Some(person) = person else { return Ok(String::new()) };
    Ok(parts.store.person(person).await?.map(|person| person.name).unwrap_or_default())
}

/// What a kit of this item would say in front for this person on `network`; `None` where nothing has to be said.
///
/// # Errors
/// [`Denied::Blocked`] where the rules forbid such a post, or what the store says.
pub async fn disclosure(parts: &Parts, person: &Person, item: &Item, network: Network) -> Result<Option<String>> {
    let wish = kit::Wish::suggestion(item.id.clone(), network, person.lang, 0);
    let text = kit::compose(parts, person, item, &wish, None).await?;
    Ok(text.disclosure.map(|disclosure| disclosure.text))
}
