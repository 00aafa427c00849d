//! Telegram: 4,096 UTF-16 units, and a share link that takes address and text apart.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::{Captions, Limit, Network, Pictures, Spec, Unit, Verify};

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

/// Telegram writes the address first and the text below it, so the link is taken off the text's end. Without a link
/// the text goes where the address would: an empty one opens nothing (memory).
fn intent(text: &str, link: Option<&Url>, _: Option<&str>) -> Url {
    let share = fixed("https://t.me/share/url");
    let Some(link) = link else {
        return with_pair(share, "url", text);
    };
    let rest = text.trim_end().strip_suffix(link.as_str()).map_or(text, str::trim_end);
    with_pair(with_pair(share, "url", link.as_str()), "text", rest)
}
