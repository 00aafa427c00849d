use super::*;
use jiff::civil::date;

#[test]
fn easter_is_where_the_almanacs_have_it() {
    for (year, month, day) in [
        (1818, 3, 22), // the earliest there can be
        (1943, 4, 25), // the latest
        (1954, 4, 18), // the two years in which Gauss's first formula needs its exceptions
        (1981, 4, 19),
        (2000, 4, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2038, 4, 25),
        (2049, 4, 18),
    ] {
        assert_eq!(easter(year), Some(date(year, month, day)));
    }
    assert!((1583..=9999).all(|year| easter(year).is_some_and(|day| day.weekday() == Weekday::Sunday)));
}

/// The published lists, as MMDD, weekend days included.
#[test]
fn the_lists_of_2026_and_2027() {
    let check = |country: Country, year: i16, expected: &[i16]| {
        let found: Vec<i16> =
            country.holidays(year).keys().map(|day| i16::from(day.month()) * 100 + i16::from(day.day())).collect();
        assert_eq!(found, expected, "{country:?} {year}");
    };
    check(Country::Fr, 2026, &[101, 406, 501, 508, 514, 525, 714, 815, 1101, 1111, 1225]);
    check(Country::Fr, 2027, &[101, 329, 501, 506, 508, 517, 714, 815, 1101, 1111, 1225]);
    check(Country::Be, 2026, &[101, 406, 501, 514, 525, 721, 815, 1101, 1111, 1225]);
    check(Country::Be, 2027, &[101, 329, 501, 506, 517, 721, 815, 1101, 1111, 1225]);
    check(Country::Ch, 2026, &[101, 514, 801, 1225]);
    check(Country::Ch, 2027, &[101, 506, 801, 1225]);
    check(Country::Ca, 2026, &[101, 403, 518, 701, 907, 930, 1012, 1111, 1225, 1226, 1228]);
    check(Country::Ca, 2027, &[101, 326, 524, 701, 906, 930, 1011, 1111, 1225, 1226, 1227, 1228]);
    check(Country::Us, 2026, &[101, 119, 216, 525, 619, 703, 704, 907, 1012, 1111, 1126, 1225]);
    check(Country::Us, 2027, &[101, 118, 215, 531, 618, 619, 704, 705, 906, 1011, 1111, 1125, 1224, 1225]);
    check(Country::Uk, 2026, &[101, 403, 406, 504, 525, 831, 1225, 1226, 1228]);
    check(Country::Uk, 2027, &[101, 326, 329, 503, 531, 830, 1225, 1226, 1227, 1228]);
    check(Country::De, 2026, &[101, 403, 406, 501, 514, 525, 1003, 1225, 1226]);
    check(Country::De, 2027, &[101, 326, 329, 501, 506, 517, 1003, 1225, 1226]);
}

#[test]
fn a_substitute_may_lie_in_the_year_before() {
    assert!(Country::Us.is_holiday(date(2027, 12, 31)), "1 January 2028 is a Saturday");
    assert!(!Country::Us.is_holiday(date(2026, 12, 31)));
    assert!(Country::Uk.is_holiday(date(2028, 1, 3)), "and Monday in Britain");
}

#[test]
fn ascension_and_the_first_of_may_may_meet() {
    // 2008: Ascension on 1 May. One day, not two.
    assert_eq!(Country::Fr.holidays(2008).len(), 10);
}

#[test]
fn the_ends_of_the_calendar_are_survived() {
    for country in Country::ALL {
        for year in [i16::MIN, -9999, 0, 9999, i16::MAX] {
            let _ = country.holidays(year);
        }
        assert!(country.is_holiday(date(9999, 12, 25)));
    }
}

#[test]
fn every_holiday_has_a_name_of_its_own_country() {
    for (country, day, code) in [
        (Country::Fr, date(2026, 11, 11), "armistice"),
        (Country::Ca, date(2026, 11, 11), "remembrance"),
        (Country::Us, date(2026, 11, 11), "veterans"),
        (Country::Us, date(2026, 7, 3), "independence"),
        (Country::Us, date(2027, 12, 31), "new_year"),
        (Country::Uk, date(2027, 12, 28), "boxing"),
        (Country::De, date(2026, 12, 26), "second_christmas"),
        (Country::Be, date(2026, 7, 21), "national_day"),
    ] {
        assert_eq!(country.holiday(day), Some(code), "{country:?} {day}");
        assert_eq!(country.holiday(day.checked_add(jiff::Span::new().days(20)).unwrap()), None);
    }
    for country in Country::ALL {
        for lang in crate::lang::Lang::ALL {
            for (day, code) in country.holidays(2026) {
                let name = country.holiday_name(day, lang).unwrap();
                assert!(
                    !name.is_empty()
                        && !name.contains(code)
                        && name != crate::lang::say(lang, "schedule-skip-holiday", &[])
                );
            }
        }
    }
    let french = |month, day| Country::Fr.holiday_name(date(2026, month, day), crate::lang::Lang::Fr).unwrap();
    assert_eq!([french(1, 1), french(5, 1), french(7, 14)], ["Jour de l’An", "Fête du Travail", "Fête nationale"]);
}
