//! `/portevoix training`: five short tracks, offered and never asked for. Which one somebody takes is seen by them
//! alone: no leaf of the ledger, no report and no log line names it.
use super::{Answering, Asked};
use crate::content::{Course, Level, fold};
use crate::flow::FlowError;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::lang::Lang;
use crate::say;
use crate::store::Training;

/// The command, with what follows its word: nothing, a track, or `off`.
pub(super) async fn command(asked: &Asked<'_>, rest: &str) -> Result<Answer, FlowError> {
    match fold(rest).as_str() {
        "off" | "non" | "stop" => forget(asked).await.map(Answer::Private),
        word => match Level::parse(word).filter(|level| has(asked, *level)) {
            Some(level) => step(asked, level, 0).await.map(Answer::Private),
            None => choose(asked).await.map(Answer::Private),
        },
    }
}

/// A button: nothing, `off`, or `LEVEL:STEP`.
pub(super) fn press<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        if asked.rest == "off" {
            return forget(asked).await.map(Answer::Replace);
        }
        let (level, at) = asked.rest.split_once(':').unwrap_or((asked.rest, "0"));
        match Level::parse(level).zip(at.parse().ok()) {
            Some((level, at)) if has(asked, level) => step(asked, level, at).await.map(Answer::Replace),
            _ => choose(asked).await.map(Answer::Replace),
        }
    })
}

fn has(asked: &Asked<'_>, level: Level) -> bool {
    asked.parts.catalogue().library.training.contains_key(&level)
}

fn go(level: Level, step: usize) -> String {
    format!("train:{}:{step}", level.code())
}

/// Which track? Each with the words of those who wrote it.
async fn choose(asked: &Asked<'_>) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let tracks = &catalogue.library.training;
    let card = Card::new(lang).title(say!(lang, "chat-training-title"));
    if tracks.is_empty() {
        return Ok(card.text(say!(lang, "chat-training-none")));
    }
    let courses = Level::ALL.into_iter().filter_map(|level| Some((level, tracks.get(&level)?.course(lang)?)));
    let courses: Vec<(Level, &Course)> = courses.collect();
    let lines = courses.iter().map(|(_, course)| format!("**{}** – {}", course.title, course.intro));
    let text = format!("{}\n\n{}", say!(lang, "chat-training-text"), lines.collect::<Vec<_>>().join("\n\n"));
    let mut card = card.text(text).footer(say!(lang, "chat-training-footer"));
    let here = asked.parts.store.training(asked.person.id).await?;
    let here = here.and_then(|here| Some((here, tracks.get(&here.level)?.course(lang)?)));
    if let Some((here, course)) = here {
        let at = here.step.min(course.steps.len().saturating_sub(1));
        let place = say!(lang, "chat-training-here", title = course.title.as_str(), step = at + 1);
        card = card.row([
            Button::press(place, go(here.level, at)).main(),
            Button::press(say!(lang, "chat-training-forget"), "train:off"),
        ]);
    }
    Ok(card.row(courses.iter().map(|(level, course)| Button::press(course.title.as_str(), go(*level, 0)))))
}

/// Shows a step and keeps the place. A step past the end is the last one.
async fn step(asked: &Asked<'_>, level: Level, at: usize) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let catalogue = asked.parts.catalogue();
    let course = catalogue.library.training.get(&level).and_then(|track| track.course(lang));
    let Some(course) = course else { return choose(asked).await };
    let last = course.steps.len().saturating_sub(1);
    let at = at.min(last);
    let Some(step) = course.steps.get(at) else { return choose(asked).await };
    let place = Training { level, step: at, at: asked.parts.business.now() };
    asked.parts.store.set_training(asked.person.id, place).await?;
    let mut turn = vec![];
    if at > 0 {
        turn.push(Button::press(say!(lang, "chat-training-previous"), go(level, at - 1)));
    }
    if at < last {
        turn.push(Button::press(say!(lang, "chat-training-next"), go(level, at + 1)).main());
    }
    let place = say!(lang, "chat-training-step", title = course.title.as_str(), step = at + 1, steps = last + 1);
    let end = if at == last { format!("\n\n{}", say!(lang, "chat-training-end")) } else { String::new() };
    Ok(Card::new(lang)
        .title(step.title.as_str())
        .text(format!("{}{end}", step.text))
        .row(turn)
        .row([
            Button::press(say!(lang, "chat-training-change"), "train:"),
            Button::press(say!(lang, "chat-training-forget"), "train:off"),
        ])
        .footer(format!("{place} · {}", say!(lang, "chat-training-footer"))))
}

/// Forgets which track the person took.
pub(super) async fn forget(asked: &Asked<'_>) -> Result<Card, FlowError> {
    let lang: Lang = asked.lang();
    asked.parts.store.forget_training(asked.person.id).await?;
    Ok(Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-training-forgotten"))
        .text(say!(lang, "chat-training-forgotten-text"))
        .row([Button::press(say!(lang, "chat-training-again"), "train:")]))
}
