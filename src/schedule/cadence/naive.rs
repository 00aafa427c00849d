//! The property: the evaluator equals a scan that looks at every minute there is.
//!
//! The scan shares nothing with the evaluator: it matches the generated fields rather than their text, and it finds
//! repeated and missing local minutes by walking the clock rather than by asking jiff what is ambiguous.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::DateTime;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::*;

/// Zones with whole-hour, half-hour, two-hour, midnight and whole-day changes, and one that has none.
const ZONES: &[(&str, &[&str])] = &[
    ("Europe/Paris", &["2027-03-28", "2027-10-31"]),
    ("America/New_York", &["2026-03-08", "2026-11-01"]),
    ("Australia/Lord_Howe", &["2027-04-04", "2027-10-03"]),
    ("America/Havana", &["2027-03-14", "2027-11-07"]),
    ("Antarctica/Troll", &["2027-03-28", "2027-10-31"]),
    ("Pacific/Apia", &["2011-12-30", "2011-09-24"]),
    ("Africa/Cairo", &["2026-04-24", "2026-10-29"]),
    ("Atlantic/Azores", &["2026-03-29", "2026-10-25"]),
    ("America/Scoresbysund", &["2026-03-29", "2026-10-25"]),
    ("America/Sao_Paulo", &["2018-11-04", "2018-02-18"]),
    ("Asia/Kathmandu", &["2027-01-01"]),
];

/// An item of a field: first, last, step.
type Item = (u32, u32, u32);

struct Field {
    star: bool,
    items: Vec<Item>,
    text: String,
}

impl Field {
    fn random(rng: &mut ChaCha8Rng, min: u32, max: u32, star_of_4: u32) -> Self {
        if rng.next_u32() % 4 < star_of_4 {
            let step = 1 + rng.next_u32() % 9;
            let text = if step == 1 { "*".to_owned() } else { format!("*/{step}") };
            return Self { star: true, items: vec![(min, max, step)], text };
        }
        let value = |rng: &mut ChaCha8Rng| min + rng.next_u32() % (max - min + 1);
        let items: Vec<(Item, String)> = (0..1 + rng.next_u32() % 3)
            .map(|_| match (rng.next_u32() % 3, value(rng), value(rng), 1 + rng.next_u32() % 5) {
                (0, a, ..) => ((a, a, 1), a.to_string()),
                (1, a, b, _) => ((a, b, 1), format!("{a}-{b}")), // may be empty
                (_, a, b, step) => ((a, b, step), format!("{a}-{b}/{step}")),
            })
            .collect();
        let text = items.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(",");
        Self { star: false, items: items.into_iter().map(|(item, _)| item).collect(), text }
    }

    fn holds(&self, value: u32) -> bool {
        self.items.iter().any(|&(low, high, step)| (low..=high).contains(&value) && (value - low).is_multiple_of(step))
    }
}

struct Expression([Field; 5]);

impl Expression {
    fn random(rng: &mut ChaCha8Rng) -> Self {
        Self([
            Field::random(rng, 0, 59, 1),
            Field::random(rng, 0, 23, 2),
            Field::random(rng, 1, 31, 2),
            Field::random(rng, 1, 12, 3),
            Field::random(rng, 0, 7, 2),
        ])
    }

    fn text(&self) -> String {
        self.0.iter().map(|field| field.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn holds(&self, at: DateTime) -> bool {
        let [minute, hour, dom, month, dow] = &self.0;
        let sunday_zero = at.weekday().to_sunday_zero_offset() as u32;
        let weekday = dow.holds(sunday_zero) || sunday_zero == 0 && dow.holds(7);
        let day = dom.holds(at.day() as u32);
        let days = if dom.star || dow.star { day && weekday } else { day || weekday };
        minute.holds(at.minute() as u32) && hour.holds(at.hour() as u32) && month.holds(at.month() as u32) && days
    }
}

/// Walks the clock minute by minute from two days before `from`, so that every repeat and gap is seen as it happens.
fn scan(expression: &Expression, zone: &TimeZone, from: Millis, until: Millis) -> BTreeSet<Millis> {
    let mut fires = BTreeSet::new();
    let mut seen = HashSet::new();
    let mut at = Millis(from.0 - from.0.rem_euclid(Millis::MINUTE) - 2 * Millis::DAY);
    let mut last = zone.to_datetime(at.plus(-Millis::MINUTE).timestamp());
    while at <= until {
        let local = zone.to_datetime(at.timestamp());
        let mut missing = last.checked_add(jiff::Span::new().minutes(1)).unwrap();
        let mut shifted = at;
        while missing < local {
            if expression.holds(missing) {
                fires.insert(shifted);
            }
            missing = missing.checked_add(jiff::Span::new().minutes(1)).unwrap();
            shifted = shifted.plus(Millis::MINUTE);
        }
        if seen.insert(local) && expression.holds(local) {
            fires.insert(at);
        }
        last = local;
        at = at.plus(Millis::MINUTE);
    }
    fires.into_iter().filter(|at| *at > from && *at <= until).collect()
}

#[test]
fn between_equals_a_scan_of_every_minute() {
    let mut fired = 0;
    for seed in 0..250u64 {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let expression = Expression::random(&mut rng);
        let (name, days) = ZONES[rng.next_u32() as usize % ZONES.len()];
        let zone = TimeZone::get(name).unwrap();
        let day: jiff::civil::Date = days[rng.next_u32() as usize % days.len()].parse().unwrap();
        let midnight = Millis::from(day.to_zoned(TimeZone::UTC).unwrap().timestamp());
        // Some days before the change, at a minute or between two.
        let from = midnight.plus(-i64::from(rng.next_u32() % (3 * 86_400)) * 1000);
        let from = if seed % 2 == 0 { Millis(from.0 - from.0 % Millis::MINUTE) } else { from };
        let until = from.plus(5 * Millis::DAY);
        let expected: Vec<Millis> = scan(&expression, &zone, from, until).into_iter().collect();
        let text = expression.text();
        let cadence = Cadence::parse(&text, name).unwrap();
        let found: Vec<Millis> = cadence.between(from, until).collect();
        assert_eq!(found, expected, "SEED={seed}: {text} in {name} after {from}");
        assert!(found.is_sorted_by(|a, b| a < b), "SEED={seed}: {text}");
        fired += found.len();
    }
    assert!(fired > 5_000, "the generator has gone quiet: {fired}");
}
