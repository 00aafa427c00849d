//! Who stands behind an account: what its platform tells of them, and two accounts that are one person's.
//!
//! Accounts are linked by a one-time code: asked for under the one, typed under the other, and done only when whoever
//! typed it says that both are theirs.
use super::card::{Card, Tone};
use super::errand::channel_of;
use super::person::{Newcomer, known};
use super::port::{Account, Seen};
use super::{Denied, Parts, Result, editorial};
use crate::id::Millis;
use crate::lang::Lang;
use crate::ledger::Action;
use crate::say;
use crate::store::{LastSeen, Lost, Merge, NewCode, Person};

mod code;
mod united;

pub use code::{hash, mint, read};
pub use united::united;

/// Longest name of a person that is kept, in characters.
const NAME: usize = 60;
/// What did not change is written down again after this long. Real time.
const STALE: i64 = Millis::MINUTE;
/// How long a code can be used. Real time.
pub const LASTS: i64 = 10 * Millis::MINUTE;
/// How often one code can be typed, and how often an account may type codes within [`LASTS`].
pub const TRIES: i64 = 5;

/// Why a code cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadCode {
    /// Nobody has such a code, any more or at all.
    Unknown,
    /// It is their own: it was typed where it was asked for, or both accounts are linked already.
    Own,
    /// This account typed too many codes.
    TooMany,
}

impl From<BadCode> for super::FlowError {
    fn from(code: BadCode) -> Self {
        Denied::Link(code).into()
    }
}

/// The name as it is kept.
#[must_use]
pub fn display(name: &str) -> String {
    name.trim().chars().take(NAME).collect()
}

/// The person behind an account, made known on first sight, with what the platform tells of them now.
///
/// A person's name follows the account on which it changed last: two accounts that show two names do not take turns.
///
/// # Errors
/// What the store says.
pub async fn meet(parts: &Parts, account: &Account, seen: &Seen, newcomer: &Newcomer) -> Result<Person> {
    let mut person = known(parts, account, newcomer).await?;
    let Some(row) = parts.store.account(&account.key()).await? else { return Ok(person) };
    let last = row.seen;
    let shown = display(&seen.name);
    let name = if shown.is_empty() { last.name.clone() } else { shown };
    let now = LastSeen { at: parts.real.now(), name, role: seen.role };
    let renamed = now.name != last.name && now.name != person.name;
    if renamed || now.name != last.name || now.role != last.role || now.at.since(last.at) >= STALE {
        let kept = parts.store.set_seen(&account.key(), &now, renamed.then_some(person.id)).await;
        if let Err(error) = kept {
            // Who only reads is answered all the same, on a full disk too; the next call tells it again.
            tracing::info!(%error, "what was seen of an account was not kept");
        }
    }
    if renamed {
        person.name = now.name;
    }
    Ok(person)
}

/// A code for this account, in place of any other that the person has: as people read it.
///
/// # Errors
/// What the store says.
pub async fn offer_code(parts: &Parts, person: &Person, account: &Account) -> Result<String> {
    let now = parts.real.now();
    let code = mint(&mut parts.chance.rng());
    let at = (account.platform.clone(), account.workspace.clone());
    let new = NewCode { hash: hash(&code), person: person.id, at, expires_at: now.plus(LASTS) };
    parts.store.add_code(&new, now).await?;
    Ok(code)
}

/// What somebody is asked who typed the code of another account.
#[derive(Clone, Debug)]
pub struct Question {
    /// Hash of the code, for the answer.
    pub hash: String,
    /// Platform and workspace of the other account.
    pub other: (String, String),
    /// Who is behind it, as far as is known by now.
    pub person: Person,
}

