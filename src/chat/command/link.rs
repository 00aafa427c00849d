//! `/me link`: two accounts that are one person's become one record, by a one-time code and with consent.
use super::{Answering, Asked};
use crate::flow::FlowError;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::identity::{self, LASTS, Question, TRIES};
use crate::flow::port::Answer;
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;

/// `/me link`: a code. `/me link CODE`: is that account yours too?
pub(super) async fn run(asked: &Asked<'_>, code: &str) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    if code.is_empty() {
        let code = identity::offer_code(asked.parts, asked.person, asked.account).await?;
        let text = say!(lang, "chat-link-code-text", code = code.as_str(), minutes = LASTS / Millis::MINUTE);
        let card = Card::new(lang).title(say!(lang, "chat-link-code", code = code.as_str())).text(text);
        return Ok(Answer::Private(card.footer(say!(lang, "chat-link-code-footer", tries = TRIES))));
    }
    let question = identity::type_code(asked.parts, asked.person, asked.account, code).await?;
    Ok(Answer::Private(consent(asked, &question)))
}

/// What linking does, said before it is done.
fn consent(asked: &Asked<'_>, question: &Question) -> Card {
    let lang = asked.lang();
    let (platform, workspace) = &question.other;
    let other = place(lang, platform, workspace);
    let own = place(lang, &asked.account.platform, &asked.account.workspace);
    Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-link-ask"))
        .text(say!(lang, "chat-link-ask-text"))
        .fact(say!(lang, "chat-link-other"), format!("{} ({other})", question.person.name))
        .fact(say!(lang, "chat-link-this"), format!("{} ({own})", asked.person.name))
        .row([
            Button::press(say!(lang, "chat-link-yes"), format!("merge:{}", question.hash)).main(),
            Button::press(say!(lang, "chat-link-no"), format!("apart:{}", question.hash)),
        ])
}

/// "Yes, they are both mine."
pub(super) fn merge<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        identity::unite(asked.parts, asked.person, asked.rest).await?;
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-link-done"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-link-done-text"))))
    })
}

/// "No."
pub(super) fn refuse<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        identity::refuse(asked.parts, asked.person, asked.rest).await?;
        let card = Card::new(lang).title(say!(lang, "chat-link-refused"));
        Ok(Answer::Replace(card.text(say!(lang, "chat-link-refused-text"))))
    })
}

/// `/me accounts`: where one is known, without the ids there.
pub(super) async fn accounts(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    let lang = asked.lang();
    let accounts = identity::accounts(asked.parts, asked.person).await?;
    let line = |account: &crate::flow::port::Account| {
        let place = place(lang, &account.platform, &account.workspace);
        let here = if account == asked.account { say!(lang, "chat-link-here") } else { String::new() };
        format!("- {place} {here}").trim_end().to_owned()
    };
    let lines: Vec<String> = accounts.iter().map(line).collect();
    let card = Card::new(lang).title(say!(lang, "chat-link-accounts", count = accounts.len())).text(format!(
        "{}\n\n{}",
        lines.join("\n"),
        say!(lang, "chat-link-accounts-more")
    ));
    Ok(Answer::Private(card))
}

/// A workspace as its people know it: platform and the name that the configuration gives it.
fn place(lang: Lang, platform: &str, workspace: &str) -> String {
    match platform {
        "discord" => format!("Discord, {workspace}"),
        "slack" => format!("Slack, {workspace}"),
        _ => say!(lang, "chat-link-local"),
    }
}
