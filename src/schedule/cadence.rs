//! When: the text that people write, and the instants that it means.

use jiff::tz::TimeZone;

use super::days::DaySet;
use super::fires::Fires;
use super::remark::{CadenceError, Remark};
use super::{codes, fields, words, zone};
use crate::id::Millis;

/// Longer texts are refused unread, in bytes.
const LONGEST: usize = 200;

/// A cadence in a time zone: five-field Unix cron, or plain words in English or French.
///
/// ```
/// use portevoix::id::Millis;
/// use portevoix::schedule::Cadence;
///
/// let noon = Millis(1_795_348_800_000); // Sunday 2026-11-22, 12:00 UTC
/// for text in ["30 9 * * 1-5", "weekdays 09:30", "jours ouvrés 09:30", "du lundi au vendredi à 9h30"] {
///     let cadence = Cadence::parse(text, "Europe/Paris").unwrap();
///     assert_eq!(cadence.next_after(noon).unwrap().to_string(), "2026-11-23T08:30:00Z");
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cadence {
    text: String,
    zone: TimeZone,
    days: DaySet,
    /// Minutes after local midnight, ascending.
    times: Vec<u16>,
    warnings: Vec<Remark>,
}

impl Cadence {
    /// Reads `text` in the IANA zone `zone` (in any case).
    ///
    /// # Errors
    /// Texts over 200 bytes, texts that are neither cron nor known words, unknown zones. The error names field, column
    /// and remedy. An expression that can never fire is no error: see [`warning`](Self::warning).
    pub fn parse(text: &str, zone: &str) -> Result<Self, CadenceError> {
        if text.len() > LONGEST {
            return Err(Remark::new(&codes::TOO_LONG).with("count", text.len()).with("most", LONGEST).into());
        }
        let spoken = text.trim_start().starts_with(char::is_alphabetic) || text.contains(':');
        let mut sets = match text.trim() {
            "" => return Err(Remark::new(&codes::EMPTY).into()),
            _ if spoken => words::read(text)?,
            _ => fields::read(text)?,
        };
        if sets.times.is_empty() || !sets.days.ever() {
            sets.warnings.insert(0, Remark::new(&codes::NEVER).with("text", text.trim()));
        }
        let zone = zone::find(zone)?;
        Ok(Self { text: text.trim().to_owned(), zone, days: sets.days, times: sets.times, warnings: sets.warnings })
    }

    /// The first instant strictly after `after`; `None` if there is none any more.
    #[must_use]
    pub fn next_after(&self, after: Millis) -> Option<Millis> {
        self.fires(after).next()
    }

    /// The instants strictly after `after` up to and including `until`, strictly increasing, computed as they are read.
    pub fn between(&self, after: Millis, until: Millis) -> impl Iterator<Item = Millis> {
        self.fires(after).take_while(move |at| *at <= until)
    }

    fn fires(&self, after: Millis) -> Fires<'_> {
        Fires::new(&self.zone, &self.days, &self.times, after)
    }

    /// The text as it was written, without white space around it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The zone's name as the database spells it: `Europe/Paris`.
    #[must_use]
    pub fn zone(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// The zone itself.
    #[must_use]
    pub fn time_zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The most important thing that is legal and probably not meant: it never fires, a range is empty, `5/15`.
    #[must_use]
    pub fn warning(&self) -> Option<&Remark> {
        self.warnings.first()
    }

    /// All of them.
    #[must_use]
    pub fn warnings(&self) -> &[Remark] {
        &self.warnings
    }

    /// The local times of day that it fires at, in minutes after midnight, ascending.
    #[must_use]
    pub fn times(&self) -> &[u16] {
        &self.times
    }
}

#[cfg(test)]
mod conformance;
#[cfg(test)]
mod naive;
#[cfg(test)]
mod tests;
