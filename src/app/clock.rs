//! The two clocks and the random generator of the running program.
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rand_core::{Rng, UnwrapErr};

use crate::flow::port::{Chance, Clock};
use crate::id::Millis;

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the port that reads the clock")]
    fn now(&self) -> Millis {
        Millis::from(jiff::Timestamp::now())
    }
}

/// The operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn rng(&self) -> Box<dyn Rng + Send> {
        Box::new(UnwrapErr(getrandom::SysRng))
    }
}

/// A clock that runs faster than the real one, or is moved by hand.
#[derive(Debug)]
pub struct DemoClock {
    pace: Mutex<Pace>,
}

#[derive(Clone, Copy, Debug)]
struct Pace {
    /// Virtual time at `real`.
    virtual_at: Millis,
    /// Real time when this pace began.
    real_at: Millis,
    /// Virtual milliseconds in a real one, from `real_at` on.
    speed: f64,
    /// At real speed until then, while a visitor acts.
    slow_until: Millis,
}

impl DemoClock {
    /// Stands still at `start` until it is given a speed.
    #[must_use]
    pub fn new(start: Millis) -> Self {
        let real = SystemClock.now();
        Self { pace: Mutex::new(Pace { virtual_at: start, real_at: real, speed: 0.0, slow_until: Millis(0) }) }
    }

    fn change(&self, change: impl FnOnce(&mut Pace, Millis)) {
        let mut pace = self.pace.lock().unwrap_or_else(PoisonError::into_inner);
        let real = SystemClock.now();
        // What has passed so far keeps the pace that it had.
        pace.virtual_at = pace.at(real);
        pace.real_at = real;
        change(&mut pace, real);
    }

    /// Runs `speed` times as fast as real time from now on.
    pub fn run(&self, speed: f64) {
        self.change(|pace, _| pace.speed = speed);
    }

    /// Moves on by `ms` at once.
    pub fn advance(&self, ms: i64) {
        self.change(|pace, _| pace.virtual_at = pace.virtual_at.plus(ms));
    }

    /// Runs at real speed for a while: somebody is acting.
    pub fn slow_for(&self, wait: Duration) {
        let wait = i64::try_from(wait.as_millis()).unwrap_or(i64::MAX);
        self.change(|pace, real| pace.slow_until = real.plus(wait));
    }
}

impl Pace {
    fn at(&self, real: Millis) -> Millis {
        let slow = self.slow_until.min(real).since(self.real_at).max(0);
        let fast = real.since(self.real_at).saturating_sub(slow).max(0);
        // Milliseconds of a demo: far inside what a float holds exactly.
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "hours at most")]
        let passed = (fast as f64 * self.speed) as i64;
        self.virtual_at.plus(passed).plus(if self.speed > 0.0 { slow } else { 0 })
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Millis {
        let pace = *self.pace.lock().unwrap_or_else(PoisonError::into_inner);
        pace.at(SystemClock.now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_is_fast_but_slow_while_somebody_acts() {
        let pace = |slow_until| Pace {
            virtual_at: Millis(1_000),
            real_at: Millis(0),
            speed: 100.0,
            slow_until: Millis(slow_until),
        };
        assert_eq!(pace(0).at(Millis(10)), Millis(2_000));
        assert_eq!(pace(4).at(Millis(10)), Millis(1_000 + 4 + 600));
        assert_eq!(pace(50).at(Millis(10)), Millis(1_010));
    }

    #[test]
    fn a_clock_moved_by_hand_stands_still_otherwise() {
        let clock = DemoClock::new(Millis(5));
        clock.advance(10);
        assert_eq!(clock.now(), Millis(15));
        clock.slow_for(Duration::from_secs(60));
        assert_eq!(clock.now(), Millis(15));
    }
}
