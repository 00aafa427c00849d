//! Four weeks by day: what was posted, what will be, and where nothing is. The coming part is the forecast, by the code
//! that posts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::{Member, Tab, shown};
use crate::flow::Catalogue;
use crate::flow::editorial;
use crate::flow::forecast::{self, Forecast, forecast, why};
use crate::id::{ChannelId, Millis};
use crate::lang::{Lang, date_range, date_time, short_day, week_of, weekday};
use crate::say;
use crate::schedule::line::State as Line;
use crate::schedule::{Country, Note, Pick, Planned, Skip, Topic, What};
use crate::store::{Pause, Slot};
use crate::web::Web;
use crate::web::problem::Problem;
use crate::web::view::{ChipView, DayView, NotesView, PlanView, SlotView, WeekView, Words};

/// How many weeks one page shows.
const WEEKS: i32 = 4;
/// How many weeks ahead a page may begin: a year is seen.
const AHEAD: i32 = 48;
/// How many weeks back a page may begin.
const BACK: i32 = 520;
/// How many remarks of one kind are told.
const TOLD: usize = 12;

/// What is looked at.
struct Window<'c> {
    lang: Lang,
    catalogue: &'c Catalogue,
    now: Millis,
    today: Date,
    /// A Monday.
    from: Date,
    /// This channel alone.
    channel: Option<ChannelId>,
}

impl<'c> Window<'c> {
    fn read(catalogue: &'c Catalogue, lang: Lang, now: Millis, query: &str) -> Self {
        let today = now.zoned(&catalogue.library.brand.zone).date();
        let (mut from, mut channel) = (monday(today), None);
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "from" => from = value.parse().ok().filter(|day| within(today, *day)).map_or(from, monday),
                "channel" => channel = value.parse().ok().filter(|id| catalogue.channel(id).is_some()),
                _ => {}
            }
        }
        Self { lang, catalogue, now, today, from, channel }
    }

    fn address(&self, from: Date, channel: Option<&ChannelId>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if from != monday(self.today) {
            query.append_pair("from", &from.to_string());
        }
        if let Some(channel) = channel {
            query.append_pair("channel", channel.as_str());
        }
        match query.finish() {
            query if query.is_empty() => "/desk/plan".to_owned(),
            query => format!("/desk/plan?{query}"),
        }
    }

    /// So many weeks before or after, where a page may begin there.
    fn turned(&self, weeks: i32) -> Option<String> {
        let from = self.from.saturating_add(Span::new().weeks(weeks));
        within(self.today, from).then(|| self.address(from, self.channel.as_ref()))
    }

    /// The first instant of a day, where the organisation is.
    fn starts(&self, day: Date) -> Millis {
        let zoned = day.to_zoned(self.catalogue.library.brand.zone.clone());
        zoned.map_or(self.now, |zoned| Millis(zoned.timestamp().as_millisecond()))
    }

    fn until(&self) -> Date {
        self.from.saturating_add(Span::new().weeks(WEEKS))
    }

    fn shows(&self, channel: &ChannelId) -> bool {
        self.channel.as_ref().is_none_or(|only| only == channel)
    }
}

fn monday(day: Date) -> Date {
    let back = i32::from(day.weekday().since(Weekday::Monday));
    day.saturating_sub(Span::new().days(back))
}

fn within(today: Date, day: Date) -> bool {
    let weeks = |weeks: i32| monday(today).saturating_add(Span::new().weeks(weeks));
    day >= weeks(-BACK) && monday(day) <= weeks(AHEAD)
}

/// `GET /desk/plan?from=2026-11-23&channel=advocates`
pub(super) async fn page(
    State(web): State<Arc<Web>>,
    member: Member,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    editorial::refresh(&web.parts).await?;
    let (lang, catalogue) = (member.viewer.person.lang, web.parts.catalogue());
    let now = web.parts.business.now();
    let window = Window::read(&catalogue, lang, now, query.as_deref().unwrap_or_default());
    let (start, end) = (window.starts(window.from), window.starts(window.until()));
    let past = forecast::past(&web.parts, &catalogue).await?;
    // The last millisecond before the first day that is not shown any more.
    let coming = if end > now { forecast(&catalogue, &past, now, end.plus(-1)) } else { Forecast::default() };
    let mut days: BTreeMap<Date, Vec<(Millis, SlotView)>> = BTreeMap::new();
    let zone = &catalogue.library.brand.zone;
    let mut put = |at: Millis, view: SlotView| days.entry(at.zoned(zone).date()).or_default().push((at, view));
    let mut seen = BTreeSet::new();
    for slot in web.parts.store.slots_within(start, end).await?.iter().filter(|slot| window.shows(&slot.channel)) {
        seen.insert((slot.schedule.clone(), slot.channel.clone(), slot.instant));
        put(slot.instant, was(&window, slot));
    }
    for planned in coming.planned.iter().filter(|planned| planned.at >= start && window.shows(&planned.channel)) {
        // A slot that was made already says more than the plan of it.
        if !seen.contains(&(planned.schedule.clone(), planned.channel.clone(), planned.at)) {
            put(planned.at, comes(&window, planned));
        }
    }
    let content = content(&window, days, &coming, past.pause.as_ref());
    Ok(shown(&member, Tab::Plan, &content.words.say("web-desk-plan"), &content))
}

