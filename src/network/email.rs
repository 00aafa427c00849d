//! Electronic mail: no limit of its own, and no address that others can open.

use url::Url;

use super::count::{CountOptions, LimitCount, saturate};
use super::intent::{fixed, with_pair};
use super::{Captions, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

/// RFC 5322 limits lines and not messages. Gmail hides what is beyond 102 kilobytes: the least that matters.
const LIMIT: Limit = Limit { unit: Unit::Byte, max: 102_000 };

/// Mail programs show less of a subject; more is never needed.
const SUBJECT: Limit = Limit { unit: Unit::Byte, max: 300 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Email,
    code: "email",
    name: "Email",
    limits: &[LIMIT],
    other_limits: &[],
    fold: None,
    warning_folds: false,
    title: Some(SUBJECT),
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
    pictures: Pictures {
        count: None,
        bytes: None,
        shapes: None,
        as_of: "2026",
        source: "depends on both mail servers",
    },
    as_of: "2026-11-21",
    source: "Gmail clips a message over 102 kB (memory); RFC 6068 for mailto",
    measure,
    intent,
    permalink: |_| None,
};

fn measure(text: &str, _: &CountOptions<'_>) -> Vec<LimitCount> {
    vec![LimitCount { unit: LIMIT.unit, length: saturate(text.len()), limit: LIMIT.max }]
}

/// Lines end with CR LF, as RFC 6068 wants. The subject is the writer's own.
fn intent(post: &Opening<'_>) -> Url {
    let mail = with_pair(fixed("mailto:"), "body", &post.text.replace("\r\n", "\n").replace('\n', "\r\n"));
    match post.title {
        Some(subject) => with_pair(mail, "subject", subject),
        None => mail,
    }
}
