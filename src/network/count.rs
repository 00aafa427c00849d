//! How long a text is for a network, whether it fits, and where a feed would cut it.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use super::{Fold, Limit, Network, Unit};

/// What counting needs to know beyond the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountOptions<'a> {
    /// Mastodon's content warning, which counts with the text. Ignored by networks that have none.
    pub content_warning: Option<&'a str>,
    /// Reddit's title, which has a limit of its own. Ignored by networks that have none.
    pub title: Option<&'a str>,
    /// The instance's `max_characters`.
    pub mastodon_max: u32,
    /// The instance's `characters_reserved_per_url`.
    pub mastodon_url: u32,
}

impl Default for CountOptions<'_> {
    /// No content warning, an instance with Mastodon's own settings.
    fn default() -> Self {
        Self { content_warning: None, title: None, mastodon_max: 500, mastodon_url: 23 }
    }
}

/// A length held against one limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LimitCount {
    /// What is counted.
    pub unit: Unit,
    /// How much of it the text has; `u32::MAX` when it has more.
    pub length: u32,
    /// The most that fits.
    pub limit: u32,
}

/// What counting a text came to. An empty text fits: whether it may be posted is another question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Every limit holds.
    pub fits: bool,
    /// One for each of the network's limits, in its order.
    pub limits: Vec<LimitCount>,
    /// The first limit's length.
    pub length: u32,
    /// The first limit's maximum.
    pub limit: u32,
    /// How many graphemes a phone's feed shows before it folds; `None` when it shows all.
    pub fold_at: Option<usize>,
}

/// Counts `text` as `network` does.
#[must_use]
pub fn count(network: Network, text: &str, options: &CountOptions<'_>) -> Count {
    let spec = network.spec();
    let limits = (spec.measure)(text, options);
    let warned = spec.warning_folds && options.content_warning.is_some_and(|cw| !cw.trim().is_empty());
    Count {
        fits: limits.iter().all(|count| count.length <= count.limit),
        length: limits.first().map_or(0, |first| first.length),
        limit: limits.first().map_or(0, |first| first.limit),
        fold_at: if warned { Some(0) } else { spec.fold.and_then(|fold| fold_at(&fold, text)) },
        limits,
    }
}

/// The grapheme at which `fold` cuts `text`; `None` if nothing but white space would be hidden.
fn fold_at(fold: &Fold, text: &str) -> Option<usize> {
    let mut line = 1;
    for (index, (offset, grapheme)) in text.grapheme_indices(true).enumerate() {
        let broken = matches!(grapheme, "\n" | "\r\n");
        if index >= fold.mobile as usize || (broken && Some(line) == fold.lines) {
            return (!text[offset..].trim().is_empty()).then_some(index);
        }
        line += u32::from(broken);
    }
    None
}

