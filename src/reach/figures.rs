//! The figures that a network showed to the author of a post: read as they are typed or pasted, and believed or not.

use crate::lang::{Arg, Lang, list, number, say};
use crate::network::{Figure, Network};

mod read;
#[cfg(test)]
mod tests;

pub use read::{LONGEST, read};

/// More than this is taken for a slip of the keyboard.
pub const MOST_SHOWN: u64 = 50_000_000;
/// Nobody's post meets more than so many times as many different people as the author knows there.
const MOST_TIMES: u64 = 100;
/// Members reached above so many times the audience are rare.
const RARE_REACHED: u64 = 5;
/// Impressions above so many times the audience are rare.
const RARE_SHOWN: u64 = 10;
/// A figure above so many times the audience is a slip: the estimate leaves it aside.
pub(super) const MOST_BELIEVED: u64 = 20;
/// Whoever told no exact number is not taken for knowing more people than this: LinkedIn allows no more connections.
pub(super) const MOST_UNTOLD: u32 = 30_000;
/// That everybody met it more often than this is rare.
const RARE_EACH: u64 = 20;

/// What a network showed of one post; `None` where nothing was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// How often it was shown.
    pub impressions: Option<u64>,
    /// How many different people it was shown to.
    pub reached: Option<u64>,
    /// How often it was passed on.
    pub reposts: Option<u64>,
}

impl Figures {
    /// One of them.
    #[must_use]
    pub fn get(&self, figure: Figure) -> Option<u64> {
        match figure {
            Figure::Impressions => self.impressions,
            Figure::Reached => self.reached,
            Figure::Reposts => self.reposts,
        }
    }

    /// Puts one of them in place of what was there.
    pub fn set(&mut self, figure: Figure, value: Option<u64>) {
        match figure {
            Figure::Impressions => self.impressions = value,
            Figure::Reached => self.reached = value,
            Figure::Reposts => self.reposts = value,
        }
    }

    /// Nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Figure::ALL.iter().all(|figure| self.get(*figure).is_none())
    }

    /// As people read them: `412 impressions and 3 reposts`; empty where nothing was said.
    #[must_use]
    pub fn describe(&self, lang: Lang) -> String {
        let said = Figure::ALL.into_iter().filter_map(|figure| Some(counted(lang, figure, self.get(figure)?)));
        list(lang, &said.collect::<Vec<_>>())
    }
}

/// A figure with its name: `1,204 impressions`.
fn counted(lang: Lang, figure: Figure, value: u64) -> String {
    let (n, count) = (number(lang, signed(value)), signed(value));
    let args: [(&str, Arg<'_>); 2] = [("n", n.into()), ("count", count.into())];
    match figure {
        Figure::Impressions => say(lang, "reach-figure-impressions", &args),
        Figure::Reached => say(lang, "reach-figure-reached", &args),
        Figure::Reposts => say(lang, "reach-figure-reposts", &args),
    }
}

fn signed(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

/// Why figures are not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FigureError {
    /// Nothing was written.
    #[error("no figure")]
    Nothing,
    /// Fewer than none.
    #[error("a figure cannot be negative")]
    Negative,
    /// Above [`MOST_SHOWN`].
    #[error("a figure above {MOST_SHOWN} is not believed")]
    TooMany,
    /// Neither a whole number nor the network's words around one. Holds what was not understood, 32 characters at most.
    #[error("not a figure: {0:?}")]
    Unreadable(String),
    /// Several numbers, and not each of them says what it is.
    #[error("numbers without a word")]
    Unnamed,
    /// One figure, two numbers.
    #[error("{0:?} is told as {1} and as {2}")]
    Twice(Figure, u64, u64),
    /// More different people than times it was shown.
    #[error("{reached} members reached by {impressions} impressions")]
    ReachedAboveImpressions {
        /// Different people.
        reached: u64,
        /// Times it was shown.
        impressions: u64,
    },
    /// More different people than a hundred times the audience.
    #[error("{reached} members reached by an audience of {audience}")]
    ReachedAboveAudience {
        /// Different people.
        reached: u64,
        /// The author's connections there.
        audience: u32,
    },
    /// The network shows its authors no such thing.
    #[error("{0} shows no figures")]
    NotShown(Network),
}

impl FigureError {
    pub(super) fn unreadable(text: &str) -> Self {
        // Control characters and marks that turn the writing direction would garble the answer that quotes them.
        let garbles = |c: &char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        Self::Unreadable(text.trim().chars().filter(|c| !garbles(c)).take(32).collect())
    }

    /// What happened, why that cannot be, and what to do, for the person who typed it.
    #[must_use]
    pub fn explain(&self, lang: Lang) -> String {
        let n = |value: u64| number(lang, signed(value));
        match self {
            Self::Nothing => say(lang, "reach-figure-nothing", &[]),
            Self::Negative => say(lang, "reach-figure-negative", &[]),
            Self::TooMany => say(lang, "reach-figure-too-many", &[("most", n(MOST_SHOWN).into())]),
            Self::Unreadable(text) => say(lang, "reach-figure-unreadable", &[("text", text.into())]),
            Self::Unnamed => say(lang, "reach-figure-unnamed", &[]),
            Self::Twice(figure, one, other) => {
                let (one, other) = (counted(lang, *figure, *one), counted(lang, *figure, *other));
                say(lang, "reach-figure-twice", &[("one", one.into()), ("other", other.into())])
            }
            Self::ReachedAboveImpressions { reached, impressions } => {
                let args = [("reached", n(*reached).into()), ("impressions", n(*impressions).into())];
                say(lang, "reach-figure-above-impressions", &args)
            }
            Self::ReachedAboveAudience { reached, audience } => {
                let args = [
                    ("reached", n(*reached).into()),
                    ("audience", n(u64::from(*audience)).into()),
                    ("times", n(MOST_TIMES).into()),
                ];
                say(lang, "reach-figure-above-audience", &args)
            }
            Self::NotShown(network) => say(lang, "reach-figure-not-shown", &[("network", network.name().into())]),
        }
    }
}

/// Can these figures be, of a post whose author has an audience of exactly so many, where that is known? `Ok(true)` when
/// they can but hardly ever are: then they are kept, and the model trusts them less.
///
/// # Errors
/// More members reached than impressions, or than a hundred times the audience.
pub fn check(figures: &Figures, audience: Option<u32>) -> Result<bool, FigureError> {
    let Figures { impressions, reached, reposts } = *figures;
    if let (Some(reached), Some(impressions)) = (reached, impressions)
        && reached > impressions
    {
        return Err(FigureError::ReachedAboveImpressions { reached, impressions });
    }
    // Who knows nobody there still knows themselves.
    let known = u64::from(audience.unwrap_or(MOST_UNTOLD).max(1));
    if let (Some(reached), Some(audience)) = (reached, audience)
        && reached > known * MOST_TIMES
    {
        return Err(FigureError::ReachedAboveAudience { reached, audience });
    }
    let above = |value: Option<u64>, other: Option<u64>, times: u64| match (value, other) {
        (Some(value), Some(other)) => value > other.saturating_mul(times),
        _ => false,
    };
    Ok(above(reached, Some(known), RARE_REACHED)
        || above(impressions, Some(known), RARE_SHOWN)
        || above(impressions, reached, RARE_EACH)
        || above(reposts, impressions, 1)
        || above(reposts, reached, 1))
}
