//! Everything that is stored about a person, as one JSON file: fetched from a private address, or written by the operator.
use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use url::Url;

use super::super::{Catalogue, Parts, Result};
use crate::content::{Approval, same_person};
use crate::id::{ItemId, Millis, Ticket, hex};
use crate::ledger::Action;
use crate::store::{EXPLAINED, Person, Result as StoreResult, SECTIONS, Store};

/// How long the address opens. Real time.
pub const TICKET_LASTS: i64 = 60 * Millis::MINUTE;
/// What the file is.
pub const FORMAT: &str = "portevoix person export";
/// The version of its shape: grows when a section changes its meaning or goes.
pub const VERSION: i64 = 1;
/// Keeps these hashes apart from all others.
const DOMAIN: &[u8] = b"portevoix export ticket 1\0";

/// The private address from which the person fetches the file, good for [`TICKET_LASTS`]; an earlier one opens nothing
/// any more.
///
/// # Errors
/// What the store says.
pub async fn open(parts: &Parts, person: &Person) -> Result<Url> {
    let ticket = Ticket::mint(&mut parts.chance.rng());
    let now = parts.real.now();
    parts.store.add_export_ticket(&hash(ticket), person.id, now, now.plus(TICKET_LASTS)).await?;
    // Letters and digits: always an address.
    Ok(parts.public_url.join(&format!("export/{}", ticket.reveal())).map_err(std::io::Error::other)?)
}

/// Whose data this address opens; nobody's when it is over, or was never one.
///
/// # Errors
/// What the store says.
pub async fn who(parts: &Parts, ticket: &str) -> Result<Option<Person>> {
    let Ok(ticket) = ticket.parse::<Ticket>() else { return Ok(None) };
    let Some(id) = parts.store.export_ticket(&hash(ticket), parts.real.now()).await? else { return Ok(None) };
    Ok(parts.store.person(id).await?)
}

/// What the store keeps of a ticket: whoever reads the database opens nothing.
fn hash(ticket: Ticket) -> String {
    hex(&Sha256::new().chain_update(DOMAIN).chain_update(ticket.reveal().as_bytes()).finalize())
}

/// The file, as text. The ledger keeps that it was fetched.
///
/// # Errors
/// What the store says.
pub async fn export(parts: &Parts, person: &Person) -> Result<String> {
    let now = parts.business.now();
    let file = gathered(&parts.store, &parts.catalogue(), person, now).await?;
    let entry = parts.entry(Action::Exported, Some(person.id), person.id.to_string(), "by=person".into(), None);
    parts.store.note(&entry).await?;
    Ok(file)
}

/// The same without a leaf, for who writes one of their own.
///
/// # Errors
/// What the store says.
pub async fn gathered(store: &Store, catalogue: &Catalogue, person: &Person, now: Millis) -> StoreResult<String> {
    let mut file = Map::new();
    file.insert("format".into(), FORMAT.into());
    file.insert("version".into(), VERSION.into());
    file.insert("made_at".into(), now.to_string().into());
    file.insert("organisation".into(), catalogue.library.brand.name.clone().into());
    file.insert("sections".into(), Value::Object(store.export(person.id).await?));
    file.insert("content".into(), credited(&InFiles::of(store, catalogue, person).await?));
    file.insert("not_told".into(), not_told());
    Ok(serde_json::to_string_pretty(&Value::Object(file)).unwrap_or_default())
}

/// Where the organisation's own files name somebody. These are the organisation's, and no part of the database.
#[derive(Clone, Debug)]
pub struct InFiles<'a> {
    /// Items whose author they are.
    pub author_of: Vec<&'a ItemId>,
    /// Approvals under their name.
    pub approver_of: Vec<&'a Approval>,
}

impl<'a> InFiles<'a> {
    /// Looks for every name under which they are known.
    ///
    /// # Errors
    /// What the store says.
    pub async fn of(store: &Store, catalogue: &'a Catalogue, person: &Person) -> StoreResult<Self> {
        let mut names = store.account_names(person.id).await?;
        names.push(person.name.clone());
        let own = |name: &str| names.iter().any(|known| same_person(known, name));
        let library = &catalogue.library;
        let authored = library.items.values().filter(|item| item.author.as_deref().is_some_and(own));
        Ok(Self {
            author_of: authored.map(|item| &item.id).collect(),
            approver_of: library.approvals.iter().filter(|approval| own(&approval.by)).collect(),
        })
    }

    /// The items, each once.
    #[must_use]
    pub fn items(&self) -> BTreeSet<&'a ItemId> {
        let approved = self.approver_of.iter().map(|approval| &approval.item);
        self.author_of.iter().copied().chain(approved).collect()
    }
}

fn credited(found: &InFiles<'_>) -> Value {
    let approval =
        |one: &&Approval| json!({"item": one.item.to_string(), "revision": one.revision.0, "at": one.at.to_string()});
    json!({
        "author_of": found.author_of.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "approver_of": found.approver_of.iter().map(approval).collect::<Vec<_>>(),
    })
}

/// What is left out, and why: columns by section, and tables in which nobody is.
fn not_told() -> Value {
    let columns = SECTIONS.iter().filter(|section| !section.withheld.is_empty()).map(|section| {
        let why = section.withheld.iter().map(|(column, why)| ((*column).to_owned(), Value::from(*why)));
        (section.name.to_owned(), Value::Object(why.collect()))
    });
    let tables = EXPLAINED.iter().map(|(table, why)| ((*table).to_owned(), Value::from(*why)));
    json!({"columns": columns.collect::<Map<_, _>>(), "tables": tables.collect::<Map<_, _>>()})
}
