//! `/me ties`: what ties a person to the organisation, where they post from and which regimes they are under. These
//! decide which disclosure rules apply to their posts.
use super::{Asked, ROW};
use crate::disclosure::Relationship;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::flow::{FlowError, person};
use crate::lang::{Lang, list};
use crate::say;

/// The most regimes that a person can be under: nobody has more, and a message stays readable.
const MOST: usize = 5;

/// `ties`, `ties RELATIONSHIP`, `ties country CODE`, `ties regime CODE` (again: no longer).
pub(super) async fn run(asked: &Asked<'_>, words: &[&str]) -> Result<Answer, FlowError> {
    person::require_advocate(asked.parts, asked.person).await?;
    let person = asked.person;
    match words {
        [] => Ok(Answer::Private(overview(asked, person.relationship, &person.country, &person.regimes))),
        ["country" | "pays", code] => country(asked, code).await,
        ["regime" | "régime", code] => regime(asked, code).await,
        [code] => match code.to_lowercase().parse() {
            // Whoever takes part has a tie: with none, no rule would ask for anything.
            Ok(Relationship::None) => Ok(Answer::Private(unknown(asked.lang(), code))),
            Ok(relationship) => keep(asked, relationship, &person.country, &person.regimes).await,
            Err(_) => Ok(Answer::Private(unknown(asked.lang(), code))),
        },
        _ => Ok(Answer::Private(unknown(asked.lang(), &words.join(" ")))),
    }
}

async fn country(asked: &Asked<'_>, code: &str) -> Result<Answer, FlowError> {
    let code = code.to_uppercase();
    if crate::content::country(&code).is_none() {
        return Ok(Answer::Private(unknown(asked.lang(), &code)));
    }
    keep(asked, asked.person.relationship, &code, &asked.person.regimes).await
}

async fn regime(asked: &Asked<'_>, code: &str) -> Result<Answer, FlowError> {
    let found = asked.parts.catalogue().rules.jurisdiction(code);
    let Some(found) = found else { return Ok(Answer::Private(unknown(asked.lang(), code))) };
    let mut regimes = asked.person.regimes.clone();
    match regimes.iter().position(|known| known == found.code()) {
        Some(at) => drop(regimes.remove(at)),
        None if regimes.len() < MOST => regimes.push(found.code().to_owned()),
        None => return Ok(Answer::Private(unknown(asked.lang(), code))),
    }
    keep(asked, asked.person.relationship, &asked.person.country, &regimes).await
}

async fn keep(
    asked: &Asked<'_>,
    relationship: Relationship,
    country: &str,
    regimes: &[String],
) -> Result<Answer, FlowError> {
    asked.parts.store.set_ties(asked.person.id, relationship, country, regimes).await?;
    // In place of the card whose button was pressed.
    Ok(Answer::Replace(overview(asked, relationship, country, regimes).tone(Tone::Good)))
}

fn overview(asked: &Asked<'_>, relationship: Relationship, country: &str, regimes: &[String]) -> Card {
    let lang = asked.lang();
    let or_none = |text: String| if text.is_empty() { say!(lang, "chat-ties-none") } else { text };
    let card = Card::new(lang)
        .title(say!(lang, "chat-ties"))
        .text(say!(lang, "chat-ties-text"))
        .fact(say!(lang, "chat-ties-relationship"), relationship.name(lang))
        .fact(say!(lang, "chat-ties-country"), or_none(country.to_owned()))
        .fact(say!(lang, "chat-ties-regimes"), or_none(list(lang, regimes)));
    // Kept all the same: rules for it may come, and segments go by country.
    let ruled = country.is_empty() || asked.parts.catalogue().rules.jurisdiction(country).is_some();
    let card =
        if ruled { card } else { card.fact(say!(lang, "chat-ties-no-rules"), say!(lang, "chat-ties-no-rules-text")) };
    let others = Relationship::ALL.into_iter().filter(|one| *one != relationship && *one != Relationship::None);
    let buttons: Vec<Button> =
        others.map(|one| Button::press(one.name(lang), format!("me:ties {}", one.code()))).collect();
    buttons.chunks(ROW).fold(card, |card, row| card.row(row.to_vec()))
}

fn unknown(lang: Lang, what: &str) -> Card {
    let text = say!(lang, "chat-ties-unknown-text", what = what);
    Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-ties-unknown")).text(text)
}
