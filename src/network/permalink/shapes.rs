//! Every shape of address, one a line: what is pasted, and what it is found to be.

use super::*;

/// An address that opens the same thing under the same id is found again in its canonical form.
fn hold(cases: &[(&str, &str)]) {
    for (input, expected) in cases {
        let found = parse_url(input);
        let told = match &found {
            Ok(found) => format!("{} {} {}", found.network, found.kind.code(), found.id),
            Err(error) => error.code().to_owned(),
        };
        assert_eq!(told, *expected, "{input}");
        let Ok(found) = found else { continue };
        assert_eq!(parse_url(found.url.as_str()), Ok(found.clone()), "{input}");
        let as_post = permalink(input);
        assert_eq!(as_post.is_ok(), !matches!(found.kind, PostKind::Comment | PostKind::Article), "{input}");
        // Trackers, a fragment and a slash more change nothing.
        let (glue, end) = if input.contains('?') { ("&", "") } else { ("?", "/") };
        let bare = input.split('#').next().unwrap_or_default().trim_end_matches('/');
        for tracker in TRACKERS {
            let tracked =
                format!("{bare}{}{glue}{tracker}=x1&utm_medium=social#frag", if glue == "?" { end } else { "" });
            assert_eq!(parse_url(&tracked), Ok(found.clone()), "{tracked}");
        }
    }
}

/// What networks and their apps add to addresses.
const TRACKERS: [&str; 26] = [
    "utm_source",
    "utm_campaign",
    "rcm",
    "trk",
    "trackingId",
    "lipi",
    "originalSubdomain",
    "s",
    "t",
    "ref_src",
    "igsh",
    "igshid",
    "img_index",
    "fbclid",
    "mibextid",
    "rdid",
    "__cft__[0]",
    "__tn__",
    "si",
    "feature",
    "pp",
    "share_id",
    "rdt",
    "is_from_webapp",
    "sender_device",
    "xmt",
];

const LI: &str = "linkedin post activity:7454978812603375616";

