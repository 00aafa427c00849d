//! The examples of Mastodon's own validator, and its mentions.

use super::super::{CountOptions, count};
use super::*;

fn length(text: &str) -> u32 {
    count(Network::Mastodon, text, &CountOptions::default()).length
}

#[test]
fn mastodons_own_examples() {
    let b = "b".repeat(30);
    for (text, expected) in [
        ("a".repeat(520), 520),
        (format!("{} http://{b}.com/example", "a".repeat(476)), 500),
        (format!("{}http://{b}.com/example", "a".repeat(476)), 476 + 49),
        (format!("http://example.com/valid?{}", "#foo?".repeat(1000)), 25 + 5000),
        (format!("{} @alice@{b}.com", "a".repeat(475)), 482),
        ("👨‍👩‍👧‍👦".repeat(500), 500),
        (" \n ".to_owned(), 0),
    ] {
        assert_eq!(length(&text), expected, "{text}");
    }
}

#[test]
fn a_mention_counts_its_local_part() {
    for (text, expected) in [
        ("@a@piaille.fr", 2),
        ("@a.b-c@piaille.fr, salut", 6 + 7),
        ("@a@piaille.fr.", 3),
        ("mail a@b.fr", 11),
        ("x@a@b.fr", 8),
        ("https://piaille.fr/@a@b.fr", 23),
        ("@a@", 3),
        ("@", 1),
        ("@@a@b.fr", 3),
    ] {
        assert_eq!(length(text), expected, "{text}");
    }
}

#[test]
fn the_warning_counts_and_hides() {
    let options = CountOptions { content_warning: Some("Pub https://example.com/long/path"), ..Default::default() };
    let counted = count(Network::Mastodon, "texte", &options);
    // A link in the warning is no link to the server.
    assert_eq!((counted.length, counted.fold_at), (33 + 5, Some(0)));
    assert_eq!(count(Network::Mastodon, "texte", &CountOptions::default()).fold_at, None);
    assert_eq!(count(Network::Bluesky, "texte", &options).fold_at, None);
}

#[test]
fn an_instance_may_have_its_own_limits() {
    let options = CountOptions { mastodon_max: 60, mastodon_url: 30, ..Default::default() };
    let text = "https://a.fr/1 https://a.fr/2";
    let counted = count(Network::Mastodon, text, &options);
    assert_eq!((counted.length, counted.limit, counted.fits), (61, 60, false));
    let hostile = CountOptions { mastodon_url: u32::MAX, ..Default::default() };
    assert_eq!(count(Network::Mastodon, text, &hostile).length, u32::MAX);
}
