//! Shapes of the first four networks, the times that ids carry, and what is refused. The others: [`super::shapes`].

use super::*;
use PermalinkError::{Comment, NoPermalinks, NotAPost, NotAUrl, Profile, RemoteView, ShortLink, UnknownNetwork};

fn accepts(network: Network, id: &str, url: &str, spellings: &[&str]) {
    for input in spellings.iter().chain([&url]) {
        let found = permalink(input).unwrap_or_else(|error| panic!("{input}: {error}"));
        assert_eq!((found.network, &*found.id, found.url.as_str()), (network, id, url), "{input}");
    }
}

#[test]
fn linkedin() {
    accepts(
        Network::Linkedin,
        "activity:7454978812603375616",
        "https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616/",
        &[
            "https://www.linkedin.com/posts/jane-doe_hiring-activity-7454978812603375616-AbC1",
            "https://www.linkedin.com/posts/jane-doe_hiring-activity-7454978812603375616-A-_1?utm_source=share&rcm=x&trk=y",
            "https://www.linkedin.com/posts/jane_activity-7454978812603375616-AbC1/",
            "https://www.linkedin.com/posts/jane_share-activity-1-activity-7454978812603375616-AbC1",
            "https://www.linkedin.com/posts/andr%C3%A9_%C3%A9t%C3%A9-activity-7454978812603375616-AbC1",
            "https://www.linkedin.com/posts/andré_été-activity-7454978812603375616-AbC1",
            "linkedin.com/feed/update/urn:li:activity:7454978812603375616",
            "http://fr.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7454978812603375616/?lipi=x#y",
            "https://m.linkedin.com/embed/feed/update/urn:li:activity:7454978812603375616?compact=1&collapsed=1",
            "  https://WWW.LinkedIn.com:443/feed/update/urn:li:activity:7454978812603375616/\n",
        ],
    );
    accepts(
        Network::Linkedin,
        "ugcPost:7340714995376173056",
        "https://www.linkedin.com/feed/update/urn:li:ugcPost:7340714995376173056/",
        &["https://www.linkedin.com/posts/acme_launch-ugcPost-7340714995376173056-xY_z"],
    );
}

#[test]
fn x() {
    accepts(
        Network::X,
        "1785000000000000000",
        "https://x.com/i/status/1785000000000000000",
        &[
            "https://x.com/jane/status/1785000000000000000?s=20&t=abc",
            "https://twitter.com/jane/statuses/1785000000000000000",
            "https://mobile.twitter.com/jane/status/1785000000000000000/photo/1",
            "https://mobile.x.com/jane/status/1785000000000000000/video/2",
            "https://x.com/i/web/status/1785000000000000000",
            "https://vxtwitter.com/jane/status/1785000000000000000",
            "fxtwitter.com/jane/status/1785000000000000000",
            "https://nitter.net/jane/status/1785000000000000000#m",
        ],
    );
}

#[test]
fn bluesky() {
    accepts(
        Network::Bluesky,
        "jane.example.com/3kqmooj3ems2w",
        "https://bsky.app/profile/jane.example.com/post/3kqmooj3ems2w",
        &[
            "https://bsky.app/profile/Jane.Example.com/post/3kqmooj3ems2w?ref=x",
            "https://deer.social/profile/jane.example.com/post/3kqmooj3ems2w",
            "at://jane.example.com/app.bsky.feed.post/3kqmooj3ems2w",
        ],
    );
    accepts(
        Network::Bluesky,
        "did:plc:z72i7hdynmk6r22z27h6tvur/3kqmooj3ems2w",
        "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3kqmooj3ems2w",
        &[
            "https://bsky.app/profile/did%3Aplc%3Az72i7hdynmk6r22z27h6tvur/post/3kqmooj3ems2w",
            "at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3kqmooj3ems2w",
        ],
    );
}

#[test]
fn mastodon() {
    accepts(
        Network::Mastodon,
        "piaille.fr/112345678901234567",
        "https://piaille.fr/@jane/112345678901234567",
        &[
            "https://piaille.fr/@jane/112345678901234567?utm_source=x",
            "https://piaille.fr/users/jane/statuses/112345678901234567",
            "https://piaille.fr/web/@jane/112345678901234567",
            "https://piaille.fr/deck/@jane/112345678901234567",
            "https://piaille.fr/@jane@piaille.fr/112345678901234567",
        ],
    );
    for (id, url) in [
        ("pleroma.example/notice/9sHJ3kQZx", "https://pleroma.example/notice/9sHJ3kQZx"),
        (
            "pleroma.example/objects/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
            "https://pleroma.example/objects/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
        ),
        ("misskey.example/notes/9abcdefghi", "https://misskey.example/notes/9abcdefghi"),
    ] {
        accepts(Network::Mastodon, id, url, &[]);
        assert_eq!(permalink(url).unwrap().posted_at, None, "{url}");
    }
}

