//! `portevoix bench plan`: how long a year of many schedules takes, beside the same choices made one by one.
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use super::{figure, timed};
use crate::app::terminal::line;
use crate::content::{APPROVALS, Approval, Item, SourceFile, append_approval};
use crate::flow::Catalogue;
use crate::flow::forecast::{Past, forecast};
use crate::id::{ChannelId, Millis};
use crate::lang::{Lang, decimal};
use crate::say;
use crate::schedule::{Pick, Planned, Posted, What, admit, choose, plan, text_of};

/// When the plan begins: Monday 23 November 2026, 00:00 UTC. The same plan every time.
const FROM: Millis = Millis(1_795_392_000_000);
/// So many weeks are also planned one choice at a time: that takes too long for a year.
const BASELINE: u32 = 2;

/// What is planned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    pub(crate) schedules: u32,
    pub(crate) items: u32,
    pub(crate) weeks: u32,
}

/// Measures and prints; `false` where the two ways to plan differ.
pub(crate) fn run(load: &Load, lang: Lang) -> bool {
    let catalogue = approved(files(load));
    let items: Vec<&Item> = catalogue.library.items.values().collect();
    let until = |weeks: u32| FROM.plus(i64::from(weeks) * 7 * Millis::DAY);
    let none = BTreeMap::new();
    let calendar = &catalogue.calendar;
    let (planned, took) = timed(|| plan(calendar, &items, &none, FROM, until(load.weeks)));
    let (reviewed, with_notes) = timed(|| forecast(&catalogue, &Past::default(), FROM, until(load.weeks)));
    let baseline = load.weeks.min(BASELINE);
    let (short, short_took) = timed(|| plan(calendar, &items, &none, FROM, until(baseline)));
    let (anew, anew_took) = timed(|| one_by_one(&catalogue, &items, &short));
    let what = |planned: &[Planned]| planned.iter().filter(|one| one.what.is_ok()).count();
    let (slots, posts) = (figure(lang, planned.len()), figure(lang, what(&planned)));
    line(say!(lang, "app-bench-plan", schedules = load.schedules, items = load.items, weeks = load.weeks));
    line(say!(lang, "app-bench-plan-took", slots = slots, posts = posts, ms = ms(lang, took)));
    let notes = reviewed.notes.len();
    line(say!(lang, "app-bench-plan-notes", notes = notes, ms = ms(lang, with_notes)));
    line(say!(
        lang,
        "app-bench-plan-baseline",
        weeks = baseline,
        ms = ms(lang, short_took),
        anew = ms(lang, anew_took)
    ));
    let same = anew == short.iter().map(|one| one.what.clone()).collect::<Vec<_>>();
    line(say!(lang, if same { "app-bench-plan-same" } else { "app-bench-plan-differs" }));
    same
}

fn ms(lang: Lang, took: Duration) -> String {
    decimal(lang, took.as_secs_f64() * 1_000.0, 1)
}

/// The choices of a plan made anew at each firing, as the running program makes them.
fn one_by_one(catalogue: &Catalogue, items: &[&Item], planned: &[Planned]) -> Vec<Result<Pick, crate::schedule::Skip>> {
    let mut history: BTreeMap<&ChannelId, Vec<Posted>> = BTreeMap::new();
    let mut chosen = vec![];
    for one in planned {
        let Some(schedule) = catalogue.calendar.schedule(&one.schedule) else { continue };
        let (posts, lang) = (history.entry(&one.channel).or_default(), catalogue.channel_lang(&one.channel));
        chosen.push(match schedule.post {
            What::Board => admit(schedule, one.at, posts).map(|()| Pick::Board),
            What::Items => choose(schedule, lang, one.at, items, posts).map(|item| {
                posts.push(Posted { item: item.id.clone(), at: one.at, kind: item.kind, text: text_of(item, lang) });
                Pick::Item(item.id.clone())
            }),
        });
    }
    chosen
}

/// The files as a catalogue in which everything is approved.
fn approved(mut files: Vec<SourceFile>) -> Catalogue {
    let read = Catalogue::read(&files, false).0;
    let mut text = String::new();
    for item in read.library.items.values() {
        let (item, revision) = (item.id.clone(), item.revision.clone());
        text = append_approval(&text, &Approval { item, revision, by: "Bench".to_owned(), at: Millis(0) });
    }
    files.push(SourceFile { path: APPROVALS.to_owned(), bytes: text.into_bytes() });
    Catalogue::read(&files, true).0
}

/// Content made for this: two languages, six kinds, bodies of some eighty words, every rule in use.
fn files(load: &Load) -> Vec<SourceFile> {
    let file = |path: String, text: String| SourceFile { path, bytes: text.into_bytes() };
    let mut files = vec![file("schedules.toml".into(), calendar(load.schedules))];
    for number in 0..load.items {
        for lang in Lang::ALL {
            files.push(file(format!("items/item-{number}.{lang}.md"), page(number, lang)));
        }
    }
    files
}

fn calendar(schedules: u32) -> String {
    const COUNTRIES: [&str; 7] = ["FR", "BE", "CH", "CA", "US", "UK", "DE"];
    let mut text = String::new();
    for number in 0..schedules {
        let (lang, country) = (Lang::ALL[number as usize % 2], COUNTRIES[number as usize % 7]);
        let minute = number % 60;
        // Writing into a string cannot fail.
        let _ = write!(
            text,
            "[channel.c{number}]\nlang = '{lang}'\n[schedule.s{number}]\nchannel = 'c{number}'\ncron = '{minute} 9 * * \
             1-5'\nzone = 'Europe/Paris'\nquiet = '20:00-08:00'\nholidays = '{country}'\ncap_per_day = \
             2\npromotional = '1/3'\n"
        );
    }
    text
}

fn page(number: u32, lang: Lang) -> String {
    const KINDS: [&str; 6] = ["educational", "promotional", "job_offer", "csr", "recommendation", "educational"];
    let kind = KINDS[number as usize % KINDS.len()];
    let words: Vec<String> = (0..80).map(|word| format!("{lang}{}", (number * 31 + word * 17) % 997)).collect();
    format!(
        "---\ntitle: Item {number} {lang}\nkind: {kind}\norder: {}\ncaptions:\n  - text: Words {number}\n---\n{}\n",
        number % 13,
        words.join(" ")
    )
}