fn content(
    window: &Window<'_>,
    mut days: BTreeMap<Date, Vec<(Millis, SlotView)>>,
    coming: &Forecast,
    pause: Option<&Pause>,
) -> PlanView {
    let lang = window.lang;
    let of = |gap: bool| {
        days.values().flatten().filter(|(at, slot)| *at > window.now && slot.gap == gap && slot.counts).count()
    };
    let (posts, gaps) = (of(false), of(true));
    let last = window.until().saturating_sub(Span::new().days(1));
    let day = |at: i32| window.from.saturating_add(Span::new().days(at));
    let weeks = (0..WEEKS).map(|week| WeekView {
        name: week_of(lang, day(7 * week)),
        days: (0..7).map(|one| day_view(window, day(7 * week + one), &mut days)).collect(),
    });
    let weeks: Vec<WeekView> = weeks.collect();
    PlanView {
        words: Words(lang),
        weekdays: weeks.iter().flat_map(|week| week.days.iter().skip(5)).all(|day| day.slots.is_empty()),
        paused: pause.map(|pause| paused(window, pause)),
        weeks,
        heads: (0..7).map(|at| weekday(lang, day(at))).collect(),
        range: date_range(lang, window.from, last),
        zone: say!(lang, "web-plan-zone", zone = window.catalogue.library.brand.zone_name.as_str()),
        sum: say!(lang, "web-plan-sum", posts = posts, gaps = gaps),
        before: window.turned(-WEEKS),
        now: (window.from != monday(window.today))
            .then(|| window.address(monday(window.today), window.channel.as_ref())),
        after: window.turned(WEEKS),
        channels: channels(window),
        notes: notes(window, &coming.notes),
    }
}

fn paused(window: &Window<'_>, pause: &Pause) -> String {
    let zone = &window.catalogue.library.brand.zone;
    match pause.until {
        Some(until) => {
            let until = date_time(window.lang, until.zoned(zone).datetime());
            say!(window.lang, "app-plan-paused-until", until = until)
        }
        None => say!(window.lang, "app-plan-paused"),
    }
}

/// The channels as links, where there are several.
fn channels(window: &Window<'_>) -> Vec<ChipView> {
    let channels = &window.catalogue.calendar.channels;
    if channels.len() < 2 {
        return vec![];
    }
    let chip = |channel: Option<&ChannelId>| ChipView {
        address: window.address(window.from, channel),
        code: "",
        name: channel.map_or_else(|| say!(window.lang, "web-plan-channels"), |channel| format!("#{channel}")),
        count: String::new(),
        current: window.channel.as_ref() == channel,
    };
    std::iter::once(None).chain(channels.iter().map(|channel| Some(&channel.id))).map(chip).collect()
}

fn day_view(window: &Window<'_>, day: Date, days: &mut BTreeMap<Date, Vec<(Millis, SlotView)>>) -> DayView {
    let mut slots = days.remove(&day).unwrap_or_default();
    slots.sort_by_key(|(at, _)| *at);
    DayView {
        iso: day.to_string(),
        short: short_day(window.lang, day),
        today: day == window.today,
        over: day < window.today,
        holiday: holiday(window, day),
        slots: slots.into_iter().map(|(_, view)| view).collect(),
    }
}

/// A public holiday of a country that a schedule keeps.
fn holiday(window: &Window<'_>, day: Date) -> Option<String> {
    let kept = window.catalogue.calendar.schedules.iter().filter(|schedule| window.shows(&schedule.channel));
    let kept: BTreeSet<&str> = kept
        .filter_map(|schedule| schedule.holidays)
        .filter(|country| country.is_holiday(day))
        .map(Country::code)
        .collect();
    let countries: Vec<&str> = kept.into_iter().collect();
    (!countries.is_empty()).then(|| say!(window.lang, "web-plan-holiday", countries = countries.join(", ")))
}

/// A slot without anything in it yet.
fn bare(window: &Window<'_>, at: Millis, channel: &ChannelId) -> SlotView {
    let local = at.zoned(&window.catalogue.library.brand.zone);
    let channels = &window.catalogue.calendar.channels;
    SlotView {
        iso: at.to_string(),
        hour: format!("{:02}:{:02}", local.hour(), local.minute()),
        channel: channel.to_string(),
        hue: channels.iter().position(|known| &known.id == channel).unwrap_or_default() % 8,
        look: "",
        label: String::new(),
        title: String::new(),
        lang: None,
        item: None,
        why: String::new(),
        gap: false,
        counts: true,
    }
}

/// One that is to come.
fn comes(window: &Window<'_>, planned: &Planned) -> SlotView {
    let (lang, catalogue) = (window.lang, window.catalogue);
    let view = bare(window, planned.at, &planned.channel);
    match &planned.what {
        Ok(pick) => {
            SlotView { why: why(catalogue, lang, pick, planned), ..picked(window, pick, &planned.channel, view) }
        }
        Err(skip) => {
            let title = forecast::skipped(catalogue, lang, planned, *skip);
            SlotView { why: planned.schedule.to_string(), title, ..empty(lang, *skip, view) }
        }
    }
}

