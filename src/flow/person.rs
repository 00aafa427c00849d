//! Who is who: finding a person by their account, joining under the charter, leaving.
use super::port::Account;
use super::{Denied, Parts, Result};
use crate::id::PersonId;
use crate::lang::Lang;
use crate::ledger::Action;
use crate::store::{NewPerson, Person, PersonState};

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
    parts.store.add_person(&new, now).await?;
    let found = parts.store.person(new.id).await?;
    Ok(found.ok_or(crate::store::StoreError::Value { what: "new person", value: new.id.to_string() })?)
}

/// The person accepts the charter as it stands and takes part.
///
/// # Errors
/// What the store says.
pub async fn join(parts: &Parts, person: &Person) -> Result<()> {
    let charter = charter_version(parts);
    let detail = format!("charter={charter}");
    let entry = parts.entry(Action::Joined, Some(person.id), person.id.to_string(), detail, None);
    Ok(parts.store.join(person.id, &charter, parts.business.now(), &entry).await?)
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
    let accepted = parts.store.has_accepted(person.id, &charter_version(parts)).await?;
    if person.state == PersonState::Advocate && accepted { Ok(()) } else { Err(Denied::NotAnAdvocate.into()) }
}

/// The version of the charter that stands; `none` where the company has none.
fn charter_version(parts: &Parts) -> String {
    parts.catalogue().library.charter.as_ref().map_or_else(|| "none".to_owned(), |charter| charter.version.clone())
}
