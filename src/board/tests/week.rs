use super::*;

/// The week before a local moment, and its length in hours.
fn check(zone: &str, moment: &str, first: &str, hours: i64) {
    let zone = TimeZone::get(zone).unwrap();
    let now = moment.parse::<jiff::civil::DateTime>().unwrap().to_zoned(zone.clone()).unwrap();
    let week = Week::before(now.timestamp().into(), &zone);
    assert_eq!(
        (week.first.to_string().as_str(), week.until.since(week.from)),
        (first, hours * Millis::HOUR),
        "{moment}"
    );
    assert_eq!(week.last, week.first.checked_add(jiff::Span::new().days(6)).unwrap());
    assert!(week.until <= now.timestamp().into());
    let previous = week.previous(&zone);
    assert_eq!(previous.until, week.from);
    assert_eq!(previous, Week::before(week.from, &zone));
}

#[test]
fn the_last_whole_week() {
    check("Europe/Paris", "2026-11-26T09:00", "2026-11-16", 168);
    check("Europe/Paris", "2026-11-23T00:00", "2026-11-16", 168);
    check("Europe/Paris", "2026-11-22T23:59:59.999", "2026-11-09", 168);
    check("Europe/Paris", "2027-01-04T09:00", "2026-12-28", 168);
    // Clocks change on the last Sunday of March and October.
    check("Europe/Paris", "2026-03-30T00:00", "2026-03-23", 167);
    check("Europe/Paris", "2026-10-26T00:00", "2026-10-19", 169);
    // Here midnight itself is skipped or comes twice.
    check("America/Santiago", "2026-09-10T09:00", "2026-08-31", 167);
    check("Africa/Cairo", "2026-05-01T09:00", "2026-04-20", 167);
    check("America/Havana", "2026-11-05T09:00", "2026-10-26", 169);
    check("Asia/Tokyo", "2026-11-26T09:00", "2026-11-16", 168);
}

#[test]
fn its_edges_belong_to_one_week_each() {
    let week = Week::before(now(), &paris());
    assert!(week.holds(week.from) && week.holds(week.until.plus(-1)));
    assert!(!week.holds(week.until) && !week.holds(week.from.plus(-1)));
}

#[test]
fn the_ends_of_time_do_not_panic() {
    for now in [Millis(i64::MIN), Millis(0), Millis(i64::MAX)] {
        let week = Week::before(now, &paris());
        assert!(week.previous(&paris()).first <= week.first);
    }
}
