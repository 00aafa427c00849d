//! Instagram: a caption under a picture. No composer can be opened from outside: copy the text, take the picture.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::fixed;
use super::{Captions, Fold, Limit, Network, Pictures, Spec, Unit, Verify};

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 2_200 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Instagram,
    code: "instagram",
    name: "Instagram",
    limits: &[LIMIT],
    other_limits: &[],
    fold: Some(Fold { lines: None, mobile: 125, desktop: 125, as_of: "2026", source: "posttruncate (measured)" }),
    warning_folds: false,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Forbidden("network-verify-meta"),
    captions: Captions {
        hashtags: (1, 5),
        hashtag_cap: Some(5),
        clickable_links: false,
        as_of: "2025-12",
        source: "Instagram's announcement of 2025-12-19, in the press; 30 before",
    },
    pictures: Pictures {
        count: Some(20),
        bytes: Some(8_000_000),
        shapes: Some([(3, 4), (191, 100)]),
        as_of: "2026",
        source: "(memory) of Meta's publishing documentation",
    },
    as_of: "2026-11-21",
    source: "caption limit as published by Meta (secondary); no web intent exists",
    measure,
    intent,
    permalink: |_| None,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(_: &str, _: Option<&Url>, _: Option<&str>) -> Url {
    fixed("https://www.instagram.com/")
}
