//! "Not for me": a quiet button on every card. It is thanked for, never asked why, and undone with a press.
use super::{Answering, Asked};
use crate::flow::card::{Button, Card};
use crate::flow::port::Answer;
use crate::flow::{Denied, decline};
use crate::id::ItemId;
use crate::say;

/// The item is not for them.
pub(super) fn say<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let item: ItemId = asked.rest.parse().map_err(|_| Denied::ItemGone)?;
        decline::say(asked.parts, asked.person, &item).await?;
        let card = Card::new(lang).title(say!(lang, "chat-decline-thanks")).text(say!(lang, "chat-decline-text"));
        Ok(Answer::Private(card.row([Button::press(say!(lang, "chat-decline-undo"), format!("forme:{item}"))])))
    })
}

/// It is for them after all.
pub(super) fn undo<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let item: ItemId = asked.rest.parse().map_err(|_| Denied::ItemGone)?;
        decline::undo(asked.parts, asked.person, &item).await?;
        Ok(Answer::Replace(Card::new(lang).title(say!(lang, "chat-decline-undone"))))
    })
}
