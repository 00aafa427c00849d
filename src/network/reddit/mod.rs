//! Reddit: a title of 300 and a text of 40,000.

use url::Url;

use super::count::{CountOptions, LimitCount, utf16};
use super::intent::{fixed, with_pair};
use super::{Captions, Limit, Network, Opening, Pictures, Spec, Unit, Verify};

mod post;

const BODY: Limit = Limit { unit: Unit::Utf16, max: 40_000 };
const TITLE: Limit = Limit { unit: Unit::Utf16, max: 300 };

pub(super) const SPEC: Spec = Spec {
    network: Network::Reddit,
    code: "reddit",
    name: "Reddit",
    limits: &[BODY],
    other_limits: &[("title", TITLE), ("comment", Limit { unit: Unit::Utf16, max: 10_000 })],
    // Lists show titles; a text is cut by height, differently in each view.
    fold: None,
    warning_folds: false,
    title: Some(TITLE),
    prefills_text: false,
    has_permalinks: true,
    verify: Verify::Unavailable("network-verify-reddit"),
    captions: Captions {
        hashtags: (0, 0),
        hashtag_cap: None,
        clickable_links: true,
        as_of: "2026",
        source: "(memory)",
    },
    pictures: Pictures { count: Some(20), bytes: Some(20_000_000), shapes: None, as_of: "2026", source: "(memory)" },
    as_of: "2026-11-21",
    source: "limits (memory); submit takes a title, the text only by parameters that nobody documents",
    measure,
    intent,
    permalink: post::permalink,
};

/// The text; and the title where there is one.
fn measure(text: &str, options: &CountOptions<'_>) -> Vec<LimitCount> {
    let title = options.title.into_iter().flat_map(|title| utf16(title, TITLE));
    utf16(text, BODY).into_iter().chain(title).collect()
}

/// A text post: a link post would have no text that a disclosure could stand in, and a title that is a whole post is no
/// title. `type` is known from memory.
fn intent(post: &Opening<'_>) -> Url {
    let submit = with_pair(fixed("https://www.reddit.com/submit"), "type", "TEXT");
    match post.title {
        Some(title) => with_pair(submit, "title", title),
        None => submit,
    }
}
