//! The share kit: one text for one person, item and network, with everything needed to post it.
use super::{Answering, Asked, join};
use crate::disclosure::{Verdict, explain, why};
use crate::flow::card::{Button, Card, Draft, Field, Form, Tone};
use crate::flow::kit::{Offer, Wish, offer, own, preview};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError};
use crate::id::{ItemId, KitId};
use crate::lang::Lang;
use crate::network::Network;
use crate::say;

/// Longest caption that may be written, in characters: the longest network's limit.
const WORDS_MAX: usize = 3_000;

/// `kit:ITEM:NETWORK:LANG:VARIANT`.
fn wish(rest: &str) -> Option<Wish> {
    let mut parts = rest.split(':');
    let item: ItemId = parts.next()?.parse().ok()?;
    let network: Network = parts.next()?.parse().ok()?;
    let lang: Lang = parts.next()?.parse().ok()?;
    let variant = parts.next()?.parse().ok()?;
    Some(Wish { item, network, lang, variant, own_words: None })
}

/// Makes and shows a kit.
pub(super) fn show<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let wish = wish(asked.rest).ok_or(Denied::ItemGone)?;
        match offer(asked.parts, asked.person, &wish).await {
            // A charter that changed is read on the way to this very item.
            Err(FlowError::Denied(Denied::NotAnAdvocate)) => join::refused(asked, Some(&wish.item)).await,
            offer => Ok(Answer::Replace(card(asked, &offer?))),
        }
    })
}

fn card(asked: &Asked<'_>, offer: &Offer) -> Card {
    let (lang, kit, text) = (asked.lang(), &offer.kit, &offer.text);
    let name = kit.network.name();
    let open = if text.intent.prefilled { "chat-kit-open" } else { "chat-kit-open-bare" };
    let mut first = vec![
        Button::copy(say!(lang, "chat-kit-copy"), text.text.clone()),
        Button::open(say!(lang, open, network = name), text.intent.url.clone()),
    ];
    // Where only a link can be handed over, the text is copied first: it carries the disclosure.
    let main = usize::from(text.intent.prefilled);
    first[main].main = true;
    let next = |lang: Lang, variant: u32| format!("kit:{}:{}:{lang}:{variant}", kit.item, kit.network);
    let mut second = vec![];
    if text.variants > 1 && kit.own_words.is_none() {
        second.push(Button::press(say!(lang, "chat-kit-another"), next(kit.lang, kit.variant.saturating_add(1))));
    }
    second.push(Button::press(say!(lang, "chat-kit-edit"), format!("edit:{}", kit.id)));
    let other = kit.lang.other();
    second.push(Button::press(say!(lang, "chat-kit-lang", lang = other.code()), next(other, 0)));
    let mut card = Card::new(lang)
        .title(say!(lang, "chat-kit-title", network = name))
        .text(say!(lang, if text.intent.prefilled { "chat-kit-text" } else { "chat-kit-text-bare" }, network = name))
        .fact(say!(lang, "chat-share-disclosure"), explain(lang, &text.judgement));
    if let Some(disclosure) = &text.disclosure {
        card = card.fact(say!(lang, "chat-kit-why"), why(lang, disclosure));
    }
    if text.shortened {
        card = card.fact(say!(lang, "chat-kit-shortened"), say!(lang, "chat-kit-shortened-text"));
    }
    card.draft = Some(Draft::of(kit.network, text));
    card.row(first).row(second).row([Button::press(say!(lang, "chat-kit-shared"), format!("shared:{}", kit.id))])
}

/// The form to write one's own caption.
pub(super) fn edit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        let kit = own(asked.parts, asked.person, id).await?;
        let current = preview(asked.parts, asked.person, &kit, kit.own_words.as_deref())?.caption;
        Ok(Answer::Form(Form {
            lang,
            action: format!("words:{id}"),
            title: say!(lang, "chat-edit-title"),
            text: say!(lang, "chat-edit-text"),
            fields: vec![Field {
                name: "words",
                label: say!(lang, "chat-edit-label"),
                value: current,
                max: WORDS_MAX,
                long: true,
                live: Some(format!("live:{id}")),
            }],
            send: say!(lang, "chat-edit-send"),
        }))
    })
}

fn written<'a>(asked: &'a Asked<'_>) -> Result<&'a str, Denied> {
    let words = asked.fields.get("words").map(|words| words.trim()).unwrap_or_default();
    if words.chars().count() > WORDS_MAX { Err(Denied::TooLong(WORDS_MAX)) } else { Ok(words) }
}

/// What the form shows while the person writes.
pub(super) fn live<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        let kit = own(asked.parts, asked.person, id).await?;
        let text = preview(asked.parts, asked.person, &kit, Some(written(asked)?))?;
        let fits = text.count.fits && text.judgement.verdict == Verdict::Sufficient;
        let mut card = Card::new(lang).text(explain(lang, &text.judgement));
        card.tone = if fits { Tone::Good } else { Tone::Warning };
        card.draft = Some(Draft::of(kit.network, &text));
        Ok(Answer::Private(card))
    })
}

/// A new kit from the person's own caption.
pub(super) fn own_words<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let id: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        let kit = own(asked.parts, asked.person, id).await?;
        let words = Some(written(asked)?.to_owned()).filter(|words| !words.is_empty());
        let wish =
            Wish { item: kit.item, network: kit.network, lang: kit.lang, variant: kit.variant, own_words: words };
        let offer = offer(asked.parts, asked.person, &wish).await?;
        Ok(Answer::Replace(card(asked, &offer)))
    })
}
