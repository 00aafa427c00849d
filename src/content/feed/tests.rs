use proptest::prelude::*;

use super::*;
use crate::content::{Kind, SourceFile, parse_items};
use crate::lang::Lang;

fn base() -> Url {
    "https://news.example/feed/".parse().unwrap()
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>News &amp; more</title>\
         <link>https://news.example/</link><description>d</description>{items}</channel></rss>"
    )
}

fn read(text: &str) -> Feed {
    read_feed(text.as_bytes(), &base()).unwrap()
}

fn source() -> FeedSource {
    FeedSource {
        name: "blog".parse().unwrap(),
        url: base(),
        lang: Lang::En,
        kind: Kind::Educational,
        campaign: Some("blog".into()),
        author: None,
        markets: vec![],
    }
}

#[test]
fn three_formats_say_the_same() {
    let wanted = Entry {
        guid: "tag:1".into(),
        link: Some("https://news.example/a?id=1".parse().unwrap()),
        title: "A & b".into(),
        summary: "One.\n\nTwo.".into(),
        at: Some(Millis(1_795_345_200_000)),
    };
    let rss = rss("<item><guid isPermaLink=\"false\">tag:1</guid><title>A &amp;amp; b</title>\
         <link>https://news.example/a?utm_source=rss&amp;id=1</link>\
         <description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>\
         <pubDate>Sun, 22 Nov 2026 11:00:00 GMT</pubDate></item>");
    let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>x</id><updated>2026-11-22T11:00:00Z</updated>\
                <entry><id>tag:1</id><title type=\"html\">A &amp;amp; b</title><updated>2026-11-22T11:00:00Z</updated>\
                <link rel=\"self\" href=\"/self\"/><link href=\"/a?utm_source=atom&amp;id=1\"/>\
                <summary type=\"html\">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</summary></entry></feed>";
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"tag:1","title":"A & b",
        "url":"https://news.example/a?id=1&fbclid=z","content_html":"<p>One.</p><p>Two.</p>",
        "date_published":"2026-11-22T12:00:00+01:00"}]}"#;
    for text in [rss.as_str(), atom, json] {
        assert_eq!(read(text).entries, std::slice::from_ref(&wanted), "{text}");
    }
    assert_eq!(read(&rss).title, "News & more");
}

#[test]
fn an_entry_without_an_id_has_one_all_the_same() {
    let feed = read(&rss("<item><title>Linked</title><link>/b?utm_x=1</link></item><item><title>Bare</title></item>\
         <item><title>Bare</title></item><item><description>Only words</description></item><item></item>"));
    let guids: Vec<&str> = feed.entries.iter().map(|entry| entry.guid.as_str()).collect();
    let titles: Vec<&str> = feed.entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!((titles.as_slice(), feed.empty), (&["Linked", "Bare", "Only words"][..], 1));
    assert_eq!(guids[0], "news.example/b");
    let again = read(&rss("<item><title>Bare</title></item>"));
    assert_eq!(again.entries[0].guid, guids[1], "the same words have the same id at the next look");
}

#[test]
fn addresses_are_https_and_public_or_left_out() {
    for (written, expected) in [
        ("/x", Some("https://news.example/x")),
        ("x", Some("https://news.example/feed/x")),
        ("//other.example/x", Some("https://other.example/x")),
        ("http://news.example/x", Some("https://news.example/x")),
        ("http://other.example/x", None),
        ("javascript:alert(1)", None),
        ("https://me:pw@news.example/", None),
        ("mailto:a@b.example", None),
    ] {
        let feed = read(&rss(&format!("<item><guid>1</guid><title>T</title><link>{written}</link></item>")));
        assert_eq!(feed.entries[0].link.as_ref().map(Url::as_str), expected, "{written}");
    }
}

