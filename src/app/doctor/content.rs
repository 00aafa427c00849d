//! The comms team's folder and its calendar.
use std::collections::BTreeSet;

use super::{Findings, Look};
use crate::app::folder;
use crate::content::Item;
use crate::flow::Catalogue;
use crate::flow::forecast::{Past, forecast};
use crate::id::Millis;
use crate::lang::date_time;
use crate::say;
use crate::schedule::Pick;

/// How many runs are told, and how far ahead they are looked for.
const RUNS: usize = 3;
const AHEAD: i64 = 28 * Millis::DAY;

/// Reads the folder; `None` where that cannot be.
pub(super) fn read(look: &Look<'_>, found: &mut Findings) -> Option<Catalogue> {
    let (lang, content) = (look.lang, &look.config.content);
    let path = content.folder.display().to_string();
    let files = match folder::read(&content.folder) {
        Ok(files) => files,
        Err(error) => {
            let text = say!(lang, "app-doctor-content-closed", path = path, reason = error.to_string());
            found.error("content", text, say!(lang, "app-doctor-content-closed-fix"));
            return None;
        }
    };
    let (catalogue, findings) = Catalogue::read(&files, content.trust_file_approvals);
    let errors = findings.iter().filter(|finding| finding.is_error()).count();
    let warnings = findings.len() - errors;
    let items = catalogue.library.items.len();
    let text =
        say!(lang, "app-doctor-content", path = path.as_str(), items = items, errors = errors, warnings = warnings);
    let fix = say!(lang, "app-doctor-content-fix");
    match (content.folder.exists(), errors, warnings) {
        (false, ..) => {
            let text = say!(lang, "app-doctor-content-sample", path = path.as_str(), items = items);
            found.warn("content", text, say!(lang, "app-doctor-content-sample-fix"));
        }
        (true, 0, 0) => found.ok("content", text),
        (true, 0, _) => found.warn("content", text, fix),
        (true, ..) => found.error("content", text, fix),
    }
    let count = of_the_sample(&catalogue);
    if count > 0 && content.folder.exists() {
        let text = say!(lang, "app-doctor-content-ours", path = path, count = count);
        found.warn("content", text, say!(lang, "app-doctor-content-ours-fix"));
    }
    Some(catalogue)
}

/// Approved items that are word for word those of the sample: they would be posted as the organisation's own.
fn of_the_sample(catalogue: &Catalogue) -> usize {
    let (sample, _) = Catalogue::read(&folder::sample(), true);
    let same = |item: &&&Item| sample.library.items.get(&item.id).is_some_and(|known| known.revision == item.revision);
    catalogue.approved().iter().filter(same).count()
}

pub(super) fn approvals(look: &Look<'_>, catalogue: &Catalogue, found: &mut Findings) {
    let (lang, trusted) = (look.lang, look.config.content.trust_file_approvals);
    let count = catalogue.library.approvals.len();
    match (trusted, count) {
        (false, 1..) => {
            let text = say!(lang, "app-doctor-approvals-untrusted", count = count);
            found.warn("approvals", text, say!(lang, "app-doctor-approvals-untrusted-fix"));
        }
        (true, _) => found.ok("approvals", say!(lang, "app-doctor-approvals-trusted", count = count)),
        (false, 0) => found.ok("approvals", say!(lang, "app-doctor-approvals-chat")),
    }
}

/// Can the organisation's name be drawn, as on every board?
pub(super) fn fonts(look: &Look<'_>, catalogue: &Catalogue, found: &mut Findings) {
    let (lang, name) = (look.lang, catalogue.library.brand.name.as_str());
    if crate::board::can_draw(name) {
        found.ok("fonts", say!(lang, "app-doctor-fonts"));
    } else {
        let text = say!(lang, "app-doctor-fonts-missing", name = name);
        found.warn("fonts", text, say!(lang, "app-doctor-fonts-fix"));
    }
}

/// The workspaces that the configuration gives a token for.
fn workspaces(look: &Look<'_>) -> BTreeSet<String> {
    let discord = look.config.discord.setup().into_iter().flat_map(|setup| setup.guilds.into_keys());
    let slack = look.config.slack.setup().into_iter().flat_map(|setup| setup.teams.into_keys());
    discord.chain(slack).collect()
}

pub(super) fn channels(look: &Look<'_>, catalogue: &Catalogue, found: &mut Findings) {
    let (lang, known) = (look.lang, workspaces(look));
    let mut homeless = 0;
    for channel in &catalogue.calendar.channels {
        let Some(place) = channel.place.as_ref().filter(|place| !known.contains(place.workspace.as_str())) else {
            continue;
        };
        homeless += 1;
        let (channel, workspace) = (channel.id.as_str(), place.workspace.as_str());
        let text = say!(lang, "app-doctor-channels-homeless", channel = channel, workspace = workspace);
        found.error("channels", text, say!(lang, "app-doctor-channels-homeless-fix", workspace = workspace));
    }
    let ops = look.config.alerts.channel.as_ref();
    if let Some(ops) = ops.filter(|ops| catalogue.calendar.channel(ops).is_none()) {
        homeless += 1;
        let text = say!(lang, "app-doctor-channels-alerts", channel = ops.as_str());
        found.error("channels", text, say!(lang, "app-doctor-channels-alerts-fix"));
    }
    if homeless == 0 {
        found.ok("channels", say!(lang, "app-doctor-channels", count = catalogue.calendar.channels.len()));
    }
}

/// The next runs, by the code that posts.
pub(super) fn calendar(look: &Look<'_>, catalogue: &Catalogue, past: &Past, found: &mut Findings) {
    let lang = look.lang;
    let planned = forecast(catalogue, past, look.now, look.now.plus(AHEAD)).planned;
    let mut empty = true;
    for slot in planned.iter().take(RUNS) {
        let zone = catalogue.calendar.schedule(&slot.schedule).map(|schedule| schedule.cadence.time_zone());
        let at = date_time(lang, slot.at.zoned(zone.unwrap_or(&catalogue.library.brand.zone)).datetime());
        let what = match &slot.what {
            Ok(Pick::Item(item)) => catalogue.title(item, catalogue.channel_lang(&slot.channel)),
            Ok(Pick::Board) => say!(lang, "app-plan-board"),
            Err(skip) => skip.message(lang),
        };
        empty &= slot.what.is_err();
        let channel = slot.channel.as_str();
        found.ok("calendar", say!(lang, "app-doctor-calendar", at = at, channel = channel, what = what));
    }
    if planned.is_empty() {
        let fix = say!(lang, "app-doctor-calendar-none-fix");
        found.warn("calendar", say!(lang, "app-plan-empty"), fix);
    } else if empty {
        let fix = say!(lang, "app-doctor-calendar-empty-fix");
        found.warn("calendar", say!(lang, "app-doctor-calendar-empty"), fix);
    }
}
