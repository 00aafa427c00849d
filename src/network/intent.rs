//! The address that opens a network's composer, with the text in it where the network allows that.

use url::Url;

use super::Network;

/// A share intent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    /// What to open in a new tab.
    pub url: Url,
    /// The composer opens with the text in it. When `false`, the person must copy the text first and paste it.
    pub prefilled: bool,
}

/// What a composer is opened with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Opening<'a> {
    /// The complete text, link and disclosure included.
    pub text: &'a str,
    /// The title, for networks whose posts have one.
    pub title: Option<&'a str>,
    /// The link, for networks that take an address and no text.
    pub link: Option<&'a Url>,
    /// The host that a Mastodon user named; anything but a plain host name is set aside for `mastodon.social`.
    pub instance: Option<&'a str>,
}

/// The intent for a post.
#[must_use]
pub fn intent(network: Network, post: &Opening<'_>) -> Intent {
    let spec = network.spec();
    Intent { url: (spec.intent)(post), prefilled: spec.prefills_text }
}

/// One of this room's own fixed addresses.
#[expect(clippy::expect_used, reason = "every caller passes a literal, and a test opens each of them")]
pub(super) fn fixed(address: &'static str) -> Url {
    Url::parse(address).expect("a literal address")
}

/// `base` with one query parameter more.
///
/// Spaces are written `%20`: a form's `+` is read as a plus sign by the apps that take over these addresses.
pub(super) fn with_pair(mut base: Url, name: &str, value: &str) -> Url {
    base.query_pairs_mut().append_pair(name, value);
    // The serializer writes a plus sign of the text itself as %2B, so every `+` left is a space.
    let query = base.query().map(|query| query.replace('+', "%20"));
    base.set_query(query.as_deref());
    base
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Fier·e & ravi : 1+1=2 #pub 100 %\nhttps://pv.example/r/Ab1?x=y&z=1#f 🎉";

    fn link() -> Url {
        Url::parse("https://pv.example/r/Ab1?x=y&z=1#f").unwrap()
    }

    #[test]
    fn the_text_arrives_whole_where_it_can_be_prefilled() {
        for (network, start) in [
            (Network::X, "https://x.com/intent/tweet?text="),
            (Network::Bluesky, "https://bsky.app/intent/compose?text="),
            (Network::Mastodon, "https://mastodon.social/share?text="),
            (Network::Threads, "https://www.threads.com/intent/post?text="),
            (Network::Whatsapp, "https://wa.me/?text="),
        ] {
            let intent = intent(network, &Opening { text: TEXT, link: Some(&link()), ..Opening::default() });
            assert!(intent.prefilled, "{network}");
            assert!(intent.url.as_str().starts_with(start), "{}", intent.url);
            assert!(!intent.url.as_str().contains('+'), "{}", intent.url);
            let pairs: Vec<_> = intent.url.query_pairs().into_owned().collect();
            assert_eq!(pairs, [("text".to_owned(), TEXT.to_owned())]);
        }
    }

    #[test]
    fn telegram_keeps_the_order_of_the_text() {
        // What stands in `text` comes below what stands in `url`: the disclosure would come after the link.
        for text in [format!("Fier·e #pub\n\n{}", link()), format!("{} dit tout", link()), "a\nb".to_owned()] {
            for link in [Some(link()), None] {
                let intent =
                    intent(Network::Telegram, &Opening { text: &text, link: link.as_ref(), ..Opening::default() });
                assert!(intent.prefilled && intent.url.as_str().starts_with("https://t.me/share/url?url="));
                let pairs: Vec<_> = intent.url.query_pairs().into_owned().collect();
                assert_eq!(pairs, [("url".to_owned(), text.clone())]);
            }
        }
    }

    #[test]
    fn a_mail_has_lines_that_end_as_mails_do() {
        let intent = intent(Network::Email, &Opening { text: "a & b + c\nd\r\né", ..Opening::default() });
        assert!(intent.prefilled);
        assert_eq!(intent.url.as_str(), "mailto:?body=a%20%26%20b%20%2B%20c%0D%0Ad%0D%0A%C3%A9");
    }

    #[test]
    fn a_title_goes_where_posts_have_one() {
        let opened =
            |network, title| intent(network, &Opening { text: "t", title, link: Some(&link()), instance: None });
        for (network, title, expected) in [
            // Text posts only: a link post would have no text for a disclosure to stand in.
            (Network::Reddit, Some("a + b"), "https://www.reddit.com/submit?type=TEXT&title=a%20%2B%20b"),
            (Network::Reddit, None, "https://www.reddit.com/submit?type=TEXT"),
            (Network::Email, Some("a + b"), "mailto:?body=t&subject=a%20%2B%20b"),
            (Network::Email, None, "mailto:?body=t"),
            (Network::X, Some("a"), "https://x.com/intent/tweet?text=t"),
        ] {
            assert_eq!(opened(network, title).url.as_str(), expected);
        }
    }

    #[test]
    fn where_no_text_fits_in_the_person_pastes_it() {
        let encoded = "https%3A%2F%2Fpv.example%2Fr%2FAb1%3Fx%3Dy%26z%3D1%23f";
        for (network, with, without) in [
            (
                Network::Facebook,
                format!("https://www.facebook.com/sharer/sharer.php?u={encoded}"),
                "https://www.facebook.com/",
            ),
            (Network::Instagram, "https://www.instagram.com/".into(), "https://www.instagram.com/"),
            (Network::Tiktok, "https://www.tiktok.com/upload".into(), "https://www.tiktok.com/upload"),
            (Network::Youtube, "https://www.youtube.com/".into(), "https://www.youtube.com/"),
            (Network::Other, link().to_string(), "about:blank"),
        ] {
            for (link, expected) in [(Some(&link()), &*with), (None, without)] {
                let intent = intent(network, &Opening { text: TEXT, link, ..Opening::default() });
                assert_eq!((intent.prefilled, intent.url.as_str()), (false, expected), "{network}");
            }
        }
    }

    #[test]
    fn linkedin_takes_the_address_only() {
        let with_link = intent(Network::Linkedin, &Opening { text: TEXT, link: Some(&link()), ..Opening::default() });
        assert!(!with_link.prefilled);
        assert_eq!(
            with_link.url.as_str(),
            "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fpv.example%2Fr%2FAb1%3Fx%3Dy%26z%3D1%23f"
        );
        let without = intent(Network::Linkedin, &Opening { text: TEXT, ..Opening::default() });
        assert!(!without.prefilled);
        assert_eq!(without.url.as_str(), "https://www.linkedin.com/feed/?shareActive=true");
    }

    #[test]
    fn a_mastodon_instance_is_a_plain_host_or_nothing() {
        for (instance, host) in [
            ("piaille.fr", "piaille.fr"),
            (" Mastodon.Example.ORG ", "mastodon.example.org"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("", "mastodon.social"),
            ("localhost", "mastodon.social"),
            ("printer.local", "mastodon.social"),
            ("127.0.0.1", "mastodon.social"),
            ("0x7f.1", "mastodon.social"),
            ("[::1]", "mastodon.social"),
            ("evil.example/share", "mastodon.social"),
            ("evil.example:8443", "mastodon.social"),
            ("user@evil.example", "mastodon.social"),
            ("evil.example?x", "mastodon.social"),
            ("evil.example#x", "mastodon.social"),
            ("evil.example\\x", "mastodon.social"),
            ("ev il.example", "mastodon.social"),
            ("ev\nil.example", "mastodon.social"),
            ("%65vil.example", "mastodon.social"),
            ("-evil.example", "mastodon.social"),
            ("a..example", "mastodon.social"),
            ("evil.example.", "mastodon.social"),
            ("javascript:alert(1)", "mastodon.social"),
        ] {
            let intent =
                intent(Network::Mastodon, &Opening { text: "x", instance: Some(instance), ..Opening::default() });
            assert_eq!(intent.url.as_str(), format!("https://{host}/share?text=x"), "{instance:?}");
        }
    }
}
