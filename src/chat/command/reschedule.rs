//! `/content reschedule ID next|later|DATE`: moves an item in the queue.
use super::{Answering, Asked};
use crate::flow::Denied;
use crate::flow::card::{Card, Tone};
use crate::flow::port::Answer;
use crate::flow::reschedule::{self, When};
use crate::flow::rewrite::Rewritten;
use crate::id::ItemId;
use crate::lang::date;
use crate::say;

pub(super) fn command<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let (id, rest) = asked.rest.split_once(char::is_whitespace).unwrap_or((asked.rest, ""));
        let item: ItemId = id.trim().parse().map_err(|_| Denied::NoSuchItem(id.chars().take(64).collect()))?;
        let Some(when) = When::parse(rest) else {
            let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-move-when"));
            return Ok(Answer::Private(card.text(say!(lang, "chat-move-when-text", item = item.as_str()))));
        };
        let (person, role, platform) = (asked.person, asked.role, asked.account.platform.as_str());
        let wanted = reschedule::Asked { person, role, platform, item: &item, when };
        let moved = reschedule::reschedule(asked.parts, &wanted).await?;
        let title = asked.parts.catalogue().title(&item, lang);
        let title = match when {
            When::Next => say!(lang, "chat-move-next", title = title),
            When::Later => say!(lang, "chat-move-later", title = title),
            When::NotBefore(day) => say!(lang, "chat-move-day", title = title, day = date(lang, day)),
        };
        let (tone, text) = match moved {
            Rewritten::Stands(state) => (Tone::Good, say!(lang, "chat-move-stands", state = state.name(lang))),
            Rewritten::Partly => (Tone::Warning, say!(lang, "chat-move-partly")),
            Rewritten::Draft => (Tone::Warning, say!(lang, "chat-move-draft")),
        };
        Ok(Answer::Private(Card::new(lang).tone(tone).title(title).text(text)))
    })
}
