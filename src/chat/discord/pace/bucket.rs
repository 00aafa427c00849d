//! One bucket: how many requests Discord still takes before it ends, counted so that a late answer never makes it more.
use std::cmp::Ordering;

use super::Heard;
use crate::id::Millis;

/// Two ends of a bucket that are nearer than this are one end, in milliseconds: Discord computes it anew each time.
const SAME: i64 = 100;
/// How long a bucket is taken to last where Discord never said, in milliseconds.
const USUAL: i64 = 5 * Millis::SECOND;

/// When a request may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum May {
    /// Now.
    Go,
    /// In so many milliseconds, and then it is asked again.
    Wait(i64),
    /// After an answer that is on its way.
    Behind,
}

/// A bucket. It starts with the first request that Discord counts and lasts until the end that the answers tell.
///
/// The first request of each goes alone: what others used of it is known only from its answer, and one journey there
/// and back is little beside what a bucket lasts.
#[derive(Clone, Debug, Default)]
pub(super) struct Bucket {
    /// It answered without naming a limit.
    free: bool,
    /// How many it still takes; meaningless while `until` is not known.
    remaining: u32,
    /// Its end by our clock, never before the end by theirs; `None` while no answer of it has come.
    until: Option<Millis>,
    /// Its end by their clock, as its name.
    window: Option<i64>,
    /// "Too many requests" until here.
    closed: Option<Millis>,
    /// The longest that one lasted, in milliseconds.
    period: i64,
    in_flight: u32,
}

impl Bucket {
    /// May a request go now? Nothing is counted yet.
    pub(super) fn may(&mut self, now: Millis) -> May {
        if let Some(closed) = self.closed.filter(|closed| *closed > now) {
            return May::Wait(closed.since(now));
        }
        match self.until.filter(|until| *until > now) {
            Some(_) if self.remaining > 0 => May::Go,
            Some(until) => May::Wait(until.since(now)),
            None => {
                self.until = None;
                if self.free || self.in_flight == 0 { May::Go } else { May::Behind }
            }
        }
    }

    pub(super) fn go(&mut self) {
        self.remaining = self.remaining.saturating_sub(1);
        self.in_flight += 1;
    }

    /// A request of it is over, whatever came of it.
    pub(super) fn back(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    /// Nobody answered: it may have been counted, in a bucket that ends nobody knows when.
    pub(super) fn lost(&mut self, now: Millis) {
        self.back();
        if self.until.is_none() && !self.free {
            self.remaining = 0;
            self.until = Some(now.plus(if self.period > 0 { self.period } else { USUAL }));
        }
    }

    /// What an answer says of it.
    pub(super) fn heard(&mut self, heard: &Heard<'_>, now: Millis) {
        if heard.status == 429 {
            let closed = now.plus(heard.retry_after.unwrap_or(USUAL));
            self.closed = self.closed.max(Some(closed));
            (self.free, self.remaining, self.window) = (false, 0, heard.reset.or(self.window));
            self.until = self.until.max(Some(closed));
            return;
        }
        let (Some(remaining), Some(after)) = (heard.remaining, heard.reset_after) else {
            // Only what Discord took tells that nothing is limited.
            self.free = self.period == 0 && heard.status < 400;
            return;
        };
        (self.free, self.period) = (false, self.period.max(after));
        let until = now.plus(after);
        let order = match (heard.reset, self.window) {
            (Some(said), Some(known)) if said + SAME < known => Ordering::Less,
            (Some(said), Some(known)) if said > known + SAME => Ordering::Greater,
            _ => Ordering::Equal,
        };
        match (order, self.until) {
            (Ordering::Less, _) => return,
            // A late answer, where the bucket is over by our clock already.
            (Ordering::Equal, None) if heard.reset.is_some() && self.window.is_some() => return,
            (Ordering::Equal, Some(known)) => {
                self.remaining = self.remaining.min(remaining);
                self.until = Some(known.max(until));
            }
            // The next bucket: whatever is on its way may be counted in it.
            (Ordering::Equal | Ordering::Greater, _) => {
                self.remaining = remaining.saturating_sub(self.in_flight);
                self.until = Some(until);
            }
        }
        self.window = heard.reset.or(self.window);
    }

    /// Nothing is on its way and nothing has to be waited for.
    pub(super) fn idle(&self, now: Millis) -> bool {
        self.in_flight == 0 && self.closed.max(self.until).is_none_or(|until| until <= now)
    }
}
