//! Syntax and length cases of the AT Protocol's interoperability suite, and Unicode's grapheme breaks.

use serde_json::Value;

use super::super::{CountOptions, conformance, count, permalink};
use super::*;

fn hold(file: &str, accepts: fn(&str) -> bool) {
    for (kind, expected) in [("valid", true), ("invalid", false)] {
        let Some(cases) = conformance::cases(&format!("atproto-interop/{file}_syntax_{kind}.txt")) else {
            return;
        };
        assert!(!cases.is_empty());
        for case in cases {
            assert_eq!(accepts(&case), expected, "{file} {kind}: {case:?}");
        }
    }
}

#[test]
fn conformance_tid() {
    hold("tid", |text| tid(text).is_some());
}

#[test]
fn conformance_record_key() {
    hold("recordkey", is_record_key);
}

#[test]
fn conformance_handle() {
    hold("handle", is_handle);
}

#[test]
fn conformance_did() {
    hold("did", is_did);
}

/// The suite's lexicon wants 10 to 20 bytes of `lenString` and 10 to 20 graphemes of `graphemeString`.
#[test]
fn conformance_lengths() {
    let mut seen = 0;
    for (kind, expected) in [("valid", true), ("invalid", false)] {
        let Some(json) = conformance::read(&format!("atproto-interop/record-data-{kind}.json")) else {
            return;
        };
        let cases: Vec<Value> = serde_json::from_str(&json).unwrap();
        for (field, limit) in [("lenString", 1), ("graphemeString", 0)] {
            for text in cases.iter().filter_map(|case| case["data"][field].as_str()) {
                let length = count(Network::Bluesky, text, &CountOptions::default()).limits[limit].length;
                assert_eq!((10..=20).contains(&length), expected, "{field} {text:?} counts {length}");
                seen += 1;
            }
        }
    }
    assert!(seen >= LENGTH_CASES, "only {seen} cases of length");
}

/// How many cases of length the suite had when this was written.
const LENGTH_CASES: usize = 6;

#[test]
fn conformance_grapheme_breaks() {
    let Some(json) = conformance::read("unicode-segmentation/grapheme_break_17.json") else {
        return;
    };
    let suite: Value = serde_json::from_str(&json).unwrap();
    let cases = suite["cases"].as_array().unwrap();
    assert!(cases.len() > 700, "{}", cases.len());
    for case in cases {
        let codes = case["input_codepoints"].as_array().unwrap().iter().filter_map(Value::as_str);
        let text: String = codes.filter_map(|hex| char::from_u32(u32::from_str_radix(hex, 16).unwrap())).collect();
        assert_eq!(Some(u64::from(graphemes(&text))), case["extended_graphemes"].as_u64(), "{case}");
    }
}

#[test]
fn both_limits_hold() {
    let family = "👨‍👩‍👧‍👦";
    for (text, fits, lengths) in [
        ("a".repeat(300), true, [300, 300]),
        ("a".repeat(301), false, [301, 301]),
        (family.repeat(120), true, [120, 3000]),
        (family.repeat(121), false, [121, 3025]),
        (String::new(), true, [0, 0]),
    ] {
        let count = count(Network::Bluesky, &text, &CountOptions::default());
        assert_eq!((count.fits, count.limits.iter().map(|l| l.length).collect::<Vec<_>>()), (fits, lengths.to_vec()));
    }
}

#[test]
fn a_time_stands_in_the_record_key() {
    let post = permalink("https://bsky.app/profile/bsky.app/post/3kqmooj3ems2w").unwrap();
    // 2024-04-21 15:09 in Japan.
    assert_eq!(post.posted_at.unwrap().to_string()[..16], *"2024-04-21T06:09");
    assert_eq!(permalink("https://bsky.app/profile/bsky.app/post/self").unwrap().posted_at, None);
    assert_eq!(permalink("https://bsky.app/profile/bsky.app/post/2222222222222").unwrap().posted_at, None);
}
