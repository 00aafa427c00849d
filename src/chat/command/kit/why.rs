//! Why a kit says what it says, and where: the rules that asked for it, with their versions and sources.
use super::super::{Answering, Asked};
use super::kept;
use crate::disclosure::{explain, why as because};
use crate::flow::card::Card;
use crate::flow::port::Answer;
use crate::say;

/// `why:KIT`.
pub(in crate::chat::command) fn why<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let (_, text) = kept(asked).await?;
        let reason = match &text.disclosure {
            Some(disclosure) => because(lang, disclosure),
            None => explain(lang, &text.judgement),
        };
        let mut card = Card::new(lang).title(say!(lang, "chat-why-title")).text(reason);
        for rule in &text.rules {
            let label = say!(lang, "chat-why-rule", rule = &rule.id, version = &rule.version);
            card = card.fact(label, rule.source.clone());
        }
        if text.disclosure.is_some() {
            card = card.fact(say!(lang, "chat-why-place"), say!(lang, "chat-why-place-front"));
        }
        Ok(Answer::Private(card.footer(say!(lang, "chat-why-footer"))))
    })
}
