//! What must hold for every text and every address, tried on generated ones.

use proptest::prelude::*;

use super::*;

/// Prose, links, emoji, controls, combining marks: pieces in any order.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        " ",
        "\n",
        "\r\n",
        "mot",
        "été",
        "e\u{301}",
        "https://example.com/a_(b)?q=1",
        "example.com",
        "t.co/abc",
        "http://",
        "👨‍👩‍👧‍👦",
        "🇫🇷",
        "1️⃣",
        "\u{200D}",
        "\u{FE0F}",
        "日本語",
        "@a@piaille.fr",
        "#tag",
        "…",
        ".",
        "/",
        "(",
        ")",
        "-",
        "_",
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "\u{0}",
        "\u{FEFF}",
        "com",
        "xn--",
        "$",
        ":",
        "\u{2066}",
        "क",
        "\u{93F}",
    ]);
    prop_oneof![prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat()), any::<String>(), "\\PC{0,400}",]
}

fn network() -> impl Strategy<Value = Network> {
    prop::sample::select(Network::ALL.to_vec())
}

/// What is understood is understood again in its canonical form, and stays what it is.
fn holds(input: &str) -> Result<(), TestCaseError> {
    let Ok(found) = parse_url(input) else {
        return Ok(());
    };
    prop_assert_eq!(parse_url(found.url.as_str()), Ok(found.clone()), "{}", input);
    let spec = found.network.spec();
    prop_assert!(spec.has_permalinks && found.url.scheme() == "https" && !found.id.is_empty(), "{}", input);
    Ok(())
}

const HOSTS: &[&str] = &[
    "www.linkedin.com",
    "x.com",
    "www.facebook.com",
    "instagram.com",
    "www.threads.com",
    "bsky.app",
    "piaille.fr",
    "www.tiktok.com",
    "www.youtube.com",
    "youtu.be",
    "old.reddit.com",
    "redd.it",
    "t.me",
    "acme.t.me",
    "wa.me",
    "fr-fr.facebook.com",
    "linkedin.com.evil.example",
];

const PIECES: &[&str] = &[
    "posts",
    "feed",
    "update",
    "urn:li:activity:7454978812603375616",
    "a-share-7454978812603375616-AbC1",
    "pulse",
    "comm",
    "i",
    "status",
    "1785000000000000000",
    "acme",
    "permalink.php",
    "photo",
    "watch",
    "reel",
    "videos",
    "groups",
    "stories",
    "share",
    "1234567890123456",
    "pfbid02JaneDoeExample1234567890abcdef",
    "p",
    "c",
    "CxYz12-_AbC",
    "@jane",
    "post",
    "t",
    "video",
    "7345678901234567890",
    "dQw4w9WgXcQ",
    "shorts",
    "community",
    "UgkxAbCdEfGhIjKlMnOp",
    "r",
    "rust",
    "comments",
    "1abcdef",
    "s",
    "77",
    "",
    "..",
    "%2e%2e",
    "%00",
    "été",
    "profile",
    "jane.example.com",
    "3kqmooj3ems2w",
    "notice",
    "users",
    "statuses",
    "embed",
    "urn:li:comment:(activity:7454978812603375616,7454980000000000001)",
];

const NAMES: &[&str] =
    &["v", "lc", "lb", "comment", "comment_id", "reply_comment_id", "commentUrn", "story_fbid", "id", "fbid", "t"];

