use super::*;
use crate::schedule::parse;

const DAY: i64 = Millis::DAY;
const HOUR: i64 = Millis::HOUR;
const MINUTE: i64 = Millis::MINUTE;

fn schedule(extra: &str) -> Schedule {
    let text = format!("[channel.a]\nlang = 'fr'\n[schedule.s]\nchannel = 'a'\n{extra}\n");
    let (mut calendar, findings) = parse("schedules.toml", &text, "UTC");
    assert_eq!(findings, [], "{extra}");
    calendar.schedules.remove(0)
}

fn hours(list: &[i64]) -> Vec<Millis> {
    list.iter().map(|hour| Millis(hour * HOUR)).collect()
}

#[test]
fn what_is_owed_follows_the_policy() {
    // Every hour; asked at 10:30 with the cursor at 05:00, window 2 h 30 min.
    let check = |policy: &str, now: i64, due: &[i64], missed: &[i64]| {
        let schedule = schedule(&format!("cron = '0 * * * *'\ncatch_up = '{policy}'\ncatch_up_window = '150m'"));
        let owed = owed(&schedule, Millis(5 * HOUR), Millis(now));
        assert_eq!((owed.due, owed.missed), (hours(due), hours(missed)), "{policy} at {now}");
    };
    let half_past_ten = 10 * HOUR + 30 * MINUTE;
    check("latest", half_past_ten, &[10], &[6, 7, 8, 9]);
    check("all", half_past_ten, &[8, 9, 10], &[6, 7]); // 08:00 is exactly as old as the window
    check("all", half_past_ten + 1, &[9, 10], &[6, 7, 8]);
    check("none", half_past_ten, &[], &[6, 7, 8, 9, 10]);
    check("none", 10 * HOUR + 59_999, &[10], &[6, 7, 8, 9]);
    check("none", 10 * HOUR + 60_000, &[], &[6, 7, 8, 9, 10]);
    check("latest", 6 * HOUR, &[6], &[]); // exactly now is due
    check("latest", 6 * HOUR - 1, &[], &[]);
    check("all", 5 * HOUR, &[], &[]);
}

#[test]
fn a_clock_set_back_owes_nothing_twice() {
    let schedule = schedule("cron = '0 * * * *'");
    let owed = owed(&schedule, Millis(5 * HOUR), Millis(2 * HOUR));
    assert_eq!(owed, Owed { due: vec![], missed: vec![], next: Some(Millis(6 * HOUR)) });
}

#[test]
fn a_window_shorter_than_a_tick_still_posts() {
    let schedule = schedule("cron = '0 * * * *'\ncatch_up_window = '0s'");
    assert_eq!(owed(&schedule, Millis(0), Millis(HOUR + 59_999)).due, hours(&[1]));
    assert_eq!(owed(&schedule, Millis(0), Millis(HOUR + 60_000)).missed, hours(&[1]));
}

#[test]
fn what_never_fires_owes_nothing() {
    let text = "[channel.a]\nlang='fr'\n[schedule.s]\nchannel='a'\ncron='0 9 30 2 *'\n";
    let schedule = parse("schedules.toml", text, "UTC").0.schedules.remove(0);
    assert_eq!(owed(&schedule, Millis(0), Millis(400 * DAY)), Owed::default());
}

#[test]
fn batches_lose_nothing_and_post_the_newest_once() {
    // A three-day outage of an every-minute schedule: 4,320 instants, five batches.
    for policy in ["latest", "all", "none"] {
        let schedule = schedule(&format!("cron = '* * * * *'\ncatch_up = '{policy}'\ncatch_up_window = '20h'"));
        let now = Millis(3 * DAY);
        let (mut cursor, mut due, mut all, mut calls) = (Millis(0), vec![], vec![], 0);
        loop {
            let owed = owed(&schedule, cursor, now);
            assert!(owed.due.len() + owed.missed.len() <= BATCH);
            let Some(handled) = owed.handled() else { break };
            assert!(handled > cursor && owed.next > Some(handled), "{policy}");
            due.extend(owed.due.clone());
            all.extend(owed.missed.into_iter().chain(owed.due));
            cursor = handled;
            calls += 1;
        }
        all.sort_unstable();
        assert_eq!(all, (1..=4_320).map(|minute| Millis(minute * MINUTE)).collect::<Vec<_>>(), "{policy}");
        let expected = match policy {
            "all" => 20 * 60 + 1,
            _ => 1,
        };
        assert_eq!((due.len(), due.last().copied(), calls), (expected, Some(now), 5), "{policy}");
    }
}
