use super::*;
use crate::content::{Revision, Segment, Version};
use crate::schedule::parse;

const DAY: i64 = Millis::DAY;
/// Monday 23 November 2026, 09:30 in Paris.
const MONDAY: Millis = Millis(1_795_422_600_000);

pub(in crate::schedule) fn schedule(extra: &str) -> Schedule {
    let text = format!(
        "[channel.a]\nlang='fr'\n[schedule.s]\nchannel='a'\nwhen='daily 09:30'\nzone='Europe/Paris'\n{extra}\n"
    );
    let (mut calendar, findings) = parse("schedules.toml", &text, "UTC");
    assert_eq!(findings, [], "{extra}");
    calendar.schedules.remove(0)
}

pub(in crate::schedule) fn item(id: &str) -> Item {
    let version = Version {
        lang: Lang::Fr,
        title: format!("Titre {id}"),
        body: format!("{id} parle de {id}, et seulement de {id}."),
        captions: vec![],
        alt: None,
        path: format!("items/{id}.fr.md"),
    };
    Item {
        id: id.parse().unwrap(),
        revision: Revision("0".repeat(64)),
        kind: Kind::Educational,
        campaign: None,
        link: None,
        embargo: None,
        expires: None,
        segment: Segment::default(),
        markets: vec![],
        image: None,
        author: None,
        order: 0,
        versions: [(Lang::Fr, version)].into(),
    }
}

fn posted(item: &Item, at: Millis) -> Posted {
    Posted { item: item.id.clone(), at, kind: item.kind, text: text_of(item, Lang::Fr) }
}

fn promotional(id: &str) -> Item {
    Item { kind: Kind::Promotional, ..item(id) }
}

/// Chooses on Monday and compares the id or the reason.
fn check(case: &str, extra: &str, items: &[&Item], history: &[Posted], expected: Result<&str, Skip>) {
    let found = choose(&schedule(extra), Lang::Fr, MONDAY, items, history).map(|item| item.id.as_str());
    assert_eq!(found, expected, "{case}");
    let reversed: Vec<&Item> = items.iter().rev().copied().collect();
    let mut late_first = history.to_vec();
    late_first.reverse();
    let again = choose(&schedule(extra), Lang::Fr, MONDAY, &reversed, &late_first).map(|item| item.id.as_str());
    assert_eq!(again, expected, "{case}: the order of the input must not count");
}

#[test]
fn the_queue_has_an_order() {
    let (a, b, c) = (item("a"), item("b"), item("c"));
    let soon = |item: &Item, days: i64| Item { expires: Some(MONDAY.plus(days * DAY)), ..item.clone() };
    check("by id", "", &[&b, &a, &c], &[], Ok("a"));
    check("expiry before id", "", &[&a, &soon(&b, 9), &soon(&c, 3)], &[], Ok("c"));
    check("order before expiry", "", &[&Item { order: -1, ..b.clone() }, &soon(&c, 3)], &[], Ok("b"));
    check("nothing at all", "", &[], &[], Err(Skip::NothingToPost));
}

#[test]
fn an_item_must_be_current_and_meant_for_the_channel() {
    let base = item("a");
    let nothing = Err(Skip::NothingToPost);
    let segment = |languages: &[Lang]| Segment { languages: languages.to_vec(), ..Segment::default() };
    let check = |case: &str, extra: &str, item: Item, expected| check(case, extra, &[&item], &[], expected);
    check("embargo ends now", "", Item { embargo: Some(MONDAY), ..base.clone() }, Ok("a"));
    check("embargo", "", Item { embargo: Some(MONDAY.plus(1)), ..base.clone() }, nothing);
    check("expires now", "", Item { expires: Some(MONDAY), ..base.clone() }, nothing);
    check("expires later", "", Item { expires: Some(MONDAY.plus(1)), ..base.clone() }, Ok("a"));
    check("language", "", Item { segment: segment(&[Lang::En]), ..base.clone() }, nothing);
    check("languages", "", Item { segment: segment(&[Lang::En, Lang::Fr]), ..base.clone() }, Ok("a"));
    check("kind", "kinds = ['csr', 'job_offer']", base.clone(), nothing);
    check("kinds", "kinds = ['csr', 'educational']", base.clone(), Ok("a"));
    check("no campaign", "campaigns = ['launch']", base.clone(), nothing);
    check("campaign", "campaigns = ['launch']", Item { campaign: Some("launch".into()), ..base }, Ok("a"));
}

