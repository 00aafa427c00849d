//! Recall: taking an item back, how far that has come, and "I have removed it".
use super::{Answering, Asked};
use crate::content::{Action, Role};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::editorial::REASON;
use crate::flow::port::Answer;
use crate::flow::recall::{self, Withdrawal};
use crate::flow::{Denied, FlowError};
use crate::id::{ItemId, ShareId};
use crate::lang::number;
use crate::say;
use crate::store::Tally;

/// What may stand before a reason. Some keyboards make a dash of two hyphens.
const FLAGS: [&str; 5] = ["--reason", "--raison", "--motif", "—reason", "—raison"];

/// `/content withdraw ID [--reason TEXT]`: at once with a reason, else it is asked for first.
pub(super) fn command<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let (id, rest) = asked.rest.split_once(char::is_whitespace).unwrap_or((asked.rest, ""));
        let rest = rest.trim();
        let reason = FLAGS.into_iter().find_map(|flag| rest.strip_prefix(flag)).unwrap_or(rest);
        match reason.trim_start_matches('=').trim() {
            "" => form(asked, &item(id)?),
            reason => Ok(Answer::Private(withdraw(asked, &item(id)?, reason).await?)),
        }
    })
}

/// The item of `ID` or `ID:REVISION`: what is taken back is everything that went out under its name.
fn item(rest: &str) -> Result<ItemId, Denied> {
    let id = rest.split_once(':').map_or(rest, |(id, _)| id).trim();
    id.parse().map_err(|_| Denied::NoSuchItem(id.chars().take(64).collect()))
}

/// The button of an item's card: `withdraw:ITEM`. Asks for the reason first.
pub(super) fn ask<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move { form(asked, &item(asked.rest)?) })
}

fn form(asked: &Asked<'_>, id: &ItemId) -> Result<Answer, FlowError> {
    asked.require(Action::Withdraw.least())?;
    let lang = asked.lang();
    let action = Action::Withdraw.code();
    let title = asked.parts.catalogue().title(id, lang);
    Ok(Answer::Form(Form {
        lang,
        action: format!("pull:{id}"),
        title: say!(lang, "chat-review-do", action = action),
        text: say!(lang, "chat-withdraw-text", title = title),
        fields: vec![Field {
            name: "reason",
            label: say!(lang, "chat-review-reason", action = action),
            value: String::new(),
            max: REASON,
            long: true,
            choices: vec![],
            live: None,
        }],
        send: say!(lang, "chat-review-do", action = action),
    }))
}

/// The form with the reason.
pub(super) fn submit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let reason = asked.fields.get("reason").map(String::as_str).unwrap_or_default();
        Ok(Answer::Private(withdraw(asked, &item(asked.rest)?, reason).await?))
    })
}

async fn withdraw(asked: &Asked<'_>, id: &ItemId, reason: &str) -> Result<Card, FlowError> {
    let (person, role, platform) = (asked.person, asked.role, asked.account.platform.as_str());
    let done = recall::withdraw(asked.parts, &Withdrawal { person, role, platform, item: id, reason }).await?;
    let key = if done { "chat-recall-begun" } else { "chat-recall-already" };
    Ok(progress(asked, id).await?.title(say!(asked.lang(), key)))
}

/// `/content recall ID`.
pub(super) fn show<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move { Ok(Answer::Private(progress(asked, &item(asked.rest)?).await?)) })
}

/// The button that looks again: `recall:ITEM`.
pub(super) fn look<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move { Ok(Answer::Replace(progress(asked, &item(asked.rest)?).await?)) })
}

/// How far it has come: numbers only. Who is asked, and who removed a post, is nobody's business.
async fn progress(asked: &Asked<'_>, id: &ItemId) -> Result<Card, FlowError> {
    asked.require(Role::Viewer)?;
    let lang = asked.lang();
    let title = asked.parts.catalogue().title(id, lang);
    let Some((since, progress)) = recall::progress(asked.parts, id).await? else {
        let card = Card::new(lang).title(say!(lang, "chat-recall-none"));
        return Ok(card.text(say!(lang, "chat-recall-none-text", title = title)));
    };
    let of = |done: i64, all: i64| say!(lang, "chat-recall-of", done = number(lang, done), all = number(lang, all));
    let tally = |tally: Tally| of(tally.done, tally.all);
    let mut card = Card::new(lang)
        .title(say!(lang, "chat-recall"))
        .text(say!(lang, "chat-recall-text", title = title.as_str()))
        .time(say!(lang, "chat-recall-since"), since)
        .fact(say!(lang, "chat-recall-cards"), tally(progress.cards))
        .fact(say!(lang, "chat-recall-asked"), tally(progress.asked))
        .fact(say!(lang, "chat-recall-removed"), of(progress.removed, progress.asked.all));
    let open = progress.cards.open() + progress.asked.open();
    let failed = progress.cards.failed + progress.asked.failed;
    card.tone = if failed > 0 {
        Tone::Warning
    } else if open == 0 {
        Tone::Good
    } else {
        Tone::Plain
    };
    if open == 0 {
        card.text = say!(lang, "chat-recall-done-text", title = title.as_str());
    }
    for (reason, count) in &progress.failures {
        let label = say!(lang, "chat-recall-failed", count = number(lang, *count));
        card = card.fact(label, say!(lang, "chat-recall-failed-text", reason = reason.as_str()));
    }
    if progress.asked.failed > 0 {
        let count = number(lang, progress.asked.failed);
        card = card.fact(say!(lang, "chat-recall-unasked", count = count), say!(lang, "chat-recall-unasked-text"));
    }
    Ok(card.row([Button::press(say!(lang, "chat-recall-look"), format!("recall:{id}"))]))
}

/// "I have removed it": `removed:SHARE`.
pub(super) fn removed<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let id: ShareId = asked.rest.parse().map_err(|_| Denied::ShareGone)?;
        recall::removed(asked.parts, asked.person, id).await?;
        let lang = asked.lang();
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-removed"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-removed-text"))))
    })
}
