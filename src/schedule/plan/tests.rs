use super::*;
use crate::content::Kind;
use crate::schedule::queue::tests::item;
use crate::schedule::{choose, parse, text_of};

const FILE: &str = "
[channel.a]
lang = 'fr'
[channel.b]
lang = 'fr'
[schedule.board]
channel = 'a'
when = 'monday 09:30'
post = 'board'
[schedule.items]
channel = 'a'
when = 'weekdays 09:30'
holidays = 'FR'
[schedule.other]
channel = 'b'
when = 'wednesday 09:30'
";

fn at(text: &str) -> Millis {
    Millis::from(text.parse::<jiff::Timestamp>().unwrap())
}

fn calendar(text: &str) -> Calendar {
    let (calendar, findings) = parse("schedules.toml", text, "Europe/Paris");
    assert_eq!(findings, []);
    calendar
}

fn line(planned: &Planned) -> String {
    let what = match &planned.what {
        Ok(Pick::Item(item)) => item.to_string(),
        Ok(Pick::Board) => "BOARD".to_owned(),
        Err(skip) => skip.code().to_owned(),
    };
    format!("{} {} {} {what}", planned.at.to_string().get(5..16).unwrap_or_default(), planned.channel, planned.schedule)
}

#[test]
fn a_plan_feeds_its_own_picks_back() {
    let items: Vec<Item> = ["i1", "i2", "i3"].map(item).into();
    let promotional: Vec<Item> = ["p1", "p2"].map(|id| Item { kind: Kind::Promotional, order: -1, ..item(id) }).into();
    let all: Vec<&Item> = items.iter().chain(&promotional).collect();
    let plan = plan(&calendar(FILE), &all, &BTreeMap::new(), at("2026-12-20T00:00Z"), at("2026-12-29T08:30Z"));
    assert_eq!(
        plan.iter().map(line).collect::<Vec<_>>(),
        [
            "12-21T08:30 a board BOARD",
            "12-21T08:30 a items p1",
            "12-22T08:30 a items i1",
            "12-23T08:30 a items i2",
            "12-23T08:30 b other p1",
            "12-24T08:30 a items p2",
            "12-25T08:30 a items PUBLIC_HOLIDAY",
            "12-28T08:30 a board BOARD",
            "12-28T08:30 a items i3",
            "12-29T08:30 a items NOTHING_TO_POST",
        ]
    );
}

#[test]
fn the_plan_is_what_the_real_run_does() {
    let items: Vec<Item> =
        (0..40).map(|n| Item { kind: Kind::ALL[n % 4], order: (n % 7) as i32, ..item(&format!("x{n}")) }).collect();
    let items: Vec<&Item> = items.iter().collect();
    let calendar = calendar(FILE);
    let (from, until) = (at("2026-11-22T00:00Z"), at("2027-02-22T00:00Z"));
    let planned = plan(&calendar, &items, &BTreeMap::new(), from, until);
    // The run asks one instant at a time, and so plans anew each time with what has been posted by then.
    let mut history: BTreeMap<ChannelId, Vec<Posted>> = BTreeMap::new();
    for expected in &planned {
        let schedule = calendar.schedule(&expected.schedule).unwrap();
        let posts = history.entry(expected.channel.clone()).or_default();
        if schedule.post == What::Items {
            let chosen = choose(schedule, Lang::Fr, expected.at, &items, posts);
            assert_eq!(chosen.map(|item| Pick::Item(item.id.clone())), expected.what, "{}", line(expected));
            posts.extend(chosen.ok().map(|item| Posted {
                item: item.id.clone(),
                at: expected.at,
                kind: item.kind,
                text: text_of(item, Lang::Fr),
            }));
        }
    }
    assert!(planned.len() > 80 && planned.is_sorted_by_key(|entry| entry.at));
}

#[test]
fn a_plan_has_an_end() {
    let file = "[channel.a]\nlang='fr'\n[schedule.s]\nchannel='a'\ncron='* * * * *'\n";
    let plan = plan(&calendar(file), &[], &BTreeMap::new(), Millis(0), Millis(i64::MAX));
    assert_eq!((plan.len(), plan.last().map(|entry| entry.at)), (MOST, Some(Millis(40_000 * 60_000))));
}
