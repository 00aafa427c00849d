//! Threads: 500 characters, of which an emoji takes as many as its UTF-8 has bytes, and at most five links.

use std::collections::BTreeSet;

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, saturate};
use super::emoji::emoji_len;
use super::intent::{fixed, with_pair};
use super::permalink::{Permalink, PermalinkError, PostKind, is_token};
use super::weblink::{Dialect, links};
use super::{Captions, Fold, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

#[cfg(test)]
mod tests;

const CHARACTERS: Limit = Limit { unit: Unit::EmojiBytes, max: 500 };
const LINKS: Limit = Limit { unit: Unit::Link, max: 5 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Threads,
    code: "threads",
    name: "Threads",
    limits: &[CHARACTERS, LINKS],
    other_limits: &[("text attachment", Limit { unit: Unit::Utf16, max: 10_000 })],
    fold: Some(Fold { lines: None, mobile: 250, desktop: 500, as_of: "2026", source: "posttruncate (secondary)" }),
    warning_folds: false,
    title: None,
    prefills_text: true,
    has_permalinks: true,
    verify: Verify::Forbidden("network-verify-meta"),
    captions: Captions {
        hashtags: (0, 1),
        hashtag_cap: Some(1),
        clickable_links: true,
        as_of: "2026-03",
        source: "developers.facebook.com, Threads: one tag a post",
    },
    pictures: Pictures {
        count: Some(20),
        bytes: Some(8_000_000),
        shapes: Some([(1, 10), (10, 1)]),
        as_of: "2026",
        source: "a carousel of 20 (secondary); size and shape: (memory) of Meta's documentation",
    },
    as_of: "2026-11-21",
    source: "developers.facebook.com, Threads posts (2026-04-14), text attachments (2026-07-02), web intents (2026-03-19)",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    let chars: Vec<char> = text.chars().collect();
    vec![
        LimitCount { unit: CHARACTERS.unit, length: saturate(length(&chars)), limit: CHARACTERS.max },
        LimitCount { unit: LINKS.unit, length: saturate(different_links(&chars)), limit: LINKS.max },
    ]
}

/// An emoji, however many code points it takes, is the bytes of its UTF-8; what else "characters" are is not said,
/// so the longest reading is taken: UTF-16 units.
fn length(text: &[char]) -> usize {
    let (mut total, mut at) = (0, 0);
    while at < text.len() {
        match emoji_len(&text[at..]) {
            0 => {
                total += text[at].len_utf16();
                at += 1;
            }
            emoji => {
                total += text[at..at + emoji].iter().map(|c| c.len_utf8()).sum::<usize>();
                at += emoji;
            }
        }
    }
    total
}

/// Meta counts different addresses, with or without a scheme.
fn different_links(text: &[char]) -> usize {
    links(text, Dialect::X).into_iter().map(|link| &text[link]).collect::<BTreeSet<_>>().len()
}

fn intent(post: &Opening<'_>) -> Url {
    with_pair(fixed("https://www.threads.com/intent/post"), "text", post.text)
}

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let sub = address.below("threads.com").or_else(|| address.below("threads.net"))?;
    matches!(sub, "" | "www").then(|| match address.segments().as_slice() {
        [user, "post", code] | [user, "post", code, "media" | "embed"] if is_user(user) => post(code),
        ["t", code] => post(code),
        [user] if is_user(user) => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    })
}

/// The user's name is left out of what is canonical: people rename themselves, codes stay.
fn post(code: &str) -> Result<Permalink, PermalinkError> {
    if !is_token(code, 6..=64, "-_") {
        return Err(PermalinkError::NotAPost);
    }
    let mut url = fixed("https://www.threads.com/");
    url.set_path(&format!("/t/{code}"));
    Ok(Permalink::new(Network::Threads, PostKind::Post, code, url))
}

fn is_user(name: &str) -> bool {
    name.strip_prefix('@').is_some_and(|name| is_token(name, 1..=30, "._"))
}