/// Somebody types a code: whose account is it to be linked with?
///
/// # Errors
/// [`Denied::Link`], or what the store says.
pub async fn type_code(parts: &Parts, person: &Person, account: &Account, text: &str) -> Result<Question> {
    let now = parts.real.now();
    if parts.store.count_try(&account.key(), now, now.plus(-LASTS)).await? > TRIES {
        return Err(BadCode::TooMany.into());
    }
    let hash = hash(&read(text).ok_or(BadCode::Unknown)?);
    let row = parts.store.code(&hash, now).await?.ok_or(BadCode::Unknown)?;
    if row.person == person.id {
        return Err(BadCode::Own.into());
    }
    if !parts.store.claim_code(&hash, person.id, now, TRIES).await? {
        return Err(BadCode::Unknown.into());
    }
    let other = parts.store.person(row.person).await?.ok_or(BadCode::Unknown)?;
    Ok(Question { hash, other: row.at, person: other })
}

/// "No": the code is worth nothing any more.
///
/// # Errors
/// What the store says.
pub async fn refuse(parts: &Parts, person: &Person, hash: &str) -> Result<()> {
    parts.store.drop_code(hash, person.id, parts.real.now()).await?;
    Ok(())
}

/// "Yes, both are mine": the two become one person, who is answered. The other account is told in private.
///
/// # Errors
/// [`Denied::Link`] when the code does not hold any more or was typed by somebody else; else what the store says, and
/// nothing changed.
pub async fn unite(parts: &Parts, person: &Person, hash: &str) -> Result<Person> {
    let now = parts.now();
    let row = parts.store.code(hash, now.real).await?.filter(|row| row.claimed_by == Some(person.id));
    let row = row.ok_or(BadCode::Unknown)?;
    let other = parts.store.person(row.person).await?.ok_or(BadCode::Unknown)?;
    let first = accounts(parts, &other)
        .await?
        .into_iter()
        .find(|account| (&account.platform, &account.workspace) == (&row.at.0, &row.at.1));
    let one = united(&other, person);
    let gone = if one.id == person.id { other.id } else { person.id };
    let merge = Merge {
        code: hash.to_owned(),
        claimed_by: person.id,
        person: one.clone(),
        gone,
        now: now.business,
        real: now.real,
        written: editorial::written_by(parts, [&other, person]).await?,
    };
    let entry = parts.entry(Action::Merged, Some(one.id), one.id.to_string(), format!("from={gone}"), None);
    let leaf = |lost: Lost<'_>| {
        let (action, subject, detail) = match lost {
            Lost::Share(share) => (
                Action::Undone,
                share.id.to_string(),
                format!("item={} network={} merged={gone}", share.item, share.network),
            ),
            Lost::Approval(item, revision) => {
                (Action::Submitted, item.to_string(), format!("revision={} merged={gone}", revision.0))
            }
        };
        parts.entry(action, Some(one.id), subject, detail, None)
    };
    if !parts.store.merge(&merge, &entry, leaf).await? {
        return Err(BadCode::Unknown.into());
    }
    parts.pass("people_merged")?;
    editorial::refresh(parts).await?;
    if let Some(first) = first {
        tell(parts, &first, &one, other.lang, &gone.to_string()).await;
    }
    Ok(one)
}

/// Every account of a person, the one heard of last first.
///
/// # Errors
/// What the store says.
pub async fn accounts(parts: &Parts, person: &Person) -> Result<Vec<Account>> {
    let accounts = parts.store.accounts_of(person.id).await?;
    Ok(accounts.into_iter().map(|(platform, workspace, id)| Account { platform, workspace, id }).collect())
}

/// Tells the account under which the code was asked for. What was done stays done where that cannot be: `/me accounts`
/// shows it too.
async fn tell(parts: &Parts, account: &Account, person: &Person, lang: Lang, nonce: &str) {
    let Some(channel) = channel_of(parts, lang) else { return };
    let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-link-done")).text(say!(lang, "chat-link-told"));
    if let Err(error) = parts.chat.direct_at(account, person.id, &channel, &card, nonce).await {
        tracing::warn!(%error, platform = account.platform, "an account was not told that it was linked");
    }
}
