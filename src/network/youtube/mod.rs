//! YouTube: what a channel posts to its community; videos are recognised too.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::fixed;
use super::{Captions, Endpoint, Fold, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

mod post;

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 10_000 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Youtube,
    code: "youtube",
    name: "YouTube",
    limits: &[LIMIT],
    other_limits: &[
        ("title of a video", Limit { unit: Unit::Utf16, max: 100 }),
        ("description of a video", Limit { unit: Unit::Utf16, max: 5_000 }),
    ],
    fold: Some(Fold { lines: None, mobile: 288, desktop: 288, as_of: "2026", source: "lettercounter (secondary)" }),
    warning_folds: false,
    title: None,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Public(Endpoint::YoutubeOembed),
    captions: Captions {
        hashtags: (0, 3),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures { count: None, bytes: None, shapes: None, as_of: "2026", source: "not known" },
    as_of: "2026-11-21",
    source: "community post: 10,000 (memory; a tool's page of 2026 says more than 7,700 go in); no web intent exists",
    measure,
    intent,
    permalink: post::permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(_: &Opening<'_>) -> Url {
    fixed("https://www.youtube.com/")
}
