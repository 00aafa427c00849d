//! The verdict on a text that somebody brings, and what the ledger is told of it.
use super::ties::Ties;
use super::{Denied, Parts, Result};
use crate::disclosure::{Context, Judgement, judge, language_of};
use crate::id::Millis;
use crate::share::own_words;
use crate::store::Kit;

/// The verdict on what was posted from a kit, by the rules of the day on which it was shared. Every text that anybody
/// brings is judged here.
///
/// # Errors
/// [`Denied::ItemGone`] when the library has no such item: nothing says what its text should say.
pub(super) async fn judged(
    parts: &Parts,
    kit: &Kit,
    shared_at: Millis,
    text: &str,
    content_warning: Option<&str>,
) -> Result<Judgement> {
    let catalogue = parts.catalogue();
    // Offered or not: what was shared may be told about also after the item expired.
    let item = catalogue.library.items.get(&kit.item).ok_or(Denied::ItemGone)?;
    let person = parts.store.person(kit.person).await?.ok_or(Denied::KitGone)?;
    let ties = Ties::of(&catalogue, &person, item, shared_at);
    // People may post in another language than the kit's: the disclosure belongs in the post's own.
    let lang = language_of(text).unwrap_or(kit.lang.into());
    let context = Context { content_warning, ..ties.context(&catalogue, item, kit.network, lang) };
    Ok(judge(&catalogue.rules, text, &context))
}

/// Does the text say it in other words than every caption that was suggested?
pub(super) fn is_reworded(parts: &Parts, kit: &Kit, text: Option<&str>) -> bool {
    let catalogue = parts.catalogue();
    let item = catalogue.library.items.values().find(|item| item.id == kit.item);
    match (text, item) {
        (Some(text), Some(item)) => own_words(&item.version(kit.lang).captions_for(kit.network), text),
        _ => false,
    }
}

/// What a leaf says of a verdict. The rule would tell what ties the actor to the organisation, for good: it stands in the
/// erasable part, which the leaf commits to.
pub(super) fn told(judgement: &Judgement) -> String {
    format!("version={} reason={}", judgement.rule_version, judgement.reason)
}

/// The erasable part of a leaf about a verdict: the rule, then the text.
pub(super) fn told_in_private(judgement: &Judgement, text: &str) -> String {
    format!("jurisdiction={} rule={}@{}\n{text}", judgement.jurisdiction, judgement.rule, judgement.rule_version)
}
