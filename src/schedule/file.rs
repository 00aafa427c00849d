//! `content/schedules.toml`: channels and schedules, each read on its own, so that one mistake loses one of them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::calendar::{Calendar, CatchUp, Channel, Place, Schedule, What};
use super::codes;
use super::holiday::Country;
use super::keys;
use super::quiet::Quiet;
use super::{Cadence, Remark};
use crate::content::keys::names;
use crate::content::{Diagnostic, Kind};
use crate::id::{ChannelId, Slug};
use crate::lang::{Lang, did_you_mean};

mod page;
mod section;
mod values;

use page::{Page, Piece};
use section::Section;

const CHANNEL_KEYS: &[&str] = &names(&keys::CHANNEL);
const SCHEDULE_KEYS: &[&str] = &names(&keys::SCHEDULE);
const LANGS: &[(&str, Lang)] = &[("fr", Lang::Fr), ("en", Lang::En)];
const POSTS: &[(&str, What)] = &[("items", What::Items), ("board", What::Board)];
const FIRST: &[(&str, bool)] = &[("on_install", true)];
const CATCH_UPS: &[(&str, CatchUp)] = &[("latest", CatchUp::Latest), ("all", CatchUp::All), ("none", CatchUp::None)];

/// Reads `schedules.toml`: what is right in it, and what is wrong with the rest.
///
/// `path` is the file's path below the content folder, for the findings; `default_zone` the organisation's zone. A
/// section with an error is left out whole, never half understood: a mistyped `quiet` must not post at night.
///
/// ```
/// let file = "[channel.general]\nlang = \"en\"\n\n[schedule.daily]\nchannel = \"genral\"\nwhen = \"weekdays 09:30\"\n";
/// let (calendar, findings) = portevoix::schedule::parse("schedules.toml", file, "Europe/Paris");
/// assert_eq!((calendar.channels.len(), calendar.schedules.len()), (1, 0));
/// assert_eq!(findings[0].to_string(), "schedules.toml:5:11: PVX-S008 The channel “genral” is defined nowhere in this file.");
/// assert_eq!(findings[0].hint(portevoix::lang::Lang::En), "Did you mean “general”?");
/// ```
#[must_use]
pub fn parse(path: &str, text: &str, default_zone: &str) -> (Calendar, Vec<Diagnostic>) {
    let mut page = Page::new(path, text);
    let pieces = page.pieces();
    let (channels, schedules) = tables(&mut page, &pieces);
    let mut calendar = Calendar::default();
    // Names count even where the channel's own section is broken: one mistake, one finding.
    let mut names: BTreeSet<ChannelId> = BTreeSet::new();
    for (id, entry) in channels {
        calendar.channels.extend(channel(&mut page, &id, &entry));
        names.insert(id);
    }
    for (id, entry) in schedules {
        calendar.schedules.extend(schedule(&mut page, &id, &entry, &names, default_zone));
    }
    // A schedule whose channel is broken has nowhere to post.
    let usable: BTreeSet<ChannelId> = calendar.channels.iter().map(|channel| channel.id.clone()).collect();
    calendar.schedules.retain(|schedule| usable.contains(&schedule.channel));
    (calendar, page.findings())
}

/// A section's table and where its name stands.
struct Entry<'t> {
    table: &'t DeTable<'t>,
    /// Where the piece begins that it was read from: added to all its spans.
    base: usize,
    at: usize,
}

type Entries<'t> = BTreeMap<Slug, Entry<'t>>;

/// The `channel` and `schedule` tables of all pieces, by name.
fn tables<'t>(page: &mut Page<'_>, pieces: &'t [Piece<'t>]) -> (Entries<'t>, Entries<'t>) {
    let (mut channels, mut schedules) = (Entries::new(), Entries::new());
    for Piece { base, table } in pieces {
        for (key, value) in table.iter() {
            let (name, at) = (key.get_ref().as_ref(), base + key.span().start);
            let (kind, entries) = match name {
                "channel" => ("channel", &mut channels),
                "schedule" => ("schedule", &mut schedules),
                _ => {
                    let remark = Remark::new(&codes::UNKNOWN_TABLE).with("key", name);
                    page.report(Some(at), remark.guess(did_you_mean(name, ["channel", "schedule"])));
                    continue;
                }
            };
            match value.get_ref() {
                DeValue::Table(sections) => collect(page, kind, *base, sections, entries),
                other => page.report(Some(at), values::wrong_type(kind, "table", other)),
            }
        }
    }
    (channels, schedules)
}

fn collect<'t>(page: &mut Page<'_>, kind: &str, base: usize, sections: &'t DeTable<'t>, entries: &mut Entries<'t>) {
    for (key, value) in sections.iter() {
        let (name, at) = (key.get_ref().as_ref(), base + key.span().start);
        let section = format!("[{kind}.{name}]");
        let Ok(id) = name.parse::<Slug>() else {
            page.report(Some(at), Remark::new(&codes::BAD_ID).with("id", name));
            continue;
        };
        match value.get_ref() {
            DeValue::Table(_) if entries.contains_key(&id) => {
                page.report(Some(at), Remark::new(&codes::TWICE).with("section", section));
            }
            DeValue::Table(table) => {
                entries.insert(id, Entry { table, base, at });
            }
            other => page.report(Some(at), values::wrong_type(&section, "table", other)),
        }
    }
}

fn channel(page: &mut Page<'_>, id: &Slug, entry: &Entry<'_>) -> Option<Channel> {
    let mut section = Section::new(page, format!("[channel.{id}]"), entry.at, entry.base, entry.table);
    section.known_keys(CHANNEL_KEYS);
    let lang = section.choice("lang", LANGS);
    section.require("lang", "lang = \"fr\"");
    let topic = section.text("topic").map(|(topic, _)| topic.trim().to_owned());
    let place = place(&mut section);
    section.finish()?;
    Some(Channel { id: id.clone(), lang: lang?, topic, place })
}