fn picked(window: &Window<'_>, pick: &Pick, channel: &ChannelId, view: SlotView) -> SlotView {
    let (lang, catalogue) = (window.lang, window.catalogue);
    let item = match pick {
        Pick::Item(id) => Some(id),
        Pick::Board => None,
    };
    let known = item.and_then(|id| catalogue.library.items.get(id));
    let tongue = known.map_or(lang, |item| item.version(catalogue.channel_lang(channel)).lang);
    SlotView {
        title: forecast::name(catalogue, lang, pick, channel),
        lang: Words(lang).other(tongue),
        item: known.map(|item| item.id.to_string()),
        ..view
    }
}

/// Nothing: a gap where an item is missing, else what the schedule itself leaves out.
fn empty(lang: Lang, skip: Skip, view: SlotView) -> SlotView {
    let gap = matches!(skip, Skip::NothingToPost | Skip::Promotional | Skip::Duplicate);
    let (look, key) = if gap { ("gap", "web-plan-gap") } else { ("left-out", "web-plan-left-out") };
    SlotView { look, label: say!(lang, key), title: skip.message(lang), gap, counts: gap, ..view }
}

/// One that was made: posted, under way, or not posted.
fn was(window: &Window<'_>, slot: &Slot) -> SlotView {
    let lang = window.lang;
    let view = SlotView { why: slot.schedule.to_string(), ..bare(window, slot.instant, &slot.channel) };
    let pick = match (&slot.item, slot.what) {
        (Some(item), _) => Some(Pick::Item(item.clone())),
        (None, What::Board) => Some(Pick::Board),
        (None, What::Items) => None,
    };
    let named = |view: SlotView| match &pick {
        Some(pick) => picked(window, pick, &slot.channel, view),
        None => view,
    };
    match &slot.state {
        Line::Sent { .. } => SlotView { look: "sent", label: say!(lang, "web-plan-sent"), ..named(view) },
        Line::Due { .. } | Line::Sending { .. } => {
            SlotView { look: "under-way", label: say!(lang, "web-plan-under-way"), ..named(view) }
        }
        Line::Skipped { reason } => match Skip::from_code(reason) {
            Some(skip) => empty(lang, skip, view),
            None => {
                SlotView { look: "left-out", label: say!(lang, "web-plan-left-out"), title: reason.clone(), ..view }
            }
        },
        Line::Failed { reason } => {
            SlotView { look: "failed", label: say!(lang, "web-plan-failed"), why: reason.clone(), ..named(view) }
        }
    }
}

/// Gaps, clashes and warnings of the days that are shown. That a schedule has nothing left concerns them all.
fn notes(window: &Window<'_>, all: &[Note]) -> Vec<NotesView> {
    let find = |id: &crate::id::ItemId| window.catalogue.library.items.get(id);
    let shown = |note: &&Note| note.day() >= window.from || matches!(note, Note::Empty { .. });
    let topic = |topic: Topic| {
        let own: Vec<&Note> = all.iter().filter(|note| note.topic() == topic).filter(shown).collect();
        (!own.is_empty()).then(|| NotesView {
            code: topic.code(),
            title: say!(window.lang, "web-plan-topic", topic = topic.code(), count = own.len()),
            lines: own.iter().take(TOLD).map(|note| note.message(window.lang, find)).collect(),
            more: (own.len() > TOLD).then(|| say!(window.lang, "and-more", count = own.len() - TOLD)),
        })
    };
    Topic::ALL.into_iter().filter_map(topic).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{AHEAD, BACK, Window, monday, within};
    use crate::flow::Catalogue;
    use crate::id::Millis;
    use crate::lang::Lang;

    #[test]
    fn a_page_begins_on_a_monday_within_reach() {
        let (catalogue, _) = Catalogue::read(&[], true);
        // Monday 23 November 2026, 08:00 in Paris.
        let now = Millis(1_795_417_200_000);
        let from = |query: &str| Window::read(&catalogue, Lang::En, now, query).from;
        let this = date(2026, 11, 23);
        for (query, expected) in [
            ("", this),
            ("from=2026-11-29", this),
            ("from=2026-11-30", date(2026, 11, 30)),
            ("from=2025-01-01", date(2024, 12, 30)),
            ("from=9999-12-31", this),
            ("from=-9999-01-01", this),
            ("from=x", this),
            ("from=", this),
        ] {
            assert_eq!(from(query), expected, "{query}");
        }
        let window = Window::read(&catalogue, Lang::En, now, "channel=nowhere");
        assert_eq!((window.channel.as_ref(), window.turned(0).as_deref()), (None, Some("/desk/plan")));
        assert_eq!(window.turned(4).as_deref(), Some("/desk/plan?from=2026-12-21"));
        assert_eq!((window.turned(AHEAD + 1), window.turned(-BACK - 1)), (None, None));
        assert!(within(this, monday(this)));
    }
}
