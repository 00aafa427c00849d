//! Who is who: finding a person by their account, joining under the charter, leaving.
use super::port::Account;
use super::{Denied, Parts, Result};
use crate::id::{Millis, PersonId};
use crate::lang::Lang;
use crate::ledger::Action;
use crate::store::{Acceptance, NewPerson, Person, PersonState};

/// What an adapter knows of somebody it has not seen before.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// Display name.
    pub name: String,
    /// Language of their client.
    pub lang: Lang,
    /// ISO country code, or empty.
    pub country: String,
    /// Team, or empty.
    pub team: String,
}

/// The person behind an account, made known on first sight.
///
/// # Errors
/// What the store says.
pub async fn known(parts: &Parts, account: &Account, newcomer: &Newcomer) -> Result<Person> {
    if let Some(person) = parts.store.person_by_account(&account.key()).await? {
        return Ok(person);
    }
    let now = parts.business.now();
    let new = NewPerson {
        id: PersonId::mint(now, &mut parts.chance.rng()),
        salt: parts.salt(),
        name: newcomer.name.clone(),
        lang: newcomer.lang,
        country: newcomer.country.clone(),
        team: newcomer.team.clone(),
        account: account.key(),
    };
    let added = parts.store.add_person(&new, now).await;
    // Somebody's first two gestures came at once, and the other one made them known.
    let found = parts.store.person_by_account(&new.account).await?;
    if found.is_none() {
        added?;
    }
    Ok(found.ok_or(crate::store::StoreError::Value { what: "new person", value: new.id.to_string() })?)
}

/// How somebody stands towards the charter of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Never took part.
    Newcomer,
    /// Took part once and left.
    Left,
    /// Takes part, and accepted an earlier charter, last at this instant (business time): nothing new before they
    /// accept this one, and nothing of theirs is lost until then.
    Outdated(Millis),
    /// Takes part, and accepted this charter at this instant.
    Current(Millis),
}

/// How the person stands towards the charter of today.
///
/// # Errors
/// What the store says.
pub async fn standing(parts: &Parts, person: &Person) -> Result<Standing> {
    let accepted = parts.store.acceptance(person.id, &charter_version(parts)).await?;
    Ok(match (person.state, accepted) {
        (PersonState::Advocate, Acceptance::This(at)) => Standing::Current(at),
        (PersonState::Advocate, Acceptance::Earlier(at)) => Standing::Outdated(at),
        (PersonState::Left, _) => Standing::Left,
        (PersonState::Known | PersonState::Advocate, _) => Standing::Newcomer,
    })
}

/// The person accepts the charter as it stands and takes part. Who takes part already only accepts: since when they
/// take part, and everything of theirs, stays as it is.
///
/// # Errors
/// What the store says.
pub async fn join(parts: &Parts, person: &Person) -> Result<()> {
    let charter = charter_version(parts);
    let now = parts.business.now();
    let entry = |action| {
        let detail = format!("charter={charter}");
        parts.entry(action, Some(person.id), person.id.to_string(), detail, None)
    };
    match standing(parts, person).await? {
        Standing::Current(_) => {}
        Standing::Outdated(_) => {
            parts.store.accept(person.id, &charter, now, &entry(Action::CharterAccepted)).await?;
        }
        Standing::Newcomer | Standing::Left => {
            parts.store.join(person.id, &charter, now, &entry(Action::Joined)).await?;
        }
    }
    Ok(())
}

/// The person takes part no longer.
///
/// # Errors
/// What the store says.
pub async fn leave(parts: &Parts, person: &Person) -> Result<()> {
    let entry = parts.entry(Action::Left, Some(person.id), person.id.to_string(), String::new(), None);
    Ok(parts.store.leave(person.id, parts.business.now(), &entry).await?)
}

/// Refuses who has not opted in, or has not accepted the charter as it stands.
///
/// # Errors
/// [`Denied::NotAnAdvocate`], or what the store says.
pub async fn require_advocate(parts: &Parts, person: &Person) -> Result<()> {
    match standing(parts, person).await? {
        Standing::Current(_) => Ok(()),
        _ => Err(Denied::NotAnAdvocate.into()),
    }
}

/// The version of the charter that stands; `none` where the company has none.
fn charter_version(parts: &Parts) -> String {
    parts.catalogue().library.charter.as_ref().map_or_else(|| "none".to_owned(), |charter| charter.version.clone())
}
