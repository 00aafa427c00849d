//! What Meta's page says of emoji and links, as a table.

use super::super::{CountOptions, count};
use super::*;

fn lengths(text: &str) -> (u32, u32, bool) {
    let count = count(Network::Threads, text, &CountOptions::default());
    assert_eq!((count.length, count.limit), (count.limits[0].length, 500));
    (count.limits[0].length, count.limits[1].length, count.fits)
}

#[test]
fn an_emoji_is_the_bytes_of_its_utf8() {
    for (text, expected) in [
        ("", 0),
        ("abc", 3),
        ("été", 3),
        ("e\u{301}", 2),
        ("日本語", 3),
        ("𝐁", 2),
        ("👋", 4),
        ("👋🏽", 8),
        ("❤", 3),
        ("❤️", 6),
        ("❤︎", 2),
        ("🇫🇷", 8),
        ("1️⃣", 7),
        ("1", 1),
        ("👨‍👩‍👧‍👦", 25),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 28),
        ("a👋b", 6),
        ("https://example.com/a-long-address", 34),
    ] {
        assert_eq!(lengths(text).0, expected, "{text} {}", text.escape_unicode());
    }
    for (text, fits) in
        [("a".repeat(500), true), ("a".repeat(501), false), ("👋".repeat(125), true), ("👋".repeat(126), false)]
    {
        assert_eq!(lengths(&text).2, fits, "{}", text.len());
    }
}

#[test]
fn five_different_links_and_no_more() {
    let links = |from: u32, to: u32| (from..to).map(|n| format!("https://a.fr/{n} ")).collect::<String>();
    for (text, expected, fits) in [
        (String::new(), 0, true),
        ("www.facebook.com www.facebook.com".to_owned(), 1, true),
        ("www.instagram.com www.threads.com".to_owned(), 2, true),
        (links(0, 5), 5, true),
        (links(0, 6), 6, false),
        (links(0, 5) + &links(0, 5), 5, true),
    ] {
        let (_, found, fit) = lengths(&text);
        assert_eq!((found, fit), (expected, fits), "{text}");
    }
}
