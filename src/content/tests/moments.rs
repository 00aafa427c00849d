//! Instants as people write them, around the changes of the clock too.
use super::*;
use jiff::Timestamp;

/// The embargo and expiry that `text` gives, as UTC, and the codes of what is found.
fn check(zone: &str, text: &str, embargo: &str, expires: &str, codes: &[&str]) {
    let zone = TimeZone::get(zone).expect("zone");
    for (key, expected) in [("embargo", embargo), ("expires", expires)] {
        let front = format!("title: T\nkind: csr\n{key}: {text}\ncaptions: [{{text: A}}]\n");
        let files = [page("items/a.fr.md", &front, ""), page("items/a.en.md", &front, "")];
        let (items, found) = parse_items(&files, &zone);
        let mut shown: Vec<&str> = found.iter().map(|d| d.code.code).collect();
        shown.dedup();
        assert_eq!(shown, codes, "{key}: {text}");
        let item = items.first();
        let at = item.and_then(|item| if key == "embargo" { item.embargo } else { item.expires });
        let expected = expected.parse::<Timestamp>().ok().map(crate::id::Millis::from);
        assert_eq!(at, expected, "{key}: {text} in {zone:?}");
    }
}

#[test]
fn the_three_forms_and_their_edges() {
    for (zone, text, embargo, expires, codes) in [
        ("Europe/Paris", "2026-12-01T09:00", "2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z", &[][..]),
        ("Europe/Paris", "2026-12-01 09:00:30", "2026-12-01T08:00:30Z", "2026-12-01T08:00:30Z", &[]),
        ("Europe/Paris", "2026-12-01T09:00+05:30", "2026-12-01T03:30:00Z", "2026-12-01T03:30:00Z", &[]),
        ("Europe/Paris", "2026-12-01T09:00:00.250Z", "2026-12-01T09:00:00.250Z", "2026-12-01T09:00:00.250Z", &[]),
        // A day alone: from its start, through its end, also where it has 23 or 25 hours.
        ("Europe/Paris", "2026-07-14", "2026-07-13T22:00:00Z", "2026-07-14T22:00:00Z", &[]),
        ("Europe/Paris", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z", &[]),
        ("Europe/Paris", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z", &[]),
        ("Europe/Paris", "2028-02-29", "2028-02-28T23:00:00Z", "2028-02-29T23:00:00Z", &[]),
        // Skipped and repeated local times: RFC 5545 reads the first with the offset before, the second as the first.
        ("Europe/Paris", "2026-03-29T02:30", "2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z", &["PVX-C029"]),
        ("Europe/Paris", "2026-10-25T02:30", "2026-10-25T00:30:00Z", "2026-10-25T00:30:00Z", &["PVX-C028"]),
        ("Europe/Paris", "2026-10-25T02:30+01:00", "2026-10-25T01:30:00Z", "2026-10-25T01:30:00Z", &[]),
        ("America/New_York", "2026-03-08T02:00", "2026-03-08T07:00:00Z", "2026-03-08T07:00:00Z", &["PVX-C029"]),
        // Where midnight itself is skipped, the day begins later; Beirut, 29 March 2026.
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z", &[]),
        ("Pacific/Apia", "2026-06-30", "2026-06-29T11:00:00Z", "2026-06-30T11:00:00Z", &[]),
    ] {
        check(zone, text, embargo, expires, codes);
    }
}

#[test]
fn what_is_no_instant_is_refused() {
    for text in [
        "demain",
        "2026-13-01",
        "2026-02-29",
        "2026-12-1",
        "01/12/2026",
        "2026-12-01T25:00",
        "20261201T090000",
        "2026-W49-2",
        "2026-12-01T09:00[Europe/Paris]",
        "2026-12-01T09:00+01:00[Europe/Paris]",
        "9999-12-31T23:59",
        "2026-12-01T09:00+99:00",
        "1796112000",
        "-002026-12-01",
        "9999-12-31",
        "2026-12-01T09:00+",
    ] {
        check("Europe/Paris", &format!("'{text}'"), "", "", &["PVX-C010"]);
    }
}

#[test]
fn an_item_for_one_day_is_possible_and_one_for_no_time_is_not() {
    let item = |embargo: &str, expires: &str| {
        let front = format!("title: T\nkind: csr\nembargo: {embargo}\nexpires: {expires}\ncaptions: [{{text: A}}]\n");
        parse_items(&[page("items/a.fr.md", &front, "")], &paris()).0.len()
    };
    assert_eq!(item("2026-12-01", "2026-12-01"), 1);
    assert_eq!(item("2026-12-01T09:00", "2026-12-01T09:00"), 0);
    assert_eq!(item("2026-12-01T09:00", "2026-12-01T08:00:00.001Z"), 1);
}
