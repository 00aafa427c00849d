//! LinkedIn: 3,000 UTF-16 units, a fold after three lines, no prefilled text, posts known by their URN.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::{Captions, Fold, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

mod post;

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 3000 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Linkedin,
    code: "linkedin",
    name: "LinkedIn",
    limits: &[LIMIT],
    other_limits: &[("comment", Limit { unit: Unit::Utf16, max: 1_250 })],
    fold: Some(Fold {
        lines: Some(3),
        mobile: 140,
        desktop: 210,
        as_of: "2026",
        source: "posttruncate, lifa.st (secondary)",
    }),
    warning_folds: false,
    title: None,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Unavailable("network-verify-linkedin"),
    captions: Captions {
        hashtags: (0, 3),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures {
        count: Some(20),
        bytes: Some(5_000_000),
        shapes: Some([(4, 5), (191, 100)]),
        as_of: "2026",
        source: "pages of scheduling tools (secondary); 20 pictures (memory)",
    },
    as_of: "2026-11-21",
    source: "share-offsite takes an address only: title and summary are ignored; limit as the composer shows it",
    measure,
    intent,
    permalink: post::permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

/// The road not taken: `feed/?shareActive=true&text=` prefills the text today, undocumented, and if it stops a kit
/// would open an empty composer without having said "copy first".
fn intent(post: &Opening<'_>) -> Url {
    match post.link {
        Some(link) => with_pair(fixed("https://www.linkedin.com/sharing/share-offsite/"), "url", link.as_str()),
        None => fixed("https://www.linkedin.com/feed/?shareActive=true"),
    }
}
