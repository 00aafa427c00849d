//! The plan in lines.
use super::Sheet;
use crate::app::terminal::line;
use crate::flow::forecast;
use crate::id::{Millis, ScheduleId};
use crate::lang::{Lang, date_time};
use crate::say;
use crate::schedule::{Change, Pick, Planned, Topic};

/// How many remarks of one kind are told.
const TOLD: usize = 12;

pub(super) fn tell(sheet: &Sheet, lang: Lang) {
    if let Some(pause) = &sheet.past.pause {
        let until = pause.until.map(|until| local(sheet, lang, until, None));
        line(match until {
            Some(until) => say!(lang, "app-plan-paused-until", until = until),
            None => say!(lang, "app-plan-paused"),
        });
    }
    for planned in &sheet.forecast.planned {
        line(slot(sheet, lang, planned));
    }
    if sheet.forecast.planned.is_empty() {
        line(say!(lang, "app-plan-empty"));
    }
    compared(sheet, lang);
    remarks(sheet, lang);
}

/// `Monday 23 November 2026 at 09:00  #general  Title  (why)`.
fn slot(sheet: &Sheet, lang: Lang, planned: &Planned) -> String {
    let at = local(sheet, lang, planned.at, Some(&planned.schedule));
    let what = match &planned.what {
        Ok(pick) => {
            format!("{}  ({})", name(sheet, lang, pick, planned), forecast::why(&sheet.catalogue, lang, pick, planned))
        }
        Err(skip) => format!("– {}", forecast::skipped(&sheet.catalogue, lang, planned, *skip)),
    };
    format!("{at}  #{:16} {what}", planned.channel.as_str())
}

fn name(sheet: &Sheet, lang: Lang, pick: &Pick, planned: &Planned) -> String {
    forecast::name(&sheet.catalogue, lang, pick, &planned.channel)
}

/// The differences with the last plan.
fn compared(sheet: &Sheet, lang: Lang) {
    let Some(before) = &sheet.before else { return };
    let since = local(sheet, lang, before.made, None);
    line(String::new());
    line(say!(lang, "app-plan-since", since = since, count = sheet.changes.len()));
    for change in &sheet.changes {
        line(format!("  {} {}", change.sign(), difference(sheet, lang, change)));
    }
}

fn difference(sheet: &Sheet, lang: Lang, change: &Change) -> String {
    let at = local(sheet, lang, change.at, Some(&change.schedule));
    let name = |pick: &Option<Pick>| {
        pick.as_ref().map(|pick| forecast::name(&sheet.catalogue, lang, pick, &change.channel)).unwrap_or_default()
    };
    let what = match (&change.was, &change.is) {
        (Some(_), Some(_)) => say!(lang, "app-plan-instead", is = name(&change.is), was = name(&change.was)),
        (None, is) => name(is),
        (was, None) => name(was),
    };
    format!("{at}  #{:16} {what}", change.channel.as_str())
}

/// Gaps, clashes and warnings.
fn remarks(sheet: &Sheet, lang: Lang) {
    for topic in Topic::ALL {
        let notes: Vec<_> = sheet.forecast.notes.iter().filter(|note| note.topic() == topic).collect();
        if notes.is_empty() {
            continue;
        }
        line(String::new());
        line(say!(lang, "app-plan-topic", topic = topic.code(), count = notes.len()));
        for note in notes.iter().take(TOLD) {
            line(format!("  {}", note.message(lang, |id| sheet.item(id))));
        }
        if notes.len() > TOLD {
            line(format!("  {}", say!(lang, "and-more", count = notes.len() - TOLD)));
        }
    }
}

/// An instant in the schedule's zone, or in the organisation's.
pub(super) fn local(sheet: &Sheet, lang: Lang, at: Millis, schedule: Option<&ScheduleId>) -> String {
    let schedule = schedule.and_then(|id| sheet.catalogue.calendar.schedule(id));
    let zone = schedule.map_or(&sheet.catalogue.library.brand.zone, |schedule| schedule.cadence.time_zone());
    date_time(lang, zone.to_datetime(at.timestamp()))
}
