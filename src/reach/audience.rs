//! How people write the number of their connections, and how it is stored.

use std::fmt;
use std::str::FromStr;

use crate::lang::{Lang, number, say};

use super::Audience;

/// More connections than this are taken for a slip of the keyboard.
pub const MOST: u32 = 50_000_000;

/// Why a text is not an audience.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AudienceError {
    /// Fewer than nobody.
    #[error("an audience cannot be negative")]
    Negative,
    /// Above [`MOST`].
    #[error("an audience above {MOST} is not believed")]
    TooMany,
    /// Neither a number, nor a band like `500+`, nor a word for "not known". Holds the text's first 32 characters.
    #[error("not an audience: {0:?}")]
    Unreadable(String),
}

impl AudienceError {
    fn unreadable(text: &str) -> Self {
        // Control characters and marks that turn the writing direction would garble the answer that quotes them.
        let garbles = |c: &char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        Self::Unreadable(text.chars().filter(|c| !garbles(c)).take(32).collect())
    }

    /// What is wrong and what to write instead, for the person who typed it.
    #[must_use]
    pub fn explain(&self, lang: Lang) -> String {
        match self {
            Self::Negative => say(lang, "reach-audience-negative", &[]),
            Self::TooMany => say(lang, "reach-audience-too-many", &[("most", number(lang, i64::from(MOST)).into())]),
            Self::Unreadable(text) => say(lang, "reach-audience-unreadable", &[("text", text.into())]),
        }
    }
}

/// Reads what a person types: `500+`, `500`, `1 200`, `1,200`, `1.2k`, `≈300`; `-`, `?`, `inconnu` or `unknown` for
/// "not known". Any kind of space is taken, also in front of `k` and `+`.
///
/// # Errors
/// Negative numbers, more than [`MOST`], anything else that is not one number: `500-999`, `1.2`, `12,34`.
pub fn parse_audience(text: &str) -> Result<Audience, AudienceError> {
    const UNKNOWN: [&str; 9] = ["-", "–", "—", "?", "inconnu", "inconnue", "unknown", "je ne sais pas", "don't know"];
    let bad = || AudienceError::unreadable(text);
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('’', "'");
    if UNKNOWN.contains(&plain.as_str()) {
        return Ok(Audience::Unknown);
    }
    if let Some(rest) = plain.strip_prefix(['-', '−']) {
        // A dash before something else than a number is no sign.
        return Err(if value(rest.trim()).is_some() { AudienceError::Negative } else { bad() });
    }
    let (plain, at_least) = strip_band(plain.trim_start_matches(['≈', '~']).trim());
    let people = value(plain).ok_or_else(bad)?;
    if people > f64::from(MOST) {
        return Err(AudienceError::TooMany);
    }
    let people = people.round() as u32;
    Ok(match (at_least, people) {
        (false, _) => Audience::Count(people),
        // "At least nobody" says nothing.
        (true, 0) => Audience::Unknown,
        (true, _) => Audience::AtLeast(people),
    })
}

/// Takes one mark of "at least" off: `500+`, `+500`, `>500`, `≥ 500`.
fn strip_band(text: &str) -> (&str, bool) {
    match text.strip_suffix('+').or_else(|| text.strip_prefix(['+', '>', '≥'])) {
        Some(rest) => (rest.trim(), true),
        None => (text, false),
    }
}

/// A number with an optional `k` or `m`. Without one, separators only group by three; with one, a single separator is
/// the decimal sign.
pub(super) fn value(text: &str) -> Option<f64> {
    let (digits, factor) = match text.chars().last()? {
        'k' => (&text[..text.len() - 1], 1e3),
        'm' => (&text[..text.len() - 1], 1e6),
        _ => (text, 1.0),
    };
    let digits = digits.trim_end();
    if factor > 1.0
        && let Some((whole, part)) = digits.split_once(['.', ','])
    {
        let whole = plain_digits(whole)?;
        return Some(format!("{whole}.{}", plain_digits(part)?).parse::<f64>().ok()? * factor);
    }
    Some(grouped(digits)?.parse::<f64>().ok()? * factor)
}

/// One to fifteen ASCII digits, nothing else.
fn plain_digits(text: &str) -> Option<&str> {
    ((1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

/// Digits in one piece, or in groups of three after the first, with the same separator throughout.
fn grouped(text: &str) -> Option<String> {
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return plain_digits(text).map(str::to_owned);
    };
    if ![' ', ',', '.', '\''].contains(&separator) {
        return None;
    }
    let (first, rest) = text.split_once(separator)?;
    let good = (1..=3).contains(&first.len()) && rest.split(separator).all(|group| group.len() == 3);
    let joined = text.replace(separator, "");
    if good { plain_digits(&joined).map(str::to_owned) } else { None }
}

impl Audience {
    /// As it is stored: `500`, `500+` or `?`. Read back with [`str::parse`].
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Count(n) => n.to_string(),
            Self::AtLeast(n) => format!("{n}+"),
            Self::Unknown => "?".to_owned(),
        }
    }

    /// The fewest people it can be; `None` when nothing is known.
    #[must_use]
    pub fn floor(&self) -> Option<u32> {
        match self {
            Self::Count(n) | Self::AtLeast(n) => Some(*n),
            Self::Unknown => None,
        }
    }

    /// As people read it: `500`, `500+`, `inconnue`.
    #[must_use]
    pub fn describe(&self, lang: Lang) -> String {
        match self {
            Self::Count(n) => number(lang, i64::from(*n)),
            Self::AtLeast(n) => say(lang, "reach-audience-at-least", &[("n", number(lang, i64::from(*n)).into())]),
            Self::Unknown => say(lang, "reach-audience-unknown", &[]),
        }
    }
}

