//! Bluesky: 300 graphemes and 3,000 bytes; posts are records named by repository and key.

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, graphemes, saturate};
use super::intent::{fixed, with_pair};
use super::permalink::{Permalink, PermalinkError, PostKind, posted};
use super::{Captions, Endpoint, Limit, Network, Opening, Pictures, Spec, Unit, Verify};
use crate::id::Millis;

const GRAPHEMES: Limit = Limit { unit: Unit::Grapheme, max: 300 };
const BYTES: Limit = Limit { unit: Unit::Byte, max: 3000 };
/// The app and front ends with the same paths.
const HOSTS: [&str; 4] = ["bsky.app", "www.bsky.app", "deer.social", "skyfeed.app"];
const COLLECTION: &str = "app.bsky.feed.post";

pub(super) const SPEC: Spec = Spec {
    network: Network::Bluesky,
    code: "bluesky",
    name: "Bluesky",
    limits: &[GRAPHEMES, BYTES],
    other_limits: &[],
    fold: None,
    warning_folds: false,
    title: None,
    prefills_text: true,
    has_permalinks: true,
    verify: Verify::Public(Endpoint::BlueskyPosts),
    captions: Captions {
        hashtags: (0, 3),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(4),
        bytes: Some(1_000_000),
        shapes: None,
        as_of: "2026",
        source: "lexicon app.bsky.embed.images; newer copies say 2 MB",
    },
    as_of: "2026-11-21",
    source: "lexicon app.bsky.feed.post: maxGraphemes 300, maxLength 3000; docs.bsky.app intent links",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    vec![
        LimitCount { unit: GRAPHEMES.unit, length: graphemes(text), limit: GRAPHEMES.max },
        LimitCount { unit: BYTES.unit, length: saturate(text.len()), limit: BYTES.max },
    ]
}

fn intent(post: &Opening<'_>) -> Url {
    with_pair(fixed("https://bsky.app/intent/compose"), "text", post.text)
}

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    if address.host == "go.bsky.app" {
        return Some(Err(PermalinkError::ShortLink));
    }
    if !HOSTS.contains(&&*address.host) {
        return None;
    }
    Some(match address.segments().as_slice() {
        ["profile", authority, "post", key] => post(authority, key),
        ["profile", _] => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    })
}

/// `at://{authority}/app.bsky.feed.post/{key}`, the record's own name. The scheme is already off.
pub(super) fn from_at_uri(rest: &str) -> Result<Permalink, PermalinkError> {
    match rest.split('/').collect::<Vec<_>>().as_slice() {
        [authority, COLLECTION, key] => post(authority, key),
        [authority] | [authority, "app.bsky.actor.profile", _] if is_handle(authority) || is_did(authority) => {
            Err(PermalinkError::Profile)
        }
        _ => Err(PermalinkError::NotAPost),
    }
}

/// A handle can change hands: whoever can ask the network should store the DID instead.
fn post(authority: &str, key: &str) -> Result<Permalink, PermalinkError> {
    if !(is_handle(authority) || is_did(authority)) || !is_record_key(key) {
        return Err(PermalinkError::NotAPost);
    }
    let authority = if is_did(authority) { authority.to_owned() } else { authority.to_ascii_lowercase() };
    let mut url = fixed("https://bsky.app/");
    url.set_path(&format!("/profile/{}/post/{key}", authority.replace('%', "%25")));
    let post = Permalink::new(Network::Bluesky, PostKind::Post, format!("{authority}/{key}"), url);
    Ok(Permalink { posted_at: tid_time(key), ..post })
}

/// A domain name of at least two labels whose last does not begin with a digit.
fn is_handle(text: &str) -> bool {
    let label = |l: &str| {
        let sound = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        matches!(l.len(), 1..=63) && !l.starts_with('-') && !l.ends_with('-') && l.bytes().all(sound)
    };
    let last_ok = text.rsplit('.').next().is_some_and(|last| !last.starts_with(|c: char| c.is_ascii_digit()));
    text.len() <= 253 && text.contains('.') && last_ok && text.split('.').all(label)
}

/// `did:method:identifier`.
fn is_did(text: &str) -> bool {
    let Some((method, id)) = text.strip_prefix("did:").and_then(|rest| rest.split_once(':')) else {
        return false;
    };
    let sound = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b':' | b'%' | b'-');
    let method_ok = !method.is_empty() && method.bytes().all(|b| b.is_ascii_lowercase());
    method_ok && !id.is_empty() && text.len() <= 2048 && id.bytes().all(sound) && !id.ends_with([':', '%'])
}

/// A record key: 1 to 512 characters, and not a step up in a path.
fn is_record_key(key: &str) -> bool {
    let sound = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'~' | b'.' | b':' | b'-');
    matches!(key.len(), 1..=512) && !matches!(key, "." | "..") && key.bytes().all(sound)
}

/// The number in a TID: 13 characters of sortable base 32, 64 bits with the top one unset.
fn tid(key: &str) -> Option<u64> {
    const DIGITS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
    let first = key.bytes().next()?;
    if key.len() != 13 || !(b'2'..=b'j').contains(&first) {
        return None;
    }
    key.bytes().try_fold(0u64, |sum, byte| {
        let digit = DIGITS.iter().position(|&d| d == byte)?;
        Some(sum << 5 | digit as u64)
    })
}

/// Microseconds above the ten bits of a clock id. An imported post says when it was first written.
fn tid_time(key: &str) -> Option<Millis> {
    posted((tid(key)? >> 10) / 1000, 1)
}

#[cfg(test)]
mod tests;
