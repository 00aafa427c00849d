//! Anywhere else: a forum, an intranet, a network without a row of its own. Nothing is known, so nothing is assumed.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::fixed;
use super::{Captions, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

/// As lenient as the roomiest network here: a text that is longer is a document, not a post.
const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 65_536 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Other,
    code: "other",
    name: "Other",
    limits: &[LIMIT],
    other_limits: &[],
    fold: None,
    warning_folds: false,
    title: None,
    prefills_text: false,
    has_permalinks: false,
    verify: Verify::Unavailable("network-verify-other"),
    captions: Captions {
        hashtags: (0, 0),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "not known",
    },
    pictures: Pictures { count: None, bytes: None, shapes: None, as_of: "2026", source: "not known" },
    as_of: "2026-11-21",
    source: "our own choice",
    measure,
    intent,
    permalink: |_| None,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

/// There is no composer to open: the link itself, to look at, or an empty page.
fn intent(post: &Opening<'_>) -> Url {
    post.link.cloned().unwrap_or_else(|| fixed("about:blank"))
}
