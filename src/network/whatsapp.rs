//! WhatsApp: a message to whom the person chooses. It has no address that others can open.

use url::Url;

use super::address::Address;
use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::permalink::{Permalink, PermalinkError};
use super::{Captions, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

const LIMIT: Limit = Limit { unit: Unit::Utf16, max: 65_536 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Whatsapp,
    code: "whatsapp",
    name: "WhatsApp",
    limits: &[LIMIT],
    other_limits: &[],
    fold: None,
    warning_folds: false,
    title: None,
    prefills_text: true,
    has_permalinks: false,
    verify: Verify::Unavailable("network-verify-private"),
    captions: Captions {
        hashtags: (0, 0),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures { count: None, bytes: None, shapes: None, as_of: "2026", source: "not known" },
    as_of: "2026-11-21",
    source: "limit and wa.me link (memory)",
    measure,
    intent,
    permalink,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    utf16(text, LIMIT)
}

fn intent(post: &Opening<'_>) -> Url {
    with_pair(fixed("https://wa.me/"), "text", post.text)
}

/// Its hosts are recognised, to say that there is nothing to recognise.
fn permalink(address: &Address) -> Option<Result<Permalink, PermalinkError>> {
    let ours = address.below("whatsapp.com").or_else(|| address.below("wa.me"));
    ours.map(|_| Err(PermalinkError::NoPermalinks))
}
