use std::time::Instant;

use super::*;
use crate::network::permalink;

const BSKY: &str = "https://bsky.app/profile/ada.example.com/post/3m5z2xkqv2c2a";
const DID: &str = "https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx/post/3m5z2xkqv2c2a";
const MASTODON: &str = "https://piaille.fr/@ada/115601234567890123";
const X: &str = "https://x.com/ada/status/1991000000000000000";

fn post(url: &str) -> Permalink {
    permalink(url).unwrap()
}

#[test]
fn each_network_is_asked_at_its_public_endpoint_or_not_at_all() {
    for (url, expected) in [
        (
            BSKY,
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getPosts\
             ?uris=at%3A%2F%2Fada.example.com%2Fapp.bsky.feed.post%2F3m5z2xkqv2c2a",
        ),
        (
            DID,
            "https://public.api.bsky.app/xrpc/app.bsky.feed.getPosts\
             ?uris=at%3A%2F%2Fdid%3Aplc%3Aabcdefghijklmnopqrstuvwx%2Fapp.bsky.feed.post%2F3m5z2xkqv2c2a",
        ),
        (MASTODON, "https://piaille.fr/api/v1/statuses/115601234567890123"),
        ("https://pleroma.example/notice/AbCdEf123", "https://pleroma.example/api/v1/statuses/AbCdEf123"),
        (
            X,
            "https://publish.x.com/oembed?url=https%3A%2F%2Fx.com%2Fi%2Fstatus%2F1991000000000000000\
             &omit_script=1&dnt=1&hide_thread=1",
        ),
    ] {
        let question = question(&post(url)).unwrap();
        assert_eq!(question.url.as_str(), expected);
        assert_eq!(question.url.host_str(), Some(question.host.as_str()));
        assert_eq!(question.accept, "application/json");
    }
    for url in [
        "https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616/",
        "https://misskey.example/notes/9abcdefghi",
        "https://pleroma.example/objects/0a1b2c3d-0000-4000-8000-000000000000",
    ] {
        assert_eq!(question(&post(url)), Err(Why::NoEndpoint), "{url}");
    }
    for url in [
        "https://www.facebook.com/acme/posts/1234567890123456",
        "https://www.instagram.com/p/CxYz12-_AbC/",
        "https://www.threads.com/@jane/post/CxYz12-_AbC",
    ] {
        assert_eq!(question(&post(url)), Err(Why::Terms), "{url}");
    }
}

fn bsky(text: &str, more: &str) -> String {
    let text = serde_json::to_string(text).unwrap();
    format!(
        r#"{{"posts":[{{"uri":"at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3m5z2xkqv2c2a","cid":"b",
        "author":{{"did":"did:plc:abcdefghijklmnopqrstuvwx","handle":"ada.example.com"{more}}},
        "record":{{"$type":"app.bsky.feed.post","text":{text},"createdAt":"2026-11-23T08:00:00.000Z"}},
        "likeCount":3,"indexedAt":"2026-11-23T08:00:01.000Z"}}]}}"#
    )
}

#[test]
fn a_post_on_bluesky_is_its_record() {
    for url in [BSKY, DID] {
        let seen = read(&post(url), bsky("I work at Acme.\n\nNews! 🎉", "").as_bytes()).unwrap();
        assert_eq!(seen.text, "I work at Acme.\n\nNews! 🎉");
        assert_eq!(seen.posted_at, Some("2026-11-23T08:00:00Z".parse::<jiff::Timestamp>().unwrap().into()));
        assert_eq!(seen.author.as_deref(), Some("did:plc:abcdefghijklmnopqrstuvwx"));
    }
}

