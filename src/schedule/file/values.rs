//! The small values of the file: durations and shares.

use toml::de::DeValue;

use crate::id::Millis;
use crate::schedule::codes;
use crate::schedule::remark::Remark;

/// The longest duration: a leap year.
const LONGEST: i64 = 366 * Millis::DAY;

/// `90s`, `30m`, `4h`, `2d`, in milliseconds; `None` for anything else and for more than 366 days.
pub(super) fn duration(text: &str) -> Option<i64> {
    let (digits, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let unit = match unit {
        "s" => Millis::SECOND,
        "m" => Millis::MINUTE,
        "h" => Millis::HOUR,
        "d" => Millis::DAY,
        _ => return None,
    };
    whole(digits)?.checked_mul(unit).filter(|duration| *duration <= LONGEST)
}

/// `1/3`: at most the first of any second, which is 1 to 100.
pub(super) fn share(text: &str) -> Option<(u32, u32)> {
    let (most, of) = text.split_once('/')?;
    let number = |text: &str| whole(text.trim()).and_then(|value| u32::try_from(value).ok());
    let (most, of) = (number(most)?, number(of)?);
    ((1..=100).contains(&of) && most <= of).then_some((most, of))
}

/// ASCII digits only: no sign, no other script's digits.
fn whole(text: &str) -> Option<i64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

/// `key` holds something of another type.
pub(super) fn wrong_type(key: &str, expected: &str, found: &DeValue<'_>) -> Remark {
    Remark::new(&codes::WRONG_TYPE).with("key", key).with("expected", expected).with("found", found.type_str())
}
