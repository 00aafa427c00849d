//! `/me export` and `/me erase`: to have what is stored about oneself, and to have it gone.
use super::{Answering, Asked};
use crate::flow::FlowError;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::flow::rights::{self, InFiles, TICKET_LASTS};
use crate::id::{Millis, PersonId};
use crate::lang::{list, number};
use crate::say;

/// The most items of the comms team's files that are named.
const NAMED: usize = 5;

/// A private address from which the file is fetched: the same way on every platform, and the file passes through no
/// chat.
pub(super) async fn export(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let url = rights::open(asked.parts, asked.person).await?;
    let card = Card::new(lang)
        .title(say!(lang, "chat-export-title"))
        .text(say!(lang, "chat-export-text"))
        .row([Button::open(say!(lang, "chat-export-open"), url).main()])
        .footer(say!(lang, "chat-export-footer", minutes = TICKET_LASTS / Millis::MINUTE));
    Ok(Answer::Private(card))
}

/// What goes, what stays and why, said before it is done.
pub(super) async fn ask(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let (lang, person) = (asked.lang(), asked.person);
    let shares = asked.parts.store.shares_of_person(person.id).await?.len();
    let shares = number(lang, i64::try_from(shares).unwrap_or(i64::MAX));
    let mut stays = vec![
        say!(lang, "chat-erase-stays-totals", shares = shares),
        say!(lang, "chat-erase-stays-ledger"),
        say!(lang, "chat-erase-stays-items"),
        say!(lang, "chat-erase-stays-outside"),
    ];
    let catalogue = asked.parts.catalogue();
    let named = InFiles::of(&asked.parts.store, &catalogue, person).await?.items();
    if !named.is_empty() {
        let first: Vec<String> = named.iter().take(NAMED).map(ToString::to_string).collect();
        let items = match named.len() - first.len() {
            0 => list(lang, &first),
            more => format!("{} {}", first.join(", "), say!(lang, "and-more", count = more)),
        };
        stays.push(say!(lang, "chat-erase-stays-files", items = items));
    }
    let lines: Vec<String> = stays.iter().map(|line| format!("- {line}")).collect();
    let text = format!(
        "**{}**\n{}\n\n**{}**\n{}",
        say!(lang, "chat-erase-goes"),
        say!(lang, "chat-erase-goes-text"),
        say!(lang, "chat-erase-stays"),
        lines.join("\n")
    );
    let card = Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-erase-title"))
        .text(text)
        .row([
            Button::press(say!(lang, "chat-export-first"), "me:export").main(),
            Button::press(say!(lang, "chat-erase-no"), "erase:keep"),
            Button::press(say!(lang, "chat-erase-yes"), format!("erase:{}", person.id)),
        ])
        .footer(say!(lang, "chat-erase-footer"));
    Ok(Answer::Private(card))
}

/// The buttons: `erase:keep`, and `erase:` with the id of whoever was asked. An old button does not erase the new person
/// that somebody became since.
pub(super) fn press<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        if asked.rest.parse::<PersonId>() != Ok(asked.person.id) {
            return Ok(Answer::Replace(Card::new(lang).title(say!(lang, "chat-erase-kept"))));
        }
        rights::erase(asked.parts, asked.person).await?;
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-erased"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-erased-text"))))
    })
}
