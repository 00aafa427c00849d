use super::*;
use crate::lang::Lang;

const PARIS: &str = "Europe/Paris";

fn at(text: &str) -> Millis {
    Millis::from(text.parse::<jiff::Timestamp>().unwrap())
}

/// The next fires after Sunday 22 November 2026, noon in Paris, as local times.
fn next(text: &str, count: usize) -> Vec<String> {
    let cadence = Cadence::parse(text, PARIS).unwrap_or_else(|error| panic!("{text}: {error}"));
    let fires = cadence.between(at("2026-11-22T11:00Z"), at("2127-01-01T00:00Z"));
    fires.take(count).map(|at| at.zoned(cadence.time_zone()).strftime("%a %d %b %H:%M").to_string()).collect()
}

#[test]
fn words_mean_what_people_mean_by_them() {
    let check = |text: &str, expected: &[&str]| assert_eq!(next(text, expected.len()), expected, "{text}");
    let mon_930 = [
        "Mon 23 Nov 09:30",
        "Tue 24 Nov 09:30",
        "Wed 25 Nov 09:30",
        "Thu 26 Nov 09:30",
        "Fri 27 Nov 09:30",
        "Mon 30 Nov 09:30",
    ];
    for text in [
        "weekdays 09:30",
        "every weekday at 9:30",
        "WEEKDAYS 9h30",
        "jours ouvrés 09:30",
        "Chaque jour ouvré à 9h30",
        "tous les jours ouvre\u{301}s 09:30",
        "working days 09:30",
        "monday to friday 09:30",
        "monday-friday 09:30",
        "du lundi au vendredi à 9h30",
        "lundi–vendredi 09:30",
        "09:30 weekdays",
        "\u{a0}jours ouvrés\u{202f}09:30\u{a0}",
        "lun, mar, mer, jeu, ven 09:30",
        "30 9 * * 1-5",
        "30 9 * * MON-fri",
        "30\t9  * *\u{a0}Monday-Friday",
    ] {
        check(text, &mon_930);
    }
    check("every monday 09:00", &["Mon 23 Nov 09:00", "Mon 30 Nov 09:00"]);
    check("chaque lundi 09:00", &["Mon 23 Nov 09:00", "Mon 30 Nov 09:00"]);
    check("daily 18:00", &["Sun 22 Nov 18:00", "Mon 23 Nov 18:00"]);
    check("tous les jours 18:00", &["Sun 22 Nov 18:00", "Mon 23 Nov 18:00"]);
    check("every day at noon and 18h", &["Sun 22 Nov 18:00", "Mon 23 Nov 12:00", "Mon 23 Nov 18:00"]);
    check("monday, thursday 10:00", &["Mon 23 Nov 10:00", "Thu 26 Nov 10:00"]);
    check("monday,thursday 10:00,16:15", &["Mon 23 Nov 10:00", "Mon 23 Nov 16:15", "Thu 26 Nov 10:00"]);
    check("lundi et jeudi à midi", &["Mon 23 Nov 12:00", "Thu 26 Nov 12:00"]);
    check("lundi à mercredi à 9h", &["Mon 23 Nov 09:00", "Tue 24 Nov 09:00", "Wed 25 Nov 09:00", "Mon 30 Nov 09:00"]);
    check("friday to monday 18:00", &["Sun 22 Nov 18:00", "Mon 23 Nov 18:00", "Fri 27 Nov 18:00", "Sat 28 Nov 18:00"]);
    check("week-ends 10h", &["Sat 28 Nov 10:00", "Sun 29 Nov 10:00"]);
    check("mondays 09:00 09:00", &["Mon 23 Nov 09:00", "Mon 30 Nov 09:00"]);
}

