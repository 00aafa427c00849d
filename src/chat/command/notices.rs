//! `/me snooze`, `/me pause`, `/me resume`, `/me notices`, `/me zone`: what one wishes of private messages.
//!
//! Three things, each undone in one step: to snooze is to hear nothing for a while, to pause is to hear nothing until
//! one says otherwise, to leave is to take part no longer.
use super::{Asked, me};
use crate::flow::FlowError;
use crate::flow::card::{Button, Card, Tone};
use crate::flow::port::Answer;
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;
use crate::schedule::find_zone;
use crate::schedule::nudge::{Notices, SNOOZE_MAX};
use crate::store::WishRow;

/// Takes the words of `/me` that are about private messages; `None` for anything else.
pub(super) async fn run(asked: &Asked<'_>, words: &[&str]) -> Result<Option<Answer>, FlowError> {
    let lang = asked.lang();
    let Some(now) = asked.parts.store.wishes(asked.person.id).await? else { return Ok(None) };
    let card = match words {
        ["notices" | "avis"] => overview(asked, &now),
        ["notices" | "avis", way] => match notices_of(way) {
            Some(notices) => set_notices(asked, now, notices).await?,
            None => me::usage(asked),
        },
        ["snooze" | "reporter", "off" | "non"] => {
            keep(asked, WishRow { snoozed_until: Millis(0), ..now }).await?;
            Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-snooze-off"))
        }
        ["snooze" | "reporter", span] => match span_of(span) {
            Some(span) => snooze(asked, now, span).await?,
            None => me::usage(asked),
        },
        ["pause"] => pause(asked, now).await?,
        ["resume" | "reprendre"] => {
            keep(asked, WishRow { paused_at: None, ..now }).await?;
            let undo = Button::press(say!(lang, "chat-pause-again"), "me:pause");
            Card::new(lang).tone(Tone::Good).title(say!(lang, "chat-notices-resumed")).row([undo])
        }
        ["zone" | "fuseau", name] => zone(asked, now, name).await?,
        _ => return Ok(None),
    };
    Ok(Some(Answer::Private(card)))
}

async fn keep(asked: &Asked<'_>, wishes: WishRow) -> Result<(), FlowError> {
    Ok(asked.parts.store.set_wishes(asked.person.id, &wishes).await?)
}

/// What holds now, what the three things are, and a button for each choice.
fn overview(asked: &Asked<'_>, now: &WishRow) -> Card {
    let lang = asked.lang();
    let mut card = Card::new(lang)
        .title(say!(lang, "chat-notices-title"))
        .text(say!(lang, "chat-notices-text"))
        .fact(say!(lang, "chat-notices-way"), say!(lang, "chat-notices-is", way = now.notices.code()))
        .fact(say!(lang, "chat-notices-zone"), zone_name(asked, now));
    if now.snoozed_until > asked.parts.business.now() {
        card = card.time(say!(lang, "chat-snooze-until"), now.snoozed_until);
    }
    if now.paused_at.is_some() {
        card = card.fact(say!(lang, "chat-paused"), say!(lang, "chat-paused-text"));
    }
    let others = Notices::ALL.into_iter().filter(|way| *way != now.notices).map(|way| way_button(lang, way));
    let silence = if now.paused_at.is_some() {
        Button::press(say!(lang, "chat-pause-end"), "me:resume")
    } else {
        Button::press(say!(lang, "chat-pause-begin"), "me:pause")
    };
    let snooze = if now.snoozed_until > asked.parts.business.now() {
        Button::press(say!(lang, "chat-snooze-end"), "me:snooze off")
    } else {
        Button::press(say!(lang, "chat-snooze-week"), "me:snooze 1w")
    };
    card.row(others).row([snooze, silence])
}

fn way_button(lang: Lang, way: Notices) -> Button {
    Button::press(say!(lang, "chat-notices-choose", way = way.code()), format!("me:notices {}", way.code()))
}

async fn set_notices(asked: &Asked<'_>, now: WishRow, notices: Notices) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let before = now.notices;
    keep(asked, WishRow { notices, ..now }).await?;
    let card = Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-notices-kept"))
        .fact(say!(lang, "chat-notices-way"), say!(lang, "chat-notices-is", way = notices.code()));
    Ok(if before == notices { card } else { card.row([way_button(lang, before)]) })
}

