//! Audiences as samples, the organisation's side: a person's own page opens by a one-time address, their contacts are
//! evaluated without being seen, and what is kept can be forgotten at any time.
//!
//! What arrives here was made on the person's own machine: blinded elements, and then pseudonyms below the threshold.
//! Nothing of it says who a contact is without the [key](keys), which stands in a file beside the database.

use sha2::{Digest as _, Sha256};
use url::Url;

use super::port::KeyError;
use super::{FlowError, Parts, person};
use crate::id::{Millis, PersonId, Ticket, hex};
use crate::ledger::Action;
use crate::network::Network;
use crate::reach::{Audience, Connections, Sample};
use crate::store::{Keeping, KeyRow, NewTicket, Person, StoreError, StoredSample};

mod check;
mod even;
pub mod keys;
mod renew;
mod state;
mod threshold;

pub use check::{Given, LISTED, MOST_CONTACTS};
pub(super) use renew::message;
pub use state::{State, Stored, Told, state};

/// How long the address of a page opens it. Real time.
pub const TICKET_LASTS: i64 = 60 * Millis::MINUTE;
/// Elements in one request: always as many, so that the number of contacts is not told.
pub const BATCH: usize = 240;
/// Evaluations that a person has in a month of UTC.
pub const EVALUATIONS: u32 = 30_000;
const _: () = assert!(MOST_CONTACTS.next_multiple_of(BATCH as u32) <= EVALUATIONS, "the longest list can be sent");
/// Keeps these hashes apart from all others.
const DOMAIN: &[u8] = b"portevoix audience ticket 1\0";

/// Why something that a page sent is not taken. A client acts on the code, a person reads the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is not what the page sends.
    Unreadable,
    /// It is longer than anything that the page sends.
    TooLarge,
    /// It did not arrive in time.
    Late,
    /// Another site sent it.
    Foreign,
    /// No network has this code.
    Network,
    /// No list of this network can be read: only a number is taken.
    Unlisted,
    /// Another version of the key is used by now.
    Key,
    /// The organisation's key cannot be read.
    KeyMissing,
    /// The batch does not have exactly [`BATCH`] elements.
    Batch,
    /// One of them is no element of the group.
    Element,
    /// The month's evaluations are used up.
    Limit,
    /// The threshold fell in the meantime.
    Threshold,
    /// More contacts than are taken.
    Count,
    /// The pseudonyms do not ascend, or one is there twice.
    Order,
    /// A pseudonym is not below the threshold.
    Above,
    /// More is kept than there are contacts.
    MoreThanCount,
    /// A colleague is not among those that are kept.
    Colleagues,
    /// So many, or so few, are not kept of a list of that length by chance.
    Implausible,
    /// The told number is none.
    Told,
}

impl Refusal {
    /// Every reason.
    pub const ALL: [Self; 19] = [
        Self::Unreadable,
        Self::TooLarge,
        Self::Late,
        Self::Foreign,
        Self::Network,
        Self::Unlisted,
        Self::Key,
        Self::KeyMissing,
        Self::Batch,
        Self::Element,
        Self::Limit,
        Self::Threshold,
        Self::Count,
        Self::Order,
        Self::Above,
        Self::MoreThanCount,
        Self::Colleagues,
        Self::Implausible,
        Self::Told,
    ];

    /// The code that a client reads.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "UNREADABLE",
            Self::TooLarge => "TOO_LARGE",
            Self::Late => "TOO_SLOW",
            Self::Foreign => "FOREIGN",
            Self::Network => "NETWORK_UNKNOWN",
            Self::Unlisted => "NETWORK_NOT_SAMPLED",
            Self::Key => "KEY_CHANGED",
            Self::KeyMissing => "KEY_MISSING",
            Self::Batch => "BATCH_SIZE",
            Self::Element => "NOT_AN_ELEMENT",
            Self::Limit => "MONTH_USED_UP",
            Self::Threshold => "THRESHOLD_CHANGED",
            Self::Count => "TOO_MANY_CONTACTS",
            Self::Order => "NOT_ASCENDING",
            Self::Above => "NOT_BELOW_THRESHOLD",
            Self::MoreThanCount => "MORE_THAN_COUNT",
            Self::Colleagues => "COLLEAGUE_NOT_KEPT",
            Self::Implausible => "IMPLAUSIBLE",
            Self::Told => "NOT_A_COUNT",
        }
    }
}

