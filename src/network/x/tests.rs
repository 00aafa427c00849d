//! twitter-text's weighted-length cases, emoji sequences, and what only X does.

use serde::Deserialize;

use super::super::conformance;
use super::super::emoji::emoji_len;
use super::super::{CountOptions, count};
use super::*;

#[derive(Deserialize)]
struct Suite {
    tests: std::collections::BTreeMap<String, serde_json::Value>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    text: String,
    expected: Expected,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Expected {
    weighted_length: u32,
    valid: bool,
}

fn cases(group: &str) -> Vec<Case> {
    let Some(yaml) = conformance::read("twitter-text/conformance_validate.yml") else {
        return vec![];
    };
    let suite: Suite = serde_saphyr::from_str(&yaml).unwrap();
    serde_json::from_value(suite.tests[group].clone()).unwrap()
}

/// X also refuses an empty text and three code points, which is not a matter of length.
fn refused(text: &str) -> bool {
    text.is_empty() || text.contains(['\u{FFFE}', '\u{FEFF}', '\u{FFFF}'])
}

fn hold(group: &str, size: usize, skip: &[&str]) {
    let cases = cases(group);
    if cases.is_empty() {
        return;
    }
    assert_eq!(cases.len(), size, "{group} has another size than when this was written");
    for case in cases.iter().filter(|case| !skip.contains(&&*case.description)) {
        let count = count(Network::X, &case.text, &CountOptions::default());
        assert_eq!(count.length, case.expected.weighted_length, "{group}: {}", case.description);
        assert_eq!(count.fits && !refused(&case.text), case.expected.valid, "{group}: {}", case.description);
    }
}

#[test]
fn conformance_version_3() {
    hold("WeightedTweetsWithDiscountedEmojiCounterTest", 22, &[]);
}

#[test]
fn conformance_version_2_where_it_agrees() {
    let emoji = [
        "Count a mix of single byte single word, and double word unicode characters",
        "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
    ];
    hold("WeightedTweetsCounterTest", 20, &emoji);
}

#[test]
fn conformance_directional_markers() {
    hold("UnicodeDirectionalMarkerCounterTest", 2, &[]);
}

#[test]
fn conformance_config() {
    let Some(json) = conformance::read("twitter-text/config_v3.json") else {
        return;
    };
    let config: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(config["maxWeightedTweetLength"], LIMIT.max);
    assert_eq!(config["transformedURLLength"], LINK);
    let ranges = config["ranges"].as_array().unwrap();
    let at = |point: u32| {
        let range = ranges.iter().find(|r| (r["start"].as_u64()..=r["end"].as_u64()).contains(&Some(point.into())));
        range.map_or(&config["defaultWeight"], |r| &r["weight"]).as_u64().unwrap()
    };
    let chars = (0..=0x2FFF).filter_map(char::from_u32);
    assert!(chars.into_iter().all(|c| weight(c) as u64 == at(c.into()) / config["scale"].as_u64().unwrap()));
}

#[test]
fn a_sequence_is_one_emoji() {
    for (text, expected) in [
        ("👨‍👩‍👧‍👦", 2),
        ("1️⃣", 2),
        ("#⃣", 2),
        ("1️", 3),
        ("🇫🇷", 2),
        ("🇽🇽", 4),
        ("🇫", 2),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("❤️", 2),
        ("❤", 2),
        ("❤︎", 4),
        ("©", 1),
        ("©️", 2),
        ("🧑🏻‍❤️‍💋‍🧑🏿", 2),
        ("🏃🏾‍♀️‍➡️", 2),
        ("🏳️‍🌈", 2),
        ("🫱🏻‍🫲🏿", 2),
        // Made up: drawn as two, joiner between.
        ("😷‍🔥", 5),
        // Not a modifier base: the tone is an emoji of its own.
        ("😷🏽", 4),
        ("🏽", 2),
        ("👨‍", 3),
        ("\u{FE0F}", 2),
    ] {
        assert_eq!(weighted(text), expected, "{text} {}", text.escape_unicode());
    }
}

#[test]
fn links_count_23_bare_or_not() {
    for (text, expected) in [
        ("", 0),
        ("example.com", 23),
        ("example.comx", 12),
        ("https://portevoix.example/r/abc", 31),
        ("https://pv.example.com/r/abcdefghijk", 23),
        ("Voir https://a.fr/x, merci", 5 + 23 + 7),
        ("e\u{301}t\u{e9}", 3),
        ("“quoted” … – —", 15),
        ("a@example.com", 13),
        ("fr.Le mot", 9),
    ] {
        assert_eq!(weighted(text), expected, "{text}");
    }
}

#[test]
fn an_emoji_never_runs_past_the_end() {
    let parts = ['👨', '\u{200D}', '\u{FE0F}', '🏽', '🇫', '1', '\u{20E3}', '🏴', '\u{E0067}', '♀', '\u{FE0E}', '©'];
    for a in parts {
        for b in parts {
            for c in parts {
                let text = [a, b, c];
                for end in 0..=3 {
                    assert!(emoji_len(&text[..end]) <= end, "{text:?}");
                }
            }
        }
    }
}
