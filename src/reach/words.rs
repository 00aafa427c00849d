//! An estimate in words: a range, how sure it is, and what it rests on.

use crate::lang::{Lang, number, range, say};

use super::{Estimate, Evidence, Method};

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

/// What stands behind the two ends of the shown range.
enum Shape {
    /// No share, no click.
    Nothing,
    /// The upper end rounds to nobody.
    Nobody,
    /// The lower end rounds to nobody.
    UpTo(i64),
    /// Both ends round to the same.
    About(i64),
    /// A range proper.
    Between(i64, i64),
}

impl Estimate {
    fn shape(&self) -> Shape {
        match (self.method, rounded(self.range.low), rounded(self.range.high)) {
            (Method::Nothing, _, _) => Shape::Nothing,
            (_, _, 0) => Shape::Nobody,
            (_, 0, high) => Shape::UpTo(high),
            (_, low, high) if low >= high => Shape::About(high),
            (_, low, high) => Shape::Between(low, high),
        }
    }

    /// The range with its probability, its method and its evidence, in one phrase without a full stop:
    /// `entre 480 et 1 900 personnes (8 chances sur 10), estimé d’après les audiences déclarées`.
    #[must_use]
    pub fn describe(&self, lang: Lang) -> String {
        let people = match self.shape() {
            Shape::Nothing => return say(lang, "reach-nothing", &[]),
            Shape::Nobody => say(lang, "reach-nobody", &[]),
            Shape::UpTo(high) => say(lang, "reach-up-to", &counted(lang, high)),
            Shape::About(high) => say(lang, "reach-about", &counted(lang, high)),
            Shape::Between(low, high) => {
                let mut args = counted(lang, high).to_vec();
                args.push(("low", number(lang, low).into()));
                say(lang, "reach-between", &args)
            }
        };
        say(lang, "reach-with-basis", &[("people", people.into()), ("basis", say(lang, self.basis(), &[]).into())])
    }

    /// The range alone, for a table or a board: `480 – 1 900 personnes`. Never a single bare number.
    #[must_use]
    pub fn short(&self, lang: Lang) -> String {
        match self.shape() {
            Shape::Nothing | Shape::Nobody => say(lang, "reach-short-nobody", &[]),
            Shape::UpTo(high) => say(lang, "reach-short-up-to", &counted(lang, high)),
            Shape::About(high) => say(lang, "reach-short-about", &counted(lang, high)),
            Shape::Between(low, high) => {
                say(lang, "reach-short", &[("range", range(lang, low, high).into()), ("count", high.into())])
            }
        }
    }

    fn basis(&self) -> &'static str {
        match (self.shares, self.evidence) {
            (0, _) => "reach-basis-clicks",
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
mod tests {
    use super::*;
    use crate::reach::Interval;

    #[test]
    fn two_digits_are_kept() {
        for (people, expected) in [
            (0.0, 0),
            (-5.0, 0),
            (f64::NAN, 0),
            (0.4, 0),
            (0.6, 1),
            (9.6, 10),
            (14.5, 15),
            (99.6, 100),
            (480.0, 480),
            (484.9, 480),
            (1_934.0, 1_900),
            (995_000.0, 1_000_000),
            (123_456_789.0, 120_000_000),
            (f64::INFINITY, i64::MAX),
        ] {
            assert_eq!(rounded(people), expected, "{people}");
        }
    }

    fn of(low: f64, high: f64, shares: u32, evidence: Evidence) -> Estimate {
        let range = Interval { low, high };
        let method = Method::People;
        Estimate { median: high, half: range, range, wide: range, method, evidence, naive_sum: None, shares }
    }

    #[test]
    fn a_range_is_said_with_its_certainty_and_its_basis() {
        let known = of(484.0, 1_934.0, 3, Evidence::Declared);
        for (estimate, lang, long, short) in [
            (
                &known,
                Lang::Fr,
                "entre 480 et 1\u{202f}900 personnes (8 chances sur 10), estimé d’après les audiences déclarées",
                "480 – 1\u{202f}900 personnes",
            ),
            (
                &known,
                Lang::En,
                "between 480 and 1,900 people (8 chances in 10), estimated from declared audiences",
                "480 – 1,900 people",
            ),
            (
                &of(0.2, 1.2, 1, Evidence::Modelled),
                Lang::Fr,
                "au plus 1 personne (8 chances sur 10), estimé en partie d’après des moyennes générales, faute de \
                 connaître toutes les audiences",
                "au plus 1 personne",
            ),
            (
                &of(0.0, 931.0, 0, Evidence::Modelled),
                Lang::En,
                "at most 930 people (8 chances in 10), estimated from clicks alone: nobody recorded a share",
                "at most 930 people",
            ),
            (
                &of(7.2, 7.4, 1, Evidence::Declared),
                Lang::En,
                "about 7 people (8 chances in 10), estimated from declared audiences",
                "about 7 people",
            ),
            (
                &of(0.0, 0.3, 1, Evidence::Declared),
                Lang::Fr,
                "sans doute personne (8 chances sur 10), estimé d’après les audiences déclarées",
                "personne",
            ),
        ] {
            assert_eq!((estimate.describe(lang).as_str(), estimate.short(lang).as_str()), (long, short));
        }
    }

    #[test]
    fn nothing_is_said_to_be_nothing() {
        let nothing = Estimate { method: Method::Nothing, ..of(0.0, 0.0, 0, Evidence::Declared) };
        assert_eq!(nothing.describe(Lang::Fr), "personne\u{a0}: aucun partage, aucun clic");
        assert_eq!(nothing.describe(Lang::En), "nobody: no share, no click");
        assert_eq!(nothing.short(Lang::En), "nobody");
    }

    #[test]
    fn every_method_explains_itself() {
        for method in [Method::Nothing, Method::People] {
            for lang in Lang::ALL {
                assert!(method.explain(lang).chars().count() > 30 && !method.explain(lang).starts_with("reach-"));
            }
        }
    }
}