#[test]
fn cron_follows_vixie() {
    let check = |text: &str, expected: &[&str]| assert_eq!(next(text, expected.len()), expected, "{text}");
    check("0 9 * * 0", &["Sun 29 Nov 09:00"]);
    check("0 9 * * 7", &["Sun 29 Nov 09:00"]);
    check("0 9 * * 5-7", &["Fri 27 Nov 09:00", "Sat 28 Nov 09:00", "Sun 29 Nov 09:00", "Fri 04 Dec 09:00"]);
    check("0 9 * * fri-SUN", &["Fri 27 Nov 09:00", "Sat 28 Nov 09:00", "Sun 29 Nov 09:00", "Fri 04 Dec 09:00"]);
    check("0 9 * * */7", &["Sun 29 Nov 09:00", "Sun 06 Dec 09:00"]);
    check("0 9 * * 1-7/2", &["Mon 23 Nov 09:00", "Wed 25 Nov 09:00", "Fri 27 Nov 09:00", "Sun 29 Nov 09:00"]);
    check("0 9 25 * 1", &["Mon 23 Nov 09:00", "Wed 25 Nov 09:00", "Mon 30 Nov 09:00"]);
    // Every day of the month, but written out: no star, so either will do.
    check("0 9 1-31 * 1", &["Mon 23 Nov 09:00", "Tue 24 Nov 09:00"]);
    check("0 9 */2 * 5", &["Fri 27 Nov 09:00", "Fri 11 Dec 09:00"]);
    check("5/15 9 * * *", &["Mon 23 Nov 09:05", "Tue 24 Nov 09:05"]);
    check("*/90 9 * * *", &["Mon 23 Nov 09:00", "Tue 24 Nov 09:00"]);
    check("0 9 6-1 * 1", &["Mon 23 Nov 09:00", "Mon 30 Nov 09:00"]);
    check("0 9 1 FEB,dec *", &["Tue 01 Dec 09:00", "Mon 01 Feb 09:00"]);
    check("0 0 29 2 *", &["Tue 29 Feb 00:00", "Sun 29 Feb 00:00"]);
    check("0 9 6-1 * *", &[]);
}

#[test]
fn legal_but_hardly_meant_is_said() {
    let check = |text: &str, expected: &[&str]| {
        let cadence = Cadence::parse(text, PARIS).unwrap();
        let found: Vec<&str> = cadence.warnings().iter().map(|warning| warning.code.code).collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(cadence.warning().is_some(), !expected.is_empty());
        let never = expected.contains(&codes::NEVER.code);
        assert_eq!(cadence.next_after(at("2026-11-22T11:00Z")).is_none(), never, "{text}");
    };
    check("0 9 * * 1-5", &[]);
    check("0 9 * * 6-1", &["PVX-S042", "PVX-S040"]);
    check("0 9 * * 5-0", &["PVX-S042", "PVX-S040"]);
    check("0 9 * * 6-1,3", &["PVX-S040"]);
    check("0 9 30 2 *", &["PVX-S042"]);
    check("0 9 31 2,4,6,9,11 *", &["PVX-S042"]);
    check("0 9 30 2 1", &[]);
    check("0 23-4 * * *", &["PVX-S042", "PVX-S040"]);
    check("5/15 9 * * *", &["PVX-S041"]);
    let warning = Cadence::parse("5/15 9 * * *", PARIS).unwrap().warnings[0].clone();
    assert_eq!(warning.what(Lang::En), "Field minute, column 1: “5/15” means 5 only, as in Unix cron.");
    assert_eq!(warning.hint(Lang::En), "For steps from 5 on, write 5-59/15.");
}

