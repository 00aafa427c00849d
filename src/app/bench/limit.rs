//! The platforms' limits, as their documentation gives them, and a server that keeps to them: what a bench posts to.
use std::collections::{BTreeMap, VecDeque};

use crate::id::Millis;

/// At most so many in any stretch of so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    /// How many.
    pub(crate) most: usize,
    /// In how long, in milliseconds.
    pub(crate) within: i64,
}

impl Limit {
    /// The least time in which `count` requests are taken: the first `most` go at once.
    pub(crate) fn least(self, count: usize) -> i64 {
        let rounds = count.div_ceil(self.most.max(1)).saturating_sub(1);
        i64::try_from(rounds).unwrap_or(i64::MAX).saturating_mul(self.within)
    }
}

/// A limit over any stretch of time: when what it took last came in.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    limit: Limit,
    taken: VecDeque<Millis>,
}

impl Kept {
    pub(crate) fn new(limit: Limit) -> Self {
        Self { limit, taken: VecDeque::new() }
    }

    /// How long until one more is taken, in milliseconds; 0 for now.
    pub(crate) fn wait(&mut self, now: Millis) -> i64 {
        while self.taken.front().is_some_and(|at| now.since(*at) >= self.limit.within) {
            self.taken.pop_front();
        }
        let full = self.taken.len() >= self.limit.most;
        self.taken.front().filter(|_| full).map_or(0, |at| self.limit.within - now.since(*at))
    }

    /// One is taken.
    pub(crate) fn take(&mut self, now: Millis) {
        self.taken.push_back(now);
    }
}

/// A limit that is counted in windows, each of which begins with the first request in it.
#[derive(Clone, Copy, Debug)]
struct Window {
    begun: Millis,
    taken: usize,
}

/// Both limits of a platform: over everything, and in each channel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) all: Limit,
    pub(crate) channel: Limit,
}

/// Discord: 50 a second over everything (discord-api-docs topics/rate-limits.mdx:122); in a channel 5 in 5 seconds, as
/// its headers have said for years (undocumented, and measured by others: headers rule).
pub(crate) const DISCORD: Limits =
    Limits { all: Limit { most: 50, within: Millis::SECOND }, channel: Limit { most: 5, within: 5 * Millis::SECOND } };

/// Slack: one message a second in a channel, and "several hundred a minute" in a workspace (docs.slack.dev, "Rate
/// limits", read 2026-11): 300 is the least that this can mean.
pub(crate) const SLACK: Limits =
    Limits { all: Limit { most: 300, within: Millis::MINUTE }, channel: Limit { most: 1, within: Millis::SECOND } };

impl Limits {
    /// The least time in which `cards` are taken, spread evenly over `channels`, in milliseconds.
    pub(crate) fn least(self, cards: usize, channels: usize) -> i64 {
        self.all.least(cards).max(self.channel.least(cards.div_ceil(channels.max(1))))
    }
}

/// What a server with these limits took and refused.
#[derive(Debug)]
pub(crate) struct Gate {
    all: Kept,
    channel: Limit,
    channels: BTreeMap<String, Window>,
    /// How many requests were taken.
    pub(crate) taken: usize,
    /// How many were refused, by bucket: a channel, or `*` for the limit over everything.
    pub(crate) refused: BTreeMap<String, usize>,
}

/// The bucket over everything.
pub(crate) const ALL: &str = "*";

impl Gate {
    pub(crate) fn new(limits: Limits) -> Self {
        let (all, channel) = (Kept::new(limits.all), limits.channel);
        Self { all, channel, channels: BTreeMap::new(), taken: 0, refused: BTreeMap::new() }
    }

    /// Takes a message for a channel: how many more the channel takes, and when its window ends; or which bucket is full
    /// for how long.
    pub(crate) fn take(&mut self, channel: &str, now: Millis) -> Result<(usize, Millis), (&'static str, i64)> {
        let limit = self.channel;
        let fresh = Window { begun: now, taken: 0 };
        let here = self.channels.entry(channel.to_owned()).or_insert(fresh);
        if now.since(here.begun) >= limit.within {
            *here = fresh;
        }
        let (ends, wait) = (here.begun.plus(limit.within), self.all.wait(now));
        let full = if wait > 0 {
            Some((ALL, ALL, wait))
        } else {
            (here.taken >= limit.most).then_some(("channel", channel, ends.since(now)))
        };
        if let Some((kind, bucket, wait)) = full {
            *self.refused.entry(bucket.to_owned()).or_default() += 1;
            return Err((kind, wait));
        }
        here.taken += 1;
        self.all.take(now);
        self.taken += 1;
        Ok((limit.most - here.taken, ends))
    }
}

#[cfg(test)]
mod tests {
    use super::{DISCORD, Gate, Limit, SLACK};
    use crate::id::Millis;

    #[test]
    fn the_least_time_is_that_of_the_tighter_limit() {
        assert_eq!(DISCORD.least(1_000, 200), 19_000);
        assert_eq!(DISCORD.least(100, 1), 95_000);
        assert_eq!(SLACK.least(1_000, 200), 180_000);
        assert_eq!(SLACK.least(10, 1), 9_000);
        assert_eq!(Limit { most: 5, within: 5_000 }.least(5), 0);
    }

    #[test]
    fn a_gate_takes_as_many_as_its_limits_and_says_how_long_to_wait() {
        let mut gate = Gate::new(DISCORD);
        let at = |ms: i64| Millis(1_000_000 + ms);
        let left: Vec<_> = (0..5).map(|n| gate.take("a", at(n))).collect();
        assert_eq!(left, [4, 3, 2, 1, 0].map(|left| Ok((left, at(5_000)))));
        assert_eq!(gate.take("a", at(10)), Err(("channel", 4_990)));
        for n in 0..45 {
            assert!(gate.take(&format!("c{n}"), at(20)).is_ok());
        }
        assert_eq!(gate.take("z", at(20)), Err(("*", 980)));
        assert!(gate.take("z", at(1_000)).is_ok());
        assert_eq!((gate.taken, gate.refused.len()), (51, 2));
    }
}
