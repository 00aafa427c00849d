//! Recording a share, taking it back, and learning more about it.
use super::standing::Standing;
use super::{Denied, Parts, Result, UNDO, kit, person};
use crate::disclosure::{judge, language_of};
use crate::id::{KitId, ShareId};
use crate::ledger::Action;
use crate::share::{Evidence, Tier, own_words, read_evidence};
use crate::store::{Added, Kit, NewShare, Person, Share};

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
    let mut share = own(parts, person, id).await?;
    match read_evidence(input, share.network).map_err(Denied::Evidence)? {
        Evidence::Permalink(permalink) => share.permalink = Some(permalink.url.to_string()),
        Evidence::Text(text) => {
            let kit = kit::own(parts, person, share.kit).await?;
            let catalogue = parts.catalogue();
            // Offered or not: what was shared may be told about also after the item expired.
            let item = catalogue.library.items.get(&share.item).ok_or(Denied::ItemGone)?;
            // People may post in another language than the kit's: the disclosure belongs in the post's own.
            let lang = language_of(&text).unwrap_or(kit.lang.into());
            let standing = Standing::of(parts, &catalogue, person, item);
            let context = standing.context(&catalogue, item, share.network, lang);
            share.judgement = judge(&catalogue.rules, &text, &context);
            share.own_words = is_reworded(parts, &kit, Some(&text));
            share.tier = share.tier.max(Tier::T2);
            share.text = Some(text);
        }
    }
    let judgement = &share.judgement;
    let detail = format!(
        "tier={} rule={}@{} reason={}",
        share.tier.code(),
        judgement.rule,
        judgement.rule_version,
        judgement.reason
    );
    // What was pasted this time is what the leaf commits to.
    let entry = parts.entry(Action::EvidenceAdded, Some(person.id), id.to_string(), detail, Some(input));
    if parts.store.add_evidence(&share, &entry).await? { Ok(share) } else { Err(Denied::ShareGone.into()) }
}

/// The share, if it is this person's and stands.
///
/// # Errors
/// [`Denied::ShareGone`], or what the store says.
pub async fn own(parts: &Parts, person: &Person, id: ShareId) -> Result<Share> {
    let share = parts.store.share(id).await?.filter(|share| share.person == person.id);
    Ok(share.ok_or(Denied::ShareGone)?)
}

/// Does the text say it in other words than every caption that was suggested?
fn is_reworded(parts: &Parts, kit: &Kit, text: Option<&str>) -> bool {
    let catalogue = parts.catalogue();
    let item = catalogue.library.items.values().find(|item| item.id == kit.item);
    match (text, item) {
        (Some(text), Some(item)) => own_words(&item.version(kit.lang).captions_for(kit.network), text),
        _ => false,
    }
}
