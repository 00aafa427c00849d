//! Corrections: a post that says too little is said to its author, once, politely and to nobody else.
//!
//! It is recorded before it is said. A private message waits in the store until the platform has it, under a nonce that
//! makes sending it again harmless; so none is lost, and none is said twice.

use super::card::{Button, Card, Draft, Tone};
use super::kit::{Wish, compose};
use super::port::PostError;
use super::verdict::{told, told_in_private};
use super::{FlowError, Parts, Result};
use crate::disclosure::{Verdict, explain};
use crate::id::{ChannelId, CorrectionId, Millis};
use crate::lang::Lang;
use crate::ledger::Action;
use crate::say;
use crate::share::KitText;
use crate::store::{Correction, NewCorrection, Person, Share, Step, Way};

/// Messages sent in one look.
const AT_ONCE: i64 = 20;
/// Wait after a message that could not be sent, in milliseconds; doubled each time, up to [`LONGEST`].
const WAIT: i64 = Millis::MINUTE;
const LONGEST: i64 = 6 * Millis::HOUR;

/// What the share's evidence, as it is now about to be kept, means for its correction.
pub(super) async fn step(parts: &Parts, share: &Share, way: Way) -> Result<Step> {
    let earlier = parts.store.corrections_of_share(share.id).await?;
    let open = earlier.iter().find(|correction| correction.closed_at.is_none());
    Ok(match (share.judgement.verdict, open) {
        (Verdict::Insufficient, None) => {
            // A second message would be nagging: their own page says it.
            let nagging = way == Way::Direct && earlier.iter().any(|correction| correction.way == Way::Direct);
            asked(parts, share, if nagging { Way::Page } else { way })
        }
        (Verdict::Sufficient | Verdict::NotRequired | Verdict::NeedsReview, Some(open)) => closed(parts, share, open),
        _ => Step::Stays,
    })
}

fn asked(parts: &Parts, share: &Share, way: Way) -> Step {
    let (now, judgement) = (parts.business.now(), &share.judgement);
    let new = NewCorrection {
        id: CorrectionId::mint(now, &mut parts.chance.rng()),
        way,
        asked_at: now,
        reason: judgement.reason.clone(),
        rule: judgement.rule.clone(),
        rule_version: judgement.rule_version.clone(),
        tier: share.tier,
    };
    let detail = format!(
        "share={} item={} network={} way={} tier={} {}",
        share.id,
        share.item,
        share.network,
        way.code(),
        share.tier.code(),
        told(judgement)
    );
    let body = told_in_private(judgement, "");
    let entry = parts.entry_about(Action::CorrectionAsked, share.person, new.id.to_string(), detail, Some(&body));
    Step::Asked(Box::new(new), Box::new(entry))
}

fn closed(parts: &Parts, share: &Share, open: &Correction) -> Step {
    let verdict = match share.judgement.verdict {
        Verdict::Sufficient => "sufficient",
        Verdict::Insufficient => "insufficient",
        Verdict::NotRequired => "not_required",
        Verdict::NeedsReview => "needs_review",
        Verdict::Unverifiable => "unverifiable",
    };
    let detail = format!("share={} verdict={verdict} tier={}", share.id, share.tier.code());
    let entry = parts.entry(Action::CorrectionClosed, None, open.id.to_string(), detail, None);
    Step::Closed(verdict.to_owned(), parts.business.now(), Box::new(entry))
}

/// Sends the private messages that wait; answers how many stand now.
///
/// # Errors
/// What the store says.
pub async fn send(parts: &Parts) -> Result<usize> {
    let mut sent = 0;
    for correction in parts.store.corrections_to_send(parts.real.now(), AT_ONCE).await? {
        let Some(share) = parts.store.share(correction.share).await? else { continue };
        let Some(person) = parts.store.person(share.person).await? else { continue };
        sent += usize::from(send_one(parts, &correction, &share, &person).await?);
    }
    Ok(sent)
}

async fn send_one(parts: &Parts, correction: &Correction, share: &Share, person: &Person) -> Result<bool> {
    let Some(channel) = channel_of(parts, person.lang) else {
        // Nowhere to say it: their own page does.
        parts.store.correction_later(correction.id, Way::Page, Millis(0)).await?;
        return Ok(false);
    };
    let card = message(parts, person, share).await?;
    match parts.chat.direct(person.id, &channel, &card, &correction.id.to_string()).await {
        Ok(_) => {
            parts.pass("correction_said")?;
            parts.store.correction_sent(correction.id, parts.business.now()).await?;
            return Ok(true);
        }
        Err(PostError::Refused { permanent: true, .. }) => {
            parts.store.correction_later(correction.id, Way::Page, Millis(0)).await?;
        }
        // It may stand already; asked again under its nonce, the platform answers the one that stands.
        Err(PostError::Refused { retry_after, .. }) => later(parts, correction, retry_after.unwrap_or(0)).await?,
        Err(PostError::Lost(_)) => later(parts, correction, 0).await?,
    }
    Ok(false)
}

