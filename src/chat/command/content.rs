//! `/content`: what can be shared now, and behind its words what the comms team does about it.
use super::{Answering, Asked, Handler, Word, alert, reach, recall, reschedule, review, write};
use crate::content::{Item, Role, fold};
use crate::flow::card::{Card, Pick, PickOption, Tone};
use crate::flow::port::Answer;
use crate::flow::standing::{Standing, follows};
use crate::flow::{FlowError, forecast};
use crate::say;

/// How many items one card lists.
const SHOWN: usize = 10;

const fn word(
    names: (&'static str, &'static str),
    key: &'static str,
    least: Option<Role>,
    item: bool,
    run: Handler,
) -> Word {
    Word { names, key, least, item, run }
}

/// Every word. A new one is one row, and its handler in a file of its own.
pub const WORDS: &[Word] = &[
    word(("list", "liste"), "chat-content-word-list", None, false, list),
    word(("review", "relire"), "chat-content-word-review", Some(Role::Viewer), false, review::list),
    word(("show", "voir"), "chat-content-word-show", Some(Role::Viewer), true, review::show),
    word(("submit", "soumettre"), "chat-content-word-submit", Some(Role::Author), true, review::submit),
    word(("approve", "approuver"), "chat-content-word-approve", Some(Role::Approver), true, review::approve),
    word(("changes", "corriger"), "chat-content-word-changes", Some(Role::Approver), true, review::ask_changes),
    word(("withdraw", "retirer"), "chat-content-word-withdraw", Some(Role::Approver), true, recall::command),
    word(("recall", "retrait"), "chat-content-word-recall", Some(Role::Viewer), true, recall::show),
    word(("restore", "retablir"), "chat-content-word-restore", Some(Role::Approver), true, review::restore),
    word(("archive", "archiver"), "chat-content-word-archive", Some(Role::Approver), true, review::archive),
    word(("reach", "portee"), "chat-content-word-reach", Some(Role::Viewer), true, reach::command),
    word(("suggest", "suggerer"), "chat-content-word-suggest", None, false, write::suggest),
    word(("add", "ajouter"), "chat-content-word-add", Some(Role::Author), false, write::add),
    word(("reschedule", "replanifier"), "chat-content-word-move", Some(Role::Author), true, reschedule::command),
    word(("alerts", "alertes"), "chat-content-word-alerts", Some(Role::Viewer), false, alert::list),
];

/// What people type out of habit, and which word it is. Not listed: an item goes back to its author, it is not turned down.
const OTHERWISE: &[(&str, &str)] =
    &[("reject", "changes"), ("refuse", "changes"), ("rejeter", "changes"), ("refuser", "changes")];

/// `/content`, `/content WORD ...`, each word in either language.
pub(super) fn run<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let (first, rest) = asked.rest.split_once(char::is_whitespace).unwrap_or((asked.rest, ""));
        let first = fold(first);
        if first.is_empty() {
            return list(asked).await;
        }
        let first = OTHERWISE.iter().find(|(said, _)| *said == first).map_or(first.as_str(), |(_, word)| word);
        let Some(word) = WORDS.iter().find(|word| word.names.0 == first || word.names.1 == first) else {
            return Ok(Answer::Private(usage(asked)));
        };
        if let Some(least) = word.least {
            asked.require(least)?;
        }
        (word.run)(&Asked { rest: rest.trim(), ..*asked }).await
    })
}

/// The words that the person may use here.
fn usage(asked: &Asked<'_>) -> Card {
    let lang = asked.lang();
    let line = |word: &Word| format!("- `{}` – {}", word.name(lang), say!(lang, word.key));
    let words: Vec<String> = WORDS.iter().filter(|word| asked.role >= word.least).map(line).collect();
    let text = format!("{}\n\n{}", say!(lang, "chat-content-usage-text"), words.join("\n"));
    Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-content-usage")).text(text)
}

/// The items that are offered, each with its share button.
pub(super) fn list<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let lang = asked.lang();
        let catalogue = asked.parts.catalogue();
        if let Some(standing) = write::standing_of(asked.rest) {
            return standing_at(asked, standing).await;
        }
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
            label: item.version(lang).title.clone(),
            about: String::new(),
            action: format!("share:{}", item.id),
        };
        card = card.pick(Pick {
            label: say!(lang, "chat-content-pick"),
            options: items.iter().take(SHOWN).map(option).collect(),
        });
        if let Some(button) = reach::button(asked, None) {
            card = card.row([button]);
        }
        if items.len() > SHOWN {
            card = card.footer(say!(lang, "and-more", count = items.len() - SHOWN));
        }
        Ok(Answer::Private(card))
    })
}

/// `/content list STATE`: the items in it, in the order of the queue. A state holds those that are scheduled, posted or
/// expired as well: these words list them apart.
async fn standing_at(asked: &Asked<'_>, standing: Standing) -> Result<Answer, FlowError> {
    asked.require(Role::Viewer)?;
    let (lang, catalogue) = (asked.lang(), asked.parts.catalogue());
    let mut items: Vec<&Item> = match standing.editorial() {
        Some(state) => catalogue.library.items.values().filter(|item| catalogue.state(item) == state).collect(),
        None => {
            let past = forecast::past(asked.parts, &catalogue).await?;
            let follows = follows(&catalogue, &past, asked.parts.business.now());
            let stands = |item: &&Item| {
                follows.get(&item.id).is_some_and(|own| Standing::of(catalogue.state(item), own) == standing)
            };
            catalogue.library.items.values().filter(stands).collect()
        }
    };
    items.sort_by_key(|item| (item.order, &item.id));
    let title = say!(lang, "chat-content-state", state = standing.name(lang), count = items.len());
    let card = Card::new(lang).title(title);
    if items.is_empty() {
        return Ok(Answer::Private(card));
    }
    let option = |item: &&Item| PickOption {
        label: item.version(lang).title.clone(),
        about: item.id.to_string(),
        action: format!("show:{}", item.id),
    };
    let options = items.iter().take(SHOWN).map(option).collect();
    let mut card = card.pick(Pick { label: say!(lang, "chat-content-pick"), options });
    if items.len() > SHOWN {
        card = card.footer(say!(lang, "and-more", count = items.len() - SHOWN));
    }
    Ok(Answer::Private(card))
}