/// A length as a `u32`, pinned to its end.
pub(super) fn saturate(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The text's UTF-16 code units against `limit`.
///
/// Also for networks that say "characters" and nothing more: of the readings that are plausible (graphemes, code
/// points, UTF-16 units) it is the longest, so what is said to fit does.
pub(super) fn utf16(text: &str, limit: Limit) -> Vec<LimitCount> {
    vec![LimitCount { unit: Unit::Utf16, length: saturate(text.encode_utf16().count()), limit: limit.max }]
}

/// The number of extended grapheme clusters.
pub(super) fn graphemes(text: &str) -> u32 {
    saturate(text.graphemes(true).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linkedin(text: &str) -> Count {
        count(Network::Linkedin, text, &CountOptions::default())
    }

    #[test]
    fn linkedin_counts_utf16() {
        for (text, length, fits) in [
            (String::new(), 0, true),
            ("é".repeat(3000), 3000, true),
            ("é".repeat(3001), 3001, false),
            ("🎉".repeat(1500), 3000, true),
            ("🎉".repeat(1501), 3002, false),
            ("👨‍👩‍👧‍👦".to_owned(), 11, true),
        ] {
            let counted = linkedin(&text);
            assert_eq!((counted.length, counted.fits, counted.limit), (length, fits, 3000));
        }
    }

    /// The others that count UTF-16 units, or bytes: at the limit, one over, and what an emoji costs.
    #[test]
    fn the_simple_counts_end_where_they_say() {
        for (network, limit, of_wave) in [
            (Network::Facebook, 63_206, 2),
            (Network::Instagram, 2_200, 2),
            (Network::Tiktok, 4_000, 2),
            (Network::Youtube, 10_000, 2),
            (Network::Reddit, 40_000, 2),
            (Network::Telegram, 4_096, 2),
            (Network::Whatsapp, 65_536, 2),
            (Network::Email, 102_000, 4),
            (Network::Other, 65_536, 2),
        ] {
            let told = |text: &str| {
                let counted = count(network, text, &CountOptions::default());
                (counted.length, counted.limit, counted.fits)
            };
            assert_eq!(told(""), (0, limit, true), "{network}");
            assert_eq!(told(&"a".repeat(limit as usize)), (limit, limit, true), "{network}");
            assert_eq!(told(&"a".repeat(limit as usize + 1)), (limit + 1, limit, false), "{network}");
            assert_eq!(told("👋"), (of_wave, limit, true), "{network}");
            assert_eq!(told("https://a.fr/x").0, 14, "{network}");
        }
    }

    #[test]
    fn a_title_has_its_own_limit_on_reddit_alone() {
        let title = "t".repeat(301);
        let options = CountOptions { title: Some(&title), ..CountOptions::default() };
        let counted = count(Network::Reddit, "text", &options);
        assert_eq!((counted.fits, counted.length, counted.limits.len()), (false, 4, 2));
        assert_eq!((counted.limits[1].length, counted.limits[1].limit), (301, 300));
        assert!(count(Network::X, "text", &options).fits);
    }

    #[test]
    fn a_fold_is_the_phone_s() {
        for (network, at) in [
            (Network::Facebook, 110),
            (Network::Instagram, 125),
            (Network::Threads, 250),
            (Network::Tiktok, 150),
            (Network::Youtube, 288),
        ] {
            let fold = |length: usize| count(network, &"a".repeat(length), &CountOptions::default()).fold_at;
            assert_eq!((fold(at), fold(at + 1)), (None, Some(at)), "{network}");
            // Nobody measured lines there.
            assert_eq!(count(network, &"\na".repeat(at / 2), &CountOptions::default()).fold_at, None, "{network}");
        }
        for network in [Network::X, Network::Bluesky, Network::Reddit, Network::Telegram, Network::Whatsapp] {
            assert_eq!(count(network, &"a".repeat(280), &CountOptions::default()).fold_at, None, "{network}");
        }
    }

    #[test]
    fn linkedin_folds_at_three_lines_or_140_graphemes() {
        for (text, expected) in [
            (String::new(), None),
            ("a".repeat(140), None),
            ("a".repeat(141), Some(140)),
            (format!("{} \n", "a".repeat(140)), None),
            ("👨‍👩‍👧‍👦".repeat(141), Some(140)),
            ("1\n2\n3".to_owned(), None),
            ("1\n2\n3\n".to_owned(), None),
            ("1\n2\n3\n4".to_owned(), Some(5)),
            ("1\r\n2\r\n3\r\n4".to_owned(), Some(5)),
            ("\n\n\n#pub".to_owned(), Some(2)),
        ] {
            assert_eq!(linkedin(&text).fold_at, expected, "{text:?}");
        }
    }

    #[test]
    fn json_is_what_the_command_line_promises() {
        let json = serde_json::to_string(&count(Network::Bluesky, "é", &CountOptions::default())).unwrap();
        let limits = r#"[{"unit":"grapheme","length":1,"limit":300},{"unit":"byte","length":2,"limit":3000}]"#;
        assert_eq!(json, format!(r#"{{"fits":true,"limits":{limits},"length":1,"limit":300,"fold_at":null}}"#));
    }
}
