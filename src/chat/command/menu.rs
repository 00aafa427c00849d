//! What a message's own menu offers: "Get my share kit" and "I reshared this".
use super::{Answering, Asked, ROW, join};
use crate::flow::card::{Button, Card};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError, person};
use crate::id::ItemId;
use crate::network::Network;
use crate::say;

/// How many of a person's newest kits of one item are looked at.
const KITS: i64 = 200;

/// The item that a posted card shows: also one that is no longer offered.
async fn shown(asked: &Asked<'_>) -> Result<ItemId, FlowError> {
    let slot = asked.parts.store.slot_of_message(asked.rest).await?;
    Ok(slot.and_then(|slot| slot.item).ok_or(Denied::NoItemHere)?)
}

/// The share kit of the item that this message shows.
pub(super) fn kit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let item = shown(asked).await?;
        join::on_the_way(&Asked { rest: item.as_str(), ..*asked }).await
    })
}

/// "I reshared this": on which network? Those for which the person has a kit of it; with none yet, the way to one. What
/// was shared may be told also when the item is no longer offered.
pub(super) fn shared<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let item = shown(asked).await?;
        let kits = asked.parts.store.kits_of_item(asked.person.id, &item, KITS).await?;
        if kits.is_empty() {
            return way(asked, &item).await;
        }
        person::require_advocate(asked.parts, asked.person).await?;
        let mine = asked.parts.store.shares_of_person(asked.person.id).await?;
        let done = |network: Network| mine.iter().any(|share| share.item == item && share.network == network);
        let button = |(network, kit): &(Network, crate::id::KitId)| {
            let key = if done(*network) { "chat-menu-shared-again" } else { "chat-menu-shared-on" };
            Button::press(say!(lang, key, network = network.name()), format!("shared:{kit}"))
        };
        let buttons: Vec<Button> = kits.iter().map(button).collect();
        let title = asked.parts.catalogue().title(&item, lang);
        let card = Card::new(lang).title(say!(lang, "chat-menu-shared")).text(say!(
            lang,
            "chat-menu-shared-text",
            title = title
        ));
        let card = buttons.chunks(ROW).fold(card, |card, row| card.row(row.to_vec()));
        Ok(Answer::Private(card))
    })
}

/// No kit of it yet: where to get one. Whoever does not take part yet reads the charter there first.
async fn way(asked: &Asked<'_>, item: &ItemId) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    catalogue.item_for(item, asked.person, asked.parts.business.now())?;
    let text = say!(lang, "chat-menu-kitless-text", title = catalogue.title(item, lang));
    let kit = Button::press(say!(lang, "chat-menu-kit"), format!("share:{item}")).main();
    Ok(Answer::Private(Card::new(lang).title(say!(lang, "chat-menu-kitless")).text(text).row([kit])))
}
