//! What a test holds in its hand: the time, the dice, and the moment of death.
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};

use portevoix::flow::port::{Chance, Clock, Faults};
use portevoix::id::Millis;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng as _};

/// A clock that moves only by hand, forwards and backwards.
#[derive(Debug)]
pub(crate) struct HandClock(AtomicI64);

impl HandClock {
    pub(crate) fn new(now: Millis) -> Self {
        Self(AtomicI64::new(now.0))
    }

    pub(crate) fn set(&self, now: Millis) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    pub(crate) fn add(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Millis {
        Millis(self.0.load(Ordering::SeqCst))
    }
}

/// Random numbers that are the same in every run: each call opens the next stream of one seed.
#[derive(Debug)]
pub(crate) struct SeededChance {
    seed: u64,
    stream: AtomicU64,
}

impl SeededChance {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, stream: AtomicU64::new(0) }
    }
}

impl Chance for SeededChance {
    fn rng(&self) -> Box<dyn Rng + Send> {
        let mut rng = ChaCha8Rng::seed_from_u64(self.seed);
        rng.set_stream(self.stream.fetch_add(1, Ordering::SeqCst));
        Box::new(rng)
    }
}

/// A number below `bound`.
pub(crate) fn below(rng: &mut dyn Rng, bound: u64) -> u64 {
    rng.next_u64() % bound.max(1)
}

/// Lets the program die at its named points: by chance, or at the next pass of one of them.
#[derive(Debug)]
pub(crate) struct HandFaults {
    per_mille: AtomicU32,
    next: Mutex<Option<&'static str>>,
    dice: Mutex<ChaCha8Rng>,
    deaths: Mutex<BTreeMap<&'static str, u32>>,
}

impl HandFaults {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            per_mille: AtomicU32::new(0),
            next: Mutex::new(None),
            dice: Mutex::new(ChaCha8Rng::seed_from_u64(seed ^ 0xFA17)),
            deaths: Mutex::new(BTreeMap::new()),
        }
    }

    /// From now on, dies at every point this often out of 1,000 passes.
    pub(crate) fn often(&self, per_mille: u32) {
        self.per_mille.store(per_mille, Ordering::SeqCst);
    }

    /// Dies once, when `point` is passed next.
    pub(crate) fn once(&self, point: &'static str) {
        *self.next.lock().unwrap() = Some(point);
    }

    /// How often it died, and where.
    pub(crate) fn deaths(&self) -> BTreeMap<&'static str, u32> {
        self.deaths.lock().unwrap().clone()
    }

    /// How often it died.
    pub(crate) fn total(&self) -> u32 {
        self.deaths.lock().unwrap().values().sum()
    }
}

impl Faults for HandFaults {
    fn dies_at(&self, point: &'static str) -> bool {
        let mut next = self.next.lock().unwrap();
        let wanted = *next == Some(point);
        if wanted {
            *next = None;
        }
        let often = u64::from(self.per_mille.load(Ordering::SeqCst));
        // This one is passed at every look, for every schedule.
        let bound = if point == "owed" { 10_000 } else { 1_000 };
        let by_chance = below(&mut *self.dice.lock().unwrap(), bound) < often;
        if wanted || by_chance {
            *self.deaths.lock().unwrap().entry(point).or_default() += 1;
        }
        wanted || by_chance
    }
}
