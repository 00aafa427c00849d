//! "I shared it", undo, and what the person tells of their post.

use super::{Answering, Asked, settings};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::port::Answer;
use crate::flow::share::{Recorded, add_evidence, own};
use crate::flow::{Denied, correct, recall, share};
use crate::id::{KitId, ShareId};
use crate::say;
use crate::share::{MAX_TEXT, Tier};
use crate::store::Share;

/// "I shared it".
pub(super) fn record<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let kit: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        Ok(Answer::Replace(match share::record(asked.parts, asked.person, kit).await? {
            Recorded::New(id) => {
                let share = own(asked.parts, asked.person, id).await?;
                let undo = Button::press(say!(lang, "chat-share-undo"), format!("undo:{id}"));
                let card = standing(asked, &share, say!(lang, "chat-share-recorded"), Some(undo));
                match settings::recap_offer(asked).await? {
                    Some(offer) => card.row([offer]),
                    None => card,
                }
            }
            Recorded::Already(share) => standing(asked, &share, say!(lang, "chat-share-already"), None),
        }))
    })
}

/// What is known of a share, and how to tell more.
fn standing(asked: &Asked<'_>, share: &Share, title: String, undo: Option<Button>) -> Card {
    let lang = asked.lang();
    if recall::is_withdrawn(asked.parts, &share.item) {
        return withdrawn(asked, share, undo);
    }
    let item = asked.parts.catalogue().title(&share.item, lang);
    let tell = Button::press(say!(lang, "chat-share-tell"), format!("tell:{}", share.id)).main();
    let mut card = Card::new(lang)
        .tone(Tone::Good)
        .title(title)
        .text(say!(lang, "chat-share-thanks", title = item, network = share.network.name()))
        .fact(say!(lang, "chat-share-evidence"), evidence(asked, share))
        .fact(say!(lang, "chat-share-disclosure"), crate::disclosure::explain(lang, &share.judgement))
        .row(std::iter::once(tell).chain(super::figures::button(asked, share)).chain(undo));
    if let Some(permalink) = share.permalink.as_deref().and_then(|link| link.parse().ok()) {
        card = card.row([Button::open(say!(lang, "chat-share-open"), permalink)]);
    }
    card
}

/// A share of an item that was taken back: told all the same, for then its post is known.
fn withdrawn(asked: &Asked<'_>, share: &Share, undo: Option<Button>) -> Card {
    let lang = asked.lang();
    let gone = Button::press(say!(lang, "chat-removal-done"), format!("removed:{}", share.id)).main();
    Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-share-withdrawn"))
        .text(say!(lang, "chat-share-withdrawn-text", network = share.network.name()))
        .row([gone].into_iter().chain(undo))
}

pub(super) fn evidence(asked: &Asked<'_>, share: &Share) -> String {
    let key = match share.tier {
        Tier::T0 => "chat-tier-offered",
        Tier::T1 if share.permalink.is_some() => "chat-tier-attested-link",
        Tier::T1 => "chat-tier-attested",
        Tier::T2 => "chat-tier-pasted",
        Tier::T3 | Tier::T4 => "chat-tier-verified",
    };
    say!(asked.lang(), key)
}

/// Takes it back.
pub(super) fn undo<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: ShareId = asked.rest.parse().map_err(|_| Denied::ShareGone)?;
        share::undo(asked.parts, asked.person, id).await?;
        let card = Card::new(lang).title(say!(lang, "chat-share-undone")).text(say!(lang, "chat-share-undone-text"));
        Ok(Answer::Replace(card))
    })
}

/// The form for the address or the final text.
pub(super) fn ask_evidence<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: ShareId = asked.rest.parse().map_err(|_| Denied::ShareGone)?;
        let share = own(asked.parts, asked.person, id).await?;
        let text = if asked.parts.fetch.is_some() { "chat-tell-text-read" } else { "chat-tell-text" };
        Ok(Answer::Form(Form {
            lang,
            action: format!("told:{id}"),
            title: say!(lang, "chat-tell-title"),
            text: say!(lang, text, network = share.network.name()),
            fields: vec![Field {
                name: "evidence",
                label: say!(lang, "chat-tell-label"),
                value: share.text.or(share.permalink).unwrap_or_default(),
                max: MAX_TEXT,
                long: true,
                choices: vec![],
                live: None,
            }],
            send: say!(lang, "chat-tell-send"),
        }))
    })
}

/// Takes the address or the final text.
pub(super) fn take_evidence<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let id: ShareId = asked.rest.parse().map_err(|_| Denied::ShareGone)?;
        let pasted = asked.fields.get("evidence").map(String::as_str).unwrap_or_default();
        let share = add_evidence(asked.parts, asked.person, id, pasted).await?;
        let mut card = standing(asked, &share, say!(lang, "chat-tell-kept"), None);
        if share.judgement.verdict == crate::disclosure::Verdict::Insufficient {
            // Their account, their post: said plainly, never blocked.
            card.tone = Tone::Warning;
            card = correct::onto(asked.parts, asked.person, &share, card).await?;
        }
        Ok(Answer::Replace(card))
    })
}
