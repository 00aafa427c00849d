//! A chat platform that misbehaves by seed: it refuses, loses requests before or after it stored them, delivers them
//! late, and cannot always be read. Its log is what really was seen in the channels.
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use portevoix::flow::card::{Card, Said};
use portevoix::flow::port::{Chat, Clock as _, Found, Outgoing, PostError};
use portevoix::id::{ChannelId, Millis, PersonId, SlotId};
use portevoix::schedule::Place;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;

use super::hand::{HandClock, below};

/// How often things go wrong, out of 1,000 requests each.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Weather {
    /// Refused for now.
    pub(crate) refused: u64,
    /// Refused with a wait.
    pub(crate) limited: u64,
    /// Refused for good.
    pub(crate) permanent: u64,
    /// The request is lost on its way.
    pub(crate) lost_before: u64,
    /// The message stands, its answer is lost.
    pub(crate) lost_after: u64,
    /// The answer is lost, and the message stands only some time later.
    pub(crate) late: u64,
    /// The history cannot be read.
    pub(crate) blind: u64,
}

impl Weather {
    /// Everything works.
    pub(crate) const CALM: Self =
        Self { refused: 0, limited: 0, permanent: 0, lost_before: 0, lost_after: 0, late: 0, blind: 0 };
    /// A bad day.
    pub(crate) const STORM: Self =
        Self { refused: 80, limited: 80, permanent: 8, lost_before: 90, lost_after: 120, late: 60, blind: 200 };
}

/// A message as it really stands in a channel.
#[derive(Clone, Debug)]
pub(crate) struct Arrived {
    /// The platform's id of it.
    pub(crate) message: String,
    /// Where.
    pub(crate) channel: ChannelId,
    /// The slot that its request named.
    pub(crate) slot: SlotId,
    /// When it was sent off. Business time.
    pub(crate) asked: Millis,
    /// When it stands there. Business time.
    pub(crate) stands: Millis,
    /// What it shows.
    pub(crate) text: String,
}

/// The scripted platform.
pub(crate) struct FakeChat {
    clock: Arc<HandClock>,
    weather: Mutex<Weather>,
    dice: Mutex<ChaCha8Rng>,
    log: Mutex<Vec<Arrived>>,
    refused_for_good: Mutex<Vec<SlotId>>,
    forgets: AtomicBool,
    /// Errors that the next private messages meet, in turn.
    direct_errors: Mutex<Vec<PostError>>,
    /// The private messages that were asked for.
    directs: Mutex<Vec<Direct>>,
    /// Errors that the next edits and takings away meet, in turn.
    edit_errors: Mutex<Vec<PostError>>,
    /// Every edit that was made: the message and what it shows since.
    edits: Mutex<Vec<(String, Card)>>,
    /// The messages that were taken away.
    withdrawn: Mutex<Vec<String>>,
}

/// A private message as it was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Direct {
    /// To whom.
    pub(crate) person: PersonId,
    /// What.
    pub(crate) card: Card,
    /// Under which nonce.
    pub(crate) nonce: String,
    /// It stands: nobody refused or lost it.
    pub(crate) stands: bool,
}

/// The longest that a late message is on its way: shorter than the line's quarantine.
const LATEST: u64 = 25_000;

impl FakeChat {
    pub(crate) fn new(seed: u64, clock: Arc<HandClock>) -> Self {
        Self {
            clock,
            weather: Mutex::new(Weather::CALM),
            dice: Mutex::new(ChaCha8Rng::seed_from_u64(seed ^ 0xC4A7)),
            log: Mutex::new(vec![]),
            refused_for_good: Mutex::new(vec![]),
            forgets: AtomicBool::new(false),
            direct_errors: Mutex::default(),
            directs: Mutex::default(),
            edit_errors: Mutex::default(),
            edits: Mutex::default(),
            withdrawn: Mutex::default(),
        }
    }

    /// From now on, things go wrong this often.
    pub(crate) fn weather(&self, weather: Weather) {
        *self.weather.lock().unwrap() = weather;
    }

    /// A mutant: the history always answers that nothing is there.
    pub(crate) fn forget_history(&self) {
        self.forgets.store(true, Ordering::SeqCst);
    }

    /// The next private messages meet these errors, one each.
    pub(crate) fn direct_fails(&self, errors: &[PostError]) {
        *self.direct_errors.lock().unwrap() = errors.to_vec();
    }

    /// The nonces of the private messages that were asked for.
    pub(crate) fn directs(&self) -> Vec<String> {
        self.directs.lock().unwrap().iter().map(|direct| direct.nonce.clone()).collect()
    }

    /// The private messages as people see them: each nonce once.
    pub(crate) fn told(&self) -> Vec<Direct> {
        let mut nonces = std::collections::BTreeSet::new();
        let directs = self.directs.lock().unwrap();
        directs.iter().filter(|direct| direct.stands && nonces.insert(direct.nonce.clone())).cloned().collect()
    }

