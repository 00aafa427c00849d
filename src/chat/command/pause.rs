//! `/portevoix pause` stops all posting and nudging everywhere; `/portevoix resume` shows first what would follow.
use std::collections::BTreeMap;

use super::{Answering, Asked};
use crate::content::{Role, fold};
use crate::flow::card::{Button, Card, Field, Form, Tone};
use crate::flow::pause::{self, Outlook, REASON};
use crate::flow::port::Answer;
use crate::flow::{Denied, FlowError};
use crate::id::{ChannelId, Millis, PauseId};
use crate::lang::date_time;
use crate::say;
use crate::schedule::until;
use crate::store::Pause;

/// How many channels the outlook names, each with its count.
const SHOWN: usize = 8;
/// Longest text that is read as a moment, in characters.
const UNTIL: usize = 40;

/// `/portevoix pause [--until TIME] [--reason TEXT]`, each flag in either language. It pauses whatever else was typed:
/// who has to stop everything has no time for a second try.
pub(super) async fn command(asked: &Asked<'_>, rest: &str) -> Result<Answer, FlowError> {
    let (until, reason) = flags(rest);
    begin(asked, until.as_deref().unwrap_or_default(), &reason).await
}

/// The values of the flags: a moment, where one is given, and a reason. What stands before any flag is a reason too.
/// Some keyboards make a dash of two hyphens.
fn flags(rest: &str) -> (Option<String>, String) {
    let (mut until, mut reason, mut to_until) = (None::<String>, String::new(), false);
    for word in rest.split_whitespace() {
        let flag = word.strip_prefix("--").or_else(|| word.strip_prefix(['—', '–']));
        match flag.map(fold).as_deref() {
            Some("until" | "jusqu-a" | "jusqua" | "jusqu'a" | "jusqu’a") => {
                to_until = true;
                until.get_or_insert_default();
                continue;
            }
            Some("reason" | "raison") => {
                to_until = false;
                continue;
            }
            _ => {}
        }
        let into = if to_until { until.get_or_insert_default() } else { &mut reason };
        if !into.is_empty() {
            into.push(' ');
        }
        into.push_str(word);
    }
    let bare = |text: String| text.trim_matches(['"', '“', '”', '«', '»', '\'', ' ', '\u{a0}']).to_owned();
    (until.map(bare), bare(reason))
}

async fn begin(asked: &Asked<'_>, until_text: &str, reason: &str) -> Result<Answer, FlowError> {
    asked.require(Role::Approver)?;
    let (lang, parts) = (asked.lang(), asked.parts);
    let zone = parts.catalogue().library.brand.zone.clone();
    let end = until(until_text, parts.business.now(), &zone);
    pause::begin(parts, asked.person, end, reason).await?;
    let mut card = Card::new(lang)
        .tone(Tone::Warning)
        .title(say!(lang, "chat-pause-begun"))
        .text(say!(lang, "chat-pause-begun-text"));
    if end.is_none() && !until_text.is_empty() {
        let short: String = until_text.chars().take(UNTIL).collect();
        card.text = format!("{}\n\n{}", say!(lang, "chat-pause-odd-until", until = short), card.text);
    }
    let Some(pause) = pause::current(parts).await? else { return ask(asked).await };
    Ok(Answer::Private(described(asked, card, &pause).row([
        Button::press(say!(lang, "chat-pause-change"), "pause:form"),
        Button::press(say!(lang, "chat-pause-resume"), "unpause:"),
    ])))
}

/// With the pause's end and reason.
fn described(asked: &Asked<'_>, card: Card, pause: &Pause) -> Card {
    let lang = asked.lang();
    let label = say!(lang, "chat-pause-until");
    let card = match pause.until {
        Some(until) => card.time(label, until),
        None => card.fact(label, say!(lang, "chat-pause-endless")),
    };
    if pause.reason.is_empty() { card } else { card.fact(say!(lang, "chat-pause-reason"), pause.reason.as_str()) }
}

/// A button: `pause:` pauses at once, or shows the pause that stands, whose end and reason are somebody's; `pause:form`
/// asks for an end and a reason.
pub(super) fn press<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Approver)?;
        let pause = pause::current(asked.parts).await?;
        if asked.rest != "form" {
            return if pause.is_some() { ask(asked).await } else { begin(asked, "", "").await };
        }
        let lang = asked.lang();
        let zone = asked.parts.catalogue().library.brand.zone.clone();
        let until = pause.as_ref().and_then(|pause| pause.until);
        let until = until.map(|at| at.zoned(&zone).strftime("%Y-%m-%d %H:%M").to_string());
        let field = |name, label, value: Option<String>, max| Field {
            name,
            label,
            value: value.unwrap_or_default(),
            max,
            long: false,
            choices: vec![],
            live: None,
        };
        Ok(Answer::Form(Form {
            lang,
            action: "halt:".into(),
            title: say!(lang, "chat-pause-form"),
            text: say!(lang, "chat-pause-form-text"),
            fields: vec![
                field("until", say!(lang, "chat-pause-form-until"), until, UNTIL),
                field("reason", say!(lang, "chat-pause-reason"), pause.map(|pause| pause.reason), REASON),
            ],
            send: say!(lang, "chat-pause-form-send"),
        }))
    })
}

/// The form.
pub(super) fn submit<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        let field = |name: &str| asked.fields.get(name).map(|text| text.trim()).unwrap_or_default();
        begin(asked, field("until"), field("reason")).await
    })
}

