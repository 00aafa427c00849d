use super::*;

fn at(day: &str) -> Millis {
    Millis::from(format!("{day}T12:00:00Z").parse::<jiff::Timestamp>().unwrap())
}

fn shares(days: &[&str]) -> Vec<(Network, Millis)> {
    days.iter().map(|day| (Network::X, at(day))).collect()
}

#[test]
fn a_holiday_is_no_gap_and_no_week() {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    // The week of Monday 16 November 2026.
    let week = Week::before(at("2026-11-23"), &zone);
    let away = |since: &str, until: &str| Holiday { since: at(since), until: at(until) };
    for (days, holidays, expected) in [
        (&[][..], vec![], 0),
        (&["2026-11-17"], vec![], 1),
        (&["2026-11-17", "2026-11-22"], vec![], 1),
        (&["2026-11-17", "2026-11-10", "2026-11-03"], vec![], 3),
        // A week without: the row begins after it.
        (&["2026-11-17", "2026-11-03"], vec![], 1),
        // Away in it, if only for two days.
        (&["2026-11-17", "2026-11-03"], vec![away("2026-11-10", "2026-11-12")], 2),
        // Away in another one, or back before it began.
        (&["2026-11-17", "2026-11-03"], vec![away("2026-11-01", "2026-11-06")], 1),
        // Shared in the holiday: it counts as any week.
        (&["2026-11-17", "2026-11-10"], vec![away("2026-11-09", "2026-11-15")], 2),
        // A holiday that was ended as soon as it had begun.
        (&["2026-11-17", "2026-11-03"], vec![away("2026-11-11", "2026-11-11")], 2),
        // Weeks of before a long holiday.
        (&["2026-11-17", "2026-10-06"], vec![away("2026-10-12", "2026-11-14")], 2),
        // After this week, not in it.
        (&["2026-11-24"], vec![], 0),
    ] {
        assert_eq!(streak(&shares(days), &holidays, week, &zone), expected, "{days:?} {holidays:?}");
    }
}

#[test]
fn what_is_new_is_said_once() {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let week = Week::before(at("2026-11-23"), &zone);
    let mut all = vec![(Network::X, at("2026-11-17"))];
    assert_eq!(firsts(&all, &week), Firsts { share: true, networks: BTreeSet::new() });
    all.push((Network::Linkedin, at("2026-11-03")));
    assert_eq!(firsts(&all, &week), Firsts { share: false, networks: [Network::X].into() });
    all.push((Network::X, at("2026-11-02")));
    assert_eq!(firsts(&all, &week), Firsts { share: false, networks: BTreeSet::new() });
}