async fn later(parts: &Parts, correction: &Correction, asked: i64) -> Result<()> {
    let wait = WAIT.saturating_mul(1 << correction.attempts.min(16)).min(LONGEST).max(asked);
    Ok(parts.store.correction_later(correction.id, Way::Direct, parts.real.now().plus(wait)).await?)
}

/// A channel that speaks the person's language, or else the first: private messages of the workspace stand in one.
pub(super) fn channel_of(parts: &Parts, lang: Lang) -> Option<ChannelId> {
    let catalogue = parts.catalogue();
    let channels = &catalogue.calendar.channels;
    channels.iter().find(|channel| channel.lang == lang).or(channels.first()).map(|channel| channel.id.clone())
}

/// The private message: what was seen, why it is not enough, the corrected text, and how to say that it is done.
async fn message(parts: &Parts, person: &Person, share: &Share) -> Result<Card> {
    let lang = person.lang;
    let title = parts.catalogue().title(&share.item, lang);
    let card = Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-correction-title"))
        .text(say!(lang, "chat-correction-text", title = title, network = share.network.name()))
        .fact(say!(lang, "chat-share-disclosure"), explain(lang, &share.judgement));
    Ok(ways(share, onto(parts, person, share, card).await?))
}

/// Puts onto a card what helps to correct a share: what it costs, the corrected text, and "I have fixed it" where there
/// is a post to look at again.
///
/// # Errors
/// What the store says.
pub async fn onto(parts: &Parts, person: &Person, share: &Share, card: Card) -> Result<Card> {
    let lang = person.lang;
    let mut card = card.fact(say!(lang, "chat-correction-points"), say!(lang, "chat-correction-points-text"));
    let mut row = vec![];
    let text = match corrected(parts, person, share).await {
        // The rules have come to forbid such a post: there is nothing to put in its place.
        Err(FlowError::Denied(_)) => None,
        text => text?,
    };
    if let Some(text) = text {
        card.draft = Some(Draft::of(share.network, &text));
        row.push(Button::copy(say!(lang, "chat-correction-copy"), text.text).main());
    }
    if share.permalink.is_some() {
        row.push(Button::press(say!(lang, "chat-correction-done"), format!("fixed:{}", share.id)));
    }
    Ok(if row.is_empty() { card } else { card.row(row) })
}

/// Puts the ways to the post, and to telling more of it, onto a card.
#[must_use]
pub fn ways(share: &Share, card: Card) -> Card {
    let lang = card.lang;
    let url = share.permalink.as_deref().and_then(|link| link.parse().ok());
    let open = url.map(|url| Button::open(say!(lang, "chat-share-open"), url));
    let tell = Button::press(say!(lang, "chat-share-tell"), format!("tell:{}", share.id));
    card.row(open.into_iter().chain([tell]))
}

/// The person's text with what it lacks; a suggestion in its place when their words take back what is put before them.
/// `None` when the item is gone.
///
/// # Errors
/// What the store says.
pub async fn corrected(parts: &Parts, person: &Person, share: &Share) -> Result<Option<KitText>> {
    let Some(kit) = parts.store.kit(share.kit).await? else { return Ok(None) };
    let catalogue = parts.catalogue();
    let Some(item) = catalogue.library.items.get(&share.item) else { return Ok(None) };
    let words = share.text.as_deref().map(|text| without_links(text, parts.public_url.as_str()));
    let own = compose(parts, person, item, &Wish::again(&kit, words, true), kit.link).await?;
    if own.judgement.verdict == Verdict::Sufficient {
        return Ok(Some(own));
    }
    Ok(Some(compose(parts, person, item, &Wish::again(&kit, None, true), kit.link).await?))
}

/// The words without the personal link, which the kit puts back, also as networks shorten or wrap it.
fn without_links(text: &str, public: &str) -> String {
    let bare = |address: &str| address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    let ours = bare(public);
    let link = |word: &str| {
        let word = word.trim_start_matches(['(', '[', '<', '«', '"']);
        word.starts_with("https://t.co/") || bare(word).starts_with(&ours) && !ours.is_empty()
    };
    let lines = text.lines().map(|line| {
        // Only lines with such a link are put together anew: white space is the author's.
        if line.split_whitespace().any(link) {
            line.split_whitespace().filter(|word| !link(word)).collect::<Vec<_>>().join(" ")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::without_links;

    #[test]
    fn only_the_personal_link_is_left_out() {
        const PUBLIC: &str = "https://go.example.com/";
        for (text, expected) in [
            ("News\n\nhttps://go.example.com/r/AbCdEf12345", "News"),
            ("News https://go.example.com/r/AbC and more", "News and more"),
            ("News go.example.com/r/AbC…", "News"),
            ("News (https://t.co/AbCdEf) more", "News more"),
            ("See https://example.com/page", "See https://example.com/page"),
            ("a  b\n\n\nc", "a  b\n\n\nc"),
            ("https://t.co/x", ""),
            ("", ""),
        ] {
            assert_eq!(without_links(text, PUBLIC), expected, "{text}");
        }
    }
}
