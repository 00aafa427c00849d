//! Approving in chat: what waits, one item with everything there is to judge it by, and the steps that it may take.
use super::{Answering, Asked};
use crate::content::{Action, Role};
use crate::flow::card::{Card, Field, Form, Pick, PickOption, Tone};
use crate::flow::editorial::{self, Move, REASON};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError};
use crate::id::ItemId;
use crate::say;

mod shown;

/// How many items a choice holds: as many as the narrowest platform takes (Discord).
const SHOWN: usize = 25;

/// `/content review`: what waits, for approval first.
pub(in crate::chat::command) fn list<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Viewer)?;
        let lang = asked.lang();
        let catalogue = asked.parts.catalogue();
        let items = editorial::waiting(&catalogue);
        if items.is_empty() {
            let card = Card::new(lang).title(say!(lang, "chat-review-none"));
            return Ok(Answer::Private(card.text(say!(lang, "chat-review-none-text"))));
        }
        let options = items.iter().take(SHOWN).map(|(state, item)| PickOption {
            label: item.version(lang).title.clone(),
            about: match &item.author {
                Some(author) => format!("{} · {author}", state.name(lang)),
                None => state.name(lang),
            },
            action: format!("show:{}", item.id),
        });
        let pick = Pick { label: say!(lang, "chat-content-pick"), options: options.collect() };
        let in_review = items.iter().filter(|(state, _)| *state == crate::content::State::InReview).count();
        let text = say!(lang, "chat-review-text", count = in_review, others = items.len() - in_review);
        let mut card = Card::new(lang).title(say!(lang, "chat-review-title")).text(text).pick(pick);
        if items.len() > SHOWN {
            card = card.footer(say!(lang, "and-more", count = items.len() - SHOWN));
        }
        Ok(Answer::Private(card))
    })
}

/// `/content show ID`, `show:ID`.
pub(in crate::chat::command) fn show<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Viewer)?;
        let (item, _) = named(asked.rest)?;
        shown::card(asked, &item).await.map(Answer::Private)
    })
}

/// Asks for review.
pub(in crate::chat::command) fn submit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(decide(asked, Action::Submit))
}

/// Vouches for the revision that was shown; for the one that stands now where the command was typed.
pub(in crate::chat::command) fn approve<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(decide(asked, Action::Approve))
}

/// Takes an item up again, as a draft.
pub(in crate::chat::command) fn restore<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(decide(asked, Action::Restore))
}

/// Puts an item away.
pub(in crate::chat::command) fn archive<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(decide(asked, Action::Archive))
}

/// What has to change? A form.
pub(in crate::chat::command) fn ask_changes<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(ask(asked, Action::RequestChanges, "return"))
}

/// Sends an item back to its author, with what has to change.
pub(in crate::chat::command) fn changes<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        if reason(asked).is_empty() {
            let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-review-reasonless"));
            return Ok(Answer::Private(card.text(say!(lang, "chat-review-reasonless-text"))));
        }
        decide(asked, Action::RequestChanges).await
    })
}

/// Item and beginning of the revision of `ID`, `ID:REVISION`.
fn named(rest: &str) -> Result<(ItemId, &str), Denied> {
    let (id, revision) = rest.split_once(':').unwrap_or((rest, ""));
    let item = id.trim().parse().map_err(|_| Denied::NoSuchItem(id.trim().chars().take(64).collect()))?;
    Ok((item, revision))
}

fn reason<'a>(asked: &'a Asked<'_>) -> &'a str {
    asked.fields.get("reason").map(|reason| reason.trim()).unwrap_or_default()
}

/// The form for a reason, for whoever may take the step.
async fn ask(asked: &Asked<'_>, action: Action, verb: &str) -> Result<Answer, FlowError> {
    asked.require(action.least())?;
    let lang = asked.lang();
    let (item, revision) = named(asked.rest)?;
    let catalogue = asked.parts.catalogue();
    let found = editorial::find(&catalogue, &item)?;
    // What was typed means what stands now, and the form is about just that.
    let revision = if revision.is_empty() { found.revision.short() } else { revision };
    let title = found.version(lang).title.as_str();
    Ok(Answer::Form(Form {
        lang,
        action: format!("{verb}:{item}:{revision}"),
        title: say!(lang, "chat-review-do", action = action.code()),
        text: say!(lang, "chat-review-about", title = title),
        fields: vec![Field {
            name: "reason",
            label: say!(lang, "chat-review-reason", action = action.code()),
            value: String::new(),
            max: REASON,
            long: true,
            choices: vec![],
            live: None,
        }],
        send: say!(lang, "chat-review-do", action = action.code()),
    }))
}

/// Takes the step, and shows where the item stands now.
async fn decide(asked: &Asked<'_>, action: Action) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let (item, looked_at) = named(asked.rest)?;
    let step = Move {
        person: asked.person,
        role: asked.role,
        platform: &asked.account.platform,
        item: &item,
        looked_at,
        action,
        reason: reason(asked),
    };
    editorial::take(asked.parts, &step).await?;
    let title = asked.parts.catalogue().title(&item, lang);
    let title = say!(lang, "chat-review-done", action = action.code(), title = title);
    // An author sees the item as far as their role goes; whoever took the step has one.
    Ok(Answer::Replace(shown::card(asked, &item).await?.tone(Tone::Good).title(title)))
}
