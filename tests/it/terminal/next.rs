//! `portevoix schedule next`: the shared vectors, and what people should not type.

use std::fmt::Write as _;

use super::{Desk, Ended};

#[derive(serde::Deserialize)]
struct Case {
    tz: String,
    expr: String,
    start_exclusive: i64,
    end_inclusive: i64,
    fires: Vec<i64>,
}

/// The vectors, or `None` (said loudly) where they are absent.
fn cases() -> Option<Vec<Case>> {
    let root = std::env::var("PORTEVOIX_CONFORMANCE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/conformance").into());
    let mut cases = vec![];
    for file in ["dst_vectors.rfc5545.jsonl", "dow_dom_vectors.rfc5545.jsonl"] {
        let path = std::path::Path::new(&root).join("cron").join(file);
        let Ok(text) = std::fs::read_to_string(&path) else {
            eprintln!("SKIPPED: conformance data absent at {}", path.display());
            return None;
        };
        cases.extend(text.lines().map(|line| serde_json::from_str::<Case>(line).unwrap()));
    }
    assert_eq!(cases.len(), 250);
    Some(cases)
}

fn instant(seconds: i64) -> String {
    jiff::Timestamp::from_second(seconds).unwrap().to_string()
}

fn next(desk: &Desk, cron: &str, zone: &str, after: &str, end: [&str; 2]) -> Ended {
    desk.run(&["schedule", "next", "--cron", cron, "--tz", zone, "--after", after, end[0], end[1]])
}

/// The printed instants, as seconds: two spellings of one instant are equal.
fn seconds(printed: &str) -> Vec<i64> {
    printed.lines().map(|line| line.parse::<jiff::Timestamp>().unwrap().as_second()).collect()
}