#[test]
fn the_time_is_in_the_id() {
    for (input, expected) in [
        ("linkedin.com/feed/update/urn:li:activity:7454978812603375616", Some("2026-04-28T19:44:15")),
        ("linkedin.com/feed/update/urn:li:share:1234567890", None),
        // The example in the documentation of X's own interface.
        ("x.com/i/status/1212092628029698048", Some("2019-12-31T19:26:16")),
        ("x.com/jack/status/20", None),
        ("bsky.app/profile/a.com/post/3kqmooj3ems2w", Some("2024-04-21T06:09")),
        ("piaille.fr/@a/112345678901234567", Some("2024-04-27T")),
        ("piaille.fr/@a/1234", None),
        ("tiktok.com/@a/video/7345678901234567890", Some("2024-03-13T03:05:46Z")),
        // A number of nineteen digits that would be older than the network.
        ("tiktok.com/@a/video/1000000000000000000", None),
        ("youtu.be/dQw4w9WgXcQ", None),
        ("instagram.com/p/CxYz12-_AbC", None),
        ("reddit.com/comments/1abcdef", None),
        ("t.me/acme_news/1", None),
        // A comment's own time, not its post's.
        (
            "linkedin.com/feed/update/urn:li:comment:(activity:7454978812603375616,7455000000000000001)",
            Some("2026-04-28T21:08:"),
        ),
    ] {
        let at = parse_url(input).unwrap_or_else(|error| panic!("{input}: {error}")).posted_at.map(|at| at.to_string());
        let prefix = expected.map(|e| at.as_deref().unwrap_or_default().starts_with(e));
        assert_eq!((at.is_some(), prefix.unwrap_or(true)), (expected.is_some(), true), "{input}: {at:?}");
    }
}

#[test]
fn what_is_no_post_is_said_to_be_what_it_is() {
    for (input, expected) in [
        ("https://lnkd.in/eXample", ShortLink),
        ("https://t.co/abc", ShortLink),
        ("https://bit.ly/abc", ShortLink),
        ("https://www.linkedin.com/in/jane-doe/", Profile),
        ("https://www.linkedin.com/company/acme/posts/", Profile),
        ("https://www.linkedin.com/pulse/slug-jane-doe", NotAPost),
        ("https://www.linkedin.com/feed/", NotAPost),
        ("https://www.linkedin.com/posts/jane_no-number-here", NotAPost),
        ("https://www.linkedin.com/posts/jane_x-activity-745497881260337561612345-AbC1", NotAPost),
        ("https://www.linkedin.com/posts/jane_x-activity-7454978812603375616-AbC1%22%3E", NotAPost),
        ("https://www.linkedin.com/feed/update/urn:li:activity:0000000000000000001", NotAPost),
        ("https://www.linkedin.com/feed/update/urn:li:comment:(activity:7454978812603375616,74)", Comment),
        ("https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616?commentUrn=urn", Comment),
        ("https://www.linkedin.com/posts/j_a-activity-7454978812603375616-AbC1?dashCommentUrn=u", Comment),
        ("https://learning.linkedin.com/posts/x", UnknownNetwork),
        ("https://linkedin.com.evil.example/posts/j_a-activity-7454978812603375616-AbC1", UnknownNetwork),
        ("https://notlinkedin.com/posts/j_a-activity-7454978812603375616-AbC1", UnknownNetwork),
        ("https://x.com/jane", Profile),
        ("https://x.com/i/spaces/1abc", NotAPost),
        ("https://x.com/jane/status/12a", NotAPost),
        ("https://x.com/jane/status/99999999999999999999", NotAPost),
        ("https://x.com/jane/status/123/likes", NotAPost),
        ("https://bsky.app/profile/jane.example.com", Profile),
        ("https://bsky.app/profile/jane/post/3kqmooj3ems2w", NotAPost),
        ("https://go.bsky.app/abc", ShortLink),
        ("at://did:plc:abc", Profile),
        ("at://jane.example.com/app.bsky.feed.like/3kqmooj3ems2w", NotAPost),
        ("at://jane.example.com/app.bsky.feed.post/..", NotAPost),
        ("https://piaille.fr/@jane", Profile),
        ("https://piaille.fr/@jane@mastodon.social/112345678901234567", RemoteView),
        ("https://medium.com/@jane/112345678901234567", UnknownNetwork),
        ("https://www.tiktok.com/@jane/112345678901234567", NotAPost),
        ("https://wa.me/33612345678", NoPermalinks),
        ("https://chat.whatsapp.com/AbCdEf", NoPermalinks),
        ("https://example.com/", UnknownNetwork),
        ("https://example.com/@jane/not-a-number", UnknownNetwork),
    ] {
        assert_eq!(permalink(input), Err(expected), "{input}");
    }
}