proptest! {
    // No files beside the sources: a failure is written down as a case of its own.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counting_never_panics_and_adds_up(
        network in network(), text in text(), cw in prop::option::of(text()), max in any::<u32>(), url in any::<u32>(),
    ) {
        let options = CountOptions { content_warning: cw.as_deref(), title: cw.as_deref(), mastodon_max: max, mastodon_url: url };
        let count = count(network, &text, &options);
        prop_assert_eq!((count.length, count.limit), (count.limits[0].length, count.limits[0].limit));
        prop_assert_eq!(count.fits, count.limits.iter().all(|l| l.length <= l.limit));
        let graphemes = unicode_segmentation::UnicodeSegmentation::graphemes(&*text, true).count();
        prop_assert!(count.fold_at.is_none_or(|at| at <= graphemes));
    }

    #[test]
    fn what_is_shortened_fits_and_is_a_beginning(network in network(), text in text(), max in 0u32..320) {
        let short = shorten(network, &text, max);
        let counted = count(network, &short, &CountOptions::default());
        prop_assert!(counted.length <= max, "{} > {max}: {short:?}", counted.length);
        prop_assert!(counted.limits.iter().skip(1).all(|l| l.length <= l.limit));
        if short != text {
            let kept = short.strip_suffix('…').unwrap_or(&short).trim_end();
            prop_assert!(short.is_empty() || short.ends_with('…'));
            prop_assert!(text.starts_with(kept), "{short:?} of {text:?}");
        } else {
            prop_assert!(counted.length <= max);
        }
    }

    // Without a space between, appending may shorten: `example.com` counts 23, `example.comx` 12.
    #[test]
    fn on_x_a_word_more_counts_itself_and_its_space(a in text(), b in text()) {
        let length = |text: &str| count(Network::X, text, &CountOptions::default()).length;
        // A text that begins outside ASCII is read otherwise at the very start: its first character may be taken for
        // what stands before a link. So the word begins with a letter.
        let b = format!("m{b}");
        prop_assert_eq!(length(&format!("{a} {b}")), length(&a) + 1 + length(&b));
    }

    #[test]
    fn an_intent_opens_its_own_network_with_the_whole_text(
        network in network(), text in text(), instance in prop::option::of(any::<String>()),
    ) {
        let intent = intent(network, &Opening { text: &text, instance: instance.as_deref(), ..Opening::default() });
        let scheme = match network {
            Network::Email => "mailto",
            Network::Other => "about",
            _ => "https",
        };
        prop_assert_eq!(intent.url.scheme(), scheme);
        prop_assert!(intent.url.username().is_empty() && intent.url.port().is_none());
        prop_assert_eq!(intent.prefilled, network.spec().prefills_text);
        if intent.prefilled {
            let text = if network == Network::Email { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text };
            prop_assert_eq!(intent.url.query_pairs().next().map(|(_, value)| value.into_owned()), Some(text));
        }
    }

    #[test]
    fn a_canonical_address_stays_as_it_is(
        shape in 0usize..8, n in 1u64..9_999_999_999_999_999_999, name in "[a-z][a-z0-9]{0,9}", key in "[a-zA-Z0-9_~:-]{1,20}",
    ) {
        let input = match shape {
            0 => format!("https://www.linkedin.com/posts/{name}_{name}-activity-{n}-AbC1?utm_source=x"),
            1 => format!("fr.linkedin.com/feed/update/urn%3Ali%3Ashare%3A{n}"),
            2 => format!("https://twitter.com/{name}/status/{n}?s=20"),
            3 => format!("https://bsky.app/profile/{name}.bsky.social/post/{key}"),
            4 => format!("at://did:web:{name}.example%3A80/app.bsky.feed.post/{key}"),
            5 => format!("https://{name}.example/@{name}/{n}"),
            6 => format!("https://{name}.example/users/{name}/statuses/{n}"),
            _ => format!("https://{name}.example/notice/{name}"),
        };
        if let Ok(first) = permalink(&input) {
            prop_assert_eq!(permalink(first.url.as_str()), Ok(first.clone()), "{}", input);
        } else {
            prop_assert!(shape < 2 && n < 1_000_000_000, "{} was refused", input);
        }
    }

    #[test]
    fn any_address_is_understood_or_refused(input in any::<String>(), tail in "\\PC{0,80}") {
        for input in [input.clone(), format!("https://{input}"), format!("https://x.com/{tail}"), format!("at://{tail}")] {
            holds(&input)?;
        }
    }

    #[test]
    fn pieces_of_addresses_are_understood_or_refused(
        host in prop::sample::select(HOSTS.to_vec()), pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..6),
        query in prop::collection::vec((prop::sample::select(NAMES.to_vec()), prop::sample::select(PIECES.to_vec())), 0..3),
    ) {
        let query: Vec<String> = query.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        holds(&format!("https://{host}/{}?{}", pieces.join("/"), query.join("&")))?;
    }

    #[test]
    fn trackers_change_nothing(
        host in prop::sample::select(HOSTS.to_vec()), pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..6),
        name in "(utm_[a-z]{1,8}|rcm|trk|lipi|s|t|igsh|fbclid|si|feature|share_id)", value in "[A-Za-z0-9_%=.-]{0,20}",
    ) {
        let bare = format!("https://{host}/{}", pieces.join("/"));
        prop_assert_eq!(parse_url(&format!("{bare}?{name}={value}#{value}")), parse_url(&bare), "{}", bare);
    }
}
