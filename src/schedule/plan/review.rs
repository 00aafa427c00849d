//! What is to be said of a plan: found in it after it is made, so that the plan itself stays what the run does.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::note::Note;
use super::{MOST, Pick, Planned};
use crate::content::Item;
use crate::id::{ChannelId, ItemId, Millis, ScheduleId};
use crate::lang::Lang;
use crate::schedule::calendar::{Calendar, Schedule, What};
use crate::schedule::queue::{Posted, text_of};
use crate::schedule::similar::Shingles;
use crate::schedule::skip::Skip;

/// What a plan was made of.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Channels and schedules.
    pub calendar: &'a Calendar,
    /// The approved items, also those under embargo.
    pub items: &'a [&'a Item],
    /// Items that wait for approval, are drafts, or were sent back.
    pub waiting: &'a [&'a Item],
    /// What each channel had.
    pub history: &'a BTreeMap<ChannelId, Vec<Posted>>,
    /// The organisation's zone.
    pub zone: &'a TimeZone,
    /// The end of the plan.
    pub until: Millis,
}

/// Gaps, then clashes, then warnings; each by day.
#[must_use]
pub fn review(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let mut notes = empty(planned, scene);
    notes.extend(days(planned, scene));
    notes.extend(same(planned, scene));
    notes.extend(alike(planned, scene));
    notes.extend(close(planned, scene));
    notes.extend(expires(planned, scene));
    notes.extend(kept_back(planned, scene));
    if planned.len() >= MOST {
        notes.extend(planned.last().map(|last| Note::Cut { at: scene.local(last) }));
    }
    notes.sort_by_key(|note| (note.topic(), note.day()));
    notes
}

impl<'a> Scene<'a> {
    fn schedule(&self, planned: &Planned) -> Option<&'a Schedule> {
        self.calendar.schedule(&planned.schedule)
    }

    fn local(&self, planned: &Planned) -> DateTime {
        let zone = self.schedule(planned).map_or(self.zone, |schedule| schedule.cadence.time_zone());
        zone.to_datetime(planned.at.timestamp())
    }

    fn lang(&self, channel: &ChannelId) -> Lang {
        self.calendar.channel(channel).map_or(Lang::En, |channel| channel.lang)
    }

    fn posts_items(&self, planned: &Planned) -> bool {
        self.schedule(planned).is_some_and(|schedule| schedule.post == What::Items)
    }
}

/// Schedules that run dry.
fn empty(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let mut dry: BTreeMap<&ScheduleId, Vec<&Planned>> = BTreeMap::new();
    for one in planned.iter().filter(|one| scene.posts_items(one)) {
        match one.what {
            Ok(_) => drop(dry.insert(&one.schedule, vec![])),
            // A holiday in between does not fill it.
            Err(Skip::NothingToPost) => dry.entry(&one.schedule).or_default().push(one),
            Err(_) => {}
        }
    }
    let note = |(id, slots): (&ScheduleId, Vec<&Planned>)| {
        let (first, schedule) = (slots.first()?, scene.calendar.schedule(id)?);
        let lang = scene.lang(&first.channel);
        let history = scene.history.get(&first.channel);
        let had = |item: &Item| history.is_some_and(|posts| posts.iter().any(|post| post.item == item.id));
        let fits =
            |item: &&&Item| schedule.takes(item, lang) && !had(item) && slots.iter().any(|slot| item.current(slot.at));
        let mut could: Vec<&Item> = scene.waiting.iter().filter(fits).copied().collect();
        could.sort_by_key(|item| (item.order, &item.id));
        let could = could.into_iter().map(|item| item.id.clone()).collect();
        Some(Note::Empty { schedule: id.clone(), from: scene.local(first), slots: slots.len(), could })
    };
    dry.into_iter().filter_map(note).collect()
}

/// Days on which a channel should have had an item and has none, before it runs dry.
fn days(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let mut last: BTreeMap<&ChannelId, Date> = BTreeMap::new();
    let mut missing: BTreeMap<(&ChannelId, Date), Option<Skip>> = BTreeMap::new();
    for one in planned.iter().filter(|one| scene.posts_items(one)) {
        let day = scene.local(one).date();
        let rule = missing.entry((&one.channel, day)).or_insert(one.what.as_ref().err().copied());
        if one.what.is_ok() {
            *rule = None;
            last.insert(&one.channel, day);
        }
    }
    // Holidays and quiet hours are told elsewhere: there nothing is missing.
    let told = |rule: Skip| matches!(rule, Skip::Holiday | Skip::Quiet);
    let note = |((channel, day), rule): ((&ChannelId, Date), Option<Skip>)| {
        let rule = rule.filter(|rule| !told(*rule) && last.get(channel) > Some(&day))?;
        Some(Note::Day { channel: channel.clone(), day, rule })
    };
    missing.into_iter().filter_map(note).collect()
}

/// The items of each day, with the channels that show them, by language.
type Shown<'p> = BTreeMap<(Date, Lang), BTreeMap<&'p ItemId, BTreeSet<&'p ChannelId>>>;

fn shown<'p>(planned: &'p [Planned], scene: &Scene<'_>) -> Shown<'p> {
    let mut shown = Shown::new();
    for one in planned {
        if let Ok(Pick::Item(item)) = &one.what {
            let key = (scene.local(one).date(), scene.lang(&one.channel));
            shown.entry(key).or_default().entry(item).or_default().insert(&one.channel);
        }
    }
    shown
}

