//! `/content`: what can be shared now.
use super::{Answering, Asked, alert, recall};
use crate::content::{Item, fold};
use crate::flow::card::{Card, Pick, PickOption};
use crate::flow::port::Answer;
use crate::say;

/// How many items one card lists.
const SHOWN: usize = 10;

/// The items that are offered, each with its share button.
pub(super) fn list<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    if matches!(fold(asked.rest).as_str(), "alerts" | "alertes") {
        return Box::pin(alert::list(asked));
    }
    Box::pin(async move {
        if let Some(answer) = recall::command(asked).await? {
            return Ok(answer);
        }
        let lang = asked.lang();
        let catalogue = asked.parts.catalogue();
        let items = catalogue.offered_to(asked.person, asked.parts.business.now());
        if items.is_empty() {
            let card = Card::new(lang).title(say!(lang, "chat-content-none"));
            return Ok(Answer::Private(card.text(say!(lang, "chat-content-none-text"))));
        }
        let mut card = Card::new(lang).title(say!(lang, "chat-content-title")).text(say!(
            lang,
            "chat-content-text",
            count = items.len()
        ));
        let option = |item: &&Item| PickOption {
            label: say!(lang, "chat-content-share", title = item.version(lang).title.as_str()),
            about: String::new(),
            action: format!("share:{}", item.id),
        };
        card = card.pick(Pick {
            label: say!(lang, "chat-content-pick"),
            options: items.iter().take(SHOWN).map(option).collect(),
        });
        if items.len() > SHOWN {
            card = card.footer(say!(lang, "and-more", count = items.len() - SHOWN));
        }
        Ok(Answer::Private(card))
    })
}
