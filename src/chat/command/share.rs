//! `/share`: from an item to a network, "I shared it", undo, and what the person tells of their post.
use std::cmp::Reverse;

use super::{Answering, Asked, content, join};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::port::Answer;
use crate::flow::share::{Recorded, add_evidence, own};
use crate::flow::{Denied, FlowError, correct, person, share};
use crate::id::{ItemId, KitId, ShareId};
use crate::network::Network;
use crate::say;
use crate::share::Tier;
use crate::store::Share;

/// Longest text that may be pasted, in characters.
const PASTED_MAX: usize = 10_000;

/// Buttons in a row: as many as the narrowest platform takes (Discord).
const ROW: usize = 5;

/// `/share`: which item?
pub(super) fn pick_item<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    content::list(asked)
}

/// A card's share button: which network? Who has not opted in reads the charter first.
pub(super) fn pick_network<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let item: ItemId = asked.rest.parse().map_err(|_| Denied::ItemGone)?;
        match person::require_advocate(asked.parts, asked.person).await {
            Err(FlowError::Denied(Denied::NotAnAdvocate)) => return join::ask(asked, Some(&item)).await,
            other => other?,
        }
        networks(asked, &item).await.map(Answer::Private)
    })
}

/// The card that asks for the network: the organisation's own choice, the person's most used one first, and the rest
/// behind "More".
pub(super) async fn networks(asked: &Asked<'_>, item: &ItemId) -> Result<Card, FlowError> {
    let (first, rest) = choice(asked).await?;
    let mut card = choose(asked, item, &first).await?;
    if !rest.is_empty() {
        let more = Button::press(say!(asked.lang(), "chat-network-more"), format!("more:{item}"));
        match card.rows.last_mut().filter(|row| row.len() < ROW) {
            Some(row) => row.push(more),
            None => card = card.row([more]),
        }
    }
    Ok(card)
}

/// "More": the other networks.
pub(super) fn more_networks<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let item: ItemId = asked.rest.parse().map_err(|_| Denied::ItemGone)?;
        person::require_advocate(asked.parts, asked.person).await?;
        let (_, rest) = choice(asked).await?;
        Ok(Answer::Replace(choose(asked, &item, &rest).await?))
    })
}

/// The networks to show at once, and the others.
async fn choice(asked: &Asked<'_>) -> Result<(Vec<Network>, Vec<Network>), FlowError> {
    let mut first = asked.parts.catalogue().library.brand.networks.clone();
    let mine = asked.parts.store.shares_of_person(asked.person.id).await?;
    let uses = |network: &Network| mine.iter().filter(|share| share.network == *network).count();
    // Of equals the earlier one: the order of the buttons must not jump about.
    let favourite = Network::offered().filter(|network| uses(network) > 0).min_by_key(|n| Reverse(uses(n)));
    if let Some(favourite) = favourite {
        first.retain(|network| *network != favourite);
        first.insert(0, favourite);
    }
    let rest = Network::offered().filter(|network| !first.contains(network)).collect();
    Ok((first, rest))
}

/// A card with a button for each of these networks; those that were shared to are marked.
async fn choose(asked: &Asked<'_>, item: &ItemId, networks: &[Network]) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    catalogue.item_for(item, asked.person, asked.parts.business.now())?;
    let mine = asked.parts.store.shares_of_person(asked.person.id).await?;
    let post_lang = catalogue.channel_lang(asked.channel);
    let button = |network: &Network| {
        let done = mine.iter().any(|share| &share.item == item && share.network == *network);
        let label =
            if done { say!(lang, "chat-network-again", network = network.name()) } else { network.name().to_owned() };
        Button::press(label, format!("kit:{item}:{network}:{post_lang}:0"))
    };
    let text = say!(lang, "chat-network-text", title = catalogue.title(item, lang));
    let card = Card::new(lang).title(say!(lang, "chat-network-title")).text(text);
    let buttons: Vec<Button> = networks.iter().map(button).collect();
    Ok(buttons.chunks(ROW).fold(card, |card, row| card.row(row.to_vec())))
}

/// "I shared it".
pub(super) fn record<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let kit: KitId = asked.rest.parse().map_err(|_| Denied::KitGone)?;
        Ok(Answer::Replace(match share::record(asked.parts, asked.person, kit).await? {
            Recorded::New(id) => {
                let share = own(asked.parts, asked.person, id).await?;
                let undo = Button::press(say!(lang, "chat-share-undo"), format!("undo:{id}"));
                standing(asked, &share, say!(lang, "chat-share-recorded"), Some(undo))
            }
            Recorded::Already(share) => standing(asked, &share, say!(lang, "chat-share-already"), None),
        }))
    })
}

/// What is known of a share, and how to tell more.
fn standing(asked: &Asked<'_>, share: &Share, title: String, undo: Option<Button>) -> Card {
    let lang = asked.lang();
    let item = asked.parts.catalogue().title(&share.item, lang);
    let tell = Button::press(say!(lang, "chat-share-tell"), format!("tell:{}", share.id)).main();
    let mut card = Card::new(lang)
        .tone(Tone::Good)
        .title(title)
        .text(say!(lang, "chat-share-thanks", title = item, network = share.network.name()))
        .fact(say!(lang, "chat-share-evidence"), evidence(asked, share))
        .fact(say!(lang, "chat-share-disclosure"), crate::disclosure::explain(lang, &share.judgement))
        .row(std::iter::once(tell).chain(undo));
    if let Some(permalink) = share.permalink.as_deref().and_then(|link| link.parse().ok()) {
        card = card.row([Button::open(say!(lang, "chat-share-open"), permalink)]);
    }
    card
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
                max: PASTED_MAX,
                long: true,
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
