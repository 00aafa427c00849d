//! Reading the posts that people named: asked of the network, judged, and kept as tier T3.
//!
//! Only where the configuration hands in somebody who asks ([`Parts::fetch`]). Every attempt is written down before
//! the network is asked, so that a program that dies and starts again asks no more often than one that lives.

use super::port::FetchError;
use super::verdict::{is_reworded, judged, told, told_in_private};
use super::{Denied, FlowError, Parts, Result, correct};
use crate::disclosure::Verdict;
use crate::id::Millis;
use crate::ledger::Action;
use crate::network::{Permalink, permalink};
use crate::share::seen::{self, Question, Seen};
use crate::share::{Outcome, Tier};
use crate::store::{Asking, Share, Way};

/// Shares looked at in one turn.
const AT_ONCE: i64 = 10;
/// A post that was just named or mended is asked for after this long: networks need a moment to show it. Real time.
const FIRST: i64 = Millis::MINUTE;
/// Waits after attempts in vain, in milliseconds of real time; after the last one nobody asks any more.
pub const WAITS: [i64; 5] = [10 * Millis::MINUTE, Millis::HOUR, 6 * Millis::HOUR, Millis::DAY, 3 * Millis::DAY];
/// A post that is not there, or not for everybody, stays so: after this many answers nobody asks any more.
pub const ANSWERS: u32 = 3;
/// However often a host says "later", nobody asks after this long.
const OLDEST: i64 = 30 * Millis::DAY;
/// Clocks differ: a post may be this much older than the offer.
const SKEW: i64 = 10 * Millis::MINUTE;

/// Sends waiting corrections and looks at some of the posts that are due; answers how many posts it looked at.
///
/// # Errors
/// What the store says. A network's errors are kept beside the share.
pub async fn work(parts: &Parts) -> Result<usize> {
    correct::send(parts).await?;
    if parts.fetch.is_none() {
        return Ok(0);
    }
    let due = parts.store.shares_to_fetch(parts.real.now(), AT_ONCE).await?;
    let count = due.len();
    for share in due {
        look(parts, share).await?;
        correct::send(parts).await?;
    }
    Ok(count)
}

/// When to ask for this post first: soon, or not at all, with the reason. Whoever gave an address while nobody was
/// asked was not told that it would be read, so switching that on later does not read it.
pub(super) fn soon(parts: &Parts, post: Option<&Permalink>) -> Asking {
    match post.map(seen::question) {
        Some(Ok(_)) if parts.fetch.is_none() => Asking::default(),
        Some(Ok(_)) => Asking { attempts: 0, next: Some(parts.real.now().plus(FIRST)), outcome: None },
        Some(Err(why)) => Asking { attempts: 0, next: None, outcome: Some(why.into()) },
        None => Asking::default(),
    }
}

/// Nothing more can be learnt of it: its text was seen, and says enough.
pub(super) fn settled(share: &Share) -> bool {
    share.tier.verified() && share.judgement.verdict == Verdict::Sufficient
}

/// Was this posted before the person was offered anything of the item? Then it is evidence of something else.
pub(super) async fn before_offer(parts: &Parts, share: &Share, posted_at: Option<Millis>) -> Result<bool> {
    let offered = parts.store.offered_first(share.person, &share.item).await?;
    Ok(posted_at.zip(offered).is_some_and(|(posted, offered)| posted < offered.plus(-SKEW)))
}

/// Does its id say that this is posted later than now, by either clock?
pub(super) fn after_now(parts: &Parts, posted_at: Option<Millis>) -> bool {
    let now = parts.now();
    posted_at.is_some_and(|posted| posted > now.business.max(now.real).plus(SKEW))
}

pub(super) fn post_of(share: &Share) -> Option<Permalink> {
    share.permalink.as_deref().and_then(|link| permalink(link).ok())
}

async fn look(parts: &Parts, share: Share) -> Result<()> {
    let Some(post) = post_of(&share) else { return end(parts, &share, Outcome::NotUnderstood).await };
    let question = match seen::question(&post) {
        Ok(question) => question,
        Err(why) => return end(parts, &share, why.into()).await,
    };
    if before_offer(parts, &share, post.posted_at).await? {
        return refuse(parts, &share).await;
    }
    if share.recorded_at.plus(OLDEST) < parts.real.now() {
        return end(parts, &share, share.asking.outcome.unwrap_or(Outcome::Unreachable)).await;
    }
    // The attempt is kept first, as one in vain.
    let attempts = share.asking.attempts.saturating_add(1);
    let asking = Asking { attempts, next: next(parts, attempts), outcome: share.asking.outcome };
    if !parts.store.set_asking(&share, asking, None).await? {
        return Ok(());
    }
    let share = Share { asking, fence: share.fence + 1, ..share };
    parts.pass("attempt_kept")?;
    ask(parts, share, &post, &question).await
}

