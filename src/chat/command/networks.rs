//! `/share`: from an item to the network that it is shared on.
use std::cmp::Reverse;

use super::{Answering, Asked, ROW, content};
use crate::flow::card::{Button, Card};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError, person};
use crate::id::ItemId;
use crate::network::Network;
use crate::say;

/// `/share`: which item?
pub(super) fn pick_item<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    content::list(asked)
}

/// The card that asks for the network: the organisation's own choice, the person's most used one first, and the rest
/// behind "More".
pub(super) async fn card(asked: &Asked<'_>, item: &ItemId) -> Result<Card, FlowError> {
    let (first, rest) = choice(asked).await?;
    if first.is_empty() && rest.is_empty() {
        let lang = asked.lang();
        let card = Card::new(lang).title(say!(lang, "chat-settings-networks-none"));
        return Ok(card.row([Button::press(say!(lang, "chat-settings-networks"), "me:networks").main()]));
    }
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
pub(super) fn more<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
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
    // Only what the person switched on, once they chose: all of it at once where there is little.
    let chosen = asked.parts.store.choices(asked.person.id).await?.networks;
    let on = |network: &Network| chosen.as_ref().is_none_or(|chosen| chosen.contains(network));
    first.retain(on);
    let rest: Vec<Network> = Network::offered().filter(|network| on(network) && !first.contains(network)).collect();
    Ok(if first.is_empty() { (rest, vec![]) } else { (first, rest) })
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