/// One item in several channels of one language. In channels of two languages it is a translation, and meant so.
fn same(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let mut notes = vec![];
    for ((day, _), items) in shown(planned, scene) {
        for (item, channels) in items.into_iter().filter(|(_, channels)| channels.len() > 1) {
            let channels = channels.into_iter().cloned().collect();
            notes.push(Note::Same { item: item.clone(), day, channels });
        }
    }
    notes
}

/// Two items of one day that read nearly the same.
fn alike(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let by_id: HashMap<&ItemId, &Item> = scene.items.iter().map(|item| (&item.id, *item)).collect();
    let mut words: HashMap<(&ItemId, Lang), Shingles> = HashMap::new();
    let mut known: HashMap<(&ItemId, &ItemId, Lang), bool> = HashMap::new();
    let mut notes = vec![];
    let shown = shown(planned, scene);
    for ((_, lang), items) in &shown {
        for id in items.keys() {
            let text = || by_id.get(*id).map(|item| text_of(item, *lang)).unwrap_or_default();
            words.entry((*id, *lang)).or_insert_with(|| Shingles::of(&text()));
        }
    }
    for ((day, lang), items) in &shown {
        let all: Vec<_> = items.iter().collect();
        for (at, (one, here)) in all.iter().enumerate() {
            for (other, there) in all.iter().skip(at + 1) {
                let alike = known.entry((*one, *other, *lang)).or_insert_with(|| {
                    let both = words.get(&(*one, *lang)).zip(words.get(&(*other, *lang)));
                    both.is_some_and(|(one, other)| one.alike(other))
                });
                let places = here.iter().flat_map(|a| there.iter().map(move |b| (*a, *b)));
                // In one channel the rule of three days holds them apart.
                let apart = places.filter(|(a, b)| a != b).take(usize::from(*alike));
                notes.extend(apart.map(|(a, b)| Note::Alike {
                    items: [(**one).clone(), (**other).clone()],
                    day: *day,
                    channels: [a.clone(), b.clone()],
                }));
            }
        }
    }
    notes
}

/// Two cards in one channel within the hour: told once for each pair of schedules.
fn close(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let mut last: BTreeMap<&ChannelId, &Planned> = BTreeMap::new();
    let mut pairs: BTreeMap<(&ScheduleId, &ScheduleId), (&Planned, usize)> = BTreeMap::new();
    for one in planned.iter().filter(|one| one.what.is_ok()) {
        if let Some(before) = last.insert(&one.channel, one)
            && one.at.since(before.at) < Millis::HOUR
        {
            pairs.entry((&before.schedule, &one.schedule)).or_insert((before, 0)).1 += 1;
        }
    }
    let note = |((one, other), (first, count)): ((&ScheduleId, &ScheduleId), (&Planned, usize))| Note::Close {
        channel: first.channel.clone(),
        schedules: [one.clone(), other.clone()],
        at: scene.local(first),
        count,
    };
    pairs.into_iter().map(note).collect()
}

/// Approved items that nobody will have seen when they end, though a schedule takes them.
fn expires(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let posted = planned.iter().filter_map(|one| match &one.what {
        Ok(Pick::Item(item)) => Some(item),
        _ => None,
    });
    let had = scene.history.values().flatten().map(|post| &post.item);
    let seen: BTreeSet<&ItemId> = posted.chain(had).collect();
    let taken = |item: &Item| {
        let items = scene.calendar.schedules.iter().filter(|schedule| schedule.post == What::Items);
        items.into_iter().any(|schedule| schedule.takes(item, scene.lang(&schedule.channel)))
    };
    let ends = |item: &&Item| item.expires.filter(|end| *end <= scene.until).filter(|_| !seen.contains(&item.id));
    let note = |item: &&Item| {
        let at = scene.zone.to_datetime(ends(item)?.timestamp());
        let over = planned.first().is_some_and(|first| item.expires <= Some(first.at));
        (!over && taken(item)).then(|| Note::Expires { item: item.id.clone(), at })
    };
    scene.items.iter().filter_map(note).collect()
}

/// Holidays and quiet hours that keep something from being posted.
fn kept_back(planned: &[Planned], scene: &Scene<'_>) -> Vec<Note> {
    let mut holidays: BTreeMap<(Date, crate::schedule::Country), BTreeSet<&ScheduleId>> = BTreeMap::new();
    let mut quiet: BTreeMap<&ScheduleId, (&Planned, usize)> = BTreeMap::new();
    for one in planned {
        match (&one.what, scene.schedule(one).and_then(|schedule| schedule.holidays)) {
            (Err(Skip::Holiday), Some(country)) => {
                holidays.entry((scene.local(one).date(), country)).or_default().insert(&one.schedule);
            }
            (Err(Skip::Quiet), _) => quiet.entry(&one.schedule).or_insert((one, 0)).1 += 1,
            _ => {}
        }
    }
    let holiday = |((day, country), schedules): ((Date, crate::schedule::Country), BTreeSet<&ScheduleId>)| {
        Note::Holiday { day, country, schedules: schedules.into_iter().cloned().collect() }
    };
    let hours = |(schedule, (first, count)): (&ScheduleId, (&Planned, usize))| Note::Quiet {
        schedule: schedule.clone(),
        at: scene.local(first),
        count,
    };
    holidays.into_iter().map(holiday).chain(quiet.into_iter().map(hours)).collect()
}

#[cfg(test)]
mod tests;