/// Why a step did not do what a page asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// For the person.
    #[error("refused: {}", .0.code())]
    Refused(Refusal),
    /// They take part no longer: their address opens nothing.
    #[error("takes part no longer")]
    Left,
    /// For the log.
    #[error(transparent)]
    Flow(#[from] FlowError),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Flow(error.into())
    }
}

/// The result of such a step.
pub type Result<T> = std::result::Result<T, Failure>;

/// The address of the person's own page, good for [`TICKET_LASTS`]; an earlier one opens nothing any more.
///
/// # Errors
/// [`super::Denied::NotAnAdvocate`], or what the store says.
pub async fn open(parts: &Parts, person: &Person) -> super::Result<Url> {
    person::require_advocate(parts, person).await?;
    let ticket = Ticket::mint(&mut parts.chance.rng());
    let now = parts.real.now();
    let new = NewTicket { hash: hash(ticket), person: person.id, expires_at: now.plus(TICKET_LASTS) };
    parts.store.add_ticket(&new, now).await?;
    // Letters and digits: always an address.
    Ok(parts.public_url.join(&format!("audience/{}", ticket.reveal())).map_err(std::io::Error::other)?)
}

/// Whose page this address opens; nobody's when it is over, or was never one.
///
/// # Errors
/// What the store says.
pub async fn who(parts: &Parts, ticket: &str) -> super::Result<Option<Person>> {
    let Ok(ticket) = ticket.parse::<Ticket>() else { return Ok(None) };
    let Some(id) = parts.store.ticket(&hash(ticket), parts.real.now()).await? else { return Ok(None) };
    Ok(parts.store.person(id).await?)
}

/// What the store keeps of a ticket: whoever reads the database opens no page.
fn hash(ticket: Ticket) -> String {
    hex(&Sha256::new().chain_update(DOMAIN).chain_update(ticket.reveal().as_bytes()).finalize())
}

/// Evaluates a batch of blinded elements under the key of this version, and takes it off the person's month: before
/// anything is computed, so that nobody has more computed than that.
///
/// # Errors
/// Another key by now, a batch of another size, something that is no element, a month that is used up.
pub async fn evaluate(parts: &Parts, person: &Person, version: i64, elements: Vec<[u8; 32]>) -> Result<Vec<[u8; 32]>> {
    let row = newest(parts).await?;
    if row.version != version {
        return Err(Refusal::Key.into());
    }
    if elements.len() != BATCH {
        return Err(Refusal::Batch.into());
    }
    let month = month(parts.real.now());
    if !parts.store.spend_evaluations(person.id, &month, BATCH as u32, EVALUATIONS).await? {
        return Err(Refusal::Limit.into());
    }
    let keys = parts.keys.clone();
    // Some ten milliseconds of arithmetic: not on a thread that answers others.
    let done = tokio::task::spawn_blocking(move || {
        let key = keys::of(keys.as_ref(), &row)?;
        Ok(key.evaluate(&elements).ok())
    });
    match done.await.map_err(|error| FlowError::from(std::io::Error::other(error)))? {
        Ok(Some(evaluated)) => Ok(evaluated),
        Ok(None) => Err(Refusal::Element.into()),
        Err(error) => Err(missing(&error)),
    }
}

/// The month of evaluations: `2026-11`, by UTC.
fn month(now: Millis) -> String {
    now.zoned(&jiff::tz::TimeZone::UTC).strftime("%Y-%m").to_string()
}