#[test]
fn what_bluesky_says_otherwise_is_a_reason() {
    let label = |value: &str| format!(r#","labels":[{{"src":"x","val":"{value}"}}]"#);
    let other = bsky("x", "").replace("3m5z2xkqv2c2a", "3m5z2xkqv2c2b");
    let list = bsky("x", "").replace("\"app.bsky.feed.post\"", "\"app.bsky.graph.list\"");
    let stranger = bsky("x", "").replace("at://did:plc:abcdefghijklmnopqrstuvwx", "at://did:plc:zzz");
    let taken_back = r#","labels":[{"val":"!no-unauthenticated","neg":true}]"#;
    for (answer, expected) in [
        (bsky("x", &label("!no-unauthenticated")), Err(SeenError::OptedOut)),
        (bsky("x", taken_back), Ok(())),
        (bsky("x", &label("!hide")), Err(SeenError::NotPublic)),
        (bsky("x", &label("!takedown")), Err(SeenError::NotPublic)),
        (bsky("x", &label("cat-pictures")), Ok(())),
        (r#"{"posts":[]}"#.to_owned(), Err(SeenError::Gone)),
        (other, Err(SeenError::NotUnderstood)),
        (list, Err(SeenError::NotUnderstood)),
        (stranger, Err(SeenError::NotUnderstood)),
        (bsky(" \u{200b}\n", ""), Err(SeenError::NotUnderstood)),
        (r#"{"error":"InvalidRequest"}"#.to_owned(), Err(SeenError::NotUnderstood)),
        (String::new(), Err(SeenError::NotUnderstood)),
        // What is not named is skipped without being built, however deep it is.
        ("[".repeat(200_000), Err(SeenError::NotUnderstood)),
        (bsky("x", &format!(r#","deep":{}1{}"#, "[".repeat(300), "]".repeat(300))), Ok(())),
        ("null".to_owned(), Err(SeenError::NotUnderstood)),
        ("{\"posts\":[{\"uri\":7}]}".to_owned(), Err(SeenError::NotUnderstood)),
    ] {
        assert_eq!(read(&post(DID), answer.as_bytes()).map(drop), expected, "{:.200}", answer);
    }
    assert_eq!(read(&post(DID), b"{\"posts\": \xff\xfe").map(drop), Err(SeenError::NotUnderstood));
}

fn status(content: &str, more: &str) -> String {
    let content = serde_json::to_string(content).unwrap();
    format!(
        r#"{{"id":"115601234567890123","created_at":"2026-11-23T08:00:00.000Z","edited_at":null,"sensitive":false,
        "visibility":"public","url":"https://piaille.fr/@ada/115601234567890123","content":{content},"reblog":null,
        "spoiler_text":"","account":{{"id":"1","acct":"ada","url":"https://piaille.fr/@ada"}}{more}}}"#
    )
}

#[test]
fn a_status_of_mastodon_is_what_its_reader_sees() {
    let content = "<p>Je travaille chez Acme.<br />Nouvelles&nbsp;:</p><p><a href=\"https://go.example.com/r/AbC\" \
        rel=\"nofollow\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">go.example.com/r/Ab</span>\
        <span class=\"invisible\">C</span></a></p>";
    let seen = read(&post(MASTODON), status(content, "").as_bytes()).unwrap();
    assert_eq!(seen.text, "Je travaille chez Acme.\nNouvelles\u{a0}:\n\ngo.example.com/r/Ab…");
    assert_eq!(seen.content_warning, None);
    let warned = status("<p>x</p>", "").replace(r#""spoiler_text":"""#, r#""spoiler_text":" work "#.trim_end());
    let warned = warned.replace(r#""spoiler_text":" work"#, r#""spoiler_text":" work""#);
    assert_eq!(read(&post(MASTODON), warned.as_bytes()).unwrap().content_warning.as_deref(), Some("work"));
}

#[test]
fn what_mastodon_says_otherwise_is_a_reason() {
    let visible = |to: &str| status("<p>x</p>", "").replace("\"public\"", &format!("\"{to}\""));
    let passed_on = status("", "").replace("\"reblog\":null", "\"reblog\":{\"id\":\"5\"}");
    let copy = status("<p>x</p>", "").replace("https://piaille.fr/@ada/1", "https://elsewhere.example/@ada/1");
    for (answer, expected) in [
        (visible("unlisted"), Ok(())),
        (visible("private"), Err(SeenError::NotPublic)),
        (visible("direct"), Err(SeenError::NotPublic)),
        (visible("limited"), Err(SeenError::NotPublic)),
        (visible("something new"), Err(SeenError::NotPublic)),
        (passed_on, Err(SeenError::PassedOn)),
        (copy, Err(SeenError::NotUnderstood)),
        (status("<p>x</p>", "").replace("\"115601234567890123\"", "\"7\""), Err(SeenError::NotUnderstood)),
        (status("<p><img src=x></p>", ""), Err(SeenError::NotUnderstood)),
        (r#"{"error":"Record not found"}"#.to_owned(), Err(SeenError::NotUnderstood)),
    ] {
        assert_eq!(read(&post(MASTODON), answer.as_bytes()).map(drop), expected, "{answer}");
    }
}

fn embed(paragraph: &str) -> String {
    let html = format!(
        "<blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">{paragraph}</p>&mdash; Ada (@ada) \
         <a href=\"https://twitter.com/ada/status/1991000000000000000?ref_src=twsrc%5Etfw\">November 23, 2026</a>\
         </blockquote>\n"
    );
    serde_json::json!({
        "url": "https://twitter.com/ada/status/1991000000000000000", "author_name": "Ada", "html": html,
        "author_url": "https://twitter.com/ada", "width": 550, "type": "rich", "cache_age": "3153600000",
    })
    .to_string()
}

#[test]
fn an_embedded_post_of_x_is_its_first_paragraph() {
    let text = "I work at Acme &amp; I&#39;m glad.<br><br>News <a href=\"https://t.co/AbCdEf1234\">https://t.co/AbCdEf1234</a>";
    let seen = read(&post(X), embed(text).as_bytes()).unwrap();
    assert_eq!(seen.text, "I work at Acme & I'm glad.\n\nNews https://t.co/AbCdEf1234");
    assert_eq!(seen.author.as_deref(), Some("https://twitter.com/ada"));
}

#[test]
fn a_text_that_may_go_on_is_never_judged() {
    let link = "<a href=\"https://t.co/1\">https://t.co/AbCdEf1234</a>";
    let picture = "<a href=\"https://t.co/2\">pic.twitter.com/AbCdEf1234</a>";
    for (paragraph, expected) in [
        ("News, and".to_owned(), Ok(())),
        ("News, and …".to_owned(), Err(SeenError::Truncated)),
        ("News, and... ".to_owned(), Err(SeenError::Truncated)),
        (format!("News… {link}"), Err(SeenError::Truncated)),
        (format!("News… {link} {picture}"), Err(SeenError::Truncated)),
        (format!("Wait… what? {link}"), Ok(())),
        ("n".repeat(280), Ok(())),
        ("n".repeat(281), Err(SeenError::Truncated)),
        (link.to_owned(), Ok(())),
        (String::new(), Err(SeenError::NotUnderstood)),
    ] {
        assert_eq!(read(&post(X), embed(&paragraph).as_bytes()).map(drop), expected, "{paragraph}");
    }
    let other = embed("x").replace("com/ada/status/1991000000000000000\"", "com/ada/status/1991000000000000001\"");
    assert_eq!(read(&post(X), other.as_bytes()).map(drop), Err(SeenError::NotUnderstood));
    let endless = embed("x").replace("</p>", "");
    assert_eq!(read(&post(X), endless.as_bytes()).map(drop), Err(SeenError::NotUnderstood));
}

#[test]
fn html_reads_as_people_see_it() {
    for (html, expected) in [
        ("", ""),
        ("plain", "plain"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p>a</p>\n  <p>b</p>", "a\n\nb"),
        ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"),
        ("a<br><br>b", "a\n\nb"),
        ("a  \n\t b", "a b"),
        ("a&nbsp;b", "a\u{a0}b"),
        ("a <b>b</b> c", "a b c"),
        ("a<b>b</b>c", "abc"),
        ("<ul><li>a</li><li>b</li></ul>c", "a\nb\n\nc"),
        ("&amp;lt;p&gt;", "&lt;p>"),
        ("&#39;&#x27;&apos;&#X41;", "'''A"),
        ("&#0;&#xD800;&#1114112;", "\u{fffd}\u{fffd}\u{fffd}"),
        ("&#99999999999;", "&#99999999999;"),
        ("&#;&#x;&;&unknown;&amp", "&#;&#x;&;&unknown;&amp"),
        ("&#+65;", "&#+65;"),
        ("a<span class=invisible>b</span>c", "ac"),
        ("a<span class='x invisible y'>b<span>c</span>d</span>e", "ae"),
        ("a<span class=\"invisiblex\">b</span>c", "abc"),
        ("a<span data-class=\"invisible\">b</span>c", "abc"),
        ("<span class=\"ellipsis\">a</span>b", "a…b"),
        ("a<script>b<p>c</script>d", "ad"),
        ("a<STYLE>b</style>d", "ad"),
        ("a<script>never ends", "a"),
        ("a<!-- b > c -->d<!doctype html>e<?x?>f", "adef"),
        ("a<!-- never ends", "a"),
        ("1 < 2 > 0 <3", "1 < 2 > 0 <3"),
        ("a<img alt='>' src=x>b", "ab"),
        ("a<p title=it's>b</p>", "a\n\nb"),
        ("a<a href=\"never ends", "a"),
        ("a</>b", "ab"),
        ("é<p>ü</p>", "é\n\nü"),
        ("<", "<"),
        ("</", ""),
        ("<é>", "<é>"),
    ] {
        assert_eq!(super::html::text(html), expected, "{html}");
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "it is the time that is measured")]
fn hostile_html_takes_no_longer_than_its_length() {
    for piece in ["<", "<a", "<a ", "<a x=\"", "<!--", "&", "&#", "</", "<span class=invisible>", "<p><br>", "<a/=x "] {
        let html = piece.repeat(256 * 1024 / piece.len());
        let start = Instant::now();
        let text = super::html::text(&html);
        assert!(start.elapsed().as_secs() < 5, "{piece}");
        assert!(text.len() <= html.len() + 16, "{piece}");
    }
}

proptest::proptest! {
    #[test]
    fn anything_may_come_as_an_answer(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400), html: String) {
        for url in [BSKY, MASTODON, X] {
            let _ = read(&post(url), &bytes);
        }
        let shown = super::html::text(&format!("<p>{html}</p>"));
        proptest::prop_assert!(!shown.contains('\0') || html.contains('\0'));
        let _ = super::html::first_paragraph(&html);
    }
}
