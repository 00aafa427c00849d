//! Telegram: 4,096 UTF-16 units, and a share link whose text stands below its address.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::{Captions, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

mod post;

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 4_096 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Telegram,
    code: "telegram",
    name: "Telegram",
    limits: &[LIMIT],
    other_limits: &[("text under a picture", Limit { unit: Unit::Utf16, max: 1_024 })],
    fold: None,
    warning_folds: false,
    title: None,
    prefills_text: true,
    has_permalinks: true,
    verify: Verify::Unavailable("network-verify-telegram"),
    captions: Captions {
        hashtags: (0, 3),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(10),
        bytes: Some(10_000_000),
        shapes: Some([(1, 20), (20, 1)]),
        as_of: "2026-11",
        source: "core.telegram.org/bots/api, as quoted by client libraries",
    },
    as_of: "2026-11-21",
    source: "core.telegram.org: 4096 after entities, whose offsets are UTF-16; t.me/share/url",
    measure,
    intent,
    permalink: post::permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

/// Telegram writes the `url` first and the `text` below it: a disclosure in the `text` would stand behind the link. So
/// the whole text, with the link where the kit put it, goes where the address would. An empty `url` opens nothing
/// (memory).
fn intent(post: &Opening<'_>) -> Url {
    with_pair(fixed("https://t.me/share/url"), "url", post.text)
}
