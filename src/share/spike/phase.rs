//! The phases of an episode, as those who watch a bad buzz name them, and how one follows another.
use std::str::FromStr;

use super::Tuning;
use crate::lang::Lang;
use crate::say;

/// Where an episode stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It was just noticed.
    Birth,
    /// It grows.
    Virality,
    /// It is high, and grows no more.
    Propagation,
    /// It has fallen to half of its height.
    Weariness,
    /// It is over.
    Resolution,
}

impl Phase {
    /// Every phase, in order.
    pub const ALL: [Self; 5] = [Self::Birth, Self::Virality, Self::Propagation, Self::Weariness, Self::Resolution];

    /// The code in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Birth => "birth",
            Self::Virality => "virality",
            Self::Propagation => "propagation",
            Self::Weariness => "weariness",
            Self::Resolution => "resolution",
        }
    }

    /// What it is called, and what it means.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        say!(lang, "share-phase", phase = self.code())
    }
}

/// The code names no phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such phase")]
pub struct NoSuchPhase;

impl FromStr for Phase {
    type Err = NoSuchPhase;
    fn from_str(code: &str) -> Result<Self, NoSuchPhase> {
        Self::ALL.into_iter().find(|phase| phase.code() == code).ok_or(NoSuchPhase)
    }
}

/// It grows when it is this many times what it was a little before.
const GROWS: f64 = 1.2;
/// It is tired below this part of its height...
const TIRED: f64 = 0.5;
/// ...and alive again only above this one.
const ALIVE: f64 = 0.8;
/// It is calm up to this many times the usual.
const CALM: f64 = 1.5;

/// What a step sees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Levels {
    /// The level of now.
    pub(super) level: f64,
    /// The level of a little before.
    pub(super) before: f64,
    /// What is usual.
    pub(super) mean: f64,
}

/// What the phases remember: how high it was, when the phase last changed, how long it has been calm.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Course {
    height: f64,
    changed: usize,
    calm: usize,
}

impl Course {
    pub(super) fn new(at: usize, level: f64) -> Self {
        Self { height: level, changed: at, calm: 0 }
    }

    /// The phase after this step. A phase lasts at least as long as a level takes to be seen, so that one odd hour
    /// moves nothing; what ends it lies well apart from what begins it.
    pub(super) fn step(&mut self, phase: Phase, at: usize, levels: Levels, tuning: &Tuning) -> Phase {
        let Levels { level, before, mean } = levels;
        self.calm = if level <= CALM * mean { self.calm + 1 } else { 0 };
        self.height = self.height.max(level);
        if self.calm >= tuning.calm {
            return Phase::Resolution;
        }
        if at - self.changed < tuning.width {
            return phase;
        }
        let grows = level >= GROWS * before;
        let next = match phase {
            Phase::Birth | Phase::Virality if grows => Phase::Virality,
            Phase::Birth | Phase::Virality => Phase::Propagation,
            Phase::Propagation if level <= TIRED * self.height => Phase::Weariness,
            Phase::Propagation | Phase::Weariness if grows && level >= ALIVE * self.height => Phase::Virality,
            other => other,
        };
        if next != phase {
            self.changed = at;
        }
        next
    }
}