/// The key cannot be used: the person is told so, the operator why.
fn missing(error: &KeyError) -> Failure {
    tracing::error!(%error, "pseudonyms cannot be made; nothing is lost, and nobody can give a sample until it is mended");
    Refusal::KeyMissing.into()
}

/// The version that is used.
async fn newest(parts: &Parts) -> Result<KeyRow> {
    Ok(parts.store.newest_key().await?.ok_or(Refusal::KeyMissing)?)
}

/// Keeps a sample, in place of an earlier one of the same network.
///
/// # Errors
/// What [`Given::check`] finds, or that the person left.
pub async fn keep(parts: &Parts, person: &Person, given: Given) -> Result<()> {
    let key = newest(parts).await?;
    given.check(&key)?;
    let detail = format!("network={} key={}", given.network.code(), key.version);
    let entry = parts.entry(Action::SampleGiven, Some(person.id), person.id.to_string(), detail, None);
    let sample = StoredSample {
        person: person.id,
        network: given.network,
        key: key.version,
        threshold: key.threshold,
        count: given.count,
        pseudonyms: given.pseudonyms,
        colleagues: given.colleagues,
        made_at: parts.business.now(),
    };
    match parts.store.set_sample(&sample, &entry).await? {
        Keeping::Kept => {}
        // Only now, between the check and the transaction: the page asks again and cuts what it has.
        Keeping::Changed => return Err(Refusal::Threshold.into()),
        Keeping::Left => return Err(Failure::Left),
    }
    threshold::settle(parts).await?;
    Ok(())
}

/// Keeps a number without a sample; one that is not known is forgotten.
///
/// # Errors
/// What the store says.
pub async fn tell(parts: &Parts, person: &Person, network: Network, audience: Audience) -> super::Result<()> {
    let code = audience.code();
    let told = (audience != Audience::Unknown).then_some(code.as_str());
    parts.store.set_audience(person.id, network, told, parts.business.now()).await?;
    Ok(())
}

/// Forgets sample and number of one network: no later estimate knows of them.
///
/// # Errors
/// What the store says.
pub async fn forget(parts: &Parts, person: &Person, network: Network) -> super::Result<()> {
    let detail = format!("network={}", network.code());
    let entry = parts.entry(Action::SampleForgotten, Some(person.id), person.id.to_string(), detail, None);
    parts.store.forget_sample(person.id, network, &entry).await?;
    Ok(())
}

/// What an estimate may know of everybody's connections.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Samples under the newest key keep what is below it; times 2^-63 it is theta. 0 where there is no key.
    pub threshold: u64,
    /// The best that is known of each audience.
    pub connections: std::collections::BTreeMap<(PersonId, Network), Connections>,
    /// Kept pseudonyms of colleagues, in no order, perhaps more than once.
    pub colleagues: Vec<u64>,
}

/// Everybody's connections, the best that is known of each: a sample under the newest key; else an exact number that was
/// told; else the length of the list that an older sample was taken of; else a band that was told.
///
/// # Errors
/// What the store says.
pub async fn known(parts: &Parts) -> super::Result<Known> {
    let newest = parts.store.newest_key().await?;
    let mut known = Known { threshold: newest.as_ref().map_or(0, |key| key.threshold), ..Known::default() };
    for (of, code) in parts.store.audiences().await? {
        let told = code.parse().unwrap_or(Audience::Unknown);
        known.connections.insert(of, Connections::Told(told));
    }
    for sample in parts.store.samples().await? {
        let of = (sample.person, sample.network);
        if newest.as_ref().is_some_and(|key| key.version == sample.key) {
            known.colleagues.extend(sample.colleagues);
            let sample = Sample { count: sample.count, pseudonyms: sample.pseudonyms };
            known.connections.insert(of, Connections::Sample(sample));
        } else if !matches!(known.connections.get(&of), Some(Connections::Told(Audience::Count(_)))) {
            known.connections.insert(of, Connections::Told(Audience::Count(sample.count)));
        }
    }
    Ok(known)
}