#[test]
fn every_error_names_field_and_column_and_remedy() {
    let check = |text: &str, code: &str, column: Option<usize>, says: &str| {
        let error = Cadence::parse(text, PARIS).expect_err(text);
        assert_eq!((error.code(), error.column()), (code, column), "{text}: {error}");
        assert!(error.message(Lang::En).contains(says), "{text}: {error}");
        assert!(!error.message(Lang::Fr).contains("schedule-"), "{text}: {}", error.message(Lang::Fr));
    };
    check(&"1,".repeat(101), "PVX-S020", None, "202 bytes");
    check("", "PVX-S021", None, "weekdays 09:30");
    check(" \u{3000}\n", "PVX-S021", None, "weekdays 09:30");
    check("0 9 * *", "PVX-S022", None, "this one has 4");
    check("0 0 9 * * 1-5", "PVX-S022", None, "this one has 6");
    check(", * * * *", "PVX-S023", Some(1), "Field minute");
    check("0 9,,10 * * *", "PVX-S023", Some(5), "Field hour");
    check("0 9, * * *", "PVX-S023", Some(5), "extra comma");
    check("0 9 * * 1-5x", "PVX-S024", Some(11), "Field day of week, column 11: “5x”");
    check("0 9 - * *", "PVX-S024", Some(5), "day of month");
    check("0 9 1--5 * *", "PVX-S024", Some(7), "“-5”");
    check("-1 9 * * *", "PVX-S024", Some(1), "Field minute");
    check("+1 9 * * *", "PVX-S024", Some(1), "Field minute");
    check("٥ 9 * * *", "PVX-S024", Some(1), "“٥”");
    check("0 ９ * * *", "PVX-S024", Some(3), "“９”");
    check("0 9am * * *", "PVX-S024", Some(3), "“9am”");
    check("0 ** * * *", "PVX-S024", Some(3), "“**”");
    check("0 *-5 * * *", "PVX-S024", Some(3), "“*”");
    check("60 9 * * *", "PVX-S025", Some(1), "60 is not between 0 and 59");
    check("0 24 * * *", "PVX-S025", Some(3), "from 0 to 23");
    check("0 9 0 * *", "PVX-S025", Some(5), "between 1 and 31");
    check("0 9 1,2,32 * *", "PVX-S025", Some(9), "32");
    check("0 9 * 13 *", "PVX-S025", Some(7), "between 1 and 12");
    check("0 9 * * 8", "PVX-S025", Some(9), "between 0 and 7");
    check("0 99999999999999999999 * * *", "PVX-S025", Some(3), "9999");
    check("*/0 9 * * *", "PVX-S026", Some(3), "“0”");
    check("*/ 9 * * *", "PVX-S026", Some(3), "*/15");
    check("*/5/5 9 * * *", "PVX-S026", Some(3), "“5/5”");
    check("0 9 1-5/-1 * *", "PVX-S026", Some(9), "step");
    check("0 9 * * mno", "PVX-S027", Some(9), "Did you mean “mon”?");
    check("0 9 * * lundi", "PVX-S027", Some(9), "Names are English");
    check("0 9 ? * 1", "PVX-S028", Some(5), "Write * instead of ?");
    check("0 9 L * *", "PVX-S028", Some(5), "Quartz");
    check("0 9 * * 5#2", "PVX-S028", Some(9), "#");
    check("@daily", "PVX-S029", Some(1), "daily 09:00");
    check("every other monday 09:00", "PVX-S030", Some(7), "“other”");
    check("mondya 09:00", "PVX-S030", Some(1), "Did you mean “monday”?");
    check("le premier lundi du mois 09:00", "PVX-S030", Some(4), "“premier”");
    check("jours ouvrables 09:00", "PVX-S030", Some(7), "“ouvrables”");
    check("weekdays to friday 09:00", "PVX-S030", Some(1), "weekdays");
    check("daily 9:30 pm", "PVX-S030", Some(12), "“pm”");
    check("daily 24:00", "PVX-S031", Some(7), "24-hour clock");
    check("daily 9", "PVX-S031", Some(7), "“9”");
    check("daily 09:60", "PVX-S031", Some(7), "09:60");
    check("daily 9:3", "PVX-S031", Some(7), "9:3");
    check("daily ٠٩:٣٠", "PVX-S031", Some(7), "24-hour");
    check("daily 09:30:00", "PVX-S031", Some(7), "00:00 to 23:59");
    check("weekdays", "PVX-S032", None, "Add it");
    check("09:30", "PVX-S033", None, "daily 18:00");
    let zone = Cadence::parse("daily 09:00", "Europe/Prais").unwrap_err();
    assert_eq!((zone.code(), zone.message(Lang::Fr).contains("Europe/Paris")), ("PVX-S034", true));
}

#[test]
fn french_messages_are_written_in_french() {
    let error = Cadence::parse("0 9,,10 * * *", PARIS).unwrap_err();
    assert_eq!(
        error.message(Lang::Fr),
        "Champ heure, colonne 5\u{a0}: il manque une valeur avant ou après une virgule dans «\u{a0}9,,10\u{a0}». \
         Supprimez la virgule en trop."
    );
}

