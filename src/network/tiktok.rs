//! TikTok: a caption under a video or pictures. No composer can be opened from outside.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::fixed;
use super::{Captions, Endpoint, Fold, Limit, Network, Pictures, Spec, Unit, Verify};

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 4_000 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Tiktok,
    code: "tiktok",
    name: "TikTok",
    limits: &[LIMIT],
    // What scheduling tools can send; the app itself takes 4,000.
    other_limits: &[("video caption through the API", Limit { unit: Unit::Utf16, max: 2_200 })],
    fold: Some(Fold { lines: None, mobile: 150, desktop: 150, as_of: "2026", source: "toolshake (secondary)" }),
    warning_folds: false,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Public(Endpoint::TiktokOembed),
    captions: Captions {
        hashtags: (1, 5),
        hashtag_cap: Some(5),
        clickable_links: false,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(35),
        bytes: Some(20_000_000),
        shapes: None,
        as_of: "2026",
        source: "documentation of scheduling tools (secondary)",
    },
    as_of: "2026-11-21",
    source: "limit as the app shows it (secondary); the API's is counted in UTF-16 (memory); no web intent exists",
    measure,
    intent,
    permalink: |_| None,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(_: &str, _: Option<&Url>, _: Option<&str>) -> Url {
    fixed("https://www.tiktok.com/upload")
}