/// `/portevoix resume`: what would follow, and three ways to go on.
pub(super) async fn ask(asked: &Asked<'_>) -> Result<Answer, FlowError> {
    asked.require(Role::Approver)?;
    let lang = asked.lang();
    let Some(pause) = pause::current(asked.parts).await? else {
        let card = Card::new(lang).title(say!(lang, "chat-resume-none")).text(say!(lang, "chat-resume-none-text"));
        return Ok(Answer::Private(card));
    };
    let outlook = pause::outlook(asked.parts, &pause).await?;
    let card = Card::new(lang).title(say!(lang, "chat-resume-title")).text(say!(lang, "chat-resume-text"));
    let card = described(asked, card, &pause).time(say!(lang, "chat-pause-since"), pause.since);
    let id = pause.id;
    Ok(Answer::Private(seen(asked, card, &outlook).row([
        Button::press(say!(lang, "chat-resume-post"), format!("unpause:post:{id}")),
        Button::press(say!(lang, "chat-resume-drop"), format!("unpause:drop:{id}")),
        Button::press(say!(lang, "chat-resume-stay"), "unpause:stay").main(),
    ])))
}

/// With what would be posted, and what will not be any more.
fn seen(asked: &Asked<'_>, mut card: Card, outlook: &Outlook) -> Card {
    let lang = asked.lang();
    for (key, slots) in [("chat-resume-ready", &outlook.ready), ("chat-resume-lost", &outlook.lost)] {
        card = card.fact(say!(lang, key, count = slots.len()), by_channel(asked, slots));
    }
    if outlook.uncertain > 0 {
        card = card.footer(say!(lang, "chat-resume-uncertain", count = outlook.uncertain));
    }
    card
}

/// `#team: 3, since Monday 23 November 2026 at 09:00`, a line a channel.
fn by_channel(asked: &Asked<'_>, slots: &[(ChannelId, Millis)]) -> String {
    let lang = asked.lang();
    let zone = asked.parts.catalogue().library.brand.zone.clone();
    let mut channels: BTreeMap<&ChannelId, (usize, Millis)> = BTreeMap::new();
    for (channel, instant) in slots {
        let known = channels.entry(channel).or_insert((0, *instant));
        *known = (known.0 + 1, known.1.min(*instant));
    }
    let line = |(channel, (count, since)): (&&ChannelId, &(usize, Millis))| {
        let since = date_time(lang, since.zoned(&zone).datetime());
        say!(lang, "chat-resume-channel", channel = channel.as_str(), count = *count, since = since)
    };
    let mut lines: Vec<String> = channels.iter().take(SHOWN).map(line).collect();
    if channels.len() > SHOWN {
        lines.push(say!(lang, "and-more", count = channels.len() - SHOWN));
    }
    if lines.is_empty() { say!(lang, "chat-resume-nothing") } else { lines.join("\n") }
}

/// A button: `unpause:` shows the outlook, `unpause:post:PAUSE` and `unpause:drop:PAUSE` end the pause, `unpause:stay` does
/// not.
pub(super) fn resume<'a>(asked: &'a Asked<'a>) -> Answering<'a> {
    Box::pin(async move {
        asked.require(Role::Approver)?;
        let lang = asked.lang();
        let (how, id) = asked.rest.split_once(':').unwrap_or((asked.rest, ""));
        let let_go = match how {
            "post" => false,
            "drop" => true,
            "stay" => {
                let card = Card::new(lang).title(say!(lang, "chat-resume-stays"));
                return Ok(Answer::Replace(card.text(say!(lang, "chat-resume-stays-text"))));
            }
            _ => return ask(asked).await,
        };
        let id: PauseId = id.parse().map_err(|_| Denied::ItemGone)?;
        if !pause::end(asked.parts, asked.person, id, let_go).await? {
            let card = Card::new(lang).title(say!(lang, "chat-resume-none"));
            return Ok(Answer::Replace(card.text(say!(lang, "chat-resume-none-text"))));
        }
        let text = if let_go { "chat-resumed-drop-text" } else { "chat-resumed-post-text" };
        let card = Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-resume-done")).text(say!(lang, text));
        Ok(Answer::Replace(card))
    })
}

/// A card that says that a pause holds, where one does.
pub(super) async fn noted(asked: &Asked<'_>, card: Card) -> Result<Card, FlowError> {
    let Some(pause) = pause::current(asked.parts).await? else { return Ok(card) };
    let lang = asked.lang();
    let card = card.tone(Tone::Warning).fact(say!(lang, "chat-pause-on"), say!(lang, "chat-pause-on-text"));
    Ok(described(asked, card, &pause))
}

#[cfg(test)]
mod tests {
    use super::flags;

    #[test]
    fn flags_are_read_in_both_languages_and_whatever_the_keyboard_did() {
        for (rest, until, reason) in [
            ("", None, ""),
            ("--until 3h", Some("3h"), ""),
            ("--until tomorrow 9:00 --reason a storm is coming", Some("tomorrow 9:00"), "a storm is coming"),
            ("--raison \"on vérifie\" --jusqu-à demain 9h", Some("demain 9h"), "on vérifie"),
            ("—until 18:30", Some("18:30"), ""),
            ("something is wrong", None, "something is wrong"),
            ("--until", Some(""), ""),
            ("--nonsense 3", None, "--nonsense 3"),
        ] {
            assert_eq!(flags(rest), (until.map(str::to_owned), reason.to_owned()), "{rest}");
        }
    }
}
