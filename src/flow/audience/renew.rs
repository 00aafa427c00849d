//! A key changed: whoever gave a sample under an earlier one is asked for a new one, in private and once a version.
use super::super::card::{Button, Card};
use super::super::errand::Task;
use super::super::{Parts, Result};
use crate::lang::list;
use crate::say;
use crate::store::{Ended, Errand, Person};

/// What an errand about a new key comes to: the question, unless a newer key asks it, or nothing is left to ask for.
pub(in crate::flow) async fn message(parts: &Parts, errand: &Errand, person: &Person) -> Result<Task> {
    let asked = errand.subject.split_once(' ').and_then(|(version, _)| version.parse::<i64>().ok());
    let newest = parts.store.newest_key().await?.map(|key| key.version);
    let (Some(asked), Some(newest)) = (asked, newest) else { return Ok(Task::Over(Ended::SUBJECT_GONE)) };
    if newest > asked {
        return Ok(Task::Over(Ended::TOLD));
    }
    let samples = parts.store.samples_of(person.id).await?;
    let old: Vec<&str> = samples.iter().filter(|one| one.key < newest).map(|one| one.network.name()).collect();
    if old.is_empty() {
        return Ok(Task::Over(Ended::SUBJECT_GONE));
    }
    let lang = person.lang;
    let card = Card::new(lang)
        .title(say!(lang, "chat-audience-renew"))
        .text(say!(lang, "chat-audience-renew-text", networks = list(lang, &old)))
        .row([Button::press(say!(lang, "chat-audience-give"), "me:sample").main()])
        .footer(say!(lang, "chat-audience-renew-footer"));
    Ok(Task::Say(Box::new(card)))
}
