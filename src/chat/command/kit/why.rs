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
        let card = Card::new(lang).title(say!(lang, "chat-why-title"));
        // What was put in front is explained with its rules; of own words, the verdict and the rules it stands on.
        let mut card = match &text.disclosure {
            Some(disclosure) => card.text(because(lang, disclosure)),
            None => card.text(explain(lang, &text.judgement)).footer(say!(lang, "chat-why-footer")),
        };
        if text.disclosure.is_none() || text.rules.len() > 1 {
            for rule in &text.rules {
                let label = say!(lang, "chat-why-rule", rule = &rule.id, version = &rule.version);
                card = card.fact(label, rule.source.clone());
            }
        }
        if text.disclosure.is_some() {
            card = card.fact(say!(lang, "chat-why-place"), say!(lang, "chat-why-place-front"));
        }
        Ok(Answer::Private(card))
    })
}