async fn snooze(asked: &Asked<'_>, now: WishRow, span: i64) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let until = asked.parts.business.now().plus(span.min(SNOOZE_MAX));
    keep(asked, WishRow { snoozed_until: until, ..now }).await?;
    Ok(Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-snoozed"))
        .text(say!(lang, "chat-notices-text"))
        .time(say!(lang, "chat-snooze-until"), until)
        .row([Button::press(say!(lang, "chat-snooze-end"), "me:snooze off")]))
}

async fn pause(asked: &Asked<'_>, now: WishRow) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let since = now.paused_at.unwrap_or(asked.parts.business.now());
    keep(asked, WishRow { paused_at: Some(since), ..now }).await?;
    Ok(Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-paused"))
        .text(format!("{}\n\n{}", say!(lang, "chat-paused-text"), say!(lang, "chat-notices-text")))
        .row([Button::press(say!(lang, "chat-pause-end"), "me:resume")]))
}

async fn zone(asked: &Asked<'_>, now: WishRow, name: &str) -> Result<Card, FlowError> {
    let lang = asked.lang();
    let zone = match name {
        "off" | "non" => String::new(),
        name => match find_zone(name) {
            Ok(zone) => zone.iana_name().unwrap_or_default().to_owned(),
            Err(odd) => {
                let card = Card::new(lang).tone(Tone::Warning).title(say!(lang, "chat-zone-odd"));
                return Ok(card.text(odd.message(lang)));
            }
        },
    };
    let before = if now.zone.is_empty() { "off".to_owned() } else { now.zone.clone() };
    let changed = WishRow { zone, ..now };
    keep(asked, changed.clone()).await?;
    let back = Button::press(say!(lang, "chat-zone-back"), format!("me:zone {before}"));
    Ok(Card::new(lang)
        .tone(Tone::Good)
        .title(say!(lang, "chat-zone-kept"))
        .text(say!(lang, "chat-zone-kept-text"))
        .fact(say!(lang, "chat-notices-zone"), zone_name(asked, &changed))
        .row([back]))
}

/// The zone that counts, by its name.
fn zone_name(asked: &Asked<'_>, wishes: &WishRow) -> String {
    let catalogue = asked.parts.catalogue();
    crate::flow::nudge::zone(&catalogue, wishes).iana_name().unwrap_or("UTC").to_owned()
}

/// A way of being told things, in either language.
fn notices_of(word: &str) -> Option<Notices> {
    match word.to_lowercase().as_str() {
        "résumé" | "resume" => Some(Notices::Digest),
        "chacun" => Some(Notices::Each),
        "aucun" => Some(Notices::None),
        word => Notices::parse(word),
    }
}

/// `12h`, `3d`, `1w`, in French `3j`, `1s`, in milliseconds; `None` for anything else, nothing and less.
fn span_of(text: &str) -> Option<i64> {
    let text = text.to_lowercase();
    let unit = match text.chars().last()? {
        'h' => Millis::HOUR,
        'd' | 'j' => Millis::DAY,
        'w' | 's' => 7 * Millis::DAY,
        _ => return None,
    };
    let count: i64 =
        text.get(..text.len() - 1).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    (count > 0).then(|| count.saturating_mul(unit))
}

#[cfg(test)]
mod tests {
    use super::{Millis, Notices, notices_of, span_of};

    #[test]
    fn a_span_is_a_number_and_a_unit() {
        for (text, expected) in [
            ("3d", Some(3 * Millis::DAY)),
            ("3J", Some(3 * Millis::DAY)),
            ("1w", Some(7 * Millis::DAY)),
            ("2s", Some(14 * Millis::DAY)),
            ("12h", Some(12 * Millis::HOUR)),
            ("0d", None),
            ("-1d", None),
            ("+1d", None),
            ("d", None),
            ("3", None),
            ("3 d", None),
            ("3é", None),
            ("", None),
            ("99999999999999999999d", None),
            ("9999999999999999d", Some(i64::MAX)),
        ] {
            assert_eq!(span_of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_way_has_a_word_in_both_languages() {
        for (word, expected) in [
            ("digest", Some(Notices::Digest)),
            ("Résumé", Some(Notices::Digest)),
            ("each", Some(Notices::Each)),
            ("chacun", Some(Notices::Each)),
            ("none", Some(Notices::None)),
            ("aucun", Some(Notices::None)),
            ("all", None),
        ] {
            assert_eq!(notices_of(word), expected, "{word}");
        }
    }
}
