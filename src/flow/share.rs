//! Recording a share, taking it back, and learning more about it.
use super::verdict::{is_reworded, judged, told, told_in_private};
use super::{Denied, Parts, Result, UNDO, correct, kit, person, verify};
use crate::id::{KitId, ShareId};
use crate::ledger::Action;
use crate::network::Permalink;
use crate::share::{Evidence, EvidenceError, Tier, read_evidence};
use crate::store::{Added, Kit, NewShare, Person, Share, Way};

/// What became of "I shared it".
#[derive(Debug)]
pub enum Recorded {
    /// It is recorded, and may be taken back for ten minutes.
    New(ShareId),
    /// It had been recorded before: one share per item and network.
    Already(Box<Share>),
}

/// The person says that they shared what the kit offered.
///
/// # Errors
/// [`Denied`], or what the store says.
pub async fn record(parts: &Parts, person: &Person, kit: KitId) -> Result<Recorded> {
    person::require_advocate(parts, person).await?;
    let kit = kit::own(parts, person, kit).await?;
    let now = parts.now();
    let id = ShareId::mint(now.business, &mut parts.chance.rng());
    let reworded = is_reworded(parts, &kit, kit.own_words.as_deref());
    let detail = format!("kit={} item={} network={} tier={}", kit.id, kit.item, kit.network, Tier::T1.code());
    let entry = parts.entry(Action::Shared, Some(person.id), id.to_string(), detail, None);
    let share =
        NewShare { id, kit, shared_at: now.business, recorded_at: now.real, tier: Tier::T1, own_words: reworded };
    Ok(match parts.store.add_share(&share, &entry).await? {
        Added::New => {
            parts.pass("share_kept")?;
            Recorded::New(id)
        }
        Added::Already(share) => Recorded::Already(share),
    })
}

/// The person takes a share back, within ten minutes of real time.
///
/// # Errors
/// [`Denied`], or what the store says.
pub async fn undo(parts: &Parts, person: &Person, id: ShareId) -> Result<()> {
    let now = parts.now();
    let share = own(parts, person, id).await?;
    let detail = format!("item={} network={}", share.item, share.network);
    let entry = parts.entry(Action::Undone, Some(person.id), id.to_string(), detail, None);
    let done = parts.store.undo_share(id, person.id, now.business, now.real.plus(-UNDO), &entry).await?;
    if done { Ok(()) } else { Err(Denied::TooLateToUndo.into()) }
}

/// The person pastes the address of their post, or its final text, which is judged.
///
/// # Errors
/// [`Denied`], or what the store says.
pub async fn add_evidence(parts: &Parts, person: &Person, id: ShareId, input: &str) -> Result<Share> {
    // The loop that asks networks may change the share between reading and writing it: then it is read again.
    for _ in 0..TRIES {
        if let Some(share) = add_once(parts, person, id, input).await? {
            return Ok(share);
        }
    }
    Err(Denied::ShareGone.into())
}

/// More changes than these do not come one after the other within a request.
const TRIES: u32 = 4;

/// `None` when the share changed meanwhile.
async fn add_once(parts: &Parts, person: &Person, id: ShareId, input: &str) -> Result<Option<Share>> {
    let mut share = own(parts, person, id).await?;
    let kit = kit::own(parts, person, share.kit).await?;
    match read_evidence(input, share.network).map_err(Denied::Evidence)? {
        Evidence::Permalink(post) => {
            if verify::before_offer(parts, &share, post.posted_at).await? {
                return Err(Denied::Evidence(EvidenceError::PostedBeforeOffer).into());
            }
            if verify::after_now(parts, post.posted_at) {
                return Err(Denied::Evidence(EvidenceError::PostedLater).into());
            }
            if named_elsewhere(parts, &share, &post).await? {
                return Err(Denied::Evidence(EvidenceError::OfAnotherShare).into());
            }
            name(parts, &mut share, &kit, &post);
        }
        Evidence::Text(text) => take(parts, &mut share, &kit, text).await?,
    }
    let detail = format!("tier={} {}", share.tier.code(), told(&share.judgement));
    // What was pasted this time is what the leaf commits to.
    let body = told_in_private(&share.judgement, input);
    let entry = parts.entry(Action::EvidenceAdded, Some(person.id), id.to_string(), detail, Some(&body));
    let step = correct::step(parts, &share, Way::Answer).await?;
    let kept = parts.store.add_evidence(&share, &entry, &step).await?;
    Ok(kept.then_some(share))
}

/// Is this post the evidence of another share of the same person? One post is one share.
async fn named_elsewhere(parts: &Parts, share: &Share, post: &Permalink) -> Result<bool> {
    let all = parts.store.shares_of_person(share.person).await?;
    let url = post.url.as_str();
    Ok(all.iter().any(|other| other.id != share.id && other.permalink.as_deref() == Some(url)))
}

/// The share's post is this one. What was seen of another one says nothing about it.
fn name(parts: &Parts, share: &mut Share, kit: &Kit, post: &Permalink) {
    let url = post.url.to_string();
    let same = share.permalink.as_deref() == Some(&url);
    if !same && share.tier.verified() {
        share.tier = Tier::T1;
        share.text = None;
        (share.seen_at, share.seen_via) = (None, None);
        share.judgement = kit.judgement.clone();
    }
    share.permalink = Some(url);
    if !(same && verify::settled(share)) {
        share.asking = verify::soon(parts, Some(post));
    }
}

/// The share's text is this one, as its author says.
async fn take(parts: &Parts, share: &mut Share, kit: &Kit, text: String) -> Result<()> {
    let same = |known: &str| known.split_whitespace().eq(text.split_whitespace());
    // The very words that were seen: pasting them takes nothing back.
    if share.tier.verified() && share.text.as_deref().is_some_and(same) {
        return Ok(());
    }
    share.judgement = judged(parts, kit, share.shared_at, &text, None).await?;
    share.own_words = is_reworded(parts, kit, Some(&text));
    share.tier = Tier::T2;
    share.text = Some(text);
    (share.seen_at, share.seen_via) = (None, None);
    if let Some(post) = verify::post_of(share) {
        share.asking = verify::soon(parts, Some(&post));
    }
    Ok(())
}

/// The person says that they mended their post: it is asked for again soon. `false` when nobody can be asked.
///
/// # Errors
/// [`Denied::ShareGone`], or what the store says.
pub async fn again(parts: &Parts, person: &Person, id: ShareId) -> Result<bool> {
    let share = own(parts, person, id).await?;
    let Some(post) = verify::post_of(&share) else { return Ok(false) };
    let asking = verify::soon(parts, Some(&post));
    if parts.fetch.is_none() || asking.next.is_none() {
        return Ok(false);
    }
    // Where the loop is just asking, its answer is the fresh one.
    parts.store.set_asking(&share, asking, None).await?;
    Ok(true)
}

/// The share, if it is this person's and stands.
///
/// # Errors
/// [`Denied::ShareGone`], or what the store says.
pub async fn own(parts: &Parts, person: &Person, id: ShareId) -> Result<Share> {
    let share = parts.store.share(id).await?.filter(|share| share.person == person.id);
    Ok(share.ok_or(Denied::ShareGone)?)
}
