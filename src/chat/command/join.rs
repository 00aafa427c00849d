//! Opting in: the charter is shown, accepted, and only then is anything recorded.
use super::{Answering, Asked, share};
use crate::flow::card::{Button, Card, Tone};
use crate::flow::person;
use crate::flow::port::Answer;
use crate::id::ItemId;
use crate::say;

/// Shows the charter, on the way to an item if there is one.
pub(super) fn ask(asked: &Asked<'_>, item: Option<&ItemId>) -> Answer {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let charter = catalogue.library.charter.as_ref().map(|charter| charter.text(lang).to_owned());
    let action = item.map_or_else(|| "join:".to_owned(), |item| format!("join:{item}"));
    let text = format!("{}\n\n{}", say!(lang, "chat-join-text"), charter.unwrap_or_default());
    Answer::Private(
        Card::new(lang)
            .title(say!(lang, "chat-join-title"))
            .text(text)
            .row([Button::press(say!(lang, "chat-join-accept"), action).main()])
            .footer(say!(lang, "chat-join-footer")),
    )
}

/// Shows the charter again.
pub(super) fn read<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move { Ok(ask(asked, None)) })
}

/// The charter is accepted.
pub(super) fn accept<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        person::join(asked.parts, asked.person).await?;
        if let Ok(item) = asked.rest.parse::<ItemId>() {
            return share::networks(asked, &item).await.map(Answer::Replace);
        }
        let card =
            Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-joined")).text(say!(lang, "chat-joined-text"));
        Ok(Answer::Replace(card))
    })
}