#[test]
fn the_newest_come_first_whatever_their_dates() {
    let item =
        |id: u32, date: &str| format!("<item><guid>{id}</guid><title>T{id}</title><pubDate>{date}</pubDate></item>");
    let items =
        item(1, "Sun, 22 Nov 2026 11:00:00 GMT") + &item(2, "nonsense") + &item(3, "Mon, 23 Nov 2099 11:00:00 GMT");
    let feed = read(&rss(&items));
    let order: Vec<&str> = feed.entries.iter().map(|entry| entry.guid.as_str()).collect();
    assert_eq!(order, ["3", "1", "2"]);
}

#[test]
fn a_draft_of_any_entry_is_a_valid_item() {
    let nasty = "@everyone &lt;script&gt;x&lt;/script&gt; # @here \u{202e}--- \"quotes\": {yaml} [md](javascript:x)";
    for (title, body) in
        [(nasty, nasty), (&"long ".repeat(300), &"words ".repeat(4_000)), ("---", "---\ntitle: x\n---")]
    {
        let feed =
            read(&rss(&format!("<item><guid>1</guid><title>{title}</title><description>{body}</description></item>")));
        let draft = feed.entries[0].draft(&source(), "x".parse().unwrap());
        let file = SourceFile { path: draft.path(), bytes: draft.write().into_bytes() };
        let (items, found) = parse_items(&[file], &jiff::tz::TimeZone::UTC);
        let found: Vec<&str> = found.iter().map(|found| found.code.code).collect();
        assert_eq!((items.len(), found.as_slice()), (1, &["PVX-C032"][..]), "{}", draft.write());
        assert!(draft.title.chars().count() <= TITLE && !items[0].version(Lang::En).body.contains("@here"));
    }
}

#[test]
fn hostile_bytes_are_no_feed_or_an_empty_one() {
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"ha\">".to_owned()
        + &(0..30).map(|n| format!("<!ENTITY b{n} \"&b{m};&b{m};\">", m = n.max(1) - 1)).collect::<String>()
        + "]><rss version=\"2.0\"><channel><title>&b29;</title><item><guid>1</guid><title>&b29;</title></item></channel></rss>";
    let deep = "<rss version=\"2.0\"><channel>".to_owned() + &"<a>".repeat(20_000);
    let deep_json = "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":".to_owned() + &"[".repeat(20_000);
    let external = "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
    for bytes in [
        laughs.as_bytes(),
        deep.as_bytes(),
        deep_json.as_bytes(),
        external.as_bytes(),
        b"",
        b"\0\0",
        b"<html><body>",
        b"{}",
    ] {
        match read_feed(bytes, &base()) {
            Ok(feed) => assert!(feed.entries.iter().all(|entry| entry.title.len() < 200), "{:?}", feed.title),
            Err(FeedError::NotAFeed(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
    let long = vec![b'<'; MAX_FEED + 1];
    assert_eq!(read_feed(&long, &base()), Err(FeedError::TooLarge));
    let many = rss(&(0..5_000).map(|n| format!("<item><guid>{n}</guid><title>T</title></item>")).collect::<String>());
    assert_eq!(read(&many).entries.len(), MAX_ENTRIES);
    let id = "x".repeat(5_000);
    assert_eq!(read(&rss(&format!("<item><guid>{id}</guid><title>T</title></item>"))).entries[0].guid.len(), 64);
}

proptest! {
    #[test]
    fn any_bytes_end(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "(?s).{0,200}") {
        drop(read_feed(&bytes, &base()));
        let feed = read_feed(rss(&format!("<item><title>{text}</title></item>")).as_bytes(), &base());
        if let Ok(feed) = feed {
            prop_assert!(feed.entries.iter().all(|entry| !entry.title.contains('\n')));
        }
    }
}

#[test]
fn a_feed_that_shouts_at_everybody_is_read_like_any_other() {
    // As many bells as fit: each was once looked for from the beginning, in all of them.
    let text = "@everyone ".repeat(MAX_FEED / 10 - 100);
    let feed = read(&rss(&format!("<item><guid>1</guid><title>T</title><description>{text}</description></item>")));
    assert!(feed.entries[0].summary.starts_with("everyone everyone "), "{:?}", feed.entries[0].summary);
    assert!(!feed.entries[0].summary.contains('@'));
}