    /// The next edits and takings away meet these errors, one each.
    pub(crate) fn edit_fails(&self, errors: &[PostError]) {
        *self.edit_errors.lock().unwrap() = errors.to_vec();
    }

    /// Every edit that was made, in order.
    pub(crate) fn edits(&self) -> Vec<(String, Card)> {
        self.edits.lock().unwrap().clone()
    }

    /// The messages that were taken away, in order.
    pub(crate) fn withdrawn(&self) -> Vec<String> {
        self.withdrawn.lock().unwrap().clone()
    }

    /// Everything that ever stood in a channel.
    pub(crate) fn log(&self) -> Vec<Arrived> {
        self.log.lock().unwrap().clone()
    }

    /// The slots whose request was refused for good.
    pub(crate) fn refused_for_good(&self) -> Vec<SlotId> {
        self.refused_for_good.lock().unwrap().clone()
    }

    fn roll(&self, bound: u64) -> u64 {
        below(&mut *self.dice.lock().unwrap(), bound)
    }

    fn may_edit(&self) -> Result<(), PostError> {
        let mut errors = self.edit_errors.lock().unwrap();
        if errors.is_empty() { Ok(()) } else { Err(errors.remove(0)) }
    }

    fn store(&self, outgoing: &Outgoing, delay: i64) -> String {
        let asked = self.clock.now();
        let mut log = self.log.lock().unwrap();
        let message = format!("m{}", log.len());
        let text = serde_json::to_string(&Said::Card(Box::new(outgoing.card.clone()))).unwrap();
        let (channel, slot) = (outgoing.channel.clone(), outgoing.slot);
        let stands = asked.plus(delay);
        log.push(Arrived { message: message.clone(), channel, slot, asked, stands, text });
        message
    }
}

fn refused(retry_after: Option<i64>, permanent: bool, reason: &str) -> PostError {
    PostError::Refused { retry_after, permanent, reason: reason.into() }
}

#[async_trait]
impl Chat for FakeChat {
    async fn post(&self, outgoing: &Outgoing) -> Result<String, PostError> {
        let weather = *self.weather.lock().unwrap();
        let mut roll = self.roll(1_000);
        let mut happens = |often: u64| {
            let now = roll < often;
            roll = roll.saturating_sub(if now { 0 } else { often });
            // Once something happened, nothing else does.
            if now {
                roll = u64::MAX;
            }
            now
        };
        if happens(weather.refused) {
            return Err(refused(None, false, "503"));
        }
        if happens(weather.limited) {
            let wait = i64::try_from(self.roll(300_000)).unwrap();
            return Err(refused(Some(wait), false, "429"));
        }
        if happens(weather.permanent) {
            self.refused_for_good.lock().unwrap().push(outgoing.slot);
            return Err(refused(None, true, "no such channel"));
        }
        if happens(weather.lost_before) {
            return Err(PostError::Lost("reset".into()));
        }
        if happens(weather.lost_after) {
            self.store(outgoing, 0);
            return Err(PostError::Lost("timeout".into()));
        }
        if happens(weather.late) {
            let delay = i64::try_from(self.roll(LATEST)).unwrap();
            self.store(outgoing, delay);
            return Err(PostError::Lost("timeout".into()));
        }
        Ok(self.store(outgoing, 0))
    }

    async fn edit(&self, _: &ChannelId, message: &str, card: &Card) -> Result<(), PostError> {
        self.may_edit()?;
        self.edits.lock().unwrap().push((message.to_owned(), card.clone()));
        Ok(())
    }

    async fn withdraw(&self, _: &ChannelId, message: &str) -> Result<(), PostError> {
        self.may_edit()?;
        self.withdrawn.lock().unwrap().push(message.to_owned());
        Ok(())
    }

    async fn direct(&self, person: PersonId, _: &ChannelId, card: &Card, nonce: &str) -> Result<String, PostError> {
        let mut errors = self.direct_errors.lock().unwrap();
        let error = if errors.is_empty() { None } else { Some(errors.remove(0)) };
        let direct = Direct { person, card: card.clone(), nonce: nonce.to_owned(), stands: error.is_none() };
        self.directs.lock().unwrap().push(direct);
        error.map_or_else(|| Ok(format!("direct-{nonce}")), Err)
    }

    async fn history(&self, channel: &ChannelId, _: Option<&Place>, since: Millis) -> Result<Vec<Found>, PostError> {
        let blind = self.weather.lock().unwrap().blind;
        if self.roll(1_000) < blind {
            return Err(PostError::Lost("history".into()));
        }
        if self.forgets.load(Ordering::SeqCst) {
            return Ok(vec![]);
        }
        let now = self.clock.now();
        let log = self.log.lock().unwrap();
        let seen = log.iter().filter(|m| m.channel == *channel && m.stands >= since && m.stands <= now);
        Ok(seen.map(|m| Found { message: m.message.clone(), text: m.text.clone() }).collect())
    }
}
