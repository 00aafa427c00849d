//! The URL groups of twitter-text's conformance suite, Mastodon's own examples, and what is hostile.

use serde::Deserialize;
use serde_json::Value;

use super::super::conformance;
use super::*;

fn found(text: &str, dialect: Dialect) -> Vec<(String, usize, usize)> {
    let chars: Vec<char> = text.chars().collect();
    let links = links(&chars, dialect);
    links.into_iter().map(|link| (chars[link.clone()].iter().collect(), link.start, link.end)).collect()
}

#[derive(Deserialize)]
struct Suite {
    tests: std::collections::BTreeMap<String, Vec<Case>>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    text: String,
    expected: Value,
}

/// Runs one group of extract.yml; `expected` turns our answer into the shape of the file.
fn group(name: &str, count: usize, expected: fn(&(String, usize, usize)) -> Value) {
    let Some(yaml) = conformance::read("twitter-text/conformance_extract.yml") else {
        return;
    };
    let suite: Suite = serde_saphyr::from_str(&yaml).unwrap();
    let cases = &suite.tests[name];
    assert_eq!(cases.len(), count, "the group {name} has another size than when this was written");
    let wrong: Vec<_> = cases
        .iter()
        .map(|case| (case, Value::Array(found(&case.text, Dialect::X).iter().map(expected).collect())))
        .filter(|(case, ours)| *ours != case.expected)
        .map(|(case, ours)| {
            format!("{}\n  text {}\n  ours {ours}\n  want {}", case.description, case.text, case.expected)
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

fn with_indices(link: &(String, usize, usize)) -> Value {
    serde_json::json!({ "url": link.0, "indices": [link.1, link.2] })
}

#[test]
fn conformance_urls() {
    group("urls", 91, |link| link.0.clone().into());
}

#[test]
fn conformance_urls_with_indices() {
    group("urls_with_indices", 10, with_indices);
}

#[test]
fn conformance_urls_with_directional_markers() {
    group("urls_with_directional_markers", 2, with_indices);
}

#[test]
fn conformance_tco_urls_with_params() {
    group("tco_urls_with_params", 5, |link| link.0.clone().into());
}

#[test]
fn conformance_top_level_domains() {
    let Some(yaml) = conformance::read("twitter-text/conformance_tlds.yml") else {
        return;
    };
    let suite: Suite = serde_saphyr::from_str(&yaml).unwrap();
    let all: Vec<_> = suite.tests.values().flatten().collect();
    let missing = all.iter().filter(|case| {
        let ours: Value = found(&case.text, Dialect::X).into_iter().map(|link| link.0).collect();
        ours != case.expected
    });
    let missing: Vec<_> = missing.map(|case| &case.text).collect();
    // Brands give their domains back: what has left the root zone is no address any more. (143 of 1,574 so far.)
    assert!(missing.len() * 5 < all.len(), "{} of {}: {missing:?}", missing.len(), all.len());
    eprintln!("{} of {} top-level domains are gone from the root zone", missing.len(), all.len());
}

#[test]
fn mastodon_wants_a_scheme_and_takes_more_into_a_path() {
    for (text, expected) in [
        ("voir https://piaille.fr/@a.", vec!["https://piaille.fr/@a"]),
        ("example.com", vec![]),
        ("xhttp://example.com/a", vec![]),
        ("https://ja.wikipedia.org/wiki/ルビ です", vec!["https://ja.wikipedia.org/wiki/ルビ"]),
        ("(https://example.com/a_(b))", vec!["https://example.com/a_(b)"]),
        ("gemini://example.com/x", vec!["gemini://example.com/x"]),
        ("ftp://example.com/x", vec![]),
        ("https://example.com/?q=été", vec!["https://example.com/?q=été"]),
        ("https://example.invalid-tld/", vec![]),
    ] {
        let ours: Vec<_> = found(text, Dialect::Mastodon).into_iter().map(|link| link.0).collect();
        assert_eq!(ours, expected, "{text}");
    }
}

#[test]
fn a_hostile_text_takes_linear_work() {
    // Each would be quadratic or worse in a backtracking expression; together they must not be noticed.
    for piece in ["a.", "あ", "あ.", "https://", "a.co/(", "a_.", "-.", "http://a.co/!", "http://t.co/a?", "@", "xn--."]
    {
        let text = piece.repeat(20_000);
        let chars: Vec<char> = text.chars().collect();
        for dialect in [Dialect::X, Dialect::Mastodon] {
            assert!(links(&chars, dialect).len() <= chars.len(), "{piece}");
        }
    }
}