#[test]
fn every_vector_is_answered() {
    let Some(cases) = cases() else { return };
    let desk = Desk::new();
    let mut wrong = String::new();
    for Case { tz, expr, start_exclusive, end_inclusive, fires } in cases {
        let (after, until) = (instant(start_exclusive), instant(end_inclusive));
        let printed = next(&desk, &expr, &tz, &after, ["--until", &until]).expect(0).out;
        if seconds(&printed) != fires {
            writeln!(wrong, "{expr} in {tz} after {after}: {printed}").unwrap();
        }
        // Every tenth also by number, which may reach beyond the end.
        if let Some(count) = std::num::NonZero::new(fires.len()).filter(|_| start_exclusive % 10 == 9) {
            let printed = next(&desk, &expr, &tz, &after, ["--count", &count.to_string()]).expect(0).out;
            assert_eq!(seconds(&printed), fires, "{expr} in {tz} --count {count}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn local_time_is_shown_with_its_offset() {
    let desk = Desk::new();
    let ended = next(&desk, "weekdays 09:30", "Europe/Paris", "2026-10-23T00:00:00Z", ["--count", "2"]).expect(0);
    assert_eq!(ended.out, "2026-10-23T09:30:00+02:00\n2026-10-26T09:30:00+01:00\n");
}

#[test]
fn what_never_happens_is_said_and_is_no_error() {
    let desk = Desk::new();
    for cron in ["0 0 30 2 *", "0 0 31 4,6,9,11 *", "0 9 * * 6-1"] {
        let ended =
            next(&desk, cron, "Europe/Paris", "2026-01-01T00:00:00Z", ["--count", "5"]).expect(0).says("never happens");
        assert_eq!(ended.out, "", "{cron}");
    }
    let ended = next(&desk, "5/15 * * * *", "UTC", "2026-01-01T00:00:00Z", ["--count", "2"]).expect(0).says("5-59/15");
    assert_eq!(ended.out, "2026-01-01T00:05:00+00:00\n2026-01-01T01:05:00+00:00\n");
}

#[test]
fn the_ends_of_time_are_ends() {
    let desk = Desk::new();
    let last = next(&desk, "* * * * *", "UTC", "9999-12-30T21:58:30Z", ["--count", "100000"]).expect(0);
    assert!(last.out.lines().count() < 3_000, "{}", last.out.lines().count());
    let first = ["schedule", "next", "--cron", "0 0 1 1 *", "--after=-009999-01-03T00:00:00Z", "--count", "1"];
    assert_eq!(desk.run(&first).expect(0).out, "-009998-01-01T00:00:00+00:00\n");
    assert_eq!(
        next(&desk, "* * * * *", "UTC", "2026-01-02T00:00:00Z", ["--until", "2026-01-01T00:00:00Z"]).expect(0).out,
        ""
    );
    // The rarest cadence: 29 February on a Monday, and as many of them as there are.
    let rare = next(&desk, "0 0 29 2 */7", "Asia/Tokyo", "2026-01-01T00:00:00Z", ["--until", "9999-01-01T00:00:00Z"]);
    assert!(rare.expect(0).out.lines().count() > 200);
}

#[test]
fn hostile_expressions_are_refused_at_once_and_briefly() {
    let desk = Desk::new();
    let (stars, commas, nested) = ("*".repeat(100_000), "1,".repeat(60_000), format!("{} * * * *", "1-2/".repeat(40)));
    for cron in [
        "",
        " ",
        "\t\n",
        "*",
        "* * * *",
        "* * * * * *",
        "* * * * * * *",
        "@reboot",
        "@daily",
        "@every 1m",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * 32 * *",
        "* * * 13 * ",
        "* * * * 8",
        "*/0 * * * *",
        "*/-1 * * * *",
        "-1 * * * *",
        "1- * * * *",
        "-1-2 * * * *",
        "1-2-3 * * * *",
        "1//2 * * * *",
        "1/ * * * *",
        ", * * * *",
        "1,,2 * * * *",
        "99999999999999999999 * * * *",
        "*/99999999999999999999x * * * *",
        "0 9 ? * 1",
        "0 9 L * *",
        "0 9 * * 1#2",
        "0 9 15W * *",
        "H * * * *",
        "0x1 * * * *",
        "1e3 * * * *",
        "１ 9 * * *",
        "٥ 9 * * *",
        "0 9 * * mon-",
        "0 9 * foo *",
        "30 9 * * 1-5\n* * * * *",
        "30 9 * *\u{1b}[31m 1",
        "$(reboot) * * * *",
        "'; DROP TABLE slot; --",
        "💥",
        "weekdays",
        "09:30",
        "weekdays 25:00",
        "weekdays 9:3",
        "every other monday 09:00",
        "someday 09:00",
        "weekdays 09:30 please",
        stars.as_str(),
        commas.as_str(),
        nested.as_str(),
    ] {
        let ended = next(&desk, cron, "Europe/Paris", "2026-01-01T00:00:00Z", ["--count", "1"]);
        let short: String = cron.chars().take(40).collect();
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{short:?}: {ended:#?}");
        let message = ended.err.strip_suffix('\n').unwrap_or_default();
        assert!(message.len() < 700 && message.starts_with("portevoix: "), "{short:?}: {message}");
        assert!(!message.contains(|c: char| c.is_control()), "{short:?}: {message:?}");
    }
}

#[test]
fn hostile_zones_and_limits_are_refused() {
    let desk = Desk::new();
    let long = "Europe/".repeat(5_000);
    for zone in ["", "Europe/Pariss", "../../etc/passwd", "/etc/localtime", "UTC+1", "\u{1b}[31m", "Europe", &long] {
        let ended = next(&desk, "0 9 * * *", zone, "2026-01-01T00:00:00Z", ["--count", "1"]).expect(2);
        assert!(ended.err.len() < 700 && ended.out.is_empty(), "{ended:#?}");
    }
    next(&desk, "0 9 * * *", "Europe/Pariss", "2026-01-01T00:00:00Z", ["--count", "1"]).says("Europe/Paris");
    for end in
        [["--count", "0"], ["--count", "100001"], ["--count", "-1"], ["--until", "tomorrow"], ["--until", "2026-01-01"]]
    {
        next(&desk, "0 9 * * *", "UTC", "2026-01-01T00:00:00Z", end).expect(2);
    }
    let both =
        ["schedule", "next", "--cron", "0 9 * * *", "--after", "2026-01-01T00:00:00Z", "--count", "1", "--until"];
    let both: Vec<&str> = both.into_iter().chain(["2026-01-02T00:00:00Z"]).collect();
    desk.run(&both).expect(2);
}
