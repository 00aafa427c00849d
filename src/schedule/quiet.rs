//! Quiet hours: when nothing is posted, by the clock of the schedule's zone.

use jiff::civil::Time;

/// From one time of day until another, which may lie past midnight: `20:00-08:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// The first quiet minute.
    pub from: Time,
    /// The first minute that is not quiet any more. Never equal to `from`.
    pub until: Time,
}

impl Quiet {
    /// Reads `20:00-08:00`; `None` for anything else, and for two equal times, which could mean always or never.
    ///
    /// ```
    /// use portevoix::schedule::Quiet;
    /// let night = Quiet::read("20:00-08:00").unwrap();
    /// assert!(night.holds(jiff::civil::time(20, 0, 0, 0)) && night.holds(jiff::civil::time(7, 59, 0, 0)));
    /// assert!(!night.holds(jiff::civil::time(8, 0, 0, 0)));
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (from, until) = text.split_once(['-', '–'])?;
        let quiet = Self { from: clock(from.trim())?, until: clock(until.trim())? };
        (quiet.from != quiet.until).then_some(quiet)
    }

    /// Is `time` quiet?
    #[must_use]
    pub fn holds(&self, time: Time) -> bool {
        if self.from < self.until {
            (self.from..self.until).contains(&time)
        } else {
            time >= self.from || time < self.until
        }
    }
}

/// `HH:MM`, the hour with one or two digits.
fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i8>().ok())?;
    let sized = (1..=2).contains(&hour.len()) && minute.len() == 2;
    Time::new(number(hour)?, number(minute)?, 0, 0).ok().filter(|_| sized)
}

#[cfg(test)]
mod tests {
    use super::Quiet;
    use jiff::civil::time;

    #[test]
    fn quiet_hours_may_cross_midnight() {
        for (text, hour, minute, expected) in [
            ("20:00-08:00", 19, 59, false),
            ("20:00-08:00", 20, 0, true),
            ("20:00-08:00", 0, 0, true),
            ("20:00-8:00", 8, 0, false),
            ("12:00 – 14:00", 12, 0, true),
            ("12:00-14:00", 14, 0, false),
            ("00:00-06:00", 23, 59, false),
            ("22:00-00:00", 23, 59, true),
            ("22:00-00:00", 0, 0, false),
        ] {
            assert_eq!(Quiet::read(text).unwrap().holds(time(hour, minute, 0, 0)), expected, "{text} {hour}:{minute}");
        }
        for bad in [
            "",
            "-",
            "20:00",
            "20:00-20:00",
            "24:00-08:00",
            "20-8",
            "20:0-08:00",
            "+1:00-08:00",
            "٢٠:٠٠-٠٨:٠٠",
            "020:00-8:00",
        ] {
            assert!(Quiet::read(bad).is_none(), "{bad}");
        }
    }
}
