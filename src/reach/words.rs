//! An estimate in words: a range, how sure it is, and what it rests on.

use crate::lang::{Lang, number, range, say};

use super::{Estimate, Evidence, Interval, Method};

mod basis;

/// `people` with two significant digits, since nobody knows the third: 1,934 is 1,900 and 99.6 is 100. Below 10 to
/// the nearest whole person; negative and not-a-number are 0; beyond `i64` its largest value.
#[must_use]
pub fn rounded(people: f64) -> i64 {
    if people.is_nan() || people <= 0.0 {
        return 0;
    }
    if people.is_infinite() {
        return i64::MAX;
    }
    let unit = 10f64.powf((people.log10().floor() - 1.0).max(0.0));
    // The cast saturates.
    ((people / unit).round() * unit) as i64
}

/// What stands behind the two ends of a range.
enum Shape {
    /// No share, no click.
    Nothing,
    /// The upper end rounds to nobody.
    Nobody,
    /// The lower end rounds to nobody, or nothing is known of it.
    UpTo(i64),
    /// Both ends round to the same.
    About(i64),
    /// A range proper.
    Between(i64, i64),
}

impl Shape {
    fn of(range: &Interval) -> Self {
        match (rounded(range.low), rounded(range.high)) {
            (_, 0) => Self::Nobody,
            (0, high) => Self::UpTo(high),
            (low, high) if low >= high => Self::About(high),
            (low, high) => Self::Between(low, high),
        }
    }

    fn short(&self, lang: Lang) -> String {
        match *self {
            Self::Nothing | Self::Nobody => say(lang, "reach-short-nobody", &[]),
            Self::UpTo(high) => say(lang, "reach-short-up-to", &counted(lang, high)),
            Self::About(high) => say(lang, "reach-short-about", &counted(lang, high)),
            Self::Between(low, high) => {
                say(lang, "reach-short", &[("range", range(lang, low, high).into()), ("count", high.into())])
            }
        }
    }
}

impl Interval {
    /// The two ends as people read them, alone: `480 – 1 900 personnes`, `au plus 930 personnes`, `personne`.
    #[must_use]
    pub fn short(&self, lang: Lang) -> String {
        Shape::of(self).short(lang)
    }

    /// Are its words open below, `at most 930 people`? Then only the upper end can be wrong: what is an 80 % range from
    /// end to end holds 9 times out of 10.
    #[must_use]
    pub fn is_open_below(&self) -> bool {
        matches!(Shape::of(self), Shape::UpTo(_) | Shape::Nobody)
    }
}

impl Estimate {
    fn shape(&self) -> Shape {
        match self.method {
            Method::Nothing => Shape::Nothing,
            // Clicks of which nobody knows where they came from bound nothing from below.
            _ if self.shares == 0 => Shape::of(&Interval { low: 0.0, high: self.range.high }),
            _ => Shape::of(&self.range),
        }
    }

    /// The range with its probability, its method and its evidence, in one phrase without a full stop:
    /// `entre 480 et 1 900 personnes (8 chances sur 10), sans doute autour de 950, estimé d’après les audiences
    /// déclarées`. A range whose lower end rounds to nobody is met 9 times out of 10, as only one end can be wrong.
    #[must_use]
    pub fn describe(&self, lang: Lang) -> String {
        // Of clicks alone the range begins at nobody by itself, and its upper end already has the 8 chances.
        let open = ("chances", if self.shares == 0 { "8" } else { "9" }.into());
        let people = match self.shape() {
            Shape::Nothing => return say(lang, "reach-nothing", &[]),
            Shape::Nobody => say(lang, "reach-nobody", &[open]),
            Shape::UpTo(high) => {
                let [high, count] = counted(lang, high);
                say(lang, "reach-up-to", &[high, count, open])
            }
            Shape::About(high) => say(lang, "reach-about", &counted(lang, high)),
            Shape::Between(low, high) => {
                let mut args = counted(lang, high).to_vec();
                args.push(("low", number(lang, low).into()));
                args.push(("middle", number(lang, rounded(self.median)).into()));
                say(lang, "reach-between", &args)
            }
        };
        say(lang, "reach-with-basis", &[("people", people.into()), ("basis", say(lang, self.basis(), &[]).into())])
    }

    /// The range alone, for a table or a board: `480 – 1 900 personnes`. Never a single bare number.
    #[must_use]
    pub fn short(&self, lang: Lang) -> String {
        self.shape().short(lang)
    }

    fn basis(&self) -> &'static str {
        match (self.shares, self.evidence) {
            (0, _) => "reach-basis-clicks",
            (shares, Evidence::Measured) if self.anchored < shares => "reach-basis-partly",
            (_, Evidence::Measured) => "reach-basis-measured",
            (_, Evidence::Sampled) => "reach-basis-sampled",
            (_, Evidence::Declared) => "reach-basis-declared",
            (_, Evidence::Modelled) => "reach-basis-modelled",
        }
    }
}

fn counted(lang: Lang, people: i64) -> [(&'static str, crate::lang::Arg<'static>); 2] {
    [("high", number(lang, people).into()), ("count", people.into())]
}

impl Method {
    /// What was done, in a sentence or two for the curious: for a help text, not for a card.
    #[must_use]
    pub fn explain(self, lang: Lang) -> String {
        match self {
            Self::Nothing => say(lang, "reach-method-nothing", &[]),
            Self::Clicks => say(lang, "reach-method-clicks", &[]),
            Self::People => say(lang, "reach-method-people", &[]),
        }
    }
}

#[cfg(test)]
mod tests;