#[test]
fn linkedin() {
    hold(&[
        ("https://www.linkedin.com/posts/jane-doe_hiring-activity-7454978812603375616-AbC1", LI),
        ("https://www.linkedin.com/posts/activity-7454978812603375616-AbC1", "NOT_A_POST"),
        ("https://www.linkedin.com/posts/jane_activity-7454978812603375616", LI),
        ("https://fr.linkedin.com/posts/jane_x-activity-7454978812603375616-AbC1", LI),
        ("https://m.linkedin.com/feed/update/urn:li:activity:7454978812603375616", LI),
        ("https://www.linkedin.com/comm/feed/update/urn:li:activity:7454978812603375616", LI),
        ("https://www.linkedin.com/mwlite/feed/update/urn:li:activity:7454978812603375616", LI),
        ("https://www.linkedin.com/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A7454978812603375616", LI),
        ("https://www.linkedin.com/embed/feed/update/urn:li:activity:7454978812603375616?collapsed=1", LI),
        (
            "https://www.linkedin.com/feed/update/urn:li:share:7454978812603375616",
            "linkedin post share:7454978812603375616",
        ),
        (
            "https://www.linkedin.com/embed/feed/update/urn:li:ugcPost:7454978812603375616",
            "linkedin post ugcPost:7454978812603375616",
        ),
        (
            "https://www.linkedin.com/posts/acme_live-share-7454978812603375616-AbC1",
            "linkedin post share:7454978812603375616",
        ),
        (
            "https://www.linkedin.com/video/live/urn:li:ugcPost:7454978812603375616/",
            "linkedin post ugcPost:7454978812603375616",
        ),
        (
            "https://www.linkedin.com/pulse/why-disclosure-matters-jane-doe-ab1c",
            "linkedin article article:why-disclosure-matters-jane-doe-ab1c",
        ),
        ("https://www.linkedin.com/pulse/%C3%A9t%C3%A9-jane", "linkedin article article:été-jane"),
        (
            "https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7454978812603375616%2C7454980000000000001%29",
            "linkedin comment activity:7454978812603375616/comment/7454980000000000001",
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616/?dashCommentUrn=urn%3Ali%3Afsd_comment%3A%287454980000000000001%2Curn%3Ali%3Aactivity%3A7454978812603375616%29",
            "linkedin comment activity:7454978812603375616/comment/7454980000000000001",
        ),
        (
            "https://www.linkedin.com/posts/jane_x-activity-7454978812603375616-AbC1?commentUrn=urn:li:comment:(urn:li:activity:7454978812603375616,7454980000000000001)",
            "linkedin comment activity:7454978812603375616/comment/7454980000000000001",
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:ugcPost:7454978812603375616?commentUrn=urn:li:comment:(ugcPost:7454978812603375616,7454980000000000001)&replyUrn=urn:li:comment:(ugcPost:7454978812603375616,7454981000000000001)",
            "linkedin comment ugcPost:7454978812603375616/comment/7454981000000000001",
        ),
        (
            "https://www.linkedin.com/feed/update/urn:li:comment:(activity:7454978812603375616,7454980000000000001)",
            "linkedin comment activity:7454978812603375616/comment/7454980000000000001",
        ),
        ("https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616?commentUrn=x", "COMMENT_WITHOUT_ID"),
        ("https://www.linkedin.com/feed/update/urn:li:activity:7454978812603375616?commentUrn=", "COMMENT_WITHOUT_ID"),
        ("https://www.linkedin.com/feed/update/urn:li:groupPost:123-7454978812603375616", "NOT_A_POST"),
        ("https://www.linkedin.com/safety/go?url=https%3A%2F%2Fx.com", "SHORT_LINK"),
        ("https://lnkd.in/e/abc", "SHORT_LINK"),
        ("https://www.linkedin.com/in/jane/recent-activity/all/", "PROFILE"),
        ("https://www.linkedin.com/jobs/view/123456789", "NOT_A_POST"),
        ("https://www.linkedin.com/pulse/", "NOT_A_POST"),
        ("https://xx.yy.linkedin.com/feed/update/urn:li:activity:7454978812603375616", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn two_types_of_one_number_are_two_ids() {
    let ids = ["activity", "share", "ugcPost"].map(|kind| {
        parse_url(&format!("https://www.linkedin.com/feed/update/urn:li:{kind}:7454978812603375616")).unwrap().id
    });
    assert!(ids[0] != ids[1] && ids[1] != ids[2] && ids[0] != ids[2], "{ids:?}");
}

#[test]
fn x() {
    hold(&[
        ("https://x.com/jane/status/1785000000000000000", "x post 1785000000000000000"),
        ("https://x.com/jane/status/1785000000000000000?s=46&t=AbC", "x post 1785000000000000000"),
        ("https://twitter.com/jane/statuses/1785000000000000000", "x post 1785000000000000000"),
        ("https://mobile.x.com/jane/status/1785000000000000000/photo/4", "x post 1785000000000000000"),
        ("https://x.com/i/web/status/1785000000000000000", "x post 1785000000000000000"),
        ("https://x.com/i/status/1785000000000000000", "x post 1785000000000000000"),
        ("https://vxtwitter.com/jane/status/1785000000000000000", "x post 1785000000000000000"),
        ("https://t.co/AbC", "SHORT_LINK"),
        ("https://pic.twitter.com/AbC", "SHORT_LINK"),
        ("https://x.com/i/events/1785000000000000000", "NOT_A_POST"),
        ("https://x.com/jane/status/", "NOT_A_POST"),
        ("https://x.com//jane/status/1785000000000000000", "NOT_A_POST"),
        ("https://evilx.com/jane/status/1785000000000000000", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn facebook() {
    const PFBID: &str = "pfbid02JaneDoeExample1234567890abcdefghijkLMNOPQR";
    hold(&[
        (&format!("https://www.facebook.com/jane.doe/posts/{PFBID}"), &format!("facebook post {PFBID}")),
        ("https://www.facebook.com/acme/posts/1234567890123456", "facebook post 1234567890123456"),
        (
            "https://www.facebook.com/acme/posts/a-title-that-says-it/1234567890123456/",
            "facebook post 1234567890123456",
        ),
        (
            "https://m.facebook.com/story.php?story_fbid=1234567890123456&id=100012345678901",
            "facebook post 1234567890123456",
        ),
        (
            "https://www.facebook.com/permalink.php?id=100012345678901&story_fbid=1234567890123456",
            "facebook post 1234567890123456",
        ),
        (
            &format!("https://www.facebook.com/permalink.php?story_fbid={PFBID}&id=100012345678901"),
            &format!("facebook post {PFBID}"),
        ),
        ("https://mbasic.facebook.com/100012345678901/posts/1234567890123456", "facebook post 1234567890123456"),
        ("https://business.facebook.com/acme/posts/1234567890123456", "facebook post 1234567890123456"),
        ("https://fr-fr.facebook.com/acme/posts/1234567890123456", "facebook post 1234567890123456"),
        ("https://web.facebook.com/groups/rust.fr/posts/1234567890123456/", "facebook post 1234567890123456"),
        ("https://www.facebook.com/groups/123456/permalink/1234567890123456/", "facebook post 1234567890123456"),
        ("https://www.facebook.com/groups/123456/?multi_permalinks=1234567890123456", "facebook post 1234567890123456"),
        ("https://www.facebook.com/photo?fbid=1234567890123456&set=a.1", "facebook photo 1234567890123456"),
        ("https://www.facebook.com/photo/?fbid=1234567890123456", "facebook photo 1234567890123456"),
        ("https://www.facebook.com/photo.php?fbid=1234567890123456&set=pb.1", "facebook photo 1234567890123456"),
        ("https://www.facebook.com/acme/photos/1234567890123456", "facebook photo 1234567890123456"),
        ("https://www.facebook.com/acme/photos/a.99/1234567890123456/?type=3", "facebook photo 1234567890123456"),
        ("https://www.facebook.com/watch/?v=1234567890123456", "facebook video 1234567890123456"),
        ("https://www.facebook.com/watch?v=1234567890123456&ref=sharing", "facebook video 1234567890123456"),
        ("https://www.facebook.com/watch/live/?v=1234567890123456", "facebook video 1234567890123456"),
        ("https://www.facebook.com/reel/1234567890123456", "facebook video 1234567890123456"),
        ("https://www.facebook.com/acme/videos/1234567890123456/", "facebook video 1234567890123456"),
        ("https://www.facebook.com/acme/videos/a-title/1234567890123456/", "facebook video 1234567890123456"),
        ("https://www.facebook.com/video.php?v=1234567890123456", "facebook video 1234567890123456"),
        (
            "https://www.facebook.com/stories/100012345678901/UzpfSVNDOjEyMzQ1Njc4OTA=/",
            "facebook story story/UzpfSVNDOjEyMzQ1Njc4OTA=",
        ),
        (
            "https://www.facebook.com/acme/posts/1234567890123456?comment_id=987654321098765",
            "facebook comment 1234567890123456/comment/987654321098765",
        ),
        (
            "https://www.facebook.com/photo/?fbid=1234567890123456&comment_id=987654321098765&reply_comment_id=55555",
            "facebook comment 1234567890123456/comment/55555",
        ),
        ("https://www.facebook.com/acme/posts/1234567890123456?comment_id=", "COMMENT_WITHOUT_ID"),
        ("https://www.facebook.com/acme/posts/1234567890123456?reply_comment_id=5", "COMMENT_WITHOUT_ID"),
        ("https://www.facebook.com/share/p/1AbCdEfGhI/", "SHORT_LINK"),
        ("https://www.facebook.com/share/r/1AbCdEfGhI/", "SHORT_LINK"),
        ("https://www.facebook.com/share/v/1AbCdEfGhI/?mibextid=x", "SHORT_LINK"),
        ("https://www.facebook.com/share/1AbCdEfGhI/", "SHORT_LINK"),
        ("https://fb.watch/AbCdEf/", "SHORT_LINK"),
        ("https://fb.me/AbCdEf", "SHORT_LINK"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com", "SHORT_LINK"),
        ("https://www.facebook.com/jane.doe", "PROFILE"),
        ("https://www.facebook.com/profile.php?id=100012345678901", "PROFILE"),
        ("https://www.facebook.com/groups/rust.fr", "PROFILE"),
        ("https://www.facebook.com/people/Jane-Doe/100012345678901/", "PROFILE"),
        ("https://www.facebook.com/events/1234567890123456/", "NOT_A_POST"),
        ("https://www.facebook.com/sharer/sharer.php?u=x", "NOT_A_POST"),
        ("https://www.facebook.com/story.php?story_fbid=1234567890123456", "NOT_A_POST"),
        ("https://www.facebook.com/watch/?v=1234567890123456&v=99999999", "NOT_A_POST"),
        ("https://www.facebook.com/acme/posts/not-a-number", "NOT_A_POST"),
        ("https://www.facebook.com/acme/posts/1%22%3E%3Cscript%3E", "NOT_A_POST"),
        ("https://notfacebook.com/acme/posts/1234567890123456", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn instagram() {
    hold(&[
        ("https://www.instagram.com/p/CxYz12-_AbC/", "instagram post CxYz12-_AbC"),
        ("https://www.instagram.com/jane.doe/p/CxYz12-_AbC/?img_index=2", "instagram post CxYz12-_AbC"),
        ("https://instagr.am/p/CxYz12-_AbC", "instagram post CxYz12-_AbC"),
        ("https://www.instagram.com/p/CxYz12-_AbC/embed/captioned/", "instagram post CxYz12-_AbC"),
        ("https://www.instagram.com/reel/CxYz12-_AbC/?igsh=MzRl", "instagram video CxYz12-_AbC"),
        ("https://www.instagram.com/reels/CxYz12-_AbC/", "instagram video CxYz12-_AbC"),
        ("https://www.instagram.com/jane/reel/CxYz12-_AbC/", "instagram video CxYz12-_AbC"),
        ("https://www.instagram.com/tv/CxYz12-_AbC/", "instagram video CxYz12-_AbC"),
        ("https://www.instagram.com/stories/Jane/3123456789012345678/", "instagram story story/3123456789012345678"),
        (
            "https://www.instagram.com/p/CxYz12-_AbC/c/17912345678901234/",
            "instagram comment CxYz12-_AbC/comment/17912345678901234",
        ),
        (
            "https://www.instagram.com/p/CxYz12-_AbC/c/17912345678901234/r/18012345678901234",
            "instagram comment CxYz12-_AbC/comment/18012345678901234",
        ),
        ("https://www.instagram.com/p/CxYz12-_AbC/c/", "COMMENT_WITHOUT_ID"),
        ("https://www.instagram.com/share/p/BAAbCdEf", "SHORT_LINK"),
        ("https://www.instagram.com/share/reel/BAAbCdEf", "SHORT_LINK"),
        ("https://www.instagram.com/s/aGlnaGxpZ2h0", "SHORT_LINK"),
        ("https://www.instagram.com/stories/highlights/17912345678901234/", "NOT_A_POST"),
        ("https://www.instagram.com/explore/tags/rust/", "NOT_A_POST"),
        ("https://www.instagram.com/jane.doe/", "PROFILE"),
        ("https://www.instagram.com/p/x/", "NOT_A_POST"),
        ("https://instagram.com.evil.example/p/CxYz12-_AbC/", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn threads() {
    hold(&[
        ("https://www.threads.net/@jane.doe/post/CxYz12-_AbC", "threads post CxYz12-_AbC"),
        ("https://www.threads.com/@jane.doe/post/CxYz12-_AbC?xmt=AQF0", "threads post CxYz12-_AbC"),
        ("https://threads.com/@jane.doe/post/CxYz12-_AbC/media", "threads post CxYz12-_AbC"),
        ("https://www.threads.net/t/CxYz12-_AbC", "threads post CxYz12-_AbC"),
        ("https://www.threads.com/@jane.doe", "PROFILE"),
        ("https://www.threads.com/@jane/112345678901234567", "NOT_A_POST"),
        ("https://www.threads.com/intent/post?text=x", "NOT_A_POST"),
    ]);
}

#[test]
fn bluesky() {
    hold(&[
        ("https://bsky.app/profile/jane.example.com/post/3kqmooj3ems2w", "bluesky post jane.example.com/3kqmooj3ems2w"),
        (
            "https://deer.social/profile/jane.example.com/post/3kqmooj3ems2w",
            "bluesky post jane.example.com/3kqmooj3ems2w",
        ),
        (
            "https://skyfeed.app/profile/jane.example.com/post/3kqmooj3ems2w",
            "bluesky post jane.example.com/3kqmooj3ems2w",
        ),
        (
            "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3kqmooj3ems2w",
            "bluesky post did:plc:z72i7hdynmk6r22z27h6tvur/3kqmooj3ems2w",
        ),
        ("https://go.bsky.app/AbC", "SHORT_LINK"),
        ("https://bsky.app/profile/jane.example.com/feed/whats-hot", "NOT_A_POST"),
        ("https://bsky.app.evil.example/profile/jane.example.com/post/3kqmooj3ems2w", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn mastodon() {
    hold(&[
        ("https://piaille.fr/@jane/112345678901234567", "mastodon post piaille.fr/112345678901234567"),
        ("https://piaille.fr/users/jane/statuses/112345678901234567", "mastodon post piaille.fr/112345678901234567"),
        ("https://piaille.fr/ap/users/109/statuses/112345678901234567", "mastodon post piaille.fr/112345678901234567"),
        ("https://piaille.fr/@jane/112345678901234567/embed", "mastodon post piaille.fr/112345678901234567"),
        ("https://piaille.fr/web/@jane/112345678901234567", "mastodon post piaille.fr/112345678901234567"),
        ("https://social.community/@jane/112345678901234567", "mastodon post social.community/112345678901234567"),
        ("https://x.community/@jane/112345678901234567", "mastodon post x.community/112345678901234567"),
        ("https://t.media/@jane/112345678901234567", "mastodon post t.media/112345678901234567"),
        ("https://pleroma.example/notice/9sHJ3kQZx", "mastodon post pleroma.example/notice/9sHJ3kQZx"),
        ("https://misskey.example/notes/9abcdefghi", "mastodon post misskey.example/notes/9abcdefghi"),
        ("https://piaille.fr/@jane@mastodon.social/112345678901234567", "REMOTE_VIEW"),
        ("https://twitter.example/@jane/112345678901234567", "UNKNOWN_NETWORK"),
        ("https://piaille.fr/about", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn tiktok() {
    hold(&[
        ("https://www.tiktok.com/@jane.doe/video/7345678901234567890", "tiktok video 7345678901234567890"),
        (
            "https://www.tiktok.com/@Jane.Doe/video/7345678901234567890?is_from_webapp=1&sender_device=pc",
            "tiktok video 7345678901234567890",
        ),
        ("https://www.tiktok.com/@jane.doe/photo/7345678901234567890", "tiktok photo 7345678901234567890"),
        ("https://m.tiktok.com/v/7345678901234567890.html", "tiktok video 7345678901234567890"),
        ("https://www.tiktok.com/embed/v2/7345678901234567890", "tiktok video 7345678901234567890"),
        ("https://www.tiktok.com/player/v1/7345678901234567890", "tiktok video 7345678901234567890"),
        ("https://vm.tiktok.com/ZMabcdef/", "SHORT_LINK"),
        ("https://vt.tiktok.com/ZSabcdef/", "SHORT_LINK"),
        ("https://www.tiktok.com/t/ZTabcdef/", "SHORT_LINK"),
        ("https://www.tiktok.com/@jane.doe", "PROFILE"),
        ("https://www.tiktok.com/tag/rust", "NOT_A_POST"),
        ("https://www.tiktok.com/@jane/video/12345", "NOT_A_POST"),
        ("https://ads.tiktok.com/@jane/video/7345678901234567890", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn youtube() {
    const POST: &str = "UgkxAbCdEfGhIjKlMnOpQrStUvWxYz012345";
    let post = format!("youtube post {POST}");
    hold(&[
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube video dQw4w9WgXcQ"),
        ("https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&list=PL1&index=2&t=42s", "youtube video dQw4w9WgXcQ"),
        ("https://music.youtube.com/watch?v=dQw4w9WgXcQ", "youtube video dQw4w9WgXcQ"),
        ("https://youtu.be/dQw4w9WgXcQ?si=AbC", "youtube video dQw4w9WgXcQ"),
        ("https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share", "youtube video dQw4w9WgXcQ"),
        ("https://www.youtube.com/live/dQw4w9WgXcQ", "youtube video dQw4w9WgXcQ"),
        ("https://www.youtube.com/embed/dQw4w9WgXcQ", "youtube video dQw4w9WgXcQ"),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", "youtube video dQw4w9WgXcQ"),
        (&format!("https://www.youtube.com/post/{POST}"), &post),
        (&format!("https://www.youtube.com/channel/UCabc/community?lb={POST}"), &post),
        (&format!("https://www.youtube.com/@acme/community?lb={POST}"), &post),
        (
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=UgxAbCdEfGhIjKlMnOp4AaABAg",
            "youtube comment dQw4w9WgXcQ/comment/UgxAbCdEfGhIjKlMnOp4AaABAg",
        ),
        (
            "https://youtu.be/dQw4w9WgXcQ?lc=UgxAbCdEfGhIjKlMnOp4AaABAg.9AbC",
            "youtube comment dQw4w9WgXcQ/comment/UgxAbCdEfGhIjKlMnOp4AaABAg.9AbC",
        ),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=", "COMMENT_WITHOUT_ID"),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&v=AAAAAAAAAAA", "NOT_A_POST"),
        ("https://www.youtube.com/watch?v=short", "NOT_A_POST"),
        ("https://www.youtube.com/playlist?list=PL1", "NOT_A_POST"),
        ("https://www.youtube.com/redirect?q=https%3A%2F%2Fx.com", "SHORT_LINK"),
        ("https://www.youtube.com/@acme", "PROFILE"),
        ("https://www.youtube.com/channel/UCabc/videos", "PROFILE"),
        ("https://youtu.be/", "NOT_A_POST"),
        ("https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn reddit() {
    hold(&[
        ("https://www.reddit.com/r/rust/comments/1abcdef/a_title/", "reddit post 1abcdef"),
        ("https://old.reddit.com/r/rust/comments/1abcdef/", "reddit post 1abcdef"),
        ("https://new.reddit.com/comments/1abcdef", "reddit post 1abcdef"),
        ("https://np.reddit.com/r/rust/comments/1ABCDEF/a_title", "reddit post 1abcdef"),
        ("https://www.reddit.com/user/jane/comments/1abcdef/a_title/", "reddit post 1abcdef"),
        ("https://www.reddit.com/gallery/1abcdef", "reddit post 1abcdef"),
        ("https://redd.it/1abcdef", "reddit post 1abcdef"),
        (
            "https://www.reddit.com/r/rust/comments/1abcdef/a_title/k9xyz01/?context=3",
            "reddit comment 1abcdef/comment/k9xyz01",
        ),
        ("https://www.reddit.com/r/rust/comments/1abcdef/comment/k9xyz01/", "reddit comment 1abcdef/comment/k9xyz01"),
        ("https://www.reddit.com/r/rust/s/AbCdEf", "SHORT_LINK"),
        ("https://www.reddit.com/u/jane/s/AbCdEf", "SHORT_LINK"),
        ("https://v.redd.it/abcdef", "SHORT_LINK"),
        ("https://i.redd.it/abcdef.png", "NOT_A_POST"),
        ("https://www.reddit.com/r/rust/", "PROFILE"),
        ("https://www.reddit.com/user/jane", "PROFILE"),
        ("https://www.reddit.com/r/rust/comments/1abcdef/t/k9xyz01/more", "NOT_A_POST"),
        ("https://www.reddit.com/submit?url=x", "NOT_A_POST"),
        ("https://reddit.com.evil.example/r/rust/comments/1abcdef/", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn telegram() {
    hold(&[
        ("https://t.me/Acme_News/1234", "telegram post acme_news/1234"),
        ("https://t.me/s/acme_news/1234", "telegram post acme_news/1234"),
        ("https://telegram.me/acme_news/1234?single", "telegram post acme_news/1234"),
        ("https://acme_news.t.me/1234", "NOT_A_URL"),
        ("https://acmenews.t.me/1234", "telegram post acmenews/1234"),
        ("https://t.me/acme_news/77/1234", "telegram post acme_news/1234"),
        ("https://t.me/c/1234567890/1234", "telegram post c/1234567890/1234"),
        ("https://t.me/c/1234567890/77/1234", "telegram post c/1234567890/1234"),
        ("https://t.me/jane_doe/s/12", "telegram story jane_doe/s/12"),
        ("https://t.me/acme_news/1234?comment=99", "telegram comment acme_news/1234/comment/99"),
        ("https://t.me/acme_news/1234?comment=x", "COMMENT_WITHOUT_ID"),
        ("https://t.me/acme_news", "PROFILE"),
        ("https://t.me/+AbCdEf", "NOT_A_POST"),
        ("https://t.me/joinchat/1234", "NOT_A_POST"),
        ("https://t.me/share/url?url=x", "NOT_A_POST"),
        ("https://t.me/acme_news/0", "NOT_A_POST"),
        ("https://t.me.evil.example/acme_news/1234", "UNKNOWN_NETWORK"),
    ]);
}

#[test]
fn what_has_no_addresses() {
    hold(&[
        ("https://wa.me/?text=x", "NO_PERMALINKS"),
        ("https://web.whatsapp.com/", "NO_PERMALINKS"),
        ("https://www.whatsapp.com/channel/0029Va", "NO_PERMALINKS"),
        ("mailto:jane@example.com", "NOT_A_URL"),
        ("https://bit.ly/3AbC", "SHORT_LINK"),
        ("https://news.example.com/2026/11/22/launch", "UNKNOWN_NETWORK"),
    ]);
}