impl fmt::Display for Audience {
    /// The stored form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())
    }
}

impl FromStr for Audience {
    type Err = AudienceError;

    /// Reads exactly what [`Audience::code`] writes, for every `u32`; for what people type, [`parse_audience`].
    fn from_str(code: &str) -> Result<Self, AudienceError> {
        let read = match code.strip_suffix('+') {
            _ if code == "?" => Some(Self::Unknown),
            Some(n) => n.parse().ok().map(Self::AtLeast),
            None => code.parse().ok().map(Self::Count),
        };
        // u32 also reads "+5" and "007": only the canonical form is let through.
        read.filter(|audience| audience.code() == code).ok_or_else(|| AudienceError::unreadable(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Audience::{AtLeast, Count, Unknown};

    #[test]
    fn what_people_type_is_understood() {
        for (text, expected) in [
            ("500+", AtLeast(500)),
            (" 500 + ", AtLeast(500)),
            ("+500", AtLeast(500)),
            (">500", AtLeast(500)),
            ("≥ 1 000", AtLeast(1_000)),
            ("1k+", AtLeast(1_000)),
            ("500", Count(500)),
            ("0", Count(0)),
            ("0+", Unknown),
            ("007", Count(7)),
            ("1 200", Count(1_200)),
            ("1\u{a0}200", Count(1_200)),
            ("1\u{202f}200\u{202f}+", AtLeast(1_200)),
            ("\u{a0}1,200", Count(1_200)),
            ("1.200", Count(1_200)),
            ("1'200", Count(1_200)),
            ("1’200", Count(1_200)),
            ("12,345,678", Count(12_345_678)),
            ("1.2k", Count(1_200)),
            ("1,2K", Count(1_200)),
            ("1,25\u{202f}k", Count(1_250)),
            ("12k", Count(12_000)),
            ("1.2M", Count(1_200_000)),
            ("≈300", Count(300)),
            ("~ 300", Count(300)),
            ("≈500+", AtLeast(500)),
            ("50000000", Count(MOST)),
            ("-", Unknown),
            ("—", Unknown),
            (" ? ", Unknown),
            ("Inconnu", Unknown),
            ("unknown", Unknown),
            ("Je ne sais\u{a0}pas", Unknown),
            ("don’t know", Unknown),
        ] {
            assert_eq!(parse_audience(text), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn the_rest_is_refused() {
        for text in ["-5", "- 5", "−1 200", "-1.2k"] {
            assert_eq!(parse_audience(text), Err(AudienceError::Negative), "{text:?}");
        }
        for text in ["50000001", "51m", "999,999,999", "99999999999999", "4294967296", "999999999999999k"] {
            assert_eq!(parse_audience(text), Err(AudienceError::TooMany), "{text:?}");
        }
        // Separated by `|`.
        let lines = [
            "| |+|k|++|500++|1.2|12,34|1,2000|1 20|1, 200|1.2.3k|.5k|5.k|-k|500-999|-beaucoup|lots|5e3|inf|NaN|0x10",
            "٥٠٠|５００|1_000|1 200,5|12 k 5|1,200 500|9999999999999999|\u{202e}005|<b>5</b>|é|5é|🎉|1é200|k+|≈|>",
        ];
        for text in lines.into_iter().flat_map(|line| line.split('|')) {
            assert!(matches!(parse_audience(text), Err(AudienceError::Unreadable(_))), "{text:?}");
        }
    }

    #[test]
    fn a_refusal_is_explained_and_stays_short() {
        let long = parse_audience(&"🎉\u{7}\u{202e}".repeat(5_000)).unwrap_err();
        for lang in Lang::ALL {
            for error in [AudienceError::Negative, AudienceError::TooMany, long.clone()] {
                let text = error.explain(lang);
                assert!(!text.starts_with("reach-") && text.chars().count() < 300, "{text}");
                assert!(!text.chars().any(|c| c.is_control() || c == '\u{202e}'), "{text:?}");
            }
        }
    }

    #[test]
    fn the_stored_form_comes_back() {
        for audience in [Count(0), Count(500), Count(u32::MAX), AtLeast(0), AtLeast(500), AtLeast(u32::MAX), Unknown] {
            assert_eq!(audience.code().parse(), Ok(audience));
            assert_eq!(audience.to_string(), audience.code());
        }
        for code in ["", "+", "+5", "007", "5 ", "500++", "-1", "4294967296", "??", "1k"] {
            assert!(code.parse::<Audience>().is_err(), "{code:?}");
        }
    }

    #[test]
    fn an_audience_is_written_for_its_reader() {
        assert_eq!(AtLeast(1_500).describe(Lang::Fr), "1\u{202f}500 ou plus");
        assert_eq!(AtLeast(500).describe(Lang::En), "500 or more");
        assert_eq!(Count(1_200).describe(Lang::En), "1,200");
        assert_eq!(Unknown.describe(Lang::Fr), "inconnue");
    }
}
