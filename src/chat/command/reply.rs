//! `/portevoix reply`: prepared answers to what people ask under a post, as a start for one's own.
use super::{Answering, Asked, ROW};
use crate::content::{Found, Reply, ReplyText, plain, search};
use crate::flow::FlowError;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::lang::{Lang, date};
use crate::say;

/// Most buttons that one card may bear on every platform.
const BUTTONS: usize = 25;

/// The command, with what follows its word: nothing, a topic, or any words of the question.
pub(super) async fn command(asked: &Asked<'_>, rest: &str) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let replies = &catalogue.library.replies;
    let every = || replies.values().collect::<Vec<_>>();
    if rest.is_empty() {
        let key = if replies.is_empty() { "chat-reply-none" } else { "chat-reply-list-text" };
        return Ok(Answer::Private(list(asked, say!(lang, "chat-reply-list"), say!(lang, key), &every())));
    }
    let card = match search(replies, rest) {
        Found::One(reply) => match reply.text(lang) {
            Some(text) => card(asked, reply, text),
            None => list(asked, say!(lang, "chat-reply-list"), say!(lang, "chat-reply-none"), &every()),
        },
        Found::Several(found) => {
            let title = say!(lang, "chat-reply-several", query = brief(rest));
            list(asked, title, say!(lang, "chat-reply-several-text"), &found)
        }
        Found::Near(word, found) => {
            let title = say!(lang, "chat-reply-near", word = word);
            let text = say!(lang, "chat-reply-near-text", query = brief(rest));
            list(asked, title, text, &found)
        }
        Found::Nothing => {
            let title = say!(lang, "chat-reply-nothing", query = brief(rest));
            list(asked, title, say!(lang, "chat-reply-nothing-text"), &every()).tone(Tone::Warning)
        }
    };
    Ok(Answer::Private(card))
}

/// A button: nothing for the list, or `TOPIC:LANG`.
pub(super) fn press<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let (topic, lang) = asked.rest.split_once(':').unwrap_or((asked.rest, ""));
        let lang = lang.parse().unwrap_or(asked.lang());
        let catalogue = asked.parts.catalogue();
        let found = catalogue.library.replies.values().find(|reply| reply.topic.as_str() == topic);
        match found.and_then(|reply| Some((reply, reply.text(lang)?))) {
            Some((reply, text)) => Ok(Answer::Replace(card(asked, reply, text))),
            // The list, also where the topic is gone by now.
            None => Ok(match command(asked, "").await? {
                Answer::Private(list) => Answer::Replace(list),
                other => other,
            }),
        }
    })
}

/// What somebody typed, short enough for a headline.
fn brief(query: &str) -> String {
    const LONGEST: usize = 60;
    let short: String = query.chars().take(LONGEST).collect();
    if query.chars().nth(LONGEST).is_some() { short + "…" } else { short }
}

fn list(asked: &Asked<'_>, title: String, text: String, replies: &[&Reply]) -> Card {
    let lang = asked.lang();
    let mut card = Card::new(lang).title(title).text(text);
    let button = |reply: &&Reply| {
        let title = reply.text(lang).map_or(reply.topic.as_str(), |text| text.title.as_str());
        Button::press(title, format!("reply:{}", reply.topic))
    };
    for row in replies.get(..BUTTONS.min(replies.len())).unwrap_or_default().chunks(ROW) {
        card = card.row(row.iter().map(button));
    }
    if replies.len() > BUTTONS {
        card = card.footer(say!(lang, "and-more", count = replies.len() - BUTTONS));
    }
    card
}

/// One reply, in its own language, inside a card in the reader's.
fn card(asked: &Asked<'_>, reply: &Reply, text: &ReplyText) -> Card {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let quoted = text.text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n");
    let hand_over =
        if text.hand_over.is_empty() { say!(lang, "chat-reply-hand-over-always") } else { text.hand_over.clone() };
    let name = catalogue.organisation.name.as_str();
    let mut card = Card::new(lang)
        .title(text.title.as_str())
        .text(format!("{}\n\n{quoted}", say!(lang, "chat-reply-text")))
        .fact(say!(lang, "chat-reply-capacity"), say!(lang, "chat-reply-capacity-text", organisation = name))
        .fact(say!(lang, "chat-reply-hand-over"), hand_over);
    let today = asked.parts.business.now().zoned(&catalogue.library.brand.zone).date();
    if let Some(day) = text.review_by.filter(|_| text.is_overdue(today)) {
        let late = say!(lang, "chat-reply-due-text", date = date(lang, day));
        card = card.tone(Tone::Warning).fact(say!(lang, "chat-reply-due"), late);
    }
    let mut row = vec![Button::copy(say!(lang, "chat-kit-copy"), plain(&text.text)).main()];
    row.extend(other_language(lang, reply, text));
    row.push(Button::press(say!(lang, "chat-reply-all"), "reply:"));
    card.row(row)
}

/// Switches to the reply in its other language: the comment may be in that one.
fn other_language(lang: Lang, reply: &Reply, text: &ReplyText) -> Option<Button> {
    let other = text.lang.other();
    let label = say!(lang, "chat-kit-lang", lang = other.code());
    reply.versions.contains_key(&other).then(|| Button::press(label, format!("reply:{}:{other}", reply.topic)))
}