#[test]
fn what_is_hostile_is_refused() {
    for input in [
        "",
        "   ",
        "hello",
        "hello world",
        "jane@example.com",
        "javascript:alert(1)",
        "javascript://x.com/jane/status/123%0aalert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://x.com/jane/status/123",
        "https://user@x.com/jane/status/123",
        "https://user:pass@x.com/jane/status/123",
        "https://@x.com/jane/status/123",
        "https://x.com@evil.example/jane/status/123",
        "https://x.com:8443/jane/status/123",
        "http://x.com:22/jane/status/123",
        "x.com:443/jane/status/123",
        "https://x.com./jane/status/123",
        "https://x.com\\@evil.example/jane/status/123",
        "https://x.com/jane/status/123\u{0}",
        "https://x.com/jane\n/status/123",
        "https://x.com/jane\t/status/123",
        "https://x.com/jane/status/\u{202e}321",
        "https://x.com/jane/sta\u{200b}tus/123",
        "https://x.com/jane/../bob/status/123",
        "https://x.com/jane/%2e%2E/bob/status/123",
        "https://x.com/./jane/status/123",
        "https://x.com/jane/status/123/..",
        "https://x%2Ecom/jane/status/123",
        "https://linked%69n.com/posts/j_a-activity-7454978812603375616-AbC1",
        "https:///x.com/jane/status/123",
        "https:/x.com/jane/status/123",
        "https://\u{445}.com/jane/status/123",
        "https://www.link\u{435}din.com/posts/j_a-activity-7454978812603375616-AbC1",
        "https://www.xn--linkdin-6of.com/@jane/112345678901234567",
        "https://XN--linkdin-6of.com/@jane/112345678901234567",
        "https://ｌinkedin.com/posts/j_a-activity-7454978812603375616-AbC1",
        "https://x。com/jane/status/123",
        "https://piaille.fr:3000/@jane/112345678901234567",
        "https://linkedin.com.evil.example/@jane/112345678901234567",
        "https://evil-linkedin.com/@jane/112345678901234567",
        "https://x.com.evil.example/@jane/112345678901234567",
        "https://a.t.me.evil.example/@jane/112345678901234567",
        "https://evil.example/https://x.com/jane/status/123",
        "https://evil.example/?u=https://x.com/jane/status/123",
        "https://evil.example#https://x.com/jane/status/123",
        "https://x.com&jane/status/123",
        "https://[::ffff:127.0.0.1]/@jane/112345678901234567",
        "https://0x7f000001/@jane/112345678901234567",
        "vbscript:https://x.com/jane/status/123",
        "view-source:https://x.com/jane/status/123",
        "blob:https://x.com/jane/status/123",
        "tg://resolve?domain=jane&post=1",
        "mailto:jane@x.com",
        "https://x.com/jane%2Fstatus/123",
        "https://x.com/jane%00/status/123",
        "https://x.com/%ff/status/123",
        "https://127.0.0.1/@jane/112345678901234567",
        "https://2130706433/@jane/112345678901234567",
        "https://[::1]/@jane/112345678901234567",
        "https://localhost/@jane/112345678901234567",
        "https://mastodon.internal/@jane/112345678901234567",
        "https://",
        "://x.com",
    ] {
        let refused = permalink(input);
        assert!(refused.is_err(), "{input:?} became {refused:?}");
        assert!(matches!(refused, Err(NotAUrl | UnknownNetwork)), "{input:?}: {refused:?}");
    }
    for piece in ["a", "https://x.com/", "%41", "\u{202e}", "/", "@"] {
        assert_eq!(permalink(&piece.repeat(10_000_000 / piece.len())), Err(NotAUrl));
        assert_eq!(permalink(&format!("https://x.com/{}", piece.repeat(3_000))), Err(NotAUrl));
    }
}

#[test]
fn every_error_is_explained_in_both_languages() {
    for error in PermalinkError::ALL {
        for lang in Lang::ALL {
            assert_ne!(error.message(lang), error.key(), "{lang}");
        }
        assert_ne!(error.message(Lang::Fr), error.message(Lang::En));
    }
}

#[test]
fn what_is_written_as_json() {
    let json = serde_json::to_value(permalink("x.com/a/status/1785000000000000000").unwrap()).unwrap();
    assert_eq!(json["network"], "x");
    assert_eq!(json["url"], "https://x.com/i/status/1785000000000000000");
    assert!(json["posted_at"].is_i64());
}
