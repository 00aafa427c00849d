//! Facebook: room for a long text behind an early fold, and a share dialog that takes an address only.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::{Captions, Fold, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

mod post;

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 63_206 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Facebook,
    code: "facebook",
    name: "Facebook",
    limits: &[LIMIT],
    other_limits: &[],
    fold: Some(Fold { lines: None, mobile: 110, desktop: 480, as_of: "2026", source: "posttruncate (secondary)" }),
    warning_folds: false,
    title: None,
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Forbidden("network-verify-meta"),
    captions: Captions {
        hashtags: (0, 3),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures { count: None, bytes: None, shapes: None, as_of: "2026", source: "not known" },
    as_of: "2026-11-21",
    source: "limit as the composer takes it (secondary); sharer.php takes u alone, the platform's policy forbids prefilling",
    measure,
    intent,
    permalink: post::permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(post: &Opening<'_>) -> Url {
    match post.link {
        Some(link) => with_pair(fixed("https://www.facebook.com/sharer/sharer.php"), "u", link.as_str()),
        None => fixed("https://www.facebook.com/"),
    }
}
