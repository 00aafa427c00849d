//! One field of a cron expression: what is written there, checked, and rewritten as the `cron` crate reads it.

use super::codes;
use super::remark::Remark;
use crate::content::Code;
use crate::lang::did_you_mean;

/// One of the five fields: its name, range and words.
pub(super) struct Field {
    /// The code that messages select the field's name by.
    code: &'static str,
    min: u32,
    max: u32,
    /// Names from the value `min` on.
    names: &'static [&'static str],
}

pub(super) const FIELDS: [Field; 5] = [
    Field { code: "minute", min: 0, max: 59, names: &[] },
    Field { code: "hour", min: 0, max: 23, names: &[] },
    Field { code: "dom", min: 1, max: 31, names: &[] },
    Field { code: "month", min: 1, max: 12, names: MONTHS },
    Field { code: "dow", min: 0, max: 7, names: WEEKDAYS },
];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: &[&str] = &["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

impl Field {
    /// The crate's items for what is written in this field; empty if it never matches.
    pub(super) fn rewrite(&self, column: usize, part: &str, warnings: &mut Vec<Remark>) -> Result<Vec<String>, Remark> {
        let mut items = Vec::new();
        let mut at = column;
        for item in part.split(',') {
            if item.is_empty() {
                return Err(self.remark(&codes::EMPTY_ITEM, at, part));
            }
            self.item(at, item, &mut items, warnings)?;
            at += item.chars().count() + 1;
        }
        Ok(items)
    }

    /// `*`, `5`, `1-5`, `fri`, each with or without `/2`.
    fn item(&self, at: usize, item: &str, out: &mut Vec<String>, warnings: &mut Vec<Remark>) -> Result<(), Remark> {
        let (base, step) = match item.split_once('/') {
            Some((base, step)) => (base, Some(self.step(at + base.chars().count() + 1, step)?)),
            None => (item, None),
        };
        let (low, high) = match base.split_once('-') {
            _ if base == "*" => (self.min, self.max),
            Some((low, high)) => {
                let (low, high_at) = (self.value(at, low)?, at + low.chars().count() + 1);
                let high_is_name = high.starts_with(|c: char| c.is_ascii_alphabetic());
                let high = self.value(high_at, high)?;
                // `fri-sun`: a week that ends on Sunday is what was meant; the digits `5-0` stay empty, as in Vixie's.
                (low, if self.max == 7 && high_is_name && high == 0 && low > 0 { 7 } else { high })
            }
            None => {
                let only = self.value(at, base)?;
                if step.is_some() {
                    let range = format!("{only}-{}/{}", self.max, step.unwrap_or(1));
                    warnings.push(self.remark(&codes::LONE_STEP, at, item).with("only", only).with("range", range));
                }
                (only, only)
            }
        };
        if low > high {
            warnings.push(self.remark(&codes::EMPTY_RANGE, at, item).with("low", low).with("high", high));
        } else {
            out.extend(self.written(low, high, step.unwrap_or(1)));
        }
        Ok(())
    }

    /// The values from `low` to `high`, as the crate wants to read them.
    fn written(&self, low: u32, high: u32, step: u32) -> Vec<String> {
        if self.max == 7 {
            // 0 and 7 are both Sunday, which is the crate's 1: a range over either end becomes a list.
            let stride = usize::try_from(step).unwrap_or(usize::MAX);
            return (low..=high).step_by(stride).map(|day| (day % 7 + 1).to_string()).collect();
        }
        vec![if low == high || step > high - low {
            low.to_string()
        } else if step == 1 {
            format!("{low}-{high}")
        } else {
            format!("{low}-{high}/{step}")
        }]
    }

    fn step(&self, at: usize, step: &str) -> Result<u32, Remark> {
        match digits(step) {
            Some(step) if step > 0 => Ok(step),
            _ => Err(self.remark(&codes::BAD_STEP, at, step)),
        }
    }

    /// A number within the field's range, or one of its names.
    fn value(&self, at: usize, text: &str) -> Result<u32, Remark> {
        if let Some(value) = digits(text) {
            let fits = (self.min..=self.max).contains(&value);
            let range = |remark: Remark| remark.with("min", self.min).with("max", self.max);
            return if fits { Ok(value) } else { Err(range(self.remark(&codes::OUT_OF_RANGE, at, text))) };
        }
        if text.contains(['?', '#', '%', '~']) || ["l", "w", "lw"].contains(&text.to_ascii_lowercase().as_str()) {
            return Err(self.remark(&codes::UNSUPPORTED, at, text));
        }
        if text.is_empty() || self.names.is_empty() || !text.chars().all(char::is_alphabetic) {
            return Err(self.remark(&codes::NOT_AN_ITEM, at, text));
        }
        self.named(at, text)
    }

    fn named(&self, at: usize, text: &str) -> Result<u32, Remark> {
        let lower = text.to_ascii_lowercase();
        let is = |name: &&&str| lower == **name || name.get(..3).is_some_and(|short| lower == short);
        match (self.min..).zip(self.names).find(|(_, name)| is(name)) {
            Some((value, _)) => Ok(value),
            None => {
                let known = self.names.iter().flat_map(|name| [*name, name.get(..3).unwrap_or(name)]);
                Err(self.remark(&codes::UNKNOWN_NAME, at, text).guess(did_you_mean(text, known)))
            }
        }
    }

    fn remark(&self, code: &'static Code, at: usize, part: &str) -> Remark {
        Remark::new(code).at(at).with("field", self.code).with("part", part)
    }
}

/// A number in ASCII digits; far too large ones are as good as `u32::MAX`. No sign, no other script's digits.
fn digits(text: &str) -> Option<u32> {
    let numeric = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    numeric.then(|| text.parse().unwrap_or(u32::MAX))
}
