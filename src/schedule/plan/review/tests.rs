use super::*;
use crate::content::Segment;
use crate::schedule::parse;
use crate::schedule::plan::plan;
use crate::schedule::queue::tests::item;

fn at(text: &str) -> Millis {
    Millis::from(text.parse::<jiff::Timestamp>().unwrap())
}

/// Plans December 2026 from Tuesday the 1st, 00:00 in Paris, until the 11th; tells the notes, each as its code and day.
fn check(case: &str, file: &str, items: &[Item], waiting: &[Item], expected: &[&str]) -> Vec<Note> {
    let (calendar, findings) = parse("schedules.toml", file, "Europe/Paris");
    assert_eq!(findings, [], "{case}");
    let (items, waiting): (Vec<&Item>, Vec<&Item>) = (items.iter().collect(), waiting.iter().collect());
    let (from, until) = (at("2026-11-30T23:00Z"), at("2026-12-11T23:00Z"));
    let history = BTreeMap::new();
    let planned = plan(&calendar, &items, &history, from, until);
    let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
    let scene = Scene { calendar: &calendar, items: &items, waiting: &waiting, history: &history, zone: &zone, until };
    let notes = review(&planned, &scene);
    let told: Vec<String> = notes.iter().map(|note| format!("{} {}", note.code(), note.day())).collect();
    assert_eq!(told, expected, "{case}");
    for lang in Lang::ALL {
        for note in &notes {
            let message = note.message(lang, |id| items.iter().chain(&waiting).find(|item| item.id == *id).copied());
            assert!(!message.contains("schedule-"), "{case}: {message}");
        }
    }
    notes
}

const A: &str = "[channel.a]\nlang='fr'\n[schedule.s]\nchannel='a'\nwhen='weekdays 09:30'\n";

fn many(count: usize) -> Vec<Item> {
    (0..count).map(|n| Item { order: n as i32, ..item(&format!("item{n}")) }).collect()
}

#[test]
fn gaps_are_told_with_what_would_fill_them() {
    check("enough", A, &many(9), &[], &[]);
    let notes = check("six of nine", A, &many(6), &[item("draft")], &["NOTHING_LEFT 2026-12-09"]);
    let Note::Empty { slots, could, .. } = &notes[0] else { panic!("{notes:?}") };
    assert_eq!((*slots, could.iter().map(ItemId::as_str).collect::<Vec<_>>()), (3, vec!["draft"]));
    // A draft for somebody else, or one that is over by then, fills nothing.
    let english = Segment { languages: vec![Lang::En], ..Segment::default() };
    let others = [
        Item { segment: english, ..item("english") },
        Item { expires: Some(at("2026-12-02T00:00Z")), ..item("short") },
    ];
    let notes = check("nobody fills it", A, &many(6), &others, &["NOTHING_LEFT 2026-12-09"]);
    assert!(matches!(&notes[0], Note::Empty { could, .. } if could.is_empty()), "{notes:?}");
    // A day in between: the only item left reads like yesterday's until three days are over.
    let mut items = many(9);
    let words = items[0].versions.clone();
    items[1].versions = words;

    let late = |n: usize| Item { embargo: Some(at("2026-12-04T00:00Z")), ..many(9)[n].clone() };
    let items: Vec<Item> = (0..9).map(|n| if n == 0 { many(9)[0].clone() } else { late(n) }).collect();
    check("embargo", A, &items, &[], &["DAY_WITHOUT_POST 2026-12-02", "DAY_WITHOUT_POST 2026-12-03"]);
    check("nothing at all", A, &[], &[], &["NOTHING_LEFT 2026-12-01"]);
}

#[test]
fn clashes_are_told_once() {
    let two = |lang: &str| format!("{A}[channel.b]\nlang='{lang}'\n[schedule.t]\nchannel='b'\ncron='0 17 1 12 *'\n");
    check("one item, two channels", &two("fr"), &many(9), &[], &["SAME_ITEM 2026-12-01"]);
    check("a translation", &two("en"), &many(9), &[], &[]);
    let mut items = many(9);
    items[1].versions = items[0].versions.clone();
    items[0].kind = crate::content::Kind::Csr;
    let file = format!("{}kinds=['educational']\n", two("fr"));
    check("near-identical", &file, &items, &[], &["NEAR_DUPLICATE 2026-12-01"]);
    let file = format!("{A}[schedule.board]\nchannel='a'\nwhen='daily 09:00'\npost='board'\n");
    let notes = check("a board half an hour before", &file, &many(9), &[], &["WITHIN_THE_HOUR 2026-12-01"]);
    assert!(matches!(notes[0], Note::Close { count: 9, .. }), "{notes:?}");
    let file = file.replace("09:00", "08:30");
    check("an hour before", &file, &many(9), &[], &[]);
    let file = A.replace("when='weekdays 09:30'", "cron='0,30 9 1 12 *'");
    assert_ne!(file, A);
    let notes = check("right behind itself", &file, &many(9), &[], &["WITHIN_THE_HOUR 2026-12-01"]);
    assert!(notes[0].message(Lang::En, |_| None).contains("by s: once"), "{notes:?}");
}

#[test]
fn what_ends_or_is_kept_back_is_told() {
    let short = Item { order: 5, expires: Some(at("2026-12-03T12:00Z")), ..item("short") };
    let mut items = many(9);
    items.push(short.clone());
    check("five come before it", A, &items, &[], &["EXPIRES_FIRST 2026-12-03"]);
    items.pop();
    items.push(Item { order: -1, ..short.clone() });
    check("its turn comes", A, &items, &[], &[]);
    items.pop();
    items.push(Item { expires: Some(at("2026-11-30T00:00Z")), ..short });
    check("over already", A, &items, &[], &[]);
    let file = A.replace("09:30'", "09:30'\nholidays='US'\nquiet='09:00-10:00'");
    let (_, findings) = parse("schedules.toml", &file, "UTC");
    assert!(!findings.is_empty(), "always quiet is a finding of its own");
    let file = A.replace("weekdays 09:30'", "weekdays 09:30, 12:00'\nquiet='09:00-10:00'\ncap_per_day=1");
    let notes = check("quiet mornings", &file, &many(9), &[], &["QUIET_HOURS 2026-12-01"]);
    assert!(matches!(notes[0], Note::Quiet { count: 9, .. }), "{notes:?}");
}

#[test]
fn holidays_of_every_country_are_shown() {
    for (country, day) in [
        ("FR", "2026-07-14"),
        ("BE", "2026-07-21"),
        ("CH", "2026-08-01"),
        ("CA", "2026-07-01"),
        ("US", "2026-07-03"),
        ("UK", "2026-05-04"),
        ("DE", "2026-10-03"),
    ] {
        let file =
            format!("[channel.a]\nlang='fr'\n[schedule.s]\nchannel='a'\nwhen='daily 09:30'\nholidays='{country}'\n");
        let (calendar, _) = parse("schedules.toml", &file, "Europe/Paris");
        let from = at(&format!("{day}T00:00Z"));
        let (history, until) = (BTreeMap::new(), from.plus(20 * Millis::HOUR));
        let planned = plan(&calendar, &[], &history, from, until);
        let zone = jiff::tz::TimeZone::get("Europe/Paris").unwrap();
        let scene = Scene { calendar: &calendar, items: &[], waiting: &[], history: &history, zone: &zone, until };
        let notes = review(&planned, &scene);
        let [Note::Holiday { day: told, country: whose, schedules }] = &notes[..] else {
            panic!("{country} {notes:?}")
        };
        assert_eq!((told.to_string().as_str(), whose.code(), schedules.len()), (day, country, 1));
    }
}
