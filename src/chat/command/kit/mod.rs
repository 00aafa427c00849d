//! The share kit: one text for one person, item and network, with everything needed to post it.
use super::{Answering, Asked, join};
use crate::flow::card::{Button, Card, Draft, Field, Form, Tone};
use crate::flow::kit::{Wish, offer, own, preview};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError};
use crate::id::{ItemId, KitId};
use crate::lang::Lang;
use crate::network::Network;
use crate::say;
use crate::share::KitText;
use crate::store::Kit;

mod phone;
mod shown;
mod why;

pub(super) use phone::qr;
pub(super) use why::why;

/// Longest text that may be written, in characters: LinkedIn's limit. What is longer is written where it is posted.
const WORDS_MAX: usize = 3_000;

/// `kit:ITEM:NETWORK:LANG:VARIANT`.
fn wish(rest: &str) -> Option<Wish> {
    let mut parts = rest.split(':');
    let item: ItemId = parts.next()?.parse().ok()?;
    let network: Network = parts.next()?.parse().ok()?;
    let lang: Lang = parts.next()?.parse().ok()?;
    let variant = parts.next()?.parse().ok()?;
    Some(Wish::suggestion(item, network, lang, variant))
}

/// The kit that the action names, if it is this person's, and what it consists of.
async fn kept(asked: &Asked<'_>) -> Result<(Kit, KitText), FlowError> {
    let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
    let kit = own(asked.parts, asked.person, id).await?;
    let text = preview(asked.parts, asked.person, &kit, kit.own_words.as_deref()).await?;
    Ok((kit, text))
}

/// Makes and shows a kit.
pub(super) fn show<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let wish = wish(asked.rest).ok_or(Denied::ItemGone)?;
        match offer(asked.parts, asked.person, &wish).await {
            // A charter that changed is read on the way to this very item.
            Err(FlowError::Denied(Denied::NotAnAdvocate)) => join::refused(asked, Some(&wish.item)).await,
            offer => Ok(Answer::Replace(shown::card(asked, &offer?))),
        }
    })
}

/// The form to write one's own text: it begins with the whole of what was offered, the disclosure included.
pub(super) fn edit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let (kit, text) = kept(asked).await?;
        Ok(Answer::Form(Form {
            lang,
            action: format!("words:{}", kit.id),
            title: say!(lang, "chat-edit-title"),
            text: say!(lang, if text.link_apart { "chat-edit-text-bare" } else { "chat-edit-text" }),
            fields: vec![Field {
                name: "words",
                label: say!(lang, "chat-edit-label"),
                value: text.said,
                max: WORDS_MAX,
                long: true,
                choices: vec![],
                live: Some(format!("live:{}", kit.id)),
            }],
            send: say!(lang, "chat-edit-send"),
        }))
    })
}

fn written<'a>(asked: &'a Asked<'_>) -> Result<&'a str, Denied> {
    let words = asked.fields.get("words").map(|words| words.trim()).unwrap_or_default();
    if words.chars().count() > WORDS_MAX { Err(Denied::TooLong(WORDS_MAX)) } else { Ok(words) }
}

/// What the form shows while the person writes: the verdict, what it means, the preview; and one press away, the text
/// with the disclosure in front.
pub(super) fn live<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        let kit = own(asked.parts, asked.person, id).await?;
        let text = preview(asked.parts, asked.person, &kit, Some(written(asked)?)).await?;
        let good = text.count.fits && !text.shortened && !shown::lacks(&text);
        let mut card = Card::new(lang).text(shown::verdict(lang, &text));
        if text.shortened {
            card = card.fact(say!(lang, "chat-kit-shortened"), say!(lang, "chat-kit-shortened-text"));
        }
        if text.alike > 0 {
            card = card.fact(say!(lang, "chat-kit-alike"), shown::alike(lang, text.alike));
        }
        card.tone = if good { Tone::Good } else { Tone::Warning };
        card.draft = Some(Draft::of(kit.network, &text));
        if text.corrected.is_some() {
            card = card.row([Button::press(say!(lang, "chat-kit-front"), format!("amend:{id}"))]);
        }
        Ok(Answer::Private(card))
    })
}

/// A new kit from the person's own text, as it is.
pub(super) fn own_words<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        let kit = own(asked.parts, asked.person, id).await?;
        let words = Some(written(asked)?.to_owned()).filter(|words| !words.is_empty());
        let offer = offer(asked.parts, asked.person, &Wish::again(&kit, words, false)).await?;
        Ok(Answer::Replace(shown::card(asked, &offer)))
    })
}

/// "Put the disclosure in front": `amend:KIT` of what stands in the form, `front:KIT` of the kit's own text.
pub(super) fn front<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        let kit = own(asked.parts, asked.person, id).await?;
        let words = if asked.fields.contains_key("words") { Some(written(asked)?) } else { kit.own_words.as_deref() };
        let words = words.filter(|words| !words.is_empty()).map(str::to_owned);
        let offer = offer(asked.parts, asked.person, &Wish::again(&kit, words, true)).await?;
        Ok(Answer::Replace(shown::card(asked, &offer)))
    })
}
