//! X: 280 weighted characters as twitter-text version 3 counts them.

use unicode_normalization::UnicodeNormalization;
use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, saturate};
use super::intent::{fixed, with_pair};
use super::permalink::{Permalink, PermalinkError, PostKind, is_token, number, posted};
use super::weblink::{Dialect, links};
use super::{Captions, Endpoint, Limit, Network, Opening, Pictures, Spec, Unit, Verify, emoji};

#[cfg(test)]
mod tests;

const LIMIT: Limit = Limit { unit: Unit::Weighted, max: 280 };
/// What a link counts as: X replaces each with a t.co address of this length.
const LINK: usize = 23;
/// Zero of X's snowflakes, in milliseconds: 2010-11-04T01:42:54.657Z.
const EPOCH: i64 = 1_288_834_974_657;
/// Ids below are from before snowflakes and carry no time.
const FIRST_SNOWFLAKE: u64 = 30_000_000_000;
/// Front ends that show the same posts under the same paths.
const HOSTS: [&str; 15] = [
    "x.com",
    "www.x.com",
    "mobile.x.com",
    "m.x.com",
    "twitter.com",
    "www.twitter.com",
    "mobile.twitter.com",
    "m.twitter.com",
    "vxtwitter.com",
    "www.vxtwitter.com",
    "fxtwitter.com",
    "www.fxtwitter.com",
    "fixupx.com",
    "fixvx.com",
    "nitter.net",
];

pub(super) const SPEC: Spec = Spec {
    network: Network::X,
    code: "x",
    name: "X",
    limits: &[LIMIT],
    other_limits: &[("post of a Premium account", Limit { unit: Unit::Weighted, max: 25_000 })],
    // Only posts of Premium accounts are longer than the limit, and fold there.
    fold: None,
    warning_folds: false,
    title: None,
    prefills_text: true,
    has_permalinks: true,
    verify: Verify::Public(Endpoint::XOembed),
    captions: Captions {
        hashtags: (0, 2),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures { count: Some(4), bytes: Some(5_000_000), shapes: None, as_of: "2026", source: "(memory)" },
    as_of: "2026-11-21",
    source: "twitter-text config v3; docs.x.com web intents",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    vec![LimitCount { unit: LIMIT.unit, length: saturate(weighted(text)), limit: LIMIT.max }]
}

/// The weighted length: of the NFC form, links first, then emoji, then single code points.
fn weighted(text: &str) -> usize {
    let text: Vec<char> = text.nfc().collect();
    let (mut total, mut at) = (0, 0);
    let mut links = links(&text, Dialect::X).into_iter().peekable();
    while at < text.len() {
        if let Some(link) = links.next_if(|link| link.start == at) {
            total += LINK;
            at = link.end;
            continue;
        }
        match emoji::emoji_len(&text[at..]) {
            0 => {
                total += weight(text[at]);
                at += 1;
            }
            length => {
                total += 2;
                at += length;
            }
        }
    }
    total
}

/// The ranges of config v3 that weigh 100 of 200, halved with the scale.
fn weight(c: char) -> usize {
    match u32::from(c) {
        0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
        _ => 2,
    }
}

fn intent(post: &Opening<'_>) -> Url {
    // The link stands in the text already: as `url=` it would be appended a second time.
    with_pair(fixed("https://x.com/intent/tweet"), "text", post.text)
}

fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    if !HOSTS.contains(&&*address.host) {
        return None;
    }
    Some(match address.segments().as_slice() {
        ["i", "web", "status", id] => post(id),
        // `i` passes for a user name: x.com/i/status/{id} is the canonical form.
        [user, "status" | "statuses", id] if is_user(user) => post(id),
        [user, "status" | "statuses", id, "photo" | "video", n] if is_user(user) && n.len() == 1 => post(id),
        [user] if is_user(user) => Err(PermalinkError::Profile),
        _ => Err(PermalinkError::NotAPost),
    })
}

fn is_user(name: &str) -> bool {
    is_token(name, 1..=20, "_")
}

/// The user's name is left out of what is canonical: people rename themselves, ids stay.
fn post(id: &str) -> Result<Permalink, PermalinkError> {
    let number = number(id, 1..=19).ok_or(PermalinkError::NotAPost)?;
    let mut url = fixed("https://x.com/");
    url.set_path(&format!("/i/status/{number}"));
    let time = (number >> 22).saturating_add(EPOCH.unsigned_abs());
    let posted_at = if number < FIRST_SNOWFLAKE { None } else { posted(time, EPOCH) };
    Ok(Permalink { posted_at, ..Permalink::new(Network::X, PostKind::Post, number.to_string(), url) })
}