#[test]
fn nights_of_daylight_saving() {
    let check = |zone: &str, text: &str, from: &str, until: &str, expected: &[&str]| {
        let cadence = Cadence::parse(text, zone).unwrap();
        let found: Vec<String> = cadence.between(at(from), at(until)).map(|at| at.to_string()).collect();
        assert_eq!(found, expected, "{text} in {zone}");
    };
    // 03:30 and the missing 02:30 meet; and 02:45 comes after 03:15 although it is written before it.
    check(PARIS, "30 2,3 * * *", "2027-03-27T23:00Z", "2027-03-28T06:00Z", &["2027-03-28T01:30:00Z"]);
    check(
        PARIS,
        "daily 02:45 03:15",
        "2027-03-27T23:00Z",
        "2027-03-28T06:00Z",
        &["2027-03-28T01:15:00Z", "2027-03-28T01:45:00Z"],
    );
    // Asked in the middle of the gap's echo, and in the second pass of the repeated hour.
    check(PARIS, "30 2 * * *", "2027-03-28T01:20Z", "2027-03-28T12:00Z", &["2027-03-28T01:30:00Z"]);
    check(PARIS, "30 2 * * *", "2027-10-31T00:45Z", "2027-11-01T12:00Z", &["2027-11-01T01:30:00Z"]);
    check(
        PARIS,
        "*/30 2 * * *",
        "2027-10-30T22:00Z",
        "2027-10-31T12:00Z",
        &["2027-10-31T00:00:00Z", "2027-10-31T00:30:00Z"],
    );
    // Samoa had no 30 December 2011: its 09:00 falls on that of the 31st, once.
    check(
        "Pacific/Apia",
        "daily 09:00",
        "2011-12-29T10:00Z",
        "2011-12-31T10:00Z",
        &["2011-12-29T19:00:00Z", "2011-12-30T19:00:00Z"],
    );
    // East Greenland falls back from midnight to 23:00 of the day before.
    let (zone, text) = ("America/Scoresbysund", "daily 23:30 00:30");
    check(zone, text, "2026-10-24T20:00Z", "2026-10-25T12:00Z", &["2026-10-25T00:30:00Z", "2026-10-25T02:30:00Z"]);
    check(zone, text, "2026-10-25T01:10Z", "2026-10-25T12:00Z", &["2026-10-25T02:30:00Z"]);
}

#[test]
fn the_ends_of_time_are_answered_at_once() {
    for text in ["* * * * *", "0 0 29 2 *", "0 0 29 2 */7", "0 9 30 2 *"] {
        let cadence = Cadence::parse(text, PARIS).unwrap();
        for after in [i64::MIN, -377_705_116_800_000, -1, 0, 253_402_207_200_000, i64::MAX] {
            let next = cadence.next_after(Millis(after));
            assert!(next.is_none_or(|next| next > Millis(after)), "{text} after {after}: {next:?}");
        }
        assert_eq!(cadence.next_after(Millis(i64::MAX)), None);
    }
    let leap = Cadence::parse("0 0 29 2 *", "UTC").unwrap();
    assert_eq!(leap.next_after(at("2096-02-29T00:00Z")), Some(at("2104-02-29T00:00Z")));
    let sub_second = Cadence::parse("* * * * *", "UTC").unwrap();
    assert_eq!(sub_second.next_after(Millis(-1)), Some(Millis(0)));
    assert_eq!(sub_second.next_after(Millis(0)), Some(Millis(60_000)));
    assert_eq!(sub_second.next_after(Millis(59_999)), Some(Millis(60_000)));
}

#[test]
fn no_text_makes_it_panic_or_linger() {
    use rand_chacha::rand_core::{Rng, SeedableRng};
    let alphabet: Vec<char> = "0123456789*/,-LW#?@ \t:hé٣\u{a0}\u{301}monfrijalundiàau".chars().collect();
    let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(7);
    for _ in 0..20_000 {
        let length = rng.next_u32() as usize % 40;
        let text: String = (0..length).map(|_| alphabet[rng.next_u32() as usize % alphabet.len()]).collect();
        match Cadence::parse(&text, PARIS) {
            Ok(cadence) => assert!(cadence.next_after(Millis(0)).is_none_or(|next| next > Millis(0)), "{text}"),
            Err(error) => assert!(error.column().is_none_or(|column| column <= length + 1), "{text:?}: {error}"),
        }
    }
}