#[test]
fn nothing_is_posted_twice_to_a_channel() {
    let (a, b) = (item("a"), item("b"));
    let long_ago = MONDAY.plus(-900 * DAY);
    check("posted once", "", &[&a, &b], &[posted(&a, long_ago)], Ok("b"));
    check("all posted", "", &[&a, &b], &[posted(&a, long_ago), posted(&b, long_ago)], Err(Skip::NothingToPost));
}

#[test]
fn promotional_items_stay_a_minority_of_every_window() {
    let (p, q, r, a, b) = (promotional("p"), promotional("q"), promotional("r"), item("a"), item("b"));
    let days = |list: &[&Item]| -> Vec<Posted> {
        list.iter().rev().zip(1..).map(|(item, day)| posted(item, MONDAY.plus(-day * DAY))).collect()
    };
    let full = Err(Skip::Promotional);
    check("first of all", "", &[&r], &[], Ok("r"));
    check("one before", "", &[&r], &days(&[&p]), full);
    check("two posts ago", "", &[&r], &days(&[&p, &a]), full);
    check("three posts ago", "", &[&r], &days(&[&p, &a, &b]), Ok("r"));
    check("another kind goes first", "", &[&r, &b], &days(&[&p, &a]), Ok("b"));
    check("2/3, one before", "promotional = '2/3'", &[&r], &days(&[&p]), Ok("r"));
    check("2/3, two before", "promotional = '2/3'", &[&r], &days(&[&p, &q]), full);
    check("none ever", "promotional = '0/1'", &[&r], &[], full);
    check("all", "promotional = '1/1'", &[&r], &days(&[&p, &q]), Ok("r"));
    // A post that already stands after this instant counts as well.
    check("one after", "", &[&r], &[posted(&p, MONDAY.plus(DAY))], full);
}

#[test]
fn the_same_words_are_not_posted_within_three_days() {
    let (a, b) = (item("a"), item("b"));
    let twin = Item { id: "twin".parse().unwrap(), ..a.clone() };
    let ago = |ms: i64| [posted(&a, MONDAY.plus(-ms))];
    check("twin", "", &[&twin], &ago(DAY), Err(Skip::Duplicate));
    check("nearly three days", "", &[&twin], &ago(3 * DAY - 1), Err(Skip::Duplicate));
    check("three days", "", &[&twin], &ago(3 * DAY), Ok("twin"));
    check("another goes first", "", &[&twin, &Item { order: 9, ..b }], &ago(DAY), Ok("b"));
}

#[test]
fn the_cap_counts_local_days() {
    let (a, b, c) = (item("a"), item("b"), item("c"));
    // Midnight in Paris is 23:00 UTC: nine and a half hours before.
    let midnight = MONDAY.plus(-9 * Millis::HOUR - 30 * Millis::MINUTE);
    check("under the cap", "cap_per_day = 2", &[&c], &[posted(&a, midnight)], Ok("c"));
    check("at the cap", "cap_per_day = 2", &[&c], &[posted(&a, midnight), posted(&b, midnight)], Err(Skip::Capped));
    check("yesterday", "cap_per_day = 1", &[&c], &[posted(&a, midnight.plus(-1))], Ok("c"));
}

#[test]
fn holidays_and_quiet_hours_come_first() {
    let a = item("a");
    let at = |extra: &str, at: &str| {
        let at = Millis::from(at.parse::<jiff::Timestamp>().unwrap());
        choose(&schedule(extra), Lang::Fr, at, &[&a], &[]).map(|item| item.id.as_str())
    };
    assert_eq!(at("holidays = 'FR'", "2026-07-14T09:30+02:00"), Err(Skip::Holiday));
    assert_eq!(at("holidays = 'DE'", "2026-07-14T09:30+02:00"), Ok("a"));
    // By the clock of the zone: still 13 July in UTC, already the 14th in Paris.
    assert_eq!(at("holidays = 'FR'", "2026-07-13T22:30Z"), Err(Skip::Holiday));
    assert_eq!(at("quiet = '20:00-08:00'", "2026-11-23T07:59+01:00"), Err(Skip::Quiet));
    assert_eq!(at("quiet = '20:00-08:00'", "2026-11-23T08:00+01:00"), Ok("a"));
    assert_eq!(at("quiet = '20:00-08:00'", "2026-11-23T20:00+01:00"), Err(Skip::Quiet));
}