async fn ask(parts: &Parts, share: Share, post: &Permalink, question: &Question) -> Result<()> {
    let Some(fetch) = &parts.fetch else { return Ok(()) };
    let outcome = match fetch.get(question).await {
        Ok(answer) => match seen::read(post, &answer) {
            Ok(seen) => return keep(parts, share, post, question, seen).await,
            Err(error) => Outcome::from(error),
        },
        Err(FetchError::Busy { retry_after }) => return postpone(parts, &share, retry_after).await,
        Err(FetchError::Forbidden(_)) => Outcome::NotListed,
        Err(FetchError::Gone) => Outcome::Gone,
        Err(FetchError::NotPublic) => Outcome::NotPublic,
        Err(FetchError::Unreadable(_)) => Outcome::NotUnderstood,
        Err(FetchError::Lost(_)) => Outcome::Unreachable,
    };
    tracing::debug!(share = %share.id, %outcome, attempts = share.asking.attempts, "a post was not seen");
    let over = match outcome {
        // It may come back.
        Outcome::Unreachable => false,
        // A post takes a moment to appear everywhere, and a wrong answer may be a passing one.
        Outcome::Gone | Outcome::NotPublic | Outcome::NotUnderstood => share.asking.attempts >= ANSWERS,
        _ => true,
    };
    if over {
        return end(parts, &share, outcome).await;
    }
    let asking = Asking { outcome: Some(outcome), ..share.asking };
    parts.store.set_asking(&share, asking, None).await.map(drop).map_err(FlowError::from)
}

/// The wait after so many attempts; `None` after the last.
fn next(parts: &Parts, attempts: u32) -> Option<Millis> {
    let at = usize::try_from(attempts).ok()?.checked_sub(1)?;
    WAITS.get(at).map(|wait| parts.real.now().plus(*wait))
}

/// Not now, says the host or our own pace: that was no attempt.
async fn postpone(parts: &Parts, share: &Share, wait: i64) -> Result<()> {
    let asking = Asking {
        attempts: share.asking.attempts.saturating_sub(1),
        next: Some(parts.real.now().plus(wait)),
        ..share.asking
    };
    parts.store.set_asking(share, asking, None).await?;
    Ok(())
}

/// Nobody asks any more.
async fn end(parts: &Parts, share: &Share, outcome: Outcome) -> Result<()> {
    let asking = Asking { next: None, outcome: Some(outcome), ..share.asking };
    parts.store.set_asking(share, asking, None).await?;
    Ok(())
}

/// The post cannot come from the kit: said in the ledger, and its text is not even looked at.
async fn refuse(parts: &Parts, share: &Share) -> Result<()> {
    let outcome = Outcome::PostedBeforeOffer;
    let detail = format!("item={} network={} reason={outcome}", share.item, share.network);
    let entry = parts.entry(Action::EvidenceRefused, None, share.id.to_string(), detail, None);
    let asking = Asking { next: None, outcome: Some(outcome), ..share.asking };
    parts.store.set_asking(share, asking, Some(&entry)).await?;
    Ok(())
}

/// The text was seen: judged and kept with its leaf, and with the correction that follows from it.
async fn keep(parts: &Parts, mut share: Share, post: &Permalink, question: &Question, seen: Seen) -> Result<()> {
    // Where the id carries no time, the endpoint may.
    if post.posted_at.is_none() && before_offer(parts, &share, seen.posted_at).await? {
        return refuse(parts, &share).await;
    }
    let Some(kit) = parts.store.kit(share.kit).await? else { return end(parts, &share, Outcome::ItemGone).await };
    match judged(parts, &kit, share.shared_at, &seen.text, seen.content_warning.as_deref()).await {
        Ok(judgement) => share.judgement = judgement,
        Err(FlowError::Denied(Denied::ItemGone)) => return end(parts, &share, Outcome::ItemGone).await,
        Err(error) => return Err(error),
    }
    share.tier = Tier::T3;
    share.own_words = is_reworded(parts, &kit, Some(&seen.text));
    share.seen_at = Some(parts.business.now());
    share.seen_via = Some(question.host.clone());
    share.asking = Asking { next: None, outcome: Some(Outcome::Seen), ..share.asking };
    // No host: a person may be the only one on it.
    let detail = format!("tier={} {}", share.tier.code(), told(&share.judgement));
    let body = told_in_private(&share.judgement, &seen.text);
    let id = share.id.to_string();
    let entry = parts.entry_about(Action::EvidenceAdded, share.person, id, detail, Some(&body));
    share.text = Some(seen.text);
    let step = correct::step(parts, &share, Way::Direct).await?;
    // `false`: the person told more meanwhile. What they said last is looked at in its turn.
    parts.store.add_evidence(&share, &entry, &step).await?;
    parts.pass("seen_kept")
}
