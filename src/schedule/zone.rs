//! IANA time zones, from the database that is compiled in: the same answer on every machine.

use std::sync::LazyLock;

use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::codes;
use super::remark::Remark;
use crate::id::hex;
use crate::lang::did_you_mean;

/// The zone called `name`, without regard to case; its canonical spelling is the zone's own `iana_name`.
///
/// # Errors
/// What is wrong with it, with a guess where one is near.
pub fn find(name: &str) -> Result<TimeZone, Remark> {
    // `Etc/Unknown` is jiff's word for "no idea", which is no place to plan a post in.
    let found = TimeZone::get(name).ok().filter(|zone| zone.iana_name().is_some() && !zone.is_unknown());
    found.ok_or_else(|| {
        let known: Vec<String> = jiff::tz::db().available().map(|zone| zone.to_string()).collect();
        let last = |zone: &str| zone.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(name));
        let city = known.iter().map(String::as_str).find(|zone| last(zone));
        let guess = city.or_else(|| did_you_mean(name, known.iter().map(String::as_str)));
        Remark::new(&codes::UNKNOWN_ZONE).with("zone", name).guess(guess)
    })
}

/// Which time zone data planned instants were computed with: recorded with each of them, so that a release with new
/// zone data knows what to compute again.
///
/// jiff does not tell the release of its bundled data ("2025b"), so this is a fingerprint of what matters: the names
/// of all zones and every change of offset from 2020 to 2037. Two builds with equal text plan equal instants.
///
/// ```
/// assert!(portevoix::schedule::tz_version().starts_with("tzdb-"));
/// ```
#[must_use]
pub fn tz_version() -> String {
    static FINGERPRINT: LazyLock<String> = LazyLock::new(fingerprint);
    FINGERPRINT.clone()
}

/// 2020-01-01T00:00:00Z and 2038-01-01T00:00:00Z, in seconds.
const FROM: i64 = 1_577_836_800;
const UNTIL: i64 = 2_145_916_800;

fn fingerprint() -> String {
    let mut names: Vec<String> = jiff::tz::db().available().map(|zone| zone.to_string()).collect();
    names.sort_unstable();
    let start = jiff::Timestamp::from_second(FROM).unwrap_or_default();
    let mut hash = Sha256::new();
    for name in names {
        let Ok(zone) = TimeZone::get(&name) else { continue };
        hash.update(name.as_bytes());
        hash.update(zone.to_offset(start).seconds().to_be_bytes());
        for change in zone.following(start).take_while(|change| change.timestamp().as_second() < UNTIL) {
            hash.update(change.timestamp().as_second().to_be_bytes());
            hash.update(change.offset().seconds().to_be_bytes());
        }
    }
    format!("tzdb-{}", hex(hash.finalize().get(..6).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn zones_are_found_and_spelt_as_the_database_does() {
        for (name, canonical) in [("Europe/Paris", "Europe/Paris"), ("europe/paris", "Europe/Paris"), ("UTC", "UTC")] {
            assert_eq!(find(name).unwrap().iana_name(), Some(canonical), "{name}");
        }
    }

    #[test]
    fn an_unknown_zone_gets_a_guess() {
        for (name, guess) in
            [("Europe/Pari", "Europe/Paris"), ("paris", "Europe/Paris"), ("New_York", "America/New_York")]
        {
            let message = find(name).unwrap_err().message(Lang::En);
            assert!(message.contains(guess), "{name}: {message}");
        }
        for name in
            ["", "Mars/Olympus", "Etc/Unknown", "../etc/passwd", "\0", &"x".repeat(100_000), "+02:00", "EST5EDT,M3.2.0"]
        {
            assert!(find(name).is_err(), "{name}");
        }
    }

    #[test]
    fn the_fingerprint_is_stable_and_short() {
        let version = tz_version();
        assert_eq!((version.len(), version.as_str()), (17, fingerprint().as_str()));
    }
}
