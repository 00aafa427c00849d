//! How fast Discord may be asked: pure counting, from what its answers say.
//!
//! Discord names a bucket in each answer, with how many requests are left in it and when it ends
//! (discord-api-docs topics/rate-limits.mdx:45). A bucket is shared by the routes of one name and kept for each channel,
//! server or webhook. The first request of a bucket goes alone, so that there is nothing to exceed.
//! Over all of them stand 50 requests a second with the bot's token, and 10,000 refusals in ten minutes after which
//! Discord answers nobody at this address any more: far below that, asking stops here.
use std::collections::{BTreeMap, VecDeque};

use super::rest::RestError;
use crate::id::Millis;

mod bucket;
mod route;

use bucket::{Bucket, May};
pub(super) use route::{Lane, Route};

/// Most requests a second with the bot's token (topics/rate-limits.mdx:122).
pub(super) const A_SECOND: usize = 50;
/// How many refusals are risked in [`INVALID_WITHIN`]: a tenth of what makes Discord close its door
/// (topics/rate-limits.mdx:132).
pub(super) const INVALID_MOST: usize = 1_000;
/// The time in which refusals are counted, in milliseconds.
pub(super) const INVALID_WITHIN: i64 = 10 * Millis::MINUTE;
/// How long "you may not" and "no such thing" are believed, in milliseconds.
const REMEMBERED: i64 = 2 * Millis::MINUTE;
/// How long nobody is asked after "this token is none", in milliseconds; and how much of it whoever waits is told: what
/// they remember outlives a restart with the right token.
const STOPPED: i64 = 15 * Millis::MINUTE;
const TOLD: i64 = Millis::MINUTE;
/// From how many buckets on the idle ones are forgotten, and from how many remembered refusals the old ones.
const MANY: usize = 2_000;

/// What an answer says of the pace.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard<'a> {
    /// The HTTP status.
    pub(super) status: u16,
    /// `X-RateLimit-Bucket`.
    pub(super) bucket: Option<&'a str>,
    /// `X-RateLimit-Remaining`.
    pub(super) remaining: Option<u32>,
    /// `X-RateLimit-Reset-After`, in milliseconds.
    pub(super) reset_after: Option<i64>,
    /// `X-RateLimit-Reset`, in milliseconds by Discord's clock: the bucket's end, which tells it from the next.
    pub(super) reset: Option<i64>,
    /// `Retry-After`, in milliseconds.
    pub(super) retry_after: Option<i64>,
    /// The limit over everything was hit.
    pub(super) global: bool,
    /// A limit that others share was hit: no refusal of ours.
    pub(super) shared: bool,
}

/// May a request go?
#[derive(Debug, PartialEq)]
pub(super) enum Turn {
    /// Now; its ticket comes back with what came of it.
    Go(Ticket),
    /// Ask again in so many milliseconds, at least one.
    Wait(i64),
    /// Ask again when an answer has come.
    Behind,
    /// It is known already what would be answered.
    Known(RestError),
}

/// A request on its way. It comes back through [`Pace::heard`] or [`Pace::lost`].
#[derive(Debug, PartialEq)]
#[must_use]
pub(super) struct Ticket {
    key: Key,
    route: Route,
}

/// The bucket's name, or the route's until it is known; and whose it is.
type Key = (String, String);

/// What Discord said so far.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// The bucket of each route, as the last answer named it.
    names: BTreeMap<String, String>,
    buckets: BTreeMap<Key, Bucket>,
    /// Requests with the bot's token that are on their way.
    in_flight: usize,
    /// When each of those that came back is a second old.
    recent: VecDeque<Millis>,
    /// "Too many requests" of all together, until here.
    closed: Option<Millis>,
    /// The token is none, until here.
    stopped: Option<Millis>,
    invalid: VecDeque<Millis>,
    known: BTreeMap<String, (Millis, RestError)>,
    latest: Millis,
}

impl Pace {
    /// May this request go now?
    pub(super) fn ask(&mut self, route: &Route, now: Millis) -> Turn {
        self.tick(now);
        if route.lane == Lane::Bot {
            if let Some(known) = self.known(route, now) {
                return Turn::Known(known);
            }
            match self.all_together(now) {
                May::Go => {}
                May::Wait(wait) => return Turn::Wait(wait),
                May::Behind => return Turn::Behind,
            }
        }
        self.forget(now);
        let key = self.key(route);
        let bucket = self.bucket(&key, route);
        match bucket.may(now) {
            May::Go => bucket.go(),
            May::Wait(wait) => return Turn::Wait(wait.max(1)),
            May::Behind => return Turn::Behind,
        }
        self.in_flight += usize::from(route.lane == Lane::Bot);
        Turn::Go(Ticket { key, route: route.clone() })
    }

