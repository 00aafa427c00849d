//! Opting in: the charter is shown, accepted, and only then is anything recorded. Who accepted an earlier charter is
//! asked again, and loses nothing by it.
use super::{Answering, Asked, networks};
use crate::flow::card::{Button, Card, Tone};
use crate::flow::person::{self, Standing};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError};
use crate::id::{ItemId, Millis};
use crate::lang::date;
use crate::say;

/// Shows the charter, on the way to an item if there is one.
pub(super) async fn ask(asked: &Asked<'_>, item: Option<&ItemId>) -> Result<Answer, FlowError> {
    let standing = person::standing(asked.parts, asked.person).await?;
    Ok(Answer::Private(charter(asked, standing, item)))
}

/// The answer to who may not do this yet: the charter, where it is all that is missing, else [`Denied`].
pub(in crate::chat) async fn refused(asked: &Asked<'_>, item: Option<&ItemId>) -> Result<Answer, FlowError> {
    match person::standing(asked.parts, asked.person).await? {
        standing @ Standing::Outdated(_) => Ok(Answer::Private(charter(asked, standing, item))),
        _ => Err(Denied::NotAnAdvocate.into()),
    }
}

fn charter(asked: &Asked<'_>, standing: Standing, item: Option<&ItemId>) -> Card {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let charter = catalogue.library.charter.as_ref();
    let text = charter.map(|charter| charter.text(lang)).unwrap_or_default();
    let day = |at: Millis| date(lang, at.zoned(&catalogue.library.brand.zone).date());
    let action = item.map_or_else(|| "join:".to_owned(), |item| format!("join:{item}"));
    let card = |title: &str, said: String, accept: &str| {
        Card::new(lang).title(say!(lang, title)).text(format!("{said}\n\n{text}")).row([Button::press(
            say!(lang, accept),
            action.clone(),
        )
        .main()])
    };
    match standing {
        Standing::Newcomer => card("chat-join-title", say!(lang, "chat-join-text"), "chat-join-accept")
            .footer(say!(lang, "chat-join-footer")),
        Standing::Left => card("chat-rejoin-title", say!(lang, "chat-join-text"), "chat-join-accept")
            .footer(say!(lang, "chat-join-footer")),
        Standing::Outdated(at) => {
            let mut said = say!(lang, "chat-charter-changed-text", date = day(at));
            if let Some(change) = charter.and_then(|charter| charter.change(lang)) {
                said = format!("{said}\n\n**{}**\n\n{change}\n\n---", say!(lang, "chat-charter-changes"));
            }
            card("chat-charter-changed", said, "chat-charter-accept")
                .tone(Tone::Warning)
                .footer(say!(lang, "chat-charter-footer"))
        }
        Standing::Current(at) => Card::new(lang).title(say!(lang, "chat-charter-title")).text(text).footer(say!(
            lang,
            "chat-charter-accepted",
            date = day(at)
        )),
    }
}

/// A card's share button: which network? Who has not opted in reads the charter first.
pub(super) fn on_the_way<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let item: ItemId = asked.rest.parse().map_err(|_| Denied::ItemGone)?;
        match person::require_advocate(asked.parts, asked.person).await {
            Err(FlowError::Denied(Denied::NotAnAdvocate)) => return ask(asked, Some(&item)).await,
            other => other?,
        }
        networks::card(asked, &item).await.map(Answer::Private)
    })
}

/// Shows the charter again.
pub(super) fn read<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(ask(asked, None))
}

/// The charter is accepted.
pub(super) fn accept<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let before = person::standing(asked.parts, asked.person).await?;
        person::join(asked.parts, asked.person).await?;
        if let Ok(item) = asked.rest.parse::<ItemId>() {
            return networks::card(asked, &item).await.map(Answer::Replace);
        }
        let card = Card::new(lang).tone(Tone::Good);
        Ok(Answer::Replace(match before {
            Standing::Newcomer => card.title(say!(lang, "chat-joined")).text(say!(lang, "chat-joined-text")),
            Standing::Left => card.title(say!(lang, "chat-rejoined")).text(say!(lang, "chat-joined-text")),
            Standing::Outdated(_) | Standing::Current(_) => {
                card.title(say!(lang, "chat-charter-kept")).text(say!(lang, "chat-charter-kept-text"))
            }
        }))
    })
}
