//! The plan for other programs: JSON, and a calendar file.
use serde_json::{Value, json};

use super::Sheet;
use super::kept::{NOTHING, what};
use crate::flow::forecast::{skipped, why};
use crate::id::Millis;
use crate::lang::Lang;
use crate::say;
use crate::schedule::{Change, Event, Pick, Planned, ics};

/// How long an entry is shown in a calendar.
const SHOWN: i64 = 15 * Millis::MINUTE;

/// One document; `--since` reads it again.
pub(super) fn json(sheet: &Sheet, lang: Lang) -> String {
    let note = |note: &crate::schedule::Note| {
        json!({
            "topic": note.topic().code(),
            "code": note.code(),
            "day": note.day().to_string(),
            "message": note.message(lang, |id| sheet.item(id)),
        })
    };
    let document = json!({
        "made": sheet.made.to_string(),
        "until": sheet.until.to_string(),
        "paused": sheet.past.pause.is_some(),
        "slots": sheet.forecast.planned.iter().map(|planned| slot(sheet, lang, planned)).collect::<Vec<_>>(),
        "since": sheet.before.as_ref().map(|before| before.made.to_string()),
        "changes": sheet.changes.iter().map(change).collect::<Vec<_>>(),
        "notes": sheet.forecast.notes.iter().map(note).collect::<Vec<_>>(),
    });
    document.to_string()
}

fn slot(sheet: &Sheet, lang: Lang, planned: &Planned) -> Value {
    let zone = sheet.catalogue.calendar.schedule(&planned.schedule).map(|schedule| schedule.cadence.time_zone());
    let local = zone.map(|zone| zone.to_datetime(planned.at.timestamp()).to_string());
    let mut slot = json!({
        "at": planned.at.to_string(),
        "local": local,
        "zone": zone.and_then(|zone| zone.iana_name()),
        "schedule": planned.schedule.as_str(),
        "channel": planned.channel.as_str(),
        "what": planned.what.as_ref().map_or(NOTHING, what),
    });
    match &planned.what {
        Ok(Pick::Item(id)) => {
            slot["item"] = id.as_str().into();
            slot["title"] = sheet.catalogue.title(id, sheet.catalogue.channel_lang(&planned.channel)).into();
            slot["kind"] = sheet.item(id).map(|item| item.kind.code()).into();
            slot["revision"] = sheet.item(id).map(|item| item.revision.0.as_str()).into();
        }
        Ok(Pick::Board) => {}
        Err(skip) => {
            slot["reason"] = skip.code().into();
            slot["message"] = skipped(&sheet.catalogue, lang, planned, *skip).into();
        }
    }
    if let Some(held) = planned.held {
        slot["held"] = json!({"count": held.count, "reason": held.rule.code()});
    }
    slot
}

fn change(change: &Change) -> Value {
    let pick = |pick: &Option<Pick>| match pick {
        Some(Pick::Item(item)) => Some(item.to_string()),
        Some(Pick::Board) => Some("board".to_owned()),
        None => None,
    };
    json!({
        "sign": change.sign().to_string(),
        "at": change.at.to_string(),
        "schedule": change.schedule.as_str(),
        "channel": change.channel.as_str(),
        "was": pick(&change.was),
        "is": pick(&change.is),
    })
}

/// The posts as entries; what is not posted is none.
pub(super) fn calendar(sheet: &Sheet, lang: Lang) -> String {
    let event = |planned: &Planned| {
        let pick = planned.what.as_ref().ok()?;
        let summary = match pick {
            Pick::Item(item) => sheet.catalogue.title(item, sheet.catalogue.channel_lang(&planned.channel)),
            Pick::Board => say!(lang, "app-plan-board"),
        };
        Some(Event {
            // Ids are letters, digits and hyphens; the slot's identity is in it, and nothing that an edit changes.
            uid: format!("{}.{}.{}@portevoix", planned.schedule, planned.channel, planned.at.0),
            start: planned.at,
            length: SHOWN,
            summary,
            description: why(&sheet.catalogue, lang, pick, planned),
            location: format!("#{}", planned.channel),
        })
    };
    // What the first start posts at once has no hour of its own: a calendar would keep one of it for each look.
    let coming = sheet.forecast.planned.iter().filter(|planned| planned.at > sheet.made);
    let events: Vec<Event> = coming.filter_map(event).collect();
    let name = say!(lang, "app-plan-calendar", organisation = sheet.catalogue.library.brand.name.as_str());
    ics(&name, sheet.made, &events)
}

/// The bytes as they are: a calendar ends its lines its own way.
pub(super) fn print(text: &str) {
    use std::io::Write as _;
    // A reader who has seen enough (`| head`) is no failure.
    let mut out = std::io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}