    /// An answer came.
    pub(super) fn heard(&mut self, ticket: Ticket, heard: &Heard<'_>, now: Millis) {
        if let Some(bucket) = self.back(&ticket, now) {
            bucket.back();
        }
        if matches!(heard.status, 401 | 403 | 429) && !heard.shared {
            self.invalid.push_back(now);
            if self.invalid.len() > INVALID_MOST {
                self.invalid.pop_front();
            }
        }
        if heard.status == 429 && heard.global {
            let until = now.plus(heard.retry_after.unwrap_or(Millis::SECOND));
            self.closed = self.closed.max(Some(until));
            return;
        }
        if let Some(name) = heard.bucket {
            self.names.insert(ticket.route.kind.clone(), name.chars().take(64).collect());
        }
        let key = self.key(&ticket.route);
        self.bucket(&key, &ticket.route).heard(heard, now);
    }

    /// No answer came.
    pub(super) fn lost(&mut self, ticket: Ticket, now: Millis) {
        if let Some(bucket) = self.back(&ticket, now) {
            bucket.lost(now);
        }
    }

    /// The token is none: nobody is asked for a while. `true` where that is news.
    pub(super) fn stop(&mut self, now: Millis) -> bool {
        self.stopped.replace(now.plus(STOPPED)).is_none()
    }

    /// The token was believed again. `true` where that is news.
    pub(super) fn go_on(&mut self) -> bool {
        self.stopped.take().is_some()
    }

    /// The same request would be refused in the same way for a while.
    pub(super) fn remember(&mut self, route: &Route, error: &RestError, now: Millis) {
        if self.known.len() >= MANY {
            self.known.retain(|_, (until, _)| *until > now);
        }
        if route.lane == Lane::Bot && self.known.len() < MANY {
            self.known.insert(route.exact.clone(), (now.plus(REMEMBERED), error.clone()));
        }
    }

    fn known(&mut self, route: &Route, now: Millis) -> Option<RestError> {
        if let Some(until) = self.stopped.filter(|until| *until > now) {
            return Some(refused(401, until.since(now).min(TOLD), "Discord does not know this token"));
        }
        while self.invalid.front().is_some_and(|at| now.since(*at) >= INVALID_WITHIN) {
            self.invalid.pop_front();
        }
        if self.invalid.len() >= INVALID_MOST
            && let Some(first) = self.invalid.front()
        {
            return Some(refused(429, INVALID_WITHIN - now.since(*first), "too many refusals: Discord is not asked"));
        }
        let (until, error) = self.known.get(&route.exact)?;
        if *until > now {
            return Some(error.clone());
        }
        self.known.remove(&route.exact);
        None
    }

    /// The limit over all buckets. A request counts from when it goes until a second after its answer: whenever in
    /// between Discord counted it, no second of theirs holds more than [`A_SECOND`].
    fn all_together(&mut self, now: Millis) -> May {
        if let Some(closed) = self.closed.filter(|closed| *closed > now) {
            return May::Wait(closed.since(now));
        }
        while self.recent.front().is_some_and(|until| *until <= now) {
            self.recent.pop_front();
        }
        if self.in_flight + self.recent.len() < A_SECOND {
            return May::Go;
        }
        self.recent.front().map_or(May::Behind, |until| May::Wait(until.since(now)))
    }

    /// A request is over; its bucket may have got its name meanwhile.
    fn back(&mut self, ticket: &Ticket, now: Millis) -> Option<&mut Bucket> {
        if ticket.route.lane == Lane::Bot {
            self.in_flight = self.in_flight.saturating_sub(1);
            self.recent.push_back(now.plus(Millis::SECOND));
        }
        let key = if self.buckets.contains_key(&ticket.key) { ticket.key.clone() } else { self.key(&ticket.route) };
        self.buckets.get_mut(&key)
    }

    fn key(&self, route: &Route) -> Key {
        let name = self.names.get(&route.kind).unwrap_or(&route.kind);
        (name.clone(), route.major.clone())
    }

    /// The bucket under this key. A new one takes over what is on its way under the route's own name.
    fn bucket(&mut self, key: &Key, route: &Route) -> &mut Bucket {
        let unnamed = (route.kind.clone(), route.major.clone());
        let joining = if *key == unnamed { None } else { self.buckets.remove(&unnamed) };
        self.buckets.entry(key.clone()).or_insert_with(|| joining.unwrap_or_default())
    }

    /// A clock that was set back would keep everything waiting for as long: then everything is learnt anew.
    fn tick(&mut self, now: Millis) {
        if now.plus(Millis::SECOND) < self.latest {
            self.buckets.clear();
            self.recent.clear();
            self.invalid.clear();
            self.known.clear();
            // That it was stopped is kept: it is no news where the token is none again.
            self.stopped = self.stopped.map(|until| until.min(now));
            (self.closed, self.latest) = (None, now);
        }
        self.latest = self.latest.max(now);
    }

    fn forget(&mut self, now: Millis) {
        if self.buckets.len() >= MANY {
            self.buckets.retain(|_, bucket| !bucket.idle(now));
        }
    }
}

fn refused(status: u16, retry_after: i64, message: &str) -> RestError {
    RestError::Refused {
        status,
        code: 0,
        retry_after: Some(retry_after),
        permanent: false,
        message: message.to_owned(),
    }
}

#[cfg(test)]
mod tests;
