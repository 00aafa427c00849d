//! What a world is like, and what is told of it.

use rand_core::Rng;

use super::chance::log_normal;

/// Everything that a stratum can change. [`Settings::default`] is the world from which one thing is changed at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// How many people work at the company: uniform between the two.
    pub headcount: (u32, u32),
    /// How many contacts an employee has, at least and at most, as far as the graph has such people.
    pub degrees: (usize, usize),
    /// Items of one company; the estimate may learn from all of them.
    pub items: usize,
    /// Share of the contacts that a sample keeps.
    pub theta: f64,
    /// Share of the employees who give a sample.
    pub sampled: f64,
    /// Of the others, who says nothing at all. The rest tell a count, or "500+" where that is what they see.
    pub silent: f64,
    /// Shares of an item, at least and at most: log-uniform. With (0, 0) nobody shares anything.
    pub shares: (u32, u32),
    /// No share is known: half of the items were not shared, the others by one to three people who did not say so.
    /// Robots click on all of them.
    pub dark: bool,
    /// On how many networks (1 to 4) people share.
    pub networks: usize,
    /// Share of somebody's contacts on one network whom they know on another too.
    pub duplicates: f64,
    /// The second network knows accounts instead of names: nobody is recognised across.
    pub by_account: bool,
    /// Median over companies of the mean visibility that the estimate is told; `None`: it is told nothing.
    pub belief: Option<f64>,
    /// The true median of that, for the first network. The others have half, 1.2 times and half of it.
    pub visibility: f64,
    /// Spread, over companies, of the logarithm of the mean visibility.
    pub spread: f64,
    /// Companies differ in everything else that the estimate has to learn, about as much as it believes; else each of them
    /// has exactly what stands here.
    pub differ: bool,
    /// Median over companies of the Beta's concentration over items.
    pub concentration: f64,
    /// Gamma shape of one share's luck.
    pub frailty: f64,
    /// Median and logarithmic spread, over items, of the part of the viewers who pass it on; `None`: nobody does.
    pub reshare: Option<(f64, f64)>,
    /// Beta over items: clicks for each different person who saw it, colleagues included.
    pub click_rate: (f64, f64),
    /// Clicks that no person made.
    pub bots: Bots,
    /// Share of the shares whose author gives the figure that the network shows.
    pub anchors: f64,
    /// What that figure is.
    pub shown: Shown,
    /// What is told of the reposts by people outside.
    pub reposts: Reposts,
}

/// Clicks that no person made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bots {
    /// This many on average for each share, Poisson with a Gamma mean of shape 1.5 for each item.
    PerShare(f64),
    /// This part of all clicks is theirs, on average. Below 1.
    Part(f64),
    /// Clicks were not counted at all.
    NotCounted,
}

/// What a network shows to the author of a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Impressions that are exactly the people who saw it first-hand.
    Exact,
    /// Impressions that are Poisson around the number of people one expects.
    Poisson,
    /// Members reached, exactly.
    Reached,
}

/// What is told of how often people outside passed an item on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reposts {
    /// Nothing.
    Untold,
    /// All of them, of all shares together.
    All,
    /// Those of each share itself, and not the reposts of reposts.
    OfShares,
}

/// Spreads, over companies, of the logarithms of concentration, luck, resharing, click rate and robots a share. As wide as
/// what the estimate believes: only then can its intervals be asked to hold as many truths as they say, neither fewer nor
/// more. Where companies are more alike than it believes, intervals that learn little are too wide.
const DIFFER: [f64; 5] = [0.5, 0.45, 0.7, 0.45, 0.7];

impl Settings {
    /// What one company is like.
    pub(super) fn of_one_company(&self, rng: &mut dyn Rng) -> Self {
        if !self.differ {
            return self.clone();
        }
        let [concentration, luck, reshare, click_rate, robots] = DIFFER.map(|sigma| log_normal(rng, 0.0, sigma));
        let (clicked, not) = self.click_rate;
        let bots = match self.bots {
            Bots::PerShare(mean) => Bots::PerShare(mean * robots),
            other => other,
        };
        Self {
            concentration: self.concentration * concentration,
            frailty: self.frailty * luck,
            reshare: self.reshare.map(|(median, spread)| (median * reshare, spread)),
            click_rate: (clicked, not / click_rate),
            bots,
            ..self.clone()
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            headcount: (100, 300),
            degrees: (30, 3_000),
            items: 20,
            theta: 0.1,
            sampled: 0.65,
            silent: 0.1,
            // As in the prototype from which the goals were set: the median is 32 shares.
            shares: (10, 100),
            dark: false,
            networks: 1,
            duplicates: 0.3,
            by_account: false,
            belief: Some(0.2),
            visibility: 0.2,
            spread: 0.7,
            differ: true,
            concentration: 8.0,
            frailty: 3.0,
            reshare: Some((0.002, 0.8)),
            click_rate: (2.0, 150.0),
            bots: Bots::PerShare(1.5),
            anchors: 0.15,
            shown: Shown::Exact,
            reposts: Reposts::Untold,
        }
    }
}
