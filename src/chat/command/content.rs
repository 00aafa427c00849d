//! `/content`: what can be shared now, and behind its words what the comms team does about it.
use super::{Answering, Asked, Handler, alert, recall, review};
use crate::content::{Item, fold};
use crate::flow::card::{Card, Pick, PickOption, Tone};
use crate::flow::port::Answer;
use crate::lang::Lang;
use crate::say;

/// How many items one card lists.
const SHOWN: usize = 10;

/// What may follow `/content`, in English and in French (without accents), and what it does with what follows that.
const WORDS: &[(&str, &str, Handler)] = &[
    ("list", "liste", list),
    ("show", "voir", review::show),
    ("review", "relire", review::list),
    ("submit", "soumettre", review::submit),
    ("approve", "approuver", review::approve),
    ("changes", "corriger", review::ask_changes),
    ("withdraw", "retirer", recall::command),
    ("recall", "rappel", recall::show),
    ("restore", "reprendre", review::restore),
    ("archive", "archiver", review::archive),
    ("alerts", "alertes", alert::list),
];

/// `/content`, `/content WORD ...`, each word in either language.
pub(super) fn run<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let (first, rest) = asked.rest.split_once(char::is_whitespace).unwrap_or((asked.rest, ""));
        let first = fold(first);
        if first.is_empty() {
            return list(asked).await;
        }
        match WORDS.iter().find(|(en, fr, _)| *en == first || *fr == first) {
            Some((_, _, run)) => run(&Asked { rest: rest.trim(), ..*asked }).await,
            None => Ok(Answer::Private(usage(asked.lang()))),
        }
    })
}

fn usage(lang: Lang) -> Card {
    let word =
        |(en, fr, _): &(&str, &str, Handler)| if lang == Lang::Fr { format!("`{fr}`") } else { format!("`{en}`") };
    let words: Vec<String> = WORDS.iter().map(word).collect();
    let text = say!(lang, "chat-content-usage-text", words = words.join(", "));
    Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-content-usage")).text(text)
}

/// The items that are offered, each with its share button.
pub(super) fn list<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
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