/// Where the channel is: both keys, or neither for the embedded workspace.
fn place(section: &mut Section<'_, '_>) -> Option<Place> {
    let workspace = section.text("workspace");
    let id = section.text("id");
    if section.has("workspace") {
        section.require("id", "id = \"1012345678901234567\"");
    }
    if section.has("id") {
        section.require("workspace", "workspace = \"acme\"");
    }
    let ((workspace, span), (id, id_span)) = (workspace?, id?);
    let Ok(workspace) = workspace.parse::<Slug>() else {
        section.report(span, Remark::new(&codes::BAD_ID).with("id", workspace));
        return None;
    };
    // Both platforms name channels by letters and digits; anything else would become part of an address.
    if id.is_empty() || id.len() > 32 || !id.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        section.report(id_span, Remark::new(&codes::BAD_ID).with("id", id));
        return None;
    }
    Some(Place { workspace, id })
}

fn schedule(
    page: &mut Page<'_>,
    id: &Slug,
    entry: &Entry<'_>,
    channels: &BTreeSet<ChannelId>,
    default_zone: &str,
) -> Option<Schedule> {
    let mut section = Section::new(page, format!("[schedule.{id}]"), entry.at, entry.base, entry.table);
    section.known_keys(SCHEDULE_KEYS);
    let channel = target(&mut section, channels);
    let cadence = cadence(&mut section, default_zone);
    let post = section.choice("post", POSTS).unwrap_or_default();
    let first_on_install = section.choice("first", FIRST).unwrap_or_default();
    let catch_up = section.choice("catch_up", CATCH_UPS).unwrap_or_default();
    let window = section.read("catch_up_window", &codes::BAD_DURATION, values::duration);
    let quiet = section.read("quiet", &codes::BAD_QUIET, Quiet::read);
    let holidays = section.choice("holidays", &Country::ALL.map(|country| (country.code(), country)));
    let cap_per_day = section.number("cap_per_day", 1, 100);
    let promotional = section.read("promotional", &codes::BAD_SHARE, values::share);
    let kinds = section.choices("kinds", &Kind::ALL.map(|kind| (kind.code(), kind)));
    let mut texts = |key| section.texts(key).into_iter().map(|(text, _)| text).collect();
    let (campaigns, teams, countries) = (texts("campaigns"), texts("teams"), texts("countries"));
    if let (Some(cadence), Some(quiet)) = (&cadence, quiet) {
        always_quiet(&mut section, cadence, quiet);
    }
    section.finish()?;
    let mut schedule = Schedule {
        id: id.clone(),
        channel: channel?,
        cadence: cadence?,
        post,
        first_on_install,
        catch_up,
        catch_up_window: window.unwrap_or(Schedule::WINDOW),
        quiet,
        holidays,
        cap_per_day,
        promotional: promotional.unwrap_or(Schedule::PROMOTIONAL),
        kinds,
        campaigns,
        teams,
        countries,
        revision: String::new(),
    };
    schedule.revision = schedule.hash();
    Some(schedule)
}

/// The channel that is posted to: one of those in the file.
fn target(section: &mut Section<'_, '_>, channels: &BTreeSet<ChannelId>) -> Option<ChannelId> {
    section.require("channel", "channel = \"general\"");
    let (name, span) = section.text("channel")?;
    let found = channels.iter().find(|channel| channel.as_str() == name).cloned();
    if found.is_none() {
        let guess = did_you_mean(&name, channels.iter().map(Slug::as_str));
        section.report(span, Remark::new(&codes::UNKNOWN_CHANNEL).with("channel", &name).guess(guess));
    }
    found
}

fn cadence(section: &mut Section<'_, '_>, default_zone: &str) -> Option<Cadence> {
    let zone = section.text("zone");
    let (when, cron) = (section.text("when"), section.text("cron"));
    if section.has("when") && section.has("cron") {
        let name = section.name().to_owned();
        section.report_here("cron", Remark::new(&codes::BOTH_CADENCES).with("section", name));
        return None;
    }
    if !section.has("cron") {
        section.require("when", "when = \"weekdays 09:30\"");
    }
    let (text, span) = when.or(cron)?;
    let zone_name = zone.as_ref().map_or(default_zone, |(name, _)| name);
    match Cadence::parse(&text, zone_name) {
        Ok(cadence) => {
            for warning in cadence.warnings() {
                section.report_in(&span, &text, warning.clone());
            }
            Some(cadence)
        }
        Err(error) if error.0.code.code == codes::UNKNOWN_ZONE.code => {
            section.report(zone.map_or(span, |(_, place): (String, Range<usize>)| place), error.0);
            None
        }
        Err(error) => {
            section.report_in(&span, &text, error.0);
            None
        }
    }
}

/// Warns of a schedule whose every time of day lies in its own quiet hours.
fn always_quiet(section: &mut Section<'_, '_>, cadence: &Cadence, quiet: Quiet) {
    // Minutes of a day: below 1440.
    let clock = |&minutes: &u16| jiff::civil::time((minutes / 60) as i8, (minutes % 60) as i8, 0, 0);
    let mut times = cadence.times().iter().map(clock).peekable();
    if times.peek().is_some() && times.all(|time| quiet.holds(time)) {
        let written = format!("{}-{}", quiet.from.strftime("%H:%M"), quiet.until.strftime("%H:%M"));
        let remark = Remark::new(&codes::ALWAYS_QUIET).with("section", section.name()).with("quiet", written);
        section.report_here("quiet", remark);
    }
}

#[cfg(test)]
mod tests;
